/** How a cell's format looks on the page. */
import type { CSSProperties } from "react";
import type { BorderLine } from "../../../spreadsheet/workbook";
import type { CellFormat } from "../../model/sheet/format";

/** CSS pixels of a point. */
export const PIXELS = 4 / 3;

/** Excel's green, dark enough on white and on fills. */
export const SELECTION_COLOR = "#107c41";

const INDENT = 9;

/** Fonts for where a cell's own isn't installed, those first that are as narrow as Excel's. */
const SERIF = "SimSun, 'Songti SC', 'Noto Serif CJK SC', serif";
const SANS =
  "Carlito, 'Segoe UI', Arial, 'Liberation Sans', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

function fallbackOf(name: string): string {
  return /宋|楷|song|sun|kai|ming|times/i.test(name) ? SERIF : SANS;
}

export function fontOf({ fontName, fontSize, bold, italic }: CellFormat): string {
  const family = `"${fontName.replaceAll(/["\\]/g, "")}", ${fallbackOf(fontName)}`;
  return `${italic ? "italic " : ""}${bold ? "bold " : ""}${fontSize * PIXELS}px ${family}`;
}

const VERTICAL = { top: "flex-start", center: "center", bottom: "flex-end", justify: "center", distributed: "center" };

export type Side = "left" | "center" | "right";

/** @param usual side of what the cell holds, where its format doesn't say */
export function sideOf({ horizontal }: CellFormat, usual: Side): Side {
  switch (horizontal) {
    case "general":
      return usual;
    case "left":
    case "fill":
    case "justify":
      return "left";
    case "right":
      return "right";
    case "center":
    case "centerContinuous":
    case "distributed":
      return "center";
  }
}

const JUSTIFY = { left: "flex-start", center: "center", right: "flex-end" };

/** Style of a cell's box. */
export function boxStyle(format: CellFormat, side: Side): CSSProperties {
  const { fill, indent, vertical } = format;
  return {
    font: fontOf(format),
    lineHeight: 1.25,
    color: `#${format.fontColor}`,
    background: fill === null ? undefined : `#${fill}`,
    justifyContent: JUSTIFY[side],
    alignItems: VERTICAL[vertical],
    textAlign: side,
    textDecorationLine: decorationOf(format),
    textDecorationStyle: format.underline === "double" ? "double" : undefined,
    paddingLeft: side === "left" ? 3 + indent * INDENT : undefined,
    paddingRight: side === "right" ? 3 + indent * INDENT : undefined,
  };
}

function decorationOf({ underline, strikethrough }: CellFormat): string | undefined {
  const lines = [underline === "none" ? "" : "underline", strikethrough ? "line-through" : ""].filter(Boolean);
  return lines.length > 0 ? lines.join(" ") : undefined;
}

/** Style of turned text. */
export function turnStyle({ rotation }: CellFormat): CSSProperties | undefined {
  if (rotation === 0) return undefined;
  return rotation === 180
    ? { writingMode: "vertical-rl", textOrientation: "upright" }
    : { transform: `rotate(${-rotation}deg)` };
}

const LINES: Readonly<Record<BorderLine["style"], string>> = {
  thin: "1px solid",
  hair: "1px dotted",
  dotted: "1px dotted",
  dashed: "1px dashed",
  medium: "2px solid",
  thick: "3px solid",
  double: "3px double",
};

/** CSS of the line between two cells: that of one side goes before that of the other, and both before the gridline. */
export function lineStyle(
  one: BorderLine | null,
  other: BorderLine | null,
  grid: string | undefined,
): string | undefined {
  const line = one ?? other;
  return line ? `${LINES[line.style]} #${line.color ?? "000000"}` : grid;
}
