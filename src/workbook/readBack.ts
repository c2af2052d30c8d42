import { WorkbookError } from "./errors";
import { contentOf, MEMORY_SHEET } from "./memory";
import {
  cellAddress,
  cellKey,
  contentAt,
  sameValue,
  type CellValue,
  type NewSheet,
  type SheetGrid,
  type WritePlan,
} from "./workbook";

/** What the cells of new sheets hold once their formulas are calculated: by sheet name, then row by row. */
export type FormulaResults = ReadonlyMap<string, SheetGrid["rows"]>;

/**
 * Compares a written workbook with what was to be written.
 * @param sheets new sheets under their final names
 * @param read the workbook's sheets, or at least those that have changed
 * @returns what the new sheets' cells hold
 * @throws WorkbookError `not-read-back` with the first `sheet` and `cell` that differ
 */
export function checkReadBack(
  plan: WritePlan,
  sheets: readonly NewSheet[],
  read: readonly SheetGrid[],
): FormulaResults {
  const grids = new Map(read.map((grid) => [grid.name, grid]));
  checkEdits(plan.edits, read);
  if (plan.memory !== undefined && contentOf("", read).memory !== plan.memory) throw notReadBack(MEMORY_SHEET, 0, 0);
  return new Map(sheets.map((sheet) => [sheet.name, checkSheet(sheet, grids.get(sheet.name)).rows]));
}

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
 * @throws WorkbookError `not-read-back`
 */
export function checkSheet(sheet: NewSheet, grid: SheetGrid | undefined): SheetGrid {
  if (grid?.madeBy !== sheet.madeBy) throw notReadBack(sheet.name, 0, 0);
  const different = firstDifference(sheet, grid);
  if (different) throw notReadBack(sheet.name, different.row, different.column);
  return grid;
}

/** The first cell of a worksheet that holds anything else than a new sheet says; null where none does. */
export function firstDifference({ rows }: NewSheet, grid: SheetGrid): { row: number; column: number } | null {
  for (let row = 0; row < Math.max(rows.length, grid.rows.length); row++) {
    const cells = rows[row]?.cells ?? [];
    for (let column = 0; column < Math.max(cells.length, grid.rows[row]?.length ?? 0); column++) {
      const planned = cells[column]?.content ?? { value: null };
      const found = contentAt(grid, row, column);
      const isSame =
        "formula" in planned
          ? "formula" in found && sameFormula(found.formula, planned.formula)
          : "value" in found && sameValue(found.value, planned.value);
      if (!isSame) return { row, column };
    }
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
