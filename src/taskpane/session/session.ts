import type { Language } from "../../locales/words";
import type { Recognised } from "../protocol/recogniseMessages";
import type { SheetMappings } from "../../reading/mapping";
import { WorkbookError, type WorkbookErrorCode } from "../../spreadsheet/errors";
import { MEMORY_SHEET } from "../../spreadsheet/own/memory";
import type { PartsOptions } from "../../spreadsheet/office/workbook";
import { cellAddress, type Receipt, type Reverted, type WritePlan } from "../../spreadsheet/workbook";
import { assemblePlan } from "../protocol/planParts";
import { attempt, Cancelled, runTask, type SessionContext, isPassing } from "./sessionContext";
import { Filling } from "./filling";
import { Findings } from "./findings";
import { Following } from "./following";
import { Guide } from "./guide";
import { Handover } from "./handover";
import { Planning } from "./planning";
import { Settings } from "./settings";
import { Slips } from "./slips";
import { Submitting } from "./submitting";
import type { PageName, PaneState } from "./state";
import { IDLE, type TaskStage } from "./task";
import { Years } from "./years";

/** Errors of sheets that were renamed or deleted since their change was told, or while they are read. */
const GONE: ReadonlySet<WorkbookErrorCode> = new Set(["sheet-missing", "sheet-gone"] as const);

/** Places that a notice names. */
const MOST_PLACES = 10;

function placeOf({ sheet, row, column }: Reverted["kept"][number]): string {
  return row === null || column === null ? sheet : `${sheet}!${cellAddress(row, column)}`;
}

/** Parts that the worker may yet have to take while the next ones are read. */
const PARTS_AHEAD = 4;

/**
 * The pane's work on one workbook: it reads, checks and writes when a page asks for it, and keeps what the pages show in
 * the context's store. One thing is done after the other.
 */
export class Session {
  readonly findings: Findings;
  readonly filling: Filling;
  readonly submitting: Submitting;
  readonly handover: Handover;
  readonly planning: Planning;
  readonly settings: Settings;
  readonly guide: Guide;
  readonly years: Years;
  readonly slips: Slips;
  private readonly following: Following;
  private working: AbortController | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly context: SessionContext) {
    this.findings = new Findings(context);
    this.filling = new Filling(context, (plan, told) => this.write(plan, told));
    this.submitting = new Submitting(context, this.findings);
    this.handover = new Handover(context);
    this.planning = new Planning(context, (plan) => this.write(plan));
    this.settings = new Settings(context, (plan) => this.write(plan));
    this.guide = new Guide(context);
    this.slips = new Slips(context);
    this.years = new Years(context, (plan) => this.write(plan));
    this.following = new Following((sheets) => this.inTurn(() => this.follow(sheets)), context.visibility);
  }

  get store(): SessionContext["store"] {
    return this.context.store;
  }

  show(page: PageName): void {
    this.store.update({ page });
  }

  dismissNotice(): void {
    this.store.update({ notice: null });
  }

  async speak(language: Language): Promise<void> {
    this.store.update({ language });
    await this.findings.look({ language });
  }

  /** Sets the reporting quarter, or the day that the book is looked at; what was checked for another is checked again. */
  report(when: Partial<Pick<PaneState, "quarter" | "asOf">>): Promise<void> {
    this.store.update(when);
    return this.inTurn(async () => {
      const { reading, check } = this.store.getSnapshot();
      if (reading.state !== "done") return;
      await attempt(this.context, async () =>
        this.store.update({ reading: { state: "done", value: await this.recognised() } }),
      );
      if (check.state !== "idle") await this.checkNow();
    });
  }

  /** ① Reads the workbook and recognises its sheets. From then on what the clerk changes is followed. */
  recognise(): Promise<void> {
    return this.inTurn(() => this.recogniseNow());
  }

  /** ② Checks what was recognised, reading it first where that is yet to be done. */
  check(): Promise<void> {
    return this.inTurn(async () => {
      const isRead = this.store.getSnapshot().reading.state === "done";
      if (!isRead || this.context.workbook.isUnsure) await this.recogniseNow();
      await this.checkNow();
    });
  }

  /**
   * Ends the work that is under way. A step on its way into the workbook is taken back there; for it and for forms being
   * planned the worker stays, for what it knows of the workbook is still so. Else what the worker was told goes with it, so
   * that the next step reads again.
   */
  cancel(): void {
    const cancelled = new Cancelled();
    this.working?.abort(cancelled);
    if (this.store.getSnapshot().writing.state === "running") {
      this.store.update({ writing: { state: "running", step: "takeBack", share: 0 } });
      return;
    }
    if (this.filling.cancel(cancelled)) return;
    this.context.link.stop(cancelled);
    this.store.update({ reading: IDLE, check: IDLE });
    this.findings.forget();
  }

  /** Says how a sheet is to be read from now on: null not at all, undefined as it is recognised. */
  map(sheet: string, mappings: SheetMappings | undefined): Promise<boolean> {
    return this.write(() => this.context.link.worker.planMapping(sheet, mappings));
  }

  /** Writes fixes, by their numbers, as one step. */
  fix(fixes: readonly number[]): Promise<boolean> {
    const { language } = this.store.getSnapshot();
    const { link, now } = this.context;
    return this.write(async () => {
      const plan = await link.worker.planFixes(fixes, now(), language);
      return { ...plan, ...(await assemblePlan(() => link.worker.planPart())) };
    });
  }

  /** Sets a finding aside with a reason. */
  ignore(index: number, reason: string): Promise<boolean> {
    return this.write(() => this.context.link.worker.planIgnore(index, reason));
  }

  /** Answers a question; like any step, the answer can be taken back. */
  answer(id: string, value: string): Promise<boolean> {
    return this.write(() => this.context.link.worker.planAnswer(id, value));
  }

  /** Lets findings that were set aside stand again. */
  restore(keys: readonly string[]): Promise<boolean> {
    return this.write(() => this.context.link.worker.planRestore(keys));
  }

  /**
   * Writes a plan as one step, reads again what it has changed, and checks it where there was a check.
   * @param told hears what was written, before it is read again
   * @returns whether it was written
   */
  write(plan: () => Promise<WritePlan>, told?: (receipt: Receipt) => void): Promise<boolean> {
    return this.inTurn(async () => {
      const { workbook, now } = this.context;
      const signal = this.begin();
      const written = await this.runWrite(signal, async (progress) => {
        const planned = await plan();
        signal.throwIfAborted();
        const onProgress = (share: number): void => progress("write", share);
        const receipt = await workbook.write(planned, now(), { signal, onProgress });
        const { cells, sheets } = receipt.step;
        this.store.update({ notice: { type: "written", cells, sheets, unset: receipt.unset ?? [] } });
        told?.(receipt);
        const memory = planned.memory === undefined ? [] : [MEMORY_SHEET];
        return [...new Set([...planned.edits.map(({ sheet }) => sheet), ...receipt.sheetNames, ...memory])];
      });
      if (written) await this.readAgain(written);
      return written !== null;
    });
  }

  /** Takes a step back, and reads the workbook again. */
  revert(id: number): Promise<boolean> {
    return this.inTurn(async () => {
      const signal = this.begin();
      const reverted = await this.runWrite(signal, async (progress) => {
        const onProgress = (share: number): void => progress("write", share);
        const { kept, unset = [] } = await this.context.workbook.revert(id, { signal, onProgress });
        const places = kept.slice(0, MOST_PLACES).map(placeOf);
        this.store.update({ notice: { type: "reverted", kept: kept.length, places, unset } });
        return kept;
      });
      if (reverted) await this.readAgain(null);
      return reverted !== null;
    });
  }

  /** Asks the workbook for the steps that can be taken back. */
  async listSteps(): Promise<void> {
    await attempt(this.context, async () => this.store.update({ steps: await this.context.workbook.steps() }));
  }

  private async recogniseNow(): Promise<void> {
    const { store } = this.context;
    const signal = this.begin();
    store.update({ check: IDLE });
    // What changes while it is read is read again afterwards.
    await this.following.begin(this.context.workbook);
    const recognised = await runTask(
      async (progress) => {
        await this.takeParts(null, signal, { isAnew: true, onProgress: (share) => progress("open", share) });
        return this.recognised(progress);
      },
      { tell: (reading) => store.update({ reading }), first: "open", before: IDLE },
    );
    // Who has not answered now would only keep the clerk from trying again.
    if (recognised) await this.listSteps();
  }

  /** What the parts that the worker has make up. */
  private recognised(progress?: (step: TaskStage, share: number) => void): Promise<Recognised> {
    const { asOf, quarter } = this.store.getSnapshot();
    return this.context.link.worker.recognise({ asOf, quarter }, progress);
  }

  private async checkNow(): Promise<void> {
    const { link, store } = this.context;
    const { reading, asOf, quarter } = store.getSnapshot();
    if (reading.state !== "done") return;
    this.begin();
    const result = await runTask((progress) => link.worker.check({ asOf, quarter }, progress), {
      tell: (check) => store.update({ check }),
      first: "check",
      before: IDLE,
    });
    if (result) await this.findings.renew();
  }

  /** Reads again what was written. */
  private async readAgain(sheets: readonly string[] | null): Promise<void> {
    if (!(await this.follow(sheets))) this.following.add(sheets);
  }

  /**
   * Reads sheets again (null: all) and checks the book anew without taking what is shown from the clerk's eyes.
   * @returns false where Excel takes nothing for the moment
   */
  private async follow(sheets: readonly string[] | null): Promise<boolean> {
    const { link, store } = this.context;
    const { reading, check, asOf, quarter } = store.getSnapshot();
    if (reading.state !== "done") return true;
    store.update({ isFollowing: true });
    const isRead = await attempt(this.context, async () => {
      try {
        await this.takeParts(sheets, this.begin());
      } catch (error) {
        if (isPassing(error)) return false;
        throw error;
      }
      store.update({ reading: { state: "done", value: await this.recognised() } });
      if (check.state !== "done") return true;
      store.update({ check: { state: "done", value: await link.worker.check({ asOf, quarter }) } });
      await this.findings.renew();
      return true;
    });
    if (isRead) await this.listSteps();
    store.update({ isFollowing: false });
    return isRead !== false;
  }

  private async takeParts(
    sheets: readonly string[] | null,
    signal: AbortSignal,
    options: Pick<PartsOptions, "isAnew" | "onProgress"> = {},
  ): Promise<void> {
    const { workbook, link } = this.context;
    const sent: Promise<unknown>[] = [];
    try {
      for await (const part of workbook.readParts({ ...options, signal, sheets: sheets ?? undefined })) {
        if (sent.length === PARTS_AHEAD) await sent.shift();
        // A worker that was stopped would be started anew by the next question.
        signal.throwIfAborted();
        const taken = link.worker.part(part);
        // What goes wrong is told where it is waited for, if nothing else goes wrong before.
        taken.catch(() => undefined);
        sent.push(taken);
      }
      await Promise.all(sent);
    } catch (error) {
      const isGone = error instanceof WorkbookError && GONE.has(error.code);
      if (!isGone || sheets === null) throw error;
      await this.takeParts(null, signal, options);
    }
  }

  /** Carries out work that writes; what goes wrong, and that it was cancelled, is told as a notice. */
  private async runWrite<T>(
    signal: AbortSignal,
    work: (progress: (step: TaskStage, share: number) => void) => Promise<T>,
  ): Promise<T | null> {
    let value: T | null = null;
    await runTask(
      async (progress) => {
        value = await work(progress);
        return null;
      },
      {
        first: "write",
        before: IDLE,
        tell: (writing) => {
          // What was under way when it was cancelled comes to its end first.
          if (writing.state === "running" && signal.aborted) return;
          this.store.update({ writing: writing.state === "running" ? writing : IDLE });
          if (writing.state === "failed") this.store.update({ notice: { type: "failure", failure: writing.failure } });
          if (writing.state === "idle") this.store.update({ notice: { type: "cancelled" } });
        },
      },
    );
    return value;
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private begin(): AbortSignal {
    this.working = new AbortController();
    return this.working.signal;
  }
}
