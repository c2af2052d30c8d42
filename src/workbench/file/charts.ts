import { resolveThemeColor } from "hucre/xlsx";
import type { SheetRange } from "../../spreadsheet/workbook";
import type { XmlElement } from "../../spreadsheet/xlsx/xml";
import {
  newChart,
  newFill,
  newSeries,
  type Chart,
  type ChartAxis,
  type ChartFill,
  type ChartLine,
  type ChartPlace,
  type Crossing,
  type DataLabels,
  type LegendPosition,
  type Series,
} from "../../charts/chart";
import type { Lines } from "../model/sheet/lines";
import { parseReference } from "../model/sheet/ranges";
import type { Parts } from "./parts";
import { isOn } from "./styles";

/** English Metric Units of a point. */
const EMU = 12_700;

/** The rows and columns that charts are anchored to. */
interface Grid {
  readonly rows: Lines;
  readonly columns: Lines;
}

/** The charts of a worksheet. @param id gives each a new id */
export function readCharts(parts: Parts, sheetPart: string, grid: Grid, id: () => string): Chart[] {
  return parts.related(sheetPart, "drawing").flatMap(({ target: drawing }) => {
    const targets = new Map(parts.related(drawing, "chart").map((chart) => [chart.id, chart.target]));
    return parts
      .root(drawing)
      .children()
      .flatMap((anchor) => {
        const frame = anchor.child("graphicFrame");
        const chart = frame?.child("graphic")?.child("graphicData")?.child("chart");
        const part = targets.get(chart?.relationshipId() ?? "");
        const properties = frame?.child("nvGraphicFramePr")?.child("cNvPr");
        if (part === undefined) return [];
        const read = readChart(parts.root(part), id(), properties?.attribute("name") ?? "", placeOf(anchor, grid));
        return read ? [{ ...read, altText: properties?.attribute("descr") ?? "" }] : [];
      });
  });
}

function placeOf(anchor: XmlElement, { rows, columns }: Grid): ChartPlace {
  const corner = (name: string) => {
    const element = anchor.child(name);
    const number = (child: string) => Number(element?.child(child)?.text() ?? 0);
    return {
      x: columns.start(number("col")) + number("colOff") / EMU,
      y: rows.start(number("row")) + number("rowOff") / EMU,
    };
  };
  const { x: left, y: top } = corner("from");
  const size = anchor.child("ext");
  if (size) {
    return { left, top, width: Number(size.attribute("cx")) / EMU, height: Number(size.attribute("cy")) / EMU };
  }
  const { x: right, y: bottom } = corner("to");
  return { left, top, width: right - left, height: bottom - top };
}

function readChart(space: XmlElement, id: string, name: string, place: ChartPlace): Chart | null {
  const element = space.child("chart");
  const plotArea = element?.child("plotArea");
  const plots = plotArea?.children().filter(({ name: kind }) => kind.endsWith("Chart")) ?? [];
  const [plot] = plots;
  if (!element || !plot) return null;
  const chart = newChart(id, name, typeOf(plot), place);
  const title = element.child("title");
  chart.title.text = richText(title);
  chart.title.visible = title !== undefined;
  const legend = element.child("legend");
  chart.legend.visible = legend !== undefined;
  chart.legend.position = LEGENDS.get(legend?.child("legendPos")?.attribute("val") ?? "") ?? "Right";
  const categoryAxis = plotArea?.child("catAx") ?? plotArea?.child("dateAx");
  const valueAxis = plotArea?.child("valAx");
  readAxis(chart.categoryAxis, categoryAxis, valueAxis);
  readAxis(chart.valueAxis, valueAxis, categoryAxis);
  chart.series.push(...plots.flatMap((each) => each.children("ser").map((series) => readSeries(series, each))));
  chart.skipsHidden = isOn(element.child("plotVisOnly"), "val", true);
  chart.blanks = BLANKS.get(element.child("dispBlanksAs")?.attribute("val") ?? "") ?? "Zero";
  return chart;
}

/** @param other the axis it is crossed by, which says where */
function readAxis(axis: ChartAxis, element: XmlElement | undefined, other: XmlElement | undefined): void {
  const title = element?.child("title");
  axis.title.text = richText(title);
  axis.title.visible = title !== undefined;
  axis.visible = element !== undefined && !isOn(element.child("delete"), "val", false);
  axis.numberFormat = element?.child("numFmt")?.attribute("formatCode") ?? "General";
  axis.hasGridlines = element?.child("majorGridlines") !== undefined;
  const scaling = element?.child("scaling");
  axis.minimum = numberOf(scaling?.child("min"));
  axis.maximum = numberOf(scaling?.child("max"));
  axis.majorUnit = numberOf(element?.child("majorUnit"));
  axis.labelSpacing = numberOf(element?.child("tickLblSkip"));
  axis.isReversed = scaling?.child("orientation")?.attribute("val") === "maxMin";
  axis.crossing = CROSSINGS.get(other?.child("crosses")?.attribute("val") ?? "") ?? "Automatic";
}

function numberOf(element: XmlElement | undefined): number | null {
  const value = element?.attribute("val");
  return value === undefined ? null : Number(value);
}

function readSeries(element: XmlElement, plot: XmlElement): Series {
  const text = element.child("tx");
  const series = newSeries(text?.child("v")?.text() ?? cached(text?.child("strRef")));
  const number = (name: string, otherwise: number) => Number(plot.child(name)?.attribute("val") ?? otherwise);
  const marker = element.child("marker");
  const ofMarker = marker?.child("spPr");
  return {
    ...series,
    values: referenceOf(element.child("val") ?? element.child("yVal")),
    categories: referenceOf(element.child("cat") ?? element.child("xVal")),
    fill: fillOf(element),
    line: lineOf(element.child("spPr")?.child("ln"), series.line.weight),
    marker: {
      style: marker ? upperFirst(marker.child("symbol")?.attribute("val") ?? "automatic") : series.marker.style,
      background: colorOf(ofMarker?.child("solidFill")),
      foreground: colorOf(ofMarker?.child("ln")?.child("solidFill")),
    },
    points: new Map(
      element.children("dPt").map((point) => [Number(point.child("idx")?.attribute("val")), fillOf(point)]),
    ),
    labels: labelsOf(element.child("dLbls")),
    gapWidth: number("gapWidth", series.gapWidth),
    overlap: number("overlap", series.overlap),
  };
}

function fillOf(element: XmlElement): ChartFill {
  const properties = element.child("spPr");
  return {
    ...newFill(),
    color: colorOf(properties?.child("solidFill")),
    isHollow: properties?.child("noFill") !== undefined,
  };
}

function lineOf(line: XmlElement | undefined, standard: number): ChartLine {
  const width = line?.attribute("w");
  return {
    color: colorOf(line?.child("solidFill")),
    isDashed: !["solid", undefined].includes(line?.child("prstDash")?.attribute("val")),
    weight: width === undefined ? standard : Number(width) / EMU,
  };
}

/** `RRGGBB` of a fill whose colour is given as such, made lighter or darker where it is. */
function colorOf(fill: XmlElement | undefined): string | null {
  const color = fill?.child("srgbClr");
  const rgb = color?.attribute("val")?.toUpperCase();
  if (rgb === undefined) return null;
  const share = (name: string, otherwise: number) =>
    Number(color?.child(name)?.attribute("val") ?? otherwise) / 100_000;
  return resolveThemeColor([rgb], 0, share("lumOff", 0) || share("lumMod", 100_000) - 1).toUpperCase();
}

function labelsOf(element: XmlElement | undefined): DataLabels | null {
  const shows = (name: string) => isOn(element?.child(name), "val", false);
  const labels = {
    showsValue: shows("showVal"),
    showsCategory: shows("showCatName"),
    showsPercentage: shows("showPercent"),
    position: LABEL_PLACES.get(element?.child("dLblPos")?.attribute("val") ?? "") ?? "BestFit",
  };
  return labels.showsValue || labels.showsCategory || labels.showsPercentage ? labels : null;
}

function upperFirst(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** Text that is kept with a reference to the cell it comes from. */
function cached(reference: XmlElement | undefined): string {
  return reference?.child("strCache")?.child("pt")?.child("v")?.text() ?? "";
}

function referenceOf(data: XmlElement | undefined): SheetRange | null {
  const formula = data
    ?.children()
    .find(({ name }) => name.endsWith("Ref"))
    ?.child("f")
    ?.text();
  return formula === undefined ? null : parseReference(formula);
}

function richText(title: XmlElement | undefined): string {
  const paragraphs = title?.child("tx")?.child("rich")?.children("p") ?? [];
  const text = (paragraph: XmlElement) => paragraph.children("r").map((run) => run.child("t")?.text() ?? "");
  return paragraphs.map((paragraph) => text(paragraph).join("")).join("\n");
}

const LEGENDS: ReadonlyMap<string, LegendPosition> = new Map([
  ["t", "Top"],
  ["b", "Bottom"],
  ["l", "Left"],
  ["r", "Right"],
  ["tr", "Corner"],
]);

const BLANKS: ReadonlyMap<string, Chart["blanks"]> = new Map([
  ["gap", "NotPlotted"],
  ["span", "Interplotted"],
  ["zero", "Zero"],
]);

const CROSSINGS: ReadonlyMap<string, Crossing> = new Map([
  ["max", "Maximum"],
  ["min", "Minimum"],
]);

const LABEL_PLACES: ReadonlyMap<string, string> = new Map([
  ["b", "Bottom"],
  ["ctr", "Center"],
  ["inBase", "InsideBase"],
  ["inEnd", "InsideEnd"],
  ["l", "Left"],
  ["outEnd", "OutsideEnd"],
  ["r", "Right"],
  ["t", "Top"],
]);

/** Kind of chart as Excel's JavaScript API names it; `Invalid` for kinds that are only carried along. */
function typeOf(plot: XmlElement): string {
  const grouping = plot.child("grouping")?.attribute("val") ?? "";
  const stacking = grouping === "stacked" ? "Stacked" : grouping === "percentStacked" ? "Stacked100" : "";
  switch (plot.name) {
    case "barChart":
      return (plot.child("barDir")?.attribute("val") === "bar" ? "Bar" : "Column") + (stacking || "Clustered");
    case "lineChart":
      return `Line${isOn(plot.child("marker"), "val", false) ? "Markers" : ""}${stacking}`;
    case "areaChart":
      return `Area${stacking}`;
    case "pieChart":
      return "Pie";
    case "doughnutChart":
      return "Doughnut";
    case "scatterChart":
      return "XYScatter";
    default:
      return "Invalid";
  }
}
