/** The page around the add-in's frame, for the test beside it. */
import { frameAddin } from "../../../../src/workbench/host/frame";
import { OfficeHost } from "../../../../src/workbench/host/host";
import { WorkbookModel } from "../../../../src/workbench/model/book";

const book = new WorkbookModel("账册.xlsx");
for (const name of ["名册", "党费"]) book.load(name, "visible", {});
book.set("quarter", '"2026-3"');

/** Starts the add-in in a frame of its own, as opening its pane does. */
function start() {
  const notices: number[] = [];
  const host = new OfficeHost(book, { now: () => new Date(0) });
  const notice = (what: number) => notices.push(what);
  const addin = frameAddin("addin.html", host, { locale: "zh-CN", notice });
  document.body.append(addin.frame);
  return { ...addin, host, notices };
}

const range = { top: 0, left: 0, bottom: 0, right: 0 };
const type = (text: string) => book.edit("clerk", () => book.active.enter(range, () => text));
const select = () => book.edit("clerk", () => book.active.select([{ ...range, bottom: 2 }]));

Object.assign(window, { workbench: { book, start, type, select } });
