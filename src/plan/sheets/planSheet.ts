/**
 * A 规划指标 sheet to begin with: the catalogue's measures with the figures of the published plans as targets to change,
 * each switched on row by row.
 */
import { serialFromDate } from "../../domain/values/dates";
import { KINDS } from "../../domain/records/kinds";
import {
  columnName,
  type CellStyle,
  type ConditionalFormat,
  type NewSheet,
  type SheetCell,
} from "../../spreadsheet/workbook";
import { CATALOGUE, LEVELS, PLAN_TITLES, SCALES, type Level, type MeasureEntry } from "../catalogue";
import { CELL, clerkSheet, FIRST_ROW, type ClerkSheet } from "./clerkSheet";
import type { Goal } from "../goals";
import { goalContent, OPERATOR_WORDS } from "./planCells";

/** Whose plan it is. A street's has all measures; those below leave out what is set for larger bodies. */
export const PLAN_LEVELS = ["branch", "community", "street"] as const;
export type PlanLevel = (typeof PLAN_LEVELS)[number];

export interface PlanSheetOptions {
  /** The plan's first year. */
  readonly year: number;
  readonly level: PlanLevel;
}

const COLUMNS = [
  { field: "id", width: 7 },
  { field: "measure", width: 38 },
  { field: "enabled", width: 6 },
  { field: "operator", width: 8, choices: Object.values(OPERATOR_WORDS) },
  { field: "value", width: 10 },
  { field: "unit", width: 6 },
  { field: "scope", width: 12 },
  { field: "from", width: 11 },
  { field: "to", width: 11 },
  { field: "owner", width: 9 },
  { field: "actual", width: 9 },
  { field: "status", width: 12 },
  { field: "sheet", width: 11 },
  { field: "filter", width: 16 },
  { field: "aggregate", width: 14 },
  { field: "period", width: 9 },
  { field: "confirmed", width: 7 },
  { field: "remark", width: 54 },
  { field: "source", width: 60 },
] as const satisfies ClerkSheet["columns"];
type Field = (typeof COLUMNS)[number]["field"];

const HELP =
  "把要考核的指标“启用”改为“是”，目标值改成本单位的。黄色的行原文有误，核对后把“已核对”改为“是”。目录以外的指标写在最后：在“完成值”写自己的公式，或填“统计表”“统计条件”“统计方式”“统计期间”。";

/** The sheet. It is the clerk's own from the start: it carries no mark, is read as the plan, and is never replaced. */
export function planSheet({ year, level }: PlanSheetOptions): NewSheet {
  const measures = CATALOGUE.filter((measure) => isFor(measure.level, level));
  const rows = measures.flatMap((measure) =>
    measure.id === "P43" ? [rowOf(measure, year), partnerSupport(measure)] : [rowOf(measure, year)],
  );
  const sheet = clerkSheet({
    name: KINDS.plan.title,
    kind: "plan",
    title: `${year}年规划指标`,
    help: HELP,
    columns: COLUMNS,
    rows: rows.map((row) => COLUMNS.map(({ field }) => row[field] ?? BLANK)),
  });
  return { ...sheet, conditionalFormats: formats(rows.length), freeze: { rows: FIRST_ROW, columns: 2 } };
}

function isFor(measure: Level, level: PlanLevel): boolean {
  return level === "street" || LEVELS.indexOf(measure) <= LEVELS.indexOf(level);
}

type Row = Partial<Record<Field, SheetCell>>;

const BLANK = cell(null);

function rowOf(measure: MeasureEntry, year: number): Row {
  const { id, name, unit, goal, garbled, ours, years } = measure;
  const isLong = years > 1;
  return {
    id: cell(id),
    measure: cell(name),
    enabled: cell("否"),
    ...(goal ? { operator: cell(OPERATOR_WORDS[goal.operator]), value: goalCell(goal, measure) } : {}),
    unit: cell(unit),
    ...(isLong ? { from: day(year, 1, 1), to: day(year + years - 1, 12, 31) } : {}),
    source: cell(sourceOf(measure)),
    ...(garbled === null ? {} : { confirmed: cell("否") }),
    remark: cell(garbled === null ? ours : `待核对：${garbled}`),
  };
}

function sourceOf({ seed, quoted }: MeasureEntry): string {
  return `《${PLAN_TITLES[seed] ?? seed}》：${quoted}`;
}

/** The second figure of P43's text, as a measure put together of its own. */
function partnerSupport(problems: MeasureEntry): Row {
  return {
    measure: cell("共建单位支持资金"),
    enabled: cell("否"),
    operator: cell(OPERATOR_WORDS[">="]),
    value: cell(98_300),
    unit: cell("元"),
    sheet: cell("共建单位"),
    aggregate: cell("求和资金物资"),
    source: cell(sourceOf(problems)),
  };
}

function goalCell(goal: Goal, { kind }: MeasureEntry): SheetCell {
  const { value, numberFormat } = goalContent(goal, SCALES[kind]);
  return cell(value, numberFormat);
}

function day(year: number, month: number, dayOfMonth: number): SheetCell {
  return cell(serialFromDate({ year, month, day: dayOfMonth }), "yyyy-mm-dd");
}

function cell(value: string | number | null, numberFormat?: string): SheetCell {
  return { content: { value }, style: numberFormat === undefined ? CELL : { ...CELL, numberFormat } };
}

const OFF: CellStyle = { font: { color: "7F7F7F" } };
const TO_CONFIRM: CellStyle = { fill: "FFF2CC" };

/** Yellow where a garbled text is not confirmed yet, grey where a row is switched off. */
function formats(rows: number): ConditionalFormat[] {
  const range = { top: FIRST_ROW, left: 0, bottom: FIRST_ROW + rows - 1, right: COLUMNS.length - 1 };
  const cellOf = (field: Field): string =>
    `$${columnName(COLUMNS.findIndex((column) => column.field === field))}${FIRST_ROW + 1}`;
  return [
    { range, formula: `${cellOf("confirmed")}="否"`, style: TO_CONFIRM },
    { range, formula: `${cellOf("enabled")}="否"`, style: OFF },
  ];
}
