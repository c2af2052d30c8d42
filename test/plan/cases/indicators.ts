import type { MeasureCases } from "../../support/measureCases";

const figures = (rows: string) => `上级指标 | 年度 | 所属期间 | 下达数 | 完成数 | 上年同期数\n${rows}`;

export const indicatorCases: MeasureCases = {
  P136: [
    {
      is: "met",
      target: "等于 | 100%",
      sheets: {
        上级指标: figures("刑事案件发案数 | 2026 | 第一季度 | ~ | 3 | 5\n刑事案件发案数 | 2026 | 第二季度 | ~ | 4 | 4"),
      },
      actual: 1,
      met: true,
    },
    {
      is: "unmet",
      target: "等于 | 100%",
      sheets: {
        上级指标: figures(
          "刑事案件发案数 | 2026 | 第一季度 | ~ | 3件 | 5件\n刑事案件发案数 | 2026 | 第二季度 | ~ | 5件 | 4件\n信访件 | 2026 | 第二季度 | ~ | 9 | 1",
        ),
      },
      actual: 0.5,
      met: false,
      missing: ["刑事案件发案数 第二季度"],
    },
    {
      is: "last year's from its own row; a quarter that is over without a figure, or without one to hold it against",
      target: "等于 | 100%",
      sheets: {
        上级指标: figures(
          "刑事案件发案数 | 2025 | 第一季度 | ~ | 5 | 9\n刑事案件发案数 | 2026 | 第一季度 | ~ | 5 | ~\n刑事案件发案数 | 2026 | 第二季度 | ~ | ~ | 4\n刑事案件发案数 | 2026 | 第三季度 | ~ | 0 | ~\n刑事案件发案数 | 2026 | 第四季度 | ~ | ~ | 4",
        ),
      },
      actual: 1 / 3,
      met: false,
      missing: ["刑事案件发案数 第二季度", "刑事案件发案数 第三季度"],
    },
  ],
  P137: [
    {
      is: "met",
      target: "等于 | 100%",
      sheets: {
        上级指标: figures(
          "甲村集体经济收入 | 2026 | 上半年 | ~ | 12.5万元 | 12万元\n乙村集体收入 | 2026 | 上半年 | ~ | 80000元 | 8万元",
        ),
      },
      actual: 1,
      met: true,
    },
    {
      is: "unmet",
      target: "等于 | 100%",
      sheets: {
        上级指标: figures(
          "甲村集体经济收入 | 2026 | 上半年 | ~ | 12.5 | 12\n乙村集体经济收入 | 2026 | 上半年 | ~ | 7.9 | 8",
        ),
      },
      actual: 0.5,
      met: false,
      missing: ["乙村集体经济收入 上半年"],
    },
    {
      is: "figures in different units can't be held against each other; the year's is not owed yet",
      target: "等于 | 100%",
      sheets: {
        上级指标: figures(
          "甲村集体经济收入 | 2026 | 上半年 | ~ | 130000元 | 120000斤\n甲村集体经济收入 | 2026 | ~ | ~ | ~ | 24万元\n甲村集体经济收入 | 2025 | 上半年 | ~ | 1 | 2",
        ),
      },
      actual: 0,
      met: false,
      missing: ["甲村集体经济收入 上半年"],
    },
  ],
};
