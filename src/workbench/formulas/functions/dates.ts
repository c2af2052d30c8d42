/** Days and times, as serial numbers. */
import { CellError, type CellValue } from "../../../spreadsheet/workbook";
import { BAD_NUMBER, BAD_VALUE } from "../../../formula/values";
import { type Day, dayOf, daysInMonth, serialInText, serialOf, serialOfMoment } from "../serials";
import { asNumber, asText } from "../values";
import { define, type Functions, single } from "./define";

export const DATES: Functions = [
  ["TODAY", define("", (_, { context }) => Math.floor(serialOfMoment(context.now)))],
  ["NOW", define("", (_, { context }) => serialOfMoment(context.now))],
  ["DATE", single("sss", (year, month, day) => date(whole(year), whole(month), whole(day)))],
  ["YEAR", single("s", (value) => dayIn(value).year)],
  ["MONTH", single("s", (value) => dayIn(value).month)],
  ["DAY", single("s", (value) => dayIn(value).day)],
  ["HOUR", single("s", (value) => Math.floor(secondsIn(value) / 3600))],
  ["MINUTE", single("s", (value) => Math.floor(secondsIn(value) / 60) % 60)],
  ["SECOND", single("s", (value) => secondsIn(value) % 60)],
  ["TIME", single("sss", (h, m, s) => ((whole(h) * 3600 + whole(m) * 60 + whole(s)) / 86_400) % 1)],
  ["DATEVALUE", single("s", (text) => Math.floor(serialIn(text)))],
  ["TIMEVALUE", single("s", (text) => serialIn(text) % 1)],
  ["WEEKDAY", single("s?s", (value, kind = 1) => weekday(whole(value), whole(kind)))],
  ["EDATE", single("ss", (from, months) => edate(from, months))],
  ["EOMONTH", single("ss", (from, months) => endOfMonth(dayIn(from), whole(months)))],
  ["DATEDIF", single("sss", (from, to, unit) => difference(dayIn(from), dayIn(to), asText(unit).toUpperCase()))],
  ["DAYS", single("ss", (to, from) => whole(to) - whole(from))],
];

function whole(value: CellValue): number {
  return Math.floor(asNumber(value));
}

function dayIn(value: CellValue): Day {
  const day = dayOf(asNumber(value));
  if (!day) throw BAD_NUMBER;
  return day;
}

function secondsIn(value: CellValue): number {
  const serial = asNumber(value);
  if (serial < 0) throw BAD_NUMBER;
  return Math.round((serial % 1) * 86_400) % 86_400;
}

/** Years before 1900 count from there. */
function date(year: number, month: number, day: number): number {
  if (year < 0 || year > 9999) throw BAD_NUMBER;
  const serial = serialOf(year < 1900 ? year + 1900 : year, month, day);
  if (serial < 0) throw BAD_NUMBER;
  return serial;
}

function serialIn(text: CellValue): number {
  const serial = typeof text === "string" ? serialInText(text) : null;
  if (text instanceof CellError) throw text;
  if (serial === null) throw BAD_VALUE;
  return serial;
}

function weekday(serial: number, kind: number): number {
  // Day 1 is a Sunday, in the calendar that has a 29 February 1900.
  const sunday = ((serial % 7) + 6) % 7;
  switch (kind) {
    case 1:
    case 17:
      return sunday + 1;
    case 2:
    case 11:
      return ((sunday + 6) % 7) + 1;
    case 3:
      return (sunday + 6) % 7;
    default:
      if (kind < 11 || kind > 17) throw BAD_NUMBER;
      return ((sunday + 17 - kind + 1) % 7) + 1;
  }
}

function edate(from: CellValue, months: CellValue): number {
  const { year, month, day } = dayIn(from);
  const last = dayOf(serialOf(year, month + whole(months) + 1, 0));
  if (!last) throw BAD_NUMBER;
  return serialOf(last.year, last.month, Math.min(day, last.day));
}

function endOfMonth({ year, month }: Day, months: number): number {
  return serialOf(year, month + months + 1, 0);
}

function difference(from: Day, to: Day, unit: string): number {
  const [start, end] = [serialOf(from.year, from.month, from.day), serialOf(to.year, to.month, to.day)];
  if (start > end) throw BAD_NUMBER;
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  switch (unit) {
    case "D":
      return end - start;
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    case "MD": {
      const [year, month] = to.day >= from.day ? [to.year, to.month] : [to.year, to.month - 1];
      return end - serialOf(year, month, Math.min(from.day, daysInMonth(year, month)));
    }
    case "YD": {
      const isBefore = to.month < from.month || (to.month === from.month && to.day < from.day);
      return end - serialOf(to.year - (isBefore ? 1 : 0), from.month, from.day);
    }
    default:
      throw BAD_NUMBER;
  }
}
