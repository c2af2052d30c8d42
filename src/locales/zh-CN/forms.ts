import type { SkipReason } from "../../forms/form";
import type { Texts } from "../words";

const reasons: Texts<SkipReason> = {
  "no-dues": "账册里没有本年度的党费台账",
  "no-payments": "本季度没有人缴纳党费",
  "no-love-fund": "账册里没有爱心基金台账",
  "no-party-fund": "账册里没有党建经费台账，或本年度没有支出",
  "no-roster": "账册里没有党员花名册",
  "no-development": "账册里没有本年度发展党员的记录",
  "no-activities": "账册里没有三会一课记录",
  "no-plan": "账册里没有规划指标",
  "no-template": "没有找到这张表的表样",
};

/** Titles of forms and charts, and why one was not made. */
export const forms: Texts = {
  ...reasons,
  "dues-publication": "党费收缴公示表",
  "dues-ledger": "党费收缴明细表",
  "dues-arrears": "欠缴党费统计表",
  "dues-receipts": "党费收据",
  "love-fund-publication": "爱心基金收支公示表",
  "party-fund-publication": "党建经费收支公示表",
  roster: "党员基本信息汇总表",
  "branch-overview": "党支部基本情况统计表",
  "development-progress": "发展党员进度表",
  "organization-life": "三会一课落实情况表",
  "plan-progress": "规划指标完成情况表",
  "quarter-report": "季度工作报表",
  "check-report": "数据检查报告",
  charts: "图表",
  "dues-by-branch": "各党支部党费应缴与实缴",
  "collection-rate": "各党支部分季度党费收缴率",
  "dues-by-month": "党费累计实缴与年度目标",
  "love-fund": "爱心基金收入与支出",
  "love-fund-balance": "爱心基金月末余额",
  "party-fund": "党建经费分用途支出",
  "members-by-age": "党员年龄与性别构成",
  "members-by-education": "党员学历构成",
  development: "发展党员进度与年度计划",
  "meetings-held": "各党支部组织生活完成率",
  "plan-targets": "规划指标完成情况",
};
