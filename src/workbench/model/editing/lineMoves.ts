/** Rows and columns that come and go: all that stands behind them moves, and whatever refers to it goes on doing so. */
import { cellKey, placeOfKey, type CellRange } from "../../../spreadsheet/workbook";
import { type LineChange, LineShift } from "../../../spreadsheet/xlsx/lineShift";
import { withFormulas } from "../sheet/annotations";
import {
  followed,
  followedValidation,
  rowMovers,
  type RowMovers,
  shifted,
  shiftedFilter,
  shiftedFreeze,
  shiftedMerges,
  shiftedRule,
  shiftedValidation,
} from "../sheet/baseline";
import type { WorkbookModel } from "../book";
import { rebase } from "./rebase";
import type { FormulaCell } from "../sheet/cellGrid";
import type { Chart } from "../../../charts/chart";
import type { Lines } from "../sheet/lines";
import { LAST_COLUMN, LAST_ROW } from "../sheet/ranges";
import type { MovedLines, Sheet } from "../sheet/sheet";

export type LinesOf = Pick<LineChange, "axis" | "first" | "count">;

/** All cells of some lines. */
export function bandOf({ axis, first, count }: LinesOf): CellRange {
  return axis === "rows"
    ? { top: first, left: 0, bottom: first + count - 1, right: LAST_COLUMN }
    : { top: 0, left: first, bottom: LAST_ROW, right: first + count - 1 };
}

/** Puts lines into a worksheet, which look like the one before them. @param undone the deletion that this takes back */
export function insertLines(book: WorkbookModel, sheet: Sheet, lines: LinesOf, undone?: MovedLines): MovedLines {
  return changeLines(book, sheet, { ...lines, kind: "insert", sheet: sheet.name }, undone);
}

/**
 * Takes lines out of a worksheet; formulas that referred to nothing else get `#REF!`.
 * @param undone the insertion that this takes back
 */
export function deleteLines(book: WorkbookModel, sheet: Sheet, lines: LinesOf, undone?: MovedLines): MovedLines {
  return changeLines(book, sheet, { ...lines, kind: "delete", sheet: sheet.name }, undone);
}

function changeLines(
  book: WorkbookModel,
  sheet: Sheet,
  change: LineChange,
  undone: MovedLines | undefined,
): MovedLines {
  const shift = new LineShift(change);
  const movers = rowMovers(shift);
  const again = recalculated(book, sheet, shift);
  for (const chart of sheet.charts) moveChart(chart, sheet[shift.axis], shift);
  for (const { place } of sheet.images) moveStart(place, sheet[shift.axis], shift);
  moveCells(sheet, shift, movers);
  moveParts(sheet, shift);
  moveReferences(book, sheet, shift);
  for (const [on, cells] of again) on.cells.enterAgain(cells);
  const moved = { sheet, shift, headers: addHeaders(sheet, shift) };
  recordMove(book, moved, movers, undone);
  const band = bandOf(change);
  book.mark(sheet, band);
  book.tell({ type: "lines-moved", sheet, range: band, shift });
  return moved;
}

/** Gives the columns that have come into tables headers, which no table does without. */
function addHeaders(sheet: Sheet, { axis, isInsertion, first, last }: LineShift): Map<string, readonly string[]> {
  const added = new Map<string, readonly string[]>();
  for (const { name, range, hasHeaders } of axis === "columns" && isInsertion ? sheet.tables : []) {
    if (first <= range.left || last >= range.right) continue;
    const taken = new Set<unknown>();
    for (let column = range.left; column <= range.right; column++) taken.add(sheet.cells.value(range.top, column));
    const headers: string[] = [];
    for (let number = 1; headers.length <= last - first; number++) {
      if (!taken.has(`列${number}`)) headers.push(`列${number}`);
    }
    for (const [index, header] of headers.entries()) {
      if (hasHeaders) sheet.cells.setValue(range.top, first + index, header);
    }
    added.set(name, headers);
  }
  return added;
}

function moveCells(sheet: Sheet, shift: LineShift, movers: RowMovers): void {
  sheet.cells.move(shift, movers.cells);
  sheet.formats.move(shift, movers.formats);
  sheet[shift.axis].move(shift);
}

/** Notes the change for the file, in which it is made first of all; one that takes the last one back undoes it there. */
function recordMove(book: WorkbookModel, moved: MovedLines, movers: RowMovers, undone: MovedLines | undefined): void {
  const { sheet, shift } = moved;
  if (!sheet.stored) return;
  if (undone && book.movedLines.at(-1) === undone) {
    book.movedLines.pop();
    rebase(book);
    return;
  }
  book.movedLines.push(moved);
  const there = new LineShift({ ...shift.change, sheet: sheet.stored.name });
  for (const each of book.sheets) {
    if (!each.stored) continue;
    const { name } = each.stored;
    each.baseline = each === sheet ? shifted(each.baseline, name, there, movers) : followed(each.baseline, name, there);
  }
}

/** Formulas that come to something else afterwards without any cell being changed, at their places then. */
function recalculated(book: WorkbookModel, sheet: Sheet, shift: LineShift): Map<Sheet, FormulaCell[]> {
  const found = new Map<Sheet, FormulaCell[]>();
  for (const each of book.sheets) {
    const cells: FormulaCell[] = [];
    for (const { row, column, formula } of each.cells.formulas()) {
      const to = each === sheet ? shift.cell(row, column) : { row, column };
      if (!to || !(OF_PLACES.test(formula) || shift.meets(formula, each.name))) continue;
      cells.push({ ...to, formula: shift.formula(formula, each.name) });
    }
    found.set(each, cells);
  }
  return found;
}

/** Functions that go by where cells stand. */
const OF_PLACES = /\b(?:ROWS?|COLUMNS?|CELL|ADDRESS|OFFSET|INDIRECT)\s*\(/i;

/** Has all formulas, rules, names and charts of the book follow. */
function moveReferences(book: WorkbookModel, sheet: Sheet, shift: LineShift): void {
  for (const each of book.sheets) {
    const follow = (formula: string) => shift.formula(formula, each.name);
    if (!sheet.stored && each.stored) followNew(each, follow);
    each.cells.rewrite(follow);
    for (const [key, link] of each.links) {
      const location = shift.formula(link.location, null);
      if (location !== link.location) each.links.set(key, { ...link, location });
    }
    if (each === sheet) continue;
    each.validations = changedOf(each.validations, (validation) => followedValidation(validation, follow));
    each.conditionalFormats = changedOf(each.conditionalFormats, (rule) => withFormulas(rule, follow));
  }
  for (const owner of [book, ...book.sheets]) {
    for (const name of owner.names) name.formula = shift.formula(name.formula, null);
  }
  for (const series of book.sheets.flatMap(({ charts }) => charts.flatMap((chart) => chart.series))) {
    for (const bound of ["values", "categories"] as const) {
      const cells = series[bound];
      if (cells?.sheet !== sheet.name) continue;
      const range = shift.range(cells.range);
      series[bound] = range && { ...cells, range };
    }
  }
}

/** Formulas of the file that refer to a worksheet which isn't in it: the file can't have them follow. */
function followNew({ cells }: Sheet, follow: (formula: string) => string): void {
  for (const { row, column, formula } of [...cells.formulas()]) {
    if (follow(formula) !== formula) cells.setFormula(row, column, follow(formula));
  }
}

/** Things with what has changed of them; the very same where nothing has. */
function changedOf<T>(things: readonly T[], change: (thing: T) => T): readonly T[] {
  const changed = things.map(change);
  return JSON.stringify(changed) === JSON.stringify(things) ? things : changed;
}

/** Moves what stands on cells of the worksheet besides their content and format. */
function moveParts(sheet: Sheet, shift: LineShift): void {
  const hasRanges = ({ ranges }: { readonly ranges: readonly CellRange[] }) => ranges.length > 0;
  sheet.merges = shiftedMerges(sheet.merges, shift);
  sheet.arrays = shift.ranges(sheet.arrays);
  sheet.validations = sheet.validations.map((each) => shiftedValidation(each, shift)).filter(hasRanges);
  sheet.conditionalFormats = sheet.conditionalFormats.map((each) => shiftedRule(each, shift)).filter(hasRanges);
  sheet.tables = sheet.tables.flatMap((table) => {
    const range = shift.range(table.range);
    return range ? { ...table, range } : [];
  });
  for (const comment of sheet.comments.splice(0)) {
    const cell = shift.cell(comment.row, comment.column);
    if (cell) sheet.comments.push(Object.assign(comment, cell));
  }
  const links = [...sheet.links];
  sheet.links.clear();
  for (const [key, link] of links) {
    const { row, column } = placeOfKey(key);
    const cell = shift.cell(row, column);
    if (cell) sheet.links.set(cellKey(cell.row, cell.column), link);
  }
  const { page } = sheet;
  sheet.freeze = shiftedFreeze(sheet.freeze, shift);
  sheet.filter = sheet.filter && shiftedFilter(sheet.filter, shift);
  page.area = shift.ranges(page.area);
  page.titleRows = page.titleRows && shift.range(page.titleRows);
  page.titleColumns = page.titleColumns && shift.range(page.titleColumns);
  const breaks = shift.axis === "rows" ? page.rowBreaks : page.columnBreaks;
  const moved = [...breaks].flatMap((line) => shift.line(line) ?? []);
  breaks.clear();
  for (const line of moved) breaks.add(line);
}

/** A drawing keeps its place among the cells; a chart grows and shrinks by the lines it lies on. */
function moveChart({ place }: Chart, lines: Lines, shift: LineShift): void {
  const [start, size] = shift.axis === "rows" ? (["top", "height"] as const) : (["left", "width"] as const);
  const end = moved(place[start] + place[size], lines, shift);
  place[start] = moved(place[start], lines, shift);
  place[size] = end - place[start];
}

function moveStart(place: Chart["place"], lines: Lines, shift: LineShift): void {
  const start = shift.axis === "rows" ? "top" : "left";
  place[start] = moved(place[start], lines, shift);
}

/** Where a place some points from the sheet's edge comes to be. @param lines as they are before the change */
function moved(points: number, lines: Lines, { first, last, count, isInsertion }: LineShift): number {
  const start = lines.start(first);
  if (isInsertion) return points < start ? points : points + count * lines.size(Math.max(0, first - 1));
  return points - Math.max(0, Math.min(points, lines.start(last + 1)) - start);
}
