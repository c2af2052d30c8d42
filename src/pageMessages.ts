/**
 * What the task pane asks of the page around it where that is the workbench. In Excel there is no such page: Office's own
 * JavaScript API is all that the pane has.
 */
export type PageMessage =
  /** Shows worksheets as they are printed. */
  | { readonly type: "print"; readonly sheets: readonly string[] }
  /** Answers on the message's port with the workbook file as it is now, or with null where there is none. */
  | { readonly type: "book" };

/** Tells our messages from all others that windows send each other. */
const MARK = "branchbook";

/** The window of the workbench around this one; null where the page around it is from elsewhere, or there is none. */
export function workbenchWindow(): Window | null {
  const { parent } = window;
  try {
    return parent !== window && parent.location.origin === window.location.origin ? parent : null;
  } catch {
    // Nothing is shown of a page from elsewhere.
    return null;
  }
}

/** Asks something of the workbench. */
export function askWorkbench(page: Window, message: PageMessage, ports: MessagePort[] = []): void {
  page.postMessage({ [MARK]: message }, window.location.origin, ports);
}

/** The workbook file as the workbench would save it now. @throws where it can't be saved */
export function askForBook(page: Window): Promise<Uint8Array> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      port1.close();
      if (data instanceof Uint8Array) resolve(data);
      else reject(new Error("the workbench gave no file"));
    };
    askWorkbench(page, { type: "book" }, [port2]);
  });
}

/** The message in what a window sent; null where it is none of ours. */
export function pageMessageOf(data: unknown): PageMessage | null {
  const message: unknown = isRecord(data) ? data[MARK] : null;
  if (!isRecord(message)) return null;
  if (message.type === "book") return { type: "book" };
  if (message.type !== "print" || !Array.isArray(message.sheets)) return null;
  const sheets = (message.sheets as readonly unknown[]).filter((sheet) => typeof sheet === "string");
  return { type: "print", sheets };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
