/**
 * Stretches of the calendar that figures are asked for: weeks, months, quarters and years, as whole days.
 */
import { dateOfDay, firstDay, formatDate, lastDay, type PlainDate } from "../../domain/values/dates";
import { formatQuarter } from "../../domain/values/quarters";

/** Days counted from 1970-01-01, both ends included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** A week, month, quarter or year under its short name: 2026-03-02~03-08, 2026-03, 2026Q1, 2026. */
export interface Period extends Span {
  readonly label: string;
}

/** The days from the first of one date to the last of another. */
export function spanOf(from: PlainDate, to: PlainDate): Span {
  return { first: firstDay(from), last: lastDay(to) };
}

/** Whether a date certainly lies in a span: one without its day must lie in it whole. */
export function liesIn(date: PlainDate, { first, last }: Span): boolean {
  return firstDay(date) >= first && lastDay(date) <= last;
}

/** The years that a span covers or touches. */
export function yearsOf({ first, last }: Span): number[] {
  const from = dateOfDay(first).year;
  return Array.from({ length: dateOfDay(last).year - from + 1 }, (_, index) => from + index);
}

/** How often something is due, with the months a period has and what it is called, from its last month. */
const RHYTHMS = {
  month: { months: 1, label: (year: number, month: number) => formatDate({ year, month, day: null }) },
  quarter: { months: 3, label: (year: number, month: number) => formatQuarter({ year, quarter: month / 3 }) },
  year: { months: 12, label: (year: number) => String(year) },
};
export type Rhythm = keyof typeof RHYTHMS | "week";

/** The whole weeks (from Monday), months, quarters or years of the calendar in a span. */
export function periodsIn(span: Span, rhythm: Rhythm): Period[] {
  if (rhythm === "week") return weeksIn(span);
  const { months, label } = RHYTHMS[rhythm];
  return stretchesIn(span, months, label);
}

/** The whole stretches of some months, counted from each January, in a span; 3 are quarters. */
export function monthsIn(span: Span, months: number): Period[] {
  const known = Object.values(RHYTHMS).find((rhythm) => rhythm.months === months);
  const label = (year: number, month: number): string => {
    const [from, to] = [month - months + 1, month].map((each) => formatDate({ year, month: each, day: null }));
    return `${from}~${to}`;
  };
  return stretchesIn(span, Math.max(1, months), known?.label ?? label);
}

function stretchesIn(span: Span, months: number, label: (year: number, month: number) => string): Period[] {
  const periods: Period[] = [];
  for (const year of yearsOf(span)) {
    for (let month = months; month <= 12; month += months) {
      const days = spanOf({ year, month: month - months + 1, day: null }, { year, month, day: null });
      if (days.first >= span.first && days.last <= span.last) periods.push({ label: label(year, month), ...days });
    }
  }
  return periods;
}

function weeksIn(span: Span): Period[] {
  const weeks: Period[] = [];
  // 1970-01-01 was a Thursday, so day 4 was a Monday.
  const monday = 4 + Math.ceil((span.first - 4) / 7) * 7;
  for (let first = monday; first + 6 <= span.last; first += 7) {
    const [from, to] = [formatDate(dateOfDay(first)), formatDate(dateOfDay(first + 6))];
    weeks.push({ label: `${from}~${to.slice("2026-".length)}`, first, last: first + 6 });
  }
  return weeks;
}
