/**
 * What a measure is asked and what it answers: a figure with the cells behind it.
 */
import type { Analysis } from "../../domain/verdict/analysis";
import type { PlainDate } from "../../domain/values/dates";
import type { Place } from "../../domain/verdict/findings";
import type { PlanRecord } from "../../domain/records/records";
import type { Span } from "./calendar";
import type { Goal } from "../goals";

/** What a figure is asked for: over which days, and for which goal, so that what falls short can be named. */
export interface Question {
  readonly analysis: Analysis;
  /** The days the plan covers. */
  readonly span: Span;
  /** The day as of which a state is judged: the as-of day, but no later than the plan's last. */
  readonly on: PlainDate;
  /** Null where the figure is only reported. */
  readonly goal: Goal | null;
  /** The plan's row that asks. */
  readonly record: PlanRecord;
}

/** A thing counted, under the name people know it by. */
export interface Item {
  readonly name: string;
  readonly at: Place;
}

/** An item with what its row says. */
export interface Entry<V> extends Item {
  readonly value: V;
}

export interface Figure {
  /** Null where there is nothing to count. */
  readonly actual: number | null;
  /** The cells the figure was worked out of. */
  readonly counted: readonly Item[];
  /** What falls short, or could not be counted for want of a value. */
  readonly missing: readonly Item[];
  /** Those of the missing that have no value: what the figure would be with them nobody knows, so it meets no goal. */
  readonly lacking?: readonly Item[];
  /** What is not right, though the goal doesn't speak of it. */
  readonly warnings?: readonly Item[];
  /** What is asked beside the figure. One that is not so keeps the target from being met, and is missing too. */
  readonly conditions?: ReadonlyArray<Entry<boolean>>;
}
