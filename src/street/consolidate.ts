/** A street's quarter from its branches' books: how each stands, what contradicts what, what changed, and the sums. */
import { changesOf, figureChanges, type StreetChange } from "./changes";
import type { StreetContext, StreetFinding, StreetInput } from "./model";
import { STREET_RULES } from "./rules/catalogue";
import { standingsOf, type BranchStanding } from "./states";
import { sortSubmissions } from "./submissions";
import { totalsOf, type StreetTotals } from "./totals";

export interface StreetResult {
  readonly context: StreetContext;
  readonly standings: readonly BranchStanding[];
  readonly findings: readonly StreetFinding[];
  readonly changes: readonly StreetChange[];
  readonly totals: StreetTotals;
}

/** Consolidates what a folder gave. Books of another quarter, copied, unlisted or replaced ones count in no sum and no rule. */
export function consolidate(input: StreetInput): StreetResult {
  const context: StreetContext = { ...input, last: input.last ?? null, ...sortSubmissions(input) };
  const findings = STREET_RULES.flatMap((rule) =>
    Array.from(rule.find(context), ({ branches, subject, at, params, isOther }): StreetFinding => {
      const severity = isOther && rule.other ? rule.other : rule.severity;
      return { rule: rule.id, severity, branches, subject, at, params };
    }),
  );
  const figures = figureChanges(context).map(({ branch, field, before, after, unit }): StreetChange => {
    const shown = (figure: number): string => (unit === 1 ? String(figure) : (figure / 100).toFixed(2));
    const against = context.last?.period ?? "";
    return {
      against,
      branch,
      subject: branch,
      kind: "figure",
      field,
      before: shown(before),
      after: shown(after),
      at: null,
    };
  });
  return {
    context,
    standings: standingsOf(context),
    findings,
    changes: [...changesOf(context), ...figures],
    totals: totalsOf(context.books),
  };
}
