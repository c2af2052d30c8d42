import type { Answers, AskKind, Asks, Told, Trouble, WorkStep } from "../protocol/protocol";
import { isTold } from "../protocol/protocol";

/** The end of a worker that the pane holds: a `Worker`, or in tests the same code in the same thread. */
export interface WorkerEnd {
  postMessage(message: unknown): void;
  addEventListener(type: "message" | "error", listener: (event: { readonly data?: unknown }) => void): void;
  terminate(): void;
}

/** What the worker could not do; thrown by {@link WorkerLink.ask}. */
export class WorkerTrouble extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.code);
  }
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress?: (step: WorkStep, share: number) => void;
}

/** Questions to a worker, and its answers. The worker is started by the first question. */
export class WorkerLink {
  private worker: WorkerEnd | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;

  constructor(private readonly start: () => WorkerEnd) {}

  /** @throws WorkerTrouble; the reason of {@link stop} */
  ask<K extends AskKind>(kind: K, ask: Asks[K], onProgress?: Waiting["onProgress"]): Promise<Answers[K]> {
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, onProgress });
      this.end().postMessage({ id, kind, ask });
    });
  }

  /**
   * Ends the worker, for what it computes can't be interrupted; all it knows is lost. Questions still open end with the
   * reason, and the next one starts another worker.
   */
  stop(reason: unknown): void {
    this.worker?.terminate();
    this.worker = null;
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
  }

  private end(): WorkerEnd {
    if (!this.worker) {
      const worker = this.start();
      worker.addEventListener("message", ({ data }) => {
        if (isTold(data)) this.take(data);
      });
      worker.addEventListener("error", () =>
        this.stop(new WorkerTrouble({ code: "unexpected", params: { reason: "worker" } })),
      );
      this.worker = worker;
    }
    return this.worker;
  }

  private take(told: Told): void {
    const waiting = this.waiting.get(told.id);
    if (told.type === "progress") return waiting?.onProgress?.(told.step, told.share);
    this.waiting.delete(told.id);
    if (told.type === "trouble") waiting?.reject(new WorkerTrouble(told.trouble));
    // The answer is of the kind that was asked under this number.
    else waiting?.resolve(told.answer as never);
  }
}
