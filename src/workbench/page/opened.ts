/** The workbook that is open in the page, and how files become one and the other way round. */
import { openBook } from "../file/open";
import { saveBook } from "../file/save";
import { asXlsx, type XlsxFile } from "../../spreadsheet/foreign/open";
import type { WorkOptions } from "../../spreadsheet/workbook";
import type { WorkbookModel } from "../model/book";

/** A book with the bytes it was opened from, which saving starts from. */
export interface OpenedBook {
  /** Another for each book that is opened. */
  readonly id: number;
  readonly book: WorkbookModel;
  readonly original: Uint8Array;
  /** What it was turned from to be opened, and what is told of that. */
  readonly source: Pick<XlsxFile, "from" | "notes">;
}

/** A file still to be read. */
export interface BookFile {
  readonly name: string;
  readonly isSample: boolean;
  read(): Promise<ArrayBuffer>;
}

let opened = 0;

/** @throws WorkbookError as opening does; the signal's reason */
export async function openFile(file: BookFile, options: WorkOptions): Promise<OpenedBook> {
  const bytes = new Uint8Array(await file.read());
  const { bytes: original, name, ...source } = await asXlsx(bytes, file.name, options.signal);
  const book = await openBook(original, name, options);
  // Without it the formulas that need it are marked, and the rest is as it should be.
  await book.offerLibrary(loadFormulas).catch(() => undefined);
  return { id: ++opened, book, original, source };
}

async function loadFormulas() {
  const { evaluateFormula } = await import("../formulas/evaluate");
  return evaluateFormula;
}

export function fileOf(file: File): BookFile {
  return { name: file.name, isSample: false, read: () => file.arrayBuffer() };
}

export const SAMPLE: BookFile = {
  name: "示例账册.xlsx",
  isSample: true,
  read: async () => {
    const response = await fetch("assets/sample/示例账册.xlsx");
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return response.arrayBuffer();
  },
};

/** An empty standard book of this year. */
export const STANDARD: BookFile = {
  name: `${new Date().getFullYear()}年支部账册.xlsx`,
  isSample: false,
  read: async () => {
    const [{ standardBook }, { createXlsx }] = await Promise.all([
      import("../../plan/sheets/standardBook"),
      import("../../spreadsheet/xlsx/create"),
    ]);
    return (await createXlsx(standardBook(new Date().getFullYear()))).slice().buffer;
  },
};

/** The file that the book would be saved as now. @throws as {@link saveBook} does */
export async function fileNow({ book, original }: OpenedBook): Promise<Uint8Array> {
  return (await saveBook(book, original)).bytes;
}

/** Hands the book as a file to the browser's downloads. @throws as {@link saveBook} does */
export async function download({ book, original }: OpenedBook, options: Parameters<typeof saveBook>[2]): Promise<void> {
  const { bytes, lost, changes } = await saveBook(book, original, options);
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = book.name;
  link.click();
  // The browser has taken hold of the data by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  if (lost.length === 0 && book.changes === changes) book.isDirty = false;
}
