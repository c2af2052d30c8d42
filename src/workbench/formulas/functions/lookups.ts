/** Functions that look something up, or tell of places. */
import { CellError, columnName, type CellValue } from "../../../spreadsheet/workbook";
import { BAD_VALUE, UNKNOWN } from "../../../formula/values";
import type { Evaluation } from "../evaluation";
import { LAST_COLUMN, LAST_ROW, parseRange, sheetPrefix, splitReference } from "../../model/sheet/ranges";
import {
  asLogical,
  asNumber,
  asText,
  BAD_REFERENCE,
  type Grid,
  gridOf,
  isGrid,
  listOf,
  Matrix,
  NOT_AVAILABLE,
  Reference,
  type Value,
} from "../values";
import { wildcards } from "./criteria";
import { define, type Functions, single } from "./define";

export const LOOKUPS: Functions = [
  ["VLOOKUP", define("sts?s", (given, evaluator) => lookupIn(given, evaluator, false))],
  ["HLOOKUP", define("sts?s", (given, evaluator) => lookupIn(given, evaluator, true))],
  ["LOOKUP", define("st?t", lookup, { forcesArrays: true })],
  ["XLOOKUP", define("stt?sss", xlookup)],
  [
    "MATCH",
    define("st?s", ([wanted, table, kind], evaluator) =>
      match(wanted, table, kind === undefined ? 1 : number(kind), evaluator),
    ),
  ],
  [
    "XMATCH",
    define("st?ss", ([wanted, table, mode, order], evaluator) => xmatch(wanted, table, mode, order, evaluator) + 1),
  ],
  ["INDEX", define("ts?s", index, { forcesArrays: false })],
  ["OFFSET", define("tss?ss", offset)],
  ["INDIRECT", define("s?s", indirect)],
  ["ADDRESS", single("ss?sss", address)],
  ["ROWS", define("t", ([area = null]) => gridOf(area).height)],
  ["COLUMNS", define("t", ([area = null]) => gridOf(area).width)],
  ["TRANSPOSE", define("t", ([table = null]) => transposed(gridOf(table)), { forcesArrays: true })],
  ["UNIQUE", define("t", ([table = null]) => unique(gridOf(table)), { forcesArrays: true })],
  ["FILTER", define("tt?s", filtered, { forcesArrays: true })],
  ["HYPERLINK", single("s?s", (address, shown = address) => shown)],
];

function number(value: Value | undefined): number {
  if (value === undefined || isGrid(value)) throw UNKNOWN;
  return asNumber(value);
}

/** A value to be looked for; blank is 0. */
function wantedOf(value: Value | undefined): Exclude<CellValue, null | CellError> {
  if (value === undefined || isGrid(value)) throw UNKNOWN;
  if (value instanceof CellError) throw value;
  return value ?? 0;
}

function lookupIn([wanted, table, line, nearest]: readonly Value[], evaluator: Evaluation, isAcross: boolean): Value {
  const grid = gridOf(table ?? null);
  const at = Math.trunc(number(line)) - 1;
  if (at < 0) throw BAD_VALUE;
  if (at >= (isAcross ? grid.height : grid.width)) throw BAD_REFERENCE;
  const isNearest = nearest === undefined || (!isGrid(nearest) && asLogical(nearest));
  const keys = part(grid, isAcross ? "row" : "column", 0);
  const found = isNearest ? nearestIn(wantedOf(wanted), keys) : exactIn(wantedOf(wanted), keys, evaluator);
  if (found < 0) throw NOT_AVAILABLE;
  return valueAt(grid, isAcross ? at : found, isAcross ? found : at);
}

function lookup([wanted, table, results]: readonly Value[]): Value {
  const grid = gridOf(table ?? null);
  const isAcross = grid.width > grid.height;
  const keys = part(grid, isAcross ? "row" : "column", 0);
  const found = nearestIn(wantedOf(wanted), keys);
  if (found < 0) throw NOT_AVAILABLE;
  const from =
    results === undefined
      ? part(grid, isAcross ? "row" : "column", (isAcross ? grid.height : grid.width) - 1)
      : gridOf(results);
  return from.height >= from.width ? valueAt(from, found, 0) : valueAt(from, 0, found);
}

function xlookup(given: readonly Value[], evaluator: Evaluation): Value {
  const [wanted, table, results, missing, mode, order] = given;
  let found: number;
  try {
    found = xmatch(wanted, table, mode, order, evaluator);
  } catch (thrown) {
    if (thrown !== NOT_AVAILABLE || missing === undefined || missing === null) throw thrown;
    return missing;
  }
  const [keys, from] = [gridOf(table ?? null), gridOf(results ?? null)];
  const isAcross = keys.width > keys.height;
  const length = isAcross ? from.height : from.width;
  if (length > 1) throw UNKNOWN;
  return isAcross ? valueAt(from, 0, found) : valueAt(from, found, 0);
}

/** @returns 0-based place */
function xmatch(
  wanted: Value | undefined,
  table: Value | undefined,
  mode: Value | undefined,
  order: Value | undefined,
  evaluator: Evaluation,
): number {
  const keys = gridOf(table ?? null);
  const kind = mode === undefined || mode === null ? 0 : number(mode);
  const direction = order === undefined || order === null ? 1 : number(order);
  if (![1, -1].includes(direction) || ![0, 1, -1, 2].includes(kind)) throw UNKNOWN;
  const value = wantedOf(wanted);
  const list = listOf(keys);
  const isPattern = kind === 2 && typeof value === "string";
  const pattern = isPattern ? wildcards(value) : null;
  let best = -1;
  const places = direction === 1 ? list.keys() : [...list.keys()].reverse();
  for (const at of places) {
    const own = list[at] ?? null;
    if (pattern ? typeof own === "string" && pattern.test(own) : isSame(own, value)) return at;
    const isNearer = (kind === -1 || kind === 1) && typeof own === typeof value && orderOf(own, value) * kind > 0;
    if (isNearer && (best < 0 || orderOf(own, list[best] ?? null) * kind < 0)) best = at;
  }
  if (best < 0) throw NOT_AVAILABLE;
  void evaluator;
  return best;
}

function match(wanted: Value | undefined, table: Value | undefined, kind: number, evaluator: Evaluation): number {
  const grid = gridOf(table ?? null);
  if (grid.height > 1 && grid.width > 1) throw NOT_AVAILABLE;
  const value = wantedOf(wanted);
  const found =
    kind === 0 ? exactIn(value, grid, evaluator) : kind > 0 ? nearestIn(value, grid) : nearestIn(value, grid, -1);
  if (found < 0) throw NOT_AVAILABLE;
  return found + 1;
}

/** One row or column of a table. */
function part(grid: Grid, kind: "row" | "column", at: number): Grid {
  if (grid instanceof Reference) {
    const { top, left, bottom, right } = grid.place;
    const place =
      kind === "row"
        ? { top: top + at, left, bottom: top + at, right }
        : { top, left: left + at, bottom, right: left + at };
    return grid.moved(place);
  }
  if (kind === "row")
    return new Matrix([Array.from({ length: grid.usedWidth }, (_, column) => grid.at(at, column))], 1, grid.width);
  return new Matrix(
    Array.from({ length: grid.usedHeight }, (_, row) => [grid.at(row, at)]),
    grid.height,
    1,
  );
}

function valueAt(grid: Grid, row: number, column: number): Value {
  if (row >= grid.height || column >= grid.width) throw BAD_REFERENCE;
  if (grid instanceof Reference) {
    const { top, left } = grid.place;
    return grid.moved({ top: top + row, left: left + column, bottom: top + row, right: left + column });
  }
  const value = grid.at(row, column);
  if (value instanceof CellError) throw value;
  return value;
}

/** Place of the first value that is the same, by case or not; text may have wildcards. -1 without one. */
function exactIn(wanted: Exclude<CellValue, null | CellError>, keys: Grid, { context }: Evaluation): number {
  const pattern = typeof wanted === "string" ? wildcards(wanted) : null;
  if (pattern) return listOf(keys).findIndex((own) => typeof own === "string" && pattern.test(own));
  if (!(keys instanceof Reference)) return listOf(keys).findIndex((own) => isSame(own, wanted));
  const { top, left, bottom, right } = keys.place;
  const name = [keys.sheet.toLowerCase(), top, left, bottom, right].join();
  let places = context.memory.get(name) as ReadonlyMap<string, number> | undefined;
  if (!places) {
    const made = new Map<string, number>();
    for (const [at, own] of listOf(keys).entries()) {
      const key = keyOf(own);
      if (key !== null && !made.has(key)) made.set(key, at);
    }
    context.memory.set(name, (places = made));
  }
  return places.get(keyOf(wanted) ?? "") ?? -1;
}

function keyOf(value: CellValue): string | null {
  if (value === null || value instanceof CellError) return null;
  return typeof value === "string" ? `t${value.toLowerCase()}` : `${typeof value}${value}`;
}

function isSame(own: CellValue, wanted: CellValue): boolean {
  return keyOf(own) !== null && keyOf(own) === keyOf(wanted);
}

const COLLATOR = new Intl.Collator("zh-CN");

/** Order of two values of one kind. */
function orderOf(a: CellValue, b: CellValue): number {
  return typeof a === "string" && typeof b === "string" ? COLLATOR.compare(a, b) : Number(a) - Number(b);
}

/**
 * Place of the last value that isn't beyond another one, in values that ascend, or descend: what isn't in order can't be
 * told, as Excel halves such a list again and again. Values of other kinds are passed over. -1 without one.
 * @param direction 1 where they ascend, -1 where they descend
 */
function nearestIn(wanted: Exclude<CellValue, null | CellError>, keys: Grid, direction = 1): number {
  let found = -1;
  let previous: CellValue = null;
  let isOrdered = true;
  let isAllBefore = true;
  for (const [at, own] of listOf(keys).entries()) {
    if (own === null || typeof own !== typeof wanted) continue;
    if (previous !== null && orderOf(own, previous) * direction < 0) isOrdered = false;
    previous = own;
    if (orderOf(own, wanted) * direction <= 0) found = at;
    else isAllBefore = false;
  }
  if (!isOrdered && !isAllBefore) throw UNKNOWN;
  return found;
}

function index([table, row, column]: readonly Value[]): Value {
  const grid = gridOf(table ?? null);
  let [at, beside] = [Math.trunc(number(row)), column === undefined ? null : Math.trunc(number(column))];
  if (beside === null) {
    // In a single row the one number is the column's.
    if (grid.height === 1 && grid.width > 1) [at, beside] = [1, at];
    else if (grid.width > 1 && at !== 0) throw BAD_REFERENCE;
    else beside = grid.width > 1 ? 0 : 1;
  }
  if (at < 0 || beside < 0) throw BAD_VALUE;
  if (at > grid.height || beside > grid.width) throw BAD_REFERENCE;
  if (at > 0 && beside > 0) return valueAt(grid, at - 1, beside - 1);
  if (at > 0) return part(grid, "row", at - 1);
  return beside > 0 ? part(grid, "column", beside - 1) : grid;
}

function offset([from, down, right, height, width]: readonly Value[]): Value {
  if (!(from instanceof Reference)) throw BAD_VALUE;
  const { place } = from;
  const size = (given: Value | undefined, own: number) =>
    given === undefined || given === null ? own : Math.trunc(number(given));
  const [tall, wide] = [size(height, from.height), size(width, from.width)];
  if (tall === 0 || wide === 0) throw BAD_REFERENCE;
  const top = place.top + Math.trunc(number(down)) + (tall < 0 ? tall + 1 : 0);
  const left = place.left + Math.trunc(number(right)) + (wide < 0 ? wide + 1 : 0);
  const range = { top, left, bottom: top + Math.abs(tall) - 1, right: left + Math.abs(wide) - 1 };
  if (top < 0 || left < 0 || range.bottom > LAST_ROW || range.right > LAST_COLUMN) throw BAD_REFERENCE;
  return from.moved(range);
}

function indirect([text, style]: readonly Value[], evaluator: Evaluation): Value {
  const isA1 = style === undefined || style === null || (!isGrid(style) && asLogical(style));
  if (text === undefined || isGrid(text)) throw UNKNOWN;
  const written = asText(text).trim();
  const { sheet, address } = splitReference(written);
  const range = isA1 ? parseRange(address) : rowColumnRange(address);
  if (range) return evaluator.reference(sheet ?? undefined, range);
  const named = isA1 && sheet === null ? evaluator.context.name(written) : null;
  if (named === null) throw BAD_REFERENCE;
  return evaluator.evaluate({ kind: "name", name: written });
}

/** `R3C1` as a range; relative ones aren't understood. */
function rowColumnRange(address: string) {
  const [, row, column] = /^R(\d+)C(\d+)$/i.exec(address) ?? [];
  if (row === undefined || column === undefined) throw UNKNOWN;
  const [top, left] = [Number(row) - 1, Number(column) - 1];
  return { top, left, bottom: top, right: left };
}

function address(
  row: CellValue,
  column: CellValue,
  kind: CellValue = 1,
  style: CellValue = true,
  sheet?: CellValue,
): string {
  if (!asLogical(style ?? true)) throw UNKNOWN;
  const [at, beside, fixed] = [Math.trunc(asNumber(row)), Math.trunc(asNumber(column)), asNumber(kind ?? 1)];
  if (at < 1 || beside < 1) throw BAD_VALUE;
  const letters = `${fixed === 1 || fixed === 3 ? "$" : ""}${columnName(beside - 1)}`;
  const digits = `${fixed === 1 || fixed === 2 ? "$" : ""}${at}`;
  return (sheet === undefined ? "" : sheetPrefix(asText(sheet))) + letters + digits;
}

function transposed(grid: Grid): Matrix {
  const rows = Array.from({ length: grid.usedWidth }, (_, column) =>
    Array.from({ length: grid.usedHeight }, (_unused, row) => grid.at(row, column)),
  );
  return new Matrix(rows, grid.width, grid.height);
}

function rowsOf(grid: Grid): CellValue[][] {
  void listOf(grid);
  return Array.from({ length: grid.usedHeight }, (_, row) =>
    Array.from({ length: grid.usedWidth }, (_unused, column) => grid.at(row, column)),
  );
}

function unique(grid: Grid): Matrix {
  const seen = new Set<string>();
  return new Matrix(
    rowsOf(grid).filter((row) => {
      const key = row.map((value) => keyOf(value) ?? "").join("\n");
      return !seen.has(key) && seen.add(key);
    }),
  );
}

function filtered([table, kept, missing]: readonly Value[]): Value {
  const [grid, list] = [gridOf(table ?? null), listOf(kept ?? null)];
  const rows = rowsOf(grid).filter((_, row) => {
    const own = list[row] ?? null;
    if (own instanceof CellError) throw own;
    return own !== null && asLogical(own);
  });
  if (rows.length > 0) return new Matrix(rows);
  if (missing === undefined) throw new CellError("#CALC!");
  return missing;
}
