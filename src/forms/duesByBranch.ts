/**
 * The quarter's dues by branch: what forms and charts print of the dues accounts.
 */
import type { DuesAccount } from "../domain/accounts";
import type { Analysis } from "../domain/analysis";
import type { Fen } from "../domain/money";
import { monthsOfQuarter } from "../domain/quarters";
import { isCounted } from "../domain/roster";
import { squeeze } from "../domain/text";

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

export interface BranchDues {
  readonly branch: string;
  /** Members on the roster, or people in the ledger where there is no roster. */
  readonly members: number;
  readonly accounts: readonly MemberDues[];
  readonly due: Fen;
  readonly paid: Fen;
}

/** What members and accounts of no branch are put under. */
const NO_BRANCH = "（未填党支部）";

/**
 * The dues of the reporting quarter's year by branch: the book's branches in their order, then others that the roster or
 * the ledger names. Empty where the book has no dues ledger of that year.
 */
export function duesByBranch({ quarter, branchNames, roster, accounts }: Analysis): BranchDues[] {
  const groups = new Map<string, { branch: string; members: number; accounts: MemberDues[] }>();
  const groupOf = (branch: string) => {
    const key = squeeze(branch);
    const group = groups.get(key) ?? { branch, members: 0, accounts: [] };
    groups.set(key, group);
    return group;
  };
  branchNames.forEach(groupOf);
  for (const member of roster.members) if (isCounted(member)) groupOf(member.branch ?? NO_BRANCH).members += 1;
  const ofYear = accounts.filter(({ year }) => year === quarter.year);
  for (const account of ofYear)
    groupOf(account.branch ?? NO_BRANCH).accounts.push(memberDues(account, quarter.quarter));
  if (ofYear.length === 0) return [];
  return Array.from(groups.values(), (group) => ({
    ...group,
    members: roster.isEmpty ? group.accounts.length : group.members,
    due: total(group.accounts, ({ due }) => due),
    paid: total(group.accounts, ({ paid }) => paid),
  }));
}

function memberDues(account: DuesAccount, quarter: number): MemberDues {
  const [first, , last] = monthsOfQuarter(quarter);
  const { dueByMonth, paidByMonth } = account;
  const sum = (amounts: readonly Fen[], from: number): Fen => total(amounts.slice(from - 1, last), (amount) => amount);
  return { account, due: sum(dueByMonth, first), paid: sum(paidByMonth, first), paidToDate: sum(paidByMonth, 1) };
}

/** The sum of a figure over some items. */
export function total<T>(items: readonly T[], figure: (item: T) => number): number {
  return items.reduce((sum, item) => sum + figure(item), 0);
}
