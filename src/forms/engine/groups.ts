/**
 * The items of a list by its groups, and the part of a form's data that one group has.
 */
import type { Repeats } from "./axis";
import { fieldKey } from "./markers";
import type { FormData, ValueType, ValueTypes, Vocabulary } from "./vocabulary";

export type Value = ValueTypes[ValueType] | null;
export type Item = Readonly<Record<string, Value>>;

/** Items that belong together: further groups, or in an innermost group the items themselves. */
export interface Group {
  /** The value that they have in common. */
  readonly label: Value;
  readonly groups: readonly Group[];
  readonly items: readonly Item[];
  /** Number of the list's items before the group. */
  readonly before: number;
}

/** What stands in the one row of a list without items. */
export const BLANK: Item = {};

/** The items of a list by the fields that group it, from the outermost in; groups in the order of their first items. */
export function groupItems(items: readonly Item[], groupBy: readonly string[]): Group {
  return grouped(items.length === 0 ? [BLANK] : items, groupBy, null, 0);
}

function grouped(items: readonly Item[], [key, ...inner]: readonly string[], label: Value, before: number): Group {
  if (key === undefined) return { label, groups: [], items, before };
  let counted = before;
  const groups = byValue(items, key).map(([value, own]) => {
    const group = grouped(own, inner, value, counted);
    counted += own.length;
    return group;
  });
  return { label, groups, items: [], before };
}

export function repeatsOf({ groups, items }: Group): Repeats {
  return groups.length > 0 ? groups.map(repeatsOf) : items.length;
}

/** The group at the end of a path of indices. */
export function groupAt(root: Group, path: readonly number[]): Group {
  return path.reduce((group, index) => group.groups[index] ?? group, root);
}

/** The different values that a field has in some lists, in the order in which they come. */
export function valuesOf(data: FormData, lists: readonly string[], key: string): Value[] {
  const items = lists.flatMap((list) => (data.lists[list] ?? []).filter((item) => key in item));
  return byValue(items, key).map(([value]) => value);
}

/** The items of a list whose field has a certain value; all of a list without that field. */
export function itemsWith(data: FormData, list: string, key: string, value: Value): readonly Item[] {
  const wanted = keyOf(value);
  return (data.lists[list] ?? []).filter((item) => !(key in item) || keyOf(item[key] ?? null) === wanted);
}

/** The keys of the lists that have a field. */
export function listsWith({ lists }: Vocabulary, key: string): string[] {
  return Object.keys(lists).filter((list) => fieldKey(key, lists[list]?.fields ?? {}) !== null);
}

function byValue(items: readonly Item[], key: string): Array<[value: Value, items: Item[]]> {
  const found = new Map<string, [value: Value, items: Item[]]>();
  for (const item of items) {
    const value = item[key] ?? null;
    const group = found.get(keyOf(value));
    if (group) group[1].push(item);
    else found.set(keyOf(value), [value, [item]]);
  }
  return [...found.values()];
}

function keyOf(value: Value): string {
  return JSON.stringify(value);
}
