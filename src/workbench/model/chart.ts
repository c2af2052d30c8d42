import type { SheetRange } from "../../workbook/workbook";

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

export interface ChartAxis {
  readonly title: ChartText;
  visible: boolean;
  numberFormat: string;
  minimum: number | null;
  maximum: number | null;
  hasGridlines: boolean;
}

/** A series of values bound to cells. */
export interface Series {
  name: string;
  values: SheetRange | null;
  categories: SheetRange | null;
  /** `RRGGBB` of its fill or line; null for the spreadsheet's own choice. */
  color: string | null;
  isDashed: boolean;
  /** In points. */
  lineWeight: number;
  hasDataLabels: boolean;
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
    hasGridlines: false,
  };
}

export function newSeries(name: string): Series {
  return { name, values: null, categories: null, color: null, isDashed: false, lineWeight: 2.25, hasDataLabels: false };
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
    altText: "",
  };
}
