/**
 * 完成值 and 完成情况: what a plan sheet is told of its own targets. Only blank cells are filled, and those that an earlier
 * run filled; what a clerk typed, and formulas, stay.
 */
import type { Analysis } from "../domain/analysis";
import { formatDate } from "../domain/dates";
import { cellKey, type CellEdit, type CellValue, type SheetGrid } from "../workbook/workbook";
import { SCALES } from "./catalogue";
import { evaluatePlan, type Outcome, type TargetState } from "./evaluate";

/** How a state begins that an earlier run wrote. */
const WRITTEN = /^截至\d{4}-\d{2}-\d{2}：/;

/** The cells to change so that each target's row says how it stands. */
export function resultEdits(analysis: Analysis, sheets: readonly SheetGrid[]): CellEdit[] {
  const grids = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return evaluatePlan(analysis).flatMap((outcome) => {
    const grid = grids.get(outcome.record.table.sheet);
    return grid ? rowEdits(outcome, grid, formatDate(analysis.asOf)) : [];
  });
}

function rowEdits(outcome: Outcome, grid: SheetGrid, today: string): CellEdit[] {
  const { row, table } = outcome.record;
  const { actual, status } = table.columns;
  const contentOf = (column: number | undefined): CellValue =>
    column === undefined ? null : (grid.rows[row]?.[column] ?? null);
  const state = contentOf(status);
  const isOurs = typeof state === "string" && WRITTEN.test(state);
  const edit = (column: number | undefined, after: string | number | null, numberFormat?: string): CellEdit[] => {
    const before = contentOf(column);
    if (column === undefined || before === after || grid.formulas.has(cellKey(row, column))) return [];
    if (before !== null && before !== "" && !isOurs) return [];
    return [{ sheet: grid.name, row, column, before, after, ...(numberFormat ? { numberFormat } : {}) }];
  };
  const isShare = SCALES[outcome.kind] === "share";
  return [
    ...edit(actual, rounded(outcome.actual, isShare ? 4 : 2), isShare ? "0.0%" : undefined),
    ...edit(status, `截至${today}：${STATES[outcome.state]}`),
  ];
}

function rounded(figure: number | null, decimals: number): number | null {
  return figure === null ? null : Number(figure.toFixed(decimals));
}

/** What stands under 完成情况 behind the day. */
const STATES: Readonly<Record<TargetState, string>> = {
  met: "已达到",
  unmet: "未达到",
  open: "未到期",
  incomplete: "数据不全",
  reported: "只统计",
  noData: "没有数据",
};
