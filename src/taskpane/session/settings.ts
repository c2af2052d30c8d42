import type { KeptSettings } from "../protocol/settingsMessages";
import { attempt, type Desk, type WriteStep } from "./desk";
import type { PaneState } from "./state";

/** The clerk's own figures, and the unit's name, as the workbook remembers them; they are known after each reading. */
export class Settings {
  private reading: PaneState["reading"] | null = null;

  constructor(
    private readonly desk: Desk,
    private readonly write: WriteStep,
  ) {
    desk.store.subscribe(() => void this.follow());
  }

  private async follow(): Promise<void> {
    const { reading } = this.desk.store.getSnapshot();
    if (reading === this.reading) return;
    this.reading = reading;
    if (reading.state !== "done") return;
    const settings = await attempt(this.desk, () => this.desk.link.worker.settings());
    if (settings && this.reading === reading) this.desk.store.update({ settings });
  }

  /** Keeps them in the workbook; rules go by them from then on. */
  save(kept: KeptSettings): Promise<boolean> {
    return this.write(() => this.desk.link.worker.planSettings(kept));
  }
}
