/**
 * 检查结论: what a check says of the book, for every face and form alike. A verdict rests on what was read: errors speak
 * against the book, and as long as a question is open, or nothing of the quarter was read, nobody can judge.
 */
import type { Analysis } from "./analysis";
import type { PlainDate } from "../values/dates";
import { recordsOf } from "../records/records";

/** 可以报送, 不能报送, 不能判断. */
export const VERDICTS = ["fit", "unfit", "open"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a verdict rests on. */
export interface Judged {
  /** Findings of severity error that stand. */
  readonly errors: number;
  /** Questions that are open. */
  readonly questions: number;
  /** Whether the book has anything of the quarter to judge: see {@link hasQuarter}. */
  readonly isRead: boolean;
}

export function verdictOf({ errors, questions, isRead }: Judged): Verdict {
  if (errors > 0) return "unfit";
  return questions > 0 || !isRead ? "open" : "fit";
}

/**
 * Whether a roster, or a ledger with anything of the quarter's year in it, was read. Lists of other things (posts, visits,
 * volunteers) are no book that a branch could hand in.
 */
export function hasQuarter({ book, roster, accounts, quarter: { year } }: Analysis): boolean {
  const isOfYear = ({ date }: { readonly date: PlainDate | null }): boolean => date?.year === year;
  return (
    !roster.isEmpty ||
    accounts.some((account) => account.year === year) ||
    recordsOf(book, "fund").some(isOfYear) ||
    recordsOf(book, "activities").some(isOfYear) ||
    recordsOf(book, "development").length > 0
  );
}
