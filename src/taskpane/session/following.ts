import type { WorkbookChange } from "../../workbook/office/watch";
import type { PaneWorkbook } from "./desk";

/** How long the clerk has to pause before what was typed is checked again. */
const PAUSE_MS = 800;

/** Gathers what the clerk changes, and tells it once there is a pause. */
export class Following {
  private isWatching = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Sheets that were changed; null where sheets came, went or were renamed. */
  private changed: Set<string> | null = new Set();

  /** @param told is given the sheets to be read again, null for all */
  constructor(private readonly told: (sheets: readonly string[] | null) => Promise<void>) {}

  /** Begins to watch the workbook; where Excel can't be watched, the clerk checks by hand. */
  async begin(workbook: Pick<PaneWorkbook, "watch">): Promise<void> {
    if (this.isWatching) return;
    this.isWatching = true;
    try {
      await workbook.watch((change) => this.note(change));
    } catch {
      this.isWatching = false;
    }
  }

  private note(change: WorkbookChange): void {
    if (change.type === "cells") this.changed?.add(change.sheet);
    else this.changed = null;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const sheets = this.changed && [...this.changed];
      this.changed = new Set();
      void this.told(sheets);
    }, PAUSE_MS);
  }
}
