import { atOnce } from "../../../src/spreadsheet/pieces";
import { newChart, newSeries } from "../../../src/charts/chart";
import { deleteLines } from "../../../src/workbench/model/editing/lineMoves";
import { formatRange } from "../../../src/workbench/model/sheet/ranges";
import type { Sheet } from "../../../src/workbench/model/sheet/sheet";
import { planOf } from "../../../src/workbench/file/save";
import { LineShift } from "../../../src/spreadsheet/xlsx/lineShift";
import { at, bookOf } from "../host/books";

/** Two sheets: a roster of ten rows, 1–10 in column A, and one that refers to it. */
function roster() {
  const rows = Array.from({ length: 10 }, (_, index) => [index + 1]);
  const book = bookOf(["名册", "汇总"], rows);
  const [sheet, other] = book.sheets as [Sheet, Sheet];
  const put = (on: Sheet, address: string, input: string) =>
    book.edit("clerk", () => on.enter(at(address), () => input));
  return { book, sheet, other, put };
}

test("rows below move up, with their formats, heights and what stands on them", () => {
  const { book, sheet } = roster();
  sheet.setFormat(at("A6"), { bold: true });
  sheet.rows.resize(5, 5, 30);
  sheet.hideRows(8, 8, true);
  sheet.merge(at("B2:B4"));
  sheet.merge(at("C6:D6"));
  sheet.comments.push({
    ...{ id: "{1}", kind: "thread", row: 6, column: 0, author: "", text: "核对", created: null, resolved: false },
  });
  sheet.setLink(2, 0, { location: "汇总!A1", address: "", tip: "" });
  sheet.setLink(9, 0, { location: "汇总!A2", address: "", tip: "" });
  sheet.freeze = { rows: 4, columns: 0 };
  sheet.page.rowBreaks.add(7);
  book.edit("clerk", () => deleteLines(book, sheet, { axis: "rows", first: 2, count: 2 }));

  expect(sheet.cells.rows.map(([value]) => value)).toEqual([1, 2, 5, 6, 7, 8, 9, 10]);
  expect([2, 3, 4].map((row) => [sheet.format(row, 0).bold, sheet.rows.size(row)])).toEqual([
    [false, 15],
    [true, 30],
    [false, 15],
  ]);
  expect([6, 8].map((row) => sheet.rows.isHidden(row))).toEqual([true, false]);
  // Only one cell is left of the first.
  expect(sheet.merges.map(formatRange)).toEqual(["C4:D4"]);
  expect(sheet.comments).toMatchObject([{ row: 4, text: "核对" }]);
  expect([sheet.linkAt(2, 0), sheet.linkAt(7, 0)]).toMatchObject([null, { location: "汇总!A2" }]);
  expect(sheet.freeze.rows).toBe(2);
  expect([...sheet.page.rowBreaks]).toEqual([5]);
});

test("formulas, names and charts go on referring to what they did", () => {
  const { book, sheet, other, put } = roster();
  put(sheet, "B10", "=SUM(A1:A10)");
  put(other, "A1", "=名册!A9*2");
  put(other, "A2", "=SUM(名册!$A$1:$A$4)+名册!A4");
  put(other, "A3", "=SUM(A9:A10)");
  const name = { name: "末行", formula: "名册!$A$10", visible: true, comment: "" };
  book.define(book, name);
  const values = { sheet: "名册", range: at("A3:A9") };
  const chart = newChart("{c}", "图", "Line", { left: 0, top: 75, width: 100, height: 60 });
  chart.series.push({ ...newSeries("数"), values, categories: { ...values, range: at("A3:A4") } });
  sheet.addChart(chart);
  book.edit("clerk", () => deleteLines(book, sheet, { axis: "rows", first: 2, count: 2 }));

  expect([sheet.cells.formula(7, 1), sheet.cells.value(7, 1)]).toEqual(["SUM(A1:A8)", 48]);
  expect([0, 1, 2].map((row) => other.cells.formula(row, 0))).toEqual([
    "名册!A7*2",
    "SUM(名册!$A$1:$A$2)+名册!#REF!",
    "SUM(A9:A10)",
  ]);
  expect(other.cells.value(0, 0)).toBe(18);
  expect(name.formula).toBe("名册!$A$8");
  expect(chart.series).toMatchObject([{ values: { range: at("A3:A7") }, categories: null }]);
  // Two rows of 15 points above it are gone.
  expect(chart.place).toEqual({ left: 0, top: 45, width: 100, height: 60 });
});

test("rules stay on their cells, and read for the first that is left as they did for it", () => {
  const { book, sheet } = roster();
  const rule = { id: "{r}", type: "expression", format: {}, stopIfTrue: false };
  sheet.conditionalFormats = [{ ...rule, ranges: [at("A3:B10"), at("D3:D4")], formula: "$A3>$A$9" }];
  const validation = {
    ...({ type: "custom", operator: "between", formula2: null, hasDropDown: true, ignoreBlanks: true } as const),
    prompt: { show: false, title: "", message: "" },
    alert: { show: true, style: "stop" as const, title: "", message: "" },
  };
  sheet.setValidation(at("C3:C4"), { ...validation, formula1: "A3>0" });
  sheet.setValidation(at("C6:C7"), { ...validation, formula1: "A6>A1" });
  book.edit("clerk", () => deleteLines(book, sheet, { axis: "rows", first: 2, count: 2 }));
  expect(sheet.conditionalFormats.map(({ ranges, formula }) => [ranges.map(formatRange), formula])).toEqual([
    [["A3:B8"], "$A3>$A$7"],
  ]);
  expect(sheet.validations.map(({ ranges, formula1 }) => [ranges.map(formatRange), formula1])).toEqual([
    [["C4:C5"], "A4>A1"],
  ]);
});

test("are saved as rows that go from the file, and told as one event", () => {
  const { book, sheet } = roster();
  const events: string[] = [];
  book.listen((event) => events.push(event.type));
  book.edit("clerk", () => deleteLines(book, sheet, { axis: "rows", first: 8, count: 1 }));
  expect(events).toEqual(["lines-moved"]);
  const { plan, lost } = atOnce(planOf(book));
  expect([plan.lines, plan.edits, lost]).toMatchObject([
    [{ sheet: "名册", axis: "rows", kind: "delete", first: 8, count: 1 }],
    [],
    [],
  ]);
});

test.each([
  ["A5+A6", "A5+A6"],
  ["B$12:$C11", "B$10:$C9"],
  ["A8:A9", "#REF!"],
  ["A7:A8", "A7:A7"],
  ["9:12", "8:10"],
  ["A:A", "A:A"],
  ['"A12"&别处!A12', '"A12"&别处!A12'],
])("%s without rows 8 and 9 reads %s", (formula, moved) => {
  const shift = new LineShift({ sheet: "名册", axis: "rows", kind: "delete", first: 7, count: 2 });
  expect(shift.formula(formula, "名册")).toBe(moved);
});

test.each([
  ["A7+A8+$A$9", "A7+A10+$A$11"],
  ["SUM(A1:A7)", "SUM(A1:A7)"],
  ["SUM(A1:A8)", "SUM(A1:A10)"],
  ["SUM(A:A)", "SUM(A:A)"],
  ["8:9", "10:11"],
  ["A1048576", "#REF!"],
  ["别处!A12+'名册'!A12", "别处!A12+'名册'!A14"],
])("%s with two rows more before the 8th reads %s", (formula, moved) => {
  const shift = new LineShift({ sheet: "名册", axis: "rows", kind: "insert", first: 7, count: 2 });
  expect(shift.formula(formula, "名册")).toBe(moved);
});

test.each([
  ["A7+C7+$D$9", "A7+#REF!+$C$9"],
  ["SUM(A1:D1)", "SUM(A1:C1)"],
  ["SUM(C:E)+SUM(2:3)", "SUM(C:D)+SUM(2:3)"],
])("%s without column C reads %s", (formula, moved) => {
  const shift = new LineShift({ sheet: "名册", axis: "columns", kind: "delete", first: 2, count: 1 });
  expect(shift.formula(formula, "名册")).toBe(moved);
});
