/**
 * The chart of the plan: how many of its targets are met.
 */
import type { PlanTarget } from "../engine/form";
import { DARK, type BlockCell } from "./chartSheet";
import { STATES } from "../definitions/planProgress";
import { chineseDate } from "../engine/vocabulary";
import { RATE, sumOf, type ChartSource } from "./chart";

/** States that are told only where a target is in one. */
const SELDOM: ReadonlySet<PlanTarget["state"]> = new Set(["incomplete", "reported"]);

/** Targets met and unmet; one that comes due at the year's end may still be met. */
export const planTargetsChart: ChartSource = {
  charts: ["plan-targets"],
  block: ({ targets, analysis: { planDay, quarter } }) => {
    if (targets.length === 0) return "no-plan";
    const counts = (Object.keys(STATES) as ReadonlyArray<PlanTarget["state"]>)
      .map((state) => ({
        state,
        name: STATES[state],
        count: targets.filter((target) => target.state === state).length,
      }))
      .filter(({ state, count }) => count > 0 || !SELDOM.has(state));
    const last = counts.length - 1;
    const title = `${quarter.year}年规划指标完成情况`;
    const states = counts.map(({ name, count }) => `${name}${count}项`).join("，");
    return {
      columns: [{ name: "完成情况" }, { name: "指标（项）" }, { name: "占比", format: RATE }],
      rows: [
        ...counts.map(({ name, count }, row): BlockCell[] => [name, count, (at) => `${at(row, 1)}/${at(last + 1, 1)}`]),
        ["合计", sumOf(1, 0, last)],
      ],
      charts: [
        {
          spec: {
            id: "plan-targets",
            type: "column",
            title,
            categoryTitle: "完成情况",
            valueTitle: "指标数（项）",
            valueFormat: "0",
            altText: `${title}，共${targets.length}项：${states}。`,
          },
          caption: `规划指标完成情况（截至${chineseDate(planDay)}，单位：项）`,
          rows: [0, last],
          series: [{ column: 1, color: DARK }],
        },
      ],
    };
  },
};
