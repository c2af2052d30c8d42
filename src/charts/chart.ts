import type { SheetRange } from "../spreadsheet/workbook";

/** Where a chart stands on its sheet, in points. */
export interface ChartPlace {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface ChartText {
  text: string;
  visible: boolean;
}

/** Where on an axis the other one crosses it. */
export type Crossing = "Automatic" | "Maximum" | "Minimum";

export interface ChartAxis {
  readonly title: ChartText;
  visible: boolean;
  numberFormat: string;
  minimum: number | null;
  maximum: number | null;
  /** Step of its marks; null for the spreadsheet's own choice. */
  majorUnit: number | null;
  /** Every how many categories one has its label; null for the spreadsheet's own choice. */
  labelSpacing: number | null;
  hasGridlines: boolean;
  /** Whether it runs from the last category, or the largest value, to the first. */
  isReversed: boolean;
  crossing: Crossing;
}

/** The inside of a column, slice… */
export interface ChartFill {
  /** `RRGGBB`; null for the spreadsheet's own choice. */
  color: string | null;
  /** Nothing is painted, whatever the colour. */
  isHollow: boolean;
}

export interface ChartLine {
  /** `RRGGBB`; null for the spreadsheet's own choice. */
  color: string | null;
  isDashed: boolean;
  /** In points. */
  weight: number;
}

/** The point of a line where a value stands. */
export interface Marker {
  /** As Excel's JavaScript API names it: `Automatic`, `None`, `Circle`… */
  style: string;
  background: string | null;
  foreground: string | null;
}

/** What is written at each value. */
export interface DataLabels {
  showsValue: boolean;
  showsCategory: boolean;
  showsPercentage: boolean;
  /** As Excel's JavaScript API names it: `BestFit`, `OutsideEnd`… */
  position: string;
}

/** A series of values bound to cells. */
export interface Series {
  name: string;
  values: SheetRange | null;
  categories: SheetRange | null;
  readonly fill: ChartFill;
  readonly line: ChartLine;
  readonly marker: Marker;
  /** Fills of single values, by their number. */
  readonly points: Map<number, ChartFill>;
  labels: DataLabels | null;
  /** Room between columns, in hundredths of a column's width. */
  gapWidth: number;
  /** How far columns of different series cover each other, in hundredths of their width. */
  overlap: number;
}

export type LegendPosition = "Top" | "Bottom" | "Left" | "Right" | "Corner";

/** A chart on a worksheet. */
export interface Chart {
  readonly id: string;
  name: string;
  /** As Excel's JavaScript API names it: `ColumnClustered`, `BarStacked`, `Line`, `Pie`… */
  type: string;
  readonly place: ChartPlace;
  readonly title: ChartText;
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
  readonly legend: { visible: boolean; position: LegendPosition };
  readonly series: Series[];
  /** Whether cells of hidden rows and columns are left out. */
  skipsHidden: boolean;
  /** What stands for blank cells, as Excel's JavaScript API names it. */
  blanks: "NotPlotted" | "Zero" | "Interplotted";
  /** What a screen reader says of the chart. */
  altText: string;
}

export function newAxis(): ChartAxis {
  return {
    title: { text: "", visible: false },
    visible: true,
    numberFormat: "General",
    minimum: null,
    maximum: null,
    majorUnit: null,
    labelSpacing: null,
    hasGridlines: false,
    isReversed: false,
    crossing: "Automatic",
  };
}

export function newFill(): ChartFill {
  return { color: null, isHollow: false };
}

export function newLabels(): DataLabels {
  return { showsValue: true, showsCategory: false, showsPercentage: false, position: "BestFit" };
}

/** Gap and overlap are what ECMA-376 part 1, 21.2.2.75 and 21.2.2.131, has where nothing is said. */
export function newSeries(name: string): Series {
  return {
    name,
    values: null,
    categories: null,
    fill: newFill(),
    line: { color: null, isDashed: false, weight: 2.25 },
    marker: { style: "Automatic", background: null, foreground: null },
    points: new Map(),
    labels: null,
    gapWidth: 150,
    overlap: 0,
  };
}

export function newChart(id: string, name: string, type: string, place: ChartPlace): Chart {
  return {
    id,
    name,
    type,
    place,
    title: { text: "", visible: false },
    categoryAxis: newAxis(),
    valueAxis: { ...newAxis(), hasGridlines: true },
    legend: { visible: true, position: "Bottom" },
    series: [],
    skipsHidden: true,
    blanks: "NotPlotted",
    altText: "",
  };
}
