/** Formats of spreadsheets that are opened as the .xlsx they are turned into. */
export type ForeignFormat = "xls" | "et" | "csv";

/** What a clerk is told of a file that was turned into an .xlsx; `src/locales` has the words. */
export interface ForeignNote {
  readonly code: ForeignNoteCode;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
}

export type ForeignNoteCode =
  /** How the text was read: its `encoding`, its `separator`. */
  | "csv"
  /** Left behind: fonts, colours, borders and print settings. */
  | "formats"
  /** Left behind, `count` of them. */
  | "comments"
  | "charts"
  | "pictures"
  | "conditional-formats"
  | "validations"
  | "links"
  | "protection"
  | "macros"
  /** `count` formulas that came along as their values; `cells` are some of them. */
  | "formulas"
  /** `count` long numbers have lost their last digits before the file came here; `cells` are some of them. */
  | "digits-lost"
  /** `count` numbers under `column` look as if they had lost zeros in front; `cells` are some of them. */
  | "zeros-lost";

/** Those that tell of something that stays behind in the file. */
export const LEFT_BEHIND: readonly ForeignNoteCode[] = [
  "formats",
  "comments",
  "charts",
  "pictures",
  "conditional-formats",
  "validations",
  "links",
  "protection",
  "macros",
];
