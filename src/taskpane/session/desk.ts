import type { ContentPart } from "../../workbook/parts";
import type { Workbook, WorkOptions } from "../../workbook/workbook";
import { troubleOf } from "../worker/trouble";
import { type WorkerLink, WorkerTrouble } from "./link";
import type { PaneState } from "./state";
import type { Store } from "./store";
import type { PaneStep, Task } from "./task";

/** What the pane asks of the workbook it stands beside. */
export interface PaneWorkbook extends Omit<Workbook, "read"> {
  /** The workbook's content, part by part. */
  readParts(options?: WorkOptions): AsyncIterable<ContentPart>;
}

/** What the steps of a session have in common to work with. */
export interface Desk {
  readonly workbook: PaneWorkbook;
  readonly link: WorkerLink;
  readonly store: Store<PaneState>;
  /** The time now, as a step is written down with: `YYYY-MM-DD HH:MM`. */
  readonly now: () => string;
}

/** Thrown into work that the clerk has cancelled. */
export class Cancelled extends Error {}

/** Where the stages of some work are shown. */
export interface Watched<T> {
  readonly tell: (task: Task<T>) => void;
  readonly first: PaneStep;
  /** What is shown again when the clerk has cancelled it. */
  readonly before: Task<T>;
}

/**
 * Carries out work and tells each stage of it.
 * @returns the value, or null where there is none
 */
export async function carryOut<T>(
  work: (progress: (step: PaneStep, share: number) => void) => Promise<T>,
  { tell, first, before }: Watched<NoInfer<T>>,
): Promise<T | null> {
  const progress = (step: PaneStep, share: number): void => tell({ state: "running", step, share });
  progress(first, 0);
  try {
    const value = await work(progress);
    tell({ state: "done", value });
    return value;
  } catch (error) {
    if (error instanceof Cancelled) tell(before);
    else tell({ state: "failed", trouble: error instanceof WorkerTrouble ? error.trouble : troubleOf(error) });
    return null;
  }
}
