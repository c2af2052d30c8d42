/**
 * Figures of measures as people read them.
 */
import { fenFromYuan, formatYuan } from "../domain/values/money";
import { SCALES, type MeasureKind } from "./catalogue";
import type { Operator } from "./goals";

/** A figure with at most two decimals; shares in per cent. */
export function figureText(figure: number, kind: MeasureKind): string {
  const isShare = SCALES[kind] === "share";
  return `${Math.round((isShare ? figure * 100 : figure) * 100) / 100}${isShare ? "%" : ""}`;
}

/** A figure, sums as money with thousands parted: 38,412.30. */
export function amountText(figure: number, kind: MeasureKind): string {
  return SCALES[kind] === "yuan" ? formatYuan(fenFromYuan(figure)) : figureText(figure, kind);
}

/** `between` needs none: its two ends say it. */
export const SIGNS: Readonly<Record<Operator, string>> = {
  ">=": "≥",
  ">": ">",
  "<=": "≤",
  "<": "<",
  "=": "=",
  between: "",
  about: "≈",
};

/** What is to be reached: `≥ 70%`, `2–3`. */
export function goalText(operator: Operator, target: number | readonly [number, number], kind: MeasureKind): string {
  const ends = typeof target === "number" ? [target] : target;
  return `${SIGNS[operator]} ${ends.map((end) => amountText(end, kind)).join("–")}`.trim();
}
