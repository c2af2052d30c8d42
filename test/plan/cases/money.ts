import { at, type MeasureCases } from "../../support/measureCases";

const paid = (rows: string) => ({ 党费缴纳记录: `姓名 | 所在党支部 | 缴纳日期 | 实缴金额\n${rows}` });
const published = (rows: string) => ({ 公示记录: `日期 | 公示内容\n${rows}` });
const fund = (rows: string) => ({
  爱心基金: `日期 | 摘要 | 收入 | 支出 | 支部申请日期 | 党委研究日期 | 公示日期 | 受助人\n${rows}`,
});
const dues = (rows: string) => ({
  "2026年党费": `姓名 | 缴费类别 | 计算基数 | 月应缴 | 减免 | 审批机构 | 审批日期 | 1月\n${rows}`,
});
const posts = (columns: string, rows: string) => ({ 班子成员: `姓名 | 所在组织 | 职务 | ${columns}\n${rows}` });
const budget = (columns: string, rows: string) => ({ 社区情况: `社区 | 等级 | ${columns}\n${rows}` });
const FIRST = "2026-04-30 | 爱心基金、党建经费和党费收支";

export const moneyCases: MeasureCases = {
  P01: [
    at("met", "不少于 | 100", paid("甲 | 东 | 2026-03-01 | 60\n乙 | 东 | 2026-06-01 | 40"), 100, true),
    at("unmet", "不少于 | 100", paid("甲 | 东 | 2026-03-01 | 60\n乙 | 东 | 2026-06-01 | 39.99"), 99.99, false),
    at(
      "payments of other years, and of days to come, are none",
      "不少于 | 100",
      paid("甲 | 东 | 2026-03-01 | 60\n乙 | 东 | 2026-04-01 | 5\n甲 | 东 | 2025-12-31 | 70\n乙 | 东 | 2026-12-01 | 70"),
      65,
      false,
    ),
  ],
  P02: [
    at("met", "不少于 | 1", published(`${FIRST}\n2026-07-01 | 爱心基金、党建经费和党费收支`), 1, true),
    at("unmet", "不少于 | 1", published(`${FIRST}\n2026-07-01 | 爱心基金和党建经费收支`), 0, false, ["党费 2026Q2"]),
    at(
      "a day late is too late",
      "不少于 | 1",
      published(`${FIRST}\n2026-07-31 | 爱心基金、党建经费和党费收支`),
      0,
      false,
    ),
  ],
  P03: [
    at("met", "等于 | 100%", fund("2026-03-20 | 救助 | ~ | 500 | 2026-03-01 | 2026-03-10 | 2026-03-15 | 甲"), 1, true),
    at(
      "unmet",
      "等于 | 100%",
      fund("2026-03-20 | 救助 | ~ | 500 | 2026-03-11 | 2026-03-10 | 2026-03-15 | 甲"),
      0,
      false,
      ["甲"],
    ),
    at(
      "a blank step is not taken",
      "等于 | 100%",
      fund("2026-03-20 | 救助 | ~ | 500 | ~ | 2026-03-10 | 2026-03-15 | 甲"),
      0,
      false,
      ["甲"],
    ),
  ],
  P04: [
    at("met", "等于 | 100%", dues("甲 | 在职 | 4500 | 45 | ~ | ~ | ~ | 45"), 1, true),
    at("unmet", "等于 | 100%", dues("甲 | 在职 | 4500 | 40 | ~ | ~ | ~ | 40"), 0, false, ["甲"]),
    at(
      "less by an approved reduction",
      "等于 | 100%",
      dues("甲 | 在职 | 4500 | 20 | 是 | 街道党工委 | 2026-01-05 | 20"),
      1,
      true,
    ),
  ],
  P44b: [
    // Farmers' income of the setting is 23,119 yuan a year: 1,926.58 a month.
    at("met", "等于 | 100%", posts("月报酬", "张一 | 东 | 书记 | 1926.59"), 1, true),
    at("unmet", "等于 | 100%", posts("月报酬", "张一 | 东 | 书记 | 1926.58"), 0, false, ["张一"]),
    at(
      "no pay is too little",
      "等于 | 100%",
      posts("月报酬", "张一 | 东 | 书记 | 2000\n王三 | 东 | 委员 | ~"),
      0.5,
      false,
      ["王三"],
    ),
  ],
  P62: [
    at("met", "不少于 | 0", budget("本年预算 | 上年预算", "东社区 | 标准 | 50000 | 45000"), 5000, true),
    at("unmet", "不少于 | 0", budget("本年预算 | 上年预算", "东社区 | 标准 | 50000 | 50001"), -1, false, ["东社区"]),
    at(
      "no budget at all is no growth",
      "不少于 | 0",
      budget("本年预算 | 上年预算", "东社区 | 标准 | 0 | 0"),
      0,
      false,
      ["东社区"],
    ),
  ],
  P63: [
    at("met", "不少于 | 1", published("2026-04-10 | 党建经费使用情况\n2026-07-30 | 党建经费使用情况"), 1, true),
    at("unmet", "不少于 | 1", published("2026-04-10 | 党建经费使用情况"), 0, false, ["党建经费 2026Q2"]),
    at(
      "other funds are none",
      "不少于 | 1",
      published("2026-04-10 | 党建经费使用情况\n2026-07-10 | 爱心基金收支"),
      0,
      false,
    ),
  ],
  P86: [
    at("met", "不少于 | 0", posts("月报酬 | 发放月数", "张一 | 东 | 书记 | 2000 | 12"), 881, true),
    at("unmet", "不少于 | 0", posts("月报酬 | 发放月数", "张一 | 东 | 书记 | 1900 | 12"), -319, false, ["张一"]),
    at(
      "eleven payments are not every month",
      "不少于 | 0",
      posts("月报酬 | 发放月数", "张一 | 东 | 书记 | 5000 | 11"),
      31_881,
      false,
      ["张一 发放月数"],
    ),
  ],
  P87: [
    at(
      "met",
      "等于 | 100%",
      posts(
        "绩效补贴 | 考核等次 | 考核日期 | 绩效发放日期",
        "张一 | 东 | 书记 | 3000 | 优秀 | 2026-01-10 | 2026-01-20",
      ),
      1,
      true,
    ),
    at(
      "unmet",
      "等于 | 100%",
      posts("绩效补贴 | 考核等次 | 考核日期 | 绩效发放日期", "张一 | 东 | 书记 | 3000 | ~ | ~ | 2026-01-20"),
      0,
      false,
      ["张一"],
    ),
    at(
      "an assessment after the payment",
      "等于 | 100%",
      posts(
        "绩效补贴 | 考核等次 | 考核日期 | 绩效发放日期",
        "张一 | 东 | 书记 | 3000 | 优秀 | 2026-01-21 | 2026-01-20",
      ),
      0,
      false,
      ["张一"],
    ),
  ],
  P88: [
    at("met", "不少于 | 0", budget("本年预算 | 已拨付", "东社区 | 标准 | 50000 | 50000"), 0, true),
    at("unmet", "不少于 | 0", budget("本年预算 | 已拨付", "东社区 | 标准 | 50000 | 48000"), -2000, false, ["东社区"]),
    at("blanks are no data", "不少于 | 0", budget("本年预算 | 已拨付", "东社区 | 标准 | ~ | ~"), null, null),
  ],
};
