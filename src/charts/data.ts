import { numberText } from "../spreadsheet/numberText";
import type { Series } from "./chart";

/** Colours of series that have none of their own, in turn: the accents of Office. */
const ACCENTS = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];

/** A series with the values it shows. */
export interface PlottedSeries {
  readonly series: Series;
  readonly color: string;
  /** By category; null where nothing is drawn. */
  readonly values: readonly (number | null)[];
}

/** What a chart shows. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly PlottedSeries[];
}

/** CSS colour of the part of a chart that is the nth of its kind. */
export function accent(color: string | null, index: number): string {
  return `#${color ?? ACCENTS[index % ACCENTS.length] ?? ""}`;
}

/** A number as an axis or a label shows it. */
export function chartNumber(value: number, numberFormat: string): string {
  return numberText(Number(value.toPrecision(12)), numberFormat);
}
