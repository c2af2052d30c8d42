/**
 * 所属期间: the months that a ledger's words mean, such as 3月, 1-6月, 2026-03, 202601-202606, 第二季度 or 上半年.
 */
import { dateFromSerial } from "./dates";
import { withArabicCounts } from "./numerals";
import { monthsOfQuarter } from "./quarters";
import { squeeze } from "./text";

/** Months in a row, both inclusive, as {@link monthIndex} numbers them. */
export interface MonthSpan {
  readonly from: number;
  readonly to: number;
}

/** Months counted on through the years, so that a span may cross New Year; `month` is 1–12. */
export function monthIndex(year: number, month: number): number {
  return year * 12 + month - 1;
}

const YEAR = String.raw`(?:(\d{4})(?:年度?|[.\-/]))?`;
const MONTH = String.raw`(\d{1,2})月?份?`;
const TO = "[-~–—至到]+";

const FULL_DATE = /^(\d{4})([.\-/年])(\d{1,2})(?:\2|月)\d{1,2}日?$/;
const DIGITS = new RegExp(String.raw`^(\d{4})(\d{2})(?:${TO}(\d{4})?(\d{2}))?$`);
const MONTHS = new RegExp(`^${YEAR}${MONTH}(?:${TO}${YEAR}${MONTH})?$`);
const LISTED_MONTHS = new RegExp(`^${YEAR}((?:\\d{1,2}月?[、,])+\\d{1,2})月份?$`);
const QUARTER = /^(?:(\d{4})(?:年度?|-)?)?(?:第?([1-4])季度?|Q([1-4]))$/i;
const HALF_YEAR = /^(?:(\d{4})年?度?)?([上下])半年度?$/;
const WHOLE_YEAR = /^(?:(\d{4})(?:年度?)?(?:全年)?|全年|年度)$/;
/** A numeric cell whose date format was lost on reading: March 2026 typed as 2026-3 is stored as 46082. */
const SERIAL = /^[34]\d{4}$/;

/** The months a text means, `year` standing in where it names none; null when it names no months. */
export function readMonthSpan(text: string, year: number): MonthSpan | null {
  const plain = withArabicCounts(
    squeeze(text)
      .replace(/(?:的?党费|缴费|[缴交]纳?)$/, "")
      .replace(/元月/, "1月"),
  );
  const date = SERIAL.test(plain) ? dateFromSerial(Number(plain)) : null;
  if (date) return span(date.year, date.month ?? 1);
  const [, dateYear, , dateMonth] = FULL_DATE.exec(plain) ?? [];
  if (dateYear) return span(Number(dateYear), Number(dateMonth));
  const [, fromYear, from, toYear, to] = DIGITS.exec(plain) ?? MONTHS.exec(plain) ?? [];
  if (from) {
    const first = Number(fromYear ?? toYear ?? year);
    return span(first, Number(from), Number(toYear ?? first), Number(to ?? from));
  }
  const [, listYear, list] = LISTED_MONTHS.exec(plain) ?? [];
  if (list) {
    const months = list.split(/月?[、,]/).map(Number);
    return span(Number(listYear ?? year), Math.min(...months), undefined, Math.max(...months));
  }
  const [, quarterYear, ordinal, letter] = QUARTER.exec(plain) ?? [];
  if (ordinal ?? letter) {
    const months = monthsOfQuarter(Number(ordinal ?? letter));
    return span(Number(quarterYear ?? year), months[0], undefined, months[2]);
  }
  const [, halfYear, half] = HALF_YEAR.exec(plain) ?? [];
  if (half) return span(Number(halfYear ?? year), half === "上" ? 1 : 7, undefined, half === "上" ? 6 : 12);
  const whole = WHOLE_YEAR.exec(plain);
  return whole ? span(Number(whole[1] ?? year), 1, undefined, 12) : null;
}

function span(fromYear: number, from: number, toYear = fromYear, to = from): MonthSpan | null {
  if (from < 1 || from > 12 || to < 1 || to > 12) return null;
  const last = monthIndex(toYear, to);
  const first = monthIndex(fromYear, from);
  // 11-2月 begins in the year before.
  return first <= last ? { from: first, to: last } : { from: monthIndex(toYear - 1, from), to: last };
}

const PERIOD_IN_TITLE = /(?:第?[一二三四1-4]季度?|[上下]半年|\d{1,2}月?[-~–—至到]+\d{1,2}月)/;
/** A single month is the sheet's own only where it names the sheet, or stands before what it is a list of. */
const MONTH_OF_SHEET =
  /^(?:20\d{2}[.\-/](\d{1,2})$|(?:(?:20)?\d{2}[年.\-/])?(\d{1,2}|十[一二]?|[一二三四五六七八九])月份?(?=$|\(|党费|[应实]?[缴交收]))/;
const MONTH_IN_TITLE = /(\d{1,2}|十[一二]?|[一二三四五六七八九])月份?(?=党费|[应实]?[缴交收])/;

/** The month, quarter, half-year or run of months that a sheet's name or title speaks of; a state 截至 some day is no period. */
export function periodInTitle(sheet: string, title: string, year: number): MonthSpan | null {
  const [name, heading] = [sheet, title].map((text) => squeeze(text).replace(/截[至止到]\S{0,12}/g, "")) as [
    string,
    string,
  ];
  const found = PERIOD_IN_TITLE.exec(`${name} ${heading}`)?.[0];
  const [, numbered, written] = MONTH_OF_SHEET.exec(name) ?? [];
  const month = numbered ?? written ?? MONTH_IN_TITLE.exec(heading)?.[1];
  const text = found ?? (month === undefined ? null : `${month}月`);
  return text === null ? null : readMonthSpan(text, year);
}
