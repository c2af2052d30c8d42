import type { CellRange } from "../../spreadsheet/workbook";
import type { InPieces } from "../../spreadsheet/pieces";
import { ascii } from "../../spreadsheet/xlsx/byteTags";
import { SheetTags } from "../../spreadsheet/xlsx/sheetTags";
import type { FormatRow } from "../model/sheet/formatGrid";
import { parseRange } from "../model/sheet/ranges";
import { LEVELS } from "../model/sheet/lines";

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
  const tags = new SheetTags(bytes, part);
  const formats = new Map<number, FormatRow>();
  const defaults = new Map<number, number>();
  const heights = new Map<number, number>();
  const hidden = new Set<number>();
  const levels = new Map<number, number>();
  const arrays: CellRange[] = [];
  const own = new RowFormats();
  let [start, end] = [bytes.length, bytes.length];

  for (let found = tags.nextPart(); found !== null; found = tags.nextPart()) {
    const isEnd = tags.kind === "close";
    if (found === "cell") {
      if (!isEnd) own.set(tags.column, tags.format);
    } else if (found === "row") {
      const { row, rowHeight, rowFormat, rowLevel } = tags;
      if (isEnd) {
        const cells = own.take();
        if (cells) formats.set(row, cells);
        yield cells?.length ?? 1;
        continue;
      }
      if (rowHeight !== null) heights.set(row, rowHeight);
      if (tags.isRowHidden) hidden.add(row);
      if (rowLevel > 0) levels.set(row, Math.min(rowLevel, LEVELS));
      if (rowFormat !== null) defaults.set(row, rowFormat);
    } else if (found === "formula" && !isEnd) {
      const filled = filledRange(tags);
      if (filled) arrays.push(filled);
    } else if (found === "data") {
      if (isEnd) end = tags.start;
      else start = end = tags.end;
    }
  }
  const text = (from: number, to: number) => new TextDecoder().decode(bytes.subarray(from, to));
  return { formats, defaults, heights, hidden, levels, arrays, rest: text(0, start) + text(end, bytes.length) };
}

/** The cells that the formula fills which begins here. */
function filledRange(tags: SheetTags): CellRange | null {
  let [isArray, range] = [false, ""];
  while (tags.nextAttribute()) {
    if (tags.isAttribute(TYPE)) isArray = tags.isValue(ARRAY) || tags.isValue(DATA_TABLE);
    else if (tags.isAttribute(RANGE)) range = tags.text;
  }
  return isArray ? parseRange(range) : null;
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

const TYPE = ascii("t");
const ARRAY = ascii("array");
const DATA_TABLE = ascii("dataTable");
const RANGE = ascii("ref");
