import type { DuesAccount } from "../../subjects/accounts";
import type { PlainDate } from "../../values/dates";
import type { Quarter } from "../../values/quarters";
import type { Answers } from "../questions";
import type { Book } from "../../records/records";
import type { Roster } from "../../records/roster";

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
