/**
 * Goals: how a plan says what a figure must come to, and whether a figure does. Words and notations are those clerks
 * write under 关系 and 目标值.
 */
import { squeeze } from "../domain/values/text";

export const OPERATORS = [">=", ">", "<=", "<", "=", "between", "about"] as const;
export type Operator = (typeof OPERATORS)[number];

/** `between` includes both ends; `upper` is null for every other operator. */
export interface Goal {
  readonly operator: Operator;
  /** Yuan for money, a fraction 0–1 for shares, else a plain number. */
  readonly value: number;
  readonly upper: number | null;
}

/** What a figure is measured in, which decides how its goal is read. */
export type Scale = "yuan" | "share" | "number";

const WORDS: Readonly<Record<Operator, string>> = {
  ">=": ">= ≥ ≧ 不少于 不低于 不小于 大于等于 大于或等于 至少",
  ">": "> 大于 高于 多于 超过",
  "<=": "<= ≤ ≦ 不超过 不高于 不大于 不多于 小于等于 小于或等于 至多",
  "<": "< 小于 低于 少于 不到 不满",
  "=": "= == 等于",
  between: "between 介于 之间",
  about: "about ≈ 约 大约 左右 约等于",
};

const OPERATOR_OF: ReadonlyMap<string, Operator> = new Map(
  OPERATORS.flatMap((operator) => WORDS[operator].split(" ").map((word) => [word, operator] as const)),
);

/** 以上 and 以下 include the figure itself in law, but plans mean 45岁以下 both ways: the measure's own sense decides. */
const OPEN_WORDS: ReadonlyMap<string, readonly [inclusive: Operator, exclusive: Operator]> = new Map([
  ["以上", [">=", ">"]],
  ["以下", ["<=", "<"]],
]);

/**
 * The operator a cell names, or null for an unknown word.
 * @param usual the operator of the measure's own goal
 */
export function readOperator(text: string, usual: Operator | null): Operator | null {
  const word = squeeze(text).toLowerCase();
  const [inclusive, exclusive] = OPEN_WORDS.get(word) ?? [];
  if (inclusive && exclusive) return usual === exclusive ? exclusive : inclusive;
  return OPERATOR_OF.get(word) ?? null;
}

/** Thousands may be parted by commas; a unit of letters may follow (15人, 2个社区), but no word that compares. */
const FIGURE = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(万)?(%|\p{L}*)$/u;
const COMPARING = /以|左右|上下|[余多约近超]/;

/**
 * The value or values a cell holds: 12,000元, 1.2万, 70%, 15人; with `between`, two of them parted by a dash, 至 or 到.
 * Shares may be written as fractions or per cent: 0.7, 70% and 70 are the same, 1 is the whole.
 * @param unit text of the row's unit cell: a leading 万 multiplies a value that does not say 万 itself
 * @returns null where the cell cannot be read
 */
export function readValue(
  text: string,
  operator: Operator,
  scale: Scale,
  unit: string | null,
): Pick<Goal, "value" | "upper"> | null {
  const parts = operator === "between" ? squeeze(text).split(/[-‐-―~至到]/) : [squeeze(text)];
  if (parts.length !== (operator === "between" ? 2 : 1)) return null;
  const [value = null, upper = null] = parts.map((part) => readFigure(part, scale, unit));
  if (value === null || (operator === "between" && (upper === null || upper < value))) return null;
  return { value, upper };
}

function readFigure(text: string, scale: Scale, unit: string | null): number | null {
  const [, digits, tenThousand, suffix = ""] = FIGURE.exec(text) ?? [];
  if (digits === undefined || COMPARING.test(suffix) || (suffix === "%" && scale !== "share")) return null;
  const figure = Number(digits.replaceAll(",", ""));
  if (scale === "share") {
    const share = suffix === "%" || figure > 1 ? figure / 100 : figure;
    return tenThousand === undefined && share <= 1 ? share : null;
  }
  return tenThousand || squeeze(unit ?? "").startsWith("万") ? figure * 10_000 : figure;
}

/** Shares and averages are quotients: a difference this small is rounding, not a shortfall. */
const ROUNDING = 1e-9;

/**
 * Whether a figure meets a goal. `between` includes its ends.
 * @param aboutTolerance share of its value by which a figure may differ from an `about` goal, the limit included
 */
export function meets(actual: number, { operator, value, upper }: Goal, aboutTolerance: number): boolean {
  switch (operator) {
    case ">=":
      return actual >= value - ROUNDING;
    case ">":
      return actual > value + ROUNDING;
    case "<=":
      return actual <= value + ROUNDING;
    case "<":
      return actual < value - ROUNDING;
    case "=":
      return Math.abs(actual - value) <= ROUNDING;
    case "between":
      return actual >= value - ROUNDING && actual <= (upper ?? value) + ROUNDING;
    case "about":
      return Math.abs(actual - value) <= aboutTolerance * value + ROUNDING;
  }
}

/** How far a figure lies from its goal: below 0 where it falls short, above 0 where it goes beyond, 0 at it or within. */
export function distance(actual: number, { operator, value, upper }: Goal): number {
  const [least, most] =
    operator === ">=" || operator === ">"
      ? [value, Infinity]
      : operator === "<=" || operator === "<"
        ? [-Infinity, value]
        : [value, upper ?? value];
  return actual < least ? actual - least : actual > most ? actual - most : 0;
}
