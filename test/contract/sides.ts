import { openBook } from "../../src/workbench/file/open";
import { saveBook } from "../../src/workbench/file/save";
import { REPORTED } from "../../src/workbench/host/behaviour";
import type { HostOptions } from "../../src/workbench/host/host";
import type { WorkbookModel } from "../../src/workbench/model/book";
import { OfficeWorkbook, type OfficeOptions } from "../../src/spreadsheet/office/workbook";
import type { LooksSource } from "../../src/spreadsheet/own/storedSheet";
import type { Workbook } from "../../src/spreadsheet/workbook";
import { XlsxWorkbook } from "../../src/spreadsheet/xlsx/workbook";
import { officeRuntime, useOfficeRuntime } from "../support/officeRuntime";

/** A workbook that a side serves from a file. */
export interface Opened {
  readonly workbook: Workbook & LooksSource;
  /** The same workbook, saved, closed and opened again. */
  reopen(): Promise<Workbook>;
}

export interface Side {
  readonly name: string;
  open(bytes: Uint8Array): Promise<Opened>;
}

export const office: Side = {
  name: "Excel",
  async open(bytes) {
    let book = await openBook(bytes, "book.xlsx");
    let saved = bytes;
    const reopen = async () => {
      saved = (await saveBook(book, saved)).bytes;
      book = await openBook(saved, "book.xlsx");
      return connect(book);
    };
    return { workbook: connect(book), reopen };
  },
};

/** The Office side on Microsoft's own client, which works on a book of ours in Excel's place, as the worst of Excels does. */
export function connect(book: WorkbookModel, host: HostOptions = {}, options: OfficeOptions = {}): OfficeWorkbook {
  return connectTo(book, host, options).workbook;
}

/** {@link connect}, with the host in Excel's place. */
export function connectTo(book: WorkbookModel, host: HostOptions = {}, options: OfficeOptions = {}) {
  const runtime = officeRuntime(book, { behaviour: REPORTED, ...host });
  useOfficeRuntime(runtime);
  return { workbook: new OfficeWorkbook({ secondsToAnswer: 20, ...options }), host: runtime.host };
}

export const file: Side = {
  name: "a file",
  async open(bytes) {
    let current = new XlsxWorkbook(bytes, "book.xlsx");
    const reopen = async () => (current = new XlsxWorkbook(current.bytes, "book.xlsx"));
    return { workbook: current, reopen };
  },
};

export const SIDES: readonly Side[] = [office, file];
