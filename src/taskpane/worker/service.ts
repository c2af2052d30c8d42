import type { Language } from "../../locales/words";
import { checkRead, readWorkbook, type Checked, type ReadWorkbook } from "../../quarter";
import { ContentAssembler } from "../../workbook/parts";
import { findingCard, FindingLists } from "./findingLists";
import type { Answers, AskKind, Asks, Told, WorkStep } from "./protocol";
import { isAsked } from "./protocol";
import { recognised } from "./recognised";
import { troubleOf } from "./trouble";

type Progress = (step: WorkStep, share: number) => void;

type Handlers = { readonly [K in AskKind]: (ask: Asks[K], progress: Progress) => Answers[K] };

/**
 * What the worker does: it has the workbook's content, reads and checks it, and answers what the pane asks of the result.
 */
export class PaneService {
  private readonly assembler = new ContentAssembler();
  private read: ReadWorkbook | null = null;
  private checked: Checked | null = null;
  private lists: FindingLists | null = null;

  /** @param tell takes what is said to the pane */
  constructor(private readonly tell: (told: Told) => void) {}

  /** Answers a message of the pane's; any other is passed over. */
  take(message: unknown): void {
    if (!isAsked(message)) return;
    const { id } = message;
    const progress: Progress = (step, share) => this.tell({ id, type: "progress", step, share });
    try {
      this.tell({ id, type: "answer", answer: this.answer(message.kind, message.ask, progress) });
    } catch (error) {
      this.tell({ id, type: "trouble", trouble: troubleOf(error) });
    }
  }

  private readonly handlers: Handlers = {
    part: ({ part }) => {
      this.assembler.take(part);
      return null;
    },
    recognise: (_, progress) => {
      this.checked = this.lists = null;
      this.read = readWorkbook(this.assembler.content(), { onProgress: progress });
      return recognised(this.read);
    },
    check: (options, progress) => {
      if (!this.read) throw new Error("nothing was read to be checked");
      this.checked = checkRead(this.read, { ...options, onProgress: progress });
      this.lists = new FindingLists(this.checked);
      return { summary: this.checked.summary };
    },
    list: ({ view }) => this.findings().list(view),
    rows: ({ view, group, from, to }) => this.findings().rows(view, group, from, to),
    finding: ({ index, language }) => this.card(index, language),
  };

  private answer<K extends AskKind>(kind: K, ask: Asks[K], progress: Progress): Answers[K] {
    return this.handlers[kind](ask, progress);
  }

  private findings(): FindingLists {
    if (!this.lists) throw new Error("nothing was checked");
    return this.lists;
  }

  private card(index: number, language: Language) {
    const finding = this.checked?.findings[index];
    if (!finding) throw new RangeError(`no finding ${index}`);
    return findingCard(finding, index, language);
  }
}
