/**
 * A clerk's own measures, beyond the catalogue: a row of the plan whose 完成值 is a formula of theirs, or one that says
 * under 统计表, 统计条件, 统计方式 and 统计期间 what is to be counted.
 */
import { completedYears, type PlainDate } from "../domain/values/dates";
import { fieldSpec, fieldUnder, KINDS, subjectField, type FieldType, type Kind } from "../domain/records/kinds";
import { yuanFromFen } from "../domain/values/money";
import { tablesOf, type Book, type Origin, type PlanRecord } from "../domain/records/records";
import { squeeze } from "../domain/values/text";
import { liesIn, type Rhythm } from "./evaluation/calendar";
import { findEntry, SCALES, type Due, type MeasureKind } from "./catalogue";
import { readConditions, valueOf, type Condition } from "./evaluation/conditions";
import { communal } from "./evaluation/duties";
import { average, count, frequency, ratio, sum, type Evaluation } from "./evaluation/evaluators";
import type { Entry } from "./evaluation/figures";
import type { Measure } from "./measures";
import { asking, entry, type EntrySource } from "./evaluation/sources";

/** What is judged of a measure, be it of the catalogue or the clerk's own. */
export type JudgedMeasure = Pick<Measure, "id" | "name" | "kind" | "due" | "evaluation">;

/** The columns in which a clerk puts a measure together. */
export type CompositionField = "sheet" | "filter" | "aggregate" | "period";

const named = ({ id, measure }: PlanRecord): Pick<JudgedMeasure, "id" | "name"> => {
  const known = findEntry(id, measure);
  return { id: known?.id ?? id ?? measure ?? "", name: known?.name ?? measure ?? id ?? "" };
};

/** The measure whose figure a formula of the clerk's under 完成值 works out; null for a row without one. */
export function formulaMeasure(record: PlanRecord): JudgedMeasure | null {
  const { ownFigure, unit, to } = record;
  if (!ownFigure) return null;
  const kind = findEntry(record.id, record.measure)?.kind ?? kindOfUnit(unit);
  const evaluate: Evaluation["evaluate"] = () => ({
    actual: ownFigure.value === null ? null : inMeasure(ownFigure.value, kind, unit),
    counted: [entry(record, "actual", record.measure, true)],
    missing: [],
  });
  return { ...named(record), kind, due: to ? "year-end" : "any-time", evaluation: { kind, needs: [], evaluate } };
}

function kindOfUnit(unit: string | null): MeasureKind {
  if (/%/.test(squeeze(unit ?? ""))) return "ratio";
  return /元/.test(unit ?? "") ? "sum" : "count";
}

/** A cell's number in the measure of its target: shares as fractions, 万元 as yuan. */
function inMeasure(value: number, kind: MeasureKind, unit: string | null): number {
  if (SCALES[kind] === "share") return value > 1 ? value / 100 : value;
  return squeeze(unit ?? "").startsWith("万") ? value * 10_000 : value;
}

/**
 * The measure a row puts together; null for a row without 统计表, the first column that can't be understood where one
 * can't.
 */
export function composedMeasure(record: PlanRecord, book: Book): JudgedMeasure | CompositionField | null {
  if (record.sheet === null) return null;
  const from = findSheet(record.sheet, book);
  if (!from) return "sheet";
  const conditions = readConditions(record.filter ?? "", from.kind);
  if (!conditions) return "filter";
  const period = readPeriod(record.period ?? "", from.kind);
  if (!period) return "period";
  const counted = aggregateOf(record.aggregate ?? "", { ...from, ...period, conditions });
  return counted ? { ...named(record), ...counted } : "aggregate";
}

interface Selection {
  readonly kind: Kind;
  /** Only rows of this sheet; null for all sheets of the kind. */
  readonly sheet: string | null;
  readonly conditions: readonly Condition[];
  /** The date that must lie in the plan's days; null where rows count whatever their date. */
  readonly date: string | null;
  /** The rows are counted in each period by itself. */
  readonly every: Rhythm | null;
}

/** A kind of sheet by its name (三会一课), or a sheet of the book by its own. */
function findSheet(text: string, book: Book): Pick<Selection, "kind" | "sheet"> | null {
  const name = squeeze(text);
  const kind = (Object.keys(KINDS) as Kind[]).find((known) => squeeze(KINDS[known].title) === name);
  if (kind) return { kind, sheet: null };
  const table = book.tables.find(({ sheet }) => squeeze(sheet) === name);
  return table ? { kind: table.kind, sheet: table.sheet } : null;
}

const RHYTHMS: Readonly<Record<string, Rhythm>> = { 每周: "week", 每月: "month", 每季: "quarter", 每年: "year" };

/** 每季, 任职日期, 每年任职日期, 不限; without a word the rows of the plan's days, if the kind has a column 日期. */
function readPeriod(text: string, kind: Kind): Pick<Selection, "date" | "every"> | null {
  const [, rhythm = "", header = ""] = /^(每周|每月|每季|每年)?(.*)$/.exec(squeeze(text)) ?? [];
  const every = RHYTHMS[rhythm] ?? null;
  if (header === "不限") return every ? null : { date: null, every };
  const date = header === "" ? "date" : fieldUnder(kind, header);
  const isDate = date !== null && fieldSpec(kind, date)?.type === "date";
  if (isDate) return { date, every };
  return header === "" && !every ? { date: null, every } : null;
}

type Aggregate = Omit<JudgedMeasure, "id" | "name">;

/** 计数, 求和收入, 平均出生日期, 占比评议结果=优秀. */
function aggregateOf(text: string, selection: Selection): Aggregate | null {
  const [, word, operand = ""] = /^(计数|求和|平均|占比)[:(]?(.*?)\)?$/.exec(squeeze(text)) ?? [];
  if (word === "计数") return operand === "" ? counting(selection) : null;
  if (selection.every) return null;
  if (word === "占比") return sharing(selection, operand);
  const field = fieldUnder(selection.kind, operand);
  if (!field) return null;
  return word === "求和" ? adding(selection, field) : word === "平均" ? averaging(selection, field) : null;
}

/** What is counted or added up by its date comes due at the end of the plan's days. */
const dueOf = ({ date }: Selection): Due => (date === null ? "any-time" : "year-end");

function counting(selection: Selection): Aggregate {
  const { every } = selection;
  if (!every) {
    return { kind: "count", due: dueOf(selection), evaluation: count(asking(rowsOf(selection), () => true)) };
  }
  const evaluation = frequency(communal(datedRows(selection), () => every));
  return { kind: "frequency", due: every === "year" ? "year-end" : "any-time", evaluation };
}

function sharing(selection: Selection, condition: string): Aggregate | null {
  const part = readConditions(condition, selection.kind);
  if (!part || part.length === 0) return null;
  const whole = rowsOf(selection, ...part.map(({ field }) => field));
  const evaluation = ratio(asking(whole, (record) => part.every(({ holds }) => holds(record))));
  return { kind: "ratio", due: "any-time", evaluation };
}

function adding(selection: Selection, field: string): Aggregate | null {
  const numbers = asking(rowsOf(selection, field), (record) => Number(valueOf(record, field)));
  const type = fieldSpec(selection.kind, field)?.type;
  if (type === "money") return { kind: "sum", due: dueOf(selection), evaluation: sum(numbers) };
  return type === "integer" || type === "number"
    ? { kind: "count", due: dueOf(selection), evaluation: count(numbers) }
    : null;
}

function averaging(selection: Selection, field: string): Aggregate | null {
  const type = fieldSpec(selection.kind, field)?.type;
  if (!type || !AVERAGED.has(type)) return null;
  const values = asking(rowsOf(selection, field), (record, { analysis }) => {
    const value = valueOf(record, field);
    if (typeof value === "number") return type === "money" ? yuanFromFen(value) : value;
    // The mean of dates is one of the completed years since: an age.
    return value !== null && typeof value === "object" ? completedYears(value, analysis.asOf) : null;
  });
  return { kind: "average", due: "any-time", evaluation: average(values) };
}

const AVERAGED: ReadonlySet<FieldType> = new Set(["money", "integer", "number", "date"]);

/** The rows a selection means, counted at the last of the fields they are asked for. */
function rowsOf({ kind, sheet, conditions, date }: Selection, ...more: readonly string[]): EntrySource<Origin> {
  const columns = [...new Set([...conditions.map(({ field }) => field), ...(date === null ? [] : [date]), ...more])];
  const at = columns.at(-1) ?? subjectField(kind);
  return {
    needs: [{ kind, columns: columns.length > 0 ? columns : [at] }],
    read: ({ analysis, span }) =>
      tablesOf(analysis.book, kind)
        .filter((table) => sheet === null || table.sheet === sheet)
        .filter((table) => columns.every((column) => table.columns[column] !== undefined))
        .flatMap(({ records }) =>
          records.flatMap((record: Origin): Array<Entry<Origin>> => {
            const day = date === null ? null : dateIn(record, date);
            const isOfPlan = date === null || (day !== null && liesIn(day, span));
            const isMeant = isOfPlan && conditions.every(({ holds }) => holds(record));
            const subject = valueOf(record, subjectField(kind));
            return isMeant ? [entry(record, at, typeof subject === "string" ? subject : "", record)] : [];
          }),
        ),
  };
}

function datedRows(selection: Selection): EntrySource<{ readonly date: PlainDate }> {
  return asking(rowsOf(selection), (record) => {
    const date = selection.date === null ? null : dateIn(record, selection.date);
    return date ? { date } : undefined;
  });
}

function dateIn(record: Origin, field: string): PlainDate | null {
  const value = valueOf(record, field);
  return value !== null && typeof value === "object" ? value : null;
}
