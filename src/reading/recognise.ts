/**
 * Which kind of sheet a header belongs to: by the columns it has, and where these leave doubt by the sheet's name.
 */
import { ID } from "../domain/fields";
import { KINDS, type FieldSpec, type Kind } from "../domain/kinds";
import type { ColumnName } from "../domain/records";
import { columnMeaning, headerKey, isSerialHeader, type HeaderPath } from "./headers";
import { periodColumn } from "./periodHeaders";

/** Words in a sheet's name or title that break ties between kinds. */
const NAME_HINTS: ReadonlyArray<readonly [Kind, RegExp]> = [
  ["plan", /规划|指标|目标/],
  ["development", /发展|积极分子|申请人/],
  ["dues", /党费|缴费|交费/],
  ["fund", /基金|经费|收支/],
  ["activities", /三会一课|会议|活动|党日/],
  ["branches", /支部信息|支部情况|支部基本|支部一览/],
  ["publications", /公示/],
  ["appraisals", /评议/],
  ["posts", /班子|干部|委员|书记/],
  ["communities", /社区情况|社区基本/],
  ["partners", /共建/],
  ["members", /花名册|名册|党员信息|党员基本|一览表|名单/],
];

/**
 * The kind whose header this is, or null. Each kind is scored by the required and other columns it finds; columns no
 * other kind has (twelve months, 当前阶段) decide, and the sheet's name breaks ties. Headers that any list may have are
 * none of ours unless the name says so: a list of donors, of residents, of papers received.
 */
export function recogniseKind(paths: readonly HeaderPath[], name: string): Kind | null {
  let best: { kind: Kind; score: number } | null = null;
  for (const kind of Object.keys(KINDS) as Kind[]) {
    const score = scoreOf(kind, paths);
    if (score === null) continue;
    const isNamed = NAME_HINTS.find(([hinted]) => hinted === kind)?.[1].test(name) ?? false;
    if (isForeign(kind, paths, name, isNamed)) continue;
    const hint = isNamed ? 1.5 : 0;
    if (!best || score + hint > best.score) best = { kind, score: score + hint };
  }
  return best && best.score >= 4 ? best.kind : null;
}

/** The kinds of table that a header makes up: one, or none, or a roster that is the dues ledger as well. */
export function recogniseKinds(paths: readonly HeaderPath[], name: string): readonly Kind[] {
  const kind = recogniseKind(paths, name);
  const isBoth = (kind === "members" && isLedger(paths, name)) || (kind === "dues" && isRoster(paths));
  return isBoth ? ["members", "dues"] : kind ? [kind] : [];
}

const OF_DUES = /[党黨][费費]|[缴繳交][费費纳納]|[应應实實][缴繳交]/;

/** Whether a roster has a ledger's months, and says that they are of dues. */
function isLedger(paths: readonly HeaderPath[], name: string): boolean {
  const months = namesIn("dues", paths).filter((column) => periodColumn(column));
  return months.length >= 3 && [name, ...paths.flat()].some((text) => OF_DUES.test(text)) && !NO_DUES.test(name);
}

/** Whether a ledger has all that a roster must; the branch may stand in the sheet's name. */
function isRoster(paths: readonly HeaderPath[]): boolean {
  const names = namesIn("members", paths);
  return requiredOf("members").every((field) => field === "branch" || names.includes(field));
}

/** Headers of any list at all. */
const COMMON =
  "姓名 名称 性别 民族 年龄 日期 时间 类别 类型 内容 项目 金额 合计 累计 数量 人数 天数 单位 单位名称 工作单位 编号 代码 地点 地址 住址 家庭住址 现居住地 电话 联系电话 手机 手机号 手机号码 联系方式 联系人 负责人 责任人 经办人 岗位 职务 职业 状态 年度 年份 月份 结果 用途 主题 议题 级别 范围 备注 说明";
/** Headers of any list of people; a roster of members says more of them. */
const OF_PEOPLE = `身份证 ${ID} 出生 生日 出生日期 出生年月 出生年月日 学历 最高学历 文化程度 学历情况 政治面貌`;
const VAGUE = new Set(`${COMMON} ${OF_PEOPLE}`.split(" "));

/** What a sheet with months or amounts by person is instead of a dues ledger. */
const NO_DUES =
  /考勤|出勤|签到|值班|工资|薪酬|补贴|津贴|奖金|绩效|积分|学时|考核|水费|电费|水电|房租|物业|保险|医保|社保|捐款|捐赠|慰问/;

/** Whether a sheet that has a kind's columns is something else: it has those of any list, or its name says so. */
function isForeign(kind: Kind, paths: readonly HeaderPath[], name: string, isNamed: boolean): boolean {
  if (kind === "dues" && NO_DUES.test(name) && !/[党黨][费費]/.test(name)) return true;
  // There are 花名册 of residents, soldiers and children, too.
  if (isNamed && (kind !== "members" || /[党黨]/.test(name))) return false;
  return paths.every(
    (path) =>
      columnMeaning(kind, path) === null || path.every((text) => VAGUE.has(headerKey(text)) || isSerialHeader(text)),
  );
}

/** Fields that only one kind of sheet has. */
const TELLING: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  members: ["joinedOn", "fullMemberOn", "category", "standing"],
  dues: ["monthlyDue", "amount", "paidOn", "period"],
  fund: ["income", "expense"],
  branches: ["secretary", "memberCount", "electedOn", "committeeSize", "level", "deputy", "serviceCentre"],
  activities: ["type"],
  development: ["stage", "appliedOn", "activistOn", "targetOn"],
  posts: ["post", "tookOffice", "duties"],
  communities: ["community", "grade"],
  publications: ["what"],
  partners: ["problemsSolved", "support", "council"],
  appraisals: ["result", "year"],
  plan: ["operator", "value", "measure"],
  hardship: ["reason", "updatedOn", "care"],
  holidays: ["holiday"],
  assessments: ["goodLeaders", "goodMembers", "grade", "lastGrade", "rectifier", "production", "democracy"],
  grids: ["grid", "points"],
  mergers: ["former"],
  demonstrations: ["namedOn"],
  documents: ["title"],
  problems: ["problem", "solvedOn"],
  projects: ["project", "plannedOn", "startedOn"],
  surveys: ["valid", "satisfied"],
  talents: ["pool", "addedOn"],
  volunteers: ["team", "registeredOn"],
  visits: ["visitor", "household"],
  pairings: ["cadre", "household", "helpedOn"],
  elections: ["noticeOn", "votersOn", "votedOn"],
  units: ["type", "hasOrganization"],
  trainings: ["topic"],
  debriefings: ["countyScore", "townScore", "villageScore"],
  awards: ["recipient", "award"],
  indicators: ["indicator", "target"],
  teams: ["team", "type"],
  tasks: ["group", "task"],
};

function scoreOf(kind: Kind, paths: readonly HeaderPath[]): number | null {
  const names = new Set(namesIn(kind, paths));
  names.delete("serial");
  const required = requiredOf(kind);
  const present = required.filter((name) => names.has(name));
  const telling = (TELLING[kind] ?? []).filter((name) => names.has(name)).length;
  const periods = [...names].filter((name) => periodColumn(name)).length;
  if (telling + periods === 0 || names.size < 2) return null;
  if (kind !== "dues" && present.length * 2 < required.length) return null;
  if (kind === "dues" && !names.has("name")) return null;
  const other = names.size - present.length - periods;
  return (
    present.length * 2 -
    (required.length - present.length) * 2 +
    other * 0.8 +
    telling * 1.5 +
    (periods >= 3 ? 8 : periods)
  );
}

/** What the columns of a header are called as a kind's. */
function namesIn(kind: Kind, paths: readonly HeaderPath[]): ColumnName[] {
  return paths.flatMap((path) => columnMeaning(kind, path)?.name ?? []);
}

function requiredOf(kind: Kind): string[] {
  const fields: Record<string, FieldSpec> = KINDS[kind].fields;
  return Object.keys(fields).filter((name) => fields[name]?.column === "required");
}
