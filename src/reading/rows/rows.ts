/**
 * The rows below a header: which are data, which are totals, separators, signatures and notes; and each data row as a
 * record of cleaned values.
 */
import { plainDate, type PlainDate } from "../../domain/values/dates";
import { KINDS, subjectField, type FieldSpec, type Kind } from "../../domain/records/kinds";
import type {
  CellProblem,
  ColumnName,
  Inference,
  PlanColumns,
  RecordOf,
  TableFrame,
  TotalRow,
} from "../../domain/records/records";
import { squeeze } from "../../domain/values/text";
import { cellKey, columnName, type CellRange, type CellValue, type SheetGrid } from "../../spreadsheet/workbook";
import type { Completion } from "./completions";
import { headCount, headingIn, isFootRow, isHelperRow, isLoneText, totalLabel } from "./rowKinds";
import { sharedPart } from "./sharedCells";
import { moneyScale, readDate, readValue, scaled, type Reading } from "./values";

/** What the rows of a table gave. */
export interface RowsRead<K extends Kind> {
  readonly records: Array<RecordOf<K>>;
  readonly totals: TotalRow[];
  readonly problems: CellProblem[];
  readonly inferred: readonly Inference[];
}

/** A column of a table with how its cells are read. */
interface Column {
  readonly name: ColumnName;
  readonly column: number;
  readonly spec: FieldSpec;
  /** Readings by content, for fields whose few contents come again and again. */
  readonly seen: Map<CellValue, Reading> | null;
  /** Which of the two fields of its column it is; null where it has the column alone. */
  readonly part: number | null;
  /** By what a plain amount is multiplied: 10,000 where the column is in 万元. */
  readonly scale: number;
}

/** What one row's cells came to. */
interface RowTally {
  /** Values of the row's own cells, other than 0. */
  filled: number;
  readonly troubled: Array<readonly [Column, Reading]>;
}

const BROUGHT_FORWARD = /^[承接]/;
const NOT_PAID = /^([应欠])[缴交收](?:党费|金额|数)?$/;
const MONEY: FieldSpec = { type: "money", headers: [] };
/** Types whose cells repeat so much that remembering what they read as pays. */
const REPEATING = new Set(["code", "branch", "yesno", "date", "money", "integer", "number"]);
const MOST_REMEMBERED = 4096;
/** People of a wider list who have not joined yet. */
const NOT_YET_MEMBERS = new Set(["群众", "积极分子", "发展对象"]);

/**
 * Reads the rows of `span` as records of a table, but for the header that comes again in `headers`. `frame` becomes the
 * records' table; where it has no column of branches, a row's branch is that of the heading above it, else the table's.
 */
export function readRows<K extends Kind>(
  grid: SheetGrid,
  frame: TableFrame & { readonly kind: K },
  span: CellRange,
  headers: ReadonlySet<number>,
  completion: Completion,
): RowsRead<K> {
  const reader = new RowReader<K>(grid, frame, span, completion);
  for (let row = span.top; row <= span.bottom; row += 1) if (!headers.has(row)) reader.read(row);
  return reader.finished();
}

class RowReader<K extends Kind> {
  readonly records: Array<RecordOf<K>> = [];
  readonly totals: TotalRow[] = [];
  readonly problems: CellProblem[] = [];
  readonly #columns: readonly Column[];
  readonly #months: ReadonlyArray<Column | null> | null;
  readonly #quarters: ReadonlyArray<Column | null> | null;
  readonly #blank: Readonly<Record<string, null>>;
  readonly #merged: ReadonlyMap<number, readonly CellRange[]>;
  #afterTotal = 0;
  #branch: string | null;
  #isAtFoot = false;
  /** Whether the closing total was read, and a blank row after it. */
  #isTotalled = false;
  #isPastTotal = false;
  /** The row of 应缴 last read, and the columns in which rows of 应缴 and 实缴 have figures of their own. */
  #dueRow: number | null = null;
  readonly #amounts: ReadonlySet<number>;
  #day: { readonly month: number; readonly day: number | null } | null = null;
  #year: number | null;

  constructor(
    readonly grid: SheetGrid,
    readonly frame: TableFrame & { readonly kind: K },
    readonly span: CellRange,
    readonly completion: Completion,
  ) {
    const fields: Record<string, FieldSpec> = KINDS[frame.kind].fields;
    const columnOf = (name: ColumnName, spec: FieldSpec): Column | null => {
      const column = frame.columns[name];
      if (column === undefined) return null;
      const sharers = Object.keys(fields).filter((field) => frame.columns[field] === column);
      const part = sharers.length > 1 ? sharers.indexOf(name) : null;
      const scale = spec.type === "money" ? columnScale(grid, frame, column) : 1;
      return { name, column, spec, seen: REPEATING.has(spec.type) ? new Map() : null, part, scale };
    };
    this.#columns = Object.entries(fields).flatMap(([name, spec]) => columnOf(name, spec) ?? []);
    this.#blank = Object.fromEntries(Object.keys(fields).map((name) => [name, null]));
    const periods = (prefix: string, count: number): ReadonlyArray<Column | null> | null => {
      const columns = Array.from({ length: count }, (_, index) => columnOf(`${prefix}${index + 1}`, MONEY));
      return columns.some((column) => column !== null) ? columns : null;
    };
    this.#months = frame.kind === "dues" ? periods("m", 12) : null;
    this.#quarters = frame.kind === "dues" ? periods("q", 4) : null;
    this.#merged = mergesByRow(grid, span);
    this.#branch = frame.branch;
    this.#year = frame.year;
    const own = [...(this.#months ?? []), ...(this.#quarters ?? [])].map((column) => column?.column);
    this.#amounts = new Set([...own, frame.columns["total"], frame.columns["amount"]].filter((c) => c !== undefined));
  }

  /** What was read, once all rows are: a total that stands above its rows closes those below. */
  finished(): RowsRead<K> {
    const totals = this.totals.map((total) =>
      total.to > 0 || total.kind === "subtotal" ? total : { ...total, to: this.records.length },
    );
    return { records: this.records, totals, problems: this.problems, inferred: this.completion.inferences };
  }

  read(row: number): void {
    const cells = this.grid.rows[row];
    if (!cells || cells.every((cell) => cell === null || cell === "")) {
      this.#isPastTotal ||= this.#isTotalled;
      return;
    }
    if (isHelperRow(cells, this.span)) return;
    const label = totalLabel(cells, this.span);
    // What the first page brings forward opens the ledger; further pages only repeat what the last one came to.
    if (label !== null && (this.records.length > 0 || !BROUGHT_FORWARD.test(label))) {
      // A breakdown below the closing total has a sum of its own.
      return this.#isPastTotal && this.frame.kind === "fund" ? undefined : this.#readTotal(row, cells, label);
    }
    if (this.#isPastTotal && this.#isBreakdown(cells)) return;
    if (isFootRow(cells, this.span)) {
      this.#isAtFoot = true;
      return;
    }
    const line = this.frame.kind === "dues" ? this.#lineOf(cells) : null;
    if (line !== null) {
      this.#dueRow = line === "due" ? row : null;
      return;
    }
    const heading = headingIn(this.frame.kind, cells, this.span);
    if (heading !== null) this.#branch = heading.branch ?? this.#branch;
    else if (!this.#isAtFoot || !isLoneText(cells, this.span)) this.#readRecord(row, cells);
  }

  /** Below the closing total of a fund's ledger: a row without a day is a breakdown of it, or a reckoning. */
  #isBreakdown(cells: ReadonlyArray<CellValue>): boolean {
    const { date, month, day } = this.frame.columns;
    if (this.frame.kind !== "fund") return false;
    if (date !== undefined) return readDate(cells[date] ?? null) === null;
    return (cells[month ?? -1] ?? null) === null && (cells[day ?? -1] ?? null) === null;
  }

  /** What a row gives month by month where that is not what was paid, as a column like 项目 says. */
  #lineOf(cells: ReadonlyArray<CellValue>): "due" | "owed" | null {
    for (const { column } of this.frame.unmapped) {
      const cell = cells[column];
      const word = typeof cell === "string" ? NOT_PAID.exec(squeeze(cell))?.[1] : undefined;
      if (word !== undefined) return word === "应" ? "due" : "owed";
    }
    return null;
  }

  /** A cell with the value of the merged area it lies in. */
  #cell(row: number, column: number, cells: ReadonlyArray<CellValue>): CellValue {
    const own = cells[column] ?? null;
    if (own !== null) return own;
    // A person's row of 实缴 goes with the row of 应缴 above it; only the amounts are its own.
    if (this.#dueRow === row - 1 && !this.#amounts.has(column))
      return this.#cell(row - 1, column, this.grid.rows[row - 1] ?? []);
    const merge = this.#merged.get(row)?.find((range) => column >= range.left && column <= range.right);
    return merge ? (this.grid.rows[merge.top]?.[merge.left] ?? null) : null;
  }

  #readRecord(row: number, cells: ReadonlyArray<CellValue>): void {
    // With the blank's members last all records get one hidden class; the other way round V8 gives each record its own,
    // and whatever walks 100,000 of them takes ten times as long.
    const record: Record<string, unknown> = { table: this.frame, row, ...this.#blank };
    const tally: RowTally = { filled: 0, troubled: [] };
    for (const column of this.#columns) record[column.name] = this.#value(row, column, cells, tally);
    if (this.frame.kind === "dues") {
      const amount = (column: Column | null) =>
        column &&
        (this.completion.tick(record, cells[column.column] ?? null) ?? this.#value(row, column, cells, tally));
      record["months"] = this.#months?.map(amount) ?? null;
      record["quarters"] = this.#quarters?.map(amount) ?? null;
    }
    if (this.frame.kind === "fund" && this.frame.columns["date"] === undefined) record["date"] = this.#dateOf(record);
    if (record["trainedHours"] !== undefined)
      this.completion.hoursAsDays(record, cells[this.frame.columns["trainedHours"] ?? -1] ?? null);
    this.completion.complete(record, cells);
    if (this.frame.kind === "plan") record["ownFigure"] = this.#ownFigure(row, cells);
    // Prepared but empty rows hold a serial number and perhaps zeros, nothing else.
    if (tally.filled === 0 && tally.troubled.length === 0) return;
    if ("branch" in record) record["branch"] ??= this.#branch;
    this.records.push(record as unknown as RecordOf<K>);
    this.#noteProblems(record, row, tally.troubled);
  }

  /** The date of a row with columns for month and day; what is left blank is as in the row above. */
  #dateOf({ year, month, day }: Readonly<Record<string, unknown>>): PlainDate | null {
    if (typeof month === "number") this.#day = { month, day: null };
    if (typeof day === "number" && this.#day) this.#day = { ...this.#day, day };
    if (typeof year === "number") this.#year = fullYear(year);
    return this.#day && this.#year !== null ? plainDate(this.#year, this.#day.month, this.#day.day) : null;
  }

  #ownFigure(row: number, cells: ReadonlyArray<CellValue>): PlanColumns["ownFigure"] {
    const column = this.frame.columns["actual"];
    if (column === undefined || !this.grid.formulas.has(cellKey(row, column))) return null;
    const value = cells[column] ?? null;
    return { value: typeof value === "number" ? value : null };
  }

  /** What a cell was read as, null where it is blank or unreadable. */
  #value(row: number, column: Column, cells: ReadonlyArray<CellValue>, tally: RowTally): unknown {
    const cell = this.#cell(row, column.column, cells);
    const reading = read(column, column.part === null ? cell : sharedPart(cell, column.part));
    if (reading.kind === "value") {
      // What a merged area lends to its other rows does not fill them.
      if (reading.value !== 0 && (cells[column.column] ?? null) !== null) tally.filled += 1;
      return reading.value;
    }
    if (reading.kind === "blank") return null;
    if (column.spec.type === "date" && reading.kind === "unreadable") {
      const date = this.completion.dateWithoutYear(column.name, cells[column.column] ?? null);
      if (date) {
        tally.filled += 1;
        return date;
      }
    }
    tally.troubled.push([column, reading]);
    return reading.kind === "unknown-code" ? reading.repair : null;
  }

  #noteProblems(
    record: Record<string, unknown>,
    row: number,
    troubled: ReadonlyArray<readonly [Column, Reading]>,
  ): void {
    const subject = subjectOf(this.frame.kind, record);
    const note = (column: Column, kind: CellProblem["kind"], repair?: string): void => {
      this.problems.push({
        kind,
        row,
        column: column.column,
        field: column.name,
        subject,
        ...(repair ? { repair } : {}),
      });
    };
    for (const [column, reading] of troubled) {
      if (reading.kind === "value" || reading.kind === "blank") continue;
      note(column, reading.kind, reading.kind === "unknown-code" ? (reading.repair ?? undefined) : undefined);
    }
    for (const column of this.#columns) {
      if (column.spec.cell !== "required" || (record[column.name] ?? null) !== null) continue;
      if (column.name === "joinedOn" && NOT_YET_MEMBERS.has(String(record["category"]))) continue;
      if (!troubled.some(([other]) => other === column)) note(column, "empty");
    }
  }

  #readTotal(row: number, cells: ReadonlyArray<CellValue>, label: string): void {
    const isSubtotal = /小计|本页|本月|本季/.test(label) || this.#closesBranch(label);
    const figures: Array<{ column: number; name: ColumnName; value: number }> = [];
    const periods = [...(this.#months ?? []), ...(this.#quarters ?? [])].filter((column) => column !== null);
    for (const { name, column, spec, scale } of [...this.#columns, ...periods]) {
      // A ledger's last balance stands beside its totals, but is no sum.
      if (name === "balance" || (spec.type !== "money" && spec.type !== "integer")) continue;
      const cell = cells[column] ?? null;
      const value = figureIn(typeof cell === "number" ? cell * scale : cell, spec);
      if (value !== null) figures.push({ column, name, value: this.#withText(row, column, spec, value) });
    }
    this.totals.push({
      row,
      kind: isSubtotal ? "subtotal" : "total",
      label,
      from: isSubtotal ? this.#afterTotal : 0,
      to: this.records.length,
      figures,
      headCount: headCount(cells, this.span),
    });
    this.#afterTotal = this.records.length;
    this.#isTotalled ||= !isSubtotal && this.records.length > 0;
  }

  /**
   * The result of a column's SUM as it is once the amounts written as text are numbers. Spreadsheets leave text out of a
   * sum; the formula is right all the same, and it is the text that is offered for repair.
   */
  #withText(row: number, column: number, spec: FieldSpec, result: number): number {
    const range = summedRows(this.grid.formulas.get(cellKey(row, column)) ?? "", column);
    if (!range) return result;
    let numbers = 0;
    let all = 0;
    for (const cells of this.grid.rows.slice(range.first, range.last + 1)) {
      const cell = cells[column] ?? null;
      const figure = figureIn(cell, spec) ?? 0;
      all += figure;
      if (typeof cell === "number") numbers += figure;
    }
    return result === numbers ? all : result;
  }

  /** 东风里党支部合计 under the rows of that branch is a subtotal. */
  #closesBranch(label: string): boolean {
    const of = label.replace(/(?:合计|总计|共计)$/, "");
    const last = this.records.at(-1);
    return of !== "" && last !== undefined && "branch" in last && last.branch === of;
  }
}

/** 26 beside a month is 2026. */
function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

/** A cell as money (fen) or a count, null for anything else. */
function figureIn(cell: CellValue, spec: FieldSpec): number | null {
  const reading = readValue(spec, cell);
  return reading.kind === "value" ? (reading.value as number) : null;
}

/** The 0-based rows, both inclusive, that a formula such as `SUM(F3:F128)` adds up in its own column, else null. */
function summedRows(formula: string, column: number): { readonly first: number; readonly last: number } | null {
  const [, left, first, right, last] = /^SUM\(\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)\)$/i.exec(formula) ?? [];
  const own = columnName(column);
  if (left?.toUpperCase() !== own || right?.toUpperCase() !== own) return null;
  return { first: Number(first) - 1, last: Number(last) - 1 };
}

function read(column: Column, cell: CellValue): Reading {
  if (column.scale !== 1) return readValue(column.spec, scaled(cell, column.scale));
  // Numbers are read faster than they are looked up.
  if (!column.seen || typeof cell === "number" || cell === null) return readValue(column.spec, cell);
  let reading = column.seen.get(cell);
  if (!reading) {
    reading = readValue(column.spec, cell);
    if (column.seen.size < MOST_REMEMBERED) column.seen.set(cell, reading);
  }
  return reading;
}

/** By what plain amounts of a column are multiplied to be yuan. */
export function columnScale(grid: SheetGrid, frame: TableFrame, column: number): number {
  return moneyScale(headerTexts(grid, frame, column), frame.title);
}

/** The texts of a column's header, topmost first. */
function headerTexts(grid: SheetGrid, { headerRows }: TableFrame, column: number): string[] {
  return headerRows.map((row) => {
    const merge = grid.merges.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
    return String(grid.rows[merge?.top ?? row]?.[merge?.left ?? column] ?? "");
  });
}

/** The name people know a row by. */
function subjectOf(kind: Kind, record: Readonly<Record<string, unknown>>): string {
  const value = record[subjectField(kind)];
  return typeof value === "string" ? value : "";
}

/** Merged areas of data rows, by every row they cover. */
function mergesByRow(grid: SheetGrid, span: CellRange): Map<number, CellRange[]> {
  const byRow = new Map<number, CellRange[]>();
  for (const merge of grid.merges) {
    if (merge.bottom === merge.top || merge.right < span.left || merge.left > span.right) continue;
    for (let row = Math.max(merge.top, span.top); row <= Math.min(merge.bottom, span.bottom); row += 1) {
      const ranges = byRow.get(row);
      if (ranges) ranges.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return byRow;
}
