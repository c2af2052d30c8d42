/** Before anything is written: whether it can be, and what is to be kept of what stands there. */
import { WorkbookError } from "../../errors";
import { JOURNAL_MARKER, MARKER_NAME } from "../../own/marker";
import { MEMORY_MARKER, memorySheet, readMemory } from "../../own/memory";
import { inPieces } from "../../pieces";
import { freeSheetName, renamed } from "../../sheetNames";
import { asFound, type SheetChange, type StepRecord } from "../../steps/steps";
import { cellAddress, type NewSheet, type WritePlan } from "../../workbook";
import { changesOf, checkEdits, type EditBlock } from "./edits";
import { digitOf, loadDigit } from "../digit";
import { type Journal, lastWritten, openJournal } from "../journal";
import { type BookOverview, readOverview, type SheetOverview } from "../read/overview";
import { readSheets } from "../read/read";
import type { EarlierSheet, SheetContext } from "./sheet";

/** A plan that has been checked against the workbook, ready to be written. */
export interface PreparedPlan {
  readonly book: BookOverview;
  readonly journal: Journal;
  readonly context: SheetContext;
  readonly blocks: readonly EditBlock[];
  /** The new sheets under their final names, then the one with Branchbook's memory. */
  readonly sheets: readonly PlacedSheet[];
  /** Names of the plan's new sheets, in its order. */
  readonly sheetNames: readonly string[];
  /** Names of the sheets that are taken out. */
  readonly removed: readonly string[];
  /** What the plan replaces, and what it puts there. */
  readonly record: StepRecord;
}

interface PlacedSheet {
  readonly sheet: NewSheet;
  readonly earlier: EarlierSheet | null;
}

/**
 * Checks a plan, and reads what it will replace.
 * @throws WorkbookError when it can't be written
 * @throws RangeError when two new sheets carry the same mark
 */
export async function preparePlan(context: Excel.RequestContext, plan: WritePlan): Promise<PreparedPlan> {
  const book = await readOverview(context);
  if (book.isReadOnly) throw new WorkbookError("read-only");
  const removed = book.sheets.filter(({ name }) => plan.removedSheets?.includes(name));
  const places = placesOf(plan, book, removed);
  refuseProtected(book, places, removed);

  const blocks = await checkEdits(context, book, plan.edits);
  const journal = await openJournal(context, book);
  const replaced = places.flatMap(({ earlier }) => earlier ?? []);
  const grids = new Map((await readSheets(context, book, replaced)).map((grid) => [grid.name, grid]));
  const { contents, digitPixels } = await measure(context, book, replaced);

  const sheets: SheetChange[] = [];
  const groupedRows = new Map<string, number>();
  let memory: StepRecord["memory"];
  for (const { sheet, earlier } of places) {
    const grid = grids.get(earlier?.name ?? "");
    if (sheet.madeBy === MEMORY_MARKER)
      memory = { before: grid ? readMemory(grid.rows) : null, after: plan.memory ?? "" };
    else {
      const written = grid ? await lastWritten(context, book, journal, sheet.madeBy) : null;
      const before = grid ? await inPieces(asFound(grid, sheet, written)) : null;
      if (before?.rows.some(({ outlineLevel = 0 }) => outlineLevel > 0))
        groupedRows.set(before.name, before.rows.length);
      sheets.push({ before, after: sheet });
    }
  }
  return {
    book,
    journal,
    context: { date1904: book.date1904, digitPixels },
    blocks,
    sheets: places.map(({ sheet, earlier }) => ({
      sheet,
      earlier: earlier && {
        name: earlier.name,
        ...(contents.get(earlier.name) ?? { charts: [], images: [], names: [], hasFilter: false }),
        groupedRows: groupedRows.get(earlier.name) ?? 0,
      },
    })),
    sheetNames: sheets.map(({ after }) => after.name),
    removed: removed.map(({ name }) => name),
    record: { cells: changesOf(blocks), sheets, memory },
  };
}

interface Place {
  readonly sheet: NewSheet;
  readonly earlier: SheetOverview | null;
}

/** Finds each new sheet its name, and the one of an earlier run that it replaces. */
function placesOf(plan: WritePlan, { sheets }: BookOverview, removed: readonly SheetOverview[]): Place[] {
  const planned = [...plan.newSheets, ...(plan.memory === undefined ? [] : [memorySheet(plan.memory)])];
  const marks = planned.flatMap(({ madeBy }) => madeBy ?? []);
  if (new Set(marks).size < marks.length) throw new RangeError("two new sheets carry the same mark");
  const earlier = planned.map(
    ({ madeBy }) => (madeBy === null ? undefined : sheets.find((sheet) => sheet.madeBy === madeBy)) ?? null,
  );
  const taken = sheets.filter((sheet) => !earlier.includes(sheet) && !removed.includes(sheet)).map(({ name }) => name);
  const names = planned.map(({ name }) => {
    const free = freeSheetName(name, taken);
    taken.push(free);
    return free;
  });
  return renamed(planned, names).map((sheet, index) => ({ sheet, earlier: earlier[index] ?? null }));
}

function refuseProtected(book: BookOverview, places: readonly Place[], removed: readonly SheetOverview[]): void {
  const locked = places.find(({ earlier }) => earlier?.isProtected)?.earlier;
  if (locked) throw new WorkbookError("sheet-protected", { sheet: locked.name, cell: cellAddress(0, 0) });
  const hasJournal = book.sheets.some(({ madeBy }) => madeBy === JOURNAL_MARKER);
  const changesTabs = places.some(({ sheet, earlier }) => sheet.name !== earlier?.name);
  if (book.isStructureProtected && (changesTabs || removed.length > 0 || !hasJournal)) {
    throw new WorkbookError("structure-protected");
  }
}

/** Names that setting up the page keeps, and that of a filter. */
const OF_PRINTING = /^(?:_xlnm\.|_FilterDatabase$|Print_)/;

/** The charts, pictures and own names of some sheets, and the width of a digit in the workbook's default font. */
async function measure(context: Excel.RequestContext, book: BookOverview, replaced: readonly SheetOverview[]) {
  const { worksheets } = context.workbook;
  const collections = replaced.map(({ name }) => {
    const { charts, shapes, names, autoFilter } = worksheets.getItem(name);
    charts.load("items/name");
    shapes.load("items/id,items/type");
    names.load("items/name");
    autoFilter.load("enabled");
    return { name, charts, shapes, names, autoFilter };
  });
  const digit = loadDigit(context, book);
  await context.sync();
  return {
    contents: new Map(
      collections.map(({ name, charts, shapes, names, autoFilter }) => [
        name,
        {
          charts: charts.items.map((chart) => chart.name),
          images: shapes.items.filter(({ type }) => type === "Image").map(({ id }) => id),
          names: names.items.map((own) => own.name).filter((own) => own !== MARKER_NAME && !OF_PRINTING.test(own)),
          hasFilter: autoFilter.enabled,
        },
      ]),
    ),
    digitPixels: digitOf(digit),
  };
}
