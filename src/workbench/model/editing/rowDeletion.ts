import { cellKey, type CellRange } from "../../../spreadsheet/workbook";
import { copyFormula, moveRows } from "../../../formula/tokens";
import { withFormulas } from "../sheet/annotations";
import type { Book } from "../book";
import type { Chart } from "../sheet/chart";
import { cellCount } from "../../../spreadsheet/ranges";
import { isEntireColumns, LAST_COLUMN, LAST_ROW, rowsWithout } from "../sheet/ranges";
import type { Sheet } from "../sheet/sheet";

/**
 * Takes rows out of a worksheet. All that stands below moves up, and whatever refers to it, on other worksheets too, goes on
 * doing so; formulas that referred to nothing else get `#REF!`.
 */
export function deleteRows(book: Book, sheet: Sheet, first: number, last: number): void {
  const gap = new Gap(sheet, first, last);
  for (const chart of sheet.charts) moveChart(chart, sheet, first, last);
  for (const { place } of sheet.images) place.top = upwards(place.top, sheet, first, last);
  sheet.cells.deleteRows(first, last);
  sheet.formats.deleteRows(first, last);
  sheet.rows.delete(first, last);
  moveAnnotations(sheet, gap);
  for (const { name, cells } of book.sheets) {
    for (const { row, column, formula } of [...cells.formulas()]) {
      const moved = gap.formula(formula, name);
      if (moved !== formula) cells.setFormula(row, column, moved);
    }
  }
  for (const owner of [book, ...book.sheets]) {
    for (const name of owner.names) {
      const formula = gap.formula(name.formula, null);
      if (formula !== name.formula) book.redefine(owner, name, { formula });
    }
  }
  for (const series of book.sheets.flatMap(({ charts }) => charts.flatMap((chart) => chart.series))) {
    for (const bound of ["values", "categories"] as const) {
      const cells = series[bound];
      if (cells?.sheet !== sheet.name) continue;
      const range = gap.range(cells.range);
      series[bound] = range && { ...cells, range };
    }
  }
  sheet.rearranged.add("rows");
  book.mark(sheet, { top: first, left: 0, bottom: LAST_ROW, right: LAST_COLUMN });
  book.tell({ type: "rows-deleted", sheet, range: { top: first, left: 0, bottom: last, right: LAST_COLUMN } });
}

/** The rows that are taken out, and where others go. */
class Gap {
  constructor(
    private readonly sheet: Sheet,
    private readonly first: number,
    private readonly last: number,
  ) {}

  /** @param on name of the worksheet where the formula stands; null for a name's */
  formula(formula: string, on: string | null): string {
    const isThere = (sheet: string | undefined) => (sheet ?? on)?.toLowerCase() === this.sheet.name.toLowerCase();
    return moveRows(formula, isThere, (top, bottom) => this.rows(top, bottom));
  }

  /** A formula that is written as it reads for the first of some cells, as it reads for the first of those that stay. */
  relativeFormula(formula: string, ranges: readonly CellRange[]): string {
    const [origin] = ranges;
    const first = ranges.find((range) => this.range(range));
    if (!origin || !first) return formula;
    const isGone = first.top >= this.first && first.top <= this.last;
    const top = isGone ? this.last + 1 : first.top;
    return this.formula(copyFormula(formula, top - origin.top, first.left - origin.left), this.sheet.name);
  }

  rows(top: number, bottom: number): readonly [top: number, bottom: number] | null {
    return rowsWithout(top, bottom, this.first, this.last);
  }

  row(row: number): number | null {
    return this.rows(row, row)?.[0] ?? null;
  }

  range(range: CellRange): CellRange | null {
    if (isEntireColumns(range)) return range;
    const rows = this.rows(range.top, range.bottom);
    return rows && { ...range, top: rows[0], bottom: rows[1] };
  }

  ranges(ranges: readonly CellRange[]): CellRange[] {
    return ranges.flatMap((range) => this.range(range) ?? []);
  }
}

function moveAnnotations(sheet: Sheet, gap: Gap): void {
  sheet.merges = gap.ranges(sheet.merges).filter((merge) => cellCount(merge) > 1);
  sheet.tables = sheet.tables.flatMap((table) => {
    const range = gap.range(table.range);
    return range ? { ...table, range } : [];
  });
  for (const comment of sheet.comments.splice(0)) {
    const row = gap.row(comment.row);
    if (row !== null) sheet.comments.push(Object.assign(comment, { row }));
  }
  sheet.validations = sheet.validations.flatMap((validation) => {
    const ranges = gap.ranges(validation.ranges);
    const follow = (formula: string | null) => formula && gap.relativeFormula(formula, validation.ranges);
    const [formula1, formula2] = [follow(validation.formula1), follow(validation.formula2)];
    return ranges.length > 0 ? { ...validation, ranges, formula1, formula2 } : [];
  });
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => {
    const ranges = gap.ranges(rule.ranges);
    return ranges.length > 0
      ? { ...withFormulas(rule, (formula) => gap.relativeFormula(formula, rule.ranges)), ranges }
      : [];
  });
  const links = [...sheet.links];
  sheet.links.clear();
  for (const [key, link] of links) {
    const [row = NaN, column = NaN] = key.split(",").map(Number);
    const moved = gap.row(row);
    if (moved !== null) sheet.links.set(cellKey(moved, column), link);
  }
  const { freeze, page } = sheet;
  const frozen = gap.rows(0, freeze.rows - 1);
  sheet.freeze = { ...freeze, rows: frozen ? frozen[1] + 1 : 0 };
  page.area = gap.ranges(page.area);
  page.titleRows = page.titleRows && gap.range(page.titleRows);
  const breaks = [...page.rowBreaks].flatMap((row) => gap.row(row) ?? []);
  page.rowBreaks.clear();
  for (const row of breaks) page.rowBreaks.add(row);
}

/** A chart keeps its place among the cells: it moves up with those below the gap, and shrinks by what goes from behind it. */
function moveChart({ place }: Chart, sheet: Sheet, first: number, last: number): void {
  const bottom = upwards(place.top + place.height, sheet, first, last);
  place.top = upwards(place.top, sheet, first, last);
  place.height = bottom - place.top;
}

/** Where a place some points from the sheet's edge comes to be. */
function upwards(points: number, { rows }: Sheet, first: number, last: number): number {
  const [start, end] = [rows.start(first), rows.start(last + 1)];
  return points - Math.max(0, Math.min(points, end) - start);
}
