/**
 * How a plan's targets come out over sheets given as text tables.
 */
import { Analysis } from "../../src/domain/verdict/analysis";
import { parseQuarter } from "../../src/domain/values/quarters";
import { settingsOn } from "../../src/domain/records/settings";
import { evaluatePlan, type Outcome } from "../../src/plan/evaluation/evaluate";
import { readBook } from "../../src/reading/read";
import { cellAddress, type SheetGrid } from "../../src/spreadsheet/workbook";
import { day } from "./book";
import { sheet } from "./sheets";

/** A plan sheet with one target a line: `P45 | < | 45`. */
export function planSheet(targets: string): SheetGrid {
  return sheet("规划指标", `编号 | 关系 | 目标值 | 起 | 止\n${targets}`);
}

/** A book of sheets, as of 2026-10-08 unless told. */
export function analysisOf(sheets: readonly SheetGrid[], { asOf = "2026-10-08", quarter = "2026Q3" } = {}): Analysis {
  const reporting = parseQuarter(quarter);
  if (!reporting) throw new Error(`not a quarter: ${quarter}`);
  return new Analysis(readBook({ sheets }), day(asOf), reporting, settingsOn(day(asOf)));
}

type When = Parameters<typeof analysisOf>[1];

/** The outcomes of a plan over other sheets, as of 2026-10-08 unless told. */
export function outcomesOf(targets: string, sheets: readonly SheetGrid[], when?: When): readonly Outcome[] {
  return evaluatePlan(analysisOf([...sheets, planSheet(targets)], when));
}

/** The outcome of a single target. */
export function outcomeOf(...input: Parameters<typeof outcomesOf>): Outcome {
  const [outcome, ...more] = outcomesOf(...input);
  if (!outcome || more.length > 0) throw new Error("not one target");
  return outcome;
}

/** The cells an outcome counted, as A1 addresses without their sheet. */
export function countedCells({ counted }: Outcome): string[] {
  return counted.map(({ row, column }) => (row === null || column === null ? "-" : cellAddress(row, column)));
}

/** The names of what falls short. */
export function missingNames({ missing }: Outcome): string[] {
  return missing.map(({ name }) => name);
}

/** What a single target comes to: the figure, and the names of what falls short. */
export function figure(target: string, sheets: readonly SheetGrid[], when?: When): [number | null, ...string[]] {
  const outcome = outcomeOf(target, sheets, when);
  return [outcome.actual, ...missingNames(outcome)];
}

/** Whether a single target is met; null where it has no figure. */
export function isMet(target: string, sheets: readonly SheetGrid[], when?: When): boolean | null {
  return outcomeOf(target, sheets, when).met;
}
