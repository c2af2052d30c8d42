import { tokenize } from "../../../formula/tokens";
import type { Dependent } from "./dependents";
import { WHOLE_SHEET } from "../sheet/ranges";
import type { Sheet } from "../sheet/sheet";

/**
 * Formulas, of those that can't be calculated here, for which the file's values hold: all that they refer to is as it is in the
 * file, or so again once what was changed is taken back by anybody.
 * @param isOpaque whether a formula doesn't say what it refers to; it may be anything
 */
export function storedAmong(
  sheets: readonly Sheet[],
  cells: readonly Dependent[],
  isOpaque: (formula: string) => boolean,
): ReadonlySet<Dependent> {
  const named = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  let stored = cells.filter(({ sheet, row, column, formula }) => sheet.cells.storedFormula(row, column) === formula);
  const put = ({ sheet, row, column }: Dependent, isStored: boolean) =>
    (sheet.cells.ownRow(row)[column] = isStored ? sheet.cells.storedValue(row, column) : null);
  // They may refer to one another: all have their values until one is found to refer to something else than the file had.
  for (const cell of stored) put(cell, true);
  for (let before = Infinity; stored.length < before;) {
    before = stored.length;
    stored = stored.filter((cell) => {
      const isKept = isOpaque(cell.formula) ? isUnchanged(sheets) : refersToStored(cell, named);
      if (!isKept) put(cell, false);
      return isKept;
    });
  }
  for (const cell of stored) put(cell, false);
  return new Set(stored);
}

function isUnchanged(sheets: readonly Sheet[]): boolean {
  return sheets.every(({ cells, stored, name }) => stored?.name === name && cells.isStored(WHOLE_SHEET));
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
