/**
 * The task pane: it opens beside the workbook in Excel, or in the workbench, which gives Excel's answers in its place.
 */
import { createRoot } from "react-dom/client";
import { registerCommands } from "../commands/commands";
import type { PlainDate } from "../domain/values/dates";
import { lastEndedQuarter } from "../domain/values/quarters";
import { languageOf } from "../locales/words";
import { workbenchWindow } from "../pageMessages";
import { OfficeWorkbook } from "../spreadsheet/office/workbook";
import { App } from "./App";
import { SessionProvider } from "./context";
import { bookOfExcel, bookOfWorkbench } from "./bookFile";
import { download, openInExcel } from "./deliver";
import { WorkerLink } from "./session/link";
import { keepPreferences, type KeyStore, readPreferences } from "./session/preferences";
import { Session } from "./session/session";
import { firstState } from "./session/state";
import { Store } from "./session/store";
import { paneVisibility } from "./session/visibility";

const two = (number: number): string => String(number).padStart(2, "0");

function today(): PlainDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/** The time now as a step is written down with: `YYYY-MM-DD HH:MM`. */
function timestamp(): string {
  const now = new Date();
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** Null where the browser keeps nothing for a frame of another site. */
function keyStore(): KeyStore | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** A file that is dropped here would take the pane's place. */
function refuseFiles(event: DragEvent): void {
  if (!event.dataTransfer?.types.includes("Files")) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = "none";
}

for (const type of ["dragover", "drop"] as const) window.addEventListener(type, refuseFiles);
await Office.onReady();
const asOf = today();
const keys = keyStore();
const { language, hasSeenTour } = readPreferences(keys);
const store = new Store(
  firstState(language ?? languageOf(Office.context.displayLanguage), asOf, lastEndedQuarter(asOf)),
);
store.update({ tour: { at: null, isSeen: hasSeenTour } });
if (keys) keepPreferences(store, keys);
const workbench = workbenchWindow();
const session = new Session({
  workbook: new OfficeWorkbook(),
  link: new WorkerLink(() => new Worker(new URL("./worker/entry.ts", import.meta.url))),
  store,
  visibility: paneVisibility(),
  now: timestamp,
  bookFile: workbench ? () => bookOfWorkbench(workbench) : bookOfExcel,
  save: download,
  deliver: workbench ? download : openInExcel,
});
registerCommands(session);
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <SessionProvider value={session}>
      <App />
    </SessionProvider>,
  );
}
void session.recognise();
