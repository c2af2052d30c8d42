/** What a clerk does to tables and looks: sorting, filtering, filling on, replacing, formats. */
import type { CellRange } from "../../../spreadsheet/workbook";
import type { WorkbookModel } from "../../model/book";
import { copyCells, pasteCells } from "../../model/editing/copying";
import { type FoundCell } from "../../model/editing/find";
import { filterBy, isUnderstood } from "../../model/editing/filtering";
import { dataRows, regionOf, reorder, sortedRows } from "../../model/editing/sorting";
import { FormatsStep } from "../../model/editing/steps/formats";
import { LineStatesStep } from "../../model/editing/steps/lineStates";
import type { CellFormat } from "../../model/sheet/format";
import { intersection, isEntireColumns, isEntireRows } from "../../model/sheet/ranges";
import type { Sheet } from "../../model/sheet/sheet";
import { EditRefused, enter, refuseLocked, textToEdit } from "./edits";
import { refuseProtected } from "./lineEdits";

/**
 * Sorts rows by the column of the active cell: those selected, or all data of the table around it, each with all its cells.
 * @returns the rows @throws EditRefused
 */
export function sortBy(
  book: WorkbookModel,
  sheet: Sheet,
  selected: CellRange,
  active: { readonly row: number; readonly column: number },
  isDescending: boolean,
): CellRange {
  const region = regionOf(sheet, active.row, active.column);
  const isChosen = selected.bottom > selected.top && !isEntireColumns(selected);
  const chosen = isChosen ? { ...region, top: selected.top, bottom: Math.min(selected.bottom, region.bottom) } : null;
  const rows = chosen ?? dataRows(sheet, region);
  if (!rows || rows.bottom <= rows.top) throw new EditRefused("sortNothing");
  refuseProtected(sheet, "sort");
  refuseLocked(book, sheet, rows);
  if (sheet.merges.some((merge) => intersection(merge, rows))) throw new EditRefused("sortMerged");
  if (sheet.arrays.some((array) => intersection(array, rows))) throw new EditRefused("arrayFormula");
  const order = sortedRows(book, sheet, rows, active.column, isDescending);
  book.history.edit(sheet, rows, () => {
    reorder(sheet, rows, order);
    book.tell({ type: "sorted", sheet, range: rows });
  });
  return rows;
}

/** Puts arrows over the table around a cell, or takes those off that are there, with which all rows are seen. @throws EditRefused */
export function toggleFilter(
  book: WorkbookModel,
  sheet: Sheet,
  active: { readonly row: number; readonly column: number },
): void {
  refuseProtected(sheet, "autoFilter");
  const { filter } = sheet;
  if (filter) {
    const rows = { axis: "rows", first: filter.range.top, count: filter.range.bottom - filter.range.top + 1 } as const;
    book.history.edit(sheet, filter.range, () => sheet.unfilter(), [LineStatesStep.capture(sheet, rows)]);
    return;
  }
  const region = regionOf(sheet, active.row, active.column);
  const data = dataRows(sheet, region);
  if (!data || data.top === 0) throw new EditRefused("filterNothing");
  const range = { ...data, top: data.top - 1 };
  const put = () => {
    sheet.filter = { range, isFiltering: false, columns: new Map() };
    sheet.arranged("filter");
  };
  book.history.edit(sheet, range, put, []);
}

/** Shows the rows whose texts in a column are chosen; null for all. @throws EditRefused */
export function filterColumn(
  book: WorkbookModel,
  sheet: Sheet,
  column: number,
  shown: ReadonlySet<string> | null,
): void {
  const { filter } = sheet;
  if (!filter) return;
  refuseProtected(sheet, "autoFilter");
  if (!isUnderstood(filter)) throw new EditRefused("filterUnknown");
  const { top, bottom } = filter.range;
  const rows = { axis: "rows", first: top, count: bottom - top + 1 } as const;
  book.history.edit(sheet, filter.range, () => filterBy(book, sheet, column, shown), [
    LineStatesStep.capture(sheet, rows),
  ]);
}

/**
 * Fills cells on from those selected, as dragging their corner does: formulas follow, two numbers or more go on as they do,
 * and so does a single day; all else is repeated.
 * @param whole those selected, and the others beside them @throws EditRefused
 */
export function fillOn(book: WorkbookModel, sheet: Sheet, selected: CellRange, whole: CellRange): void {
  const isDown = whole.bottom > selected.bottom || whole.top < selected.top;
  const target: CellRange = isDown
    ? whole.bottom > selected.bottom
      ? { ...whole, top: selected.bottom + 1 }
      : { ...whole, bottom: selected.top - 1 }
    : whole.right > selected.right
      ? { ...whole, left: selected.right + 1 }
      : { ...whole, right: selected.left - 1 };
  refuseLocked(book, sheet, target);
  if (sheet.merges.some((merge) => intersection(merge, target))) throw new EditRefused("pastePartOfMerge");
  if (sheet.arrays.some((array) => intersection(array, target))) throw new EditRefused("arrayFormula");
  const copied = copyCells(sheet, selected, false);
  const size = isDown ? selected.bottom - selected.top + 1 : selected.right - selected.left + 1;
  book.history.edit(sheet, target, () => {
    pasteAligned(sheet, copied, selected, target, isDown, size);
    continueSeries(sheet, selected, target, isDown);
  });
}

/** Repeats cells so that each stands a multiple of their number from where it was copied, before them too. */
function pasteAligned(
  sheet: Sheet,
  copied: ReturnType<typeof copyCells>,
  { top, left }: CellRange,
  target: CellRange,
  isDown: boolean,
  size: number,
): void {
  const from = isDown ? target.top - top : target.left - left;
  const turn = ((from % size) + size) % size;
  const rotate = <T>(all: readonly T[]) => [...all.slice(turn), ...all.slice(0, turn)];
  const rows = isDown ? rotate(copied.rows) : copied.rows.map(rotate);
  const origin = isDown ? { ...copied.range, top: top + turn } : { ...copied.range, left: left + turn };
  pasteCells(sheet, { ...copied, rows, range: turn === 0 ? copied.range : origin }, target);
}

function continueSeries(sheet: Sheet, selected: CellRange, target: CellRange, isDown: boolean): void {
  const { cells } = sheet;
  const [first, last] = isDown ? [selected.top, selected.bottom] : [selected.left, selected.right];
  const [from, to] = isDown ? [selected.left, selected.right] : [selected.top, selected.bottom];
  const at = (line: number, across: number): readonly [number, number] => (isDown ? [line, across] : [across, line]);
  for (let across = from; across <= to; across++) {
    const values: number[] = [];
    for (let line = first; line <= last; line++) {
      const value = cells.value(...at(line, across));
      if (typeof value === "number" && cells.formula(...at(line, across)) === null) values.push(value);
    }
    if (values.length < last - first + 1) continue;
    const [one = 0, two] = values;
    const isDay = /[yd年日]/i.test(sheet.format(...at(first, across)).numberFormat);
    const step = two === undefined ? (isDay ? 1 : 0) : two - one;
    const isEven = values.every((value, index) => Math.abs(value - (one + step * index)) < 1e-9);
    if (!isEven || step === 0) continue;
    const [start, end] = isDown ? [target.top, target.bottom] : [target.left, target.right];
    for (let line = start; line <= end; line++) {
      const [row, column] = at(line, across);
      const value = Number((one + step * (line - first)).toPrecision(15));
      sheet.fill({ top: row, left: column, bottom: row, right: column }, () => ({ value }));
    }
  }
}

/** Changes what is said of the formats of cells, whole rows and columns too. @throws EditRefused */
export function format(book: WorkbookModel, sheet: Sheet, range: CellRange, change: Partial<CellFormat>): void {
  formatAll(book, sheet, range, [[range, change]]);
}

function formatAll(
  book: WorkbookModel,
  sheet: Sheet,
  range: CellRange,
  changes: readonly (readonly [CellRange, Partial<CellFormat>])[],
): void {
  refuseProtected(sheet, "formatCells");
  const work = () => {
    for (const [part, change] of changes) sheet.setFormat(part, change);
  };
  book.history.edit(sheet, range, work, [FormatsStep.capture(sheet, range)]);
}

export type Borders = "all" | "outside" | "none";

/** Draws lines about all cells, or about all of them together, or takes them away. @throws EditRefused */
export function drawBorders(book: WorkbookModel, sheet: Sheet, range: CellRange, borders: Borders): void {
  const line = borders === "none" ? null : { style: "thin" as const };
  if (borders !== "outside") {
    formatAll(book, sheet, range, [[range, { top: line, right: line, bottom: line, left: line }]]);
    return;
  }
  const { top, left, bottom, right } = range;
  const edges: (readonly [CellRange, Partial<CellFormat>])[] = [];
  if (!isEntireColumns(range)) {
    edges.push([{ ...range, bottom: top }, { top: line }], [{ ...range, top: bottom }, { bottom: line }]);
  }
  if (!isEntireRows(range)) {
    edges.push([{ ...range, right: left }, { left: line }], [{ ...range, left: right }, { right: line }]);
  }
  formatAll(book, sheet, range, edges);
}

/** Keeps the rows above and the columns left of a cell in view, or none where any are. */
export function toggleFreeze(
  book: WorkbookModel,
  sheet: Sheet,
  active: { readonly row: number; readonly column: number },
): void {
  const { freeze } = sheet;
  const isFrozen = freeze.rows > 0 || freeze.columns > 0;
  const work = () => {
    sheet.freeze = isFrozen ? { rows: 0, columns: 0 } : { rows: active.row, columns: active.column };
    sheet.arranged("freeze");
  };
  const cell = { top: active.row, left: active.column, bottom: active.row, right: active.column };
  book.history.edit(sheet, cell, work, []);
}

/** Merges cells into one, or splits those that are. @throws EditRefused */
export function toggleMerge(book: WorkbookModel, sheet: Sheet, range: CellRange): void {
  refuseProtected(sheet, "formatCells");
  refuseLocked(book, sheet, range);
  const isMerged = sheet.merges.some((merge) => intersection(merge, range));
  if (!isMerged && range.top === range.bottom && range.left === range.right) return;
  let filled = 0;
  const used = sheet.cells.used(range);
  for (let row = used?.top ?? 0; used && row <= used.bottom; row++) {
    for (let column = used.left; column <= used.right; column++) {
      const isFilled = sheet.cells.value(row, column) !== null || sheet.cells.formula(row, column) !== null;
      if (isFilled && (row !== range.top || column !== range.left)) filled++;
    }
  }
  // What a clerk typed is never thrown away unasked.
  if (!isMerged && filled > 0) throw new EditRefused("mergeFilled");
  if (sheet.arrays.some((array) => intersection(array, range))) throw new EditRefused("arrayFormula");
  book.history.edit(sheet, range, () => {
    if (isMerged) sheet.unmerge(range);
    else {
      sheet.merge(range);
      sheet.setFormat(range, { horizontal: "center", vertical: "center" });
    }
  });
}

/**
 * Puts another text in place of one, in cells that hold it as it is typed; formulas are left alone.
 * @returns how many cells were changed @throws EditRefused
 */
export function replaceIn(book: WorkbookModel, cells: readonly FoundCell[], wanted: string, by: string): number {
  return book.history.group(() => replaceEach(book, cells, wanted, by));
}

function replaceEach(book: WorkbookModel, cells: readonly FoundCell[], wanted: string, by: string): number {
  let count = 0;
  for (const { sheet, row, column } of cells) {
    if (sheet.cells.formula(row, column) !== null) continue;
    const before = textToEdit(book, sheet, row, column);
    const after = replaced(before, wanted, by);
    if (after === before) continue;
    enter(book, sheet, row, column, after);
    count++;
  }
  return count;
}

/** Capitals are taken for small letters. */
function replaced(text: string, wanted: string, by: string): string {
  const pattern = new RegExp(wanted.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"), "giu");
  return text.replace(pattern, () => by);
}
