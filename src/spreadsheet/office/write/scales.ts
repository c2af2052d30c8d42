/** Colour scales, data bars and icons, as Excel takes them. */
import type { ScaleFormat } from "../../workbook";

type Threshold = ScaleFormat["thresholds"][number];

/** Adds it before the formats that the cells have already. */
export function addScale({ conditionalFormats }: Excel.Range, scale: ScaleFormat): void {
  if (scale.kind === "colors") conditionalFormats.add("ColorScale").colorScale.criteria = colorsOf(scale);
  else if (scale.kind === "bars") setBars(conditionalFormats.add("DataBar").dataBar, scale);
  else setIcons(conditionalFormats.add("IconSet").iconSet, scale);
}

/** A scale that Excel has told. */
export type AskedScale =
  | { readonly kind: "colors"; readonly criteria: Excel.ConditionalColorScaleCriteria }
  | { readonly kind: "bars"; readonly bars: Excel.DataBarConditionalFormat }
  | { readonly kind: "icons"; readonly icons: Excel.IconSetConditionalFormat };

/** The scale that {@link addScale} would add. */
export function scaleOf(asked: AskedScale, range: ScaleFormat["range"]): ScaleFormat {
  if (asked.kind === "colors") {
    const { minimum, midpoint, maximum } = asked.criteria;
    // A scale of two colours has none between them.
    const points = [minimum, ...(midpoint?.type ? [midpoint] : []), maximum];
    const colors = points.map(({ color = "#FFFFFF" }) => color.slice(1).toUpperCase());
    return { range, kind: "colors", thresholds: points.map(thresholdOf), colors };
  }
  if (asked.kind === "bars") {
    const { lowerBoundRule, upperBoundRule, positiveFormat, showDataBarOnly } = asked.bars;
    const thresholds = [lowerBoundRule, upperBoundRule].map(thresholdOf);
    const colors = [positiveFormat.fillColor.slice(1).toUpperCase()];
    return { range, kind: "bars", thresholds, colors, hidesValue: showDataBarOnly || undefined };
  }
  const { style, criteria, reverseIconOrder, showIconOnly } = asked.icons;
  const [, count = "", name = ""] = /^(Three|Four|Five)(.*)$/.exec(style) ?? [];
  return {
    range,
    kind: "icons",
    // The first icon is of all that no other is of, and has no threshold of its own.
    thresholds: criteria.map((criterion, index) =>
      index === 0 ? { type: "percent", value: "0" } : thresholdOf(criterion),
    ),
    colors: [],
    icons: `${COUNTS.indexOf(count) + 3}${name}`,
    isReversed: reverseIconOrder || undefined,
    hidesValue: showIconOnly || undefined,
  };
}

function thresholdOf({ type, formula }: { readonly type: string; readonly formula?: string }): Threshold {
  const known = Object.entries(TYPES).find(([, word]) => word === type)?.[0] as Threshold["type"] | undefined;
  // What Excel finds by itself is the lowest or the highest value, but for bars that begin at 0.
  const value = formula?.replace(/^=/, "");
  return { type: known ?? (type === "Automatic" ? "min" : "num"), ...(value ? { value } : {}) };
}

function colorsOf({ thresholds, colors }: ScaleFormat): Excel.ConditionalColorScaleCriteria {
  const points = thresholds.map((threshold, index) => ({
    type: TYPES[threshold.type],
    formula: formulaOf(threshold),
    color: `#${colors[index] ?? "FFFFFF"}`,
  }));
  const [minimum = lowest, ...others] = points;
  const maximum = others.pop() ?? highest;
  const [midpoint] = others;
  return { minimum, ...(midpoint && { midpoint }), maximum };
}

function setBars(bars: Excel.DataBarConditionalFormat, { thresholds, colors, hidesValue }: ScaleFormat): void {
  const [lower, upper] = thresholds.map((threshold) => ({
    type: TYPES[threshold.type],
    formula: formulaOf(threshold),
  }));
  bars.lowerBoundRule = lower ?? lowest;
  bars.upperBoundRule = upper ?? highest;
  if (colors[0] !== undefined) bars.positiveFormat.fillColor = `#${colors[0]}`;
  bars.showDataBarOnly = hidesValue ?? false;
}

function setIcons(
  set: Excel.IconSetConditionalFormat,
  { thresholds, icons, isReversed, hidesValue }: ScaleFormat,
): void {
  set.style = styleOf(icons);
  set.criteria = thresholds.map(({ type, value = "0" }) => ({
    // Icons begin at shares of what lies between the lowest value and the highest.
    type: type === "min" || type === "max" ? "Percent" : TYPES[type],
    formula: type === "min" ? "=0" : type === "max" ? "=100" : `=${value}`,
    operator: "GreaterThanOrEqual",
  }));
  set.reverseIconOrder = isReversed ?? false;
  set.showIconOnly = hidesValue ?? false;
}

const lowest = { type: "LowestValue" } as const;
const highest = { type: "HighestValue" } as const;

const TYPES = {
  min: "LowestValue",
  max: "HighestValue",
  num: "Number",
  percent: "Percent",
  percentile: "Percentile",
} as const;

function formulaOf({ type, value }: Threshold): string | undefined {
  return type === "min" || type === "max" || value === undefined ? undefined : `=${value}`;
}

/** Icons by Excel's name in files, `3Arrows`, as the API names them: `ThreeArrows`. */
function styleOf(icons = "3TrafficLights1"): (typeof ICONS)[number] {
  const name = icons.replace(/^[345]/, (count) => COUNTS[Number(count) - 3] ?? "");
  return ICONS.find((style) => style === name) ?? "ThreeTrafficLights1";
}

const COUNTS = ["Three", "Four", "Five"];

const ICONS = [
  ...(["ThreeArrows", "ThreeArrowsGray", "ThreeFlags", "ThreeTrafficLights1", "ThreeTrafficLights2"] as const),
  ...(["ThreeSigns", "ThreeSymbols", "ThreeSymbols2", "ThreeStars", "ThreeTriangles"] as const),
  ...(["FourArrows", "FourArrowsGray", "FourRedToBlack", "FourRating", "FourTrafficLights"] as const),
  ...(["FiveArrows", "FiveArrowsGray", "FiveRating", "FiveQuarters", "FiveBoxes"] as const),
];
