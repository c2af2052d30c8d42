import { WorkbookError } from "../errors";
import type { InPieces } from "../pieces";
import {
  cellAddress,
  CellError,
  cellKey,
  type CellValue,
  type NewSheet,
  placeOfKey,
  sameValue,
  type SheetGrid,
} from "../workbook";

/** What the cells of new sheets hold once their formulas are calculated: by sheet name, then row by row. */
export type FormulaResults = ReadonlyMap<string, SheetGrid["rows"]>;

/** A cell as it was to be written; a formula whose value isn't known has null. */
export interface WrittenCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly after: CellValue;
  readonly formula?: { readonly after: string | null };
}

/**
 * Compares changed cells with what was to be written.
 * @param read at least the sheets they are on
 * @throws WorkbookError `not-read-back`
 */
export function checkEdits(edits: readonly WrittenCell[], read: readonly SheetGrid[]): void {
  const grids = new Map(read.map((grid) => [grid.name, grid]));
  for (const edit of edits) checkEdit(edit, grids.get(edit.sheet));
}

function checkEdit({ sheet, row, column, after, formula }: WrittenCell, grid: SheetGrid | undefined): void {
  const written = formula?.after ?? null;
  const found = grid?.formulas.get(cellKey(row, column)) ?? null;
  const isAnyValue = written !== null && after === null;
  const isSame =
    (isAnyValue || sameValue(grid?.rows[row]?.[column] ?? null, after)) &&
    (written === null || (found !== null && sameFormula(found, written)));
  if (!isSame) throw notReadBack(sheet, row, column);
}

/**
 * Compares a written worksheet with what was to be written, and returns it.
 * @throws WorkbookError `not-read-back` with the first `sheet` and `cell` that differ
 */
export function* checkSheet(sheet: NewSheet, grid: SheetGrid | undefined): InPieces<SheetGrid> {
  if (grid?.madeBy !== sheet.madeBy) throw notReadBack(sheet.name, 0, 0);
  const different = yield* firstDifference(sheet, grid);
  if (different) throw notReadBack(sheet.name, different.row, different.column);
  return grid;
}

/** The first cell of a worksheet that holds anything else than a new sheet says; null where none does. */
export function* firstDifference(
  { rows }: NewSheet,
  grid: SheetGrid,
): InPieces<{ readonly row: number; readonly column: number } | null> {
  let formulas = 0;
  for (let row = 0; row < Math.max(rows.length, grid.rows.length); row++) {
    const cells = rows[row]?.cells ?? [];
    const found = grid.rows[row] ?? [];
    const width = Math.max(cells.length, found.length);
    for (let column = 0; column < width; column++) {
      const planned = cells[column]?.content;
      if (planned && "formula" in planned) {
        const formula = grid.formulas.get(cellKey(row, column));
        if (formula === undefined || !sameFormula(formula, planned.formula)) return { row, column };
        formulas++;
      } else if (!holds(found[column] ?? null, planned?.value ?? null)) return { row, column };
    }
    yield width;
  }
  // To look for a formula at every other cell would take longer than all the rest.
  return formulas === grid.formulas.size ? null : unplannedFormula(rows, grid);
}

/** Whether a cell holds a value; an error value is held against its text. */
function holds(found: CellValue, planned: string | number | boolean | null): boolean {
  return found === planned || sameValue(found instanceof CellError ? found.code : found, planned);
}

/** The first formula where none was planned. */
function unplannedFormula(rows: NewSheet["rows"], { formulas }: SheetGrid): { row: number; column: number } | null {
  for (const key of formulas.keys()) {
    const place = placeOfKey(key);
    const planned = rows[place.row]?.cells[place.column]?.content;
    if (!planned || !("formula" in planned)) return place;
  }
  return null;
}

function sameFormula(one: string, other: string): boolean {
  return one === other || bareFormula(one) === bareFormula(other);
}

/** A formula without what spreadsheets write as they like: case, spaces, and quotes around names of sheets. */
function bareFormula(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|[^"]+/g, (part) =>
    part.startsWith('"') ? part : part.replace(/['\s]|_xlfn\.|_xlws\./g, "").toUpperCase(),
  );
}

function notReadBack(sheet: string, row: number, column: number): WorkbookError {
  return new WorkbookError("not-read-back", { sheet, cell: cellAddress(row, column) });
}
