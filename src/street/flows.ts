/** 党员增减: how each branch's number of members came about since last quarter. */
import type { ChangeKind, StreetChange } from "./changes";
import type { StreetContext } from "./model";
import { peopleOf } from "./people";
import type { RegisterBranch } from "./register";
import { figuresOf } from "./totals";

export interface MemberFlow {
  readonly branch: RegisterBranch;
  readonly opening: number;
  readonly joined: number;
  readonly inWithin: number;
  readonly inOutside: number;
  readonly outWithin: number;
  readonly outOutside: number;
  readonly died: number;
  readonly removed: number;
  /** Came back or vanished without a word; negative where more vanished. */
  readonly unexplained: number;
  readonly closing: number;
}

/** One a branch that counts and that last quarter knew; none without last quarter. */
export function memberFlows(context: StreetContext, changes: readonly StreetChange[]): MemberFlow[] {
  const people = peopleOf(context);
  const byBranch = new Map<string, StreetChange[]>();
  for (const change of changes) byBranch.set(change.branch, [...(byBranch.get(change.branch) ?? []), change]);
  return context.books.flatMap(({ branch, facts }) => {
    const before = context.last?.branches.get(branch.branch);
    if (!before) return [];
    const own = byBranch.get(branch.branch) ?? [];
    const count = (kind: ChangeKind, test: (change: StreetChange) => boolean = () => true): number =>
      own.filter((change) => change.kind === kind && test(change)).length;
    const isWithin = ({ after }: StreetChange): boolean => people.branchNamed(after.split(" ").at(-1) ?? null) !== null;
    return [
      {
        branch,
        opening: before.members,
        joined: count("joined"),
        inWithin: count("in", isWithin),
        inOutside: count("in", (change) => !isWithin(change)),
        outWithin: count("out", isWithin),
        outOutside: count("out", (change) => !isWithin(change)),
        died: count("deceased"),
        removed: count("removed"),
        unexplained: count("returned") - count("vanished"),
        closing: figuresOf(facts).members,
      },
    ];
  });
}
