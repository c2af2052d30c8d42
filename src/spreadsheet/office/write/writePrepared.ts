/** Writing what has been prepared, and holding the workbook against it. */
import { rangeValues } from "../../chartValues";
import { inPieces } from "../../pieces";
import { cellCount } from "../../ranges";
import { checkSheet, type FormulaResults } from "../../steps/readBack";
import type { NewSheet, SheetGrid, WorkOptions } from "../../workbook";
import { arrange } from "./arrange";
import { checkEdited, checkEdits, editsOf } from "./edits";
import { writeEdits } from "./writeEdits";
import { addImages } from "./images";
import { groupRows } from "./outline";
import { type BookOverview, readOverview } from "../read/overview";
import type { PreparedPlan } from "./prepare";
import { readSheets } from "../read/read";
import { chartUnits, sheetUnits } from "./sheet";
import { CALL, type Unit, writeUnits } from "./units";

/**
 * Writes new sheets, takes out those that go, and changes the clerk's own cells last of all, so that a failure before leaves
 * them untouched; then reads back what was written, groups its rows, and draws pictures and charts.
 * @param begin what comes first
 * @param options.onEdits told before the clerk's own cells are written
 * @returns names of the new sheets that are not seen or printed as planned
 * @throws WorkbookError, `not-read-back` and `cell-changed` among them; the signal's reason
 */
export async function writePrepared(
  context: Excel.RequestContext,
  { book, blocks, sheets, removed, context: measures, record }: PreparedPlan,
  begin: readonly Unit[] = [],
  { signal, onProgress, onEdits }: WorkOptions & { readonly onEdits?: () => void } = {},
): Promise<string[]> {
  const tabs: Unit[] = [];
  for (const { sheet, earlier } of sheets) {
    for (const unit of await inPieces(sheetUnits(sheet, earlier, measures), signal)) tabs.push(unit);
  }
  const units = [...begin, ...tabs, ...removed.map(removal)];
  await writeUnits(context, units, { signal, onProgress: (done) => onProgress?.(done * WRITTEN) });
  // Meanwhile a co-author may have typed: what the cells were to hold is looked at once more.
  const checked = await checkEdits(context, book, editsOf(blocks));
  onEdits?.();
  await writeEdits(context, checked, book, { signal });

  const written = sheets.map(({ sheet }) => sheet);
  // In a workbook that calculates by hand only, too, a new sheet shows its figures.
  for (const { name } of written) context.workbook.worksheets.getItem(name).calculate(true);
  const now = await readOverview(context);
  const readBack = (done: number) => onProgress?.(WRITTEN + done * (1 - WRITTEN));
  const results = await checkWritten(context, now, written, { signal, onProgress: readBack });
  await checkEdited(context, now, blocks);
  await groupRows(context, sheets);
  const newSheets = record.sheets.map(({ after }) => after);
  await addImages(context, newSheets);
  const values = rangeValues(newSheets, results);
  await writeUnits(
    context,
    newSheets.flatMap((sheet) => chartUnits(sheet, values)),
    { signal },
  );
  return arrange(
    context,
    sheets.map(({ sheet, earlier }) => ({ sheet, isOld: earlier !== null })),
  );
}

/** About how much of the time it takes until all is written. */
const WRITTEN = 0.7;

/** Cells of new sheets that are read back together. */
const READ_BACK_CELLS = 300_000;

/**
 * Reads new sheets back and holds them against the plan: small ones together, large ones one by one, for each is as large
 * in memory as its plan.
 * @returns what those of them hold that charts are about
 * @throws WorkbookError `not-read-back`; the signal's reason
 */
async function checkWritten(
  context: Excel.RequestContext,
  book: BookOverview,
  sheets: readonly NewSheet[],
  { signal, onProgress }: WorkOptions,
): Promise<FormulaResults> {
  const shown = new Set(
    sheets.flatMap(({ charts = [] }) =>
      charts.flatMap(({ categories, series }) => [categories.sheet, ...series.map(({ values }) => values.sheet)]),
    ),
  );
  const results = new Map<string, SheetGrid["rows"]>();
  let rest = sheets;
  while (rest.length > 0) {
    const tabs = rest.map(({ name }) => book.sheets.find((tab) => tab.name === name));
    let cells = 0;
    const tooFar = tabs.findIndex((tab) => (cells += tab?.used ? cellCount(tab.used) : 0) > READ_BACK_CELLS);
    const count = tooFar < 0 ? rest.length : Math.max(1, tooFar);
    const together = tabs.slice(0, count).flatMap((tab) => tab ?? []);
    const grids = new Map((await readSheets(context, book, together, { signal })).map((grid) => [grid.name, grid]));
    for (const sheet of rest.slice(0, count)) {
      const { rows } = await inPieces(checkSheet(sheet, grids.get(sheet.name)), signal);
      if (shown.has(sheet.name)) results.set(sheet.name, rows);
    }
    rest = rest.slice(count);
    onProgress?.(1 - rest.length / sheets.length);
  }
  return results;
}

function removal(name: string): Unit {
  return {
    weight: 2 * CALL,
    queue: ({ workbook }) => {
      const worksheet = workbook.worksheets.getItem(name);
      // Excel deletes no worksheet that is very hidden.
      worksheet.visibility = "Hidden";
      worksheet.delete();
    },
  };
}
