/**
 * Where the lines of a template, its rows or its columns, come to stand once some of them are repeated, and where
 * references to them then point.
 */

import { TAKES_MANY } from "../../formula/references";

/** The most separate ranges that a reference becomes; a function takes 255 arguments. */
export const MOST_RANGES = 250;

/** A reference would become more ranges than a function takes. */
export class TooManyRanges extends Error {}

/** Lines of the template, from inclusive, to exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Lines that are repeated: those of its groups from the outermost in, each within the one before, and of one item. */
export interface Block {
  readonly groups: readonly Span[];
  readonly items: Span;
}

/** How often a block's lines are repeated: what each of its groups holds, in the innermost the number of items. */
export type Repeats = number | readonly Repeats[];

/** A block as it is laid out. */
export interface Repeated {
  readonly block: Block;
  readonly repeats: Repeats;
  /** Blank lines that come after a line of the template, to make up for a longer block beside this one. */
  readonly filler?: { readonly after: number; readonly count: number };
}

/** A line of the filled sheet: the line of the template it repeats and, within a block, for which groups and item. */
export interface Place {
  readonly line: number;
  readonly block: Block | null;
  /** Index of each group that holds the line, from the outermost in. */
  readonly path: readonly number[];
  /** Index within the innermost group; null outside of items. */
  readonly item: number | null;
  /** A blank line that only looks like the template's. */
  readonly isFiller?: boolean;
}

/** What a reference covers along the axis, both lines inclusive, and how it is written. */
export interface LineReference {
  readonly from: number;
  readonly to: number;
  readonly fromFixed: boolean;
  readonly toFixed: boolean;
  readonly isRange: boolean;
  /** The innermost function it is an argument of. */
  readonly within: string | null;
}

/** What the template holds where a reference crosses one of its lines. */
export interface Crossing {
  isBlank(line: number): boolean;
  /** Nothing that SUBTOTAL would add up: blank, text or a subtotal. */
  isPassedOver(line: number): boolean;
}

/** Lines of the filled sheet, both inclusive. */
export type Run = readonly [first: number, last: number];

/** One copy of a group's lines, or of a whole block. */
interface Copy {
  readonly start: number;
  /** Where what is inside of it starts and ends. */
  readonly inner: number;
  readonly innerEnd: number;
  readonly end: number;
  readonly copies: readonly Copy[];
  /** Number of items, in an innermost group. */
  readonly items: number;
}

export class Axis {
  readonly #blocks: Array<Block | null>;
  readonly #repeated: ReadonlyMap<Block, Repeated>;
  readonly #copies = new Map<Block, Copy>();
  /** Line in the filled sheet of each line of the template outside of blocks. */
  readonly #fixed: number[] = [];
  /** Number of lines of the filled sheet. */
  readonly length: number;

  /**
   * @param lines number of lines of the template
   * @param goesOn whether the line before a block, named in an item, stands for the item before it
   */
  constructor(
    lines: number,
    repeated: readonly Repeated[],
    readonly goesOn: boolean,
  ) {
    this.#blocks = Array.from({ length: lines }, () => null);
    this.#repeated = new Map(repeated.map((each) => [each.block, each]));
    for (const { block } of repeated) this.#blocks.fill(block, spanOf(block).from, spanOf(block).to);
    let next = 0;
    for (let line = 0; line < lines; line += 1) {
      const block = this.#blocks[line] ?? null;
      if (block === null) this.#fixed[line] = next++;
      else if (line === spanOf(block).from) {
        const copy = copyOf(block, this.#repeated.get(block)?.repeats ?? 1, 0, next);
        this.#copies.set(block, copy);
        next = copy.end;
      }
      next += this.#fillerAfter(line);
    }
    this.length = next;
  }

  /** All lines of the filled sheet, in order. */
  *places(): Generator<Place> {
    for (let line = 0; line < this.#blocks.length; line += 1) {
      const block = this.#blocks[line] ?? null;
      if (block === null) yield { line, block, path: [], item: null };
      else if (line === spanOf(block).from) yield* placesOf(block, this.#copyOf(block), []);
      const owner = this.#fillerOwner(line);
      for (let count = this.#fillerAfter(line); owner && count > 0; count -= 1) {
        yield { line: owner.items.to - 1, block: null, path: [], item: null, isFiller: true };
      }
    }
  }

  /** The place of the first copy of a template's line. */
  firstPlace(line: number): Place {
    const block = this.#blocks[line] ?? null;
    const path = block ? Array.from({ length: depthOf(block, line) }, () => 0) : [];
    return { line, block, path, item: block !== null && isItem(block, line) ? 0 : null };
  }

  /** First copy of a template's line. */
  first(line: number): number {
    return this.#edge(line, "first", null);
  }

  /** Last copy of a template's line. */
  last(line: number): number {
    return this.#edge(line, "last", null);
  }

  /** What the template's lines become within the item, else the group, else the sheet that holds both. */
  extent(from: number, to: number, place: Place): Run {
    const { block, path, item } = place;
    if (block === null || !holds(spanOf(block), from) || !holds(spanOf(block), to)) {
      return [this.first(from), this.last(to)];
    }
    if (item !== null && isItem(block, from) && isItem(block, to)) {
      return [this.#item(block, path, item, from), this.#item(block, path, item, to)];
    }
    return [this.#edge(from, "first", place), this.#edge(to, "last", place)];
  }

  /** Whether a total over these lines needs more ranges, one a group, than a function takes. */
  hasManyGroups(from: number, to: number): boolean {
    const block = this.#blocks[from] ?? null;
    if (block === null || !isItem(block, from) || !isItem(block, to)) return false;
    const count = (copy: Copy): number =>
      copy.copies.length === 0 ? 1 : copy.copies.reduce((sum, inner) => sum + count(inner), 0);
    return count(this.#copyOf(block)) > MOST_RANGES;
  }

  /**
   * The lines that a reference of the template stands for in a copy of its formula. Outside of a block, one to its lines
   * stands for all of them within a function, for the first otherwise. In an item it moves along unless `$` keeps it.
   * @throws TooManyRanges
   */
  follow(reference: LineReference, place: Place, crossing: Crossing): readonly Run[] {
    const runs = this.#runs(reference, place, crossing);
    if (runs) return runs;
    const { from, to, fromFixed, toFixed, isRange } = reference;
    const first = this.#move(from, fromFixed, "first", place);
    return [[first, isRange ? this.#move(to, toFixed, "last", place) : first]];
  }

  /** Where one end of a reference moves. */
  #move(line: number, fixed: boolean, end: "first" | "last", place: Place): number {
    const { block, path, item } = place;
    if (block === null || item === null) return this.#edge(line, end, place);
    if (fixed) return this.#edge(line, end, isItem(block, line) ? null : place);
    if (isItem(block, line)) return this.#item(block, path, item, line);
    const height = lengthOf(block.items);
    const isBefore = this.goesOn && line < block.items.from && line >= block.items.from - height;
    if (isBefore && item > 0) return this.#item(block, path, item - 1, line + height);
    const before = isBefore && line < spanOf(block).from ? this.#groupBefore(block, path) : null;
    return before ? before.innerEnd - block.items.from + line : this.#edge(line, end, place);
  }

  /** The innermost group before another; null for the first one. */
  #groupBefore(block: Block, path: readonly number[]): Copy | null {
    for (let level = path.length - 1; level >= 0; level -= 1) {
      const index = path[level] ?? 0;
      if (index === 0) continue;
      let copy = this.#at(block, path.slice(0, level)).copies[index - 1];
      while (copy && copy.copies.length > 0) copy = copy.copies.at(-1);
      return copy ?? null;
    }
    return null;
  }

  /**
   * The runs of lines that a reference covers where it stands for several copies of the same lines, else null. Runs are
   * joined where nothing stands between them, and for functions that take one range only.
   */
  #runs({ from, to, fromFixed, toFixed, isRange, within }: LineReference, place: Place, crossing: Crossing) {
    const block = this.#blocks[from] ?? null;
    if (block === null || partOf(block, from) !== partOf(block, to) || (!isRange && within === null)) return null;
    const isOfItems = isItem(block, from);
    const isInside = place.block === block;
    // Within an item only $F$6:$F$6 means all items.
    if (isInside && place.item !== null && !(isOfItems && isRange && fromFixed && toFixed)) return null;

    const depth = depthOf(block, from);
    const shared = isInside && place.item === null ? place.path.slice(0, depth) : [];
    /** Lines between two neighbours of a level: those of their own span that the reference leaves out. */
    const between = (level: number): number[] => {
      const span = block.groups[level] ?? block.items;
      return [...numbers(span.from, from), ...numbers(to + 1, span.to)];
    };
    const levels = numbers(0, depth + (isOfItems ? 1 : 0));
    const isJoined = levels.map((level) => between(level).every((line) => crossing.isBlank(line)));
    const collect = (copy: Copy, level: number): Run[] => {
      const ends: Run = [edgeOf(block, copy, level, from, "first"), edgeOf(block, copy, level, to, "last")];
      if (level === levels.length || isJoined[level]) return [ends];
      if (level < depth) return copy.copies.flatMap((inner) => collect(inner, level + 1));
      const height = lengthOf(block.items);
      return numbers(0, copy.items).map((item) => {
        const start = copy.inner + item * height - block.items.from;
        return [start + from, start + to];
      });
    };
    const top = this.#at(block, shared);
    const runs = collect(top, shared.length);
    const whole: Run = [runs[0]?.[0] ?? 0, runs.at(-1)?.[1] ?? 0];
    if (runs.length === 1 || within === null || !TAKES_MANY.has(within)) return [whole];
    if (runs.length <= MOST_RANGES) return runs;
    if (within === "SUBTOTAL" && between(shared.length).every((line) => crossing.isPassedOver(line))) return [whole];
    throw new TooManyRanges();
  }

  /** First or last copy of a template's line: in the place's own groups, where the place is in the line's block. */
  #edge(line: number, end: "first" | "last", place: Place | null): number {
    const block = this.#blocks[line] ?? null;
    if (block === null) return this.#fixed[line] ?? line - this.#blocks.length + this.length;
    const path = place?.block === block ? place.path.slice(0, depthOf(block, line)) : [];
    return edgeOf(block, this.#at(block, path), path.length, line, end);
  }

  #item(block: Block, path: readonly number[], item: number, line: number): number {
    return this.#at(block, path).inner + item * lengthOf(block.items) + line - block.items.from;
  }

  /** The copy of a group by the index of each group from the outermost in. */
  #at(block: Block, path: readonly number[]): Copy {
    return path.reduce((copy, index) => copy.copies[index] ?? copy, this.#copyOf(block));
  }

  #copyOf(block: Block): Copy {
    const copy = this.#copies.get(block);
    if (!copy) throw new Error("a block of another template");
    return copy;
  }

  #fillerOwner(line: number): Block | null {
    return [...this.#repeated.values()].find(({ filler }) => filler?.after === line)?.block ?? null;
  }

  #fillerAfter(line: number): number {
    const owner = this.#fillerOwner(line);
    return (owner && this.#repeated.get(owner)?.filler?.count) ?? 0;
  }
}

/** Number of lines that a block takes. */
export function lengthOfBlock(block: Block, repeats: Repeats): number {
  return copyOf(block, repeats, 0, 0).end;
}

/** All lines of a block. */
export function spanOf({ groups, items }: Block): Span {
  return groups[0] ?? items;
}

export function lengthOf({ from, to }: Span): number {
  return to - from;
}

export function holds({ from, to }: Span, line: number): boolean {
  return line >= from && line < to;
}

/** Lays out the copy of a group that stands within `level` others; level 0 is the block itself. */
function copyOf(block: Block, repeats: Repeats, level: number, start: number): Copy {
  const inside = block.groups[level] ?? block.items;
  const own = level === 0 ? inside : (block.groups[level - 1] ?? inside);
  const inner = start + inside.from - own.from;
  const copies: Copy[] = [];
  let innerEnd = inner;
  if (typeof repeats === "number") innerEnd += repeats * lengthOf(block.items);
  else {
    for (const each of repeats) {
      const copy = copyOf(block, each, level + 1, innerEnd);
      copies.push(copy);
      innerEnd = copy.end;
    }
  }
  const items = typeof repeats === "number" ? repeats : 0;
  return { start, inner, innerEnd, end: innerEnd + own.to - inside.to, copies, items };
}

function* placesOf(block: Block, copy: Copy, path: readonly number[]): Generator<Place> {
  const level = path.length;
  const inside = block.groups[level] ?? block.items;
  const own = level === 0 ? inside : (block.groups[level - 1] ?? inside);
  for (let line = own.from; line < inside.from; line += 1) yield { line, block, path, item: null };
  for (const [index, inner] of copy.copies.entries()) yield* placesOf(block, inner, [...path, index]);
  for (let item = 0; item < copy.items; item += 1) {
    for (let line = inside.from; line < inside.to; line += 1) yield { line, block, path, item };
  }
  for (let line = inside.to; line < own.to; line += 1) yield { line, block, path, item: null };
}

/** First or last copy of a line within the copy of a group of some level. */
function edgeOf(block: Block, copy: Copy, level: number, line: number, end: "first" | "last"): number {
  const depth = depthOf(block, line);
  if (level < depth) {
    const inner = end === "first" ? copy.copies[0] : copy.copies.at(-1);
    return inner ? edgeOf(block, inner, level + 1, line, end) : copy.start;
  }
  if (isItem(block, line)) {
    const item = end === "first" ? 0 : copy.items - 1;
    return copy.inner + item * lengthOf(block.items) + line - block.items.from;
  }
  const inside = block.groups[level] ?? block.items;
  const own = block.groups[level - 1] ?? inside;
  return line < inside.from ? copy.start + line - own.from : copy.innerEnd + line - inside.to;
}

/** Number of groups that hold a line. */
function depthOf({ groups }: Block, line: number): number {
  return groups.filter((span) => holds(span, line)).length;
}

function isItem({ items }: Block, line: number): boolean {
  return holds(items, line);
}

/** Tells the lines of a block that are repeated together, and on the same side of what is inside of them. */
function partOf(block: Block, line: number): string | null {
  if (!holds(spanOf(block), line)) return null;
  return isItem(block, line) ? "items" : `${line < block.items.from ? "head" : "foot"} ${depthOf(block, line)}`;
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
