import type { OfficeWorkbook } from "../../spreadsheet/office/workbook";
import type { WritePlan } from "../../spreadsheet/workbook";
import { failureOf } from "../protocol/failure";
import type { Failure } from "../protocol/messages";
import { type WorkerLink, WorkerFailure } from "./link";
import type { PaneState } from "./state";
import type { Store } from "./store";
import type { HandedFile, HandedTo } from "./handedFile";
import type { TaskStage, Task } from "./task";
import type { Visibility } from "./visibility";

/** What the pane asks of the workbook it stands beside. */
export type PaneWorkbook = Pick<
  OfficeWorkbook,
  "readParts" | "looks" | "write" | "steps" | "revert" | "select" | "mark" | "watch" | "isUnsure"
>;

/** What the parts of a session have in common to work with. */
export interface SessionContext {
  readonly workbook: PaneWorkbook;
  readonly link: WorkerLink;
  readonly store: Store<PaneState>;
  readonly visibility: Visibility;
  /** The time now, as a step is written down with: `YYYY-MM-DD HH:MM`. */
  readonly now: () => string;
  /** The workbook file as it is now, with all that is not saved yet. */
  readonly bookFile: () => Promise<Uint8Array>;
  /** Hands a file of any kind to the browser's downloads. */
  readonly save: (file: HandedFile) => Promise<unknown>;
  /** Hands a workbook to the clerk. */
  readonly deliver: (file: HandedFile) => Promise<HandedTo>;
}

/** Writes a plan as a step of its own and reads again what it changed; answers whether it was written. */
export type WriteStep = (plan: () => Promise<WritePlan>) => Promise<boolean>;

/** Thrown into work that the clerk has cancelled. */
export class Cancelled extends Error {}

/** What to tell the clerk about anything thrown in the pane, or by its worker. */
export function failureToTell(error: unknown): Failure {
  return error instanceof WorkerFailure ? error.failure : failureOf(error);
}

/** Where the stages of some work are shown. */
export interface Watched<T> {
  readonly tell: (task: Task<T>) => void;
  readonly first: TaskStage;
  /** What is shown again when the clerk has cancelled it. */
  readonly before: Task<T>;
}

/**
 * Carries out work and tells each stage of it.
 * @returns the value, or null where there is none
 */
export async function runTask<T>(
  work: (progress: (step: TaskStage, share: number) => void) => Promise<T>,
  { tell, first, before }: Watched<NoInfer<T>>,
): Promise<T | null> {
  const progress = (step: TaskStage, share: number): void => tell({ state: "running", step, share });
  progress(first, 0);
  try {
    const value = await work(progress);
    tell({ state: "done", value });
    return value;
  } catch (error) {
    tell(error instanceof Cancelled ? before : { state: "failed", failure: failureToTell(error) });
    return null;
  }
}

/**
 * Does something small that the clerk has asked for; what goes wrong is told as a notice, and what Excel could not do for the
 * moment is no longer told once it can.
 */
export async function attempt<T>({ store }: SessionContext, work: () => Promise<T>): Promise<T | null> {
  try {
    const value = await work();
    const { notice } = store.getSnapshot();
    if (notice?.type === "failure" && PASSING.has(notice.failure.code)) store.update({ notice: null });
    return value;
  } catch (error) {
    if (!(error instanceof Cancelled)) store.update({ notice: { type: "failure", failure: failureToTell(error) } });
    return null;
  }
}

/** Whether Excel takes nothing for the moment, so that the same may be tried again. */
export function isPassing(error: unknown): boolean {
  return PASSING.has(failureToTell(error).code);
}

const PASSING: ReadonlySet<Failure["code"]> = new Set(["cell-in-edit", "busy", "not-in-front"] as const);
