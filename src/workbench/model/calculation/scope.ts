import type { FormulaScope } from "../../../formula/calculate";
import { type SheetCells, UNKNOWN } from "../../../formula/values";
import type { WorkbookModel } from "../book";
import type { Sheet } from "../sheet/sheet";

/** The cells that a formula on a worksheet finds, as they are now. */
export function scopeOf(book: WorkbookModel, sheet: Sheet): FormulaScope {
  return (name) => {
    const found = name === undefined ? sheet : book.sheet(name);
    return found && cellsOf(found);
  };
}

export function cellsOf({ cells }: Sheet): SheetCells {
  const used = cells.used();
  return {
    rows: cells.rows.length,
    columns: used ? used.right + 1 : 0,
    value: (row, column) => (cells.isOutdated(row, column) ? UNKNOWN : cells.value(row, column)),
  };
}
