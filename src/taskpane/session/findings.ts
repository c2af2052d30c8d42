import type {
  CellMarks,
  FindingCard,
  FindingRow,
  FindingView,
  FixPreview,
  FixScope,
  IgnoredRow,
} from "../protocol/checkMessages";
import { attempt, type SessionContext } from "./sessionContext";
import type { FindingsState } from "./state";

/** Lines of a group that are asked for together. */
export const PAGE_ROWS = 50;

/** A page of a group's lines. */
export interface Page {
  readonly group: string;
  readonly page: number;
}

/** The key under which a page is kept. */
export function pageKey({ group, page }: Page): string {
  return `${page} ${group}`;
}

/** The findings of the last check as ② 检查 shows them. */
export class Findings {
  /** Pages that the list last had in sight. */
  private inSight: readonly Page[] = [];

  constructor(private readonly context: SessionContext) {}

  private get state(): FindingsState {
    return this.context.store.getSnapshot().findings;
  }

  private update(change: Partial<FindingsState>): void {
    this.context.store.update({ findings: { ...this.state, ...change } });
  }

  /** Shows the findings another way. */
  async look(change: Partial<FindingView>): Promise<void> {
    const view = { ...this.state.view, ...change };
    this.update({ view });
    if (this.context.store.getSnapshot().check.state === "done") await this.attempt(() => this.list(view));
  }

  /** Lists what a new check has found; what is unfolded, open and in sight stays so. */
  async renew(): Promise<void> {
    await this.attempt(async () => {
      const { view, card } = this.state;
      await this.list(view);
      if (card) {
        const { key, index } = card;
        const again = await this.context.link.worker.findingAgain(key, index, view.language);
        if (this.state.card === card) this.update({ card: again });
      }
      this.update({ tidy: await this.context.link.worker.tidyCount() });
    });
  }

  /** Forgets what a check has found, once the worker has. */
  forget(): void {
    this.update({ list: null, pages: new Map(), card: null, tidy: null });
  }

  private async list(view: FindingView): Promise<void> {
    const list = await this.context.link.worker.list(view);
    const pages = await this.bring(view, this.inSight);
    // Meanwhile the clerk may have asked for another view.
    if (this.state.view === view) this.update({ list, pages });
  }

  /** Brings the lines that have come into sight. */
  async show(pages: readonly Page[]): Promise<void> {
    this.inSight = pages;
    await this.attempt(async () => {
      const { view, list } = this.state;
      const missing = pages.filter((page) => !this.state.pages.has(pageKey(page)));
      if (missing.length === 0) return;
      const brought = await this.bring(view, missing);
      if (this.state.list !== list) return;
      // What is out of sight is let go of, or the pane would gather the whole list.
      const kept = [...this.state.pages].filter(([key]) => this.inSight.some((page) => pageKey(page) === key));
      this.update({ pages: new Map([...kept, ...brought]) });
    });
  }

  private async bring(view: FindingView, pages: readonly Page[]): Promise<Map<string, readonly FindingRow[]>> {
    const { link } = this.context;
    const brought = pages.map(async (page) => {
      const [from, to] = [page.page * PAGE_ROWS, (page.page + 1) * PAGE_ROWS];
      return [pageKey(page), await link.worker.rows(view, page.group, from, to)] as const;
    });
    return new Map(await Promise.all(brought));
  }

  /** Folds a group, or unfolds it. */
  toggle(group: string): void {
    const open = new Set(this.state.open);
    if (!open.delete(group)) open.add(group);
    this.update({ open });
  }

  /** Opens the card of a finding and selects its cell; opened once more, it is closed. */
  async open(index: number): Promise<void> {
    if (this.state.card?.index === index) return this.update({ card: null });
    await this.attempt(async () => {
      const { language } = this.context.store.getSnapshot();
      const card = await this.context.link.worker.finding(index, language);
      this.update({ card });
      await this.locate(card);
    });
  }

  /** Selects the cell of a finding in the workbook, or the beginning of its row or sheet. */
  async locate({ at: { sheet, row, column } }: FindingCard): Promise<void> {
    // A finding about the check itself has no place.
    if (sheet !== "") await this.attempt(() => this.context.workbook.select(sheet, row ?? 0, column ?? 0));
  }

  /** What a scope's fixes would write; null where it can't be told. */
  fixes(scope: FixScope): Promise<readonly FixPreview[] | null> {
    const { link, store } = this.context;
    const { language } = store.getSnapshot();
    return this.attempt(async () => {
      const found: FixPreview[] = [];
      for (;;) {
        const page = await link.worker.fixes(scope, found.length, language);
        if (page.length === 0) return found;
        for (const fix of page) found.push(fix);
      }
    });
  }

  /** The findings set aside; null where they can't be told. */
  ignored(): Promise<readonly IgnoredRow[] | null> {
    const { language } = this.context.store.getSnapshot();
    return this.attempt(() => this.context.link.worker.ignored(language));
  }

  /** Marks the cells of the findings in the workbook, or takes all marks off. */
  async mark(isMarked: boolean): Promise<void> {
    await this.attempt(async () =>
      this.put(isMarked ? await this.context.link.worker.marks(null) : { marks: [], left: 0 }),
    );
  }

  /** Marks the cells of a group and no others, and goes to the first: Excel selects cells apart only from 1.18 on. */
  async locateAll(group: string): Promise<void> {
    await this.attempt(async () => {
      const found = await this.context.link.worker.marks({ view: this.state.view, group });
      await this.put(found);
      const [first] = found.marks;
      if (first) await this.context.workbook.select(first.sheet, first.row, first.column);
    });
  }

  private async put({ marks, left }: CellMarks): Promise<void> {
    const { workbook, store } = this.context;
    const { skipped, unread } = await workbook.mark(marks);
    this.update({ isMarked: marks.length > 0 });
    store.update({ notice: { type: "marked", count: marks.length, left, skipped, unread } });
  }

  private attempt<T>(work: () => Promise<T>): Promise<T | null> {
    return attempt(this.context, work);
  }
}
