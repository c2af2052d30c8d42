import type { Desk } from "./desk";
import { STEPS, type PaneState, type TourState } from "./state";

/** The tour of the first run: it begins once there is a book to be walked through. */
export class Tour {
  constructor(private readonly desk: Desk) {
    desk.store.subscribe(() => this.beginOnce());
  }

  private beginOnce(): void {
    const { tour, reading } = this.desk.store.getSnapshot();
    if (!tour.isSeen && hasBook(reading)) this.update({ at: 0, isSeen: true });
  }

  begin(): void {
    this.update({ at: 0 });
  }

  /** Goes on to the next step, or back to the one before; the last one ends it. */
  go(by: 1 | -1): void {
    const { at } = this.desk.store.getSnapshot().tour;
    const next = (at ?? 0) + by;
    this.update({ at: STEPS[next] ? next : null });
  }

  end(): void {
    this.update({ at: null });
  }

  private update(change: Partial<TourState>): void {
    this.desk.store.update({ tour: { ...this.desk.store.getSnapshot().tour, ...change } });
  }
}

function hasBook(reading: PaneState["reading"]): boolean {
  return reading.state === "done" && reading.value.sheets.some(({ tables }) => tables.length > 0);
}
