/** Rules on what changed since last quarter without a word. */
import { formatQuarter } from "../../domain/values/quarters";
import { changesOf, figureChanges, type StreetChange } from "../changes";
import type { StreetCase, StreetContext, StreetRule } from "../model";

const runs = new WeakMap<StreetContext, readonly StreetChange[]>();

function allChanges(context: StreetContext): readonly StreetChange[] {
  let changes = runs.get(context);
  if (!changes) runs.set(context, (changes = changesOf(context)));
  return changes;
}

function* casesOf(context: StreetContext, kinds: readonly string[]): Iterable<StreetCase & { change: StreetChange }> {
  for (const change of allChanges(context)) {
    if (!kinds.includes(change.kind)) continue;
    const { branch, subject, at, against } = change;
    yield { change, branches: [branch], subject, at: at ? [at] : [], params: { period: against } };
  }
}

const vanished: StreetRule = {
  id: "street/member-vanished",
  severity: "error",
  find: (context) => casesOf(context, ["vanished"]),
};

const returned: StreetRule = {
  id: "street/member-returned",
  severity: "warning",
  other: "error",
  *find(context) {
    for (const found of casesOf(context, ["returned"])) {
      const { before } = found.change;
      // Who died or was removed can't simply be back.
      yield { ...found, params: { ...found.params, before }, isOther: before !== "转出" };
    }
  },
};

const identityChanged: StreetRule = {
  id: "street/identity-changed",
  severity: "warning",
  *find(context) {
    for (const found of casesOf(context, ["identity"])) {
      const { field, before, after, subject } = found.change;
      const variant = subject === field ? "column" : "person";
      yield { ...found, params: { ...found.params, variant, field, before, after } };
    }
  },
};

const unusual: StreetRule = {
  id: "street/change-unusual",
  severity: "info",
  *find(context) {
    for (const { branch, field, before, after, unit } of figureChanges(context)) {
      const change = Math.abs(after - before);
      if (change * 5 <= Math.abs(before) || change < 3 * unit) continue;
      const file = context.books.find((book) => book.branch.branch === branch)?.file;
      const shown = (figure: number): StreetCase["params"][string] => (unit === 1 ? figure : { fen: figure });
      yield {
        branches: [branch],
        subject: field,
        at: file === undefined ? [] : [{ file, sheet: "", row: null }],
        params: {
          field,
          before: shown(before),
          after: shown(after),
          share: before === 0 ? 100 : Math.round((change * 100) / Math.abs(before)),
          period: context.last?.period ?? formatQuarter(context.period),
        },
      };
    }
  },
};

export const changeRules: readonly StreetRule[] = [vanished, returned, identityChanged, unusual];
