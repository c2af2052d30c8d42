/** Which rows and columns of a range are hidden, told without a request that is sent as one that writes. */
import type { HiddenPart } from "../../parts";
import { columnCount, rowCount } from "../../ranges";
import type { CellRange } from "../../workbook";
import { untrack } from "../excel";
import type { Answer, Question } from "./questions";

/** What is known of a range at once: whether all of it is hidden; null where some is and some isn't. */
interface Hiding {
  readonly rowHidden: boolean | null;
  readonly columnHidden: boolean | null;
}

/** What weighs as much as so many cells when a column is asked for, an object of Office.js's own. */
const COLUMN_WEIGHT = 10;

/** What is hidden of a range, as far as it is known, and what is to be asked for the rest. */
export function hiddenLines(sheet: string, range: CellRange, { rowHidden, columnHidden }: Hiding): Answer {
  const parts: HiddenPart[] = [];
  if (rowHidden) parts.push(rowsPart(sheet, lines(range.top, range.bottom)));
  if (columnHidden) parts.push(columnsPart(sheet, lines(range.left, range.right)));
  const next: Question[] = [];
  if (columnHidden === null) next.push(columnsOf(sheet, range, rowHidden === null));
  // What is seen of the rows can't be told by a column that isn't.
  else if (rowHidden === null) next.push(columnHidden ? rowsOneByOne(sheet, range) : rowsOf(sheet, range, range.left));
  return { parts, next };
}

/** @param withRows asks for the rows after it */
function columnsOf(sheet: string, range: CellRange, withRows: boolean): Question {
  return {
    sheet,
    range,
    weight: COLUMN_WEIGHT * columnCount(range),
    reads: 0,
    about: null,
    ask: (asked) => {
      const columns = lines(range.left, range.right).map((index) => {
        const column = asked.getColumn(index - range.left);
        column.load("columnHidden");
        return { index, column };
      });
      return () => {
        const hidden = columns.filter(({ column }) => column.columnHidden).map(({ index }) => index);
        for (const { column } of columns) untrack(column);
        const seen = columns.find(({ index }) => !hidden.includes(index));
        const rows = withRows && seen ? [rowsOf(sheet, range, seen.index)] : [];
        return { parts: [columnsPart(sheet, hidden)], next: rows };
      };
    },
  };
}

/** @param column that is seen */
function rowsOf(sheet: string, range: CellRange, column: number): Question {
  return {
    sheet,
    range: { ...range, left: column, right: column },
    // Each row comes as the address of a cell.
    weight: 2 * rowCount(range),
    reads: 0,
    about: (part) => rowsOf(sheet, part, column),
    ask: (asked) => {
      const view = asked.getVisibleView();
      view.load("cellAddresses");
      return () => {
        const seen = rowsSeen(view);
        const all = lines(range.top, range.bottom);
        const hidden = all.filter((row) => !seen.has(row));
        const isTold = hidden.length + seen.size === all.length;
        if (!isTold) return { parts: [], next: [rowsOneByOne(sheet, range)] };
        return { parts: [rowsPart(sheet, hidden)], next: [] };
      };
    },
  };
}

/** The rows of a view whose addresses were loaded. */
function rowsSeen({ cellAddresses }: Excel.RangeView): ReadonlySet<number> {
  const addresses: unknown[][] = cellAddresses;
  return new Set(addresses.flat().map((address) => Number(/\d+$/.exec(String(address))?.[0]) - 1));
}

/** Asks for the rows one by one, which Office.js sends as writing: where nothing else tells. */
function rowsOneByOne(sheet: string, range: CellRange): Question {
  return {
    sheet,
    range,
    weight: rowCount(range),
    reads: 0,
    about: (part) => rowsOneByOne(sheet, part),
    ask: (asked) => {
      const rows = asked.getRowProperties({ rowHidden: true });
      return () => {
        const hidden = rows.value.flatMap(({ rowHidden }, index) => (rowHidden ? [range.top + index] : []));
        return { parts: [rowsPart(sheet, hidden)], next: [] };
      };
    },
  };
}

function lines(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function rowsPart(sheet: string, rows: readonly number[]): HiddenPart {
  return { type: "hidden", sheet, rows, columns: [] };
}

function columnsPart(sheet: string, columns: readonly number[]): HiddenPart {
  return { type: "hidden", sheet, rows: [], columns };
}
