import { tokenize } from "../../workbook/xlsx/formula/text";
import type { Dependent } from "./dependents";
import type { Sheet } from "./sheet";

/**
 * Gives formulas that can't be calculated here the values that the file has for them, where all they refer to is as it is in
 * the file: again so, once what was changed is taken back by anybody.
 * @param cells formulas without a value
 */
export function restoreStored(sheets: readonly Sheet[], cells: readonly Dependent[]): void {
  const named = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  let restored = cells.filter(({ sheet, row, column, formula }) => sheet.cells.storedFormula(row, column) === formula);
  const put = ({ sheet, row, column }: Dependent, isStored: boolean) =>
    (sheet.cells.ownRow(row)[column] = isStored ? sheet.cells.storedValue(row, column) : null);
  // They may refer to one another: all have their values until one is found to refer to something else than the file had.
  for (const cell of restored) put(cell, true);
  for (let before = Infinity; restored.length < before;) {
    before = restored.length;
    restored = restored.filter((cell) => {
      const isKept = refersToStored(cell, named);
      if (!isKept) put(cell, false);
      return isKept;
    });
  }
}

/** Whether the cells that a formula refers to have the values that the file has for them. */
function refersToStored({ sheet, formula }: Dependent, named: ReadonlyMap<string, Sheet>): boolean {
  const tokens = tokenize(formula) ?? [];
  return tokens.every((token) => {
    if (token.kind !== "reference") return true;
    const target = token.sheet === undefined ? sheet : named.get(token.sheet.toLowerCase());
    if (target?.stored?.name !== target?.name) return false;
    return target === undefined || target.cells.isStored(token.range);
  });
}
