/** Rows of a table in another order. */
import { copyFormula } from "../../../formula/tokens";
import { CellError, type CellRange, type CellValue } from "../../../spreadsheet/workbook";
import type { WorkbookModel } from "../book";
import type { Sheet } from "../sheet/sheet";

/** The cells of the table that a cell stands in: what blank rows and columns part from all else. */
export function regionOf(sheet: Sheet, row: number, column: number): CellRange {
  const { cells } = sheet;
  const isFilled = (r: number, c: number) => cells.value(r, c) !== null || cells.formula(r, c) !== null;
  let range: CellRange = { top: row, left: column, bottom: row, right: column };
  const any = (top: number, left: number, bottom: number, right: number) => {
    for (let r = Math.max(0, top); r <= bottom; r++) {
      for (let c = Math.max(0, left); c <= right; c++) if (isFilled(r, c)) return true;
    }
    return false;
  };
  for (let isGrowing = true; isGrowing;) {
    const { top, left, bottom, right } = range;
    range = {
      top: top > 0 && any(top - 1, left - 1, top - 1, right + 1) ? top - 1 : top,
      left: left > 0 && any(top - 1, left - 1, bottom + 1, left - 1) ? left - 1 : left,
      bottom: any(bottom + 1, left - 1, bottom + 1, right + 1) ? bottom + 1 : bottom,
      right: any(top - 1, right + 1, bottom + 1, right + 1) ? right + 1 : right,
    };
    const after = range;
    isGrowing = after.top < top || after.left < left || after.bottom > bottom || after.right > right;
  }
  return range;
}

/** The rows of a table that are data: without titles and headers above them, and totals below. */
export function dataRows(sheet: Sheet, region: CellRange): CellRange | null {
  const { filter } = sheet;
  let { top, bottom } = region;
  if (filter && filter.range.top >= top && filter.range.top <= bottom) top = filter.range.top + 1;
  else {
    const headers = headerCount(sheet, region);
    top += headers;
  }
  while (bottom >= top && isTotal(sheet, bottom, region)) bottom--;
  return top <= bottom ? { ...region, top, bottom } : null;
}

/** Rows above the first one that holds a number, a date or a formula, or above the second where none does. */
function headerCount({ cells }: Sheet, { top, left, bottom, right }: CellRange): number {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const value = cells.value(row, column);
      if (typeof value !== "string" && value !== null) return row - top;
      if (typeof value === "string" && /\d{11,}/.test(value)) return row - top;
    }
  }
  return 1;
}

function isTotal({ cells }: Sheet, row: number, { left, right }: CellRange): boolean {
  for (let column = left; column <= right; column++) {
    const value = cells.value(row, column);
    if (typeof value === "string" && /^(?:合\s*计|总\s*计|小\s*计)/.test(value.trim())) return true;
  }
  return false;
}

/**
 * The order of some rows by one of their columns: numbers and dates before text, that by its pinyin, blank cells last.
 * @returns the rows in their order, by the number each has now
 */
export function sortedRows(
  book: WorkbookModel,
  sheet: Sheet,
  rows: CellRange,
  column: number,
  isDescending: boolean,
): number[] {
  const all = Array.from({ length: rows.bottom - rows.top + 1 }, (_, index) => rows.top + index);
  const values = new Map(all.map((row) => [row, book.valueAt(sheet, row, column)]));
  const sign = isDescending ? -1 : 1;
  return all.sort((one, other) => {
    const [a = null, b = null] = [values.get(one), values.get(other)];
    const [rankA, rankB] = [rankOf(a), rankOf(b)];
    if (rankA === LAST_RANK || rankB === LAST_RANK) return rankA - rankB || one - other;
    return sign * (rankA - rankB || compare(a, b)) || one - other;
  });
}

const LAST_RANK = 4;

function rankOf(value: CellValue): number {
  if (value === null || value === "") return LAST_RANK;
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return value instanceof CellError ? 3 : 2;
}

const CHINESE = new Intl.Collator("zh-CN-u-co-pinyin");

function compare(a: CellValue, b: CellValue): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return CHINESE.compare(a, b);
  return Number(a) - Number(b);
}

/** Puts rows of a range into another order: contents and formats go along, and formulas read as they do when they are copied. */
export function reorder(sheet: Sheet, rows: CellRange, order: readonly number[]): void {
  const { cells, formats } = sheet;
  const { top, left, right } = rows;
  const before = order.map((row) =>
    Array.from({ length: right - left + 1 }, (_, index) => ({
      formula: cells.formula(row, left + index),
      value: cells.value(row, left + index),
      format: formats.at(row, left + index),
    })),
  );
  const cellAt = (row: number, column: number) => before[row - top]?.[column - left];
  sheet.fill(rows, (row, column) => {
    const { formula = null, value = null } = cellAt(row, column) ?? {};
    return formula === null ? { value } : { formula: copyFormula(formula, row - (order[row - top] ?? row), 0) };
  });
  const isReformatted = formats.set(rows, (row, column, index) => cellAt(row, column)?.format ?? index);
  if (isReformatted) sheet.book.tell({ type: "formatted", sheet, range: rows });
  const comments = sheet.comments.filter(
    ({ row, column }) => row >= top && row <= rows.bottom && column >= left && column <= right,
  );
  for (const comment of comments) comment.row = top + order.indexOf(comment.row);
  if (comments.length > 0) sheet.arranged("comments");
}
