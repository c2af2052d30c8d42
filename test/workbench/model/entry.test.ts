import { entryText, readEntry } from "../../../src/workbench/model/editing/entry";
import { CellError } from "../../../src/spreadsheet/workbook";

test.each([
  ["张三", { value: "张三" }],
  ["12", { value: 12 }],
  ["-0.5", { value: -0.5 }],
  ["1,234", { value: 1234, numberFormat: "#,##0" }],
  ["1,234.50", { value: 1234.5, numberFormat: "#,##0.00" }],
  ["45%", { value: 0.45, numberFormat: "0%" }],
  ["1e3", { value: 1000, numberFormat: "0.00E+00" }],
  // Excel keeps fifteen digits: an ID number entered as a number is lost for good.
  ["110101198501018888", { value: 110101198501018000 }],
  ["01012345678", { value: 1012345678 }],
  ["'01012345678", { value: "01012345678" }],
  ["=SUM(A1:A3)", { formula: "SUM(A1:A3)" }],
  ["=", { value: "=" }],
  ["-A1", { formula: "-A1" }],
  ["=IF(A1,,-B2%)", { formula: "IF(A1,,-B2%)" }],
  ["=SUM({1,2})", { formula: "SUM({1,2})" }],
  ["-无-", null],
  ["+86 138", null],
  ["=1+", null],
  ["=SUM(1,2", null],
  ["=A1)", null],
  ["true", { value: true }],
  ["#n/a", { value: new CellError("#N/A") }],
  ["2026-9-30", { value: 46295, numberFormat: "yyyy/m/d" }],
  ["2026/09/30", { value: 46295, numberFormat: "yyyy/m/d" }],
  ["2026年9月30日", { value: 46295, numberFormat: 'yyyy"年"m"月"d"日"' }],
  ["2026-02-30", { value: "2026-02-30" }],
  ["1985.03", { value: 1985.03 }],
  ["", { value: "" }],
])("%s entered into a cell", (text, entry) => {
  expect(readEntry(text, "General")).toEqual(entry);
});

test.each(["=1+1", "0123", "2026-09-30", "'x"])("%s is text in a cell of text", (text) => {
  expect(readEntry(text, "@")).toEqual({ value: text });
});

test("what the formula bar shows", () => {
  expect([
    entryText(null, null),
    entryText(3, null),
    entryText(3, "A1+1"),
    entryText(new CellError("#REF!"), null),
    entryText(false, null),
  ]).toEqual(["", 3, "=A1+1", "#REF!", false]);
});
