import type { CellRange } from "../../workbook/workbook";
import type { InPieces } from "../../workbook/pieces";
import { ascii, ByteTags, COLUMNS } from "../../workbook/xlsx/byteTags";
import type { FormatRow } from "../model/formatGrid";
import { parseRange } from "../model/ranges";
import { LEVELS } from "../model/lines";

/** What the rows of a worksheet part say besides their cells' values. */
export interface RowFacts {
  readonly formats: ReadonlyMap<number, FormatRow>;
  /** Formats of cells that a row doesn't have. */
  readonly defaults: ReadonlyMap<number, number>;
  /** In points. */
  readonly heights: ReadonlyMap<number, number>;
  readonly hidden: ReadonlySet<number>;
  /** How deep rows stand in groups. */
  readonly levels: ReadonlyMap<number, number>;
  /** The cells that array formulas and data tables fill. */
  readonly arrays: readonly CellRange[];
  /** The part's text without its rows. */
  readonly rest: string;
}

/**
 * Reads formats and heights from a worksheet part that is still bytes: a book of 100,000 members has millions of cells, but
 * few rows that look unlike all others.
 */
export function* readRowFacts(bytes: Uint8Array, part: string): InPieces<RowFacts> {
  const tags = new ByteTags(bytes, part);
  const formats = new Map<number, FormatRow>();
  const defaults = new Map<number, number>();
  const heights = new Map<number, number>();
  const hidden = new Set<number>();
  const levels = new Map<number, number>();
  const arrays: CellRange[] = [];
  const own = new RowFormats();
  let row = -1;
  let column = -1;
  let [start, end] = [bytes.length, bytes.length];

  while (tags.next()) {
    if (tags.is(CELL)) {
      if (tags.kind === "close") continue;
      column++;
      let format = 0;
      while (tags.nextAttribute()) {
        if (tags.isAttribute(REFERENCE)) column = tags.place % COLUMNS;
        else if (tags.isAttribute(STYLE)) format = tags.number;
      }
      own.set(column, format);
    } else if (tags.is(ROW)) {
      if (tags.kind === "close") {
        const cells = own.take();
        if (cells) formats.set(row, cells);
        yield cells?.length ?? 1;
        continue;
      }
      row++;
      column = -1;
      let [format, hasFormat] = [0, false];
      while (tags.nextAttribute()) {
        if (tags.isAttribute(REFERENCE)) row = tags.number - 1;
        else if (tags.isAttribute(HEIGHT)) heights.set(row, Number(tags.text));
        else if (tags.isAttribute(HIDDEN) && isTrue(tags)) hidden.add(row);
        else if (tags.isAttribute(LEVEL) && tags.number > 0) levels.set(row, Math.min(tags.number, LEVELS));
        else if (tags.isAttribute(STYLE)) format = tags.number;
        else if (tags.isAttribute(CUSTOM_FORMAT)) hasFormat = isTrue(tags);
      }
      if (hasFormat) defaults.set(row, format);
    } else if (tags.is(FORMULA)) {
      if (tags.kind === "close") continue;
      let [isArray, range] = [false, ""];
      while (tags.nextAttribute()) {
        if (tags.isAttribute(TYPE)) isArray = tags.isValue(ARRAY) || tags.isValue(DATA_TABLE);
        else if (tags.isAttribute(RANGE)) range = tags.text;
      }
      const filled = isArray ? parseRange(range) : null;
      if (filled) arrays.push(filled);
    } else if (tags.is(SHEET_DATA)) {
      if (tags.kind !== "close") start = end = tags.end;
      else end = tags.start;
    }
  }
  const text = (from: number, to: number) => new TextDecoder().decode(bytes.subarray(from, to));
  return { formats, defaults, heights, hidden, levels, arrays, rest: text(0, start) + text(end, bytes.length) };
}

/** Collects the formats of one row after another, and finds rows that look alike. */
class RowFormats {
  private readonly known = new Map<string, FormatRow>();
  private row: number[] = [];
  private previous: FormatRow | null = null;

  set(column: number, format: number): void {
    while (this.row.length < column) this.row.push(0);
    this.row[column] = format + 1;
  }

  /** Formats of the row that ends here; null for a row without cells. */
  take(): FormatRow | null {
    const { row, previous } = this;
    if (row.length === 0) return null;
    this.row = [];
    // Most rows look like the one above them.
    if (previous?.length === row.length && row.every((format, column) => format === previous[column])) return previous;
    const key = row.join();
    const formats = this.known.get(key) ?? new Uint32Array(row);
    this.known.set(key, formats);
    this.previous = formats;
    return formats;
  }
}

function isTrue(tags: ByteTags): boolean {
  return tags.isValue(ONE) || tags.isValue(TRUE);
}

const SHEET_DATA = ascii("sheetData");
const ROW = ascii("row");
const CELL = ascii("c");
const FORMULA = ascii("f");
const TYPE = ascii("t");
const ARRAY = ascii("array");
const DATA_TABLE = ascii("dataTable");
const RANGE = ascii("ref");
const REFERENCE = ascii("r");
const STYLE = ascii("s");
const CUSTOM_FORMAT = ascii("customFormat");
const HEIGHT = ascii("ht");
const HIDDEN = ascii("hidden");
const LEVEL = ascii("outlineLevel");
const ONE = ascii("1");
const TRUE = ascii("true");
