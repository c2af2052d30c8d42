/** What a clerk does to worksheets as a whole. */
import { freeSheetName } from "../../spreadsheet/sheetNames";
import type { WorkbookModel } from "../model/book";
import { SheetStep } from "../model/editing/steps/sheets";
import type { Step } from "../model/editing/steps/step";
import type { Sheet } from "../model/sheet/sheet";
import { EditRefused } from "./grid/edits";

/** Characters that names of worksheets can't have, and the most that they can. */
const FORBIDDEN = /[\\/?*[\]:]/;
const LONGEST = 31;

/** Adds a worksheet before another. @throws EditRefused */
export function addSheet(book: WorkbookModel, before: Sheet, name: string): Sheet {
  refuseProtected(book);
  const sheet = book.blank(freeSheetName(name, namesOf(book)));
  make(book, sheet, new SheetStep(book, sheet, { kind: "insert", position: book.position(before) + 1 }));
  return sheet;
}

/** @throws EditRefused */
export function renameSheet(book: WorkbookModel, sheet: Sheet, typed: string): void {
  const name = typed.trim();
  if (name === sheet.name) return;
  refuseProtected(book);
  const isBad = name === "" || name.length > LONGEST || FORBIDDEN.test(name) || /^'|'$/.test(name);
  if (isBad) throw new EditRefused("badSheetName", { name });
  const other = book.sheet(name);
  if (other && other !== sheet) throw new EditRefused("takenSheetName", { name });
  make(book, sheet, new SheetStep(book, sheet, { kind: "rename", name }));
}

/** Moves a worksheet past the next one that is seen. @throws EditRefused */
export function moveSheet(book: WorkbookModel, sheet: Sheet, by: 1 | -1): void {
  refuseProtected(book);
  let position = book.position(sheet) + by;
  while (book.sheets[position] && book.sheets[position]?.visibility !== "visible") position += by;
  if (!book.sheets[position]) return;
  make(book, sheet, new SheetStep(book, sheet, { kind: "move", position }));
}

/** Takes a worksheet out. @throws EditRefused where it is the last one seen, or formulas of others refer to it */
export function deleteSheet(book: WorkbookModel, sheet: Sheet): void {
  refuseProtected(book);
  if (book.sheets.filter(({ visibility }) => visibility === "visible").length < 2) throw new EditRefused("lastSheet");
  const name = sheet.name.toLowerCase();
  const referring = book.sheets.find(
    (each) => each !== sheet && [...each.cells.formulas()].some(({ formula }) => formula.toLowerCase().includes(name)),
  );
  if (referring) throw new EditRefused("sheetInUse", { sheet: sheet.name, other: referring.name });
  make(book, sheet, new SheetStep(book, sheet, { kind: "remove" }));
}

/** Copies a worksheet. @returns the copy, which has neither charts nor notes @throws EditRefused */
export function copySheet(book: WorkbookModel, sheet: Sheet): Sheet {
  refuseProtected(book);
  const { cells, formats, rows, columns, page } = sheet;
  const formulas = new Map([...cells.formulas()].map(({ row, column, formula }) => [`${row},${column}`, formula]));
  const copy = book.blank(freeSheetName(sheet.name, namesOf(book)), {
    cells: { rows: cells.rows.map((row) => [...row]), formulas },
    formats: formats.all,
    rows: rows.state,
    columns: columns.state,
    merges: sheet.merges,
    validations: sheet.validations,
    conditionalFormats: sheet.conditionalFormats.map((rule) => ({ ...rule, id: `{${book.nextId()}}` })),
    freeze: sheet.freeze,
    showGridlines: sheet.showGridlines,
    page: { ...page, rowBreaks: new Set(page.rowBreaks), columnBreaks: new Set(page.columnBreaks) },
  });
  make(book, copy, new SheetStep(book, copy, { kind: "insert", position: book.position(sheet) + 1 }));
  return copy;
}

function make(book: WorkbookModel, sheet: Sheet, step: Step): void {
  book.history.make(sheet, { top: 0, left: 0, bottom: 0, right: 0 }, [step]);
  if (book.position(sheet) >= 0) book.edit("clerk", () => book.activate(sheet));
}

function refuseProtected(book: WorkbookModel): void {
  if (book.isStructureProtected) throw new EditRefused("structureLocked");
}

function namesOf(book: WorkbookModel): string[] {
  return [...book.sheets, ...book.deleted].map(({ name }) => name);
}
