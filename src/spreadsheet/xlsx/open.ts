import { WorkbookError } from "../errors";
import { contentOf } from "../own/memory";
import { atOnce, inPieces, type InPieces, nextTask } from "../pieces";
import type { SheetGrid, WorkbookContent } from "../workbook";
import { inspectXml } from "./inspect";
import { preflight, type CheckedPackage } from "./preflight";
import { recalculate } from "./recalculate";
import { readSharedStrings } from "./sharedStrings";
import { FactsCollector, type SheetFacts } from "./sheetFacts";
import { type CellContext, type SheetDraft, sheetReading } from "./sheetReader";
import { Styles } from "./styles";
import type { ListedSheet } from "./workbookPart";

export interface OpenOptions {
  /** Told after each step how much is done, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** A worksheet as read, with {@link SheetFacts} where they were wanted. */
export interface OpenedSheet {
  readonly grid: SheetGrid;
  readonly facts?: SheetFacts;
}

type Report = (done: number) => Promise<void>;

/** About how much of the time it takes until all cells are read. */
const READ = 0.95;

/**
 * Reads an .xlsx file of any spreadsheet program. Dates come as serial numbers of the 1900 system, rich text as its text,
 * formulas with their stored value or, where there is none, with the one calculated here.
 * @param name file name shown to people, without a folder
 * @throws WorkbookError, and nothing else but the signal's reason once that is aborted
 */
export async function openXlsx(bytes: Uint8Array, name: string, options?: OpenOptions): Promise<WorkbookContent> {
  return contentOf(name, await openGrids(bytes, name, options));
}

/** Reads all worksheets like {@link openXlsx}, those included that Branchbook keeps for itself. */
export async function openGrids(bytes: Uint8Array, name: string, options?: OpenOptions): Promise<SheetGrid[]> {
  const sheets = await openSheets(bytes, name, options);
  return sheets.map(({ grid }) => grid);
}

/**
 * Reads all worksheets like {@link openGrids}.
 * @param wantsFacts whether what else they say is wanted as well: formats, heights, what stands before and behind the cells
 */
export async function openSheets(
  bytes: Uint8Array,
  name: string,
  { onProgress, signal }: OpenOptions = {},
  wantsFacts = false,
): Promise<OpenedSheet[]> {
  const report: Report = async (done) => {
    onProgress?.(done);
    // Lets the page paint, and a click on Cancel arrive.
    await nextTask();
    signal?.throwIfAborted();
  };
  try {
    await report(0);
    const checked = preflight(bytes, name);
    return await readSheets(checked, checked.workbook.sheets, report, signal, wantsFacts);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof WorkbookError) throw error;
    // Something stumbled over a file that is damaged in a new way.
    throw new WorkbookError("not-a-workbook", {}, { cause: error });
  }
}

/**
 * Reads some of a workbook's sheets. Formulas that were stored without a value and refer to other sheets get none.
 * @throws WorkbookError
 */
export async function readSheets(
  checked: CheckedPackage,
  sheets: readonly ListedSheet[],
  report: Report,
  signal?: AbortSignal,
  wantsFacts = false,
): Promise<OpenedSheet[]> {
  const context = await inPieces(contextReading(checked), signal);
  const drafts: (SheetDraft & Pick<OpenedSheet, "facts">)[] = [];
  for (const [number, listed] of sheets.entries()) {
    const bytes = await inPieces(checked.unpacking(listed.part), signal);
    const facts = wantsFacts ? new FactsCollector(bytes) : undefined;
    const draft = await inPieces(sheetReading(bytes, listed, number, context, checked.budget, facts), signal);
    drafts.push({ ...draft, facts: facts?.facts() });
    await report((READ * (number + 1)) / sheets.length);
  }
  recalculate(
    drafts.map(({ grid }) => grid),
    drafts.flatMap(({ uncalculated }) => uncalculated),
  );
  await report(1);
  return drafts.map(({ grid, facts }) => ({ grid, facts }));
}

/** What the cells of a workbook refer to. */
export function* contextReading({ workbook, budget, unpacking }: CheckedPackage): InPieces<CellContext> {
  const { sharedStrings, styles, date1904 } = workbook;
  const strings =
    sharedStrings === undefined ? [] : yield* readSharedStrings(yield* unpacking(sharedStrings), sharedStrings, budget);
  if (!date1904 || styles === undefined) return { strings };
  const bytes = yield* unpacking(styles);
  inspectXml(bytes, styles, budget);
  const formats = new Styles(new TextDecoder().decode(bytes));
  return { strings, isDateOf1904: (format) => formats.isDate(format) };
}

/** {@link contextReading} without a pause. */
export function readContext(checked: CheckedPackage): CellContext {
  return atOnce(contextReading(checked));
}
