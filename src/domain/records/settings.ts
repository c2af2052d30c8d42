/**
 * Legal and local figures: each is a series of dated versions with its source, so that a case is judged by the version
 * in force on its day. A workbook can override the newest version of any of them.
 */
import { compareDates, parseIsoDate, type PlainDate } from "../values/dates";
import type { Fen } from "../values/money";

/** One rate of the dues bands: it applies to the whole base when the base is at most `upTo` (null: no upper end). */
export interface DuesBand {
  readonly upTo: Fen | null;
  /** In ten-thousandths: 0.5 % = 50. */
  readonly rate: number;
}

/** All settings as they stand on one day. */
export interface Settings {
  /** Bands for members with pay or income (在职, 年薪, 个体). */
  readonly duesBands: readonly DuesBand[];
  /** Bands for retired members (离退休). */
  readonly retiredBands: readonly DuesBand[];
  /** Monthly amount of 学生, 下岗失业, 抚恤救济, 低保. */
  readonly fixedDues: Fen;
  readonly farmerLeast: Fen;
  readonly farmerMost: Fen;
  /** Monthly amount above which only free will applies. */
  readonly duesCeiling: Fen;
  /** Under- or overpayment up to this much is not reported. */
  readonly duesTolerance: Fen;
  /** A declared amount this much above the standard is pointed out. */
  readonly duesAboveBy: Fen;
  /** A single payment this much above a year's dues goes to the centre in full. */
  readonly largeContribution: Fen;
  /** Months one back payment may cover. */
  readonly backPaymentMonths: number;
  /** Months in a row unpaid that need the branch's attention. */
  readonly unpaidMonths: number;
  /** Months out of touch after which the standing must be settled. */
  readonly lostMonths: number;
  /** Days after payment within which aid must be published. */
  readonly aidPublicationDays: number;
  /** Days after a quarter within which its accounts must be published. */
  readonly quarterPublicationDays: number;
  readonly branchLeastMembers: number;
  readonly branchMostMembers: number;
  readonly committeeFromMembers: number;
  readonly committeeLeast: number;
  readonly committeeMost: number;
  /** Members from which an organization must be a committee (党委). */
  readonly partyCommitteeFrom: number;
  readonly termYears: number;
  /** Completed years of age from which a person may apply. */
  readonly applicantAge: number;
  /** Months from activist (积极分子) to target (发展对象). */
  readonly activistMonths: number;
  readonly noticeWorkingDays: number;
  readonly trainingHours: number;
  readonly trainingDays: number;
  readonly talkMonths: number;
  readonly meetingMonths: number;
  readonly approvalMonths: number;
  readonly approvalMonthsMost: number;
  /** Full members who introduce an applicant (入党介绍人). */
  readonly introducers: number;
  readonly extensionMonthsLeast: number;
  readonly extensionMonthsMost: number;
  /** First day of the development rules of 2026; older cases follow the text of 2014. */
  readonly development2026From: PlainDate;
  /** A treat-as-about target is met within this share of its value. */
  readonly aboutTolerance: number;
  /** Days before and after a holiday in which something is done for it. */
  readonly holidayDays: number;
  /** Months within which a paired household must have been helped. */
  readonly pairingMonths: number;
  /** Below this age in completed years a cadre is young. */
  readonly youngCadreAge: number;
  /** Up to this age in completed years a new member is young, the age included. */
  readonly youngMemberAge: number;
  /** Months in which a team (文体队伍) does something at least once. */
  readonly teamActivityMonths: number;
  /** Months in which a community has a members' service day (党员服务日) at least once. */
  readonly serviceDayMonths: number;
  /** Days after a committee's founding within which its full-time deputy takes office. */
  readonly deputyDays: number;
  /** Days after a project's start within which it has an organization of the Party. */
  readonly projectOrganizationDays: number;
  /** Kinds of teams (文体队伍) that each community has. */
  readonly teamKinds: readonly string[];
  /** Income a head of farmers in a year: the least that a secretary's basic subsidies come to. */
  readonly farmersIncome: Fen;
}

export type SettingName = keyof Settings;

/** A setting as it stands from a day on. */
export interface Version<T> {
  /** First day in force. */
  readonly from: string;
  readonly value: T;
  readonly source: string;
}

type Catalogue = { readonly [N in SettingName]: ReadonlyArray<Version<Settings[N]>> };

const DUES_2008 = "中组发〔2008〕3号《关于中国共产党党费收缴、使用和管理的规定》";
const NOTICE_2017 = "组电明字〔2017〕5号《关于进一步规范党费工作的通知》";
const BRANCH_2018 = "《中国共产党支部工作条例（试行）》（2018）";
const DEVELOPMENT_2014 = "中办发〔2014〕33号《中国共产党发展党员工作细则》";
const DEVELOPMENT_2026 = "《中国共产党发展党员工作细则》（2026年5月18日公布修订）";
const LOCAL = "本地做法，可在设置中修改";

const since = <T>(from: string, value: T, source: string): ReadonlyArray<Version<T>> => [{ from, value, source }];

/** Every setting with its dated versions, oldest first. */
export const SETTINGS: Catalogue = {
  duesBands: since(
    "2008-04-01",
    [
      { upTo: 300_000, rate: 50 },
      { upTo: 500_000, rate: 100 },
      { upTo: 1_000_000, rate: 150 },
      { upTo: null, rate: 200 },
    ],
    `${DUES_2008}第二条`,
  ),
  retiredBands: since(
    "2008-04-01",
    [
      { upTo: 500_000, rate: 50 },
      { upTo: null, rate: 100 },
    ],
    `${DUES_2008}第五条；基数口径见${NOTICE_2017}`,
  ),
  fixedDues: since("2008-04-01", 20, `${DUES_2008}第六条`),
  farmerLeast: since("2008-04-01", 20, `${DUES_2008}第六条`),
  farmerMost: since("2008-04-01", 100, `${DUES_2008}第六条`),
  duesCeiling: since("2017-01-01", 100_000, `${NOTICE_2017}第一条`),
  duesTolerance: since("2008-04-01", 5, LOCAL),
  duesAboveBy: since("2008-04-01", 100, LOCAL),
  largeContribution: since("2008-04-01", 100_000, `${DUES_2008}第十一条；${NOTICE_2017}第一条`),
  backPaymentMonths: since("2008-04-01", 6, `${DUES_2008}第十二条`),
  unpaidMonths: since("2008-04-01", 6, `${DUES_2008}第十三条`),
  lostMonths: since("2019-05-06", 6, "《中国共产党党员教育管理工作条例》（2019）第二十四条"),
  aidPublicationDays: since("2008-04-01", 30, LOCAL),
  quarterPublicationDays: since("2008-04-01", 30, LOCAL),
  branchLeastMembers: since("2018-10-28", 3, `${BRANCH_2018}第四条`),
  branchMostMembers: since("2018-10-28", 50, `${BRANCH_2018}第四条`),
  committeeFromMembers: since("2018-10-28", 7, `${BRANCH_2018}第六章`),
  committeeLeast: since("2018-10-28", 3, `${BRANCH_2018}第六章`),
  committeeMost: since("2018-10-28", 7, `${BRANCH_2018}第六章`),
  partyCommitteeFrom: since("2018-10-28", 100, `${BRANCH_2018}第四条及基层组织设置的一般规定`),
  termYears: since("2018-07-01", 5, "《关于党的基层组织任期的意见》（2018）"),
  applicantAge: since("2014-05-28", 18, `${DEVELOPMENT_2014}第五条`),
  activistMonths: since("2014-05-28", 12, `${DEVELOPMENT_2014}第十三条`),
  noticeWorkingDays: since("2026-05-18", 5, `${DEVELOPMENT_2026}第十三条`),
  trainingHours: since("2014-05-28", 24, `${DEVELOPMENT_2014}第十七条`),
  trainingDays: since("2014-05-28", 3, `${DEVELOPMENT_2014}第十七条`),
  talkMonths: since("2014-05-28", 1, `${DEVELOPMENT_2014}第七条`),
  meetingMonths: since("2026-05-18", 1, `${DEVELOPMENT_2026}第十九条`),
  approvalMonths: since("2014-05-28", 3, "《中国共产党发展党员工作细则》预备党员审批条款"),
  approvalMonthsMost: since("2014-05-28", 6, "《中国共产党发展党员工作细则》预备党员审批条款"),
  introducers: since("2014-05-28", 2, "《中国共产党章程》第五条"),
  extensionMonthsLeast: since("2014-05-28", 6, "《中国共产党发展党员工作细则》预备期条款"),
  extensionMonthsMost: since("2014-05-28", 12, "《中国共产党章程》第七条"),
  development2026From: since("2026-05-18", { year: 2026, month: 5, day: 18 }, `${DEVELOPMENT_2026}；施行日期待核`),
  aboutTolerance: since("2008-04-01", 0.2, LOCAL),
  holidayDays: since("2008-04-01", 10, LOCAL),
  pairingMonths: since("2008-04-01", 3, LOCAL),
  youngCadreAge: since("2008-04-01", 35, LOCAL),
  youngMemberAge: since("2008-04-01", 35, LOCAL),
  teamActivityMonths: since("2008-04-01", 3, LOCAL),
  serviceDayMonths: since("2008-04-01", 3, LOCAL),
  deputyDays: since("2008-04-01", 30, LOCAL),
  projectOrganizationDays: since("2008-04-01", 30, LOCAL),
  teamKinds: since("2008-04-01", ["文艺队", "健身队", "秧歌队"], LOCAL),
  farmersIncome: since("2024-01-01", 2_311_900, "2024年全国农村居民人均可支配收入；请改为本县（市、区）的数"),
};

/** What the figure of a setting counts: fen of an amount, a fraction 0–1, or whole things. */
export type SettingUnit = "fen" | "share" | "members" | "years" | "ages" | "months" | "days" | "workingDays" | "hours";

/** Settings of one figure each, which can be set locally; bands and the days of law versions are the catalogue's. */
export const FIGURES = {
  fixedDues: "fen",
  farmerLeast: "fen",
  farmerMost: "fen",
  duesCeiling: "fen",
  duesTolerance: "fen",
  duesAboveBy: "fen",
  largeContribution: "fen",
  backPaymentMonths: "months",
  unpaidMonths: "months",
  lostMonths: "months",
  aidPublicationDays: "days",
  quarterPublicationDays: "days",
  branchLeastMembers: "members",
  branchMostMembers: "members",
  committeeFromMembers: "members",
  committeeLeast: "members",
  committeeMost: "members",
  partyCommitteeFrom: "members",
  termYears: "years",
  applicantAge: "ages",
  activistMonths: "months",
  noticeWorkingDays: "workingDays",
  trainingHours: "hours",
  trainingDays: "days",
  talkMonths: "months",
  meetingMonths: "months",
  approvalMonths: "months",
  approvalMonthsMost: "months",
  introducers: "members",
  extensionMonthsLeast: "months",
  extensionMonthsMost: "months",
  aboutTolerance: "share",
  holidayDays: "days",
  pairingMonths: "months",
  youngCadreAge: "ages",
  youngMemberAge: "ages",
  teamActivityMonths: "months",
  serviceDayMonths: "months",
  deputyDays: "days",
  projectOrganizationDays: "days",
  farmersIncome: "fen",
} as const satisfies Partial<Record<SettingName, SettingUnit>>;

export type FigureName = keyof typeof FIGURES;

/** Settings of some words each, which can be set locally, too. */
export const WORD_LISTS = ["teamKinds"] as const;
export type WordListName = (typeof WORD_LISTS)[number];

export function isWordListName(name: string): name is WordListName {
  return WORD_LISTS.some((known) => known === name);
}

/** Figures of which the first may not be more than the second. */
export const FIGURE_PAIRS: ReadonlyArray<readonly [least: FigureName, most: FigureName]> = [
  ["farmerLeast", "farmerMost"],
  ["branchLeastMembers", "branchMostMembers"],
  ["committeeLeast", "committeeMost"],
  ["approvalMonths", "approvalMonthsMost"],
  ["extensionMonthsLeast", "extensionMonthsMost"],
];

export function isFigureName(name: string): name is FigureName {
  return Object.hasOwn(FIGURES, name);
}

/** Whether a setting can have this figure: none is below zero, and shares alone may be broken, up to the whole. */
export function isFigureOf(name: FigureName, figure: number): boolean {
  const isShare = FIGURES[name] === "share";
  return figure >= 0 && (isShare ? figure <= 1 : Number.isSafeInteger(figure));
}

/** Whether a source is a regulation or another published text: what is merely usual here, or stated by a yearbook, is none. */
export function isRegulation(source: string): boolean {
  return /[《〔]/.test(source);
}

/** The version of a setting that is in force on a day: its value, and the source it rests on. */
export function versionOn<N extends SettingName>(name: N, day: PlainDate): Version<Settings[N]> {
  return inForce(SETTINGS[name], day);
}

/** Values a workbook or a mapping file sets in place of the catalogue's newest versions. */
export type SettingOverrides = Partial<Settings>;

/** The settings in force on a day. Before its first version a setting has that version's value. */
export function settingsOn(day: PlainDate, overrides: SettingOverrides = {}): Settings {
  const names = Object.keys(SETTINGS) as SettingName[];
  return {
    ...(Object.fromEntries(
      names.map((name) => [name, inForce<unknown>(SETTINGS[name], day).value]),
    ) as unknown as Settings),
    ...overrides,
  };
}

function inForce<T>(versions: ReadonlyArray<Version<T>>, day: PlainDate): Version<T> {
  let current = versions[0] as Version<T>;
  for (const version of versions) {
    const from = parseIsoDate(version.from);
    if (from && compareDates(from, day) <= 0) current = version;
  }
  return current;
}
