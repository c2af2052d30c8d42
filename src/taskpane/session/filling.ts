import type { Receipt, WritePlan } from "../../spreadsheet/workbook";
import { assemblePlan } from "../protocol/planParts";
import { attempt, type Cancelled, runTask, type SessionContext } from "./sessionContext";
import type { QuarterOffer, QuarterPlan } from "../protocol/quarterMessages";
import type { FillingState } from "./fillingState";
import type { PaneState } from "./state";
import { IDLE, valueOf, type TaskStage } from "./task";

/** Writes a plan as a step of its own, and reads again what it changed; whether it was written, the clerk is told. */
export type Write = (plan: () => Promise<WritePlan>, told: (receipt: Receipt) => void) => Promise<boolean>;

/** The filling of a quarter: what can be made of the book, and the making of it. */
export class Filling {
  private working: AbortController | null = null;

  constructor(
    private readonly context: SessionContext,
    private readonly write: Write,
  ) {}

  private get state(): FillingState {
    return this.context.store.getSnapshot().filling;
  }

  private update(change: Partial<FillingState>): void {
    this.context.store.update({ filling: { ...this.state, ...change } });
  }

  /** Works out what can be made of the book as it was last checked, where that isn't known yet. */
  async prepare(): Promise<void> {
    const check = this.lastCheck();
    if (!check || this.state.of === check || this.state.offering.state === "running") return;
    const offer = await runTask((progress) => this.cancellable(this.offer(progress)), {
      tell: (offering) => this.update({ offering }),
      first: "fill",
      before: IDLE,
    });
    if (!offer) return;
    this.update({ offer, of: check });
    // Meanwhile the book may have been checked again.
    await this.prepare();
  }

  private lastCheck() {
    return valueOf(this.context.store.getSnapshot().check);
  }

  name(unit: string): void {
    this.update({ unit });
  }

  choose(form: string, isChosen: boolean): void {
    this.update({ choices: new Map(this.state.choices).set(form, isChosen) });
  }

  /** Puts away what is told of the last writing. */
  dismiss(): void {
    this.update({ receipt: null });
  }

  /** Makes forms, or the charts, by their ids and writes their sheets. */
  async make(wanted: readonly string[]): Promise<void> {
    const { unit, offer } = this.state;
    this.update({ receipt: null });
    const made = await runTask(() => this.plan(unit ?? offer?.unit ?? "", wanted), {
      tell: (planning) => this.update({ planning: planning.state === "done" ? IDLE : planning }),
      first: "fill",
      before: IDLE,
    });
    if (!made) return;
    const { plan, skipped, leftOut, outdated } = made;
    const told = (sheets: readonly string[], isRevertible: boolean): void => {
      const receipt = { wanted, sheets, skipped, leftOut, outdated, isRevertible };
      this.update({ receipt, choices: new Map(), unit: null });
      // The page tells it sheet by sheet.
      this.context.store.update({ notice: null });
    };
    if (plan.newSheets.length === 0) return told([], true);
    await this.write(
      () => Promise.resolve(plan),
      ({ sheetNames, step }) => told(sheetNames, step.isRevertible),
    );
  }

  private async plan(unit: string, wanted: readonly string[]) {
    const { link } = this.context;
    const { plan, ...told } = await this.cancellable(this.planned(unit, wanted));
    const cells = await assemblePlan(() => this.cancellable(link.worker.planPart()));
    return { plan: { ...plan, ...cells }, ...told };
  }

  /**
   * Waits no longer for what is being worked out of the book; the worker comes to its end by itself.
   * @returns whether anything was
   */
  cancel(reason: Cancelled): boolean {
    this.working?.abort(reason);
    return this.working !== null;
  }

  /** @throws Cancelled */
  private async cancellable<T>(answer: Promise<T>): Promise<T> {
    const working = new AbortController();
    this.working = working;
    const cancelled = new Promise<never>((_, reject) => {
      working.signal.addEventListener("abort", () => reject(working.signal.reason));
    });
    try {
      return await Promise.race([answer, cancelled]);
    } finally {
      if (this.working === working) this.working = null;
    }
  }

  private async offer(progress: (step: TaskStage, share: number) => void): Promise<QuarterOffer> {
    const { language } = await this.look();
    return this.context.link.worker.offer(language, progress);
  }

  private async planned(unit: string, wanted: readonly string[]): Promise<QuarterPlan> {
    const { language } = await this.look();
    return this.context.link.worker.planQuarter(unit, wanted, language);
  }

  /** Shows the worker how the clerk's templates, and what was added to forms, look now. */
  private async look(): Promise<PaneState> {
    const { link, workbook, store } = this.context;
    const sheets = await link.worker.sheetsToLookAt();
    await link.worker.looks(await workbook.looks(sheets));
    return store.getSnapshot();
  }

  /** Brings a sheet before the clerk's eyes. */
  async show(sheet: string): Promise<void> {
    await attempt(this.context, () => this.context.workbook.select(sheet, 0, 0));
  }
}
