import type { PlainDate } from "../../domain/values/dates";
import type { Quarter } from "../../domain/values/quarters";
import type { Language } from "../../locales/words";
import type { Marked } from "../../spreadsheet/office/marks";
import type { UndoStep } from "../../spreadsheet/workbook";
import type { CheckResult, FindingCard, FindingList, FindingRow, FindingView } from "../protocol/checkMessages";
import type { SlipView } from "../protocol/slipMessages";
import type { Failure } from "../protocol/messages";
import type { Recognised } from "../protocol/recogniseMessages";
import type { KeptSettings } from "../protocol/settingsMessages";
import { FIRST_FILLING, type FillingState, leftToDo } from "./fillingState";
import type { HandedTo } from "./handedFile";
import { FIRST_PLAN, type PlanState } from "./planState";
import { IDLE, type Task } from "./task";

/** The five steps of a quarter, in order. */
export const STEPS = ["recognise", "check", "fill", "chart", "submit"] as const;
export type StepName = (typeof STEPS)[number];

/** What the pane shows: a step, or a page beside the steps. */
export type PageName = StepName | "plan" | "history" | "settings" | "help";

/** How far a step is, as the bar on top shows it. */
export type StepState =
  | { readonly state: "notBegun" | "running" | "failed" | "done" }
  /** So many things of it are left to the clerk. */
  | { readonly state: "toDo"; readonly count: number };

/** What ② 检查 shows. */
export interface FindingsState {
  readonly view: FindingView;
  /** Null until the worker has answered. */
  readonly list: FindingList | null;
  /** Lines of the list as far as they came into sight, by page (see findings.ts). */
  readonly pages: ReadonlyMap<string, readonly FindingRow[]>;
  /** Keys of the groups that are unfolded. */
  readonly open: ReadonlySet<string>;
  /** The finding whose card is open. */
  readonly card: FindingCard | null;
  /** Number of cells that can be brought into standard form; null until it is known. */
  readonly tidy: number | null;
  /** The cells of findings are marked in the workbook. */
  readonly isMarked: boolean;
}

/** What has come of the clerk's last doing, to be told once. */
export type Notice =
  | {
      readonly type: "written";
      readonly cells: number;
      readonly sheets: readonly string[];
      readonly unset: readonly string[];
    }
  | {
      readonly type: "reverted";
      readonly kept: number;
      /** The first of what was kept, as the clerk knows them. */
      readonly places: readonly string[];
      readonly unset: readonly string[];
    }
  | { readonly type: "cancelled" }
  | { readonly type: "packed"; readonly file: string; readonly code: string }
  | { readonly type: "handedOver"; readonly file: string; readonly to: HandedTo }
  | ({ readonly type: "marked"; readonly count: number; readonly left: number } & Marked)
  | { readonly type: "failure"; readonly failure: Failure };

/** How far the tour of the five steps is. */
export interface TourState {
  /** Number of the step that is told of; null while there is no tour. */
  readonly at: number | null;
  /** It was shown once, and is shown again only when the clerk asks for it. */
  readonly isSeen: boolean;
}

/** All that the pane shows; replaced, never changed. */
export interface PaneState {
  readonly page: PageName;
  readonly language: Language;
  /** The day that the pane was opened on. */
  readonly today: PlainDate;
  /** The day that the book is looked at. */
  readonly asOf: PlainDate;
  readonly quarter: Quarter;
  readonly reading: Task<Recognised>;
  readonly check: Task<CheckResult>;
  /** What the clerk has changed since is being read and checked again. */
  readonly isFollowing: boolean;
  readonly findings: FindingsState;
  readonly filling: FillingState;
  readonly plan: PlanState;
  /** What the workbook remembers of the clerk's own figures; null until it was read. */
  readonly settings: KeptSettings | null;
  readonly tour: TourState;
  /** A step on its way into the workbook. */
  readonly writing: Task<null>;
  /** The steps written so far, oldest first; null until they are known. */
  readonly steps: readonly UndoStep[] | null;
  readonly notice: Notice | null;
  /** The text of the return slip that was opened, and what of it is left. */
  readonly slip: { readonly text: string; readonly view: SlipView } | null;
}

/** The pane as it opens. */
export function firstState(language: Language, asOf: PlainDate, quarter: Quarter): PaneState {
  const view: FindingView = { by: "rule", severities: ["error", "warning", "info"], search: "", language };
  return {
    page: "recognise",
    language,
    today: asOf,
    asOf,
    quarter,
    reading: IDLE,
    check: IDLE,
    isFollowing: false,
    findings: { view, list: null, pages: new Map(), open: new Set(), card: null, tidy: null, isMarked: false },
    filling: FIRST_FILLING,
    plan: FIRST_PLAN,
    settings: null,
    tour: { at: null, isSeen: false },
    writing: IDLE,
    steps: null,
    notice: null,
    slip: null,
  };
}

/** Whether the pane greets a clerk beside a blank workbook, and shows nothing else. */
export function isGreeting({ page, reading }: PaneState): boolean {
  return (
    page === "recognise" && reading.state === "done" && reading.value.sheets.every(({ unread }) => unread === "empty")
  );
}

/** How far a step is. */
export function stepState(step: StepName, { reading, check, filling }: PaneState): StepState {
  switch (step) {
    case "recognise": {
      if (reading.state !== "done") return taskState(reading);
      const tables = reading.value.sheets.flatMap((sheet) => sheet.tables);
      if (tables.length === 0) return { state: "notBegun" };
      const doubts = reading.value.questions + tables.filter(({ isDoubtful }) => isDoubtful).length;
      return doubts > 0 ? { state: "toDo", count: doubts } : { state: "done" };
    }
    case "check": {
      if (check.state !== "done") return taskState(check);
      const { error } = check.value.summary;
      return error > 0 ? { state: "toDo", count: error } : { state: "done" };
    }
    case "fill":
    case "chart":
    case "submit": {
      const left = leftToDo(step, filling, check);
      if (left !== null) return left > 0 ? { state: "toDo", count: left } : { state: "done" };
      return { state: check.state === "done" && filling.offering.state === "running" ? "running" : "notBegun" };
    }
  }
}

function taskState(task: Task<unknown>): StepState {
  return { state: task.state === "idle" ? "notBegun" : task.state };
}
