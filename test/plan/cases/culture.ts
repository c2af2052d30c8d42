import { at, type MeasureCases } from "../../support/measureCases";

const log = (rows: string) => ({ 活动记录: `日期 | 支部 | 会议类型 | 主题 | 备注\n${rows}` });
const shows = (topic: string, ...dates: string[]) =>
  log(dates.map((date) => `${date} | 东社区 | 文体活动 | ${topic} | ~`).join("\n"));
const themed = (...topics: string[]) =>
  log(topics.map((topic) => `2026-03-01 | 东社区 | 主题党日 | ${topic} | ~`).join("\n"));
const MARKS = "亮标准 亮身份 亮承诺 比技能 比作风 比业绩 群众评议 党员互评 领导点评".split(" ");
const STUDIES = ["学习二十大精神", "学习党章"];
const ENTRIES = "文明新风 文体活动 健康教育 法制教育 科技知识 计生 综治 警务".split(" ").map((name) => `${name}进社区`);
const holidays = { 节日表: "节日名称 | 节日日期\n端午节 | 2026-06-19" };
const visits = (...dates: string[]) => ({
  走访记录: `走访日期 | 走访人 | 走访对象\n${dates.map((date) => `${date} | 张一 | 甲户`).join("\n")}`,
});
// 2026-03-02 is a Monday.
const WEEKS = "2026-03-02 | 2026-03-15";
const EVERY_QUARTER = ["2026-02-01", "2026-05-01", "2026-08-01"];

export const cultureCases: MeasureCases = {
  P19: [
    at("met", `不少于 | 1 | ${WEEKS}`, shows("广场演出", "2026-03-08", "2026-03-09"), 1, true),
    at("unmet", `不少于 | 1 | ${WEEKS}`, shows("广场演出", "2026-03-02", "2026-03-08"), 0, false, ["2026-03-09~03-15"]),
    at(
      "the days before the plan's are none",
      `不少于 | 1 | ${WEEKS}`,
      shows("广场演出", "2026-03-01", "2026-03-09"),
      0,
      false,
      ["2026-03-02~03-08"],
    ),
  ],
  P20: [
    at("met", "不少于 | 1", shows("庭院纳凉会", ...EVERY_QUARTER), 1, true),
    at("unmet", "不少于 | 1", shows("庭院纳凉会", "2026-02-01", "2026-05-01"), 0, false, ["2026Q3"]),
    at(
      "on a quarter's first day",
      "不少于 | 1",
      shows("庭院纳凉会", "2026-01-01", "2026-04-01", "2026-07-01"),
      1,
      true,
    ),
  ],
  P21: [
    at("met", "不少于 | 1", shows("广场舞", "2026-01-01"), 1, true),
    at("unmet", "不少于 | 1", shows("广场舞", "2025-12-31"), 0, false),
    at("one that is still to come", "不少于 | 1", shows("广场舞", "2026-10-09"), 0, false),
  ],
  P22: [
    at("met", "不少于 | 1", { ...holidays, ...shows("包粽子", "2026-06-29") }, 1, true),
    at("unmet", "不少于 | 1", { ...holidays, ...shows("包粽子", "2026-05-01") }, 0, false, ["端午节 2026"]),
    at("eleven days after are too late", "不少于 | 1", { ...holidays, ...shows("包粽子", "2026-06-30") }, 0, false),
  ],
  P26: [
    at("met", "等于 | 100%", themed(...STUDIES, ...MARKS), 1, true),
    at("unmet", "等于 | 100%", themed(...STUDIES, ...MARKS.slice(0, 8)), 11 / 12, false, ["领导点评"]),
    at(
      "of another year",
      "等于 | 100%",
      { 活动记录: themed(...STUDIES, ...MARKS).活动记录.replaceAll("2026", "2025") },
      0,
      false,
    ),
  ],
  P41: [
    at("met", "等于 | 100%", themed(...ENTRIES), 1, true),
    at("unmet", "等于 | 100%", themed(...ENTRIES.slice(0, 7)), 7 / 8, false, ["警务进社区"]),
    at("called off", "等于 | 100%", { 活动记录: themed(...ENTRIES).活动记录.replace(/~$/, "取消") }, 7 / 8, false, [
      "警务进社区",
    ]),
  ],
  P80: [
    at("met", "不少于 | 1", visits("2026-01-01", "2026-02-17", "2026-07-01"), 1, true),
    at("unmet", "不少于 | 1", visits("2026-01-01", "2026-02-17"), 0, false, ["七一 2026"]),
    at(
      "ten days before count, eleven don't",
      "不少于 | 1",
      visits("2025-12-22", "2026-02-06", "2026-07-01"),
      0,
      false,
      ["春节 2026"],
    ),
  ],
  P98: [
    at("met", "不少于 | 1", shows("表彰大会", "2026-07-01"), 1, true),
    at("unmet", "不少于 | 1", shows("总结大会", "2026-07-01"), 0, false),
    at("called off", "不少于 | 1", log("2026-07-01 | 东社区 | 支部党员大会 | 表彰大会 | 未召开"), 0, false),
  ],
};
