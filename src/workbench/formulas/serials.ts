/** Serial numbers of days, of the 1900 date system: day 60 is a 29 February 1900 that never was. */

const DAY = 86_400_000;
/** Of 1970-01-01. */
const EPOCH = 25_569;
/** The last day that Excel knows, 31 December 9999. */
const LAST = 2_958_465;

export interface Day {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
}

/** The serial number of a day; months and days may overflow, as in DATE. */
export function serialOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const serial = date.getTime() / DAY + EPOCH;
  return serial < 61 ? serial - 1 : serial;
}

/** The day of a serial number; null where there is none. */
export function dayOf(serial: number): Day | null {
  const whole = Math.floor(serial);
  if (whole < 0 || whole > LAST) return null;
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date((whole - EPOCH + (whole < 60 ? 1 : 0)) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Of a moment as the clock on the wall shows it. */
export function serialOfMoment(moment: Date): number {
  const day = serialOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  return day + (moment.getHours() * 3600 + moment.getMinutes() * 60 + moment.getSeconds()) / 86_400;
}

const DATE = /^(\d{4})(?:[-/.年])(\d{1,2})(?:(?:[-/.月])(\d{1,2})日?|月)?$/;
const TIME = /^(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?$/;

/** What a text reads as that is a date, a time, or both; null for others. */
export function serialInText(text: string): number | null {
  const [first = "", second, ...others] = text.trim().split(/\s+/);
  if (others.length > 0) return null;
  const date = dateIn(first);
  if (date === null) return second === undefined ? timeIn(first) : null;
  if (second === undefined) return date;
  const time = timeIn(second);
  return time === null ? null : date + time;
}

function dateIn(text: string): number | null {
  // 2026.9 is a number.
  const [, year, month, day = "1"] = /^\d+\.\d+$/.test(text) ? [] : (DATE.exec(text) ?? []);
  if (year === undefined || month === undefined) return null;
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1;
  if (!isDay || Number(day) > daysInMonth(Number(year), Number(month)) || Number(year) < 1900) return null;
  return serialOf(Number(year), Number(month), Number(day));
}

function timeIn(text: string): number | null {
  const [, hours, minutes, seconds = "0"] = TIME.exec(text) ?? [];
  if (hours === undefined || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
