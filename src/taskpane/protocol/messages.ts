/**
 * What the pane and its worker say to each other. The pane calls a method of the worker's service, under a number of its
 * own; the worker tells how far it has come, and at last what the method returned or what went wrong. Everything but the
 * progress is plain data that can be cloned.
 */
import type { Params } from "../../domain/verdict/findings";

/** A step of the worker's that takes a while. */
export type WorkStage = "read" | "check" | "fill";

/** Told how far some work has come: `share` is 0–1. */
export type Progress = (step: WorkStage, share: number) => void;

/** Something that kept the worker from answering: a sentence of the locales' errors, and its facts. */
export interface Failure {
  readonly code: string;
  readonly params: Params;
}

/** A call of a method; where the method tells its progress, that comes by messages of its own. */
export interface Call {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** What the worker says of the call with this number. */
export type Reply =
  | { readonly id: number; readonly type: "progress"; readonly step: WorkStage; readonly share: number }
  | { readonly id: number; readonly type: "answer"; readonly answer: unknown }
  | { readonly id: number; readonly type: "failure"; readonly failure: Failure };

/** A service at the other end of messages: its methods, each with its answer to come. */
export type Remote<Service> = {
  readonly [Method in keyof Service]: Service[Method] extends (...args: infer Args) => infer Answer
    ? (...args: Args) => Promise<Awaited<Answer>>
    : never;
};

/** Whether a message is a call; only the envelope is looked at, both ends are of one build. */
export function isCall(message: unknown): message is Call {
  return hasNumber(message) && "method" in message && "args" in message && Array.isArray(message.args);
}

/** Whether a message is the worker's. */
export function isReply(message: unknown): message is Reply {
  return hasNumber(message) && "type" in message && REPLY_TYPES.has(String(message.type));
}

const REPLY_TYPES: ReadonlySet<string> = new Set<Reply["type"]>(["progress", "answer", "failure"]);

function hasNumber(message: unknown): message is { readonly id: number } {
  return typeof message === "object" && message !== null && "id" in message && typeof message.id === "number";
}
