import { openGrids } from "./open";
import { readTemplate, type StoredTemplate } from "./template";
import { writeXlsx } from "./write";

/**
 * Reads some worksheets of a book as {@link readTemplate} reads a template's, each from a copy of the book without the others.
 * @param sheets names of worksheets of the book
 * @returns by name
 * @throws WorkbookError
 */
export async function readTemplateSheets(
  bytes: Uint8Array,
  name: string,
  sheets: readonly string[],
): Promise<Map<string, StoredTemplate>> {
  const found = new Map<string, StoredTemplate>();
  if (sheets.length === 0) return found;
  const all = (await openGrids(bytes, name)).map((grid) => grid.name);
  for (const sheet of sheets) {
    const removedSheets = all.filter((other) => other !== sheet);
    const alone = await writeXlsx(bytes, { edits: [], newSheets: [], removedSheets });
    found.set(sheet, await readTemplate(alone.bytes, name));
  }
  return found;
}
