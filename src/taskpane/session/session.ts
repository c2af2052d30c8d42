import type { Quarter } from "../../domain/quarters";
import type { Language } from "../../locales/words";
import type { FindingRow, FindingView } from "../worker/checkMessages";
import { Cancelled, carryOut, type Desk } from "./desk";
import type { FindingsState, PageName } from "./state";
import { IDLE } from "./task";

/**
 * The pane's work on one workbook: it reads, checks and writes when a page asks for it, and keeps what the pages show in
 * the desk's store.
 */
export class Session {
  private working: AbortController | null = null;

  constructor(private readonly desk: Desk) {}

  get store(): Desk["store"] {
    return this.desk.store;
  }

  show(page: PageName): void {
    this.store.update({ page });
  }

  speak(language: Language): void {
    this.store.update({ language });
    void this.look({ language });
  }

  /** Sets the reporting quarter; what was checked for another is checked again. */
  async report(quarter: Quarter): Promise<void> {
    this.store.update({ quarter });
    if (this.store.getSnapshot().check.state !== "idle") await this.check();
  }

  /** ① Reads the workbook and recognises its sheets. */
  async recognise(): Promise<void> {
    const { workbook, link, store } = this.desk;
    const signal = this.begin();
    await carryOut(
      async (progress) => {
        for await (const part of workbook.readParts({ signal, onProgress: (share) => progress("open", share) })) {
          await link.ask("part", { part });
        }
        return link.ask("recognise", null, progress);
      },
      { tell: (reading) => store.update({ reading }), first: "open", before: IDLE },
    );
  }

  /** ② Checks what was recognised, reading it first where that is yet to be done. */
  async check(): Promise<void> {
    const { link, store } = this.desk;
    if (store.getSnapshot().reading.state !== "done") await this.recognise();
    const { reading, asOf, quarter } = store.getSnapshot();
    if (reading.state !== "done") return;
    this.begin();
    const result = await carryOut((progress) => link.ask("check", { asOf, quarter }, progress), {
      tell: (check) => store.update({ check }),
      first: "check",
      before: IDLE,
    });
    if (result) await this.look({});
  }

  /** Ends the work that is under way. What the worker was told goes with it, so that the next step reads again. */
  cancel(): void {
    const cancelled = new Cancelled();
    this.working?.abort(cancelled);
    this.desk.link.stop(cancelled);
    this.store.update({ reading: IDLE, check: IDLE });
  }

  /** Shows the findings another way. */
  async look(change: Partial<FindingView>): Promise<void> {
    const view = { ...this.store.getSnapshot().findings.view, ...change };
    this.updateFindings({ view });
    if (this.store.getSnapshot().check.state !== "done") return;
    const list = await this.desk.link.ask("list", { view });
    // Meanwhile the clerk may have asked for yet another.
    if (this.store.getSnapshot().findings.view === view) this.updateFindings({ list });
  }

  /** Folds a group of findings, or unfolds it. */
  toggle(group: string): void {
    const open = new Set(this.store.getSnapshot().findings.open);
    if (!open.delete(group)) open.add(group);
    this.updateFindings({ open });
  }

  /** Findings of a group, for the lines that come into sight. */
  rows(group: string, from: number, to: number): Promise<readonly FindingRow[]> {
    const { view } = this.store.getSnapshot().findings;
    return this.desk.link.ask("rows", { view, group, from, to });
  }

  /** Opens the card of a finding; null closes it. */
  async open(index: number | null): Promise<void> {
    const { language } = this.store.getSnapshot();
    this.updateFindings({ card: index === null ? null : await this.desk.link.ask("finding", { index, language }) });
  }

  private updateFindings(change: Partial<FindingsState>): void {
    this.store.update({ findings: { ...this.store.getSnapshot().findings, ...change } });
  }

  private begin(): AbortSignal {
    this.working = new AbortController();
    return this.working.signal;
  }
}
