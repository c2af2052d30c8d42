/** 报送情况: how each branch of the register stands, from what came in and what the street decided. */
import { formatDate } from "../domain/dates";
import type { BranchState, Decision, StreetContext, Submission } from "./model";
import type { RegisterBranch } from "./register";
import { figuresOf, type Figures } from "./totals";

export interface BranchStanding {
  readonly branch: RegisterBranch;
  readonly state: BranchState;
  readonly late: boolean;
  readonly files: readonly string[];
  readonly counted: string | null;
  readonly number: number | null;
  readonly errors: number;
  readonly warnings: number;
  readonly figures: Figures | null;
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
      figures: counted ? figuresOf(counted.facts) : null,
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
  if (counted === null) return "failed";
  if (counted.sealed?.kind === "zero" && counted.sealed.zeroConfirmed) return "zero";
  return counted.facts.errors > 0 ? "failed" : "pending";
}

/** The day on which a branch first handed in, `YYYY-MM-DD`, where that was after its deadline; null where it was in time. */
export function isLate({ deadline }: RegisterBranch, own: readonly Submission[]): string | null {
  const days = own.flatMap(({ sealed, facts }) => sealed?.madeOn ?? facts.filledOn ?? []).sort();
  const first = days[0];
  return deadline !== null && first !== undefined && first > formatDate(deadline) ? first : null;
}
