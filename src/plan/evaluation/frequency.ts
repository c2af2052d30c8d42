/**
 * How often things were done: the fewest times that anyone did what they must in any period of a rhythm, or around any
 * of some days.
 */
import { firstDay, type PlainDate } from "../../domain/values/dates";
import { liesIn, periodsIn, type Period, type Rhythm, type Span } from "./calendar";
import type { Entry, Figure, Item, Question } from "./figures";

/** What some units must do again and again. */
export interface Duty {
  /** What is done, where a measure asks for several things: 党课. */
  readonly name?: string;
  /** How often in the plan's days; or the very periods in which it is due, all of which are judged. */
  readonly every: Rhythm | readonly Period[];
  /** Who must do it; the value is what occurrences know a unit by. */
  readonly units: ReadonlyArray<Entry<unknown>>;
  readonly occurrences: ReadonlyArray<Entry<Occurrence>>;
  /** Days after the end of a rhythm's period within which it is done; without it, it is done in the period itself. */
  readonly daysAfter?: number;
  /** Who must do it in which period, where not everyone in all. */
  readonly owes?: (unit: Entry<unknown>, period: Span) => boolean;
}

/** Something that was done. */
export interface Occurrence {
  readonly date: PlainDate;
  /** Whose it was; null when everyone's. */
  readonly unit: unknown;
}

/** One period of one unit, with what was done in it. */
interface Slot extends Item {
  readonly done: ReadonlyArray<Entry<Occurrence>>;
}

/** The fewest occurrences that any unit has in any period; null where no period can be judged or nobody must do it. */
export function fewestPerPeriod(duties: readonly Duty[], question: Question): Figure {
  const slots = duties.flatMap((duty) => slotsOf(duty, question));
  return {
    actual: slots.reduce<number | null>((fewest, { done }) => Math.min(fewest ?? done.length, done.length), null),
    // What is everyone's is done in several slots, but counted once.
    counted: [...new Set(slots.flatMap(({ done }) => done))],
    missing: slots.filter(({ done }) => done.length < (question.goal?.value ?? 0)),
  };
}

function slotsOf(duty: Duty, question: Question): Slot[] {
  const { name = "", units, occurrences, owes = () => true } = duty;
  const windows = windowsOf(duty, question);
  const byUnit = groupByUnit(occurrences);
  return units.flatMap((unit) => {
    const own = [...(byUnit.get(unit.value) ?? []), ...(byUnit.get(null) ?? [])];
    return windows
      .filter((window) => owes(unit, window))
      .map((window) => ({
        name: [unit.name, name, window.label].filter(Boolean).join(" "),
        at: unit.at,
        done: own.filter(({ value }) => liesIn(value.date, window)),
      }));
  });
}

/** The days that are judged, under their periods' labels. */
function windowsOf({ every, daysAfter }: Duty, { analysis, span }: Question): Period[] {
  if (typeof every !== "string") return [...every];
  const today = firstDay(analysis.asOf);
  return periodsIn(span, every)
    .map((period) => ({ ...period, ...windowOf(period, daysAfter) }))
    .filter((window) => canBeJudged(window, every, today));
}

/** The days in which something counts for a period. */
function windowOf({ first, last }: Span, daysAfter: number | undefined): Span {
  return daysAfter === undefined ? { first, last } : { first: last + 1, last: last + daysAfter };
}

/** A running period is nobody's fault yet; but a running year is counted as it stands, for it is due at its end. */
function canBeJudged(window: Span, every: Rhythm, today: number): boolean {
  return every === "year" ? window.first <= today : window.last < today;
}

function groupByUnit(occurrences: Duty["occurrences"]): Map<unknown, Array<Entry<Occurrence>>> {
  const groups = new Map<unknown, Array<Entry<Occurrence>>>();
  for (const occurrence of occurrences) {
    const group = groups.get(occurrence.value.unit);
    if (group) group.push(occurrence);
    else groups.set(occurrence.value.unit, [occurrence]);
  }
  return groups;
}
