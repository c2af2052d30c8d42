import { contains, type CellRange } from "../../../spreadsheet/workbook";
import { bounding, rowCount } from "../../../spreadsheet/ranges";
import { type LineShift, shiftKeys } from "../../../spreadsheet/xlsx/lineShift";
import type { FormatRow } from "../../../spreadsheet/xlsx/sheetFacts";
import { isEntireColumns, isEntireRows, LAST_COLUMN } from "./ranges";

/** What a worksheet says of the formats of its cells. An array is never changed once it is in a grid, for rows share it. */
export interface StoredFormats {
  readonly rows: ReadonlyMap<number, FormatRow>;
  /** Formats of the cells that have none of their own, by row and by column. */
  readonly rowDefaults: ReadonlyMap<number, number>;
  readonly columnDefaults: ReadonlyMap<number, number>;
}

/** Formats as they were within a range. */
export interface CapturedFormats {
  readonly range: CellRange;
  /** Of the range's columns, by row. */
  readonly cells: ReadonlyMap<number, FormatRow>;
  /** Null where the range has no whole rows, or columns. */
  readonly rowDefaults: ReadonlyMap<number, number> | null;
  readonly columnDefaults: ReadonlyMap<number, number> | null;
}

/**
 * What became of rows whose cells in the same columns were changed in the same way, by the format of their other cells: rows
 * that looked alike go on looking alike.
 */
type Alike = Map<number | undefined, Map<FormatRow, FormatRow>>;

/** Rows kept to be shared; a form has a few dozen different ones. */
const MOST_LOOKS = 1_000;

export const NO_FORMATS: StoredFormats = { rows: new Map(), rowDefaults: new Map(), columnDefaults: new Map() };
const NO_ROW: FormatRow = new Uint32Array();

/**
 * Which format each cell of a worksheet has, by the format's index. A cell's own format goes before its row's, and that one
 * before its column's; all others have format 0.
 */
export class FormatGrid {
  private rows: Map<number, FormatRow>;
  private rowDefaults: Map<number, number>;
  private columnDefaults: Map<number, number>;
  /** Rows that were put together cell by cell, by their formats. */
  private readonly looks = new Map<string, FormatRow>();

  constructor(private stored: StoredFormats = NO_FORMATS) {
    this.rows = new Map(stored.rows);
    this.rowDefaults = new Map(stored.rowDefaults);
    this.columnDefaults = new Map(stored.columnDefaults);
  }

  at(row: number, column: number): number {
    return formatAt(this.rows, this.rowDefaults, this.columnDefaults, row, column);
  }

  /** Format the cell had when the worksheet was opened. */
  storedAt(row: number, column: number): number {
    const { rows, rowDefaults, columnDefaults } = this.stored;
    return formatAt(rows, rowDefaults, columnDefaults, row, column);
  }

  /** Gives every cell of some ranges the format that `change` makes of the one it has. */
  change(ranges: readonly CellRange[], change: (index: number) => number): void {
    const changed = remembering(change);
    // A form's lines are thousands of ranges one row high.
    const alike = new Map<string, Alike>();
    for (const range of ranges) {
      const isOfLines = isEntireColumns(range) || isEntireRows(range);
      // What cells without a format of their own look like is another after it.
      if (isOfLines) alike.clear();
      if (isEntireColumns(range)) this.changeColumns(range, changed);
      else if (isEntireRows(range)) this.changeRows(range, changed);
      else {
        const columns = `${range.left}:${range.right}`;
        const known: Alike = alike.get(columns) ?? new Map();
        alike.set(columns, known);
        this.changeCells(range, changed, known);
      }
    }
  }

  /** Gives each cell of a range a format of its own. @returns whether any has changed */
  set(range: CellRange, format: (row: number, column: number, index: number) => number): boolean {
    let isChanged = false;
    for (let row = range.top; row <= range.bottom; row++) {
      let after: FormatRow | null = null;
      for (let column = range.left; column <= range.right; column++) {
        const index = this.at(row, column);
        const changed = format(row, column, index);
        if (changed === index) continue;
        after ??= this.copyOf(row, range.right + 1);
        after[column] = changed + 1;
      }
      if (!after) continue;
      this.rows.set(row, this.shared(after));
      isChanged = true;
    }
    return isChanged;
  }

  /** All of it, for another worksheet. */
  get all(): StoredFormats {
    return { rows: this.rows, rowDefaults: this.rowDefaults, columnDefaults: this.columnDefaults };
  }

  /** All formats within a range, to be put back. */
  capture(range: CellRange): CapturedFormats {
    const { top, left, bottom, right } = range;
    const cells = new Map<number, FormatRow>();
    for (const row of this.keyedRows(range)) cells.set(row, (this.rows.get(row) ?? NO_ROW).slice(left, right + 1));
    const within = (lines: ReadonlyMap<number, number>, first: number, last: number) =>
      new Map([...lines].filter(([line]) => line >= first && line <= last));
    return {
      range,
      cells,
      rowDefaults: isEntireRows(range) ? within(this.rowDefaults, top, bottom) : null,
      columnDefaults: isEntireColumns(range) ? within(this.columnDefaults, left, right) : null,
    };
  }

  /** Puts formats back within the range that they were captured from. */
  restore({ range, cells, rowDefaults, columnDefaults }: CapturedFormats): void {
    const { top, left, bottom, right } = range;
    for (const row of new Set([...this.keyedRows(range), ...cells.keys()])) {
      const own = cells.get(row) ?? NO_ROW;
      const after = this.copyOf(row, own.length === 0 ? 0 : left + own.length);
      after.fill(0, left, right + 1);
      if (own.length > 0) after.set(own, left);
      this.rows.set(row, this.shared(after));
    }
    const put = (
      lines: Map<number, number>,
      before: ReadonlyMap<number, number> | null,
      first: number,
      last: number,
    ) => {
      if (!before) return;
      for (const line of [...lines.keys()]) if (line >= first && line <= last) lines.delete(line);
      for (const [line, format] of before) lines.set(line, format);
    };
    put(this.rowDefaults, rowDefaults, top, bottom);
    put(this.columnDefaults, columnDefaults, left, right);
  }

  /** Moves formats with the cells when lines come or go; those that come look like the line before them. */
  move(shift: LineShift, moveRow: (row: FormatRow) => FormatRow): void {
    const { rows, rowDefaults, columnDefaults } = this;
    const moved = shiftedFormats({ rows, rowDefaults, columnDefaults }, shift, moveRow);
    this.rows = new Map(moved.rows);
    this.rowDefaults = new Map(moved.rowDefaults);
    this.columnDefaults = new Map(moved.columnDefaults);
  }

  /** Holds the formats against others than those that were read from now on. */
  rebase(stored: StoredFormats): void {
    this.stored = stored;
  }

  /** The formats that occur within a range, each once. */
  within(range: CellRange): Set<number> {
    const found = new Set<number>();
    const seen = new Set<FormatRow>();
    let plainRows = rowCount(range);
    const right = isEntireRows(range) ? Math.min(this.end() + 1, LAST_COLUMN) : range.right;
    for (const row of this.keyedRows(range)) {
      plainRows--;
      const formats = this.rows.get(row) ?? NO_ROW;
      if (!this.rowDefaults.has(row)) {
        if (seen.has(formats)) continue;
        seen.add(formats);
      }
      for (let column = range.left; column <= right; column++) found.add(this.at(row, column));
    }
    if (plainRows > 0) {
      for (let column = range.left; column <= right; column++) found.add(this.columnDefaults.get(column) ?? 0);
    }
    return found;
  }

  /** The smallest range of all cells with a format of their own other than 0; null without any. */
  bounds(): CellRange | null {
    const extents = new Map<FormatRow, readonly [first: number, last: number]>();
    let found: CellRange | null = null;
    for (const [row, formats] of this.rows) {
      let extent = extents.get(formats);
      if (!extent) extents.set(formats, (extent = extentOf(formats)));
      const [left, right] = extent;
      if (left < 0) continue;
      const range = { top: row, left, bottom: row, right };
      found = found ? bounding(found, range) : range;
    }
    return found;
  }

  /** Rows some cell of which has had its format changed. */
  changedRows(): number[] {
    const rows = new Set([...this.rows.keys(), ...this.stored.rows.keys()]);
    return [...rows].filter((row) => this.rows.get(row) !== this.stored.rows.get(row));
  }

  /** Columns whose cells without a format of their own have another, with the format before and after. */
  changedColumns(): Map<number, { readonly before: number; readonly after: number }> {
    return changedDefaults(this.columnDefaults, this.stored.columnDefaults);
  }

  /** Whether rows' cells without a format of their own have another. */
  get hasChangedRows(): boolean {
    return changedDefaults(this.rowDefaults, this.stored.rowDefaults).size > 0;
  }

  /** Number of a row's first cells that may have a format of their own, or did when they were read. */
  width(row: number): number {
    return Math.max(this.rows.get(row)?.length ?? 0, this.stored.rows.get(row)?.length ?? 0);
  }

  private changeCells(range: CellRange, change: (index: number) => number, alike: Alike): void {
    for (let row = range.top; row <= range.bottom; row++) {
      const before = this.rows.get(row) ?? NO_ROW;
      const rowDefault = this.rowDefaults.get(row);
      let known = alike.get(rowDefault);
      if (!known) alike.set(rowDefault, (known = new Map()));
      let after = known.get(before);
      if (!after) {
        after = this.copyOf(row, range.right + 1);
        for (let column = range.left; column <= range.right; column++) after[column] = change(this.at(row, column)) + 1;
        known.set(before, after);
      }
      this.rows.set(row, after);
    }
  }

  /** A row as all those have it that look alike: each later change is then made once for them. */
  private shared(formats: FormatRow): FormatRow {
    const key = formats.join();
    const known = this.looks.get(key);
    if (known) return known;
    if (this.looks.size >= MOST_LOOKS) this.looks.clear();
    this.looks.set(key, formats);
    return formats;
  }

  private copyOf(row: number, width: number): FormatRow {
    const formats = this.rows.get(row) ?? NO_ROW;
    const copy = new Uint32Array(Math.max(formats.length, width));
    copy.set(formats);
    return copy;
  }

  private changeColumns({ left, right }: CellRange, change: (index: number) => number): void {
    const alike = new Map<FormatRow, FormatRow>();
    for (const [row, formats] of this.rows) {
      if (this.rowDefaults.has(row)) continue;
      let after = alike.get(formats);
      if (!after) {
        const isWithin = (column: number) => column >= left && column <= right;
        after = formats.map((own, column) => (own > 0 && isWithin(column) ? change(own - 1) + 1 : own));
        alike.set(formats, after);
      }
      this.rows.set(row, after);
    }
    const ofRows: Alike = new Map();
    for (const row of this.rowDefaults.keys()) this.changeCells({ top: row, left, bottom: row, right }, change, ofRows);
    for (let column = left; column <= right; column++) {
      this.columnDefaults.set(column, change(this.columnDefaults.get(column) ?? 0));
    }
  }

  private changeRows({ top, bottom }: CellRange, change: (index: number) => number): void {
    const end = this.end();
    for (let row = top; row <= bottom; row++) {
      const formats = this.rows.get(row) ?? NO_ROW;
      // Where a column has a format too, the cell is the one that says which of both it shows.
      const isSaid = (column: number) => formats[column] || this.columnDefaults.has(column);
      const after = new Uint32Array(end);
      for (let column = 0; column < end; column++)
        after[column] = isSaid(column) ? change(this.at(row, column)) + 1 : 0;
      this.rows.set(row, after);
      this.rowDefaults.set(row, change(this.rowDefaults.get(row) ?? 0));
    }
  }

  /** Rows within a range that say anything of their own. */
  private *keyedRows(range: CellRange): Iterable<number> {
    if (rowCount(range) <= this.rows.size + this.rowDefaults.size) {
      for (let row = range.top; row <= range.bottom; row++) {
        if (this.rows.has(row) || this.rowDefaults.has(row)) yield row;
      }
      return;
    }
    for (const row of this.rows.keys()) if (contains(range, row, range.left)) yield row;
    for (const row of this.rowDefaults.keys()) if (!this.rows.has(row) && contains(range, row, range.left)) yield row;
  }

  /** Column behind the last one that anything is said of. */
  private end(): number {
    let end = 0;
    for (const column of this.columnDefaults.keys()) end = Math.max(end, column + 1);
    for (const formats of this.rows.values()) end = Math.max(end, formats.length);
    return end;
  }
}

/** Formats with those of a change moved. */
export function shiftedFormats(
  { rows, rowDefaults, columnDefaults }: StoredFormats,
  shift: LineShift,
  moveRow: (row: FormatRow) => FormatRow,
): StoredFormats {
  if (shift.axis === "rows") {
    return { rows: shiftKeys(rows, shift), rowDefaults: shiftKeys(rowDefaults, shift), columnDefaults };
  }
  const moved = new Map([...rows].map(([row, cells]) => [row, moveRow(cells)]));
  return { rows: moved, rowDefaults, columnDefaults: shiftKeys(columnDefaults, shift) };
}

/** How one row's formats after another move with their columns: rows that look alike go on sharing theirs. */
export function formatRowMover({ first, last, count, isInsertion }: LineShift): (row: FormatRow) => FormatRow {
  const known = new Map<FormatRow, FormatRow>();
  return (row) => {
    let moved = known.get(row);
    if (moved) return moved;
    if (first >= row.length) moved = row;
    else if (isInsertion) {
      moved = new Uint32Array(row.length + count);
      moved.set(row.subarray(0, first));
      moved.fill(row[first - 1] ?? 0, first, first + count);
      moved.set(row.subarray(first), first + count);
    } else {
      moved = new Uint32Array(Math.max(first, row.length - count));
      moved.set(row.subarray(0, first));
      moved.set(row.subarray(last + 1), first);
    }
    known.set(row, moved);
    return moved;
  };
}

function formatAt(
  rows: StoredFormats["rows"],
  rowDefaults: StoredFormats["rowDefaults"],
  columnDefaults: StoredFormats["columnDefaults"],
  row: number,
  column: number,
): number {
  const own = rows.get(row)?.[column] ?? 0;
  return own > 0 ? own - 1 : (rowDefaults.get(row) ?? columnDefaults.get(column) ?? 0);
}

function changedDefaults(
  now: ReadonlyMap<number, number>,
  stored: ReadonlyMap<number, number>,
): Map<number, { readonly before: number; readonly after: number }> {
  const lines = [...new Set([...now.keys(), ...stored.keys()])];
  const both = lines.map((line) => [line, { before: stored.get(line) ?? 0, after: now.get(line) ?? 0 }] as const);
  return new Map(both.filter(([, { before, after }]) => before !== after));
}

/** First and last column with another format than 0; -1 without any. */
function extentOf(formats: FormatRow): readonly [first: number, last: number] {
  const first = formats.findIndex((own) => own > 1);
  let last = formats.length - 1;
  while (last > first && (formats[last] ?? 0) <= 1) last--;
  return [first, last];
}

/** A function that is asked once for each number. */
function remembering(change: (index: number) => number): (index: number) => number {
  const known = new Map<number, number>();
  return (index) => {
    let changed = known.get(index);
    if (changed === undefined) known.set(index, (changed = change(index)));
    return changed;
  };
}
