import { cellKey, placeOfKey, sameValue, type CellRange, type CellValue } from "../../../spreadsheet/workbook";
import { bounding } from "../../../spreadsheet/ranges";
import { covers, intersection, WHOLE_SHEET } from "./ranges";

type Row = readonly CellValue[];

/** Values and formulas as they were read. */
export interface StoredCells {
  readonly rows: readonly Row[];
  /** Formula text without the leading `=`, by {@link cellKey}. */
  readonly formulas: ReadonlyMap<string, string>;
}

export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * Values and formulas of a worksheet. A row stays that of the reading until a cell of it is changed; so a large book costs
 * only its changes, and what has changed can be told by comparing.
 */
export class CellGrid {
  private readonly current: Row[];
  private readonly ownRows = new Map<number, CellValue[]>();
  /** Formulas that are not as they were read; null where one was removed. */
  private readonly changedFormulas = new Map<string, string | null>();
  private bounds: CellRange | null | undefined;
  private version = 0;
  private entered: FormulaCell[] = [];
  /** Cells whose value is not that of their formula now, by `cellKey`. */
  private readonly outdated = new Set<string>();

  constructor(private readonly stored: StoredCells = { rows: [], formulas: new Map() }) {
    this.current = [...stored.rows];
  }

  /** `rows[r][c]`; rows may be ragged. */
  get rows(): readonly Row[] {
    return this.current;
  }

  /** Changes whenever a formula does. */
  get formulaVersion(): number {
    return this.version;
  }

  value(row: number, column: number): CellValue {
    return this.current[row]?.[column] ?? null;
  }

  /** Whether a cell shows the value that its formula had before: what it is now can't be calculated here. */
  isOutdated(row: number, column: number): boolean {
    return this.outdated.size > 0 && this.outdated.has(cellKey(row, column));
  }

  /** Whether any cell does. */
  get hasOutdated(): boolean {
    return this.outdated.size > 0;
  }

  setOutdated({ top, left, bottom, right }: CellRange, isOutdated: boolean): void {
    if (!isOutdated && this.outdated.size === 0) return;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (isOutdated) this.outdated.add(cellKey(row, column));
        else this.outdated.delete(cellKey(row, column));
      }
    }
  }

  /** Formula without its `=`; null where the cell holds none. */
  formula(row: number, column: number): string | null {
    if (this.stored.formulas.size === 0 && this.changedFormulas.size === 0) return null;
    const key = cellKey(row, column);
    const changed = this.changedFormulas.get(key);
    return changed === undefined ? (this.stored.formulas.get(key) ?? null) : changed;
  }

  /** Puts a value into a cell in place of all it held, a formula included. */
  setValue(row: number, column: number, value: CellValue): void {
    if (this.formula(row, column) !== null) this.changeFormula(row, column, null);
    this.outdated.delete(cellKey(row, column));
    this.ownRow(row)[column] = value === "" ? null : value;
    if (value === null || value === "") this.bounds = undefined;
    else this.grow(row, column);
  }

  /** Puts a formula into a cell; its value stays to be calculated. */
  setFormula(row: number, column: number, formula: string): void {
    this.changeFormula(row, column, formula);
    this.entered.push({ row, column, formula });
    this.grow(row, column);
  }

  /** The rows, of which only those of {@link ownRow} may be changed. */
  draft(): CellValue[][] {
    return this.current as CellValue[][];
  }

  /** The array of a row, to be changed in place. */
  ownRow(row: number): CellValue[] {
    let own = this.ownRows.get(row);
    if (!own) {
      own = [...(this.current[row] ?? [])];
      this.ownRows.set(row, own);
      while (this.current.length < row) this.current.push([]);
      this.current[row] = own;
    }
    return own;
  }

  /** Takes rows out; those below move up, with their formulas as they are. */
  deleteRows(first: number, last: number): void {
    const count = last - first + 1;
    const moved = [...this.formulas()].filter(({ row }) => row >= first);
    for (const { row, column } of moved) {
      this.changeFormula(row, column, null);
      // It is calculated again where it comes to stand.
      this.outdated.delete(cellKey(row, column));
    }
    this.current.splice(first, count);
    const own = [...this.ownRows].filter(([row]) => row < first || row > last);
    this.ownRows.clear();
    for (const [row, values] of own) this.ownRows.set(row > last ? row - count : row, values);
    for (const { row, column, formula } of moved) if (row > last) this.setFormula(row - count, column, formula);
    this.bounds = undefined;
  }

  *formulas(): Iterable<FormulaCell> {
    for (const [key, formula] of this.stored.formulas) {
      if (!this.changedFormulas.has(key)) yield { ...placeOfKey(key), formula };
    }
    for (const [key, formula] of this.changedFormulas) if (formula !== null) yield { ...placeOfKey(key), formula };
  }

  /** The formulas that were put into cells since this was last asked, and are still there. */
  takeEntered(): FormulaCell[] {
    const entered = this.entered.filter(({ row, column, formula }) => this.formula(row, column) === formula);
    this.entered = [];
    return entered;
  }

  /** The smallest range within another that holds all its values; null where there are none. */
  used(within: CellRange = WHOLE_SHEET): CellRange | null {
    if (this.bounds === undefined) this.bounds = this.scan(WHOLE_SHEET);
    if (this.bounds === null || covers(within, this.bounds)) return this.bounds;
    const part = intersection(within, this.bounds);
    return part && this.scan(part);
  }

  /** Rows that may hold cells that are not as they were read. */
  *changedRows(): Iterable<number> {
    for (let row = 0; row < Math.max(this.current.length, this.stored.rows.length); row++) {
      if (this.current[row] !== this.stored.rows[row]) yield row;
    }
  }

  /** Number of a row's first cells that hold something, or did when they were read. */
  width(row: number): number {
    return Math.max(this.current[row]?.length ?? 0, this.stored.rows[row]?.length ?? 0);
  }

  /** Whether the cells of a range have the values that they were read with. */
  isStored({ top, left, bottom, right }: CellRange): boolean {
    for (let row = top; row <= Math.min(bottom, Math.max(this.current.length, this.stored.rows.length) - 1); row++) {
      if (this.current[row] === this.stored.rows[row]) continue;
      for (let column = left; column <= Math.min(right, this.width(row) - 1); column++) {
        if (!sameValue(this.value(row, column), this.storedValue(row, column))) return false;
      }
    }
    return true;
  }

  storedValue(row: number, column: number): CellValue {
    return this.stored.rows[row]?.[column] ?? null;
  }

  storedFormula(row: number, column: number): string | null {
    return this.stored.formulas.get(cellKey(row, column)) ?? null;
  }

  private changeFormula(row: number, column: number, formula: string | null): void {
    this.changedFormulas.set(cellKey(row, column), formula);
    this.version++;
  }

  private scan({ top, left, bottom, right }: CellRange): CellRange | null {
    let found: CellRange | null = null;
    for (let row = top; row <= Math.min(bottom, this.current.length - 1); row++) {
      const values = this.current[row] ?? [];
      const isUsed = (column: number) => (values[column] ?? null) !== null || this.formula(row, column) !== null;
      let [first, last] = [left, Math.min(right, values.length - 1)];
      while (first <= last && !isUsed(first)) first++;
      while (last > first && !isUsed(last)) last--;
      if (first > last) continue;
      const extent = { top: row, left: first, bottom: row, right: last };
      found = found ? bounding(found, extent) : extent;
    }
    return found;
  }

  private grow(row: number, column: number): void {
    const cell = { top: row, left: column, bottom: row, right: column };
    if (this.bounds !== undefined) this.bounds = this.bounds ? bounding(this.bounds, cell) : cell;
    const own = this.ownRow(row);
    // A row reaches as far as its last cell, so that a formula still without a value is found in it.
    if (own.length <= column) own[column] = null;
  }
}
