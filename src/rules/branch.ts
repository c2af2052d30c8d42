/**
 * Rules on the branch list (支部信息), held against the roster: size, committee, election, secretary and deputies.
 */
import { addYears, isBefore } from "../domain/values/dates";
import type { Severity } from "../domain/verdict/findings";
import type { FieldOf } from "../domain/records/kinds";
import { deputyGap } from "../domain/subjects/organization";
import type { BranchRecord, MemberRecord } from "../domain/records/records";
import type { Roster } from "../domain/records/roster";
import { squeeze } from "../domain/values/text";
import { rowRule, type Judge, type Verdict } from "./rowRule";
import type { Rule } from "./rule";

type BranchVerdict = Verdict<"branches">;

interface More {
  readonly graver?: Severity;
  /** As in {@link rowRule}. */
  readonly understood?: FieldOf<"branches">;
}

/** A rule on each branch's row. */
function branchRule(id: string, severity: Severity, judge: Judge<"branches">, more: More = {}): Rule {
  return rowRule({ kind: "branches", id, severity, subjectOf: ({ branch }) => branch, judge, ...more });
}

/** The branch's rows in the roster that pass a test; null where the book has no roster or the row no name. */
function countIn(roster: Roster, { branch }: BranchRecord, test: (member: MemberRecord) => boolean): number | null {
  if (branch === null || roster.isEmpty) return null;
  let count = 0;
  for (const member of roster.ofBranch(branch)) if (test(member)) count += 1;
  return count;
}

const tooFewMembers = branchRule("branch/too-few-members", "error", (record, { analysis, settings }) => {
  const members = countIn(analysis.roster, record, analysis.roster.isFullMember);
  const least = settings.branchLeastMembers;
  return members !== null && members < least ? { params: { members, least } } : null;
});

const sizeExceeded = branchRule(
  "branch/size-exceeded",
  "warning",
  (record, { analysis, settings }): BranchVerdict | null => {
    const members = countIn(analysis.roster, record, analysis.roster.isCounted);
    const { branchMostMembers: most, partyCommitteeFrom: from } = settings;
    if (members === null || record.level === "党委") return null;
    if (members >= from) return { params: { variant: "committee", members, from } };
    if (members > most && record.level !== "党总支") return { params: { variant: "branch", members, most } };
    return null;
  },
  { understood: "level" },
);

const committeeSize = branchRule(
  "branch/committee-size",
  "warning",
  (record, { analysis, settings }): BranchVerdict | null => {
    const members = countIn(analysis.roster, record, analysis.roster.isFullMember);
    const { committeeSize: stated } = record;
    const { committeeFromMembers: from, committeeLeast: least, committeeMost: most } = settings;
    if (members === null || stated === null) return null;
    if (members < from) return stated > 0 ? { params: { variant: "needless", members, stated, from } } : null;
    if (stated >= least && stated <= most) return null;
    return { params: { variant: "size", members, stated, from, least, most } };
  },
);

const countMismatch = branchRule("branch/count-mismatch", "error", (record, { analysis }) => {
  const counted = countIn(analysis.roster, record, analysis.roster.isCounted);
  const stated = record.memberCount;
  if (counted === null || stated === null || stated === counted) return null;
  return { field: "memberCount", params: { stated, counted }, expected: String(counted) };
});

/** Years an overdue election may be put off, with the higher committee's leave, before it is an error. */
const GRACE_YEARS = 1;

const electionOverdue = branchRule(
  "branch/election-overdue",
  "warning",
  ({ electedOn, termYears }, { asOf, settings }) => {
    if (!electedOn) return null;
    const term = termYears ?? settings.termYears;
    const due = addYears(electedOn, term);
    if (!isBefore(due, asOf)) return null;
    const isGrave = isBefore(addYears(due, GRACE_YEARS), asOf);
    return {
      field: "electedOn",
      severity: isGrave ? "error" : "warning",
      params: { variant: isGrave ? "long" : "due", elected: electedOn, term, due },
    };
  },
  { graver: "error" },
);

const secretaryMissing = branchRule(
  "branch/secretary-missing",
  "error",
  ({ secretary, table }) =>
    secretary === null && table.columns["secretary"] !== undefined ? { field: "secretary" } : null,
  { understood: "secretary" },
);

const secretaryNotMember = branchRule("branch/secretary-not-member", "error", (record, { analysis: { roster } }) => {
  const { branch, secretary } = record;
  if (branch === null || secretary === null || roster.isEmpty) return null;
  const namesakes = roster.byName.get(squeeze(secretary)) ?? [];
  const own = namesakes.filter((member) => member.branch !== null && squeeze(member.branch) === squeeze(branch));
  if (own.some(roster.isFullMember)) return null;
  const variant = own.length > 0 ? "not-full" : namesakes.length > 0 ? "elsewhere" : "absent";
  return { field: "secretary", params: { variant, secretary } };
});

const deputyMissing = branchRule("branch/deputy-missing", "error", (record) => {
  const variant = deputyGap(record);
  return variant === null ? null : { params: { variant } };
});

/** In the order of the rule catalogue. */
export const branchRules: readonly Rule[] = [
  tooFewMembers,
  sizeExceeded,
  committeeSize,
  countMismatch,
  electionOverdue,
  secretaryMissing,
  secretaryNotMember,
  deputyMissing,
];
