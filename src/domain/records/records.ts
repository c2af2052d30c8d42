/**
 * What reading makes of a workbook: tables of cleaned records. A record knows its table and its row, a table knows its
 * columns, so every value can be traced to the cell it came from.
 */
import type { Params } from "../verdict/findings";
import type { Kind, ValuesOf } from "./kinds";
import type { Fen } from "../values/money";
import type { Question } from "../verdict/questions";
import type { SheetAccount } from "../verdict/sheetAccount";

/** A column that was understood: a field of the table's kind, `serial`, `m1`…`m12` or `q1`…`q4`. */
export type ColumnName = string;

/** Where a record stands. `row` is 0-based within the sheet. */
export interface Origin {
  readonly table: TableFrame;
  readonly row: number;
}

/** What a dues ledger's row says was paid, beside its fields. */
export interface DuesColumns {
  /** Amounts under 1月…12月, index 0 = January; null where the cell is blank. Null when the sheet has no month columns. */
  readonly months: ReadonlyArray<Fen | null> | null;
  /** Amounts under the four quarters; null when the sheet has no quarter columns. */
  readonly quarters: ReadonlyArray<Fen | null> | null;
}

/** What a plan's row says beside its fields. */
export interface PlanColumns {
  /** What a formula of the clerk's own under 完成值 comes to, null where that is no number; null where there is no formula. */
  readonly ownFigure: { readonly value: number | null } | null;
}

export type RecordOf<K extends Kind> = K extends Kind
  ? ValuesOf<K> & Origin & (K extends "dues" ? DuesColumns : K extends "plan" ? PlanColumns : unknown)
  : never;

export type MemberRecord = RecordOf<"members">;
export type DuesRecord = RecordOf<"dues">;
export type FundRecord = RecordOf<"fund">;
export type BranchRecord = RecordOf<"branches">;
export type ActivityRecord = RecordOf<"activities">;
export type DevelopmentRecord = RecordOf<"development">;
export type PostRecord = RecordOf<"posts">;
export type PlanRecord = RecordOf<"plan">;

/** A cell of a data row that reading could not take as it stands. */
export interface CellProblem {
  /**
   * `empty`: a required cell is blank; `unreadable`: not of its field's type; `unknown-code`: not in its code list;
   * `precision-lost`: an ID number whose digits the spreadsheet has rounded away.
   */
  readonly kind: "empty" | "unreadable" | "unknown-code" | "precision-lost";
  readonly row: number;
  readonly column: number;
  readonly field: string;
  /** The name (or other subject) of the row, for people. */
  readonly subject: string;
  /** The standard wording, where an unknown code's meaning is beyond doubt. */
  readonly repair?: string;
}

/** A 小计, 合计 or 总计 row and the data rows it closes. */
export interface TotalRow {
  readonly row: number;
  /** 小计 closes the rows since the last total row; 合计 and 总计 close the whole table. */
  readonly kind: "subtotal" | "total";
  readonly label: string;
  /** Indexes into the table's records: from inclusive, to exclusive. */
  readonly from: number;
  readonly to: number;
  /** Figures under money and integer columns, in fen or as counts. */
  readonly figures: ReadonlyArray<{ readonly column: number; readonly name: ColumnName; readonly value: number }>;
  /** A head count such as 90人. */
  readonly headCount: { readonly column: number; readonly value: number } | null;
}

/** Which fund a fund ledger books: 爱心基金, 党建经费 or 党费使用. */
export type FundKind = "love" | "party" | "dues-use" | "other";

/** What was worked out instead of read: shown with its basis, so that a person can say no to it. */
export interface Inference {
  /** The field whose values it gives. */
  readonly field: string;
  /** So many rows have theirs from it. */
  readonly rows: number;
  /** Which sentence tells why. */
  readonly basis: InferenceBasis;
  /** The facts that the sentence names. */
  readonly params?: Params;
  /** A person has said no to it: the rows stay without. */
  readonly isRefused?: boolean;
}

export type InferenceBasis =
  /** 收支 in one column: above zero income, below zero expense. */
  | "signed-column"
  /** A tick under a month: that month's due was paid. */
  | "ticks"
  /** A column of 已缴 and 未缴: what is due was paid, or was not. */
  | "paid-state"
  /** What a month, quarter or the title's months say is due. */
  | "due-of-month"
  | "due-of-quarter"
  /** 当前阶段 from the latest date, or from the sheet's title. */
  | "stage-by-date"
  | "stage-by-title"
  /** Days without a year are of the sheet's year. */
  | "year-of-sheet"
  /** 3天 under hours is days. */
  | "days-as-hours"
  /** 人员类别 from 转正日期 and the day of joining. */
  | "category"
  /** The book has one branch. */
  | "only-branch";

/** One header block of a sheet: what is known of it beside its records. */
export interface TableFrame {
  readonly kind: Kind;
  /** Name of the sheet it stands on. */
  readonly sheet: string;
  /** Text standing above the header. */
  readonly title: string;
  /** 0-based sheet rows of the header. */
  readonly headerRows: readonly number[];
  /** 0-based sheet column of each column that was understood. */
  readonly columns: Readonly<Record<ColumnName, number | undefined>>;
  /** Columns with a header nobody knows; kept, never an error. */
  readonly unmapped: ReadonlyArray<{ readonly column: number; readonly header: string }>;
  /** Required fields for which no column was found. */
  readonly missing: readonly string[];
  /** How sure reading is of the kind and the columns, 0–1; below 0.6 the clerk should be asked. */
  readonly confidence: number;
  /** The branch the whole table belongs to, from a group header, the sheet's name or its title. */
  readonly branch: string | null;
  /** The year the sheet's name or title speaks of. */
  readonly year: number | null;
  /** Of fund ledgers: which fund, from the sheet's name or title. */
  readonly fund: FundKind;
  /** Of member sheets: its people have left (转出, 已故), as the sheet's name or title says. */
  readonly former: boolean;
  readonly inferred: readonly Inference[];
  readonly totals: readonly TotalRow[];
  readonly problems: readonly CellProblem[];
}

/** One header block of a sheet with the rows below it. */
export interface Table<K extends Kind = Kind> extends TableFrame {
  readonly kind: K;
  readonly records: ReadonlyArray<RecordOf<K>>;
}

export type AnyTable = { [K in Kind]: Table<K> }[Kind];

/**
 * A sheet in which nothing was recognised, and why it is left out; `set-aside`: the clerk has said so, `repeated`: its
 * people stand in other rosters.
 */
export interface UnreadSheet {
  readonly sheet: string;
  readonly reason: "empty" | "unrecognised" | "own" | "template" | "set-aside" | "repeated";
}

/** A sheet's hidden rows or columns that hold data, 0-based. */
export interface HiddenData {
  readonly sheet: string;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** The whole sheet is hidden. */
  readonly whole: boolean;
}

/** Everything reading found in a workbook. */
export interface Book {
  readonly tables: readonly AnyTable[];
  readonly unread: readonly UnreadSheet[];
  readonly hidden: readonly HiddenData[];
  /** What reading could not decide by itself. */
  readonly questions: readonly Question[];
  /** One for each worksheet that is not our own. */
  readonly account: readonly SheetAccount[];
}

/** The tables of one kind, in workbook order. */
export function tablesOf<K extends Kind>(book: Pick<Book, "tables">, kind: K): ReadonlyArray<Table<K>> {
  return book.tables.filter((table) => table.kind === kind) as unknown as ReadonlyArray<Table<K>>;
}

/** All records of one kind, table after table. */
export function recordsOf<K extends Kind>(book: Pick<Book, "tables">, kind: K): ReadonlyArray<RecordOf<K>> {
  return tablesOf(book, kind).flatMap((table) => table.records);
}
