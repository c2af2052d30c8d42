/** What formulas calculate with: cells' values, areas of cells, and how Excel takes one kind of value for another. */
import { CellError, type CellRange, type CellValue } from "../spreadsheet/workbook";

/** Result of what can't be calculated here; it spreads like an error, and IFERROR does not catch it. */
export const UNKNOWN = new CellError("unknown");
export const BAD_VALUE = new CellError("#VALUE!");
export const BAD_NUMBER = new CellError("#NUM!");
export const DIVIDED_BY_ZERO = new CellError("#DIV/0!");

/** The cells of one worksheet; every cell outside of its rows and columns is blank. */
export interface SheetCells {
  readonly rows: number;
  readonly columns: number;
  value(row: number, column: number): CellValue;
  /** Whether a cell's formula calls SUBTOTAL, so that other subtotals pass it over; none does where this is absent. */
  isSubtotal?(row: number, column: number): boolean;
  isHidden?(row: number): boolean;
  /** Whether a filter hides a row, where that can be told from hiding by hand. */
  isFiltered?(row: number): boolean;
}

/** A rectangle of cells; its own rows and columns count from 0. */
export class Area {
  readonly height: number;
  readonly width: number;
  /** Rows and columns beyond which all is blank. */
  readonly usedHeight: number;
  readonly usedWidth: number;

  constructor(
    private readonly cells: SheetCells,
    private readonly range: CellRange,
  ) {
    this.height = range.bottom - range.top + 1;
    this.width = range.right - range.left + 1;
    this.usedHeight = Math.max(0, Math.min(this.height, cells.rows - range.top));
    this.usedWidth = Math.max(0, Math.min(this.width, cells.columns - range.left));
  }

  /** An area of one row. */
  static of(values: readonly CellValue[]): Area {
    const cells: SheetCells = {
      rows: 1,
      columns: values.length,
      value: (_, column) => values[column] ?? null,
    };
    return new Area(cells, { top: 0, left: 0, bottom: 0, right: values.length - 1 });
  }

  at(row: number, column: number): CellValue {
    return this.cells.value(this.range.top + row, this.range.left + column);
  }

  forEach(visit: (value: CellValue) => void): void {
    for (let row = 0; row < this.usedHeight; row++) {
      for (let column = 0; column < this.usedWidth; column++) visit(this.at(row, column));
    }
  }

  /** Values that a subtotal counts, each with whether its row is hidden. */
  forEachOfSubtotal(visit: (value: CellValue, isHidden: boolean) => void): void {
    const { cells, range } = this;
    for (let row = 0; row < this.usedHeight; row++) {
      const isHidden = cells.isHidden?.(range.top + row) ?? false;
      for (let column = 0; column < this.usedWidth; column++) {
        if (!cells.isSubtotal?.(range.top + row, range.left + column)) visit(this.at(row, column), isHidden);
      }
    }
  }

  /** The area of another's size that starts where this one does. */
  sizedLike(other: Area): Area {
    const { top, left } = this.range;
    return new Area(this.cells, { top, left, bottom: top + other.height - 1, right: left + other.width - 1 });
  }
}

export type Operand = CellValue | Area;

/** The one value of an operand; throws the error it is. A larger area would be an array formula, or an intersection. */
export function scalar(operand: Operand): CellValue {
  if (operand instanceof Area && (operand.width > 1 || operand.height > 1)) throw UNKNOWN;
  const value = operand instanceof Area ? operand.at(0, 0) : operand;
  if (value instanceof CellError) throw value;
  return value;
}

/** Blank is 0, TRUE is 1, and text what it reads as. */
export function toNumber(value: CellValue): number {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return Number(value);
  const number = numberInText(value);
  if (number === null) throw BAD_VALUE;
  return number;
}

/** Nobody writes a number with more characters, and a hostile text may have millions. */
const LONGEST_NUMBER = 64;

/** Number that a text reads as: `12`, `1,234.5`, `50%`; null for other texts. */
export function numberInText(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_NUMBER) return null;
  const match = /^([-+]?(?:\d{1,3}(?:,\d{3})+|\d*)(?:\.\d*)?(?:e[-+]?\d+)?)(%?)$/i.exec(trimmed);
  if (!match?.[1] || !/^[-+]?[.]?\d/.test(match[1])) return null;
  const number = Number(match[1].replaceAll(",", ""));
  if (!Number.isFinite(number)) return null;
  return match[2] ? number / 100 : number;
}

/** A number as text has the 15 digits that Excel keeps. */
export function toText(value: CellValue): string {
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === null ? "" : String(value);
}

export function toLogical(value: CellValue): boolean {
  if (typeof value === "string") throw BAD_VALUE;
  return Boolean(value);
}

export function finite(number: number): number {
  if (!Number.isFinite(number)) throw BAD_NUMBER;
  return number;
}

/**
 * Order of two values: numbers before text before logical values; text without regard to case; blank as 0 or "".
 * @returns below 0, 0 or above 0
 */
export function compare(left: CellValue, right: CellValue): number {
  const a = left ?? blankLike(right);
  const b = right ?? blankLike(left);
  if (typeof a === "string" && typeof b === "string") {
    const [lowerA, lowerB] = [a.toLowerCase(), b.toLowerCase()];
    return lowerA === lowerB ? 0 : lowerA < lowerB ? -1 : 1;
  }
  return typeof a === typeof b ? Number(a) - Number(b) : ORDER.indexOf(typeof a) - ORDER.indexOf(typeof b);
}

const ORDER = ["number", "string", "boolean"];

function blankLike(other: CellValue): string | number | boolean {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}
