import type { BorderLine, CellRange } from "../../../../spreadsheet/workbook";
import type { CellFormat } from "../../../model/sheet/format";
import type { Sheet } from "../../../model/sheet/sheet";
import { HostError, invalidArgument } from "../../errors";
import { child, items, property, readOnly, returning, type Session } from "../../objectType";
import { color, integer, oneOf } from "../../readers";
import { cellsOf, requireAllowed, uniform } from "../cells";
import { hex } from "./rangeFormat";
import {
  CELL_BORDERS,
  RANGE_BORDER,
  RANGE_BORDERS,
  type CellLines,
  type Cells,
  type CellSide,
  type Side,
} from "../types";

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
const STYLES = ["None", "Continuous", "Dash", "Dot", "Double", "DashDot", "DashDotDot", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

type Style = (typeof STYLES)[number];
type Weight = (typeof WEIGHTS)[number];

RANGE_BORDERS.define({
  properties: { count: readOnly(() => SIDES.length) },
  items: items(
    RANGE_BORDER,
    (cells) => SIDES.map((side) => ({ cells, side })),
    (cells, key) => {
      const side = SIDES.find((each) => each === key);
      // The diagonals are sides of the API that the workbook in memory doesn't have.
      if (!side)
        throw key === "DiagonalUp" || key === "DiagonalDown" ? new HostError("ApiNotFound") : invalidArgument();
      return { cells, side };
    },
  ),
  methods: {
    getItemAt: returning(RANGE_BORDER, [integer], (cells, [index]) => {
      const side = SIDES[index];
      if (!side) throw new HostError("ItemNotFound", `border ${index}`);
      return { cells, side };
    }),
  },
});

RANGE_BORDER.define({
  id: ({ side }) => side,
  properties: {
    color: property(
      (lines) => shown(lines, (line) => (line ? hex(line.color ?? "000000") : "#000000")),
      color,
      (lines, value, session) => draw(lines, (line) => ({ style: "thin", ...line, color: value }), session),
    ),
    sideIndex: readOnly(({ side }) => side),
    style: property(
      (lines) => shown(lines, styleOf),
      oneOf(...STYLES),
      (lines, style, session) => draw(lines, (line) => withStyle(line, style), session),
    ),
    weight: property(
      (lines) => shown(lines, weightOf),
      oneOf(...WEIGHTS),
      (lines, weight, session) => draw(lines, (line) => withWeight(line, weight), session),
    ),
  },
});

// The sides of single cells, as getCellProperties() names them.
CELL_BORDERS.define({
  children: {
    bottom: sideOf("EdgeBottom"),
    left: sideOf("EdgeLeft"),
    right: sideOf("EdgeRight"),
    top: sideOf("EdgeTop"),
  },
});

function sideOf(side: Side) {
  return child(RANGE_BORDER, (cells: Cells): CellLines => ({ cells, side }));
}

/** The cells that have a line of a side of a range, and on which side of theirs; a line within is the next cell's. */
function linesOf({ sheet, ranges }: Cells, side: Side): { readonly cells: Cells; readonly facet: CellSide }[] {
  const lines = ranges.flatMap((range): readonly [CellRange, CellSide][] => {
    switch (side) {
      case "EdgeTop":
        return [[{ ...range, bottom: range.top }, "top"]];
      case "EdgeBottom":
        return [[{ ...range, top: range.bottom }, "bottom"]];
      case "EdgeLeft":
        return [[{ ...range, right: range.left }, "left"]];
      case "EdgeRight":
        return [[{ ...range, left: range.right }, "right"]];
      case "InsideVertical":
        return [
          [{ ...range, left: range.left + 1 }, "left"],
          [{ ...range, right: range.right - 1 }, "right"],
        ];
      case "InsideHorizontal":
        return [
          [{ ...range, top: range.top + 1 }, "top"],
          [{ ...range, bottom: range.bottom - 1 }, "bottom"],
        ];
    }
  });
  return lines
    .filter(([{ top, left, bottom, right }]) => top <= bottom && left <= right)
    .map(([range, facet]) => ({ cells: cellsOf(sheet, range), facet }));
}

function shown<V>({ cells, side }: CellLines, show: (line: BorderLine | null) => V): V | null {
  const [first] = linesOf(cells, side);
  // One row has no lines between its rows.
  if (!first) return show(null);
  return uniform(first.cells, (format) => show(format[first.facet]));
}

/** Draws lines anew, each from what it was. */
function draw(
  { cells, side }: CellLines,
  change: (line: BorderLine | null) => BorderLine | null,
  session: Session,
): void {
  const { sheet } = cells;
  requireAllowed(sheet, "formatCells", session);
  const byFacet = new Map<CellSide, CellRange[]>();
  for (const { cells: lined, facet } of linesOf(cells, side)) {
    const ranges = byFacet.get(facet) ?? [];
    byFacet.set(facet, ranges);
    ranges.push(...lined.ranges);
  }
  for (const [facet, ranges] of byFacet) changeLines(sheet, ranges, facet, change);
}

function changeLines(
  sheet: Sheet,
  ranges: readonly CellRange[],
  facet: CellSide,
  change: (line: BorderLine | null) => BorderLine | null,
): void {
  const { formats } = sheet.book;
  const said = (index: number): Partial<CellFormat> => ({ [facet]: change(formats.at(index)[facet]) });
  sheet.formats.change(ranges, (index) => formats.changed(index, said(index)));
  for (const range of ranges) sheet.book.tell({ type: "formatted", sheet, range });
}

/** What the API calls the style of a line. */
export function styleOf(line: BorderLine | null): Style {
  switch (line?.style) {
    case undefined:
      return "None";
    case "double":
      return "Double";
    case "dashed":
      return "Dash";
    case "dotted":
      return "Dot";
    default:
      return "Continuous";
  }
}

function weightOf(line: BorderLine | null): Weight {
  switch (line?.style) {
    case "medium":
      return "Medium";
    case "thick":
    case "double":
      return "Thick";
    case "hair":
      return "Hairline";
    default:
      return "Thin";
  }
}

/** A line in another style. It keeps the weight of a continuous line; other styles have one of their own here. */
export function withStyle(line: BorderLine | null, style: Style): BorderLine | null {
  const color = line?.color === undefined ? {} : { color: line.color };
  switch (style) {
    case "None":
      return null;
    case "Double":
      return { style: "double", ...color };
    case "Dot":
    case "DashDotDot":
      return { style: "dotted", ...color };
    case "Dash":
    case "DashDot":
    case "SlantDashDot":
      return { style: "dashed", ...color };
    case "Continuous":
      return line && styleOf(line) === "Continuous" ? line : { style: "thin", ...color };
  }
}

/** A weight draws a line where there is none. */
function withWeight(line: BorderLine | null, weight: Weight): BorderLine {
  const color = line?.color === undefined ? {} : { color: line.color };
  const isPlain = !line || styleOf(line) === "Continuous";
  if (!isPlain && weight !== "Hairline") return line;
  const style = { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" } as const;
  return { style: style[weight], ...color };
}
