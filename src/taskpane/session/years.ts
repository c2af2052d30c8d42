import type { NextYearOffer } from "../protocol/yearMessages";
import { assemblePlan } from "../worker/planParts";
import { attempt, type Desk, type WriteStep } from "./desk";

/** The beginning of a book, and its going on into the next year. */
export class Years {
  constructor(
    private readonly desk: Desk,
    private readonly write: WriteStep,
  ) {}

  /** Adds the sheets of an empty standard book. */
  begin(): Promise<boolean> {
    const { year } = this.desk.store.getSnapshot().asOf;
    return this.add("planStandardBook", { year });
  }

  /** What carrying the year over would add; null where it can't be told. */
  next(): Promise<NextYearOffer | null> {
    return attempt(this.desk, () => this.desk.link.ask("nextYear", null));
  }

  /** Adds the next year's sheets. */
  carryOver(): Promise<boolean> {
    return this.add("planNextYear", null);
  }

  private add(...ask: ["planStandardBook", { readonly year: number }] | ["planNextYear", null]): Promise<boolean> {
    const { link } = this.desk;
    return this.write(async () => {
      const rest = ask[0] === "planNextYear" ? await link.ask(ask[0], ask[1]) : await link.ask(ask[0], ask[1]);
      return { ...rest, ...(await assemblePlan(() => link.ask("planPart", null))) };
    });
  }
}
