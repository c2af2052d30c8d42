import { openBook } from "../../../src/workbench/file/open";
import { saveBook } from "../../../src/workbench/file/save";
import type { WorkbookModel } from "../../../src/workbench/model/book";
import { parseRange } from "../../../src/workbench/model/sheet/ranges";
import type { Sheet } from "../../../src/workbench/model/sheet/sheet";
import { EditRefused } from "../../../src/workbench/page/grid/edits";
import { deleteAt, hideAt, insertAt, resizeAt } from "../../../src/workbench/page/grid/lineEdits";
import {
  drawBorders,
  fillOn,
  filterColumn,
  format,
  replaceIn,
  sortBy,
  toggleFilter,
  toggleFreeze,
  toggleMerge,
} from "../../../src/workbench/page/grid/tableEdits";
import { addSheet, copySheet, deleteSheet, moveSheet, renameSheet } from "../../../src/workbench/page/sheetEdits";
import { excelBook, pack } from "../../spreadsheet/xlsx/writing/books";
import { xlsxBook } from "../../support/xlsxBook";

const at = (address: string) => parseRange(address)!;

const ROSTER = `
  党员花名册
  姓名 | 党费 | 支部
  周明 | 30 | 一支部
  陈安 | 20 | 二支部
  王和 | 25 | 一支部
  合计 | 75 |
`;

async function roster() {
  const original = await xlsxBook({ 名册: ROSTER, 汇总: "合计 | 名册" });
  const book = await openBook(original, "");
  const [sheet, other] = book.sheets as [Sheet, Sheet];
  book.edit("clerk", () => {
    sheet.enter(at("B6"), () => "=SUM(B3:B5)");
    sheet.enter(at("D3:D5"), (row) => `=B${row + 1}*2`);
  });
  return { original, book, sheet, other };
}

const column = (book: WorkbookModel, sheet: Sheet, index: number) =>
  sheet.cells.rows.map((_, row) => book.textAt(sheet, row, index)).join(" ");

async function reopened(book: WorkbookModel, original: Uint8Array): Promise<WorkbookModel> {
  const { bytes, lost } = await saveBook(book, original);
  expect(lost).toEqual([]);
  return openBook(bytes, "");
}

test("data is sorted by a column with all its cells; titles, headers and totals stay", async () => {
  const { book, sheet, original } = await roster();
  sortBy(book, sheet, at("A4"), { row: 3, column: 0 }, false);
  // By pinyin: 陈, 王, 周.
  expect([column(book, sheet, 0), column(book, sheet, 3)]).toEqual([
    "党员花名册 姓名 陈安 王和 周明 合计",
    "  40 50 60 ",
  ]);
  expect(sheet.cells.formula(2, 3)).toBe("B3*2");
  sortBy(book, sheet, at("B4"), { row: 3, column: 1 }, true);
  expect(column(book, sheet, 1)).toBe(" 党费 30 25 20 75");
  const again = await reopened(book, original);
  expect(column(again, again.sheets[0]!, 0)).toBe("党员花名册 姓名 周明 王和 陈安 合计");
  book.history.undo();
  book.history.undo();
  expect(column(book, sheet, 0)).toBe("党员花名册 姓名 周明 陈安 王和 合计");
});

test("a filter shows the rows that are chosen, is saved, and deleting passes over what it hides", async () => {
  const { book, sheet, original } = await roster();
  toggleFilter(book, sheet, { row: 2, column: 2 });
  filterColumn(book, sheet, 2, new Set(["一支部"]));
  expect([2, 3, 4, 5].map((row) => sheet.rows.isHidden(row))).toEqual([false, true, false, false]);
  const again = await reopened(book, original);
  const [own] = again.sheets;
  expect(own!.filter).toMatchObject({ range: at("A2:D5"), isFiltering: true });
  expect(own!.filter!.columns).toEqual(new Map([[2, { shown: new Set(["一支部"]) }]]));
  expect(own!.rows.isHidden(3)).toBe(true);
  deleteAt(book, sheet, at("3:5"), "rows");
  expect(column(book, sheet, 0)).toBe("党员花名册 姓名 陈安 合计");
  book.history.undo();
  expect(column(book, sheet, 0)).toBe("党员花名册 姓名 周明 陈安 王和 合计");
  toggleFilter(book, sheet, { row: 2, column: 2 });
  expect([sheet.filter, sheet.rows.isHidden(3)]).toEqual([null, false]);
  book.history.undo();
  book.history.undo();
  expect([sheet.filter?.isFiltering, sheet.rows.isHidden(3)]).toEqual([false, false]);
});

test("filling on copies formulas, goes on with numbers and days, upwards too", async () => {
  const { book, sheet } = await roster();
  book.edit("clerk", () => {
    sheet.enter(at("F1:F2"), (row) => row + 1);
    sheet.enter(at("G1"), () => "2026-1-30");
    sheet.enter(at("H3"), () => "=B3");
    sheet.enter(at("I3:I4"), (row) => ["甲", "乙"][row - 2]);
  });
  fillOn(book, sheet, at("F1:F2"), at("F1:F5"));
  fillOn(book, sheet, at("G1"), at("G1:G3"));
  fillOn(book, sheet, at("H3"), at("H1:H3"));
  fillOn(book, sheet, at("I3:I4"), at("I1:I4"));
  fillOn(book, sheet, at("I3:I4"), at("I3:I7"));
  expect(column(book, sheet, 5)).toBe("1 2 3 4 5  ");
  expect(column(book, sheet, 6)).toBe("2026/1/30 2026/1/31 2026/2/1    ");
  expect([0, 1, 2].map((row) => sheet.cells.formula(row, 7))).toEqual(["B1", "B2", "B3"]);
  expect(column(book, sheet, 8)).toBe("甲 乙 甲 乙 甲 乙 甲");
  for (let count = 0; count < 5; count++) book.history.undo();
  expect(column(book, sheet, 5).trim()).toBe("1 2");
});

test("text is replaced in cells as one edit, and formulas are left alone", async () => {
  const { book, sheet, other } = await roster();
  const cells = [2, 3, 4].map((row) => ({ sheet, row, column: 2 }));
  const found = [...cells, { sheet, row: 2, column: 3 }, { sheet: other, row: 0, column: 1 }];
  expect(replaceIn(book, found, "支部", "分部")).toBe(3);
  expect(column(book, sheet, 2)).toBe(" 支部 一分部 二分部 一分部 ");
  book.history.undo();
  expect(column(book, sheet, 2)).toBe(" 支部 一支部 二支部 一支部 ");
});

test("looks, heights, hidden lines and what stays in view are saved, and taken back", async () => {
  const original = pack(excelBook());
  const book = await openBook(original, "");
  const { active: sheet } = book;
  const look = (of: Sheet) => ({
    bold: of.format(1, 0).bold,
    fill: of.format(20, 2).fill,
    edges: [of.format(1, 0).top, of.format(2, 1).bottom, of.format(1, 0).bottom].map((line) => line?.style ?? null),
    rows: [of.rows.size(1), of.rows.isHidden(3), of.rows.isHidden(4)],
    columns: [Math.round(of.columns.size(1)), of.columns.isHidden(3)],
    freeze: of.freeze,
    merges: of.merges.length,
  });
  const before = look(sheet);
  format(book, sheet, at("A2:B3"), { bold: true });
  format(book, sheet, at("C:C"), { fill: "FFF2CC" });
  drawBorders(book, sheet, at("A2:B3"), "outside");
  resizeAt(book, sheet, { axis: "rows", first: 1, count: 1 }, 30);
  resizeAt(book, sheet, { axis: "columns", first: 1, count: 1 }, 96);
  hideAt(book, sheet, at("4:4"), "rows", true);
  hideAt(book, sheet, at("D:D"), "columns", true);
  toggleFreeze(book, sheet, { row: 1, column: 1 });
  toggleMerge(book, sheet, at("A8:B9"));
  const after = look(sheet);
  expect(after).toEqual({
    bold: true,
    fill: "FFF2CC",
    edges: ["thin", "thin", null],
    rows: [30, true, false],
    columns: [96, true],
    freeze: { rows: 1, columns: 1 },
    merges: 2,
  });
  const again = await reopened(book, original);
  expect(look(again.active)).toEqual(after);
  for (let count = 0; count < 9; count++) book.history.undo();
  expect(look(sheet)).toEqual(before);
});

test("worksheets are added, renamed, moved, copied and deleted, in the file too", async () => {
  const { book, sheet, other, original } = await roster();
  book.edit("clerk", () => other.enter(at("B2"), () => "=名册!B3"));
  const added = addSheet(book, sheet, "说明");
  book.history.edit(added, at("A1"), () => added.enter(at("A1"), () => "本季度说明"));
  renameSheet(book, sheet, "党员名册");
  const copy = copySheet(book, sheet);
  moveSheet(book, other, -1);
  const names = ["党员名册", "党员名册(2)", "汇总", "说明"];
  expect(book.sheets.map(({ name }) => name)).toEqual(names);
  const again = await reopened(book, original);
  expect(again.sheets.map(({ name }) => name)).toEqual(names);
  expect([again.sheet("汇总")!.cells.formula(1, 1), column(again, again.sheets[1]!, 0)]).toEqual([
    "'党员名册'!B3",
    column(book, sheet, 0),
  ]);
  expect(() => deleteSheet(book, sheet)).toThrow(new EditRefused("sheetInUse"));
  expect(() => renameSheet(book, copy, "汇总")).toThrow(new EditRefused("takenSheetName"));
  expect(() => renameSheet(book, copy, "1/2")).toThrow(new EditRefused("badSheetName"));
  deleteSheet(book, copy);
  expect((await reopened(book, original)).sheets.map(({ name }) => name)).toEqual(["党员名册", "汇总", "说明"]);
  for (let count = 0; count < 6; count++) book.history.undo();
  expect(book.sheets.map(({ name }) => name)).toEqual(["名册", "汇总"]);
  expect(other.cells.formula(1, 1)).toMatch(/^'?名册'?!B3$/);
});

test("what would lose something is refused", async () => {
  const book = await openBook(pack(excelBook()), "");
  const { active: sheet } = book;
  expect(() => deleteAt(book, sheet, at("1:2"), "rows")).toThrow(new EditRefused("tableHeaders"));
  expect(() => toggleMerge(book, sheet, at("A1:B2"))).toThrow(new EditRefused("mergeFilled"));
  expect(() => insertAt(book, sheet, at("1:9000"), "rows")).toThrow(new EditRefused("insertTooMany"));
  book.edit("clerk", () => sheet.protect({ allows: new Set(["insertRows"]), password: null }));
  expect(() => deleteAt(book, sheet, at("3:3"), "rows")).toThrow(new EditRefused("locked"));
  expect(() => format(book, sheet, at("A1"), { bold: true })).toThrow(new EditRefused("locked"));
  insertAt(book, sheet, at("3:3"), "rows");
  expect(sheet.cells.formula(5, 3)).toBe("SUM(D2:D4)");
});
