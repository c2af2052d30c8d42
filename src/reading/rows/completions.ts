/**
 * What a row says by more than one cell, or in another way than its fields are read: amounts behind ticks and states, a signed
 * column, the stage behind dates. Each is counted with its basis, so that it can be shown.
 */
import { plainDate, type PlainDate } from "../../domain/values/dates";
import { DEVELOPMENT_STEPS, STAGE_OF_STEP } from "../../domain/subjects/development";
import { isRefused } from "../../domain/records/inference";
import type { Kind } from "../../domain/records/kinds";
import type { Fen } from "../../domain/values/money";
import { periodInTitle } from "../../domain/values/periods";
import type { Answers } from "../../domain/verdict/questions";
import type { Inference, InferenceBasis, TableFrame } from "../../domain/records/records";
import { squeeze } from "../../domain/values/text";
import type { CellValue } from "../../spreadsheet/workbook";
import { headerKey } from "../recognition/headerText";
import { conceptsOf } from "../recognition/concepts";
import { stageInTitle } from "../recognition/stageTitle";
import { readDayOfYear, readMoney } from "./values";

type Row = Record<string, unknown>;
type Cells = ReadonlyArray<CellValue>;

/** Adds to a row's record what its own and unmapped cells imply, but for what a person has said no to. */
export class Completion {
  readonly #counts = new Map<string, { field: string; basis: InferenceBasis; rows: number }>();
  readonly #state: number | null;
  readonly #dueColumns: readonly number[];
  readonly #stage: string | null;
  readonly #monthsTitled: number;

  constructor(
    readonly frame: TableFrame & { readonly kind: Kind },
    readonly aside: Aside,
    readonly answers: Answers,
  ) {
    const { kind, unmapped, columns } = frame;
    const withHeader = (isIt: (header: string) => boolean): number | null =>
      unmapped.find(({ header }) => isIt(headerKey(header)))?.column ?? null;
    this.#state =
      kind === "dues" && columns["amount"] === undefined ? withHeader((header) => STATE.test(header)) : null;
    this.#dueColumns = columns["monthlyDue"] === undefined ? aside.dueColumns : [];
    this.#stage = kind === "development" ? stageInTitle(`${frame.sheet} ${frame.title}`) : null;
    this.#monthsTitled = kind === "dues" ? monthsTitled(frame) : 1;
  }

  /** How many rows have what from which basis. */
  get inferences(): Inference[] {
    return [...this.#counts.values()].map((inference) =>
      isRefused(this.frame, inference.field, this.answers) ? { ...inference, isRefused: true } : inference,
    );
  }

  /** Completes a record; `cells` are its row's. */
  complete(record: Row, cells: Cells): void {
    const { kind } = this.frame;
    if (kind === "dues") this.#completeDues(record, cells);
    else if (kind === "fund") this.#completeFund(record, cells);
    else if (kind === "development") this.#completeStage(record);
    else if (kind === "appraisals") this.#completeYear(record);
  }

  /** What a tick under a month means: the month's due; null for other cells, and where months have amounts. */
  tick(record: Row, cell: CellValue): Fen | null {
    if (typeof cell !== "string" || !this.aside.isTicked) return null;
    const mark = squeeze(cell);
    if (NOT_PAID.test(mark)) return 0;
    if (!TICK.test(mark)) return null;
    const due = record["monthlyDue"];
    if (typeof due !== "number") return null;
    return this.#takes("months", "ticks") ? due : null;
  }

  /** A day without a year, in the year of the sheet. */
  dateWithoutYear(field: string, cell: CellValue): PlainDate | null {
    const { year } = this.frame;
    const said = year === null ? null : readDayOfYear(cell);
    const date = year !== null && said ? plainDate(year, said.month, said.day) : null;
    return date && this.#takes(field, "year-of-sheet") ? date : null;
  }

  /** 3天 in a column of hours: the days, where the table has no column of them. */
  hoursAsDays(record: Row, cell: CellValue): void {
    const [, days] = (typeof cell === "string" && /^(\d+(?:\.\d+)?)天$/.exec(squeeze(cell))) || [];
    if (days === undefined || !this.#takes("trainedDays", "days-as-hours")) return;
    record["trainedHours"] = null;
    record["trainedDays"] ??= Number(days);
  }

  #completeDues(record: Row, cells: Cells): void {
    if (this.#dueColumns.length > 0) {
      const dues = this.#dueColumns.map((column) => readMoney(cells[column] ?? null) ?? 0).filter((due) => due > 0);
      const isOne = dues.length > 0 && dues.every((due) => due === dues[0]);
      if (isOne && this.#takes("monthlyDue", "due-of-month")) record["monthlyDue"] = dues[0];
    }
    const { monthlyDue, amount } = record;
    // 应缴 of a quarter's list beside as much that was paid is what the quarter owes, not a month.
    if (this.aside.isDueOfPeriod && typeof monthlyDue === "number" && this.#takes("monthlyDue", "due-of-quarter"))
      record["monthlyDue"] = Math.round(monthlyDue / this.#monthsTitled);
    if (this.#state === null || amount !== null) return;
    const state = cells[this.#state];
    const word = typeof state === "string" ? squeeze(state) : "";
    if (typeof monthlyDue === "number" && PAID_STATE.test(word)) {
      if (this.#takes("amount", "paid-state")) record["amount"] = monthlyDue;
    } else if (NOT_PAID.test(word)) record["amount"] = 0;
  }

  #completeFund(record: Row, cells: Cells): void {
    if (this.aside.signed === null) return;
    const amount = readMoney(cells[this.aside.signed] ?? null);
    if (amount === null || amount === 0 || !this.#takes("income", "signed-column")) return;
    record[amount > 0 ? "income" : "expense"] = Math.abs(amount);
  }

  /** 2025年度民主评议 over a list is the year of its rows. */
  #completeYear(record: Row): void {
    const { year, columns } = this.frame;
    if (year !== null && columns["year"] === undefined && this.#takes("year", "year-of-sheet")) record["year"] = year;
  }

  #completeStage(record: Row): void {
    if (this.frame.columns["stage"] !== undefined) return;
    const step = [...DEVELOPMENT_STEPS].reverse().find((name) => record[name]);
    const byDate = step ? STAGE_OF_STEP[step] : null;
    const stage = later(byDate, this.#stage);
    if (stage !== null && this.#takes("stage", stage === byDate ? "stage-by-date" : "stage-by-title"))
      record["stage"] = stage;
  }

  /** Counts a row of an inference. @returns whether it is to be taken */
  #takes(field: string, basis: InferenceBasis): boolean {
    const key = `${field} ${basis}`;
    const known = this.#counts.get(key);
    if (known) known.rows += 1;
    else this.#counts.set(key, { field, basis, rows: 1 });
    return !isRefused(this.frame, field, this.answers);
  }
}

/** The header of a column that says whether a person has paid. */
const STATE = /^(?:缴费|缴纳|交费|交纳|支付|付款)?(?:状态|情况)$|^是否(?:已)?[缴交](?:费|纳|清)?$/;
const PAID_STATE = /^(?:是|[√✓✔☑]|已[缴交付收支].*|[缴交]清|支付成功|成功|完成)$/;
const NOT_PAID = /^(?:[×✗✘Xx☒○]|否|未[缴交付收支].*|欠[缴交费]*|没[缴交])$/;
const TICK = /^(?:[√✓✔☑]|已[缴交](?:费|纳)?|[缴交]|是)$/;

const ORDER = ["入党申请人", "积极分子", "发展对象", "预备党员", "正式党员"];

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return ORDER.indexOf(one) >= ORDER.indexOf(other) ? one : other;
}

/** The number of months that a ledger's name or title speaks of; 1 where it names none. */
function monthsTitled({ sheet, title, year }: TableFrame): number {
  const span = periodInTitle(sheet, title, year ?? 2000);
  return span ? span.to - span.from + 1 : 1;
}

/** Columns of a table that hold no field of their own. */
export interface Aside {
  /** 收支: income above zero, expense below. */
  readonly signed: number | null;
  /** What is due month by month. */
  readonly dueColumns: readonly number[];
  /** Whether the months hold ticks or words and no amounts. */
  readonly isTicked: boolean;
  /** Whether 应缴 is that of all the months of the title. */
  readonly isDueOfPeriod: boolean;
}

/** Whether the amounts under 应缴 are those of the title's months together: what was paid in them does not pass it. */
export function isDueOfPeriod(
  frame: TableFrame,
  header: string,
  pairs: ReadonlyArray<readonly [due: CellValue, paid: CellValue]>,
): boolean {
  // Where each row names its month, what is due is that of the row.
  if (frame.columns["period"] !== undefined) return false;
  if (monthsTitled(frame) < 2 || conceptsOf(headerKey(header)).has("@month")) return false;
  const both = pairs.flatMap(([due, paid]) => {
    const [one, other] = [readMoney(due), readMoney(paid)];
    return one !== null && other !== null && one > 0 && other > 0 ? [[one, other] as const] : [];
  });
  // Were it a month's, hardly anybody would have paid no more than it in several months.
  return both.length > 0 && both.filter(([due, paid]) => paid < due * 1.5).length * 2 > both.length;
}
