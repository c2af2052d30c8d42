/** Conditions as COUNTIF and its kin take them: `党费`, `>=10`, `王*`, `<>`. */
import { CellError, type CellValue } from "../../../spreadsheet/workbook";
import { BAD_VALUE, compare, DIVIDED_BY_ZERO, numberInText, toText, UNKNOWN } from "../../../formula/values";
import { serialInText } from "../serials";
import { type Grid, gridOf, isGrid, Reference, type Value } from "../values";
import { define, type Functions } from "./define";

type Test = (value: CellValue) => boolean;

export const CRITERIA: Functions = [
  ["COUNTIF", define("ts", ([range = null, criterion = null]) => count([range, criterion]))],
  ["COUNTIFS", define("ts(ts)", (given) => count(given))],
  ["SUMIF", define("ts?t", (given) => sum(sumIf(given)))],
  ["SUMIFS", define("tts(ts)", ([sums = null, ...conditions]) => sum(matching(sums, conditions)))],
  ["AVERAGEIF", define("ts?t", (given) => average(sumIf(given)))],
  ["AVERAGEIFS", define("tts(ts)", ([sums = null, ...conditions]) => average(matching(sums, conditions)))],
  ["MAXIFS", define("tts(ts)", ([from = null, ...rest]) => Math.max(0, ...extremes(matching(from, rest), Math.max)))],
  ["MINIFS", define("tts(ts)", ([from = null, ...rest]) => extremes(matching(from, rest), Math.min)[0] ?? 0)],
];

/** A long list has no room among a function's arguments. */
function extremes(numbers: readonly number[], pick: (a: number, b: number) => number): number[] {
  return numbers.length === 0 ? [] : [numbers.reduce((a, b) => pick(a, b))];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function average(numbers: readonly number[]): number {
  if (numbers.length === 0) throw DIVIDED_BY_ZERO;
  return sum(numbers) / numbers.length;
}

function sumIf([range = null, criterion = null, sums]: readonly Value[]): number[] {
  if (sums === undefined) return matching(range, [range, criterion]);
  const [tested, added] = [gridOf(range), sums];
  if (!(added instanceof Reference)) throw BAD_VALUE;
  const { top, left } = added.place;
  const sized = added.moved({ top, left, bottom: top + tested.height - 1, right: left + tested.width - 1 });
  return matching(sized, [range, criterion]);
}

/** The numbers of cells for which all conditions hold. */
function matching(from: Value, conditions: readonly Value[]): number[] {
  const grid = gridOf(from);
  const { height, width, holds } = conditionsOf(conditions, grid);
  const numbers: number[] = [];
  let error: CellError | null = null;
  const [rows, columns] = [Math.min(height, grid.usedHeight), Math.min(width, grid.usedWidth)];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = grid.at(row, column);
      if (value === UNKNOWN) error = UNKNOWN;
      else if (!holds(row, column)) continue;
      else if (typeof value === "number") numbers.push(value);
      else if (value instanceof CellError) error ??= value;
    }
  }
  if (error) throw error;
  return numbers;
}

function count(given: readonly Value[]): number {
  const first = gridOf(given[0] ?? null);
  const { height, width, usedHeight, usedWidth, holds, holdsBlank } = conditionsOf(given, first);
  let found = 0;
  for (let row = 0; row < usedHeight; row++) {
    for (let column = 0; column < usedWidth; column++) if (holds(row, column)) found++;
  }
  return found + (holdsBlank ? height * width - usedHeight * usedWidth : 0);
}

function conditionsOf(given: readonly Value[], like: Grid) {
  const pairs: { readonly grid: Grid; readonly test: Test }[] = [];
  for (let at = 0; at + 1 < given.length; at += 2) {
    const [grid, criterion = null] = [gridOf(given[at] ?? null), given[at + 1] ?? null];
    if (grid.height !== like.height || grid.width !== like.width) throw BAD_VALUE;
    if (isGrid(criterion)) throw UNKNOWN;
    pairs.push({ grid, test: criterionTest(criterion) });
  }
  return {
    height: like.height,
    width: like.width,
    usedHeight: Math.max(...pairs.map(({ grid }) => grid.usedHeight)),
    usedWidth: Math.max(...pairs.map(({ grid }) => grid.usedWidth)),
    holds: (row: number, column: number) =>
      pairs.every(({ grid, test }) => {
        const value = grid.at(row, column);
        if (value === UNKNOWN) throw UNKNOWN;
        return test(value);
      }),
    holdsBlank: pairs.every(({ test }) => test(null)),
  };
}

/** A condition as a test of values. */
export function criterionTest(criterion: CellValue): Test {
  if (criterion instanceof CellError) return (value) => value instanceof CellError && value.code === criterion.code;
  if (typeof criterion === "boolean") return (value) => value === criterion;
  const [, operator = "", wanted = ""] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(toText(criterion)) ?? [];
  if (operator === "" || operator === "=" || operator === "<>") {
    const test = equality(wanted, operator);
    return operator === "<>" ? (value) => !test(value) : test;
  }
  const limit = numberIn(wanted) ?? wanted;
  return (value) => {
    if (typeof value !== typeof limit) return false;
    const order = compare(value, limit);
    if (order === 0) return operator.endsWith("=");
    return operator.startsWith("<") ? order < 0 : order > 0;
  };
}

function equality(wanted: string, operator: string): Test {
  // `=` alone is for cells without content, an empty criterion also for empty texts.
  if (wanted === "") return (value) => value === null || (operator === "" && value === "");
  const number = numberIn(wanted);
  if (number !== null) return (value) => (typeof value === "string" ? numberIn(value) : value) === number;
  if (/^(?:true|false)$/i.test(wanted)) return (value) => value === (wanted.toLowerCase() === "true");
  const pattern = wildcards(wanted);
  if (pattern) return (value) => typeof value === "string" && pattern.test(value);
  const lower = wanted.toLowerCase();
  return (value) => (typeof value === "string" || value instanceof CellError) && toText(value).toLowerCase() === lower;
}

/** Digits that a number keeps: of the 18 of an ID number COUNTIF compares 15, in Excel as well. */
const PRECISION = 15;

function numberIn(text: string): number | null {
  if (/^\d{16,}$/.test(text)) return Number(text.slice(0, PRECISION).padEnd(text.length, "0"));
  return numberInText(text) ?? serialInText(text);
}

/** A pattern with `*`, `?` and `~` before them; null for a text without any. */
export function wildcards(text: string): RegExp | null {
  if (!/[*?~]/.test(text)) return null;
  const source = text.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\/]/g, (sign) => {
    if (sign === "*") return "[\\s\\S]*";
    if (sign === "?") return "[\\s\\S]";
    return `\\${sign.at(-1) ?? ""}`;
  });
  return new RegExp(`^${source}$`, "i");
}
