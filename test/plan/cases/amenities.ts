import type { MeasureCases } from "../../support/measureCases";

const log = (rows: string) => `日期 | 社区 | 会议类型 | 主题\n${rows}`;
const school = (rows: string) => `社区 | 市民学校 | 文化墙 | 宣传栏\n${rows}`;
const zones = (rows: string) => `社区 | 党员责任区数 | 党员先锋岗数\n${rows}`;
const bodies = (rows: string) => `社区 | 有党建领导小组 | 有居委会 | 有妇代会 | 有团支部\n${rows}`;
const hall = (rows: string) => `社区 | 低保办理 | 农业补贴办理 | 证照办理 | 合作医疗办理\n${rows}`;
const rules = (rows: string) => `文件名称 | 制定单位 | 制定日期 | 废止日期\n${rows}`;
const places = "社区 | 等级\n东社区 | 示范\n东新社区 | 精品";

export const amenityCases: MeasureCases = {
  P113: [
    {
      is: "met",
      target: "等于 | 100%",
      sheets: {
        社区情况: school("东社区 | 是 | 是 | 是\n西社区 | 是 | 是 | 是"),
        活动记录: log("2026-03-01 | 东社区 | 培训 | 市民学校健康课\n2026-03-02 | 西社区党支部 | 培训 | 居民学校开课"),
      },
      actual: 1,
      met: true,
    },
    {
      is: "unmet",
      target: "等于 | 100%",
      sheets: {
        社区情况: school("东社区 | 是 | 是 | 是\n西社区 | 是 | 否 | 是"),
        活动记录: log("2026-03-01 | 东社区 | 培训 | 市民学校健康课"),
      },
      actual: 4 / 6,
      met: false,
      missing: ["西社区 市民学校", "西社区 文化墙"],
    },
    {
      is: "blank is no yes, and last year's class is none of this year's",
      target: "等于 | 100%",
      sheets: {
        社区情况: school("东社区 | 是 | ~ | 是"),
        活动记录: log("2025-12-31 | 东社区 | 培训 | 市民学校健康课\n2026-10-09 | 东社区 | 培训 | 市民学校健康课"),
      },
      actual: 1 / 3,
      met: false,
      missing: ["东社区 市民学校", "东社区 文化墙"],
    },
  ],
  P115: [
    {
      is: "met",
      target: "等于 | 100%",
      sheets: { 社区情况: "社区 | 好邻居服务中心\n东社区 | 是\n西社区 | 是" },
      actual: 1,
      met: true,
    },
    {
      is: "unmet",
      target: "等于 | 100%",
      sheets: { 社区情况: "社区 | 好邻居服务中心\n东社区 | 是\n西社区 | 否" },
      actual: 0.5,
      met: false,
      missing: ["西社区 好邻居服务中心"],
    },
    {
      is: "two rows of one community are one, and blank is no yes",
      target: "等于 | 100%",
      sheets: { 社区情况: "社区 | 好邻居服务中心\n东社区 | 是\n东社区居委会 | ~\n西社区 | ~" },
      actual: 0.5,
      met: false,
    },
  ],
  P117: [
    {
      is: "met",
      target: "等于 | 100%",
      sheets: { 社区情况: bodies("东社区 | 是 | 是 | 是 | 是\n西社区 | 是 | 是 | 是 | 是") },
      actual: 1,
      met: true,
    },
    {
      is: "unmet",
      target: "等于 | 100%",
      sheets: { 社区情况: bodies("东社区 | 是 | 是 | 是 | 是\n西社区 | 是 | 是 | 否 | 否") },
      actual: 0.75,
      met: false,
      missing: ["西社区 有妇代会", "西社区 有团支部"],
    },
    {
      is: "blank is no yes",
      target: "等于 | 100%",
      sheets: { 社区情况: bodies("东社区 | 是 | ~ | 是 | 是") },
      actual: 0.75,
      met: false,
      missing: ["东社区 有居委会"],
    },
  ],
  P121: [
    {
      is: "met",
      target: "等于 | 100%",
      sheets: {
        社区情况: places,
        制度和计划: rules(
          "东社区党组织工作细则 | 东社区党支部 | 2019-05-01 | ~\n工作细则（修订） | 东新社区党总支 | 2026-10-08 | ~",
        ),
      },
      actual: 1,
      met: true,
    },
    {
      is: "unmet",
      target: "等于 | 100%",
      sheets: {
        社区情况: places,
        制度和计划: rules("工作细则 | 东新社区党支部 | 2019-05-01 | ~\n值班制度 | 东社区党支部 | 2019-05-01 | ~"),
      },
      actual: 0.5,
      met: false,
      missing: ["东社区"],
    },
    {
      is: "rules without a day, still to come, or repealed are not in force",
      target: "等于 | 100%",
      sheets: {
        支部信息: "支部名称 | 书记 | 党员人数\n东党支部 | 张一 | 9\n西党支部 | 李二 | 9\n南党支部 | 王三 | 9",
        制度和计划: rules(
          "工作细则 | 东党支部 | ~ | ~\n工作细则 | 西党支部 | 2026-10-09 | ~\n工作细则 | 南党支部 | 2019-05-01 | 2026-09-30",
        ),
      },
      actual: 0,
      met: false,
      missing: ["东党支部", "西党支部", "南党支部"],
    },
  ],
  P122: [
    {
      is: "met",
      target: "等于 | 100%",
      sheets: {
        社区情况: zones("东社区 | 3 | 5"),
        活动记录: log(
          "2026-03-31 | 东社区 | 志愿服务 | 党员服务日\n2026-04-01 | 东社区 | 志愿服务 | 党员服务日\n2026-09-30 | 东社区 | 志愿服务 | 党员服务日",
        ),
      },
      actual: 1,
      met: true,
    },
    {
      is: "unmet",
      target: "等于 | 100%",
      sheets: {
        社区情况: zones("东社区 | 3 | 5\n西社区 | 0 | 2"),
        活动记录: log(
          "2026-03-31 | 东社区 | 志愿服务 | 党员服务日\n2026-04-01 | 东社区 | 志愿服务 | 党员服务日\n2026-09-30 | 东社区 | 志愿服务 | 党员服务日\n2026-09-30 | 西社区 | 志愿服务 | 党员服务日",
        ),
      },
      actual: 4 / 6,
      met: false,
      missing: ["西社区 党员责任区数", "西社区 党员服务日 2026Q1、2026Q2"],
    },
    {
      is: "blank is nothing, and the running quarter is not asked for yet",
      target: "等于 | 100%",
      asOf: "2026-06-30",
      sheets: { 社区情况: zones("东社区 | ~ | 5"), 活动记录: log("2026-03-31 | 东社区 | 志愿服务 | 党员服务日") },
      actual: 2 / 3,
      met: false,
      missing: ["东社区 党员责任区数"],
    },
  ],
  P132: [
    {
      is: "met",
      target: "等于 | 100%",
      sheets: { 社区情况: hall("东社区 | 是 | 是 | 是 | 是") },
      actual: 1,
      met: true,
    },
    {
      is: "unmet",
      target: "等于 | 100%",
      sheets: { 社区情况: hall("东社区 | 是 | 是 | 是 | 是\n西社区 | 是 | 否 | 是 | 是") },
      actual: 7 / 8,
      met: false,
      missing: ["西社区 农业补贴办理"],
    },
    {
      is: "blank is no yes",
      target: "等于 | 100%",
      sheets: { 社区情况: hall("东社区 | 是 | ~ | ~ | 是") },
      actual: 0.5,
      met: false,
      missing: ["东社区 农业补贴办理", "东社区 证照办理"],
    },
  ],
};
