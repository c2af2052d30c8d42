/**
 * Measures of branches, communities and their members.
 */
import { RETIRED } from "../../domain/dues";
import { deputyGap } from "../../domain/organization";
import { recordsOf, type BranchRecord, type MemberRecord } from "../../domain/records";
import { isCounted } from "../../domain/roster";
import { squeeze } from "../../domain/text";
import { liesIn } from "../calendar";
import { checklist, count, ratio, type Evaluation, type Source } from "../evaluators";
import type { Entry } from "../figures";
import { entry, rows } from "../sources";

/** Communities, else the branches of the branch list, that answer 是 under a column. */
const unitsWith = (column: "serviceCentre" | "jointMeeting"): Evaluation =>
  ratio(
    rows("communities", [column], (record) => entry(record, column, record.community, record[column] === true)),
    rows("branches", [column], (record) => entry(record, column, record.branch, record[column] === true)),
  );

const membersOnRoster = count(rows("members", ["name"], (record) => entry(record, "name", record.name, true)));

/** Branches of one 支部类型 that have members and dues, where the book has those sheets, and what else is asked. */
function branchesOfKind(kind: RegExp, hasMore: (record: BranchRecord) => boolean = () => true): Evaluation {
  const branches = rows("branches", ["branch", "kind"], (record) =>
    record.kind !== null && kind.test(record.kind) ? entry(record, "branch", record.branch, record) : null,
  );
  return count({
    needs: branches.needs,
    read: (question) => {
      const { roster, accounts } = question.analysis;
      const paying = new Set(accounts.map(({ branch }) => squeeze(branch ?? "")).filter((branch) => branch !== ""));
      const hasMembers = (name: string): boolean => roster.isEmpty || roster.ofBranch(name).length > 0;
      const hasDues = (name: string): boolean => paying.size === 0 || paying.has(squeeze(name));
      return branches.read(question).map((branch) => {
        const { name, value } = branch;
        return { ...branch, value: hasMembers(name) && hasDues(name) && hasMore(value) };
      });
    },
  });
}

/** 党委 and 党总支 with the deputy or clerk that their level asks for. */
const deputies = checklist(
  rows("branches", ["level"], (record) => {
    if (record.level !== "党委" && record.level !== "党总支") return null;
    return entry(record, "level", record.branch, deputyGap(record) === null);
  }),
);

/** Plain branches (党支部) that are not too large to stay one. */
const branchesOfFitSize = checklist(
  rows("branches", ["branch"], (record, { analysis: { roster, settings } }) => {
    if (record.branch === null || (record.level !== null && record.level !== "党支部")) return null;
    const members = roster.isEmpty ? record.memberCount : roster.ofBranch(record.branch).filter(isCounted).length;
    return members === null ? null : entry(record, "branch", record.branch, members <= settings.branchMostMembers);
  }),
);

/** The classes that are led apart: who belongs to one, and the words that say so of a job or of an activity's topic. */
const CLASSES = [
  { name: "离退休党员", words: /退休|离休/, holds: ({ duesClass }: MemberRecord) => duesClass === RETIRED },
  { name: "失业党员", words: /下岗|失业|无业/, holds: ({ duesClass }: MemberRecord) => duesClass === "下岗失业" },
  { name: "流动党员", words: /流动/, holds: ({ floating }: MemberRecord) => floating === true },
];

/** Every member has a class, by 工作岗位 or 缴费类别, and every class led apart has an activity of its own in the year. */
const membersByClass = (column: "occupation" | "duesClass"): Source<ReadonlyArray<Entry<boolean>>> => {
  const members = rows("members", [column], (record) =>
    isCounted(record) ? entry(record, column, record.name, record) : null,
  );
  return {
    needs: [...members.needs, { kind: "activities", columns: ["date", "topic"] }],
    read: (question) => {
      const { analysis, span } = question;
      const topics = recordsOf(analysis.book, "activities").flatMap(({ date, topic }) =>
        date !== null && topic !== null && liesIn(date, span) ? [topic] : [],
      );
      const counted = members.read(question);
      const classes = CLASSES.flatMap(({ name, words, holds }) => {
        const first = counted.find(({ value }) => holds(value) || words.test(value.occupation ?? ""));
        return first ? [{ name, at: first.at, value: topics.some((topic) => words.test(topic)) }] : [];
      });
      return [...counted.map((member) => ({ ...member, value: hasClass(member.value) })), ...classes];
    },
  };
};

function hasClass({ occupation, duesClass, floating }: MemberRecord): boolean {
  return occupation !== null || duesClass !== null || floating === true;
}

export const organizationMeasures: Readonly<Record<string, Evaluation>> = {
  P10: branchesOfKind(/居民|社区/),
  P13: branchesOfKind(/非公/, ({ secretary }) => secretary !== null),
  P33: membersOnRoster,
  P47: unitsWith("jointMeeting"),
  P50: unitsWith("serviceCentre"),
  P58: deputies,
  P66: checklist(membersByClass("occupation"), membersByClass("duesClass")),
  P94: branchesOfFitSize,
};
