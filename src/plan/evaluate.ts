/**
 * The targets of a book's plan held against its data.
 */
import type { Analysis } from "../domain/analysis";
import { isAfter } from "../domain/dates";
import type { Place } from "../domain/findings";
import type { PlanRecord } from "../domain/records";
import { spanOf } from "./calendar";
import type { MeasureEntry } from "./catalogue";
import type { Need } from "./evaluators";
import type { Figure, Item } from "./figures";
import { meets, type Operator } from "./goals";
import { Scopes } from "./scopes";
import { readTargets, type Target } from "./targets";

/**
 * Why there is no figure: none of the sets of sheets is there; nothing to count; the clerk's formula gives no number; it
 * rests on a question that is open.
 */
export type NoData =
  | { readonly reason: "sheets"; readonly needs: ReadonlyArray<readonly Need[]> }
  | { readonly reason: "nothing" | "formula" | "question" };

/** One target of the plan, and how the book stands to it. */
export interface Outcome extends Pick<MeasureEntry, "id" | "name" | "kind"> {
  /** The plan's row. */
  readonly record: PlanRecord;
  readonly operator: Operator;
  /** Sums in yuan, shares as fractions 0–1; both ends where the operator is `between`. */
  readonly target: number | readonly [number, number];
  /** In the target's measure; null where there is no figure. */
  readonly actual: number | null;
  /** Null where there is no figure. */
  readonly met: boolean | null;
  /** Whether its time has come: figures of a year come due after its end, or the row's own 止. */
  readonly isDue: boolean;
  /** The cells the figure was worked out of. */
  readonly counted: readonly Place[];
  /** What falls short of the target, such as the three of ten without a service centre. */
  readonly missing: readonly Item[];
  readonly noData: NoData | null;
}

const known = new WeakMap<Analysis, readonly Outcome[]>();

/** All readable targets of the plan sheets, in workbook order, each worked out once an analysis. */
export function evaluatePlan(analysis: Analysis): readonly Outcome[] {
  let outcomes = known.get(analysis);
  if (!outcomes) {
    const scopes = new Scopes(analysis);
    const { targets } = readTargets(analysis.book, analysis.quarter);
    const open = new Set(analysis.questions.flatMap(({ restsOnIt }) => restsOnIt));
    outcomes = targets.map((target) => {
      const outcome = evaluate(target, scopes.of(target.record));
      return open.has(outcome.id) ? { ...outcome, ...OPEN } : outcome;
    });
    known.set(analysis, outcomes);
  }
  return outcomes;
}

const OPEN = { actual: null, met: null, counted: [], missing: [], noData: { reason: "question" } } as const;

const NO_FIGURE: Figure = { actual: null, counted: [], missing: [] };

function evaluate({ record, measure, goal, from, to }: Target, analysis: Analysis): Outcome {
  const { id, name, kind, due, evaluation } = measure;
  const figure = evaluation.evaluate({ analysis, span: spanOf(from, to), goal });
  const { actual, counted, missing, conditions = [] } = figure ?? NO_FIGURE;
  const unfulfilled = conditions.filter(({ value }) => !value);
  return {
    id,
    name,
    kind,
    record,
    operator: goal.operator,
    target: goal.upper === null ? goal.value : [goal.value, goal.upper],
    actual,
    met: actual === null ? null : meets(actual, goal, analysis.settings.aboutTolerance) && unfulfilled.length === 0,
    isDue: due === "any-time" || isAfter(analysis.asOf, to),
    counted: counted.map(({ at }) => at),
    missing: [...missing, ...unfulfilled],
    noData: actual === null ? noDataOf(record, measure, figure) : null,
  };
}

function noDataOf(record: PlanRecord, { evaluation }: Target["measure"], figure: Figure | null): NoData {
  if (!figure) return { reason: "sheets", needs: evaluation.needs };
  return { reason: record.ownFigure ? "formula" : "nothing" };
}
