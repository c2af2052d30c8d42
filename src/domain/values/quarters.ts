import { daysInMonth, isBefore, type PlainDate } from "./dates";

/** A quarter of a year, `quarter` 1–4. */
export interface Quarter {
  readonly year: number;
  readonly quarter: number;
}

/** Reads `2026Q3`; null for anything else. */
export function parseQuarter(text: string): Quarter | null {
  const match = /^(\d{4})Q([1-4])$/i.exec(text.trim());
  return match ? { year: Number(match[1]), quarter: Number(match[2]) } : null;
}

/** `2026Q3`. */
export function formatQuarter({ year, quarter }: Quarter): string {
  return `${year}Q${quarter}`;
}

/** The quarter before: that of the first is the fourth of the year before. */
export function quarterBefore({ year, quarter }: Quarter): Quarter {
  return quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: quarter - 1 };
}

/** The three months of a quarter: 3 → [7, 8, 9]. */
export function monthsOfQuarter(quarter: number): readonly [number, number, number] {
  return [quarter * 3 - 2, quarter * 3 - 1, quarter * 3];
}

export function quarterOfMonth(month: number): number {
  return Math.ceil(month / 3);
}

/** Whether a month has ended: its last day is before `asOf`. */
export function monthHasEnded(year: number, month: number, asOf: PlainDate): boolean {
  return isBefore({ year, month, day: null }, asOf);
}

/** Whether a quarter has ended: its last day is before `asOf`. */
export function quarterHasEnded({ year, quarter }: Quarter, asOf: PlainDate): boolean {
  return monthHasEnded(year, quarter * 3, asOf);
}

/** The last quarter that has ended on a day. */
export function lastEndedQuarter(asOf: PlainDate): Quarter {
  return quarterBefore({ year: asOf.year, quarter: quarterOfMonth(asOf.month ?? 1) });
}

/** The numbers of the quarters of `year` that have ended. */
export function endedQuarters(year: number, asOf: PlainDate): number[] {
  return [1, 2, 3, 4].filter((quarter) => quarterHasEnded({ year, quarter }, asOf));
}

/** The numbers of the months of `year` that have ended. */
export function endedMonths(year: number, asOf: PlainDate): number[] {
  return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter((month) => monthHasEnded(year, month, asOf));
}

/** The last day of a quarter. */
export function lastDayOfQuarter({ year, quarter }: Quarter): PlainDate {
  const month = quarter * 3;
  return { year, month, day: daysInMonth(year, month) };
}
