/**
 * How the fields of sheets are described: the type of a cell, the headers it may stand under, what must not be missing.
 */
import type { CodeList } from "../values/codes";
import type { PlainDate } from "../values/dates";
import type { Fen } from "../values/money";

/** How a cell of a field is read, and what it becomes in a record. */
export interface FieldTypes {
  text: string;
  /** Text that is compared with known words, in simplified characters. */
  term: string;
  /** A person's name, compared without inner spaces. */
  name: string;
  /** 公民身份号码 as cleaned text, valid or not. */
  id: string;
  date: PlainDate;
  money: Fen;
  integer: number;
  /** Any number; a plan's target may be `70%`, read as 0.7. */
  number: number;
  yesno: boolean;
  phone: string;
  branch: string;
  /** The standard wording of a code. */
  code: string;
}

export type FieldType = keyof FieldTypes;

export interface FieldSpec<T extends FieldType = FieldType> {
  readonly type: T;
  /** Header spellings, the standard one first; compared after {@link headerKey} of the reading. */
  readonly headers: readonly string[];
  readonly codes?: CodeList;
  /** Words that measures go by, offered as the cell is typed; any other may stand there, too. */
  readonly words?: readonly string[];
  /** The sheet must have this column. */
  readonly column?: "required";
  /** A data row must not leave this cell blank. */
  readonly cell?: "required";
}

/** A field by its type and its header spellings, parted by spaces; `needs` may say `column` and `cell`. */
export const field = <T extends FieldType>(type: T, headers: string, needs = ""): FieldSpec<T> => ({
  type,
  headers: type === "date" ? withTimes(headers.split(" ")) : headers.split(" "),
  ...(needs.includes("column") ? { column: "required" as const } : {}),
  ...(needs.includes("cell") ? { cell: "required" as const } : {}),
});

/** Clerks head a column of days 时间 as often as 日期. */
function withTimes(headers: readonly string[]): readonly string[] {
  return [...new Set([...headers, ...headers.map((header) => header.replace(/日期$/, "时间"))])];
}

/** A field whose cells hold words of a code list. */
export const code = (codes: CodeList, headers: string, needs = ""): FieldSpec<"code"> => ({
  ...field("code", headers, needs),
  codes,
});

/** Every spelling made of one word of each list, in order, parted by spaces. */
export function phrases(...lists: ReadonlyArray<readonly string[]>): string {
  return lists.reduce((heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail))).join(" ");
}

/** A field whose cells hold some known words, parted by spaces here, or the clerk's own. */
export const worded = (words: string, headers: string, needs = ""): FieldSpec<"term"> => ({
  ...field("term", headers, needs),
  words: words.split(" "),
});

/** A kind of sheet. */
export interface KindSpec {
  /** Its Chinese name. */
  readonly title: string;
  readonly fields: Readonly<Record<string, FieldSpec>>;
  /** The field by which people know a row; the first one where none is named. */
  readonly subject?: string;
}

/** A kind of sheet by its Chinese name and its fields. */
export const kind = <K extends Record<string, FieldSpec>>(
  title: string,
  fields: K,
  { subject }: { readonly subject?: keyof K & string } = {},
) => ({ title, fields, subject });

/** Header spellings that several kinds share. */
export const NAME = "姓名 党员姓名 名称";
export const ID =
  "公民身份证号码 公民身份证号 公民身份号码 身份证号 身份证号码 身份号码 证件号码 身份证 居民身份证号 居民身份证号码 身份证件号码 证件号";
export const BRANCH =
  "所在党支部 所在支部 所属支部 所属党支部 目前所在党支部 所在党支部全称 党支部 支部 支部名称 党支部名称 党组织 所属组织 所属党组织 所在党组织 所在支部名称 隶属支部 隶属党支部 支部全称 党支部全称 组织关系所在党支部";
