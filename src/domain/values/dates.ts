/**
 * Plain calendar dates with a precision. Clerks often know only the month or the year of an old date, so a date may
 * lack its day or its month; it then stands for the whole month or year.
 */
export interface PlainDate {
  readonly year: number;
  /** 1–12, or null when only the year is known. */
  readonly month: number | null;
  /** 1–31, or null when the day is not known. */
  readonly day: number | null;
}

const DAY_MS = 86_400_000;
/** Serial number of 1970-01-01 in Excel's 1900 date system. */
const SERIAL_OF_EPOCH = 25_569;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** @param month 1–12 */
export function daysInMonth(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeapYear ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** A date if its parts exist in the calendar (years 1850–2150), else null. */
export function plainDate(year: number, month: number | null = null, day: number | null = null): PlainDate | null {
  if (!Number.isInteger(year) || year < 1850 || year > 2150) return null;
  if (month === null) return day === null ? { year, month, day } : null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (day !== null && (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month))) return null;
  return { year, month, day };
}

/** Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null for anything else. */
export function parseIsoDate(text: string): PlainDate | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return null;
  return plainDate(Number(match[1]), match[2] ? Number(match[2]) : null, match[3] ? Number(match[3]) : null);
}

/** `YYYY-MM-DD`, shortened to the date's precision. */
export function formatDate(date: PlainDate): string {
  const pad = (n: number): string => String(n).padStart(2, "0");
  if (date.month === null) return String(date.year);
  return date.day === null ? `${date.year}-${pad(date.month)}` : `${date.year}-${pad(date.month)}-${pad(date.day)}`;
}

/** Days since 1970-01-01 of the first day the date can mean. */
export function firstDay(date: PlainDate): number {
  return Date.UTC(date.year, (date.month ?? 1) - 1, date.day ?? 1) / DAY_MS;
}

/** Days since 1970-01-01 of the last day the date can mean. */
export function lastDay(date: PlainDate): number {
  const month = date.month ?? 12;
  return Date.UTC(date.year, month - 1, date.day ?? daysInMonth(date.year, month)) / DAY_MS;
}

/** The day that is `days` after 1970-01-01. */
export function dateOfDay(days: number): PlainDate {
  const date = new Date(days * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Excel's 1900-system serial number (fractions of a day dropped) as a date; null outside 1900–2150. */
export function dateFromSerial(serial: number): PlainDate | null {
  // Excel counts a 29 February 1900 that never was, so serials before 1 March 1900 are one day off.
  const whole = Math.floor(serial);
  if (whole < 1) return null;
  const date = dateOfDay(whole - SERIAL_OF_EPOCH + (whole < 60 ? 1 : 0));
  return date.year <= 2150 ? date : null;
}

/** Excel's 1900-system serial number of a date's first day. */
export function serialFromDate(date: PlainDate): number {
  return firstDay(date) + SERIAL_OF_EPOCH;
}

/**
 * Order of two dates at the coarser of their precisions: negative when `a` is certainly earlier, positive when later,
 * 0 when the same or when the precision cannot tell them apart.
 */
export function compareDates(a: PlainDate, b: PlainDate): number {
  if (a.year !== b.year || a.month === null || b.month === null) return a.year - b.year;
  if (a.month !== b.month || a.day === null || b.day === null) return a.month - b.month;
  return a.day - b.day;
}

/** Whether `a` is certainly before `b`. */
export function isBefore(a: PlainDate, b: PlainDate): boolean {
  return compareDates(a, b) < 0;
}

/** Whether `a` is certainly after `b`. */
export function isAfter(a: PlainDate, b: PlainDate): boolean {
  return compareDates(a, b) > 0;
}

/** The same day `months` later, or the month's end where that day does not exist (31 Jan + 1 → 28/29 Feb). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  if (date.month === null) return { ...date, year: date.year + Math.floor(months / 12) };
  const count = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  return { year, month, day: date.day === null ? null : Math.min(date.day, daysInMonth(year, month)) };
}

/** The same date `years` later; 29 Feb becomes 28 Feb. */
export function addYears(date: PlainDate, years: number): PlainDate {
  return addMonths(date, years * 12);
}

/** The day `days` later than a date's first day. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfDay(firstDay(date) + days);
}

/** Completed years from `birth` to `on`; an unknown day or month counts as reached. */
export function completedYears(birth: PlainDate, on: PlainDate): number {
  const years = on.year - birth.year;
  return isBefore(on, addYears(birth, years)) ? years - 1 : years;
}

/** Mondays to Fridays from `from` to `to`, both inclusive; holidays are not known here. */
export function weekdaysBetween(from: PlainDate, to: PlainDate): number {
  let count = 0;
  // 1970-01-01 was a Thursday: (days + 3) % 7 is 0 on Mondays.
  for (let day = firstDay(from); day <= firstDay(to); day += 1) if ((((day + 3) % 7) + 7) % 7 < 5) count += 1;
  return count;
}
