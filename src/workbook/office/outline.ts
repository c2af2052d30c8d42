/** Rows in groups that can be folded away. */
import { WorkbookError } from "../errors";
import type { NewSheet } from "../workbook";
import { forOnce, runs } from "./ranges";
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
  await writeUnits(
    context,
    sheets.flatMap(({ sheet }) => groupUnits(sheet)),
  );
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

function groupUnits({ name, rows }: NewSheet): Unit[] {
  const levels = rows.map(({ outlineLevel = 0 }) => outlineLevel);
  return Array.from({ length: LEVELS }, (_, depth) =>
    runs(levels.flatMap((level, row) => (level > depth ? [row] : []))),
  )
    .flat()
    .map(([first, last]) => ({
      weight: 3 * CALL,
      queue: ({ workbook: { worksheets } }) =>
        forOnce(worksheets.getItem(name).getRange(`${first + 1}:${last + 1}`), (lines) => lines.group("ByRows")),
    }));
}
