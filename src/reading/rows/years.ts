/**
 * Dues ledgers that go over several years: each year's rows as a table of its own, for a ledger's months are of one year.
 */
import type { AnyTable, DuesRecord, Table } from "../../domain/records/records";

/** The tables of a table's years, in order; a table of one year as it is. */
export function byYear(table: AnyTable): AnyTable[] {
  if (table.kind !== "dues") return [table];
  // A ledger of one year may have a payment for months of another; without a year of its own, each row's counts.
  const own = table.year;
  if (own !== null && table.columns["year"] === undefined) return [table];
  if (table.records.every((record) => yearOf(record) === null)) return [table];
  const years = new Map<number | null, DuesRecord[]>();
  for (const record of table.records) {
    const year = yearOf(record) ?? own;
    const records = years.get(year);
    if (records) records.push(record);
    else years.set(year, [record]);
  }
  const [only] = years.keys();
  if (years.size === 1) return [Object.assign(table, { year: only ?? null })];
  return Array.from(years, ([year, records]) => ofYear(table, year, records));
}

/** The year that a payment's row names: in a column of years, or with its months. */
function yearOf({ year, period }: DuesRecord): number | null {
  if (year !== null && year < 100) return 2000 + year;
  // A sum under 全年 is no year.
  if (year !== null && year > 1900 && year < 2200) return year;
  const [, written] = /(?<!\d)(20\d{2})(?:[年.\-/]|\d{2}(?!\d))/.exec(period ?? "") ?? [];
  return written ? Number(written) : null;
}

/** A ledger's rows of one year. Totals are of all years, so they are no year's. */
function ofYear(table: Table<"dues">, year: number | null, records: readonly DuesRecord[]): AnyTable {
  const rows = new Set(records.map(({ row }) => row));
  const own = { ...table, year, totals: [], problems: table.problems.filter(({ row }) => rows.has(row)) };
  return Object.assign(own, { records: records.map((record) => ({ ...record, table: own })) });
}
