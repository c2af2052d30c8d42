import type { SkipReason } from "../../forms/form";
import type { Texts } from "../words";

const reasons: Texts<SkipReason> = {
  "no-dues": "the book has no dues ledger of this year",
  "no-payments": "nobody paid dues in the quarter",
  "no-love-fund": "the book has no love fund ledger",
  "no-party-fund": "the book has no ledger of the party fund, or nothing spent in it this year",
  "no-roster": "the book has no roster of members",
  "no-development": "the book records nobody coming to a stage of joining the Party this year",
  "no-activities": "the book has no record of meetings and activities",
  "no-plan": "the book has no plan targets",
  "no-template": "its template was not found",
};

/** Titles of forms and charts, and why one was not made. */
export const forms: Texts = {
  ...reasons,
  "dues-publication": "Dues publication (党费收缴公示表)",
  "dues-ledger": "Dues by member (党费收缴明细表)",
  "dues-arrears": "Dues in arrears (欠缴党费统计表)",
  "dues-receipts": "Dues receipts",
  "love-fund-publication": "Love fund publication (爱心基金收支公示表)",
  "party-fund-publication": "Party fund publication (党建经费收支公示表)",
  roster: "Member summary (党员基本信息汇总表)",
  "branch-overview": "Branches at a glance (党支部基本情况统计表)",
  "development-progress": "Development of members (发展党员进度表)",
  "organization-life": "Organization life (三会一课落实情况表)",
  "plan-progress": "Plan targets (规划指标完成情况表)",
  "quarter-report": "Quarter report (季度工作报表)",
  "check-report": "Check report (数据检查报告)",
  charts: "Charts (图表)",
  "dues-by-branch": "Dues due and paid by branch",
  "collection-rate": "Share of the dues collected by branch and quarter",
  "dues-by-month": "Dues paid to date against the yearly target",
  "love-fund": "Love fund income and expense",
  "love-fund-balance": "Love fund balance at month end",
  "party-fund": "Party fund (党建经费) spent by purpose",
  "members-by-age": "Members by age and sex",
  "members-by-education": "Members by education",
  development: "Joining the Party (发展党员) against the plan",
  "meetings-held": "Regular meetings (三会一课) held by branch",
  "plan-targets": "Plan targets met and unmet",
};
