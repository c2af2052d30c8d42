/**
 * How the plan's sums and counts came about over the quarters, and what they come to at the end if they go on so.
 */
import type { Analysis } from "../domain/verdict/analysis";
import { dateOfDay, lastDay } from "../domain/values/dates";
import { monthIndex } from "../domain/values/periods";
import { monthsOfQuarter, quarterHasEnded, type Quarter } from "../domain/values/quarters";
import { spanOf, type Span } from "./evaluation/calendar";
import { evaluatePlan, questionOf, type Outcome } from "./evaluation/evaluate";
import { Scopes } from "./evaluation/scopes";
import { readTargets, type Target } from "./targets";

/** The figure reached from the plan's first day to the end of a quarter. */
export interface QuarterFigure {
  readonly quarter: Quarter;
  readonly actual: number;
}

export interface Progress {
  readonly outcome: Outcome;
  /** The ended quarters of the reporting year within the plan's days; empty for what doesn't add up over time. */
  readonly byQuarter: readonly QuarterFigure[];
  /**
   * What the figure comes to on the plan's last day if it grows on in simple proportion: the figure up to the end of the
   * reporting quarter, times all months of the plan by the months until then. Null where there is nothing to foretell.
   */
  readonly forecast: number | null;
}

/** The progress of every target, in the order of {@link evaluatePlan}. */
export function planProgress(analysis: Analysis): readonly Progress[] {
  const scopes = new Scopes(analysis);
  const { targets } = readTargets(analysis.book, analysis.quarter);
  return evaluatePlan(analysis).map((outcome, index) => {
    const target = targets[index] as Target;
    return progressOf(outcome, target, scopes.of(target.record));
  });
}

function progressOf(outcome: Outcome, target: Target, analysis: Analysis): Progress {
  const span = spanOf(target.from, target.to);
  const figureUpTo = (last: number): number | null =>
    target.measure.evaluation.evaluate(questionOf(target, analysis, last))?.actual ?? null;
  const { asOf, quarter: reporting } = analysis;
  if (!growsInTime(outcome, target, figureUpTo(span.first - 1))) return { outcome, byQuarter: [], forecast: null };
  const ended = [1, 2, 3, 4]
    .map((quarter) => ({ year: reporting.year, quarter }))
    .filter((quarter) => quarterHasEnded(quarter, asOf) && lies(lastDayOf(quarter), span));
  const byQuarter = ended.flatMap((quarter) => {
    const actual = figureUpTo(lastDayOf(quarter));
    return actual === null ? [] : [{ quarter, actual }];
  });
  const reached = byQuarter.find(({ quarter }) => quarter.quarter === reporting.quarter);
  const forecast = reached ? forecastOf(reached, span) : null;
  // What was reached since the quarter's end is not undone.
  return { outcome, byQuarter, forecast: forecast === null ? null : Math.max(forecast, outcome.actual ?? 0) };
}

/** Sums and counts of the plan's days; what stands before its first day is a state, not something that adds up. */
function growsInTime({ kind, actual }: Outcome, { measure }: Target, before: number | null): boolean {
  return (kind === "sum" || kind === "count") && measure.due === "year-end" && actual !== null && actual !== before;
}

function forecastOf({ quarter, actual }: QuarterFigure, { first, last }: Span): number | null {
  const months = (day: number): number => monthOf(day) - monthOf(first) + 1;
  const [passed, all] = [months(lastDayOf(quarter)), months(last)];
  return passed < all ? (actual * all) / passed : null;
}

function monthOf(day: number): number {
  const { year, month } = dateOfDay(day);
  return monthIndex(year, month ?? 1);
}

function lastDayOf({ year, quarter }: Quarter): number {
  return lastDay({ year, month: monthsOfQuarter(quarter)[2], day: null });
}

function lies(day: number, { first, last }: Span): boolean {
  return day >= first && day <= last;
}
