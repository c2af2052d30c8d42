/**
 * The quarter's dues by branch: what forms and charts print of the dues accounts.
 */
import type { DuesAccount } from "../../domain/subjects/accounts";
import type { Analysis } from "../../domain/verdict/analysis";
import { MONTHS } from "../../domain/subjects/duesLedger";
import type { Fen } from "../../domain/values/money";
import { monthsOfQuarter, type Quarter } from "../../domain/values/quarters";
import { squeeze } from "../../domain/values/text";

/** One member's dues, in fen. */
export interface MemberDues {
  readonly account: DuesAccount;
  /** Due for the three months of the quarter. */
  readonly due: Fen;
  /** Booked under the three months of the quarter. */
  readonly paid: Fen;
  /** Booked from January to the end of the quarter. */
  readonly paidToDate: Fen;
}

/** The dues of a branch, in fen: the sums of its accounts. */
export interface BranchDues {
  readonly branch: string;
  /** Members on the roster, or people in the ledger where there is no roster. */
  readonly members: number;
  readonly accounts: readonly MemberDues[];
  readonly due: Fen;
  readonly paid: Fen;
  /** Index 0 = January: due in that month. */
  readonly dueByMonth: readonly Fen[];
  /** Index 0 = January: booked under that month. */
  readonly paidByMonth: readonly Fen[];
}

/** What members and accounts of no branch are put under. */
export const NO_BRANCH = "（未填党支部）";

/**
 * The dues of a quarter and its year by branch: the book's branches in their order, then others that the roster or the
 * ledger names. Empty where the book has no dues ledger of that year.
 */
export function duesByBranch({ branchNames, roster, accounts }: Analysis, quarter: Quarter): BranchDues[] {
  const ofYear = accounts.filter(({ year }) => year === quarter.year);
  if (ofYear.length === 0) return [];
  const branches = new Map<string, Branch>();
  const branchOf = (name: string): Branch => {
    const branch = branches.get(squeeze(name)) ?? new Branch(name);
    branches.set(squeeze(name), branch);
    return branch;
  };
  branchNames.forEach(branchOf);
  for (const member of roster.members) if (roster.isCounted(member)) branchOf(member.branch ?? NO_BRANCH).members += 1;
  for (const account of ofYear) branchOf(account.branch ?? NO_BRANCH).add(account, quarter);
  if (roster.isEmpty) for (const branch of branches.values()) branch.members = branch.accounts.length;
  return [...branches.values()];
}

/** A branch whose accounts are still being added. */
class Branch implements BranchDues {
  members = 0;
  due: Fen = 0;
  paid: Fen = 0;
  readonly accounts: MemberDues[] = [];
  readonly dueByMonth: Fen[] = MONTHS.map(() => 0);
  readonly paidByMonth: Fen[] = MONTHS.map(() => 0);

  constructor(readonly branch: string) {}

  add(account: DuesAccount, { quarter }: Quarter): void {
    const [first, , last] = monthsOfQuarter(quarter);
    const { dueByMonth, paidByMonth } = account;
    const sum = (amounts: readonly Fen[], from: number): Fen =>
      total(amounts.slice(from - 1, last), (amount) => amount);
    const dues = {
      account,
      due: sum(dueByMonth, first),
      paid: sum(paidByMonth, first),
      paidToDate: sum(paidByMonth, 1),
    };
    this.accounts.push(dues);
    this.due += dues.due;
    this.paid += dues.paid;
    for (const month of MONTHS) {
      const index = month - 1;
      this.dueByMonth[index] = (this.dueByMonth[index] ?? 0) + (dueByMonth[index] ?? 0);
      this.paidByMonth[index] = (this.paidByMonth[index] ?? 0) + (paidByMonth[index] ?? 0);
    }
  }
}

/** What was due and booked in one quarter, in fen. */
export interface QuarterDues {
  readonly due: Fen;
  readonly paid: Fen;
}

/** The dues of some branches in one quarter of their ledger's year; null where nothing was due, or no ledger has it. */
export function duesIn(branches: readonly BranchDues[], quarter: number): QuarterDues | null {
  const inQuarter = (byMonth: readonly Fen[]): Fen =>
    total(monthsOfQuarter(quarter), (month) => byMonth[month - 1] ?? 0);
  const due = total(branches, ({ dueByMonth }) => inQuarter(dueByMonth));
  return due === 0 ? null : { due, paid: total(branches, ({ paidByMonth }) => inQuarter(paidByMonth)) };
}

/** The sum of a figure over some items. */
export function total<T>(items: readonly T[], figure: (item: T) => number): number {
  return items.reduce((sum, item) => sum + figure(item), 0);
}
