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
const AXIS_MONEY = "#,##0";

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
    const rateOf =
      (row: number): BlockCell =>
      (at) =>
        `IF(${at(row, 1)}=0,"",${at(row, 2)}/${at(row, 1)})`;
    const sumOf =
      (column: number): BlockCell =>
      (at) =>
        `SUM(${at(0, column)}:${at(last, column)})`;
    return {
      columns: [
        { name: "党支部" },
        { name: "应缴（元）", format: MONEY },
        { name: "实缴（元）", format: MONEY },
        { name: "收缴率", format: "0.0%" },
      ],
      rows: [
        ...dues.map(({ branch, due, paid }, row) => [branch, yuanFromFen(due), yuanFromFen(paid), rateOf(row)]),
        ["合计", sumOf(1), sumOf(2), rateOf(dues.length)],
      ],
      charts: [
        {
          id: "dues-by-branch",
          type: dues.length > MOST_COLUMNS ? "bar" : "column",
          title: `${quarter}各党支部党费应缴与实缴`,
          categoryTitle: "党支部",
          valueTitle: "金额（元）",
          valueFormat: AXIS_MONEY,
          altText: `${quarter}各党支部党费应缴与实缴，共应缴${formatYuan(total(dues, ({ due }) => due))}元，实缴${formatYuan(total(dues, ({ paid }) => paid))}元。`,
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
    const paid = MONTHS.map((month) =>
      total(dues, ({ accounts }) => total(accounts, ({ account }) => account.paidByMonth[month - 1] ?? 0)),
    );
    const paidToDate = total(paid.slice(0, lastMonth), (amount) => amount);
    const target = duesTarget === null ? [] : [yuanFromFen(duesTarget)];
    const goal = duesTarget === null ? "" : `，年度目标${formatYuan(duesTarget)}元`;
    return {
      columns: [
        { name: "月份" },
        { name: "当月实缴（元）", format: MONEY },
        { name: "累计实缴（元）", format: MONEY },
        ...target.map(() => ({ name: "年度目标（元）", format: MONEY })),
      ],
      rows: paid.map((amount, row): BlockCell[] => {
        const figures: BlockCell[] = [yuanFromFen(amount), (at) => `SUM(${at(0, 1)}:${at(row, 1)})`];
        return [`${row + 1}月`, ...(row < lastMonth ? figures : [null, null]), ...target];
      }),
      charts: [
        {
          id: "dues-by-month",
          type: "line",
          title: `${year}年党费累计实缴${duesTarget === null ? "" : "与年度目标"}`,
          categoryTitle: "月份",
          valueTitle: "金额（元）",
          valueFormat: AXIS_MONEY,
          altText: `${year}年1至${lastMonth}月党费累计实缴${formatYuan(paidToDate)}元${goal}。`,
          caption: `党费累计实缴（${year}年1—${lastMonth}月，单位：元）`,
          rows: [0, MONTHS.length - 1],
          series: [{ column: 2, color: DARK }, ...target.map(() => ({ column: 3, color: LIGHT, dashed: true }))],
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
    const [first, last] = [months[0], months.at(-1)];
    const common = {
      categoryTitle: "月份",
      valueTitle: "金额（元）",
      valueFormat: AXIS_MONEY,
      rows: [1, months.length] as const,
    };
    const days = `${year}年1—${months.length}月，单位：元`;
    return {
      columns: [
        { name: "月份" },
        { name: "收入（元）", format: MONEY },
        { name: "支出（元）", format: MONEY },
        { name: "月末余额（元）", format: MONEY },
      ],
      rows: [
        ["年初余额", null, null, yuanFromFen(first?.opening ?? 0)],
        ...months.map(({ income, expense }, index): BlockCell[] => {
          const row = index + 1;
          return [
            `${row}月`,
            yuanFromFen(income),
            yuanFromFen(expense),
            (at) => `${at(row - 1, 3)}+${at(row, 1)}-${at(row, 2)}`,
          ];
        }),
        [
          "合计",
          (at) => `SUM(${at(1, 1)}:${at(months.length, 1)})`,
          (at) => `SUM(${at(1, 2)}:${at(months.length, 2)})`,
          (at) => at(months.length, 3),
        ],
      ],
      charts: [
        {
          ...common,
          id: "love-fund",
          type: "column",
          title: `${year}年爱心基金收入与支出`,
          altText: `${year}年1至${months.length}月爱心基金收入${formatYuan(total(months, ({ income }) => income))}元，支出${formatYuan(total(months, ({ expense }) => expense))}元。`,
          caption: `爱心基金收入与支出（${days}）`,
          series: [
            { column: 1, color: DARK },
            { column: 2, color: LIGHT },
          ],
        },
        {
          ...common,
          id: "love-fund-balance",
          type: "line",
          title: `${year}年爱心基金月末余额`,
          altText: `${year}年${months.length}月末爱心基金余额${formatYuan(last?.closing ?? 0)}元。`,
          caption: `爱心基金月末余额（${days}）`,
          series: [{ column: 3, color: DARK }],
        },
      ],
    };
  },
};

/** All charts, in the order in which they stand on their sheet. */
export const CHART_SOURCES: readonly ChartSource[] = [duesByBranchChart, duesByMonthChart, loveFundCharts];
