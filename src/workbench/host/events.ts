import { CellError, type CellRange, type CellValue } from "../../spreadsheet/workbook";
import type { WorkbookModel, BookEvent } from "../model/book";
import { entryText } from "../model/editing/entry";
import type { Actor } from "../model/editing/events";
import { formatRange, parseRange } from "../model/sheet/ranges";
import type { Sheet, Visibility } from "../model/sheet/sheet";

/** An event as Microsoft's client knows it. */
export interface EventSource {
  /** Number of its messages. */
  readonly code: number;
  /** Name on the wire of the call that registers for it, without `_Register`. */
  readonly name: string;
}

export const SOURCES = {
  changed: { code: 10, name: "DataChangedEvent" },
  activated: { code: 11, name: "ActivatedEvent" },
  deactivated: { code: 12, name: "DeactivatedEvent" },
  added: { code: 13, name: "AddedEvent" },
  selected: { code: 14, name: "SelectionChangedEvent" },
  deleted: { code: 15, name: "DeletedEvent" },
  calculated: { code: 16, name: "CalculatedEvent" },
  formatted: { code: 18, name: "FormatChangedEvent" },
  rowsSorted: { code: 19, name: "RowSortedEvent" },
  columnsSorted: { code: 20, name: "ColumnSortedEvent" },
  rowsHidden: { code: 22, name: "RowHiddenChangedEvent" },
  protected: { code: 24, name: "ProtectionChangedEvent" },
  chartAdded: { code: 50, name: "AddedEvent" },
  chartDeleted: { code: 53, name: "DeletedEvent" },
} as const satisfies Readonly<Record<string, EventSource>>;

/** Whom messages are for that concern no one worksheet. */
export const WORKBOOK = "Workbook";

/** A message for the client's handlers: its event, whom it is for, and the arguments. */
export interface Message {
  readonly code: number;
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Words of the API for whether a worksheet is shown. */
export const VISIBILITIES: Readonly<Record<Visibility, string>> = {
  visible: "Visible",
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};

/** What the client is told of something that happened in the book. */
export function messagesOf(event: BookEvent, book: WorkbookModel): Message[] {
  // What concerns no worksheet, and how one is laid out, are no events of the API.
  if (!("sheet" in event) || event.type === "arranged") return [];
  const { sheet } = event;
  const source = event.by === "co-author" ? "Remote" : "Local";
  const worksheetId = sheet.id;
  const say = (of: EventSource, args: Readonly<Record<string, unknown>>, targets = [sheet.id, WORKBOOK]): Message[] =>
    targets.map((target) => ({ code: of.code, target, args: { worksheetId, source, ...args } }));
  switch (event.type) {
    case "changed": {
      const { range, before } = event;
      const details = before === undefined ? {} : detailsOf(before, book.valueAt(sheet, range.top, range.left));
      return say(SOURCES.changed, { ...changeOf(sheet, range, event.by), changeType: "RangeEdited", ...details });
    }
    case "lines-moved": {
      const { range, shift } = event;
      const changeType = `${shift.axis === "rows" ? "Row" : "Column"}${shift.isInsertion ? "Inserted" : "Deleted"}`;
      return say(SOURCES.changed, { ...changeOf(sheet, range, event.by), changeType });
    }
    case "formatted":
      return say(SOURCES.formatted, {
        address: formatRange(event.range),
        referenceId: eventReference(sheet, event.range),
      });
    case "calculated": {
      const used = sheet.usedRange({ valuesOnly: true });
      return say(SOURCES.calculated, { address: used ? formatRange(used) : "" });
    }
    // Sorting is no change of cells (learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-onrowsorted-member).
    case "sorted":
      return say(SOURCES.rowsSorted, { address: formatRange(event.range) });
    case "rows-hidden": {
      const { top, bottom } = event.range;
      const address = `${top + 1}:${bottom + 1}`;
      return say(SOURCES.rowsHidden, { address, changeType: event.isHidden ? "Hidden" : "Unhidden" });
    }
    case "selected":
      return say(SOURCES.selected, { address: event.ranges.map(formatRange).join(",") });
    case "activated":
      return [
        ...say(SOURCES.deactivated, { worksheetId: event.before.id }, [event.before.id, WORKBOOK]),
        ...say(SOURCES.activated, {}),
      ];
    case "added":
      return say(SOURCES.added, {}, [WORKBOOK]);
    case "deleted":
      return say(SOURCES.deleted, {}, [WORKBOOK]);
    // These became events of the API after the version this host is for.
    case "renamed":
    case "moved":
    case "shown":
      return [];
    case "protected":
      return say(SOURCES.protected, { isProtected: sheet.protection !== null });
    case "chart-added":
      return say(SOURCES.chartAdded, { chartId: event.chart.id }, [sheet.id]);
    case "chart-deleted":
      return say(SOURCES.chartDeleted, { chartId: event.chart.id }, [sheet.id]);
  }
}

/** What the client is told of the pane; nobody has to register for it. */
export function paneMessage(isShown: boolean): Message {
  return { code: 65_539, target: "", args: { visibility: isShown ? "Visible" : "Hidden" } };
}

function changeOf(sheet: Sheet, range: CellRange, by: Actor) {
  return {
    address: formatRange(range),
    referenceId: eventReference(sheet, range),
    triggerSource: by === "add-in" ? "ThisLocalAddin" : "Unknown",
    shiftDirection: "None",
  };
}

function detailsOf(before: CellValue, after: CellValue) {
  return {
    valueBefore: entryText(before, null),
    valueAfter: entryText(after, null),
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}

/** Kind of a cell's value, as the API names it. */
export function valueType(value: CellValue): string {
  if (value === null || value === "") return "Empty";
  if (value instanceof CellError) return "Error";
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** Names the cells of an event, so that its handler can ask for them later. */
function eventReference(sheet: Sheet, range: CellRange): string {
  return `${sheet.id}!${formatRange(range)}`;
}

/** The cells that an event's arguments name; null once they are gone with their worksheet. */
export function eventCells(reference: string, book: WorkbookModel): { sheet: Sheet; range: CellRange } | null {
  const at = reference.indexOf("!");
  const sheet = book.sheets.find(({ id }) => id === reference.slice(0, at));
  const range = parseRange(reference.slice(at + 1));
  return sheet && range ? { sheet, range } : null;
}
