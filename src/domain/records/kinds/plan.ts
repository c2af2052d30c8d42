import { field, kind } from "../fields";

/** 规划指标 */
export const plan = kind(
  "规划指标",
  {
    id: field("text", "编号 指标编号 代码"),
    measure: field("term", "指标 指标名称 规划指标"),
    operator: field("term", "关系 运算 比较 关系符", "column"),
    value: field("text", "目标值 目标 指标值", "column"),
    unit: field("text", "单位 计量单位"),
    scope: field("text", "范围 层级"),
    from: field("date", "起 起始日期 开始日期 起始"),
    to: field("date", "止 截止日期 结束日期 完成期限 截止"),
    source: field("text", "来源 依据"),
    owner: field("text", "责任人 负责人"),
    enabled: field("yesno", "启用 是否启用"),
    confirmed: field("yesno", "已核对 是否已核对"),
    sheet: field("term", "统计表"),
    filter: field("term", "统计条件 条件"),
    aggregate: field("term", "统计方式"),
    period: field("term", "统计期间"),
    actual: field("text", "完成值 实际值"),
    status: field("text", "完成情况 完成状态"),
    remark: field("text", "备注"),
  },
  { subject: "measure" },
);
