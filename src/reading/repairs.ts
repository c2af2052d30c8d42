/**
 * Safe repairs: cells whose meaning is beyond doubt but which are not in standard form. They are offered, never made
 * by themselves.
 */
import { formatDate, type PlainDate } from "../domain/values/dates";
import type { Fix, RepairKind } from "../domain/verdict/findings";
import { hasIdForm } from "../domain/values/idNumber";
import { KINDS, type FieldSpec } from "../domain/records/kinds";
import { yuanFromFen } from "../domain/values/money";
import type { AnyTable, Book } from "../domain/records/records";
import { isMobile } from "../domain/values/phone";
import { squeeze, tidyText } from "../domain/values/text";
import { cellKey, type CellValue, type SheetGrid } from "../spreadsheet/workbook";
import { periodColumn } from "./recognition/periodHeaders";
import { columnScale } from "./rows/rows";
import { readValue, type Reading } from "./rows/values";

/** A repair of one cell, 0-based. */
export interface Repair {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly subject: string;
  readonly before: CellValue;
  readonly fix: Fix;
}

/** All repairs a book offers, table by table, row by row. Formulas are never repaired. */
export function findRepairs(book: Book, sheets: readonly SheetGrid[]): Repair[] {
  const grids = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return book.tables.flatMap((table) => {
    const grid = grids.get(table.sheet);
    return grid ? tableRepairs(table, grid) : [];
  });
}

function tableRepairs(table: AnyTable, grid: SheetGrid): Repair[] {
  const fields: Record<string, FieldSpec> = KINDS[table.kind].fields;
  const money: FieldSpec = { type: "money", headers: [] };
  const columns = Object.entries(table.columns).flatMap(([field, column]) => {
    const spec = fields[field] ?? (periodColumn(field) ? money : null);
    if (!spec || column === undefined) return [];
    return [{ column, spec, isScaled: spec.type === "money" && columnScale(grid, table, column) !== 1 }];
  });
  return table.records.flatMap((record) =>
    columns.flatMap(({ column, spec, isScaled }) => {
      const before = grid.rows[record.row]?.[column] ?? null;
      if (before === null || grid.formulas.has(cellKey(record.row, column))) return [];
      // 1.2万 in a column of 万元: the number would be of another unit than the column's.
      if (isScaled && /[万元]/.test(String(before))) return [];
      const fix = repairOf(spec, before);
      const subject = "name" in record ? (record.name ?? "") : "branch" in record ? (record.branch ?? "") : "";
      return fix ? [{ sheet: table.sheet, row: record.row, column, subject, before, fix }] : [];
    }),
  );
}

/** The repair a cell of a field needs, or null where it is in standard form or cannot be read. */
export function repairOf(spec: FieldSpec, cell: CellValue): Fix | null {
  const reading = readValue(spec, cell);
  if (reading.kind !== "value") return null;
  const fix = standardForm(spec, cell, reading);
  return fix && fix.value !== cell ? fix : null;
}

function standardForm(spec: FieldSpec, cell: CellValue, { value }: Extract<Reading, { kind: "value" }>): Fix | null {
  if (spec.type === "date") return dateRepair(cell, value as PlainDate);
  if (typeof cell !== "string") return null;
  switch (spec.type) {
    case "name":
      // Spaces inside a Chinese name pad it to the width of its neighbours; names in letters keep theirs.
      return textRepair(cell, /[A-Za-z]/.test(cell) ? tidyText(cell) : squeeze(cell));
    case "branch":
      return textRepair(cell, squeeze(cell));
    case "id":
      return hasIdForm(value as string) ? textRepair(cell, value as string) : null;
    case "phone":
      return isMobile(value as string) ? { kind: "phone", value: value as string } : null;
    case "money":
      return { kind: "number", value: yuanFromFen(value as number) };
    case "integer":
      return { kind: "number", value: value as number };
    case "code":
      return squeeze(cell) === value ? textRepair(cell, value) : { kind: "code", value: value as string };
    default:
      return null;
  }
}

function textRepair(before: string, after: string): Fix {
  const kind: RepairKind =
    before.replace(/\s+/g, "") === after.replace(/\s+/g, "")
      ? "spaces"
      : before.replace(/\s+/g, "").toUpperCase() === after
        ? "id-letter"
        : "full-width";
  return { kind, value: after };
}

/** Written dates become real ones; a month or a year alone stays as the clerk wrote it. */
function dateRepair(cell: CellValue, date: PlainDate): Fix | null {
  const isSerial = typeof cell === "number" && cell < 100_000;
  return date.day === null || isSerial || cell === formatDate(date) ? null : { kind: "date", value: formatDate(date) };
}
