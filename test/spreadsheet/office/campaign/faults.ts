/** What can go wrong at any sync with Excel. */
import type { ErrorCode } from "../../../../src/workbench/host/errors";
import type { Fault, OfficeHost } from "../../../../src/workbench/host/host";
import type { WorkbookModel } from "../../../../src/workbench/model/book";
import { deleteLines, insertLines } from "../../../../src/workbench/model/editing/lineMoves";
import type { Sheet } from "../../../../src/workbench/model/sheet/sheet";
import { at } from "../../../workbench/host/books";
import { FORM, ROSTER } from "./stages";

/** Excel itself fails: what it was asked is done, or not, or in part. */
export interface Failure {
  readonly name: string;
  readonly fault: (actions: number) => Fault;
}

/** Somebody does something just before a sync. */
export interface Meddling {
  readonly name: string;
  /** The worksheet it is done to; absent where it concerns them all. */
  readonly on?: string;
  readonly happen: (book: WorkbookModel, host: OfficeHost) => void;
  /** Comes to its end a moment after, or before the clerk tries again. */
  readonly end?: (book: WorkbookModel, host: OfficeHost) => void;
}

const refused = (code: ErrorCode): Failure => ({ name: code, fault: () => ({ type: "refuse", code }) });
const lost = (code: ErrorCode): Failure => ({ name: `${code}, though done`, fault: () => ({ type: "lose", code }) });

/** Each comes before Excel has done what it was asked, and after. */
export const FAILURES: readonly Failure[] = [
  refused("ActivityLimitReached"),
  lost("RequestAborted"),
  refused("RequestPayloadSizeLimitExceeded"),
  lost("ResponsePayloadSizeLimitExceeded"),
  {
    name: "broken off half way",
    fault: (actions) => ({ type: "abort", before: Math.floor(actions / 2), code: "InvalidArgument" }),
  },
  lost("GeneralException"),
  { name: "no answer", fault: () => ({ type: "silence" }) },
  { name: "no answer, though done", fault: () => ({ type: "silence", isDone: true }) },
];

/** Done by a co-author to a worksheet that is still there. */
function coAuthor(name: string, on: string, work: (book: WorkbookModel, sheet: Sheet) => void): Meddling {
  const sheetOf = (book: WorkbookModel) => book.sheets.find((sheet) => sheet.name.startsWith(on));
  const happen = (book: WorkbookModel) => {
    const sheet = sheetOf(book);
    if (sheet) book.edit("co-author", () => work(book, sheet));
  };
  return { name: `${on} ${name}`, on, happen };
}

function protecting(on: string): Meddling {
  const protect = coAuthor("is protected", on, (_, sheet) => sheet.protect({ allows: new Set(), password: null }));
  const { happen: end } = coAuthor("", on, (_, sheet) => sheet.protect(null));
  return { ...protect, end };
}

/** The first person's. */
const ROW = { axis: "rows", first: 2, count: 1 } as const;

const typing = (address: string) => (_: WorkbookModel, sheet: Sheet) => sheet.enter(at(address), () => "手改");

export const MEDDLING: readonly Meddling[] = [
  coAuthor("is deleted", ROSTER, (book, sheet) => book.delete(sheet)),
  coAuthor("is deleted", FORM, (book, sheet) => book.delete(sheet)),
  coAuthor("is renamed", ROSTER, (book, sheet) => book.rename(sheet, `${ROSTER}（新）`)),
  coAuthor("is renamed", FORM, (book, sheet) => book.rename(sheet, `${FORM}（旧）`)),
  protecting(ROSTER),
  protecting(FORM),
  coAuthor("is filtered", ROSTER, (_, sheet) => {
    sheet.filter = { range: at("A2:D8"), isFiltering: true, columns: new Map() };
    sheet.hideRows(3, 3, true);
  }),
  coAuthor("has a cell typed into that is written", ROSTER, typing("A3")),
  coAuthor("has a neighbour typed into", ROSTER, typing("B3")),
  coAuthor("loses a row", ROSTER, (book, sheet) => deleteLines(book, sheet, ROW)),
  coAuthor("gets a row", ROSTER, (book, sheet) => insertLines(book, sheet, ROW)),
  {
    name: "another workbook comes to the front",
    happen: (_, host) => void (host.isBehind = true),
    end: (_, host) => void (host.isBehind = false),
  },
  {
    name: "a cell is edited",
    happen: (book) => void (book.isEditingCell = true),
    end: (book) => void (book.isEditingCell = false),
  },
];
