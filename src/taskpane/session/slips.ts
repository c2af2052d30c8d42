import type { SlipLine } from "../protocol/slipMessages";
import { attempt, type SessionContext } from "./sessionContext";

/** A return slip of the street's: a list to go through, whose items close by themselves when the book is put right. */
export class Slips {
  private of: unknown = null;

  constructor(private readonly context: SessionContext) {
    context.store.subscribe(() => void this.follow());
  }

  /** Opens a slip's file. */
  async open(text: string): Promise<void> {
    const { link, store } = this.context;
    const view = await attempt(this.context, () => link.worker.slip(text));
    if (view) store.update({ slip: { text, view } });
  }

  close(): void {
    this.context.store.update({ slip: null });
  }

  /** Selects what an item is about. */
  async show({ sheet, row, column }: SlipLine): Promise<void> {
    if (sheet !== null) await attempt(this.context, () => this.context.workbook.select(sheet, row ?? 0, column ?? 0));
  }

  /** Holds it against the book anew after each check. */
  private async follow(): Promise<void> {
    const { check, slip } = this.context.store.getSnapshot();
    if (check.state !== "done" || check.value === this.of) return;
    this.of = check.value;
    if (slip) await this.open(slip.text);
  }
}
