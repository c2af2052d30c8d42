import { formatDate } from "../../domain/values/dates";
import { KINDS, type FieldSpec } from "../../domain/records/kinds";
import { maskText } from "../../domain/values/masking";
import type { AnyTable } from "../../domain/records/records";
import { squeeze } from "../../domain/values/text";
import type { Analysis } from "../../domain/verdict/analysis";
import type { ReadWorkbook } from "../../quarter";
import { headerPath } from "../../reading/recognition/blocks";
import { SURE } from "../../reading/read";
import { readDate, textOf } from "../../reading/rows/values";
import type { SheetGrid } from "../../spreadsheet/workbook";
import type { ColumnReport, Recognised, TableReport } from "../protocol/recogniseMessages";

/** Values shown of a column, and the rows they are looked for in. */
const SAMPLES = 3;
const SAMPLE_ROWS = 50;

/** The columns of a dues ledger that its fields don't name. */
const MONTHS = Array.from({ length: 12 }, (_, index) => ({ field: `m${index + 1}`, name: `${index + 1}月` }));

/** What a workbook's sheets were taken for. */
export function recognised({ content, memory }: ReadWorkbook, { book, questions }: Analysis): Recognised {
  return {
    workbook: content.name,
    questions: questions.length,
    sheets: content.sheets.map((grid) => ({
      sheet: grid.name,
      tables: book.tables.filter(({ sheet }) => sheet === grid.name).map((table) => tableReport(table, grid)),
      unread: book.unread.find(({ sheet }) => sheet === grid.name)?.reason ?? null,
      account: book.account.find(({ sheet }) => sheet === grid.name) ?? null,
      isMapped: memory.mappings[grid.name] !== undefined,
    })),
  };
}

function tableReport(table: AnyTable, grid: SheetGrid): TableReport {
  const { kind, headerRows, records, branch, missing, confidence, columns } = table;
  const fields: Record<string, FieldSpec> = KINDS[kind].fields;
  return {
    kind,
    headerRows,
    rows: records.length,
    branch,
    isDoubtful: missing.length > 0 || confidence < SURE,
    fields: [
      ...Object.entries(fields).map(([field, { headers, column }]) => ({
        field,
        name: headers[0] ?? field,
        isRequired: missing.includes(field) || (column === "required" && columns[field] !== undefined),
        column: columns[field] ?? null,
      })),
      ...(kind === "dues"
        ? MONTHS.map(({ field, name }) => ({ field, name, isRequired: false, column: columns[field] ?? null }))
        : []),
    ],
    columns: columnReports(table, grid),
  };
}

function columnReports(table: AnyTable, grid: SheetGrid): ColumnReport[] {
  const { kind, headerRows, columns, unmapped } = table;
  const fields: Record<string, FieldSpec> = KINDS[kind].fields;
  const known = new Set(Object.values(columns));
  const dates = new Set(Object.entries(columns).map(([name, column]) => fields[name]?.type === "date" && column));
  const all = [...known, ...unmapped.map(({ column }) => column)].filter((column) => column !== undefined);
  return all
    .sort((a, b) => a - b)
    .map((column) => ({
      column,
      header: squeeze(headerPath(grid, headerRows, column).join("")),
      samples: samplesOf(grid, (headerRows.at(-1) ?? 0) + 1, column, dates.has(column)),
      isKnown: known.has(column),
    }));
}

/** The first different values of a column. */
function samplesOf({ rows }: SheetGrid, firstRow: number, column: number, areDates: boolean): string[] {
  const samples = new Set<string>();
  for (const row of rows.slice(firstRow, firstRow + SAMPLE_ROWS)) {
    const cell = row[column] ?? null;
    const date = areDates ? readDate(cell) : null;
    const text = date ? formatDate(date) : maskText(textOf(cell));
    if (text !== "") samples.add(text);
    if (samples.size === SAMPLES) break;
  }
  return [...samples];
}
