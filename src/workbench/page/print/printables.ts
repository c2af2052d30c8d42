import { bounding } from "../../../spreadsheet/ranges";
import type { CellRange } from "../../../spreadsheet/workbook";
import type { WorkbookModel } from "../../model/book";
import { printedSheet, type PrintedSheet } from "../../model/sheet/printing";
import { LAST_COLUMN, LAST_ROW } from "../../model/sheet/ranges";
import type { Sheet } from "../../model/sheet/sheet";
import { PIXELS } from "../grid/appearance";
import { Painter } from "../grid/painter";
import { Sizes } from "../grid/sizes";

/** A worksheet ready to be drawn page by page. */
export interface Printable {
  readonly sheet: Sheet;
  readonly painter: Painter;
  readonly sizes: Sizes;
  readonly printed: PrintedSheet;
}

/**
 * Worksheets of a book as they are now, parted into pages; those that are hidden or not there are passed over.
 * @param waiting stands in cells whose value is not known
 */
export function printablesOf(book: WorkbookModel, names: readonly string[], waiting: string): Printable[] {
  return names.flatMap((name) => {
    const sheet = book.sheet(name);
    if (sheet?.visibility !== "visible") return [];
    const sizes = new Sizes(book, sheet);
    const painter = new Painter(book, sheet, sizes, waiting, sheet.page.printGridlines);
    const points = {
      row: (row: number) => sizes.row(row) / PIXELS,
      column: (column: number) => sizes.column(column) / PIXELS,
    };
    return [{ sheet, painter, sizes, printed: printedSheet(sheet.page, printedRange(sheet), points) }];
  });
}

/** All that is filled, framed or drawn. */
function printedRange(sheet: Sheet): CellRange | null {
  const used = sheet.usedRange();
  // A format of whole columns is none of cells that were ever filled.
  const isEndless = used && (used.bottom >= LAST_ROW || used.right >= LAST_COLUMN);
  const cells = isEndless ? sheet.usedRange({ valuesOnly: true }) : used;
  const drawings = [...sheet.charts, ...sheet.images].map(({ place: { left, top, width, height } }) => ({
    top: sheet.rows.at(top),
    left: sheet.columns.at(left),
    bottom: sheet.rows.at(top + height),
    right: sheet.columns.at(left + width),
  }));
  return [cells, ...drawings].reduce((all, range) => (all && range ? bounding(all, range) : (all ?? range)), null);
}
