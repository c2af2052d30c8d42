import type { InPieces } from "../../../spreadsheet/pieces";
import type { WorkbookModel } from "../book";
import type { Sheet } from "../sheet/sheet";

/** A cell in which a text was found. */
export interface FoundCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** What a cell's text takes to be made and looked through, beside a cell that is only read. */
const TEXT_COST = 4;

/**
 * The cells whose text, as it is shown, holds another; sheet by sheet, row by row. Capitals and full-width characters are
 * taken for the others. Hidden rows and columns are passed over: nobody could be led there.
 * @param wanted not empty
 */
export function* findText(book: WorkbookModel, sheets: readonly Sheet[], wanted: string): InPieces<FoundCell[]> {
  const found: FoundCell[] = [];
  const text = folded(wanted);
  for (const sheet of sheets) {
    const { cells, rows, columns } = sheet;
    for (let row = 0; row < cells.rows.length; row++) {
      const width = rows.isHidden(row) ? 0 : cells.width(row);
      for (let column = 0; column < width; column++) {
        if (cells.value(row, column) === null || columns.isHidden(column)) continue;
        if (folded(book.textAt(sheet, row, column)).includes(text)) found.push({ sheet, row, column });
      }
      yield 1 + width * TEXT_COST;
    }
  }
  return found;
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/**
 * Which of the cells that were found comes next, or before; from the last one on to the first.
 * @param found as {@link findText} gives them, at least one
 * @param from may be one of them
 * @param sheets those that were looked through, in their order
 */
export function nextFound(
  found: readonly FoundCell[],
  from: FoundCell,
  sheets: readonly Sheet[],
  isBackwards: boolean,
): FoundCell | undefined {
  const order = new Map(sheets.map((sheet, index) => [sheet, index]));
  const distance = ({ sheet, row, column }: FoundCell) =>
    (order.get(sheet) ?? -1) - (order.get(from.sheet) ?? -1) || row - from.row || column - from.column;
  if (!isBackwards) return found.find((cell) => distance(cell) > 0) ?? found[0];
  const at = found.findIndex((cell) => distance(cell) >= 0);
  return found.at(Math.max(0, at) - 1);
}
