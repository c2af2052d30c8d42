import type { Words } from "../words";

/** Why a value was worked out instead of read. */
export const inferred: Words["inferred"] = {
  "signed-column": "收入和支出记在同一列，正数作收入，负数作支出",
  ticks: "月份下打√，按当月应缴金额已缴",
  "paid-state": "写明已缴，按应缴金额已缴",
  "due-of-month": "各月应缴相同，取作月应缴",
  "due-of-quarter": "应缴是几个月合在一起的，折成每月",
  "stage-by-date": "按最后一个已填的日期",
  "stage-by-title": "按表名或标题",
  "year-of-sheet": "日期没有写年份，按表名或标题的年份",
  "days-as-hours": "学时列里写的是天数",
  category: "有转正日期的是正式党员，入党不满一年又没有转正日期的是预备党员",
  "only-branch": "账册里只有“{branch}”一个支部",
};
