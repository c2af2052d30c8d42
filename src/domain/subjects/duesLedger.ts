/**
 * One dues sheet (党费台账) as payments: what each row says was paid, for which months, and which months the sheet
 * books at all. Months are numbered 1–12 within the sheet's year.
 */
import type { PlainDate } from "../values/dates";
import type { Fen } from "../values/money";
import { inYear } from "./duesPeriod";
import { periodInTitle, readMonthSpan, type MonthSpan } from "../values/periods";
import { quarterOfMonth, type Quarter } from "../values/quarters";
import type { ColumnName, DuesRecord, Table } from "../records/records";

/** One amount as it was booked. */
export interface Payment {
  readonly record: DuesRecord;
  /** Name of the column it stands in: `m3`, `q1` or `amount`. */
  readonly column: ColumnName;
  readonly amount: Fen;
  /** The month it is booked under: its column's, its quarter's or period's last, or that of the day of payment. */
  readonly month: number;
  /**
   * The months its row says it is for, both inclusive and counted on across New Year (0 is December of the year
   * before); null where only the column or the day of payment tells.
   */
  readonly covers: MonthSpan | null;
  /** Of ledgers with one row a payment. */
  readonly paidOn: PlainDate | null;
}

export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const MONTH_COLUMNS = MONTHS.map((month) => `m${month}`);
const QUARTER_COLUMNS = ["q1", "q2", "q3", "q4"];
const ALL_YEAR: MonthSpan = { from: 1, to: 12 };
const NO_FIELDS: ReadonlySet<string> = new Set();

export class DuesLedger {
  /** See {@link duesTime}. */
  readonly year: number;
  /** The last month that must be paid by the end of the reporting quarter; 0 for years to come. */
  readonly lastMonth: number;
  /** The months its title speaks of; payments without a period of their own fall within them. */
  readonly titled: MonthSpan | null;
  readonly #unread = new Map<number, Set<string>>();
  readonly #periods = new Map<string, MonthSpan | null>();

  constructor(
    readonly table: Table<"dues">,
    reporting: Quarter,
    time: { readonly year: number; readonly months: MonthSpan | null },
  ) {
    this.year = time.year;
    this.lastMonth = this.year === reporting.year ? reporting.quarter * 3 : this.year < reporting.year ? 12 : 0;
    this.titled = time.months ?? inYear(periodInTitle(table.sheet, table.title, this.year), this.year);
    for (const { kind, row, field } of table.problems) {
      if (kind === "empty") continue;
      const fields = this.#unread.get(row);
      if (fields) fields.add(field);
      else this.#unread.set(row, new Set([field]));
    }
  }

  /** The fields of a row whose cells could not be understood. */
  unreadIn({ row }: DuesRecord): ReadonlySet<string> {
    return this.#unread.get(row) ?? NO_FIELDS;
  }

  /** What a row says was paid, cell by cell; cells of 0 book nothing. */
  paymentsOf(record: DuesRecord): Payment[] {
    const { amount, paidOn } = record;
    const columns = record.months ?? record.quarters;
    if (columns) {
      const names = record.months ? MONTH_COLUMNS : QUARTER_COLUMNS;
      const payments: Payment[] = [];
      columns.forEach((paid, index) => {
        if (!paid) return;
        const month = monthOfColumn(index, columns);
        payments.push({ record, column: names[index] as ColumnName, amount: paid, month, covers: null, paidOn: null });
      });
      return payments;
    }
    if (!amount) return [];
    const covers = this.#periodOf(record);
    const month = covers?.to ?? within(this.#monthOf(paidOn), this.titled ?? ALL_YEAR);
    return [{ record, column: "amount", amount, month: within(month, ALL_YEAR), covers, paidOn }];
  }

  /** What a row has booked under each month, index 0 = January. */
  paidByMonth(record: DuesRecord): Fen[] {
    const paid: Fen[] = MONTHS.map(() => 0);
    const add = (month: number, amount: Fen): void => {
      paid[month - 1] = (paid[month - 1] ?? 0) + amount;
    };
    const columns = record.months ?? record.quarters;
    if (columns) columns.forEach((amount, index) => add(monthOfColumn(index, columns), amount ?? 0));
    else for (const { month, amount } of this.paymentsOf(record)) add(month, amount);
    return paid;
  }

  /** All that a row pays towards this year, in fen: the sum of its payments but for those meant for another year. */
  paidIn(record: DuesRecord): Fen {
    const columns = record.months ?? record.quarters;
    if (columns) return columns.reduce<Fen>((sum, paid) => sum + (paid ?? 0), 0);
    const covers = this.#periodOf(record);
    return covers === null || (covers.from <= 12 && covers.to >= 1) ? (record.amount ?? 0) : 0;
  }

  /**
   * The months this sheet books: those of its columns; with one row a payment those of its title, else from the
   * earliest month anything was paid for to the end of the year; none where no column says what was paid.
   */
  bookedMonths(): readonly number[] {
    const { columns, records } = this.table;
    const months = MONTHS.filter((month) => columns[`m${month}`] !== undefined);
    if (months.length > 0) return months;
    const quarters = MONTHS.filter((month) => columns[`q${quarterOfMonth(month)}`] !== undefined);
    // What was paid may stand behind a state instead of in a column.
    const saysPaid = columns["amount"] !== undefined || records.some(({ amount }) => amount !== null);
    if (quarters.length > 0 || !saysPaid) return quarters;
    if (this.titled) return MONTHS.filter((month) => month === within(month, this.titled ?? ALL_YEAR));
    let earliest = 12;
    for (const record of records) {
      for (const { covers, month } of this.paymentsOf(record)) earliest = Math.min(earliest, covers?.from ?? month);
    }
    return MONTHS.filter((month) => month >= earliest);
  }

  #periodOf({ period }: DuesRecord): MonthSpan | null {
    if (period === null) return null;
    let months = this.#periods.get(period);
    if (months === undefined) this.#periods.set(period, (months = inYear(readMonthSpan(period, this.year), this.year)));
    return months;
  }

  /** The month of a day of payment; of an unknown one the last that is reported on. */
  #monthOf(paidOn: PlainDate | null): number {
    return paidOn?.month ? (paidOn.year - this.year) * 12 + paidOn.month : this.lastMonth;
  }
}

/** The month that the amounts of a column are booked under: of a quarter's its last. */
export function monthOfColumn(index: number, columns: readonly unknown[]): number {
  return ((index + 1) * 12) / columns.length;
}

function within(month: number, { from, to }: MonthSpan): number {
  return Math.min(Math.max(month, from), to);
}
