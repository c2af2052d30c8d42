/**
 * What a rule is. A rule declares its id and severity and, for each check, gives hooks that are called once per table
 * and once per record in one pass over the book, so that rules across rows stay linear. Rules never write sentences.
 */
import type { Analysis } from "../domain/verdict/analysis";
import type { PlainDate } from "../domain/values/dates";
import type { Fix, Params, Place, Severity } from "../domain/verdict/findings";
import type { Kind } from "../domain/records/kinds";
import type { Quarter } from "../domain/values/quarters";
import type { Book, Origin, RecordOf, TableFrame } from "../domain/records/records";
import type { Settings } from "../domain/records/settings";

/** What one check knows. */
export interface RuleContext {
  readonly book: Book;
  readonly asOf: PlainDate;
  /** The reporting quarter. */
  readonly quarter: Quarter;
  /** Settings in force on the as-of date; `settingsOn(day)` gives those of another day. */
  readonly settings: Settings;
  readonly settingsOn: (day: PlainDate) => Settings;
  /** Views of the book that several rules need, each worked out once: the roster, the dues accounts, the plan. */
  readonly analysis: Analysis;
  /** Reports at a record's cell (`field` names its column) or, without a field, at its row. */
  report(at: Origin, details: ReportDetails & { readonly field?: string }): void;
  /** Reports about a sheet or a branch as a whole, or at a place that is no record's. */
  reportAt(at: Place, details: ReportDetails): void;
}

export interface ReportDetails {
  readonly subject: string;
  readonly params?: Params;
  /** Only for rules with two severities. */
  readonly severity?: Severity;
  readonly expected?: string;
  readonly fix?: Fix;
  readonly counted?: readonly Place[];
}

/** Called in workbook order; `end` after all records. */
export type RuleHooks = {
  readonly [K in Kind]?: (record: RecordOf<K>) => void;
} & {
  readonly table?: (table: TableFrame) => void;
  readonly end?: () => void;
};

export interface Rule {
  /** Id of the catalogue, `group/name`. */
  readonly id: string;
  /** Its severity, or the lesser one of two. */
  readonly severity: Severity;
  /** The graver severity of a rule that has two. */
  readonly graver?: Severity;
  /** Begins one check. */
  readonly start: (context: RuleContext) => RuleHooks;
}
