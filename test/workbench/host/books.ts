import { WorkbookModel } from "../../../src/workbench/model/book";
import { parseRange } from "../../../src/workbench/model/sheet/ranges";
import type { CellRange, CellValue } from "../../../src/spreadsheet/workbook";

/** A book of one visible worksheet for each name, the first with these rows. */
export function bookOf(names: readonly string[], rows: readonly (readonly CellValue[])[] = []): WorkbookModel {
  const book = new WorkbookModel("账册.xlsx");
  for (const [index, name] of names.entries()) {
    book.load(name, "visible", index === 0 ? { cells: { rows, formulas: new Map() } } : {});
  }
  book.isDirty = false;
  return book;
}

export function at(address: string): CellRange {
  const range = parseRange(address);
  if (!range) throw new Error(`not an address: ${address}`);
  return range;
}

/** The error that some work ends with. */
export async function errorOf(work: Promise<unknown>): Promise<OfficeExtension.Error> {
  return work.then(
    () => Promise.reject(new Error("no error")),
    (error: OfficeExtension.Error) => error,
  );
}
