import type { FormulaResults } from "../steps/readBack";
import type { CellValue, NewSheet, SheetGrid } from "../workbook";
import { recalculate, Uncalculated } from "./recalculate";

/** A new worksheet with its values, and its formulas still to be calculated. */
interface Draft {
  readonly name: string;
  readonly rows: CellValue[][];
  readonly hiddenRows: ReadonlySet<number>;
}

/**
 * Calculates the formulas of new worksheets, so that they are written with their values.
 * @param isReferredTo whether a formula may name a sheet
 * @param others the clerk's worksheets that formulas refer to
 */
export function formulaResults(
  sheets: readonly NewSheet[],
  isReferredTo: (name: string) => boolean,
  others: readonly SheetGrid[],
): FormulaResults {
  const uncalculated: Uncalculated[] = [];
  const drafts: Draft[] = others.map(({ name, rows, hiddenRows }) => ({
    name,
    rows: rows.map((row) => [...row]),
    hiddenRows,
  }));
  for (const sheet of sheets) {
    if (!hasFormulas(sheet) && !isReferredTo(sheet.name)) continue;
    const number = drafts.length;
    const rows = sheet.rows.map(({ cells }, row) =>
      cells.map((cell, column): CellValue => {
        if (cell === null) return null;
        if (!("formula" in cell.content)) return cell.content.value;
        const formula = new Uncalculated(number, row, column, cell.content.formula);
        uncalculated.push(formula);
        return formula;
      }),
    );
    const hiddenRows = new Set(sheet.rows.flatMap(({ hidden }, row) => (hidden ? [row] : [])));
    drafts.push({ name: sheet.name, rows, hiddenRows });
  }
  recalculate(drafts, uncalculated);
  return new Map(drafts.map(({ name, rows }) => [name, rows]));
}

function hasFormulas({ rows }: NewSheet): boolean {
  return rows.some(({ cells }) => cells.some((cell) => cell !== null && "formula" in cell.content));
}
