/** The add-in as src/taskpane/index.tsx starts it, but for what is seen of it. */
import { registerCommands } from "../../src/commands/commands";
import "../../src/functions";
import { bookOfExcel } from "../../src/taskpane/bookFile";
import { download, openInExcel } from "../../src/taskpane/deliver";
import { WorkerLink } from "../../src/taskpane/session/link";
import { Session } from "../../src/taskpane/session/session";
import { firstState } from "../../src/taskpane/session/state";
import { Store } from "../../src/taskpane/session/store";
import { paneVisibility } from "../../src/taskpane/session/visibility";
import { OfficeWorkbook } from "../../src/spreadsheet/office/workbook";

await Office.onReady();
const asOf = { year: 2026, month: 10, day: 8 };
const session = new Session({
  workbook: new OfficeWorkbook(),
  link: new WorkerLink(() => new Worker(new URL("../../src/taskpane/worker/entry.ts", import.meta.url))),
  store: new Store(firstState("zh-CN", asOf, { year: 2026, quarter: 3 })),
  visibility: paneVisibility(),
  now: () => "2026-10-08 09:00",
  bookFile: bookOfExcel,
  save: download,
  deliver: openInExcel,
});
registerCommands(session);
Object.assign(window, { session });
