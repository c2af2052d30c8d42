import { WorkbookError } from "../errors";
import type { ForeignFormat, ForeignNote } from "../foreignNotes";
import { nextTask } from "../pieces";
import { foreignFormat } from "../xlsx/detect";
import { LIMITS } from "../xlsx/limits";
import { readCsv } from "./csv";
import { packBook } from "./package";

/** A file that can be opened, as an .xlsx. */
export interface XlsxFile {
  readonly bytes: Uint8Array;
  /** File name to save it by, with the ending .xlsx. */
  readonly name: string;
  /** What it was turned from; null for a file that is taken as it is. */
  readonly from: ForeignFormat | null;
  readonly notes: readonly ForeignNote[];
}

/**
 * Turns a file of another spreadsheet format (.xls, .et, text with separators) into an .xlsx in memory, by its content and
 * not by its name. All other files are given back as they are: what opens them says what is wrong with them. What reads the
 * old formats is loaded only now.
 * @param name file name shown to people, without a folder
 * @throws WorkbookError; the signal's reason
 */
export async function asXlsx(bytes: Uint8Array, name: string, signal?: AbortSignal): Promise<XlsxFile> {
  const from = bytes.length > LIMITS.fileBytes ? null : foreignFormat(bytes, name);
  if (from === null) return { bytes, name, from, notes: [] };
  // Lets the page paint before the thread is busy.
  await nextTask();
  signal?.throwIfAborted();
  const title = name.replace(/\.[^.]*$/, "");
  try {
    const { xlsx, notes } = await convert(bytes, title, from, signal);
    return { bytes: xlsx, name: `${title}.xlsx`, from, notes };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError("not-a-workbook", {}, { cause: error });
  }
}

async function convert(bytes: Uint8Array, title: string, from: ForeignFormat, signal?: AbortSignal) {
  const { book, notes } = from === "csv" ? readCsv(bytes, title) : await (await import("./xls")).readXls(bytes);
  signal?.throwIfAborted();
  if (book.sheets.length === 0) throw new WorkbookError("not-a-workbook");
  return { xlsx: await packBook(book), notes };
}
