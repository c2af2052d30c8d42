/** Sums, counts and ranks, which Excel lets tell numbers in cells from what is written in the formula. */
import { CellError, type CellValue } from "../../../spreadsheet/workbook";
import { FUNCTIONS as CHECKED } from "../../../formula/functions";
import { BAD_NUMBER, BAD_VALUE, DIVIDED_BY_ZERO, UNKNOWN } from "../../../formula/values";
import {
  asLogical,
  asNumber,
  gridOf,
  isGrid,
  listOf,
  Matrix,
  NOT_AVAILABLE,
  numbersOf,
  Reference,
  type Value,
} from "../values";
import { define, type FormulaFunction, type Functions, single } from "./define";

export const NUMBERS: Functions = [
  ["SUM", aggregate((numbers) => sum(numbers))],
  ["PRODUCT", aggregate((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((all, own) => all * own, 1)))],
  ["AVERAGE", aggregate(average)],
  ["MAX", aggregate((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.max(a, b))))],
  ["MIN", aggregate((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b))))],
  ["SUMSQ", aggregate((numbers) => sum(numbers.map((own) => own * own)))],
  ["AVERAGEA", define("(t)", (given) => average(given.flatMap(allNumbers)))],
  [
    "COUNT",
    define("(t)", (given) => given.reduce<number>((count, each) => count + numeric(each), 0), { keepsErrors: true }),
  ],
  ["COUNTA", define("(t)", (given) => filled(given), { keepsErrors: true })],
  ["COUNTBLANK", define("t", ([area = null]) => blanks(area))],
  ["SUMPRODUCT", define("t(t)", sumProduct, { forcesArrays: true })],
  ["LARGE", define("ts", ([list = null, rank = null]) => ranked(list, rank, (a, b) => b - a))],
  ["SMALL", define("ts", ([list = null, rank = null]) => ranked(list, rank, (a, b) => a - b))],
  ["RANK", define("st?s", (given) => rank(given, false))],
  ["RANK.EQ", define("st?s", (given) => rank(given, false))],
  ["RANK.AVG", define("st?s", (given) => rank(given, true))],
  ["MODE", aggregate(mostFrequent)],
  ["MODE.SNGL", aggregate(mostFrequent)],
  [
    "FREQUENCY",
    define("tt", ([list = null, bounds = null]) => frequency(numbersOf(gridOf(list)), numbersOf(gridOf(bounds)))),
  ],
  ["SUBTOTAL", define("st(t)", ([code = null, ...areas]) => subtotal(asNumber(single1(code)), areas))],
  [
    "AGGREGATE",
    define("sst(t)", ([code = null, option = null, ...rest]) => aggregated(single1(code), single1(option), rest), {
      keepsErrors: true,
      forcesArrays: true,
    }),
  ],
  ["AND", logical((all) => all.every(Boolean))],
  ["OR", logical((all) => all.some(Boolean))],
  ["XOR", logical((all) => all.filter(Boolean).length % 2 === 1)],
  ["NOT", single("s", (value) => !asLogical(value))],
  ["TRUE", single("", () => true)],
  ["FALSE", single("", () => false)],
  ...["ROUND", "ROUNDUP", "ROUNDDOWN", "INT", "ABS", "MOD"].map((name) => [name, asChecked(name)] as const),
];

function single1(value: Value): CellValue {
  if (isGrid(value)) throw UNKNOWN;
  return value;
}

/** The same calculation that checks have, of numbers. */
function asChecked(name: string): FormulaFunction {
  const calculate = CHECKED.get(name);
  const takes = name === "MOD" ? "ss" : name.startsWith("ROUND") ? "s?s" : "s";
  return single(takes, (...given) => {
    const numbers = given.map(asNumber);
    const value = calculate?.(numbers.map((number) => () => number));
    if (value === undefined || isGrid(value)) throw UNKNOWN;
    return value;
  });
}

/** Of numbers in cells, and of all that is written in the formula itself. */
function aggregate(calculate: (numbers: readonly number[]) => number): FormulaFunction {
  return define("(t)", (given) =>
    calculate(given.flatMap((each) => (isGrid(each) ? numbersOf(each) : [asNumber(each)]))),
  );
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function average(numbers: readonly number[]): number {
  if (numbers.length === 0) throw DIVIDED_BY_ZERO;
  return sum(numbers) / numbers.length;
}

/** Text counts as 0, and TRUE as 1. */
function allNumbers(value: Value): number[] {
  if (!isGrid(value)) return [asNumber(value)];
  return listOf(value).flatMap((own) => {
    if (own instanceof CellError) throw own;
    return own === null ? [] : [typeof own === "string" ? 0 : Number(own)];
  });
}

function numeric(value: Value): number {
  if (isGrid(value)) return listOf(value).filter((own) => typeof own === "number").length;
  if (value === null || value instanceof CellError) return value === null ? 1 : 0;
  try {
    asNumber(value);
    return 1;
  } catch {
    return 0;
  }
}

function filled(given: readonly Value[]): number {
  return given.reduce<number>(
    (count, each) => count + (isGrid(each) ? listOf(each).filter((own) => own !== null).length : 1),
    0,
  );
}

function blanks(value: Value): number {
  const grid = gridOf(value);
  const content = listOf(grid).filter((own) => own !== null && own !== "");
  return grid.height * grid.width - content.length;
}

function sumProduct(given: readonly Value[]): number {
  const grids = given.map(gridOf);
  const [first] = grids;
  if (!first || grids.some(({ height, width }) => height !== first.height || width !== first.width)) throw BAD_VALUE;
  const lists = grids.map((grid) => ({ grid, list: listOf }));
  let total = 0;
  let error: CellError | null = null;
  const [rows, columns] = [
    Math.max(...grids.map(({ usedHeight }) => usedHeight)),
    Math.max(...grids.map(({ usedWidth }) => usedWidth)),
  ];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let product = 1;
      for (const { grid } of lists) {
        const value = grid.at(row, column);
        if (value instanceof CellError) error = value === UNKNOWN ? value : (error ?? value);
        product *= typeof value === "number" ? value : 0;
      }
      total += product;
    }
  }
  if (error) throw error;
  return total;
}

function ranked(list: Value, rank: Value, order: (a: number, b: number) => number): number {
  const numbers = (isGrid(list) ? numbersOf(list) : [asNumber(list)]).sort(order);
  const found = numbers[Math.ceil(asNumber(single1(rank))) - 1];
  if (found === undefined) throw BAD_NUMBER;
  return found;
}

function rank([value = null, list = null, order = null]: readonly Value[], isAveraged: boolean): number {
  const own = asNumber(single1(value));
  const numbers = numbersOf(list);
  const isAscending = asNumber(single1(order)) !== 0;
  const before = numbers.filter((other) => (isAscending ? other < own : other > own)).length;
  const same = numbers.filter((other) => other === own).length;
  if (same === 0) throw NOT_AVAILABLE;
  return before + 1 + (isAveraged ? (same - 1) / 2 : 0);
}

/** The number that is there most often, the first of several. */
function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  if (most < 2) throw NOT_AVAILABLE;
  return numbers.find((number) => counts.get(number) === most) ?? 0;
}

/** How many numbers lie up to each of some bounds, and beyond the last. */
function frequency(numbers: readonly number[], bounds: readonly number[]): Matrix {
  const sorted = [...bounds].sort((a, b) => a - b);
  const counts = new Map<number, number>();
  for (const number of numbers) {
    const bound = sorted.find((each) => number <= each) ?? Infinity;
    counts.set(bound, (counts.get(bound) ?? 0) + 1);
  }
  return new Matrix([...bounds, Infinity].map((bound) => [counts.get(bound) ?? 0]));
}

/** What SUBTOTAL and AGGREGATE do with the values that they count, by their first argument. */
const SUMMARIES: Readonly<Record<number, (values: readonly CellValue[]) => number>> = {
  1: (values) => average(onlyNumbers(values)),
  2: (values) => onlyNumbers(values).length,
  3: (values) => values.filter((value) => value !== null).length,
  4: (values) => onlyNumbers(values).reduce((a, b) => Math.max(a, b), -Infinity),
  5: (values) => onlyNumbers(values).reduce((a, b) => Math.min(a, b), Infinity),
  6: (values) => onlyNumbers(values).reduce((a, b) => a * b, 1),
  9: (values) => sum(onlyNumbers(values)),
};

function onlyNumbers(values: readonly CellValue[]): number[] {
  return values.flatMap((value) => {
    if (value instanceof CellError) throw value;
    return typeof value === "number" ? [value] : [];
  });
}

function subtotal(code: number, areas: readonly Value[]): number {
  const summary = SUMMARIES[code % 100];
  if (!summary || (code > 100 && code < 101)) throw UNKNOWN;
  return summary(areas.flatMap((area) => shownIn(area, code > 100, true)));
}

/** The values of an area without subtotals, rows that a filter hides, and if asked those hidden by hand. */
function shownIn(value: Value, skipsHidden: boolean, skipsSubtotals: boolean): CellValue[] {
  if (!(value instanceof Reference)) return listOf(value);
  const values: CellValue[] = [];
  const { source, place } = value;
  let isUnknown = false;
  for (let row = 0; row < value.usedHeight; row++) {
    const at = place.top + row;
    if (source.isFiltered?.(at) || (skipsHidden && source.isHidden?.(at))) continue;
    for (let column = 0; column < value.usedWidth; column++) {
      if (skipsSubtotals && source.isSubtotal?.(at, place.left + column)) continue;
      const own = value.at(row, column);
      if (own === UNKNOWN) isUnknown = true;
      values.push(own);
    }
  }
  if (isUnknown) throw UNKNOWN;
  return values;
}

function aggregated(code: CellValue, option: CellValue, [list = null, ...rest]: readonly Value[]): number {
  const [kind, ignored] = [asNumber(code), asNumber(option)];
  const skipsHidden = ignored === 1 || ignored === 3 || ignored === 5 || ignored === 7;
  const skipsErrors = ignored === 2 || ignored === 3 || ignored === 6 || ignored === 7;
  const skipsSubtotals = ignored <= 3;
  const values = (value: Value) => {
    const shown = shownIn(value, skipsHidden, skipsSubtotals);
    return skipsErrors ? shown.filter((own) => !(own instanceof CellError)) : shown;
  };
  if (kind === 14 || kind === 15) {
    const numbers = onlyNumbers(values(list)).sort((a, b) => (kind === 14 ? b - a : a - b));
    const found = numbers[Math.ceil(asNumber(single1(rest[0] ?? null))) - 1];
    if (found === undefined) throw BAD_NUMBER;
    return found;
  }
  const summary = SUMMARIES[kind];
  if (!summary) throw UNKNOWN;
  return summary([list, ...rest].flatMap(values));
}

function logical(calculate: (all: readonly boolean[]) => boolean): FormulaFunction {
  return define("(t)", (given) => {
    const all = given.flatMap((each) => {
      if (!isGrid(each)) return [asLogical(each)];
      return listOf(each).flatMap((own) => {
        if (own instanceof CellError) throw own;
        return typeof own === "number" || typeof own === "boolean" ? [Boolean(own)] : [];
      });
    });
    if (all.length === 0) throw BAD_VALUE;
    return calculate(all);
  });
}
