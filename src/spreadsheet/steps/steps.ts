/**
 * What is kept of a step, so that it can be taken back: what stood before, beside what was written.
 */
import { MEMORY_SHEET } from "../own/memory";
import type { InPieces } from "../pieces";
import { firstDifference } from "./readBack";
import {
  CellError,
  cellKey,
  contentAt,
  sameValue,
  type CellEdit,
  type CellValue,
  type NewRow,
  type NewSheet,
  type Reverted,
  type SheetGrid,
  type WorkbookContent,
  type WritePlan,
} from "../workbook";

/** A cell of the clerk's that was changed; `numberFormat` is the one it had, where the step gave it another. */
export type CellChange = CellEdit;

/** A worksheet that was written; `before` is null where there was none. */
export interface SheetChange {
  readonly before: NewSheet | null;
  readonly after: NewSheet;
}

export interface StepRecord {
  readonly cells: readonly CellChange[];
  readonly sheets: readonly SheetChange[];
  /** Text of Branchbook's memory; null where it had none. */
  readonly memory?: { readonly before: string | null; readonly after: string };
}

/**
 * The plan that takes a step back. What no longer is as the step left it stays.
 * @param now the workbook as it is, or at least the sheets the step touched
 * @param isUnfinished a step that was cut short: its sheets go, however far they were written
 */
export function* revertPlan(
  record: StepRecord,
  now: WorkbookContent,
  isUnfinished: boolean,
): InPieces<{ readonly plan: WritePlan; readonly kept: Reverted["kept"] }> {
  const kept: Reverted["kept"][number][] = [];
  const edits: CellEdit[] = [];
  const newSheets: NewSheet[] = [];
  const removedSheets: string[] = [];

  const grids = new Map(now.sheets.map((grid) => [grid.name, grid]));
  const strays = isUnfinished ? strayValues(record.cells) : new Map<CellChange, CellValue>();
  for (const cell of record.cells) {
    const { sheet, row, column, before, after, numberFormat } = cell;
    const grid = grids.get(sheet);
    const found = grid?.rows[row]?.[column] ?? null;
    const hasFormula = grid?.formulas.has(cellKey(row, column)) ?? false;
    const isBack = sameValue(found, before) && !hasFormula;
    // A step that was cut short may have given the cell its new number format, but not its value.
    if (isBack && !(isUnfinished && numberFormat !== undefined)) continue;
    const isOurs = isBack || sameValue(found, after) || sameValue(found, strays.get(cell) ?? after);
    if (before instanceof CellError || hasFormula || !isOurs) kept.push({ sheet, row, column });
    else edits.push({ sheet, row, column, before: found, after: before, numberFormat });
  }
  for (const { before, after } of record.sheets) {
    const grid = writtenSheet(after, now);
    const isChanged = grid && !isUnfinished && (yield* firstDifference(after, grid)) !== null;
    if (isChanged) kept.push({ sheet: grid.name, row: null, column: null });
    else if (before) newSheets.push(before);
    else if (grid) removedSheets.push(grid.name);
  }
  const { memory } = record;
  if (!memory || now.memory === memory.before || (now.memory !== memory.after && !isUnfinished)) {
    return { plan: { edits, newSheets, removedSheets }, kept };
  }
  if (memory.before !== null) return { plan: { edits, newSheets, removedSheets, memory: memory.before }, kept };
  return { plan: { edits, newSheets, removedSheets: [...removedSheets, MEMORY_SHEET] }, kept };
}

/**
 * The value that each cell may hold after a write that went wrong: that of the first of the neighbours it was written with, in an
 * Excel that puts it into all that are seen where a row was hidden meanwhile.
 */
function strayValues(cells: readonly CellChange[]): ReadonlyMap<CellChange, CellValue> {
  const sorted = [...cells].sort(
    (a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.column - b.column || a.row - b.row,
  );
  const strays = new Map<CellChange, CellValue>();
  let first: CellChange | undefined;
  for (const [index, cell] of sorted.entries()) {
    const above = sorted[index - 1];
    const isNext = above?.sheet === cell.sheet && above.column === cell.column && above.row === cell.row - 1;
    if (!isNext) first = cell;
    strays.set(cell, first?.after ?? null);
  }
  return strays;
}

/**
 * The worksheet a new sheet was written as: the one with its mark, for a clerk may have renamed it; else that of its
 * name, where it is a clerk's own or was only just added when writing ended.
 */
function writtenSheet({ name, madeBy }: NewSheet, { sheets }: WorkbookContent): SheetGrid | undefined {
  const marked = madeBy === null ? undefined : sheets.find((grid) => grid.madeBy === madeBy);
  return marked ?? sheets.find((grid) => grid.name === name && (madeBy === null || grid.rows.length === 0));
}

/**
 * A worksheet of an earlier run as it can be written again: its content as found, its formats as they were written.
 * @param planned what replaces it; its formats stand in where those of the `earlier` one aren't known
 */
export function* asFound(grid: SheetGrid, planned: NewSheet, earlier: NewSheet | null): InPieces<NewSheet> {
  const written = earlier ?? { ...planned, rows: planned.rows.slice(0, grid.rows.length) };
  const height = Math.max(grid.rows.length, written.rows.length);
  const rows: NewRow[] = [];
  for (let row = 0; row < height; row++) {
    const { cells, ...line } = written.rows[row] ?? { height: null, cells: [] };
    const width = Math.max(grid.rows[row]?.length ?? 0, cells.length);
    rows.push({
      ...line,
      cells: Array.from({ length: width }, (_, column) => {
        const content = contentAt(grid, row, column);
        const isBlank = "value" in content && content.value === null;
        return cells[column] || !isBlank ? { ...cells[column], content } : null;
      }),
    });
    yield width;
  }
  return { ...written, name: grid.name, rows };
}
