import type { WorkbookChange } from "../../spreadsheet/office/watch";
import type { PaneWorkbook } from "./sessionContext";
import type { Visibility } from "./visibility";

/** How long the clerk has to pause before what was typed is checked again. */
const PAUSE_MS = 800;
/** How long until Excel is asked again that takes nothing for the moment: it is being typed into, most often. */
const AGAIN_MS = 1_500;

/** Gathers what the clerk changes, and tells it once there is a pause and somebody looks at the pane. */
export class Following {
  private watching: ReturnType<PaneWorkbook["watch"]> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Sheets that were changed and not read since; null where sheets came, went or were renamed. */
  private changed: Set<string> | null = new Set();

  /** @param read reads sheets again, null for all; answers whether Excel let it */
  constructor(
    private readonly read: (sheets: readonly string[] | null) => Promise<boolean>,
    private readonly visibility: Visibility,
  ) {}

  /** Begins to watch the workbook; where Excel can't be watched, the clerk checks by hand. */
  async begin(workbook: Pick<PaneWorkbook, "watch">): Promise<void> {
    if (this.watching) return;
    try {
      this.watching = workbook.watch(
        (change) => this.note(change),
        () => this.visibility.isShown,
      );
      const { look } = await this.watching;
      this.visibility.listen(() => {
        if (!this.visibility.isShown) return;
        void look();
        this.wait(PAUSE_MS);
      });
    } catch {
      this.watching = null;
    }
  }

  /** Has sheets read again, null for all, at the next pause. */
  add(sheets: readonly string[] | null): void {
    this.changed = this.changed && sheets && new Set([...this.changed, ...sheets]);
    this.wait(AGAIN_MS);
  }

  private note(change: WorkbookChange): void {
    if (change.type === "cells") this.changed?.add(change.sheet);
    else this.changed = null;
    this.wait(PAUSE_MS);
  }

  private wait(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.tell(), milliseconds);
  }

  private async tell(): Promise<void> {
    // Shown again, it is told then.
    if (!this.visibility.isShown) return;
    const sheets = this.changed && [...this.changed];
    if (sheets?.length === 0) return;
    this.changed = new Set();
    if (!(await this.read(sheets))) this.add(sheets);
  }
}
