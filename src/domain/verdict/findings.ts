/**
 * A finding is data: which rule, how grave, where, about whom, and the facts of the case. Sentences are made from it,
 * per language, in `locales/`.
 */
import type { PlainDate } from "../values/dates";
import type { Fen } from "../values/money";

export type Severity = "error" | "warning" | "info";

/** A fact of a finding; money is wrapped so that it can be told from a count. */
export type Param = string | number | PlainDate | { readonly fen: Fen } | ReadonlyArray<string | number>;
export type Params = Readonly<Record<string, Param>>;

/** A place in the workbook, 0-based; a finding about a whole sheet or branch has no row. */
export interface Place {
  readonly sheet: string;
  readonly row: number | null;
  readonly column: number | null;
}

/** Kinds of safe repairs: what was not in standard form about a cell whose meaning is beyond doubt. */
export const REPAIR_KINDS = ["spaces", "full-width", "id-letter", "phone", "date", "number", "code"] as const;
export type RepairKind = (typeof REPAIR_KINDS)[number];

/** A safe repair of one cell; dates as `YYYY-MM-DD`, money in yuan. */
export interface Fix {
  readonly kind: RepairKind;
  readonly value: string | number;
}

export interface Finding {
  /** Id of the rule catalogue, e.g. `member/id-checksum`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly at: Place;
  /** The person, branch, sheet, payment or target the finding is about. */
  readonly subject: string;
  /** The facts that the sentence names. `variant` chooses among a rule's sentences. */
  readonly params: Params;
  /** The cell's own content, unmasked; only for the machine-readable output and the clerk's own screen. */
  readonly value?: string | number | boolean;
  /** What the cell should hold, where that is known. */
  readonly expected?: string;
  readonly fix?: Fix;
  /** Other cells the finding counted. */
  readonly counted?: readonly Place[];
}
