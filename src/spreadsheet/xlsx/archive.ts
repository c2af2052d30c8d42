/** The files of a ZIP archive that is no workbook, under the limits that workbooks are read by. */
import { atOnce } from "../pieces";
import { LIMITS, tooMuch } from "./limits";
import { Budget } from "./inspect";
import { checkEntries, checkRatio } from "./preflight";
import { readZip, unpackEntry } from "./zip";

/**
 * Unpacks an archive into memory; nothing is ever written anywhere, and names that climb out of a folder are refused.
 * @throws WorkbookError
 */
export function readArchive(bytes: Uint8Array): Map<string, Uint8Array> {
  if (bytes.length > LIMITS.fileBytes) throw tooMuch("fileBytes");
  const entries = readZip(bytes);
  checkEntries(entries);
  const budget = new Budget();
  return new Map(
    entries
      .filter(({ name }) => !name.endsWith("/"))
      .map((entry) => {
        checkRatio(entry);
        budget.addBytes(entry.size);
        return [entry.name, atOnce(unpackEntry(entry))] as const;
      }),
  );
}
