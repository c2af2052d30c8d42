import type { Analysis } from "../../domain/verdict/analysis";
import { addMonths, addYears, isBefore, type PlainDate } from "../../domain/values/dates";
import type { BranchRecord, MemberRecord } from "../../domain/records/records";
import { squeeze } from "../../domain/values/text";
import { NO_BRANCH, total } from "../figures/duesByBranch";
import { defineForm, reportFields, reportValues } from "../engine/form";
import {
  ageBand,
  countedMembers,
  educationGroup,
  memberBirth,
  type AgeBand,
  type EducationGroup,
} from "../figures/membership";
import { field } from "../engine/vocabulary";

/** 党支部基本情况统计表: each branch's members by kind, sex, age and education, its committee and when its term ends. */
export const branchOverview = defineForm({
  id: "branch-overview",
  title: "党支部基本情况统计表",
  fields: reportFields,
  lists: {
    rows: {
      name: "支部",
      fields: {
        branch: field("text", "党支部"),
        full: field("count", "正式党员"),
        probationary: field("count", "预备党员"),
        men: field("count", "男"),
        women: field("count", "女"),
        upTo35: field("count", "35岁及以下"),
        upTo45: field("count", "36—45岁"),
        upTo54: field("count", "46—54岁"),
        upTo60: field("count", "55—60岁"),
        upTo70: field("count", "61—70岁"),
        over70: field("count", "71岁及以上"),
        graduate: field("count", "研究生"),
        university: field("count", "大学"),
        juniorCollege: field("count", "大专"),
        secondary: field("count", "中专及高中"),
        below: field("count", "初中及以下"),
        secretary: field("text", "书记"),
        committeeSize: field("count", "委员人数"),
        electedOn: field("date", "换届日期"),
        electionDue: field("date", "届满日期"),
        term: field("text", "任期情况"),
      },
    },
  },
  content: (context) => {
    const { analysis } = context;
    if (analysis.roster.isEmpty && analysis.branches.size === 0) return "no-roster";
    const rows = membersByBranch(analysis).map(({ branch, members }) => ({
      branch,
      ...countMembers(members, analysis),
      ...committeeOf(analysis.branches.get(squeeze(branch)), analysis),
    }));
    const full = total(rows, (row) => row.full);
    const probationary = total(rows, (row) => row.probationary);
    return {
      values: reportValues(context),
      lists: { rows },
      totals: {
        branches: rows.length,
        members: full + probationary,
        full,
        probationary,
        men: total(rows, ({ men }) => men),
        women: total(rows, ({ women }) => women),
        overdue: rows.filter(({ term }) => term === OVERDUE).length,
      },
    };
  },
});

interface BranchMembers {
  readonly branch: string;
  /** Those who count as members. */
  readonly members: readonly MemberRecord[];
}

/** The book's branches in their order, then others that the roster names. */
function membersByBranch(analysis: Analysis): BranchMembers[] {
  const { branchNames } = analysis;
  const branches = new Map(branchNames.map((branch) => [squeeze(branch), { branch, members: [] as MemberRecord[] }]));
  for (const member of countedMembers(analysis)) {
    const branch = member.branch ?? NO_BRANCH;
    const known = branches.get(squeeze(branch));
    if (known) known.members.push(member);
    else branches.set(squeeze(branch), { branch, members: [member] });
  }
  return [...branches.values()];
}

/** Members whose age, sex or education is not known stand in none of its columns. */
function countMembers(members: readonly MemberRecord[], analysis: Analysis) {
  const { roster, day } = analysis;
  const having = (test: (member: MemberRecord) => boolean): number => members.filter(test).length;
  const bands = members.map((member) => {
    const birth = memberBirth(analysis, member);
    return birth && ageBand(birth, day);
  });
  const aged = (band: AgeBand): number => bands.filter((each) => each === band).length;
  const educated = (group: EducationGroup): number =>
    having(({ education }) => education !== null && educationGroup(education) === group);
  return {
    full: having((member) => roster.categoryOf(member) === "正式党员"),
    probationary: having((member) => roster.categoryOf(member) === "预备党员"),
    men: having(({ gender }) => gender === "男"),
    women: having(({ gender }) => gender === "女"),
    upTo35: aged("35岁及以下"),
    upTo45: aged("36—45岁"),
    upTo54: aged("46—54岁"),
    upTo60: aged("55—60岁"),
    upTo70: aged("61—70岁"),
    over70: aged("71岁及以上"),
    graduate: educated("研究生"),
    university: educated("大学"),
    juniorCollege: educated("大专"),
    secondary: educated("中专及高中"),
    below: educated("初中及以下"),
  };
}

const OVERDUE = "已届满";
const SOON = "半年内届满";
const RUNNING = "未届满";
/** Months before the end of a term from which it is said to be near. */
const SOON_MONTHS = 6;

function committeeOf(record: BranchRecord | undefined, { day, settings }: Analysis) {
  const { secretary = null, committeeSize = null, electedOn = null, termYears = null } = record ?? {};
  const electionDue = electedOn && addYears(electedOn, termYears ?? settings.termYears);
  return { secretary, committeeSize, electedOn, electionDue, term: electionDue && termAt(electionDue, day) };
}

function termAt(due: PlainDate, day: PlainDate): string {
  if (isBefore(due, day)) return OVERDUE;
  return isBefore(due, addMonths(day, SOON_MONTHS)) ? SOON : RUNNING;
}
