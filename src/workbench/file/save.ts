import { type InPieces, inPieces } from "../../spreadsheet/pieces";
import type { NewSheet, WorkOptions } from "../../spreadsheet/workbook";
import { MARKER_NAME, readMarker } from "../../spreadsheet/own/marker";
import { MEMORY_MARKER } from "../../spreadsheet/own/memory";
import { renameSheets } from "../../spreadsheet/sheetNames";
import { storedFormula } from "../../formula/stored";
import type { TabChanges } from "../../spreadsheet/xlsx/patch/tabs";
import { writeXlsx, type XlsxPlan } from "../../spreadsheet/xlsx/write";
import type { WorkbookModel } from "../model/book";
import type { Sheet } from "../model/sheet/sheet";
import { changesOf, type Loss, type Naming, type SheetChanges } from "./changes";
import { newSheetOf } from "./newSheet";

export type { Loss } from "./changes";

interface SaveOptions extends WorkOptions {
  /** Told what can't be saved, before anything is written; saving ends with what is thrown. */
  readonly onLoss?: (lost: readonly Loss[]) => Promise<void>;
}

/** A saved book, the changes that are not in it, and how many the book had seen by then. */
interface SavedBook {
  readonly bytes: Uint8Array;
  readonly lost: readonly Loss[];
  readonly changes: number;
}

/**
 * Saves a book over the file it was opened from. The clerk's worksheets keep every byte but those of what has
 * changed: cells and their formats, merged cells, columns, conditional formats, names of worksheets. Branchbook's own are
 * written whole where there is more to it.
 * @param original the bytes the book was opened from
 * @throws WorkbookError as {@link writeXlsx} does; the signal's reason; what `onLoss` does. The book is as it was in any case.
 */
export async function saveBook(
  book: WorkbookModel,
  original: Uint8Array,
  { onProgress, onLoss, signal }: SaveOptions = {},
): Promise<SavedBook> {
  const { plan, lost } = await settledPlan(book, signal);
  const { changes } = book;
  if (lost.length > 0) await onLoss?.(lost);
  onProgress?.(PLANNED);
  const { bytes } = await writeXlsx(original, plan, {
    signal,
    onProgress: (done) => onProgress?.(PLANNED + (1 - PLANNED) * done),
  });
  return { bytes, lost, changes };
}

/** About how much of the time it takes until it is known what is to be written. */
const PLANNED = 0.1;

/** What saving has to write, and what it can't. */
interface SavePlan {
  readonly plan: XlsxPlan;
  readonly lost: readonly Loss[];
}

/** The plan for a book as it is at one moment: an edit between two pieces of the work would be in it by half. */
async function settledPlan(book: WorkbookModel, signal?: AbortSignal): Promise<SavePlan> {
  for (;;) {
    const { changes } = book;
    const plan = await inPieces(planOf(book), signal);
    if (book.changes === changes) return plan;
  }
}

/** What saving has to write, and what it can't; the book must not change meanwhile. */
export function* planOf(book: WorkbookModel): InPieces<SavePlan> {
  const newSheets: NewSheet[] = [];
  const lost: Loss[] = [...book.rearranged].map((what) => ({ sheet: null, what }));
  const renames = renamesOf(book);
  const naming = namingOf(book, renames);
  const kept: SheetChanges[] = [];
  let memory: string | undefined;
  for (const sheet of book.sheets) {
    const madeBy = markOf(sheet);
    const changes = yield* changesOf(sheet, naming);
    if (madeBy === MEMORY_MARKER) {
      if (!sheet.stored || changes.edits.length > 0) memory = memoryOf(sheet);
    } else if (!sheet.stored || (madeBy !== null && changes.lost.length > 0))
      newSheets.push(yield* newSheetOf(sheet, madeBy));
    else {
      kept.push(changes);
      lost.push(...changes.lost);
    }
  }
  const written = new Set(newSheets.map(({ madeBy }) => madeBy));
  const removedSheets: string[] = [];
  for (const sheet of book.deleted) {
    // A new sheet takes the place of the one that carried its mark.
    if (written.has(markOf(sheet) ?? "")) continue;
    if (sheet.stored && !lost.some(({ what }) => SPEAKING.has(what)) && isDispensable(sheet, book))
      removedSheets.push(sheet.stored.name);
    else lost.push({ sheet: sheet.name, what: "deleted" });
  }
  const edits = kept.flatMap((changes) => changes.edits);
  const lines = book.movedLines.map(({ sheet, shift, headers }) => {
    return { ...shift.change, sheet: naming.nameOf(sheet), headers };
  });
  const [filters, views] = [kept.flatMap(({ filter }) => filter ?? []), kept.flatMap(({ view }) => view ?? [])];
  const [merges, columns, rows, rules, validations] = [
    kept.flatMap((changes) => changes.merges ?? []),
    kept.flatMap((changes) => changes.columns ?? []),
    kept.flatMap((changes) => changes.rows ?? []),
    kept.flatMap((changes) => changes.rules ?? []),
    kept.flatMap((changes) => changes.validations ?? []),
  ];
  const tabs = tabsOf(book, naming, newSheets);
  const plan: XlsxPlan = {
    ...(renames.size > 0 && { renames }),
    ...(lines.length > 0 && { lines }),
    edits,
    ...(merges.length > 0 && { merges }),
    ...(columns.length > 0 && { columns }),
    ...(rows.length > 0 && { rows }),
    ...(filters.length > 0 && { filters }),
    ...(views.length > 0 && { views }),
    ...(tabs && { tabs }),
    ...(rules.length > 0 && { rules }),
    ...(validations.length > 0 && { validations }),
    newSheets,
    removedSheets,
    memory,
  };
  return { plan, lost };
}

/** The order of the tabs, where that isn't the file's with new ones behind, and those that are hidden or seen otherwise. */
function tabsOf(book: WorkbookModel, naming: Naming, newSheets: readonly NewSheet[]): TabChanges | null {
  const listed = book.sheets.filter((sheet) => markOf(sheet) !== MEMORY_MARKER || sheet.stored);
  const places = listed.map((sheet) => sheet.stored?.place ?? Infinity);
  const isMoved = places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0));
  const visibility = new Map(
    listed.flatMap((sheet) =>
      sheet.stored && sheet.stored.visibility !== sheet.visibility
        ? [[naming.nameOf(sheet), sheet.visibility] as const]
        : [],
    ),
  );
  if (!isMoved && visibility.size === 0) return null;
  // New worksheets may get other names in the file than they have; they stay last then.
  const known = new Set([...newSheets.map(({ name }) => name), ...listed.map((sheet) => naming.nameOf(sheet))]);
  const order = listed.map((sheet) => naming.nameOf(sheet)).filter((name) => known.has(name));
  return { ...(isMoved && { order }), ...(visibility.size > 0 && { visibility }) };
}

/** What stays in the file as it was when its change is lost, and may speak of a worksheet that is gone. */
const SPEAKING: ReadonlySet<Loss["what"]> = new Set([
  "names",
  "charts",
  "validations",
  "conditionalFormats",
  "formulas",
]);

/** Whether a file does without a worksheet: another one can be seen in it, and nothing that stays speaks of it. */
function isDispensable({ name }: Sheet, { sheets, names }: WorkbookModel): boolean {
  if (!sheets.some(({ stored }) => (stored?.visibility ?? "visible") === "visible")) return false;
  const mentions = (text: string | null) => text?.toLowerCase().includes(name.toLowerCase()) ?? false;
  const isMentioned = (sheet: Sheet) =>
    [...sheet.cells.formulas(), ...sheet.names].some(({ formula }) => mentions(formula)) ||
    sheet.conditionalFormats.some(({ formula }) => mentions(formula)) ||
    sheet.validations.some(({ formula1, formula2 }) => mentions(formula1) || mentions(formula2)) ||
    sheet.charts.some(({ series }) =>
      series.some((each) => [each.values?.sheet, each.categories?.sheet].includes(name)),
    );
  return !names.some(({ formula }) => mentions(formula)) && !sheets.some(isMentioned);
}

/**
 * The names that the file's worksheets get, by those they have there; none where one of them belonged to a worksheet that is
 * gone: the file may have to keep that one.
 */
function renamesOf({ sheets, deleted }: WorkbookModel): ReadonlyMap<string, string> {
  const renamed = sheets.flatMap(({ name, stored }) => (stored && stored.name !== name ? [{ name, stored }] : []));
  const gone = new Set(deleted.map(({ stored }) => stored?.name.toLowerCase()));
  const isTaken = renamed.some(({ name }) => gone.has(name.toLowerCase()));
  return new Map(isTaken ? [] : renamed.map(({ name, stored }) => [stored.name, name]));
}

/** How the file that is written names its worksheets. */
function namingOf({ sheets }: WorkbookModel, renames: ReadonlyMap<string, string>): Naming {
  const nameOf = ({ name, stored }: Sheet) => (stored ? (renames.get(stored.name) ?? stored.name) : name);
  // A new name that the file can't be given is replaced by the old one.
  const names = new Map(sheets.flatMap((sheet) => (nameOf(sheet) === sheet.name ? [] : [[sheet.name, nameOf(sheet)]])));
  const known = new Set(sheets.map((sheet) => nameOf(sheet).toLowerCase()));
  return {
    nameOf,
    written: (formula) => storedFormula(renameSheets(formula, names), known),
    followed: (formula) => renameSheets(formula, renames),
  };
}

/** The mark by which Branchbook knows a worksheet of its own; null for all others. */
function markOf(sheet: Sheet): string | null {
  const marker = sheet.names.find(({ name }) => name === MARKER_NAME);
  return marker ? readMarker(marker.formula) : null;
}

function memoryOf({ cells }: Sheet): string {
  return cells.rows.map(([piece]) => (typeof piece === "string" ? piece : "")).join("");
}
