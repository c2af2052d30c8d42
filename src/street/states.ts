/** 报送情况: how each branch of the register stands, from what came in and what the street decided. */
import { formatDate } from "../domain/values/dates";
import type { BranchState, Decision, StreetContext, Submission } from "./model";
import type { RegisterBranch } from "./register";
import type { BookFacts, FundFlowFact } from "./facts";
import { figuresOf, type Figures } from "./totals";

/** What the words of 应报 ask for, and whether a book has it. */
const OWED: ReadonlyArray<readonly [RegExp, (facts: BookFacts) => boolean]> = [
  [/名册|花名册|党员信息/, ({ people }) => people.length > 0],
  [/党费/, ({ dues }) => dues.length > 0],
  [/爱心|基金/, ({ loveFund, funds }) => loveFund !== null || funds.length > 0],
  [/经费/, ({ funds }) => funds.length > 0],
  [/支部信息|支部情况/, ({ branches }) => branches.length > 0],
  [/三会一课|组织生活|活动|会议/, ({ meetings }) => meetings.length > 0],
  [/发展/, ({ development }) => development.length > 0],
  [/规划|指标/, ({ plan }) => plan.length > 0],
];

/** Whether a book has what a word of 应报 asks for; null for words that ask for something else. */
function hands(facts: BookFacts, owed: string): boolean | null {
  return OWED.find(([words]) => words.test(owed))?.[1](facts) ?? null;
}

export interface BranchStanding {
  readonly branch: RegisterBranch;
  readonly state: BranchState;
  readonly late: boolean;
  readonly files: readonly string[];
  readonly counted: string | null;
  readonly number: number | null;
  readonly errors: number;
  readonly warnings: number;
  readonly questions: number;
  readonly figures: Figures | null;
  readonly loveFund: FundFlowFact | null;
  /** What of 应报 its book has not got. */
  readonly lacks: readonly string[];
  /** The last decision, where it stands. */
  readonly decision: Decision | null;
}

/** One standing a branch, in the register's order. */
export function standingsOf({ register, submissions, decisions = [] }: StreetContext): BranchStanding[] {
  return register.branches.map((branch) => {
    const own = submissions.filter((submission) => submission.branch === branch);
    const counted = own.find(({ outside }) => outside === null) ?? null;
    const decision = standing(decisions.filter((each) => each.branch === branch.branch));
    return {
      branch,
      state: decision?.state ?? stateOf(own, counted),
      late: isLate(branch, own) !== null,
      files: own.map(({ file }) => file),
      counted: counted?.file ?? null,
      number: counted?.sealed?.number ?? (counted ? 1 : null),
      errors: counted?.facts.errors ?? 0,
      warnings: counted?.facts.warnings ?? 0,
      questions: counted?.facts.questions.length ?? 0,
      figures: counted ? figuresOf(counted.facts) : null,
      loveFund: counted?.facts.loveFund ?? null,
      lacks: branch.owed.filter((owed) => !counted || hands(counted.facts, owed) === false),
      decision,
    };
  });
}

/** The decision that stands: the last one that was not taken back. */
function standing(decisions: readonly Decision[]): (Decision & { readonly state: BranchState }) | null {
  const kept: Array<Decision & { readonly state: BranchState }> = [];
  for (const decision of decisions) {
    const { state } = decision;
    if (state === "taken-back") kept.pop();
    else kept.push({ ...decision, state });
  }
  return kept.at(-1) ?? null;
}

function stateOf(own: readonly Submission[], counted: Submission | null): BranchState {
  if (own.length === 0) return "missing";
  const isZero = ({ sealed }: Submission): boolean => sealed?.kind === "zero" && sealed.zeroConfirmed;
  if (counted === null) return own.some((each) => each.outside === "bookless" && isZero(each)) ? "zero" : "failed";
  if (isZero(counted)) return "zero";
  return counted.facts.errors > 0 ? "failed" : "pending";
}

/** The day on which a branch first handed in, `YYYY-MM-DD`, where that was after its deadline; null where it was in time. */
export function isLate({ deadline }: RegisterBranch, own: readonly Submission[]): string | null {
  const days = own.flatMap(({ sealed, facts }) => sealed?.madeOn ?? facts.filledOn ?? []).sort();
  const first = days[0];
  return deadline !== null && first !== undefined && first > formatDate(deadline) ? first : null;
}
