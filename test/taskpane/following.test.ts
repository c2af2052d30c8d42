/** What the pane makes of a clerk who goes on working in the sheets. */
import { readFileSync } from "node:fs";
import type { Session } from "../../src/taskpane/session/session";
import { openBook } from "../../src/workbench/file/open";
import type { HostOptions } from "../../src/workbench/host/host";
import type { WorkbookModel } from "../../src/workbench/model/book";
import { fixtureBook } from "../support/commandLine";
import { sortRows } from "../support/sorting";
import { at } from "../workbench/host/books";
import { openPane, until } from "./openPane";

/** A pane's being in sight, as a clerk would close and open it. */
class Sight {
  isShown = true;
  private readonly listeners: (() => void)[] = [];

  listen(listener: () => void): void {
    this.listeners.push(listener);
  }

  show(isShown: boolean): void {
    this.isShown = isShown;
    for (const listener of this.listeners) listener();
  }
}

async function checkedPane(fixture: string, host: HostOptions = {}, sight = new Sight()) {
  const book = await openBook(readFileSync(fixtureBook(fixture)), "book.xlsx");
  const session = openPane(book, host, undefined, sight);
  await session.recognise();
  await session.check();
  return { session, book };
}

/** Waits until what was changed is read and checked again. */
async function followed(session: Session): Promise<void> {
  await until(session, ({ isFollowing }) => isFollowing || null);
  await until(session, ({ isFollowing }) => !isFollowing || null);
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Where all findings of a pane are, and what they say. */
async function findingsOf(session: Session): Promise<string[]> {
  await session.findings.look({ by: "rule", severities: ["error", "warning", "info"], search: "" });
  const { groups } = session.store.getSnapshot().findings.list!;
  await session.findings.show(
    groups.flatMap(({ key, count }) => Array.from({ length: count }, (_, page) => ({ group: key, page }))),
  );
  const rows = [...session.store.getSnapshot().findings.pages.values()].flat();
  return rows.map((row) => JSON.stringify({ ...row, index: 0 })).sort();
}

/** The findings of a pane that is opened beside the book as it is now. */
async function freshFindings(book: WorkbookModel): Promise<string[]> {
  const session = openPane(book);
  await session.recognise();
  await session.check();
  return findingsOf(session);
}

const type = (book: WorkbookModel, address: string, text: string) =>
  book.edit("clerk", () => book.sheets[0]!.enter(at(address), () => text));

test("who types on is told of no error, and what was typed is checked once the cell is left", async () => {
  const { session, book } = await checkedPane("messy");
  const before = await findingsOf(session);
  type(book, "B3", "");
  // The next cell is begun within the pause.
  await pause(300);
  book.isEditingCell = true;
  await followed(session);
  expect(session.store.getSnapshot().notice).toBeNull();
  expect(await findingsOf(session)).toEqual(before);
  book.isEditingCell = false;
  await followed(session);
  const now = await findingsOf(session);
  expect(now).not.toEqual(before);
  expect(now).toEqual(await freshFindings(book));
  expect(session.store.getSnapshot().notice).toBeNull();
});

test("after sorting, each finding is with its person again", async () => {
  const { session, book } = await checkedPane("messy");
  const before = await findingsOf(session);
  const [roster] = book.sheets;
  const used = roster!.usedRange({ valuesOnly: true })!;
  sortRows(book, roster!, { ...used, top: used.top + 6 }, used.left + 1);
  await followed(session);
  const now = await findingsOf(session);
  expect(now).not.toEqual(before);
  expect(now).toEqual(await freshFindings(book));
});

test("hidden rows, pasted blocks, renamed and deleted sheets are followed", async () => {
  const { session, book } = await checkedPane("messy");
  const changes: (() => void)[] = [
    () => book.sheets[0]!.hideRows(4, 8, true),
    () => book.sheets[0]!.enter(at("A10:D14"), (row, column) => `贴${row}${column}`),
    () => {
      book.rename(book.sheets[1]!, "改了名");
      book.sheets[0]!.enter(at("B5"), () => "王五");
    },
    () => book.delete(book.sheets[1]!),
  ];
  for (const change of changes) {
    book.edit("clerk", change);
    await followed(session);
    expect(await findingsOf(session)).toEqual(await freshFindings(book));
    expect(session.store.getSnapshot().notice).toBeNull();
  }
});

test("a sheet that is renamed while it is read again is found under its new name", async () => {
  let rename: (() => void) | null = null;
  const { session, book } = await checkedPane("messy", {
    fault: ({ actions }) => {
      const reads = actions.some((action) => action.type === "query" && action.query.select.includes("formulas"));
      if (reads && rename) {
        rename();
        rename = null;
      }
      return null;
    },
  });
  rename = () => book.edit("co-author", () => book.rename(book.sheets[0]!, "改了名"));
  type(book, "B3", "");
  await followed(session);
  expect(rename).toBeNull();
  expect(session.store.getSnapshot().notice).toBeNull();
  expect(await findingsOf(session)).toEqual(await freshFindings(book));
});

test("a pane that nobody sees asks for nothing, and reads what was missed once it is opened", async () => {
  let batches = 0;
  const sight = new Sight();
  const { session, book } = await checkedPane("messy", { fault: () => (batches++, null) }, sight);
  sight.show(false);
  batches = 0;
  for (let row = 3; row < 9; row++) type(book, `B${row}`, "");
  await pause(1_200);
  expect(batches).toBe(0);
  sight.show(true);
  await followed(session);
  expect(await findingsOf(session)).toEqual(await freshFindings(book));
});

test("that a cell was being edited is told no longer once Excel works again", async () => {
  const { session, book } = await checkedPane("messy");
  book.isEditingCell = true;
  await session.listSteps();
  expect(session.store.getSnapshot().notice).toMatchObject({ type: "failure", failure: { code: "cell-in-edit" } });
  book.isEditingCell = false;
  type(book, "B3", "");
  await followed(session);
  expect(session.store.getSnapshot().notice).toBeNull();
});
