/**
 * What a worksheet is seen and printed by: gridlines, frozen panes and the page. It comes last, and nothing else fails with it: without
 * a printer, or with another workbook in front, Excel takes none of it.
 */
import type { NewSheet } from "../../workbook";
import { rangeAddress } from "../../workbook";
import { askEach } from "../read/askEach";
import { setUpPage } from "./page";

/** A worksheet that has just been written. */
interface Written {
  readonly sheet: NewSheet;
  /** Whether it stood there before, with gridlines and frozen panes of its own. */
  readonly isOld: boolean;
}

/**
 * Arranges worksheets, but for those that nobody sees.
 * @returns names of those that are not as they were planned
 */
export async function arrange(context: Excel.RequestContext, sheets: readonly Written[]): Promise<string[]> {
  const seen = sheets.filter(({ sheet }) => !sheet.isVeryHidden);
  const pages = await askEach(context, seen, ({ sheet, isOld }) => {
    const { horizontalPageBreaks, pageLayout } = context.workbook.worksheets.getItem(sheet.name);
    if (isOld || sheet.print) horizontalPageBreaks.removePageBreaks();
    if (sheet.print) setUpPage({ horizontalPageBreaks, pageLayout }, sheet.print);
    pageLayout.load("zoom");
    return () => fits(sheet, pageLayout);
  });
  const views = await viewsOf(context, seen);
  const shown = await askEach(context, seen, ({ sheet }) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.name);
    const view = views.get(sheet.name);
    const showsGridLines = sheet.showGridLines ?? true;
    if (view?.showsGridLines !== showsGridLines) worksheet.showGridlines = showsGridLines;
    const wanted = frozen(sheet);
    if (view?.frozen !== wanted) freeze(worksheet, wanted);
    return () => true;
  });
  return seen.flatMap(({ sheet }, index) => (pages[index] === true && shown[index] === true ? [] : [sheet.name]));
}

/** How a worksheet is seen; `frozen` is the address of its frozen cells, "" without any. */
interface View {
  readonly showsGridLines: boolean;
  readonly frozen: string;
}

/** The view of a worksheet, and of the cells it freezes, that were loaded. */
function viewOf({ showGridlines }: Excel.Worksheet, { isNullObject, address }: Excel.Range): View {
  return { showsGridLines: showGridlines, frozen: isNullObject ? "" : address.replace(/^.*!/, "") };
}

const NEW: View = { showsGridLines: true, frozen: "" };

/** Which of the worksheets' views are known: what is so already need not be set. */
async function viewsOf(context: Excel.RequestContext, sheets: readonly Written[]): Promise<ReadonlyMap<string, View>> {
  const old = sheets.filter(({ isOld }) => isOld);
  const found = await askEach(context, old, ({ sheet }) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.name);
    worksheet.load("showGridlines");
    const location = worksheet.freezePanes.getLocationOrNullObject();
    location.load("address");
    return () => viewOf(worksheet, location);
  });
  const views = new Map(sheets.map(({ sheet }) => [sheet.name, NEW]));
  old.forEach(({ sheet }, index) => {
    const view = found[index];
    if (view) views.set(sheet.name, view);
    else views.delete(sheet.name);
  });
  return views;
}

/** The address of the cells that a sheet freezes, as Excel tells it. */
function frozen({ freeze: { rows, columns } = { rows: 0, columns: 0 } }: NewSheet): string {
  if (rows > 0 && columns > 0) return rangeAddress({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 });
  if (rows > 0) return `1:${rows}`;
  return columns > 0 ? columnsAddress(columns) : "";
}

function columnsAddress(count: number): string {
  const last = rangeAddress({ top: 0, left: count - 1, bottom: 0, right: count - 1 });
  return `A:${last.replace(/\d+$/, "")}`;
}

function freeze({ freezePanes }: Excel.Worksheet, cells: string): void {
  if (cells === "") freezePanes.unfreeze();
  else freezePanes.freezeAt(cells);
}

/** Whether the page has taken its pages' width: not every Excel does (office-js #1860). */
function fits({ print }: NewSheet, { zoom }: Excel.PageLayout): boolean {
  return print?.fitTo === undefined || zoom.horizontalFitToPages === print.fitTo.width;
}
