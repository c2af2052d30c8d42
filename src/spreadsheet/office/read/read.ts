/**
 * Reading worksheets in few syncs, each cell once: `Range.formulas` has a cell's value where it has no formula, so only
 * formulas, and texts that may be error values, are looked at a second time, together with the cells that come next.
 */
import { serialFrom1904 } from "../../dateSystem";
import { WorkbookError } from "../../errors";
import { type CellsPart, ContentAssembler, type ContentPart, type PlainValue } from "../../parts";
import { nextTask } from "../../pieces";
import { cellAddress, cellKey, type CellRange, type SheetGrid, type WorkOptions } from "../../workbook";
import { isTooLarge, isUnexplained, untrack } from "../excel";
import { KnownMerges } from "./merges";
import { cellsOf, type BookOverview, type SheetOverview } from "./overview";
import { bounding, cellCount, columnCount, rowCount } from "../../ranges";
import { hiddenLines } from "./hidden";
import type { Answer, Question } from "./questions";
import { rangeOf, rectangles } from "../ranges";

/**
 * Cells that are asked for in one sync: about half a megabyte of the five that an answer may have in Excel on the web. Parsing
 * it takes a task of 5 ms on the project's own machine, handing it on another of 10 to 20.
 */
const SYNC_CELLS = 60_000;
/** Cells of a worksheet that are asked for at a time: with them goes the second look at those before. */
const SLICE_CELLS = 45_000;
/** Rows of a worksheet that are asked for at a time, however narrow; Microsoft advises 5,000 to 20,000. */
const MOST_ROWS = 20_000;
/** Blocks of formulas that are asked for one by one; where there are more, what lies between them is asked for as well. */
const MOST_BLOCKS = 100;

/** Cells of the rectangles with all content: rows are dense arrays, and one stray cell would make millions of them. */
const MOST_CELLS = 18_000_000;
/** More columns than this are no table of a clerk's. */
const MOST_COLUMNS = 1_000;

interface ReadOptions extends WorkOptions {
  /** Leaves merged cells out: each is an object of Office.js's own, and a form has thousands. */
  readonly cellsOnly?: boolean;
  /** Those that need not be asked for, and where those that are asked for are remembered. */
  readonly merges?: KnownMerges;
  /** Asks for merged cells also where they may be so no longer. */
  readonly isAnew?: boolean;
}

/**
 * Reads some worksheets whole, part by part: after each sync the thread is free for other work.
 * @throws WorkbookError `too-much` or `stray-cell`; the signal's reason
 */
export async function* readParts(
  context: Excel.RequestContext,
  { name, sheets: tabs, date1904 }: BookOverview,
  sheets: readonly SheetOverview[],
  { onProgress, signal, cellsOnly = false, merges = new KnownMerges(), isAnew = false }: ReadOptions = {},
): AsyncGenerator<ContentPart, void> {
  const all = sheets.reduce((sum, { used }) => sum + (used ? cellCount(used) : 0), 0);
  if (all > MOST_CELLS) await refuse(context, sheets);
  const heads = tabs.map((tab) => ({
    name: tab.name,
    visibility: tab.visibility,
    madeBy: tab.madeBy,
    rowCount: tab.used ? tab.used.bottom + 1 : 0,
    isRead: sheets.includes(tab),
  }));
  yield { type: "book", name, sheets: heads };
  const asking = new Map<string, { readonly found: CellRange[]; readonly keep: ReturnType<KnownMerges["asking"]> }>();
  let questions: Question[] = [];
  for (const { id, name: sheet, used } of sheets) {
    if (!used) continue;
    const known = cellsOnly ? [] : merges.of(id, isAnew);
    if (known === null) {
      asking.set(sheet, { found: [], keep: merges.asking(id) });
      // One whose first cell is blank may begin before the first value.
      questions.push(mergesIn(sheet, { ...used, top: 0, left: 0 }));
    } else if (known.length > 0) yield { type: "merges", sheet, merges: known };
    questions.push(...slices(used).map((slice) => contentOf(sheet, slice, date1904)));
  }
  let read = 0;
  while (questions.length > 0) {
    signal?.throwIfAborted();
    const asked = questions.splice(0, fitting(questions));
    const { parts, next } = await answers(context, asked);
    questions = [...next, ...questions];
    read += asked.reduce((sum, { reads }) => sum + reads, 0);
    onProgress?.(read / all);
    for (const part of parts) if (part.type === "merges") asking.get(part.sheet)?.found.push(...part.merges);
    yield* parts;
  }
  for (const { found, keep } of asking.values()) keep(found);
}

/** Reads what the cells of some worksheets hold, not which of them are merged. @throws as {@link readParts} */
export async function readSheets(
  context: Excel.RequestContext,
  book: BookOverview,
  sheets: readonly SheetOverview[],
  options?: WorkOptions,
): Promise<SheetGrid[]> {
  const assembler = new ContentAssembler();
  for await (const part of readParts(context, book, sheets, { ...options, cellsOnly: true })) assembler.take(part);
  return assembler.grids();
}

/** The merged cells that begin in a range, by the name of its worksheet. */
export async function readMerges(
  context: Excel.RequestContext,
  ranges: ReadonlyMap<string, CellRange>,
): Promise<ReadonlyMap<string, readonly CellRange[]>> {
  const found = new Map<string, readonly CellRange[]>();
  if (ranges.size === 0) return found;
  const questions = Array.from(ranges, ([sheet, range]) => mergesIn(sheet, range));
  for (const part of (await answers(context, questions)).parts) {
    if (part.type === "merges") found.set(part.sheet, [...(found.get(part.sheet) ?? []), ...part.merges]);
  }
  return found;
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

/** Asks together; where the answer would be too large, half at a time. */
async function answers(context: Excel.RequestContext, questions: readonly Question[]): Promise<Answer> {
  try {
    return await ask(context, questions);
  } catch (error) {
    const mayBeTooLarge = isUnexplained(error) && questions.some(({ failsSilently }) => failsSilently);
    const halves = isTooLarge(error) || mayBeTooLarge ? halved(questions) : null;
    if (!halves) throw error;
    const found: Answer[] = [];
    for (const half of halves) found.push(await answers(context, half));
    return together(found);
  }
}

async function ask(context: Excel.RequestContext, questions: readonly Question[]): Promise<Answer> {
  const { worksheets } = context.workbook;
  const asked = questions.map(({ sheet, range: cells, ask: queue }) => {
    const range = rangeOf(worksheets.getItem(sheet), cells);
    return { range, take: queue(range) };
  });
  await context.sync();
  // Taking the answer apart has cost the client this task; what is made of it is another.
  await nextTask();
  return together(
    asked.map(({ range, take }) => {
      untrack(range);
      return take();
    }),
  );
}

function together(found: readonly Answer[]): Answer {
  return { parts: found.flatMap(({ parts }) => parts), next: found.flatMap(({ next }) => next) };
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
function contentOf(sheet: string, range: CellRange, date1904: boolean): Question {
  const cells = cellCount(range);
  const { top, left } = range;
  return {
    sheet,
    range,
    weight: cells,
    reads: cells,
    about: (part) => contentOf(sheet, part, date1904),
    ask: (asked) => {
      asked.load(date1904 ? "formulas,rowHidden,columnHidden,numberFormat" : "formulas,rowHidden,columnHidden");
      return () => {
        const content: unknown[][] = asked.formulas;
        const formats: unknown[][] | null = date1904 ? asked.numberFormat : null;
        // Excel answers with nothing where a range is beyond what it reads at all.
        if (!Array.isArray(content)) throw new WorkbookError("too-much", { what: "cells", limit: SYNC_CELLS });
        const rows = content.map((row, index) => row.map((cell, at) => valueOf(cell, formats?.[index]?.[at])));
        const contentAt = (row: number, column: number) => content[row - top]?.[column - left];
        return together([
          { parts: [{ type: "cells", sheet, top, left, rows }], next: [] },
          { parts: [], next: unsure(range, contentAt).map((block) => valuesOf(sheet, block, contentAt, date1904)) },
          hiddenLines(sheet, range, asked),
        ]);
      };
    },
  };
}

type ContentAt = (row: number, column: number) => unknown;

/** The blocks of cells that need a second look: formulas, and what may be an error value. */
function unsure(range: CellRange, contentAt: ContentAt): CellRange[] {
  const needsLook = (row: number, column: number) => {
    const cell = contentAt(row, column);
    return typeof cell === "string" && (cell.startsWith("=") || cell.startsWith("#")) ? true : undefined;
  };
  const blocks = rectangles(range, needsLook).get(true) ?? [];
  if (blocks.length <= MOST_BLOCKS) return blocks;
  // Most formulas stand in columns of them.
  const columns = new Map<string, CellRange>();
  for (const block of blocks) {
    const key = `${block.left}:${block.right}`;
    columns.set(key, bounding(columns.get(key) ?? block, block));
  }
  return columns.size <= MOST_BLOCKS ? Array.from(columns.values()) : [blocks.reduce(bounding)];
}

/**
 * The values of formulas, and which texts are error values.
 * @param contentAt what was read of these cells before
 */
function valuesOf(sheet: string, range: CellRange, contentAt: ContentAt, date1904: boolean): Question {
  const { top, left } = range;
  return {
    sheet,
    range,
    weight: 2 * cellCount(range),
    reads: 0,
    about: (part) => valuesOf(sheet, part, contentAt, date1904),
    ask: (asked) => {
      asked.load(date1904 ? "values,valueTypes,numberFormat" : "values,valueTypes");
      return () => {
        const { valueTypes } = asked;
        const values: unknown[][] = asked.values;
        const formats: unknown[][] | null = date1904 ? asked.numberFormat : null;
        const rows = values.map((row, index) =>
          row.map((value, at) =>
            valueTypes[index]?.[at] === ERROR ? { error: String(value) } : valueOf(value, formats?.[index]?.[at]),
          ),
        );
        const formulas = values.map((row, index) =>
          row.map((value, at) => formulaOf(contentAt(top + index, left + at), value)),
        );
        const part: CellsPart = { type: "cells", sheet, top, left, rows, formulas };
        return { parts: [part], next: [] };
      };
    },
  };
}

const ERROR = "Error";

/** Text that begins with an equals sign is its own value; a formula never is. */
function formulaOf(content: unknown, value: unknown): string | null {
  return typeof content === "string" && content.startsWith("=") && content !== value ? content.slice(1) : null;
}

/** @param numberFormat given in a workbook of the 1904 system */
function valueOf(cell: unknown, numberFormat: unknown): PlainValue {
  if (typeof cell === "number") return typeof numberFormat === "string" ? serialFrom1904(cell, numberFormat) : cell;
  if (typeof cell === "boolean") return cell;
  return typeof cell === "string" && cell !== "" ? cell : null;
}

/** Fewer rows than this hold no more merged cells than Excel tells at a time. */
const FEW_ROWS = 64;

/**
 * The merged cells in a range. Excel tells at most 512 at a time, and fails where there are more.
 * @param known those that were told of another part of the range, which may reach into this one
 */
function mergesIn(sheet: string, range: CellRange, known = new Set<string>()): Question {
  return {
    sheet,
    range,
    weight: 1_000,
    reads: 0,
    failsSilently: true,
    about: rowCount(range) < FEW_ROWS ? null : (part) => mergesIn(sheet, part, known),
    ask: (asked) => {
      const merged = asked.getMergedAreasOrNullObject();
      merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
      return () => {
        if (merged.isNullObject) return { parts: [], next: [] };
        const merges = merged.areas.items.map(cellsOf).filter(({ top, left }) => !known.has(cellKey(top, left)));
        for (const { top, left } of merges) known.add(cellKey(top, left));
        return { parts: [{ type: "merges", sheet, merges }], next: [] };
      };
    },
  };
}
