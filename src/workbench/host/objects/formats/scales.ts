/** Conditional formats that tell how large values are: colour scales, data bars and icons. */
import type { Scale } from "../../../model/sheet/scale";
import { HostError, invalidArgument } from "../../errors";
import { child, property, readOnly, type Reader } from "../../objectType";
import { color, listOf, oneOf, optional, record, text, yesNo } from "../../readers";
import { change, current } from "./conditionalFormats";
import { hex } from "./rangeFormat";
import {
  COLOR_SCALE_CONDITIONAL_FORMAT,
  CONDITIONAL_DATA_BAR_POSITIVE_FORMAT,
  DATA_BAR_CONDITIONAL_FORMAT,
  ICON_SET_CONDITIONAL_FORMAT,
  type RuleOnSheet,
} from "../types";

type Threshold = Scale["thresholds"][number];

COLOR_SCALE_CONDITIONAL_FORMAT.define({
  properties: {
    criteria: scaleProperty(
      ({ thresholds, colors }) => {
        const points = thresholds.map((threshold, index) => ({
          ...criterionOf(threshold),
          color: hex(colors[index] ?? "FFFFFF"),
        }));
        const [minimum, ...others] = points;
        const maximum = others.pop();
        return { minimum, midpoint: others[0] ?? null, maximum };
      },
      (given) => {
        const { minimum, midpoint, maximum } = record(given);
        const points = [minimum, ...(midpoint === undefined || midpoint === null ? [] : [midpoint]), maximum];
        return {
          thresholds: points.map(threshold),
          colors: points.map((point) => color(record(point)["color"])),
        };
      },
    ),
    threeColorScale: readOnly((rule) => scaleOf(rule).thresholds.length === 3),
  },
});

DATA_BAR_CONDITIONAL_FORMAT.define({
  properties: {
    lowerBoundRule: scaleProperty(
      ({ thresholds: [lower] }) => lower && criterionOf(lower),
      (given, { thresholds: [, ...others] }) => ({ thresholds: [threshold(given), ...others] }),
    ),
    showDataBarOnly: scaleProperty(({ hidesValue }) => hidesValue ?? false, hiding),
    upperBoundRule: scaleProperty(
      ({ thresholds }) => criterionOf(thresholds[1] ?? { type: "max" }),
      (given, { thresholds: [lower = { type: "min" }] }) => ({ thresholds: [lower, threshold(given)] }),
    ),
  },
  children: { positiveFormat: child(CONDITIONAL_DATA_BAR_POSITIVE_FORMAT, (rule) => rule) },
});

CONDITIONAL_DATA_BAR_POSITIVE_FORMAT.define({
  properties: {
    fillColor: scaleProperty(
      ({ colors }) => hex(colors[0] ?? "638EC6"),
      (given) => ({ colors: [color(given)] }),
    ),
  },
});

/** Icons as the API names them; files have `3Arrows` for `ThreeArrows`. */
const ICONS = [
  ...["ThreeArrows", "ThreeArrowsGray", "ThreeFlags", "ThreeTrafficLights1", "ThreeTrafficLights2", "ThreeSigns"],
  ...["ThreeSymbols", "ThreeSymbols2", "ThreeStars", "ThreeTriangles", "FourArrows", "FourArrowsGray"],
  ...["FourRedToBlack", "FourRating", "FourTrafficLights", "FiveArrows", "FiveArrowsGray", "FiveRating"],
  ...["FiveQuarters", "FiveBoxes"],
];
const COUNTS = ["Three", "Four", "Five"];

ICON_SET_CONDITIONAL_FORMAT.define({
  properties: {
    criteria: scaleProperty(
      ({ thresholds }) => thresholds.map((each) => ({ ...criterionOf(each), operator: "GreaterThanOrEqual" })),
      (given, { icons = "" }) => {
        const criteria = listOf(record)(given);
        if (criteria.length !== Number(icons[0])) throw invalidArgument("an icon has a criterion each");
        return {
          // Where the first icon begins is ignored: it stands for all that is less than the second.
          thresholds: criteria.map((each, index): Threshold => {
            if (index === 0) return { type: "percent", value: "0" };
            oneOf("GreaterThanOrEqual")(each["operator"]);
            return threshold(each);
          }),
        };
      },
    ),
    reverseIconOrder: scaleProperty(
      ({ isReversed }) => isReversed ?? false,
      (given) => ({ isReversed: yesNo(given) || undefined }),
    ),
    showIconOnly: scaleProperty(({ hidesValue }) => hidesValue ?? false, hiding),
    style: scaleProperty(
      ({ icons = "" }) => icons.replace(/^[345]/, (count) => COUNTS[Number(count) - 3] ?? ""),
      (given) => {
        const [, count = "", rest = ""] = /^(Three|Four|Five)(.*)$/.exec(oneOf(...ICONS)(given)) ?? [];
        return { icons: `${COUNTS.indexOf(count) + 3}${rest}` };
      },
    ),
  },
});

/** A property of what a rule shows. */
function scaleProperty(get: (scale: Scale) => unknown, read: (given: unknown, scale: Scale) => Partial<Scale>) {
  return property<RuleOnSheet, unknown>(
    (rule) => get(scaleOf(rule)) ?? null,
    (given) => given,
    (rule, given, session) => {
      const scale = scaleOf(rule);
      change(rule, { scale: { ...scale, ...read(given, scale) } }, session);
    },
  );
}

function hiding(given: unknown): Partial<Scale> {
  return { hidesValue: yesNo(given) || undefined };
}

function scaleOf(rule: RuleOnSheet): Scale {
  const { scale } = current(rule);
  if (!scale) throw new HostError("InvalidOperation", "the rule shows something that isn't covered");
  return scale;
}

const TYPES = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
} as const;

const threshold: Reader<Threshold> = (given) => {
  const { type, formula } = record(given);
  const found = TYPES[oneOf("LowestValue", "HighestValue", "Number", "Percent", "Percentile")(type)];
  if (found === "min" || found === "max") return { type: found };
  const said = optional(text)(formula);
  if (said === undefined) throw invalidArgument("a formula is expected");
  return { type: found, value: said.replace(/^=/, "") };
};

function criterionOf({ type, value }: Threshold) {
  const named = Object.entries(TYPES).find(([, each]) => each === type)?.[0];
  return { type: named, formula: value === undefined ? null : `=${value}` };
}
