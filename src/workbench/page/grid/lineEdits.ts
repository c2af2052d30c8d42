/** What a clerk does to whole rows and columns. */
import type { CellRange } from "../../../spreadsheet/workbook";
import { type Axis, LineShift } from "../../../spreadsheet/xlsx/lineShift";
import type { WorkbookModel } from "../../model/book";
import { bandOf, type LinesOf } from "../../model/editing/lineMoves";
import { LineStatesStep } from "../../model/editing/steps/lineStates";
import { DeleteStep, InsertStep } from "../../model/editing/steps/lines";
import type { Allowance } from "../../model/sheet/annotations";
import { LAST_COLUMN, LAST_ROW } from "../../model/sheet/ranges";
import type { Sheet } from "../../model/sheet/sheet";
import { EditRefused } from "./edits";

/** Lines that come at one time. */
const MOST_NEW = 5_000;

/** The rows or the columns of some cells. */
export function linesOf({ top, left, bottom, right }: CellRange, axis: Axis): LinesOf {
  return axis === "rows"
    ? { axis, first: top, count: bottom - top + 1 }
    : { axis, first: left, count: right - left + 1 };
}

/** Puts as many lines before those selected as they are. @returns their cells @throws EditRefused */
export function insertAt(book: WorkbookModel, sheet: Sheet, selected: CellRange, axis: Axis): CellRange {
  const lines = linesOf(selected, axis);
  refuseProtected(sheet, axis === "rows" ? "insertRows" : "insertColumns");
  const shift = new LineShift({ ...lines, kind: "insert", sheet: sheet.name });
  const used = sheet.usedRange({ valuesOnly: true });
  const isFull =
    used && (axis === "rows" ? used.bottom + lines.count > LAST_ROW : used.right + lines.count > LAST_COLUMN);
  if (lines.count > MOST_NEW || isFull) throw new EditRefused("insertTooMany");
  refuseArrays(sheet, shift);
  const band = bandOf(lines);
  book.history.make(sheet, band, [new InsertStep(book, sheet, lines)]);
  return band;
}

/** Takes the selected lines out; of those that a filter hides, none. @returns the cells now there @throws EditRefused */
export function deleteAt(book: WorkbookModel, sheet: Sheet, selected: CellRange, axis: Axis): CellRange {
  refuseProtected(sheet, axis === "rows" ? "deleteRows" : "deleteColumns");
  const isFiltered = axis === "rows" && (sheet.filter?.isFiltering ?? false);
  const runs = isFiltered ? seenRuns(sheet, linesOf(selected, axis)) : [linesOf(selected, axis)];
  for (const lines of runs) {
    const shift = new LineShift({ ...lines, kind: "delete", sheet: sheet.name });
    refuseArrays(sheet, shift);
    refuseTables(sheet, shift);
  }
  // From the last to the first, each stands where it stood.
  const steps = runs.reverse().map((lines) => new DeleteStep(book, sheet, lines));
  book.history.make(sheet, selected, steps);
  return selected;
}

/** Hides lines, or shows all that are hidden among them and beside them. @throws EditRefused */
export function hideAt(book: WorkbookModel, sheet: Sheet, selected: CellRange, axis: Axis, isHidden: boolean): void {
  refuseProtected(sheet, axis === "rows" ? "formatRows" : "formatColumns");
  const lines = sheet[axis];
  let { first, count } = linesOf(selected, axis);
  if (!isHidden) {
    const last = axis === "rows" ? LAST_ROW : LAST_COLUMN;
    while (first > 0 && lines.isHidden(first - 1)) [first, count] = [first - 1, count + 1];
    while (first + count <= last && lines.isHidden(first + count)) count++;
  } else if (count > (axis === "rows" ? LAST_ROW : LAST_COLUMN)) throw new EditRefused("hideAll");
  const hide = () => {
    if (axis === "rows") sheet.hideRows(first, first + count - 1, isHidden);
    else {
      lines.hide(first, first + count - 1, isHidden);
      sheet.arranged("columns");
    }
  };
  book.history.edit(sheet, selected, hide, [LineStatesStep.capture(sheet, { axis, first, count })]);
}

/** Gives lines a size in points; null for that which their content needs. @throws EditRefused */
export function resizeAt(book: WorkbookModel, sheet: Sheet, lines: LinesOf, size: number | null): void {
  const { axis, first, count } = lines;
  refuseProtected(sheet, axis === "rows" ? "formatRows" : "formatColumns");
  const resize = () => {
    sheet[axis].resize(first, first + count - 1, size);
    sheet.arranged(axis);
  };
  book.history.edit(sheet, bandOf(lines), resize, [LineStatesStep.capture(sheet, lines)]);
}

/** Runs of rows that are seen. */
function seenRuns({ rows }: Sheet, { first, count }: LinesOf): LinesOf[] {
  const runs: { axis: "rows"; first: number; count: number }[] = [];
  for (let row = first; row < first + count; row++) {
    if (rows.isHidden(row)) continue;
    const last = runs.at(-1);
    if (last && last.first + last.count === row) last.count++;
    else runs.push({ axis: "rows", first: row, count: 1 });
  }
  return runs;
}

export function refuseProtected(sheet: Sheet, allowance: Allowance): void {
  if (sheet.protection && !sheet.protection.allows.has(allowance))
    throw new EditRefused("locked", { sheet: sheet.name });
}

function refuseArrays(sheet: Sheet, shift: LineShift): void {
  if (sheet.arrays.some((array) => shift.cuts(array))) throw new EditRefused("arrayFormula");
}

/** A table does without neither its headers nor all its columns. */
function refuseTables(sheet: Sheet, { axis, first, last }: LineShift): void {
  const table = sheet.tables.find(({ range, hasHeaders }) =>
    axis === "rows"
      ? (hasHeaders && range.top >= first && range.top <= last) || (range.top >= first && range.bottom <= last)
      : range.left >= first && range.right <= last,
  );
  if (table) throw new EditRefused("tableHeaders", { table: table.name });
}
