import { cleanSheetName } from "../../../spreadsheet/sheetNames";
import type { WorkbookModel } from "../../model/book";
import { LAST_COLUMN, LAST_ROW, WHOLE_SHEET } from "../../model/sheet/ranges";
import type { Sheet, Visibility } from "../../model/sheet/sheet";
import { HostError, invalidArgument } from "../errors";
import { SOURCES, VISIBILITIES, WORKBOOK } from "../events";
import { child, items, method, property, readOnly, returning, type Reader, type Session } from "../objectType";
import { color, integer, number, oneOf, optional, text, yesNo } from "../readers";
import { areasOf, cellsAt, cellsOf, requireAllowed, requireChangeable } from "./cells";
import { requireInFront } from "./focus";
import { hex } from "./formats/rangeFormat";
import {
  AUTO_FILTER,
  CHARTS,
  COMMENTS,
  FREEZE_PANES,
  NAMED_ITEMS,
  PAGE_BREAKS,
  PAGE_LAYOUT,
  RANGE,
  RANGE_AREAS,
  SHAPES,
  TABLES,
  WORKSHEET,
  WORKSHEET_PROTECTION,
  WORKSHEETS,
  type Cells,
} from "./types";

/** Pixels of a digit and of a column's padding, and points of a pixel. */
const [DIGIT, PADDING, POINTS] = [7, 5, 0.75];

const visibility: Reader<Visibility> = (given) => {
  const word = oneOf("Visible", "Hidden", "VeryHidden")(given);
  return word === "Visible" ? "visible" : word === "Hidden" ? "hidden" : "veryHidden";
};

WORKSHEETS.define({
  items: items(WORKSHEET, (book) => book.sheets, findSheet),
  methods: {
    add: returning(WORKSHEET, [optional(text)], (book, [name], session) => {
      requireStructure(session);
      requireInFront(session);
      return book.add(name === undefined ? nextSheetName(book) : newName(name, book));
    }),
    getActiveWorksheet: returning(WORKSHEET, [], (book) => book.active),
    getCount: method([optional(yesNo)], (book, [visibleOnly]) => sheetsOf(book, visibleOnly).length),
    getFirst: returning(WORKSHEET, [optional(yesNo)], (book, [visibleOnly]) => sheetsOf(book, visibleOnly)[0] ?? null),
    getItemOrNullObject: returning(WORKSHEET, [text], (book, [key]) => findSheet(book, key) ?? null),
    getLast: returning(
      WORKSHEET,
      [optional(yesNo)],
      (book, [visibleOnly]) => sheetsOf(book, visibleOnly).at(-1) ?? null,
    ),
  },
  events: {
    onActivated: ofWorkbook(SOURCES.activated),
    onAdded: ofWorkbook(SOURCES.added),
    onCalculated: ofWorkbook(SOURCES.calculated),
    onChanged: ofWorkbook(SOURCES.changed),
    onColumnSorted: ofWorkbook(SOURCES.columnsSorted),
    onDeactivated: ofWorkbook(SOURCES.deactivated),
    onDeleted: ofWorkbook(SOURCES.deleted),
    onFormatChanged: ofWorkbook(SOURCES.formatted),
    onProtectionChanged: ofWorkbook(SOURCES.protected),
    onRowHiddenChanged: ofWorkbook(SOURCES.rowsHidden),
    onRowSorted: ofWorkbook(SOURCES.rowsSorted),
    onSelectionChanged: ofWorkbook(SOURCES.selected),
  },
});

WORKSHEET.define({
  id: ({ id }) => id,
  isGone: (sheet, { book }) => book.position(sheet) < 0,
  properties: {
    id: readOnly(({ id }) => id),
    name: property(
      ({ name }) => name,
      text,
      (sheet, name, session) => {
        requireStructure(session);
        if (name.toLowerCase() !== sheet.name.toLowerCase()) newName(name, session.book);
        session.book.rename(sheet, name);
      },
    ),
    position: property(
      (sheet, { book }) => book.position(sheet),
      integer,
      (sheet, position, session) => {
        requireStructure(session);
        if (position < 0 || position >= session.book.sheets.length) throw invalidArgument("no such position");
        session.book.move(sheet, position);
      },
    ),
    showGridlines: property(
      ({ showGridlines }) => showGridlines,
      yesNo,
      (sheet, isShown, session) => {
        requireChangeable(session.book);
        requireInFront(session);
        sheet.showGridlines = isShown;
        sheet.arranged("view");
      },
    ),
    showHeadings: property(
      ({ showHeadings }) => showHeadings,
      yesNo,
      (sheet, isShown, session) => {
        requireChangeable(session.book);
        requireInFront(session);
        sheet.showHeadings = isShown;
        sheet.arranged("view");
      },
    ),
    standardHeight: readOnly(({ rows }) => rows.standard),
    standardWidth: property(
      ({ columns }) => Math.round(((columns.standard / POINTS - PADDING) / DIGIT) * 100) / 100,
      number,
      (sheet, characters, session) => {
        requireAllowed(sheet, "formatColumns", session);
        sheet.columns.standard = Math.round(characters * DIGIT + PADDING) * POINTS;
        sheet.arranged("columns");
      },
    ),
    tabColor: property(
      (sheet) => (sheet.visibility !== "visible" ? null : sheet.tabColor === null ? "" : hex(sheet.tabColor)),
      (given) => (given === "" ? null : color(given)),
      (sheet, tabColor, session) => {
        requireStructure(session);
        sheet.tabColor = tabColor;
        sheet.arranged("tab");
      },
    ),
    visibility: property(
      (sheet) => VISIBILITIES[sheet.visibility],
      visibility,
      (sheet, wanted, session) => {
        requireStructure(session);
        if (wanted !== "visible") requireAnotherVisible(sheet, session.book);
        session.book.show(sheet, wanted);
      },
    ),
  },
  children: {
    autoFilter: child(AUTO_FILTER, (sheet) => sheet),
    charts: child(CHARTS, (sheet) => sheet),
    comments: child(COMMENTS, (sheet) => [sheet]),
    freezePanes: child(FREEZE_PANES, (sheet) => sheet),
    horizontalPageBreaks: child(PAGE_BREAKS, (sheet) => ({ sheet, kind: "rowBreaks" as const })),
    names: child(NAMED_ITEMS, (sheet) => sheet),
    pageLayout: child(PAGE_LAYOUT, (sheet) => sheet),
    protection: child(WORKSHEET_PROTECTION, (sheet) => sheet),
    shapes: child(SHAPES, (sheet) => sheet),
    tables: child(TABLES, (sheet) => [sheet]),
    verticalPageBreaks: child(PAGE_BREAKS, (sheet) => ({ sheet, kind: "columnBreaks" as const })),
  },
  methods: {
    activate: method([], (sheet, _, session) => {
      requireInFront(session);
      if (sheet.visibility !== "visible") throw new HostError("InvalidOperation", `${sheet.name} is hidden`);
      session.book.activate(sheet);
    }),
    calculate: method([optional(yesNo)], (sheet, _, { book }) => book.calculate([sheet])),
    delete: method([], (sheet, _, session) => {
      requireStructure(session);
      requireInFront(session, "InvalidSelection");
      if (sheet.visibility === "veryHidden") throw new HostError("InvalidOperation", `${sheet.name} is very hidden`);
      requireAnotherVisible(sheet, session.book);
      session.book.delete(sheet);
    }),
    getCell: returning(RANGE, [integer, integer], (sheet, [row, column]) =>
      cellsOf(sheet, { top: row, left: column, bottom: row, right: column }),
    ),
    getNext: returning(WORKSHEET, [optional(yesNo)], (sheet, [visibleOnly], { book }) => {
      const next = neighbour(sheet, 1, visibleOnly, book);
      if (!next) throw new HostError("ItemNotFound", `${sheet.name} is the last worksheet`);
      return next;
    }),
    getNextOrNullObject: returning(WORKSHEET, [optional(yesNo)], (sheet, [visibleOnly], { book }) =>
      neighbour(sheet, 1, visibleOnly, book),
    ),
    getPrevious: returning(WORKSHEET, [optional(yesNo)], (sheet, [visibleOnly], { book }) => {
      const previous = neighbour(sheet, -1, visibleOnly, book);
      if (!previous) throw new HostError("ItemNotFound", `${sheet.name} is the first worksheet`);
      return previous;
    }),
    getPreviousOrNullObject: returning(WORKSHEET, [optional(yesNo)], (sheet, [visibleOnly], { book }) =>
      neighbour(sheet, -1, visibleOnly, book),
    ),
    getRange: returning(RANGE, [optional(text)], (sheet, [address], { book }) =>
      address === undefined ? cellsOf(sheet, WHOLE_SHEET) : cellsAt(sheet, address, book),
    ),
    getRangeByIndexes: returning(RANGE, [integer, integer, integer, integer], (sheet, [top, left, rows, columns]) =>
      cellsOf(sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 }),
    ),
    getRanges: returning(RANGE_AREAS, [optional(text)], (sheet, [addresses], { book }) => {
      const list =
        addresses === undefined ? [cellsOf(sheet, WHOLE_SHEET)] : addresses.split(/[,;]/).map(at(sheet, book));
      return areasOf(
        sheet,
        list.flatMap(({ ranges }) => ranges),
      );
    }),
    getUsedRange: returning(RANGE, [optional(yesNo)], (sheet, [valuesOnly]) =>
      cellsOf(sheet, sheet.usedRange({ valuesOnly }) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
    ),
    getUsedRangeOrNullObject: returning(RANGE, [optional(yesNo)], (sheet, [valuesOnly]) => {
      const used = sheet.usedRange({ valuesOnly });
      return used && cellsOf(sheet, used);
    }),
  },
  internals: {
    _GetSheetById: returning(WORKSHEET, [text], (_, [id], { book }) => findSheet(book, id) ?? null),
  },
  events: {
    onActivated: ofSheet(SOURCES.activated),
    onCalculated: ofSheet(SOURCES.calculated),
    onChanged: ofSheet(SOURCES.changed),
    onColumnSorted: ofSheet(SOURCES.columnsSorted),
    onDeactivated: ofSheet(SOURCES.deactivated),
    onFormatChanged: ofSheet(SOURCES.formatted),
    onProtectionChanged: ofSheet(SOURCES.protected),
    onRowHiddenChanged: ofSheet(SOURCES.rowsHidden),
    onRowSorted: ofSheet(SOURCES.rowsSorted),
    onSelectionChanged: ofSheet(SOURCES.selected),
  },
  setters: { Gridlines: "showGridlines", Headings: "showHeadings" },
});

FREEZE_PANES.define({
  methods: {
    freezeAt: method([(given) => RANGE.targetOf(given) ?? text(given)], (sheet, [frozen], session) => {
      const cells = typeof frozen === "string" ? cellsAt(sheet, frozen, session.book) : frozen;
      const [{ bottom, right }] = cells.ranges;
      freeze(sheet, bottom === LAST_ROW ? 0 : bottom + 1, right === LAST_COLUMN ? 0 : right + 1, session);
    }),
    freezeColumns: method([optional(integer)], (sheet, [count = 1], session) => freeze(sheet, 0, count, session)),
    freezeRows: method([optional(integer)], (sheet, [count = 1], session) => freeze(sheet, count, 0, session)),
    getLocationOrNullObject: returning(RANGE, [], (sheet, _, session) => {
      requireInFront(session);
      return frozenCells(sheet);
    }),
    unfreeze: method([], (sheet, _, session) => freeze(sheet, 0, 0, session)),
  },
});

function ofWorkbook<S>(source: S) {
  return { source, target: () => WORKBOOK };
}

function ofSheet<S>(source: S) {
  return { source, target: ({ id }: Sheet) => id };
}

function at(sheet: Sheet, book: WorkbookModel): (address: string) => Cells {
  return (address) => cellsAt(sheet, address, book);
}

function findSheet(book: WorkbookModel, key: unknown): Sheet | undefined {
  return book.sheets.find(({ id }) => id === key) ?? book.sheet(text(key));
}

function sheetsOf(book: WorkbookModel, visibleOnly = false): Sheet[] {
  return book.sheets.filter(({ visibility: shown }) => !visibleOnly || shown === "visible");
}

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: boolean | undefined, book: WorkbookModel): Sheet | null {
  const position = book.position(sheet);
  const others = step > 0 ? book.sheets.slice(position + 1) : book.sheets.slice(0, position).reverse();
  return others.find(({ visibility: shown }) => !visibleOnly || shown === "visible") ?? null;
}

/** @throws HostError for a name that Excel doesn't accept or that is taken */
function newName(name: string, book: WorkbookModel): string {
  if (cleanSheetName(name) !== name) throw invalidArgument(`no worksheet can be called ${name}`);
  if (book.sheet(name)) throw new HostError("ItemAlreadyExists", name);
  return name;
}

function nextSheetName(book: WorkbookModel): string {
  let number = 1;
  while (book.sheet(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}

function requireStructure({ book }: Session): void {
  requireChangeable(book);
  if (book.isStructureProtected) throw new HostError("AccessDenied", "the workbook's structure is protected");
}

function requireAnotherVisible(sheet: Sheet, book: WorkbookModel): void {
  if (sheetsOf(book, true).every((other) => other === sheet)) {
    throw new HostError("InvalidOperation", "a workbook must have a visible worksheet");
  }
}

function freeze(sheet: Sheet, rows: number, columns: number, session: Session): void {
  requireChangeable(session.book);
  requireInFront(session);
  if (rows < 0 || columns < 0) throw invalidArgument("a number of rows or columns is expected");
  sheet.freeze = { rows, columns };
  sheet.arranged("freeze");
}

function frozenCells(sheet: Sheet): Cells | null {
  const { rows, columns } = sheet.freeze;
  if (rows === 0 && columns === 0) return null;
  return cellsOf(sheet, {
    top: 0,
    left: 0,
    bottom: rows === 0 ? LAST_ROW : rows - 1,
    right: columns === 0 ? LAST_COLUMN : columns - 1,
  });
}
