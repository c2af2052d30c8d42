/**
 * 党建经费 of the reporting quarter's year, in fen.
 */
import type { Analysis } from "../../domain/verdict/analysis";
import type { PlainDate } from "../../domain/values/dates";
import { fundYear, isOpening, type FundYear } from "../../domain/subjects/funds";
import type { Fen } from "../../domain/values/money";
import { quarterOfMonth } from "../../domain/values/quarters";
import type { FundRecord } from "../../domain/records/records";

/** What was spent on one purpose (用途). */
export interface PurposeSpending {
  readonly purpose: string;
  /** Index 0 = the first quarter. */
  readonly byQuarter: readonly Fen[];
}

/** What spending of no stated purpose is put under. */
const NO_PURPOSE = "（未填用途）";

/** The fund's year; null where the book has no ledger of it. */
export function partyFundYear(analysis: Analysis): FundYear | null {
  const ledgers = partyLedgers(analysis);
  return ledgers.length === 0 ? null : fundYear(ledgers, analysis.quarter.year);
}

/** The year's budget as the ledgers state it last up to the end of the reporting quarter; null where they state none. */
export function partyFundBudget(analysis: Analysis): Fen | null {
  const rows = rowsOfYear(analysis).filter(({ quarter }) => quarter <= analysis.quarter.quarter);
  return rows.flatMap(({ record }) => record.budget ?? []).at(-1) ?? null;
}

/** The year's spending by purpose, in the order in which the ledgers first name them. */
export function partyFundByPurpose(analysis: Analysis): PurposeSpending[] {
  const purposes = new Map<string, Fen[]>();
  for (const { record, quarter } of rowsOfYear(analysis)) {
    const { category, expense } = record;
    if (!expense || isOpening(record)) continue;
    const purpose = category ?? NO_PURPOSE;
    let byQuarter = purposes.get(purpose);
    if (!byQuarter) purposes.set(purpose, (byQuarter = [0, 0, 0, 0]));
    byQuarter[quarter - 1] = (byQuarter[quarter - 1] ?? 0) + expense;
  }
  return Array.from(purposes, ([purpose, byQuarter]) => ({ purpose, byQuarter }));
}

function partyLedgers({ funds }: Analysis) {
  return funds.filter(({ kind }) => kind === "party");
}

/** The rows of the year, each with its quarter; a row without a date counts with the row above it. */
function rowsOfYear(analysis: Analysis): Array<{ readonly record: FundRecord; readonly quarter: number }> {
  const { year } = analysis.quarter;
  return partyLedgers(analysis).flatMap(({ records }) => {
    let date: PlainDate | null = null;
    return records.flatMap((record) => {
      date = record.date ?? date;
      return date?.year === year ? [{ record, quarter: quarterOfMonth(date.month ?? 1) }] : [];
    });
  });
}
