/** What is seen of each cell. */
import type { CSSProperties } from "react";
import { CellError, cellKey, contains, type CellRange } from "../../../spreadsheet/workbook";
import type { Comment } from "../../model/sheet/annotations";
import type { WorkbookModel } from "../../model/book";
import { GENERAL } from "../../model/editing/entry";
import type { CellFormat } from "../../model/sheet/format";
import type { Sheet } from "../../model/sheet/sheet";
import { boxStyle, fontOf, lineStyle, PIXELS, type Side, sideOf, turnStyle } from "./appearance";
import { type ConditionalLook, conditionalLook } from "./conditional";
import { textWidth } from "../../../charts/textWidth";
import { scaleLook } from "./scales";
import { PADDING, type Sizes } from "./sizes";

const GRIDLINE = "1px solid #d4d4d4";

export interface PaintedCell {
  readonly text: string;
  readonly box: CSSProperties;
  readonly textStyle: CSSProperties;
  /** Whether a conditional format fills it, as it does where a finding is marked. */
  readonly isMarked: boolean;
  /** Whether it shows a value of old: what its formula is now can't be calculated here. */
  readonly isOutdated: boolean;
}

/** Draws the cells of a worksheet as they are now. */
export class Painter {
  private readonly look: ConditionalLook;
  private readonly scale: ReturnType<typeof scaleLook>;
  private readonly comments = new Map<string, Comment>();

  constructor(
    private readonly book: WorkbookModel,
    private readonly sheet: Sheet,
    private readonly sizes: Sizes,
    /** What stands in a cell that has never had a value that could be shown. */
    private readonly waiting: string,
    private readonly hasGridlines = sheet.showGridlines,
  ) {
    this.look = conditionalLook(book, sheet);
    this.scale = scaleLook(sheet);
    for (const comment of sheet.comments) this.comments.set(cellKey(comment.row, comment.column), comment);
  }

  commentAt(row: number, column: number): Comment | undefined {
    return this.comments.get(cellKey(row, column));
  }

  /** @param range of the cell: more than one where cells are merged */
  paint(range: CellRange, width: number): PaintedCell {
    const isOutdated = this.sheet.cells.isOutdated(range.top, range.left);
    return { ...this.paintCell(range, width, isOutdated), isOutdated };
  }

  private paintCell(
    { top: row, left: column, bottom, right }: CellRange,
    width: number,
    isOutdated: boolean,
  ): Omit<PaintedCell, "isOutdated"> {
    const { book, sheet } = this;
    const scale = this.scale(row, column);
    const look = this.look(row, column);
    const isMarked = (look?.fill ?? null) !== null;
    const format = { ...sheet.format(row, column), ...look, ...(scale?.fill && { fill: scale.fill }) };
    const value = book.valueAt(sheet, row, column);
    const side = sideOf(format, usualSide(value));
    const text = scale?.hidesValue ? "" : book.textAt(sheet, row, column) || (isOutdated ? this.waiting : "");
    const gridline = this.hasGridlines && format.fill === null ? GRIDLINE : undefined;
    const box = {
      ...boxStyle(format, side),
      ...(scale?.bar && { background: barStyle(scale.bar) }),
      borderRight: lineStyle(sheet.format(row, right).right, sheet.format(row, right + 1).left, gridline),
      borderBottom: lineStyle(sheet.format(bottom, column).bottom, sheet.format(bottom + 1, column).top, gridline),
    };
    if (text === "" || format.wrap) return { text, box, textStyle: { ...WRAPPED, ...turnStyle(format) }, isMarked };
    const room = width - PADDING;
    const needed = format.rotation === 0 ? textWidth(text, fontOf(format)) : 0;
    if (needed > room && format.shrink) {
      const fontSize = format.fontSize * PIXELS * (room / needed);
      return { text, box: { ...box, fontSize }, textStyle: ONE_LINE, isMarked };
    }
    if (needed > room + 1 && typeof value === "number") {
      return { text: narrowNumber(value, format, room), box, textStyle: ONE_LINE, isMarked };
    }
    const spill =
      needed > room && side === "left" && right === column ? this.blankBeside(row, column, needed - room) : 0;
    return { text, box, textStyle: { ...ONE_LINE, maxWidth: room + spill, ...turnStyle(format) }, isMarked };
  }

  /** Pixels of blank cells to the right, which text that is too long may be written over. */
  private blankBeside(row: number, column: number, wanted: number): number {
    const { sheet, sizes } = this;
    let room = 0;
    for (let next = column + 1; room < wanted; next++) {
      const isBlank = sheet.cells.value(row, next) === null && sheet.cells.formula(row, next) === null;
      if (!isBlank || sheet.merges.some((merge) => contains(merge, row, next))) break;
      room += sizes.column(next);
    }
    return room;
  }
}

/** A number where there is too little room for it: with fewer digits, unless its format forbids; else no number at all. */
function narrowNumber(value: number, format: CellFormat, room: number): string {
  const font = fontOf(format);
  for (let digits = format.numberFormat === GENERAL ? MOST_DIGITS : 0; digits > 0; digits--) {
    const texts = [String(Number(value.toPrecision(digits))), value.toExponential(digits - 1).toUpperCase()];
    const isWhole = Math.abs(value) < 10 ** digits;
    const text = texts.find((each, index) => (isWhole || index === 1) && textWidth(each, font) <= room);
    if (text !== undefined) return text;
  }
  // Part of a number would read as another one.
  return "#".repeat(Math.max(1, Math.floor(room / textWidth("#", font))));
}

function barStyle({ color, share }: { readonly color: string; readonly share: number }): string {
  const end = `${share * 100}%`;
  return `linear-gradient(to right, #${color}, #${color}80 ${end}, transparent ${end})`;
}

const MOST_DIGITS = 10;

const ONE_LINE: CSSProperties = { whiteSpace: "pre" };
const WRAPPED: CSSProperties = { whiteSpace: "pre-wrap", overflowWrap: "anywhere", maxWidth: "100%" };

function usualSide(value: unknown): Side {
  if (typeof value === "number") return "right";
  return typeof value === "boolean" || value instanceof CellError ? "center" : "left";
}
