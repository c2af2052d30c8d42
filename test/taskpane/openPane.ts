/**
 * A pane beside a workbook: its session on the Office side, over Microsoft's own client, with the worker's code behind the
 * same messages as in a browser.
 */
import type { Template } from "../../src/forms/engine/template";
import { openInExcel } from "../../src/taskpane/deliver";
import type { WorkerEnd } from "../../src/taskpane/session/link";
import type { SessionContext } from "../../src/taskpane/session/sessionContext";
import { WorkerLink } from "../../src/taskpane/session/link";
import { Session } from "../../src/taskpane/session/session";
import { firstState, type PaneState } from "../../src/taskpane/session/state";
import { Store } from "../../src/taskpane/session/store";
import type { Visibility } from "../../src/taskpane/session/visibility";
import { serve } from "../../src/taskpane/worker/serve";
import { PaneService } from "../../src/taskpane/worker/service";
import type { HostOptions } from "../../src/workbench/host/host";
import type { WorkbookModel } from "../../src/workbench/model/book";
import { connect } from "../contract/sides";
import { builtInTemplates } from "../forms/quarterForms";
import { day } from "../support/sheets";

let templates: ReturnType<typeof builtInTemplates> | undefined;

/** The worker's code in this thread: what passes is cloned as between threads, and comes later. */
export function sameThreadWorker(own?: ReadonlyMap<string, Template>): WorkerEnd {
  let isEnded = false;
  const listeners: Array<(event: { readonly data?: unknown }) => void> = [];
  const later = (deliver: () => void): unknown => setImmediate(() => !isEnded && deliver());
  const service = new PaneService(() => (own ? Promise.resolve(own) : (templates ??= builtInTemplates())));
  const take = serve(service, (reply) => {
    const data: unknown = structuredClone(reply);
    later(() => listeners.forEach((listener) => listener({ data })));
  });
  return {
    postMessage: (message) => {
      const data: unknown = structuredClone(message);
      later(() => void take(data));
    },
    addEventListener: (type, listener) => {
      if (type === "message") listeners.push(listener);
    },
    terminate: () => (isEnded = true),
  };
}

/**
 * A pane that was opened beside a book, as of 2026-10-08 for the third quarter.
 * @param own templates in place of those that ship
 */
export function openPane(
  book: WorkbookModel,
  host: HostOptions = {},
  own?: ReadonlyMap<string, Template>,
  visibility: Visibility = { isShown: true, listen: () => undefined },
  files: Pick<SessionContext, "bookFile" | "save"> = {
    bookFile: () => Promise.reject(new Error("no file")),
    save: () => Promise.resolve(),
  },
): Session {
  return new Session({
    visibility,
    workbook: connect(book, host),
    link: new WorkerLink(() => sameThreadWorker(own)),
    store: new Store(firstState("zh-CN", day("2026-10-08"), { year: 2026, quarter: 3 })),
    now: () => "2026-10-08 09:30",
    ...files,
    deliver: openInExcel,
  });
}

/** Waits until the pane shows something: what is looked for in its state, once it is there. */
export async function until<T>(session: Session, look: (state: PaneState) => T | null): Promise<T> {
  for (;;) {
    const found = look(session.store.getSnapshot());
    if (found !== null) return found;
    await new Promise<void>((resolve) => {
      const stop = session.store.subscribe(() => {
        stop();
        resolve();
      });
    });
  }
}
