import { type RangeValues, valueAxisOf } from "../chartValues";
import { quoteSheetName } from "../sheetNames";
import { columnName, type ChartSeries, type ChartSpec, type SheetImage, type SheetRange } from "../workbook";
import { escapeXml } from "./xml";

const XML_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const DRAWING_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** Widths in English Metric Units. */
const POINT = 12700;
const TEXT_COLOR = "404040";
const AXIS_COLOR = "8C8C8C";
const GRID_COLOR = "D9D9D9";
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;

/** A chart with the part that was made for it, and the relationship of its sheet's drawing to that. */
export interface PlacedChart {
  readonly spec: ChartSpec;
  readonly part: string;
  readonly id: string;
}

/** A picture with the relationship of its sheet's drawing to the part that holds it. */
export interface PlacedImage {
  readonly image: SheetImage;
  readonly id: string;
}

/** The drawing part of a sheet: its charts and pictures in their places, each with its alternative text. */
export function drawingXml(charts: readonly PlacedChart[], images: readonly PlacedImage[]): string {
  const frames = charts.map(
    ({ id, spec: { id: name, altText, anchor } }, index) =>
      "<xdr:twoCellAnchor>" +
      corner("from", anchor.top, anchor.left) +
      corner("to", anchor.bottom + 1, anchor.right + 1) +
      '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
      `<xdr:cNvPr id="${index + 2}" name="${escapeXml(name)}" descr="${escapeXml(altText)}"/><xdr:cNvGraphicFramePr/>` +
      '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${id}"/></a:graphicData>` +
      "</a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>",
  );
  const pictures = images.map((placed, index) => pictureXml(placed, charts.length + index + 2));
  return (
    `${XML_START}<xdr:wsDr xmlns:xdr="${SPREADSHEET_DRAWING}" xmlns:a="${DRAWING_MAIN}" xmlns:r="${RELATIONSHIPS}">` +
    `${frames.join("")}${pictures.join("")}</xdr:wsDr>`
  );
}

/** A picture keeps its size whatever becomes of the rows below its corner. */
function pictureXml({ image, id }: PlacedImage, number: number): string {
  const { row, column, right, down, width, height, altText } = image;
  const size = `cx="${points(width)}" cy="${points(height)}"`;
  return (
    `<xdr:oneCellAnchor>${corner("from", row, column, down, right)}<xdr:ext ${size}/>` +
    `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${number}" name="Picture ${number}" descr="${escapeXml(altText)}"/>` +
    '<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>' +
    `<xdr:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
    `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` +
    "</xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>"
  );
}

/** @param down within the cell, in points, as `right` */
function corner(name: "from" | "to", row: number, column: number, down = 0, right = 0): string {
  return (
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${points(right)}</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>${points(down)}</xdr:rowOff></xdr:${name}>`
  );
}

function points(length: number): number {
  return Math.round(length * POINT);
}

/** The part of one chart (ECMA-376 part 1, 21.2), its elements in the order of the schema. */
export function chartXml(chart: ChartSpec, values: RangeValues): string {
  const legend =
    chart.series.length > 1
      ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textProperties(9)}</c:legend>`
      : "";
  return (
    `${XML_START}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING_MAIN}" xmlns:r="${RELATIONSHIPS}">` +
    `<c:roundedCorners val="0"/><c:chart>${title(chart.title, 12)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${plot(chart, values)}</c:plotArea>${legend}` +
    // Rows that a clerk hides or filters stay in the chart.
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${fill("FFFFFF")}<a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`
  );
}

function plot(chart: ChartSpec, values: RangeValues): string {
  const grouping = { clustered: "clustered", stacked: "stacked", percent: "percentStacked" }[
    chart.stacking ?? "clustered"
  ];
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const series = chart.series.map((each, index) => seriesXml(chart, each, index, values)).join("");
  switch (chart.type) {
    case "column":
    case "bar":
      return (
        `<c:barChart><c:barDir val="${chart.type === "bar" ? "bar" : "col"}"/><c:grouping val="${grouping}"/>` +
        `<c:varyColors val="0"/>${series}<c:gapWidth val="60"/>` +
        `<c:overlap val="${grouping === "clustered" ? -10 : 100}"/>${axes}</c:barChart>${axesXml(chart, values)}`
      );
    case "line":
      return (
        `<c:lineChart><c:grouping val="${grouping === "clustered" ? "standard" : grouping}"/><c:varyColors val="0"/>` +
        `${series}<c:marker val="1"/>${axes}</c:lineChart>${axesXml(chart, values)}`
      );
    case "pie":
      return `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`;
  }
}

function seriesXml(chart: ChartSpec, series: ChartSeries, index: number, values: RangeValues): string {
  const line = chart.type === "line";
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>` +
    `<c:spPr>${line ? outline(series.color, 2.25, series.dashed) : area(series)}</c:spPr>` +
    (line ? marker(series.color) : "") +
    (chart.type === "column" || chart.type === "bar" ? '<c:invertIfNegative val="0"/>' : "") +
    (chart.type === "pie" ? slices(series) + sliceLabels() : "") +
    `<c:cat>${reference("str", chart.categories, values)}</c:cat>` +
    `<c:val>${reference("num", series.values, values)}</c:val>` +
    (line ? '<c:smooth val="0"/>' : "") +
    "</c:ser>"
  );
}

function marker(color: string): string {
  return (
    `<c:marker><c:symbol val="circle"/><c:size val="6"/>` +
    `<c:spPr>${fill(color)}${outline(color, 0.75)}</c:spPr></c:marker>`
  );
}

/** A column's surface, outlined so that light shades stand out from the paper; a dashed one, a target or plan, is hollow. */
function area({ color, dashed }: ChartSeries): string {
  return dashed ? `<a:noFill/>${outline(color, 1.5, true)}` : fill(color) + outline(TEXT_COLOR, 0.5);
}

/** Slices in shades from the series' colour to a light one: told apart in grey and without colour sight. */
function slices({ color, values: { range } }: ChartSeries): string {
  const count = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  return Array.from({ length: count }, (_, index) => {
    const light = Math.round((index / count) * 80_000);
    return (
      `<c:dPt><c:idx val="${index}"/><c:bubble3D val="0"/><c:spPr><a:solidFill><a:srgbClr val="${color}">` +
      `<a:lumMod val="${100_000 - light}"/><a:lumOff val="${light}"/></a:srgbClr></a:solidFill>` +
      `${outline("FFFFFF", 1)}</c:spPr></c:dPt>`
    );
  }).join("");
}

function sliceLabels(): string {
  return (
    `<c:dLbls><c:spPr><a:noFill/></c:spPr>${textProperties(9)}<c:dLblPos val="outEnd"/>` +
    '<c:showLegendKey val="0"/><c:showVal val="0"/>' +
    '<c:showCatName val="1"/><c:showSerName val="0"/><c:showPercent val="1"/><c:showBubbleSize val="0"/>' +
    '<c:separator>\n</c:separator><c:showLeaderLines val="1"/></c:dLbls>'
  );
}

/** A range with the values it holds now; categories are texts whatever their cells are. */
function reference(kind: "str" | "num", range: SheetRange, values: RangeValues): string {
  const known = values(range);
  const points = (known ?? []).map((value, index) =>
    value === null || (kind === "num" && typeof value !== "number")
      ? ""
      : `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
  );
  const format = kind === "num" ? "<c:formatCode>General</c:formatCode>" : "";
  const cache =
    known && `<c:${kind}Cache>${format}<c:ptCount val="${known.length}"/>${points.join("")}</c:${kind}Cache>`;
  return `<c:${kind}Ref><c:f>${escapeXml(absoluteRange(range))}</c:f>${cache ?? ""}</c:${kind}Ref>`;
}

/** `'党费'!$B$3:$B$9`. */
export function absoluteRange({ sheet, range: { top, left, bottom, right } }: SheetRange): string {
  return `${quoteSheetName(sheet)}!$${columnName(left)}$${top + 1}:$${columnName(right)}$${bottom + 1}`;
}

function axesXml(chart: ChartSpec, values: RangeValues): string {
  const sideways = chart.type === "bar";
  const { minimum, majorUnit } = valueAxisOf(chart, values);
  const format = chart.valueFormat ?? (chart.stacking === "percent" ? "0%" : "General");
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>` +
    // Sideways bars would else start from the bottom, against the order of the rows.
    `<c:scaling><c:orientation val="${sideways ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${sideways ? "l" : "b"}"/>${axisTitle(chart.categoryTitle, sideways)}` +
    '<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="low"/><c:spPr>${outline(AXIS_COLOR, 0.75)}</c:spPr>${textProperties(9)}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>` +
    // Every category has its label: programs else leave out those for which they see no room.
    '<c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${minimum === null ? "" : `<c:min val="${minimum}"/>`}</c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${sideways ? "b" : "l"}"/>` +
    `<c:majorGridlines><c:spPr>${outline(GRID_COLOR, 0.75)}</c:spPr></c:majorGridlines>` +
    axisTitle(chart.valueTitle, !sideways) +
    `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(9)}<c:crossAx val="${CATEGORY_AXIS}"/>` +
    `<c:crosses val="${sideways ? "max" : "autoZero"}"/><c:crossBetween val="between"/>${majorUnit === null ? "" : `<c:majorUnit val="${majorUnit}"/>`}</c:valAx>`
  );
}

function axisTitle(text: string | undefined, upright: boolean): string {
  return text === undefined ? "" : title(text, 10, upright ? ' rot="-5400000" vert="horz"' : "");
}

function title(text: string, size: number, body = ""): string {
  const font = `${fontAttributes(size, size > 10)}>${fill(TEXT_COLOR)}`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr${body}/><a:lstStyle/><a:p><a:pPr><a:defRPr${font}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr lang="zh-CN"${font}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title>'
  );
}

function textProperties(size: number): string {
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr${fontAttributes(size, false)}>${fill(TEXT_COLOR)}</a:defRPr>` +
    '</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>'
  );
}

/** @param size in points */
function fontAttributes(size: number, bold: boolean): string {
  return ` sz="${size * 100}" b="${bold ? 1 : 0}"`;
}

function fill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

/** @param width in points */
function outline(color: string, width: number, dashed?: boolean): string {
  return `<a:ln w="${width * POINT}">${fill(color)}${dashed ? '<a:prstDash val="dash"/>' : ""}</a:ln>`;
}
