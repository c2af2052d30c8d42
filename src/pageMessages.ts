/**
 * What the task pane asks of the page around it where that is the workbench. In Excel there is no such page: Office's own
 * JavaScript API is all that the pane has.
 */
export type PageMessage =
  /** Shows worksheets as they are printed. */
  { readonly type: "print"; readonly sheets: readonly string[] };

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
export function askWorkbench(page: Window, message: PageMessage): void {
  page.postMessage({ [MARK]: message }, window.location.origin);
}

/** The message in what a window sent; null where it is none of ours. */
export function pageMessageOf(data: unknown): PageMessage | null {
  const message: unknown = isRecord(data) ? data[MARK] : null;
  if (!isRecord(message) || message.type !== "print" || !Array.isArray(message.sheets)) return null;
  const sheets = (message.sheets as readonly unknown[]).filter((sheet) => typeof sheet === "string");
  return { type: "print", sheets };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
