import { formatQuarter } from "../../src/domain/values/quarters";
import { planProgress } from "../../src/plan/progress";
import { analysisOf, planSheet } from "../support/plan";
import { sheet } from "../support/sheets";

const months = Array.from({ length: 12 }, (_, n) => `${n + 1}月`).join(" | ");
const dues = sheet(
  "2026年党费",
  `姓名 | 月应缴 | ${months}\n甲 | 100 | ${Array.from({ length: 10 }, () => "100").join(" | ")}`,
);
const development = sheet(
  "发展党员",
  `姓名 | 所在支部 | 当前阶段 | 递交申请书日期
   甲 | 东 | 入党申请人 | 2026-02-01
   乙 | 东 | 入党申请人 | 2026-03-31
   丙 | 东 | 入党申请人 | 2026-09-01
   丁 | 东 | 入党申请人 | 2026-10-02
   戊 | 东 | 入党申请人 | 2025-10-02`,
);
const list = sheet("支部信息", "支部名称 | 书记 | 书记出生年月 | 支部类型\n东 | 张一 | 1990-01-01 | 居民支部");

function progress(targets: string, when?: Parameters<typeof analysisOf>[1]) {
  return planProgress(analysisOf([dues, development, list, planSheet(targets)], when)).map(
    ({ outcome, byQuarter, forecast }) => [
      outcome.id,
      byQuarter.map(({ quarter, actual }) => `${formatQuarter(quarter)} ${actual}`),
      forecast,
    ],
  );
}

test("sums and counts as they stood at each quarter's end, and in simple proportion at the year's", () => {
  expect(progress("P01 | >= | 12000\nP06 | >= | 15")).toEqual([
    ["P01", ["2026Q1 300", "2026Q2 600", "2026Q3 900"], 1200],
    ["P06", ["2026Q1 2", "2026Q2 2", "2026Q3 3"], 4],
  ]);
});

test("of a plan that begins within the year or runs for years, by its own months", () => {
  expect(progress("P06 | >= | 15 | 2026-07-01 | 2026-12-31\nP06 | >= | 15 | 2025-10-01 | 2027-09-30")).toEqual([
    ["P06", ["2026Q3 1"], 2],
    ["P06", ["2026Q1 3", "2026Q2 3", "2026Q3 4"], 8],
  ]);
});

test("nothing is foretold once the plan is over", () => {
  const over = { asOf: "2027-01-10", quarter: "2026Q4" };
  expect(progress("P06 | >= | 15", over)).toEqual([["P06", ["2026Q1 2", "2026Q2 2", "2026Q3 3", "2026Q4 4"], null]]);
  expect(progress("P06 | >= | 15 | ~ | 2026-06-30")).toEqual([["P06", ["2026Q1 2", "2026Q2 2"], null]]);
});

test("states, means and what has no data have no course over time", () => {
  expect(progress("P45 | < | 45\nP10 | = | 1\nP08 | >= | 5\nP76 | > | 1")).toEqual([
    ["P45", [], null],
    ["P10", [], null],
    ["P08", [], null],
    ["P76", [], null],
  ]);
});

test("a clerk's own counts have one too", () => {
  const plan = sheet(
    "规划指标",
    "编号 | 指标 | 关系 | 目标值 | 统计表 | 统计方式 | 统计期间\nZ1 | 新申请 | >= | 8 | 发展党员 | 计数 | 递交申请书日期",
  );
  const [own] = planProgress(analysisOf([development, plan]));
  expect([own?.byQuarter.map(({ actual }) => actual), own?.forecast]).toEqual([[2, 2, 3], 4]);
});
