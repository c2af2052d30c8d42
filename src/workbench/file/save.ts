import { CellError, type CellEdit, type CellValue, type NewSheet, type WritePlan } from "../../workbook/workbook";
import { MARKER_NAME, readMarker } from "../../workbook/marker";
import { MEMORY_MARKER } from "../../workbook/memory";
import { writeXlsx } from "../../workbook/xlsx/write";
import type { Book } from "../model/book";
import type { Facet } from "../model/events";
import type { CellFormat } from "../model/format";
import type { Sheet } from "../model/sheet";
import { newSheetOf } from "./newSheet";

/** A change that a file can't be given, so that it is gone once the book is closed. */
export interface Loss {
  /** Name of the worksheet; null where it belongs to none. */
  readonly sheet: string | null;
  readonly what: Facet | "settings" | "deleted" | "renamed" | "shown" | "formulas" | "formats";
}

/**
 * Saves a book over the file it was opened from. The clerk's worksheets keep every byte but those of changed cells;
 * Branchbook's own are written whole where more than values has changed in them.
 * @param original the bytes the book was opened from
 * @returns the new file, and the changes that are not in it
 * @throws WorkbookError as {@link writeXlsx} does
 */
export async function saveBook(
  book: Book,
  original: Uint8Array,
): Promise<{ readonly bytes: Uint8Array; readonly lost: readonly Loss[] }> {
  const { plan, lost } = planOf(book);
  const { bytes } = await writeXlsx(original, plan);
  return { bytes, lost };
}

/** What saving has to write, and what it can't. */
export function planOf(book: Book): { readonly plan: WritePlan; readonly lost: readonly Loss[] } {
  const edits: CellEdit[] = [];
  const newSheets: NewSheet[] = [];
  const lost: Loss[] = [...book.rearranged].map((what) => ({ sheet: null, what }));
  let memory: string | undefined;
  for (const sheet of book.sheets) {
    const madeBy = markOf(sheet);
    const changes = changesOf(sheet);
    if (madeBy === MEMORY_MARKER) {
      if (!sheet.stored || changes.edits.length > 0) memory = memoryOf(sheet);
    } else if (!sheet.stored || (madeBy !== null && changes.lost.length > 0)) newSheets.push(newSheetOf(sheet, madeBy));
    else {
      edits.push(...changes.edits);
      lost.push(...changes.lost);
    }
  }
  const written = new Set(newSheets.map(({ madeBy }) => madeBy));
  for (const sheet of book.deleted) {
    // A new sheet takes the place of the one that carried its mark.
    if (!written.has(markOf(sheet) ?? "")) lost.push({ sheet: sheet.name, what: "deleted" });
  }
  return { plan: { edits, newSheets, memory }, lost };
}

/** The mark by which Branchbook knows a worksheet of its own; null for all others. */
function markOf(sheet: Sheet): string | null {
  const marker = sheet.names.find(({ name }) => name === MARKER_NAME);
  return marker ? readMarker(marker.formula) : null;
}

function memoryOf({ cells }: Sheet): string {
  return cells.rows.map(([piece]) => (typeof piece === "string" ? piece : "")).join("");
}

/** What has changed on a worksheet since it was opened: the cells that can be written one by one, and all the rest. */
function changesOf(sheet: Sheet): { readonly edits: CellEdit[]; readonly lost: Loss[] } {
  const { stored, name, cells, formats } = sheet;
  if (!stored) return { edits: [], lost: [] };
  const what = new Set<Loss["what"]>(sheet.rearranged);
  if (name !== stored.name) what.add("renamed");
  if (sheet.visibility !== stored.visibility) what.add("shown");
  const edits: CellEdit[] = [];
  for (const row of new Set([...cells.changedRows(), ...formats.changedRows()])) {
    for (let column = 0; column < Math.max(cells.width(row), formats.width(row)); column++) {
      const [before, after] = [cells.storedValue(row, column), cells.value(row, column)];
      const [formulaBefore, formula] = [cells.storedFormula(row, column), cells.formula(row, column)];
      const [lookBefore, look] = [sheet.book.formats.at(formats.storedAt(row, column)), sheet.format(row, column)];
      if (formula !== formulaBefore) what.add("formulas");
      if (!lookAlike(lookBefore, look)) what.add("formats");
      const isSame = formula !== null ? formula === formulaBefore : sameValue(before, after);
      const numberFormat = look.numberFormat === lookBefore.numberFormat ? undefined : look.numberFormat;
      // A formula's cell can't be written: what is in it belongs to the spreadsheet.
      if (formulaBefore !== null || (isSame && numberFormat === undefined)) continue;
      const value = after instanceof CellError ? after.code : after;
      edits.push({ sheet: stored.name, row, column, before, after: value, numberFormat });
    }
  }
  return { edits, lost: [...what].map((each) => ({ sheet: name, what: each })) };
}

/** Whether formats differ in nothing, or in the number format alone. */
function lookAlike(a: CellFormat, b: CellFormat): boolean {
  return a === b || JSON.stringify({ ...a, numberFormat: b.numberFormat }) === JSON.stringify(b);
}

function sameValue(a: CellValue, b: CellValue): boolean {
  return a instanceof CellError && b instanceof CellError ? a.code === b.code : a === b;
}
