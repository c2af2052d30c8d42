/**
 * A member's dues account (党费账户) of one year: what was due month by month, what was paid, and which months the
 * payments do not cover. Months are numbered 1–12 within the account's year.
 */
import type { PlainDate } from "../values/dates";
import {
  approvalGap,
  duesStandard,
  readReduction,
  reducedDue,
  RETIRED,
  type DuesStandard,
  type Reduction,
} from "./dues";
import { repeatedRows } from "./duesCopies";
import { duesTime } from "./duesPeriod";
import type { MonthSpan } from "../values/periods";
import { DuesLedger, MONTHS, type Payment } from "./duesLedger";
import type { Fen } from "../values/money";
import type { Quarter } from "../values/quarters";
import { tablesOf, type Book, type DuesRecord, type MemberRecord, type TableFrame } from "../records/records";
import type { Roster } from "../records/roster";
import type { Settings } from "../records/settings";

/**
 * The accounts of all people in the dues ledgers, in ledger order; the rows of one year that name the same person make
 * one account, and rows that repeat another ledger are left out, as are ledgers of which it is open when they are of. Arrears run to the end of the quarter `through`, in earlier years to December, in later ones nowhere.
 */
export function duesAccounts(book: Book, roster: Roster, through: Quarter, settings: Settings): readonly DuesAccount[] {
  const years = new Map<number, DuesYear>();
  for (const table of tablesOf(book, "dues")) {
    const time = duesTime(table, book, through, roster.counting.answers);
    if (!time?.isKnown) continue;
    const ledger = new DuesLedger(table, through, time);
    let year = years.get(ledger.year);
    if (!year) years.set(ledger.year, (year = new DuesYear(ledger, roster)));
    year.add(ledger);
  }
  for (const year of years.values()) {
    const repeated = repeatedRows(year.ledgers);
    for (const { table } of year.ledgers) {
      const matching = new LedgerMatching(roster);
      for (const record of table.records)
        if (!repeated.has(record)) year.personOf(record, matching.memberOf(record)).records.push(record);
    }
  }
  return Array.from(years.values()).flatMap((year) =>
    Array.from(year.people.values(), (person) => new DuesAccount(person, year, settings)),
  );
}

/** Finds the roster's member for each row of one ledger. */
class LedgerMatching {
  readonly #rowsOf = new Map<string, number>();

  constructor(readonly roster: Roster) {}

  /**
   * The member a row names. Where members of one branch share a name and rows give no number, the first row is taken
   * for the first of them, the second for the second.
   */
  memberOf(record: DuesRecord): MemberRecord | null {
    const member = this.roster.find(record);
    const isOneRowAPerson = record.months !== null || record.quarters !== null;
    if (member === null || member.name === null || record.idNumber !== null || !isOneRowAPerson) return member;
    const namesakes = this.roster.namesakes(member.name, member.branch);
    if (namesakes.length < 2) return member;
    const key = `${member.name} ${member.branch ?? ""}`;
    const earlier = this.#rowsOf.get(key) ?? 0;
    this.#rowsOf.set(key, earlier + 1);
    return namesakes[Math.min(earlier, namesakes.length - 1)] ?? member;
  }
}

/** A person of the ledgers with the roster's row, if any matches, and the rows that name the person. */
interface Person {
  readonly member: MemberRecord | null;
  readonly records: DuesRecord[];
}

/** The dues ledgers of one year. */
class DuesYear {
  readonly year: number;
  /** The last month that must be paid by the end of the reporting quarter; 0 for years to come. */
  readonly lastMonth: number;
  /** Index 0 = January: whether any ledger of the year books that month. */
  readonly booked: boolean[] = MONTHS.map(() => false);
  readonly people = new Map<MemberRecord | string, Person>();
  readonly #ledgers = new Map<TableFrame, DuesLedger>();

  constructor(
    { year, lastMonth }: DuesLedger,
    readonly roster: Roster,
  ) {
    this.year = year;
    this.lastMonth = lastMonth;
  }

  add(ledger: DuesLedger): void {
    this.#ledgers.set(ledger.table, ledger);
    for (const month of ledger.bookedMonths()) this.booked[month - 1] = true;
  }

  get ledgers(): readonly DuesLedger[] {
    return Array.from(this.#ledgers.values());
  }

  ledgerOf({ table }: DuesRecord): DuesLedger {
    return this.#ledgers.get(table) as DuesLedger;
  }

  personOf(record: DuesRecord, member: MemberRecord | null): Person {
    const { name, idNumber, branch, row } = record;
    // Two names under one ID number are a slip in one of them, not one person.
    const key = member !== null && member.name === name ? member : `${name ?? row} ${idNumber ?? branch ?? ""}`;
    let person = this.people.get(key);
    if (!person) this.people.set(key, (person = { member, records: [] }));
    return person;
  }
}

/** Figures are worked out once; lists of payments and months on each call, for a large book has very many. */
export class DuesAccount {
  readonly year: number;
  /** The roster's row, or null where the person matches nobody. */
  readonly member: MemberRecord | null;
  /** The rows of this person in this year's ledgers: one, or one a payment. Never empty. */
  readonly records: readonly DuesRecord[];
  readonly name: string;
  /** The ledger's branch, else the roster's. */
  readonly branch: string | null;
  /** 缴费类别 and 计算基数 of the ledger, else of the roster; a base of 0 is none. */
  readonly duesClass: string | null;
  readonly base: Fen | null;
  /** What the regulation asks for, or null where class or base is missing. */
  readonly standard: DuesStandard | null;
  /** 月应缴 as the ledger declares it. */
  readonly declared: Fen | null;
  /** Whether a reduction (减免) is marked and approved. */
  readonly reduced: boolean;
  /** The monthly amount owed: as declared, else the standard; less that reduction. Null where not known. */
  readonly monthly: Fen | null;
  /** The months that are owed for. */
  readonly liable: MonthSpan;
  /**
   * Liable months up to the end of the reporting quarter that payments, allotted oldest first, leave short by more
   * than the tolerance; none where an amount could not be read.
   */
  readonly unpaidMonths: readonly number[];
  /** All that is short up to then, in fen; 0 where no month is. */
  readonly arrears: Fen;
  readonly #year: DuesYear;

  constructor({ member, records }: Person, year: DuesYear, settings: Settings) {
    this.#year = year;
    this.year = year.year;
    this.member = member;
    this.records = records;
    this.name = firstOf(records, "name") ?? "";
    this.branch = firstOf(records, "branch") ?? member?.branch ?? null;
    this.duesClass = firstOf(records, "duesClass") ?? member?.duesClass ?? null;
    this.base = firstOf(records, "duesBase") || member?.duesBase || null;
    this.standard = duesStandard(this.duesClass, this.base, settings);
    this.declared = firstOf(records, "monthlyDue");
    const reduction = approvedReduction(records, this.branchMayReduce);
    this.reduced = reduction !== null;
    const full = this.declared ?? this.standard?.amount ?? null;
    // A mere mark doesn't say how much is let off, but a declared amount then already allows for it.
    this.monthly = reduction && full !== null ? (reducedDue(full, reduction) ?? this.declared) : full;
    this.liable = liableMonths(member, year.roster, this.year);
    const { months, amount } = this.#uncovered(settings.duesTolerance);
    const isInArrears = months.length > 0 && this.isCertain;
    this.unpaidMonths = isInArrears ? months : NO_MONTHS;
    this.arrears = isInArrears ? amount : 0;
  }

  /** Whether the branch alone may reduce these dues: the retired in hardship, unless the roster denies the hardship. */
  get branchMayReduce(): boolean {
    return this.duesClass === RETIRED && this.member?.hardship !== false;
  }

  get payments(): Payment[] {
    return this.records.flatMap((record) => this.#year.ledgerOf(record).paymentsOf(record));
  }

  /** The payments whose amount passes a test; only rows that have one are gone through cell by cell. */
  paymentsWhere(test: (amount: Fen) => boolean): Payment[] {
    const found: Payment[] = [];
    for (const record of this.records) {
      const amounts = record.months ?? record.quarters ?? [record.amount];
      if (!amounts.some((amount) => amount !== null && test(amount))) continue;
      found.push(
        ...this.#year
          .ledgerOf(record)
          .paymentsOf(record)
          .filter(({ amount }) => test(amount)),
      );
    }
    return found;
  }

  /** Index 0 = January: due in that month, all year; 0 where not liable, not booked or not known. */
  get dueByMonth(): Fen[] {
    return MONTHS.map((month) => this.#dueIn(month));
  }

  /** Index 0 = January: booked under that month. */
  get paidByMonth(): Fen[] {
    const [first = [], ...others] = this.records.map((record) => this.paidByMonthIn(record));
    for (const paid of others)
      for (const [index, amount] of paid.entries()) first[index] = (first[index] ?? 0) + amount;
    return first;
  }

  /** Index 0 = January: booked under that month in one of its rows. */
  paidByMonthIn(record: DuesRecord): Fen[] {
    return this.#year.ledgerOf(record).paidByMonth(record);
  }

  /** Whether a cell of this field holds something that could not be understood. */
  isUnread(field: string): boolean {
    return this.records.some((record) => this.#year.ledgerOf(record).unreadIn(record).has(field));
  }

  /** Whether all amounts that arrears are reckoned from could be read. */
  get isCertain(): boolean {
    for (const record of this.records) {
      for (const field of this.#year.ledgerOf(record).unreadIn(record)) if (AMOUNTS.test(field)) return false;
    }
    return true;
  }

  #dueIn(month: number): Fen {
    const { from, to } = this.liable;
    return month >= from && month <= to && this.#year.booked[month - 1] ? (this.monthly ?? 0) : 0;
  }

  /** The months that the sum of all payments leaves short when it pays the oldest first, and what is short in all. */
  #uncovered(tolerance: Fen): { readonly months: readonly number[]; readonly amount: Fen } {
    let left = 0;
    for (const record of this.records) left += this.#year.ledgerOf(record).paidIn(record);
    left = Math.max(0, left);
    const months: number[] = [];
    let amount = 0;
    for (let month = 1; month <= this.#year.lastMonth; month += 1) {
      const due = this.#dueIn(month);
      const short = Math.max(0, due - left);
      if (short > tolerance) months.push(month);
      amount += short;
      left = Math.max(0, left - due);
    }
    return { months, amount };
  }
}

const NO_MONTHS: readonly number[] = [];
const AMOUNTS = /^(?:[mq]\d+|amount|monthlyDue)$/;

function firstOf<F extends "name" | "branch" | "duesClass" | "duesBase" | "monthlyDue">(
  records: readonly DuesRecord[],
  field: F,
): DuesRecord[F] | null {
  for (const record of records) if (record[field] !== null) return record[field];
  return null;
}

function approvedReduction(records: readonly DuesRecord[], branchIsEnough: boolean): Reduction | null {
  for (const record of records) {
    const reduction = readReduction(record.reduction);
    if (reduction && approvalGap(record, branchIsEnough) === null) return reduction;
  }
  return null;
}

const NEVER = 13;
const NOT_MEMBERS: ReadonlySet<string | null> = new Set(["群众", "积极分子", "发展对象"]);

/**
 * The months of a year, both inclusive, for which a roster's member owes dues: from that of joining or of transfer in,
 * whichever is later, to the one before that of leaving; `from` after `to` where there is none. Of a date that gives only the
 * year the month counts by which nobody is asked for months that may not be theirs. A person without a roster row owes all
 * year.
 */
export function liableMonths(member: MemberRecord | null, roster: Roster, year: number): MonthSpan {
  if (member === null) return { from: 1, to: 12 };
  const left = roster.departureOf(member);
  if (left === "undated" || NOT_MEMBERS.has(member.category)) return { from: NEVER, to: 0 };
  return {
    from: Math.max(firstMonthFrom(member.joinedOn, year), firstMonthFrom(member.transferredIn, year)),
    to: left === null || left.year > year ? 12 : left.year < year ? 0 : (left.month ?? 1) - 1,
  };
}

function firstMonthFrom(date: PlainDate | null, year: number): number {
  if (date === null || date.year < year) return 1;
  return date.year > year ? NEVER : (date.month ?? 12);
}
