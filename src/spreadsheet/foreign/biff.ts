/**
 * The records of an .xls workbook (MS-XLS 2.1), walked before a library reads them: a file that is cut off, too large or made
 * to do harm is refused, and it is known how many cells there are to be read. The library itself stops without a word
 * where the records break off.
 */
import { WorkbookError } from "../errors";
import { Budget } from "../xlsx/inspect";
import { LIMITS, tooMuch } from "../xlsx/limits";
import { cellKey, type SheetGrid } from "../workbook";

/** What the records of a worksheet hold. */
export interface BiffSheet {
  readonly visibility: SheetGrid["visibility"];
  /** Place among all sheets in the order of the records, in which the library lists them. */
  readonly order: number;
  /** Cells with a value. */
  readonly values: number;
  /** Cells, by `cellKey`, whose formula no program has calculated yet: the zero that is stored for it says nothing. */
  readonly uncalculated: ReadonlySet<string>;
}

export interface BiffBook {
  /** Worksheets in the order of their tabs. */
  readonly sheets: readonly BiffSheet[];
  /** Numbers of what stays behind. */
  readonly charts: number;
  readonly pictures: number;
  readonly conditionalFormats: number;
  readonly validations: number;
  readonly links: number;
  readonly isProtected: boolean;
  readonly formulas: number;
  /** Formulas may be written out: they can't grow beyond measure. */
  readonly canReadFormulas: boolean;
}

interface Listed {
  readonly position: number;
  readonly visibility: SheetGrid["visibility"];
  readonly isWorksheet: boolean;
}

interface Found {
  readonly uncalculated: Set<string>;
  values: number;
  rows: number;
  columns: number;
  /** Columns that have a width, each as often as one is said. */
  described: number;
}

const BOF = 0x0809;
const OLD_BOF: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409]);
const EOF = 0x000a;
const BOUND_SHEET = 0x0085;
const FILE_PASS = 0x002f;
const MERGE_CELLS = 0x00e5;
const PROTECT = 0x0012;
const OBJECT = 0x005d;
const CONDITIONAL_FORMAT = 0x01b1;
const VALIDATION = 0x01be;
const FORMULA = 0x0006;
const SHARED_FORMULA = 0x04bc;
/** In a formula's options. */
const CALCULATE_ON_OPEN = 0x0002;
const ARRAY = 0x0221;
const BLANK = 0x0201;
const MULTIPLE_BLANK = 0x00be;
const MULTIPLE_NUMBER = 0x00bd;
const COLUMNS = 0x007d;
const LINK = 0x01b8;
const LINK_TOOLTIP = 0x0800;
/** Cells of one value: LABELSST, LABEL, RSTRING, NUMBER, RK, FORMULA, BOOLERR. */
const VALUE: ReadonlySet<number> = new Set([0x00fd, 0x0204, 0x00d6, 0x0203, 0x027e, FORMULA, 0x0205]);

const VERSION_8 = 0x0600;
const VERSION_5 = 0x0500;
const CHART = 0x0020;
const PICTURE = 8;

/** Characters that a byte of a formula's tokens becomes at most, about: a reference to a long sheet name. */
const CHARACTERS_OF_BYTE = 12;
const SIZE_OF_MERGE = 8;
const MOST_MERGE_RECORDS = 500;
/** Cells held against array formulas, one by one. */
const MOST_ARRAY_CHECKS = 20_000_000;

/**
 * Walks the records of a workbook stream.
 * @throws WorkbookError `not-a-workbook` where records are cut off or don't fit together, `password-protected`, `too-much`,
 *   `other-format` for a version before Excel 5
 */
export function walkBiff(stream: Uint8Array): BiffBook {
  return new BiffWalk(stream).walk();
}

class BiffWalk {
  private readonly view: DataView;
  private readonly budget = new Budget();
  private readonly listed: Listed[] = [];
  /** Worksheets by the position of their first record. */
  private readonly found = new Map<number, Found>();
  private readonly open: { readonly position: number; readonly sheet: Found | null }[] = [];
  private charts = 0;
  private pictures = 0;
  private conditionalFormats = 0;
  private validations = 0;
  private isProtected = false;
  private links = 0;
  private mergeRecords = 0;
  private formulas = 0;
  private arrays = 0;
  private longestShared = 0;

  constructor(private readonly stream: Uint8Array) {
    this.view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  }

  walk(): BiffBook {
    const { stream, view } = this;
    let at = 0;
    while (at + 4 <= stream.length) {
      const type = view.getUint16(at, true);
      const data = at + 4;
      const end = data + view.getUint16(at + 2, true);
      if (this.open.length === 0) {
        if (OLD_BOF.has(type)) throw new WorkbookError("other-format", { format: "xls" });
        // Streams are filled up behind their last record.
        if (type !== BOF) break;
      }
      if (end > stream.length) throw damaged();
      this.pass(type, at, data, end);
      at = end;
    }
    if (this.open.length > 0 || this.found.size === 0) throw damaged();
    return this.result();
  }

  private pass(type: number, position: number, data: number, end: number): void {
    const { open } = this;
    if (type === BOF) return this.begin(position, data, end);
    if (type === EOF) {
      open.pop();
      return;
    }
    if (type === FILE_PASS) throw new WorkbookError("password-protected");
    if (type === BOUND_SHEET) return this.list(data, end);
    const sheet = open.at(-1)?.sheet;
    if (sheet) this.passInSheet(type, data, end, sheet);
  }

  private begin(position: number, data: number, end: number): void {
    const { view, open, found } = this;
    if (end - data < 4) throw damaged();
    const version = view.getUint16(data, true);
    if (version !== VERSION_8 && version !== VERSION_5) throw new WorkbookError("other-format", { format: "xls" });
    if (open.length > LIMITS.xmlDepth) throw tooMuch("xmlDepth");
    const isChart = view.getUint16(data + 2, true) === CHART;
    if (isChart) this.charts++;
    const isSheet = open.length === 0 && position > 0 && !isChart;
    const sheet = isSheet ? { uncalculated: new Set<string>(), values: 0, rows: 0, columns: 0, described: 0 } : null;
    if (sheet) found.set(position, sheet);
    open.push({ position, sheet });
  }

  private list(data: number, end: number): void {
    const { view } = this;
    if (end - data < 6) throw damaged();
    const state = view.getUint8(data + 4) & 3;
    this.budget.addElement();
    this.listed.push({
      position: view.getUint32(data, true),
      visibility: state === 0 ? "visible" : state === 1 ? "hidden" : "veryHidden",
      isWorksheet: view.getUint8(data + 5) === 0,
    });
  }

  private passInSheet(type: number, data: number, end: number, sheet: Found): void {
    const { view, budget } = this;
    const length = end - data;
    if (VALUE.has(type)) {
      if (length < 6) throw damaged();
      this.addCells(sheet, data, 1, true);
      if (type === FORMULA) {
        this.formulas++;
        budget.addElement();
        if (length >= 16 && this.isUncalculated(data)) {
          sheet.uncalculated.add(cellKey(view.getUint16(data, true), view.getUint16(data + 2, true)));
        }
      }
    } else if (type === BLANK) {
      if (length >= 6) this.addCells(sheet, data, 1, false);
    } else if (type === MULTIPLE_NUMBER || type === MULTIPLE_BLANK) {
      if (length < 6) throw damaged();
      const count = view.getUint16(end - 2, true) - view.getUint16(data + 2, true) + 1;
      if (count < 1 || count * 2 > length) throw damaged();
      this.addCells(sheet, data, count, type === MULTIPLE_NUMBER);
    } else if (type === SHARED_FORMULA) this.longestShared = Math.max(this.longestShared, length);
    else if (type === ARRAY) {
      this.arrays++;
      this.longestShared = Math.max(this.longestShared, length);
    } else if (type === MERGE_CELLS) this.passMerges(length);
    else if (type === LINK || type === LINK_TOOLTIP) this.passLink(type, data, length);
    else if (type === COLUMNS) this.passColumns(sheet, data, length);
    else if (type === PROTECT) this.isProtected ||= length >= 2 && view.getUint16(data, true) === 1;
    else if (type === CONDITIONAL_FORMAT) this.conditionalFormats++;
    else if (type === VALIDATION) this.validations++;
    // The first part of an object says of what type it is (ftCmo).
    else if (type === OBJECT && length >= 6 && view.getUint16(data + 4, true) === PICTURE) this.pictures++;
  }

  /** The library goes through all cells that a link is for, whether they are there or not. */
  private passLink(type: number, data: number, length: number): void {
    const at = type === LINK ? data : data + 2;
    if (length < 10) throw damaged();
    const [top, bottom, left, right] = [0, 2, 4, 6].map((place) => this.view.getUint16(at + place, true));
    this.budget.addArea(((bottom ?? 0) - (top ?? 0) + 1) * ((right ?? 0) - (left ?? 0) + 1));
    if (type === LINK) this.links++;
  }

  private passColumns(sheet: Found, data: number, length: number): void {
    if (length < 4) throw damaged();
    sheet.described += Math.max(0, this.view.getUint16(data + 2, true) - this.view.getUint16(data, true) + 1);
    // Excel describes 256 columns, LibreOffice one more.
    if (sheet.described > LIMITS.describedColumns) throw tooMuch("describedColumns");
  }

  /** The library copies all merged cells for each record of them. */
  private passMerges(length: number): void {
    for (let at = 2; at < length; at += SIZE_OF_MERGE) this.budget.addElement();
    if (++this.mergeRecords > MOST_MERGE_RECORDS) throw tooMuch("elements");
  }

  private addCells(sheet: Found, data: number, count: number, hasValues: boolean): void {
    const { view, budget } = this;
    for (let added = 0; added < count; added++) budget.addCell();
    if (hasValues) sheet.values += count;
    sheet.rows = Math.max(sheet.rows, view.getUint16(data, true) + 1);
    sheet.columns = Math.max(sheet.columns, view.getUint16(data + 2, true) + count);
  }

  /** Programs that calculate nothing, such as Apache POI, store zero and leave the formula to whoever opens the file. */
  private isUncalculated(formula: number): boolean {
    const { view } = this;
    return (view.getUint16(formula + 14, true) & CALCULATE_ON_OPEN) !== 0 && view.getFloat64(formula + 6, true) === 0;
  }

  private result(): BiffBook {
    const { listed, found, budget } = this;
    for (const { rows, columns } of found.values()) budget.addArea(rows * columns);
    const positions = listed.map(({ position }) => position).sort((a, b) => a - b);
    if (new Set(positions).size < positions.length) throw damaged();
    const sheets = listed.flatMap(({ position, visibility, isWorksheet }) => {
      if (!isWorksheet) return [];
      const sheet = found.get(position);
      if (!sheet) throw damaged();
      return [
        { visibility, order: positions.indexOf(position), values: sheet.values, uncalculated: sheet.uncalculated },
      ];
    });
    const { charts, pictures, conditionalFormats, validations, links, isProtected, formulas } = this;
    const written = formulas * this.longestShared * CHARACTERS_OF_BYTE;
    const canReadFormulas = written <= 10 * LIMITS.formulaCharacters && this.arrays * formulas <= MOST_ARRAY_CHECKS;
    return { sheets, charts, pictures, conditionalFormats, validations, links, isProtected, formulas, canReadFormulas };
  }
}

function damaged(): WorkbookError {
  return new WorkbookError("not-a-workbook");
}
