import type { PlainDate } from "../domain/values/dates";
import type { Quarter } from "../domain/values/quarters";
import type { Language, Words } from "../locales/words";
import type { PlanLevel } from "../plan/sheets/planSheet";

/** What a command line asks for. */
export interface Request {
  /** The workbook's path; empty for `templates`. */
  readonly book: string;
  /** Name of the worksheet that `explain` is asked about. */
  readonly sheet: string | null;
  readonly out: string | null;
  readonly asOf: PlainDate;
  /** Whether that was said; else it is today. */
  readonly isAsOfGiven: boolean;
  readonly quarter: Quarter | undefined;
  readonly json: boolean;
  /** Every finding is listed, however many there are of one rule. */
  readonly all: boolean;
  /** What each rule means is told beside its findings. */
  readonly explain: boolean;
  /** Forms to fill; null means all. */
  readonly forms: readonly string[] | null;
  /** The output holds the quarter's forms alone, as values. */
  readonly formsOnly: boolean;
  /** Rules and kinds of repairs to fix; null means all. */
  readonly rules: readonly string[] | null;
  /** Path of a mapping file. */
  readonly mapping: string | null;
  /** Folder with forms changed by the user. */
  readonly templates: string | null;
  /** 填报单位 as it stands on the forms. */
  readonly unit: string | null;
  /** Whose plan a new plan sheet is. */
  readonly level: PlanLevel;
  /** Of `street`: paths of the register and of last quarter's workbook. */
  readonly register: string | null;
  readonly against: string | null;
  /** Folder for return slips and receipts, and the last day to answer them; null leaves the usual one. */
  readonly slips: string | null;
  readonly deadline: PlainDate | null;
  /** Of `submit`: a package is looked at, with a book beside it. */
  readonly checkPackage: boolean;
  readonly withBook: string | null;
  /** 第几次 of the quarter. */
  readonly number: number;
  /** Why a book is handed in as it is. */
  readonly reason: string | null;
  /** Who confirms a zero report; null for what is none. */
  readonly zeroBy: string | null;
  /** Without book and records. */
  readonly masked: boolean;
  readonly words: Words;
  readonly language: Language;
}
