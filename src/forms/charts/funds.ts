/**
 * Charts of the funds: the love fund month by month, and what the party fund was used for.
 */
import { formatYuan, yuanFromFen } from "../../domain/values/money";
import { chartPages, DARK, LIGHT, SHADES, type BlockCell } from "./chartSheet";
import { total } from "../figures/duesByBranch";
import { reportValues } from "../engine/form";
import { loveFundBefore, loveFundYear } from "../figures/loveFund";
import { partyFundByPurpose } from "../figures/partyFund";
import { MONEY, MONEY_AXIS, sumAcross, sumOf, type ChartSource } from "./chart";

/**
 * The love fund's income and expense by month, and its balance at the end of each; in a first quarter the balances of the
 * last one stand before it.
 */
export const loveFundCharts: ChartSource = {
  charts: ["love-fund", "love-fund-balance"],
  block: ({ analysis }) => {
    const fund = loveFundYear(analysis);
    if (!fund) return "no-love-fund";
    const { year, quarter } = analysis.quarter;
    const before = quarter === 1 ? loveFundBefore(analysis) : [];
    const ofYear = fund.months.slice(0, quarter * 3);
    const months = [
      ...before.map((flow) => ({ ...flow, name: `上年${flow.month}月` })),
      ...ofYear.map((flow, index) => ({ ...flow, name: `${index + 1}月` })),
    ];
    const [first, last] = [before.length + 1, months.length];
    const income = formatYuan(total(ofYear, (month) => month.income));
    const expense = formatYuan(total(ofYear, (month) => month.expense));
    const span = `${year}年1—${ofYear.length}月`;
    const balanceSpan = before[0] ? `上年${before[0].month}月至${year}年${ofYear.length}月` : span;
    return {
      columns: [
        { name: "月份" },
        { name: "收入（元）", format: MONEY },
        { name: "支出（元）", format: MONEY },
        { name: "月末余额（元）", format: MONEY },
      ],
      rows: [
        [before.length > 0 ? "期初余额" : "年初余额", null, null, yuanFromFen(months[0]?.opening ?? 0)],
        ...months.map((month, index): BlockCell[] => {
          const row = index + 1;
          const balance: BlockCell = (at) => `${at(row - 1, 3)}+${at(row, 1)}-${at(row, 2)}`;
          return [month.name, yuanFromFen(month.income), yuanFromFen(month.expense), balance];
        }),
        [before.length > 0 ? "本年合计" : "合计", sumOf(1, first, last), sumOf(2, first, last), (at) => at(last, 3)],
      ],
      charts: [
        {
          spec: {
            id: "love-fund",
            type: "column",
            title: `${year}年爱心基金收入与支出`,
            categoryTitle: "月份",
            ...MONEY_AXIS,
            altText: `${year}年1至${ofYear.length}月爱心基金收入${income}元，支出${expense}元。`,
          },
          caption: `爱心基金收入与支出（${span}，单位：元）`,
          rows: [first, last],
          series: [
            { column: 1, color: DARK },
            { column: 2, color: LIGHT },
          ],
        },
        {
          spec: {
            id: "love-fund-balance",
            type: "line",
            title: `${year}年爱心基金月末余额`,
            categoryTitle: "月份",
            ...MONEY_AXIS,
            altText: `${year}年${ofYear.length}月末爱心基金余额${formatYuan(months.at(-1)?.closing ?? 0)}元。`,
          },
          caption: `爱心基金月末余额（${balanceSpan}，单位：元）`,
          rows: [1, last],
          series: [{ column: 3, color: DARK }],
        },
      ],
      pages: 2,
    };
  },
};

/** What the party fund was used for: this quarter on top of the year's earlier ones, the largest use first. */
export const partyFundChart: ChartSource = {
  charts: ["party-fund"],
  block: (context) => {
    const { analysis } = context;
    const { year, quarter } = analysis.quarter;
    const uses = partyFundByPurpose(analysis)
      .map(({ purpose, byQuarter }) => ({
        purpose,
        before: total(byQuarter.slice(0, quarter - 1), (amount) => amount),
        now: byQuarter[quarter - 1] ?? 0,
      }))
      .filter(({ before, now }) => before !== 0 || now !== 0)
      .sort((a, b) => b.before + b.now - (a.before + a.now));
    if (uses.length === 0) return "no-party-fund";
    const last = uses.length - 1;
    const spent = total(uses, ({ now }) => now);
    const toDate = spent + total(uses, ({ before }) => before);
    return {
      columns: [
        { name: "用途" },
        { name: "以前季度（元）", format: MONEY },
        { name: "本季度（元）", format: MONEY },
        { name: "本年累计（元）", format: MONEY },
      ],
      rows: [
        ...uses.map(({ purpose, before, now }, row): BlockCell[] => [
          purpose,
          yuanFromFen(before),
          yuanFromFen(now),
          sumAcross(row, 1, 2),
        ]),
        ["合计", sumOf(1, 0, last), sumOf(2, 0, last), sumOf(3, 0, last)],
      ],
      ...chartPages(uses.length, {
        spec: {
          id: "party-fund",
          type: "bar",
          stacking: "stacked",
          title: `${year}年党建经费分用途支出`,
          categoryTitle: "用途",
          ...MONEY_AXIS,
          altText: `${year}年党建经费分用途支出，累计${formatYuan(toDate)}元，其中${reportValues(context).quarter}${formatYuan(spent)}元。`,
        },
        caption: `党建经费分用途支出（${year}年1—${quarter * 3}月，单位：元）`,
        series: [...(quarter > 1 ? [{ column: 1, color: SHADES[2] }] : []), { column: 2, color: DARK }],
      }),
    };
  },
};
