import type { CellValue, ChartSpec, NewSheet, SheetRange } from "../../spreadsheet/workbook";
import { recalculate, Uncalculated } from "../../spreadsheet/xlsx/recalculate";
import type { ChartPreview } from "../protocol/quarterMessages";

/** The charts of a sheet that is yet to be written, by their ids, with the figures they will show. */
export function chartPreviews(sheet: NewSheet): ReadonlyMap<string, ChartPreview> {
  const rows = valuesOf(sheet);
  const charts = sheet.charts ?? [];
  return new Map(
    charts.flatMap((chart) => {
      const { id, number } = nameOf(chart);
      // Of a chart that goes on over several pages the first is shown.
      if (number > 1) return [];
      const pages = charts.filter((each) => nameOf(each).id === id).length;
      return [[id, preview(chart, rows, pages)] as const];
    }),
  );
}

/** The id of a chart, without the number it has as one of several. */
function nameOf({ id }: ChartSpec): { readonly id: string; readonly number: number } {
  const numbered = /^(.*)-(\d+)$/.exec(id);
  return numbered ? { id: numbered[1] ?? id, number: Number(numbered[2]) } : { id, number: 1 };
}

function preview(chart: ChartSpec, rows: readonly CellValue[][], pages: number): ChartPreview {
  const { type, stacking, title, categoryTitle = "", valueTitle = "", valueFormat = "", altText } = chart;
  return {
    type,
    isStacked: stacking === "stacked" || stacking === "percent",
    title,
    categoryTitle,
    valueTitle,
    valueFormat,
    altText,
    categories: cellsOf(chart.categories, rows).map((value) => String(value ?? "")),
    series: chart.series.map(({ name, color, dashed, values }) => ({
      name,
      color,
      isDashed: dashed === true,
      values: cellsOf(values, rows).map((value) => (typeof value === "number" ? value : null)),
    })),
    pages,
  };
}

/** The cells of a sheet, its formulas calculated. */
function valuesOf({ name, rows }: NewSheet): CellValue[][] {
  const uncalculated: Uncalculated[] = [];
  const values = rows.map(({ cells }, row) =>
    cells.map((cell, column): CellValue => {
      const content = cell?.content ?? { value: null };
      if ("value" in content) return content.value;
      const waiting = new Uncalculated(0, row, column, content.formula);
      uncalculated.push(waiting);
      return waiting;
    }),
  );
  recalculate([{ name, rows: values }], uncalculated);
  return values;
}

/** A chart's ranges are columns. */
function cellsOf({ range: { top, bottom, left } }: SheetRange, rows: readonly CellValue[][]): CellValue[] {
  return rows.slice(top, bottom + 1).map((cells) => cells[left] ?? null);
}
