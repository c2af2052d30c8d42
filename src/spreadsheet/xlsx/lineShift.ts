/** Rows and columns that come into a worksheet or go out of it, and what becomes of all that refers to its cells. */
import { type CellRange, columnName } from "../workbook";
import { type Axis, copyFormula, moveLines } from "../../formula/tokens";

export type { Axis } from "../../formula/tokens";

export interface LineChange {
  /** Name of the worksheet. */
  readonly sheet: string;
  readonly axis: Axis;
  readonly kind: "insert" | "delete";
  /** The first line that comes or goes, 0-based, and how many. Lines that come look like the one before them. */
  readonly first: number;
  readonly count: number;
}

const LAST = { rows: 1_048_575, columns: 16_383 } as const;

/** Reckons where cells, ranges and references go by one change. */
export class LineShift {
  readonly axis: Axis;
  readonly first: number;
  readonly count: number;
  readonly isInsertion: boolean;
  private readonly sheet: string;

  constructor(readonly change: LineChange) {
    const { sheet, axis, kind, first, count } = change;
    this.sheet = sheet.toLowerCase();
    this.axis = axis;
    this.first = first;
    this.count = count;
    this.isInsertion = kind === "insert";
  }

  /** The last of the lines that come or go. */
  get last(): number {
    return this.first + this.count - 1;
  }

  /** The change that takes this one back; what was in lines that went is not in it. */
  get inverse(): LineShift {
    return new LineShift({ ...this.change, kind: this.isInsertion ? "delete" : "insert" });
  }

  /** Where the lines from one to another go; null when none of them is left. */
  readonly span = (from: number, to: number): readonly [from: number, to: number] | null => {
    const { axis, first, last, count } = this;
    const end = LAST[axis];
    // All lines are all of them before and after.
    if (from === 0 && to === end) return [from, to];
    if (this.isInsertion) {
      const moved = (line: number) => (line >= first ? line + count : line);
      return moved(from) > end ? null : [moved(from), Math.min(moved(to), end)];
    }
    const newFrom = from > last ? from - count : Math.min(from, first);
    const newTo = to > last ? to - count : Math.min(to, first - 1);
    return newFrom > newTo ? null : [newFrom, newTo];
  };

  line(line: number): number | null {
    return this.span(line, line)?.[0] ?? null;
  }

  /** Where a cell goes; null when its line is gone. */
  cell(row: number, column: number): { readonly row: number; readonly column: number } | null {
    const line = this.line(this.axis === "rows" ? row : column);
    if (line === null) return null;
    return this.axis === "rows" ? { row: line, column } : { row, column: line };
  }

  range(range: CellRange): CellRange | null {
    if (this.axis === "rows") {
      const rows = this.span(range.top, range.bottom);
      return rows && { ...range, top: rows[0], bottom: rows[1] };
    }
    const columns = this.span(range.left, range.right);
    return columns && { ...range, left: columns[0], right: columns[1] };
  }

  ranges(ranges: readonly CellRange[]): CellRange[] {
    return ranges.flatMap((range) => this.range(range) ?? []);
  }

  /** @param on name of the worksheet where the formula stands; null for a name's, or another part's */
  formula(formula: string, on: string | null): string {
    const isOn = on?.toLowerCase() === this.sheet;
    if (!isOn && !formula.includes("!")) return formula;
    const isThere = (sheet: string | undefined) => (sheet === undefined ? isOn : sheet.toLowerCase() === this.sheet);
    return moveLines(formula, this.axis, isThere, this.span);
  }

  /** Whether a formula refers to any of the lines that come or go; as {@link formula}. */
  meets(formula: string, on: string | null): boolean {
    let isMet = false;
    const note = (from: number, to: number) => {
      isMet ||= from <= this.last && to >= this.first;
      return [from, to] as const;
    };
    const isThere = (sheet: string | undefined) => (sheet ?? on)?.toLowerCase() === this.sheet;
    moveLines(formula, this.axis, isThere, note);
    return isMet;
  }

  /** A formula that is written as it reads for the first of some cells, as it reads for the first of those that stay. */
  relativeFormula(formula: string, ranges: readonly CellRange[]): string {
    const [origin] = ranges;
    const first = ranges.find((range) => this.range(range));
    if (!origin || !first) return formula;
    const kept = (line: number) =>
      !this.isInsertion && line >= this.first && line <= this.last ? this.last + 1 : line;
    const [top, left] = this.axis === "rows" ? [kept(first.top), first.left] : [first.top, kept(first.left)];
    return this.formula(copyFormula(formula, top - origin.top, left - origin.left), this.change.sheet);
  }

  /** The address of a cell or range, `$` or not, as it is afterwards; null when it is gone. Others stay as they are. */
  address(address: string): string | null {
    const moved = moveLines(address, this.axis, () => true, this.span);
    if (moved.includes("#REF!")) return null;
    // One cell is left of `A1:A2`.
    const [first, last] = moved.split(":");
    return first === last ? (first ?? moved) : moved;
  }

  /** Whether a range loses or gets lines in between its first and its last one, so that it can't move as it is. */
  cuts(range: CellRange): boolean {
    const [from, to] = this.axis === "rows" ? [range.top, range.bottom] : [range.left, range.right];
    if (this.isInsertion) return this.first > from && this.first <= to;
    return this.first <= to && this.last >= from && !(this.first <= from && this.last >= to);
  }

  /** `3:5` or `B:C`: the lines that come or go. */
  get text(): string {
    const name = (line: number) => (this.axis === "rows" ? String(line + 1) : columnName(line));
    return `${name(this.first)}:${name(this.last)}`;
  }
}

/** What is kept by line, with the lines of a change moved. @param like what a line that comes takes from the one before it */
export function shiftKeys<V>(
  byLine: ReadonlyMap<number, V>,
  shift: LineShift,
  like: (value: V) => V | undefined = (value) => value,
): Map<number, V> {
  const moved = new Map<number, V>();
  for (const [line, value] of byLine) {
    const to = shift.line(line);
    if (to !== null) moved.set(to, value);
  }
  const before = shift.isInsertion ? byLine.get(shift.first - 1) : undefined;
  const taken = before === undefined ? undefined : like(before);
  if (taken !== undefined) for (let line = shift.first; line <= shift.last; line++) moved.set(line, taken);
  return moved;
}

/** A row's cells with those of columns that come or go. @param fill what stands in the new ones, by the cell before them */
export function shiftCells<T>(cells: readonly T[], shift: LineShift, fill: (before: T | undefined) => T): T[] {
  const { first, count } = shift;
  const moved = [...cells];
  if (!shift.isInsertion) moved.splice(first, count);
  else if (first < cells.length) moved.splice(first, 0, ...Array<T>(count).fill(fill(cells[first - 1])));
  return moved;
}
