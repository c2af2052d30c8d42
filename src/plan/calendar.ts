/**
 * Stretches of the calendar that figures are asked for: months, quarters and years, as whole days.
 */
import { dateOfDay, firstDay, formatDate, lastDay, type PlainDate } from "../domain/dates";
import { formatQuarter } from "../domain/quarters";

/** Days counted from 1970-01-01, both ends included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** A month, quarter or year under its short name: 2026-03, 2026Q1, 2026. */
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

/** How often something is due, with the months a period has and what it is called, from its last month. */
const RHYTHMS = {
  month: { months: 1, label: (year: number, month: number) => formatDate({ year, month, day: null }) },
  quarter: { months: 3, label: (year: number, month: number) => formatQuarter({ year, quarter: month / 3 }) },
  year: { months: 12, label: (year: number) => String(year) },
};
export type Rhythm = keyof typeof RHYTHMS;

/** The whole months, quarters or years of the calendar in a span. */
export function periodsIn(span: Span, rhythm: Rhythm): Period[] {
  const { months, label } = RHYTHMS[rhythm];
  const periods: Period[] = [];
  for (let year = dateOfDay(span.first).year; year <= dateOfDay(span.last).year; year += 1) {
    for (let month = months; month <= 12; month += months) {
      const days = spanOf({ year, month: month - months + 1, day: null }, { year, month, day: null });
      if (days.first >= span.first && days.last <= span.last) periods.push({ label: label(year, month), ...days });
    }
  }
  return periods;
}
