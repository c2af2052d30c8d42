/**
 * A member's dues account of one year: what was due month by month, what was paid, and which months are not covered.
 */
import type { PlainDate } from "./dates";
import type { Fen } from "./money";
import type { Quarter } from "./quarters";
import type { Book, DuesRecord, MemberRecord } from "./records";
import type { Roster } from "./roster";
import type { Settings } from "./settings";

/** One amount as it was booked. */
export interface Payment {
  /** The row and column it stands in, 0-based. */
  readonly record: DuesRecord;
  readonly column: number;
  readonly amount: Fen;
  /** The month (1–12) it is booked under: its column's, its period's last, or that of the day of payment. */
  readonly month: number;
  /** The months it says it covers, where the ledger says so. */
  readonly covers: { readonly from: number; readonly to: number } | null;
  readonly paidOn: PlainDate | null;
}

export interface DuesAccount {
  /** The rows of this person in this year's ledgers; one, or one a payment. */
  readonly records: readonly DuesRecord[];
  readonly year: number;
  /** The roster's row, or null where the person matches nobody. */
  readonly member: MemberRecord | null;
  readonly name: string;
  /** The ledger's branch, else the roster's. */
  readonly branch: string | null;
  readonly duesClass: string | null;
  readonly base: Fen | null;
  /** The monthly amount the regulation asks for, or null where class or base is missing. */
  readonly standard: Fen | null;
  /** The monthly amount used: as declared in the ledger, else the standard; less an approved reduction. */
  readonly monthly: Fen | null;
  readonly payments: readonly Payment[];
  /** Index 0 = January: due in that month (0 where not liable or not known), all year. */
  readonly dueByMonth: readonly Fen[];
  /** Index 0 = January: booked under that month. */
  readonly paidByMonth: readonly Fen[];
  /** Liable months up to the end of the reporting quarter that payments, allotted oldest first, leave uncovered. */
  readonly unpaidMonths: readonly number[];
  /** Amount short over those months. */
  readonly arrears: Fen;
}

/** The accounts of all people in the dues ledgers, in ledger order. */
export declare function duesAccounts(
  book: Book,
  roster: Roster,
  through: Quarter,
  settings: Settings,
): readonly DuesAccount[];
