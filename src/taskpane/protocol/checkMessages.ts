/**
 * What is said about ② 检查: findings, grouped, searched and page by page, so that no message holds them all; and what the
 * clerk does about them, as plans to be written.
 */
import type { Place, Severity } from "../../domain/verdict/findings";
import type { Verdict } from "../../domain/verdict/verdict";
import type { Language } from "../../locales/words";

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
  /** Another wording, not another way to write the same: nobody but the clerk can say that it means the same. */
  readonly isWording: boolean;
  /** The fixes of the same kind in the same column have the same. */
  readonly group: string;
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

/** The findings whose cells are marked: those of a group of a view. */
export interface MarkScope {
  readonly view: FindingView;
  readonly group: string;
}

/** Cells to mark, with the number of those left out where there are too many. */
export interface CellMarks {
  readonly marks: readonly CellMark[];
  readonly left: number;
}
