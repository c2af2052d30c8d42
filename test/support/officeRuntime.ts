import { readFileSync } from "node:fs";
import path from "node:path";
import { type NativeBridge, nativeBridge } from "../../src/workbench/host/bridge";
import { isSetSupported } from "../../src/workbench/host/coverage";
import { OfficeHost, type HostOptions } from "../../src/workbench/host/host";
import type { WorkbookModel } from "../../src/workbench/model/book";

/** Found from here as well as from the built benchmark. */
const SCRIPT = path.join(__dirname, "../../node_modules/@microsoft/office-js/dist/excel-web-16.00.js");

/** Microsoft's client, talking to a host of ours. */
export interface OfficeRuntime {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly host: OfficeHost;
}

type Load = (window: object) => Pick<OfficeRuntime, "Excel" | "OfficeExtension">;
let load: Load | undefined;

/**
 * Runs Microsoft's client, as it ships to Excel on the web, on a book: its proxies, rules of loading, batches and errors
 * are the real ones. Each call gives a client of its own, with a host of its own.
 */
export function officeRuntime(book: WorkbookModel, options: HostOptions = {}): OfficeRuntime {
  const { serve, ...client } = officeClient();
  return { ...client, host: serve(book, options) };
}

/** Microsoft's client, for one book after the other. */
export interface OfficeClient extends Omit<OfficeRuntime, "host"> {
  /** Has it talk to a new host, and to no earlier one. */
  readonly serve: (book: WorkbookModel, options?: HostOptions) => OfficeHost;
}

export function officeClient(): OfficeClient {
  // What the script makes global becomes its window's: two clients don't meet, and nothing is left behind.
  const script = `with (window) {\n${readFileSync(SCRIPT, "utf8")}\n;return { Excel, OfficeExtension }; }`;
  load ??= new Function("window", script) as Load;
  // Microsoft's script keeps to what is global already.
  for (const name of ["Excel", "OfficeExtension"]) Reflect.deleteProperty(globalThis, name);
  let current: NativeBridge | null = null;
  const bridge: NativeBridge = { sendMessageToHost: (text) => current?.sendMessageToHost(text) };
  const window: Record<string, unknown> = { ...browserWindow(), _richApiNativeBridge: bridge };
  window.self = window.window = window;
  const scope = new Proxy(window, { has: (target, name) => name in target || !(name in globalThis) });
  const serve = (book: WorkbookModel, options: HostOptions = {}) => {
    const host = new OfficeHost(book, options);
    const own = nativeBridge(host);
    own.onMessageFromHost = (text) => own === current && bridge.onMessageFromHost?.(text);
    current = own;
    return host;
  };
  return { ...load(scope), serve };
}

/** Makes the client the one that the add-in's own code finds, until the returned function is called. */
export function useOfficeRuntime({ Excel, OfficeExtension }: Omit<OfficeRuntime, "host">): () => void {
  const before = Object.fromEntries(["Excel", "OfficeExtension"].map((name) => [name, Reflect.get(globalThis, name)]));
  Object.assign(globalThis, { Excel, OfficeExtension });
  return () => void Object.assign(globalThis, before);
}

/** As little of a browser, and of office.js, as the script asks for. */
function browserWindow() {
  const element = { setAttribute: () => undefined, appendChild: () => undefined };
  return {
    Office: {
      onReady: () => Promise.resolve({ host: "Excel", platform: "OfficeOnline" }),
      context: { platform: "OfficeOnline", requirements: { isSetSupported } },
    },
    location: { href: "https://localhost/", search: "", hash: "", protocol: "https:", host: "localhost" },
    navigator: { userAgent: "Node" },
    document: {
      readyState: "complete",
      getElementsByTagName: () => [],
      getElementById: () => null,
      querySelectorAll: () => [],
      createElement: () => element,
      addEventListener: () => undefined,
    },
    addEventListener: () => undefined,
  };
}
