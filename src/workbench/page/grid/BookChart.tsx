import type { Chart } from "../../../charts/chart";
import { ChartDrawing } from "../../../charts/ChartDrawing";
import { accent, type ChartData } from "../../../charts/data";
import type { SheetRange } from "../../../spreadsheet/workbook";
import type { WorkbookModel } from "../../model/book";

interface BookChartProps {
  readonly book: WorkbookModel;
  readonly chart: Chart;
  readonly width: number;
  readonly height: number;
}

/** A chart of a workbook, drawn from what its cells hold now. */
export function BookChart({ book, chart, width, height }: BookChartProps) {
  return <ChartDrawing chart={chart} data={chartData(book, chart)} width={width} height={height} />;
}

function chartData(book: WorkbookModel, chart: Chart): ChartData {
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

function cellsOf(book: WorkbookModel, reference: SheetRange | null, skipsHidden: boolean) {
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
