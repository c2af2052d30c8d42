import { recordsOf, tablesOf } from "../../src/domain/records/records";
import { findEntry } from "../../src/plan/catalogue";
import { distance, readOperator, readValue } from "../../src/plan/goals";
import {
  draftOf,
  draftOfMeasure,
  EMPTY_DRAFT,
  lockedFields,
  rowForNew,
  targetEdits,
} from "../../src/plan/sheets/targetEdits";
import { readBook } from "../../src/reading/read";
import { cellAddress, cellKey, type CellEdit, type SheetGrid } from "../../src/spreadsheet/workbook";
import { sheet } from "../support/sheets";

const PLAN = `编号 | 指标 | 启用 | 关系 | 目标值 | 单位 | 起 | 止 | 完成值
P45 | 支部书记平均年龄 | 是 | < | 45 | 岁
P46 | 45岁以下书记大专以上学历比例 | 否 | >= | 0.7 | %
~ | 走访次数 | ~ | 介于 | 2-3 | 次 | 2026-01-01 | 2026-12-31 | 3
注：由支部填写`;

function plan(text: string, more: Partial<SheetGrid> = {}) {
  const grid = sheet("规划指标", text, more);
  const book = readBook({ sheets: [grid] });
  const table = tablesOf(book, "plan")[0]!;
  return { grid, table, records: recordsOf(book, "plan") };
}

const shown = (edits: readonly CellEdit[]): unknown[] =>
  edits.map(({ row, column, before, after, numberFormat }) => [cellAddress(row, column), before, after, numberFormat]);

test("a row's form shows shares in per cent, signs as words, and a row without 启用 as switched on", () => {
  const { records } = plan(PLAN);
  expect(records.map(draftOf)).toMatchObject([
    { id: "P45", enabled: "是", operator: "小于", value: "45", unit: "岁", from: "" },
    { id: "P46", enabled: "否", operator: "不少于", value: "70%" },
    { id: "", measure: "走访次数", enabled: "是", value: "2-3", from: "2026-01-01", to: "2026-12-31" },
  ]);
});

test("only what has been changed is written, figures as figures and days as days", () => {
  const { grid, table, records } = plan(PLAN);
  const before = draftOf(records[1]!);
  const draft = { ...before, enabled: "是", value: " 72.5% ", from: "2026-01-01" };
  expect(shown(targetEdits(draft, before, records[1]!.row, table, grid))).toEqual([
    ["C3", "否", "是", undefined],
    ["E3", 0.7, 0.725, "0.0%"],
    ["G3", null, 46023, "yyyy-mm-dd"],
  ]);
  const other = draftOf(records[2]!);
  expect(shown(targetEdits({ ...other, value: "3-4" }, other, 3, table, grid))).toEqual([["E4", "2-3", "3-4", "@"]]);
  expect(shown(targetEdits({ ...other, value: "4" }, other, 3, table, grid))).toEqual([["E4", "2-3", 4, "General"]]);
});

test("a new target goes below all that stands there, notes included", () => {
  const { grid, table } = plan(PLAN);
  const row = rowForNew(table, grid);
  expect(row).toBe(5);
  const draft = { ...EMPTY_DRAFT, measure: "读书会次数", value: "12", unit: "次" };
  expect(shown(targetEdits(draft, null, row, table, grid))).toEqual([
    ["B6", null, "读书会次数", undefined],
    ["C6", null, "是", undefined],
    ["D6", null, "不少于", undefined],
    ["E6", null, 12, "General"],
    ["F6", null, "次", undefined],
  ]);
});

test("columns that the sheet lacks, and cells with formulas, are left alone", () => {
  const { grid, table, records } = plan(PLAN, { formulas: new Map([[cellKey(1, 4), "40+5"]]) });
  expect(lockedFields(1, table, grid)).toEqual(["value", "scope", "sheet", "filter", "aggregate", "period"]);
  const before = draftOf(records[0]!);
  const draft = { ...before, value: "50", scope: "甲支部", unit: "周岁" };
  expect(shown(targetEdits(draft, before, 1, table, grid))).toEqual([["F2", "岁", "周岁", undefined]]);
});

test("every goal of the catalogue is read back from its form as it is", () => {
  for (const id of ["P01", "P24", "P45", "P70", "P99"]) {
    const measure = findEntry(id, null)!;
    const { operator, value, unit } = draftOfMeasure(measure);
    if (!measure.goal) continue;
    const sign = readOperator(operator, null)!;
    const scale = unit === "%" ? "share" : "number";
    expect({ operator: sign, ...readValue(value, sign, scale, unit) }).toEqual(measure.goal);
  }
});

test.each([
  [">=", 70, null, 66, -4],
  [">=", 70, null, 75, 0],
  ["<", 45, null, 47, 2],
  ["between", 2, 3, 5, 2],
  ["between", 2, 3, 1, -1],
  ["=", 3, null, 5, 2],
] as const)("a goal %s %s %s lies from %s as far as %s", (operator, value, upper, actual, away) => {
  expect(distance(actual, { operator, value, upper })).toBe(away);
});
