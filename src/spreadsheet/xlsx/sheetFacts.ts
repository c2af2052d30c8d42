import type { CellRange } from "../workbook";
import type { SheetTags } from "./sheetTags";

/**
 * Formats of one row's cells by column: 0 where the cell has none of its own, else the format's index + 1. Rows that look
 * alike share one array.
 */
export type FormatRow = Uint32Array;

/** What a worksheet part says besides the values of its cells, and what is hidden. */
export interface SheetFacts {
  readonly formats: ReadonlyMap<number, FormatRow>;
  /** Formats of cells that a row doesn't have. */
  readonly defaults: ReadonlyMap<number, number>;
  /** In points. */
  readonly heights: ReadonlyMap<number, number>;
  /** How deep rows stand in groups, as it is written. */
  readonly levels: ReadonlyMap<number, number>;
  /** The cells that array formulas and data tables fill. */
  readonly arrays: readonly CellRange[];
  /** The part's text without its rows. */
  readonly rest: string;
}

/**
 * Gathers {@link SheetFacts} in the walk that reads the cells: a book of 100,000 members has millions of cells, but few rows
 * that look unlike all others.
 */
export class FactsCollector {
  private readonly formats = new Map<number, FormatRow>();
  private readonly defaults = new Map<number, number>();
  private readonly heights = new Map<number, number>();
  private readonly levels = new Map<number, number>();
  private readonly arrays: CellRange[] = [];
  private readonly own = new RowFormats();
  private dataStart: number;
  private dataEnd: number;

  constructor(private readonly bytes: Uint8Array) {
    this.dataStart = this.dataEnd = bytes.length;
  }

  startRow({ row, rowHeight, rowFormat, rowLevel }: SheetTags): void {
    if (rowHeight !== null) this.heights.set(row, rowHeight);
    if (rowLevel > 0) this.levels.set(row, rowLevel);
    if (rowFormat !== null) this.defaults.set(row, rowFormat);
  }

  endRow(row: number): void {
    const formats = this.own.take();
    if (formats) this.formats.set(row, formats);
  }

  cell(column: number, format: number): void {
    this.own.set(column, format);
  }

  /** @param range what a formula of the cell that is read fills */
  array(range: CellRange): void {
    this.arrays.push(range);
  }

  /** @param end index after the tag that begins the rows */
  startData(end: number): void {
    this.dataStart = this.dataEnd = end;
  }

  /** @param start index of the tag that ends the rows */
  endData(start: number): void {
    this.dataEnd = start;
  }

  facts(): SheetFacts {
    const { formats, defaults, heights, levels, arrays, bytes } = this;
    const text = (from: number, to: number) => new TextDecoder().decode(bytes.subarray(from, to));
    const rest = text(0, this.dataStart) + text(this.dataEnd, bytes.length);
    return { formats, defaults, heights, levels, arrays, rest };
  }
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
