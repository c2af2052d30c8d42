/**
 * 三会一课 and 主题党日: the meetings that a branch owes again and again, and in which months it held them
 * (支部工作条例（试行）, Arts. 11–13 and 16; lessons by the quarter are common practice).
 */
import type { Analysis } from "../verdict/analysis";
import type { PlainDate } from "../values/dates";
import { endedMonths, endedQuarters, monthsOfQuarter, type Quarter } from "../values/quarters";
import { recordsOf, tablesOf } from "../records/records";
import { squeeze } from "../values/text";

/** The types of meetings and how often each is owed; `ofCommittee`: only by branches with a committee. */
export const REGULAR_MEETINGS = [
  { type: "支部党员大会", every: "quarter", ofCommittee: false },
  { type: "支部委员会", every: "month", ofCommittee: true },
  { type: "党课", every: "quarter", ofCommittee: false },
  { type: "主题党日", every: "month", ofCommittee: false },
] as const;

/** One type of meeting that a branch owes. */
export interface OwedMeeting {
  readonly type: string;
  readonly every: "month" | "quarter";
  /** Index 0 = January of the reporting quarter's year: meetings held in that month. */
  readonly heldByMonth: readonly number[];
}

export interface BranchMeetings {
  readonly branch: string;
  readonly owed: readonly OwedMeeting[];
}

/** What each of the book's branches owes and held in the reporting quarter's year; empty where no sheet logs meetings. */
export function meetingsByBranch(analysis: Analysis): BranchMeetings[] {
  const { book, branchNames, quarter } = analysis;
  if (tablesOf(book, "activities").length === 0) return [];
  const held = new Map<string, number[]>();
  const keyOf = (branch: string, type: string): string => `${squeeze(branch)} ${type}`;
  for (const { branch, type, date } of recordsOf(book, "activities")) {
    if (branch === null || type === null || date?.year !== quarter.year || date.month === null) continue;
    const key = keyOf(branch, type);
    let months = held.get(key);
    if (!months) held.set(key, (months = NO_MEETINGS.slice()));
    months[date.month - 1] = (months[date.month - 1] ?? 0) + 1;
  }
  return branchNames.map((branch) => ({
    branch,
    owed: REGULAR_MEETINGS.filter(({ ofCommittee }) => !ofCommittee || analysis.hasCommittee(branch)).map(
      ({ type, every }) => ({ type, every, heldByMonth: held.get(keyOf(branch, type)) ?? NO_MEETINGS }),
    ),
  }));
}

const NO_MEETINGS: readonly number[] = new Array<number>(12).fill(0);

/** How many meetings were owed in some months or quarters, and for how many of those any was held. */
export interface Completion {
  readonly owed: number;
  readonly held: number;
}

/** A branch's meetings of one quarter, as far as its months have ended. */
export function completionOf({ owed }: BranchMeetings, { year, quarter }: Quarter, asOf: PlainDate): Completion {
  const months = monthsOfQuarter(quarter).filter((month) => endedMonths(year, asOf).includes(month));
  const hasEnded = endedQuarters(year, asOf).includes(quarter);
  const periods = owed.flatMap(({ every, heldByMonth }) => {
    const counts = months.map((month) => heldByMonth[month - 1] ?? 0);
    if (every === "month") return counts;
    return hasEnded ? [counts.reduce((sum, count) => sum + count, 0)] : [];
  });
  return { owed: periods.length, held: periods.filter((count) => count > 0).length };
}
