/**
 * Which column holds which field of a kind: the best whole assignment by wordings and values, each column one field.
 */
import { ACTIVITY_TYPE, CATEGORY, STAGE, type CodeList } from "../../domain/values/codes";
import { fieldSpec, type FieldSpec, type Kind } from "../../domain/records/kinds";
import { readMonthSpan } from "../../domain/values/periods";
import type { ColumnName } from "../../domain/records/records";
import { squeeze } from "../../domain/values/text";
import type { CellValue } from "../../spreadsheet/workbook";
import { fitOf, isCode } from "./columnValues";
import { SPAN } from "../rows/sharedCells";
import { columnMeanings, type HeaderPath, type Meaning } from "./headers";
import { headerKey } from "./headerText";
import { conceptsOf, isKnownConcept } from "./concepts";
import { periodColumn } from "./periodHeaders";
import { arePeople } from "./personNames";

/** A column of a header: its texts from the topmost group to the leaf, and what stands below. */
export interface HeaderColumn {
  readonly column: number;
  readonly path: HeaderPath;
  readonly sample: readonly CellValue[];
}

/** A field's column and why. */
export interface Assigned {
  readonly column: HeaderColumn;
  /** How far the wording is from the standard one; {@link BY_VALUES} where the values decided. */
  readonly rank: number;
  /** The share of values that go with the field; null for a blank column. */
  readonly fit: number | null;
}

/** Rank of a column that its values, not its header, tell. */
export const BY_VALUES = 900;
/** A blank column gives way to a filled one of the same field. */
const BLANK = 60;
/** Wordings up to here are the field's own. */
const OWN_WORDING = 100;

const MONEY: FieldSpec = { type: "money", headers: [] };

/** The fields of a kind among columns. A header of two fields, such as 主持/主讲, gives its column to both. */
export function assignColumns(kind: Kind, columns: readonly HeaderColumn[]): ReadonlyMap<ColumnName, Assigned> {
  const offers = columns.flatMap((column) => offersOf(kind, column));
  offers.sort((a, b) => a.weight - b.weight);
  const assigned = new Map<ColumnName, Assigned>();
  const taken = new Map<number, readonly ColumnName[]>();
  for (const { name, column, rank, fit, together } of offers) {
    const holds = taken.get(column.column);
    if (assigned.has(name) || (holds && !together)) continue;
    assigned.set(name, { column, rank, fit });
    taken.set(column.column, [...(holds ?? []), name]);
  }
  if (kind === "dues") monthsBesideAmount(assigned);
  if (kind === "fund") purposeForSummary(assigned);
  byTogether(kind, columns, assigned);
  byPeriod(kind, assigned);
  byPeople(kind, columns, assigned);
  return byValues(kind, columns, assigned);
}

/** Beside the months what was paid stands under them, so 缴费金额 is what each month owes. */
function monthsBesideAmount(assigned: Map<ColumnName, Assigned>): void {
  const amount = assigned.get("amount");
  const months = [...assigned.keys()].filter(periodColumn).length;
  if (!amount || months < 3 || assigned.has("monthlyDue")) return;
  assigned.delete("amount");
  assigned.set("monthlyDue", amount);
}

/** Where a ledger has 用途 and nothing that says what an entry is, 用途 says it. */
function purposeForSummary(assigned: Map<ColumnName, Assigned>): void {
  const purpose = assigned.get("category");
  if (purpose && !assigned.has("summary")) assigned.set("summary", purpose);
}

/** Fields of amounts by the month, and those of the same amounts by the year. */
const PER_YEAR: Readonly<Partial<Record<Kind, Readonly<Record<ColumnName, ColumnName>>>>> = {
  posts: { salary: "yearlyPay" },
};

/** What an amount is paid for may stand in its unit alone: 报酬（元/年）. */
function byPeriod(kind: Kind, assigned: Map<ColumnName, Assigned>): void {
  for (const [monthly, yearly] of Object.entries(PER_YEAR[kind] ?? {})) {
    const found = assigned.get(monthly);
    const isYearly = found?.column.path.some((text) => /年/.test(text) && !/月/.test(text)) ?? false;
    if (!found || !isYearly || assigned.has(yearly)) continue;
    assigned.delete(monthly);
    assigned.set(yearly, found);
  }
}

interface Offer extends Assigned {
  readonly name: ColumnName;
  readonly weight: number;
  readonly together: boolean;
}

/** What a column may be: of the surest wordings with which its values go; the others are what it is not. */
function offersOf(kind: Kind, column: HeaderColumn): Offer[] {
  const found = columnMeanings(kind, column.path).flatMap((meaning) => {
    const offer = offerOf(kind, column, meaning);
    return offer ? [{ offer, tier: meaning.tier }] : [];
  });
  const surest = Math.min(...found.map(({ tier }) => tier));
  return found.filter(({ tier }) => tier <= Math.max(surest, SURE)).map(({ offer }) => offer);
}

/** Up to this tier a header is as sure as an example. */
const SURE = 1;

function offerOf(kind: Kind, column: HeaderColumn, { name, rank, together, isSaid }: Meaning): Offer | null {
  if (name === "serial") return { name, column, rank, fit: 1, weight: rank, together: false };
  const spec = fieldSpec(kind, name) ?? (periodColumn(name) ? MONEY : null);
  if (!spec) return null;
  const fit = periodColumn(name) ? 1 : fitOf(spec, column.sample);
  if (fit !== null && !mayBe(spec, rank, fit, column.sample.length)) return null;
  // A wording that leaves open what kind of thing it is needs values that say it.
  if (fit === null && !isSaid) return null;
  const weight = rank + (fit === null ? BLANK : Math.round((1 - fit) * BLANK));
  return { name, column, rank, fit, weight, together: together ?? false };
}

/** Few values prove nothing; a standard header stands for itself, that its values are wrong is to be found. */
function mayBe(spec: FieldSpec, rank: number, fit: number, count: number): boolean {
  if (count < 3) return true;
  if (spec.type === "code") return fit > 0;
  return rank < OWN_WORDING ? true : fit >= 0.3;
}

/** Lists of people, whose names a column may hold under any header. */
const OF_PEOPLE: ReadonlySet<Kind> = new Set(["members", "dues", "development", "appraisals"]);
/** Headers of people who are not the row's: 主持人, 书记; so may be any of an unknown word. */
const OTHERS = new Set(["经办", "主持", "主讲", "书记", "副书记", "原", "签名"]);

/** The first column of people's names is whose row it is, where no header says so. */
function byPeople(kind: Kind, columns: readonly HeaderColumn[], assigned: Map<ColumnName, Assigned>): void {
  if (!OF_PEOPLE.has(kind) || assigned.has("name") || assigned.size < LEAST_BESIDE) return;
  const taken = new Set([...assigned.values()].map(({ column }) => column));
  const found = columns.find((column) => {
    if (taken.has(column) || !arePeople(column.sample)) return false;
    const concepts = column.path.flatMap((text) => [...conceptsOf(headerKey(text))]);
    return concepts.every((concept) => isKnownConcept(concept) && !concept.startsWith("!") && !OTHERS.has(concept));
  });
  if (found) assigned.set("name", { column: found, rank: BY_VALUES, fit: 1 });
}

/** So many other fields a list must have for a column of names to be its people. */
const LEAST_BESIDE = 2;

/** Fields that a column holds together, told by its cells: 应到12 实到11. */
const TOGETHER: Readonly<Partial<Record<Kind, { readonly fields: readonly ColumnName[]; readonly cell: RegExp }>>> = {
  activities: { fields: ["expected", "attended"], cell: /应到\D*\d+.*实到\D*\d+/ },
  development: { fields: ["noticeFrom", "noticeTo"], cell: SPAN },
};

function byTogether(kind: Kind, columns: readonly HeaderColumn[], assigned: Map<ColumnName, Assigned>): void {
  const pair = TOGETHER[kind];
  if (!pair || pair.fields.some((field) => assigned.has(field))) return;
  const found = columns.find(
    ({ path, sample }) =>
      sample.length > 0 &&
      sample.every((cell) => pair.cell.test(squeeze(String(cell)))) &&
      (kind !== "development" || path.some((text) => conceptsOf(headerKey(text)).has("公示"))),
  );
  if (!found) return;
  for (const [name, { column }] of assigned) if (column === found) assigned.delete(name);
  for (const field of pair.fields) assigned.set(field, { column: found, rank: BY_VALUES, fit: 1 });
}

/** A field that values tell whatever the header says, under headers that may hold it. */
interface Telling {
  readonly field: ColumnName;
  /** Whether a value may be the field's. */
  readonly fits: (cell: CellValue) => boolean;
  /** Whether it is the field's alone: of these half the values at least must be. */
  readonly tells: (cell: CellValue) => boolean;
  readonly headers: ReadonlySet<string>;
}

const OF_STANDING = ["身份", "党籍", "党员", "正式", "预备", "正常", "@kind", "@state", "@who", "结构", "成员"];
/** 评议结果, in the words of 民主评议 and of yearly assessments. */
export const GRADE = /^(?:优秀|合格|基本合格|不合格|称职|基本称职|不称职|优|良|好|较好|一般|差)/;

const ofCodes = (codes: CodeList, words?: readonly string[]): Pick<Telling, "fits" | "tells"> => ({
  fits: (cell) => isCode(codes, cell),
  tells: (cell) => words === undefined || words.includes(codeOf(codes, cell) ?? ""),
});
const ofPattern = (pattern: (text: string) => boolean): Pick<Telling, "fits" | "tells"> => {
  const fits = (cell: CellValue): boolean => pattern(squeeze(String(cell)));
  return { fits, tells: fits };
};

const TOLD_BY_VALUES: Readonly<Partial<Record<Kind, readonly Telling[]>>> = {
  members: [{ field: "category", ...ofCodes(CATEGORY, ["正式党员", "预备党员"]), headers: new Set(OF_STANDING) }],
  development: [
    {
      field: "stage",
      ...ofCodes(STAGE, ["入党申请人", "积极分子", "发展对象", "预备党员"]),
      headers: new Set([...OF_STANDING, "阶段"]),
    },
  ],
  activities: [
    {
      field: "type",
      ...ofCodes(ACTIVITY_TYPE),
      headers: new Set(["主题", "@kind", "@name", "@way", "会议", "活动", "组织生活", "内容", "项目"]),
    },
  ],
  appraisals: [
    {
      field: "result",
      ...ofPattern((text) => GRADE.test(text)),
      headers: new Set(["评议", "结果", "处置", "委员会", "支部", "组织", "@kind"]),
    },
  ],
  dues: [
    {
      field: "period",
      ...ofPattern((text) => /[月季年]/.test(text) && readMonthSpan(text, ANY_YEAR) !== null),
      headers: new Set(["说明", "备注", "缴", "党费", "期间", "@state", "内容", "项目", "摘要"]),
    },
  ],
};

const ANY_YEAR = 2000;
/** So many of a column's values must be the field's. */
const NEARLY_ALL = 0.7;

function byValues(
  kind: Kind,
  columns: readonly HeaderColumn[],
  assigned: Map<ColumnName, Assigned>,
): ReadonlyMap<ColumnName, Assigned> {
  for (const { field, fits, tells, headers } of TOLD_BY_VALUES[kind] ?? []) {
    const now = assigned.get(field);
    if (now && (now.fit === null || now.column.sample.filter(fits).length >= NEARLY_ALL * now.column.sample.length))
      continue;
    const found = columns.find(({ path, sample }) => {
      const concepts = [...conceptsOf(headerKey(path.at(-1) ?? ""))];
      if (concepts.length === 0 || sample.length === 0 || !concepts.every((concept) => headers.has(concept)))
        return false;
      return (
        sample.filter(fits).length >= NEARLY_ALL * sample.length && sample.filter(tells).length * 2 >= sample.length
      );
    });
    if (!found) continue;
    for (const [name, { column }] of assigned) if (column === found) assigned.delete(name);
    assigned.set(field, { column: found, rank: BY_VALUES, fit: 1 });
  }
  return assigned;
}

function codeOf(list: CodeList, cell: CellValue): string | null {
  const word = squeeze(String(cell));
  return list.codes.includes(word) ? word : (list.synonyms[word] ?? list.repairs[word] ?? null);
}
