import { HostError, invalidArgument } from "../errors";
import { eventCells } from "../events";
import { child, method, property, readOnly, returning, type Session } from "../objectType";
import { oneOf, optional, text, yesNo } from "../readers";
import { areasOf, cellsOf, requireChangeable } from "./cells";
import { requireInFront } from "./focus";
import {
  APPLICATION,
  COMMENTS,
  FUNCTIONS,
  NAMED_ITEMS,
  RANGE,
  RANGE_AREAS,
  RUNTIME,
  SETTINGS,
  TABLES,
  WORKBOOK,
  WORKBOOK_CREATED,
  WORKBOOK_PROTECTION,
  WORKSHEETS,
  type Cells,
} from "./types";

WORKBOOK.define({
  properties: {
    autoSave: readOnly(() => false),
    isDirty: property(
      ({ isDirty }) => isDirty,
      yesNo,
      (book, isDirty) => {
        book.isDirty = isDirty;
      },
    ),
    name: readOnly(({ name }) => name),
    previouslySaved: readOnly(() => true),
    readOnly: readOnly(({ isReadOnly }) => isReadOnly),
  },
  children: {
    application: child(APPLICATION, (book) => book),
    comments: child(COMMENTS, ({ sheets }) => sheets),
    functions: child(FUNCTIONS, (book) => book),
    names: child(NAMED_ITEMS, (book) => book),
    protection: child(WORKBOOK_PROTECTION, (book) => book),
    settings: child(SETTINGS, (book) => book),
    tables: child(TABLES, ({ sheets }) => sheets),
    worksheets: child(WORKSHEETS, (book) => book),
    // Known to the client alone, which calls it context.runtime.
    _Runtime: child(RUNTIME, (_, session) => session),
  },
  methods: {
    getActiveCell: returning(RANGE, [], ({ active }, _, session) => {
      requireInFront(session, "InvalidSelection");
      const [{ top, left } = { top: 0, left: 0 }] = active.selection;
      return cellsOf(active, { top, left, bottom: top, right: left });
    }),
    getSelectedRange: returning(RANGE, [], ({ active }, _, session) => {
      requireInFront(session, "InvalidSelection");
      const [range, ...others] = active.selection;
      if (!range || others.length > 0) throw new HostError("InvalidReference", "several ranges are selected");
      return cellsOf(active, range);
    }),
    getSelectedRanges: returning(RANGE_AREAS, [], ({ active }, _, session) => {
      requireInFront(session, "InvalidSelection");
      return areasOf(active, active.selection);
    }),
    save: method([optional(oneOf("Save", "Prompt"))], (_, __, session) => {
      requireChangeable(session.book);
      session.save();
    }),
  },
  internals: {
    _GetRangeForEventByReferenceId: returning(RANGE, [text], (_, [reference], session) => {
      const cells = cellsOfEvent(reference, session);
      if (!cells) throw new HostError("ItemNotFound", "the cells of the event are gone");
      return cells;
    }),
    _GetRangeOrNullObjectForEventByReferenceId: returning(RANGE, [text], (_, [reference], session) =>
      cellsOfEvent(reference, session),
    ),
    _GetReferenceCount: method([], (_, __, { references }) => references.size),
    _RemoveAllReferences: method([], (_, __, { references }) => references.releaseAll()),
    _RemoveReference: method([text], (_, [id], { references }) => references.release(id)),
  },
});

RUNTIME.define({
  properties: {
    enableEvents: property(
      ({ enableEvents }) => enableEvents,
      yesNo,
      (session, isOn) => {
        session.enableEvents = isOn;
      },
    ),
  },
});

APPLICATION.define({
  properties: {
    calculationMode: property(
      ({ calculationMode }) => calculationMode,
      oneOf("Automatic", "AutomaticExceptTables", "Manual"),
      (book, mode) => {
        book.calculationMode = mode;
      },
    ),
    calculationState: readOnly(() => "Done"),
    decimalSeparator: readOnly(() => "."),
    thousandsSeparator: readOnly(() => ","),
  },
  methods: {
    calculate: method([oneOf("Recalculate", "Full", "FullRebuild")], (book) => book.calculate()),
    suspendApiCalculationUntilNextSync: method([], (book) => book.suspendCalculation()),
    // Nothing is drawn before the batch ends.
    suspendScreenUpdatingUntilNextSync: method([], () => undefined),
  },
  // Both are called by Excel.createWorkbook() alone.
  internals: { CreateWorkbook: returning(WORKBOOK_CREATED, [text], (_, [base64]) => base64) },
});

WORKBOOK_CREATED.define({
  internals: { Open: method([], (base64, _, { openWorkbook }) => openWorkbook(base64)) },
});

WORKBOOK_PROTECTION.define({
  properties: { protected: readOnly(({ isStructureProtected }) => isStructureProtected) },
});

function cellsOfEvent(reference: string, { book }: Session): Cells | null {
  if (!reference.includes("!")) throw invalidArgument("no reference of an event");
  const found = eventCells(reference, book);
  return found && cellsOf(found.sheet, found.range);
}
