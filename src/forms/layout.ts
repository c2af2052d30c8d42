/**
 * Where the rows of a template come to stand once its lists are filled, and where references to them then point.
 */
import { formatReference, type Reference } from "./formula";
import type { Block, TemplatePlan } from "./template";

/** The most separate ranges a reference becomes; a function takes 255 arguments. */
const MOST_RANGES = 250;

/** Functions that take any number of ranges. */
const TAKES_MANY = new Set(["SUM", "SUBTOTAL", "COUNT", "COUNTA", "AVERAGE", "MAX", "MIN", "PRODUCT", "MEDIAN"]);

/** A reference would become more ranges than a function takes. */
export class TooManyRanges extends Error {}

/** A row of the filled sheet: the template's row it repeats and, within a block, for which group and item. */
export interface Place {
  readonly row: number;
  readonly block: Block | null;
  readonly group: number;
  /** Index within the group; null outside of lists and in the rows of a group itself. */
  readonly item: number | null;
}

/** Where each group of a block starts in the filled sheet, and how many items it has. */
interface Groups {
  readonly starts: readonly number[];
  readonly counts: readonly number[];
}

/** Rows of the filled sheet, both inclusive. */
type Run = readonly [first: number, last: number];

export class Layout {
  readonly #plan: TemplatePlan;
  readonly #blocks: ReadonlyArray<Block | null>;
  readonly #groups = new Map<Block, Groups>();
  /** Row in the filled sheet of each row of the template outside of blocks. */
  readonly #fixed: number[] = [];
  /** Number of rows of the filled sheet. */
  readonly rowCount: number;

  /** @param countsOf number of items of each group of a block; a list without items has one group of one blank item */
  constructor(plan: TemplatePlan, countsOf: (block: Block) => readonly number[]) {
    this.#plan = plan;
    const blocks = plan.sheet.rows.map((): Block | null => null);
    for (const block of plan.blocks) blocks.fill(block, block.top, block.bottom);
    this.#blocks = blocks;
    let next = 0;
    for (let row = 0; row < blocks.length; row += 1) {
      const block = blocks[row] ?? null;
      if (block === null) this.#fixed[row] = next++;
      if (block?.top !== row) continue;
      const counts = countsOf(block);
      const starts = counts.map((count) => {
        const start = next;
        next += block.items - block.top + count * heightOf(block) + (block.bottom - block.foot);
        return start;
      });
      this.#groups.set(block, { starts, counts });
    }
    this.rowCount = next;
  }

  /** All rows of the filled sheet, in order. */
  *places(): Generator<Place> {
    for (let row = 0; row < this.#blocks.length; row += 1) {
      const block = this.#blocks[row] ?? null;
      if (block === null) yield { row, block, group: 0, item: null };
      else if (row === block.top) yield* this.#placesOf(block);
    }
  }

  *#placesOf(block: Block): Generator<Place> {
    for (const [group, count] of this.#groupsOf(block).counts.entries()) {
      for (let row = block.top; row < block.items; row += 1) yield { row, block, group, item: null };
      for (let item = 0; item < count; item += 1) {
        for (let row = block.items; row < block.foot; row += 1) yield { row, block, group, item };
      }
      for (let row = block.foot; row < block.bottom; row += 1) yield { row, block, group, item: null };
    }
  }

  /** Whether a total over a list would need more ranges, one a group, than a function takes. */
  get hasManyGroups(): boolean {
    return [...this.#groups.values()].some(({ counts }) => counts.length > MOST_RANGES);
  }

  /** The place of the first copy of a template's row. */
  firstPlace(row: number): Place {
    const block = this.#blocks[row] ?? null;
    return { row, block, group: 0, item: block !== null && isItemRow(block, row) ? 0 : null };
  }

  /** Row of the first copy of a template's row. */
  first(row: number): number {
    return this.#edge(row, "first", null);
  }

  /** Row of the last copy of a template's row. */
  last(row: number): number {
    return this.#edge(row, "last", null);
  }

  /** What the template's rows `top` to `bottom` become within the item, else the group, else the sheet that holds both. */
  extent(top: number, bottom: number, place: Place): Run {
    const { block, group, item } = place;
    const holds = (row: number): boolean => block !== null && row >= block.top && row < block.bottom;
    if (block === null || !holds(top) || !holds(bottom)) return [this.first(top), this.last(bottom)];
    if (item !== null && isItemRow(block, top) && isItemRow(block, bottom)) {
      return [this.#copy(block, top, group, item), this.#copy(block, bottom, group, item)];
    }
    return [this.#edge(top, "first", place), this.#edge(bottom, "last", place)];
  }

  /**
   * A reference of a template's formula as it reads in a copy of that formula. Outside of a list an address in the list's
   * rows stands for all of them within a function, for the first otherwise. In a list's own rows it moves along unless
   * `$` keeps it, and the row above the list stands for the item before.
   * @throws TooManyRanges
   */
  follow(reference: Reference, place: Place): string {
    const { from, to } = reference;
    if (from.row === null || to.row === null) return formatReference(reference);
    const write = (first: number, last: number): string => {
      const isRange = reference.isRange || first !== last;
      return formatReference({ ...reference, isRange, from: { ...from, row: first }, to: { ...to, row: last } });
    };
    const runs = this.#runs(reference, from.row, to.row, place);
    if (runs) return runs.map(([first, last]) => write(first, last)).join(",");
    const first = this.#move(from.row, from.rowFixed, "first", place);
    return write(first, reference.isRange ? this.#move(to.row, to.rowFixed, "last", place) : first);
  }

  /** Where one corner of a reference moves. */
  #move(row: number, fixed: boolean, end: "first" | "last", place: Place): number {
    const { block, group, item } = place;
    if (block === null || item === null) return this.#edge(row, end, place);
    if (fixed) return this.#edge(row, end, isItemRow(block, row) ? null : place);
    if (isItemRow(block, row)) return this.#copy(block, row, group, item);
    const height = heightOf(block);
    const isAbove = row < block.items && row >= block.items - height;
    if (isAbove && item > 0) return this.#copy(block, row + height, group, item - 1);
    if (isAbove && group > 0 && row < block.top) {
      const { counts } = this.#groupsOf(block);
      return this.#copy(block, row + height, group - 1, (counts[group - 1] ?? 1) - 1);
    }
    return this.#edge(row, end, place);
  }

  /**
   * The runs of rows that a reference covers where it stands for several copies of the same rows, else null. Runs are
   * joined where nothing stands between them in the reference's columns, and for functions that take one range only.
   */
  #runs({ from, to, isRange, within }: Reference, top: number, bottom: number, place: Place): Run[] | null {
    const block = this.#blocks[top] ?? null;
    if (block === null || partOf(block, top) !== partOf(block, bottom) || (!isRange && within === null)) return null;
    const isOfItems = isItemRow(block, top);
    const isInside = place.block === block;
    // Within a list only $F$6:$F$6 means all its items.
    if (isInside && place.item !== null && !(isOfItems && isRange && from.rowFixed && to.rowFixed)) return null;

    const isBlank = (first: number, end: number): boolean =>
      range(first, end).every((row) => (row >= top && row <= bottom) || this.#isBlank(row, from.column, to.column));
    const joinsItems = isBlank(block.items, block.foot);
    const counts = this.#groupsOf(block).counts;
    const groups = isInside && place.item === null ? [place.group] : range(0, counts.length);
    const runs = groups.flatMap((group): Run[] => {
      const count = isOfItems ? (counts[group] ?? 1) : 1;
      const copy = (first: number, last: number): Run => [
        this.#copy(block, top, group, first),
        this.#copy(block, bottom, group, last),
      ];
      return joinsItems ? [copy(0, count - 1)] : range(0, count).map((item) => copy(item, item));
    });
    const whole: Run = [runs[0]?.[0] ?? 0, runs.at(-1)?.[1] ?? 0];
    if (isBlank(block.top, block.bottom) || within === null || !TAKES_MANY.has(within)) return [whole];
    if (runs.length <= MOST_RANGES) return runs;
    if (within === "SUBTOTAL" && joinsItems) return [whole];
    throw new TooManyRanges();
  }

  #isBlank(row: number, left: number | null, right: number | null): boolean {
    const cells = this.#plan.sheet.rows[row]?.cells ?? [];
    return cells
      .slice(left ?? 0, right === null ? undefined : right + 1)
      .every((cell) => cell === null || ("value" in cell.content && cell.content.value === null));
  }

  /** First or last copy of a template's row: in the place's own group, where the place is in the row's block. */
  #edge(row: number, end: "first" | "last", place: Place | null): number {
    const block = this.#blocks[row] ?? null;
    if (block === null) return this.#fixed[row] ?? row - this.#blocks.length + this.rowCount;
    const { counts } = this.#groupsOf(block);
    const outermost = end === "first" ? 0 : counts.length - 1;
    const group = place?.block === block ? place.group : outermost;
    return this.#copy(block, row, group, end === "first" ? 0 : (counts[group] ?? 1) - 1);
  }

  /** One copy of a template's row; `item` counts only for the rows of items. */
  #copy(block: Block, row: number, group: number, item: number): number {
    const { starts, counts } = this.#groupsOf(block);
    const start = (starts[group] ?? 0) + row - block.top;
    if (row < block.items) return start;
    return start + heightOf(block) * (row < block.foot ? item : (counts[group] ?? 1) - 1);
  }

  #groupsOf(block: Block): Groups {
    const groups = this.#groups.get(block);
    if (!groups) throw new Error("a block of another template");
    return groups;
  }
}

/** Rows of one item. */
function heightOf(block: Block): number {
  return block.foot - block.items;
}

function partOf(block: Block, row: number): "head" | "items" | "foot" | null {
  if (row < block.top || row >= block.bottom) return null;
  if (row < block.items) return "head";
  return row < block.foot ? "items" : "foot";
}

function isItemRow(block: Block, row: number): boolean {
  return partOf(block, row) === "items";
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
