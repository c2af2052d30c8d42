/** Conditional formats and validations of a template. */
import type { ConditionalRule, DataValidation } from "hucre";
import {
  cellAddress,
  columnIndex,
  columnName,
  type CellRange,
  type ConditionalFormat,
  type ScaleFormat,
  type Validation,
} from "../../workbook";
import { copyFormula } from "../../../formula/tokens";
import type { StyleReader } from "./styles";

const COMPARISONS: Readonly<Record<string, (cell: string, first: string, second: string) => string>> = {
  equal: (cell, first) => `${cell}=${first}`,
  notEqual: (cell, first) => `${cell}<>${first}`,
  greaterThan: (cell, first) => `${cell}>${first}`,
  lessThan: (cell, first) => `${cell}<${first}`,
  greaterThanOrEqual: (cell, first) => `${cell}>=${first}`,
  lessThanOrEqual: (cell, first) => `${cell}<=${first}`,
  between: (cell, first, second) => `AND(${cell}>=${first},${cell}<=${second})`,
  notBetween: (cell, first, second) => `OR(${cell}<${first},${cell}>${second})`,
};

/** A rule as formulas, one for each of its ranges; null for one that no formula here tells, such as the ten largest. */
export function readConditionalFormats(rule: ConditionalRule, styles: StyleReader): ConditionalFormat[] | null {
  const [origin, ...others] = parseRanges(rule.range);
  if (origin === undefined || rule.style === undefined) return null;
  const formula = formulaOf(rule, origin);
  if (formula === null) return null;
  const style = styles.read(rule.style);
  return [origin, ...others].map((range) => ({
    range,
    formula: copyFormula(formula, range.top - origin.top, range.left - origin.left),
    style,
  }));
}

function formulaOf({ type, operator, formula }: ConditionalRule, range: CellRange): string | null {
  const [first, second = ""] = [formula ?? []].flat();
  const cell = cellAddress(range.top, range.left);
  if (type === "duplicateValues" || type === "uniqueValues") {
    const all = `$${columnName(range.left)}$${range.top + 1}:$${columnName(range.right)}$${range.bottom + 1}`;
    return `COUNTIF(${all},${cell})${type === "uniqueValues" ? "=1" : ">1"}`;
  }
  if (first === undefined) return null;
  return type === "cellIs" ? (COMPARISONS[operator ?? ""]?.(cell, first, second) ?? null) : first;
}

/** A colour scale, data bars or icons, for each range of the rule; null where it is none, or is written in a newer way. */
export function readScales({ range, colorScale, dataBar, iconSet }: ConditionalRule): ScaleFormat[] | null {
  const stored = colorScale ?? dataBar ?? iconSet;
  if (!stored) return null;
  const thresholds = stored.cfvo.flatMap(({ type, value }) =>
    SCALE_POINTS.has(type) ? [{ type, ...(value === undefined ? {} : { value }) }] : [],
  );
  const colors = (colorScale?.colors ?? (dataBar ? [dataBar.color] : [])).map((color) => color.slice(-6).toUpperCase());
  if (thresholds.length < stored.cfvo.length || colors.some((color) => !/^[0-9A-F]{6}$/.test(color))) return null;
  return parseRanges(range).map((each) => ({
    range: each,
    kind: colorScale ? "colors" : dataBar ? "bars" : "icons",
    thresholds,
    colors,
    icons: iconSet?.iconSet,
    isReversed: iconSet?.reverse,
    hidesValue: iconSet?.showValue === false || undefined,
  }));
}

const SCALE_POINTS: ReadonlySet<string> = new Set(["min", "max", "num", "percent", "percentile"]);

/** Nothing for a check of times, which a form has none of. */
export function readValidations(validation: DataValidation): Validation[] {
  const { type, operator, formula1, formula2, values, inputMessage, errorMessage, errorStyle = "stop" } = validation;
  if (type === "time") return [];
  const message = inputMessage ?? errorMessage;
  const check = { type, operator, formula1, formula2, values, message, isAdvice: errorStyle !== "stop" || undefined };
  return parseRanges(validation.range).map((range) => ({ range, ...check }));
}

/** The ranges of a list such as `A1:B3 D5`. */
function parseRanges(text: string): CellRange[] {
  return text.split(" ").flatMap((each) => parseRange(each) ?? []);
}

export function parseRange(text: string): CellRange | null {
  const match = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(text);
  if (!match) return null;
  const [, left = "", top = "", right = left, bottom = top] = match;
  return { top: Number(top) - 1, left: columnIndex(left), bottom: Number(bottom) - 1, right: columnIndex(right) };
}
