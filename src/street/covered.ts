/**
 * Which months a person's payments are for. Ledgers rarely say so outright: who pays by the quarter stands with three
 * months' dues under its last month.
 */
import type { DuesAccount } from "../domain/subjects/accounts";
import type { Payment } from "../domain/subjects/duesLedger";
import type { Fen } from "../domain/values/money";

/** Months 1–12 that the payments of an account cover, in order; null where an amount is no whole number of months. */
export function monthsCovered(account: DuesAccount, year: number): number[] | null {
  const { payments, monthly } = account;
  const months = new Set<number>();
  for (const payment of payments) {
    const span = monthsOfPayment(payment, monthly, account, year);
    if (span === null) return null;
    for (const month of span) if (month >= 1 && month <= 12) months.add(month);
  }
  return [...months].sort((one, other) => one - other);
}

function monthsOfPayment(payment: Payment, monthly: Fen | null, account: DuesAccount, year: number): number[] | null {
  const { column, month, covers, amount } = payment;
  if (covers) return range(covers.from, covers.to);
  const count = wholeMonths(amount, monthly);
  if (count === null) return column.startsWith("m") ? [month] : null;
  if (!column.startsWith("q")) return range(month - count + 1, month);
  // A part of a quarter: its last months for who came in it, its first for who left.
  const first = month - 2;
  const begun = monthIn(account, ["transferredIn", "joinedOn"], year);
  const isNew = begun !== null && begun >= first && begun <= month;
  return isNew ? range(month - count + 1, month) : range(first, first + count - 1);
}

/** How many months of a monthly amount a payment is, where it is a whole number of them (half a fen a month of play). */
function wholeMonths(amount: Fen, monthly: Fen | null): number | null {
  if (!monthly) return null;
  const count = Math.round(amount / monthly);
  return count >= 1 && count <= 12 && Math.abs(amount - count * monthly) <= count ? count : null;
}

function monthIn({ member }: DuesAccount, fields: ReadonlyArray<"transferredIn" | "joinedOn">, year: number) {
  for (const field of fields) {
    const date = member?.[field];
    if (date?.year === year) return date.month;
  }
  return null;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
