/**
 * Which kinds of sheet a header belongs to: every kind is given its best assignment of columns, and what these count, the sheet's
 * name and what speaks against it are added up.
 */
import { KINDS, type FieldSpec, type Kind } from "../../domain/records/kinds";
import type { ColumnName } from "../../domain/records/records";
import { squeeze } from "../../domain/values/text";
import type { CellValue } from "../../spreadsheet/workbook";
import { assignColumns, BY_VALUES, GRADE, type Assigned, type HeaderColumn } from "./columns";
import { AGAINST, ENOUGH, EVIDENCE, TITLED, USUAL } from "./evidence";
import { headerKey } from "./headerText";
import { conceptsOf } from "./concepts";
import { periodColumn } from "./periodHeaders";
import { simplified } from "./simplified";
import { isListOfStage } from "./stageTitle";

/** A kind that a header may be, and how much speaks for it. */
export interface Candidate {
  readonly kind: Kind;
  readonly score: number;
  readonly columns: ReadonlyMap<ColumnName, Assigned>;
}

const KIND_NAMES = Object.keys(KINDS) as Kind[];

/** All kinds for which anything speaks, the likeliest first. */
export function candidatesFor(columns: readonly HeaderColumn[], name: string): Candidate[] {
  const text = simplified(squeeze(name));
  return KIND_NAMES.flatMap((kind) => candidateFor(kind, columns, text) ?? []).sort((a, b) => b.score - a.score);
}

/** The kinds of table that a header makes up: one, or none, or a roster that is the dues ledger as well. */
export function recogniseKinds(columns: readonly HeaderColumn[], name: string): readonly Candidate[] {
  const candidates = candidatesFor(columns, name);
  const [best] = candidates;
  if (!best || best.score < ENOUGH) return [];
  const other = candidates.find(({ kind }) => kind === (best.kind === "members" ? "dues" : "members"));
  return other && isBoth(best, other) ? [best, other].sort((a) => (a.kind === "members" ? -1 : 1)) : [best];
}

/** Whether a roster is the dues ledger as well: it has all that a roster must and the months of a ledger. */
function isBoth(one: Candidate, other: Candidate): boolean {
  const kinds = new Map([one, other].map((candidate) => [candidate.kind, candidate]));
  const roster = kinds.get("members");
  const ledger = kinds.get("dues");
  if (!roster || !ledger || ledger.score < ENOUGH) return false;
  const months = [...ledger.columns.keys()].filter(periodColumn).length;
  const isWhole = requiredOf("members").every((field) => field === "branch" || roster.columns.has(field));
  return isWhole && months >= LEAST_MONTHS;
}

const LEAST_MONTHS = 3;
/** What three months of a ledger and more count. */
const MONTHS = 5;

function candidateFor(kind: Kind, columns: readonly HeaderColumn[], name: string): Candidate | null {
  const assigned = assignColumns(kind, columns);
  const { tells, title, not } = EVIDENCE[kind];
  let telling = 0;
  let usual = 0;
  let periods = 0;
  for (const [field, { rank, fit, column }] of assigned) {
    if (field === "serial") continue;
    if (periodColumn(field)) periods += 1;
    else if (tells[field] === undefined) usual += USUAL;
    else telling += tells[field] * trust(kind, field, rank, fit, column.sample);
  }
  const months = periods >= LEAST_MONTHS ? MONTHS : periods;
  const isNamed = title?.test(name) ?? false;
  // The title of a list of 积极分子 says as much as a column of stages.
  if (kind === "development" && isNamed && isListOfStage(name)) telling += tells["stage"] ?? 0;
  if (telling + months < 1 || telling + months + usual < LEAST) return null;
  if (!hasWhatItMust(kind, assigned, months, isNamed ? name : null)) return null;
  // There are 花名册 of residents, soldiers and children, too.
  const isOurs = isNamed && (kind !== "members" || /党/.test(name));
  if (!isOurs && months === 0 && [...assigned].every(([field, column]) => field === "serial" || isOfAnybody(column)))
    return null;
  const headers = columns.map(({ path }) => path.map(headerKey).join(""));
  const required = requiredOf(kind);
  const present = required.filter((field) => assigned.has(field)).length;
  const score =
    telling +
    usual +
    months +
    (isNamed ? TITLED : 0) -
    (not?.test(name) || headers.some((header) => isOfOthers(kind, header)) ? 2 * AGAINST : 0) -
    foreignness(kind, columns, name) +
    (required.length === 0 ? 0 : (present / required.length) * WHOLE);
  return { kind, score, columns: assigned };
}

/** Concepts that a header of any list at all may have. */
const ANYBODYS = new Set(
  "内容 项目 主题 单位 职务 职业 说明 备注 住址 手机 固话 身份 学历 出生 身份证 性别 民族 经办 用途 合计 天 月份 社区 凭证 困难 结果".split(
    " ",
  ),
);

/** Whether a column's header says nothing of a party branch's books, and its values do not either. */
function isOfAnybody({ column, rank }: Assigned): boolean {
  if (rank === BY_VALUES) return false;
  const concepts = column.path.flatMap((text) => [...conceptsOf(headerKey(text))]);
  return (
    concepts.every((concept) => concept.startsWith("@") || ANYBODYS.has(concept)) && !column.sample.some(isPartyWord)
  );
}

/** Less cannot be a table at all. */
const LEAST = 1.5;
/** What all required columns together count. */
const WHOLE = 1.5;

/** How far a telling column is to be trusted: its values must go with it. */
function trust(kind: Kind, field: ColumnName, rank: number, fit: number | null, sample: readonly CellValue[]): number {
  // Few values prove nothing.
  if (sample.length < FEW) return 1;
  const check = WORDS[`${kind}.${field}`];
  if (check) {
    const share = sample.filter((cell) => check.test(squeeze(String(cell)))).length / sample.length;
    return share >= NEARLY_ALL ? 1 : share >= 0.5 ? 0.3 : -1;
  }
  if (rank === BY_VALUES) return 1;
  return fit ?? 1;
}

const FEW = 3;
const NEARLY_ALL = 0.8;

/** Words that a telling column's values have: of six people of whom none is a member there is no roster. */
const WORDS: Readonly<Record<string, RegExp>> = {
  "members.category": /^(?:中共)?(?:正式|预备)?党员$|^(?:正式|预备)$/,
  "posts.post": /书记|委员|主任|组长|干事|部长|主席|站长|网格长|党建|专干|指导员|小组长/,
  "appraisals.result": GRADE,
};

/** What a table of a kind cannot be without. */
function hasWhatItMust(
  kind: Kind,
  columns: ReadonlyMap<ColumnName, Assigned>,
  months: number,
  name: string | null,
): boolean {
  const has = (...fields: readonly string[]): boolean => fields.some((field) => columns.has(field));
  switch (kind) {
    case "dues":
      return has("name") && (months > 0 || has("monthlyDue", "amount", "duesBase", "total"));
    case "fund":
      return (
        ["income", "expense", "signed"].some((field) => columns.has(field) && columns.get(field)?.fit !== 0) &&
        (has("date", "month") || has("summary"))
      );
    case "members":
      return has("name") && has("joinedOn", "category", "branch", "idNumber", "standing", "fullMemberOn");
    case "branches":
      return has("branch");
    case "posts":
      return has("name") && has("post");
    case "appraisals":
      // Organizations are graded, too, by 考评.
      return has("name");
    case "activities":
      return has("date") && has("type", "topic");
    case "development":
      return (
        has("name") &&
        (has("stage") ||
          LADDER.filter((field) => columns.has(field)).length > (name === null ? 1 : 0) ||
          (name !== null && isListOfStage(name)))
      );
    default:
      return requiredOf(kind).filter((field) => columns.has(field)).length * 2 >= requiredOf(kind).length;
  }
}

const LADDER = [
  "appliedOn",
  "activistOn",
  "targetOn",
  "acceptedOn",
  "approvedOn",
  "conversionOn",
  "conversionApprovedOn",
] as const;

/** Words of a header row that a kind's own sheets never have. */
const OF_OTHERS: Readonly<Partial<Record<Kind, RegExp>>> = {
  development: /介绍信|转出单位|转入党支部/,
  members: /转正申请|拟任|介绍信|转出单位|转往单位|推荐情况|流入|实归|会员证|上访|帮扶责任|监护|联系党支部/,
  posts: /拟任|候选|入会/,
  dues: /业主|房号|户主|会费|团费/,
  fund: /科目|规则/,
  branches: /^(?:党员)?姓名$|应缴|实缴|已缴|应交|实交|已交|收缴率/,
};

function isOfOthers(kind: Kind, header: string): boolean {
  return OF_OTHERS[kind]?.test(header) ?? false;
}

/** Names of lists that people's sheets have and that are none of a branch's. */
const FOREIGN =
  /考勤|出勤|签到|值班|工资|薪酬|补贴|津贴|奖金|绩效|积分|水费|电费|水电|房租|物业|保险|医保|社保|捐款|捐赠|工会|会员|团员|团费|业主|低保|志愿者|流动人口|青少年|上访|信访|残疾|退役|妇女|计生/;
/** A list of people of no party word at all is anybody's. */
const OF_PARTY = /党|支部|转正|积极分子|发展对象|组织关系|[缴交]费/;
const PEOPLE: ReadonlySet<Kind> = new Set(["members", "dues", "development", "posts", "appraisals"]);

function foreignness(kind: Kind, columns: readonly HeaderColumn[], name: string): number {
  if (!PEOPLE.has(kind)) return 0;
  const isOfParty =
    OF_PARTY.test(name) || columns.some(({ path }) => path.some((text) => OF_PARTY.test(simplified(text))));
  const isNamed = EVIDENCE[kind].title?.test(name) ?? false;
  if (FOREIGN.test(name) && !(isNamed && /党/.test(name))) return AGAINST;
  const hasPartyValues = kind === "members" && columns.some(({ sample }) => sample.some(isPartyWord));
  return isOfParty || hasPartyValues || isNamed ? 0 : kind === "dues" || kind === "posts" ? 1 : 2;
}

function isPartyWord(cell: CellValue): boolean {
  return typeof cell === "string" && /党员$|党支部$/.test(cell);
}

function requiredOf(kind: Kind): string[] {
  const fields: Record<string, FieldSpec> = KINDS[kind].fields;
  return Object.keys(fields).filter((name) => fields[name]?.column === "required");
}
