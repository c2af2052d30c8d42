/**
 * Reading worksheets in few syncs, each cell once: `Range.formulas` has a cell's value where it has no formula, so only
 * formulas, and texts that may be error values, are looked at a second time, together with the cells that come next.
 */
import { serialFrom1904 } from "../dateSystem";
import { WorkbookError } from "../errors";
import {
  cellAddress,
  cellKey,
  CellError,
  type CellRange,
  type CellValue,
  type SheetGrid,
  type WorkOptions,
} from "../workbook";
import { isTooLarge, isUnexplained } from "./excel";
import { cellsOf, type BookOverview, type SheetOverview } from "./overview";
import { cellCount, columnCount, rangeOf, rectangles, rowCount } from "./ranges";

/** Cells that are asked for in one sync: 1 to 2 MB of the 5 MB that an answer may have in Excel on the web. */
const SYNC_CELLS = 60_000;
/** Cells of a worksheet that are asked for at a time: with them goes the second look at those before. */
const SLICE_CELLS = 45_000;
/** Rows of a worksheet that are asked for at a time, however narrow; Microsoft advises 5,000 to 20,000. */
const MOST_ROWS = 20_000;
/** Blocks of formulas that are asked for one by one; where there are more, the range that holds them all is. */
const MOST_BLOCKS = 100;

/** Cells of the rectangles with all content: rows are dense arrays, and one stray cell would make millions of them. */
const MOST_CELLS = 18_000_000;
/** More columns than this are no table of a clerk's. */
const MOST_COLUMNS = 1_000;

/** A grid while it is read. */
interface Draft extends SheetGrid {
  readonly rows: CellValue[][];
  readonly formulas: Map<string, string>;
  readonly merges: CellRange[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
}

/** Something to be asked of a range of a worksheet. */
interface Question {
  readonly draft: Draft;
  readonly range: CellRange;
  /** How much the answer weighs, in cells. */
  readonly weight: number;
  /** How many cells it reads that weren't read before. */
  readonly reads: number;
  /** Queues the question; what it returns takes the answer and says what is to be asked next. */
  readonly ask: (range: Excel.Range) => () => Question[];
  /** The same question about part of the range; null where the answer can't be too large. */
  readonly about: ((part: CellRange) => Question) | null;
  /** Excel doesn't say it when the answer is too large; it just fails. */
  readonly failsSilently?: boolean;
}

/**
 * Reads some worksheets whole.
 * @throws WorkbookError `too-much` or `stray-cell`; the signal's reason
 */
export async function readSheets(
  context: Excel.RequestContext,
  { date1904 }: BookOverview,
  sheets: readonly SheetOverview[],
  { onProgress, signal }: WorkOptions = {},
): Promise<SheetGrid[]> {
  const all = sheets.reduce((sum, { used }) => sum + (used ? cellCount(used) : 0), 0);
  if (all > MOST_CELLS) await refuse(context, sheets);
  const drafts = sheets.map(draftOf);
  let questions = drafts.flatMap((draft, index) => {
    const used = sheets[index]?.used;
    return used ? [mergesIn(draft, used), ...slices(used).map((slice) => contentOf(draft, slice, date1904))] : [];
  });
  let read = 0;
  while (questions.length > 0) {
    signal?.throwIfAborted();
    const asked = questions.splice(0, fitting(questions));
    questions = [...(await answers(context, asked)), ...questions];
    read += asked.reduce((sum, { reads }) => sum + reads, 0);
    onProgress?.(read / all);
  }
  return drafts;
}

/** Tells the cell that makes a worksheet too large. */
async function refuse(context: Excel.RequestContext, sheets: readonly SheetOverview[]): Promise<never> {
  const large = sheets.find(({ used }) => used && cellCount(used) > MOST_CELLS);
  if (!large?.used) throw new WorkbookError("too-much", { what: "area", limit: MOST_CELLS });
  const range = rangeOf(context.workbook.worksheets.getItem(large.name), large.used);
  const edge = columnCount(large.used) > MOST_COLUMNS ? range.getLastColumn() : range.getLastRow();
  const stray = edge.getUsedRange(true).getLastCell();
  stray.load("rowIndex,columnIndex");
  await context.sync();
  const cell = cellAddress(stray.rowIndex, stray.columnIndex);
  throw new WorkbookError("stray-cell", { sheet: large.name, cell });
}

function draftOf({ name, visibility, madeBy, used }: SheetOverview): Draft {
  return {
    name,
    visibility,
    madeBy,
    rows: Array.from({ length: used ? used.bottom + 1 : 0 }, () => []),
    formulas: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

function slices(used: CellRange): CellRange[] {
  const height = Math.min(MOST_ROWS, Math.max(1, Math.floor(SLICE_CELLS / columnCount(used))));
  const tops = Array.from({ length: Math.ceil(rowCount(used) / height) }, (_, index) => used.top + index * height);
  return tops.map((top) => ({ ...used, top, bottom: Math.min(used.bottom, top + height - 1) }));
}

/** How many of the first questions fit into one sync. */
function fitting(questions: readonly Question[]): number {
  let weight = 0;
  const count = questions.findIndex((question, index) => (weight += question.weight) > SYNC_CELLS && index > 0);
  return count < 0 ? questions.length : count;
}

/** Asks together; where the answer would be too large, half at a time. Returns what is to be asked next. */
async function answers(context: Excel.RequestContext, questions: readonly Question[]): Promise<Question[]> {
  try {
    return await ask(context, questions);
  } catch (error) {
    const mayBeTooLarge = isUnexplained(error) && questions.some(({ failsSilently }) => failsSilently);
    const halves = isTooLarge(error) || mayBeTooLarge ? halved(questions) : null;
    if (!halves) throw error;
    const next: Question[] = [];
    for (const half of halves) next.push(...(await answers(context, half)));
    return next;
  }
}

async function ask(context: Excel.RequestContext, questions: readonly Question[]): Promise<Question[]> {
  const { worksheets } = context.workbook;
  const asked = questions.map((question) => {
    const range = rangeOf(worksheets.getItem(question.draft.name), question.range);
    return { range, take: question.ask(range) };
  });
  await context.sync();
  return asked.flatMap(({ range, take }) => {
    range.untrack();
    return take();
  });
}

/** Null for one question that can't be asked in parts. */
function halved(questions: readonly Question[]): Question[][] | null {
  const [only] = questions;
  if (!only || questions.length > 1) {
    const middle = Math.ceil(questions.length / 2);
    return [questions.slice(0, middle), questions.slice(middle)];
  }
  const { range, about } = only;
  if (!about || range.top === range.bottom) return null;
  const middle = Math.floor((range.top + range.bottom) / 2);
  return [[about({ ...range, bottom: middle })], [about({ ...range, top: middle + 1 })]];
}

/** The cells of a range: values where they have any, formulas whose values are to be asked for. */
function contentOf(draft: Draft, range: CellRange, date1904: boolean): Question {
  const cells = cellCount(range);
  return {
    draft,
    range,
    weight: cells,
    reads: cells,
    about: (part) => contentOf(draft, part, date1904),
    ask: (asked) => {
      asked.load(date1904 ? "formulas,rowHidden,columnHidden,numberFormat" : "formulas,rowHidden,columnHidden");
      return () => {
        const content: unknown[][] = asked.formulas;
        const formats: unknown[][] | null = date1904 ? asked.numberFormat : null;
        // Excel answers with nothing where a range is beyond what it reads at all.
        if (!Array.isArray(content)) throw new WorkbookError("too-much", { what: "cells", limit: SYNC_CELLS });
        const unsure = takeContent(draft, range, content, formats);
        return [
          ...unsure.map((block) => valuesOf(draft, block, date1904)),
          ...hiddenLines(draft, range, "row", asked.rowHidden),
          ...hiddenLines(draft, range, "column", asked.columnHidden),
        ];
      };
    },
  };
}

/** Returns the blocks of cells that need a second look. */
function takeContent(draft: Draft, range: CellRange, content: unknown[][], formats: unknown[][] | null): CellRange[] {
  const { top, left } = range;
  let isUnsure = false;
  content.forEach((cells, index) => {
    const row = draft.rows[top + index] ?? [];
    cells.forEach((cell, at) => {
      const column = left + at;
      while (row.length < column) row.push(null);
      if (typeof cell === "string" && /^[=#]/.test(cell)) {
        isUnsure = true;
        if (cell.startsWith("=")) draft.formulas.set(cellKey(top + index, column), cell.slice(1));
      }
      row[column] = valueOf(cell, formats?.[index]?.[at]);
    });
  });
  if (!isUnsure) return [];
  const needsLook = (row: number, column: number) => {
    const cell = content[row - top]?.[column - left];
    return typeof cell === "string" && /^[=#]/.test(cell) ? true : undefined;
  };
  const blocks = rectangles(range, needsLook).get(true) ?? [];
  return blocks.length <= MOST_BLOCKS ? blocks : [bounds(blocks)];
}

function bounds(blocks: readonly CellRange[]): CellRange {
  const [first, ...others] = blocks as [CellRange, ...CellRange[]];
  return others.reduce(
    (all, { top, left, bottom, right }) => ({
      top: Math.min(all.top, top),
      left: Math.min(all.left, left),
      bottom: Math.max(all.bottom, bottom),
      right: Math.max(all.right, right),
    }),
    first,
  );
}

/** The values of formulas, and whether texts are error values. */
function valuesOf(draft: Draft, range: CellRange, date1904: boolean): Question {
  return {
    draft,
    range,
    weight: 2 * cellCount(range),
    reads: 0,
    about: (part) => valuesOf(draft, part, date1904),
    ask: (asked) => {
      asked.load(date1904 ? "values,valueTypes,numberFormat" : "values,valueTypes");
      return () => {
        const values: unknown[][] = asked.values;
        values.forEach((cells, index) =>
          cells.forEach((cell, at) => {
            const row = range.top + index;
            const column = range.left + at;
            const key = cellKey(row, column);
            const formula = draft.formulas.get(key);
            const isError = asked.valueTypes[index]?.[at] === ERROR;
            if (formula === undefined && !isError) return;
            const format: unknown = date1904 ? asked.numberFormat[index]?.[at] : undefined;
            (draft.rows[row] ?? [])[column] = isError ? new CellError(String(cell)) : valueOf(cell, format);
            // Text that begins with an equals sign is its own value; a formula never is.
            if (cell === `=${formula}`) draft.formulas.delete(key);
          }),
        );
        return [];
      };
    },
  };
}

const ERROR = "Error";

/** @param numberFormat given in a workbook of the 1904 system */
function valueOf(cell: unknown, numberFormat: unknown): CellValue {
  if (typeof cell === "number") return typeof numberFormat === "string" ? serialFrom1904(cell, numberFormat) : cell;
  if (typeof cell === "boolean") return cell;
  return typeof cell === "string" && cell !== "" ? cell : null;
}

/** @param isHidden of all lines of the range; null where some are and some aren't */
function hiddenLines(draft: Draft, range: CellRange, kind: "row" | "column", isHidden: boolean | null): Question[] {
  if (isHidden === false) return [];
  const hidden = kind === "row" ? draft.hiddenRows : draft.hiddenColumns;
  const first = kind === "row" ? range.top : range.left;
  if (isHidden) {
    const count = kind === "row" ? rowCount(range) : columnCount(range);
    for (let line = first; line < first + count; line++) hidden.add(line);
    return [];
  }
  const question: Question = {
    draft,
    range,
    weight: rowCount(range),
    reads: 0,
    about: null,
    ask: (asked) => {
      const lines =
        kind === "row"
          ? asked.getRowProperties({ rowHidden: true })
          : asked.getColumnProperties({ columnHidden: true });
      return () => {
        lines.value.forEach((line, index) => {
          if ("rowHidden" in line ? line.rowHidden : "columnHidden" in line && line.columnHidden) {
            hidden.add(first + index);
          }
        });
        return [];
      };
    },
  };
  return [question];
}

/** Fewer rows than this hold no more merged cells than Excel tells at a time. */
const FEW_ROWS = 64;

/**
 * The merged cells in a range. Excel tells at most 512 at a time, and fails where there are more.
 * @param known those that were told of another part of the range, which may reach into this one
 */
function mergesIn(draft: Draft, range: CellRange, known = new Set<string>()): Question {
  return {
    draft,
    range,
    weight: 1_000,
    reads: 0,
    failsSilently: true,
    about: rowCount(range) < FEW_ROWS ? null : (part) => mergesIn(draft, part, known),
    ask: (asked) => {
      const merged = asked.getMergedAreasOrNullObject();
      merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
      return () => {
        if (merged.isNullObject) return [];
        for (const area of merged.areas.items.map(cellsOf)) {
          const key = cellKey(area.top, area.left);
          if (!known.has(key)) draft.merges.push(area);
          known.add(key);
        }
        return [];
      };
    },
  };
}
