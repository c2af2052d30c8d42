/**
 * Measures of branches and of the units they cover: how many there are, of which kind and size, and who leads members.
 */
import { RETIRED } from "../../domain/subjects/dues";
import { deputyGap } from "../../domain/subjects/organization";
import { recordsOf, type BranchRecord, type MemberRecord } from "../../domain/records/records";
import { squeeze } from "../../domain/values/text";
import type { Analysis } from "../../domain/verdict/analysis";
import { liesIn } from "../evaluation/calendar";
import { activities } from "../evaluation/duties";
import { checklist, count, ratio, type Evaluation } from "../evaluation/evaluators";
import type { Entry } from "../evaluation/figures";
import { asking, entry, key, joined, regrouped, rows, type EntrySource } from "../evaluation/sources";

/** 正式 and 预备 members, whoever stands on a roster without a category too; nobody who has left or died. */
const membersOnRoster = count(
  rows("members", ["name"], (record, { analysis: { roster } }) => {
    const isMember = record.category === null ? !roster.isOut(record) : roster.isCounted(record);
    return isMember ? entry(record, "name", record.name, true) : null;
  }),
);

const branchesOfList = rows("branches", ["branch", "kind"], (record) => entry(record, "branch", record.branch, record));

/** Branches of one 支部类型 that have members and dues, where the book has those sheets, and what else is asked. */
function branchesOfKind(kind: RegExp, hasMore: (record: BranchRecord) => boolean = () => true): Evaluation {
  const branches = asking(branchesOfList, (record) => (kind.test(record.kind ?? "") ? record : undefined));
  return count(
    regrouped(branches, (listed, { analysis: { roster, accounts } }) => {
      const paying = new Set(accounts.map(({ branch }) => squeeze(branch ?? "")).filter((branch) => branch !== ""));
      const hasMembers = (name: string): boolean => roster.isEmpty || roster.ofBranch(name).length > 0;
      const hasDues = (name: string): boolean => paying.size === 0 || paying.has(squeeze(name));
      return listed.map((branch) => {
        const { name, value } = branch;
        return { ...branch, value: hasMembers(name) && hasDues(name) && hasMore(value) };
      });
    }),
  );
}

/** 楼宇: branches and groups of buildings and markets, by their kind or name. */
const branchesOfBuildings = count(
  asking(branchesOfList, ({ branch, kind }) =>
    /楼宇|商务楼|商贸|市场|党小组/.test(`${kind} ${branch}`) ? true : undefined,
  ),
);

/** 党委 and 党总支 with the deputy or clerk that their level asks for. */
const deputies = checklist(
  rows("branches", ["level"], (record) => {
    if (record.level !== "党委" && record.level !== "党总支") return null;
    return entry(record, "level", record.branch, deputyGap(record) === null);
  }),
);

/** Members of a branch by the roster, else as the branch list states them. */
function sizeOf({ branch, memberCount }: BranchRecord, { roster }: Analysis): number | null {
  return branch === null || roster.isEmpty ? memberCount : roster.ofBranch(branch).filter(roster.isCounted).length;
}

/** Organizations that have grown too large for a plain branch (党支部), and whether they are one no more. */
const largeBranchesRaised = checklist(
  rows("branches", ["branch", "level"], (record, { analysis }) => {
    const members = sizeOf(record, analysis) ?? 0;
    if (record.branch === null || members <= analysis.settings.branchMostMembers) return null;
    return entry(record, "level", record.branch, record.level === "党总支" || record.level === "党委");
  }),
);

/** Organizations too large for a plain branch, and whether they are a 党总支, or from the set size a 党委. */
const organizationsOfFitLevel = ratio(
  rows("branches", ["branch", "level"], (record, { analysis }) => {
    const members = sizeOf(record, analysis) ?? 0;
    const { branchMostMembers, partyCommitteeFrom } = analysis.settings;
    if (members <= branchMostMembers) return null;
    const isFit = record.level === "党委" || (record.level === "党总支" && members < partyCommitteeFrom);
    return entry(record, "level", record.branch, isFit);
  }),
);

/** Two new kinds of units (两新组织) that have members enough for a branch, and whether they have an organization. */
const newUnits = rows("units", ["unit", "type", "hasOrganization"], (record, { analysis }) => {
  const { unit, type, memberCount, hasOrganization } = record;
  const qualifies = memberCount === null || memberCount >= analysis.settings.branchLeastMembers;
  if (type === "新建小区" || !qualifies) return null;
  return entry(record, "hasOrganization", unit, hasOrganization === true);
});

const newEstates = rows("units", ["unit", "type", "hasOrganization"], (record) =>
  record.type === "新建小区" ? entry(record, "hasOrganization", record.unit, record.hasOrganization === true) : null,
);

/** The classes that are led apart: who belongs to one, and the words that say so of a job or of an activity's topic. */
const CLASSES = [
  { name: "离退休党员", words: /退休|离休/, holds: ({ duesClass }: MemberRecord) => duesClass === RETIRED },
  { name: "失业党员", words: /下岗|失业|无业/, holds: ({ duesClass }: MemberRecord) => duesClass === "下岗失业" },
  { name: "流动党员", words: /流动/, holds: ({ floating }: MemberRecord) => floating === true },
];

/** Every member has a class, by 工作岗位 or 缴费类别, and every class led apart has an activity of its own in the year. */
const membersByClass = (column: "occupation" | "duesClass"): EntrySource<boolean> => {
  const members = rows("members", [column], (record, { analysis: { roster } }) =>
    roster.isCounted(record) ? entry(record, column, record.name, record) : null,
  );
  return {
    needs: [...members.needs, ...activities.needs],
    read: (question) => {
      const topics = activities
        .read(question)
        .flatMap(({ value: { date, words } }) => (liesIn(date, question.span) ? [words] : []));
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

/** Members in hardship (困难党员), and whether the funds helped each in the plan's days. */
const hardshipCare: EntrySource<boolean> = {
  needs: [
    { kind: "members", columns: ["name", "hardship"] },
    { kind: "fund", columns: ["date", "beneficiary"] },
  ],
  read: ({ analysis: { book, roster }, span }) => {
    const helped = new Set(
      recordsOf(book, "fund").flatMap(({ date, beneficiary }) =>
        date !== null && liesIn(date, span) ? [key(beneficiary)] : [],
      ),
    );
    return roster.members.flatMap((member): Array<Entry<boolean>> =>
      member.hardship === true && roster.isCounted(member)
        ? [entry(member, "hardship", member.name, helped.has(key(member.name)))]
        : [],
    );
  },
};

const byClass = [membersByClass("occupation"), membersByClass("duesClass")];

export const organizationMeasures: Readonly<Record<string, Evaluation>> = {
  P10: branchesOfKind(/居民|社区/),
  P13: branchesOfKind(/非公/, ({ secretary }) => secretary !== null),
  P33: membersOnRoster,
  P57: organizationsOfFitLevel,
  P58: deputies,
  P60: branchesOfBuildings,
  P66: checklist(...byClass),
  P68: ratio(newUnits),
  P92: checklist(...byClass.map((source) => joined(source, hardshipCare))),
  P94: largeBranchesRaised,
  P95: ratio(newEstates),
};
