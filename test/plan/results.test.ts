import { resultEdits } from "../../src/plan/results";
import { cellAddress, cellKey, type CellEdit, type SheetGrid } from "../../src/spreadsheet/workbook";
import { analysisOf } from "../support/plan";
import { sheet } from "../support/sheets";

const list = sheet(
  "支部信息",
  "支部名称 | 书记 | 书记出生年月 | 党员服务中心\n东 | 张一 | 1981-10-08 | 是\n西 | 李二 | 1991-10-08 | 否\n南 | 王三 | 1991-10-08 | 否",
);
const HEADER = "编号 | 关系 | 目标值 | 启用 | 完成值 | 完成情况";

function edits(rows: string, more: Partial<SheetGrid> = {}): CellEdit[] {
  const plan = sheet("规划指标", `${HEADER}\n${rows}`, more);
  const sheets = [list, plan];
  return resultEdits(analysisOf(sheets), sheets);
}

const brief = (rows: string, more?: Partial<SheetGrid>): string[] =>
  edits(rows, more).map(({ row, column, before, after }) => `${cellAddress(row, column)} ${before} → ${after}`);

test("fills the figure and the state of each target that is switched on", () => {
  expect(brief("P45 | < | 45 | 是\nP50 | = | 100% | 是\nP06 | >= | 15 | 是\nP47 | = | 100% | 否")).toEqual([
    "E2 null → 38.33",
    "F2 null → 截至2026-10-08：已达到（账册算得 38.33）",
    "E3 null → 0.3333",
    "F3 null → 截至2026-10-08：未达到（账册算得 33.33%）",
    "F4 null → 截至2026-10-08：没有数据",
  ]);
  expect(edits("P50 | = | 100% | 是")[0]?.numberFormat).toBe("0.0%");
});

test("fills again what it filled before, and leaves alone what already says so", () => {
  expect(brief("P45 | < | 45 | 是 | 40 | 截至2026-07-01：未达到")).toEqual([
    "E2 40 → 38.33",
    "F2 截至2026-07-01：未达到 → 截至2026-10-08：已达到（账册算得 38.33）",
  ]);
  expect(brief("P45 | < | 45 | 是 | 38.33 | 截至2026-10-08：已达到（账册算得 38.33）")).toEqual([]);
  expect(brief("P50 | = | 100% | 是 | 0.5 | 截至2026-07-01：未达到（账册算得 50%）")[0]).toBe("E2 0.5 → 0.3333");
});

test("keeps a figure that was typed over an earlier one, and says so beside it", () => {
  expect(brief("P45 | < | 45 | 是 | 40 | 截至2026-07-01：已达到（账册算得 38）")).toEqual([
    "F2 截至2026-07-01：已达到（账册算得 38） → 截至2026-10-08：已达到（账册算得 38.33，与完成值不同）",
  ]);
});

test("never touches what a clerk typed, nor a formula", () => {
  expect(brief("P45 | < | 45 | 是 | 40 | 基本完成")).toEqual([]);
  expect(brief("P45 | < | 45 | 是 | 40 | ~")).toEqual([
    "F2 null → 截至2026-10-08：已达到（账册算得 38.33，与完成值不同）",
  ]);
  const formulas = new Map([[cellKey(1, 4), "AVERAGE(B:B)"]]);
  expect(brief("P45 | < | 45 | 是 | 40 | 截至2026-07-01：未达到", { formulas })).toEqual([
    "F2 截至2026-07-01：未达到 → 截至2026-10-08：已达到（账册算得 40）",
  ]);
});

test("a plan without the two columns is left as it is", () => {
  const plan = sheet("规划指标", "编号 | 关系 | 目标值\nP45 | < | 45");
  expect(resultEdits(analysisOf([list, plan]), [list, plan])).toEqual([]);
});
