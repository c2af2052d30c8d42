/** The formats of single cells, as Excel tells them. */
import type { BorderLine, CellStyle } from "../../workbook";

/** What is asked of each cell's format. */
export const FORMATS: Excel.CellPropertiesFormatLoadOptions = {
  font: { name: true, size: true, bold: true, italic: true, underline: true, color: true },
  fill: { color: true, pattern: true },
  borders: { style: true, weight: true, color: true },
  horizontalAlignment: true,
  verticalAlignment: true,
  wrapText: true,
  shrinkToFit: true,
  indentLevel: true,
  textOrientation: true,
};

/**
 * A cell's style; undefined where it looks as any.
 * @param usual a cell that nobody has formatted
 */
export function styleOf(
  { format = {} }: Excel.CellProperties,
  numberFormat: string,
  { format: usual = {} }: Excel.CellProperties,
): CellStyle | undefined {
  const font = fontOf(format.font ?? {}, usual.font ?? {});
  const fill = fillOf(format.fill ?? {});
  const { top, right, bottom, left } = format.borders ?? {};
  const border = said({ top: lineOf(top), right: lineOf(right), bottom: lineOf(bottom), left: lineOf(left) });
  const isRaised = format.verticalAlignment !== usual.verticalAlignment;
  const align = said({
    horizontal: HORIZONTAL.get(format.horizontalAlignment ?? ""),
    vertical: isRaised ? VERTICAL.get(format.verticalAlignment ?? "") : undefined,
    wrap: format.wrapText || undefined,
    shrink: format.shrinkToFit || undefined,
    indent: format.indentLevel || undefined,
    rotation: format.textOrientation || undefined,
  });
  return said({ font, fill, border, align, numberFormat: numberFormat === GENERAL ? undefined : numberFormat });
}

const GENERAL = "General";

function fontOf(font: Excel.CellPropertiesFont, usual: Excel.CellPropertiesFont): CellStyle["font"] {
  return said({
    name: font.name === usual.name ? undefined : font.name,
    size: font.size === usual.size ? undefined : font.size,
    bold: font.bold || undefined,
    italic: font.italic || undefined,
    underline: (font.underline !== undefined && font.underline !== "None") || undefined,
    color: font.color === usual.color ? undefined : rgb(font.color),
  });
}

function fillOf({ pattern, color }: Excel.CellPropertiesFill): string | undefined {
  return pattern === "None" ? undefined : rgb(color);
}

function lineOf({ style, weight, color }: Excel.CellBorder = {}): BorderLine | undefined {
  const line = lineStyle(style ?? "None", weight ?? "Thin");
  return line && { style: line, ...(color ? { color: rgb(color) } : {}) };
}

/** The nearest of the lines that a form has. */
function lineStyle(style: string, weight: string): BorderLine["style"] | undefined {
  if (style === "None") return undefined;
  if (style === "Double") return "double";
  if (style === "Dot" || style === "DashDotDot") return "dotted";
  if (style !== "Continuous") return "dashed";
  return weight === "Hairline" ? "hair" : weight === "Medium" ? "medium" : weight === "Thick" ? "thick" : "thin";
}

/** `RRGGBB`. */
export function rgb(color: string | undefined): string | undefined {
  return color?.startsWith("#") ? color.slice(1).toUpperCase() : undefined;
}

/** The object with the members that say something; undefined where none does. */
function said<T extends object>(members: T): T | undefined {
  const entries = Object.entries(members).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as T);
}

const HORIZONTAL: ReadonlyMap<string, NonNullable<CellStyle["align"]>["horizontal"]> = new Map([
  ["Left", "left"],
  ["Center", "center"],
  ["CenterAcrossSelection", "center"],
  ["Right", "right"],
  ["Justify", "justify"],
  ["Distributed", "distributed"],
]);

const VERTICAL: ReadonlyMap<string, NonNullable<CellStyle["align"]>["vertical"]> = new Map([
  ["Top", "top"],
  ["Center", "center"],
  ["Bottom", "bottom"],
]);
