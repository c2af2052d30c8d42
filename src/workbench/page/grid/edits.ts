/** What a clerk does to cells by typing, clearing and pasting. */
import type { Params } from "../../../domain/verdict/findings";
import type { WorkbenchText } from "../../../locales/workbenchText";
import { isDateFormat } from "../../../spreadsheet/numberFormats";
import { CellError, cellKey, type CellRange } from "../../../spreadsheet/workbook";
import type { WorkbookModel } from "../../model/book";
import type { ClerkEdit } from "../../model/editing/history";
import { type CopiedCells, copyCells, pasteCells, targetOf } from "../../model/editing/copying";
import { FormulaRefused, readEntry, TEXT } from "../../model/editing/entry";
import { continueTable, rowUnderTable } from "../../model/editing/nextRow";
import { isKeptAsText } from "../../model/editing/typing";
import { numberText } from "../../../spreadsheet/numberText";
import { covers, intersection, isOnSheet } from "../../model/sheet/ranges";
import type { Sheet } from "../../model/sheet/sheet";
import { brokenRule } from "../../model/sheet/validation";
import { parseTsv } from "./tsv";

/** An edit that can't be done, with what is said of it. Nothing has been changed. */
export class EditRefused extends Error {
  constructor(
    readonly text: WorkbenchText,
    readonly params: Params = {},
  ) {
    super(text);
  }
}

/** Puts text into a cell as typed. @throws EditRefused */
export function enter(book: WorkbookModel, sheet: Sheet, row: number, column: number, text: string): void {
  if (text === textToEdit(book, sheet, row, column)) return;
  const range = { top: row, left: column, bottom: row, right: column };
  const held = isKeptAsText(sheet, row, column, text) ? `'${text.trim()}` : text;
  const alert = brokenRule(book, sheet, row, column, held)?.alert;
  if (alert?.style === "stop") {
    const said = [alert.title, alert.message].filter(Boolean).join("　");
    throw alert.message === ""
      ? new EditRefused("invalid", { text })
      : new EditRefused("invalidAsSaid", { text, said });
  }
  const newRow = text === "" ? null : rowUnderTable(sheet, row, column);
  const work = () => {
    enterTyped(sheet, range, () => text);
    if (newRow) continueTable(sheet, newRow);
  };
  change(book, sheet, newRow ?? range, work, text);
}

/** Enters what a clerk typed or pasted: digits that are no amount stay whole, as text. */
function enterTyped(sheet: Sheet, range: CellRange, input: (row: number, column: number) => string | undefined): void {
  const isText = (row: number, column: number) => isKeptAsText(sheet, row, column, input(row, column) ?? "");
  // Looked at before anything is entered: what is pasted tells nothing of the column.
  const kept = new Set<string>();
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      if (isText(row, column)) kept.add(cellKey(row, column));
    }
  }
  sheet.enter(range, (row, column) => {
    const text = input(row, column);
    return kept.has(cellKey(row, column)) ? `'${text?.trim() ?? ""}` : text;
  });
  if (kept.size > 0) {
    sheet.formatEach(range, (row, column) => (kept.has(cellKey(row, column)) ? { numberFormat: TEXT } : undefined));
  }
}

/**
 * Puts copied cells into those that are selected.
 * @returns the cells they now stand in
 * @throws EditRefused
 */
export function pasteCopied(book: WorkbookModel, sheet: Sheet, selected: CellRange, copied: CopiedCells): CellRange {
  const target = targetOf(copied, selected);
  refuseCut(sheet, target);
  change(book, sheet, target, () => pasteCells(sheet, copied, target));
  return target;
}

/** Copies the first row or column of a range to the others, or where it is but one, the one before it. @throws EditRefused */
export function fillAlong(book: WorkbookModel, sheet: Sheet, range: CellRange, direction: "down" | "right"): void {
  const [first, last] = direction === "down" ? (["top", "bottom"] as const) : (["left", "right"] as const);
  const isOne = range[first] === range[last];
  if (isOne && range[first] === 0) return;
  const from = isOne ? range[first] - 1 : range[first];
  const source = { ...range, [first]: from, [last]: from };
  const target = isOne ? range : { ...range, [first]: range[first] + 1 };
  refuseCut(sheet, target);
  change(book, sheet, target, () => pasteCells(sheet, copyCells(sheet, source, false), target));
}

function refuseCut(sheet: Sheet, range: CellRange): void {
  if (!isOnSheet(range)) throw new EditRefused("pasteTooLarge");
  const isCut = sheet.merges.some((merge) => intersection(merge, range) && !covers(range, merge));
  if (isCut && !sheet.merges.some((merge) => covers(merge, range))) throw new EditRefused("pastePartOfMerge");
}

/** Takes the content out of cells. @throws EditRefused */
export function clear(book: WorkbookModel, sheet: Sheet, range: CellRange): void {
  const used = sheet.cells.used(range);
  if (used) change(book, sheet, used, () => sheet.clearContents(used));
}

/** Takes the clerk's last edit back. @returns the edit; null without one @throws EditRefused */
export function undo(book: WorkbookModel): ClerkEdit | null {
  return again(book, "last", () => book.history.undo());
}

/** Does the edit again that was taken back last. @returns the edit; null without one @throws EditRefused */
export function redo(book: WorkbookModel): ClerkEdit | null {
  return again(book, "next", () => book.history.redo());
}

function again(book: WorkbookModel, which: "last" | "next", work: () => void): ClerkEdit | null {
  const edit = book.history[which];
  if (!edit) return null;
  refuseLocked(book, edit.sheet, edit.range);
  work();
  return edit;
}

/**
 * Puts text of another program into cells, from a selection's first one on; a single value goes into all that are selected.
 * @returns the cells it now stands in
 * @throws EditRefused
 */
export function paste(book: WorkbookModel, sheet: Sheet, selected: CellRange, tsv: string): CellRange {
  const rows = parseTsv(tsv);
  const width = Math.max(...rows.map((row) => row.length));
  const isSingle = rows.length === 1 && width === 1;
  const { top, left } = selected;
  const range = isSingle ? selected : { top, left, bottom: top + rows.length - 1, right: left + width - 1 };
  refuseCut(sheet, range);
  const text = (row: number, column: number) => (isSingle ? rows[0]?.[0] : (rows[row - top]?.[column - left] ?? ""));
  change(book, sheet, range, () => enterTyped(sheet, range, text), rows[0]?.[0]);
  return range;
}

/** @param text that a refusal names */
function change(book: WorkbookModel, sheet: Sheet, range: CellRange, work: () => void, text = ""): void {
  refuseLocked(book, sheet, range);
  if (sheet.arrays.some((array) => intersection(array, range))) throw new EditRefused("arrayFormula");
  try {
    book.history.edit(sheet, range, work);
  } catch (error) {
    throw error instanceof FormulaRefused ? new EditRefused("badFormula", { text }) : error;
  }
}

/** @throws EditRefused where a cell can't be changed on a protected sheet */
export function refuseLocked(book: WorkbookModel, sheet: Sheet, range: CellRange): void {
  const isLocked = () => [...sheet.formats.within(range)].some((format) => book.formats.at(format).locked);
  if (sheet.protection && isLocked()) throw new EditRefused("locked", { sheet: sheet.name });
}

/** What stands in the formula bar: typed in again, it gives the same content. */
export function textToEdit(book: WorkbookModel, sheet: Sheet, row: number, column: number): string {
  const formula = sheet.cells.formula(row, column);
  if (formula !== null) return `=${formula}`;
  const value = book.valueAt(sheet, row, column);
  const { numberFormat } = sheet.format(row, column);
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return isTakenAsText(value, numberFormat) ? value : `'${value}`;
  if (isDateFormat(numberFormat)) return numberText(value, Number.isInteger(value) ? "yyyy/m/d" : "yyyy/m/d h:mm:ss");
  if (/%/.test(numberFormat)) return `${Number((value * 100).toPrecision(15))}%`;
  return String(value);
}

function isTakenAsText(text: string, numberFormat: string): boolean {
  const entry = readEntry(text, numberFormat);
  return entry !== null && "value" in entry && entry.value === text;
}
