/**
 * The targets of a book's plan held against its data.
 */
import type { Analysis } from "../../domain/verdict/analysis";
import { dateOfDay, isAfter } from "../../domain/values/dates";
import type { Place } from "../../domain/verdict/findings";
import type { PlanRecord } from "../../domain/records/records";
import { spanOf } from "./calendar";
import type { MeasureEntry, MeasureKind } from "../catalogue";
import type { Need } from "./evaluators";
import type { Figure, Item, Question } from "./figures";
import { meets, type Goal, type Operator } from "../goals";
import { Scopes } from "./scopes";
import { readTargets, type Target } from "../targets";

/**
 * Why there is no figure: none of the sets of sheets is there; nothing to count; the clerk's formula gives no number; it
 * rests on a question that is open.
 */
export type NoData =
  | { readonly reason: "sheets"; readonly needs: ReadonlyArray<readonly Need[]> }
  | { readonly reason: "nothing" | "formula" | "question" };

/**
 * How a target stands: `open` is not reached but has time; `incomplete` would be reached if what has no value came to it;
 * `reported` is a figure without a goal.
 */
export type TargetState = "met" | "unmet" | "open" | "incomplete" | "reported" | "noData";

/** One target of the plan, and how the book stands to it. */
export interface Outcome extends Pick<MeasureEntry, "id" | "name" | "kind"> {
  /** The plan's row. */
  readonly record: PlanRecord;
  /** Null where the figure is only reported. */
  readonly operator: Operator | null;
  /** Sums in yuan, shares as fractions 0–1; both ends where the operator is `between`. Null where none is set. */
  readonly target: number | readonly [number, number] | null;
  /** In the target's measure; null where there is no figure. */
  readonly actual: number | null;
  /** Null where there is no verdict: no figure, no goal, or values are lacking that may change it. */
  readonly met: boolean | null;
  readonly state: TargetState;
  /** Whether its time has come: figures of a year come due after its end, or the row's own 止. */
  readonly isDue: boolean;
  /** The cells the figure was worked out of. */
  readonly counted: readonly Place[];
  /** What falls short of the target, such as the three of ten without a service centre. */
  readonly missing: readonly Item[];
  /** What is not right, though the target doesn't speak of it. */
  readonly warnings: readonly Item[];
  readonly noData: NoData | null;
}

const known = new WeakMap<Analysis, readonly Outcome[]>();

/** All readable targets of the plan sheets, in workbook order, each worked out once an analysis. */
export function evaluatePlan(analysis: Analysis): readonly Outcome[] {
  let outcomes = known.get(analysis);
  if (!outcomes) {
    const scopes = new Scopes(analysis);
    const { targets } = readTargets(analysis.book, analysis.quarter);
    const open = new Set(analysis.withheld.flatMap(({ restsOnIt }) => restsOnIt));
    outcomes = targets.map((target) => {
      const outcome = evaluate(target, scopes.of(target.record));
      return open.has(outcome.id) ? { ...outcome, ...OPEN } : outcome;
    });
    known.set(analysis, outcomes);
  }
  return outcomes;
}

/** What rests on an open question has no figure. */
const OPEN = {
  actual: null,
  met: null,
  state: "noData",
  counted: [],
  missing: [],
  warnings: [],
  noData: { reason: "question" },
} as const;

const NO_FIGURE: Figure = { actual: null, counted: [], missing: [] };

function evaluate(target: Target, analysis: Analysis): Outcome {
  const { record, measure, goal, to } = target;
  const { id, name, kind, due, evaluation } = measure;
  const figure = evaluation.evaluate(questionOf(target, analysis));
  const { actual, counted, missing, lacking = [], warnings = [], conditions = [] } = figure ?? NO_FIGURE;
  const unfulfilled = conditions.filter(({ value }) => !value);
  const isDue = due === "any-time" || isAfter(analysis.asOf, to);
  const isReached =
    actual !== null &&
    goal &&
    reaches(actual, goal, kind, analysis.settings.aboutTolerance) &&
    unfulfilled.length === 0;
  const met = actual === null || !goal || (isReached && lacking.length > 0) ? null : isReached === true;
  return {
    id,
    name,
    kind,
    record,
    operator: goal && goal.operator,
    target: goal && (goal.upper === null ? goal.value : [goal.value, goal.upper]),
    actual,
    met,
    state: actual === null ? "noData" : !goal ? "reported" : met === null ? "incomplete" : stateOf(met, isDue),
    isDue,
    counted: counted.map(({ at }) => at),
    missing: [...missing, ...unfulfilled],
    warnings,
    noData: actual === null ? noDataOf(record, measure, figure) : null,
  };
}

function stateOf(met: boolean, isDue: boolean): TargetState {
  return met ? "met" : isDue ? "unmet" : "open";
}

/**
 * What a target asks of its measure.
 * @param last the last day that counts, as {@link Span} has it, where that is before the plan's own
 */
export function questionOf({ record, goal, from, to }: Target, analysis: Analysis, last = Infinity): Question {
  const span = spanOf(from, to);
  const on = isAfter(analysis.asOf, to) ? dateOfDay(span.last) : analysis.asOf;
  return { analysis, span: { ...span, last: Math.min(span.last, last) }, on, goal, record };
}

/** An average that is to be some figure is so where it comes to it at the figure's own precision. */
function reaches(actual: number, goal: Goal, kind: MeasureKind, aboutTolerance: number): boolean {
  const decimals = String(goal.value).split(".")[1]?.length ?? 0;
  const isRounded = kind === "average" && goal.operator === "=";
  return meets(isRounded ? Number(actual.toFixed(decimals)) : actual, goal, aboutTolerance);
}

function noDataOf(record: PlanRecord, { evaluation }: Target["measure"], figure: Figure | null): NoData {
  if (!figure) return { reason: "sheets", needs: evaluation.needs };
  return { reason: record.ownFigure ? "formula" : "nothing" };
}
