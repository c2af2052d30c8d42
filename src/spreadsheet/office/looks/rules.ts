/** Conditional formats of a worksheet, as Excel tells them. */
import type { LeftOut } from "../../own/leftOut";
import { rangeAddress, type CellRange, type CellStyle, type ConditionalFormat, type ScaleFormat } from "../../workbook";
import { askEach } from "../read/askEach";
import { isMark } from "../marks";
import { cellsOf } from "../read/overview";
import { scaleOf, type AskedScale } from "../write/scales";
import { rgb } from "./styles";

export interface StoredRules {
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly scales: readonly ScaleFormat[];
  /** Rules that no formula tells, such as the ten largest. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Queues which rules a worksheet has; Branchbook's own marks are none of them.
 * @returns asks for what they say, after a sync
 */
export function askRules(worksheet: Excel.Worksheet): (context: Excel.RequestContext) => Promise<StoredRules> {
  const { conditionalFormats: all } = worksheet.getRange();
  all.load("items/type");
  return async (context) => {
    const answers = await askEach(context, itemsOf(all), (format) => {
      const ranges = format.getRanges();
      ranges.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
      const read = askRule(format);
      return (): Partial<StoredRules> => {
        const [range, ...others] = ranges.areas.items.map(cellsOf);
        if (!range) return {};
        // A formula reads from the first of several ranges; where it stands in the others is not told.
        return others.length > 0 ? leftOutAt(range) : read(range);
      };
    });
    const found = answers.map((answer) => answer ?? UNREAD);
    return {
      conditionalFormats: found.flatMap((each) => each.conditionalFormats ?? []),
      scales: found.flatMap((each) => each.scales ?? []),
      leftOut: found.flatMap((each) => each.leftOut ?? []),
    };
  };
}

/** Those of a collection that has come. */
function itemsOf({ items }: Excel.ConditionalFormatCollection): readonly Excel.ConditionalFormat[] {
  return items;
}

/** A rule that Excel can't tell of. */
const UNREAD: Partial<StoredRules> = { leftOut: [{ what: "conditional-format-unread", at: null }] };

/** Queues what a rule says; what it returns reads it for the cells it is about. */
type Ask<F> = (format: F) => (range: CellRange) => Partial<StoredRules>;

const askRule: Ask<Excel.ConditionalFormat> = (format) => {
  if (format.type === "Custom") return askFormula(format.custom);
  const scale = askScale(format);
  return scale ? (range) => ({ scales: [scaleOf(scale(), range)] }) : leftOutAt;
};

function leftOutAt(range: CellRange): Partial<StoredRules> {
  return { leftOut: [{ what: "conditional-format", at: rangeAddress(range) }] };
}

const SIDES = ["top", "right", "bottom", "left"] as const;

const askFormula: Ask<Excel.CustomConditionalFormat> = ({ rule, format }) => {
  const { font, fill, borders } = format;
  rule.load("formula");
  format.load("numberFormat");
  font.load("bold,italic,underline,color");
  fill.load("color");
  for (const side of SIDES) borders[side].load("style,color");
  return (range) => {
    const formula = rule.formula.replace(/^=/, "");
    if (isMark(formula)) return {};
    const lines = SIDES.flatMap((side) => {
      const { style, color } = borders[side];
      return style === null || style === "None" ? [] : [[side, { style: "thin", color: rgb(color) }] as const];
    });
    const numberFormat: unknown = format.numberFormat;
    const style: CellStyle = {
      font: {
        bold: font.bold || undefined,
        italic: font.italic || undefined,
        underline: (font.underline !== null && font.underline !== "None") || undefined,
        color: rgb(font.color),
      },
      fill: rgb(fill.color),
      border: Object.fromEntries(lines),
      ...(typeof numberFormat === "string" && numberFormat !== "" && { numberFormat }),
    };
    return { conditionalFormats: [{ range, formula, style }] };
  };
};

/** Null for a rule that is no colour scale, data bars or icons. */
function askScale(format: Excel.ConditionalFormat): (() => AskedScale) | null {
  if (format.type === "ColorScale") {
    const { colorScale } = format;
    colorScale.load("criteria");
    return () => ({ kind: "colors", criteria: colorScale.criteria });
  }
  if (format.type === "DataBar") {
    const { dataBar } = format;
    dataBar.load("lowerBoundRule,upperBoundRule,showDataBarOnly,positiveFormat/fillColor");
    return () => ({ kind: "bars", bars: dataBar });
  }
  if (format.type === "IconSet") {
    const { iconSet } = format;
    iconSet.load("style,criteria,reverseIconOrder,showIconOnly");
    return () => ({ kind: "icons", icons: iconSet });
  }
  return null;
}
