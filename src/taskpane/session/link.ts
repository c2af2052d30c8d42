import { isReply, type Progress, type Remote, type Reply, type Failure } from "../protocol/messages";
import type { PaneService } from "../worker/service";

/** The end of a worker that the pane holds: a `Worker`, or in tests the same code in the same thread. */
export interface WorkerEnd {
  postMessage(message: unknown): void;
  addEventListener(type: "message" | "error", listener: (event: { readonly data?: unknown }) => void): void;
  terminate(): void;
}

/** What the worker could not do; thrown by the calls of {@link WorkerLink.worker}. */
export class WorkerFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: Progress | undefined;
}

/** Calls to the worker, and its answers. The worker is started by the first call. */
export class WorkerLink {
  /** The worker's service; its calls throw `WorkerTrouble`, or the reason of {@link stop}. */
  readonly worker: Remote<PaneService>;
  private end: WorkerEnd | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private called = 0;

  constructor(private readonly start: () => WorkerEnd) {
    // The service's own type says what its methods take and return; here they are no more than their names.
    const methods: object = new Proxy(this, {
      get:
        (link, method) =>
        (...args: readonly unknown[]) =>
          link.call(String(method), args),
    });
    this.worker = methods as Remote<PaneService>;
  }

  private call(method: string, args: readonly unknown[]): Promise<unknown> {
    const id = ++this.called;
    const last = args.at(-1);
    const onProgress = typeof last === "function" ? (last as Progress) : undefined;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, onProgress });
      this.started().postMessage({ id, method, args: onProgress ? args.slice(0, -1) : args });
    });
  }

  /**
   * Ends the worker, for what it computes can't be interrupted; all it knows is lost. Calls still open end with the reason,
   * and the next one starts another worker.
   */
  stop(reason: unknown): void {
    this.end?.terminate();
    this.end = null;
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
  }

  private started(): WorkerEnd {
    if (!this.end) {
      const worker = this.start();
      worker.addEventListener("message", ({ data }) => {
        if (isReply(data)) this.take(data);
      });
      worker.addEventListener("error", () =>
        this.stop(new WorkerFailure({ code: "unexpected", params: { reason: "worker" } })),
      );
      this.end = worker;
    }
    return this.end;
  }

  private take(reply: Reply): void {
    const waiting = this.waiting.get(reply.id);
    if (reply.type === "progress") return waiting?.onProgress?.(reply.step, reply.share);
    this.waiting.delete(reply.id);
    if (reply.type === "failure") waiting?.reject(new WorkerFailure(reply.failure));
    else waiting?.resolve(reply.answer);
  }
}
