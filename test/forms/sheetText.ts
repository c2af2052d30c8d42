/**
 * Templates and filled sheets as text tables: rows are lines, cells are parted by `|`; `=` begins a formula, numbers are
 * numbers unless written in quotes, and a blank cell is nothing.
 */
import type { Template } from "../../src/forms/engine/template";
import type { CellStyle, NewSheet, SheetCell } from "../../src/spreadsheet/workbook";

export function template(text: string, more: Partial<Template> = {}): Template {
  return {
    name: "表样",
    rows: lines(text).map((line) => ({
      height: null,
      cells: line === "" ? [] : line.split("|").map((cell) => parseCell(cell.trim())),
    })),
    columnWidths: [],
    merges: [],
    ...more,
  };
}

/** The same text for a filled sheet; trailing blank cells are left out. */
export function shown(sheet: NewSheet): string[] {
  return sheet.rows.map(({ cells }) => cells.map(showCell).join("|").replace(/\|+$/, ""));
}

function lines(text: string): string[] {
  const all = text.split("\n").map((line) => line.trim());
  while (all[0] === "") all.shift();
  while (all.at(-1) === "") all.pop();
  return all;
}

export function styled(sheet: Template, row: number, column: number, style: CellStyle): Template {
  return {
    ...sheet,
    rows: sheet.rows.map((each, r) => ({
      ...each,
      cells: each.cells.map((cell, c) => (r === row && c === column && cell ? { ...cell, style } : cell)),
    })),
  };
}

function parseCell(text: string): SheetCell | null {
  if (text === "") return null;
  if (text.startsWith("=")) return { content: { formula: text.slice(1) } };
  if (/^".*"$/.test(text)) return { content: { value: text.slice(1, -1) } };
  return { content: { value: /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text } };
}

function showCell(cell: SheetCell | null): string {
  if (cell === null) return "";
  if ("formula" in cell.content) return `=${cell.content.formula}`;
  const { value } = cell.content;
  return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? `"${value}"` : String(value ?? "");
}
