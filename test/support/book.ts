/**
 * Workbooks as text tables, so that a test reads as its own example. Rows are lines, cells are parted by `|`; numbers
 * become number cells unless written in quotes, `~` is a blank cell.
 */
import { Analysis } from "../../src/domain/analysis";
import type { PlainDate } from "../../src/domain/dates";
import { parseIsoDate } from "../../src/domain/dates";
import type { Finding } from "../../src/domain/findings";
import { parseQuarter } from "../../src/domain/quarters";
import { settingsOn } from "../../src/domain/settings";
import { readBook } from "../../src/reading/read";
import type { Rule } from "../../src/rules/rule";
import { runRules } from "../../src/rules/runner";
import type { CellRange, CellValue, SheetGrid } from "../../src/workbook/workbook";

export function day(text: string): PlainDate {
  const date = parseIsoDate(text);
  if (!date) throw new Error(`not a date: ${text}`);
  return date;
}

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

/** What rules find in some sheets, as of 2026-10-08 unless told. */
export function findingsOf(
  rules: readonly Rule[],
  sheets: readonly SheetGrid[],
  { asOf = "2026-10-08", quarter = "2026Q3" } = {},
): Finding[] {
  const book = readBook({ sheets });
  const reporting = parseQuarter(quarter);
  if (!reporting) throw new Error(`not a quarter: ${quarter}`);
  const analysis = new Analysis(book, day(asOf), reporting, settingsOn(day(asOf)));
  return runRules(rules, { analysis, sheets });
}

/** Findings as short lines, `rule @cell subject`, for comparing with a list. */
export function brief(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, at, subject }) => {
    const column = at.column === null ? "" : String.fromCharCode(65 + at.column);
    return `${rule} @${at.row === null ? at.sheet : `${column}${at.row + 1}`} ${subject}`;
  });
}
