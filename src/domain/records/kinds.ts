/**
 * The kinds of sheets in a clerk's workbook and the fields each can have: examples of headers, the type of each field, which
 * columns a kind requires and which cells may not be blank. Each subject has a file of its own in `kinds/`.
 */
import { members } from "./kinds/members";
import { dues } from "./kinds/dues";
import { fund } from "./kinds/funds";
import { branches, posts, communities, partners } from "./kinds/organization";
import { activities, publications, appraisals } from "./kinds/activities";
import { development } from "./kinds/development";
import { plan } from "./kinds/plan";
import { workLists } from "./kinds/workLists";
import type { FieldSpec, FieldTypes, KindSpec } from "./fields";
import { squeeze } from "../values/text";

/** Every kind of sheet, with its Chinese name. */
export const KINDS = {
  members,
  dues,
  fund,
  branches,
  activities,
  development,
  posts,
  communities,
  publications,
  partners,
  appraisals,
  plan,
  ...workLists,
};

export type Kind = keyof typeof KINDS;
export type FieldOf<K extends Kind> = keyof (typeof KINDS)[K]["fields"] & string;

/** The cleaned values of one row: null where the cell is blank, missing or unreadable. */
export type ValuesOf<K extends Kind> = {
  -readonly [F in FieldOf<K>]: (typeof KINDS)[K]["fields"][F] extends FieldSpec<infer T> ? FieldTypes[T] | null : never;
};

export type { FieldSpec, FieldType, FieldTypes } from "./fields";

/** Whether a word is the name of a kind, for names that come from outside. */
export function isKind(name: string): name is Kind {
  return Object.hasOwn(KINDS, name);
}

/** The field of a kind by its name, or null: for names that come from outside, such as a mapping file. */
export function fieldSpec(kindName: Kind, name: string): FieldSpec | null {
  const fields: Record<string, FieldSpec> = KINDS[kindName].fields;
  return Object.hasOwn(fields, name) ? (fields[name] ?? null) : null;
}

/** The standard header of a column, as it stands in a sheet: 加入党组织日期, 3月, 2季度. */
export function columnHeader(kindName: Kind, column: string): string {
  const [, period, number] = /^([mq])(\d+)$/.exec(column) ?? [];
  if (period) return `${number}${period === "m" ? "月" : "季度"}`;
  return fieldSpec(kindName, column)?.headers[0] ?? column;
}

/** The field by which people know a row: a person, a branch, a summary; the first of its kind but for a few. */
export function subjectField(kindName: Kind): string {
  const { fields, subject }: KindSpec = KINDS[kindName];
  return subject ?? (Object.keys(fields)[0] as string);
}

/** The field of a kind that one of its header spellings names; null for any other text. */
export function fieldUnder(kindName: Kind, header: string): string | null {
  const key = squeeze(header);
  const fields = Object.entries<FieldSpec>(KINDS[kindName].fields);
  return fields.find(([, { headers }]) => headers.some((known) => squeeze(known) === key))?.[0] ?? null;
}
