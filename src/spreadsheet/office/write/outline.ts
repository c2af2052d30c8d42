/** Rows in groups that can be folded away. */
import { WorkbookError } from "../../errors";
import { type InPieces, inPieces } from "../../pieces";
import type { NewSheet } from "../../workbook";
import { forOnce } from "../ranges";
import type { EarlierSheet } from "./sheet";
import { CALL, type Unit, writeUnits } from "./units";

/** Levels of groups that a worksheet can have. */
const LEVELS = 7;

/** Groups the rows of new sheets that stand in groups, after taking those of an earlier run out of theirs. */
export async function groupRows(
  context: Excel.RequestContext,
  sheets: ReadonlyArray<{ readonly sheet: NewSheet; readonly earlier: EarlierSheet | null }>,
): Promise<void> {
  for (const { sheet, earlier } of sheets) {
    if (earlier && earlier.groupedRows > 0) await ungroup(context, sheet.name, earlier.groupedRows);
  }
  const units: Unit[] = [];
  for (const { sheet } of sheets) {
    for (const unit of await inPieces(groupUnits(sheet))) units.push(unit);
  }
  await writeUnits(context, units);
}

async function ungroup(context: Excel.RequestContext, sheet: string, rows: number, levels = LEVELS): Promise<void> {
  context.workbook.worksheets.getItem(sheet).getRange(`1:${rows}`).ungroup("ByRows");
  try {
    await context.sync();
  } catch (error) {
    // Excel doesn't tell how deep rows stand, and refuses once none is in a group. Another trouble comes up again.
    if (error instanceof WorkbookError) throw error;
    return;
  }
  if (levels > 1) await ungroup(context, sheet, rows, levels - 1);
}

/** The groups of every level, those that hold others before these. */
function* groupUnits({ name, rows }: NewSheet): InPieces<Unit[]> {
  const units: Unit[] = [];
  for (let depth = 0; depth < LEVELS; depth++) {
    let first: number | null = null;
    for (let row = 0; row <= rows.length; row++) {
      const isInside = (rows[row]?.outlineLevel ?? 0) > depth;
      if (isInside) first ??= row;
      else if (first !== null) {
        units.push(groupUnit(name, first, row - 1));
        first = null;
      }
      yield 1;
    }
  }
  return units;
}

function groupUnit(name: string, first: number, last: number): Unit {
  return {
    weight: 3 * CALL,
    queue: ({ workbook: { worksheets } }) =>
      forOnce(worksheets.getItem(name).getRange(`${first + 1}:${last + 1}`), (lines) => lines.group("ByRows")),
  };
}
