/**
 * The rows of a plan sheet (规划指标) as targets: a measure of the catalogue or of the clerk's own, the goal set for it,
 * and the days it is set for.
 */
import type { PlainDate } from "../domain/dates";
import type { Quarter } from "../domain/quarters";
import { recordsOf, type Book, type PlanRecord } from "../domain/records";
import { findEntry, SCALES } from "./catalogue";
import { readOperator, readValue, type Goal } from "./goals";
import { findMeasure } from "./measures";
import { composedMeasure, formulaMeasure, type CompositionField, type JudgedMeasure } from "./ownMeasures";

export interface Target {
  readonly record: PlanRecord;
  readonly measure: JudgedMeasure;
  readonly goal: Goal;
  /** The plan's first and last day. */
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** A row that says no target, and the first of its cells that cannot be understood. */
export interface UnreadableTarget {
  readonly record: PlanRecord;
  readonly field: "id" | "measure" | "operator" | "value" | CompositionField;
}

export interface Targets {
  readonly targets: readonly Target[];
  readonly unreadable: readonly UnreadableTarget[];
}

/**
 * All rows of the plan sheets that are switched on (启用 is not 否), in workbook order. A row without 起 and 止 is for the
 * year of the reporting quarter.
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
  const operator = readOperator(record.operator ?? "", findEntry(id, name)?.goal?.operator ?? null);
  if (!operator) return { record, field: "operator" };
  const value = readValue(record.value ?? "", operator, SCALES[measure.kind], record.unit);
  if (!value) return { record, field: "value" };
  const year = record.from?.year ?? record.to?.year ?? reportingYear;
  const from = record.from ?? { year, month: 1, day: 1 };
  const to = record.to ?? { year, month: 12, day: 31 };
  return { record, measure, goal: { operator, ...value }, from, to };
}
