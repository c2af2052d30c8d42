/**
 * Charts of the dues: what is due and paid by branch, how much of it is collected quarter by quarter, and the year's sum.
 */
import { MONTHS } from "../../domain/duesLedger";
import { formatYuan, yuanFromFen, type Fen } from "../../domain/money";
import { monthsOfQuarter } from "../../domain/quarters";
import { chartPages, DARK, LIGHT, SHADES, type BlockCell } from "../chartSheet";
import { total, type BranchDues } from "../duesByBranch";
import { reportValues } from "../form";
import {
  byBranch,
  MONEY,
  MONEY_AXIS,
  percentText,
  quarterName,
  RATE,
  RATE_AXIS,
  shareOf,
  sumOf,
  type ChartSource,
} from "./chart";

/** Dues due and paid in the quarter by branch. */
export const duesByBranchChart: ChartSource = {
  charts: ["dues-by-branch"],
  block: (context) => {
    const { dues } = context;
    if (dues.length === 0) return "no-dues";
    const last = dues.length - 1;
    const { quarter } = reportValues(context);
    const due = formatYuan(total(dues, (branch) => branch.due));
    const paid = formatYuan(total(dues, (branch) => branch.paid));
    return {
      columns: [
        { name: "党支部" },
        { name: "应缴（元）", format: MONEY },
        { name: "实缴（元）", format: MONEY },
        { name: "收缴率", format: RATE },
      ],
      rows: [
        ...dues.map((each, row) => [each.branch, yuanFromFen(each.due), yuanFromFen(each.paid), shareOf(row, 2, 1)]),
        ["合计", sumOf(1, 0, last), sumOf(2, 0, last), shareOf(dues.length, 2, 1)],
      ],
      ...chartPages(dues.length, {
        spec: {
          id: "dues-by-branch",
          title: `${quarter}各党支部党费应缴与实缴`,
          ...byBranch(dues.length),
          ...MONEY_AXIS,
          altText: `${quarter}各党支部党费应缴与实缴，共应缴${due}元，实缴${paid}元。`,
        },
        caption: `各党支部党费应缴与实缴（${quarter}，单位：元）`,
        series: [
          { column: 1, color: LIGHT },
          { column: 2, color: DARK },
        ],
      }),
    };
  },
};

/** The share of the dues that each branch collected, quarter beside quarter as far as the ledger has them. */
export const collectionRateChart: ChartSource = {
  charts: ["collection-rate"],
  block: (context) => {
    const { dues, analysis } = context;
    const { year, quarter } = analysis.quarter;
    const quarters = [1, 2, 3, 4]
      .slice(0, quarter)
      .filter((each) => total(dues, ({ dueByMonth }) => inQuarter(dueByMonth, each)) > 0);
    if (quarters.length === 0) return "no-dues";
    const rates = (branches: readonly BranchDues[]): Array<number | null> =>
      quarters.map((each) => {
        const due = total(branches, ({ dueByMonth }) => inQuarter(dueByMonth, each));
        return due === 0 ? null : total(branches, ({ paidByMonth }) => inQuarter(paidByMonth, each)) / due;
      });
    const overall = rates(dues);
    const texts = quarters.map((each, index) => `${quarterName(each)}${percentText(overall[index] ?? 0)}`);
    return {
      columns: [{ name: "党支部" }, ...quarters.map((each) => ({ name: quarterName(each), format: RATE }))],
      rows: [...dues.map((branch): BlockCell[] => [branch.branch, ...rates([branch])]), ["合计", ...overall]],
      ...chartPages(dues.length, {
        spec: {
          id: "collection-rate",
          title: `${year}年各党支部分季度党费收缴率`,
          ...byBranch(dues.length),
          valueTitle: "收缴率（实缴÷应缴，%）",
          ...RATE_AXIS,
          altText: `${year}年各党支部党费收缴率，合计${texts.join("，")}。`,
        },
        caption: `各党支部党费收缴率（${year}年${quarterSpan(quarters)}，单位：%）`,
        series: quarters.map((_, index) => ({ column: index + 1, color: SHADES.at(index - quarters.length) ?? DARK })),
      }),
    };
  },
};

function inQuarter(byMonth: readonly Fen[], quarter: number): Fen {
  return total(monthsOfQuarter(quarter), (month) => byMonth[month - 1] ?? 0);
}

/** 一至三季度, or 三季度 alone. */
function quarterSpan(quarters: readonly number[]): string {
  const names = quarters.map(quarterName);
  const [first = "", last = ""] = [names[0], names.at(-1)];
  return first === last ? first : `${first.charAt(0)}至${last}`;
}

/** Dues paid from January on, month upon month, against the year's target where the plan sets one. */
export const duesByMonthChart: ChartSource = {
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
            categoryTitle: "月份",
            ...MONEY_AXIS,
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
