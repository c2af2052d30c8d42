import { yuanFromFen } from "../../domain/values/money";
import { monthsOfQuarter } from "../../domain/values/quarters";
import { total } from "../figures/duesByBranch";
import { defineForm, reportFields, reportValues } from "../engine/form";
import { aidOfQuarter, loveFundYear } from "../figures/loveFund";
import { field } from "../engine/vocabulary";

/**
 * 爱心基金收支公示表: what the fund had, took in, paid out and has left by month of the quarter, and each aid with the
 * days of the branch's application, the committee's decision and the publication.
 */
export const loveFundPublication = defineForm({
  id: "love-fund-publication",
  title: "爱心基金收支公示表",
  fields: { ...reportFields, opening: field("money", "期初余额") },
  lists: {
    months: {
      name: "收支",
      fields: {
        month: field("text", "月份"),
        opening: field("money", "期初余额"),
        income: field("money", "收入"),
        expense: field("money", "支出"),
        closing: field("money", "期末余额"),
      },
    },
    rows: {
      name: "救助",
      fields: {
        beneficiary: field("text", "受助人"),
        summary: field("text", "摘要"),
        paidOn: field("date", "发放日期"),
        amount: field("money", "金额"),
        appliedOn: field("date", "支部申请日期"),
        decidedOn: field("date", "党委研究日期"),
        publishedOn: field("date", "公示日期"),
      },
    },
  },
  content: (context) => {
    const { analysis } = context;
    const fund = loveFundYear(analysis);
    const flow = fund?.quarters[analysis.quarter.quarter - 1];
    if (!fund || !flow) return "no-love-fund";
    const aid = aidOfQuarter(analysis);
    return {
      values: { ...reportValues(context), opening: flow.opening },
      lists: {
        months: monthsOfQuarter(analysis.quarter.quarter).flatMap((month) => {
          const ofMonth = fund.months[month - 1];
          return ofMonth ? [{ month: `${month}月`, ...ofMonth }] : [];
        }),
        rows: aid.map(({ beneficiary, summary, date, expense, appliedOn, decidedOn, publishedOn }) => ({
          beneficiary,
          summary: withBeneficiary(summary ?? "", beneficiary),
          paidOn: date,
          amount: expense,
          appliedOn,
          decidedOn,
          publishedOn,
        })),
      },
      totals: {
        opening: yuanFromFen(flow.opening),
        income: yuanFromFen(flow.income),
        expense: yuanFromFen(flow.expense),
        closing: yuanFromFen(flow.closing),
        aid: yuanFromFen(total(aid, ({ expense }) => expense ?? 0)),
        aidCount: aid.length,
      },
    };
  },
});

/** What was given and to whom; most ledgers say both in the summary. */
function withBeneficiary(summary: string, beneficiary: string | null): string {
  return beneficiary === null || summary.includes(beneficiary) ? summary : `${summary}（${beneficiary}）`;
}
