/**
 * How the plan's targets stand, as lines of a report.
 */
import { fillIn } from "../locales/render";
import type { Words } from "../locales/words";
import type { Outcome } from "../plan/evaluate";
import { figureText } from "../plan/figureText";

/** `P45 支部书记平均年龄 · 目标 < 45 · 实际 44.2 · 已达到` */
export function outcomeLine({ id, name, kind, actual, operator, target, met, isDue }: Outcome, words: Words): string {
  const { planLine, planNoData, planMet, planUnmet, planOpen } = words.commandLine;
  const ends = typeof target === "number" ? [target] : target;
  const goal = `${operator} ${ends.map((end) => figureText(end, kind)).join("–")}`;
  const state = met === null ? planNoData : met ? planMet : isDue ? planUnmet : planOpen;
  return fillIn(planLine, { id, name, goal, actual: actual === null ? "—" : figureText(actual, kind), state }, words);
}
