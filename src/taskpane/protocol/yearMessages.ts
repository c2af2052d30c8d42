/** What is said about beginning a book, and carrying a year over into the next one. */

export interface NextYearOffer {
  readonly year: number;
  /** Names of the sheets; none where the book has them all. */
  readonly sheets: readonly string[];
  readonly members: number;
  /** Funds whose balance is left to the clerk. */
  readonly unproven: readonly string[];
}
