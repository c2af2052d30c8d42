import { field, kind } from "../fields";

/** 基金/经费台账: 爱心基金, 党建经费 or 党费使用, told by the sheet's name or title, or by a column. */
export const fund = kind(
  "基金/经费台账",
  {
    date: field(
      "date",
      "日期 时间 记账日期 发生日期 收支日期 年月日 发生时间 收支时间 业务日期 入账日期 记账时间 登记日期 支出日期 交易日期 收付日期 办理日期 收付款日期 收支日期 经费使用日期 报账日期",
      "column cell",
    ),
    // Account books have a column each for the month and the day, and for the year, unless the header names it.
    year: field("integer", "年 年份 年度"),
    month: field("integer", "月"),
    day: field("integer", "日"),
    summary: field(
      "text",
      "摘要 事由 内容 说明 用途说明 收支事项 项目 收支内容 收支摘要 收支项目 用途及说明 业务内容 事项 收支事由 收支用途 用途摘要 收支说明 款项用途 资金用途 摘要内容 支出内容 用款事由 收支明细 支出说明",
      "column cell",
    ),
    income: field(
      "money",
      "收入 收入金额 收方 增加 借方 收入数 收入额 借方金额 本期收入 拨入金额 筹集金额 收入合计 收款金额 捐款收入 捐入 上级拨款 进账 到账金额 拨付收入 本年收入",
      "column",
    ),
    expense: field(
      "money",
      "支出 支出金额 付方 减少 贷方 支出数 支出额 贷方金额 本期支出 付款金额 列支金额 使用金额 支出合计 发放金额 报销金额 使用经费金额",
      "column",
    ),
    // One column for both ways: income as it is, expense below zero.
    signed: field("money", "收支 收支金额 收支额 发生额 变动金额 收入支出"),
    balance: field(
      "money",
      "余额 结余 结存 账面余额 结余金额 结存金额 余额数 账户余额 当前余额 滚存余额 剩余金额 期末余额 累计结余",
    ),
    fundName: field("text", "基金名称 经费名称 资金名称 基金 账户 经费类别 经费项目 专项经费"),
    handler: field("text", "经办人 经手人 经办人签名 报账人 办理人 负责经办人 报销人"),
    voucher: field(
      "text",
      "凭证号 凭证编号 凭证 凭证字号 单据号 凭证号码 凭证号数 票据号 单据编号 凭证编码 原始凭证号",
    ),
    appliedOn: field("date", "支部申请日期 申请日期 支部申请时间 支部上报日期 申请时间 上报申请日期 支部提交申请日期"),
    decidedOn: field(
      "date",
      "党委研究日期 党委会研究日期 研究日期 审批日期 党委研究时间 党委会研究时间 研究时间 党委会日期 党委审批日期 党委讨论日期 党委会议日期 党委研究通过日期 讨论通过日期",
    ),
    publishedOn: field("date", "公示日期 公示时间 公开日期 公示起始日期 结果公示日期"),
    beneficiary: field("name", "受助人 救助对象 受益人 帮扶对象 受助对象 困难党员姓名"),
    category: field(
      "text",
      "用途 支出类别 类别 用途类别 支出用途 支出项目类别 开支科目 使用范围类别 资金用途 经费使用类别",
    ),
    budget: field("money", "预算 年度预算 预算金额 预算总额 年初预算 预算指标 核定预算"),
    remark: field("text", "备注"),
  },
  { subject: "summary" },
);
