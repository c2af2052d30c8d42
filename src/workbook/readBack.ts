import { WorkbookError } from "./errors";
import { MEMORY_SHEET } from "./memory";
import {
  cellAddress,
  cellKey,
  type CellEdit,
  type CellValue,
  type NewSheet,
  type SheetGrid,
  type WorkbookContent,
  type WritePlan,
} from "./workbook";

/** Values of the formulas of new sheets: by sheet name, then by `cellKey`. */
export type FormulaResults = ReadonlyMap<string, ReadonlyMap<string, CellValue>>;

/**
 * Compares a written workbook with what was to be written.
 * @param sheets new sheets under their final names
 * @param read the workbook as it was read, or at least its changed sheets
 * @returns values of the new sheets' formulas
 * @throws WorkbookError `not-read-back` with the first `sheet` and `cell` that differ
 */
export function checkReadBack(plan: WritePlan, sheets: readonly NewSheet[], read: WorkbookContent): FormulaResults {
  const grids = new Map(read.sheets.map((grid) => [grid.name, grid]));
  for (const edit of plan.edits) checkEdit(edit, grids.get(edit.sheet));
  if (plan.memory !== undefined && read.memory !== plan.memory) throw notReadBack(MEMORY_SHEET, 0, 0);
  return new Map(sheets.map((sheet) => [sheet.name, checkSheet(sheet, grids.get(sheet.name))]));
}

function checkEdit({ sheet, row, column, after }: CellEdit, grid: SheetGrid | undefined): void {
  if (!isSame(grid?.rows[row]?.[column], after)) throw notReadBack(sheet, row, column);
}

/** Returns the values of the sheet's formulas. */
function checkSheet({ name, madeBy, rows }: NewSheet, grid: SheetGrid | undefined): Map<string, CellValue> {
  if (grid?.madeBy !== madeBy) throw notReadBack(name, 0, 0);
  const results = new Map<string, CellValue>();
  rows.forEach(({ cells }, row) =>
    cells.forEach((cell, column) => {
      const content = cell?.content ?? { value: null };
      const value = grid.rows[row]?.[column] ?? null;
      const key = cellKey(row, column);
      const same = "formula" in content ? grid.formulas.get(key) === content.formula : isSame(value, content.value);
      if (!same) throw notReadBack(name, row, column);
      if ("formula" in content) results.set(key, value);
    }),
  );
  return results;
}

/** An empty text is a blank cell. */
function isSame(read: CellValue | undefined, written: string | number | boolean | null): boolean {
  return (read ?? "") === (written ?? "");
}

function notReadBack(sheet: string, row: number, column: number): WorkbookError {
  return new WorkbookError("not-read-back", { sheet, cell: cellAddress(row, column) });
}
