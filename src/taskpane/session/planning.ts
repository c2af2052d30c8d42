import type { Place } from "../../domain/verdict/findings";
import type { Kind } from "../../domain/records/kinds";
import type { PlanLevel } from "../../plan/sheets/planSheet";
import type { TargetDraft } from "../../plan/sheets/targetEdits";
import type { CellList, CellRow, DraftAnswer } from "../protocol/planMessages";
import { attempt, runTask, type SessionContext, type WriteStep } from "./sessionContext";
import type { PlanState } from "./planState";
import { IDLE, valueOf } from "./task";

/** The plan of the workbook: how its targets stand, what is due, and the setting of targets. */
export class Planning {
  constructor(
    private readonly context: SessionContext,
    private readonly write: WriteStep,
  ) {}

  private get state(): PlanState {
    return this.context.store.getSnapshot().plan;
  }

  private update(change: Partial<PlanState>): void {
    this.context.store.update({ plan: { ...this.state, ...change } });
  }

  /** Brings what stands in the plan as it was last checked, in the pane's language, where that isn't known yet. */
  async prepare(): Promise<void> {
    const { check: task, language } = this.context.store.getSnapshot();
    const check = valueOf(task);
    const { of, loading, card } = this.state;
    const isKnown = of?.check === check && of?.language === language;
    if (!check || isKnown || loading.state === "running") return;
    const view = await runTask(() => this.context.link.worker.plan(language), {
      tell: (told) => this.update({ loading: told }),
      first: "check",
      before: IDLE,
    });
    if (!view) return;
    this.update({ view, of: { check, language } });
    if (card) await this.bring(card.index, card.name);
    // Meanwhile the book may have been checked again.
    await this.prepare();
  }

  /** Opens the card of a target; opened once more, it is closed. */
  async open(index: number): Promise<void> {
    if (this.state.card?.index === index) return this.update({ card: null });
    await this.bring(index, null);
  }

  /** @param name closes the card where another target now stands in the row; null for whichever it is */
  private async bring(index: number, name: string | null): Promise<void> {
    const known = this.state.view?.targets?.[index];
    const isMeant = known !== undefined && (name === null || known.name === name);
    const card = isMeant ? await attempt(this.context, () => this.context.link.worker.target(index)) : null;
    this.update({ card });
  }

  /** Cells behind a figure; null where they can't be told. */
  cells(index: number, list: CellList, from: number, to: number): Promise<readonly CellRow[] | null> {
    return attempt(this.context, () => this.context.link.worker.cells(index, list, from, to));
  }

  /** Selects a cell in the workbook, or the beginning of its row or sheet. */
  async locate({ sheet, row, column }: Place): Promise<void> {
    await attempt(this.context, () => this.context.workbook.select(sheet, row ?? 0, column ?? 0));
  }

  /** Measures of the catalogue for a new target; null where they can't be told. */
  measures(): Promise<readonly TargetDraft[] | null> {
    return attempt(this.context, () => this.context.link.worker.measures());
  }

  /** What writing a form would change; null where that can't be told. */
  preview(index: number | null, draft: TargetDraft): Promise<DraftAnswer | null> {
    return attempt(this.context, () => this.context.link.worker.draft(index, draft));
  }

  /** Writes a target's form into its row; a new target has no index. */
  set(index: number | null, draft: TargetDraft): Promise<boolean> {
    return this.write(() => this.context.link.worker.planTarget(index, draft));
  }

  /** Begins a plan sheet. */
  begin(level: PlanLevel): Promise<boolean> {
    return this.write(() => this.context.link.worker.planSheet(level));
  }

  /** Adds empty lists of these kinds. */
  addLists(kinds: readonly Kind[]): Promise<boolean> {
    return this.write(() => this.context.link.worker.planLists(kinds));
  }

  /** Fills in 完成值 and 完成情况. */
  fillResults(): Promise<boolean> {
    return this.write(() => this.context.link.worker.planResults());
  }
}
