import type { CellRange, CellValue } from "../../src/spreadsheet/workbook";
import type { WorkbookModel } from "../../src/workbench/model/book";
import type { Sheet } from "../../src/workbench/model/sheet/sheet";

/** Sorts rows of values by one of their columns as a clerk does; Excel tells of it as of no other change. */
export function sortRows(book: WorkbookModel, sheet: Sheet, { top, left, bottom, right }: CellRange, by: number): void {
  const rows = Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, over) => sheet.cells.value(top + down, left + over)),
  );
  const key = (row: readonly CellValue[]) => String(row[by - left]);
  rows.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  book.edit("clerk", () => {
    rows.forEach((row, down) => row.forEach((value, over) => sheet.cells.setValue(top + down, left + over, value)));
    const range = { top, left, bottom, right };
    book.mark(sheet, range);
    book.tell({ type: "sorted", sheet, range });
  });
}
