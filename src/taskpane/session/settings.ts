import type { KeptSettings } from "../protocol/settingsMessages";
import { attempt, type SessionContext, type WriteStep } from "./sessionContext";
import type { PaneState } from "./state";

/** The clerk's own figures, and the unit's name, as the workbook remembers them; they are known after each reading. */
export class Settings {
  private reading: PaneState["reading"] | null = null;

  constructor(
    private readonly context: SessionContext,
    private readonly write: WriteStep,
  ) {
    context.store.subscribe(() => void this.follow());
  }

  private async follow(): Promise<void> {
    const { reading } = this.context.store.getSnapshot();
    if (reading === this.reading) return;
    this.reading = reading;
    if (reading.state !== "done") return;
    const settings = await attempt(this.context, () => this.context.link.worker.settings());
    if (settings && this.reading === reading) this.context.store.update({ settings });
  }

  /** Keeps them in the workbook; rules go by them from then on. */
  save(kept: KeptSettings): Promise<boolean> {
    return this.write(() => this.context.link.worker.planSettings(kept));
  }
}
