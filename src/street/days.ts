/** Days of a street's quarter. */
import { addDays, daysInMonth, isBefore, type PlainDate } from "../domain/values/dates";
import { monthsOfQuarter, quarterBefore, type Quarter } from "../domain/values/quarters";

export function lastDayOfQuarter({ year, quarter }: Quarter): PlainDate {
  const month = monthsOfQuarter(quarter)[2];
  return { year, month, day: daysInMonth(year, month) };
}

export function firstDayOfQuarter({ year, quarter }: Quarter): PlainDate {
  return { year, month: monthsOfQuarter(quarter)[0], day: 1 };
}

/** Books of a quarter are handed in during the first days of the next. */
const WINDOW_DAYS = 8;

/**
 * The day as of which a street looks at a quarter where none is said: today while books come in, afterwards the eighth day
 * after its end, so that a consolidation says the same whenever it is made.
 */
export function usualAsOf(quarter: Quarter, today: PlainDate): PlainDate {
  const closing = addDays(lastDayOfQuarter(quarter), WINDOW_DAYS);
  return isBefore(today, closing) && isBefore(lastDayOfQuarter(quarterBefore(quarter)), today) ? today : closing;
}
