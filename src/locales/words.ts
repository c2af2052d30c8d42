/**
 * The shape of a language: every language has the same words, kept in the same places. `{name}` in a text stands for
 * the parameter of that name.
 */
import type { RepairKind, Severity } from "../domain/verdict/findings";
import type { Kind } from "../domain/records/kinds";
import type { InferenceBasis } from "../domain/records/records";
import type { DueKind } from "../plan/due";
import type { ForeignFormat, ForeignNoteCode } from "../spreadsheet/foreignNotes";
import type { LeftOut } from "../spreadsheet/own/leftOut";
import type { WorkbenchText } from "./workbenchText";

/** The languages people can choose, the usual one first. */
export const LANGUAGES = ["zh-CN", "en-US"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of ours that a program's own, such as `zh-TW`, comes nearest to; of any other, the usual one. */
export function languageOf(tag: string): Language {
  const [wanted] = tag.split("-");
  return LANGUAGES.find((language) => language.startsWith(`${wanted}-`)) ?? LANGUAGES[0];
}

/** What people read of one rule. */
export interface RuleWords {
  /** The group heading: 身份证号校验位不符. */
  readonly title: string;
  /** The sentence of a finding; a rule with several kinds of case has one sentence per `variant` parameter. */
  readonly message: string | Readonly<Record<string, string>>;
  /** One paragraph for the clerk: what is wrong, why it matters, how to mend it. */
  readonly explanation: string;
  /** The clause or source the rule rests on. */
  readonly basis: string;
}

export type RuleGroupWords = Readonly<Record<string, RuleWords>>;

/** Texts by key. */
export type Texts<K extends string = string> = Readonly<Record<K, string>>;

export interface Words {
  /** What stands between the members of a list. */
  readonly listSeparator: string;
  readonly rules: RuleGroupWords;
  /** What a question asks, by its sentence. */
  readonly questions: Texts;
  /** The evidence for an answer, by its sentence. */
  readonly evidence: Texts;
  /** An answer's value by itself, or as an answer to one question (`ask.value`). */
  readonly answers: Texts;
  /** Why a value was worked out instead of read. */
  readonly inferred: Texts<InferenceBasis>;
  readonly severities: Texts<Severity>;
  readonly kinds: Texts<Kind>;
  readonly repairs: Texts<RepairKind>;
  /** Sentences for what keeps a workbook, a mapping or a template from being used, by error code. */
  readonly errors: Texts;
  /** Titles of forms and charts, and why one was not made, by id and reason code. */
  readonly forms: Texts;
  /** What a form cannot take over from its template. */
  readonly leftOut: Texts<LeftOut["what"]>;
  /** Names of the forms' figures, by their keys in the totals. */
  readonly figures: Texts;
  readonly commandLine: Texts<CommandLineText>;
  /** What is told of a file of another format that was opened as .xlsx. */
  readonly foreign: Texts<ForeignText>;
  /** What is to be done, by kind of reminder. */
  readonly due: Texts<DueKind>;
  /** Why a custom function shows an error. */
  readonly functions: Texts<FunctionText>;
  readonly workbench: Texts<WorkbenchText>;
}

export type ForeignText = `from.${ForeignFormat}` | "left" | ForeignNoteCode;

export type FunctionText =
  | "unknown-class"
  | "no-base"
  | "bad-money"
  | "bad-date"
  | "bad-month"
  | "months-reversed"
  | "id-digits-lost"
  | "bad-id";

export type CommandLineText =
  | "usage"
  | "explainHeader"
  | "explainTaken"
  | "explainNoKind"
  | "explainNothing"
  | "explainSerial"
  | "explainBlank"
  | "explainFit"
  | "explainBy.words"
  | "explainBy.concepts"
  | "explainBy.values"
  | "summary"
  | "clean"
  | "fit"
  | "unfit"
  | "open"
  | "nothingRead"
  | "questions"
  | "questionLine"
  | "questionSamples"
  | "answerLine"
  | "answerHow"
  | "sheets"
  | "sheetLine"
  | "unmapped"
  | "unsure"
  | "unread.empty"
  | "unread.unrecognised"
  | "unread.own"
  | "unread.template"
  | "unread.set-aside"
  | "unread.repeated"
  | "ignored"
  | "groupCount"
  | "basis"
  | "plan"
  | "planLine"
  | "planMet"
  | "planUnmet"
  | "planOpen"
  | "planNoData"
  | "planIncomplete"
  | "planReported"
  | "planMissing"
  | "planWarnings"
  | "planNone"
  | "planCourse"
  | "planForecast"
  | "planFilled"
  | "planAdded"
  | "planNothing"
  | "newWritten"
  | "nextYearNothing"
  | "nextYearMembers"
  | "nextYearUnproven"
  | "due"
  | "dueNone"
  | "overdue"
  | "more"
  | "noFixes"
  | "fixed"
  | "fixLine"
  | "written"
  | "formLine"
  | "changedRows"
  | "changedFigure"
  | "keptCells"
  | "unchanged"
  | "chartLine"
  | "skippedLine"
  | "leftOutLine"
  | "outdatedLine"
  | "templatesWritten"
  | "templateSheet"
  | "templateUnnamed"
  | "templateMarkers"
  | "templateList"
  | "templatesFit"
  | "templatesUnfit"
  | "progress.open"
  | "progress.read"
  | "progress.check"
  | "progress.fill"
  | "progress.write";
