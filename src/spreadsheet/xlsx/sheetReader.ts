import {
  cellAddress,
  cellKey,
  CellError,
  columnIndex,
  type CellRange,
  type CellValue,
  type SheetGrid,
} from "../workbook";
import { ascii, COLUMNS } from "./byteTags";
import { decodeCellText } from "./cellText";
import { DAYS_1900_TO_1904 } from "../dateSystem";
import { WorkbookError } from "../errors";
import { atOnce, type InPieces } from "../pieces";
import { formulaCopier } from "../../formula/tokens";
import { Budget } from "./inspect";
import { LIMITS, tooMuch } from "./limits";
import { Uncalculated } from "./recalculate";
import type { FactsCollector } from "./sheetFacts";
import { type SheetPart, SheetTags } from "./sheetTags";
import type { ListedSheet } from "./workbookPart";
import { decodeXml } from "./xml";

/** A worksheet as read, with its formulas that were stored without a value still to be calculated. */
export interface SheetDraft {
  readonly grid: SheetGrid & { readonly rows: CellValue[][] };
  readonly uncalculated: readonly Uncalculated[];
}

/** What cells refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  /** Whether numbers in cells of a format are dates that count from 1904; absent in books of the 1900 system. */
  readonly isDateOf1904?: (format: number) => boolean;
}

/**
 * Reads a worksheet in one walk over its bytes: through a string and a tree it would take three times as long and several
 * times the memory. What would do harm is refused on the way, before it is kept.
 * @param number place of the sheet among those that are read
 * @param facts takes what else the sheet says, for whoever shows it or writes it anew
 * @throws WorkbookError `unsafe`, `not-a-workbook`, `too-much` or `stray-cell`
 */
export function* sheetReading(
  bytes: Uint8Array,
  listed: ListedSheet,
  number: number,
  context: CellContext,
  budget: Budget,
  facts?: FactsCollector,
): InPieces<SheetDraft> {
  const { name, visibility, madeBy } = listed;
  const reader = new SheetReader(new SheetTags(bytes, listed.part), listed, number, context, budget, facts);
  yield* reader.read();
  const { rows, formulas, merges, hiddenRows, hiddenColumns, uncalculated } = reader;
  return { grid: { name, visibility, madeBy, rows, formulas, merges, hiddenRows, hiddenColumns }, uncalculated };
}

/** {@link sheetReading} without a pause. */
export function readSheet(...given: Parameters<typeof sheetReading>): SheetDraft {
  return atOnce(sheetReading(...given));
}

/**
 * Reads one cell by its bytes, as {@link sheetReading} reads it among all others; a formula without a stored value has none.
 * @throws WorkbookError `damaged-cell`
 */
export function readCell(
  bytes: Uint8Array,
  listed: Pick<ListedSheet, "name" | "part">,
  { row, column }: { readonly row: number; readonly column: number },
  context: CellContext,
): CellValue {
  const tags = SheetTags.ofCell(bytes, listed.part, row, column);
  const reader = new SheetReader(tags, listed, 0, context, new Budget());
  while (reader.readTags(SOME_TAGS));
  const value = reader.rows[row]?.[column] ?? null;
  return value instanceof Uncalculated ? null : value;
}

/** Tags that are read in one go. */
const SOME_TAGS = 4_000;
/** A cell has its own and those of its value, to begin and to end. */
const TAGS_OF_CELL = 4;

class SheetReader {
  readonly rows: CellValue[][] = [];
  readonly formulas = new Map<string, string>();
  readonly merges: CellRange[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly uncalculated: Uncalculated[] = [];

  private readonly bytes: Uint8Array;
  /** Of each shared formula how it reads in another cell. */
  private readonly sharedFormulas = new Map<number, (row: number, column: number) => string>();
  private width = 0;
  private describedColumns = 0;

  // The cell that is being read.
  /** Undefined where none is stored. */
  private value: CellValue | undefined;
  /** What stands in `t` elements, whose cell holds it as its text. */
  private inlineText: string | undefined;
  private formula: string | undefined;
  private sharedFormula: number | undefined;
  private inPhonetic = false;

  constructor(
    private readonly tags: SheetTags,
    private readonly listed: Pick<ListedSheet, "name" | "part">,
    private readonly number: number,
    private readonly context: CellContext,
    private readonly budget: Budget,
    private readonly facts?: FactsCollector,
  ) {
    this.bytes = tags.bytes;
  }

  *read(): InPieces<void> {
    while (this.readTags(SOME_TAGS)) yield SOME_TAGS / TAGS_OF_CELL;
    for (let row = 0; row < this.rows.length; row++) this.rows[row] ??= [];
    this.budget.addArea(this.rows.length * this.width);
  }

  /** @returns whether there may be more */
  readTags(count: number): boolean {
    const { tags } = this;
    for (let read = 0; read < count; read++) {
      const part = tags.nextPart();
      if (part === null) return false;
      if (tags.kind === "close") this.endPart(part);
      else this.startPart(part);
    }
    return true;
  }

  private startPart(part: SheetPart): void {
    const { tags, budget } = this;
    switch (part) {
      case "cell":
        return this.startCell();
      case "value":
        // An empty value is none, but that of a formula whose text is empty.
        if (tags.kind === "empty" && tags.type === "str") this.value = "";
        if (tags.kind === "empty" && tags.type === "s") throw this.damaged();
        return;
      case "text":
      case "inline":
        return;
      case "row":
        budget.addElement();
        if (tags.isRowHidden) this.hiddenRows.add(tags.row);
        this.facts?.startRow(tags);
        return;
      case "data":
        budget.addElement();
        this.facts?.startData(tags.end);
        return;
      case "formula":
        budget.addElement();
        return this.startFormula();
      case "phonetic":
        budget.addElement();
        this.inPhonetic = tags.kind === "open";
        return;
      case "outside":
        budget.addElement();
        if (tags.is(COLUMN)) this.readColumns();
        else if (tags.is(MERGE)) this.readMerge();
        return;
      default:
        budget.addElement();
    }
  }

  private endPart(part: SheetPart): void {
    switch (part) {
      case "value":
        this.value = this.storedValue();
        return;
      case "cell":
        return this.endCell();
      case "text":
        if (!this.inPhonetic) this.inlineText = `${this.inlineText ?? ""}${this.text()}`;
        return;
      case "formula":
        this.formula = decodeXml(this.content());
        return;
      case "phonetic":
        this.inPhonetic = false;
        return;
      case "row":
        this.facts?.endRow(this.tags.row);
        return;
      case "data":
        this.facts?.endData(this.tags.start);
        return;
      default:
    }
  }

  private startCell(): void {
    const { tags, rows } = this;
    this.width = Math.max(this.width, tags.column + 1);
    if (Math.max(rows.length, tags.row + 1) * this.width > LIMITS.area) {
      throw new WorkbookError("stray-cell", { sheet: this.listed.name, cell: cellAddress(tags.row, tags.column) });
    }
    this.value = undefined;
    this.inlineText = undefined;
    this.formula = undefined;
    this.sharedFormula = undefined;
    this.facts?.cell(tags.column, tags.format);
    // A cell without content is there for its format, and costs no more than its place in the row.
    if (tags.kind === "empty") this.place(null);
    else this.budget.addCell();
  }

  private startFormula(): void {
    const { tags } = this;
    this.formula = "";
    let isShared = false;
    let isFilling = false;
    let index: number | undefined;
    let range: CellRange | null = null;
    while (tags.nextAttribute()) {
      if (tags.isAttribute(TYPE)) {
        isShared = tags.isValue(SHARED_FORMULA);
        isFilling = tags.isValue(ARRAY) || tags.isValue(DATA_TABLE);
      } else if (this.facts && tags.isAttribute(RANGE)) range = rangeOf(tags.text);
      else if (tags.isAttribute(SHARED_INDEX)) index = tags.number;
    }
    this.sharedFormula = isShared ? index : undefined;
    if (isFilling && range) this.facts?.array(range);
  }

  private endCell(): void {
    const { tags } = this;
    if (tags.type === "inlineStr") this.value = this.inlineText ?? this.value;
    else this.value ??= this.inlineText;
    const formula = this.ownFormula();
    if (formula !== undefined) {
      this.budget.addFormula(formula);
      this.formulas.set(cellKey(tags.row, tags.column), formula);
      if (this.value === undefined) {
        const waiting = new Uncalculated(this.number, tags.row, tags.column, formula);
        this.uncalculated.push(waiting);
        this.value = waiting;
      }
    }
    this.place(this.value ?? null);
  }

  /** The cell's formula. One cell of a shared formula's range has its text, the others name only its index. */
  private ownFormula(): string | undefined {
    const { formula, sharedFormula } = this;
    const { row, column } = this.tags;
    if (formula === undefined || sharedFormula === undefined) return formula;
    if (formula === "") return this.sharedFormulas.get(sharedFormula)?.(row, column) ?? "";
    const copy = formulaCopier(formula);
    this.sharedFormulas.set(sharedFormula, (toRow, toColumn) => copy(toRow - row, toColumn - column));
    return formula;
  }

  private place(value: CellValue): void {
    const { row, column } = this.tags;
    const cells = (this.rows[row] ??= []);
    // Of two cells of one address nobody knows which one is meant.
    if (column < cells.length && cells[column] !== null && cells[column] !== value) throw this.damaged();
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }

  /** What stands between the tags of a `v`; undefined where it is no value. */
  private storedValue(): CellValue | undefined {
    switch (this.tags.type) {
      case "n":
        return this.storedNumber();
      case "s":
        return this.sharedText();
      case "b":
        return isTrue(this.content().trim());
      case "e": {
        const code = this.content();
        return code === "" ? undefined : new CellError(code);
      }
      case "d": {
        const text = this.text();
        return serialOfIso(text) ?? text;
      }
      // Some exporters put an inline text where other texts have their number, and Excel shows it.
      case "inlineStr":
      case "str":
        return this.text();
    }
  }

  private sharedText(): string {
    const { strings } = this.context;
    const text =
      strings[parseDecimal(this.bytes, this.tags.contentStart, this.tags.start)] ?? strings[this.writtenIndex()];
    if (text === undefined) throw this.damaged();
    return text;
  }

  private writtenIndex(): number {
    const written = this.content().trim();
    return written === "" ? NaN : Number(written);
  }

  private damaged(): WorkbookError {
    const { row, column } = this.tags;
    return new WorkbookError("damaged-cell", { sheet: this.listed.name, cell: cellAddress(row, column) });
  }

  private storedNumber(): CellValue | undefined {
    let number = parseDecimal(this.bytes, this.tags.contentStart, this.tags.start);
    if (Number.isNaN(number)) {
      const text = this.content().trim();
      if (text === "") return undefined;
      number = Number(text);
      if (!Number.isFinite(number)) return new CellError("#NUM!");
    }
    // A time of day has no date to move from one system to the other.
    return number >= 1 && this.context.isDateOf1904?.(this.tags.format) ? number + DAYS_1900_TO_1904 : number;
  }

  private readMerge(): void {
    const { tags } = this;
    while (tags.nextAttribute()) {
      if (!tags.isAttribute(RANGE) || !tags.text.includes(":")) continue;
      const merge = rangeOf(tags.text);
      if (merge) this.merges.push(merge);
    }
  }

  private readColumns(): void {
    const { tags } = this;
    let first = 1;
    let last = 0;
    let isHidden = false;
    while (tags.nextAttribute()) {
      if (tags.isAttribute(MIN)) first = tags.number;
      else if (tags.isAttribute(MAX)) last = Math.min(tags.number, COLUMNS);
      else if (tags.isAttribute(HIDDEN)) isHidden = tags.isTrue;
    }
    this.describedColumns += Math.max(0, last - first + 1);
    if (this.describedColumns > LIMITS.describedColumns) throw tooMuch("describedColumns");
    if (isHidden) for (let column = first; column <= last; column++) this.hiddenColumns.add(column - 1);
  }

  /** The text of the element that ends here, as it is meant. */
  private text(): string {
    return cellText(this.bytes, this.tags.contentStart, this.tags.start);
  }

  /** The same as it is written. */
  private content(): string {
    return decode(this.bytes, this.tags.contentStart, this.tags.start);
  }
}

/** The cells of a range as files write it; null where it is none. */
function rangeOf(text: string): CellRange | null {
  const [, left, top, right = left, bottom = top] =
    /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i.exec(text) ?? [];
  if (left === undefined || right === undefined) return null;
  const range = {
    top: Number(top) - 1,
    left: columnIndex(left),
    bottom: Number(bottom) - 1,
    right: columnIndex(right),
  };
  return range.top >= 0 && range.bottom >= range.top && range.right >= range.left ? range : null;
}

/** The text of a `t` or `v` element between two places. */
export function cellText(bytes: Uint8Array, start: number, end: number): string {
  return decodeCellText(decodeXml(decode(bytes, start, end)));
}

const UTF_8 = new TextDecoder();

/** Characters as they are written, but CDATA and without comments. */
function decode(bytes: Uint8Array, start: number, end: number): string {
  const written = UTF_8.decode(bytes.subarray(start, end));
  if (!written.includes("<")) return written;
  return written.replace(/<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, raw = "") => raw.replaceAll("&", "&amp;"));
}

const TENS = Array.from({ length: 16 }, (_, power) => 10 ** power);

/** A number of up to 15 digits, perhaps with a point between them, as nearly all are; NaN for all others. */
function parseDecimal(bytes: Uint8Array, start: number, end: number): number {
  if (start >= end || end - start > 16) return NaN;
  let digits = 0;
  let decimals = -1;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - DIGIT_0;
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
    else if (bytes[at] === POINT && decimals < 0 && at > start) decimals = end - at - 1;
    else return NaN;
  }
  if (decimals < 0) return end - start > 15 ? NaN : digits;
  // Both sides are exact, so that the quotient is rounded once, as the standard for reading decimals asks.
  return digits / (TENS[decimals] ?? 1);
}

function isTrue(text: string): boolean {
  return text === "1" || text === "true";
}

const MILLISECONDS_OF_DAY = 86_400_000;
/** 1970-01-01 as a serial number of the 1900 system. */
const SERIAL_OF_1970 = 25_569;

/** Serial number of an ISO 8601 date, perhaps with a time of day; null for anything else. */
function serialOfIso(text: string): number | null {
  const [, date, time = "00:00"] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)Z?)?$/.exec(text) ?? [];
  const instant = date === undefined ? NaN : Date.parse(`${date}T${time}Z`);
  return Number.isNaN(instant) ? null : instant / MILLISECONDS_OF_DAY + SERIAL_OF_1970;
}

const POINT = 0x2e;
const DIGIT_0 = 0x30;

const COLUMN = ascii("col");
const MERGE = ascii("mergeCell");

const TYPE = ascii("t");
const HIDDEN = ascii("hidden");
const SHARED_INDEX = ascii("si");
const RANGE = ascii("ref");
const MIN = ascii("min");
const MAX = ascii("max");
const SHARED_FORMULA = ascii("shared");
const ARRAY = ascii("array");
const DATA_TABLE = ascii("dataTable");
