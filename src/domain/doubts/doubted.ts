import type { DuesAccount } from "../accounts";
import type { PlainDate } from "../dates";
import type { Quarter } from "../quarters";
import type { Answers } from "../questions";
import type { Book } from "../records";
import type { Roster } from "../roster";

/** What is looked at for doubts: a book with its views. */
export interface Doubted {
  readonly book: Book;
  readonly roster: Roster;
  readonly accounts: readonly DuesAccount[];
  /** The reporting quarter, and the day that it is judged on. */
  readonly quarter: Quarter;
  readonly day: PlainDate;
  readonly answers: Answers;
}
