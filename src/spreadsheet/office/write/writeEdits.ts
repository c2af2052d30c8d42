/** Putting values into single cells of the clerk's worksheets. */
import { serialTo1904 } from "../../dateSystem";
import { cellCount } from "../../ranges";
import { type CellEdit, type CellRange, CellError, sameValue, type WorkOptions } from "../../workbook";
import { type EditBlock, failure, hasFormula, valueAt } from "./edits";
import { entryOf } from "./entry";
import type { BookOverview } from "../read/overview";
import { forOnce, rangeOf } from "../ranges";
import { CALL, type Unit, writeUnits } from "./units";

/** A cell that is changed, with the number format it has. */
interface FormattedEdit {
  readonly edit: CellEdit;
  readonly format: string;
}

/** Neighbours in a column that are written together. */
interface Run {
  readonly sheet: string;
  readonly range: CellRange;
  readonly edits: readonly FormattedEdit[];
}

/**
 * Writes the cells of blocks and no others. What each held is asked for in the request that writes it, between which and the
 * writing nobody comes: where it is not what was planned for, a co-author has typed, or has put rows in or out, so that the
 * cells are other people's. Then every cell of that worksheet is given back what it held.
 * @throws WorkbookError `cell-changed`; the signal's reason
 */
export async function writeEdits(
  context: Excel.RequestContext,
  blocks: readonly EditBlock[],
  book: BookOverview,
  options: WorkOptions,
): Promise<void> {
  const runs = runsOf(blocks);
  const guards = new Map<Run, Excel.Range>();
  const units = runs.map((run) => runUnit(run, book, (guard) => guards.set(run, guard)));
  await writeUnits(context, units, options);
  const foreign = new Map<string, CellEdit>();
  for (const [run, guard] of guards) {
    const other = run.edits.find(({ edit, format }, at) => !isExpected(guard, at, edit, format, book));
    if (other) foreign.set(run.sheet, other.edit);
  }
  const [edit] = foreign.values();
  if (!edit) return;
  const written = Array.from(guards).filter(([{ sheet }]) => foreign.has(sheet));
  await writeUnits(
    context,
    written.flatMap(([run, guard]) => run.edits.map((_, at) => restoring(run, guard, at))),
  );
  throw failure("cell-changed", edit);
}

/** Whether a cell held what it was planned for, or, where Excel was asked twice, what was written. */
function isExpected(guard: Excel.Range, at: number, edit: CellEdit, format: string, book: BookOverview): boolean {
  if (hasFormula(guard, at)) return false;
  const value = valueAt(guard, at, String(guard.numberFormat[at]?.[0] ?? format), book);
  return sameValue(value, edit.before) || sameValue(value, edit.after);
}

/**
 * Some Excels put the first of a list of values into every cell that is seen where the list goes across hidden rows; where
 * anything is hidden, each cell is written alone.
 */
function runsOf(blocks: readonly EditBlock[]): Run[] {
  return blocks.flatMap(({ sheet, range, edits, formats, isSeen }) =>
    rowsTogether(edits, isSeen).map((rows): Run => {
      const run = rows.flatMap((row): FormattedEdit[] => {
        const edit = edits.get(row);
        return edit ? [{ edit, format: formats[row] ?? "" }] : [];
      });
      const top = range.top + (rows[0] ?? 0);
      return { sheet, range: { ...range, top, bottom: top + rows.length - 1 }, edits: run };
    }),
  );
}

/** Rows of a block that are written together. */
function rowsTogether(edits: EditBlock["edits"], isSeen: boolean): number[][] {
  const runs: number[][] = [];
  for (const row of edits.keys()) {
    const last = runs.at(-1);
    if (isSeen && last?.at(-1) === row - 1) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** @param keep is given what the cells held, once the unit is written */
function runUnit({ sheet, range, edits }: Run, { date1904 }: BookOverview, keep: (guard: Excel.Range) => void): Unit {
  return {
    weight: 5 * CALL + 4 * cellCount(range),
    queue: ({ workbook }) => {
      const worksheet = workbook.worksheets.getItem(sheet);
      forOnce(rangeOf(worksheet, range), (guard) => {
        guard.load("formulas,values,valueTypes,numberFormat");
        keep(guard);
      });
      forOnce(rangeOf(worksheet, range), (cells) => {
        const changesFormat = edits.some(({ edit }) => edit.numberFormat !== undefined);
        // Before the values: what they are taken for depends on it. Null leaves a cell as it is.
        if (changesFormat) cells.numberFormat = edits.map(({ edit }) => [edit.numberFormat ?? null]);
        cells.values = edits.map(({ edit, format }) => {
          const own = edit.numberFormat ?? format;
          const entry = entryOf({ value: edit.after }, own);
          return [typeof entry === "number" && date1904 ? serialTo1904(entry, own) : entry];
        });
      });
    },
  };
}

/** Gives a cell back what it held, in Excel's own numbers. */
function restoring({ sheet, range }: Run, guard: Excel.Range, at: number): Unit {
  const format = String(guard.numberFormat[at]?.[0]);
  const value = valueAt(guard, at, format, { date1904: false });
  const isAsTyped = hasFormula(guard, at) || value instanceof CellError;
  const entry: unknown = isAsTyped ? guard.formulas[at]?.[0] : entryOf({ value }, format);
  return {
    weight: 3 * CALL,
    queue: ({ workbook }) =>
      forOnce(rangeOf(workbook.worksheets.getItem(sheet), oneOf(range, at)), (cell) => {
        cell.numberFormat = [[format]];
        cell.formulas = [[entry]];
      }),
  };
}

function oneOf(range: CellRange, at: number): CellRange {
  return { ...range, top: range.top + at, bottom: range.top + at };
}
