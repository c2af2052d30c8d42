import type { FindingGroup, IgnoredRow, QuestionCard } from "../protocol/checkMessages";
import type { InferenceCard } from "../protocol/recogniseMessages";
import { attempt, type SessionContext } from "./sessionContext";
import type { Findings } from "./findings";

/** What stands in the way of handing the book in, and what was set aside. */
export interface Outlook {
  /** Errors by rule. */
  readonly errors: readonly FindingGroup[];
  readonly ignored: readonly IgnoredRow[];
}

/** What the last check means for handing the book in. */
export class Submitting {
  constructor(
    private readonly context: SessionContext,
    private readonly findings: Findings,
  ) {}

  /** Null where it can't be had, which the clerk is told. */
  outlook(): Promise<Outlook | null> {
    const { link, store } = this.context;
    const { language } = store.getSnapshot();
    return attempt(this.context, async () => {
      const [{ groups }, ignored] = await Promise.all([
        link.worker.list({ by: "rule", severities: ["error"], search: "", language }),
        link.worker.ignored(language),
      ]);
      return { errors: groups, ignored };
    });
  }

  /** The questions that are open, in words; null where they can't be had, which the clerk is told. */
  questions(): Promise<readonly QuestionCard[] | null> {
    const { link, store } = this.context;
    const { language } = store.getSnapshot();
    return attempt(this.context, () => link.worker.questions(language));
  }

  /** What was worked out instead of read; null where it can't be had, which the clerk is told. */
  inferences(): Promise<readonly InferenceCard[] | null> {
    const { link, store } = this.context;
    const { language } = store.getSnapshot();
    return attempt(this.context, () => link.worker.inferences(language));
  }

  /** Shows the errors of a rule on ② 检查. */
  async showRule(rule: string): Promise<void> {
    const { store } = this.context;
    store.update({ page: "check" });
    await this.findings.look({ by: "rule", severities: ["error"], search: "" });
    if (!store.getSnapshot().findings.open.has(rule)) this.findings.toggle(rule);
  }
}
