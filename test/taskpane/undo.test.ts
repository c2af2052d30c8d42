/** What the clerk can still take back by Ctrl+Z: no request of a pane that only looks is sent as one that writes. */
import type { Session } from "../../src/taskpane/session/session";
import { openBook } from "../../src/workbench/file/open";
import type { Batch } from "../../src/workbench/host/batch";
import { FLAGS } from "../../src/workbench/host/host";
import type { WorkbookModel } from "../../src/workbench/model/book";
import { readFileSync } from "node:fs";
import { fixtureBook } from "../support/commandLine";
import { at } from "../workbench/host/books";
import { openPane, until } from "./openPane";

/** Members that a batch calls or sets, to tell what went wrong. */
const membersOf = ({ actions, paths }: Batch): string[] => [
  ...Array.from(paths.values()).flatMap((path) => (path.type === "method" ? [path.name] : [])),
  ...actions.flatMap((action) => ("name" in action ? [action.name] : [])),
];

/** A pane that has recognised and checked a book, and the requests since then that are sent as writing. */
async function readPane(fixture = "messy"): Promise<{ session: Session; book: WorkbookModel; writes: string[][] }> {
  const book = await openBook(readFileSync(fixtureBook(fixture)), "book.xlsx");
  const writes: string[][] = [];
  const session = openPane(book, {
    fault: (batch, flags) => {
      if ((flags & FLAGS.write) !== 0) writes.push(membersOf(batch));
      return null;
    },
  });
  await session.recognise();
  await session.check();
  // The first reading asks what Excel tells only at this price.
  expect(writes.length).toBeGreaterThan(0);
  writes.length = 0;
  return { session, book, writes };
}

/** Waits until what was changed is read and checked again. */
async function followed(session: Session): Promise<void> {
  await until(session, ({ isFollowing }) => isFollowing || null);
  await until(session, ({ isFollowing }) => !isFollowing || null);
}

test("reading again, checking and selecting send no request that writes", async () => {
  const { session, writes } = await readPane();
  await session.recognise();
  await session.check();
  await session.report({ quarter: { year: 2026, quarter: 2 } });
  const group = session.store.getSnapshot().findings.list!.groups[0]!;
  await session.findings.show([{ group: group.key, page: 0 }]);
  await session.findings.open([...session.store.getSnapshot().findings.pages.values()].flat()[0]!.index);
  await session.listSteps();
  expect(writes).toEqual([]);
});

test.each<[name: string, change: (book: WorkbookModel) => void]>([
  ["a typed cell", (book) => book.sheets[0]!.enter(at("B5"), () => "王五")],
  ["a pasted block", (book) => book.sheets[0]!.enter(at("A5:D30"), (row, column) => `${row}${column}`)],
  [
    "rows that are hidden here and there",
    (book) => [4, 6, 9].forEach((row) => book.sheets[0]!.hideRows(row, row, true)),
  ],
  [
    "a hidden column",
    (book) => (book.sheets[0]!.columns.hide(2, 2, true), book.sheets[0]!.enter(at("B5"), () => "王五")),
  ],
  [
    "a sheet that is renamed",
    (book) => {
      book.rename(book.sheets[0]!, "新名册");
      // Excel of ExcelApi 1.14 tells of a new name only with the next change.
      book.sheets[0]!.enter(at("B5"), () => "王五");
    },
  ],
])("following %s sends no request that writes", async (_, change) => {
  const { session, book, writes } = await readPane();
  book.edit("clerk", () => change(book));
  await followed(session);
  expect(writes).toEqual([]);
});
