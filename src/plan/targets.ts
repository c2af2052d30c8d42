/**
 * The rows of a plan sheet (规划指标) as targets: a measure of the catalogue or of the clerk's own, the goal set for it,
 * and the days it is set for.
 */
import { isAfter, type PlainDate } from "../domain/values/dates";
import type { Quarter } from "../domain/values/quarters";
import { recordsOf, type Book, type PlanRecord, type TableFrame } from "../domain/records/records";
import { squeeze } from "../domain/values/text";
import { findEntry, SCALES } from "./catalogue";
import { readOperator, readValue, type Goal } from "./goals";
import { findMeasure } from "./measures";
import { composedMeasure, formulaMeasure, type CompositionField, type JudgedMeasure } from "./ownMeasures";
import { unknownScope } from "./evaluation/scopes";

export interface Target {
  readonly record: PlanRecord;
  readonly measure: JudgedMeasure;
  /** Null where the figure is only reported: the catalogue sets none, and the row neither. */
  readonly goal: Goal | null;
  /** The plan's first and last day. */
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** A row that says no target, and the first of its cells that cannot be understood. */
export interface UnreadableTarget {
  readonly record: PlanRecord;
  readonly field: "id" | "measure" | "operator" | "value" | "scope" | "to" | CompositionField;
  /** Of an unknown 范围: the branches and communities of the book whose names are nearest. */
  readonly nearest?: readonly string[];
}

export interface Targets {
  readonly targets: readonly Target[];
  readonly unreadable: readonly UnreadableTarget[];
}

/**
 * All rows of the plan sheets that are switched on (启用 is not 否), in workbook order. A row without 起 and 止 is for the
 * years that its sheet's title or name speaks of, else for the year of the reporting quarter.
 */
export function readTargets(book: Book, reporting: Quarter): Targets {
  const targets: Target[] = [];
  const unreadable: UnreadableTarget[] = [];
  for (const record of recordsOf(book, "plan")) {
    if (record.enabled === false) continue;
    const read = readTarget(record, book, reporting.year);
    if ("goal" in read) targets.push(read);
    else unreadable.push(read);
  }
  return { targets, unreadable };
}

function readTarget(record: PlanRecord, book: Book, reportingYear: number): Target | UnreadableTarget {
  const { id, measure: name } = record;
  const measure = formulaMeasure(record) ?? composedMeasure(record, book) ?? findMeasure(id, name);
  if (!measure) return { record, field: name === null && id !== null ? "id" : "measure" };
  if (typeof measure === "string") return { record, field: measure };
  const goal = readGoal(record, measure);
  if (typeof goal === "string") return { record, field: goal };
  const nearest = unknownScope(record.scope, book);
  if (nearest) return { record, field: "scope", nearest };
  const own = record.from?.year ?? record.to?.year;
  const [first, last] = yearsOf(record.table) ?? [own ?? reportingYear, own ?? reportingYear];
  const from = record.from ?? { year: Math.min(first, own ?? first), month: 1, day: 1 };
  const to = record.to ?? { year: Math.max(last, own ?? last), month: 12, day: 31 };
  return isAfter(from, to) ? { record, field: "to" } : { record, measure, goal, from, to };
}

/** The row's goal, null where it only reports; or the column that can't be understood. */
function readGoal(record: PlanRecord, { kind }: JudgedMeasure): Goal | null | "operator" | "value" {
  const { id, measure: name, operator: word, value: text, unit } = record;
  const known = findEntry(id, name);
  if (known && known.goal === null && word === null && text === null) return null;
  const operator = readOperator(word ?? "", known?.goal?.operator ?? null);
  if (!operator) return "operator";
  const value = readValue(text ?? "", operator, SCALES[kind], unit);
  return value ? { operator, ...value } : "value";
}

const YEARS = /(?<!\d)(20\d{2})年?(?:度)?[-‐-―~至到](20\d{2})(?!\d)/;

/** The first and the last year that a plan's title or name speaks of: 2026年, 2026-2028年. */
function yearsOf({ title, sheet, year }: TableFrame): readonly [number, number] | null {
  const [, first, last] = YEARS.exec(squeeze(title)) ?? YEARS.exec(squeeze(sheet)) ?? [];
  if (first !== undefined && last !== undefined && first <= last) return [Number(first), Number(last)];
  return year === null ? null : [year, year];
}
