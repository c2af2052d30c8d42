import { CellError, contains, type CellRange } from "../../../spreadsheet/workbook";
import { entryText, FormulaRefused, GENERAL } from "../../model/editing/entry";
import { bounding, cellCount, columnCount, rowCount } from "../../../spreadsheet/ranges";
import { covers, intersection, isEntireColumns, isEntireRows, LAST_COLUMN, LAST_ROW } from "../../model/sheet/ranges";
import { deleteLines } from "../../model/editing/lineMoves";
import type { CellInput, Sheet } from "../../model/sheet/sheet";
import { HostError, invalidArgument } from "../errors";
import { valueType } from "../events";
import { child, method, property, readOnly, returning, type Reader, type Session } from "../objectType";
import { anything, integer, listOf, number, oneOf, optional, record, text, yesNo } from "../readers";
import { readEach, writeEach } from "./formats/cellProperties";
import {
  addressOf,
  areasOf,
  cellsAt,
  cellsOf,
  isUnbounded,
  matrixOf,
  rangeOf,
  requireAllowed,
  requireWritable,
  uniformLine,
} from "./cells";
import { requireInFront } from "./focus";
import {
  CONDITIONAL_FORMATS,
  DATA_VALIDATION,
  RANGE,
  RANGE_AREAS,
  RANGE_FORMAT,
  RANGE_VIEW,
  WORKSHEET,
  type Cells,
} from "./types";

/** Most characters of a cell's text. */
const LONGEST_TEXT = 32_767;
/** More merged cells a range can't tell of. */
const MOST_MERGES = 512;
/** Counts above are told as -1. */
const LARGEST_COUNT = 2 ** 31 - 1;
/** What a link's cell looks like. */
const LINK_FORMAT = { fontColor: "0563C1", underline: "single" } as const;

/** A range of the API, or an address: told apart once the worksheet is known. */
const rangeArgument: Reader<(sheet: Sheet, book: Session["book"]) => Cells> = (given) => {
  const cells = RANGE.targetOf(given);
  if (cells) return () => cells;
  const address = text(given);
  return (sheet, book) => cellsAt(sheet, address, book);
};

RANGE.define({
  isGone: ({ sheet }, { book }) => book.position(sheet) < 0,
  properties: {
    address: readOnly(addressOf),
    addressLocal: readOnly(addressOf),
    cellCount: readOnly((cells) => (cellCount(rangeOf(cells)) > LARGEST_COUNT ? -1 : cellCount(rangeOf(cells)))),
    columnCount: readOnly((cells) => columnCount(rangeOf(cells))),
    columnHidden: property(
      ({ sheet, ranges: [{ left, right }] }) => uniformLine(left, right, (column) => sheet.columns.isHidden(column)),
      yesNo,
      ({ sheet, ranges: [{ left, right }] }, isHidden, session) => {
        requireAllowed(sheet, "formatColumns", session);
        sheet.columns.hide(left, right, isHidden);
        sheet.arranged("columns");
      },
    ),
    columnIndex: readOnly((cells) => rangeOf(cells).left),
    formulas: property(
      (cells, { book }) => {
        const { sheet } = cells;
        return matrixOf(rangeOf(cells), (row, column) =>
          entryText(book.valueAt(sheet, row, column), sheet.cells.formula(row, column)),
        );
      },
      anything,
      enter,
    ),
    height: readOnly(({ sheet, ranges: [{ top, bottom }] }) => sheet.rows.start(bottom + 1) - sheet.rows.start(top)),
    hidden: readOnly(({ sheet, ranges: [{ top, left, bottom, right }] }) => {
      const rows = uniformLine(top, bottom, (row) => sheet.rows.isHidden(row));
      const columns = uniformLine(left, right, (column) => sheet.columns.isHidden(column));
      return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
    }),
    hyperlink: property(
      ({ sheet, ranges: [{ top, left }] }, { book }) => {
        const link = sheet.linkAt(top, left);
        if (!link) return null;
        const { address, location: documentReference, tip: screenTip } = link;
        return { address, documentReference, screenTip, textToDisplay: book.textAt(sheet, top, left) };
      },
      record,
      setLink,
    ),
    isEntireColumn: readOnly((cells) => isEntireColumns(rangeOf(cells))),
    isEntireRow: readOnly((cells) => isEntireRows(rangeOf(cells))),
    left: readOnly(({ sheet, ranges: [{ left }] }) => sheet.columns.start(left)),
    numberFormat: property(
      (cells) => matrixOf(rangeOf(cells), (row, column) => cells.sheet.format(row, column).numberFormat),
      anything,
      setNumberFormat,
    ),
    rowCount: readOnly((cells) => rowCount(rangeOf(cells))),
    rowHidden: property(
      ({ sheet, ranges: [{ top, bottom }] }) => uniformLine(top, bottom, (row) => sheet.rows.isHidden(row)),
      yesNo,
      ({ sheet, ranges: [{ top, bottom }] }, isHidden, session) => {
        requireAllowed(sheet, "formatRows", session);
        sheet.hideRows(top, bottom, isHidden);
      },
    ),
    rowIndex: readOnly((cells) => rangeOf(cells).top),
    text: readOnly((cells, { book }) =>
      matrixOf(rangeOf(cells), (row, column) => {
        const value = book.calculatedAt(cells.sheet, row, column);
        return value instanceof CellError ? value.code : book.textAt(cells.sheet, row, column);
      }),
    ),
    top: readOnly(({ sheet, ranges: [{ top }] }) => sheet.rows.start(top)),
    valueTypes: readOnly((cells, { book }) =>
      matrixOf(rangeOf(cells), (row, column) => valueType(book.calculatedAt(cells.sheet, row, column))),
    ),
    values: property(
      (cells, { book }) =>
        matrixOf(rangeOf(cells), (row, column) => entryText(book.calculatedAt(cells.sheet, row, column), null)),
      anything,
      enter,
    ),
    width: readOnly(
      ({ sheet, ranges: [{ left, right }] }) => sheet.columns.start(right + 1) - sheet.columns.start(left),
    ),
  },
  children: {
    conditionalFormats: child(CONDITIONAL_FORMATS, (cells) => cells),
    dataValidation: child(DATA_VALIDATION, (cells) => cells),
    format: child(RANGE_FORMAT, (cells) => cells),
    worksheet: child(WORKSHEET, ({ sheet }) => sheet),
  },
  methods: {
    calculate: method([], ({ sheet }, _, { book }) => book.calculate([sheet])),
    clear: method(
      [optional(oneOf("All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"))],
      (cells, [applyTo = "All"], session) => clear(cells, applyTo, session),
    ),
    delete: method([oneOf("Up", "Left")], ({ sheet, ranges: [range] }, _, session) => {
      requireAllowed(sheet, "deleteRows", session);
      if (!isEntireRows(range)) throw new HostError("ApiNotFound", "only whole rows can be deleted with this host");
      deleteLines(session.book, sheet, { axis: "rows", first: range.top, count: range.bottom - range.top + 1 });
    }),
    getAbsoluteResizedRange: returning(RANGE, [integer, integer], (cells, [rows, columns]) => {
      const { top, left } = rangeOf(cells);
      return cellsOf(cells.sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 });
    }),
    getBoundingRect: returning(RANGE, [rangeArgument], (cells, [other], { book }) =>
      cellsOf(cells.sheet, bounding(rangeOf(cells), rangeOf(other(cells.sheet, book)))),
    ),
    getCell: returning(RANGE, [integer, integer], (cells, [row, column]) => {
      const { top, left } = rangeOf(cells);
      return cellsOf(cells.sheet, { top: top + row, left: left + column, bottom: top + row, right: left + column });
    }),
    getCellProperties: method([record], (cells, [wanted], session) =>
      matrixOf(rangeOf(cells), (row, column) => cellsOf(cells.sheet, cellAt(row, column)))?.map((row) =>
        readEach(row, wanted, session),
      ),
    ),
    getColumn: returning(RANGE, [integer], (cells, [index]) => {
      const { left, right, ...rows } = rangeOf(cells);
      if (index < 0 || left + index > right) throw invalidArgument("no such column in the range");
      return cellsOf(cells.sheet, { ...rows, left: left + index, right: left + index });
    }),
    getColumnProperties: method([record], (cells, [wanted], session) => readEach(columnsOf(cells), wanted, session)),
    getColumnsAfter: returning(RANGE, [optional(integer)], (cells, [count = 1]) => {
      const range = rangeOf(cells);
      const [left, right] = beside(range.right, count);
      return cellsOf(cells.sheet, { ...range, left, right });
    }),
    getColumnsBefore: returning(RANGE, [optional(integer)], (cells, [count = 1]) => {
      const range = rangeOf(cells);
      const [right, left] = beside(-range.left, count).map((column) => -column);
      return cellsOf(cells.sheet, { ...range, left: left ?? 0, right: right ?? 0 });
    }),
    getEntireColumn: returning(RANGE, [], (cells) =>
      cellsOf(cells.sheet, { ...rangeOf(cells), top: 0, bottom: LAST_ROW }),
    ),
    getEntireRow: returning(RANGE, [], (cells) =>
      cellsOf(cells.sheet, { ...rangeOf(cells), left: 0, right: LAST_COLUMN }),
    ),
    getIntersection: returning(RANGE, [rangeArgument], (cells, [other], { book }) => {
      const shared = sharedCells(cells, other(cells.sheet, book));
      if (!shared) throw new HostError("ItemNotFound", "the ranges do not meet");
      return shared;
    }),
    getIntersectionOrNullObject: returning(RANGE, [rangeArgument], (cells, [other], { book }) =>
      sharedCells(cells, other(cells.sheet, book)),
    ),
    getLastCell: returning(RANGE, [], (cells) => {
      const { bottom, right } = rangeOf(cells);
      return cellsOf(cells.sheet, cellAt(bottom, right));
    }),
    getLastColumn: returning(RANGE, [], (cells) => {
      const range = rangeOf(cells);
      return cellsOf(cells.sheet, { ...range, left: range.right });
    }),
    getLastRow: returning(RANGE, [], (cells) => {
      const range = rangeOf(cells);
      return cellsOf(cells.sheet, { ...range, top: range.bottom });
    }),
    // Of those that lie across the range's edge, only the ones that begin in it are told (office-js #3611).
    getMergedAreasOrNullObject: returning(RANGE_AREAS, [], ({ sheet, ranges: [range] }) => {
      const merges = sheet.merges.filter(({ top, left }) => contains(range, top, left));
      if (merges.length > MOST_MERGES) throw new HostError("GeneralException", "more than 512 merged cells");
      return areasOf(sheet, merges);
    }),
    getOffsetRange: returning(RANGE, [integer, integer], (cells, [rows, columns]) => {
      const { top, left, bottom, right } = rangeOf(cells);
      return cellsOf(cells.sheet, {
        top: top + rows,
        left: left + columns,
        bottom: bottom + rows,
        right: right + columns,
      });
    }),
    getResizedRange: returning(RANGE, [integer, integer], (cells, [rows, columns]) => {
      const { top, left, bottom, right } = rangeOf(cells);
      return cellsOf(cells.sheet, { top, left, bottom: bottom + rows, right: right + columns });
    }),
    getRow: returning(RANGE, [integer], (cells, [index]) => {
      const { top, bottom, ...columns } = rangeOf(cells);
      if (index < 0 || top + index > bottom) throw invalidArgument("no such row in the range");
      return cellsOf(cells.sheet, { ...columns, top: top + index, bottom: top + index });
    }),
    getRowProperties: method([record], (cells, [wanted], session) => readEach(rowsOf(cells), wanted, session)),
    getRowsAbove: returning(RANGE, [optional(integer)], (cells, [count = 1]) => {
      const range = rangeOf(cells);
      const [bottom, top] = beside(-range.top, count).map((row) => -row);
      return cellsOf(cells.sheet, { ...range, top: top ?? 0, bottom: bottom ?? 0 });
    }),
    getRowsBelow: returning(RANGE, [optional(integer)], (cells, [count = 1]) => {
      const range = rangeOf(cells);
      const [top, bottom] = beside(range.bottom, count);
      return cellsOf(cells.sheet, { ...range, top, bottom });
    }),
    getSurroundingRegion: returning(RANGE, [], ({ sheet, ranges: [{ top, left }] }) =>
      cellsOf(sheet, surroundingRegion(sheet, cellAt(top, left))),
    ),
    getUsedRange: returning(RANGE, [optional(yesNo)], (cells, [valuesOnly]) => {
      const used = usedCells(cells, valuesOnly);
      if (!used) throw new HostError("ItemNotFound", "the range holds no used cells");
      return used;
    }),
    getUsedRangeOrNullObject: returning(RANGE, [optional(yesNo)], (cells, [valuesOnly]) =>
      usedCells(cells, valuesOnly),
    ),
    getVisibleView: returning(RANGE_VIEW, [], (cells) => cells),
    group: method([oneOf("ByRows", "ByColumns")], (cells, [by], session) => group(cells, by, true, session)),
    merge: method([optional(yesNo)], ({ sheet, ranges: [range] }, [across = false], session) => {
      requireAllowed(sheet, null, session);
      const parts = across ? rowsOf({ sheet, ranges: [range] }).map(rangeOf) : [range];
      for (const part of parts) if (cellCount(part) > 1) sheet.merge(part);
    }),
    select: method([], ({ sheet, ranges }, _, session) => {
      requireInFront(session);
      if (sheet.visibility !== "visible") throw new HostError("InvalidOperation", `${sheet.name} is hidden`);
      session.book.activate(sheet);
      sheet.select(ranges);
    }),
    setCellProperties: method([listOf(listOf(anything))], (cells, [data], session) => {
      const rows = rowsOf(cells);
      if (data.length !== rows.length) throw invalidArgument("the list does not match the size of the range");
      rows.forEach((row, index) => writeEach(columnsOf(row), data[index] ?? [], session));
    }),
    setColumnProperties: method([listOf(anything)], (cells, [data], session) =>
      writeEach(columnsOf(cells), data, session),
    ),
    setDirty: method([], ({ sheet, ranges: [range] }, _, { book }) => book.mark(sheet, range)),
    setRowProperties: method([listOf(anything)], (cells, [data], session) => writeEach(rowsOf(cells), data, session)),
    ungroup: method([oneOf("ByRows", "ByColumns")], (cells, [by], session) => group(cells, by, false, session)),
    unmerge: method([], ({ sheet, ranges: [range] }, _, session) => {
      requireAllowed(sheet, null, session);
      sheet.unmerge(range);
    }),
  },
  internals: {
    // The client splits large arrays into blocks of rows, and asks this before the first.
    _ValidateArraySize: method([number, number], (cells, [rows, columns]) => {
      if (rows !== rowCount(rangeOf(cells)) || columns !== columnCount(rangeOf(cells))) throw sizeMismatch();
    }),
  },
});

/** Puts rows into a group that can be folded away, or takes them out of one. */
function group(
  { sheet, ranges: [range] }: Cells,
  by: "ByRows" | "ByColumns",
  isGrouped: boolean,
  session: Session,
): void {
  requireAllowed(sheet, "formatRows", session);
  if (by !== "ByRows") throw new HostError("ApiNotFound", "only rows can be grouped with this host");
  if (isEntireColumns(range)) throw invalidArgument("the range is of whole columns");
  if (!sheet.groupRows(range.top, range.bottom, isGrouped)) {
    throw new HostError("InvalidOperation", isGrouped ? "the rows stand in seven groups" : "no row stands in a group");
  }
}

/** Puts values and formulas into cells, as typing them would. */
function enter(cells: Cells, given: unknown, session: Session): void {
  requireWritable(cells, session);
  try {
    const { sheet } = cells;
    const input = eachOf(rangeOf(cells), given, readInput);
    const isList = Array.isArray(given) && cellCount(rangeOf(cells)) > 1;
    const isMisplaced = isList && session.behaviour.listAcrossHidden === "first-into-seen" && hidesAny(cells);
    sheet.enter(rangeOf(cells), isMisplaced ? intoSeen(cells, input) : input);
  } catch (error) {
    if (!(error instanceof FormulaRefused)) throw error;
    throw invalidArgument(`not a formula, at ${addressOf(cellsOf(cells.sheet, cellAt(error.row, error.column)))}`);
  }
}

type Input = (row: number, column: number) => CellInput;

/** What a list of values comes to in a range of which some is hidden. */
function intoSeen({ sheet, ranges: [{ top, left }] }: Cells, input: Input): Input {
  const first = input(top, left);
  return (row, column) => (sheet.rows.isHidden(row) || sheet.columns.isHidden(column) ? undefined : first);
}

function hidesAny({ sheet, ranges: [{ top, left, bottom, right }] }: Cells): boolean {
  const isShown = (line: boolean | null) => line === false;
  return !(
    isShown(uniformLine(top, bottom, (row) => sheet.rows.isHidden(row))) &&
    isShown(uniformLine(left, right, (column) => sheet.columns.isHidden(column)))
  );
}

const readInput: Reader<CellInput> = (given) => {
  if (given === null) return undefined;
  if (typeof given === "number" || typeof given === "boolean") return given;
  if (text(given).length > LONGEST_TEXT) throw invalidArgument("a cell takes no more than 32,767 characters");
  return text(given);
};

function setNumberFormat(cells: Cells, given: unknown, session: Session): void {
  requireAllowed(cells.sheet, "formatCells", session);
  const code = eachOf(rangeOf(cells), given, (each) => (each === null ? undefined : text(each) || GENERAL));
  cells.sheet.formatEach(rangeOf(cells), (row, column) => {
    const numberFormat = code(row, column);
    return numberFormat === undefined ? undefined : { numberFormat };
  });
}

/**
 * What is given for each cell of a range: one value for all, or a list of rows that has the range's size.
 * @throws HostError `InvalidArgument`, also for whole rows and columns
 */
function eachOf<V>(range: CellRange, given: unknown, read: Reader<V>): (row: number, column: number) => V {
  if (isUnbounded(range)) throw invalidArgument("whole rows and columns are too many cells to be set");
  if (!Array.isArray(given)) {
    const value = read(given);
    return () => value;
  }
  if (given.length !== rowCount(range)) throw sizeMismatch();
  const rows = given.map((row: unknown) => {
    if (!Array.isArray(row) || row.length !== columnCount(range)) throw sizeMismatch();
    return row.map((value: unknown) => read(value));
  });
  return (row, column) => rows[row - range.top]?.[column - range.left] ?? read(null);
}

function sizeMismatch(): HostError {
  return invalidArgument(
    "the number of rows or columns in the input array doesn't match the size or dimensions of the range",
  );
}

function setLink(cells: Cells, given: Readonly<Record<string, unknown>>, session: Session): void {
  requireWritable(cells, session);
  const { sheet } = cells;
  const { top, left } = rangeOf(cells);
  const said = (name: string) => optional(text)(given[name]) ?? "";
  const display = said("textToDisplay");
  if (display !== "") sheet.fill(cellAt(top, left), () => ({ value: display }));
  sheet.setLink(top, left, { location: said("documentReference"), address: said("address"), tip: said("screenTip") });
  sheet.setFormat(cellAt(top, left), LINK_FORMAT);
}

type Clearing = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks";

function clear(cells: Cells, what: Clearing, session: Session): void {
  const { sheet } = cells;
  const range = rangeOf(cells);
  requireWritable(cells, session);
  if (what !== "Contents") requireAllowed(sheet, "formatCells", session);
  if (what === "All" || what === "Contents") sheet.clearContents(range);
  if (what === "All" || what === "Formats") sheet.clearFormats(range);
  if (what === "All") sheet.setValidation(range, null);
  if (what !== "Contents" && what !== "Formats") sheet.clearLinks(range);
}

/** First and last line of so many behind an edge; a negative number counts lines before it, the edge included. */
function beside(edge: number, count: number): readonly [first: number, last: number] {
  if (count === 0) throw invalidArgument("no lines are asked for");
  return count > 0 ? [edge + 1, edge + count] : [edge + count + 1, edge];
}

function sharedCells(cells: Cells, other: Cells): Cells | null {
  const shared = cells.sheet === other.sheet ? intersection(rangeOf(cells), rangeOf(other)) : null;
  return shared && cellsOf(cells.sheet, shared);
}

function usedCells({ sheet, ranges: [within] }: Cells, valuesOnly?: boolean): Cells | null {
  const used = sheet.usedRange({ valuesOnly, within });
  return used && cellsOf(sheet, used);
}

/** The cells around one up to the next blank row and column on each side. */
function surroundingRegion({ cells }: Sheet, cell: CellRange): CellRange {
  const used = cells.used() ?? cell;
  let region = cell;
  for (;;) {
    const { top, left, bottom, right } = region;
    const around = intersection(
      { top: top - 1, left: left - 1, bottom: bottom + 1, right: right + 1 },
      bounding(used, cell),
    );
    const filled = around && cells.used(around);
    const grown = filled ? bounding(region, filled) : region;
    if (covers(region, grown)) return region;
    region = grown;
  }
}

function cellAt(row: number, column: number): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}

function rowsOf(cells: Cells): Cells[] {
  const range = rangeOf(cells);
  return Array.from({ length: rowCount(range) }, (_, row) =>
    cellsOf(cells.sheet, { ...range, top: range.top + row, bottom: range.top + row }),
  );
}

function columnsOf(cells: Cells): Cells[] {
  const range = rangeOf(cells);
  return Array.from({ length: columnCount(range) }, (_, column) =>
    cellsOf(cells.sheet, { ...range, left: range.left + column, right: range.left + column }),
  );
}
