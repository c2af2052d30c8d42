/**
 * Views of a book that rules, measures and forms share, each worked out once and on first use.
 */
import { duesAccounts, type DuesAccount } from "../subjects/accounts";
import { isBefore, type PlainDate } from "../values/dates";
import { idFault, type IdFault } from "../values/idNumber";
import { doubtsOf, withheldOf } from "./doubts/doubts";
import { fundLedgers, type FundLedger } from "../subjects/funds";
import { isSettled, withInferences } from "../records/inference";
import { lastDayOfQuarter, lastEndedQuarter, type Quarter } from "../values/quarters";
import type { Answers, Question } from "./questions";
import { recordsOf, type Book, type BranchRecord, type MemberRecord } from "../records/records";
import { Roster } from "../records/roster";
import type { Settings } from "../records/settings";
import { squeeze } from "../values/text";

export class Analysis {
  /** The book as it was read, with what can be inferred. */
  readonly book: Book;

  constructor(
    read: Book,
    readonly asOf: PlainDate,
    /** The reporting quarter. */
    readonly quarter: Quarter,
    /** Settings in force on the as-of date. */
    readonly settings: Settings,
    /** What the clerk has answered so far. */
    readonly answers: Answers = {},
  ) {
    this.book = withInferences(read, asOf, answers);
  }

  #roster: Roster | null = null;
  #idFaults: ReadonlyMap<MemberRecord, IdFault> | null = null;
  #accounts: readonly DuesAccount[] | null = null;
  #funds: readonly FundLedger[] | null = null;
  #branches: ReadonlyMap<string, BranchRecord> | null = null;
  #asked: readonly Question[] | null = null;
  #withheld: readonly Question[] | null = null;

  /** The day that the quarter is judged on: its last, or the as-of day while it has not ended. */
  get day(): PlainDate {
    const last = lastDayOfQuarter(this.quarter);
    return isBefore(last, this.asOf) ? last : this.asOf;
  }

  /** The day that the plan is judged on: the as-of day, or a quarter's last once the next one has ended as well. */
  get planDay(): PlainDate {
    const last = lastDayOfQuarter(this.quarter);
    return isBefore(last, lastDayOfQuarter(lastEndedQuarter(this.asOf))) ? last : this.asOf;
  }

  get roster(): Roster {
    return (this.#roster ??= new Roster(this.book, this));
  }

  /** The questions that are open, the most harmful first. */
  get questions(): readonly Question[] {
    return this.#doubts.filter(({ id }) => !isSettled(id, this.answers));
  }

  /** The questions of which no figure may be made: those that are open, and those whose answer gives none. */
  get withheld(): readonly Question[] {
    return (this.#withheld ??= withheldOf(this, this.#doubts));
  }

  get #doubts(): readonly Question[] {
    return (this.#asked ??= doubtsOf(this));
  }

  /** The first fault of each faulty ID number in the roster; members with a sound number, or none, are not in it. */
  get idFaults(): ReadonlyMap<MemberRecord, IdFault> {
    return (this.#idFaults ??= new Map(
      this.roster.members.flatMap((member): Array<[MemberRecord, IdFault]> => {
        const fault = member.idNumber === null ? null : idFault(member.idNumber, this.asOf);
        return fault ? [[member, fault]] : [];
      }),
    ));
  }

  /** The dues account of every row of the dues ledgers, up to the end of the reporting quarter. */
  get accounts(): readonly DuesAccount[] {
    return (this.#accounts ??= duesAccounts(this.book, this.roster, this.quarter, this.settings));
  }

  /** The ledgers of every fund (基金、经费台账). */
  get funds(): readonly FundLedger[] {
    return (this.#funds ??= fundLedgers(this.book));
  }

  /** The branch list (支部信息) by name without spaces; empty where the book has no such sheet. */
  get branches(): ReadonlyMap<string, BranchRecord> {
    return (this.#branches ??= new Map(
      recordsOf(this.book, "branches").flatMap((record) => (record.branch ? [[squeeze(record.branch), record]] : [])),
    ));
  }

  /** Names of all branches, in order: those of the branch list, else those of the roster. */
  get branchNames(): readonly string[] {
    const names = new Map<string, string>();
    const records = this.branches.size > 0 ? recordsOf(this.book, "branches") : this.roster.members;
    for (const { branch } of records) if (branch && !names.has(squeeze(branch))) names.set(squeeze(branch), branch);
    return [...names.values()];
  }

  /** Whether a branch has a committee (支部委员会): as the branch list says, else by the number of full members. */
  hasCommittee(branch: string): boolean {
    const listed = this.branches.get(squeeze(branch));
    if (listed && listed.table.columns["committeeSize"] !== undefined) return (listed.committeeSize ?? 0) > 0;
    return this.roster.ofBranch(branch).filter(this.roster.isFullMember).length >= this.settings.committeeFromMembers;
  }
}
