import type { Analysis } from "../../domain/verdict/analysis";
import { isBefore } from "../../domain/values/dates";
import {
  fundLedgers,
  fundYear,
  isAid,
  isOpening,
  type FundFlow,
  type FundLedger,
  type FundYear,
} from "../../domain/subjects/funds";
import { monthsOfQuarter, quarterOfMonth } from "../../domain/values/quarters";
import type { FundRecord } from "../../domain/records/records";

/** The year of 爱心基金 that the reporting quarter is in, or null where the book has no ledger of it. */
export function loveFundYear({ book, quarter }: Analysis): FundYear | null {
  const ledgers = loveLedgers(book);
  return ledgers.length === 0 ? null : fundYear(ledgers, quarter.year);
}

/** The last quarter of the year before by month, as far back as anything is booked; empty where nothing was then. */
export function loveFundBefore({ book, quarter }: Analysis): ReadonlyArray<{ readonly month: number } & FundFlow> {
  const ledgers = loveLedgers(book);
  const year = quarter.year - 1;
  const dates = ledgers.flatMap(({ records }) =>
    records.flatMap((record) => (isOpening(record) ? [] : (record.date ?? []))),
  );
  const { months } = fundYear(ledgers, year);
  return monthsOfQuarter(4).flatMap((month) => {
    const flow = months[month - 1];
    return flow && dates.some((date) => !isBefore({ year, month, day: null }, date)) ? [{ month, ...flow }] : [];
  });
}

/** The aid (救助) paid out in the reporting quarter, in the ledger's order. */
export function aidOfQuarter({ book, quarter }: Analysis): FundRecord[] {
  return loveLedgers(book)
    .flatMap(({ records }) => records)
    .filter(({ date }) => date?.year === quarter.year && quarterOfMonth(date.month ?? 1) === quarter.quarter)
    .filter(isAid);
}

function loveLedgers(book: Analysis["book"]): FundLedger[] {
  return fundLedgers(book).filter(({ kind }) => kind === "love");
}
