/** Reads one file after another, off the page's own thread. */
import { LIMITS } from "../../spreadsheet/xlsx/limits";
import { WorkbookError } from "../../spreadsheet/errors";
import { asXlsx } from "../../spreadsheet/foreign/open";
import { readArchive } from "../../spreadsheet/xlsx/archive";
import { openXlsx } from "../../spreadsheet/xlsx/open";
import { isStreetBook, readStreetBook } from "../../street/book/read";
import { passedOver, readStreetFile, unreadable, type Opener } from "../../street/open";
import { readRegister, type Register } from "../../street/register";
import type { WorkbookContent } from "../../spreadsheet/workbook";
import type { Found, Task } from "./messages";

self.addEventListener("message", ({ data }: MessageEvent<Task>) => void answer(data));

async function answer(task: Task): Promise<void> {
  const { name } = task;
  try {
    self.postMessage(await found(task));
  } catch (error) {
    const reason = { code: "unexpected", params: { reason: String(error) } };
    self.postMessage({ kind: "book", file: unreadable(name, reason) } satisfies Found);
  }
}

async function found({ name, file, asOf, quarter }: Task): Promise<Found> {
  const passed = passedOver(name);
  if (passed) return { kind: "book", file: passed };
  // Looked at before it is read: what is too large never fills memory.
  if (file.size > LIMITS.fileBytes) {
    const reason = new WorkbookError("too-much", { what: "fileBytes", limit: LIMITS.fileBytes });
    return { kind: "book", file: unreadable(name, reason) };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  let content: WorkbookContent | null = null;
  const opener: Opener = {
    workbook: async (each, called) => (content = await openXlsx((await asXlsx(each, called)).bytes, called)),
    archive: readArchive,
  };
  const read = await readStreetFile(bytes, name, { asOf, quarter }, opener);
  const opened = content as WorkbookContent | null;
  if (opened && isStreetBook(opened)) return { kind: "memory", name, memory: readStreetBook(opened) };
  const register = opened && read.sealed === undefined ? registerIn(opened) : null;
  return register ? { kind: "register", name, register } : { kind: "book", file: read };
}

/** The list of branches that a workbook is; a branch's own book names itself at most. */
function registerIn(content: WorkbookContent): Register | null {
  try {
    const register = readRegister(content);
    const isList = register.branches.some(
      ({ deadline, shortNames, owed }) => deadline || shortNames.length + owed.length > 0,
    );
    return isList ? register : null;
  } catch {
    return null;
  }
}
