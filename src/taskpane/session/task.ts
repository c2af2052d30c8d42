import type { Failure, WorkStage } from "../protocol/messages";

/** Work that a page waits for. */
export type Task<T> =
  | { readonly state: "idle" }
  /** `step` is what is being done now, `share` how far it has come, 0–1. */
  | { readonly state: "running"; readonly step: TaskStage; readonly share: number }
  | { readonly state: "done"; readonly value: T }
  | { readonly state: "failed"; readonly failure: Failure };

/** A step of work: the worker's, or one that needs Excel. `takeBack` is what becomes of a write that is cancelled. */
export type TaskStage = WorkStage | "open" | "write" | "takeBack";

export const IDLE = { state: "idle" } as const;

/** The value of work that is done; null before. */
export function valueOf<T>(task: Task<T>): T | null {
  return task.state === "done" ? task.value : null;
}
