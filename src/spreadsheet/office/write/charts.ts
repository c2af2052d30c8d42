import { type RangeValues, valueAxisOf } from "../../chartValues";
import { cellAddress, type ChartSeries, type ChartSpec, type SheetRange } from "../../workbook";
import { cellCount } from "../../ranges";
import { rangeOf } from "../ranges";

const OUTLINE = "#404040";

/**
 * Adds a native chart whose series are bound to cells. Its alternative text can't be set through Office.js; the caption
 * below it says the same.
 */
export function addChart(
  worksheets: Excel.WorksheetCollection,
  sheet: Excel.Worksheet,
  spec: ChartSpec,
  values: RangeValues,
): void {
  const cells = ({ sheet: name, range }: SheetRange) => rangeOf(worksheets.getItem(name), range);
  const [first, ...others] = spec.series;
  if (!first) return;
  // A chart of one column of figures begins with one series.
  const chart = sheet.charts.add(chartType(spec), cells(first.values), "Columns");
  const { top, left, bottom, right } = spec.anchor;
  chart.setPosition(cellAddress(top, left), cellAddress(bottom, right));
  chart.name = spec.id;
  chart.title.text = spec.title;
  // Rows that a clerk hides or filters stay in the chart.
  chart.plotVisibleOnly = false;
  chart.displayBlanksAs = "NotPlotted";
  chart.legend.visible = others.length > 0;
  if (others.length > 0) chart.legend.position = "Top";

  const bind = (series: Excel.ChartSeries, { name, values }: ChartSeries) => {
    series.name = name;
    series.setValues(cells(values));
    series.setXAxisValues(cells(spec.categories));
  };
  spec.series.forEach((each, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(each.name);
    bind(series, each);
    if (spec.type === "pie") colorSlices(series, each);
    else color(series, each, spec);
  });
  if (spec.type !== "pie") setUpAxes(chart, spec, values);
}

function chartType({ type, stacking = "clustered" }: ChartSpec) {
  switch (type) {
    case "column":
      return ({ clustered: "ColumnClustered", stacked: "ColumnStacked", percent: "ColumnStacked100" } as const)[
        stacking
      ];
    case "bar":
      return ({ clustered: "BarClustered", stacked: "BarStacked", percent: "BarStacked100" } as const)[stacking];
    case "line":
      return ({ clustered: "LineMarkers", stacked: "LineMarkersStacked", percent: "LineMarkersStacked100" } as const)[
        stacking
      ];
    case "pie":
      return "Pie";
  }
}

function color(series: Excel.ChartSeries, { color: rgb, dashed }: ChartSeries, { type, stacking }: ChartSpec): void {
  if (type === "line") {
    series.format.line.color = `#${rgb}`;
    series.format.line.weight = 2.25;
    if (dashed) series.format.line.lineStyle = "Dash";
    series.markerStyle = "Circle";
    series.markerBackgroundColor = `#${rgb}`;
    series.markerForegroundColor = `#${rgb}`;
    return;
  }
  series.gapWidth = 60;
  series.overlap = stacking === undefined || stacking === "clustered" ? -10 : 100;
  if (!dashed) {
    series.format.fill.setSolidColor(`#${rgb}`);
    // Light shades stand out from the paper.
    series.format.line.color = OUTLINE;
    series.format.line.weight = 0.5;
    return;
  }
  // A target or plan is hollow.
  series.format.fill.clear();
  series.format.line.color = `#${rgb}`;
  series.format.line.weight = 1.5;
  series.format.line.lineStyle = "Dash";
}

/** Slices in shades from the series' colour to a light one: told apart in grey and without colour sight. */
function colorSlices(series: Excel.ChartSeries, { color: rgb, values: { range } }: ChartSeries): void {
  const count = cellCount(range);
  for (let index = 0; index < count; index++) {
    series.points.getItemAt(index).format.fill.setSolidColor(`#${lighter(rgb, (0.8 * index) / count)}`);
  }
  series.hasDataLabels = true;
  const { dataLabels } = series;
  dataLabels.showValue = false;
  dataLabels.showCategoryName = true;
  dataLabels.showPercentage = true;
  dataLabels.position = "OutsideEnd";
}

/** @param share of white, 0–1 */
function lighter(rgb: string, share: number): string {
  return rgb.replace(/../g, (part) => {
    const value = parseInt(part, 16);
    return Math.round(value + (255 - value) * share)
      .toString(16)
      .padStart(2, "0")
      .toUpperCase();
  });
}

function setUpAxes({ axes: { categoryAxis, valueAxis } }: Excel.Chart, spec: ChartSpec, values: RangeValues): void {
  const { type, stacking, categoryTitle, valueTitle, valueFormat } = spec;
  if (categoryTitle !== undefined) categoryAxis.title.text = categoryTitle;
  if (valueTitle !== undefined) valueAxis.title.text = valueTitle;
  const format = valueFormat ?? (stacking === "percent" ? "0%" : undefined);
  if (format !== undefined) valueAxis.numberFormat = format;
  const { minimum, majorUnit } = valueAxisOf(spec, values);
  if (minimum !== null) valueAxis.minimum = minimum;
  if (majorUnit !== null) valueAxis.majorUnit = majorUnit;
  // Every category has its label: Excel else leaves out those for which it sees no room.
  categoryAxis.tickLabelSpacing = 1;
  if (type !== "bar") return;
  // Bars would else start from the bottom, against the order of the rows.
  categoryAxis.reversePlotOrder = true;
  categoryAxis.position = "Maximum";
}
