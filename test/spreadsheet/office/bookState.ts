import type { WorkbookModel } from "../../../src/workbench/model/book";
import type { Chart } from "../../../src/charts/chart";
import type { Sheet } from "../../../src/workbench/model/sheet/sheet";
import { JOURNAL_SHEET } from "../../../src/spreadsheet/steps/journal";

/** All that a person can see of a book, its very hidden sheets included; only the journal of steps is left out. */
export function bookState(book: WorkbookModel): object[] {
  return book.sheets.filter(({ name }) => name !== JOURNAL_SHEET).map((sheet) => sheetState(book, sheet));
}

function sheetState(book: WorkbookModel, sheet: Sheet): object {
  const { name, visibility, freeze, showGridlines, page, names } = sheet;
  const used = sheet.usedRange() ?? { top: 0, left: 0, bottom: -1, right: -1 };
  const cells: unknown[] = [];
  for (let row = used.top; row <= used.bottom; row++) {
    for (let column = used.left; column <= used.right; column++) {
      const value = book.valueAt(sheet, row, column);
      const formula = sheet.cells.formula(row, column);
      const format = sheet.format(row, column);
      const { fill, top, right, bottom, left } = format;
      const isSeen = value !== null || formula !== null || [fill, top, right, bottom, left].some(Boolean);
      if (isSeen) cells.push([row, column, value, formula, text(format)]);
    }
  }
  const sizes = (count: number, size: (line: number) => number) =>
    Array.from({ length: count + 1 }, (_, line) => size(line));
  return {
    name,
    visibility,
    cells,
    merges: sheet.merges.map(text).sort(),
    freeze,
    showGridlines,
    widths: sizes(used.right, (column) => sheet.columns.size(column)),
    heights: sizes(used.bottom, (row) => (sheet.rows.isSet(row) ? sheet.rows.size(row) : 0)),
    hiddenColumns: sizes(used.right, Number).filter((column) => sheet.columns.isHidden(column)),
    hiddenRows: sizes(used.bottom, Number).filter((row) => sheet.rows.isHidden(row)),
    validations: sheet.validations.map(text),
    levels: sizes(used.bottom, (row) => sheet.rows.level(row)),
    conditionalFormats: sheet.conditionalFormats.map(({ ranges, formula, format, scale }) =>
      text({ ranges, formula, format, scale }),
    ),
    images: sheet.images.map(({ base64, type, place, altText }) => text({ base64, type, place, altText })).sort(),
    charts: sheet.charts.map(chartState),
    page: text(page),
    rowBreaks: [...page.rowBreaks],
    links: [...sheet.links].map(text).sort(),
    names: names.map(({ name: defined, formula, visible }) => [defined, formula, visible]).sort(),
  };
}

/** A chart without what nobody sees of it: the place of a hidden legend, and of a pie its axes and what its slices cover. */
function chartState({ legend, categoryAxis, valueAxis, series, ...chart }: Chart): string {
  const points = series.map((each) => [...each.points]);
  const shown = { ...chart, id: "", points, legend: legend.visible ? legend : null };
  if (chart.type !== "Pie") return text({ ...shown, categoryAxis, valueAxis, series });
  return text({ ...shown, series: series.map((each) => ({ ...each, fill: null, line: null })) });
}

/** JSON with members in the order of the alphabet, and lengths without binary noise. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => {
    if (typeof member === "number") return Math.round(member * 1e6) / 1e6;
    if (typeof member !== "object" || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
