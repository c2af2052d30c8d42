import { readFileSync } from "node:fs";
import path from "node:path";
import { activityRules } from "../../src/rules/activity";
import { branchRules } from "../../src/rules/branch";
import { memberRules } from "../../src/rules/member";
import { sheetRules } from "../../src/rules/sheet";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { findingsOf } from "../support/book";
import { FIXTURES } from "../support/fixtures";

const folder = path.join(__dirname, "../fixtures");

/** A planted finding as a truth lists it; `row` is the sheet's own row number. */
interface Planted {
  readonly rule: string;
  readonly severity: string;
  readonly sheet: string;
  readonly row: number | null;
  readonly subject: string;
}

const rules = [...sheetRules, ...memberRules, ...branchRules, ...activityRules];
const ids = new Set(rules.map(({ id }) => id));
const inOrder = (lines: readonly Planted[]) =>
  lines.map(({ rule, severity, sheet, row, subject }) => `${rule} ${severity} ${sheet}!${row} ${subject}`).sort();

test.each(FIXTURES)("what these rules find in %s is what was planted there, and nothing else", async (name) => {
  const { sheets } = await openXlsx(readFileSync(path.join(folder, name, "book.xlsx")), "book.xlsx");
  const truth: { readonly findings: readonly Planted[] } = JSON.parse(
    readFileSync(path.join(folder, name, "truth.json"), "utf8"),
  );
  const found = findingsOf(rules, sheets).map(({ rule, severity, subject, at }) => ({
    rule,
    severity,
    sheet: at.sheet,
    row: at.row === null ? null : at.row + 1,
    subject,
  }));
  expect(inOrder(found)).toEqual(inOrder(truth.findings.filter(({ rule }) => ids.has(rule))));
});
