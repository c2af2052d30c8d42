/** Where the keyboard leads in a grid, as in Excel: hidden rows and columns are stepped over, merged cells are one. */
import type { CellRange } from "../../../spreadsheet/workbook";
import { bounding } from "../../../spreadsheet/ranges";
import {
  intersection,
  isEntireColumns,
  isEntireRows,
  LAST_COLUMN,
  LAST_ROW,
  sameRange,
} from "../../model/sheet/ranges";
import type { Lines } from "../../model/sheet/lines";
import type { Sheet } from "../../model/sheet/sheet";

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The active cell, and the one the selection reaches to. */
export interface Selection {
  readonly active: Cell;
  readonly extent: Cell;
}

export type Direction = "up" | "down" | "left" | "right";

export function at(row: number, column: number): Selection {
  return { active: { row, column }, extent: { row, column } };
}

export function selectionOf({ top, left, bottom, right }: CellRange): Selection {
  return { active: { row: top, column: left }, extent: { row: bottom, column: right } };
}

/** The cell, with all others it is merged with. */
export function extentOf(sheet: Sheet, { row, column }: Cell): CellRange {
  return sheet.mergeAt(row, column) ?? { top: row, left: column, bottom: row, right: column };
}

/** All selected cells: merged ones are selected whole, but not by way of whole rows and columns. */
export function rangeOf(sheet: Sheet, { active, extent }: Selection): CellRange {
  const lines = bounding(cellAt(active), cellAt(extent));
  if (isEntireColumns(lines) || isEntireRows(lines)) return lines;
  let range = bounding(extentOf(sheet, active), extentOf(sheet, extent));
  for (let before: CellRange | null = null; before === null || !sameRange(before, range);) {
    before = range;
    for (const merge of sheet.merges) if (intersection(merge, range)) range = bounding(range, merge);
  }
  return range;
}

function cellAt({ row, column }: Cell): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}

/** The selection one cell on; extending it leaves the active cell where it is. */
export function step(sheet: Sheet, selection: Selection, direction: Direction, isExtending: boolean): Selection {
  return moved(selection, isExtending, (from) => next(sheet, from, direction));
}

/** The selection at the next edge of filled cells, or of the sheet. */
export function jump(sheet: Sheet, selection: Selection, direction: Direction, isExtending: boolean): Selection {
  return moved(selection, isExtending, (from) => edge(sheet, from, direction));
}

/** The selection some visible rows on. @param rows negative for up */
export function page(sheet: Sheet, selection: Selection, rows: number, isExtending: boolean): Selection {
  return moved(selection, isExtending, (from) => {
    let { row } = from;
    for (let left = Math.abs(rows); left > 0; left--) row = beside(sheet.rows, row, Math.sign(rows), LAST_ROW) ?? row;
    return { ...from, row };
  });
}

/** The selection with its end, or all of it, at a cell. */
export function moved({ active, extent }: Selection, isExtending: boolean, to: (from: Cell) => Cell): Selection {
  if (isExtending) return { active, extent: to(extent) };
  const cell = to(active);
  return { active: cell, extent: cell };
}

function next(sheet: Sheet, from: Cell, direction: Direction): Cell {
  const { top, left, bottom, right } = extentOf(sheet, from);
  const { row, column } = from;
  switch (direction) {
    case "up":
      return { row: beside(sheet.rows, top, -1, LAST_ROW) ?? row, column };
    case "down":
      return { row: beside(sheet.rows, bottom, 1, LAST_ROW) ?? row, column };
    case "left":
      return { row, column: beside(sheet.columns, left, -1, LAST_COLUMN) ?? column };
    case "right":
      return { row, column: beside(sheet.columns, right, 1, LAST_COLUMN) ?? column };
  }
}

/** The nearest line to one side that isn't hidden. */
function beside(lines: Lines, from: number, by: number, last: number): number | null {
  let line = from + by;
  while (line >= 0 && line <= last && lines.isHidden(line)) line += by;
  return line >= 0 && line <= last ? line : null;
}

function edge(sheet: Sheet, from: Cell, direction: Direction): Cell {
  const isFilled = ({ row, column }: Cell) => {
    const { top, left } = extentOf(sheet, { row, column });
    return sheet.cells.value(top, left) !== null || sheet.cells.formula(top, left) !== null;
  };
  const used = sheet.usedRange({ valuesOnly: true });
  const isBeyond = ({ row, column }: Cell) =>
    !used || (direction === "down" && row > used.bottom) || (direction === "right" && column > used.right);
  let cell = from;
  let after = next(sheet, cell, direction);
  // Through filled cells to the last of them; over blank ones to the first that is filled.
  const isThroughFilled = isFilled(cell) && isFilled(after);
  while (!sameCell(after, cell)) {
    if (isBeyond(after)) return isThroughFilled ? cell : lastOf(sheet, from, direction);
    if (isThroughFilled && !isFilled(after)) return cell;
    cell = after;
    if (!isThroughFilled && isFilled(cell)) return cell;
    after = next(sheet, cell, direction);
  }
  return cell;
}

function lastOf(sheet: Sheet, { row, column }: Cell, direction: Direction): Cell {
  return direction === "down"
    ? { row: beside(sheet.rows, LAST_ROW + 1, -1, LAST_ROW) ?? row, column }
    : { row, column: beside(sheet.columns, LAST_COLUMN + 1, -1, LAST_COLUMN) ?? column };
}

export function sameCell(a: Cell, b: Cell): boolean {
  return a.row === b.row && a.column === b.column;
}
