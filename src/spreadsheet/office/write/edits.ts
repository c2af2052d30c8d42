/** Changing single cells of the clerk's worksheets: what they hold is looked at first, and after. */
import { serialFrom1904 } from "../../dateSystem";
import { WorkbookError, type WorkbookErrorCode } from "../../errors";
import { nextTask } from "../../pieces";
import type { CellChange } from "../../steps/steps";
import {
  cellAddress,
  cellKey,
  CellError,
  type CellEdit,
  type CellRange,
  type CellValue,
  contains,
  sameValue,
  type SheetGrid,
} from "../../workbook";
import { bounding, cellCount } from "../../ranges";
import { isTooLarge, untrack } from "../excel";
import { sheetNamed, type BookOverview } from "../read/overview";
import { rangeOf } from "../ranges";
import { readMerges } from "../read/read";

/** Cells of one column, near to one another, that are looked at together. */
export interface EditBlock {
  readonly sheet: string;
  readonly range: CellRange;
  /** By the row within the range. */
  readonly edits: ReadonlyMap<number, CellEdit>;
  /** Number formats of the cells, row by row, before the change. */
  readonly formats: readonly string[];
  /** Whether none of it is hidden or filtered away. */
  readonly isSeen: boolean;
}

/** Rows without a change that a block may reach across. */
const GAP = 20;
/** Most rows of a block. */
const MOST_ROWS = 500;
/** Most blocks that are looked at in one sync, and about how many cells: each is told in four ways, and may hold a long text. */
const SYNC_BLOCKS = 500;
const SYNC_CELLS = 5_000;

/**
 * Looks at the cells that are to be changed.
 * @throws WorkbookError `sheet-missing`, `cell-changed`, `cell-has-formula`, `cell-merged` or `sheet-protected`
 */
export async function checkEdits(
  context: Excel.RequestContext,
  book: BookOverview,
  edits: readonly CellEdit[],
): Promise<EditBlock[]> {
  const blocks = blocksOf(edits);
  for (const { sheet } of blocks) sheetNamed(book, sheet);
  const merges = await mergesAround(context, edits);
  return inGroups(blocks, (group) => checkTogether(context, book, group, merges));
}

type BareBlock = Omit<EditBlock, "formats" | "isSeen">;
type MergesBySheet = ReadonlyMap<string, readonly CellRange[]>;

/** The merged cells that may cover a cell to be changed, by sheet: only a blank cell can be covered. */
function mergesAround(context: Excel.RequestContext, edits: readonly CellEdit[]): Promise<MergesBySheet> {
  const ranges = new Map<string, CellRange>();
  for (const { sheet, row, column, before } of edits) {
    if (!sameValue(before, null)) continue;
    // A merged cell that reaches to this one begins anywhere above it and to its left.
    const range = { top: 0, left: 0, bottom: row, right: column };
    ranges.set(sheet, bounding(ranges.get(sheet) ?? range, range));
  }
  return readMerges(context, ranges);
}

function blocksOf(edits: readonly CellEdit[]): BareBlock[] {
  const blocks: { sheet: string; range: { -readonly [K in keyof CellRange]: number }; edits: Map<number, CellEdit> }[] =
    [];
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const sorted = [...edits].sort((a, b) => order(a.sheet, b.sheet) || a.column - b.column || a.row - b.row);
  for (const edit of sorted) {
    const { sheet, row, column } = edit;
    const last = blocks.at(-1);
    const isBelow = last?.sheet === sheet && last.range.left === column && row <= last.range.bottom + GAP;
    // Of two changes of one cell, the second one can't find what the first one did.
    if (isBelow && row === last.range.bottom) throw failure("cell-changed", edit);
    if (isBelow && row < last.range.top + MOST_ROWS) {
      last.range.bottom = row;
      last.edits.set(row - last.range.top, edit);
    } else {
      const range = { top: row, left: column, bottom: row, right: column };
      blocks.push({ sheet, range, edits: new Map([[0, edit]]) });
    }
  }
  return blocks;
}

/** Works on blocks, as many together as an answer can tell of, with the thread free in between. */
async function inGroups<T extends BareBlock, R>(
  blocks: readonly T[],
  work: (group: readonly T[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const results: R[] = [];
  let group: T[] = [];
  let cells = 0;
  for (const [index, block] of blocks.entries()) {
    group.push(block);
    cells += cellCount(block.range);
    const isLast = index === blocks.length - 1;
    if (!isLast && group.length < SYNC_BLOCKS && cells < SYNC_CELLS) continue;
    for (const result of await halving(group, work)) results.push(result);
    group = [];
    cells = 0;
    await nextTask();
  }
  return results;
}

/** Works on blocks; where the answer would be too large, on half of them at a time. */
async function halving<T, R>(
  blocks: readonly T[],
  work: (group: readonly T[]) => Promise<readonly R[]>,
): Promise<readonly R[]> {
  try {
    return await work(blocks);
  } catch (error) {
    if (!isTooLarge(error) || blocks.length < 2) throw error;
    const middle = Math.ceil(blocks.length / 2);
    return [...(await halving(blocks.slice(0, middle), work)), ...(await halving(blocks.slice(middle), work))];
  }
}

async function checkTogether(
  context: Excel.RequestContext,
  book: BookOverview,
  blocks: readonly BareBlock[],
  merges: MergesBySheet,
): Promise<EditBlock[]> {
  const asked = blocks.map((block) => {
    const range = loaded(context, block);
    const isProtected = book.sheets.some((sheet) => sheet.isProtected && sheet.name === block.sheet);
    const locks = isProtected ? range.getCellProperties({ format: { protection: true } }) : null;
    return { block, range, locks };
  });
  await context.sync();
  return asked.map(({ block, range, locks }) => {
    const formats: string[] = range.numberFormat.map(([format]) => String(format));
    const isSeen = range.rowHidden === false && range.columnHidden === false;
    const isCovered = ({ sheet, row, column }: CellEdit) =>
      merges.get(sheet)?.some((area) => contains(area, row, column) && (area.top !== row || area.left !== column)) ??
      false;
    for (const [at, edit] of block.edits) {
      if (hasFormula(range, at)) throw failure("cell-has-formula", edit);
      if (isCovered(edit)) throw failure("cell-merged", edit);
      if (!sameValue(valueAt(range, at, formats[at], book), edit.before)) throw failure("cell-changed", edit);
      const isLocked = locks !== null && locks.value[at]?.[0]?.format?.protection?.locked !== false;
      if (isLocked) throw failure("sheet-protected", edit);
    }
    untrack(range);
    return { ...block, formats, isSeen };
  });
}

function loaded(context: Excel.RequestContext, { sheet, range: cells }: BareBlock): Excel.Range {
  const range = rangeOf(context.workbook.worksheets.getItem(sheet), cells);
  range.load("formulas,values,valueTypes,numberFormat,rowHidden,columnHidden");
  return range;
}

/** Text that begins with an equals sign is its own value; a formula never is. */
export function hasFormula({ formulas, values }: Excel.Range, at: number): boolean {
  const formula: unknown = formulas[at]?.[0];
  return typeof formula === "string" && formula.startsWith("=") && formula !== values[at]?.[0];
}

/** What a cell of a column holds, whose values and their types were loaded. */
export function valueAt(
  { values, valueTypes }: Excel.Range,
  at: number,
  format = "",
  { date1904 }: Pick<BookOverview, "date1904">,
): CellValue {
  const value: unknown = values[at]?.[0];
  if (valueTypes[at]?.[0] === "Error") return new CellError(String(value));
  if (typeof value === "number") return date1904 ? serialFrom1904(value, format) : value;
  return typeof value === "boolean" || (typeof value === "string" && value !== "") ? value : null;
}

/** What some cells hold now, as grids with nothing else; sheets that are no longer there are left out. */
export async function readCells(
  context: Excel.RequestContext,
  book: BookOverview,
  cells: readonly CellChange[],
): Promise<SheetGrid[]> {
  const grids = new Map<string, { rows: CellValue[][]; formulas: Map<string, string> }>();
  const present = cells.filter(({ sheet }) => book.sheets.some(({ name }) => name === sheet));
  await inGroups(blocksOf(present), async (group) => {
    const asked = group.map((block) => ({ block, range: loaded(context, block) }));
    await context.sync();
    for (const { block, range } of asked) {
      const { rows, formulas } = grids.get(block.sheet) ?? { rows: [], formulas: new Map() };
      grids.set(block.sheet, { rows, formulas });
      for (const [at, { row, column }] of block.edits) {
        (rows[row] ??= [])[column] = valueAt(range, at, String(range.numberFormat[at]?.[0]), book);
        if (hasFormula(range, at)) formulas.set(cellKey(row, column), String(range.formulas[at]?.[0]).slice(1));
      }
      untrack(range);
    }
    return [];
  });
  return Array.from(grids, ([name, content]) => ({ ...EMPTY_GRID, name, ...content }));
}

const EMPTY_GRID: Omit<SheetGrid, "name" | "rows" | "formulas"> = {
  visibility: "visible",
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  madeBy: null,
};

/** What blocks change. */
export function editsOf(blocks: readonly EditBlock[]): CellEdit[] {
  return blocks.flatMap(({ edits }) => Array.from(edits.values()));
}

/** The changes as they can be taken back. */
export function changesOf(blocks: readonly EditBlock[]): CellChange[] {
  return blocks.flatMap(({ edits, formats }) =>
    Array.from(edits, ([at, edit]) => ({
      ...edit,
      numberFormat: edit.numberFormat === undefined ? undefined : formats[at],
    })),
  );
}

/** Reads the changed cells back. @throws WorkbookError `not-read-back` */
export async function checkEdited(
  context: Excel.RequestContext,
  book: BookOverview,
  blocks: readonly EditBlock[],
): Promise<void> {
  await inGroups(blocks, async (group) => {
    const asked = group.map((block) => ({ block, range: loaded(context, block) }));
    await context.sync();
    for (const { block, range } of asked) {
      for (const [at, edit] of block.edits) {
        const value = valueAt(range, at, edit.numberFormat ?? block.formats[at], book);
        if (hasFormula(range, at) || !sameValue(value, edit.after)) throw failure("not-read-back", edit);
      }
      untrack(range);
    }
    return [];
  });
}

export function failure(code: WorkbookErrorCode, { sheet, row, column }: CellEdit): WorkbookError {
  return new WorkbookError(code, { sheet, cell: cellAddress(row, column) });
}
