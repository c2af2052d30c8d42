import { evaluatePlan } from "../../src/plan/evaluation/evaluate";
import { readTargets } from "../../src/plan/targets";
import { cellKey, type SheetGrid } from "../../src/spreadsheet/workbook";
import { analysisOf, countedCells, missingNames } from "../support/plan";
import { sheet } from "../support/sheets";

const HEADER = "编号 | 指标 | 关系 | 目标值 | 单位 | 统计表 | 统计条件 | 统计方式 | 统计期间 | 完成值 | 起 | 止";

const plan = (rows: string, more: Partial<SheetGrid> = {}) => sheet("规划指标", `${HEADER}\n${rows}`, more);

/** The outcome of one composed row: sheet, conditions, aggregate and period. */
function composed(columns: string, sheets: readonly SheetGrid[], unit = "次") {
  const [outcome] = evaluatePlan(analysisOf([...sheets, plan(`Z1 | 自定 | >= | 1 | ${unit} | ${columns}`)]));
  if (!outcome) throw new Error("no target");
  return outcome;
}

const figure = (...input: Parameters<typeof composed>) => composed(...input).actual;

const log = sheet(
  "三会一课",
  `日期 | 支部 | 会议类型 | 主题 | 实到人数
   2026-01-10 | 东 | 党课 | 学习党章 | 20
   2026-02-10 | 东 | 上党课 | 退休党员座谈 | 9
   2026-03-10 | 东 | 支委会 | 研究发展 | 3
   2026-07-10 | 西 | 主题党日 | 慰问退休党员 | 12
   2025-12-31 | 西 | 党课 | 学习党章 | 30`,
);

describe("a measure put together from sheet, conditions, aggregate and period", () => {
  test.each<[string, number | null]>([
    ["三会一课 | ~ | 计数", 4],
    ["三会一课 | 会议类型=党课 | 计数", 2],
    ["三会一课 | 会议类型=党课 | 计数 | 不限", 3],
    ["三会一课 | 会议类型=党课、主题党日 | 计数", 3],
    ["三会一课 | 会议类型≠党课 | 计数", 2],
    ["三会一课 | 主题含退休；实到人数>=10 | 计数", 1],
    ["三会一课 | 主题含退休且实到人数＜10 | 计数", 1],
    ["三会一课 | 主题不含退休 | 计数", 2],
    ["三会一课 | 日期>=2026-03-01 | 计数", 2],
    ["三会一课 | 日期<2026年2月 | 计数", 1],
    ["三会一课 | 支部=东 | 求和实到人数", 32],
    ["三会一课 | 支部=东 | 平均：实到人数", 32 / 3],
    ["三会一课 | ~ | 占比 会议类型=党课", 0.5],
    ["三会一课 | ~ | 计数 | 每季", 0],
    ["三会一课 | ~ | 计数 | 每年", 4],
    ["三会一课 | 支部=南 | 平均 实到人数", null],
  ])("%s is %d", (columns, actual) => {
    expect(figure(columns, [log])).toBe(actual);
  });

  test("each period by itself names the one that falls short", () => {
    expect(missingNames(composed("三会一课 | ~ | 计数 | 每季", [log]))).toEqual(["2026Q2"]);
  });

  test("money is in yuan, ages are completed years, yes and no are words", () => {
    const fund = sheet(
      "爱心基金",
      "日期 | 摘要 | 收入 | 支出 | 经办人\n2026-01-01 | 捐款 | 500.5 | ~ | 张一\n2026-02-01 | 捐款 | 99.5 | ~ | ~",
    );
    expect(figure("基金/经费台账 | ~ | 求和收入", [fund], "元")).toBe(600);
    expect(figure("爱心基金 | 经办人不为空 | 求和收入", [fund], "元")).toBe(500.5);
    expect(figure("爱心基金 | 经办人≠张一 | 求和收入", [fund], "元")).toBe(99.5);
    expect(figure("爱心基金 | 经办人≠李二 | 求和收入", [fund], "元")).toBe(600);
    expect(figure("爱心基金 | 收入<100元 | 计数", [fund])).toBe(1);
    const posts = sheet(
      "班子成员",
      "姓名 | 所在组织 | 职务 | 出生日期 | 专职\n张一 | 东 | 书记 | 1986-10-08 | 是\n李二 | 东 | 委员 | 1987-10-09 | 否",
    );
    expect(figure("班子成员 | ~ | 平均出生日期", [posts], "岁")).toBe(39);
    expect(figure("班子成员 | 专职=是 | 计数", [posts], "人")).toBe(1);
  });

  test("a date column can take the place of 日期", () => {
    const development = sheet(
      "发展党员",
      "姓名 | 所在支部 | 当前阶段 | 递交申请书日期 | 谈话日期\n甲 | 东 | 入党申请人 | 2025-12-20 | 2026-01-05\n乙 | 东 | 入党申请人 | 2026-02-01 | ~",
    );
    expect(figure("发展党员 | ~ | 计数 | 谈话日期", [development], "人")).toBe(1);
    expect(figure("发展党员 | ~ | 计数", [development], "人")).toBe(2);
  });

  test("one sheet by its name leaves the others of its kind out", () => {
    const other = sheet("党日活动", "日期 | 支部 | 会议类型\n2026-05-01 | 东 | 主题党日");
    expect(figure("党日活动 | ~ | 计数", [log, other])).toBe(1);
    expect(figure("三会一课 | ~ | 计数", [log, other])).toBe(5);
  });

  test("counts its cells", () => {
    expect(countedCells(composed("三会一课 | 会议类型=党课 | 计数", [log]))).toEqual(["A2", "A3"]);
  });

  test("what the sheets lack is said as for any measure", () => {
    expect(composed("志愿者 | ~ | 计数", [log]).noData).toMatchObject({ reason: "sheets" });
  });

  test.each([
    ["不存在的表 | ~ | 计数", "sheet"],
    ["三会一课 | 星期=三 | 计数", "filter"],
    ["三会一课 | 实到人数>=很多 | 计数", "filter"],
    ["三会一课 | 会议类型>党课 | 计数", "filter"],
    ["三会一课 | 党课 | 计数", "filter"],
    ["三会一课 | ~ | ~", "aggregate"],
    ["三会一课 | ~ | 求和主题", "aggregate"],
    ["三会一课 | ~ | 求和 | 每季", "aggregate"],
    ["三会一课 | ~ | 占比", "aggregate"],
    ["三会一课 | ~ | 计数 | 每天", "period"],
    ["班子成员 | ~ | 计数 | 每季", "period"],
  ])("%s cannot be read: %s", (columns, field) => {
    const { book, quarter } = analysisOf([log, plan(`Z1 | 自定 | >= | 1 | 次 | ${columns}`)]);
    expect(readTargets(book, quarter).unreadable.map((row) => row.field)).toEqual([field]);
  });
});

describe("a measure whose figure is a formula of the clerk's", () => {
  const own = (row: string, actual = 9) => plan(row, { formulas: new Map([[cellKey(1, actual), "COUNTA(随访!A:A)"]]) });
  const outcomes = (grid: SheetGrid) => evaluatePlan(analysisOf([grid]));

  test.each([
    ["~ | 入户随访 | >= | 20 | 人 | ~ | ~ | ~ | ~ | 25", 25, true],
    ["~ | 随访率 | >= | 90% | % | ~ | ~ | ~ | ~ | 0.85", 0.85, false],
    ["~ | 随访率 | >= | 90% | % | ~ | ~ | ~ | ~ | 95", 0.95, true],
    ["~ | 帮扶资金 | >= | 2 | 万元 | ~ | ~ | ~ | ~ | 2.5", 25_000, true],
    ["P45 | 支部书记平均年龄 | < | 45 | 岁 | ~ | ~ | ~ | ~ | 44.5", 44.5, true],
  ])("%s", (row, actual, met) => {
    expect(outcomes(own(row)).map((outcome) => [outcome.actual, outcome.met])).toEqual([[actual, met]]);
  });

  test("stands under its own id, or its name, and counts the cell", () => {
    const [outcome] = outcomes(own("~ | 入户随访 | >= | 20 | 人 | ~ | ~ | ~ | ~ | 25"));
    expect([outcome?.id, outcome?.name, outcome && countedCells(outcome)]).toEqual(["入户随访", "入户随访", ["J2"]]);
  });

  test("is due at the end of its days, if the row gives one", () => {
    const due = (days: string) => outcomes(own(`~ | 入户随访 | >= | 20 | 人 | ~ | ~ | ~ | ~ | 5 | ${days}`))[0]?.isDue;
    expect([due("~ | ~"), due("~ | 2026-12-31"), due("~ | 2026-06-30")]).toEqual([true, false, true]);
  });

  test("without a number it has no figure", () => {
    const [outcome] = outcomes(own("~ | 入户随访 | >= | 20 | 人 | ~ | ~ | ~ | ~ | 待统计"));
    expect([outcome?.actual, outcome?.met, outcome?.noData]).toEqual([null, null, { reason: "formula" }]);
  });

  test("a figure that was only typed is not one", () => {
    const { book, quarter } = analysisOf([plan("~ | 入户随访 | >= | 20 | 人 | ~ | ~ | ~ | ~ | 25")]);
    expect(readTargets(book, quarter).unreadable.map(({ field }) => field)).toEqual(["measure"]);
  });
});

test("rows switched off are neither targets nor faults", () => {
  const grid = sheet(
    "规划指标",
    "编号 | 启用 | 关系 | 目标值\nP45 | 否 | < | 45\nP50 | 是 | = | 100%\nP999 | 否 | 达到 | ~\nP47 | ~ | = | 100%",
  );
  const { book, quarter } = analysisOf([grid]);
  const { targets, unreadable } = readTargets(book, quarter);
  expect([targets.map(({ measure }) => measure.id), unreadable]).toEqual([["P50", "P47"], []]);
});
