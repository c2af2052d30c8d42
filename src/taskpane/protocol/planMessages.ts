/**
 * What is said about 规划: how the plan's targets stand, what is due, and plans that further the workbook's own plan.
 */
import type { Place } from "../../domain/verdict/findings";
import type { Kind } from "../../domain/records/kinds";
import type { Outcome } from "../../plan/evaluation/evaluate";
import type { DraftField, TargetDraft } from "../../plan/sheets/targetEdits";

export interface PlanView {
  /** Every row of the plan sheets, those switched off included; null where the workbook has no plan sheet. */
  readonly targets: readonly TargetRow[] | null;
  /** Kinds of lists that targets without data need and the workbook lacks. */
  readonly wanting: readonly Kind[];
  /** Cells that filling in 完成值 and 完成情况 would change. */
  readonly results: number;
  readonly due: readonly DueRow[];
  /** The last day of what is due, `YYYY-MM-DD`. */
  readonly dueUntil: string;
}

/** How a row of the plan stands: as its target does; `off` is switched off; `unreadable` says no target. */
export type TargetState = Outcome["state"] | "off" | "unreadable";

/** A row of the plan as a line of the list; figures as people read them. */
export interface TargetRow {
  /** Its number among the rows of the plan. */
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly state: TargetState;
  /** Null where the figure is only reported. */
  readonly goal: string | null;
  /** Null where there is no figure. */
  readonly actual: string | null;
  /** How far the figure is from the goal; null where it is reached or there is none. */
  readonly gap: { readonly amount: string; readonly isShort: boolean } | null;
  /** What it comes to at the end of the plan's days if it goes on so. */
  readonly forecast: string | null;
}

/** Why there is no figure. */
export type NoFigure =
  /** Sheets with their columns; any one of the sets would do. */
  | { readonly reason: "sheets"; readonly needs: ReadonlyArray<readonly string[]> }
  | { readonly reason: "nothing" | "formula" | "question" };

export interface TargetCard extends TargetRow {
  readonly at: Place;
  readonly scope: string;
  /** The days it is set for, `YYYY-MM-DD`; null for a row that says no target. */
  readonly days: readonly [from: string, to: string] | null;
  readonly source: string;
  readonly remark: string;
  readonly noFigure: NoFigure | null;
  /** The figure reached at each quarter's end: `2026Q3`. */
  readonly byQuarter: ReadonlyArray<{ readonly quarter: string; readonly actual: string }>;
  readonly counted: number;
  readonly missing: number;
  /** The column that can't be understood; null where all can. */
  readonly unreadable: string | null;
  readonly draft: TargetDraft;
  /** It can be switched on and off from here. */
  readonly canSwitch: boolean;
}

export type CellList = "counted" | "missing";

export interface CellRow {
  readonly at: Place;
  /** `名册!C17`, or the sheet alone. */
  readonly place: string;
  /** What is missing; blank for what was counted. */
  readonly name: string;
}

export interface DraftAnswer {
  /** What keeps the row from being a target; null where it is one, or is switched off. */
  readonly fault: DraftField | null;
  /** Columns that can't be set: the sheet doesn't have them, or a formula stands there. */
  readonly locked: readonly DraftField[];
  readonly changes: ReadonlyArray<{
    readonly place: string;
    /** The column's header. */
    readonly column: string;
    readonly before: string;
    readonly after: string;
  }>;
}

export interface DueRow {
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly isOverdue: boolean;
  readonly subject: string;
  readonly message: string;
  readonly at: Place;
}
