/**
 * 完成值 and 完成情况: what a plan sheet is told of its own targets. Only blank cells are filled, and those that an earlier
 * run filled; what a clerk typed, be it over a figure of ours, and formulas, stay.
 */
import type { Analysis } from "../domain/verdict/analysis";
import { formatDate } from "../domain/values/dates";
import { cellKey, type CellEdit, type CellValue, type SheetGrid } from "../spreadsheet/workbook";
import { SCALES } from "./catalogue";
import { figureText } from "./figureText";
import { evaluatePlan, type Outcome, type TargetState } from "./evaluation/evaluate";

/** How a state begins that an earlier run wrote, and the figure it names. */
const WRITTEN = /^截至\d{4}-\d{2}-\d{2}：/;
const FIGURE = /（账册算得 (-?[\d.]+)(%?)/;

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
  const isShare = SCALES[outcome.kind] === "share";
  const figure = rounded(outcome.actual, isShare ? 4 : 2);
  const held = contentOf(actual);
  // A figure that is not the one an earlier run wrote was typed over it, and stays.
  const written = typeof state === "string" ? figureIn(state) : null;
  const isTyped = !isBlank(held) && (!isOurs || (written !== null && held !== written));
  const differs = isTyped && figure !== null && held !== figure;
  const edit = (column: number | undefined, after: string | number | null, numberFormat?: string): CellEdit[] => {
    const before = contentOf(column);
    if (column === undefined || before === after || grid.formulas.has(cellKey(row, column))) return [];
    if (before !== null && before !== "" && !isOurs) return [];
    return [{ sheet: grid.name, row, column, before, after, ...(numberFormat ? { numberFormat } : {}) }];
  };
  return [
    ...(isTyped ? [] : edit(actual, figure, isShare ? "0.0%" : undefined)),
    ...edit(status, `截至${today}：${STATES[outcome.state]}${noteOf(outcome, differs)}`),
  ];
}

function isBlank(content: CellValue): boolean {
  return content === null || content === "";
}

/** The figure that the state is of; a run after this one knows by it what was typed over 完成值 since. */
function noteOf({ actual, kind }: Outcome, differs: boolean): string {
  if (actual === null) return "";
  return `（账册算得 ${figureText(actual, kind)}${differs ? "，与完成值不同" : ""}）`;
}

/** The figure that such a state names, as its cell holds it; null where it names none. */
function figureIn(state: string): number | null {
  const [, digits, percent] = FIGURE.exec(state) ?? [];
  return digits === undefined ? null : Number((Number(digits) / (percent ? 100 : 1)).toFixed(4));
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
