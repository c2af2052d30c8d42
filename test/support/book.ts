/**
 * What rules find in sheets given as text tables.
 */
import { Analysis } from "../../src/domain/verdict/analysis";
import type { Finding } from "../../src/domain/verdict/findings";
import { parseQuarter } from "../../src/domain/values/quarters";
import { settingsOn } from "../../src/domain/records/settings";
import { readBook } from "../../src/reading/read";
import type { Rule } from "../../src/rules/rule";
import { runRules } from "../../src/rules/runner";
import type { SheetGrid } from "../../src/spreadsheet/workbook";
import { day } from "./sheets";

export { day, merge, sheet } from "./sheets";

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
