import type { Analysis } from "../domain/analysis";
import { fundLedgers, fundYear, isAid, type FundLedger, type FundYear } from "../domain/funds";
import { quarterOfMonth } from "../domain/quarters";
import type { FundRecord } from "../domain/records";

/** The year of 爱心基金 that the reporting quarter is in, or null where the book has no ledger of it. */
export function loveFundYear({ book, quarter }: Analysis): FundYear | null {
  const ledgers = loveLedgers(book);
  return ledgers.length === 0 ? null : fundYear(ledgers, quarter.year);
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
