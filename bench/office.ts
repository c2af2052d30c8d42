/**
 * What reading a book in Excel costs: Microsoft's own client asks our host for it, and every request and answer is counted,
 * beside what could not be less.
 */
import type { OfficeHost } from "../src/workbench/host/host";
import type { WorkbookModel } from "../src/workbench/model/book";
import { openBook } from "../src/workbench/file/open";
import { OfficeWorkbook } from "../src/spreadsheet/office/workbook";
import { officeRuntime, useOfficeRuntime } from "../test/support/officeRuntime";

/** What a request or an answer may have in Excel on the web. */
const MOST_BYTES = 5 * 2 ** 20;

/** From the book that is open in Excel to its content. */
export async function read(bytes: Uint8Array, lap: (step: string) => void): Promise<Readonly<Record<string, number>>> {
  const book = await openBook(bytes, "book.xlsx");
  const runtime = officeRuntime(book);
  const traffic = counted(runtime.host);
  useOfficeRuntime(runtime);
  lap("open");
  await new OfficeWorkbook().read();
  lap("read");
  const leastBytes = bytesOf(book);
  return { ...traffic, leastBytes, leastSyncs: Math.ceil(leastBytes / MOST_BYTES) };
}

/** Grows with every request to the host, and its answer. */
function counted(host: OfficeHost): { syncs: number; bytes: number } {
  const traffic = { syncs: 0, bytes: 0 };
  const answer = host.answer.bind(host);
  host.answer = async (text, flags) => {
    const answered = await answer(text, flags);
    traffic.syncs += 1;
    traffic.bytes += Buffer.byteLength(text) + ("outcome" in answered ? Buffer.byteLength(answered.outcome) : 0);
    return answered;
  };
  return traffic;
}

/** Bytes of all used cells, each with its value once, as Excel sends them. */
function bytesOf(book: WorkbookModel): number {
  return book.sheets.reduce((bytes, sheet) => {
    const { rows } = sheet.cells;
    const used = sheet.usedRange({ valuesOnly: true });
    if (!used) return bytes;
    const values = rows
      .slice(used.top, used.bottom + 1)
      .map((_, index) =>
        Array.from(
          { length: used.right - used.left + 1 },
          (__, at) => book.valueAt(sheet, used.top + index, used.left + at) ?? "",
        ),
      );
    return bytes + Buffer.byteLength(JSON.stringify(values));
  }, 0);
}
