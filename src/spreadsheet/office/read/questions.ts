/** What reading asks of worksheets, many questions in one sync. */
import type { ContentPart } from "../../parts";
import type { CellRange } from "../../workbook";

/** Something to be asked of a range of a worksheet. */
export interface Question {
  readonly sheet: string;
  readonly range: CellRange;
  /** How much the answer weighs, in cells. */
  readonly weight: number;
  /** How many cells it reads that weren't read before. */
  readonly reads: number;
  /** Queues the question; what it returns takes the answer. */
  readonly ask: (range: Excel.Range) => () => Answer;
  /** The same question about part of the range; null where the answer can't be too large. */
  readonly about: ((part: CellRange) => Question) | null;
  /** Excel doesn't say it when the answer is too large; it just fails. */
  readonly failsSilently?: boolean;
}

/** What is known by an answer, and what is to be asked next. */
export interface Answer {
  readonly parts: readonly ContentPart[];
  readonly next: readonly Question[];
}
