import type { MeasureCases } from "../../support/measureCases";

const models = (rows: string) => `示范点名称 | 示范类别 | 命名日期\n${rows}`;
const awards = (rows: string) => `表彰对象 | 表彰名称 | 表彰日期\n${rows}`;
const scores = (rows: string) => `组织名称 | 年度 | 生产发展 | 生活宽裕 | 乡风文明 | 村容整洁 | 管理民主\n${rows}`;

export const honourCases: MeasureCases = {
  P118: [
    {
      is: "met",
      target: "不少于 | 2",
      sheets: {
        党建示范点: models(
          "张一 | 党员示范岗 | 2024-07-01\n李二家 | 示范户 | 2026-07-01\n东社区 | 示范点 | 2026-07-01",
        ),
      },
      actual: 2,
      met: true,
    },
    {
      is: "unmet",
      target: "不少于 | 2",
      sheets: {
        党建示范点: models("张一 | 党员示范岗 | 2024-07-01\n李二家 | 党员示范户 | ~\n东社区 | 示范点 | 2026-07-01"),
      },
      actual: 1,
      met: false,
      missing: ["李二家"],
    },
    {
      is: "one named later than now is none yet, and two rows of one are one",
      target: "不少于 | 2",
      sheets: {
        党建示范点: models("张一 | 党员示范岗 | 2024-07-01\n张一 | 示范岗 | 2025-07-01\n李二家 | 示范户 | 2026-10-09"),
      },
      actual: 1,
      met: false,
    },
  ],
  P119: [
    {
      is: "met",
      target: "等于 | 100%",
      sheets: {
        表彰记录: awards(
          "张一 | 文明市民 | 2026-05-01\n李二家 | 文明家庭 | 2026-05-01\n3号楼 | 文明楼院 | 2026-05-01\n东社区 | 文明社区 | 2026-05-01\n南街 | 文明街道 | 2026-10-08",
        ),
      },
      actual: 1,
      met: true,
    },
    {
      is: "unmet",
      target: "等于 | 100%",
      sheets: {
        表彰记录: awards(
          "张一 | 文明市民 | 2026-05-01\n李二家 | 文明家庭 | 2026-05-01\n李二家 | 五好家庭 | 2026-05-01",
        ),
      },
      actual: 0.4,
      met: false,
      missing: ["文明楼院", "文明社区", "文明街道"],
    },
    {
      is: "awards of last year, without a day, or given to nobody count for nothing",
      target: "等于 | 100%",
      sheets: {
        表彰记录: awards(
          "张一 | 文明市民 | 2025-12-31\n李二家 | 文明家庭 | ~\n~ | 文明社区 | 2026-05-01\n南街 | 文明街道 | 2026-05-01",
        ),
      },
      actual: 0.2,
      met: false,
    },
  ],
  P133: [
    {
      is: "met",
      target: "等于 | 100%",
      sheets: {
        党组织考评: scores("甲村党支部 | 2026 | 是 | 是 | 是 | 是 | 是\n东社区党支部 | 2026 | 否 | 否 | 否 | 否 | 否"),
      },
      actual: 1,
      met: true,
    },
    {
      is: "unmet",
      target: "等于 | 100%",
      sheets: { 党组织考评: scores("甲村 | 2026 | 是 | 是 | 是 | 是 | 是\n乙村 | 2026 | 是 | 是 | 否 | 否 | 是") },
      actual: 0.8,
      met: false,
      missing: ["乙村 乡风文明", "乙村 村容整洁"],
    },
    {
      is: "blank is no yes, and another year's scores are not this year's",
      target: "等于 | 100%",
      sheets: {
        党组织考评: scores(
          "甲村 | 2026 | 是 | 是 | 是 | 是 | ~\n乙村 | 2025 | 是 | 是 | 是 | 是 | 是\n东新村社区党支部 | 2026 | 否 | 否 | 否 | 否 | 否",
        ),
      },
      actual: 0.8,
      met: false,
      missing: ["甲村 管理民主"],
    },
  ],
};
