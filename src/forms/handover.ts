/**
 * What leaves the book: the forms of a quarter as they stand in it, with what the clerk has written there, as worksheets of
 * values that need no book behind them.
 */
import { formatQuarter, type Quarter } from "../domain/values/quarters";
import type { BookLooks, StoredSheet } from "../spreadsheet/own/storedSheet";
import { WorkbookError } from "../spreadsheet/errors";
import {
  cellAddress,
  CellError,
  type CellValue,
  type NewSheet,
  type SheetCell,
  type SheetGrid,
} from "../spreadsheet/workbook";
import { FORMS, WANTED } from "./build";
import { CHARTS } from "./charts/chartSheet";
import { isHandedOver } from "./engine/wholeNumbers";

/** What is filled to be handed over unless forms are named: charts need the book. */
export const HANDED_OVER: readonly string[] = WANTED.filter((part) => part !== CHARTS && isHandedOver(part));

/** A worksheet of the book that holds a form of a quarter. */
export interface FilledForm {
  readonly form: string;
  readonly sheet: string;
}

/** The forms of a quarter that are in a book, in the order of the forms; one of several sheets has each of them. */
export function filledForms(sheets: readonly SheetGrid[], quarter: Quarter): FilledForm[] {
  return FORMS.flatMap(({ id }) => {
    const mark = `${id} ${formatQuarter(quarter)}`;
    return sheets.flatMap(({ name, madeBy }) =>
      madeBy === mark || madeBy?.startsWith(`${mark} `) ? [{ form: id, sheet: name }] : [],
    );
  });
}

/**
 * Worksheets with their values, formats and print set-up alone: formulas stand as what they come to, links and names that
 * lead elsewhere, drop-downs and pictures of charts stay behind.
 * @param sheets as they are in the book, calculated
 * @param names those wanted, in their order
 * @param looks of these
 * @throws WorkbookError `not-calculated`, with `sheet` and `cell`, for a formula that needs the book and has no value
 */
export function valueSheets(sheets: readonly SheetGrid[], names: readonly string[], looks: BookLooks): NewSheet[] {
  return names.flatMap((name) => {
    const grid = sheets.find((sheet) => sheet.name === name);
    const stored = looks.sheets.get(name);
    return grid && stored ? [valueSheet(grid, stored, names)] : [];
  });
}

function valueSheet(grid: SheetGrid, stored: StoredSheet, names: readonly string[]): NewSheet {
  const { rows, conditionalFormats = [] } = stored;
  return {
    ...stored,
    madeBy: grid.madeBy,
    validations: [],
    conditionalFormats: conditionalFormats.filter(({ formula }) => !formula.includes("!")),
    rows: rows.map(({ cells, ...row }, at) => ({
      ...row,
      cells: cells.map((cell, column) => {
        const place = { sheet: grid.name, cell: cellAddress(at, column) };
        return cell && valueCell(cell, grid.rows[at]?.[column] ?? null, names, place);
      }),
    })),
  };
}

/** The cell as a value. A formula without one stays, to be calculated where the file is opened, unless it needs the book. */
function valueCell(
  { link, content, ...cell }: SheetCell,
  found: CellValue,
  names: readonly string[],
  at: { readonly sheet: string; readonly cell: string },
): SheetCell {
  const value = "formula" in content ? found : content.value;
  const isUnknown = "formula" in content && value === null;
  if (isUnknown && content.formula.includes("!")) throw new WorkbookError("not-calculated", at);
  const isInside = link !== undefined && names.includes(sheetOfLink(link));
  return {
    ...cell,
    content: isUnknown ? content : { value: value instanceof CellError ? value.code : value },
    ...(isInside && { link }),
  };
}

/** Name of the worksheet that a link of the book leads to. */
function sheetOfLink(link: string): string {
  const [, quoted, bare = ""] = /^#?(?:'((?:[^']|'')*)'|([^!]*))!/.exec(link) ?? [];
  return quoted?.replaceAll("''", "'") ?? bare;
}

/**
 * Name of the file that forms are handed over in: by unit, then the form where it is one alone, then the quarter.
 * @param title of the only form; null for several
 */
export function handoverFileName(unit: string, quarter: Quarter, title: string | null): string {
  const parts = [unit.trim(), title ?? "季度报表", formatQuarter(quarter)].filter((part) => part !== "");
  // Characters that no file name of Windows may have.
  return `${parts.join("_").replace(/[\\/:*?"<>|\p{Cc}]/gu, "_")}.xlsx`;
}
