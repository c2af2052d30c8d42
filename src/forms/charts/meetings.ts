/**
 * The chart of 组织生活: how many of the meetings owed each branch held.
 */
import { completionOf, meetingsByBranch } from "../../domain/subjects/organizationLife";
import { chartPages, DARK, SHADES, type BlockCell } from "./chartSheet";
import { total } from "../figures/duesByBranch";
import { reportValues } from "../engine/form";
import { byBranch, percentText, RATE, RATE_AXIS, shareOf, sumOf, type ChartSource } from "./chart";

/** Completion of 三会一课 and 主题党日 by branch in the last quarter and in this one. */
export const meetingsChart: ChartSource = {
  charts: ["meetings-held"],
  block: (context) => {
    const { quarter, asOf } = context.analysis;
    const branches = meetingsByBranch(context.analysis);
    if (branches.length === 0) return "no-activities";
    const before = { ...quarter, quarter: quarter.quarter - 1 };
    // The year's meetings tell nothing of the year before.
    const isFirst = before.quarter === 0;
    const rows = branches.map((meetings) => ({
      branch: meetings.branch,
      now: completionOf(meetings, quarter, asOf),
      before: completionOf(meetings, before, asOf),
    }));
    const owed = total(rows, ({ now }) => now.owed);
    if (owed === 0) return "no-activities";
    const held = total(rows, ({ now }) => now.held);
    const last = rows.length - 1;
    const report = reportValues(context).quarter;
    const rateBefore = (some: typeof rows): BlockCell => {
      const owedBefore = total(some, (row) => row.before.owed);
      return owedBefore === 0 ? null : total(some, (row) => row.before.held) / owedBefore;
    };
    return {
      columns: [
        { name: "党支部" },
        { name: "应开（次）" },
        { name: "已开（次）" },
        { name: "本季度", format: RATE },
        ...(isFirst ? [] : [{ name: "上季度", format: RATE }]),
      ],
      rows: [
        ...rows.map((each, row): BlockCell[] => [
          each.branch,
          each.now.owed,
          each.now.held,
          shareOf(row, 2, 1),
          ...(isFirst ? [] : [rateBefore([each])]),
        ]),
        [
          "合计",
          sumOf(1, 0, last),
          sumOf(2, 0, last),
          shareOf(rows.length, 2, 1),
          ...(isFirst ? [] : [rateBefore(rows)]),
        ],
      ],
      ...chartPages(rows.length, {
        spec: {
          id: "meetings-held",
          title: `${report}各党支部组织生活完成率`,
          ...byBranch(rows.length),
          valueTitle: "完成率（已开÷应开，%）",
          ...RATE_AXIS,
          altText: `${report}各党支部三会一课、主题党日完成率，共应开${owed}次，已开${held}次，完成${percentText(held / owed)}。`,
        },
        caption: `三会一课、主题党日完成率（${report}，单位：%）`,
        series: [...(isFirst ? [] : [{ column: 4, color: SHADES[2] }]), { column: 3, color: DARK }],
      }),
    };
  },
};
