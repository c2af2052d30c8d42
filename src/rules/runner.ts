/**
 * Runs rules over a book in one pass. A rule that throws becomes a finding about itself; the others still run.
 */
import type { Analysis } from "../domain/verdict/analysis";
import type { Finding, Place } from "../domain/verdict/findings";
import type { AnyTable, Origin } from "../domain/records/records";
import { settingsOn, type SettingOverrides } from "../domain/records/settings";
import type { SheetGrid } from "../spreadsheet/workbook";
import { CellError } from "../spreadsheet/workbook";
import type { ReportDetails, Rule, RuleContext, RuleHooks } from "./rule";

export interface CheckInput {
  readonly analysis: Analysis;
  /** The sheets the book was read from, for the content of the cells that findings name. */
  readonly sheets: readonly SheetGrid[];
  /** The workbook's own settings, for cases judged by the settings of another day. */
  readonly overrides?: SettingOverrides;
}

/** All findings of the rules, in workbook order: by sheet, row, column, then catalogue order. */
export function runRules(rules: readonly Rule[], input: CheckInput): Finding[] {
  const { analysis, overrides = {} } = input;
  const { book, asOf, quarter, settings } = analysis;
  const grids = new Map(input.sheets.map((sheet) => [sheet.name, sheet]));
  const findings: Finding[] = [];

  const contentOf = ({ sheet, row, column }: Place): string | number | boolean | undefined => {
    if (row === null || column === null) return undefined;
    const value = grids.get(sheet)?.rows[row]?.[column] ?? undefined;
    return value instanceof CellError ? value.code : value;
  };

  const running = rules.map((rule) => {
    const add = (at: Place, details: ReportDetails): void => {
      findings.push({
        rule: rule.id,
        severity: details.severity ?? rule.severity,
        at,
        subject: details.subject,
        params: details.params ?? {},
        value: contentOf(at),
        expected: details.expected,
        fix: details.fix,
        counted: details.counted,
      });
    };
    const report = ({ table, row }: Origin, details: ReportDetails & { readonly field?: string }): void =>
      add({ sheet: table.sheet, row, column: details.field ? (table.columns[details.field] ?? null) : null }, details);
    const context: RuleContext = {
      book,
      asOf,
      quarter,
      settings,
      settingsOn: (day) => settingsOn(day, overrides),
      analysis,
      report,
      reportAt: add,
    };
    const hooks: RuleHooks = {};
    return { rule, context, hooks, failed: false };
  });

  const guarded = (one: (typeof running)[number], step: () => void): void => {
    if (one.failed) return;
    try {
      step();
    } catch (error) {
      one.failed = true;
      findings.push({
        rule: "check/rule-failed",
        severity: "error",
        at: { sheet: "", row: null, column: null },
        subject: one.rule.id,
        params: { rule: one.rule.id, reason: error instanceof Error ? error.message : String(error) },
      });
    }
  };

  for (const one of running) guarded(one, () => (one.hooks = one.rule.start(one.context)));
  for (const table of book.tables) for (const one of running) guarded(one, () => visit(table, one.hooks));
  for (const one of running) guarded(one, () => one.hooks.end?.());
  return inWorkbookOrder(findings, input.sheets);
}

function visit(table: AnyTable, hooks: RuleHooks): void {
  hooks.table?.(table);
  // A table's records are of the table's own kind, which the type of a union cannot say.
  const hook = hooks[table.kind] as ((record: Origin) => void) | undefined;
  if (hook) for (const record of table.records) hook(record);
}

function inWorkbookOrder(findings: readonly Finding[], sheets: readonly SheetGrid[]): Finding[] {
  const positions = new Map(sheets.map((sheet, index) => [sheet.name, index]));
  const position = ({ sheet }: Place): number => positions.get(sheet) ?? -1;
  // Array.prototype.sort is stable, so findings of one cell keep the catalogue's order.
  return [...findings].sort(
    (a, b) =>
      position(a.at) - position(b.at) ||
      (a.at.row ?? -1) - (b.at.row ?? -1) ||
      (a.at.column ?? -1) - (b.at.column ?? -1),
  );
}
