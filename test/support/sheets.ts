/**
 * Sheets as text tables, so that a test reads as its own example. Rows are lines, cells are parted by `|`; numbers become
 * number cells unless written in quotes, `~` is a blank cell.
 */
import { parseIsoDate, type PlainDate } from "../../src/domain/values/dates";
import type { CellRange, CellValue, SheetGrid } from "../../src/spreadsheet/workbook";

/** A visible sheet from a text table; the first line is row 1. */
export function sheet(name: string, text: string, more: Partial<SheetGrid> = {}): SheetGrid {
  const lines = text.split("\n").map((line) => line.trim());
  while (lines[0] === "") lines.shift();
  while (lines.at(-1) === "") lines.pop();
  return {
    name,
    visibility: "visible",
    rows: lines.map((line) => (line === "" ? [] : line.split("|").map((cell) => parseCell(cell.trim())))),
    formulas: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    madeBy: null,
    ...more,
  };
}

function parseCell(text: string): CellValue {
  if (text === "" || text === "~") return null;
  if (/^".*"$/.test(text)) return text.slice(1, -1);
  return /^-?\d+(\.\d+)?$/.test(text) && text.length < 12 ? Number(text) : text;
}

export function merge(top: number, left: number, bottom: number, right: number): CellRange {
  return { top, left, bottom, right };
}

export function day(text: string): PlainDate {
  const date = parseIsoDate(text);
  if (!date) throw new Error(`not a date: ${text}`);
  return date;
}
