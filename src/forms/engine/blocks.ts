/**
 * Which rows of a template are repeated: those of each list with those of its groups, and which lists stand side by side.
 */
import type { CellRange } from "../../spreadsheet/workbook";
import { holds, spanOf, type Block, type Span } from "./axis";
import type { GroupPart } from "./markers";

/** A marker that has to do with a list, and its cell. */
export type PlacedName = {
  readonly row: number;
  readonly column: number;
} & (
  | { readonly of: "item"; readonly list: string }
  | { readonly of: "group"; readonly part: GroupPart; readonly name: string }
);

/** The rows of a list and of its groups, in some of the sheet's columns. */
export interface ListBlock extends Block {
  readonly list: string;
  /** The names of the fields that group it, from the outermost in. */
  readonly groupNames: readonly string[];
  /** Its columns, from inclusive, to exclusive. */
  readonly columns: Span;
  /** A row of a group that stands inside of a group within it, if there is one. */
  readonly crossed: number | null;
}

/** Rows in which lists stand: one, or several side by side, from left to right. */
export interface Region extends Span {
  readonly blocks: readonly ListBlock[];
}

/** The items of a list, before it is known what stands around them. */
interface Items extends Span {
  readonly list: string;
  readonly column: number;
}

/**
 * The regions of a template from top to bottom.
 * @param names by row, from left to right
 * @param starts columns with which a part of the sheet of its own begins, wherever its first marker is
 */
export function findRegions(
  names: ReadonlyArray<readonly PlacedName[]>,
  merges: readonly CellRange[],
  starts: readonly number[],
): Region[] {
  const found = findItems(names, merges);
  const regions: Region[] = [];
  for (let index = 0; index < found.length;) {
    const first = found[index];
    if (!first) break;
    let to = first.to;
    const beside: Items[] = [];
    for (let items = found[index]; items && items.from < to; items = found[++index]) {
      beside.push(items);
      to = Math.max(to, items.to);
    }
    beside.sort((one, other) => one.column - other.column);
    const edges = beside.map(({ column }, place) => {
      if (place === 0) return 0;
      const earlier = beside[place - 1]?.column ?? 0;
      return starts.filter((start) => start > earlier && start <= column).at(-1) ?? column;
    });
    const above = regions.at(-1)?.to ?? 0;
    const below = found[index]?.from ?? names.length;
    const blocks = beside.map((items, place) =>
      blockOf(items, { from: edges[place] ?? 0, to: edges[place + 1] ?? Infinity }, { from: above, to: below }, names),
    );
    const spans = blocks.map(spanOf);
    regions.push({
      from: Math.min(...spans.map(({ from }) => from)),
      to: Math.max(...spans.map((span) => span.to)),
      blocks,
    });
  }
  return regions;
}

/** The rows of each list's items, from top to bottom and from left to right. */
function findItems(names: ReadonlyArray<readonly PlacedName[]>, merges: readonly CellRange[]): Items[] {
  const found: Items[] = [];
  const columnOf = (row: number, list: string): number | null =>
    names[row]?.find((name) => name.of === "item" && name.list === list)?.column ?? null;
  // An item has several rows where they name the same list, or where a merged cell reaches down from its first.
  const belongs = (row: number, { from, list, column }: Items): boolean => {
    if (columnOf(row, list) !== null) return true;
    const here = names[row] ?? [];
    if (here.some((name) => name.of === "item" || (name.of === "group" && name.part === "foot"))) return false;
    return merges.some(({ top, bottom, left }) => top >= from && top < row && bottom >= row && left >= column);
  };
  for (let row = 0; row < names.length; row += 1) {
    for (const name of names[row] ?? []) {
      if (name.of !== "item") continue;
      if (found.some((items) => items.list === name.list && holds(items, row))) continue;
      const isAlone = !(names[row] ?? []).some((other) => other.of === "item" && other.list !== name.list);
      const start = { list: name.list, column: isAlone ? 0 : name.column, from: row, to: row + 1 };
      let to = row + 1;
      while (to < names.length && belongs(to, start)) to += 1;
      found.push({ ...start, column: name.column, to });
    }
  }
  return found;
}

/** Puts the rows of a list together with those of its groups, between `reach.from` and `reach.to`. */
function blockOf(
  { list, from, to }: Items,
  columns: Span,
  reach: Span,
  names: ReadonlyArray<readonly PlacedName[]>,
): ListBlock {
  const groupsIn = (row: number, part: GroupPart): string[] => {
    const found = new Set<string>();
    for (const name of names[row] ?? []) {
      if (name.of === "group" && name.part === part && holds(columns, name.column)) found.add(name.name);
    }
    return [...found];
  };
  const rowsOf = (part: GroupPart, first: number, last: number, step: number) => {
    const rows: Array<{ row: number; groups: string[] }> = [];
    for (let row = first; row !== last; row += step) {
      const groups = groupsIn(row, part);
      if (groups.length > 0) rows.push({ row, groups });
    }
    return rows;
  };
  // Both from the outermost group in.
  const heads = rowsOf("head", reach.from, from, 1);
  const feet = rowsOf("foot", reach.to - 1, to - 1, -1);
  const groupNames = nested(
    heads.flatMap(({ groups }) => groups),
    feet.flatMap(({ groups }) => groups),
  );
  /** A row belongs to the innermost of the groups that it names. */
  const levelOf = (groups: readonly string[]): number => Math.max(...groups.map((name) => groupNames.indexOf(name)));
  const groups = groupNames.map((_, level) => {
    const head = heads.find((each) => levelOf(each.groups) >= level);
    const foot = feet.find((each) => levelOf(each.groups) >= level);
    return { from: head?.row ?? from, to: foot === undefined ? to : foot.row + 1 };
  });
  const crossed = [heads, feet].flatMap((rows) =>
    rows.filter(({ groups: own }, index) => rows.slice(0, index).some((outer) => levelOf(outer.groups) > levelOf(own))),
  )[0];
  return { list, groupNames, groups, items: { from, to }, columns, crossed: crossed?.row ?? null };
}

/** One order of the groups that heads (from top to bottom) and feet (from bottom to top) have. */
function nested(heads: readonly string[], feet: readonly string[]): string[] {
  const order: string[] = [];
  const above = heads.filter((name, index) => heads.indexOf(name) === index);
  const below = feet.filter((name, index) => feet.indexOf(name) === index);
  while (above.length + below.length > 0) {
    const [head, foot] = [above[0], below[0]];
    // A group with a head alone encloses one with a foot alone; where both sides disagree, heads are right.
    const isFoot = head === undefined || (foot !== undefined && feet.includes(head) && !heads.includes(foot));
    const taken = isFoot ? foot : head;
    if (taken === undefined) break;
    order.push(taken);
    for (const side of [above, below]) if (side.includes(taken)) side.splice(side.indexOf(taken), 1);
  }
  return order;
}
