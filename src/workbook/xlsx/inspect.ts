import { WorkbookError } from "../errors";
import { cellAddress } from "../workbook";
import { ascii, ByteTags, COLUMNS } from "./byteTags";
import { LIMITS, tooMuch } from "./limits";

/** What has been found in all parts of one workbook together. */
export class Budget {
  private bytes = 0;
  private elements = 0;
  private cells = 0;
  private area = 0;
  private formulaCharacters = 0;

  /** @throws WorkbookError `too-much`, as all of these do */
  addBytes(count: number): void {
    this.bytes += count;
    if (this.bytes > LIMITS.unpackedBytes) throw tooMuch("unpackedBytes");
  }

  addElement(): void {
    if (++this.elements > LIMITS.elements) throw tooMuch("elements");
  }

  addCell(): void {
    if (++this.cells > LIMITS.cells) throw tooMuch("cells");
  }

  addArea(cells: number): void {
    this.area += cells;
    if (this.area > LIMITS.area) throw tooMuch("area");
  }

  addFormula(formula: string): void {
    this.formulaCharacters += formula.length;
    if (this.formulaCharacters > LIMITS.formulaCharacters) throw tooMuch("formulaCharacters");
  }
}

/** What reading a worksheet needs to know beforehand. */
export interface SheetInspection {
  /** Cells whose value is an ISO 8601 date rather than a serial number (`t="d"`, as strict writers have it). */
  readonly isoDates: ReadonlyArray<{ readonly row: number; readonly column: number }>;
}

/**
 * Checks an XML part that is read as a tree: no document type, complete, neither too deep nor too large.
 * @throws WorkbookError `unsafe`, `not-a-workbook` or `too-much`
 */
export function inspectXml(bytes: Uint8Array, part: string, budget: Budget): void {
  const tags = new ByteTags(bytes, part);
  while (tags.next()) if (tags.kind !== "close") budget.addElement();
}

/**
 * Checks a worksheet part like {@link inspectXml}, and that its cells fit into memory as dense rows. The phonetic guides of
 * inline texts, which hucre would read as part of the text, are blanked out in place on the way.
 * @throws WorkbookError also `stray-cell`
 */
export function inspectSheet(bytes: Uint8Array, part: string, sheet: string, budget: Budget): SheetInspection {
  const tags = new ByteTags(bytes, part);
  const isoDates: { row: number; column: number }[] = [];
  let inData = false;
  let row = -1;
  let column = -1;
  let rows = 0;
  let columns = 0;
  let describedColumns = 0;
  let phonetic = -1;

  while (tags.next()) {
    if (tags.kind === "close") {
      if (tags.is(SHEET_DATA)) inData = false;
      else if (phonetic >= 0 && tags.is(PHONETIC)) {
        bytes.fill(SPACE, phonetic, tags.end);
        phonetic = -1;
      }
    } else if (inData && tags.is(CELL)) {
      column++;
      let isDate = false;
      while (tags.nextAttribute()) {
        if (tags.isAttribute(REFERENCE)) {
          const { place } = tags;
          row = Math.floor(place / COLUMNS);
          column = place % COLUMNS;
        } else if (tags.isAttribute(TYPE)) isDate = tags.isValue(ISO_DATE);
      }
      if (row >= rows) rows = row + 1;
      if (column >= columns) columns = column + 1;
      if (rows * columns > LIMITS.area) {
        throw new WorkbookError("stray-cell", { sheet, cell: cellAddress(row, column) });
      }
      // A cell without content is there for its format, and costs no more than its place in the row.
      if (tags.kind === "open") budget.addCell();
      if (isDate) isoDates.push({ row, column });
    } else if (!tags.is(VALUE) && !tags.is(TEXT) && !tags.is(INLINE)) {
      budget.addElement();
      if (tags.is(ROW)) {
        row++;
        column = -1;
        while (tags.nextAttribute()) {
          if (tags.isAttribute(REFERENCE)) row = (tags.number || row + 1) - 1;
        }
      } else if (tags.is(SHEET_DATA)) inData = tags.kind === "open";
      else if (tags.is(COLUMN)) describedColumns += columnsOf(tags);
      else if (tags.is(PHONETIC) && inData && tags.kind === "open") phonetic = tags.start;
    }
  }
  if (describedColumns > LIMITS.describedColumns) throw tooMuch("describedColumns");
  budget.addArea(rows * columns);
  return { isoDates };
}

/** How many columns a `<col min max>` describes. */
function columnsOf(tags: ByteTags): number {
  let min = 1;
  let max = 0;
  while (tags.nextAttribute()) {
    if (tags.isAttribute(MIN)) min = tags.number;
    else if (tags.isAttribute(MAX)) max = tags.number;
  }
  return Math.max(0, Math.min(max, COLUMNS) - min + 1);
}

const SPACE = 0x20;

const SHEET_DATA = ascii("sheetData");
const ROW = ascii("row");
const CELL = ascii("c");
const VALUE = ascii("v");
const TEXT = ascii("t");
const INLINE = ascii("is");
const PHONETIC = ascii("rPh");
const COLUMN = ascii("col");
const REFERENCE = ascii("r");
const TYPE = ascii("t");
const ISO_DATE = ascii("d");
const MIN = ascii("min");
const MAX = ascii("max");
