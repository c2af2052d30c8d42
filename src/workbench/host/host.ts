import type { WorkbookModel, BookEvent } from "../model/book";
import { type Behaviour, DOCUMENTED } from "./behaviour";
import { type Batch, parseBatch } from "./batch";
import { HostError, type ErrorCode } from "./errors";
import { type EventSource, type Message, messagesOf, paneMessage } from "./events";
import type { Instance, Session } from "./objectType";
import { WORKBOOK } from "./objects";
import { TaskPane } from "./pane";
import { References } from "./references";
import { runBatch } from "./run";

/** A way in which the host fails, for tests. */
export type Fault =
  /** Nothing of the batch is done, as when the host is busy or a limit is exceeded. */
  | { readonly type: "refuse"; readonly code: ErrorCode }
  /** The batch ends before one of its actions; what was done before stays done. */
  | { readonly type: "abort"; readonly before: number; readonly code: ErrorCode }
  /** All of the batch is done, but its answer is lost on the way: the client is told of a failure. */
  | { readonly type: "lose"; readonly code: ErrorCode }
  /** The client waits for ever: for a batch that isn't done, or whose answer is lost. */
  | { readonly type: "silence"; readonly isDone?: boolean };

export interface HostOptions {
  /** Called when the add-in saves the workbook. */
  readonly save?: () => void;
  /** Called when the add-in opens a file as a new workbook; without it that can't be done. */
  readonly openWorkbook?: (base64: string) => void;
  /** Name under which the add-in writes comments. */
  readonly userName?: string;
  readonly now?: () => Date;
  /** Most bytes of a batch and of its answer: 5 MB, as in Excel on the web; null for no limit, as on the desktop. */
  readonly payloadLimit?: number | null;
  /** Which Excel's ways the host has; as documented when absent. */
  readonly behaviour?: Behaviour;
  /**
   * Asked before each batch how it is to fail, if at all; it may also change the book, as a co-author would meanwhile.
   * @param flags of the request (see {@link FLAGS})
   */
  readonly fault?: (batch: Batch, flags: number) => Fault | null;
}

/** What becomes of a batch: the text of its outcome, or none at all because of its size or of what Excel is busy with. */
export type Answer = { readonly outcome: string } | { readonly refused: HostError };

const FIVE_MEGABYTES = 5 * 2 ** 20;
/** Flags of a request, as Microsoft's client sets them. */
export const FLAGS = {
  /** Something is written, or may be: also some questions, such as those for merged cells, are sent as if they were. */
  write: 1,
  /** Waits until the cell that is being edited is left. */
  delayForCellEdit: 64,
} as const;

/**
 * Answers Microsoft's unmodified office.js in Excel's place: does the batches of one add-in on a book, and tells it of the
 * events it has registered for.
 */
export class OfficeHost {
  readonly pane = new TaskPane();
  /** Whether another workbook is in front of this one, so that some of its members fail (see objects/focus.ts). */
  isBehind = false;
  /** Settled once the add-in can be told to do its actions. */
  readonly takesActions: Promise<void>;
  private readonly session: Session;
  private readonly root: Instance;
  /** How many handlers wait for an event, by {@link topic}. */
  private readonly registered = new Map<string, number>();
  private readonly listeners = new Set<(messages: readonly Message[]) => void>();
  private readonly stopListening: () => void;
  private untold: BookEvent[] = [];

  constructor(
    readonly book: WorkbookModel,
    private readonly options: HostOptions = {},
  ) {
    let takeActions = () => {};
    this.takesActions = new Promise((resolve) => (takeActions = resolve));
    this.session = {
      book,
      behaviour: options.behaviour ?? DOCUMENTED,
      isBehind: () => this.isBehind,
      pane: this.pane,
      takeActions: () => takeActions(),
      references: new References(),
      listen: (source, target, isOn) => this.register(source, target, isOn),
      enableEvents: true,
      save: options.save ?? (() => undefined),
      openWorkbook: options.openWorkbook ?? noOtherWorkbook,
      userName: options.userName ?? "",
      now: options.now ?? (() => new Date()),
    };
    this.root = WORKBOOK.of(book, this.session);
    this.stopListening = book.listen((event) => this.note(event));
    this.pane.listen((isShown) => this.send([paneMessage(isShown)]));
  }

  /**
   * Does a batch.
   * @param text of the batch, JSON
   * @param flags of the request
   */
  async answer(text: string, flags: number): Promise<Answer> {
    try {
      return { outcome: await this.take(text, flags) };
    } catch (error) {
      if (error instanceof HostError) return { refused: error };
      throw error;
    }
  }

  /** Told of events that the add-in has registered for, until the returned function is called. */
  listen(listener: (messages: readonly Message[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Whether the add-in wants to be told of events at all. */
  get tellsEvents(): boolean {
    return this.session.enableEvents;
  }

  /** Ends the add-in's part in the book. */
  dispose(): void {
    this.stopListening();
    this.listeners.clear();
  }

  private async take(text: string, flags: number): Promise<string> {
    this.requireSize(text, "RequestPayloadSizeLimitExceeded");
    const batch = parseBatch(parseJson(text));
    const concernsBook = !isHousekeeping(batch);
    const fault = concernsBook ? (this.options.fault?.(batch, flags) ?? null) : null;
    if (fault?.type === "silence" && !fault.isDone) return new Promise<never>(() => undefined);
    if (fault?.type === "refuse") throw new HostError(fault.code);
    if (concernsBook && this.book.isEditingCell) {
      if ((flags & FLAGS.delayForCellEdit) === 0) throw new HostError("InvalidOperationInCellEditMode");
      await this.cellIsLeft();
    }
    const before = (index: number) => {
      if (fault?.type === "abort" && fault.before === index) throw new HostError(fault.code);
    };
    const outcome = this.book.edit("add-in", () => runBatch(batch, this.root, this.session, before));
    if (fault?.type === "silence") return new Promise<never>(() => undefined);
    if (fault?.type === "lose") throw new HostError(fault.code);
    const answer = JSON.stringify(outcome);
    this.requireSize(answer, "ResponsePayloadSizeLimitExceeded");
    return answer;
  }

  private requireSize(text: string, code: ErrorCode): void {
    const { payloadLimit = FIVE_MEGABYTES } = this.options;
    // No character takes more than three bytes for each of its UTF-16 units.
    if (payloadLimit === null || text.length * 3 <= payloadLimit) return;
    if (new TextEncoder().encode(text).length > payloadLimit) throw new HostError(code);
  }

  private cellIsLeft(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.book.listen(() => {
        if (this.book.isEditingCell) return;
        stop();
        resolve();
      });
    });
  }

  private register({ code }: EventSource, target: string, isOn: boolean): void {
    const key = topic(code, target);
    this.registered.set(key, Math.max(0, (this.registered.get(key) ?? 0) + (isOn ? 1 : -1)));
  }

  /** Events are told once the work under way, and the answer to it, is done. */
  private note(event: BookEvent): void {
    if (!this.session.enableEvents || this.registered.size === 0) return;
    if (this.untold.length === 0) setTimeout(() => this.tell());
    this.untold.push(event);
  }

  private tell(): void {
    const events = this.untold;
    this.untold = [];
    const messages = events
      .flatMap((event) => messagesOf(event, this.book))
      .filter(({ code, target }) => (this.registered.get(topic(code, target)) ?? 0) > 0);
    if (messages.length > 0) this.send(messages);
  }

  private send(messages: readonly Message[]): void {
    for (const listener of this.listeners) listener(messages);
  }
}

function noOtherWorkbook(): never {
  throw new HostError("ApiNotFound", "this host opens no other workbook");
}

function topic(code: number, target: string): string {
  return `${code} ${target}`;
}

/**
 * Batches that nobody waits for and that leave the workbook alone: those that the client sends by itself, to let go of what
 * a run has kept, and those for Office's own services.
 */
export function isHousekeeping({ actions, paths }: Batch): boolean {
  const letsGo = actions.every((action) => {
    return action.type === "instantiate" || (action.type === "method" && action.name === "_RemoveReference");
  });
  return letsGo || Array.from(paths.values()).every(({ type }) => type === "new-object");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HostError("InvalidRequest", "no JSON");
  }
}
