import { ascii, ByteTags, COLUMNS } from "./byteTags";

/** `t` of a cell: a number, a shared text, a formula's text, an inline text, yes or no, an error, an ISO 8601 date. */
export type CellType = "n" | "s" | "str" | "inlineStr" | "b" | "e" | "d";

/** What a tag is of a worksheet part: of its cells, or of what stands before and behind them. */
export type SheetPart =
  "outside" | "data" | "row" | "cell" | "value" | "formula" | "text" | "inline" | "phonetic" | "other";

/**
 * Walks the tags of a worksheet part that is still bytes, and knows which cell each belongs to. All who read cells, show
 * them or change them walk by this one, so that they agree on where a cell stands: rows and cells may lack their address,
 * and stand in any order.
 */
export class SheetTags extends ByteTags {
  /** 0-based place of the row and the cell that was begun last; -1 before the first. */
  row = -1;
  column = -1;
  type: CellType = "n";
  /** Index of the cell's format. */
  format = 0;

  isRowHidden = false;
  rowLevel = 0;
  /** Index of the format that cells have which the row lacks; null for none of its own. */
  rowFormat: number | null = null;

  /** Index after the tag that was opened last. */
  contentStart = 0;
  private inData = false;
  private heightStart = 0;
  private heightEnd = 0;

  /** Walks the bytes of one cell alone, which a walk of its sheet has found at this place. */
  static ofCell(bytes: Uint8Array, part: string, row: number, column: number): SheetTags {
    const tags = new SheetTags(bytes, part);
    tags.inData = true;
    tags.row = row;
    tags.column = column - 1;
    return tags;
  }

  /** Moves to the next tag and says what it is of; null at the end of the part. */
  nextPart(): SheetPart | null {
    if (!this.next()) return null;
    if (!this.inData) return this.outside();
    const isStart = this.kind !== "close";
    if (isStart) this.contentStart = this.end;
    if (this.is(CELL)) {
      if (isStart) this.startCell();
      return "cell";
    }
    if (this.is(VALUE)) return "value";
    if (this.is(TEXT)) return "text";
    if (this.is(INLINE)) return "inline";
    if (this.is(ROW)) {
      if (isStart) this.startRow();
      return "row";
    }
    if (this.is(FORMULA)) return "formula";
    if (this.is(PHONETIC)) return "phonetic";
    if (!this.is(SHEET_DATA)) return "other";
    this.inData = false;
    return "data";
  }

  /** Height of the row in points, where it says one. */
  get rowHeight(): number | null {
    return this.heightEnd === 0 ? null : Number(this.textBetween(this.heightStart, this.heightEnd));
  }

  private outside(): SheetPart {
    if (!this.is(SHEET_DATA)) return "outside";
    this.inData = this.kind === "open";
    return "data";
  }

  private startRow(): void {
    this.row++;
    this.column = -1;
    this.isRowHidden = false;
    this.rowLevel = 0;
    this.heightEnd = 0;
    let format = 0;
    let hasFormat = false;
    while (this.nextAttribute()) {
      if (this.isAttribute(REFERENCE)) this.row = (this.number || this.row + 1) - 1;
      else if (this.isAttribute(FORMAT)) format = this.number;
      else if (this.isAttribute(CUSTOM_FORMAT)) hasFormat = this.isTrue;
      else if (this.isAttribute(HIDDEN)) this.isRowHidden = this.isTrue;
      else if (this.isAttribute(LEVEL)) this.rowLevel = this.number || 0;
      else if (this.isAttribute(HEIGHT)) [this.heightStart, this.heightEnd] = [this.valueStart, this.valueEnd];
    }
    this.rowFormat = hasFormat ? format : null;
  }

  private startCell(): void {
    this.column++;
    this.type = "n";
    this.format = 0;
    while (this.nextAttribute()) {
      if (this.isAttribute(REFERENCE)) {
        const { place } = this;
        this.row = Math.floor(place / COLUMNS);
        this.column = place % COLUMNS;
      } else if (this.isAttribute(TYPE)) this.type = this.typeNamed();
      else if (this.isAttribute(FORMAT)) this.format = this.number;
    }
  }

  private typeNamed(): CellType {
    if (this.isValue(SHARED_TEXT)) return "s";
    if (this.isValue(FORMULA_TEXT)) return "str";
    if (this.isValue(INLINE_TEXT)) return "inlineStr";
    if (this.isValue(BOOLEAN)) return "b";
    if (this.isValue(ERROR)) return "e";
    return this.isValue(DATE) ? "d" : "n";
  }
}

const SHEET_DATA = ascii("sheetData");
const ROW = ascii("row");
const CELL = ascii("c");
const VALUE = ascii("v");
const FORMULA = ascii("f");
const INLINE = ascii("is");
const TEXT = ascii("t");
const PHONETIC = ascii("rPh");

const REFERENCE = ascii("r");
const TYPE = ascii("t");
const FORMAT = ascii("s");
const CUSTOM_FORMAT = ascii("customFormat");
const HIDDEN = ascii("hidden");
const HEIGHT = ascii("ht");
const LEVEL = ascii("outlineLevel");

const SHARED_TEXT = ascii("s");
const FORMULA_TEXT = ascii("str");
const INLINE_TEXT = ascii("inlineStr");
const BOOLEAN = ascii("b");
const ERROR = ascii("e");
const DATE = ascii("d");
