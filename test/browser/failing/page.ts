/** The page around the production pane, for the test beside it: a fixture on a host that can be made to fail. */
import { openBook } from "../../../src/workbench/file/open";
import type { Batch } from "../../../src/workbench/host/batch";
import { frameAddin } from "../../../src/workbench/host/frame";
import { type Fault, OfficeHost } from "../../../src/workbench/host/host";

/** How batches fail, and which of them. */
interface Failing {
  readonly fault: Fault;
  /** So many batches that write are done before; without it every batch fails, those that read as well. */
  readonly writesBefore?: number;
  /** How many fail at all. */
  readonly times?: number;
}

const response = await fetch("book.xlsx");
const book = await openBook(new Uint8Array(await response.arrayBuffer()), "账册.xlsx");

const stage = {
  book,
  failing: null as Failing | null,
  failed: 0,
  written: 0,
  /** What the clerk would lose: everything in the cells of the worksheets that are seen. */
  content: () => {
    const seen = book.sheets.filter(({ visibility }) => visibility === "visible");
    return JSON.stringify(seen.map(({ name, cells }) => [name, cells.rows]));
  },
};

function faultOf({ actions }: Batch): Fault | null {
  if (stage.failing === null) return null;
  const { fault, writesBefore, times = Infinity } = stage.failing;
  const isWriting = actions.some(({ type }) => type === "set");
  if (writesBefore !== undefined && (!isWriting || stage.written++ < writesBefore)) return null;
  return stage.failed++ < times ? fault : null;
}

const limit = new URLSearchParams(location.search).get("limit");
const host = new OfficeHost(book, { fault: faultOf, ...(limit === null ? {} : { payloadLimit: Number(limit) }) });
const { frame } = frameAddin("taskpane.html", host, { locale: "zh-CN" });
frame.style.cssText = "border: none; width: 360px; height: 700px";
document.body.append(frame);
Object.assign(window, { stage });
