import { bounding } from "../../../spreadsheet/ranges";
import { columnIndex, columnName, type CellRange, type SheetRange } from "../../../spreadsheet/workbook";
import { quoteSheetName } from "../../../spreadsheet/sheetNames";

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

export const WHOLE_SHEET: CellRange = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

/** Whether a range takes in its columns from the first row to the last. */
export function isEntireColumns({ top, bottom }: CellRange): boolean {
  return top === 0 && bottom === LAST_ROW;
}

/** Whether a range takes in its rows from the first column to the last. */
export function isEntireRows({ left, right }: CellRange): boolean {
  return left === 0 && right === LAST_COLUMN;
}

export function sameRange(a: CellRange, b: CellRange): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** The cells that two ranges share; null when there are none. */
export function intersection(a: CellRange, b: CellRange): CellRange | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top > bottom || left > right ? null : { top, left, bottom, right };
}

/** Whether a range holds all of another. */
export function covers(outer: CellRange, inner: CellRange): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
}

/** What is left of a range without the cells of another: up to four ranges, from top to bottom. */
export function without(range: CellRange, hole: CellRange): CellRange[] {
  const cut = intersection(range, hole);
  if (!cut) return [range];
  return [
    { ...range, bottom: cut.top - 1 },
    { ...range, top: cut.top, bottom: cut.bottom, right: cut.left - 1 },
    { ...range, top: cut.top, bottom: cut.bottom, left: cut.right + 1 },
    { ...range, top: cut.bottom + 1 },
  ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

export function isOnSheet({ top, left, bottom, right }: CellRange): boolean {
  return top >= 0 && left >= 0 && bottom <= LAST_ROW && right <= LAST_COLUMN && top <= bottom && left <= right;
}

/** A1 address of a range: `B3`, `A1:C3`, `A:C`, `2:5`. */
export function formatRange(range: CellRange): string {
  const [first, last] = [columnName(range.left), columnName(range.right)];
  if (isEntireColumns(range)) return `${first}:${last}`;
  if (isEntireRows(range)) return `${range.top + 1}:${range.bottom + 1}`;
  const start = `${first}${range.top + 1}`;
  const end = `${last}${range.bottom + 1}`;
  return start === end ? start : `${start}:${end}`;
}

/** Address with `$` before every row and column, as names and charts have it: `$A$1:$C$3`. */
export function formatAbsolute(range: CellRange): string {
  return formatRange(range).replace(/[A-Z]+|\d+/g, "$$$&");
}

/** The sheet's name as it stands before the `!`: in quotes where it needs them. */
export function sheetPrefix(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$|^[RrCc]\d*$/.test(name);
  return `${isPlain ? name : quoteSheetName(name)}!`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

/** Range of an A1 address without a sheet, `$` or not, corners in any order; null for anything else. */
export function parseRange(address: string): CellRange | null {
  const [first = "", last = first, ...rest] = address.split(":");
  if (rest.length > 0) return null;
  const start = parseCorner(first);
  const end = parseCorner(last);
  // `A` and `5` alone are no addresses; `A:B`, `2:5` and `A1:B2` are, `A1:B` is not.
  if (!start || !end || start.kind !== end.kind || (start.kind !== "cell" && !address.includes(":"))) return null;
  const range = bounding(start.range, end.range);
  return isOnSheet(range) ? range : null;
}

function parseCorner(text: string): { kind: "cell" | "column" | "row"; range: CellRange } | null {
  const [, letters, digits] = CELL.exec(text) ?? [];
  if (letters !== undefined && digits !== undefined) {
    const [row, column] = [Number(digits) - 1, columnIndex(letters)];
    return { kind: "cell", range: { top: row, left: column, bottom: row, right: column } };
  }
  const name = COLUMN.exec(text)?.[1];
  if (name !== undefined) {
    const column = columnIndex(name);
    return { kind: "column", range: { top: 0, left: column, bottom: LAST_ROW, right: column } };
  }
  const number = ROW.exec(text)?.[1];
  if (number === undefined) return null;
  const row = Number(number) - 1;
  return { kind: "row", range: { top: row, left: 0, bottom: row, right: LAST_COLUMN } };
}

/** Splits `'2026 党费'!A1:B2` or `名册!C5` into its sheet's name, null where there is none, and its address. */
export function splitReference(reference: string): { sheet: string | null; address: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(reference);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), address: quoted[2] ?? "" };
  const at = reference.lastIndexOf("!");
  return at < 0
    ? { sheet: null, address: reference }
    : { sheet: reference.slice(0, at), address: reference.slice(at + 1) };
}

/** The cells that `'2026 党费'!$A$1:$B$2` refers to; null for anything else. */
export function parseReference(reference: string): SheetRange | null {
  const { sheet, address } = splitReference(reference);
  const range = parseRange(address);
  return sheet !== null && range ? { sheet, range } : null;
}
