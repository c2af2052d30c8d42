/**
 * What is said about ② 检查: findings, grouped, searched and page by page, so that no message holds them all.
 */
import type { PlainDate } from "../../domain/dates";
import type { Place, Severity } from "../../domain/findings";
import type { Quarter } from "../../domain/quarters";
import type { Language } from "../../locales/words";

export interface CheckAsks {
  /** Checks what was recognised. */
  readonly check: { readonly asOf: PlainDate; readonly quarter: Quarter };
  /** The groups of findings that a view shows. */
  readonly list: { readonly view: FindingView };
  /** Findings of one group of a view. */
  readonly rows: { readonly view: FindingView; readonly group: string; readonly from: number; readonly to: number };
  /** All there is to say of a finding. */
  readonly finding: { readonly index: number; readonly language: Language };
}

export interface CheckAnswers {
  readonly check: CheckResult;
  readonly list: FindingList;
  readonly rows: readonly FindingRow[];
  readonly finding: FindingCard;
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
  readonly at: Place;
  /** The rule's name. */
  readonly title: string;
  /** What is wrong, why it matters, how to mend it. */
  readonly explanation: string;
  readonly basis: string;
}
