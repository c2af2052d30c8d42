/**
 * Rules that look at one row at a time.
 */
import type { Severity } from "../domain/verdict/findings";
import type { FieldOf, Kind } from "../domain/records/kinds";
import type { RecordOf, TableFrame } from "../domain/records/records";
import type { ReportDetails, Rule, RuleContext, RuleHooks } from "./rule";

/** What a row that breaks a rule is told; `field` names the cell, without it the whole row is meant. */
export interface Verdict<K extends Kind> extends Omit<ReportDetails, "subject"> {
  readonly field?: FieldOf<K>;
}

/** Judges one row: null where it keeps the rule. */
export type Judge<K extends Kind> = (record: RecordOf<K>, context: RuleContext) => Verdict<K> | null;

export interface RowRule<K extends Kind> {
  readonly kind: K;
  readonly id: string;
  readonly severity: Severity;
  readonly graver?: Severity;
  /** How findings name the row: by its person, its branch. */
  readonly subjectOf: (record: RecordOf<K>) => string | null;
  /**
   * Rows whose cell under this field was not understood are left out: its value is null, but the cell is not blank, and
   * what it means is already asked by another finding.
   */
  readonly understood?: FieldOf<K>;
  readonly judge: Judge<K>;
}

/** The rule that judges every row of one kind by itself. */
export function rowRule<K extends Kind>({
  kind,
  id,
  severity,
  graver,
  subjectOf,
  understood,
  judge,
}: RowRule<K>): Rule {
  return {
    id,
    severity,
    graver,
    start: (context): RuleHooks => {
      let leftOut: ReadonlySet<number> = new Set();
      const visit = (record: RecordOf<K>): void => {
        const verdict = leftOut.has(record.row) ? null : judge(record, context);
        if (verdict) context.report(record, { subject: subjectOf(record) ?? "", ...verdict });
      };
      return {
        table: (table) => {
          if (understood && table.kind === kind) leftOut = rowsNotUnderstood(table, [understood]);
        },
        [kind]: visit,
      };
    },
  };
}

/** The rows of a table where a cell under one of the fields holds something that was not understood. */
export function rowsNotUnderstood(table: TableFrame, fields: readonly string[]): ReadonlySet<number> {
  const problems = table.problems.filter(
    ({ field, kind, repair }) => fields.includes(field) && kind !== "empty" && repair === undefined,
  );
  return new Set(problems.map(({ row }) => row));
}
