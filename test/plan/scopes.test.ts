import { evaluatePlan } from "../../src/plan/evaluation/evaluate";
import { analysisOf } from "../support/plan";
import { sheet } from "../support/sheets";

const list = sheet(
  "支部信息",
  `支部名称 | 书记 | 书记出生年月 | 书记学历
   东风里社区第一党支部 | 张一 | 1990-01-01 | 本科
   东风里社区第二党支部 | 李二 | 1970-01-01 | 本科
   朝阳党支部 | 王三 | 1960-01-01 | 本科`,
);
const roster = sheet(
  "党员花名册",
  `姓名 | 身份证号 | 性别 | 人员类别 | 所在党支部 | 入党日期
   赵四 | 99000019850301001X | 男 | 正式党员 | 东风里社区第一党支部 | 2010-01-01
   孙五 | 990000198503010020 | 女 | 正式党员 | 朝阳党支部 | 2010-01-01`,
);
const dues = sheet("2026年党费", "姓名 | 月应缴 | 1月 | 2月\n赵四 | 10 | 10 | 10\n孙五 | 20 | 20 | 20");
const communities = sheet("社区情况", "社区 | 等级 | 党员服务中心\n东风里社区 | 标准 | 是\n朝阳社区 | 标准 | 否");
const fund = sheet("爱心基金", "日期 | 摘要 | 收入 | 支出\n2026-03-20 | 捐款 | 500 | ~");

function figures(targets: string): Array<[number | null, string[]]> {
  const plan = sheet("规划指标", `编号 | 关系 | 目标值 | 范围\n${targets}`);
  const outcomes = evaluatePlan(analysisOf([list, roster, dues, communities, fund, plan]));
  return outcomes.map(({ actual, counted }) => [actual, counted.map(({ row }) => String((row ?? -1) + 1))]);
}

test("a branch: its rows of every sheet, those of people without a branch by the roster", () => {
  expect(
    figures(
      `P45 | < | 45 | 东风里社区第一党支部
       P33 | = | 1 | 朝阳党支部
       P01 | >= | 12000 | 朝阳 党支部
       P50 | = | 100% | 朝阳党支部`,
    ),
  ).toEqual([
    [36, ["2"]],
    [1, ["3"]],
    [40, ["3"]],
    [null, []],
  ]);
});

test("a community: its own rows and those of the branches named after it", () => {
  expect(figures("P45 | < | 45 | 东风里社区\nP50 | = | 100% | 东风里社区\nP01 | >= | 1 | 东风里社区")).toEqual([
    [46, ["2", "3"]],
    [1, ["2"]],
    [20, ["2"]],
  ]);
});

test("any other word means the whole book", () => {
  expect(figures("P33 | = | 2 | 全社区\nP33 | = | 2 | 街道\nP33 | = | 2 | ~").map(([actual]) => actual)).toEqual([
    2, 2, 2,
  ]);
});

test("what a sheet doesn't tell of a branch is not taken for it", () => {
  const plan = sheet(
    "规划指标",
    "编号 | 指标 | 关系 | 目标值 | 单位 | 范围 | 统计表 | 统计方式\nZ1 | 捐款 | >= | 1 | 元 | ~ | 爱心基金 | 求和收入\nZ2 | 捐款 | >= | 1 | 元 | 朝阳党支部 | 爱心基金 | 求和收入",
  );
  expect(evaluatePlan(analysisOf([list, fund, plan])).map(({ actual }) => actual)).toEqual([500, null]);
});

test("a sheet of one branch is taken for it, and the holidays are everyone's", () => {
  const own = sheet("朝阳党支部党建经费", "日期 | 摘要 | 收入 | 支出\n2026-03-20 | 拨款 | 800 | ~");
  const holidays = sheet("节日", "节日名称 | 节日日期\n春节 | 2026-02-17");
  const log = sheet(
    "活动记录",
    "日期 | 支部 | 会议类型 | 主题\n2026-02-10 | 朝阳党支部 | 文体活动 | 迎春\n2026-02-11 | 东风里 | 党课 | 学习",
  );
  const plan = sheet(
    "规划指标",
    "编号 | 指标 | 关系 | 目标值 | 单位 | 范围 | 统计表 | 统计方式\nZ1 | 经费 | >= | 1 | 元 | 朝阳党支部 | 基金/经费台账 | 求和收入\nP22 | ~ | >= | 1 | 场 | 朝阳党支部 | ~ | ~",
  );
  const sheets = [list, fund, own, holidays, log, plan];
  expect(evaluatePlan(analysisOf(sheets)).map(({ actual }) => actual)).toEqual([800, 1]);
});
