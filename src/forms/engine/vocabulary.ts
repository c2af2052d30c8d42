/**
 * What a form's template may ask for: its fields and lists with their names, and the data that answers.
 */
import type { PlainDate } from "../../domain/values/dates";
import { formatYuan, type Fen } from "../../domain/values/money";

/** A text that jumps to a place in the workbook, e.g. `'名册'!C17`. */
export interface Link {
  readonly text: string;
  readonly target: string;
}

/** The target of a link to a cell by its A1 address. */
export function linkTarget(sheet: string, cell: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell}`;
}

/** Types of fields and what their values are in a form's data. */
export interface ValueTypes {
  text: string;
  /** Fen in the data, yuan in the sheet. */
  money: Fen;
  count: number;
  /** A share: 0.985 is 98.5 %. */
  percent: number;
  date: PlainDate;
  link: Link;
}

export type ValueType = keyof ValueTypes;

/** A field of a form: markers name it by its key or by its Chinese name. */
export interface Field<T extends ValueType = ValueType> {
  readonly name: string;
  readonly type: T;
}

export type Fields = Readonly<Record<string, Field>>;

export interface List<F extends Fields = Fields> {
  readonly name: string;
  readonly fields: F;
}

export type Lists = Readonly<Record<string, List>>;

/** The list of this key is the form's main one: its markers need no list name, `{.姓名}`. */
export const MAIN_LIST = "rows";

/** Fields and lists that a template of one form may name. */
export interface Vocabulary<F extends Fields = Fields, L extends Lists = Lists> {
  readonly fields: F;
  readonly lists: L;
}

/** The values of some fields by key; null prints as a blank cell. */
export type Values<F extends Fields = Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T> ? ValueTypes[T] | null : never;
};

/** What fills a form: one value a field, and the rows of each list in the order in which they are printed. */
export interface FormData<F extends Fields = Fields, L extends Lists = Lists> {
  readonly values: Values<F>;
  readonly lists: { readonly [K in keyof L]: ReadonlyArray<Values<L[K]["fields"]>> };
}

/** Makes a field: `field("money", "本季应缴")`. */
export function field<T extends ValueType>(type: T, name: string): Field<T> {
  return { type, name };
}

/** A value as people read it within a sentence. */
export function valueText(value: ValueTypes[ValueType] | null, type: ValueType): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "object") return "text" in value ? value.text : chineseDate(value);
  if (type === "money") return formatYuan(value);
  return type === "percent" ? `${(value * 100).toFixed(1)}%` : String(value);
}

/** 2026年10月8日, shortened to the date's precision. */
export function chineseDate({ year, month, day }: PlainDate): string {
  return `${year}年${month === null ? "" : `${month}月`}${day === null ? "" : `${day}日`}`;
}
