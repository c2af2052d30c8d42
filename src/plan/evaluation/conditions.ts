/**
 * Conditions on the rows of a sheet, as a clerk writes them under 统计条件: 会议类型=党课、主题党日；实到人数>=10；主题含退休.
 */
import { lookUpCode } from "../../domain/values/codes";
import { compareDates, plainDate, type PlainDate } from "../../domain/values/dates";
import {
  fieldSpec,
  fieldUnder,
  type FieldSpec,
  type FieldType,
  type FieldTypes,
  type Kind,
} from "../../domain/records/kinds";
import { fenFromYuan } from "../../domain/values/money";
import type { Origin } from "../../domain/records/records";
import { squeeze } from "../../domain/values/text";

/** What a record holds in a field; null where the cell is blank or could not be read. */
export type FieldValue = FieldTypes[FieldType] | null;

/** What a record of any kind holds in a field of its kind. */
export function valueOf(record: Origin, field: string): FieldValue {
  return Reflect.get(record, field) as FieldValue;
}

export interface Condition {
  readonly field: string;
  readonly holds: (record: Origin) => boolean;
}

const CONDITION = /^(.+?)(>=|<=|<>|!=|[≥≤≠><=]|不含|包含|含|不为空|为空)(.*)$/;

/** The conditions of a text, all of which must hold; null where a column, a sign or a value can't be understood. */
export function readConditions(text: string, kind: Kind): readonly Condition[] | null {
  const parts = squeeze(text)
    .split(/;|并且|且/)
    .filter((part) => part !== "");
  const conditions = parts.map((part) => readCondition(part, kind));
  return conditions.includes(null) ? null : conditions.filter((condition) => condition !== null);
}

function readCondition(text: string, kind: Kind): Condition | null {
  const [, header = "", sign = "", operand = ""] = CONDITION.exec(text) ?? [];
  const field = fieldUnder(kind, header);
  const spec = field === null ? null : fieldSpec(kind, field);
  const test = spec && testOf(spec, sign, operand);
  return field && test ? { field, holds: (record) => test(valueOf(record, field)) } : null;
}

type Test = (value: FieldValue) => boolean;

/** A blank cell is neither equal to anything nor more or less, nor does it contain anything. */
function testOf(spec: FieldSpec, sign: string, operand: string): Test | null {
  switch (sign) {
    case "为空":
      return operand === "" ? (value) => value === null : null;
    case "不为空":
      return operand === "" ? (value) => value !== null : null;
    case "含":
    case "包含":
      return containing(operand);
    case "不含":
      return negated(containing(operand));
    case "=":
      return equal(spec, operand);
    case "≠":
    case "<>":
    case "!=":
      return negated(equal(spec, operand));
    default:
      return compared(spec, sign, operand);
  }
}

function negated(test: Test | null): Test | null {
  return test && ((value) => !test(value));
}

/** Alternatives are parted by 、. */
function anyOf(operand: string, testOfOne: (word: string) => Test | null): Test | null {
  const tests = operand.split("、").map(testOfOne);
  return tests.includes(null) ? null : (value) => tests.some((test) => test?.(value));
}

const containing = (operand: string): Test | null =>
  operand === ""
    ? null
    : anyOf(operand, (word) => (value) => typeof value === "string" && squeeze(value).includes(word));

const equal = (spec: FieldSpec, operand: string): Test | null =>
  anyOf(operand, (word) => {
    const wanted = operandOf(spec, word);
    return wanted === null ? null : (value) => value !== null && compare(value, wanted) === 0;
  });

const SIGNS: Readonly<Record<string, (order: number) => boolean>> = {
  ">=": (order) => order >= 0,
  "≥": (order) => order >= 0,
  "<=": (order) => order <= 0,
  "≤": (order) => order <= 0,
  ">": (order) => order > 0,
  "<": (order) => order < 0,
};

function compared(spec: FieldSpec, sign: string, operand: string): Test | null {
  const wanted = operandOf(spec, operand);
  const isMeant = SIGNS[sign];
  // Words, and yes and no, have no order.
  if (wanted === null || !isMeant || typeof wanted === "string" || typeof wanted === "boolean") return null;
  return (value) => value !== null && isMeant(compare(value, wanted));
}

/** A written value as the field's records hold it; null where it is not of the field's type. */
function operandOf({ type, codes }: FieldSpec, text: string): Exclude<FieldValue, null> | null {
  switch (type) {
    case "integer":
    case "number":
      return numberOf(text);
    case "money": {
      const yuan = numberOf(text.replace(/元$/, ""));
      return yuan === null ? null : fenFromYuan(yuan);
    }
    case "date":
      return dateOf(text);
    case "yesno":
      return text === "是" ? true : text === "否" ? false : null;
    default:
      return text === "" ? null : ((codes && lookUpCode(codes, text)?.code) ?? text);
  }
}

function numberOf(text: string): number | null {
  const [, digits, percent] = /^(-?\d+(?:\.\d+)?)(%?)$/.exec(text) ?? [];
  return digits === undefined ? null : Number(digits) / (percent ? 100 : 1);
}

/** 2026-03-01, 2026年3月1日, 2026.3, 2026. */
function dateOf(text: string): PlainDate | null {
  const [, year, month, day] = /^(\d{4})(?:[-/.年]?(?:(\d{1,2})(?:[-/.月](\d{1,2})?日?)?)?)$/.exec(text) ?? [];
  return year === undefined ? null : plainDate(Number(year), month ? Number(month) : null, day ? Number(day) : null);
}

/** Order of a record's value and a written one of the same type; texts are equal or not. */
function compare(value: Exclude<FieldValue, null>, wanted: Exclude<FieldValue, null>): number {
  if (typeof value === "object" && typeof wanted === "object") return compareDates(value, wanted);
  if (typeof value === "number" && typeof wanted === "number") return value - wanted;
  const [own, other] = typeof value === "string" ? [squeeze(value), wanted] : [value, wanted];
  return own === other ? 0 : NaN;
}
