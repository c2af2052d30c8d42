import { evaluatePlan } from "../../src/plan/evaluation/evaluate";
import { analysisOf, missingNames } from "../support/plan";
import { sheet } from "../support/sheets";

/** Figures of a plan sheet, with what is missing, by id. */
function figures(title: string, rows: string): Record<string, unknown[]> {
  const plan = sheet("规划指标", `${title}\n编号 | 指标 | 关系 | 目标值 | 起 | 止 | 启用 | 已核对\n${rows}`);
  return Object.fromEntries(
    evaluatePlan(analysisOf([plan])).map((outcome) => [outcome.id, [outcome.actual, ...missingNames(outcome)]]),
  );
}

describe("P30: the plan is of one year", () => {
  const rows = "P30 | 规划年度一致率 | = | 100% | ~ | ~\nP45 | 平均年龄 | < | 45 | 2026-01-01 | 2028-12-31";

  test("named once in its title, and touched by the days of each target", () => {
    expect(figures("2026年规划", rows)["P30"]).toEqual([1]);
  });

  test("two years in the title are one too many", () => {
    expect(figures("20 26年规划（2025年编制）", rows)["P30"]).toEqual([0.5, "20 26年规划（2025年编制）"]);
  });

  test("a target of other years is named", () => {
    expect(figures("2025年规划", rows)["P30"]).toEqual([0.5, "平均年龄"]);
  });
});

test("P54 and P84: how long the plan runs, by the row's own days, else by the years of its title", () => {
  const rows = `P54 | 规划期限 | = | 3 | 2026-01-01 | 2028-12-31
    P84 | 社区达标年限 | 介于 | "2-3" | ~ | ~
    P45 | 平均年龄 | < | 45 | 2026-03-01 | 2026-12-31`;
  expect(figures("规划", rows)).toMatchObject({ P54: [3], P84: [null] });
  expect(figures("2026-2027年规划", rows)).toMatchObject({ P54: [3], P84: [2] });
  expect(figures("规划", rows.replace("2028-12-31", "2028-06-30"))).toMatchObject({ P54: [2.5] });
});

test("P69b and P107: the clerk has confirmed what came down garbled, row by row", () => {
  const rows = `P69b | ~ | = | 100% | ~ | ~ | 是 | 是
    P107 | ~ | = | 100% | ~ | ~ | 是 | 是
    P102 | 启动建设村数 | = | 3 | ~ | ~ | 是 | 否
    P97 | ~ | 介于 | "2-3" | ~ | ~ | 是 | ~
    P34 | ~ | = | 51 | ~ | ~ | 是 | ~`;
  expect(figures("规划", rows)).toMatchObject({ P69b: [1], P107: [0.5, "启动建设村数"] });
  // What is switched off is not in use.
  expect(figures("规划", rows.replace("| 是 | 否", "| 否 | 否"))).toMatchObject({ P107: [1] });
});
