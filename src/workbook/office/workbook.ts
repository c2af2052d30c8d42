import { rangeValues } from "../chartValues";
import { WorkbookError } from "../errors";
import { journalRow } from "../journal";
import { JOURNAL_MARKER } from "../marker";
import { contentOf, MEMORY_MARKER } from "../memory";
import { assembleContent, type ContentPart } from "../parts";
import { checkReadBack } from "../readBack";
import { revertPlan, type StepRecord } from "../steps";
import type { Receipt, Reverted, Step, Workbook, WorkbookContent, WorkOptions, WritePlan } from "../workbook";
import { checkEdited, checkEdits, editsOf, editUnits, readCells } from "./edits";
import { handOver, runInExcel, type RunOptions } from "./excel";
import { addImages } from "./images";
import { additionUnits, openJournal, recordAt, stateUnit, stepsOf } from "./journal";
import { type Mark, markCells, type Marked } from "./marks";
import { type BookOverview, readOverview, sheetNamed } from "./overview";
import { groupRows } from "./outline";
import { preparePlan, type PreparedPlan } from "./prepare";
import { readParts, readSheets } from "./read";
import { selectCell } from "./select";
import { chartUnits, sheetUnits } from "./sheet";
import { CALL, type Unit, writeUnits } from "./units";
import { watchWorkbook, type WorkbookChange } from "./watch";

/** How an Excel is worked with. */
export interface OfficeOptions {
  /** How long an answer of Excel is waited for; Office.js itself would wait for ever. */
  readonly secondsToAnswer?: number;
  /** Whether Excel can make several syncs one step of its own undo (ExcelApi 1.20). */
  readonly canMergeUndo?: boolean;
}

export interface PartsOptions extends WorkOptions {
  /** Names of the worksheets that are to be read; all when absent. */
  readonly sheets?: readonly string[];
}

/** A prepared plan on its way into the workbook, as a step of the journal. */
interface Turn {
  readonly prepared: PreparedPlan;
  readonly step: Step;
  /** Notes the step as begun. */
  readonly begin: readonly Unit[];
  /** State of the step once it is done, and when it was taken back: null takes it out of the journal. */
  readonly done: Step["state"];
  readonly undone: Step["state"] | null;
}

/** The workbook that is open in Excel. */
export class OfficeWorkbook implements Workbook {
  constructor(private readonly options: OfficeOptions = {}) {}

  read(options?: WorkOptions): Promise<WorkbookContent> {
    return assembleContent(this.readParts(options));
  }

  /**
   * Reads in parts, to be put together by a `ContentAssembler` (parts.ts tells how a worker does it).
   * @throws as {@link read}; WorkbookError `sheet-missing`
   */
  readParts({ sheets: names, ...options }: PartsOptions = {}): AsyncGenerator<ContentPart, void> {
    return handOver(this.runOptions(), async function* (context) {
      const overview = await readOverview(context);
      const book = { ...overview, sheets: overview.sheets.filter(({ madeBy }) => madeBy !== JOURNAL_MARKER) };
      const wanted = names?.map((name) => sheetNamed(overview, name));
      const sheets = book.sheets.filter((sheet) => wanted?.includes(sheet) ?? true);
      yield* readParts(context, book, sheets, options);
    });
  }

  async write(plan: WritePlan, at: string, options?: WorkOptions): Promise<Receipt> {
    const { step, prepared } = await this.take(async (context) => {
      const checked = await preparePlan(context, plan);
      const { journal, record } = checked;
      const { step: begun, row } = journalRow(stepsOf(journal), at, record);
      const begin = additionUnits(journal, begun, row, checked.context);
      return { prepared: checked, step: begun, begin, done: "written", undone: null };
    }, options);
    const { id, cells, sheets, isRevertible } = step;
    return { step: { id, at, state: "written", cells, sheets, isRevertible }, sheetNames: prepared.sheetNames };
  }

  steps(): Promise<Step[]> {
    return this.run(async (context) => stepsOf(await openJournal(context, await readOverview(context))));
  }

  async revert(id: number, options?: WorkOptions): Promise<Reverted> {
    let kept: Reverted["kept"] = [];
    await this.take(async (context) => {
      const book = await readOverview(context);
      const journal = await openJournal(context, book);
      const row = journal.rows.findIndex((step) => step?.id === id);
      const step = journal.rows[row];
      const record = step && step.state !== "reverted" ? await recordAt(context, book, row) : null;
      if (!step || !record) throw new WorkbookError("step-missing");
      const taken = revertPlan(record, await readTouched(context, book, record), step.state === "writing");
      kept = taken.kept;
      const begin = [stateUnit(journal, row, "writing")];
      return { prepared: await preparePlan(context, taken.plan), step, begin, done: "reverted", undone: step.state };
    }, options);
    return { kept };
  }

  /** Brings a cell before the clerk's eyes. @throws WorkbookError `sheet-missing`, `sheet-hidden` */
  select(sheet: string, row: number, column: number): Promise<void> {
    return this.run((context) => selectCell(context, sheet, row, column));
  }

  /**
   * Marks these cells and takes all other marks of ours off; of no cells, all of them.
   * @throws WorkbookError `read-only`
   */
  mark(marks: readonly Mark[]): Promise<Marked> {
    return this.run((context) => markCells(context, marks));
  }

  /**
   * Tells what others than this add-in change; which of it is worth reading again (`readParts({ sheets })`), and when, is
   * the listener's to say.
   * @returns ends it
   */
  watch(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    return watchWorkbook((work) => this.run(work, { delayForCellEdit: true }), listener);
  }

  private run<T>(work: (context: Excel.RequestContext) => Promise<T>, options: Partial<RunOptions> = {}): Promise<T> {
    return runInExcel({ ...this.runOptions(), ...options }, work);
  }

  private runOptions(): RunOptions {
    return { secondsToAnswer: this.options.secondsToAnswer ?? 60 };
  }

  /** Prepares a turn and carries it through; if it fails, what it has written is taken back. */
  private async take(prepare: (context: Excel.RequestContext) => Promise<Turn>, options?: WorkOptions): Promise<Turn> {
    if (this.options.canMergeUndo) {
      const merged = await this.run(prepare);
      try {
        await this.carryOut(merged, { ...options, mergeUndoGroup: true });
        return merged;
      } catch (error) {
        // Something in the plan can't be undone by Excel, or it fails at merging: without it the same may work.
        if (!isUndoTrouble(error)) throw error;
      }
    }
    const turn = await this.run(prepare);
    await this.carryOut(turn, { ...options, mergeUndoGroup: false });
    return turn;
  }

  private async carryOut(turn: Turn, { mergeUndoGroup, ...options }: WorkOptions & { mergeUndoGroup: boolean }) {
    const { prepared, step, begin, done } = turn;
    try {
      await this.run(
        async (context) => {
          await writePrepared(context, prepared, begin, options);
          await setState(context, step, done);
        },
        { mergeUndoGroup },
      );
    } catch (error) {
      await this.takeBack(turn, error);
      throw error;
    }
  }

  /** @throws WorkbookError `unfinished` where it can't be */
  private async takeBack({ prepared: { record, book: before }, step, undone }: Turn, cause: unknown): Promise<void> {
    const reason = cause instanceof WorkbookError ? cause.code : String(cause);
    // Who doesn't answer wouldn't answer this either, and may yet do what was asked.
    if (reason === "no-answer") throw new WorkbookError("unfinished", { reason }, { cause });
    try {
      await this.run(
        async (context) => {
          const book = await readOverview(context);
          const names = newNames(before, book);
          const cells = record.cells.map((cell) => ({ ...cell, sheet: names.get(cell.sheet) ?? cell.sheet }));
          const written = { ...record, cells };
          const { plan } = revertPlan(written, await readTouched(context, book, written), true);
          const prepared = await preparePlan(context, plan);
          await writePrepared(context, prepared);
          await setState(context, step, undone);
        },
        { delayForCellEdit: true },
      );
    } catch (failure) {
      throw new WorkbookError("unfinished", { reason }, { cause: new AggregateError([cause, failure]) });
    }
  }
}

/** Excel's own code where a call within a merged group can't be undone. */
function isUndoTrouble(error: unknown): boolean {
  return error instanceof WorkbookError && error.params["reason"] === "UndoNotSupported";
}

/**
 * Writes new sheets, takes out those that go, and changes the clerk's own cells last of all, so that a failure before leaves
 * them untouched; then reads back what was written, groups its rows, and draws pictures and charts.
 * @param begin what comes first
 * @throws WorkbookError, `not-read-back` and `cell-changed` among them; the signal's reason
 */
async function writePrepared(
  context: Excel.RequestContext,
  { book, blocks, sheets, removed, context: measures, record }: PreparedPlan,
  begin: readonly Unit[] = [],
  options: WorkOptions = {},
): Promise<void> {
  const tabs = sheets.flatMap(({ sheet, earlier }) => sheetUnits(sheet, earlier, measures));
  await writeUnits(context, [...begin, ...tabs, ...removed.map(removal)], options);
  // Meanwhile a co-author may have typed: what the cells were to hold is looked at once more.
  await checkEdits(context, book, editsOf(blocks));
  await writeUnits(context, editUnits(blocks, book), { signal: options.signal });

  const written = new Set(sheets.map(({ sheet }) => sheet.name));
  // In a workbook that calculates by hand only, too, a new sheet shows its figures.
  for (const name of written) context.workbook.worksheets.getItem(name).calculate(true);
  const now = await readOverview(context);
  const grids = await readSheets(
    context,
    now,
    now.sheets.filter(({ name }) => written.has(name)),
  );
  const newSheets = record.sheets.map(({ after }) => after);
  const plan = { edits: [], newSheets, memory: record.memory?.after };
  const results = checkReadBack(plan, newSheets, grids);
  await checkEdited(context, now, blocks);
  await groupRows(context, sheets);
  await addImages(context, newSheets);
  const values = rangeValues(newSheets, results);
  await writeUnits(
    context,
    newSheets.flatMap((sheet) => chartUnits(sheet, values)),
  );
}

/** What worksheets are called now, by the name they had, where it is another. */
function newNames(before: BookOverview, now: BookOverview): ReadonlyMap<string, string> {
  return new Map(
    before.sheets.flatMap(({ id, name }) => {
      const sheet = now.sheets.find((each) => each.id === id);
      return sheet && sheet.name !== name ? [[name, sheet.name] as const] : [];
    }),
  );
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

async function setState(context: Excel.RequestContext, { id }: Step, state: Step["state"] | null): Promise<void> {
  const journal = await openJournal(context, await readOverview(context));
  const row = journal.rows.findIndex((step) => step?.id === id);
  if (row >= 0) await writeUnits(context, [stateUnit(journal, row, state)]);
}

/** What the cells and sheets of a step hold now. */
async function readTouched(
  context: Excel.RequestContext,
  book: BookOverview,
  { cells, sheets }: StepRecord,
): Promise<WorkbookContent> {
  const marks = new Set([MEMORY_MARKER, ...sheets.flatMap(({ after }) => after.madeBy ?? [])]);
  const names = new Set(sheets.map(({ after }) => after.name));
  const touched = book.sheets.filter(({ name, madeBy }) => names.has(name) || (madeBy !== null && marks.has(madeBy)));
  const grids = await readSheets(context, book, touched);
  return contentOf(book.name, [...grids, ...(await readCells(context, book, cells))]);
}
