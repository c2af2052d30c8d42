import type { NextYearOffer } from "../protocol/yearMessages";
import { assemblePlan, type PlanRest } from "../protocol/planParts";
import { attempt, type SessionContext, type WriteStep } from "./sessionContext";

/** The beginning of a book, and its going on into the next year. */
export class Years {
  constructor(
    private readonly context: SessionContext,
    private readonly write: WriteStep,
  ) {}

  /** Adds the sheets of an empty standard book. */
  begin(): Promise<boolean> {
    const { year } = this.context.store.getSnapshot().asOf;
    return this.add(() => this.context.link.worker.planStandardBook(year));
  }

  /** What carrying the year over would add; null where it can't be told. */
  next(): Promise<NextYearOffer | null> {
    return attempt(this.context, () => this.context.link.worker.nextYear());
  }

  /** Adds the next year's sheets. */
  carryOver(): Promise<boolean> {
    return this.add(() => this.context.link.worker.planNextYear());
  }

  private add(plan: () => Promise<PlanRest>): Promise<boolean> {
    return this.write(async () => ({
      ...(await plan()),
      ...(await assemblePlan(() => this.context.link.worker.planPart())),
    }));
  }
}
