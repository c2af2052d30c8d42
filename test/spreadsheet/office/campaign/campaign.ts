/** Lets every sync of a stage meet a fault, and judges what is left of the book and what is told. */
import { isDeepStrictEqual } from "node:util";
import { WorkbookError } from "../../../../src/spreadsheet/errors";
import { OfficeWorkbook } from "../../../../src/spreadsheet/office/workbook";
import type { Receipt, Reverted } from "../../../../src/spreadsheet/workbook";
import { openBook } from "../../../../src/workbench/file/open";
import { REPORTED } from "../../../../src/workbench/host/behaviour";
import type { HostOptions, OfficeHost } from "../../../../src/workbench/host/host";
import type { WorkbookModel } from "../../../../src/workbench/model/book";
import { officeClient, useOfficeRuntime } from "../../../support/officeRuntime";
import { bookState } from "../bookState";
import { FAILURES, MEDDLING, type Meddling } from "./faults";
import { STEP, type Stage } from "./stages";
import { type VirtualTime, virtualTime } from "./virtualTime";

/** A fault at one sync of a stage. */
export interface Trial {
  readonly stage: string;
  readonly fault: string;
  readonly sync: number;
  /** What the clerk is told; null where all was done in spite of it. */
  readonly told: string | null;
  /** What is wrong after it; empty where the fault was survived. */
  readonly wrong: readonly string[];
}

/** How long what passes lasts. */
const MOMENT_MS = 1_000;

/** Every fault at every sync of a stage. */
export async function campaign(stage: Stage, bytes: Uint8Array): Promise<Trial[]> {
  const time = virtualTime();
  try {
    const ground = new Ground(stage, bytes, time);
    return [...(await ground.failures()), ...(await ground.meddling())];
  } finally {
    time.end();
  }
}

/** A workbook before a stage, or on its way through it. */
interface Run {
  readonly book: WorkbookModel;
  readonly host: OfficeHost;
  readonly workbook: OfficeWorkbook;
  /** Syncs since the stage has begun. */
  readonly syncs: () => number;
}

/** What worksheets may look like, in the end. */
interface Allowed {
  readonly before: readonly string[];
  readonly planned: readonly string[];
}

interface Outcome {
  readonly told: string | null;
  readonly value: unknown;
}

const statesOf = (book: WorkbookModel): string[] => bookState(book).map((sheet) => JSON.stringify(sheet));

class Ground {
  private readonly client = officeClient();

  constructor(
    private readonly stage: Stage,
    private readonly bytes: Uint8Array,
    private readonly time: VirtualTime,
  ) {
    useOfficeRuntime(this.client);
  }

  async failures(): Promise<Trial[]> {
    const { allowed, syncs, result } = await this.undisturbed();
    const trials: Trial[] = [];
    for (const { name, fault } of FAILURES) {
      for (let sync = 1; sync <= syncs; sync++) {
        const run = await this.begin((actions, at) => (at === sync ? fault(actions) : null));
        trials.push(await this.judge(name, sync, run, allowed, { result }));
      }
    }
    return trials;
  }

  async meddling(): Promise<Trial[]> {
    const { allowed, syncs } = await this.undisturbed();
    const trials: Trial[] = [];
    for (const meddling of MEDDLING) {
      if (meddling.on !== undefined && !this.stage.touches.includes(meddling.on)) continue;
      const meddled = await this.meddled(meddling, allowed);
      for (let sync = 1; sync <= syncs; sync++) {
        const run = await this.begin((_, at) => {
          if (at !== sync) return null;
          meddling.happen(run.book, run.host);
          setTimeout(() => meddling.end?.(run.book, run.host), MOMENT_MS);
          return null;
        });
        const end = () => meddling.end?.(run.book, run.host);
        trials.push(await this.judge(meddling.name, sync, run, meddled, { end, isMeddled: true }));
      }
    }
    return trials;
  }

  private async begin(
    fault: (actions: number, sync: number) => ReturnType<NonNullable<HostOptions["fault"]>> = () => null,
  ): Promise<Run> {
    const book = await openBook(this.bytes, "book.xlsx");
    let syncs = 0;
    let isReady = false;
    const host = this.client.serve(book, {
      behaviour: REPORTED,
      fault: ({ actions }) => {
        this.time.alive();
        return isReady ? fault(actions.length, ++syncs) : null;
      },
    });
    const workbook = new OfficeWorkbook({ secondsToAnswer: 20 });
    await this.stage.prepare?.(workbook, book);
    isReady = true;
    return { book, host, workbook, syncs: () => syncs };
  }

  private async undisturbed() {
    const run = await this.begin();
    const before = statesOf(run.book);
    const result = await this.stage.work(run.workbook);
    return { allowed: { before, planned: statesOf(run.book) }, syncs: run.syncs(), result };
  }

  /** Whoever meddles may come first, or last, or into the midst of it. */
  private async meddled(meddling: Meddling, allowed: Allowed): Promise<Allowed> {
    const meddle = ({ book, host }: Run) => {
      meddling.happen(book, host);
      meddling.end?.(book, host);
    };
    const first = await this.begin();
    meddle(first);
    const before = [...allowed.before, ...statesOf(first.book)];
    await this.stage.work(first.workbook).catch(() => undefined);
    const last = await this.begin();
    await this.stage.work(last.workbook);
    meddle(last);
    return { before, planned: [...allowed.planned, ...statesOf(first.book), ...statesOf(last.book)] };
  }

  private async judge(
    fault: string,
    sync: number,
    run: Run,
    allowed: Allowed,
    { end = () => undefined, ...more }: Judged & { readonly end?: () => void },
  ): Promise<Trial> {
    const wrong: string[] = [];
    const outcome = await this.stage.work(run.workbook).then(
      (value): Outcome => ({ value, told: null }),
      (error: unknown): Outcome => {
        if (!(error instanceof WorkbookError)) wrong.push(`an error that nobody tells: ${String(error)}`);
        return { value: null, told: error instanceof WorkbookError ? error.code : String(error) };
      },
    );
    const { kind } = this.stage;
    const left = new Left(run.book, wrong);
    try {
      const second =
        kind === "reads"
          ? this.judgeReading(run, outcome, left, allowed, more)
          : kind === "marks"
            ? this.judgeMarks(run, outcome, left, allowed, more)
            : this.judgeStep(run, outcome, left, allowed);
      end();
      await second();
    } catch (error) {
      wrong.push(`after ${outcome.told}: ${String(error)}`);
    }
    return { stage: this.stage.name, fault, sync, told: outcome.told, wrong };
  }

  /** Reading changes nothing; what is read is right, and else the next reading is. */
  private judgeReading(
    { workbook }: Run,
    { told, value }: Outcome,
    left: Left,
    { before }: Allowed,
    more: Judged,
  ): Second {
    left.judge("read", before);
    if (more.isMeddled) return nothingMore;
    if (told === null && !isDeepStrictEqual(value, more.result)) left.wrong.push("read wrongly");
    return async () => {
      if (!isDeepStrictEqual(await this.stage.work(workbook), more.result)) left.wrong.push("not read again");
    };
  }

  /** Marks that broke off are set right by the next call, and taken off again they leave nothing. */
  private judgeMarks(
    { workbook, book }: Run,
    { told }: Outcome,
    left: Left,
    { before, planned }: Allowed,
    more: Judged,
  ): Second {
    return async () => {
      if (told !== null) await this.stage.work(workbook);
      if (!more.isMeddled) left.judge("marked", planned);
      await workbook.mark([]);
      left.judge("without marks", before, withoutMarks);
      if (bookState(book).some((state) => marksOf(state as State).some(isMark))) left.wrong.push("marks are left");
    };
  }

  /** What was not written whole is as it was, or there is a step to take back; and so is what was written, once it is. */
  private judgeStep({ workbook }: Run, { told, value }: Outcome, left: Left, { before, planned }: Allowed): Second {
    const [start, goal] =
      this.stage.kind === "reverts" ? (["written", "reverted"] as const) : ([undefined, "written"] as const);
    const unwritten = this.stage.kind === "reverts" ? planned : before;
    const state = async () => (await workbook.steps()).find(({ id }) => id === STEP)?.state;
    const { unset = [], kept = [] } = (value ?? {}) as Partial<Receipt & Reverted>;
    if (told === null) left.judge("done", planned, unset.length > 0 ? withoutPage : undefined, kept.length);
    // A sheet that was deleted is made anew, with a page of its own.
    else if (told !== "unfinished" && told !== "left")
      left.judge(`told ${told}`, before, told === "sheet-gone" ? withoutPage : undefined);
    return async () => {
      const now = await state();
      // Who has had no answer can't know whether it was done.
      const expected = told === null ? [goal] : told === "unfinished" ? [start, goal, "writing"] : [start];
      if (!expected.includes(now)) left.wrong.push(`told ${told}, the step is ${now}`);
      if (told === "left" || now === undefined || now === "reverted") {
        if (told === "unfinished") left.judge(`unfinished, ${now}`, unwritten);
        return;
      }
      const reverted = await workbook.revert(STEP);
      left.judge("reverted", unwritten, withoutPage, reverted.kept.length);
      if ((await state()) !== "reverted") left.wrong.push("not reverted");
    };
  }
}

interface Judged {
  readonly isMeddled?: boolean;
  /** What the stage answers undisturbed. */
  readonly result?: unknown;
}

/** What is to be judged once a passing trouble is over. */
type Second = () => Promise<void>;

const nothingMore: Second = () => Promise.resolve();

type State = Record<string, unknown>;

const OF_PAGE: ReadonlySet<string> = new Set(["page", "rowBreaks", "freeze", "showGridlines"]);

const marksOf = ({ conditionalFormats }: State) => conditionalFormats as string[];

const isMark = (format: string) => format.includes('N(\\"branchbook');

const withoutMarks = (state: State): State => ({
  ...state,
  conditionalFormats: marksOf(state).filter((format) => !isMark(format)),
});

const withoutPage = (state: State): State =>
  Object.fromEntries(Object.entries(state).filter(([key]) => !OF_PAGE.has(key)));

/** What is left of a book, held against what may be. */
class Left {
  constructor(
    private readonly book: WorkbookModel,
    readonly wrong: string[],
  ) {}

  /**
   * @param part of a worksheet's state that counts
   * @param kept how many cells are told to hold something else
   */
  judge(when: string, allowed: readonly string[], part: (state: State) => State = (state) => state, kept = 0): void {
    const wanted = allowed.map((state) => part(JSON.parse(state) as State));
    for (const sheet of bookState(this.book)) {
      const state = part(JSON.parse(JSON.stringify(sheet)) as State);
      const differences = wanted.filter(({ name }) => name === state.name).map((each) => differing(state, each));
      const [nearest = ["no such worksheet"]] = differences.sort((a, b) => a.length - b.length);
      const isKept = nearest.length <= kept && nearest.every((text) => text.startsWith("cells"));
      if (nearest.length > 0 && !isKept) this.wrong.push(`${when}: ${String(state.name)}: ${nearest.join("; ")}`);
    }
  }
}

/** What a state has that another has not. */
function differing(state: State, other: State): string[] {
  return Object.keys(state).flatMap((key) => {
    const [found, wanted] = [state[key], other[key]];
    if (isDeepStrictEqual(found, wanted)) return [];
    if (!Array.isArray(found) || !Array.isArray(wanted)) return [key];
    const more = found.filter((each) => !wanted.some((one) => isDeepStrictEqual(each, one)));
    return more.length > 0 ? more.map((each) => `${key} ${JSON.stringify(each).slice(0, 80)}`) : [`${key} lacks some`];
  });
}
