/**
 * The quarter's charts: the figures of each and what it says of them.
 */
import { MONTHS } from "../domain/duesLedger";
import { formatYuan, yuanFromFen } from "../domain/money";
import { DARK, LIGHT, type BlockCell, type ChartBlock } from "./chartSheet";
import { total } from "./duesByBranch";
import { reportValues, type FormContext, type SkipReason } from "./form";
import { loveFundYear } from "./loveFund";

/** Charts that share a table of figures. */
export interface ChartSource {
  readonly charts: readonly string[];
  /** The table with its charts, or why there is none. */
  readonly block: (context: FormContext) => ChartBlock | SkipReason;
}

const MONEY = "#,##0.00";
const MONEY_AXIS = { valueTitle: "金额（元）", valueFormat: "#,##0" };
const MONTHS_AND_MONEY = { categoryTitle: "月份", ...MONEY_AXIS };

/** More branches than this stand as bars across, one below the other, where their names have room. */
const MOST_COLUMNS = 12;

/** Dues due and paid in the quarter by branch. */
const duesByBranchChart: ChartSource = {
  charts: ["dues-by-branch"],
  block: (context) => {
    const { dues } = context;
    if (dues.length === 0) return "no-dues";
    const last = dues.length - 1;
    const { quarter } = reportValues(context);
    const due = formatYuan(total(dues, (branch) => branch.due));
    const paid = formatYuan(total(dues, (branch) => branch.paid));
    const rateIn = (row: number): BlockCell => {
      return (at) => `IF(${at(row, 1)}=0,"",${at(row, 2)}/${at(row, 1)})`;
    };
    return {
      columns: [
        { name: "党支部" },
        { name: "应缴（元）", format: MONEY },
        { name: "实缴（元）", format: MONEY },
        { name: "收缴率", format: "0.0%" },
      ],
      rows: [
        ...dues.map((each, row) => [each.branch, yuanFromFen(each.due), yuanFromFen(each.paid), rateIn(row)]),
        ["合计", sumOf(1, 0, last), sumOf(2, 0, last), rateIn(dues.length)],
      ],
      charts: [
        {
          spec: {
            id: "dues-by-branch",
            type: dues.length > MOST_COLUMNS ? "bar" : "column",
            title: `${quarter}各党支部党费应缴与实缴`,
            categoryTitle: "党支部",
            ...MONEY_AXIS,
            altText: `${quarter}各党支部党费应缴与实缴，共应缴${due}元，实缴${paid}元。`,
          },
          caption: `各党支部党费应缴与实缴（${quarter}，单位：元）`,
          rows: [0, last],
          series: [
            { column: 1, color: LIGHT },
            { column: 2, color: DARK },
          ],
        },
      ],
    };
  },
};

/** Dues paid from January on, month upon month, against the year's target where the plan sets one. */
const duesByMonthChart: ChartSource = {
  charts: ["dues-by-month"],
  block: ({ dues, duesTarget, analysis: { quarter } }) => {
    if (dues.length === 0) return "no-dues";
    const { year } = quarter;
    const lastMonth = quarter.quarter * 3;
    const paid = MONTHS.map((month) => total(dues, ({ paidByMonth }) => paidByMonth[month - 1] ?? 0));
    const paidToDate = formatYuan(total(paid.slice(0, lastMonth), (amount) => amount));
    const targets = duesTarget === null ? [] : [yuanFromFen(duesTarget)];
    return {
      columns: [
        { name: "月份" },
        { name: "当月实缴（元）", format: MONEY },
        { name: "累计实缴（元）", format: MONEY },
        ...targets.map(() => ({ name: "年度目标（元）", format: MONEY })),
      ],
      rows: paid.map((amount, row): BlockCell[] => {
        const figures = row < lastMonth ? [yuanFromFen(amount), sumOf(1, 0, row)] : [null, null];
        return [`${row + 1}月`, ...figures, ...targets];
      }),
      charts: [
        {
          spec: {
            id: "dues-by-month",
            type: "line",
            title: `${year}年党费累计实缴${duesTarget === null ? "" : "与年度目标"}`,
            ...MONTHS_AND_MONEY,
            altText: `${year}年1至${lastMonth}月党费累计实缴${paidToDate}元${duesTarget === null ? "" : `，年度目标${formatYuan(duesTarget)}元`}。`,
          },
          caption: `党费累计实缴（${year}年1—${lastMonth}月，单位：元）`,
          rows: [0, MONTHS.length - 1],
          series: [{ column: 2, color: DARK }, ...targets.map(() => ({ column: 3, color: LIGHT, dashed: true }))],
        },
      ],
    };
  },
};

/** The love fund's income and expense by month, and its balance at the end of each. */
const loveFundCharts: ChartSource = {
  charts: ["love-fund", "love-fund-balance"],
  block: ({ analysis }) => {
    const fund = loveFundYear(analysis);
    if (!fund) return "no-love-fund";
    const { year } = analysis.quarter;
    const months = fund.months.slice(0, analysis.quarter.quarter * 3);
    const last = months.length;
    const income = formatYuan(total(months, (month) => month.income));
    const expense = formatYuan(total(months, (month) => month.expense));
    const span = `${year}年1—${last}月，单位：元`;
    return {
      columns: [
        { name: "月份" },
        { name: "收入（元）", format: MONEY },
        { name: "支出（元）", format: MONEY },
        { name: "月末余额（元）", format: MONEY },
      ],
      rows: [
        ["年初余额", null, null, yuanFromFen(months[0]?.opening ?? 0)],
        ...months.map((month, index): BlockCell[] => {
          const row = index + 1;
          const balance: BlockCell = (at) => `${at(row - 1, 3)}+${at(row, 1)}-${at(row, 2)}`;
          return [`${row}月`, yuanFromFen(month.income), yuanFromFen(month.expense), balance];
        }),
        ["合计", sumOf(1, 1, last), sumOf(2, 1, last), (at) => at(last, 3)],
      ],
      charts: [
        {
          spec: {
            id: "love-fund",
            type: "column",
            title: `${year}年爱心基金收入与支出`,
            ...MONTHS_AND_MONEY,
            altText: `${year}年1至${last}月爱心基金收入${income}元，支出${expense}元。`,
          },
          caption: `爱心基金收入与支出（${span}）`,
          rows: [1, last],
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
            ...MONTHS_AND_MONEY,
            altText: `${year}年${last}月末爱心基金余额${formatYuan(months.at(-1)?.closing ?? 0)}元。`,
          },
          caption: `爱心基金月末余额（${span}）`,
          rows: [1, last],
          series: [{ column: 3, color: DARK }],
        },
      ],
    };
  },
};

/** All charts, in the order in which they stand on their sheet. */
export const CHART_SOURCES: readonly ChartSource[] = [duesByBranchChart, duesByMonthChart, loveFundCharts];

/** The sum of a table's column from one row to another, as a formula. */
function sumOf(column: number, first: number, last: number): BlockCell {
  return (at) => `SUM(${at(first, column)}:${at(last, column)})`;
}
