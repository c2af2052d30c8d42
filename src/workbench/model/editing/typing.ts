/** Digits that are no amount: ID numbers, bank cards and phones, which a number would cut, or lose a 0 of. */
import { TEXT } from "./entry";
import type { Sheet } from "../sheet/sheet";

/** Digits that a number keeps. */
const PRECISION = 15;
/** Cells above and below that tell what a column holds. */
const NEIGHBOURS = 30;

/**
 * Whether a clerk's entry is to be kept as text: it has more digits than a number keeps, begins with a 0, or stands in a column
 * whose digits are text.
 */
export function isKeptAsText(sheet: Sheet, row: number, column: number, text: string): boolean {
  if (sheet.format(row, column).numberFormat === TEXT) return false;
  const digits = text.trim();
  if (!/^\d+[Xx]?$/.test(digits)) return false;
  if (digits.length > PRECISION || /^0\d/.test(digits)) return true;
  return holdsDigitsAsText(sheet, row, column);
}

/** Whether the digits in the cells nearby, above and below, are all text. */
function holdsDigitsAsText({ cells }: Sheet, row: number, column: number): boolean {
  let found = false;
  for (let at = Math.max(0, row - NEIGHBOURS); at <= row + NEIGHBOURS; at++) {
    if (at === row) continue;
    const value = cells.value(at, column);
    if (typeof value === "number") return false;
    if (typeof value === "string" && /^\d+[Xx]?$/.test(value)) found = true;
  }
  return found;
}
