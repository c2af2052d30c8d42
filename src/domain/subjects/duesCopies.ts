/**
 * Dues sheets that repeat another: a quarter's notice beside the year's ledger, a list of arrears, a copy of the sheet.
 * What was paid once is counted once.
 */
import { monthOfColumn, type DuesLedger } from "./duesLedger";
import type { Fen } from "../values/money";
import type { MonthSpan } from "../values/periods";
import type { DuesRecord } from "../records/records";

/** So much of a sheet must say the same, in per cent: slips in a copy are likely, the same amounts by chance are not. */
const SAME = 80;

/** The rows of one year's ledgers whose payments already stand, month by month or quarter by quarter, in another of them. */
export function repeatedRows(ledgers: readonly DuesLedger[]): ReadonlySet<DuesRecord> {
  const repeated = new Set<DuesRecord>();
  if (ledgers.length < 2) return repeated;
  const originals = ledgers
    .filter(({ table }) => table.records.some(({ months, quarters }) => months ?? quarters))
    .map((ledger) => ({ ledger, known: rowsByName(ledger) }));
  // Of two that say the same the first is taken for the original.
  for (const copy of [...ledgers].reverse()) {
    for (const original of originals) {
      const isCopyItself = original.ledger.table.records.some((record) => repeated.has(record));
      if (original.ledger === copy || isCopyItself) continue;
      for (const record of rowsOf(copy, original)) repeated.add(record);
    }
  }
  return repeated;
}

/** A ledger that may be repeated, and its rows by name; null for names that two people have. */
interface Original {
  readonly ledger: DuesLedger;
  readonly known: ReadonlyMap<string, DuesRecord | null>;
}

function rowsByName({ table }: DuesLedger): Map<string, DuesRecord | null> {
  const known = new Map<string, DuesRecord | null>();
  for (const record of table.records)
    if (record.name !== null) known.set(record.name, known.has(record.name) ? null : record);
  return known;
}

/** The rows of `copy` that repeat what `original` says of the same people; none where it is no copy. */
function rowsOf(copy: DuesLedger, { ledger: original, known }: Original): readonly DuesRecord[] {
  const { records } = copy.table;
  const pairs = records.flatMap((record) => {
    const same = known.get(record.name ?? "");
    return same ? [{ record, same, booked: bookedIn(copy, record) }] : [];
  });
  if (pairs.length * 100 < records.length * SAME || !pairs.some(({ booked }) => booked.length > 0)) return [];
  const paid = pairs.filter(({ booked }) => booked.length > 0);
  const equal = paid.filter(({ same, booked }) => {
    const months = original.paidByMonth(same);
    return booked.every(({ amount, span }) => sumOf(months, span) === amount);
  });
  return equal.length * 100 < paid.length * SAME ? [] : pairs.map(({ record }) => record);
}

interface Booked {
  readonly amount: Fen;
  readonly span: MonthSpan;
}

/** What a row books, with the months it is for; without any word of those all months so far. */
function bookedIn(ledger: DuesLedger, record: DuesRecord): readonly Booked[] {
  const columns = record.months ?? record.quarters;
  if (columns) {
    const step = 12 / columns.length;
    return columns.flatMap((amount, index) => {
      const to = monthOfColumn(index, columns);
      return amount ? [{ amount, span: { from: to - step + 1, to } }] : [];
    });
  }
  return ledger.paymentsOf(record).map(({ amount, covers, month, paidOn }) => {
    const span = covers ?? (paidOn ? { from: month, to: month } : (ledger.titled ?? { from: 1, to: ledger.lastMonth }));
    return { amount, span };
  });
}

function sumOf(months: readonly Fen[], { from, to }: MonthSpan): Fen {
  return months.slice(Math.max(0, from - 1), to).reduce((sum, amount) => sum + amount, 0);
}
