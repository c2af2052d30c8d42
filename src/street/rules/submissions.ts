/** Rules on what was handed in: files, packages, quarters, versions, names of branches. */
import { formatDate, isAfter, parseIsoDate } from "../../domain/values/dates";
import { formatQuarter } from "../../domain/values/quarters";
import { settingsOn } from "../../domain/records/settings";
import type { Params } from "../../domain/verdict/findings";
import { lastDayOfQuarter } from "../days";
import { recordsDigest } from "../digest";
import { settingsHash } from "../package/manifest";
import type { StreetCase, StreetContext, StreetRule, Submission } from "../model";
import { isLate } from "../states";
import { periodOf, rosterIds, saysTheSame, versionOrder } from "../submissions";

/** A case about one file; `branch` as the register has it, else as the book calls itself. */
function fileCase({ file, branch, called }: Submission, params: Params = {}): StreetCase {
  const name = branch?.branch ?? called;
  return {
    branches: name === null ? [] : [name],
    subject: file,
    at: [{ file, sheet: "", row: null }],
    params: { file, ...params },
  };
}

const unreadable: StreetRule = {
  id: "package/unreadable",
  severity: "error",
  *find({ files }) {
    for (const { file, trouble, reason } of files) {
      if (trouble !== "unreadable") continue;
      yield {
        branches: [],
        subject: file,
        at: [{ file, sheet: "", row: null }],
        params: { file, reason: reason?.code ?? "not-a-workbook" },
      };
    }
  },
};

const periodMismatch: StreetRule = {
  id: "package/period-mismatch",
  severity: "error",
  *find({ submissions, period, asOf }) {
    for (const submission of submissions) {
      const other = periodOf(submission, period, asOf);
      if (other !== null) yield fileCase(submission, { other, period: formatQuarter(period) });
    }
  },
};

/** A rule on packages that gives one case each where `paramsOf` finds something. */
function sealedRule(
  id: string,
  severity: StreetRule["severity"],
  paramsOf: (
    sealed: NonNullable<Submission["sealed"]>,
    context: StreetContext,
    submission: Submission,
  ) => Params | null,
): StreetRule {
  return {
    id,
    severity,
    *find(context) {
      for (const submission of context.submissions) {
        const params = submission.sealed ? paramsOf(submission.sealed, context, submission) : null;
        if (params) yield fileCase(submission, params);
      }
    },
  };
}

const codeMismatch = sealedRule("package/code-mismatch", "error", ({ mismatch }) =>
  mismatch === null ? null : { variant: mismatch },
);

const manifestIncomplete = sealedRule("package/manifest-incomplete", "error", ({ faults }) =>
  faults.length === 0 ? null : { faults },
);

const versionOlder: StreetRule = {
  id: "package/version-older",
  severity: "warning",
  *find({ submissions }) {
    for (const submission of submissions) {
      const counted = countedOf(submission, submissions);
      if (submission.outside !== "replaced" || !counted || saysTheSame(submission, counted)) continue;
      if (versionOrder(counted, submission) > 0) yield fileCase(submission, { counted: counted.file });
    }
  },
};

const settingsDiffer = sealedRule(
  "package/settings-differ",
  "warning",
  ({ asOf, settings, ownSettings }, context): Params | null => {
    const day = parseIsoDate(asOf);
    // Each is held to what was in force on the day it was checked.
    if (day === null || settings === settingsHash(settingsOn(day, context.settings))) return null;
    return ownSettings > 0 ? { variant: "own", count: ownSettings } : { variant: "other" };
  },
);

/** Days around the end of the quarter within which the day of a book may lie. */
const asOfDiffers = sealedRule("package/as-of-differs", "warning", ({ asOf }, { period, asOf: today }) => {
  const end = formatDate(lastDayOfQuarter(period));
  return asOf > end && asOf <= formatDate(today) ? null : { day: asOf, from: end, to: today };
});

const missing: StreetRule = {
  id: "submission/missing",
  severity: "error",
  *find({ register, submissions, asOf, decisions = [] }) {
    for (const branch of register.branches) {
      const isDue = branch.deadline === null || isAfter(asOf, branch.deadline);
      const isZero = decisions.some((decision) => decision.branch === branch.branch && decision.state === "zero");
      if (!isDue || isZero || submissions.some((submission) => submission.branch === branch)) continue;
      const params: Params = branch.deadline ? { variant: "due", day: branch.deadline } : { variant: "open" };
      yield { branches: [branch.branch], subject: branch.branch, at: [], params };
    }
  },
};

const late: StreetRule = {
  id: "submission/late",
  severity: "warning",
  *find({ register, submissions }) {
    for (const branch of register.branches) {
      const own = submissions.filter((submission) => submission.branch === branch && submission.outside !== "period");
      const day = isLate(branch, own);
      if (own[0] && day !== null) yield fileCase(own[0], { day, deadline: branch.deadline ?? "" });
    }
  },
};

const zeroUnconfirmed = sealedRule("submission/zero-unconfirmed", "warning", ({ kind, zeroConfirmed }) =>
  kind === "zero" && !zeroConfirmed ? {} : null,
);

const unlisted: StreetRule = {
  id: "street/branch-unlisted",
  severity: "error",
  *find({ submissions }) {
    for (const submission of submissions)
      if (submission.branch === null) yield fileCase(submission, { called: submission.called ?? submission.file });
  },
};

const twice: StreetRule = {
  id: "street/branch-twice",
  severity: "error",
  *find({ submissions }) {
    for (const submission of submissions) {
      const counted = countedOf(submission, submissions);
      if (submission.outside !== "replaced" || !counted || saysTheSame(submission, counted)) continue;
      if (versionOrder(counted, submission) !== 0) continue;
      const found = fileCase(counted, { file: counted.file, other: submission.file });
      yield { ...found, at: [counted, submission].map(({ file }) => ({ file, sheet: "", row: null })) };
    }
  },
};

function countedOf({ branch }: Submission, submissions: readonly Submission[]): Submission | undefined {
  return submissions.find((other) => other.branch === branch && other.outside === null);
}

const renamed: StreetRule = {
  id: "street/branch-renamed",
  severity: "warning",
  *find({ submissions }) {
    for (const submission of submissions) {
      const { branch, basis, called } = submission;
      if (basis !== "roster" || branch === null || called === null) continue;
      yield { ...fileCase(submission, { called, branch: branch.branch }), subject: called };
    }
  },
};

const copied: StreetRule = {
  id: "street/book-copied",
  severity: "error",
  other: "warning",
  *find({ submissions, last }) {
    for (const submission of submissions) {
      const { branch, outside, facts } = submission;
      if (branch === null) continue;
      if (outside === "copied") {
        const original = originalOf(submission, submissions);
        const other = original?.branch?.branch ?? "";
        const found = fileCase(submission, { variant: "other", branch: branch.branch, other });
        yield {
          ...found,
          branches: [branch.branch, other],
          subject: branch.branch,
          at: [submission, ...(original ? [original] : [])].map(({ file }) => ({ file, sheet: "", row: null })),
        };
      } else if (outside === null && last?.branches.get(branch.branch)?.digest === recordsDigest(facts)) {
        yield { ...fileCase(submission, { variant: "own", period: last.period }), isOther: true };
      }
    }
  },
};

/** The book with the most people in common. */
function originalOf(copy: Submission, submissions: readonly Submission[]): Submission | null {
  const ids = rosterIds(copy);
  let best: { submission: Submission; count: number } | null = null;
  for (const submission of submissions) {
    if (submission.branch === null || submission.branch === copy.branch || submission.outside !== null) continue;
    const count = [...rosterIds(submission)].filter((id) => ids.has(id)).length;
    if (count > (best?.count ?? 0)) best = { submission, count };
  }
  return best?.submission ?? null;
}

export const submissionRules: readonly StreetRule[] = [
  unreadable,
  periodMismatch,
  codeMismatch,
  manifestIncomplete,
  versionOlder,
  settingsDiffer,
  asOfDiffers,
  missing,
  late,
  zeroUnconfirmed,
  unlisted,
  twice,
  renamed,
  copied,
];
