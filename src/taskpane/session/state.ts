import type { PlainDate } from "../../domain/dates";
import type { Quarter } from "../../domain/quarters";
import type { Language } from "../../locales/words";
import type { CheckResult, FindingCard, FindingList, FindingView } from "../worker/checkMessages";
import type { Recognised } from "../worker/recogniseMessages";
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
  /** Keys of the groups that are unfolded. */
  readonly open: ReadonlySet<string>;
  /** The finding whose card is open. */
  readonly card: FindingCard | null;
}

/** All that the pane shows; replaced, never changed. */
export interface PaneState {
  readonly page: PageName;
  readonly language: Language;
  readonly asOf: PlainDate;
  readonly quarter: Quarter;
  readonly reading: Task<Recognised>;
  readonly check: Task<CheckResult>;
  readonly findings: FindingsState;
}

/** The pane as it opens. */
export function firstState(language: Language, asOf: PlainDate, quarter: Quarter): PaneState {
  const view: FindingView = { by: "rule", severities: ["error", "warning", "info"], search: "", language };
  return {
    page: "recognise",
    language,
    asOf,
    quarter,
    reading: IDLE,
    check: IDLE,
    findings: { view, list: null, open: new Set(), card: null },
  };
}

/** How far a step is. */
export function stepState(step: StepName, { reading, check }: PaneState): StepState {
  switch (step) {
    case "recognise": {
      if (reading.state !== "done") return taskState(reading);
      const doubts = reading.value.sheets.flatMap(({ tables }) => tables).filter(({ isDoubtful }) => isDoubtful).length;
      return doubts > 0 ? { state: "toDo", count: doubts } : { state: "done" };
    }
    case "check": {
      if (check.state !== "done") return taskState(check);
      const { error } = check.value.summary;
      return error > 0 ? { state: "toDo", count: error } : { state: "done" };
    }
    case "fill":
    case "chart":
    case "submit":
      return { state: "notBegun" };
  }
}

function taskState(task: Task<unknown>): StepState {
  return { state: task.state === "idle" ? "notBegun" : task.state };
}
