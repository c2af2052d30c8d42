import { contains, type NewSheet, sameValue } from "../../workbook/workbook";
import { MARKER_NAME, readMarker } from "../../workbook/marker";
import { MEMORY_MARKER } from "../../workbook/memory";
import { renameSheets } from "../../workbook/sheetNames";
import type { CellPatch } from "../../workbook/xlsx/cellPatch";
import { storedFormula } from "../../workbook/xlsx/formula/stored";
import type { RuleChanges } from "../../workbook/xlsx/rulePatch";
import { writeXlsx, type XlsxPlan } from "../../workbook/xlsx/write";
import type { Book } from "../model/book";
import type { Facet } from "../model/events";
import type { CellFormat } from "../model/format";
import type { Sheet } from "../model/sheet";
import { changedStyle, newSheetOf } from "./newSheet";

/** A change that a file can't be given, so that it is gone once the book is closed. */
export interface Loss {
  /** Name of the worksheet; null where it belongs to none. */
  readonly sheet: string | null;
  readonly what: Facet | "settings" | "deleted" | "renamed" | "shown" | "formulas" | "formats";
}

/**
 * Saves a book over the file it was opened from. The clerk's worksheets keep every byte but those of changed cells
 * and of conditional formats that came or went; Branchbook's own are written whole where more than values has changed in them.
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
export function planOf(book: Book): { readonly plan: XlsxPlan; readonly lost: readonly Loss[] } {
  const edits: CellPatch[] = [];
  const rules: RuleChanges[] = [];
  const newSheets: NewSheet[] = [];
  const lost: Loss[] = [...book.rearranged].map((what) => ({ sheet: null, what }));
  const inFile = formulasInFile(book);
  let memory: string | undefined;
  for (const sheet of book.sheets) {
    const madeBy = markOf(sheet);
    const changes = changesOf(sheet, inFile);
    if (madeBy === MEMORY_MARKER) {
      if (!sheet.stored || changes.edits.length > 0) memory = memoryOf(sheet);
    } else if (!sheet.stored || (madeBy !== null && changes.lost.length > 0)) newSheets.push(newSheetOf(sheet, madeBy));
    else {
      edits.push(...changes.edits);
      if (changes.rules) rules.push(changes.rules);
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
  return { plan: { edits, ...(rules.length > 0 && { rules }), newSheets, removedSheets, memory }, lost };
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
function isDispensable({ name }: Sheet, { sheets, names }: Book): boolean {
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

/** Turns formulas into those of the file, in which worksheets keep their names; null for what it can't be given. */
function formulasInFile({ sheets }: Book): (formula: string) => string | null {
  const names = new Map(
    sheets.flatMap(({ name, stored }) => (stored && stored.name !== name ? [[name, stored.name] as const] : [])),
  );
  const known = new Set(sheets.map(({ name, stored }) => (stored?.name ?? name).toLowerCase()));
  return (formula) => storedFormula(renameSheets(formula, names), known);
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
function changesOf(
  sheet: Sheet,
  inFile: (formula: string) => string | null,
): { readonly edits: CellPatch[]; readonly rules: RuleChanges | null; readonly lost: Loss[] } {
  const { stored, name, cells, formats } = sheet;
  if (!stored) return { edits: [], rules: null, lost: [] };
  const what = new Set<Loss["what"]>(sheet.rearranged);
  const rules = what.has("conditionalFormats") ? rulesOf(sheet, stored.name, inFile) : null;
  if (rules) what.delete("conditionalFormats");
  if (name !== stored.name) what.add("renamed");
  if (sheet.visibility !== stored.visibility) what.add("shown");
  const edits: CellPatch[] = [];
  for (const row of new Set([...cells.changedRows(), ...formats.changedRows()])) {
    for (let column = 0; column < Math.max(cells.width(row), formats.width(row)); column++) {
      const [before, after] = [cells.storedValue(row, column), cells.value(row, column)];
      const [formulaBefore, formula] = [cells.storedFormula(row, column), cells.formula(row, column)];
      const [lookBefore, look] = [sheet.book.formats.at(formats.storedAt(row, column)), sheet.format(row, column)];
      if (!lookAlike(lookBefore, look)) what.add("formats");
      const numberFormat = look.numberFormat === lookBefore.numberFormat ? undefined : look.numberFormat;
      const isSame = formula === formulaBefore && sameValue(before, after);
      if (isSame && numberFormat === undefined) continue;
      const common = { sheet: stored.name, row, column, before, after, numberFormat };
      const written = formula === null || formula === formulaBefore ? formula : inFile(formula);
      const isFilled = sheet.arrays.some((array) => contains(array, row, column));
      // Only Excel knows what an array formula comes to.
      if (isFilled && formula !== null && formula === formulaBefore && numberFormat === undefined) continue;
      const isRefused = formula !== null && written === null;
      if (isFilled || isRefused) what.add("formulas");
      if (isFilled || (isRefused && formulaBefore !== null)) continue;
      // A new formula that can't be written leaves its value at least.
      const isPlain = formulaBefore === null && written === null;
      edits.push(isPlain ? common : { ...common, formula: { before: formulaBefore, after: written } });
    }
  }
  return { edits, rules, lost: [...what].map((each) => ({ sheet: name, what: each })) };
}

/** The conditional formats that came and went; null where there is more to it than formulas, or where others changed. */
function rulesOf(
  { conditionalFormats, storedConditionalFormats: stored }: Sheet,
  sheet: string,
  inFile: (formula: string) => string | null,
): RuleChanges | null {
  const here = new Set(conditionalFormats.map(({ place }) => place));
  const kept = stored.filter(({ place }) => here.has(place));
  const known = conditionalFormats.filter(({ place }) => place !== undefined);
  if (JSON.stringify(known) !== JSON.stringify(kept)) return null;
  const removed = stored.flatMap(({ place }) => (place === undefined || here.has(place) ? [] : [place]));
  const fresh = conditionalFormats.filter(({ place }) => place === undefined);
  const added = fresh.flatMap(({ type, ranges, formula, format, stopIfTrue }) => {
    const written = type === "expression" && formula !== "" && !stopIfTrue ? inFile(formula) : null;
    return written === null ? [] : [{ ranges, formula: written, style: changedStyle(format) }];
  });
  return added.length < fresh.length ? null : { sheet, removed, added };
}

/** Whether formats differ in nothing, or in the number format alone. */
function lookAlike(a: CellFormat, b: CellFormat): boolean {
  return a === b || JSON.stringify({ ...a, numberFormat: b.numberFormat }) === JSON.stringify(b);
}
