/**
 * The fixture workbooks, opened and read, with the truth each was made with.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Analysis } from "../../src/domain/verdict/analysis";
import { settingsOn } from "../../src/domain/records/settings";
import { readBook } from "../../src/reading/read";
import type { Rule } from "../../src/rules/rule";
import { runRules } from "../../src/rules/runner";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import type { SheetGrid } from "../../src/spreadsheet/workbook";
import { day } from "./sheets";

const FOLDER = path.resolve(__dirname, "../fixtures");

/** Folders of one book with its truth; the street's folder has many. */
export const FIXTURES = readdirSync(FOLDER).filter((name) => existsSync(path.join(FOLDER, name, "book.xlsx")));

/** Amounts are written in yuan. */
interface Truth {
  readonly findings: ReadonlyArray<{ rule: string; severity: string; sheet: string; row: number; subject: string }>;
  readonly totals: {
    readonly duesPaidYear: string;
    readonly duesPaidByQuarter: Readonly<Record<string, string>>;
    readonly duesPaidByBranch: Readonly<Record<string, string>>;
    readonly loveFund: {
      readonly income: string;
      readonly expense: string;
      readonly byQuarter: Readonly<Record<string, readonly [string, string]>>;
    };
  };
}

export interface Fixture {
  readonly sheets: readonly SheetGrid[];
  /** As of 2026-10-08, for the third quarter of 2026. */
  readonly analysis: Analysis;
  readonly truth: Truth;
}

export async function openFixture(name: string): Promise<Fixture> {
  const truth = JSON.parse(readFileSync(path.join(FOLDER, name, "truth.json"), "utf8")) as Truth;
  const { sheets } = await openXlsx(readFileSync(path.join(FOLDER, name, "book.xlsx")), "book.xlsx");
  const asOf = day("2026-10-08");
  const analysis = new Analysis(readBook({ sheets }), asOf, { year: 2026, quarter: 3 }, settingsOn(asOf));
  return { sheets, analysis, truth };
}

/** What a group's rules find in a fixture, and what its truth says they should, both as sorted short lines. */
export function heldAgainstTruth(
  { sheets, analysis, truth }: Fixture,
  group: string,
  rules: readonly Rule[],
): { found: string[]; planted: string[] } {
  const line = (rule: string, severity: string, sheet: string, row: number | null, subject: string): string =>
    [rule, severity, sheet, row, subject].join(" ");
  const found = runRules(rules, { analysis, sheets }).map(({ rule, severity, at, subject }) =>
    line(rule, severity, at.sheet, at.row === null ? null : at.row + 1, subject),
  );
  const planted = truth.findings.filter(({ rule }) => rule.startsWith(`${group}/`));
  return {
    found: found.sort(),
    planted: planted.map(({ rule, severity, sheet, row, subject }) => line(rule, severity, sheet, row, subject)).sort(),
  };
}
