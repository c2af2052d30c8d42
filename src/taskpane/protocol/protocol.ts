/**
 * What the pane and its worker say to each other. The pane asks, under a number of its own; the worker tells how far it
 * has come, and at last the answer or what went wrong. Everything is plain data that can be cloned.
 */
import type { Params } from "../../domain/verdict/findings";
import type { ContentPart } from "../../spreadsheet/parts";
import type { CheckAnswers, CheckAsks } from "./checkMessages";
import type { PlanAnswers, PlanAsks } from "./planMessages";
import type { QuarterAnswers, QuarterAsks } from "./quarterMessages";
import type { RecogniseAnswers, RecogniseAsks } from "./recogniseMessages";
import type { YearAnswers, YearAsks } from "./yearMessages";
import type { SettingsAnswers, SettingsAsks } from "./settingsMessages";

/** What can be asked, by kind; each page of the pane has its own messages. */
export interface Asks extends RecogniseAsks, CheckAsks, QuarterAsks, PlanAsks, SettingsAsks, YearAsks {
  /** A part of a reading; the answer says that it was taken. */
  readonly part: { readonly part: ContentPart };
}

/** What is answered to each kind of question. */
export interface Answers
  extends RecogniseAnswers, CheckAnswers, QuarterAnswers, PlanAnswers, SettingsAnswers, YearAnswers {
  readonly part: null;
}

export type AskKind = keyof Asks;

/** A question with its number. */
export type Asked = {
  readonly [K in AskKind]: { readonly id: number; readonly kind: K; readonly ask: Asks[K] };
}[AskKind];

/** A step of the worker's that takes a while. */
export type WorkStep = "read" | "check" | "fill";

/** Something that kept the worker from answering: a sentence of the locales' errors, and its facts. */
export interface Trouble {
  readonly code: string;
  readonly params: Params;
}

/** What the worker says of the question with this number. */
export type Told =
  | { readonly id: number; readonly type: "progress"; readonly step: WorkStep; readonly share: number }
  | { readonly id: number; readonly type: "answer"; readonly answer: Answers[AskKind] }
  | { readonly id: number; readonly type: "trouble"; readonly trouble: Trouble };

const ASK_KINDS: Readonly<Record<AskKind, true>> = {
  part: true,
  recognise: true,
  planMapping: true,
  check: true,
  list: true,
  rows: true,
  finding: true,
  findingAgain: true,
  tidyCount: true,
  fixes: true,
  planFixes: true,
  planIgnore: true,
  planHeed: true,
  ignored: true,
  questions: true,
  planAnswer: true,
  marks: true,
  sheetsToLookAt: true,
  looks: true,
  offer: true,
  planQuarter: true,
  planPart: true,
  handOver: true,
  plan: true,
  target: true,
  cells: true,
  measures: true,
  draft: true,
  planTarget: true,
  planSheet: true,
  planLists: true,
  planResults: true,
  settings: true,
  planSettings: true,
  rules: true,
  planStandardBook: true,
  nextYear: true,
  planNextYear: true,
};

/** Whether a message is a question; only the envelope is looked at, both ends are of one build. */
export function isAsked(message: unknown): message is Asked {
  return hasNumber(message) && "ask" in message && "kind" in message && Object.hasOwn(ASK_KINDS, String(message.kind));
}

/** Whether a message is the worker's. */
export function isTold(message: unknown): message is Told {
  return hasNumber(message) && "type" in message && TOLD_TYPES.has(String(message.type));
}

const TOLD_TYPES: ReadonlySet<string> = new Set<Told["type"]>(["progress", "answer", "trouble"]);

function hasNumber(message: unknown): message is { readonly id: number } {
  return typeof message === "object" && message !== null && "id" in message && typeof message.id === "number";
}
