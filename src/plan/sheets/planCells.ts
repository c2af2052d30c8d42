/**
 * How a plan's sheet says what it says: words and figures as they are written into its cells.
 */
import type { Goal, Operator, Scale } from "../goals";

/** Words, not signs: a lone = in a cell would be taken for a formula. */
export const OPERATOR_WORDS: Readonly<Record<Operator, string>> = {
  ">=": "不少于",
  ">": "大于",
  "<=": "不超过",
  "<": "小于",
  "=": "等于",
  between: "介于",
  about: "约",
};

export interface CellText {
  readonly value: string | number | null;
  /** The workbook's default when absent. */
  readonly numberFormat?: string;
}

/** A goal under 目标值. */
export function goalContent({ value, upper }: Goal, scale: Scale): CellText {
  // As text, or the spreadsheet would make a date of 2-3.
  if (upper !== null) return { value: goalWritten({ value, upper }, scale), numberFormat: "@" };
  return scale === "share" ? { value, numberFormat: shareFormat(value) } : { value };
}

/** A goal as it is typed: 70%, 2-3, 12000. */
export function goalWritten({ value, upper }: Pick<Goal, "value" | "upper">, scale: Scale): string {
  const written = (figure: number): string =>
    scale === "share" ? `${Math.round(figure * 10_000) / 100}%` : String(figure);
  return upper === null ? written(value) : `${written(value)}-${written(upper)}`;
}

/** The number format under which all of a share is seen. */
export function shareFormat(share: number): string {
  return Number.isInteger(share * 100) ? "0%" : "0.0%";
}
