import type { Finding } from "../../src/domain/verdict/findings";
import { planRules as english } from "../../src/locales/en-US/rules/plan";
import { planRules as chinese } from "../../src/locales/zh-CN/rules/plan";
import { planRules } from "../../src/rules/plan";
import { cellKey } from "../../src/spreadsheet/workbook";
import { brief, findingsOf, sheet } from "../support/book";

const book = [
  sheet(
    "支部信息",
    `支部名称 | 书记 | 书记出生年月 | 书记学历 | 党员服务中心 | 支部类型 | 级别 | 专职副书记
     东 | 张一 | 1960-01-01 | 本科 | 是 | 居民支部 | 党委 | 赵四
     西 | 李二 | 1971-01-01 | 初中 | ~ | 居民支部 | ~ | ~
     南 | 王三 | ~ | ~ | 是 | 居民支部 | ~ | ~`,
  ),
  sheet("2026年党费", "姓名 | 月应缴 | 1月 | 2月\n甲 | 100 | 100 | 100.5"),
  sheet("社区情况", "社区 | 本年预算 | 已拨付\n东社区 | 50000 | 48000"),
];

/** What is found of some targets, as of 2026-10-08 unless told. */
function found(targets: string, at?: { asOf: string; quarter: string }): Finding[] {
  const header = "编号 | 指标 | 关系 | 目标值 | 单位 | 统计表 | 统计条件 | 统计方式 | 统计期间 | 完成值";
  const formulas = targets.split("|").length > 9 ? new Map([[cellKey(1, 9), "COUNTA(随访!A:A)"]]) : new Map();
  const plan = sheet("规划指标", `${header}\n${targets}`, { formulas });
  return findingsOf(planRules, [...book, plan], at);
}

const YEAR_OVER = { asOf: "2027-01-01", quarter: "2026Q4" };

describe("plan/target-unmet", () => {
  test("stands at the plan's row and carries the cells counted", () => {
    const findings = found("P50 | 服务中心 | >= | 60%\nP45 | 书记年龄 | < | 45");
    expect(brief(findings)).toEqual(["plan/target-unmet @3 书记年龄"]);
    expect(findings[0]?.severity).toBe("warning");
    expect(findings[0]?.counted).toEqual([
      { sheet: "支部信息", row: 1, column: 2 },
      { sheet: "支部信息", row: 2, column: 2 },
    ]);
  });

  test.each([
    ["P45 | ~ | < | 45", { variant: "number-short", sign: "<", target: 45, actual: 60.5, short: 1, names: ["王三"] }],
    ["P50 | ~ | >= | 100%", { variant: "share-short", sign: "≥", target: 100, actual: 66.67, total: 3, names: ["西"] }],
    ['P50 | ~ | 介于 | "10%-20%"', { variant: "share-short", sign: "", target: "10–20", actual: 66.67 }],
    ["P45 | ~ | 约 | 50", { variant: "number-short", sign: "≈", target: 50 }],
  ])("%s is told as %j", (target, params) => {
    expect(found(target)).toMatchObject([{ rule: "plan/target-unmet", params }]);
  });

  test("dues short in October are no finding, short at the year's end are one", () => {
    expect(found("P01 | ~ | >= | 1.2万")).toEqual([]);
    const params = { variant: "yuan", sign: "≥", target: { fen: 1_200_000 }, actual: { fen: 20_050 } };
    expect(found("P01 | ~ | >= | 1.2万", YEAR_OVER)).toMatchObject([{ rule: "plan/target-unmet", params }]);
    expect(found("P01 | ~ | >= | 200.5", YEAR_OVER)).toEqual([]);
  });

  test("money that falls short names who has least", () => {
    const params = { variant: "yuan-short", target: { fen: 0 }, actual: { fen: -200_000 }, names: ["东社区"] };
    expect(found("P88 | ~ | >= | 0", YEAR_OVER)).toMatchObject([{ rule: "plan/target-unmet", params }]);
  });

  test("a measure without a name in the row goes by the catalogue's", () => {
    expect(found("P45 | ~ | < | 45")[0]?.subject).toBe("支部书记平均年龄");
  });
});

describe("plan/target-unreadable", () => {
  test.each([
    ["P999 | 不存在的指标 | >= | 5", "B2", { variant: "measure", text: "不存在的指标" }],
    ["P999 | ~ | >= | 5", "A2", { variant: "id", text: "P999" }],
    ["~ | ~ | >= | 5", "B2", { variant: "blank", column: "指标" }],
    ["P45 | 书记年龄 | 达到 | 45", "C2", { variant: "operator", text: "达到" }],
    ["P45 | 书记年龄 | ~ | 45", "C2", { variant: "blank", column: "关系" }],
    ["P45 | 书记年龄 | < | 四十五", "D2", { variant: "value", text: "四十五" }],
    ["P45 | 书记年龄 | 介于 | 45", "D2", { variant: "value", text: "45" }],
    ["P50 | 服务中心 | >= | 120%", "D2", { variant: "value", text: "120%" }],
    ["P45 | 书记年龄 | < | ~", "D2", { variant: "blank", column: "目标值" }],
    ["Z1 | 自定 | >= | 1 | 个 | 随访表 | ~ | 计数", "F2", { variant: "sheet", text: "随访表" }],
    ["Z1 | 自定 | >= | 1 | 个 | 支部信息 | 星期=三 | 计数", "G2", { variant: "filter", text: "星期=三" }],
    ["Z1 | 自定 | >= | 1 | 个 | 支部信息", "H2", { variant: "blank", column: "统计方式" }],
    ["Z1 | 自定 | >= | 1 | 个 | 支部信息 | ~ | 数一数", "H2", { variant: "aggregate", text: "数一数" }],
    ["Z1 | 自定 | >= | 1 | 个 | 支部信息 | ~ | 计数 | 每季", "I2", { variant: "period", text: "每季" }],
  ])("%s, at %s", (target, cell, params) => {
    const findings = found(target);
    expect(findings).toMatchObject([{ rule: "plan/target-unreadable", severity: "error", params }]);
    expect(brief(findings)[0]).toContain(`@${cell} `);
  });
});

describe("plan/no-data", () => {
  test.each([
    ["P46 | ~ | >= | 70%", { variant: "nothing" }],
    [
      "P70 | ~ | >= | 90%",
      { variant: "sheets", sheets: ["满意度测评（测评内容/测评日期/有效票数/满意票数）", "社区情况（社区/满意度）"] },
    ],
    ["Z1 | 随访 | >= | 1 | 次 | ~ | ~ | ~ | ~ | 待统计", { variant: "formula" }],
    ["P06 | ~ | >= | 15", { variant: "sheets", sheets: ["发展党员（递交申请书日期）"] }],
    ["P47 | ~ | = | 100%", { variant: "sheets", sheets: ["社区情况（联席会议制度）", "支部信息（联席会议制度）"] }],
    [
      "P15 | ~ | >= | 1",
      { sheets: ["民主评议（姓名/评议结果） + 党员花名册（姓名/人员类别）", "三会一课（日期/会议类型）"] },
    ],
  ])("%s: %j", (target, params) => {
    expect(found(target)).toMatchObject([{ rule: "plan/no-data", severity: "info", params }]);
  });
});

describe.each([
  ["zh-CN", chinese],
  ["en-US", english],
])("the words of %s", (_, words) => {
  const sentenceOf = ({ rule, params }: Finding): string => {
    const message = words[rule]?.message ?? "";
    return typeof message === "string" ? message : (message[String(params["variant"])] ?? "");
  };

  test.each([
    ["P01 | ~ | >= | 1.2万", YEAR_OVER],
    ["P88 | ~ | >= | 0", YEAR_OVER],
    ["P06 | ~ | >= | 15", undefined],
    ["P10 | ~ | = | 10", undefined],
    ["P45 | ~ | < | 45", undefined],
    ["P46 | ~ | >= | 70%", undefined],
    ["P50 | ~ | = | 100%", undefined],
    ["P58 | ~ | < | 10%", undefined],
    ["P70 | ~ | >= | 90%", undefined],
    ["P999 | ~ | = | 1", undefined],
    ["~ | 不存在的指标 | = | 1", undefined],
    ["P45 | ~ | 达到 | 1", undefined],
    ["P45 | ~ | = | 无数", undefined],
    ["P45 | ~ | = | ~", undefined],
    ["Z1 | 自定 | >= | 1 | 个 | 随访表 | ~ | 计数", undefined],
    ["Z1 | 自定 | >= | 1 | 个 | 支部信息 | 星期=三 | 计数", undefined],
    ["Z1 | 自定 | >= | 1 | 个 | 支部信息 | ~ | 数一数", undefined],
    ["Z1 | 自定 | >= | 1 | 个 | 支部信息 | ~ | 计数 | 每季", undefined],
    ["Z1 | 随访 | >= | 1 | 次 | ~ | ~ | ~ | ~ | 待统计", undefined],
  ])("of %s have a sentence whose every place is filled", (target, at) => {
    const [finding] = found(target, at);
    if (!finding) throw new Error("nothing found");
    const places = [...sentenceOf(finding).matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(sentenceOf(finding)).not.toBe("");
    expect(Object.keys(finding.params)).toEqual(expect.arrayContaining(places));
  });
});
