/** Pixels of rows and columns. */
import type { CellRange } from "../../../spreadsheet/workbook";
import type { WorkbookModel } from "../../model/book";
import { WHOLE_SHEET } from "../../model/sheet/ranges";
import type { Sheet } from "../../model/sheet/sheet";
import { fontOf, PIXELS } from "./appearance";
import { textWidth } from "../../../charts/textWidth";
import { lineCount } from "./measure";

/** Room beside a cell's text. */
export const PADDING = 6;
const LINE_HEIGHT = 1.25;

/** Sizes of a worksheet's rows and columns on the page; 0 where they are hidden. */
export class Sizes {
  /** Heights of rows that take what their content needs, where that is more than others have. */
  private readonly fitted = new Map<number, number>();

  constructor(
    private readonly book: WorkbookModel,
    private readonly sheet: Sheet,
  ) {
    this.fit(WHOLE_SHEET);
  }

  column(column: number): number {
    const { columns } = this.sheet;
    return columns.isHidden(column) ? 0 : Math.round(columns.size(column) * PIXELS);
  }

  row(row: number): number {
    const { rows } = this.sheet;
    if (rows.isHidden(row)) return 0;
    return Math.round(Math.max(rows.size(row) * PIXELS, this.fitted.get(row) ?? 0));
  }

  /** Pixels that a column's content needs; those of a column nobody has set where there is none. */
  fittedColumn(column: number): number {
    const { sheet, book } = this;
    let width = 0;
    for (let row = 0; row < sheet.cells.rows.length; row++) {
      if (sheet.cells.value(row, column) === null || sheet.mergeAt(row, column)) continue;
      const format = sheet.format(row, column);
      if (!format.wrap) width = Math.max(width, textWidth(book.textAt(sheet, row, column), fontOf(format)));
    }
    return width === 0 ? Math.round(sheet.columns.standard * PIXELS) : Math.ceil(width) + PADDING + 2;
  }

  /** Looks at the content of rows again. @returns whether any has another height now */
  fit({ top, bottom }: CellRange): boolean {
    let isChanged = false;
    const last = Math.min(bottom, this.sheet.cells.rows.length - 1);
    for (let row = top; row <= last; row++) {
      if (this.sheet.rows.isSet(row)) continue;
      const height = this.heightOf(row);
      const isTall = height > this.sheet.rows.standard * PIXELS;
      if ((this.fitted.get(row) ?? 0) === (isTall ? height : 0)) continue;
      isChanged = true;
      if (isTall) this.fitted.set(row, height);
      else this.fitted.delete(row);
    }
    return isChanged;
  }

  /** Pixels that the cells of a row need. Merged cells are never wrapped for it, as in Excel. */
  private heightOf(row: number): number {
    const { sheet, book } = this;
    const values = sheet.cells.rows[row] ?? [];
    let height = 0;
    for (let column = 0; column < values.length; column++) {
      if ((values[column] ?? null) === null) continue;
      const format = sheet.format(row, column);
      const isWrapped = format.wrap && sheet.mergeAt(row, column) === null;
      const width = this.column(column) - PADDING;
      const lines = isWrapped ? lineCount(book.textAt(sheet, row, column), fontOf(format), width) : 1;
      height = Math.max(height, lines * format.fontSize * PIXELS * LINE_HEIGHT + 1);
    }
    return height;
  }
}
