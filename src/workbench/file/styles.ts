import { BUILT_IN_FORMATS } from "../../spreadsheet/numberFormats";
import type { BorderLine } from "../../spreadsheet/workbook";
import type { XmlElement } from "../../spreadsheet/xlsx/xml";
import {
  type CellFormat,
  DEFAULT_FORMAT,
  type HorizontalAlignment,
  type Underline,
  type VerticalAlignment,
} from "../model/sheet/format";
import type { Colors } from "./colors";

/** The formats of a workbook's styles part. */
export interface StoredStyles {
  /** By the index that cells name. */
  readonly formats: readonly CellFormat[];
  /** What conditional formats change, by the index that rules name. */
  readonly changes: readonly Partial<CellFormat>[];
}

export function readStyles(root: XmlElement | undefined, colors: Colors): StoredStyles {
  if (!root) return { formats: [DEFAULT_FORMAT], changes: [] };
  const items = (name: string) => root.child(name)?.children() ?? [];
  const codes = new Map(BUILT_IN_FORMATS);
  for (const format of items("numFmts")) {
    codes.set(Number(format.attribute("numFmtId")), format.attribute("formatCode") ?? "");
  }
  const fonts = items("fonts").map((font) => fontOf(font, colors));
  const fills = items("fills").map((fill) => fillOf(fill, colors));
  const borders = items("borders").map((border) => bordersOf(border, colors));
  const formats = items("cellXfs").map((xf): CellFormat => {
    const index = (name: string) => Number(xf.attribute(name) ?? 0);
    return {
      ...DEFAULT_FORMAT,
      ...fonts[index("fontId")],
      ...borders[index("borderId")],
      ...alignmentOf(xf.child("alignment")),
      fill: fills[index("fillId")] ?? null,
      numberFormat: codes.get(index("numFmtId")) ?? DEFAULT_FORMAT.numberFormat,
      locked: isOn(xf.child("protection"), "locked", true),
      formulaHidden: isOn(xf.child("protection"), "hidden", false),
    };
  });
  return {
    formats: formats.length > 0 ? formats : [DEFAULT_FORMAT],
    changes: items("dxfs").map((dxf) => changeOf(dxf, colors)),
  };
}

/** What a format changes of the cell's own: only what it says. */
function changeOf(dxf: XmlElement, colors: Colors): Partial<CellFormat> {
  const font = dxf.child("font");
  const fill = dxf.child("fill")?.child("patternFill");
  const border = dxf.child("border");
  const numberFormat = dxf.child("numFmt")?.attribute("formatCode");
  // In these a solid fill's colour is the background's (18.8.14).
  const color = fill && (colors.of(fill.child("bgColor")) ?? colors.of(fill.child("fgColor")));
  return {
    ...(font && fontOf(font, colors)),
    ...(color && { fill: color }),
    ...(border && bordersOf(border, colors)),
    ...(numberFormat !== undefined && { numberFormat }),
  };
}

function fontOf(font: XmlElement, colors: Colors): Partial<CellFormat> {
  const facets: { -readonly [Facet in keyof CellFormat]?: CellFormat[Facet] } = {};
  for (const child of font.children()) {
    const value = child.attribute("val");
    switch (child.name) {
      case "name":
        if (value !== undefined) facets.fontName = value;
        break;
      case "sz":
        facets.fontSize = Number(value);
        break;
      case "b":
        facets.bold = isOn(child, "val", true);
        break;
      case "i":
        facets.italic = isOn(child, "val", true);
        break;
      case "strike":
        facets.strikethrough = isOn(child, "val", true);
        break;
      case "u":
        facets.underline = underlineOf(value);
        break;
      case "color":
        facets.fontColor = colors.of(child) ?? DEFAULT_FORMAT.fontColor;
        break;
    }
  }
  return facets;
}

function underlineOf(value = "single"): Underline {
  if (value === "none") return "none";
  return value.startsWith("double") ? "double" : "single";
}

/** Colour of a solid fill; patterns and gradients show as their first colour. */
function fillOf(fill: XmlElement, colors: Colors): string | null {
  const pattern = fill.child("patternFill");
  if (pattern) {
    const isFilled = !["none", "gray125"].includes(pattern.attribute("patternType") ?? "none");
    return isFilled ? (colors.of(pattern.child("fgColor")) ?? colors.of(pattern.child("bgColor"))) : null;
  }
  return colors.of(fill.child("gradientFill")?.child("stop")?.child("color"));
}

const SIDES = ["top", "right", "bottom", "left"] as const;
const LINES: ReadonlyMap<string, BorderLine["style"]> = new Map([
  ["thin", "thin"],
  ["medium", "medium"],
  ["thick", "thick"],
  ["double", "double"],
  ["dotted", "dotted"],
  ["dashed", "dashed"],
  ["hair", "hair"],
  // Kinds that are shown as the nearest of those above.
  ["mediumDashed", "dashed"],
  ["dashDot", "dashed"],
  ["mediumDashDot", "dashed"],
  ["dashDotDot", "dotted"],
  ["mediumDashDotDot", "dotted"],
  ["slantDashDot", "dashed"],
]);

function bordersOf(border: XmlElement, colors: Colors): Partial<CellFormat> {
  const lines = SIDES.flatMap((side) => {
    const element = border.child(side);
    const style = LINES.get(element?.attribute("style") ?? "");
    const color = colors.of(element?.child("color"));
    return style === undefined ? [] : [[side, color === null ? { style } : { style, color }] as const];
  });
  return Object.fromEntries(lines);
}

const HORIZONTAL: ReadonlySet<string> = new Set<HorizontalAlignment>([
  ...(["general", "left", "center", "right", "fill", "justify", "centerContinuous", "distributed"] as const),
]);
const VERTICAL: ReadonlySet<string> = new Set<VerticalAlignment>(["top", "center", "bottom", "justify", "distributed"]);

function alignmentOf(alignment: XmlElement | undefined): Partial<CellFormat> {
  const horizontal = alignment?.attribute("horizontal") ?? "";
  const vertical = alignment?.attribute("vertical") ?? "";
  const rotation = Number(alignment?.attribute("textRotation") ?? 0);
  return {
    horizontal: isHorizontal(horizontal) ? horizontal : "general",
    // A cell that doesn't say stands at the bottom (18.8.1).
    vertical: isVertical(vertical) ? vertical : "bottom",
    wrap: isOn(alignment, "wrapText", false),
    shrink: isOn(alignment, "shrinkToFit", false),
    indent: Number(alignment?.attribute("indent") ?? 0),
    // Stored as 0…90 upwards, 91…180 downwards and 255 for stacked letters.
    rotation: rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation,
  };
}

function isHorizontal(text: string): text is HorizontalAlignment {
  return HORIZONTAL.has(text);
}

function isVertical(text: string): text is VerticalAlignment {
  return VERTICAL.has(text);
}

export function isOn(element: XmlElement | undefined, name: string, otherwise: boolean): boolean {
  const value = element?.attribute(name);
  return value === undefined ? otherwise : value === "1" || value === "true";
}
