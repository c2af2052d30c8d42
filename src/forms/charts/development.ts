/**
 * The chart of 发展党员: how many people came to each stage, against the year's targets.
 */
import { DARK, LIGHT, SHADES } from "./chartSheet";
import { developmentLadder } from "../figures/developmentLadder";
import { COUNT_AXIS, RATE, shareOf, type ChartSource } from "./chart";

/** People who came to each stage by the end of the last quarter and of this one, beside the plan. */
export const developmentChart: ChartSource = {
  charts: ["development"],
  block: (context) => {
    const steps = developmentLadder(context);
    if (steps.every(({ before, inQuarter }) => before + inQuarter === 0)) return "no-development";
    const { year, quarter } = context.analysis.quarter;
    const isPlanned = steps.some(({ target }) => target !== null);
    const title = `${year}年发展党员进度${isPlanned ? "与年度计划" : ""}`;
    const months = `1—${quarter * 3}月`;
    const counts = steps.map(
      ({ stage, before, inQuarter, target }) =>
        `${stage}${before + inQuarter}人${target === null ? "" : `（计划${target}人）`}`,
    );
    return {
      columns: [
        { name: "发展阶段" },
        { name: "至上季度末（人）" },
        { name: "至本季度末（人）" },
        ...(isPlanned ? [{ name: "年度计划（人）" }, { name: "完成率", format: RATE }] : []),
      ],
      rows: steps.map(({ stage, before, inQuarter, target }, row) => [
        stage,
        before,
        before + inQuarter,
        ...(isPlanned ? [target, target === null ? null : shareOf(row, 2, 3)] : []),
      ]),
      charts: [
        {
          spec: {
            id: "development",
            type: "column",
            title,
            categoryTitle: "发展阶段",
            ...COUNT_AXIS,
            altText: `${title}，${months}累计${counts.join("，")}。`,
          },
          caption: `发展党员各阶段当年累计人数（${year}年${months}，单位：人）`,
          rows: [0, steps.length - 1],
          series: [
            ...(quarter > 1 ? [{ column: 1, color: SHADES[2] }] : []),
            { column: 2, color: DARK },
            ...(isPlanned ? [{ column: 3, color: LIGHT, dashed: true }] : []),
          ],
        },
      ],
    };
  },
};
