/**
 * Questions (问题): what a person has to say before a figure that rests on it may be printed. A question is data, as a
 * finding is; its sentences are made per language in `locales/`.
 */
import type { Params, Place } from "./findings";

/** What is in doubt: a sheet's kind, a column's meaning, a year or month, a person, a branch, what a ledger lacks. */
export type QuestionSubject = "kind" | "column" | "year" | "period" | "person" | "branch" | "missing";

/** One of the possible answers. */
export interface Answer {
  /** What is remembered: a kind, a field's name, a year, `yes` or `no`, `ignore`. */
  readonly value: string;
  /** Which sentence gives the evidence for it, with its facts. */
  readonly evidence: string;
  readonly params: Params;
}

export interface Question {
  /**
   * What was asked, not where: the same layout in another quarter or book has the same id, so an answer is asked for once.
   * Made by {@link questionId}.
   */
  readonly id: string;
  readonly about: QuestionSubject;
  /** Which sentence asks it, with its facts. */
  readonly ask: string;
  readonly params: Params;
  readonly at: Place;
  /** Two to four, the likeliest first. */
  readonly answers: readonly Answer[];
  /** A few of the cells in doubt, masked. */
  readonly samples: readonly string[];
  /** Ids of the rules, forms, charts and measures that would change with the answer; never empty. */
  readonly restsOnIt: readonly string[];
}

/** Answers by question id. */
export type Answers = Readonly<Record<string, string>>;

/** The id of a question: its sentence and the words that it is about, such as those of a header row. */
export function questionId(ask: string, words: readonly string[]): string {
  return `${ask}:${words.join("|")}`;
}
