/**
 * What a form's data puts in the places of a filled sheet.
 */
import type { Place, Repeats } from "./axis";
import type { ListBlock } from "./blocks";
import { BLANK, groupAt, groupItems, repeatsOf, type Group, type Item, type Value } from "./groups";
import { fieldKey, SERIAL, type Condition, type Marker } from "./markers";
import type { TemplatePlan } from "./template";
import type { FormData } from "./vocabulary";

export class Filling {
  readonly #lists: ReadonlyMap<unknown, { readonly keys: readonly string[]; readonly group: Group }>;

  constructor(
    readonly plan: TemplatePlan,
    readonly data: FormData,
  ) {
    const blocks = plan.regions.flatMap((region) => region.blocks);
    this.#lists = new Map(
      blocks.map((block) => {
        const fields = plan.vocabulary.lists[block.list]?.fields ?? {};
        const keys = block.groupNames.map((name) => fieldKey(name, fields) ?? name);
        return [block, { keys, group: groupItems(this.#shownItems(block), keys) }];
      }),
    );
  }

  repeatsOf(block: ListBlock): Repeats {
    const list = this.#lists.get(block);
    return list ? repeatsOf(list.group) : 1;
  }

  valueAt({ of, key }: Marker, place: Place): Value {
    const list = this.#lists.get(place.block);
    if (of === "form" || list === undefined) return this.data.values[key] ?? null;
    const { keys, group } = list;
    if (of === "group") return groupAt(group, place.path.slice(0, keys.indexOf(key) + 1)).label;
    if (place.item === null) return null;
    const { items, before } = groupAt(group, place.path);
    const item = items[place.item] ?? BLANK;
    return key === SERIAL && item !== BLANK ? before + place.item + 1 : (item[key] ?? null);
  }

  /** Whether the conditions of a place's row are met. */
  isShown({ line, block, path, item }: Place): boolean {
    const list = this.#lists.get(block);
    const own = list && item !== null ? groupAt(list.group, path).items[item] : undefined;
    return this.#conditions(line).every((condition) => this.#isMet(condition, own));
  }

  /** The items of a list without those whose every row is left out. */
  #shownItems({ list, items: { from, to } }: ListBlock): readonly Item[] {
    const items = this.data.lists[list] ?? [];
    const rows = Array.from({ length: to - from }, (_, index) => this.#conditions(from + index));
    if (rows.some((conditions) => conditions.length === 0)) return items;
    return items.filter((item) => rows.some((conditions) => conditions.every((each) => this.#isMet(each, item))));
  }

  #conditions(row: number): readonly Condition[] {
    return this.plan.conditions[row] ?? [];
  }

  #isMet({ isAbsent, of, key }: Condition, item: Item | undefined): boolean {
    const value = of === "list" ? this.data.lists[key]?.length : of === "item" ? item?.[key] : this.data.values[key];
    // Nothing is nothing, and so are no money and no text.
    return Boolean(value) !== isAbsent;
  }
}
