/** What a pane is told of while the clerk works in the book. */
import type { WorkbookModel } from "../../../src/workbench/model/book";
import { deleteLines } from "../../../src/workbench/model/editing/lineMoves";
import type { HostOptions } from "../../../src/workbench/host/host";
import type { WorkbookChange } from "../../../src/spreadsheet/office/watch";
import { connect } from "../../contract/sides";
import { at, bookOf } from "../../workbench/host/books";

/** Lets events, and what is asked because of them, arrive. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 40));

/** Watches a book, and gives the list that grows with what is told. */
async function watched(book: WorkbookModel, host?: HostOptions) {
  const told: WorkbookChange[] = [];
  const workbook = connect(book, host);
  const { end: stop } = await workbook.watch((change) => told.push(change));
  return { told, workbook, stop };
}

function type(
  book: WorkbookModel,
  sheet: number,
  address: string,
  text: string,
  by: "clerk" | "co-author" = "clerk",
): void {
  book.edit(by, () => book.sheets[sheet]!.enter(at(address), () => text));
}

test("what the clerk and a co-author type is told with its sheet and cells", async () => {
  const book = bookOf(["名册", "台账"]);
  const { told } = await watched(book);
  type(book, 0, "A1", "张三");
  type(book, 1, "B2:C3", "1", "co-author");
  book.edit("clerk", () => deleteLines(book, book.sheets[1]!, { axis: "rows", first: 1, count: 1 }));
  await settled();
  expect(told).toEqual([
    { type: "cells", sheet: "名册", address: "A1", isRemote: false },
    { type: "cells", sheet: "台账", address: "B2:C3", isRemote: true },
    { type: "cells", sheet: "台账", address: "2:2", isRemote: false },
  ]);
});

test("formulas of another sheet that follow are told as well", async () => {
  const book = bookOf(["名册", "台账"]);
  type(book, 1, "A1", "=名册!A1*2");
  const { told } = await watched(book);
  type(book, 0, "A1", "21");
  await settled();
  expect(told.map((change) => change.sheet)).toEqual(["名册", "台账"]);
});

test("sheets that come, go and are renamed are told, and cells under the names of now", async () => {
  const book = bookOf(["名册", "台账"]);
  const { told } = await watched(book);
  book.edit("clerk", () => {
    book.rename(book.sheets[0]!, "党员");
    book.add("公示");
    book.delete(book.sheets[1]!);
  });
  await settled();
  type(book, 0, "A1", "张三");
  await settled();
  expect(told).toEqual([
    { type: "sheet-deleted", sheet: "台账" },
    { type: "sheet-renamed", sheet: "党员", before: "名册" },
    { type: "sheet-added", sheet: "公示" },
    { type: "cells", sheet: "党员", address: "A1", isRemote: false },
  ]);
});

test("what the add-in writes itself is not told", async () => {
  const book = bookOf(["名册"]);
  const { told, workbook } = await watched(book);
  const edit = { sheet: "名册", row: 0, column: 0, before: null, after: "甲" };
  await workbook.write({ edits: [edit], newSheets: [] }, "2026-10-08 10:21");
  await settled();
  expect(told.filter(({ type: kind }) => kind === "cells")).toEqual([]);
});

test("many changes at once cost one look at the names", async () => {
  const book = bookOf(["名册"]);
  let batches = 0;
  const fault = () => {
    batches++;
    return null;
  };
  const { told } = await watched(book, { fault });
  const before = batches;
  for (let row = 1; row <= 50; row++) type(book, 0, `A${row}`, "甲");
  await settled();
  expect(told).toHaveLength(50);
  expect(batches - before).toBeLessThanOrEqual(2);
});

test("a change that comes while a cell is edited is told once the cell is left", async () => {
  const book = bookOf(["名册"]);
  const { told } = await watched(book);
  book.isEditingCell = true;
  type(book, 0, "B7", "甲", "co-author");
  await settled();
  expect(told).toEqual([]);
  book.isEditingCell = false;
  await settled();
  expect(told).toEqual([{ type: "cells", sheet: "名册", address: "B7", isRemote: true }]);
});

test("what could not be told because Excel was busy comes with the next change", async () => {
  const book = bookOf(["名册"]);
  let isBusy = false;
  const { told } = await watched(book, {
    fault: () => (isBusy ? { type: "refuse", code: "ActivityLimitReached" } : null),
  });
  isBusy = true;
  type(book, 0, "A1", "甲");
  await settled();
  isBusy = false;
  type(book, 0, "A2", "乙");
  await settled();
  expect(told.map((change) => "address" in change && change.address)).toEqual(["A1", "A2"]);
});

test("nothing is told any more once it is ended", async () => {
  const book = bookOf(["名册"]);
  const { told, stop } = await watched(book);
  await stop();
  type(book, 0, "A1", "甲");
  await settled();
  expect(told).toEqual([]);
});
