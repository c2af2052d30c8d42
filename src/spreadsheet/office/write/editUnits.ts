/** Putting values into single cells of the clerk's worksheets. */
import { serialTo1904 } from "../../dateSystem";
import { cellCount } from "../../ranges";
import type { CellEdit, CellRange } from "../../workbook";
import type { EditBlock } from "./edits";
import { entryOf } from "./entry";
import type { BookOverview } from "../read/overview";
import { forOnce, rangeOf } from "../ranges";
import { CALL, type Unit } from "./units";

/** A cell that is changed, with the number format it has. */
interface FormattedEdit {
  readonly edit: CellEdit;
  readonly format: string;
}

/**
 * Writes the cells of blocks and no others, together where they are neighbours. Some Excels put the first of a list of values into
 * every cell that is seen where the list goes across hidden rows; where anything is hidden, each cell is written alone.
 */
export function editUnits(blocks: readonly EditBlock[], { date1904 }: BookOverview): Unit[] {
  return blocks.flatMap(({ sheet, range, edits, formats, isSeen }) =>
    runsOf(edits, isSeen).map((at): Unit => {
      const run = at.flatMap((row): FormattedEdit[] => {
        const edit = edits.get(row);
        return edit ? [{ edit, format: formats[row] ?? "" }] : [];
      });
      const top = range.top + (at[0] ?? 0);
      return runUnit(sheet, { ...range, top, bottom: top + at.length - 1 }, run, date1904);
    }),
  );
}

/** Rows of a block that are written together. */
function runsOf(edits: EditBlock["edits"], isSeen: boolean): number[][] {
  const runs: number[][] = [];
  for (const row of edits.keys()) {
    const last = runs.at(-1);
    if (isSeen && last?.at(-1) === row - 1) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

function runUnit(sheet: string, range: CellRange, run: readonly FormattedEdit[], date1904: boolean): Unit {
  return {
    weight: 3 * CALL + cellCount(range),
    queue: ({ workbook }) =>
      forOnce(rangeOf(workbook.worksheets.getItem(sheet), range), (cells) => {
        const changesFormat = run.some(({ edit }) => edit.numberFormat !== undefined);
        // Before the values: what they are taken for depends on it. Null leaves a cell as it is.
        if (changesFormat) cells.numberFormat = run.map(({ edit }) => [edit.numberFormat ?? null]);
        cells.values = run.map(({ edit, format }) => {
          const own = edit.numberFormat ?? format;
          const entry = entryOf({ value: edit.after }, own);
          return [typeof entry === "number" && date1904 ? serialTo1904(entry, own) : entry];
        });
      }),
  };
}
