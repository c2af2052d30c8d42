/** What a filter shows of a table's rows. */
import type { WorkbookModel } from "../book";
import type { Filter, FilterColumn } from "../sheet/baseline";
import type { Sheet } from "../sheet/sheet";

/** Texts that a column's cells have, each once, in the order of the sheet; "" for blank ones. */
export function filterChoices(book: WorkbookModel, sheet: Sheet, { range }: Filter, column: number): string[] {
  const found = new Set<string>();
  for (let row = range.top + 1; row <= range.bottom; row++) found.add(book.textAt(sheet, row, column));
  return [...found];
}

/** Whether a filter can be changed here: kinds that aren't understood, by colour or by rank, stay as the file has them. */
export function isUnderstood({ columns }: Filter): boolean {
  return [...columns.values()].every(({ shown }) => shown !== null);
}

/**
 * Shows those rows of a table whose texts are chosen in each of its columns.
 * @param shown null for all
 */
export function filterBy(book: WorkbookModel, sheet: Sheet, column: number, shown: ReadonlySet<string> | null): void {
  const { filter } = sheet;
  if (!filter) return;
  const columns = new Map<number, FilterColumn>(filter.columns);
  if (shown) columns.set(column - filter.range.left, { shown });
  else columns.delete(column - filter.range.left);
  sheet.filter = { ...filter, columns, isFiltering: columns.size > 0 };
  applyFilter(book, sheet);
  sheet.arranged("filter");
}

function applyFilter(book: WorkbookModel, sheet: Sheet): void {
  const { filter } = sheet;
  if (!filter) return;
  const { range, columns } = filter;
  /** Rows side by side that come or go together. */
  let run: { first: number; isShown: boolean } | null = null;
  for (let row = range.top + 1; row <= range.bottom + 1; row++) {
    const isShown = [...columns].every(
      ([offset, { shown }]) => shown?.has(book.textAt(sheet, row, range.left + offset)) ?? true,
    );
    const isChanged = row <= range.bottom && sheet.rows.isHidden(row) === isShown;
    if (run && (!isChanged || run.isShown !== isShown)) {
      sheet.hideRows(run.first, row - 1, !run.isShown);
      run = null;
    }
    if (isChanged) run ??= { first: row, isShown };
  }
}
