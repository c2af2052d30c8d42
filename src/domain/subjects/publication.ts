/**
 * 公示: which accounts of a book are made public every quarter, until when, and whether a quarter's were.
 */
import type { Analysis } from "../verdict/analysis";
import { dateOfDay, firstDay, lastDay, type PlainDate } from "../values/dates";
import { speaksOf } from "./funds";
import { monthIndex, readMonthSpan } from "../values/periods";
import { monthsOfQuarter, type Quarter } from "../values/quarters";
import { recordsOf, type RecordOf } from "../records/records";
import { squeeze } from "../values/text";

/** A fund, or the dues, whose quarters are to be made public. */
export interface PublicAccount {
  readonly sheet: string;
  readonly isNamedIn: (notice: string) => boolean;
  /** The first month booked, as {@link monthIndex}. */
  readonly begins: number;
}

/** Each fund of the book once, however many ledgers it has, and the dues of a year. */
export function publicAccounts(analysis: Analysis, year: number): readonly PublicAccount[] {
  const funds = new Map<string, PublicAccount>();
  for (const { kind, name, table, records } of analysis.funds) {
    const key = kind === "other" ? squeeze(name) : kind;
    const isNamedIn = (notice: string): boolean =>
      kind === "other"
        ? squeeze(notice).includes(key)
        : speaksOf(notice, kind) && !(kind === "dues-use" && isOfDues(notice));
    const months = records.flatMap(({ date }) => (date ? [monthIndex(date.year, date.month ?? 1)] : []));
    const { sheet, begins } = funds.get(key) ?? { sheet: table.sheet, begins: Infinity };
    funds.set(key, { sheet, isNamedIn, begins: earliest(months, begins) });
  }
  const accounts = analysis.accounts.filter((account) => account.year === year);
  const sheet = accounts[0]?.records[0]?.table.sheet;
  if (sheet === undefined) return [...funds.values()];
  const months = accounts.map(({ dueByMonth }) => dueByMonth.findIndex((due) => due > 0) + 1);
  const begins = earliest(
    months.filter((month) => month > 0).map((month) => monthIndex(year, month)),
    Infinity,
  );
  return [
    ...funds.values(),
    { sheet, isNamedIn: (notice) => speaksOf(notice, "dues-use") && !isOfUse(notice), begins },
  ];
}

/** Dues collected (党费收缴) and dues used (党费使用) are two subjects; 党费收缴使用情况, or plain 党费情况, is of both. */
const COLLECTED = /收缴|缴纳|交纳|收入|应缴|实缴/;
const USED = /使用|支出|用途|开支/;

function isOfDues(notice: string): boolean {
  return COLLECTED.test(notice) && !USED.test(notice);
}

function isOfUse(notice: string): boolean {
  return USED.test(notice) && !COLLECTED.test(notice);
}

function earliest(months: readonly number[], before: number): number {
  return months.reduce((first, month) => Math.min(first, month), before);
}

export interface Publication {
  /** The last day on which it is in time. */
  readonly until: PlainDate;
  /** Whether the publication log has a notice of it in time. */
  readonly isPublished: boolean;
}

/** The publication of an account's quarter; null where the account began only after it. */
export function publicationOf(account: PublicAccount, quarter: Quarter, analysis: Analysis): Publication | null {
  const month = monthsOfQuarter(quarter.quarter)[2];
  if (account.begins > monthIndex(quarter.year, month)) return null;
  const ends = lastDay({ year: quarter.year, month, day: null });
  const until = ends + analysis.settings.quarterPublicationDays;
  const isPublished = recordsOf(analysis.book, "publications").some((notice) => {
    const { date, what } = notice;
    const isInTime = date !== null && firstDay(date) > ends && firstDay(date) <= until;
    return isInTime && what !== null && account.isNamedIn(what) && mayBeOf(notice, quarter);
  });
  return { until: dateOfDay(until), isPublished };
}

/** Whether a notice doesn't say that it is of another period than a quarter. */
function mayBeOf({ period }: RecordOf<"publications">, { year, quarter }: Quarter): boolean {
  const months = period === null ? null : readMonthSpan(period, year);
  return months === null || months.to === monthIndex(year, quarter * 3);
}
