/**
 * What a book gives as evidence for its plan on the as-of day: rows dated later, and rows marked as not held (取消、未开、
 * 作废), count for nothing; a date that is still to come says of its row that this isn't done yet.
 */
import { Analysis } from "../../domain/verdict/analysis";
import { isAfter, type PlainDate } from "../../domain/values/dates";
import { KINDS, type FieldSpec, type Kind } from "../../domain/records/kinds";
import type { AnyTable, Origin, Table } from "../../domain/records/records";
import { squeeze } from "../../domain/values/text";
import { valueOf } from "./conditions";

/** Lists of how things stand, not of what was done: none of their rows can be called off. */
const STANDING: ReadonlySet<Kind> = new Set(["plan", "holidays", "members", "branches", "communities", "appraisals"]);

/** The date on which a row happened, where the field is not called `date`. */
const HAPPENED: Readonly<Partial<Record<Kind, string>>> = {
  dues: "paidOn",
  posts: "tookOffice",
  problems: "solvedOn",
  talents: "addedOn",
  volunteers: "registeredOn",
  pairings: "pairedOn",
};

/** Days that are set beforehand. */
const DEADLINES: ReadonlySet<string> = new Set(["rectifyBy", "noticeTo"]);

const END = "(?:$|[\\s，。；、！,.;!)\\]】])";
const CALLED_OFF = new RegExp(
  `(?<![未不没])(?:取消|作废)(?:了|${END}|本次|该次|会议|活动)|未(?:能)?(?:召开|举行|举办|开展|开会|开成|开)${END}|没有?(?:召开|举行|举办|开成|办成)` +
    `|流会|停(?:办|开|演)${END}|不(?:再)?(?:召开|举行|举办|开|办)了?${END}`,
);
/** Put off to another day, which has a row of its own once it has come. */
const PUT_OFF = new RegExp(`(?:延期|推迟|改期|顺延|暂缓)(?:召开|举行|举办|开展)?(?:至|到|另行|待|再|${END})`);
/** The day that it was put off to may be the row's own. */
const HELD_AFTER_ALL = /[本今当][日天]|[已补](?:经)?(?:召开|举行|举办|开)/;

/** Tables of which rows were left out. */
const shortened = new WeakSet<object>();

/** Whether a list is kept at all: it has rows, though none of them may count yet. */
export function isKept(table: Table): boolean {
  return table.records.length > 0 || shortened.has(table);
}

/** The book as it counts for the plan; the same analysis where every row does. */
export function evidenceOf(analysis: Analysis): Analysis {
  const { book, asOf, quarter, settings, answers } = analysis;
  const tables = book.tables.map((table) => counting(table, asOf));
  if (tables.every((table, index) => table === book.tables[index])) return analysis;
  return new Analysis({ ...book, tables }, asOf, quarter, settings, answers);
}

function counting(table: AnyTable, asOf: PlainDate): AnyTable {
  if (STANDING.has(table.kind)) return table;
  const fields: Readonly<Record<string, FieldSpec>> = KINDS[table.kind].fields;
  const happened = HAPPENED[table.kind] ?? "date";
  const dates = Object.keys(fields).filter(
    (field) => fields[field]?.type === "date" && table.columns[field] !== undefined && !DEADLINES.has(field),
  );
  const all = table.records as readonly Origin[];
  const isToCome = (record: Origin, field: string): boolean => {
    const date = valueOf(record, field);
    return date !== null && typeof date === "object" && isAfter(date, asOf);
  };
  const records = all.flatMap((record): Origin[] => {
    if (isCalledOff(record) || (isToCome(record, happened) && isOneDay(record))) return [];
    const open = dates.filter((field) => field !== happened && isToCome(record, field));
    return [open.length === 0 ? record : { ...record, ...Object.fromEntries(open.map((field) => [field, null])) }];
  });
  const isWhole = records.length === all.length && records.every((record, index) => record === all[index]);
  if (isWhole) return table;
  const shorter = { ...table, records: [] };
  shortened.add(shorter);
  // A record points to its table, so each is copied into the shorter one.
  return Object.assign(shorter, { records: records.map((record) => ({ ...record, table: shorter })) });
}

/** A dues row with a column a month is a year's, whatever the day it names. */
function isOneDay(record: Origin): boolean {
  return !Array.isArray(Reflect.get(record, "months")) && !Array.isArray(Reflect.get(record, "quarters"));
}

/** Whether a row says that it was not held: in its remark, at the end of its topic, or by an attendance of nobody. */
function isCalledOff(record: Origin): boolean {
  const said = (field: string): string => {
    const text = valueOf(record, field);
    return typeof text === "string" ? squeeze(text) : "";
  };
  if (CALLED_OFF.test(said("remark")) || isPutOff(record, said("remark"))) return true;
  if (/(?<![未不没])(?:取消|作废)[)\]】]?$/.test(said("topic"))) return true;
  return record.table.kind === "activities" && valueOf(record, "attended") === 0;
}

/** Whether a row's remark says that it was put off, and nothing of it that it was held on the row's own day. */
function isPutOff(record: Origin, remark: string): boolean {
  if (!PUT_OFF.test(remark) || HELD_AFTER_ALL.test(remark)) return false;
  const [attended, date] = [valueOf(record, "attended"), valueOf(record, "date")];
  if (typeof attended === "number" && attended > 0) return false;
  const isDay = date !== null && typeof date === "object" && "month" in date;
  return !(isDay && date.day !== null && remark.includes(`${date.month}月${date.day}日`));
}
