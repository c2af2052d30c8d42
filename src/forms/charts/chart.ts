/**
 * What all charts have in common: where their figures come from, and how their axes and tables are written.
 */
import type { BlockCell, ChartBlock } from "./chartSheet";
import type { FormContext, SkipReason } from "../engine/form";

/** Charts that share a table of figures. */
export interface ChartSource {
  readonly charts: readonly string[];
  /** The table with its charts, or why there is none. */
  readonly block: (context: FormContext) => ChartBlock | SkipReason;
}

/** Number formats of a table's figures. */
export const MONEY = "#,##0.00";
export const RATE = "0.0%";

export const MONEY_AXIS = { valueTitle: "金额（元）", valueFormat: "#,##0" };
export const RATE_AXIS = { valueFormat: "0%" };
export const COUNT_AXIS = { valueTitle: "人数（人）", valueFormat: "0" };

/** More branches than this stand as bars across, one below the other, where their names have room. */
export const MOST_COLUMNS = 12;

/** The axis and the shape of a chart with a category for each branch. */
export function byBranch(branches: number) {
  return { type: branches > MOST_COLUMNS ? "bar" : "column", categoryTitle: "党支部" } as const;
}

/** The sum of a table's column from one row to another, both inclusive, as a formula. */
export function sumOf(column: number, first: number, last: number): BlockCell {
  return (at) => `SUM(${at(first, column)}:${at(last, column)})`;
}

/** The sum of a table's row from one column to another, both inclusive, as a formula. */
export function sumAcross(row: number, first: number, last: number): BlockCell {
  return (at) => `SUM(${at(row, first)}:${at(row, last)})`;
}

/** The share that one column of a row is of another, as a formula; blank where that is 0. */
export function shareOf(row: number, part: number, whole: number): BlockCell {
  return (at) => `IF(${at(row, whole)}=0,"",${at(row, part)}/${at(row, whole)})`;
}

/** The name of a quarter of the year: 一季度. */
export function quarterName(quarter: number): string {
  return `${"一二三四".charAt(quarter - 1)}季度`;
}

/** A share as people read it: 98.5%. */
export function percentText(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
