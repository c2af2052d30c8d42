/**
 * What a standard form is: the fields its template may name, and how they are worked out.
 */
import type { Analysis } from "../domain/analysis";
import type { Severity } from "../domain/findings";
import type { Fen } from "../domain/money";
import { formatQuarter } from "../domain/quarters";
import type { BranchDues } from "./duesByBranch";
import { field, type Fields, type FormData, type Lists, type Vocabulary } from "./vocabulary";

/** A finding put into words, for 数据检查报告. */
export interface FindingText {
  readonly severity: Severity;
  /** Name of the severity: 错误, 提醒 or 提示. */
  readonly level: string;
  /** Name of the rule. */
  readonly rule: string;
  readonly sheet: string;
  /** A1 address; null for a finding about a branch or a sheet. */
  readonly cell: string | null;
  readonly subject: string;
  readonly message: string;
}

/** What a quarter's forms and charts are made from. */
export interface FormInput {
  readonly analysis: Analysis;
  /** 填报单位; blank leaves room to write it by hand. */
  readonly unitName: string;
  /** What the check found, in order. */
  readonly findings: readonly FindingText[];
  /** The dues to be collected in the quarter's year, where the plan says (P01). */
  readonly duesTarget: Fen | null;
}

/** The input with what several forms and charts need of it, worked out once. */
export interface FormContext extends FormInput {
  readonly dues: readonly BranchDues[];
}

/** Why a form or a chart was not made: no dues ledger of the year, no ledger of the love fund, no template. */
export type SkipReason = "no-dues" | "no-love-fund" | "no-template";

/** A form's figures for machines: money in yuan, counts and shares as numbers. */
export type Totals = Readonly<Record<string, number>>;

/** What fills a form, and its figures. */
export interface FormContent<F extends Fields = Fields, L extends Lists = Lists> extends FormData<F, L> {
  readonly totals: Totals;
}

export interface Form<F extends Fields = Fields, L extends Lists = Lists> extends Vocabulary<F, L> {
  /** Id of the form, also its template's file name. */
  readonly id: string;
  /** Its Chinese name; the sheet's name before the quarter. */
  readonly title: string;
  readonly content: (context: FormContext) => FormContent<F, L> | SkipReason;
}

/** `madeBy` of a quarter's sheet: the same quarter's next run replaces it, another quarter's leaves it as it is. */
export function quarterMark(id: string, { analysis: { quarter } }: FormInput): string {
  return `${id} ${formatQuarter(quarter)}`;
}

/** The form as given, its data checked against its own fields. */
export function defineForm<F extends Fields, L extends Lists>(form: Form<F, L>): Form {
  return form;
}

/** What every form says: whose it is, of which quarter and as of when. */
export const reportFields = {
  unit: field("text", "填报单位"),
  year: field("count", "年度"),
  quarter: field("text", "季度"),
  asOf: field("date", "填报时间"),
};

export function reportValues({ analysis: { quarter, asOf }, unitName }: FormInput) {
  const name = `${quarter.year}年第${["一", "二", "三", "四"][quarter.quarter - 1] ?? ""}季度`;
  return { unit: unitName, year: quarter.year, quarter: name, asOf };
}
