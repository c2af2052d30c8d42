import { atOnce } from "../../../src/spreadsheet/pieces";
import { WorkbookModel } from "../../../src/workbench/model/book";
import { findText, type FoundCell, nextFound } from "../../../src/workbench/model/editing/find";

function ledger() {
  const book = new WorkbookModel("账册.xlsx");
  const dues = book.load("党费", "visible", {
    cells: {
      rows: [
        ["姓名", "交纳日期", "党费"],
        ["Zhang San", 46204, 0.5],
        ["李四", 46205, 30],
        ["合计", null, 30.5],
        ["李四"],
      ],
      formulas: new Map([["3,2", "SUM(C2:C3)"]]),
    },
  });
  const roster = book.load("名册", "visible", {
    cells: { rows: [["李四", "ＺＨＡＮＧ　ＳＡＮ"]], formulas: new Map() },
  });
  dues.setFormat({ top: 1, left: 1, bottom: 2, right: 1 }, { numberFormat: "yyyy-mm-dd" });
  dues.setFormat({ top: 1, left: 2, bottom: 2, right: 2 }, { numberFormat: "0.00" });
  dues.hideRows(4, 4, true);
  return { book, sheets: [dues, roster] };
}

function places(found: readonly FoundCell[]) {
  return found.map(({ sheet, row, column }) => `${sheet.name} ${row},${column}`);
}

test.each([
  ["李四", ["党费 2,0", "名册 0,0"]],
  // As they are shown, not as they are kept.
  ["2026-07", ["党费 1,1", "党费 2,1"]],
  ["0.50", ["党费 1,2"]],
  ["4620", []],
  // What a formula comes to, not how it reads.
  ["30.5", ["党费 3,2"]],
  ["SUM", []],
  ["zhang san", ["党费 1,0", "名册 0,1"]],
  ["ＺＨＡＮＧ", ["党费 1,0", "名册 0,1"]],
])("%s is found where it is seen", (text, expected) => {
  const { book, sheets } = ledger();
  expect(places(atOnce(findText(book, sheets, text)))).toEqual(expected);
});

test("from a cell one is led to the next one or the one before, and from the last to the first", () => {
  const { book, sheets } = ledger();
  const [dues, roster] = sheets;
  const found = atOnce(findText(book, sheets, "李四"));
  const from = (sheet = dues!, row = 0, column = 0) => ({ sheet, row, column });
  const led = (cell: FoundCell, isBackwards: boolean) => places([nextFound(found, cell, book.sheets, isBackwards)!]);
  expect(led(from(), false)).toEqual(["党费 2,0"]);
  expect(led(from(dues, 2), false)).toEqual(["名册 0,0"]);
  expect(led(from(roster), false)).toEqual(["党费 2,0"]);
  expect(led(from(), true)).toEqual(["名册 0,0"]);
  expect(led(from(roster), true)).toEqual(["党费 2,0"]);
  expect(led(from(roster, 5), true)).toEqual(["名册 0,0"]);
});
