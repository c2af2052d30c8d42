/**
 * When the amounts of a dues sheet are for: what the sheet says, what the rest of the book lets infer, and what has to be
 * asked. Nothing is taken for this year, or this month, because nobody says otherwise.
 */
import { monthIndex, periodInTitle, type MonthSpan } from "../values/periods";
import { formatQuarter, type Quarter } from "../values/quarters";
import { questionId, type Answers } from "../verdict/questions";
import { recordsOf, type Book, type Table } from "../records/records";

type DuesTable = Table<"dues">;

/** What is to be asked of a dues sheet, or what is known of it: its year, and the months that its one amount a row is for. */
export type DuesTime =
  | { readonly isKnown: true; readonly year: number; readonly months: MonthSpan | null }
  | { readonly isKnown: false; readonly asks: "year" | "period"; readonly id: string };

/** Answer by which the sheet is left out. */
export const LEFT_OUT = "ignore";

/** When a dues sheet is of; null where the clerk has said that it is to be left out. */
export function duesTime(
  table: DuesTable,
  book: Pick<Book, "tables">,
  reporting: Quarter,
  answers: Answers,
): DuesTime | null {
  // Asked again for another year and quarter: the sheet may have been carried on.
  const yearId = questionId("dues-year", [table.sheet, String(reporting.year)]);
  const periodId = questionId("dues-period", [table.sheet, formatQuarter(reporting)]);
  const [yearSaid, monthsSaid] = [answers[yearId], answers[periodId]];
  if (yearSaid === LEFT_OUT || monthsSaid === LEFT_OUT) return null;
  const months = readMonths(monthsSaid);
  const year =
    table.year ?? yearOfPayments(table) ?? months?.year ?? (yearSaid ? Number(yearSaid) : null) ?? onlyYear(book);
  if (saysNoPeriod(table) && months === null) return { isKnown: false, asks: "period", id: periodId };
  if (year === null) return { isKnown: false, asks: "year", id: yearId };
  return { isKnown: true, year, months: months && months.year === year ? months.span : null };
}

/** The months an answer names, as `2026-09` or `2026-07/2026-09`, in the numbering of its year. */
function readMonths(answer: string | undefined): { readonly year: number; readonly span: MonthSpan } | null {
  const [, year, from, to] = /^(\d{4})-(\d{2})(?:\/\d{4}-(\d{2}))?$/.exec(answer ?? "") ?? [];
  return year && from ? { year: Number(year), span: { from: Number(from), to: Number(to ?? from) } } : null;
}

/** Whether a sheet of one amount a row says nowhere which month that is of. */
function saysNoPeriod(table: DuesTable): boolean {
  const { columns, records, sheet, title, year } = table;
  const isByColumns = Object.keys(columns).some((name) => /^[mq]\d+$/.test(name));
  if (isByColumns || records.every(({ amount }) => amount === null)) return false;
  if (periodInTitle(sheet, title, year ?? 2000) !== null) return false;
  return records.every(({ period, paidOn }) => period === null && paidOn === null);
}

/** The year in which most payments of a sheet were made, or for which they are; null where it has neither. */
function yearOfPayments({ records }: DuesTable): number | null {
  const payments = new Map<number, number>();
  for (const { paidOn, period } of records) {
    const year = paidOn?.year ?? Number(/20\d{2}/.exec(period ?? "")?.[0] ?? 0);
    if (year > 0) payments.set(year, (payments.get(year) ?? 0) + 1);
  }
  let best: number | null = null;
  for (const [year, count] of payments) if (best === null || count > (payments.get(best) ?? 0)) best = year;
  return best;
}

/** The one year that the book's ledgers speak of, in names, titles and dates; null where they speak of several, or none. */
function onlyYear(book: Pick<Book, "tables">): number | null {
  const years = new Set([
    ...book.tables.flatMap(({ year }) => year ?? []),
    ...[...recordsOf(book, "fund"), ...recordsOf(book, "activities")].flatMap(({ date }) => date?.year ?? []),
  ]);
  const [only = null] = years;
  return years.size === 1 ? only : null;
}

/** Months counted on from one year into another's numbering. */
export function inYear(months: MonthSpan | null, year: number): MonthSpan | null {
  const before = monthIndex(year, 1) - 1;
  return months && { from: months.from - before, to: months.to - before };
}
