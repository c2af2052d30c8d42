import type { SlipLine } from "../protocol/slipMessages";
import { attempt, type Desk } from "./desk";

/** A return slip of the street's: a list to go through, whose items close by themselves when the book is put right. */
export class Slips {
  private of: unknown = null;

  constructor(private readonly desk: Desk) {
    desk.store.subscribe(() => void this.follow());
  }

  /** Opens a slip's file. */
  async open(text: string): Promise<void> {
    const { link, store } = this.desk;
    const view = await attempt(this.desk, () => link.worker.slip(text));
    if (view) store.update({ slip: { text, view } });
  }

  close(): void {
    this.desk.store.update({ slip: null });
  }

  /** Selects what an item is about. */
  async show({ sheet, row, column }: SlipLine): Promise<void> {
    if (sheet !== null) await attempt(this.desk, () => this.desk.workbook.select(sheet, row ?? 0, column ?? 0));
  }

  /** Holds it against the book anew after each check. */
  private async follow(): Promise<void> {
    const { check, slip } = this.desk.store.getSnapshot();
    if (check.state !== "done" || check.value === this.of) return;
    this.of = check.value;
    if (slip) await this.open(slip.text);
  }
}
