import { atOnce, type InPieces } from "../pieces";
import { columnCount, rowCount } from "../ranges";
import { columnName, rangeAddress, type CellRange } from "../workbook";
import { untrack } from "./excel";

/** The cells of a range on a worksheet. */
export function rangeOf(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(range.top, range.left, rowCount(range), columnCount(range));
}

/** Does something to cells and lets go of them again. */
export function forOnce<R extends Excel.Range | Excel.RangeAreas>(cells: R, work: (cells: R) => void): void {
  work(cells);
  untrack(cells);
}

/**
 * The rectangles that cells of equal value make up, by that value: neighbours in a row, together with the rows below that
 * have the same from the same column to the same.
 * @param valueAt undefined for cells that belong to none
 */
export function* findRectangles<T>(
  { top, left, bottom, right }: CellRange,
  valueAt: (row: number, column: number) => T | undefined,
): InPieces<Map<T, CellRange[]>> {
  const found = new Map<T, CellRange[]>();
  /** Those that reach down to the row before, by their first column. */
  let open = new Map<number, { value: T; range: { top: number; left: number; bottom: number; right: number } }>();
  for (let row = top; row <= bottom; row++) {
    const reaching: typeof open = new Map();
    for (let column = left; column <= right; column++) {
      const value = valueAt(row, column);
      if (value === undefined) continue;
      const first = column;
      while (column < right && valueAt(row, column + 1) === value) column++;
      const above = open.get(first);
      if (above?.value === value && above.range.right === column) {
        above.range.bottom = row;
        reaching.set(first, above);
      } else {
        const range = { top: row, left: first, bottom: row, right: column };
        reaching.set(first, { value, range });
        const others = found.get(value);
        if (others) others.push(range);
        else found.set(value, [range]);
      }
    }
    open = reaching;
    yield right - left + 1;
  }
  return found;
}

/** {@link findRectangles} where there are few cells. */
export function rectangles<T>(
  range: CellRange,
  valueAt: (row: number, column: number) => T | undefined,
): Map<T, CellRange[]> {
  return atOnce(findRectangles(range, valueAt));
}

/** Ranges of exactly these cells, in any order and number: runs down a column, together with like runs in the next ones. */
export function coveringRanges(cells: readonly { readonly row: number; readonly column: number }[]): CellRange[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.left === column && row <= last.bottom + 1) last.bottom = row;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const found = new Map<string, CellRange>();
  for (const run of runs) {
    const rows = `${run.top}:${run.bottom}`;
    const before = found.get(`${rows},${run.left - 1}`);
    found.delete(`${rows},${run.left - 1}`);
    found.set(`${rows},${run.right}`, { ...run, left: before?.left ?? run.left });
  }
  return Array.from(found.values());
}

/** Characters of an address that Excel takes. */
const ADDRESS_LENGTH = 8_192;

/** Addresses of several ranges together, `A1:B3,D4`, as few as Excel takes. */
export function addressesOf(ranges: readonly CellRange[]): string[] {
  return joined(ranges.map(rangeAddress));
}

/** Addresses of whole rows, `2:2,5:7`. */
export function rowAddresses(rows: readonly number[]): string[] {
  return joined(runs(rows).map(([first, last]) => `${first + 1}:${last + 1}`));
}

/** Addresses of whole columns, `A:A,C:E`. */
export function columnAddresses(columns: readonly number[]): string[] {
  return joined(runs(columns).map(([first, last]) => `${columnName(first)}:${columnName(last)}`));
}

function joined(addresses: readonly string[]): string[] {
  const texts: string[] = [];
  let text = "";
  for (const address of addresses) {
    if (text !== "" && text.length + address.length + 1 > ADDRESS_LENGTH) {
      texts.push(text);
      text = "";
    }
    text += text === "" ? address : `,${address}`;
  }
  return text === "" ? texts : [...texts, text];
}

/** Runs of consecutive numbers of an ascending list, first and last of each. */
function runs(numbers: readonly number[]): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const run = found.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else found.push([number, number]);
  }
  return found;
}
