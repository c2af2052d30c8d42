import { DUES_CLASS } from "../../values/codes";
import { BRANCH, code, field, ID, kind, NAME } from "../fields";

/** 党费台账. Months, quarters and payments are the three ways ledgers write down what was paid. */
export const dues = kind("党费台账", {
  name: field("name", `${NAME} 党员 缴费党员 缴费人`, "column cell"),
  idNumber: field("id", ID),
  branch: field("branch", BRANCH),
  duesClass: code(
    DUES_CLASS,
    "缴费类别 党费类别 交费类别 缴纳类别 缴费类型 缴费人员类别 缴费身份类别 缴费标准类别 党费计算类别",
  ),
  duesBase: field(
    "money",
    "党费计算基数 党费基数 计算基数 月工资收入 税后工资总额 缴费基数 党费缴纳基数 基数 交费基数 核定基数 工资基数 缴纳基数 党费交纳基数 计缴基数 应缴基数 月工资基数 党费计算工资",
  ),
  monthlyDue: field(
    "money",
    "月应缴 月缴额 月应交 月应缴党费 月应交党费 月缴党费 月交党费 每月应缴 每月应交 每月应交纳党费金额 每月应缴党费 应缴党费 应交党费 应缴 应交 应收 月缴纳党费 月应缴纳党费 月应缴额 月应交额 月应缴金额 应缴额 应交额 应缴金额 应交金额 每月应缴额 每月应缴纳党费 月缴费标准 月缴纳标准 每月党费 月党费 月缴额 核定月缴额 月应收 月标准 应缴 月 每月应缴标准 每人每月应缴 缴费标准",
  ),
  total: field(
    "money",
    "合计 全年合计 全年实缴党费 全年实缴 全年实交 实缴合计 缴费总额 累计 共交纳党费 全年缴纳合计 全年累计 实缴总额 缴纳合计 合计金额 年度合计 总计 共计 年实缴合计 缴费总金额 全年",
  ),
  // An amount, a share or a mark such as 免交; read by domain/dues.
  reduction: field("text", "减免 减免金额 减免党费 减免情况 少交免交 批准减免 是否减免"),
  approvedBy: field(
    "text",
    "审批机构 审批单位 批准机构 审批机关 批准单位 批准部门 审批部门 审批组织 减免审批单位 由谁批准 审批党委",
  ),
  approvedOn: field("date", "审批日期 批准日期 审批时间 减免审批日期"),
  paidOn: field(
    "date",
    "缴纳日期 缴费日期 交纳日期 交费日期 缴纳时间 缴费时间 缴款日期 收缴日期 收款日期 缴费年月日 成功缴费通知时间 交党费时间 实际缴费日期 到账时间 入账时间 缴清日期",
  ),
  amount: field(
    "money",
    "实缴 实交 已缴党费 实缴金额 实交金额 缴纳金额 缴费金额 金额 实缴党费 交纳金额 已交党费 实收 实缴额 实交额 缴纳额 已缴金额 已交金额 实收金额 收缴金额 缴纳党费 本次缴纳 本季实缴 到账金额 入账金额",
  ),
  year: field("integer", "年份 年度 年 缴费年度 所属年度"),
  period: field(
    "text",
    "所属月份 缴费月份 缴费起止月份 缴纳月份 党费缴纳年月 所属期间 月份 缴费期间 交费月份 所属期 所属月 缴费所属期 缴费月 缴费年月 缴费季度",
  ),
  method: field("text", "缴纳方式 缴费方式 交纳方式 支付方式"),
  remark: field("text", "备注 说明"),
});
