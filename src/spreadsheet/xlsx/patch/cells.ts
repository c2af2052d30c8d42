import { DAYS_1900_TO_1904 } from "../../dateSystem";
import { isDateFormat } from "../../numberFormats";
import { WorkbookError, type WorkbookErrorCode } from "../../errors";
import {
  cellAddress,
  type CellEdit,
  type CellRange,
  type CellValue,
  columnIndex,
  contains,
  sameValue,
} from "../../workbook";
import type { FormatChange } from "./formats";
import { ascii } from "../byteTags";
import { inlineText } from "../cellText";
import type { InPieces } from "../../pieces";
import { formulaCopier } from "../../../formula/tokens";
import { type CellContext, readCell } from "../sheetReader";
import { SheetTags } from "../sheetTags";
import { resultXml } from "../sheetXml";
import type { Styles } from "../styles";
import { decodeXml, escapeXml, prefixed, type Splice, spliceBytes, unprefixed, XmlElement } from "../xml";

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
 * A clerk's worksheet part with some cells changed; all other bytes stay. A cell or row that isn't there yet is
 * inserted. Text is stored as text, whatever it starts with. Where the cell is changed that has the text of a shared formula,
 * the others of its range get their own.
 * @param edits changes of this one sheet, in any order
 * @throws WorkbookError `cell-changed` when a cell doesn't hold what `before` says, `cell-has-formula` for one that isn't
 *   told of and for array formulas, `cell-merged` when another cell covers it, `sheet-protected`; each with `sheet` and `cell`
 */
export function* patchCells(
  bytes: Uint8Array,
  part: string,
  edits: readonly CellPatch[],
  context: PatchContext,
): InPieces<Uint8Array<ArrayBuffer>> {
  const patch = new SheetPatch(new SheetTags(bytes, part), part, edits, context);
  return spliceBytes(bytes, yield* patch.splices());
}

/** Where cells or rows go that the part lacks: between two elements, or into an empty one, which is opened for them. */
interface Gap {
  readonly start: number;
  readonly end: number;
  readonly open: string;
  readonly close: string;
  /** Namespace prefix of the elements about it. */
  readonly prefix: string;
  /** Of the row that it is in. */
  readonly rowFormat: number | null;
}

/** One walk over a worksheet part. */
class SheetPatch {
  private readonly found: Splice[] = [];
  /** Edits by row, each row's by column. */
  private readonly byRow = new Map<number, CellPatch[]>();
  /** Edits whose cell was not found yet. */
  private readonly pending = new Set<CellPatch>();
  private readonly rows: readonly number[];
  /** Where rows go that aren't found. */
  private readonly rowGaps = new Map<number, Gap>();
  private dataEnd: Gap | null = null;
  /** Where cells go that their row lacks. */
  private readonly cellGaps = new Map<CellPatch, Gap>();
  /** Cells that formulas in other cells fill: array formulas and data tables. */
  private readonly filled: CellRange[] = [];
  private readonly merges: CellRange[] = [];
  private isProtected = false;
  private readonly columnFormats: { first: number; last: number; format: number }[] = [];
  /** How shared formulas read in other cells whose text stood in a cell that was changed, by their index. */
  private readonly orphaned = new Map<string, (row: number, column: number) => string>();
  /** Edits of cells that can't be changed once the sheet is protected. */
  private readonly locked: CellPatch[] = [];
  private readonly cellContext: CellContext;

  // The row and the cell that are walked through.
  private rowEdits: readonly CellPatch[] = [];
  /** Number of the row's edits, from the left, that have a gap. */
  private placed = 0;
  private current: { readonly edit: CellPatch; readonly start: number; readonly prefix: string } | null = null;
  private cells = 0;

  constructor(
    private readonly tags: SheetTags,
    private readonly part: string,
    private readonly edits: readonly CellPatch[],
    private readonly context: PatchContext,
  ) {
    const { sharedStrings: strings, date1904, styles } = context;
    this.cellContext = { strings, ...(date1904 && { isDateOf1904: (format) => styles.isDate(format) }) };
    const sorted = [...edits].sort((a, b) => a.row - b.row || a.column - b.column);
    sorted.forEach((edit, index) => {
      const previous = sorted[index - 1];
      if (previous && previous.row === edit.row && previous.column === edit.column) throw failure("cell-changed", edit);
      const ofRow = this.byRow.get(edit.row);
      if (ofRow) ofRow.push(edit);
      else this.byRow.set(edit.row, [edit]);
      this.pending.add(edit);
    });
    this.rows = [...this.byRow.keys()];
  }

  *splices(): InPieces<Splice[]> {
    const { tags } = this;
    for (let part = tags.nextPart(); part !== null; part = tags.nextPart()) {
      const isEnd = tags.kind === "close";
      if (part === "cell") {
        if (!isEnd) this.startCell();
        if (isEnd || tags.kind === "empty") this.endCell();
      } else if (part === "formula") {
        if (!isEnd && !this.current) this.passFormula();
      } else if (part === "row") {
        if (!isEnd) this.startRow();
        if (isEnd || tags.kind === "empty") yield this.endRow();
      } else if (part === "data") {
        if (tags.kind !== "open") this.dataEnd = this.gap(null);
      } else if (part === "outside" && !isEnd) this.passOutside();
    }
    this.insertMissing();
    this.refuse();
    return this.found;
  }

  private startRow(): void {
    const { row } = this.tags;
    // All rows above it that have no place yet go before it, unless they stand further on.
    while ((this.rows[this.rowGaps.size] ?? Infinity) < row) {
      this.rowGaps.set(this.rows[this.rowGaps.size] ?? NaN, this.gap(null, false));
    }
    this.rowEdits = this.byRow.get(row) ?? [];
    this.placed = 0;
    this.cells = 0;
  }

  private endRow(): number {
    this.placeCells(Infinity);
    this.rowEdits = [];
    return this.cells;
  }

  private startCell(): void {
    const { tags } = this;
    const { row, column, start } = tags;
    this.cells++;
    this.placeCells(column);
    const edit = this.byRow.get(row)?.find((each) => each.column === column && this.pending.has(each));
    this.current = edit ? { edit, start, prefix: tags.prefix } : null;
  }

  private endCell(): void {
    if (this.current) this.patchCell(this.current.edit, this.current.start, this.tags.end, this.current.prefix);
    this.current = null;
  }

  /** Gives the row's edits left of a column their place, should the row lack their cells. */
  private placeCells(before: number): void {
    const { rowEdits } = this;
    // One for all of them: an empty row is opened once.
    let gap: Gap | undefined;
    for (let edit = rowEdits[this.placed]; edit && edit.column < before; edit = rowEdits[++this.placed]) {
      if (this.cellGaps.has(edit)) continue;
      gap ??= this.gap(this.tags.rowFormat, before === Infinity);
      this.cellGaps.set(edit, gap);
    }
  }

  /** The place before the tag that was just read, or in its element where that is empty and is to be opened. */
  private gap(rowFormat: number | null, opens = true): Gap {
    const { tags } = this;
    const { start, end, prefix } = tags;
    if (tags.kind !== "empty" || !opens) return { start, end: start, open: "", close: "", prefix, rowFormat };
    const name = prefix + tags.textBetween(tags.nameStart, tags.nameEnd);
    return { start: end - 2, end, open: ">", close: `</${name}>`, prefix, rowFormat };
  }

  private passOutside(): void {
    const { tags } = this;
    if (tags.is(COLUMN)) {
      const said = this.attributes();
      const [first, last] = [Number(said.get("min")) - 1, Number(said.get("max")) - 1];
      this.columnFormats.push({ first, last, format: Number(said.get("style") ?? 0) });
    } else if (tags.is(MERGE)) this.merges.push(readRange(this.attributes().get("ref") ?? ""));
    else if (tags.is(PROTECTION)) this.isProtected ||= isTrue(this.attributes().get("sheet"));
  }

  private attributes(): Map<string, string> {
    const { tags } = this;
    const said = new Map<string, string>();
    while (tags.nextAttribute()) said.set(tags.attributeName, decodeXml(tags.text));
    return said;
  }

  /** Makes the cells that are missing, and the rows. */
  private insertMissing(): void {
    const inserted = new Map<Gap, string>();
    const insert = (gap: Gap, xml: string) => inserted.set(gap, (inserted.get(gap) ?? "") + prefixed(xml, gap.prefix));
    for (const [row, edits] of this.byRow) {
      const missing = edits.filter((edit) => this.pending.has(edit));
      const [first] = missing;
      if (!first) continue;
      const cells = missing.map((edit) => [this.cellGaps.get(edit), this.missingCell(edit)] as const);
      const gap = this.rowGaps.get(row) ?? this.dataEnd;
      if (cells.some(([place]) => place)) for (const [place, xml] of cells) insert(place ?? this.nowhere(first), xml);
      else insert(gap ?? this.nowhere(first), `<row r="${row + 1}">${cells.map(([, xml]) => xml).join("")}</row>`);
    }
    for (const [{ start, end, open, close }, xml] of inserted) {
      this.found.push({ start, end, text: `${open}${xml}${close}` });
    }
  }

  private nowhere(edit: CellPatch): never {
    throw failure("sheet-missing", edit);
  }

  private missingCell(edit: CellPatch): string {
    const { row, column } = edit;
    const format =
      this.cellGaps.get(edit)?.rowFormat ??
      this.columnFormats.find(({ first, last }) => column >= first && column <= last)?.format ??
      0;
    this.check(edit, null, format);
    return cellXml(edit, cellAddress(row, column), format, this.context);
  }

  /** Replaces a cell. */
  private patchCell(edit: CellPatch, start: number, end: number, prefix: string): void {
    const { context } = this;
    const bytes = this.tags.bytes.subarray(start, end);
    const cell = XmlElement.root(UTF_8.decode(bytes));
    const format = Number(cell.attribute("s") ?? 0);
    const formula = cell.child("f");
    if (formula) this.checkFormula(edit, formula);
    else if (edit.formula && edit.formula.before !== null) throw failure("cell-changed", edit);
    const listed = { name: edit.sheet, part: this.part };
    // What was stored of a formula's value may be nothing, or out of date.
    this.check(edit, formula ? edit.before : readCell(bytes, listed, edit, this.cellContext), format);
    this.pending.delete(edit);
    // The text of a shared formula may have gone with another edit.
    if (isFormatOnly(edit, context) && formula?.attribute("t") !== "shared") {
      // Up to the attribute there is nothing but ASCII, of which each character is a byte.
      const { text, ...at } = cell.withAttribute("s", String(formatOf(edit, format, context)));
      this.found.push({ start: start + at.start, end: start + at.end, text });
      return;
    }
    const address = cell.attribute("r");
    const text = prefixed(cellXml(edit, address, format, context, formula && this.formulaXml(edit, formula)), prefix);
    this.found.push({ start, end, text });
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

  private check(edit: CellPatch, stored: CellValue, format: number): void {
    if (!sameValue(stored, edit.before)) throw failure("cell-changed", edit);
    if (!isRenewed(edit) && !this.context.styles.isUnlocked(format)) this.locked.push(edit);
    this.context.numberFormats.set(edit, this.context.styles.numberFormat(format));
  }

  /** Passes the formula of a cell that stays: it may fill others, or have its text in one that was changed. */
  private passFormula(): void {
    const { tags } = this;
    const { start, prefix, row, column } = tags;
    const said = this.attributes();
    const type = said.get("t") ?? "";
    const range = said.get("ref");
    if (FILLING.has(type) && range !== undefined) this.filled.push(readRange(range));
    const index = said.get("si") ?? "";
    const text = type === "shared" ? this.orphaned.get(index) : undefined;
    if (!text) return;
    if (tags.kind === "open") tags.nextPart();
    const isText = XmlElement.root(tags.textBetween(start, tags.end)).text() !== "";
    if (isText) this.orphaned.delete(index);
    else this.found.push({ start, end: tags.end, text: prefixed(ownFormula(text(row, column)), prefix) });
  }

  /** Refuses what the whole sheet has to say of the edits. */
  private refuse(): void {
    const { edits, filled, merges } = this;
    for (const edit of edits) {
      if (filled.some((range) => contains(range, edit.row, edit.column))) throw failure("cell-has-formula", edit);
      const isCovered = ({ top, left }: CellRange) => edit.row !== top || edit.column !== left;
      const merge = isFilled(edit) && merges.find((each) => contains(each, edit.row, edit.column));
      if (merge && isCovered(merge)) throw failure("cell-merged", edit);
    }
    if (this.isProtected && this.locked[0]) throw failure("sheet-protected", this.locked[0]);
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

const UTF_8 = new TextDecoder();
const COLUMN = ascii("col");
const MERGE = ascii("mergeCell");
const PROTECTION = ascii("sheetProtection");
