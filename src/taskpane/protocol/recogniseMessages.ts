/**
 * What is said about ① 识别: what the sheets were taken for.
 */
import type { SheetAccount } from "../../domain/verdict/sheetAccount";
import type { Kind } from "../../domain/records/kinds";
import type { UnreadSheet } from "../../domain/records/records";

/** What was worked out of the rows of some sheets, for the clerk to say no to. */
export interface InferenceCard {
  /** The question whose answer turns it off and on. */
  readonly id: string;
  readonly sheets: readonly string[];
  /** The field's usual header. */
  readonly name: string;
  readonly rows: number;
  /** Why, in a sentence. */
  readonly basis: string;
  readonly isRefused: boolean;
}

/** A workbook's sheets as they were understood, in the order of their tabs. */
export interface Recognised {
  readonly workbook: string;
  readonly sheets: readonly SheetReport[];
  /** Number of questions that are open. */
  readonly questions: number;
}

export interface SheetReport {
  readonly sheet: string;
  /** Header blocks with their records; none where the sheet was not read. */
  readonly tables: readonly TableReport[];
  /** Why nothing was read; null where something was. */
  readonly unread: UnreadSheet["reason"] | null;
  /** Where each of its filled cells belongs; null for sheets that are our own or templates. */
  readonly account: SheetAccount | null;
  /** The clerk has said what this sheet is. */
  readonly isMapped: boolean;
}

export interface TableReport {
  readonly kind: Kind;
  /** 0-based rows of the sheet. */
  readonly headerRows: readonly number[];
  readonly rows: number;
  /** The branch that a block of its own belongs to. */
  readonly branch: string | null;
  /** Whether the clerk should look: a required column is missing, or the kind is uncertain. */
  readonly isDoubtful: boolean;
  /** Every field of the kind, and the column it was found in. */
  readonly fields: readonly FieldReport[];
  /** Every column with a header. */
  readonly columns: readonly ColumnReport[];
}

export interface FieldReport {
  readonly field: string;
  /** Its usual header. */
  readonly name: string;
  readonly isRequired: boolean;
  /** 0-based; null where none was found. */
  readonly column: number | null;
}

export interface ColumnReport {
  readonly column: number;
  readonly header: string;
  /** A few of its values, numbers of people masked. */
  readonly samples: readonly string[];
  /** Whether a field, a month, a quarter or the serial number was found in it. */
  readonly isKnown: boolean;
}
