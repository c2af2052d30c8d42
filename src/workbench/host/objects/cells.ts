import { contains, type CellRange } from "../../../spreadsheet/workbook";
import type { Allowance } from "../../model/sheet/annotations";
import type { WorkbookModel } from "../../model/book";
import type { CellFormat } from "../../model/sheet/format";
import { bounding, cellCount } from "../../../spreadsheet/ranges";
import {
  formatRange,
  isEntireColumns,
  isEntireRows,
  isOnSheet,
  parseRange,
  sheetPrefix,
  splitReference,
} from "../../model/sheet/ranges";
import type { Sheet } from "../../model/sheet/sheet";
import { HostError, invalidArgument } from "../errors";
import type { Session } from "../objectType";
import type { Cells } from "./types";

/** Most cells a range may have to be read (learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization). */
const MOST_CELLS = 5_000_000;

export function cellsOf(sheet: Sheet, range: CellRange): Cells {
  // A range off the sheet's edge is one that Excel cannot make.
  if (!isOnSheet(range)) throw invalidArgument("the range does not lie on the worksheet");
  return { sheet, ranges: [range] };
}

/** The ranges, or null where there are none. */
export function areasOf(sheet: Sheet, ranges: readonly CellRange[]): Cells | null {
  const [first, ...others] = ranges;
  return first ? { sheet, ranges: [first, ...others] } : null;
}

/** The one range that an `Excel.Range` is. */
export function rangeOf({ ranges }: Cells): CellRange {
  return ranges[0];
}

export function addressOf({ sheet, ranges }: Cells): string {
  return ranges.map((range) => sheetPrefix(sheet.name) + formatRange(range)).join(",");
}

/** The cells of an address, with a sheet's name or without, or of a name. @throws HostError */
export function cellsAt(sheet: Sheet, address: string, book: WorkbookModel): Cells {
  const { sheet: name, address: local } = splitReference(address.trim());
  const range = parseRange(local);
  if (name !== null && name.toLowerCase() !== sheet.name.toLowerCase())
    throw invalidArgument(`another worksheet: ${address}`);
  if (range) return cellsOf(sheet, range);
  const named = name === null ? namedCells(sheet, local, book) : null;
  if (named?.sheet !== sheet) throw invalidArgument(`no address: ${address}`);
  return named;
}

function namedCells(sheet: Sheet, name: string, book: WorkbookModel): Cells | null {
  const found = [...sheet.names, ...book.names].find((each) => each.name.toLowerCase() === name.toLowerCase());
  return found ? cellsOfFormula(found.formula, book) : null;
}

/** The cells a name's formula refers to; null where it is none of one range. */
export function cellsOfFormula(formula: string, book: WorkbookModel): Cells | null {
  const { sheet: name, address } = splitReference(formula);
  const sheet = book.sheet(name ?? "");
  const range = parseRange(address);
  return sheet && range ? cellsOf(sheet, range) : null;
}

export function isUnbounded(range: CellRange): boolean {
  return isEntireColumns(range) || isEntireRows(range);
}

/**
 * A value of each cell of a range, row by row; null for whole rows and columns, whose cells are too many
 * (learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded).
 * @throws HostError `RangeExceedsLimit`
 */
export function matrixOf<V>(range: CellRange, value: (row: number, column: number) => V): V[][] | null {
  if (isUnbounded(range)) return null;
  if (cellCount(range) > MOST_CELLS) throw new HostError("RangeExceedsLimit");
  const { top, left, bottom, right } = range;
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => value(top + row, left + column)),
  );
}

/** What a facet is in all cells; null where it is not the same everywhere. */
export function uniform<V>({ sheet, ranges }: Cells, facet: (format: CellFormat) => V): V | null {
  const formats = ranges.flatMap((range) => [...sheet.formats.within(range)]);
  const values = new Set(formats.map((format) => facet(sheet.book.formats.at(format))));
  return values.size === 1 ? ([...values][0] ?? null) : null;
}

/** What a facet is in all lines of a kind, rows or columns; null where it is not the same everywhere. */
export function uniformLine<V>(first: number, last: number, facet: (line: number) => V): V | null {
  const value = facet(first);
  for (let line = first + 1; line <= last; line++) if (facet(line) !== value) return null;
  return value;
}

/** @throws HostError `AccessDenied` where contents can't be changed */
export function requireWritable({ sheet, ranges }: Cells, { book }: Session): void {
  requireChangeable(book);
  if (!sheet.protection) return;
  const formats = ranges.flatMap((range) => [...sheet.formats.within(range)]);
  if (formats.some((format) => book.formats.at(format).locked)) throw new HostError("AccessDenied", "locked cells");
}

/** @throws HostError `AccessDenied` where the worksheet is protected against something */
export function requireAllowed(sheet: Sheet, allowance: Allowance | null, { book }: Session): void {
  requireChangeable(book);
  if (sheet.protection && (allowance === null || !sheet.protection.allows.has(allowance))) {
    throw new HostError("AccessDenied", `${sheet.name} is protected`);
  }
}

/** @throws HostError `AccessDenied` */
export function requireChangeable(book: WorkbookModel): void {
  if (book.isReadOnly) throw new HostError("AccessDenied", "the workbook is read-only");
}

/** The smallest range that holds all. */
export function boundingAll([first, ...others]: Cells["ranges"]): CellRange {
  return others.reduce(bounding, first);
}

export function hasCell({ ranges }: Cells, row: number, column: number): boolean {
  return ranges.some((range) => contains(range, row, column));
}
