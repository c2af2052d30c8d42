import { cellKey, placeOfKey, sameValue, type CellRange, type CellValue } from "../../../spreadsheet/workbook";
import { bounding } from "../../../spreadsheet/ranges";
import { type LineShift, shiftCells } from "../../../spreadsheet/xlsx/lineShift";
import { covers, intersection, WHOLE_SHEET } from "./ranges";

export type Row = readonly CellValue[];

/** A row that comes into a worksheet. */
const NO_CELLS: Row = [];

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
  private current: Row[];
  private ownRows = new Map<number, CellValue[]>();
  /** Formulas that are not as they were read; null where one was removed. */
  private changedFormulas = new Map<string, string | null>();
  private bounds: CellRange | null | undefined;
  private version = 0;
  private entered: FormulaCell[] = [];
  /** Cells whose value is not that of their formula now, by `cellKey`. */
  private outdated = new Set<string>();

  constructor(private stored: StoredCells = { rows: [], formulas: new Map() }) {
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

  /**
   * Moves cells to where they go when lines come or go. Formulas go along as they are.
   * @param moveRow how a row's cells move with their columns
   */
  move(shift: LineShift, moveRow: (row: Row) => Row): void {
    const cells = <V>(byCell: Iterable<readonly [string, V]>) => shiftedCells(byCell, shift);
    this.changedFormulas = cells(this.changedFormulas);
    this.outdated = new Set(cells([...this.outdated].map((key) => [key, true] as const)).keys());
    this.current = shiftedRows(this.current, shift, moveRow);
    const own = new Map<number, CellValue[]>();
    for (const row of this.ownRows.keys()) {
      const to = shift.axis === "rows" ? shift.line(row) : row;
      // Nobody else has the row that was made of one of its own.
      if (to !== null) own.set(to, this.current[to] as CellValue[]);
    }
    this.ownRows = own;
    this.bounds = undefined;
    this.version++;
  }

  /** Changes how formulas read that were put into cells since the file was opened. */
  rewrite(change: (formula: string) => string): void {
    for (const [key, formula] of this.changedFormulas) {
      if (formula !== null) this.changedFormulas.set(key, change(formula));
    }
    this.version++;
  }

  /** Holds the cells against others than those that were read from now on. */
  rebase(stored: StoredCells): void {
    this.stored = stored;
    this.version++;
  }

  /** Has the formulas in some cells calculated again. */
  enterAgain(cells: readonly FormulaCell[]): void {
    this.entered.push(...cells);
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

/** Cells as they were read, with those of a change moved, and the formulas as they read then. */
export function shiftedStored(
  { rows, formulas }: StoredCells,
  shift: LineShift,
  moveRow: (row: Row) => Row,
  change: (formula: string) => string,
): StoredCells {
  const changed = [...formulas].map(([key, formula]) => [key, change(formula)] as const);
  return { rows: shiftedRows(rows, shift, moveRow), formulas: shiftedCells(changed, shift) };
}

/** How one row after another moves with its columns: the same for the same one, which may be of the file and shown too. */
export function rowMover(shift: LineShift): (row: Row) => Row {
  const known = new Map<Row, Row>();
  return (row) => {
    let moved = known.get(row);
    if (!moved) known.set(row, (moved = shiftCells(row, shift, () => null)));
    return moved;
  };
}

function shiftedRows(rows: readonly Row[], shift: LineShift, moveRow: (row: Row) => Row): Row[] {
  return shift.axis === "rows" ? shiftCells(rows, shift, () => NO_CELLS) : rows.map(moveRow);
}

function shiftedCells<V>(byCell: Iterable<readonly [string, V]>, shift: LineShift): Map<string, V> {
  const moved = new Map<string, V>();
  for (const [key, value] of byCell) {
    const { row, column } = placeOfKey(key);
    const to = shift.cell(row, column);
    if (to) moved.set(cellKey(to.row, to.column), value);
  }
  return moved;
}
