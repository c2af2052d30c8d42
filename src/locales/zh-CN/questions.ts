import type { Words } from "../words";

/** What is asked, by the question's sentence. */
export const questions: Words["questions"] = {
  "sheet-kind": "“{sheet}”像是一张台账，但没有读懂，请您看一下它是什么",
  "column-is": "“{header}”一列是不是“{field}”？",
  "left-but-normal": "有 {count} 人填了转出、去世或出党的时间，党籍状态却写“正常”（{names}）。他们还算本支部党员吗？",
  "remark-left": "备注写着“{remark}”的有 {count} 人（{names}）：已经转出、调离或去世，不再算本支部党员了吗？",
  "category-unknown":
    "名册没有“人员类别”一列，{count} 人（{names}）没有转正日期，入党已满一年：他们是正式党员还是预备党员？",
  "dues-year": "“{sheet}”没有写是哪一年的党费，是哪一年？",
  "dues-period": "“{sheet}”没有写是哪个月的党费，所属月份是什么？",
  "due-unknown": "“{sheet}”只有缴了多少，没有应缴，也没有缴费类别：应缴多少无从核对，怎么办？",
  "months-missing": "本季度的党费只有 {there} 月，缺 {missing} 月：其余月份在哪里？",
  uncalculated: "“{column}”一列（{letter} 列）有 {count} 个公式没有算好的值，这里也算不出来。怎么读？",
  "paid-unknown": "“{sheet}”只有应缴，没有实缴：没有找到记录缴费的列。",
  "fund-days-unknown": "“{sheet}”没有写日期的列：哪些收支是本季度的，无从知道。",
  "inference-refused": "“{sheet}”推算的“{field}”（{count} 行）您说不对：怎么处理？",
};

/** The evidence for an answer. */
export const evidence: Words["evidence"] = {
  "named-like": "表名或标题、列标题像",
  "not-understood": "没有读懂，也可能是别的表",
  "values-fit": "列里的内容像“{field}”",
  "header-unknown": "列标题“{header}”没有这样说",
  "left-by-date": "{count} 人有离开的时间，从那天起不算党员；党籍状态没有跟着改",
  "normal-by-standing": "党籍状态写的是“正常”，时间是别的意思，或填错了",
  "left-by-remark": "备注这样写；写了日期的从那天起不算，没写日期的不算",
  "stays-on-roster": "名册里还留着，党籍状态没有改",
  "joined-long-ago": "入党已满一年，预备期应当已经结束",
  "no-conversion": "没有转正日期",
  "year-of-report": "报告期是 {year} 年前后",
  "not-counted": "这张表不计入党费",
  "month-of-report": "{year} 年 {month} 月是报告期的最后一个月",
  "quarter-of-report": "{year} 年 {first}—{last} 月是报告的季度",
  "due-elsewhere": "应缴在别的账册里核对过；这里的应缴和收缴率留空",
  "due-paid-only": "只公示实缴；应缴和收缴率留空",
  "months-none-due": "这几个月没有要缴的党费，本季度就是 {there} 月",
  "months-elsewhere": "在别的账册里，这里不填本季度的合计",
  "inference-used": "还是照推算的读",
  "inference-blank": "不影响别的，用到“{field}”的数都留空",
};

/** What a clerk chooses: an answer's value by itself, or as an answer to one question (`ask.value`). */
export const answers: Words["answers"] = {
  "sheet-kind.ignore": "不是台账，不用管",
  yes: "是",
  no: "不是",
  ignore: "不计入",
  "left-but-normal.yes": "不算了，已经离开",
  "left-but-normal.no": "还算，是本支部党员",
  "remark-left.yes": "不算了，已经离开",
  "remark-left.no": "还算，是本支部党员",
  "inference-refused.yes": "还是采用推算的",
  "left-blank": "不要紧，相关的数留空",
  elsewhere: "在别的账册里",
  blank: "按空白",
  "paid-only": "只公示实缴",
  "none-due": "没有要缴的",
};
