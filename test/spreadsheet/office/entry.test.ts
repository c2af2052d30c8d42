import { entryOf } from "../../../src/spreadsheet/office/write/entry";

test.each([
  // Words are set as they are.
  ["张三", "张三"],
  ["党费收缴公示表", "党费收缴公示表"],
  ["应缴（元）", "应缴（元）"],
  ["见备注：无", "见备注：无"],
  // Whatever might be a formula, a number, a date or yes is marked as text.
  ["=1+1", "'=1+1"],
  ["+86 138", "'+86 138"],
  ["-无-", "'-无-"],
  ["@提示", "'@提示"],
  ["'已引", "''已引"],
  ["11010519491231002X", "'11010519491231002X"],
  ["2026-09-30", "'2026-09-30"],
  ["3月5日", "'3月5日"],
  ["二〇二六年", "'二〇二六年"],
  ["12%", "'12%"],
  ["¥12", "'¥12"],
  ["１２", "'１２"],
  ["TRUE", "'TRUE"],
  ["#N/A", "'#N/A"],
  ["", ""],
])("the text %j is set as %j", (value, entry) => {
  expect(entryOf({ value }, undefined)).toBe(entry);
  expect(entryOf({ value }, "@")).toBe(value);
});

test.each([
  [{ value: 12.5 }, 12.5],
  [{ value: true }, true],
  [{ value: null }, ""],
  [{ formula: "SUM(A1:A3)" }, "=SUM(A1:A3)"],
])("%j is set as %j", (content, entry) => {
  expect(entryOf(content, undefined)).toBe(entry);
});
