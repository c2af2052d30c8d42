/**
 * Rules on the sheets as such: their columns, cells that could not be read, totals, hidden data.
 */
import type { Param, Severity } from "../domain/verdict/findings";
import { columnHeader, fieldSpec, type FieldType } from "../domain/records/kinds";
import { yuanFromFen } from "../domain/values/money";
import type { AnyTable, CellProblem, ColumnName, TableFrame, TotalRow } from "../domain/records/records";
import { columnName } from "../spreadsheet/workbook";
import type { ReportDetails, Rule, RuleContext } from "./rule";

const columnMissing: Rule = {
  id: "sheet/column-missing",
  severity: "error",
  start: ({ reportAt }) => ({
    table: ({ kind, sheet, headerRows, missing }) => {
      for (const field of missing) {
        const details: ReportDetails = {
          subject: sheet,
          // A ledger lacks no one column where it has neither months, quarters nor payments.
          params: fieldSpec(kind, field)
            ? { variant: "column", column: columnHeader(kind, field) }
            : { variant: "payments" },
        };
        reportAt({ sheet, row: headerRows.at(-1) ?? null, column: null }, details);
      }
    },
  }),
};

type Told = Omit<ReportDetails, "subject">;

/** A rule that passes on what reading has already noted of single cells. */
function problemRule(
  id: string,
  severity: Severity,
  kind: CellProblem["kind"],
  detailsOf: (problem: CellProblem, table: TableFrame) => Told,
): Rule {
  return {
    id,
    severity,
    start: ({ reportAt }) => ({
      table: (table) => {
        for (const problem of table.problems) {
          if (problem.kind !== kind) continue;
          const { row, column, subject } = problem;
          reportAt({ sheet: table.sheet, row, column }, { subject, ...detailsOf(problem, table) });
        }
      },
    }),
  };
}

const requiredEmpty = problemRule("sheet/required-empty", "error", "empty", ({ field }, { kind }) => ({
  params: { column: columnHeader(kind, field) },
}));

/** Types a cell's content can fail to be. Text of any other type is unreadable only as a formula's error value. */
const READ_AS_TYPE: ReadonlySet<FieldType> = new Set(["date", "money", "integer", "number", "yesno"]);

const valueUnreadable = problemRule("sheet/value-unreadable", "error", "unreadable", ({ field }, { kind }) => {
  // Months and quarters are no fields of the ledger; they hold money.
  const type = fieldSpec(kind, field)?.type ?? "money";
  return { params: { variant: READ_AS_TYPE.has(type) ? type : "error", column: columnHeader(kind, field) } };
});

/** Longer lists of codes (民族, 学历) would drown the sentence. */
const MOST_CHOICES = 15;

const codeUnknown = problemRule(
  "sheet/code-unknown",
  "warning",
  "unknown-code",
  ({ field, repair }, { kind }): Told => {
    const column = columnHeader(kind, field);
    if (repair !== undefined) {
      const params = { variant: "repair", column, standard: repair };
      return { params, expected: repair, fix: { kind: "code", value: repair } };
    }
    const choices = fieldSpec(kind, field)?.codes?.codes ?? [];
    if (choices.length > MOST_CHOICES) return { params: { variant: "long-list", column } };
    return { params: { variant: "choices", column, choices } };
  },
);

const totalMismatch: Rule = {
  id: "sheet/total-mismatch",
  severity: "error",
  start: (context) => ({
    end: () => {
      for (const table of context.book.tables) for (const total of table.totals) checkTotal(table, total, context);
    },
  }),
};

function checkTotal(table: AnyTable, total: TotalRow, { reportAt }: RuleContext): void {
  const { sheet, kind, records } = table;
  const { row, to, headCount } = total;
  const from = closedFrom(table, total);
  for (const { column, name, value } of total.figures) {
    if (hasUnreadable(table, name, from, to)) continue;
    const sum = sumOf(records, name, from, to);
    if (sum === value) continue;
    const isMoney = fieldSpec(kind, name)?.type !== "integer";
    const shown = (figure: number): Param => (isMoney ? { fen: figure } : figure);
    const details: ReportDetails = {
      subject: total.label,
      params: { variant: total.kind, column: columnHeader(kind, name), stated: shown(value), sum: shown(sum) },
      expected: String(isMoney ? yuanFromFen(sum) : sum),
    };
    reportAt({ sheet, row, column }, details);
  }
  const heads = to - from;
  if (headCount && headCount.value !== heads) {
    const params = { variant: "heads", stated: headCount.value, sum: heads };
    reportAt({ sheet, row, column: headCount.column }, { subject: total.label, params });
  }
}

/**
 * The first record that a total closes. A 合计 may close only its own part, a 小计 may have begun on the page before: where
 * every figure is the sum of the rows since such an earlier total, it is theirs.
 */
function closedFrom(table: AnyTable, total: TotalRow): number {
  const earlier = table.totals.filter(({ row, to }) => row < total.row && to < total.to);
  const ends = [{ to: 0 }, ...earlier].map(({ to }) => to);
  const others = total.kind === "total" ? ends : ends.filter((_, index) => onlyPages(earlier.slice(index)));
  const fits = (from: number): boolean =>
    (!total.headCount || total.headCount.value === total.to - from) &&
    total.figures.every(({ name, value }) => sumOf(table.records, name, from, total.to) === value);
  return [total.from, ...others].find(fits) ?? total.from;
}

/** Whether all these totals only close a page: 本页小计, 过次页, 承前页. */
function onlyPages(totals: readonly TotalRow[]): boolean {
  return totals.every(({ label }) => label.includes("页"));
}

/** Where a cell of the rows that a total closes could not be read, their sum is not known. */
function hasUnreadable({ problems, records }: AnyTable, name: ColumnName, from: number, to: number): boolean {
  const first = records[from]?.row ?? Infinity;
  const last = records[to - 1]?.row ?? -Infinity;
  return problems.some(
    ({ kind, field, row }) => kind === "unreadable" && field === name && row >= first && row <= last,
  );
}

/** The sum of a money column (in fen) or an integer column over records `from` (inclusive) to `to` (exclusive). */
function sumOf(records: AnyTable["records"], name: ColumnName, from: number, to: number): number {
  const [, period, number] = /^([mq])(\d+)$/.exec(name) ?? [];
  const index = Number(number) - 1;
  let sum = 0;
  for (let i = from; i < to; i += 1) {
    const record = records[i];
    if (!record) continue;
    let value: unknown;
    if (period && "months" in record) value = (period === "m" ? record.months : record.quarters)?.[index];
    else value = Reflect.get(record, name);
    if (typeof value === "number") sum += value;
  }
  return sum;
}

/** Runs of hidden rows or columns that a finding names. */
const RUNS_NAMED = 8;

const hiddenData: Rule = {
  id: "sheet/hidden-data",
  severity: "info",
  start: ({ book, reportAt }) => ({
    end: () => {
      for (const { sheet, rows, columns, whole } of book.hidden) {
        const params = {
          variant: whole ? "sheet" : rows.length === 0 ? "columns" : columns.length === 0 ? "rows" : "both",
          rows: runsOf(rows, (row) => String(row + 1)),
          columns: runsOf(columns, columnName),
        };
        reportAt({ sheet, row: null, column: null }, { subject: sheet, params });
      }
    },
  }),
};

/** Places in order, neighbours drawn together: rows 4, 5, 6 and 9 → `["5-7", "10"]`. */
function runsOf(places: readonly number[], nameOf: (place: number) => string): string[] {
  const runs: Array<{ readonly from: number; to: number }> = [];
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && place === last.to + 1) last.to = place;
    else runs.push({ from: place, to: place });
  }
  const names = runs.map(({ from, to }) => (from === to ? nameOf(from) : `${nameOf(from)}-${nameOf(to)}`));
  return names.length > RUNS_NAMED ? [...names.slice(0, RUNS_NAMED), "…"] : names;
}

/** In the order of the rule catalogue. */
export const sheetRules: readonly Rule[] = [
  columnMissing,
  requiredEmpty,
  valueUnreadable,
  codeUnknown,
  totalMismatch,
  hiddenData,
];
