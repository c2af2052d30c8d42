import type { MeasureCases } from "../../support/measureCases";

const units = (rows: string) => `单位名称 | 单位类型 | 是否建立党组织 | 规章制度健全 | 群团组织\n${rows}`;
const kinds = (rows: string) => `支部名称 | 支部类型 | 书记 | 党员人数\n${rows}`;
const projects = (rows: string) => `项目名称 | 项目类别 | 实施单位 | 开工日期\n${rows}`;
const founded = (rows: string) => `单位名称 | 单位类型 | 是否建立党组织 | 党组织成立日期\n${rows}`;
const registered = (rows: string) => `单位名称 | 单位类型 | 是否建立党组织 | 登记日期 | 注销日期\n${rows}`;
const visits = (rows: string) => `走访日期 | 走访人 | 走访对象 | 走访目的\n${rows}`;

export const unitCases: MeasureCases = {
  P114: [
    {
      is: "met",
      target: "等于 | 100%",
      sheets: { 两新组织: units("甲公司 | 非公企业 | 是 | 是 | 工会\n乙公司 | 非公企业 | 否 | 否 | ~") },
      actual: 1,
      met: true,
    },
    {
      is: "unmet",
      target: "等于 | 100%",
      sheets: { 两新组织: units("甲公司 | 非公企业 | 是 | 是 | 妇联、共青团\n乙公司 | 非公企业 | 是 | 否 | 工会") },
      actual: 0.5,
      met: false,
      missing: ["乙公司"],
    },
    {
      is: "blank rules, and a branch list that says so itself",
      target: "等于 | 100%",
      sheets: {
        支部信息:
          "支部名称 | 支部类型 | 书记 | 规章制度健全 | 群团组织\n甲公司党支部 | 非公企业 | 张一 | 是 | ~\n乙公司党支部 | 非公企业 | 李二 | ~ | 工会\n丙公司党支部 | 非公企业 | 王三 | 是 | 共青团\n东社区党支部 | 居民 | 赵四 | ~ | ~",
      },
      actual: 1 / 3,
      met: false,
      missing: ["甲公司党支部", "乙公司党支部"],
    },
  ],
  P130: [
    {
      is: "met",
      target: "等于 | 100%",
      sheets: {
        建设项目: projects("光电产业园 | 产业项目 | 甲公司 | 2026-03-01\n东村书屋 | 社区文化 | 东村 | 2026-03-01"),
        两新组织: founded("甲公司 | 非公企业 | 是 | 2026-03-31"),
      },
      actual: 1,
      met: true,
    },
    {
      is: "unmet",
      target: "等于 | 100%",
      sheets: {
        建设项目: projects("光电产业园 | 产业项目 | 甲公司 | 2026-03-01\n食品工业园 | 工业项目 | 乙公司 | 2026-03-01"),
        两新组织: founded("甲公司 | 非公企业 | 是 | 2020-01-01\n乙公司 | 非公企业 | 否 | ~"),
      },
      actual: 0.5,
      met: false,
      missing: ["食品工业园"],
    },
    {
      is: "a day too late; one begun lately has time, one begun another year is not this plan's",
      target: "等于 | 100%",
      sheets: {
        建设项目: projects(
          "光电园 | 产业项目 | 甲公司 | 2026-03-01\n食品园 | 产业项目 | 乙公司 | 2026-09-20\n纺织园 | 产业项目 | 丙公司 | 2024-03-01\n医药园 | 产业项目 | 丁公司 | ~",
        ),
        两新组织: founded("甲公司 | 非公企业 | 是 | 2026-04-01"),
      },
      actual: 0,
      met: false,
      missing: ["光电园"],
    },
  ],
  P134: [
    {
      is: "met",
      target: "不少于 | 3",
      sheets: {
        支部信息: kinds(
          "甲公司党支部 | 非公企业 | 张一 | 9\n果品合作社党支部 | 合作社 | 李二 | 9\n务工人员党支部 | 农民工 | 王三 | 9\n东社区党支部 | 居民 | 赵四 | 9",
        ),
      },
      actual: 3,
      met: true,
    },
    {
      is: "unmet",
      target: "不少于 | 3",
      sheets: {
        支部信息: kinds("甲公司党支部 | 企业 | 张一 | 9\n园区党支部 | 园区 | 李二 | 9\n东社区党支部 | 居民 | 赵四 | 9"),
      },
      actual: 2,
      met: false,
    },
    {
      is: "two rows of one branch are one, and one without a kind is none",
      target: "不少于 | 2",
      sheets: {
        支部信息: kinds("甲公司党支部 | 企业 | 张一 | 9\n甲公司党支部 | 企业 | 张一 | 9\n园区党支部 | ~ | 李二 | 9"),
      },
      actual: 1,
      met: false,
    },
  ],
  P138: [
    {
      is: "met",
      target: "等于 | 100%",
      sheets: {
        两新组织: registered("老年协会 | 社会组织 | 否 | 2024-01-01 | ~\n书画社 | 民间组织 | 否 | 2026-05-01 | ~"),
        走访记录: visits("2026-06-01 | 张一 | 老年协会、书画社 | 监督检查"),
      },
      actual: 1,
      met: true,
    },
    {
      is: "unmet",
      target: "等于 | 100%",
      sheets: {
        两新组织: registered(
          "老年协会 | 社会组织 | 否 | 2024-01-01 | ~\n书画社 | 社会组织 | 否 | 2024-05-01 | 2026-02-01\n甲公司 | 非公企业 | 是 | 2024-01-01 | ~",
        ),
        走访记录: visits("2026-06-01 | 张一 | 老年协会 | 检查"),
      },
      actual: 0.5,
      met: false,
      missing: ["登记的社会组织数不少于上年"],
    },
    {
      is: "a call that is no inspection, last year's, another's of a longer name, and one without a day of registration",
      target: "等于 | 100%",
      sheets: {
        两新组织: registered(
          "协会 | 社会组织 | 否 | 2024-01-01 | ~\n书画社 | 社会组织 | 否 | 2024-05-01 | ~\n棋社 | 社会组织 | 否 | ~ | ~",
        ),
        走访记录: visits(
          "2026-06-01 | 张一 | 老年协会 | 检查\n2026-06-01 | 张一 | 书画社 | 慰问\n2025-12-31 | 张一 | 书画社 | 检查\n2026-06-01 | 张一 | 棋社 | 检查",
        ),
      },
      actual: 0.25,
      met: false,
      missing: ["协会", "书画社", "棋社"],
    },
  ],
};
