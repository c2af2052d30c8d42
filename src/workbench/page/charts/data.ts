import type { SheetRange } from "../../../spreadsheet/workbook";
import type { Book } from "../../model/book";
import type { Chart, Series } from "../../model/sheet/chart";
import { numberText } from "../../model/sheet/numberText";

/** Colours of series that have none of their own, in turn: the accents of Office. */
const ACCENTS = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];

/** A series with the values of its cells. */
export interface PlottedSeries {
  readonly series: Series;
  readonly color: string;
  /** By category; null where nothing is drawn. */
  readonly values: readonly (number | null)[];
}

/** What a chart shows, as its cells have it now. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly PlottedSeries[];
}

export function chartData(book: Book, chart: Chart): ChartData {
  const series = chart.series.map((each, index) => ({
    series: each,
    color: accent(each.fill.color ?? each.line.color, index),
    values: cellsOf(book, each.values, chart.skipsHidden).map(({ value }) => {
      if (typeof value === "number") return value;
      return value === null && chart.blanks === "Zero" ? 0 : null;
    }),
  }));
  const named = chart.series.find(({ categories }) => categories);
  const texts = cellsOf(book, named?.categories ?? null, chart.skipsHidden).map(({ text }) => text);
  const count = Math.max(texts.length, ...series.map(({ values }) => values.length), 0);
  return { categories: Array.from({ length: count }, (_, index) => texts[index] ?? String(index + 1)), series };
}

/** CSS colour of the part of a chart that is the nth of its kind. */
export function accent(color: string | null, index: number): string {
  return `#${color ?? ACCENTS[index % ACCENTS.length] ?? ""}`;
}

/** A number as an axis or a label shows it. */
export function chartNumber(value: number, numberFormat: string): string {
  return numberText(Number(value.toPrecision(12)), numberFormat);
}

function cellsOf(book: Book, reference: SheetRange | null, skipsHidden: boolean) {
  const sheet = reference && book.sheet(reference.sheet);
  if (!sheet) return [];
  const { top, left, bottom, right } = reference.range;
  const cells: { value: unknown; text: string }[] = [];
  for (let row = top; row <= Math.min(bottom, sheet.cells.rows.length - 1); row++) {
    for (let column = left; column <= right; column++) {
      if (skipsHidden && (sheet.rows.isHidden(row) || sheet.columns.isHidden(column))) continue;
      cells.push({ value: book.calculatedAt(sheet, row, column), text: book.textAt(sheet, row, column) });
    }
  }
  return cells;
}
