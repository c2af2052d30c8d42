/**
 * Charts of the dues: what is due and paid by branch, how much of it is collected quarter by quarter, and the year's sum.
 */
import { MONTHS } from "../../domain/subjects/duesLedger";
import { formatYuan, yuanFromFen } from "../../domain/values/money";
import { squeeze } from "../../domain/values/text";
import { chartPages, DARK, LIGHT, SHADES, type BlockCell } from "./chartSheet";
import { duesIn, total, type BranchDues } from "../figures/duesByBranch";
import { duesTargetOf, reportValues } from "../engine/form";
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

/**
 * The share of the dues that each branch collected, quarter beside quarter as far as the ledger has them; a first quarter
 * stands beside the last one of last year's ledger.
 */
export const collectionRateChart: ChartSource = {
  charts: ["collection-rate"],
  block: (context) => {
    const { dues, duesBefore, analysis } = context;
    const { year, quarter } = analysis.quarter;
    const periods = [
      ...(quarter === 1 ? [{ name: `上年${quarterName(4)}`, of: duesBefore, quarter: 4 }] : []),
      ...[1, 2, 3, 4].slice(0, quarter).map((each) => ({ name: quarterName(each), of: dues, quarter: each })),
    ].filter((period) => duesIn(period.of, period.quarter) !== null);
    if (!periods.some(({ of }) => of === dues)) return "no-dues";
    const byName = new Map(
      [duesBefore, dues].map((of) => [of, new Map(of.map((each) => [squeeze(each.branch), each]))]),
    );
    const ratesOf = (branch: string): Array<number | null> =>
      periods.map((period) => {
        const found = byName.get(period.of)?.get(squeeze(branch));
        return found ? rateOf([found], period.quarter) : null;
      });
    const overall = periods.map((period) => rateOf(period.of, period.quarter));
    const texts = periods.map(({ name }, index) => `${name}${percentText(overall[index] ?? 0)}`);
    const names = periods.map(({ name }) => name);
    return {
      columns: [{ name: "党支部" }, ...names.map((name) => ({ name, format: RATE }))],
      rows: [...dues.map(({ branch }): BlockCell[] => [branch, ...ratesOf(branch)]), ["合计", ...overall]],
      ...chartPages(dues.length, {
        spec: {
          id: "collection-rate",
          title: `${year}年各党支部分季度党费收缴率`,
          ...byBranch(dues.length),
          valueTitle: "收缴率（实缴÷应缴，%）",
          ...RATE_AXIS,
          altText: `${year}年各党支部党费收缴率，合计${texts.join("，")}。`,
        },
        caption: `各党支部党费收缴率（${year}年${spanOf(names)}，单位：%）`,
        series: names.map((_, index) => ({ column: index + 1, color: SHADES.at(index - names.length) ?? DARK })),
      }),
    };
  },
};

/** The share of the dues of a quarter that some branches collected; null where nothing was due. */
function rateOf(branches: readonly BranchDues[], quarter: number): number | null {
  const dues = duesIn(branches, quarter);
  return dues && dues.paid / dues.due;
}

/** 一至三季度, 三季度 alone, or 一季度、上年四季度. */
function spanOf(names: readonly string[]): string {
  const [first = "", last = ""] = [names[0], names.at(-1)];
  if (first === last) return first;
  return first.startsWith("上年") ? `${last}、${first}` : `${first.charAt(0)}至${last}`;
}

/** Dues paid from January on, month upon month, against the year's target where the plan sets one. */
export const duesByMonthChart: ChartSource = {
  charts: ["dues-by-month"],
  block: (context) => {
    const { dues, analysis } = context;
    const { quarter } = analysis;
    const duesTarget = duesTargetOf(context);
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
