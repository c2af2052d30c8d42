/** Rows that the clerk has hidden or filtered away, in an Excel that puts a list of values into whatever is seen. */
import { openBook } from "../../../src/workbench/file/open";
import { REPORTED } from "../../../src/workbench/host/behaviour";
import type { HostOptions } from "../../../src/workbench/host/host";
import type { WorkbookModel } from "../../../src/workbench/model/book";
import type { CellEdit, WritePlan } from "../../../src/spreadsheet/workbook";
import { connect } from "../../contract/sides";
import { bookOf } from "../../workbench/host/books";
import { pack, plainBook } from "../xlsx/writing/books";
import { duesForm } from "../xlsx/writing/samplePlan";
import { bookState } from "./bookState";

const AT = "2026-10-08 10:21";
const ROWS = 60;

const roster = () =>
  bookOf(
    ["名册"],
    Array.from({ length: ROWS }, (_, row) => [`党员${row}`, `1380000${1000 + row}`]),
  );

/** Repairs of some rows' names, as different as people are. */
function repairs(rows: readonly number[]): WritePlan {
  const edits = rows.map((row): CellEdit => ({
    sheet: "名册",
    row,
    column: 0,
    before: `党员${row}`,
    after: `改${row}`,
    numberFormat: "@",
  }));
  return { edits, newSheets: [] };
}

const names = (book: WorkbookModel) => Array.from({ length: ROWS }, (_, row) => book.valueAt(book.sheets[0]!, row, 0));
const named = (changed: readonly number[]) =>
  Array.from({ length: ROWS }, (_, row) => (changed.includes(row) ? `改${row}` : `党员${row}`));

const EVERY_THIRD = Array.from({ length: 20 }, (_, index) => index * 3);

test.each<[name: string, hide: (book: WorkbookModel) => void]>([
  ["some rows hidden", (book) => [4, 5, 6, 20, 30].forEach((row) => book.sheets[0]!.hideRows(row, row, true))],
  [
    "all but every second row hidden",
    (book) => EVERY_THIRD.forEach((row) => book.sheets[0]!.hideRows(row + 1, row + 1, true)),
  ],
  ["every row hidden", (book) => book.sheets[0]!.hideRows(0, ROWS - 1, true)],
  ["the column hidden", (book) => book.sheets[0]!.columns.hide(0, 0, true)],
])("with %s repairs go where they belong, and can be taken back", async (_, hide) => {
  for (const rows of [EVERY_THIRD, [3, 4, 5, 6, 7, 8, 19, 20, 21]]) {
    const book = roster();
    hide(book);
    const before = bookState(book);
    const workbook = connect(book);
    const { step } = await workbook.write(repairs(rows), AT);
    expect(names(book)).toEqual(named(rows));
    expect(await workbook.revert(step.id)).toEqual({ kept: [] });
    expect(bookState(book)).toEqual(before);
  }
});

test("a filter that is set at any moment of a write leaves no name where it does not belong", async () => {
  const rows = [3, 4, 5, 6, 7, 8, 19, 20, 21];
  let batches = 0;
  const counting: HostOptions = { behaviour: REPORTED, fault: () => (batches++, null) };
  await connect(roster(), counting).write(repairs(rows), AT);
  for (let at = 0; at < batches; at++) {
    const book = roster();
    const before = names(book);
    let batch = 0;
    const workbook = connect(book, {
      fault: () => {
        if (batch++ === at)
          book.edit("clerk", () => [4, 6, 7, 20].forEach((row) => book.sheets[0]!.hideRows(row, row, true)));
        return null;
      },
    });
    const error: unknown = await workbook.write(repairs(rows), AT).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    // Either all of it, or nothing: never one person's name in another one's row.
    expect([at, names(book)]).toEqual([at, error === null ? named(rows) : before]);
    if (error !== null) expect([at, error]).toEqual([at, expect.objectContaining({ code: "not-read-back" })]);
  }
});

test("a form that the clerk has filtered is written anew without its filter", async () => {
  const book = await openBook(pack(plainBook("")), "book.xlsx");
  const whole = await openBook(pack(plainBook("")), "book.xlsx");
  const longer = {
    ...duesForm(),
    rows: [...duesForm().rows, ...duesForm().rows.slice(3), ...duesForm().rows.slice(3)],
    merges: [],
  };
  await connect(whole).write({ edits: [], newSheets: [longer] }, AT);
  await connect(book).write({ edits: [], newSheets: [duesForm()] }, AT);
  const form = book.sheets.find(({ name }) => name === duesForm().name)!;
  form.filter = { range: { top: 2, left: 0, bottom: 5, right: 2 }, isFiltering: true, columns: new Map() };
  form.hideRows(3, 4, true);
  // Below what is in use, too.
  form.hideRows(8, 9, true);
  await connect(book).write({ edits: [], newSheets: [longer] }, AT);
  expect(bookState(book)).toEqual(bookState(whole));
  expect(form.filter).toBeNull();
});
