/**
 * What a standard form is: the fields its template may name, and how they are worked out.
 */
import type { Analysis } from "../../domain/verdict/analysis";
import type { Place, Severity } from "../../domain/verdict/findings";
import { fenFromYuan, type Fen } from "../../domain/values/money";
import { formatQuarter } from "../../domain/values/quarters";
import type { Question } from "../../domain/verdict/questions";
import type { Verdict } from "../../domain/verdict/verdict";
import type { BranchDues } from "../figures/duesByBranch";
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
  /** The clerk's reason for ignoring it: it is told, but not counted. Null for those that stand. */
  readonly ignoredBecause: string | null;
}

/** A question of which no figure may be made, put into words. */
export interface QuestionText {
  readonly sheet: string;
  /** A1 address; null for a question about a sheet. */
  readonly cell: string | null;
  readonly message: string;
  readonly restsOnIt: Question["restsOnIt"];
}

/** A target of the plan, and how the book stands to it: sums in yuan, shares as fractions. */
export interface PlanTarget {
  readonly id: string;
  readonly name: string;
  /** `>=`, `<`, `between` …; null where the figure is only reported. */
  readonly operator: string | null;
  readonly scale: "yuan" | "share" | "number";
  /** 单位 as the plan has it. */
  readonly unit: string | null;
  /** Both ends where the target is a range; null where none is set. */
  readonly target: number | readonly [number, number] | null;
  /** Null where the book has no figure for it. */
  readonly actual: number | null;
  /** `open` may still be met; `incomplete` wants values that may change it; `reported` is a figure without a goal. */
  readonly state: "met" | "unmet" | "open" | "incomplete" | "reported" | "noData";
  /** The cells the figure was worked out of. */
  readonly counted: readonly Place[];
  /** Names of what falls short. */
  readonly missing: readonly string[];
  /** 来源 as the plan has it. */
  readonly source: string | null;
  /** Where the plan sets it. */
  readonly at: Place;
}

/** What a quarter's forms and charts are made from. */
export interface FormInput {
  readonly analysis: Analysis;
  /** 填报单位; blank leaves room to write it by hand. */
  readonly unitName: string;
  /** What the check says of the book. */
  readonly verdict: Verdict;
  /** What the check found, in order. */
  readonly findings: readonly FindingText[];
  /** The questions of which no figure may be made. */
  readonly questions: readonly QuestionText[];
  /** Every readable target of the plan, in its order. */
  readonly targets: readonly PlanTarget[];
  /** Width of a digit in the workbook's default font, in pixels; that of Excel's usual ones when absent. */
  readonly digitPixels?: number;
}

/** Number of the plan's yearly dues target. */
const DUES_TARGET = "P01";

/** The dues to be collected in the quarter's year, where the plan says. */
export function duesTargetOf({ targets }: FormInput): Fen | null {
  const target = targets.find(({ id }) => id === DUES_TARGET)?.target;
  return typeof target === "number" ? fenFromYuan(target) : null;
}

/** The input with what several forms and charts need of it, worked out once. */
export interface FormContext extends FormInput {
  /** The dues of the quarter's year. */
  readonly dues: readonly BranchDues[];
  /** Those of the year of the quarter before: of last year's ledger where the quarter is the first. */
  readonly duesBefore: readonly BranchDues[];
}

/** Why a form or a chart was not made: the book has no such ledger, sheet or figures (dues of the year), no template is there, or it rests on an open question. */
export type SkipReason =
  | "no-dues"
  | "no-payments"
  | "no-love-fund"
  | "no-party-fund"
  | "no-roster"
  | "no-development"
  | "no-activities"
  | "no-plan"
  | "no-template"
  | "open-question";

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
  /** Made only where it is asked for by its id. */
  readonly onRequest?: boolean;
  /** Items of its list on a printed page; as many as fit where absent. */
  readonly perPage?: number;
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
