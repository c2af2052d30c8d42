import { ACTIVITY_TYPE } from "../../values/codes";
import { BRANCH, code, field, kind, NAME, worded } from "../fields";

/** 三会一课/活动记录 */
export const activities = kind(
  "三会一课",
  {
    date: field(
      "date",
      "日期 时间 会议日期 活动日期 会议时间 活动时间 召开日期 召开时间 开展日期 开展时间 会议起始时间 学习时间",
      "column cell",
    ),
    branch: field("branch", `支部 社区 召开支部 ${BRANCH} 承办支部 单位 组织单位 主办支部`, "column cell"),
    type: code(
      ACTIVITY_TYPE,
      "会议类型 活动类型 类型 类别 会议类别 活动类别 组织生活类型 会议形式 会议名称 组织生活内容类别",
      "column cell",
    ),
    topic: field(
      "text",
      "主题 议题 内容 会议主题 活动主题 会议内容 活动内容 学习内容 活动名称 学习主题 党课题目 内容摘要 主题内容 研究内容 研究议题 讨论事项",
    ),
    theme: worded(
      "居民代表会议 工作汇报 广场演出 庭院活动 表彰大会 绿色十佳 学习党的精神 学习党章 改进作风 亮标准 亮身份 亮承诺 比技能 比作风 比业绩 群众评议 党员互评 领导点评 文明新风进社区 文体活动进社区 健康教育进社区 法制教育进社区 科技知识进社区 计生进社区 综治进社区 警务进社区",
      "活动专题",
    ),
    host: field("name", "主持人 主持"),
    speaker: field("name", "主讲人 授课人 主讲 授课老师"),
    expected: field("integer", "应到人数 应到 应到党员 应参加人数 应到会人数 应参会人数 应出席人数"),
    attended: field(
      "integer",
      "实到人数 实到 实到党员 参加人数 实际参加人数 实到会人数 到会人数 参会人数 实际参会人数 实际到会人数 出席人数 参与人数",
    ),
    place: field("text", "地点 会议地点 活动地点 活动地址"),
    participants: field("text", "参加人员 参与人员"),
    remark: field("text", "备注 说明"),
  },
  { subject: "branch" },
);

/** 公示记录 */
export const publications = kind(
  "公示记录",
  {
    date: field("date", "日期 公示日期 公示时间 公示起始日期", "column"),
    what: field("term", "公示内容 内容 公示事项 公示项目 公示主题 公示名称 公示项 公示内容摘要", "column"),
    period: field("text", "所属期间 所属季度 期间 所属季度/月份 公示季度 内容所属季度 年度季度"),
    place: field("text", "公示地点 地点 公示栏"),
    days: field("integer", "公示天数 天数 公示期限 公示时长 公示时间天"),
    remark: field("text", "备注"),
  },
  { subject: "what" },
);

/** 民主评议 */
export const appraisals = kind("民主评议", {
  name: field("name", `${NAME} 党员 评议对象`, "column"),
  year: field("integer", "年度 评议年度 年份", "column"),
  result: worded(
    "优秀 合格 基本合格 不合格",
    "评议结果 评议结论 群众评议结果 结果 评议等次 评议等级 评定 评定意见 年度评议结果",
    "column",
  ),
  branch: field("branch", BRANCH),
  followUp: field("text", "处置情况 后续处置 处理情况 处理结果 处置方式"),
  remark: field("text", "备注 说明"),
});
