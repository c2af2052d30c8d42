/**
 * A target as a clerk sets it in a form: the cells of its row as they are typed, and the edits that write them.
 */
import { formatDate, parseIsoDate, serialFromDate, type PlainDate } from "../../domain/values/dates";
import type { PlanRecord, Table } from "../../domain/records/records";
import { squeeze } from "../../domain/values/text";
import { cellKey, CellError, type CellEdit, type CellValue, type SheetGrid } from "../../spreadsheet/workbook";
import { findEntry, SCALES, type MeasureEntry } from "../catalogue";
import { readOperator } from "../goals";
import { goalWritten, OPERATOR_WORDS, shareFormat, type CellText } from "./planCells";

/** Columns of a plan sheet that a form sets. */
export const DRAFT_FIELDS = [
  "id",
  "measure",
  "enabled",
  "operator",
  "value",
  "unit",
  "scope",
  "from",
  "to",
  "sheet",
  "filter",
  "aggregate",
  "period",
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];

/** What is typed for each column; days as `YYYY-MM-DD`, yes and no as 是 and 否, blank for a blank cell. */
export type TargetDraft = Readonly<Record<DraftField, string>>;

export const EMPTY_DRAFT: TargetDraft = {
  id: "",
  measure: "",
  enabled: "是",
  operator: OPERATOR_WORDS[">="],
  value: "",
  unit: "",
  scope: "",
  from: "",
  to: "",
  sheet: "",
  filter: "",
  aggregate: "",
  period: "",
};

/** A row of the plan as its form shows it. */
export function draftOf(record: PlanRecord): TargetDraft {
  const { id, measure, unit, scope, from, to, sheet, filter, aggregate, period } = record;
  const operator = readOperator(record.operator ?? "", findEntry(id, measure)?.goal?.operator ?? null);
  const text = (value: string | null): string => value ?? "";
  const day = (value: PlainDate | null): string => (value ? formatDate(value) : "");
  return {
    id: text(id),
    measure: text(measure),
    enabled: record.enabled === false ? "否" : "是",
    operator: operator ? OPERATOR_WORDS[operator] : text(record.operator),
    value: valueTyped(record),
    unit: text(unit),
    scope: text(scope),
    from: day(from),
    to: day(to),
    sheet: text(sheet),
    filter: text(filter),
    aggregate: text(aggregate),
    period: text(period),
  };
}

/** A share that a cell shows in per cent is read as its fraction. */
function valueTyped({ id, measure, unit, value }: PlanRecord): string {
  const kind = findEntry(id, measure)?.kind;
  const isShare = kind ? SCALES[kind] === "share" : squeeze(unit ?? "") === "%";
  const isFraction = isShare && value !== null && /^(0(\.\d+)?|1)$/.test(value);
  return isFraction ? goalWritten({ value: Number(value), upper: null }, "share") : (value ?? "");
}

/** A measure of the catalogue as the form of a new target shows it. */
export function draftOfMeasure({ id, name, unit, goal, kind }: MeasureEntry): TargetDraft {
  const set = goal && { operator: OPERATOR_WORDS[goal.operator], value: goalWritten(goal, SCALES[kind]) };
  return { ...EMPTY_DRAFT, id, measure: name, unit, ...set };
}

/** Columns that a form can't set in a row: the sheet doesn't have them, or a formula or an error stands there. */
export function lockedFields(row: number, { columns }: Table<"plan">, { rows, formulas }: SheetGrid): DraftField[] {
  return DRAFT_FIELDS.filter((field) => {
    const column = columns[field];
    if (column === undefined) return true;
    return formulas.has(cellKey(row, column)) || rows[row]?.[column] instanceof CellError;
  });
}

/** The row for a new target: the first below the others in which no column of the plan holds anything. */
export function rowForNew({ columns, records, headerRows }: Table<"plan">, { rows, formulas }: SheetGrid): number {
  const known = Object.values(columns).filter((column) => column !== undefined);
  const isFilled = (row: number): boolean =>
    known.some((column) => (rows[row]?.[column] ?? "") !== "" || formulas.has(cellKey(row, column)));
  let row = Math.max(...headerRows, ...records.map((record) => record.row)) + 1;
  while (isFilled(row)) row += 1;
  return row;
}

/** The cells to change so that a row says what is typed; those that say it already stay as they are. */
export function targetEdits(
  draft: TargetDraft,
  before: TargetDraft | null,
  row: number,
  table: Table<"plan">,
  grid: SheetGrid,
): CellEdit[] {
  const locked = new Set(lockedFields(row, table, grid));
  return DRAFT_FIELDS.flatMap((field): CellEdit[] => {
    const column = table.columns[field];
    const text = draft[field].trim();
    if (column === undefined || locked.has(field) || text === (before?.[field] ?? "")) return [];
    const cell: CellValue = grid.rows[row]?.[column] ?? null;
    const { value, numberFormat } = contentOf(field, text);
    return [{ sheet: grid.name, row, column, before: cell, after: value, ...(numberFormat ? { numberFormat } : {}) }];
  });
}

function contentOf(field: DraftField, text: string): CellText {
  if (text === "") return { value: null };
  if (field === "value") return figureContent(text);
  const date = field === "from" || field === "to" ? parseIsoDate(text) : null;
  return date ? { value: serialFromDate(date), numberFormat: "yyyy-mm-dd" } : { value: text };
}

/** 70% as a share, 15 as a number; anything else, such as 2-3 or 1.2万元, as text. */
function figureContent(text: string): CellText {
  const [, digits, percent] = /^(\d{1,12}(?:\.\d+)?)(%?)$/.exec(text) ?? [];
  if (digits === undefined) return { value: text, numberFormat: "@" };
  if (percent === "") return { value: Number(digits), numberFormat: "General" };
  const share = Number(digits) / 100;
  return { value: share, numberFormat: shareFormat(share) };
}
