/** What formulas of any kind work with: single values, areas of cells, and tables that are calculated. */
import { CellError, type CellRange, type CellValue } from "../../spreadsheet/workbook";
import { Area, BAD_VALUE, numberInText, type SheetCells, toText, UNKNOWN } from "../../formula/values";
import { serialInText } from "./serials";

export const NOT_AVAILABLE = new CellError("#N/A");
export const BAD_REFERENCE = new CellError("#REF!");
export const NO_CELLS = new CellError("#NULL!");

/** Values that are listed one by one where only their number is known to be large. */
const MOST_VALUES = 2_000_000;

/** Cells that a formula refers to. */
export class Reference extends Area {
  constructor(
    /** Name of their worksheet. */
    readonly sheet: string,
    readonly source: SheetCells,
    readonly place: CellRange,
  ) {
    super(source, place);
  }

  moved(place: CellRange): Reference {
    return new Reference(this.sheet, this.source, place);
  }
}

/** A calculated table. Of whole columns only the rows that anything stands in are kept. */
export class Matrix {
  readonly usedHeight: number;
  readonly usedWidth: number;

  constructor(
    readonly rows: readonly (readonly CellValue[])[],
    readonly height = rows.length,
    readonly width = rows[0]?.length ?? 0,
    /** What stands in all the others. */
    readonly beyond: CellValue = null,
  ) {
    this.usedHeight = rows.length;
    this.usedWidth = rows[0]?.length ?? 0;
  }

  at(row: number, column: number): CellValue {
    const own = this.rows[row];
    return own && column < this.usedWidth ? (own[column] ?? null) : this.beyond;
  }
}

export type Grid = Area | Matrix;
export type Value = CellValue | Grid;

export function isGrid(value: Value): value is Grid {
  return value instanceof Area || value instanceof Matrix;
}

export function gridOf(value: Value): Grid {
  return isGrid(value) ? value : new Matrix([[value]]);
}

/** Several areas as one argument, `(A1,C1)`. */
export class Union extends Matrix {
  constructor(readonly parts: readonly Reference[]) {
    super([parts.flatMap((part) => listOf(part))]);
  }
}

/**
 * All values of a grid, row by row; of cells those that anything stands in. All are looked at before the first that isn't
 * known ends it, so that what a formula waits for is found at once.
 */
export function listOf(value: Value): CellValue[] {
  if (!isGrid(value)) return [value];
  const list: CellValue[] = [];
  let isUnknown = false;
  for (let row = 0; row < value.usedHeight; row++) {
    for (let column = 0; column < value.usedWidth; column++) {
      const own = value.at(row, column);
      if (own === UNKNOWN) isUnknown = true;
      list.push(own);
    }
  }
  if (isUnknown) throw UNKNOWN;
  const beyond = value instanceof Matrix ? value.beyond : null;
  if (beyond === null) return list;
  const count = value.height * value.width - list.length;
  if (count > MOST_VALUES) throw UNKNOWN;
  for (let at = 0; at < count; at++) list.push(beyond);
  return list;
}

/** The numbers among values; an error among them ends it. */
export function numbersOf(value: Value): number[] {
  const numbers: number[] = [];
  for (const own of listOf(value)) {
    if (own instanceof CellError) throw own;
    if (typeof own === "number") numbers.push(own);
  }
  return numbers;
}

/** What a value is as a number: text as what it reads as, dates and times included. */
export function asNumber(value: CellValue): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return Number(value);
  if (value === null) return 0;
  if (value instanceof CellError) throw value;
  const number = numberInText(value) ?? serialInText(value);
  if (number === null) throw BAD_VALUE;
  return number;
}

export function asText(value: CellValue): string {
  if (value instanceof CellError) throw value;
  return toText(value);
}

/** Any number but 0 is true, and so is the word. */
export function asLogical(value: CellValue): boolean {
  if (value instanceof CellError) throw value;
  if (typeof value !== "string") return Boolean(value);
  if (/^(?:true|false)$/i.test(value)) return value.toLowerCase() === "true";
  throw BAD_VALUE;
}

/** A table of what is made of the cells of others; one of a single row or column goes along all others. */
export function mapped(values: readonly Value[], calculate: (values: readonly CellValue[]) => CellValue): Matrix {
  const grids = values.map(gridOf);
  const [height, width] = [Math.max(...grids.map((grid) => grid.height)), Math.max(...grids.map((grid) => grid.width))];
  // What lies beyond all that anything stands in comes to the same everywhere.
  const usedHeight = Math.max(...grids.map((grid) => (grid.height === 1 ? 1 : grid.usedHeight)));
  const usedWidth = Math.max(...grids.map((grid) => (grid.width === 1 ? 1 : grid.usedWidth)));
  const at = (grid: Grid, row: number, column: number) => {
    const [own, beside] = [grid.height === 1 ? 0 : row, grid.width === 1 ? 0 : column];
    return own >= grid.height || beside >= grid.width ? NOT_AVAILABLE : grid.at(own, beside);
  };
  const valueAt = (row: number, column: number) => {
    const own = grids.map((grid) => at(grid, row, column));
    return calculate(own);
  };
  const rows = Array.from({ length: usedHeight }, (_, row) =>
    Array.from({ length: usedWidth }, (_unused, column) => valueAt(row, column)),
  );
  const unknown = rows.some((row) => row.includes(UNKNOWN));
  if (unknown) throw UNKNOWN;
  const isLarger = usedHeight < height || usedWidth < width;
  return new Matrix(rows, height, width, isLarger ? valueAt(height - 1, width - 1) : null);
}
