import type { CellRange } from "../../../spreadsheet/workbook";
import type { WorkbookModel } from "../../model/book";
import {
  newChart,
  newFill,
  newLabels,
  newSeries,
  type Chart,
  type ChartAxis,
  type ChartFill,
  type ChartText,
  type Crossing,
  type DataLabels,
  type LegendPosition,
  type Series,
} from "../../../charts/chart";
import { cellCount, columnCount, rowCount } from "../../../spreadsheet/ranges";
import type { Sheet } from "../../model/sheet/sheet";
import { HostError, invalidArgument } from "../errors";
import { SOURCES } from "../events";
import { child, items, method, property, readOnly, returning, type Reader, type Session } from "../objectType";
import { color, integer, number, objectOf, oneOf, optional, text, yesNo } from "../readers";
import { cellsAt, rangeOf, requireAllowed } from "./cells";
import { hex } from "./formats/rangeFormat";
import {
  CHART,
  CHART_AXES,
  CHART_AXIS,
  CHART_AXIS_TITLE,
  CHART_DATA_LABELS,
  CHART_FILL,
  CHART_GRIDLINES,
  CHART_LEGEND,
  CHART_LINE_FORMAT,
  CHART_POINT,
  CHART_POINT_FORMAT,
  CHART_POINTS,
  CHART_SERIES,
  CHART_SERIES_COLLECTION,
  CHART_SERIES_FORMAT,
  CHART_TITLE,
  CHARTS,
  RANGE,
  WORKSHEET,
  type Cells,
  type OfChart,
  type OnSheet,
} from "./types";

const TYPES = [
  ...(["ColumnClustered", "ColumnStacked", "ColumnStacked100", "BarClustered", "BarStacked", "BarStacked100"] as const),
  ...(["Line", "LineStacked", "LineStacked100", "LineMarkers", "LineMarkersStacked", "LineMarkersStacked100"] as const),
  ...(["Pie", "Doughnut", "Area", "AreaStacked", "AreaStacked100", "XYScatter"] as const),
];
const SERIES_BY = ["Auto", "Columns", "Rows"] as const;
const LEGENDS = ["Top", "Bottom", "Left", "Right", "Corner"] as const satisfies readonly LegendPosition[];
const BLANKS = ["NotPlotted", "Zero", "Interplotted"] as const satisfies readonly Chart["blanks"][];
const CROSSINGS = ["Automatic", "Maximum", "Minimum"] as const satisfies readonly Crossing[];
const MARKERS = ["Automatic", "None", "Square", "Diamond", "Triangle", "X", "Star", "Dot", "Dash", "Circle", "Plus"];
const LABEL_PLACES = [
  ...["None", "Center", "InsideEnd", "InsideBase", "OutsideEnd", "Left", "Right", "Top", "Bottom", "BestFit"],
];

/** Size in points of a chart that nobody has given one. */
const SIZE = { width: 360, height: 216 };

CHARTS.define({
  properties: { count: readOnly(({ charts }) => charts.length) },
  items: items(CHART, chartsOf, (sheet, key) => chartsOf(sheet).find(({ item }) => item.id === key)),
  methods: {
    add: returning(
      CHART,
      [oneOf(...TYPES), objectOf(RANGE), optional(oneOf(...SERIES_BY))],
      (sheet, [type, source, seriesBy = "Auto"], session) => {
        requireAllowed(sheet, "editObjects", session);
        const number = session.book.nextId();
        const left = sheet.columns.start(rangeOf(source).right + 2);
        const item = newChart(`{${number}}`, nameOf(sheet), type, { left, top: 0, ...SIZE });
        bind(item, source, seriesBy, session.book);
        const [first, ...others] = item.series;
        item.title.text = first && others.length === 0 ? first.name : "Chart Title";
        item.title.visible = true;
        item.legend.visible = others.length > 0 || type === "Pie" || type === "Doughnut";
        sheet.addChart(item);
        return { sheet, item };
      },
    ),
    getCount: method([], ({ charts }) => charts.length),
    getItem: returning(CHART, [text], (sheet, [name]) => named(sheet, name) ?? missing(name)),
    getItemAt: returning(CHART, [integer], (sheet, [index]) => chartsOf(sheet)[index] ?? missing(`chart ${index}`)),
    getItemOrNullObject: returning(CHART, [text], (sheet, [name]) => named(sheet, name)),
  },
  events: {
    onAdded: { source: SOURCES.chartAdded, target: ({ id }) => id },
    onDeleted: { source: SOURCES.chartDeleted, target: ({ id }) => id },
  },
});

CHART.define({
  id: ({ item }) => item.id,
  isGone: ({ sheet, item }, { book }) => book.position(sheet) < 0 || !sheet.charts.includes(item),
  properties: {
    chartType: ofChart(
      ({ item }) => item.type,
      oneOf(...TYPES),
      ({ item }, type) => (item.type = type),
    ),
    displayBlanksAs: ofChart(
      ({ item }) => item.blanks,
      oneOf(...BLANKS),
      ({ item }, blanks) => (item.blanks = blanks),
    ),
    height: length("height"),
    id: readOnly(({ item }) => item.id),
    left: length("left"),
    name: ofChart(
      ({ item }) => item.name,
      text,
      ({ item }, name) => (item.name = name),
    ),
    plotVisibleOnly: ofChart(
      ({ item }) => item.skipsHidden,
      yesNo,
      ({ item }, skips) => (item.skipsHidden = skips),
    ),
    top: length("top"),
    width: length("width"),
  },
  children: {
    axes: child(CHART_AXES, (chart) => chart),
    legend: child(CHART_LEGEND, (chart) => chart),
    series: child(CHART_SERIES_COLLECTION, (chart) => chart),
    title: child(CHART_TITLE, (chart) => ({ ...chart, part: chart.item.title })),
    worksheet: child(WORKSHEET, ({ sheet }) => sheet),
  },
  methods: {
    activate: method([], ({ sheet }, _, { book }) => book.activate(sheet)),
    delete: method([], ({ sheet, item }, _, session) => {
      requireAllowed(sheet, "editObjects", session);
      sheet.deleteChart(item);
    }),
    setData: method(
      [objectOf(RANGE), optional(oneOf(...SERIES_BY))],
      ({ sheet, item }, [source, by = "Auto"], session) => {
        requireAllowed(sheet, "editObjects", session);
        item.series.length = 0;
        bind(item, source, by, session.book);
        sheet.arranged("charts");
      },
    ),
    setPosition: method([cellGiven, optional(cellGiven)], ({ sheet, item }, [start, end], session) => {
      requireAllowed(sheet, "editObjects", session);
      const first = rangeOf(start(sheet, session.book));
      const { place } = item;
      place.left = sheet.columns.start(first.left);
      place.top = sheet.rows.start(first.top);
      const last = end && rangeOf(end(sheet, session.book));
      if (last) {
        place.width = sheet.columns.start(last.right + 1) - place.left;
        place.height = sheet.rows.start(last.bottom + 1) - place.top;
      }
      sheet.arranged("charts");
    }),
  },
});

CHART_TITLE.define({ properties: { text: titleText(), visible: titleShown() } });
CHART_AXIS_TITLE.define({ properties: { text: titleText(), visible: titleShown() } });

CHART_LEGEND.define({
  properties: {
    position: ofChart(
      ({ item }) => item.legend.position,
      oneOf(...LEGENDS),
      ({ item }, position) => (item.legend.position = position),
    ),
    visible: ofChart(
      ({ item }) => item.legend.visible,
      yesNo,
      ({ item }, isShown) => (item.legend.visible = isShown),
    ),
  },
});

CHART_AXES.define({
  children: {
    categoryAxis: child(CHART_AXIS, (chart) => ({ ...chart, part: chart.item.categoryAxis })),
    valueAxis: child(CHART_AXIS, (chart) => ({ ...chart, part: chart.item.valueAxis })),
  },
});

CHART_AXIS.define({
  properties: {
    majorUnit: orAutomatic("majorUnit"),
    maximum: orAutomatic("maximum"),
    minimum: orAutomatic("minimum"),
    numberFormat: ofChart(
      ({ part }) => part.numberFormat,
      text,
      ({ part }, code) => (part.numberFormat = code),
    ),
    position: ofChart(
      ({ part }) => part.crossing,
      oneOf(...CROSSINGS),
      ({ part }, crossing) => (part.crossing = crossing),
    ),
    reversePlotOrder: ofChart(
      ({ part }) => part.isReversed,
      yesNo,
      ({ part }, isReversed) => (part.isReversed = isReversed),
    ),
    tickLabelSpacing: orAutomatic("labelSpacing"),
    visible: ofChart(
      ({ part }) => part.visible,
      yesNo,
      ({ part }, isShown) => (part.visible = isShown),
    ),
  },
  children: {
    majorGridlines: child(CHART_GRIDLINES, (axis) => axis),
    title: child(CHART_AXIS_TITLE, (axis) => ({ ...axis, part: axis.part.title })),
  },
});

CHART_GRIDLINES.define({
  properties: {
    visible: ofChart(
      ({ part }) => part.hasGridlines,
      yesNo,
      ({ part }, isShown) => (part.hasGridlines = isShown),
    ),
  },
});

CHART_SERIES_COLLECTION.define({
  properties: { count: readOnly(({ item }) => item.series.length) },
  items: items(CHART_SERIES, seriesOf),
  methods: {
    add: returning(CHART_SERIES, [optional(text), optional(integer)], (chart, [name, index], session) => {
      requireAllowed(chart.sheet, "editObjects", session);
      const { series } = chart.item;
      const part = newSeries(name ?? `Series${series.length + 1}`);
      series.splice(index ?? series.length, 0, part);
      chart.sheet.arranged("charts");
      return { ...chart, part };
    }),
    getCount: method([], ({ item }) => item.series.length),
    getItemAt: returning(
      CHART_SERIES,
      [integer],
      (chart, [index]) => seriesOf(chart)[index] ?? missing(`series ${index}`),
    ),
  },
});

CHART_SERIES.define({
  isGone: ({ item, part }) => !item.series.includes(part),
  properties: {
    gapWidth: share("gapWidth", 0, 500),
    hasDataLabels: ofChart(
      ({ part }) => part.labels !== null,
      yesNo,
      ({ part }, isShown) => (part.labels = isShown ? (part.labels ?? newLabels()) : null),
    ),
    markerBackgroundColor: markerColor("background"),
    markerForegroundColor: markerColor("foreground"),
    markerStyle: ofChart(
      ({ part }) => part.marker.style,
      oneOf(...MARKERS),
      ({ part }, style) => (part.marker.style = style),
    ),
    name: ofChart(
      ({ part }) => part.name,
      text,
      ({ part }, name) => (part.name = name),
    ),
    overlap: share("overlap", -100, 100),
  },
  children: {
    dataLabels: child(CHART_DATA_LABELS, (series) => {
      if (!series.part.labels) throw new HostError("InvalidOperation", "the series has no data labels");
      return series;
    }),
    format: child(CHART_SERIES_FORMAT, (series) => series),
    points: child(CHART_POINTS, (series) => series),
  },
  methods: {
    delete: method([], ({ sheet, item, part }, _, session) => {
      requireAllowed(sheet, "editObjects", session);
      item.series.splice(item.series.indexOf(part), 1);
      sheet.arranged("charts");
    }),
    setValues: method([objectOf(RANGE)], (series, [cells], session) => bindTo(series, "values", cells, session)),
    setXAxisValues: method([objectOf(RANGE)], (series, [cells], session) =>
      bindTo(series, "categories", cells, session),
    ),
  },
});

CHART_SERIES_FORMAT.define({
  children: {
    fill: child(CHART_FILL, (series) => ({ ...series, part: series.part.fill })),
    line: child(CHART_LINE_FORMAT, (series) => ({ ...series, part: series.part.line })),
  },
});

CHART_DATA_LABELS.define({
  properties: {
    position: label("position", oneOf(...LABEL_PLACES)),
    showCategoryName: label("showsCategory", yesNo),
    showPercentage: label("showsPercentage", yesNo),
    showValue: label("showsValue", yesNo),
  },
});

CHART_POINTS.define({
  properties: { count: readOnly(pointCount) },
  items: items(CHART_POINT, (series) =>
    Array.from({ length: pointCount(series) }, (_, index) => ({ ...series, index })),
  ),
  methods: {
    getCount: method([], pointCount),
    getItemAt: returning(CHART_POINT, [integer], (series, [index]) =>
      index >= 0 && index < pointCount(series) ? { ...series, index } : missing(`point ${index}`),
    ),
  },
});

CHART_POINT.define({
  children: {
    format: child(CHART_POINT_FORMAT, ({ index, part: { points }, ...chart }) => {
      const part = points.get(index) ?? newFill();
      points.set(index, part);
      return { ...chart, part };
    }),
  },
});

CHART_POINT_FORMAT.define({ children: { fill: child(CHART_FILL, (format) => format) } });

CHART_FILL.define({
  methods: {
    clear: method([], (fill, _, session) => paint(fill, { isHollow: true }, session)),
    setSolidColor: method([color], (fill, [rgb], session) => paint(fill, { color: rgb, isHollow: false }, session)),
  },
});

CHART_LINE_FORMAT.define({
  properties: {
    color: ofChart(
      ({ part }) => hex(part.color ?? "000000"),
      color,
      ({ part }, rgb) => (part.color = rgb),
    ),
    lineStyle: ofChart(
      ({ part }) => (part.isDashed ? "Dash" : "Continuous"),
      oneOf("Continuous", "Dash", "Automatic"),
      ({ part }, style) => (part.isDashed = style === "Dash"),
    ),
    weight: ofChart(
      ({ part }) => part.weight,
      number,
      ({ part }, points) => (part.weight = points),
    ),
  },
});

/** A property that the chart is drawn anew for. */
function ofChart<T extends OnSheet<Chart>, V>(
  get: (target: T) => unknown,
  read: Reader<V>,
  set: (target: T, value: V) => void,
) {
  return property<T, V>(get, read, (target, value, session) => {
    requireAllowed(target.sheet, "editObjects", session);
    set(target, value);
    target.sheet.arranged("charts");
  });
}

function length(name: keyof Chart["place"]) {
  return ofChart<OnSheet<Chart>, number>(
    ({ item }) => item.place[name],
    number,
    ({ item }, points) => (item.place[name] = points),
  );
}

/** An empty text leaves it to the spreadsheet. */
function orAutomatic(name: "minimum" | "maximum" | "majorUnit" | "labelSpacing") {
  return ofChart<OfChart<ChartAxis>, number | null>(
    ({ part }) => part[name] ?? "",
    (given) => (given === "" ? null : number(given)),
    ({ part }, value) => (part[name] = value),
  );
}

/** Hundredths of a column's width. */
function share(name: "gapWidth" | "overlap", least: number, most: number) {
  return ofChart<OfChart<Series>, number>(
    ({ part }) => part[name],
    (given) => {
      const hundredths = integer(given);
      if (hundredths < least || hundredths > most) throw invalidArgument(`${least} to ${most} is expected`);
      return hundredths;
    },
    ({ part }, hundredths) => (part[name] = hundredths),
  );
}

function markerColor(side: "background" | "foreground") {
  return ofChart<OfChart<Series>, string>(
    ({ part }) => hex(part.marker[side] ?? "000000"),
    color,
    ({ part }, rgb) => (part.marker[side] = rgb),
  );
}

/** A property of labels, which are there once anything is set of them. */
function label<N extends keyof DataLabels>(name: N, read: Reader<DataLabels[N]>) {
  return ofChart<OfChart<Series>, DataLabels[N]>(
    ({ part }) => (part.labels ?? { ...newLabels(), showsValue: false })[name],
    read,
    ({ part }, value) => (part.labels = { ...(part.labels ?? newLabels()), [name]: value }),
  );
}

/** A title that is given a text is shown. */
function titleText() {
  return ofChart<OfChart<ChartText>, string>(
    ({ part }) => part.text,
    text,
    ({ part }, given) => {
      part.text = given;
      part.visible = true;
    },
  );
}

function titleShown() {
  return ofChart<OfChart<ChartText>, boolean>(
    ({ part }) => part.visible,
    yesNo,
    ({ part }, isShown) => (part.visible = isShown),
  );
}

function chartsOf(sheet: Sheet): OnSheet<Chart>[] {
  return sheet.charts.map((item) => ({ sheet, item }));
}

function named(sheet: Sheet, name: string): OnSheet<Chart> | null {
  return chartsOf(sheet).find(({ item }) => item.name === name) ?? null;
}

function nameOf({ charts }: Sheet): string {
  let number = charts.length + 1;
  while (charts.some(({ name }) => name === `Chart ${number}`)) number++;
  return `Chart ${number}`;
}

function seriesOf(chart: OnSheet<Chart>): OfChart<Series>[] {
  return chart.item.series.map((part) => ({ ...chart, part }));
}

function missing(what: string): never {
  throw new HostError("ItemNotFound", what);
}

/** A cell, or its address: told apart once the worksheet is known. */
function cellGiven(given: unknown): (sheet: Sheet, book: WorkbookModel) => Cells {
  const cells = RANGE.targetOf(given);
  if (cells) return () => cells;
  const address = text(given);
  return (sheet, book) => cellsAt(sheet, address, book);
}

function paint({ sheet, part }: OfChart<ChartFill>, said: Partial<ChartFill>, session: Session): void {
  requireAllowed(sheet, "editObjects", session);
  Object.assign(part, said);
  sheet.arranged("charts");
}

function pointCount({ part: { values } }: OfChart<Series>): number {
  return values ? cellCount(values.range) : 0;
}

function bindTo({ sheet, part }: OfChart<Series>, what: "values" | "categories", cells: Cells, session: Session): void {
  requireAllowed(sheet, "editObjects", session);
  part[what] = { sheet: cells.sheet.name, range: rangeOf(cells) };
  sheet.arranged("charts");
}

/**
 * Makes a series of each column, or of each row, of some cells. As Excel has it, a first row of other things than numbers
 * is their heads, and so is a first column.
 */
function bind(chart: Chart, source: Cells, seriesBy: (typeof SERIES_BY)[number], book: WorkbookModel): void {
  const { sheet } = source;
  const { top, left, bottom, right } = rangeOf(source);
  const isNumber = (row: number, column: number) => typeof book.valueAt(sheet, row, column) === "number";
  const hasTopHeads = bottom > top && !isNumber(top, right);
  const hasLeftHeads = right > left && !isNumber(bottom, left);
  const body = { top: hasTopHeads ? top + 1 : top, left: hasLeftHeads ? left + 1 : left, bottom, right };
  const byColumns = seriesBy === "Auto" ? rowCount(body) >= columnCount(body) : seriesBy === "Columns";
  const add = (name: string, values: CellRange, categories: CellRange | null) =>
    chart.series.push({
      ...newSeries(name || `Series${chart.series.length + 1}`),
      values: { sheet: sheet.name, range: values },
      categories: categories && { sheet: sheet.name, range: categories },
    });
  if (byColumns) {
    const categories = hasLeftHeads ? { ...body, left, right: left } : null;
    for (let column = body.left; column <= right; column++) {
      const name = hasTopHeads ? book.textAt(sheet, top, column) : "";
      add(name, { ...body, left: column, right: column }, categories);
    }
    return;
  }
  const categories = hasTopHeads ? { ...body, top, bottom: top } : null;
  for (let row = body.top; row <= bottom; row++) {
    add(hasLeftHeads ? book.textAt(sheet, row, left) : "", { ...body, top: row, bottom: row }, categories);
  }
}
