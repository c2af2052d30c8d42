import { CellError, type CellValue } from "../spreadsheet/workbook";
import {
  Area,
  BAD_VALUE,
  compare,
  DIVIDED_BY_ZERO,
  finite,
  numberInText,
  type Operand,
  scalar,
  toLogical,
  toNumber,
  toText,
  UNKNOWN,
} from "./values";

/** Arguments are calculated when a function asks for them: IF leaves one of its branches alone. */
export type Argument = () => Operand;

/** The functions that ledgers and rosters are added up with, by name. */
export const FUNCTIONS: ReadonlyMap<string, (given: readonly Argument[]) => Operand> = new Map<
  string,
  (given: readonly Argument[]) => Operand
>([
  ["SUM", (given) => finite(fold(given, 0, (sum, number) => sum + number))],
  ["AVERAGE", average],
  ["MAX", (given) => extreme(given, Math.max)],
  ["MIN", (given) => extreme(given, Math.min)],
  ["COUNT", (given) => countIn(given, isNumeric)],
  ["COUNTA", (given) => countIn(given, (value) => value !== null)],
  ["SUBTOTAL", subtotal],
  ["SUMIF", sumIf],
  ["SUMIFS", ([sums, ...conditions]) => sumWhere(area(sums), conditions)],
  ["COUNTIF", countWhere],
  ["COUNTIFS", countWhere],
  ["ROUND", (given) => rounded(given, (number) => Math.floor(number + 0.5))],
  ["ROUNDUP", (given) => rounded(given, Math.ceil)],
  ["ROUNDDOWN", (given) => rounded(given, Math.floor)],
  ["INT", (given) => Math.floor(number(given, 0))],
  ["ABS", (given) => Math.abs(number(given, 0))],
  ["MOD", modulo],
  [
    "IF",
    ([condition, then, otherwise]) => (toLogical(value(condition)) ? operand(then) : otherwise ? otherwise() : false),
  ],
  ["IFERROR", ifError],
  ["AND", (given) => logicals(given).every(Boolean)],
  ["OR", (given) => logicals(given).some(Boolean)],
  ["NOT", ([condition]) => !toLogical(value(condition))],
  ["CONCATENATE", (given) => given.map((argument) => toText(value(argument))).join("")],
  ["N", ([given]) => plainNumber(value(given))],
  ["LEN", ([text]) => toText(value(text)).length],
  ["TRIM", ([text]) => toText(value(text)).trim().replace(/ +/g, " ")],
  ["LEFT", (given) => toText(value(given[0])).slice(0, length(given, 1))],
  ["RIGHT", (given) => lastCharacters(toText(value(given[0])), length(given, 1))],
  ["MID", (given) => middle(toText(value(given[0])), number(given, 1), length(given, 2))],
]);

/** An argument that has to be there; Excel would not take the formula without it. */
function operand(argument: Argument | undefined): Operand {
  if (!argument) throw UNKNOWN;
  return argument();
}

function value(argument: Argument | undefined): CellValue {
  return scalar(operand(argument));
}

function number(given: readonly Argument[], index: number): number {
  return toNumber(value(given[index]));
}

/** What N makes of a value: text is nothing, whatever it reads like. */
function plainNumber(given: CellValue): number {
  return typeof given === "string" ? 0 : toNumber(given);
}

function area(argument: Argument | undefined): Area {
  const given = operand(argument);
  if (!(given instanceof Area)) throw UNKNOWN;
  return given;
}

/**
 * Adds up the numbers of all arguments. Within areas only numbers count, text that reads like one does not; errors count
 * everywhere. An area is gone through to its end before its error is thrown, so that all it waits for is found at once.
 */
function fold(given: readonly Argument[], start: number, add: (total: number, number: number) => number): number {
  let total = start;
  let error: CellError | null = null;
  for (const argument of given) {
    const found = argument();
    if (found instanceof Area) {
      found.forEach((value) => {
        if (typeof value === "number") total = add(total, value);
        else if (value instanceof CellError) error ??= value;
      });
    } else total = add(total, toNumber(scalar(found)));
  }
  if (error) throw error;
  return total;
}

function average(given: readonly Argument[]): number {
  const count = fold(given, 0, (total) => total + 1);
  if (count === 0) throw DIVIDED_BY_ZERO;
  return finite(fold(given, 0, (total, number) => total + number) / count);
}

/** Largest or smallest number; 0 when there is none. */
function extreme(given: readonly Argument[], pick: (a: number, b: number) => number): number {
  const found = fold(given, NaN, (total, number) => (Number.isNaN(total) ? number : pick(total, number)));
  return Number.isNaN(found) ? 0 : found;
}

/** What SUBTOTAL does with the values that it counts, by its first argument; 101 and more leave out hidden rows. */
const SUBTOTALS: ReadonlyMap<number, string> = new Map([
  [1, "AVERAGE"],
  [2, "COUNT"],
  [3, "COUNTA"],
  [4, "MAX"],
  [5, "MIN"],
  [9, "SUM"],
]);

/** Passes over the subtotals among its cells. */
function subtotal([kind, ...areas]: readonly Argument[]): Operand {
  const code = toNumber(value(kind));
  const calculation = FUNCTIONS.get(SUBTOTALS.get(code % 100) ?? "");
  if (!calculation || (code !== code % 100 && code < 101)) throw UNKNOWN;
  const counted: CellValue[] = [];
  for (const argument of areas) {
    area(argument).forEachOfSubtotal((found, isHidden) => {
      // A row may be hidden by hand, and counts, or by a filter, and does not: here they look alike.
      if (isHidden && found !== null && code < 100) throw UNKNOWN;
      if (!isHidden) counted.push(found);
    });
  }
  return calculation([() => Area.of(counted)]);
}

function countIn(given: readonly Argument[], counts: (value: CellValue, isLiteral: boolean) => boolean): number {
  let count = 0;
  let isUnknown = false;
  for (const argument of given) {
    const found = argument();
    const visit = (value: CellValue, isLiteral: boolean) => {
      if (value === UNKNOWN) isUnknown = true;
      if (counts(value, isLiteral)) count++;
    };
    if (found instanceof Area) found.forEach((value) => visit(value, false));
    else visit(found, true);
  }
  if (isUnknown) throw UNKNOWN;
  return count;
}

/** What COUNT counts: numbers, and in the formula itself also what reads like one. */
function isNumeric(value: CellValue, isLiteral: boolean): boolean {
  if (typeof value === "number") return true;
  return isLiteral && (typeof value === "string" ? numberInText(value) !== null : !(value instanceof CellError));
}

function sumIf([range, criterion, sums]: readonly Argument[]): number {
  const tested = area(range);
  const added = sums ? area(sums).sizedLike(tested) : tested;
  return sumWhere(added, [() => tested, () => value(criterion)]);
}

function sumWhere(sums: Area, conditions: readonly Argument[]): number {
  const { matches } = conditionsOf(conditions, sums);
  let total = 0;
  let error: CellError | null = null;
  for (let row = 0; row < sums.usedHeight; row++) {
    for (let column = 0; column < sums.usedWidth; column++) {
      const added = sums.at(row, column);
      const isMatch = matches(row, column);
      if (isMatch && typeof added === "number") total += added;
      else if (added === UNKNOWN || (isMatch && added instanceof CellError)) error ??= added;
    }
  }
  if (error) throw error;
  return finite(total);
}

function countWhere(given: readonly Argument[]): number {
  const first = area(given[0]);
  const { matches, areas, matchesBlank } = conditionsOf(given, first);
  const height = Math.max(...areas.map((tested) => tested.usedHeight));
  const width = Math.max(...areas.map((tested) => tested.usedWidth));
  let count = 0;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) if (matches(row, column)) count++;
  }
  return count + (matchesBlank ? first.height * first.width - height * width : 0);
}

interface Conditions {
  readonly areas: readonly Area[];
  readonly matches: (row: number, column: number) => boolean;
  /** Whether cells that are blank in all areas fulfil the conditions. */
  readonly matchesBlank: boolean;
}

/** Pairs of an area and its criterion, as SUMIFS and its kin take them; all areas have the size of `like`. */
function conditionsOf(given: readonly Argument[], like: Area): Conditions {
  const pairs: { tested: Area; fulfils: (value: CellValue) => boolean }[] = [];
  for (let index = 0; index < given.length; index += 2) {
    const tested = area(given[index]);
    if (tested.height !== like.height || tested.width !== like.width) throw BAD_VALUE;
    pairs.push({ tested, fulfils: criterionTest(value(given[index + 1])) });
  }
  return {
    areas: pairs.map(({ tested }) => tested),
    matches: (row, column) =>
      pairs.every(({ tested, fulfils }) => {
        const found = tested.at(row, column);
        if (found === UNKNOWN) throw UNKNOWN;
        return fulfils(found);
      }),
    matchesBlank: pairs.every(({ fulfils }) => fulfils(null)),
  };
}

/** A criterion such as `党费`, `>=10` or `<>`. Wildcards are not understood. */
function criterionTest(criterion: CellValue): (value: CellValue) => boolean {
  const [, operator = "", wanted = ""] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(toText(criterion)) ?? [];
  if (/[*?~]/.test(wanted)) throw UNKNOWN;
  const wantedNumber = wanted === "" ? null : numberInText(wanted);

  if (operator === "" || operator === "=" || operator === "<>") {
    const isEqual = (value: CellValue) => {
      if (wantedNumber !== null) return (typeof value === "string" ? numberInText(value) : value) === wantedNumber;
      // `=` alone is for cells without content, an empty criterion also for empty texts.
      if (wanted === "") return value === null || (operator === "" && value === "");
      return toText(value).toLowerCase() === wanted.toLowerCase();
    };
    return operator === "<>" ? (value) => !isEqual(value) : isEqual;
  }
  const limit = wantedNumber ?? wanted;
  return (value) => {
    if (typeof value !== typeof limit) return false;
    const order = compare(value, limit);
    return operator.startsWith("<")
      ? order < 0 || (order === 0 && operator === "<=")
      : order > 0 || (order === 0 && operator === ">=");
  };
}

/**
 * Rounds to a number of decimal places as decimal numbers are rounded by hand: 1.005 is 1.01, although its nearest binary
 * number lies below.
 */
function rounded(given: readonly Argument[], round: (number: number) => number): number {
  const exact = number(given, 0);
  const places = given[1] ? Math.trunc(number(given, 1)) : 0;
  const result = shiftPoint(round(shiftPoint(Math.abs(exact), places)), -places);
  return finite(exact < 0 ? -result : result);
}

function shiftPoint(number: number, places: number): number {
  const [digits = "0", exponent = "0"] = number.toPrecision(15).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** The remainder has the divisor's sign. */
function modulo(given: readonly Argument[]): number {
  const divisor = number(given, 1);
  if (divisor === 0) throw DIVIDED_BY_ZERO;
  const dividend = number(given, 0);
  return finite(dividend - divisor * Math.floor(dividend / divisor));
}

function ifError([tried, otherwise]: readonly Argument[]): Operand {
  try {
    return value(tried);
  } catch (thrown) {
    if (!(thrown instanceof CellError) || thrown === UNKNOWN) throw thrown;
    return operand(otherwise);
  }
}

/** Logical values of all arguments; text and blank cells of areas are passed over. */
function logicals(given: readonly Argument[]): boolean[] {
  const found: boolean[] = [];
  for (const argument of given) {
    const operand = argument();
    if (!(operand instanceof Area)) found.push(toLogical(scalar(operand)));
    else {
      operand.forEach((value) => {
        if (value instanceof CellError) throw value;
        if (typeof value === "number" || typeof value === "boolean") found.push(Boolean(value));
      });
    }
  }
  if (found.length === 0) throw BAD_VALUE;
  return found;
}

/** A number of characters, 1 when not given. */
function length(given: readonly Argument[], index: number): number {
  const characters = given[index] ? Math.trunc(number(given, index)) : 1;
  if (characters < 0) throw BAD_VALUE;
  return characters;
}

function lastCharacters(text: string, characters: number): string {
  return characters === 0 ? "" : text.slice(-characters);
}

/** @param first 1-based */
function middle(text: string, first: number, characters: number): string {
  if (first < 1) throw BAD_VALUE;
  return text.slice(Math.trunc(first) - 1, Math.trunc(first) - 1 + characters);
}
