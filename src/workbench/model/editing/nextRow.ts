/** A new row under a table takes over what the rows above it have: formats, formulas, drop-downs and marks. */
import type { CellRange } from "../../../spreadsheet/workbook";
import { copyFormula } from "../../../formula/tokens";
import type { Sheet } from "../sheet/sheet";

interface RangedThing {
  readonly ranges: readonly CellRange[];
}

/** The cells of the new row beside one that is typed into; null where no table ends right above it. */
export function rowUnderTable(sheet: Sheet, row: number, column: number): CellRange | null {
  const { cells } = sheet;
  if (row < 2 || !isBlank(sheet, row)) return null;
  const isFilled = (at: number, beside: number) =>
    cells.value(at, beside) !== null || cells.formula(at, beside) !== null;
  if (!isFilled(row - 1, column) && !isFilled(row - 2, column)) return null;
  let [left, right] = [column, column];
  while (left > 0 && (isFilled(row - 1, left - 1) || isFilled(row - 2, left - 1))) left--;
  while (isFilled(row - 1, right + 1) || isFilled(row - 2, right + 1)) right++;
  // A total, or a title of one cell, is no row to go by.
  const isSpread = right > left && sheet.mergeAt(row - 1, column) === null && !isTotal(sheet, row - 1, left, right);
  return isSpread ? { top: row, left, bottom: row, right } : null;
}

/** Gives a new row what the one above it has; cells that hold something, or look their own way, stay as they are. */
export function continueTable(sheet: Sheet, { top: row, left, right }: CellRange): void {
  const { cells, formats } = sheet;
  formats.set({ top: row, left, bottom: row, right }, (_, column, index) =>
    index === formats.at(row + 1, column) ? formats.at(row - 1, column) : index,
  );
  sheet.fill({ top: row, left, bottom: row, right }, (_, column) => {
    const [above, before] = [cells.formula(row - 1, column), cells.formula(row - 2, column)];
    const isSame = above !== null && before !== null && copyFormula(before, 1, 0) === above;
    const isFree = cells.value(row, column) === null && cells.formula(row, column) === null;
    return isSame && isFree ? { formula: copyFormula(above, 1, 0) } : undefined;
  });
  const validations = longer(sheet.validations, row, left, right);
  if (validations) {
    sheet.validations = validations;
    sheet.arranged("validations");
  }
}

/** Things on cells of the row above, on those of the new row too; null where there is none. */
function longer<T extends RangedThing>(things: readonly T[], row: number, left: number, right: number): T[] | null {
  let isAny = false;
  const changed = things.map((thing) => {
    const ranges = thing.ranges.map((range) => {
      const isAbove = range.bottom === row - 1 && range.left >= left && range.right <= right;
      if (isAbove) isAny = true;
      return isAbove ? { ...range, bottom: row } : range;
    });
    return { ...thing, ranges };
  });
  return isAny ? changed : null;
}

function isBlank({ cells }: Sheet, row: number): boolean {
  const values = cells.rows[row] ?? [];
  return values.every((value, column) => value === null && cells.formula(row, column) === null);
}

function isTotal({ cells }: Sheet, row: number, left: number, right: number): boolean {
  for (let column = left; column <= right; column++) {
    const value = cells.value(row, column);
    if (typeof value === "string" && /^(?:合\s*计|总\s*计|小\s*计)/.test(value.trim())) return true;
  }
  return false;
}
