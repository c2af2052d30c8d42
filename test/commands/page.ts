/** The page around the add-in, for the test beside it: a fixture open in the place of Excel. */
import { openBook } from "../../src/workbench/file/open";
import { frameAddin } from "../../src/workbench/host/frame";
import { OfficeHost } from "../../src/workbench/host/host";

const response = await fetch("book.xlsx");
const book = await openBook(new Uint8Array(await response.arrayBuffer()), "账册.xlsx");
const host = new OfficeHost(book);
const { frame, conversation } = frameAddin("addin.html", host, { locale: "zh-CN" });
const loaded = new Promise((resolve) => (frame.onload = resolve));
document.body.append(frame);
await loaded;
Object.assign(window, { stage: { book, host, frame, conversation } });
