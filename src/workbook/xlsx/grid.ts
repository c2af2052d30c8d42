import type { Cell as StoredCell, CellValue as StoredValue, Sheet } from "hucre";
import { cellKey, CellError, type CellValue, type SheetGrid } from "../workbook";
import { formulaCopier } from "./formula/text";
import type { Budget, SheetInspection } from "./inspect";
import { Uncalculated } from "./recalculate";
import type { ListedSheet } from "./workbookPart";

/** A worksheet as read, with its formulas that were stored without a value still to be calculated. */
export interface GridDraft extends SheetGrid {
  /** hucre's own arrays, changed in place: a second copy of a large book's cells would not fit. */
  readonly rows: CellValue[][];
}

/**
 * Makes a grid of a worksheet as hucre read it.
 * @param number place of the sheet among those that are read
 * @throws WorkbookError `too-much`
 */
export function draftGrid(
  sheet: Sheet,
  number: number,
  listed: ListedSheet,
  { isoDates }: SheetInspection,
  budget: Budget,
): { grid: GridDraft; uncalculated: Uncalculated[] } {
  const rows: (StoredValue | CellValue)[][] = sheet.rows;
  const cells = sheet.cells ?? new Map<string, StoredCell>();
  const origins = originsOf(cells);
  const formulas = new Map<string, string>();
  const uncalculated: Uncalculated[] = [];

  for (const [key, cell] of cells) {
    const { row, column } = placeOf(key);
    const values = rows[row];
    if (!values) continue;
    const isCalculated = cell.value !== null && (cell.type !== "error" || cell.value !== "");
    if (cell.type === "error" && isCalculated) values[column] = new CellError(String(cell.value));
    if (cell.formula === undefined) continue;

    const origin = cell.formula === "" ? origins.get(cell.formulaSharedIndex) : undefined;
    const formula = origin ? origin.copy(row - origin.row, column - origin.column) : cell.formula;
    budget.addFormula(formula);
    formulas.set(cellKey(row, column), formula);
    if (!isCalculated) {
      const waiting = new Uncalculated(number, row, column, formula);
      values[column] = waiting;
      uncalculated.push(waiting);
    }
  }
  for (const { row, column } of isoDates) {
    const values = rows[row];
    const text = values?.[column];
    if (values && typeof text === "string") values[column] = serialOfIso(text) ?? text;
  }
  toSerials(rows);

  const grid = {
    name: listed.name,
    visibility: listed.visibility,
    rows,
    formulas,
    merges: (sheet.merges ?? [])
      .map(({ startRow, startCol, endRow, endCol }) => ({
        top: startRow,
        left: startCol,
        bottom: endRow,
        right: endCol,
      }))
      .filter(({ top, left, bottom, right }) => top >= 0 && left >= 0 && bottom >= top && right >= left),
    hiddenRows: new Set([...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : []))),
    hiddenColumns: new Set((sheet.columns ?? []).flatMap(({ hidden }, column) => (hidden ? [column] : []))),
    madeBy: listed.madeBy,
  };
  return { grid, uncalculated };
}

/** Of each shared formula the cell that has its text; the others of its range only name its index. */
function originsOf(cells: ReadonlyMap<string, StoredCell>) {
  const origins = new Map<
    number | undefined,
    { copy: ReturnType<typeof formulaCopier>; row: number; column: number }
  >();
  for (const [key, { formula, formulaSharedIndex }] of cells) {
    if (formula && formulaSharedIndex !== undefined) {
      origins.set(formulaSharedIndex, { copy: formulaCopier(formula), ...placeOf(key) });
    }
  }
  return origins;
}

function placeOf(key: string): { row: number; column: number } {
  const [row = NaN, column = NaN] = key.split(",").map(Number);
  return { row, column };
}

/** Leaves no `Date` (hucre makes them where it knows the number formats: in books of the 1904 system) and no endless number. */
function toSerials(rows: (StoredValue | CellValue)[][]): asserts rows is CellValue[][] {
  for (const values of rows) {
    for (let column = 0; column < values.length; column++) {
      const value = values[column];
      if (value instanceof Date) values[column] = serialOf1904(value) ?? NOT_A_NUMBER;
      else if (typeof value === "number" && !Number.isFinite(value)) values[column] = NOT_A_NUMBER;
    }
  }
}

const NOT_A_NUMBER = new CellError("#NUM!");
const MILLISECONDS_OF_DAY = 86_400_000;
/** 1970-01-01 as a serial number of the 1900 system. */
const UNIX_EPOCH = 25_569;
/** 1904-01-01, day 0 of the 1904 system. */
const EPOCH_1904 = 1_462;

/** A time of day has no date to move from one system to the other. */
function serialOf1904(date: Date): number | null {
  const serial = serialOf(date.getTime());
  return serial !== null && serial < EPOCH_1904 + 1 ? serial - EPOCH_1904 : serial;
}

/** Serial number of an ISO 8601 date, perhaps with a time of day; null for anything else. */
function serialOfIso(text: string): number | null {
  const [, date, time = "00:00"] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)Z?)?$/.exec(text) ?? [];
  return date === undefined ? null : serialOf(Date.parse(`${date}T${time}Z`));
}

function serialOf(instant: number): number | null {
  return Number.isNaN(instant) ? null : instant / MILLISECONDS_OF_DAY + UNIX_EPOCH;
}
