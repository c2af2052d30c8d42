import type { RuleText } from "../protocol/settingsMessages";
import { attempt, type SessionContext } from "./sessionContext";
import { STEPS, type PaneState, type TourState } from "./state";

/** What explains the pane: what the rules mean, and the tour of the first run, once there is a book to be walked through. */
export class Guide {
  constructor(private readonly context: SessionContext) {
    context.store.subscribe(() => this.beginOnce());
  }

  private beginOnce(): void {
    const { tour, reading } = this.context.store.getSnapshot();
    if (!tour.isSeen && hasBook(reading)) this.update({ at: 0, isSeen: true });
  }

  /** Begins the tour. */
  begin(): void {
    this.update({ at: 0, isSeen: true });
  }

  /** Goes on to the next step of the tour, or back to the one before; after the last one it ends. */
  go(by: 1 | -1): void {
    const next = (this.context.store.getSnapshot().tour.at ?? 0) + by;
    this.update({ at: STEPS[next] ? next : null });
  }

  end(): void {
    this.update({ at: null });
  }

  /** What every rule means, in the pane's language; null where that can't be told. */
  rules(): Promise<readonly RuleText[] | null> {
    const { language } = this.context.store.getSnapshot();
    return attempt(this.context, () => this.context.link.worker.rules(language));
  }

  private update(change: Partial<TourState>): void {
    this.context.store.update({ tour: { ...this.context.store.getSnapshot().tour, ...change } });
  }
}

function hasBook(reading: PaneState["reading"]): boolean {
  return reading.state === "done" && reading.value.sheets.some(({ tables }) => tables.length > 0);
}
