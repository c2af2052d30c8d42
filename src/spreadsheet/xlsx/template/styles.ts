/** Formats of a template's cells. */
import type { BorderSide, CellStyle as StoredStyle, Color, FontStyle } from "hucre";
import { resolveThemeColor } from "hucre/xlsx";
import type { BorderLine, CellStyle } from "../../workbook";

/** Formats of the file in the seam's terms; what is the same in the file is one object here. */
export class StyleReader {
  readonly #known = new Map<string, CellStyle>();

  constructor(readonly themeColors: string[]) {}

  read(stored: StoredStyle): CellStyle {
    const key = JSON.stringify(stored);
    const style = this.#known.get(key) ?? this.#convert(stored);
    this.#known.set(key, style);
    return style;
  }

  #convert({ font, fill, border, alignment, numFmt }: StoredStyle): CellStyle {
    // A conditional format has its one colour where a pattern's background is.
    const color = fill?.type === "pattern" && fill.pattern !== "none" ? (fill.fgColor ?? fill.bgColor) : undefined;
    return {
      font: font && this.font(font),
      fill: this.#color(color),
      border: border && {
        top: this.#line(border.top),
        right: this.#line(border.right),
        bottom: this.#line(border.bottom),
        left: this.#line(border.left),
      },
      align: alignment && {
        horizontal: HORIZONTAL[alignment.horizontal ?? "general"],
        vertical: alignment.vertical === "top" || alignment.vertical === "center" ? alignment.vertical : undefined,
        wrap: alignment.wrapText,
        shrink: alignment.shrinkToFit,
        indent: alignment.indent,
        rotation: alignment.textRotation,
      },
      numberFormat: numFmt,
    };
  }

  font({ name, size, bold, italic, underline, color }: FontStyle): NonNullable<CellStyle["font"]> {
    return { name, size, bold, italic, underline: Boolean(underline), color: this.#color(color) };
  }

  #line(side: BorderSide | undefined): BorderLine | undefined {
    return side && { style: LINES[side.style], color: this.#color(side.color) };
  }

  /** `RRGGBB`; undefined for automatic colours and those of the old palette. */
  #color(color: Color | undefined): string | undefined {
    if (color?.rgb !== undefined) return color.rgb;
    if (color?.theme === undefined) return undefined;
    return resolveThemeColor(this.themeColors, THEME_PLACES[color.theme] ?? color.theme, color.tint);
  }
}

/** Colours 0 to 3 are light 1, dark 1, light 2, dark 2; the theme itself, and hucre, have dark before light. */
const THEME_PLACES = [1, 0, 3, 2];

type Align = NonNullable<CellStyle["align"]>["horizontal"];
const HORIZONTAL: Readonly<Record<NonNullable<NonNullable<StoredStyle["alignment"]>["horizontal"]>, Align>> = {
  general: undefined,
  fill: undefined,
  left: "left",
  center: "center",
  centerContinuous: "center",
  right: "right",
  justify: "justify",
  distributed: "distributed",
};

/** The nearest line of those a new sheet has. */
const LINES: Readonly<Record<BorderSide["style"], BorderLine["style"]>> = {
  thin: "thin",
  medium: "medium",
  thick: "thick",
  double: "double",
  dotted: "dotted",
  dashed: "dashed",
  hair: "hair",
  dashDot: "dashed",
  dashDotDot: "dotted",
  mediumDashed: "dashed",
  mediumDashDot: "dashed",
  mediumDashDotDot: "dotted",
  slantDashDot: "dashed",
};
