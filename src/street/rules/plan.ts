/** The street's own plan against its branches'. */
import { squeeze } from "../../domain/values/text";
import type { StreetContext, StreetRule } from "../model";

const planTotal: StreetRule = {
  id: "street/plan-total",
  severity: "info",
  *find(context) {
    const { plan, branches } = context.register;
    for (const { id, name, target } of plan) {
      const parts = branchTargets(context, id);
      const sum = parts.reduce((total, { value }) => total + value, 0);
      // As long as a part is lacking only a sum that is too large says anything.
      if (parts.length === 0 || sum === target || (parts.length < branches.length && sum < target)) continue;
      yield {
        branches: parts.map(({ branch }) => branch),
        subject: name,
        at: parts.map(({ file, at }) => ({ file, ...at })),
        params: { name, sum, target },
      };
    }
  },
};

/** Targets of a measure that branches set themselves as a plain number. */
function branchTargets({ books }: StreetContext, id: string) {
  return books.flatMap(({ branch, file, facts }) =>
    facts.plan.flatMap((row) => {
      const value = Number(squeeze(row.value ?? ""));
      const isAsked = [row.id, row.measure].some((name) => squeeze(name ?? "") === id) && row.enabled !== false;
      return isAsked && row.value !== null && Number.isFinite(value)
        ? [{ branch: branch.branch, file, at: row.at, value }]
        : [];
    }),
  );
}

export const planRules: readonly StreetRule[] = [planTotal];
