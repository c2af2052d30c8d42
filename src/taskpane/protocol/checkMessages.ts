/**
 * What is said about ② 检查: findings, grouped, searched and page by page, so that no message holds them all; and what the
 * clerk does about them, as plans to be written.
 */
import type { PlainDate } from "../../domain/values/dates";
import type { Place, Severity } from "../../domain/verdict/findings";
import type { Quarter } from "../../domain/values/quarters";
import type { Verdict } from "../../domain/verdict/verdict";
import type { Language } from "../../locales/words";
import type { WritePlan } from "../../spreadsheet/workbook";
import type { PlanRest } from "../worker/planParts";

export interface CheckAsks {
  /** Checks what was recognised. */
  readonly check: { readonly asOf: PlainDate; readonly quarter: Quarter };
  /** The groups of findings that a view shows. */
  readonly list: { readonly view: FindingView };
  /** Findings of one group of a view. */
  readonly rows: { readonly view: FindingView; readonly group: string; readonly from: number; readonly to: number };
  /** All there is to say of a finding. */
  readonly finding: { readonly index: number; readonly language: Language };
  /** The finding of this check that one of an earlier check has become. */
  readonly findingAgain: { readonly key: string; readonly index: number; readonly language: Language };
  /** Number of cells that were understood but are not in standard form. */
  readonly tidyCount: null;
  /** What can be mended of its own accord, old beside new. */
  /** The fixes of a scope from one on, as many as a thread takes at once; none are left where none come. */
  readonly fixes: { readonly scope: FixScope; readonly from: number; readonly language: Language };
  /** The plan that writes these fixes, whose cells are then asked for by `planPart`; `now` is `YYYY-MM-DD HH:MM`. */
  readonly planFixes: { readonly fixes: readonly number[]; readonly now: string; readonly language: Language };
  /** The plan that sets a finding aside with a reason. */
  readonly planIgnore: { readonly index: number; readonly reason: string };
  /** The plan by which findings that were set aside stand again. */
  readonly planHeed: { readonly keys: readonly string[] };
  readonly ignored: { readonly language: Language };
  /** The questions that are open. */
  readonly questions: { readonly language: Language };
  /** The plan that remembers an answer to a question. */
  readonly planAnswer: { readonly id: string; readonly value: string };
  /** The cells that findings are about, the gravest first: of all, or of a group of a view. */
  readonly marks: { readonly view: FindingView; readonly group: string } | null;
}

export interface CheckAnswers {
  readonly check: CheckResult;
  readonly list: FindingList;
  readonly rows: readonly FindingRow[];
  readonly finding: FindingCard;
  readonly findingAgain: FindingCard | null;
  readonly tidyCount: number;
  readonly fixes: readonly FixPreview[];
  readonly planFixes: PlanRest;
  readonly planIgnore: WritePlan;
  readonly planHeed: WritePlan;
  readonly ignored: readonly IgnoredRow[];
  readonly questions: readonly QuestionCard[];
  readonly planAnswer: WritePlan;
  /** With the number of cells left out where there are too many. */
  readonly marks: { readonly marks: readonly CellMark[]; readonly left: number };
}

export type Grouping = "rule" | "sheet" | "branch";

/** Which findings are shown, and how. */
export interface FindingView {
  readonly by: Grouping;
  readonly severities: readonly Severity[];
  /** Shown are those with this text in their sentence, subject or place. */
  readonly search: string;
  readonly language: Language;
}

export interface CheckResult {
  readonly summary: Readonly<Record<Severity, number>>;
  /** Number of findings that were set aside. */
  readonly ignored: number;
  readonly verdict: Verdict;
  /** Number of questions that are open. */
  readonly questions: number;
}

/** A question as the clerk answers it: by one of the choices. */
export interface QuestionCard {
  readonly id: string;
  readonly message: string;
  readonly at: Place;
  /** `名册!C3`, or the sheet alone. */
  readonly place: string;
  /** A few of the cells in doubt, masked. */
  readonly samples: readonly string[];
  readonly choices: readonly QuestionChoice[];
}

export interface QuestionChoice {
  readonly value: string;
  readonly text: string;
  readonly evidence: string;
}

export interface FindingList {
  readonly groups: readonly FindingGroup[];
  readonly total: number;
}

export interface FindingGroup {
  readonly key: string;
  readonly title: string;
  /** The gravest in it. */
  readonly severity: Severity;
  readonly count: number;
  /** How many of them are about a cell. */
  readonly cells: number;
  /** How many of them have a safe fix. */
  readonly fixes: number;
}

/** A finding as a line of the list. */
export interface FindingRow {
  /** Its number among the check's findings. */
  readonly index: number;
  readonly severity: Severity;
  readonly subject: string;
  /** `名册!C17`, or the sheet alone. */
  readonly place: string;
  readonly message: string;
}

/** A finding with what the clerk needs to mend it. */
export interface FindingCard extends FindingRow {
  /** By which it is known again in a later check. */
  readonly key: string;
  readonly at: Place;
  /** The rule's name. */
  readonly title: string;
  /** What is wrong, why it matters, how to mend it. */
  readonly explanation: string;
  readonly basis: string;
  readonly hasFix: boolean;
}

/** Which fixes are meant: a finding's own, those of a group of a view, or all tidying. */
export type FixScope =
  | { readonly type: "finding"; readonly index: number }
  | { readonly type: "group"; readonly view: FindingView; readonly group: string }
  | { readonly type: "tidy" };

export interface FixPreview {
  /** Its number among the fixes of the check. */
  readonly fix: number;
  readonly place: string;
  readonly subject: string;
  readonly before: string;
  readonly after: string;
  /** What is done: 去除多余空格. */
  readonly repair: string;
}

export interface IgnoredRow {
  readonly key: string;
  readonly place: string;
  readonly subject: string;
  readonly message: string;
  readonly reason: string;
}

export interface CellMark {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
}
