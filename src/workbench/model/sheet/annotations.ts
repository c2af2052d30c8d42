/** What stands on ranges of cells besides their content and format. */
import type { CellRange, Comparison } from "../../../spreadsheet/workbook";
import type { CellFormat } from "./format";
import type { Scale } from "./scale";

/** A note of the older kind, or a thread of comments, on one cell. */
export interface Comment {
  readonly id: string;
  readonly kind: "note" | "thread";
  row: number;
  column: number;
  readonly author: string;
  text: string;
  /** ISO 8601; null where the file doesn't say. */
  readonly created: string | null;
  resolved: boolean;
}

export type ValidationType = "none" | "list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom";

/** What may be entered into some cells. */
export interface DataValidation {
  readonly ranges: readonly CellRange[];
  readonly type: ValidationType;
  readonly operator: Comparison;
  /** Without `=`; the choices of a fixed list stand in double quotes, with commas. */
  readonly formula1: string | null;
  readonly formula2: string | null;
  readonly hasDropDown: boolean;
  readonly ignoreBlanks: boolean;
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string };
  readonly alert: {
    readonly show: boolean;
    readonly style: "stop" | "warning" | "information";
    readonly title: string;
    readonly message: string;
  };
}

/** A rule by which cells change their looks. */
export interface ConditionalFormat {
  readonly id: string;
  readonly ranges: readonly CellRange[];
  /** Kind of rule as files have it; those that aren't understood are carried along. */
  readonly type: string;
  /** Formula of an `expression` without `=`, relative to the first cell of the first range. */
  readonly formula: string;
  readonly format: Partial<CellFormat>;
  readonly stopIfTrue: boolean;
  /** What other kinds than formulas go by, as files have it. */
  readonly condition?: { readonly operator?: string; readonly text?: string; readonly formula2?: string };
  /** Its place among all of the worksheet in the file; absent for a new one. */
  readonly place?: number;
  /** What a `colorScale`, `dataBar` or `iconSet` shows; absent where that isn't understood. */
  readonly scale?: Scale;
}

/** A rule with its formulas changed. */
export function withFormulas(rule: ConditionalFormat, change: (formula: string) => string): ConditionalFormat {
  const { formula, condition } = rule;
  const formula2 = condition?.formula2 === undefined ? undefined : change(condition.formula2);
  return { ...rule, formula: change(formula), ...(condition && { condition: { ...condition, formula2 } }) };
}

/** Where a click on a cell leads. */
export interface Link {
  /** A place in the workbook, `'名册'!C17`, or "" where it leads out of it. */
  readonly location: string;
  readonly address: string;
  readonly tip: string;
}

/** A table (ListObject) of the worksheet. */
export interface Table {
  readonly id: string;
  readonly name: string;
  readonly range: CellRange;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly style: string;
}

/** What a protected worksheet still allows. */
export interface Protection {
  readonly allows: ReadonlySet<Allowance>;
  /** Password in clear as an add-in gave it; null without one, undefined where only the file knows it. */
  readonly password: string | null | undefined;
}

export type Allowance =
  | "autoFilter"
  | "deleteColumns"
  | "deleteRows"
  | "editObjects"
  | "editScenarios"
  | "formatCells"
  | "formatColumns"
  | "formatRows"
  | "insertColumns"
  | "insertHyperlinks"
  | "insertRows"
  | "pivotTables"
  | "sort";
