import { isDateFormat } from "hucre";
import { WorkbookError, type WorkbookErrorCode } from "../../errors";
import {
  cellAddress,
  CellError,
  type CellEdit,
  type CellRange,
  type CellValue,
  columnIndex,
  contains,
  sameValue,
} from "../../workbook";
import type { FormatChange } from "./formats";
import { inlineText, stringItemText, decodeCellText } from "../cellText";
import type { InPieces } from "../../pieces";
import { formulaCopier } from "../formula/text";
import { DAYS_1900_TO_1904, resultXml } from "../sheetXml";
import type { Styles } from "../styles";
import { escapeXml, prefixed, splice, type Splice, unprefixed, XmlElement, XmlScanner } from "../xml";

/** A changed cell of a file, in which formulas can be written as well. */
export interface CellPatch extends Omit<CellEdit, "after"> {
  /** A value; of a formula, what it comes to, or null where that isn't known. */
  readonly after: CellValue;
  /**
   * The formulas, as files have them without `=`, that must still be there and that is to be; null for none. Where both are
   * the same, only its value is renewed. Absent for a cell without formulas.
   */
  readonly formula?: { readonly before: string | null; readonly after: string | null };
  /** What changes of its format besides the number format. */
  readonly format?: Omit<FormatChange, "numberFormat">;
}

/** The workbook around a patched sheet. */
export interface PatchContext {
  /** Where the number formats that changed cells had before are noted. */
  readonly numberFormats: Map<CellPatch, string>;
  readonly styles: Styles;
  readonly sharedStrings: readonly string[];
  readonly date1904: boolean;
}

/**
 * A clerk's worksheet part with some cells changed; all other characters stay. A cell or row that isn't there yet is
 * inserted. Text is stored as text, whatever it starts with. Where the cell is changed that has the text of a shared formula,
 * the others of its range get their own.
 * @param edits changes of this one sheet, in any order
 * @throws WorkbookError `cell-changed` when a cell doesn't hold what `before` says, `cell-has-formula` for one that isn't
 *   told of and for array formulas, `cell-merged` when another cell covers it, `sheet-protected`; each with `sheet` and `cell`
 */
export function* patchCells(xml: string, edits: readonly CellPatch[], context: PatchContext): InPieces<string> {
  const patch = new SheetPatch(xml, edits, context);
  return splice(xml, yield* patch.splices());
}

/** One pass over a worksheet part, with the edits in the same order as its cells. */
class SheetPatch {
  private readonly scanner: XmlScanner;
  private readonly pending: CellPatch[];
  private readonly found: Splice[] = [];
  /** Cells that formulas in other cells fill: array formulas and data tables. */
  private readonly filled: CellRange[] = [];
  private readonly columnFormats: { first: number; last: number; format: number }[] = [];
  /** How shared formulas read in other cells whose text stood in a cell that was changed, by their index. */
  private readonly orphaned = new Map<string, (row: number, column: number) => string>();
  /** Edits of cells that can't be changed once the sheet is protected. */
  private readonly locked: CellPatch[] = [];

  constructor(
    xml: string,
    private readonly edits: readonly CellPatch[],
    private readonly context: PatchContext,
  ) {
    this.scanner = new XmlScanner(xml);
    this.pending = [...edits].sort((a, b) => a.row - b.row || a.column - b.column);
    this.pending.forEach((edit, index) => {
      const previous = this.pending[index - 1];
      if (previous && previous.row === edit.row && previous.column === edit.column) throw failure("cell-changed", edit);
    });
  }

  *splices(): InPieces<Splice[]> {
    const { scanner } = this;
    let row = -1;
    while (scanner.next()) {
      if (scanner.kind === "close") {
        if (scanner.name === "sheetData") this.insert(scanner.start, this.takeRows(Infinity, scanner.prefix));
        continue;
      }
      switch (scanner.name) {
        case "col":
          this.columnFormats.push({
            first: Number(scanner.attribute("min")) - 1,
            last: Number(scanner.attribute("max")) - 1,
            format: Number(scanner.attribute("style") ?? 0),
          });
          break;
        case "sheetData":
          if (scanner.kind === "empty") this.fillEmpty((prefix) => this.takeRows(Infinity, prefix));
          break;
        case "row":
          row = Number(scanner.attribute("r") ?? row + 2) - 1;
          this.insert(scanner.start, this.takeRows(row, scanner.prefix));
          yield this.patchRow(row);
          break;
        case "mergeCell":
          this.refuseCovered(readRange(scanner.attribute("ref") ?? ""));
          break;
        case "sheetProtection":
          if (isTrue(scanner.attribute("sheet")) && this.locked[0]) throw failure("sheet-protected", this.locked[0]);
          break;
      }
    }
    if (this.pending[0]) throw failure("sheet-missing", this.pending[0]);
    return this.found;
  }

  /** Reads a row from its start tag to its end tag. @returns the number of its cells */
  private patchRow(row: number): number {
    const { scanner } = this;
    const rowFormat = isTrue(scanner.attribute("customFormat")) ? Number(scanner.attribute("s")) : null;
    if (scanner.kind === "empty") {
      this.fillEmpty((prefix) => this.takeCells(row, Infinity, rowFormat, prefix));
      return 0;
    }
    let column = -1;
    let cells = 0;
    while (scanner.next()) {
      const { name, kind, start, prefix } = scanner;
      if (name === "row") {
        this.insert(start, this.takeCells(row, Infinity, rowFormat, prefix));
        break;
      }
      if (name === "c" && kind !== "close") {
        cells++;
        const address = scanner.attribute("r");
        column = address === undefined ? column + 1 : columnOf(address);
        this.insert(start, this.takeCells(row, column, rowFormat, prefix));
        if (this.pending[0]?.row === row && this.pending[0].column === column) this.patchCell(this.pending[0], address);
      } else if (name === "f" && kind !== "close") this.passFormula(row, column);
    }
    return cells;
  }

  /** Replaces the cell whose start tag was just read. */
  private patchCell(edit: CellPatch, address: string | undefined): void {
    const { scanner, context } = this;
    const { start, kind, prefix } = scanner;
    if (kind === "open") while (scanner.next() && scanner.name !== "c");
    const cell = XmlElement.root(scanner.xml.slice(start, scanner.end));
    const format = Number(cell.attribute("s") ?? 0);
    const formula = cell.child("f");
    if (formula) this.checkFormula(edit, formula);
    else if (edit.formula && edit.formula.before !== null) throw failure("cell-changed", edit);
    // What was stored of a formula's value may be nothing, or out of date.
    this.check(edit, formula ? edit.before : this.storedValue(cell, format), format);
    this.pending.shift();
    // The text of a shared formula may have gone with another edit.
    if (isFormatOnly(edit, context) && formula?.attribute("t") !== "shared") {
      const { text, ...at } = cell.withAttribute("s", String(formatOf(edit, format, context)));
      this.found.push({ start: start + at.start, end: start + at.end, text });
      return;
    }
    const text = prefixed(cellXml(edit, address, format, context, formula && this.formulaXml(edit, formula)), prefix);
    this.found.push({ start, end: scanner.end, text });
  }

  private checkFormula(edit: CellPatch, formula: XmlElement): void {
    const before = edit.formula?.before ?? null;
    const isFilling = FILLING.has(formula.attribute("t") ?? "");
    if (before === null || isFilling) throw failure("cell-has-formula", edit);
    const text = formula.text();
    // The cells of a shared formula but one have no text of it.
    if (text !== "" && text !== before) throw failure("cell-changed", edit);
  }

  /** The formula that a cell with one is to have; "" for none. */
  private formulaXml({ formula: change, row, column }: CellPatch, formula: XmlElement): string {
    const after = change?.after ?? null;
    const isShared = formula.attribute("t") === "shared";
    const index = formula.attribute("si") ?? "";
    const text = formula.text();
    if (isShared && text !== "") {
      this.orphaned.delete(index);
      if (after !== text) this.orphan(index, text, row, column);
    }
    const isKept = after === change?.before && !(isShared && this.orphaned.has(index));
    return isKept ? unprefixed(formula.outer()) : ownFormula(after);
  }

  private orphan(index: string, text: string, row: number, column: number): void {
    const copy = formulaCopier(text);
    this.orphaned.set(index, (toRow, toColumn) => copy(toRow - row, toColumn - column));
  }

  private storedValue(cell: XmlElement, format: number): CellValue {
    const { sharedStrings, styles, date1904 } = this.context;
    const value = cell.child("v")?.text() ?? "";
    switch (cell.attribute("t")) {
      case "s":
        return sharedStrings[Number(value)] ?? null;
      case "inlineStr": {
        const item = cell.child("is");
        return item ? stringItemText(item) : null;
      }
      case "str":
      case "d":
        return decodeCellText(value);
      case "b":
        return isTrue(value);
      case "e":
        return new CellError(value);
      default:
        if (value === "") return null;
        return Number(value) + (date1904 && styles.isDate(format) ? DAYS_1900_TO_1904 : 0);
    }
  }

  private check(edit: CellPatch, stored: CellValue, format: number): void {
    if (this.filled.some((range) => contains(range, edit.row, edit.column))) throw failure("cell-has-formula", edit);
    if (!sameValue(stored, edit.before)) throw failure("cell-changed", edit);
    if (!isRenewed(edit) && !this.context.styles.isUnlocked(format)) this.locked.push(edit);
    this.context.numberFormats.set(edit, this.context.styles.numberFormat(format));
  }

  /** Takes the edits of a row's missing cells left of a column and makes these cells. */
  private takeCells(row: number, before: number, rowFormat: number | null, prefix: string): string {
    let cells = "";
    for (let edit = this.pending[0]; edit && edit.row === row && edit.column < before; edit = this.pending[0]) {
      const { column } = edit;
      const format =
        rowFormat ?? this.columnFormats.find(({ first, last }) => column >= first && column <= last)?.format ?? 0;
      this.check(edit, null, format);
      cells += cellXml(edit, cellAddress(row, column), format, this.context);
      this.pending.shift();
    }
    return prefixed(cells, prefix);
  }

  /** Takes the edits of missing rows above a row and makes these rows. */
  private takeRows(before: number, prefix: string): string {
    let rows = "";
    for (let edit = this.pending[0]; edit && edit.row < before; edit = this.pending[0]) {
      const cells = this.takeCells(edit.row, Infinity, null, prefix);
      rows += `${prefixed(`<row r="${edit.row + 1}">`, prefix)}${cells}${prefixed("</row>", prefix)}`;
    }
    return rows;
  }

  private insert(at: number, text: string): void {
    if (text !== "") this.found.push({ start: at, end: at, text });
  }

  /** Gives the empty element that was just read a content, if there is any. */
  private fillEmpty(content: (prefix: string) => string): void {
    const { end, prefix, name } = this.scanner;
    const text = content(prefix);
    if (text !== "") this.found.push({ start: end - 2, end, text: `>${text}</${prefix}${name}>` });
  }

  /** Passes the formula of a cell that stays: it may fill others, or have its text in one that was changed. */
  private passFormula(row: number, column: number): void {
    const { scanner } = this;
    const { start, kind, prefix } = scanner;
    const type = scanner.attribute("t") ?? "";
    const range = scanner.attribute("ref");
    if (FILLING.has(type) && range !== undefined) this.filled.push(readRange(range));
    const index = scanner.attribute("si") ?? "";
    const text = type === "shared" ? this.orphaned.get(index) : undefined;
    if (!text) return;
    if (kind === "open") while (scanner.next() && scanner.name !== "f");
    if (XmlElement.root(scanner.xml.slice(start, scanner.end)).text() !== "") this.orphaned.delete(index);
    else this.found.push({ start, end: scanner.end, text: prefixed(ownFormula(text(row, column)), prefix) });
  }

  private refuseCovered(merged: CellRange): void {
    const covered = this.edits.find(
      (edit) =>
        contains(merged, edit.row, edit.column) &&
        (edit.row !== merged.top || edit.column !== merged.left) &&
        isFilled(edit),
    );
    if (covered) throw failure("cell-merged", covered);
  }
}

/** Formulas of one cell that fill others: those of arrays and data tables. */
const FILLING: ReadonlySet<string> = new Set(["array", "dataTable"]);

/** Whether a formula stays and only has another value, as any spreadsheet would see to. */
function isRenewed({ formula, numberFormat, format }: CellPatch): boolean {
  return formula !== undefined && formula.before === formula.after && numberFormat === undefined && !format;
}

/** Whether the cell gets a content that it didn't have. */
function isFilled({ before, after, formula }: CellPatch): boolean {
  if (formula && formula.after !== null) return formula.before !== formula.after;
  return after !== null && after !== "" && !sameValue(before, after);
}

/** Whether the cell's format changes, and its content stays as it is written. Days since 1904 are other numbers where they are no days. */
function isFormatOnly(edit: CellPatch, { date1904 }: PatchContext): boolean {
  const { before, after, formula, numberFormat, format } = edit;
  if ((numberFormat === undefined && !format) || !sameValue(before, after)) return false;
  return formula?.before === formula?.after && (numberFormat === undefined || !date1904 || typeof after !== "number");
}

/** Index of the format that the cell gets, by that of the one it has. */
function formatOf({ numberFormat, format }: CellPatch, own: number, { styles }: PatchContext): number {
  const isKept = numberFormat === undefined && format === undefined;
  return isKept ? own : styles.changedFormat(own, { ...format, numberFormat });
}

function ownFormula(text: string | null): string {
  return text === null ? "" : `<f>${escapeXml(text)}</f>`;
}

/** @param formula element of the formula */
function cellXml(
  edit: CellPatch,
  address: string | undefined,
  format: number,
  context: PatchContext,
  formula = ownFormula(edit.formula?.after ?? null),
): string {
  const { styles, date1904 } = context;
  const { after, numberFormat } = edit;
  const changed = formatOf(edit, format, context);
  const start = `<c${address === undefined ? "" : ` r="${address}"`}${changed === 0 ? "" : ` s="${changed}"`}`;
  if (formula === "" && (after === null || after === "")) return `${start}/>`;
  if (formula === "" && typeof after === "string") return `${start} t="inlineStr">${inlineText(after)}</c>`;
  const isDate = numberFormat === undefined ? styles.isDate(format) : isDateFormat(numberFormat);
  const [type, value] = resultXml(typeof after === "number" && date1904 && isDate ? after - DAYS_1900_TO_1904 : after);
  return `${start}${type}>${formula}${value}</c>`;
}

function failure(code: WorkbookErrorCode, { sheet, row, column }: CellPatch): WorkbookError {
  return new WorkbookError(code, { sheet, cell: cellAddress(row, column) });
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function columnOf(address: string): number {
  return columnIndex(address.replace(/\d+$/, ""));
}

function readRange(reference: string): CellRange {
  const [first = "", last = first] = reference.replaceAll("$", "").split(":");
  const row = (address: string) => Number(address.replace(/^\D+/, "")) - 1;
  return { top: row(first), left: columnOf(first), bottom: row(last), right: columnOf(last) };
}
