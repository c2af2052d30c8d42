/** What is said about beginning a book, and carrying a year over into the next one. */
import type { PlanRest } from "../worker/planParts";

export interface YearAsks {
  /** Plans the sheets of an empty standard book; they are then taken part by part. */
  readonly planStandardBook: { readonly year: number };
  /** What carrying the checked book's year over would add. */
  readonly nextYear: null;
  /** Plans it. */
  readonly planNextYear: null;
}

export interface YearAnswers {
  readonly planStandardBook: PlanRest;
  readonly nextYear: NextYearOffer;
  readonly planNextYear: PlanRest;
}

export interface NextYearOffer {
  readonly year: number;
  /** Names of the sheets; none where the book has them all. */
  readonly sheets: readonly string[];
  readonly members: number;
  /** Funds whose balance is left to the clerk. */
  readonly unproven: readonly string[];
}
