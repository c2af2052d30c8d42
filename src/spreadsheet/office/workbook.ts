import { WorkbookError } from "../errors";
import { JOURNAL_SHEET, journalRow } from "../steps/journal";
import { JOURNAL_MARKER } from "../own/marker";
import { contentOf, MEMORY_MARKER } from "../own/memory";
import { assembleContent, type ContentPart } from "../parts";
import { inPieces } from "../pieces";
import { revertPlan, type StepRecord } from "../steps/steps";
import type { BookLooks, LooksSource } from "../own/storedSheet";
import type { Receipt, Reverted, UndoStep, Workbook, WorkbookContent, WorkOptions, WritePlan } from "../workbook";
import { readCells } from "./write/edits";
import { handOver, runInExcel, type RunOptions } from "./excel";
import { additionUnits, openJournal, recordAt, stateUnit, stepsOf } from "./journal";
import { KnownMerges } from "./read/merges";
import { type Mark, markCells, type Marked } from "./marks";
import { type BookOverview, readOverview, sheetNamed } from "./read/overview";
import { preparePlan, type PreparedPlan } from "./write/prepare";
import { readParts, readSheets } from "./read/read";
import { readLooks } from "./looks/looks";
import { addressesOf, coveringRanges } from "./ranges";
import { selectCell } from "./select";
import { type Unit, writeUnits } from "./write/units";
import { watchWorkbook, type Watching, type WorkbookChange } from "./watch";
import { writePrepared } from "./write/writePrepared";

/** How an Excel is worked with. */
export interface OfficeOptions {
  /** How long an answer of Excel is waited for; Office.js itself would wait for ever. */
  readonly secondsToAnswer?: number;
}

export interface PartsOptions extends WorkOptions {
  /** Names of the worksheets that are to be read; all when absent. */
  readonly sheets?: readonly string[];
  /** Asks anew for what may have changed without being told: which cells are merged. It may cost the clerk Excel's own undo. */
  readonly isAnew?: boolean;
}

/** A prepared plan on its way into the workbook, as a step of the journal. */
interface Turn {
  readonly prepared: PreparedPlan;
  readonly step: UndoStep;
  /** Notes the step as begun. */
  readonly begin: readonly Unit[];
  /** State of the step once it is done, and when it was taken back: null takes it out of the journal. */
  readonly done: UndoStep["state"];
  readonly undone: UndoStep["state"] | null;
}

/** What has come of a turn. */
interface Arranged {
  /** Names of the sheets that are not seen or printed as planned. */
  readonly unset: readonly string[];
}

/** How long until a write is tried again that another workbook in front has kept off. */
const AGAIN_MS = 1_500;

/** The workbook that is open in Excel. */
export class OfficeWorkbook implements Workbook, LooksSource {
  private watching: Watching | null = null;
  /** Followed while the workbook is watched. */
  private merges = new KnownMerges();
  /** Names of the worksheets that steps under way write, rename or take out. */
  private readonly own = new Set<readonly string[]>();

  constructor(private readonly options: OfficeOptions = {}) {}

  read(options?: WorkOptions): Promise<WorkbookContent> {
    return assembleContent(this.readParts(options));
  }

  /**
   * Reads in parts, to be put together by a `ContentAssembler` (parts.ts tells how a worker does it).
   * @throws as {@link read}; WorkbookError `sheet-missing`
   */
  readParts({ sheets: names, ...options }: PartsOptions = {}): AsyncGenerator<ContentPart, void> {
    const merges = this.watching ? this.merges : undefined;
    return handOver(this.runOptions(), async function* (context) {
      const overview = await readOverview(context);
      const book = { ...overview, sheets: overview.sheets.filter(({ madeBy }) => madeBy !== JOURNAL_MARKER) };
      const wanted = names?.map((name) => sheetNamed(overview, name));
      const sheets = book.sheets.filter((sheet) => wanted?.includes(sheet) ?? true);
      yield* readParts(context, book, sheets, { ...options, merges });
    });
  }

  /** A worksheet with too many cells is left out. @throws WorkbookError `sheet-missing` */
  looks(sheets: readonly string[]): Promise<BookLooks> {
    return this.run(async (context) => readLooks(context, await readOverview(context), sheets));
  }

  async write(plan: WritePlan, at: string, options?: WorkOptions): Promise<Receipt> {
    const { step, prepared, unset } = await this.take(async (context) => {
      const checked = await preparePlan(context, plan);
      const { journal, record } = checked;
      const { step: begun, row } = await inPieces(journalRow(stepsOf(journal), at, record), options?.signal);
      const begin = additionUnits(journal, begun, row, checked.context);
      return { prepared: checked, step: begun, begin, done: "written", undone: null };
    }, options);
    const { id, cells, sheets, isRevertible } = step;
    return { step: { id, at, state: "written", cells, sheets, isRevertible }, sheetNames: prepared.sheetNames, unset };
  }

  steps(): Promise<UndoStep[]> {
    return this.run(async (context) => stepsOf(await openJournal(context, await readOverview(context))));
  }

  async revert(id: number, options?: WorkOptions): Promise<Reverted> {
    let kept: Reverted["kept"] = [];
    const { unset } = await this.take(async (context) => {
      const book = await readOverview(context);
      const journal = await openJournal(context, book);
      const row = journal.rows.findIndex((step) => step?.id === id);
      const step = journal.rows[row];
      const record = step && step.state !== "reverted" ? await recordAt(context, book, row) : null;
      if (!step || !record) throw new WorkbookError("step-missing");
      const now = await readTouched(context, book, record);
      const taken = await inPieces(revertPlan(record, now, step.state === "writing"), options?.signal);
      kept = taken.kept;
      const begin = [stateUnit(journal, row, "writing")];
      return { prepared: await preparePlan(context, taken.plan), step, begin, done: "reverted", undone: step.state };
    }, options);
    return unset.length > 0 ? { kept, unset } : { kept };
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

  /** Whether something may have changed that only reading anew can tell. */
  get isUnsure(): boolean {
    return this.merges.isUnsure;
  }

  /**
   * Tells what others than this add-in change; which of it is worth reading again (`readParts({ sheets })`), and when, is
   * the listener's to say.
   * @param isAwake whether anybody looks at what is told
   */
  async watch(listener: (change: WorkbookChange) => void, isAwake = (): boolean => true): Promise<Watching> {
    const isOwn = (sheet: string) => [...this.own].some((names) => names.includes(sheet));
    this.merges = new KnownMerges();
    const watching = await watchWorkbook((work) => this.run(work, { delayForCellEdit: true }), listener, {
      isOwn,
      isAwake,
      merges: this.merges,
    });
    this.watching = watching;
    const end = async () => {
      this.watching = null;
      await watching.end();
    };
    return { look: watching.look, end };
  }

  /** Does a step whose worksheets a listener isn't told of. */
  private async unwatched<T>(prepared: PreparedPlan, work: () => Promise<T>): Promise<T> {
    const names = [
      ...prepared.sheets.flatMap(({ sheet, earlier }) => [sheet.name, earlier?.name ?? sheet.name]),
      ...prepared.removed,
      JOURNAL_SHEET,
    ];
    this.own.add(names);
    for (const { id, name } of prepared.book.sheets) if (names.includes(name)) this.merges.forget(id);
    try {
      return await work();
    } finally {
      // Events come late, and are then about tabs that are known. Who is editing a cell holds this up, and nothing else.
      const known = this.watching?.look() ?? Promise.resolve();
      void known.then(() => this.own.delete(names));
    }
  }

  private run<T>(work: (context: Excel.RequestContext) => Promise<T>, options: Partial<RunOptions> = {}): Promise<T> {
    return runInExcel({ ...this.runOptions(), ...options }, work);
  }

  private runOptions(): RunOptions {
    return { secondsToAnswer: this.options.secondsToAnswer ?? 60 };
  }

  /** Prepares a turn and carries it through; if it fails, what it has written is taken back. */
  private async take(
    prepare: (context: Excel.RequestContext) => Promise<Turn>,
    options?: WorkOptions,
  ): Promise<Turn & Arranged> {
    for (let tries = 1; ; tries++) {
      const turn = await this.run(prepare);
      try {
        return { ...turn, unset: await this.carryOut(turn, options) };
      } catch (error) {
        // Who has looked at another workbook meanwhile is often back at once.
        if (!(error instanceof WorkbookError && error.code === "not-in-front") || tries > 1) throw error;
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    }
  }

  /** @returns names of the sheets that are not seen or printed as planned */
  private async carryOut(turn: Turn, options: WorkOptions = {}): Promise<string[]> {
    const { prepared, step, begin, done } = turn;
    // Nothing is written yet that would have to be taken back.
    options.signal?.throwIfAborted();
    let mayHaveEdited = false;
    return this.unwatched(prepared, async () => {
      try {
        return await this.run(async (context) => {
          const onEdits = (): void => void (mayHaveEdited = true);
          const unset = await writePrepared(context, prepared, begin, { ...options, onEdits });
          await setState(context, step, done);
          return unset;
        });
      } catch (error) {
        const cells = mayHaveEdited && !isCellChanged(error) ? prepared.record.cells : [];
        await this.takeBack(turn, cells, error);
        throw error;
      }
    });
  }

  /**
   * @param cells of the clerk's that may have been written
   * @throws WorkbookError `unfinished` where it can't be, `left` where cells may be elsewhere now
   */
  private async takeBack(
    { prepared: { record, book: before }, step, undone }: Turn,
    cells: StepRecord["cells"],
    cause: unknown,
  ): Promise<void> {
    const reason = cause instanceof WorkbookError ? cause.code : String(cause);
    // Who doesn't answer wouldn't answer this either, and may yet do what was asked.
    if (reason === "no-answer") throw new WorkbookError("unfinished", { reason }, { cause });
    let left: StepRecord["cells"] = [];
    try {
      await this.run(
        async (context) => {
          const book = await readOverview(context);
          const names = newNames(before, book);
          const moved = movedSheets(before, book);
          left = cells.filter(({ sheet }) => moved.has(sheet));
          const others = cells.filter(({ sheet }) => !moved.has(sheet));
          const written = {
            ...record,
            cells: others.map((cell) => ({ ...cell, sheet: names.get(cell.sheet) ?? cell.sheet })),
          };
          const { plan } = await inPieces(revertPlan(written, await readTouched(context, book, written), true));
          const prepared = await preparePlan(context, plan);
          await writePrepared(context, prepared);
          await setState(context, step, undone);
        },
        { delayForCellEdit: true },
      );
    } catch (failure) {
      throw new WorkbookError("unfinished", { reason }, { cause: new AggregateError([cause, failure]) });
    }
    const [first] = left;
    if (first)
      throw new WorkbookError("left", { sheet: first.sheet, cells: addressList(left, first.sheet) }, { cause });
  }
}

/** Whether cells were other people's when they were written, which has been made good. */
function isCellChanged(error: unknown): boolean {
  return error instanceof WorkbookError && error.code === "cell-changed";
}

/** Worksheets whose rows were put in or out meanwhile, by the names they had: what stood in a cell may stand in another. */
function movedSheets(before: BookOverview, now: BookOverview): ReadonlySet<string> {
  const moved = before.sheets.filter(({ id, used }) => {
    const sheet = now.sheets.find((each) => each.id === id);
    return sheet && (sheet.used?.top !== used?.top || sheet.used?.bottom !== used?.bottom);
  });
  return new Set(moved.map(({ name }) => name));
}

function addressList(cells: StepRecord["cells"], sheet: string): string {
  return addressesOf(coveringRanges(cells.filter((cell) => cell.sheet === sheet))).join();
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

async function setState(
  context: Excel.RequestContext,
  { id }: UndoStep,
  state: UndoStep["state"] | null,
): Promise<void> {
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
