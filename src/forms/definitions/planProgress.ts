import type { Place } from "../../domain/verdict/findings";
import { cellAddress } from "../../spreadsheet/workbook";
import { defineForm, reportFields, reportValues, type PlanTarget } from "../engine/form";
import { field, linkTarget, type Link } from "../engine/vocabulary";

/** How targets are compared, as people read it. */
const SIGNS: Readonly<Record<string, string>> = { ">=": "≥", "<=": "≤", between: "介于", about: "约" };

/** What stands under 完成情况; a target that is not due yet may still be met. */
export const STATES: Readonly<Record<PlanTarget["state"], string>> = {
  met: "已完成",
  unmet: "未完成",
  open: "未到期",
  noData: "无数据",
  incomplete: "数据不全",
  reported: "只统计",
};

/** Names of what falls short that are told one by one. */
const MOST_NAMES = 5;

/**
 * 规划指标完成情况表: every target of the plan with its figure, the gap, and the way to the cells that were counted. Shares
 * are given in per cent, so that target, figure and gap are plain numbers of one unit.
 */
export const planProgress = defineForm({
  id: "plan-progress",
  title: "规划指标完成情况表",
  fields: reportFields,
  lists: {
    rows: {
      name: "指标",
      fields: {
        id: field("text", "编号"),
        name: field("text", "指标"),
        unit: field("text", "计量单位"),
        operator: field("text", "关系"),
        target: field("count", "目标值"),
        upper: field("count", "目标上限"),
        actual: field("count", "完成值"),
        state: field("text", "完成情况"),
        counted: field("link", "统计条数"),
        missing: field("text", "差在哪里"),
        source: field("link", "来源"),
      },
    },
  },
  content: (context) => {
    const { targets } = context;
    if (targets.length === 0) return "no-plan";
    const rows = targets.map((target) => {
      const { id, name, operator, actual, counted, missing, source, at } = target;
      const [value = null, upper = null] = typeof target.target === "number" ? [target.target] : (target.target ?? []);
      return {
        id,
        name,
        unit: unitOf(target),
        operator: operator && (SIGNS[operator] ?? operator),
        target: plainNumber(value, target),
        upper: plainNumber(upper, target),
        actual: plainNumber(actual, target),
        state: STATES[target.state],
        counted: counted[0] ? linkTo(counted[0], `${counted.length}条`) : null,
        missing: namesText(missing),
        source: linkTo(at, source ?? at.sheet),
      };
    });
    const count = (...states: ReadonlyArray<PlanTarget["state"]>): number =>
      targets.filter(({ state }) => states.includes(state)).length;
    return {
      values: reportValues(context),
      lists: { rows },
      totals: {
        targets: rows.length,
        met: count("met"),
        unmet: count("unmet"),
        notDue: count("open"),
        noData: count("noData", "incomplete"),
      },
    };
  },
});

function unitOf({ scale, unit }: PlanTarget): string | null {
  if (scale === "number") return unit;
  return scale === "yuan" ? "元" : "%";
}

/** A figure in its row's unit, to two decimals. */
function plainNumber(figure: number | null, { scale }: PlanTarget): number | null {
  return figure === null ? null : Math.round((scale === "share" ? figure * 100 : figure) * 100) / 100;
}

function namesText(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const more = names.length > MOST_NAMES ? `等${names.length}项` : "";
  return names.slice(0, MOST_NAMES).join("、") + more;
}

function linkTo({ sheet, row, column }: Place, text: string): Link {
  return { text, target: linkTarget(sheet, cellAddress(row ?? 0, column ?? 0)) };
}
