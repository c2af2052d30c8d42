import { readFileSync } from "node:fs";
import path from "node:path";
import { Analysis } from "../../src/domain/verdict/analysis";
import { parseQuarter } from "../../src/domain/values/quarters";
import { settingsOn } from "../../src/domain/records/settings";
import { evaluatePlan } from "../../src/plan/evaluation/evaluate";
import { readBook } from "../../src/reading/read";
import { planRules } from "../../src/rules/plan";
import { runRules } from "../../src/rules/runner";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { day } from "../support/book";
import { FIXTURES } from "../support/fixtures";

const FOLDER = path.resolve(__dirname, "../fixtures");

interface Truth {
  readonly metrics: Readonly<Record<string, number | null>>;
  readonly findings: ReadonlyArray<{ rule: string; severity: string; sheet: string; row: number; subject: string }>;
}

test.each(FIXTURES)("the plan of the fixture %s has the figures and findings of its truth", async (name) => {
  const truth = JSON.parse(readFileSync(path.join(FOLDER, name, "truth.json"), "utf8")) as Truth;
  const { sheets } = await openXlsx(readFileSync(path.join(FOLDER, name, "book.xlsx")), "book.xlsx");
  const asOf = day("2026-10-08");
  const quarter = parseQuarter("2026Q3");
  if (!quarter) throw new Error("not a quarter");
  const analysis = new Analysis(readBook({ sheets }), asOf, quarter, settingsOn(asOf));

  const figures = Object.fromEntries(evaluatePlan(analysis).map(({ id, actual }) => [id, actual]));
  expect(Object.keys(figures)).toEqual(Object.keys(truth.metrics));
  for (const [id, figure] of Object.entries(truth.metrics)) {
    if (figure === null) expect([id, figures[id]]).toEqual([id, null]);
    else expect(Math.abs((figures[id] ?? NaN) - figure)).toBeLessThan(0.005);
  }

  const found = runRules(planRules, { analysis, sheets }).map(({ rule, severity, at, subject }) => {
    return { rule, severity, sheet: at.sheet, row: (at.row ?? -1) + 1, subject };
  });
  const byRow = (a: { row: number }, b: { row: number }): number => a.row - b.row;
  expect(found).toEqual(truth.findings.filter(({ rule }) => rule.startsWith("plan/")).sort(byRow));
});
