import {
  cellKey,
  contains,
  type CellContent,
  type CellRange,
  type CellValue,
  type SheetGrid,
} from "../../../spreadsheet/workbook";
import type { Comment, ConditionalFormat, DataValidation, Link, Protection, Table } from "./annotations";
import type { LineShift } from "../../../spreadsheet/xlsx/lineShift";
import type { Baseline, Filter, Freeze } from "./baseline";
import { CellGrid, type StoredCells } from "./cellGrid";
import type { Chart } from "../../../charts/chart";
import { FormulaRefused, GENERAL, readEntry, type Entry } from "../editing/entry";
import type { Facet, Happening } from "../editing/events";
import type { CellFormat, FormatTable } from "./format";
import { FormatGrid, NO_FORMATS, type StoredFormats } from "./formatGrid";
import type { Image } from "./image";
import { Lines, STANDARD_HEIGHT, STANDARD_WIDTH, type StoredLines } from "./lines";
import type { DefinedName } from "../calculation/names";
import { newPage, type Page } from "./page";
import { bounding, columnCount } from "../../../spreadsheet/ranges";
import { intersection, WHOLE_SHEET, without } from "./ranges";

export type Visibility = SheetGrid["visibility"];

/** What a worksheet is made of when it is opened; a new one is blank. */
export interface SheetContent {
  readonly cells: StoredCells;
  readonly arrays: readonly CellRange[];
  readonly formats: StoredFormats;
  readonly rows: StoredLines;
  readonly columns: StoredLines;
  readonly merges: readonly CellRange[];
  readonly freeze: Freeze;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly tabColor: string | null;
  readonly charts: readonly Chart[];
  readonly images: readonly Image[];
  readonly comments: readonly Comment[];
  readonly validations: readonly DataValidation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  /** By `cellKey`. */
  readonly links: ReadonlyMap<string, Link>;
  readonly tables: readonly Table[];
  readonly page: Page;
  readonly protection: Protection | null;
  readonly filter: Filter | null;
}

/** What the file called a worksheet. */
export interface StoredTab {
  readonly name: string;
  readonly visibility: Visibility;
  /** 0-based place among its worksheets. */
  readonly place: number;
}

/** Rows or columns of a worksheet that have come or gone. */
export interface MovedLines {
  readonly sheet: Sheet;
  readonly shift: LineShift;
  /** Headers of the columns that came into tables, by the tables' names. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
}

/** What is put into a cell: text as a clerk would type it, a number, yes/no, or "" for nothing; undefined leaves the cell. */
export type CellInput = string | number | boolean | undefined;

/** What a worksheet needs of the book it is in. */
export interface SheetBook {
  readonly formats: FormatTable;
  /** Notes that cells were changed on which formulas may depend. */
  mark(sheet: Sheet, range: CellRange): void;
  tell(event: Happening<Sheet>): void;
}

/** A worksheet of the book. Whatever changes it tells the book, which tells everybody else. */
export class Sheet {
  readonly cells: CellGrid;
  /** The cells that array formulas and data tables fill, which can't be changed one by one. */
  arrays: readonly CellRange[];
  readonly formats: FormatGrid;
  readonly rows: Lines;
  readonly columns: Lines;
  readonly charts: Chart[];
  /** The pictures of Branchbook's own worksheets; a clerk's stay in the file. */
  readonly images: Image[];
  readonly comments: Comment[];
  readonly page: Page;
  /** Names that belong to the worksheet. */
  readonly names: DefinedName[] = [];
  /** By `cellKey`. */
  readonly links: Map<string, Link>;
  tables: readonly Table[];
  merges: readonly CellRange[];
  freeze: Freeze;
  showGridlines: boolean;
  showHeadings: boolean;
  tabColor: string | null;
  validations: readonly DataValidation[];
  /** The first one wins. */
  conditionalFormats: readonly ConditionalFormat[];
  protection: Protection | null;
  filter: Filter | null;
  selection: readonly CellRange[] = [{ top: 0, left: 0, bottom: 0, right: 0 }];
  /** The file as it was opened, and with the lines that have come and gone since. */
  readonly opened: Baseline;
  private base: Baseline;
  /** Parts that are no longer as they were opened. */
  readonly rearranged = new Set<Facet>();

  /**
   * @param id as Excel's JavaScript API shows it
   * @param stored what it was when the file was opened; null for a new worksheet
   */
  constructor(
    readonly book: SheetBook,
    readonly id: string,
    public name: string,
    public visibility: Visibility,
    readonly stored: StoredTab | null,
    content: Partial<SheetContent> = {},
  ) {
    const lines = (standard: number): StoredLines => ({ sizes: new Map(), hidden: new Set(), standard });
    const opened: Baseline = {
      cells: content.cells ?? { rows: [], formulas: new Map() },
      formats: content.formats ?? NO_FORMATS,
      rows: content.rows ?? lines(STANDARD_HEIGHT),
      columns: content.columns ?? lines(STANDARD_WIDTH),
      merges: content.merges ?? [],
      validations: content.validations ?? [],
      conditionalFormats: content.conditionalFormats ?? [],
      freeze: content.freeze ?? { rows: 0, columns: 0 },
      filter: content.filter ?? null,
    };
    this.opened = this.base = opened;
    this.cells = new CellGrid(opened.cells);
    this.arrays = content.arrays ?? [];
    this.formats = new FormatGrid(opened.formats);
    this.rows = new Lines(opened.rows);
    this.columns = new Lines(opened.columns);
    this.merges = opened.merges;
    this.freeze = opened.freeze;
    this.showGridlines = content.showGridlines ?? true;
    this.showHeadings = content.showHeadings ?? true;
    this.tabColor = content.tabColor ?? null;
    this.charts = [...(content.charts ?? [])];
    this.images = [...(content.images ?? [])];
    this.comments = [...(content.comments ?? [])];
    this.validations = opened.validations;
    this.conditionalFormats = opened.conditionalFormats;
    this.links = new Map(content.links);
    this.tables = content.tables ?? [];
    this.page = content.page ?? newPage();
    this.protection = content.protection ?? null;
    this.filter = opened.filter;
  }

  /** The worksheet as its file has it, once the lines that have come and gone did so there. */
  get baseline(): Baseline {
    return this.base;
  }

  set baseline(baseline: Baseline) {
    this.base = baseline;
    this.cells.rebase(baseline.cells);
    this.formats.rebase(baseline.formats);
    this.rows.rebase(baseline.rows);
    this.columns.rebase(baseline.columns);
  }

  format(row: number, column: number): CellFormat {
    return this.book.formats.at(this.formats.at(row, column));
  }

  /**
   * The smallest range, within another, that holds all values, and unless only those count, all formats and merged cells;
   * null when blank.
   */
  usedRange({ valuesOnly = false, within = WHOLE_SHEET } = {}): CellRange | null {
    const others = valuesOnly ? [] : [this.formats.bounds(), ...this.merges];
    const found = [this.cells.used(within), ...others.map((range) => range && intersection(range, within))];
    return found.reduce((all, range) => (all && range ? bounding(all, range) : (all ?? range)), null);
  }

  /** The merged cells that hold a cell; null for a cell of its own. */
  mergeAt(row: number, column: number): CellRange | null {
    return this.merges.find((merge) => contains(merge, row, column)) ?? null;
  }

  /**
   * Puts content into the cells of a range as typing it would; cells covered by a merged one stay as they are.
   * @throws FormulaRefused, with nothing changed
   */
  enter(range: CellRange, input: (row: number, column: number) => CellInput): void {
    const { top, left, bottom, right } = range;
    const entries: (Entry | undefined)[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) entries.push(this.entryOf(input(row, column), row, column));
    }
    let at = 0;
    this.fill(range, () => entries[at++]);
    const width = columnCount(range);
    this.formatEach(range, (row, column) => {
      const numberFormat = entries[(row - top) * width + column - left]?.numberFormat;
      const isFree = numberFormat !== undefined && this.format(row, column).numberFormat === GENERAL;
      return isFree ? { numberFormat } : undefined;
    });
  }

  /** Puts values and formulas into the cells of a range exactly as given; undefined leaves a cell as it is. */
  fill(
    range: CellRange,
    content: (row: number, column: number) => CellContent | { readonly value: CellValue } | undefined,
  ): void {
    const { top, left, bottom, right } = range;
    const before = top === bottom && left === right ? this.cells.value(top, left) : undefined;
    const covering = this.merges.filter((merge) => intersection(merge, range));
    const isCovered = (row: number, column: number) =>
      covering.some((merge) => contains(merge, row, column) && (row !== merge.top || column !== merge.left));
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const given = content(row, column);
        if (given === undefined || (covering.length > 0 && isCovered(row, column))) continue;
        if ("formula" in given) this.cells.setFormula(row, column, given.formula);
        else this.cells.setValue(row, column, given.value);
      }
    }
    this.book.mark(this, range);
    this.book.tell({ type: "changed", sheet: this, range, before });
  }

  /** Takes the content out of a range. */
  clearContents(range: CellRange): void {
    const used = this.cells.used(range);
    if (used) this.fill(used, () => ({ value: null }));
  }

  setFormat(range: CellRange, change: Partial<CellFormat>): void {
    this.setFormats([range], change);
  }

  /** Changes the formats of several ranges in the same way. */
  setFormats(ranges: readonly CellRange[], change: Partial<CellFormat>): void {
    this.formats.change(ranges, (index) => this.book.formats.changed(index, change));
    for (const range of ranges) this.book.tell({ type: "formatted", sheet: this, range });
  }

  /** Changes the format of each cell of a range in what is said for it. */
  formatEach(range: CellRange, change: (row: number, column: number) => Partial<CellFormat> | undefined): void {
    const isChanged = this.formats.set(range, (row, column, index) => {
      const said = change(row, column);
      return said ? this.book.formats.changed(index, said) : index;
    });
    if (isChanged) this.book.tell({ type: "formatted", sheet: this, range });
  }

  /** Gives a range the format of untouched cells. */
  clearFormats(range: CellRange): void {
    this.formats.change([range], () => 0);
    this.conditionalFormats = withoutRange(this.conditionalFormats, range);
    this.book.tell({ type: "formatted", sheet: this, range });
  }

  /** Makes one cell of a range, which keeps the content of its first one. Merged cells within it become part of it. */
  merge(range: CellRange): void {
    this.merges = [...this.merges.filter((merge) => !intersection(merge, range)), range];
    const first = (row: number, column: number) => row === range.top && column === range.left;
    const used = this.cells.used(range);
    for (let row = used?.top ?? 0; used && row <= used.bottom; row++) {
      for (let column = used.left; column <= used.right; column++) {
        if (!first(row, column)) this.cells.setValue(row, column, null);
      }
    }
    this.book.mark(this, range);
    this.arranged("merges");
  }

  /** Splits every merged cell that a range touches. */
  unmerge(range: CellRange): void {
    this.merges = this.merges.filter((merge) => !intersection(merge, range));
    this.arranged("merges");
  }

  /** Takes the filter off, with which its rows are seen again. */
  unfilter(): void {
    if (!this.filter) return;
    const { range, isFiltering } = this.filter;
    this.filter = null;
    if (isFiltering) this.hideRows(range.top + 1, range.bottom, false);
    this.arranged("filter");
  }

  hideRows(first: number, last: number, isHidden: boolean): void {
    this.rows.hide(first, last, isHidden);
    this.arranged("rows");
    const range = { top: first, left: 0, bottom: last, right: 0 };
    this.book.tell({ type: "rows-hidden", sheet: this, range, isHidden });
  }

  /**
   * Puts rows into a group that can be folded away, or takes them out of one.
   * @returns false, with nothing changed, where that can't be
   */
  groupRows(first: number, last: number, isGrouped: boolean): boolean {
    const isChanged = this.rows.group(first, last, isGrouped);
    if (isChanged) this.arranged("rows");
    return isChanged;
  }

  /** Sets what may be entered into a range, in place of what was said of it before; null allows everything. */
  setValidation(range: CellRange, validation: Omit<DataValidation, "ranges"> | null): void {
    const others = withoutRange(this.validations, range);
    this.validations = validation ? [...others, { ...validation, ranges: [range] }] : others;
    this.arranged("validations");
  }

  linkAt(row: number, column: number): Link | null {
    return this.links.get(cellKey(row, column)) ?? null;
  }

  setLink(row: number, column: number, link: Link | null): void {
    if (link) this.links.set(cellKey(row, column), link);
    else this.links.delete(cellKey(row, column));
    this.arranged("links");
  }

  clearLinks(range: CellRange): void {
    for (const key of [...this.links.keys()]) {
      const [row = NaN, column = NaN] = key.split(",").map(Number);
      if (contains(range, row, column)) this.links.delete(key);
    }
    this.arranged("links");
  }

  addChart(chart: Chart): void {
    this.charts.push(chart);
    this.arranged("charts");
    this.book.tell({ type: "chart-added", sheet: this, chart });
  }

  deleteChart(chart: Chart): void {
    this.charts.splice(this.charts.indexOf(chart), 1);
    this.arranged("charts");
    this.book.tell({ type: "chart-deleted", sheet: this, chart });
  }

  protect(protection: Protection | null): void {
    this.protection = protection;
    this.rearranged.add("protection");
    this.book.tell({ type: "protected", sheet: this });
  }

  select(ranges: readonly CellRange[]): void {
    this.selection = ranges;
    this.book.tell({ type: "selected", sheet: this, ranges });
  }

  /** Tells that something of the sheet besides its cells has been changed in place. */
  arranged(facet: Facet): void {
    this.rearranged.add(facet);
    this.book.tell({ type: "arranged", sheet: this, facet });
  }

  private entryOf(input: CellInput, row: number, column: number): Entry | undefined {
    if (typeof input !== "string") return input === undefined ? undefined : { value: input };
    const entry = readEntry(input, this.format(row, column).numberFormat);
    if (!entry) throw new FormulaRefused(row, column);
    return entry;
  }
}

/** Things on ranges of cells, without the cells of one range. */
export function withoutRange<T extends { readonly ranges: readonly CellRange[] }>(
  things: readonly T[],
  hole: CellRange,
): T[] {
  return things
    .map((thing) => ({ ...thing, ranges: thing.ranges.flatMap((range) => without(range, hole)) }))
    .filter(({ ranges }) => ranges.length > 0);
}
