/** The values that charts show, and what their axes depend on. */
import type { FormulaResults } from "./steps/readBack";
import type { CellValue, ChartSeries, ChartSpec, NewSheet, SheetRange } from "./workbook";

/** Values of a range row by row, null where they aren't known; a chart keeps them, to be drawn before calculation. */
export type RangeValues = (range: SheetRange) => readonly CellValue[] | null;

/** What the ranges of new sheets hold; those of a clerk's sheets are left to the program that opens the workbook. */
export function rangeValues(sheets: readonly NewSheet[], results: FormulaResults): RangeValues {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return ({ sheet: name, range }) => {
    const sheet = byName.get(name);
    if (!sheet) return null;
    const values: CellValue[] = [];
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const content = sheet.rows[row]?.cells[column]?.content ?? { value: null };
        values.push("formula" in content ? (results.get(name)?.[row]?.[column] ?? null) : content.value);
      }
    }
    return values;
  };
}

/** A step for each of so many fits on an axis. */
const FEW = 12;

/** Where the axis of a chart's values begins, and its steps; null leaves either to the program that draws it. */
export function valueAxisOf(
  { type, series, valueFormat }: ChartSpec,
  values: RangeValues,
): { readonly minimum: number | null; readonly majorUnit: number | null } {
  const numbers = series.map((each) => numbersOf(each, values));
  const isNegative = numbers.some((each) => each.some((value) => value < 0));
  const most = numbers.reduce((sum, each) => sum + Math.max(0, ...each), 0);
  return {
    // Bars begin at 0, or their lengths would mislead; programs else begin near the least of values close together.
    minimum: type === "line" || isNegative ? null : 0,
    // Few things are counted one by one: programs else mark halves, which the format rounds to the same figure twice.
    majorUnit: valueFormat === "0" && most <= FEW ? 1 : null,
  };
}

function numbersOf(series: ChartSeries, values: RangeValues): number[] {
  return (values(series.values) ?? []).filter((value) => typeof value === "number");
}
