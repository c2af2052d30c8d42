import { formatDate } from "../../src/domain/values/dates";
import { KINDS, type FieldSpec } from "../../src/domain/records/kinds";
import { readDate, readMoney, readValue } from "../../src/reading/rows/values";
import { CellError, type CellValue } from "../../src/spreadsheet/workbook";

test.each<[CellValue, string | null]>([
  [31103, "1985-02-25"],
  [46030.75, "2026-01-08"],
  [1_828, "1905-01-01"],
  ["1985.3.2", "1985-03-02"],
  ["1985-03-02", "1985-03-02"],
  ["1985/3/2", "1985-03-02"],
  ["1985年3月2日", "1985-03-02"],
  ["1985 年 3 月 2 日", "1985-03-02"],
  ["１９８５．３．２", "1985-03-02"],
  ["19850302", "1985-03-02"],
  [19850302, "1985-03-02"],
  ["2026-01-08 00:00:00", "2026-01-08"],
  ["2026.3.5 14:00", "2026-03-05"],
  ["2026年3月5日下午3点", "2026-03-05"],
  ["2026-3-5 上午9:00", "2026-03-05"],
  ["2026.3.5晚", "2026-03-05"],
  ["2026年3月5日14:30", "2026-03-05"],
  ["2026-03-05T09:00:00.000Z", "2026-03-05"],
  ["2026年3月5日（星期四）", "2026-03-05"],
  ["2026. 3. 5", "2026-03-05"],
  ["1985.03", "1985-03"],
  ["1985年3月", "1985-03"],
  ["1985-03", "1985-03"],
  ["198503", "1985-03"],
  [198503, "1985-03"],
  [1985.03, "1985-03"],
  [1985.12, "1985-12"],
  [1985.3, "1985-03"],
  [1985.1, null],
  ["1985年", "1985"],
  [1985, "1985"],
  ["85.3", "1985-03"],
  ["85.3.2", "1985-03-02"],
  ["12.3", null],
  ["1985.13.2", null],
  ["1962-02-29", null],
  ["2000-02-29", "2000-02-29"],
  ["不详", null],
  [19851302, null],
  [0, null],
  [true, null],
])("the date %p reads as %p", (cell, expected) => {
  const date = readDate(cell);
  expect(date && formatDate(date)).toBe(expected);
});

test.each<[CellValue, number | null]>([
  [69.51000000000001, 6951],
  [0.2, 20],
  [-5, -500],
  ["1,200.50", 120050],
  ["１２００", 120000],
  ["1200元", 120000],
  ["¥ 1,200.5", 120050],
  ["1，200元整", 120000],
  ["(50)", -5000],
  ["1.2万元", 1200000],
  ["７５．４２", 7542],
  ["1,2", null],
  ["15元/月", null],
  ["人民币15元整", 1500],
  ["'15.00", 1500],
  ["壹佰贰拾元伍角整", 12050],
  ["已缴", null],
  [NaN, null],
])("the money %p reads as %p fen", (cell, fen) => {
  expect(readMoney(cell)).toBe(fen);
});

const field = (kind: "members" | "branches" | "development" | "dues", name: string): FieldSpec =>
  (KINDS[kind].fields as Record<string, FieldSpec>)[name] as FieldSpec;

test.each<[FieldSpec, CellValue, unknown]>([
  [field("members", "name"), "张  三", { kind: "value", value: "张三" }],
  [field("members", "name"), "\u200b张\u3000三 ", { kind: "value", value: "张三" }],
  [field("members", "name"), "  ", { kind: "blank" }],
  [field("members", "address"), "—", { kind: "blank" }],
  [field("members", "address"), "－－", { kind: "blank" }],
  [field("members", "address"), "无名路1号", { kind: "value", value: "无名路1号" }],
  [field("members", "idNumber"), " 99000019881231014x ", { kind: "value", value: "99000019881231014X" }],
  [
    field("members", "idNumber"),
    "９９００００１９８８１２３１０１４Ｘ",
    { kind: "value", value: "99000019881231014X" },
  ],
  [field("members", "idNumber"), 990000198812310100, { kind: "precision-lost" }],
  [field("members", "idNumber"), 990000620228013, { kind: "value", value: "990000620228013" }],
  [field("members", "idNumber"), "5.1E+17", { kind: "precision-lost" }],
  [field("members", "mobile"), 13800000000, { kind: "value", value: "13800000000" }],
  [field("members", "mobile"), "138-0000 0000", { kind: "value", value: "13800000000" }],
  [field("members", "mobile"), "+86 138 0000 0000", { kind: "value", value: "13800000000" }],
  [field("members", "mobile"), 0, { kind: "blank" }],
  [field("members", "lost"), "无", { kind: "value", value: false }],
  [field("members", "lost"), "√", { kind: "value", value: true }],
  [field("members", "lost"), "—", { kind: "blank" }],
  [field("members", "lost"), "大概", { kind: "unreadable" }],
  [field("members", "education"), "大学本科", { kind: "value", value: "大学" }],
  [field("members", "education"), "大學", { kind: "value", value: "大学" }],
  [field("members", "ethnicity"), "汉", { kind: "value", value: "汉族" }],
  [field("members", "ethnicity"), "火星族", { kind: "unknown-code", repair: null }],
  [field("branches", "termYears"), "5年", { kind: "value", value: 5 }],
  [field("branches", "termYears"), 2.5, { kind: "unreadable" }],
  [field("development", "trainedHours"), "24学时", { kind: "value", value: 24 }],
  [field("members", "joinedOn"), new CellError("#REF!"), { kind: "unreadable" }],
])("a field of %o reads %p as %p", (spec, cell, expected) => {
  expect(readValue(spec, cell)).toEqual(expected);
});
