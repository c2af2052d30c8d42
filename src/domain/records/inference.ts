/**
 * What a sheet does not say and the book lets infer: it is filled in with its basis, told, and can be refused by an answer.
 */
import { branchNaming, type BranchNaming } from "./branchNames";
import { addYears, isAfter, type PlainDate } from "../values/dates";
import { columnHeader, fieldSpec, type Kind } from "./kinds";
import { questionId, type Answers } from "../verdict/questions";
import type { AnyTable, Book, Inference, MemberRecord, Origin } from "./records";
import { squeeze } from "../values/text";

/** Asked where neither 转正日期 nor the day of joining tells; `正式党员` or `预备党员`. */
export const CATEGORY_UNKNOWN = questionId("category-unknown", ["category"]);

/** The answers by which an inference is turned off: what is right stays open, or the figures may stay blank. */
export const REFUSED = "no";
export const LEFT_BLANK = "left-blank";

const INFERRED = "inferred";

/** Id of an inference of a field in the sheets of a kind: {@link REFUSED} or {@link LEFT_BLANK} under it turns it off. */
export function inferenceId({ kind }: { readonly kind: Kind }, field: string): string {
  return questionId(INFERRED, [kind, field]);
}

/** What people call an inferred field. */
export function inferredName({ kind }: { readonly kind: Kind }, field: string): string {
  return field === "months" ? "实缴" : columnHeader(kind, field);
}

/** Whether a person has said no to what is inferred of a field. */
export function isRefused(table: { readonly kind: Kind }, field: string, answers: Answers): boolean {
  const answer = answers[inferenceId(table, field)];
  return answer === REFUSED || answer === LEFT_BLANK;
}

/** Whether an answer settles its question: that an inference is wrong does not say what is right. */
export function isSettled(id: string, answers: Answers): boolean {
  return Object.hasOwn(answers, id) && !(id.startsWith(`${INFERRED}:`) && answers[id] === REFUSED);
}

/** The book with what can be inferred filled in; tables about which nothing is inferred are the same ones. */
export function withInferences(book: Book, asOf: PlainDate, answers: Answers): Book {
  const naming = branchNaming(book);
  const tables = book.tables.map((table) =>
    [
      (one: AnyTable) => withBranchNames(one, naming),
      (one: AnyTable) => withOnlyBranch(one, naming, answers),
      (one: AnyTable) => withCategory(one, asOf, answers),
    ].reduce((one, step) => step(one), table),
  );
  return tables.every((table, index) => table === book.tables[index]) ? book : { ...book, tables };
}

/** Short and full names of a branch become one. */
function withBranchNames(table: AnyTable, naming: BranchNaming): AnyTable {
  if (fieldSpec(table.kind, "branch") === null) return table;
  const own = table.branch === null ? null : naming.of(table.branch);
  return changed(table, own === table.branch ? {} : { branch: own }, (record) => {
    const name = branchOf(record);
    const known = name === null ? null : naming.of(name);
    return known === name ? null : { branch: known };
  });
}

/** In a book of one branch everything is of that branch. */
function withOnlyBranch(table: AnyTable, { only }: BranchNaming, answers: Answers): AnyTable {
  const lacksBranch = fieldSpec(table.kind, "branch") !== null && table.columns["branch"] === undefined;
  if (only === null || !lacksBranch || table.branch !== null || table.kind === "branches") return table;
  const rows = (table.records as readonly Origin[]).filter((record) => branchOf(record) === null).length;
  if (rows === 0) return table;
  const inference = { field: "branch", rows, basis: "only-branch" as const, params: { branch: only } };
  if (isRefused(table, "branch", answers)) return withRefused(table, inference);
  return changed(table, { branch: only, ...told(table, inference) }, (record) =>
    branchOf(record) === null ? { branch: only } : null,
  );
}

/** 人员类别 of a roster without the column, from 转正日期 and the day of joining. */
function withCategory(table: AnyTable, asOf: PlainDate, answers: Answers): AnyTable {
  if (table.kind !== "members" || table.columns["category"] !== undefined) return table;
  const answer = answers[CATEGORY_UNKNOWN] ?? null;
  const categories = new Map<Origin, string>();
  let isAsked = false;
  for (const record of table.records) {
    const category = inferredCategory(record, asOf);
    if (category === null && record.joinedOn !== null) isAsked = true;
    const known = category ?? answer;
    if (known !== null) categories.set(record, known);
  }
  if (categories.size === 0 && !isAsked) return table;
  const inference = { field: "category", rows: categories.size, basis: "category" as const };
  if (isRefused(table, "category", answers)) return withRefused(table, inference);
  return changed(table, told(table, inference), (record) => {
    const category = categories.get(record);
    return category === undefined ? null : { category };
  });
}

function inferredCategory({ fullMemberOn, joinedOn }: MemberRecord, asOf: PlainDate): string | null {
  if (fullMemberOn) return "正式党员";
  return joinedOn && isAfter(addYears(joinedOn, 1), asOf) ? "预备党员" : null;
}

/** What of a table's frame changes with an inference: it is told, and the column is missed no more. */
function told({ inferred, missing }: AnyTable, inference: Inference) {
  return {
    inferred: inference.rows > 0 ? [...inferred, inference] : inferred,
    missing: missing.filter((field) => field !== inference.field),
  };
}

/** A table with what is not inferred of it, as a person has said. */
function withRefused(table: AnyTable, inference: Inference): AnyTable {
  return changed(table, { inferred: [...table.inferred, { ...inference, isRefused: true }] }, () => null);
}

function branchOf(record: Origin): string | null {
  return "branch" in record && typeof record.branch === "string" && squeeze(record.branch) !== ""
    ? record.branch
    : null;
}

/** A copy of a table with another frame and other records, which point to it; the table itself where nothing changes. */
function changed(table: AnyTable, frame: object, change: (record: Origin) => object | null): AnyTable {
  const changes = (table.records as readonly Origin[]).map(change);
  if (Object.keys(frame).length === 0 && changes.every((each) => each === null)) return table;
  const copy = { ...table, ...frame, records: [] };
  const records = (table.records as readonly Origin[]).map((record, index) => ({
    ...record,
    ...changes[index],
    table: copy,
  }));
  return Object.assign(copy, { records });
}
