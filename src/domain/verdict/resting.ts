/**
 * What rests on what: ids of the rules, forms, charts and measures of the plan that would change with a part of the data. A
 * question names the parts it puts in doubt; what rests on them is not made before it is answered. `form.field` is a column,
 * or a figure, of a form that is made all the same, with that one blank.
 */

/** Parts of the data that a question can put in doubt. */
export type Ground =
  /** Who is a member. */
  | "members"
  /** Which members are full and which probationary ones. */
  | "category"
  /** What is due, or was paid, of the dues. */
  | "due"
  | "paid"
  | "love-fund"
  | "party-fund"
  | "branches"
  | "activities"
  | "development";

const of = (words: string): readonly string[] => words.trim().split(/\s+/);

const RESTING: Readonly<Record<Ground, readonly string[]>> = {
  members: of(`
    roster branch-overview members-by-age members-by-education dues-publication.members
    quarter-report.full quarter-report.probationary quarter-report.men quarter-report.women
    dues/member-missing branch/too-few-members branch/size-exceeded branch/count-mismatch branch/committee-size
    activity/appraisal-missing P15 P31 P32 P33 P44c P48 P59 P66 P90 P92 P94
  `),
  category: of(`
    roster.category roster.full roster.probationary branch-overview.full branch-overview.probationary
    quarter-report.full quarter-report.probationary
    branch/too-few-members branch/committee-size activity/committee-meeting-missing activity/appraisal-missing P15 P90
  `),
  due: of(`
    dues-arrears dues-by-branch collection-rate dues-publication.monthly dues-publication.due
    dues-ledger.monthly dues-ledger.due dues-ledger.unpaidMonths dues-ledger.arrears
    quarter-report.due quarter-report.dueBefore quarter-report.inArrears quarter-report.arrears
    dues/in-arrears dues/six-months-unpaid dues/below-standard P04
  `),
  paid: of(`
    dues-publication dues-ledger dues-arrears dues-receipts dues-by-branch collection-rate dues-by-month
    quarter-report.paid quarter-report.paidToDate quarter-report.paidBefore quarter-report.inArrears quarter-report.arrears
    dues/in-arrears dues/six-months-unpaid P01
  `),
  "love-fund": of(`
    love-fund-publication love-fund love-fund-balance quarter-report.loveFundOpening quarter-report.loveFundIncome
    quarter-report.loveFundExpense quarter-report.aidCount fund/balance-mismatch fund/aid-unpublished P03 P92
  `),
  "party-fund": of(`
    party-fund-publication party-fund quarter-report.partyFundBudget quarter-report.partyFundExpense
    quarter-report.partyFundExpenseToDate fund/balance-mismatch fund/over-budget
  `),
  branches: of(`
    branch-overview quarter-report.branches quarter-report.overdue branch/election-overdue branch/secretary-missing
    P31 P32 P34 P35 P39 P45 P46 P47 P50 P57 P58 P59 P77 P91 P94
  `),
  activities: of(`
    organization-life meetings-held quarter-report.meetingsOwed quarter-report.meetingsMissing
    activity/branch-meeting-missing activity/committee-meeting-missing activity/lecture-missing activity/theme-day-missing
    P14 P15 P16 P48 P89 P90
  `),
  development: of(`
    development-progress development quarter-report.applied quarter-report.activist quarter-report.target
    quarter-report.accepted quarter-report.converted development/order P06 P07 P08 P09 P104
  `),
};

/** Ids of all that rests on some parts of the data, each once. */
export function restingOn(...grounds: readonly Ground[]): readonly string[] {
  return [...new Set(grounds.flatMap((ground) => RESTING[ground]))];
}
