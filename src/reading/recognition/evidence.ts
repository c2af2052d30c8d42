/**
 * What tells one kind of sheet from another, in one table: the concepts that a kind says by itself, how much each field counts
 * for it, and the words of its name. Calibrated on layouts of real sheets; docs/reading.md teaches how the figures are used.
 */
import type { Kind } from "../../domain/records/kinds";

export interface KindEvidence {
  /** Concepts that a header of this kind may have or lack: 党费基数 and 基数 are one in a dues ledger. */
  readonly context?: readonly string[];
  /** Concepts that name the person of the row: 申请人身份证号 is 身份证号 in a list of applicants. */
  readonly whose?: readonly string[];
  /** What a column of a field counts for the kind, beside {@link USUAL}; 1 and more tells the kind from others. */
  readonly tells: Readonly<Record<string, number>>;
  /** Words of a sheet's name or title that speak for the kind. */
  readonly title?: RegExp;
  /** Words of a sheet's name or title, or of headers, that speak against it. */
  readonly not?: RegExp;
}

/** What a column counts that many kinds have. */
export const USUAL = 0.5;
/** What a title counts, and what words against a kind do. */
export const TITLED = 3;
export const AGAINST = 6;
/** A table must come to so much. */
export const ENOUGH = 4;
/** One that comes to so much less is a question where its name speaks for a kind of ours. */
export const PERHAPS = 2;

/** Lists of party members who go, come or stand for something: they are no rosters. */
const NO_ROSTER =
  /候选|拟任|推荐|介绍信|转接|转往|转出单位|转入党支部|流入|流出|出国|出境|组织员|签到|报名|会员|工会|团员|群众名单|志愿者|征兵|流动人口|青少年|低保|特殊人群|党外|统战|村民代表|评优|表彰|捐款|慰问|培训|值班|申请转正|转正.{0,4}(?:名单|名册|花名册|台账|汇总|一览)|可转正|预备党员.{0,8}(?:名单|台账|考察|汇总)|积极分子|发展对象|申请人/;

export const EVIDENCE: Readonly<Record<Kind, KindEvidence>> = {
  members: {
    context: ["党员", "党", "组织关系", "家庭"],
    whose: ["@who"],
    tells: {
      joinedOn: 3,
      fullMemberOn: 2,
      category: 3.5,
      standing: 2,
      lost: 1.5,
      floating: 1.5,
      idNumber: 1,
      branch: 1,
      post: 1,
      duesClass: 1,
    },
    title:
      /党员.{0,6}(?:名册|花名册|信息|情况|台账|一览|名单|档案|库|汇总|统计表|登记表)|在册党员|花名册|党员库|^党员$/,
    not: NO_ROSTER,
  },
  dues: {
    context: ["党员", "党费", "缴", "党", "组织关系"],
    whose: ["@who"],
    tells: { monthlyDue: 2, amount: 2, paidOn: 1.5, period: 1.5, duesBase: 1.5, total: 1, reduction: 1, method: 1 },
    title: /党费|[缴交]费/,
    not: /团费|会费|物业|水费|电费|房租/,
  },
  fund: {
    context: ["业务", "账", "党员", "基金"],
    tells: { income: 2, expense: 2, signed: 2, balance: 1.5, date: 0.7, summary: 0.7, voucher: 0.7, budget: 0.7 },
    title: /基金|经费|收支|党费使用|日记账|明细账/,
    not: /捐款名单|规则|科目对照/,
  },
  branches: {
    context: ["支部", "党", "组织", "党员"],
    tells: {
      branch: 1,
      secretary: 2,
      memberCount: 1.5,
      electedOn: 2,
      committeeSize: 1.5,
      level: 1.5,
      kind: 1.5,
      deputy: 1.5,
      termYears: 1.5,
      serviceCentre: 1.5,
      secretaryBirth: 1.5,
      secretaryEducation: 1.5,
    },
    title: /(?:支部|党组织).{0,4}(?:信息|情况|概况|一览|基本|台账|名录)|换届/,
    not: /收缴|应缴|实缴|应交|实交|三会一课|积分|学员|测评/,
  },
  activities: {
    context: ["会议", "活动", "组织生活", "支部", "党员", "党课", "党日"],
    tells: { type: 3, date: 1, topic: 1, host: 1, speaker: 1, attended: 1.5, expected: 1, place: 0.7, branch: 0.7 },
    title: /三会一课|组织生活|会议|活动|党日/,
    not: /计划|安排|签到|统计/,
  },
  development: {
    context: ["党员", "支部", "党委", "委员会"],
    whose: ["@who", "申请人", "培养对象", "积极分子", "发展对象", "预备", "接收"],
    tells: {
      stage: 3,
      appliedOn: 2.5,
      activistOn: 2.5,
      targetOn: 2.5,
      talkedOn: 1.5,
      acceptedOn: 2,
      approvedOn: 1.5,
      trainedHours: 1.5,
      trainedDays: 1,
      introducers: 1,
      contacts: 1.5,
      prereviewOn: 1.5,
      conversionOn: 1.5,
      conversionApprovedOn: 2,
      extension: 1.5,
      noticeFrom: 1,
      noticeTo: 1,
    },
    title:
      /发展党员|积极分子|发展对象|申请人|申请转正|转正.{0,4}(?:名单|名册|花名册|台账|汇总|一览)|可转正|预备党员.{0,6}(?:名单|台账|汇总|考察|花名册)|吸收预备|接收预备|党务档案/,
    not: /报考|征兵|党员基本信息|党员花名册|党员名册|在册党员/,
  },
  posts: {
    context: ["党", "委员会", "党员", "组织"],
    whose: ["@who"],
    tells: { post: 2.5, tookOffice: 2, leftOffice: 1.5, duties: 1.5, fullTime: 1, unit: 0.7, trainedOn: 1 },
    title: /班子|委员会成员|支委|书记名单|干部|任职/,
    not: /候选|拟任|组织员|党外|统战|集体经济|党员基本信息|党员信息|花名册|值班|村民代表|业主/,
  },
  communities: { tells: { community: 2, grade: 2 }, title: /社区情况|社区基本/ },
  publications: {
    context: ["公示"],
    tells: { what: 2, date: 1, place: 1, period: 1, days: 1 },
    title: /公示/,
    not: /名单|对象公示|人选/,
  },
  partners: { tells: { problemsSolved: 2, support: 2, council: 2, unit: 1 }, title: /共建/ },
  appraisals: {
    context: ["党员", "评议", "支部", "组织", "委员会"],
    whose: ["@who"],
    tells: { result: 2.5, year: 1.5, followUp: 1 },
    title: /评议/,
  },
  plan: { tells: { operator: 2.5, value: 2, measure: 2 }, title: /规划|指标|目标/ },
  hardship: { tells: { reason: 2, updatedOn: 2, care: 2 } },
  holidays: { tells: { holiday: 2.5, date: 2 } },
  assessments: {
    tells: {
      goodLeaders: 2,
      goodMembers: 2,
      grade: 2,
      lastGrade: 2,
      rectifier: 2,
      production: 2,
      democracy: 2,
      unit: 1,
    },
  },
  grids: { tells: { grid: 2, points: 2, leader: 1.5 } },
  mergers: { tells: { former: 2.5, community: 2 } },
  demonstrations: { tells: { namedOn: 2.5 } },
  documents: { tells: { title: 2.5 } },
  problems: { tells: { problem: 2.5, solvedOn: 2 } },
  projects: { tells: { project: 2, plannedOn: 2, startedOn: 2 } },
  surveys: { tells: { valid: 2, satisfied: 2 } },
  talents: { tells: { pool: 2.5, addedOn: 2 } },
  volunteers: { tells: { team: 2, registeredOn: 2 } },
  visits: { tells: { visitor: 2, household: 2 } },
  pairings: { tells: { cadre: 2, household: 2, helpedOn: 2 } },
  elections: { tells: { noticeOn: 2, votersOn: 2, votedOn: 2 } },
  units: { tells: { type: 2, hasOrganization: 2 } },
  trainings: { tells: { topic: 2.5 } },
  debriefings: { tells: { countyScore: 2, townScore: 2, villageScore: 2 } },
  awards: { tells: { recipient: 2, award: 2 } },
  indicators: { tells: { indicator: 2, target: 2 } },
  teams: { tells: { team: 2.5, type: 2 } },
  tasks: { tells: { group: 2, task: 2.5 } },
};
