/**
 * Worksheets with their formats, as forms' templates: what a file says of a sheet, asked of a running Excel. For sheets of a
 * template's size; each cell's formats are an object of their own.
 */
import { widthInCharacters } from "../../columnWidth";
import type { LeftOut } from "../../own/leftOut";
import { MARKER_NAME } from "../../own/marker";
import type { BookLooks, StoredSheet } from "../../own/storedSheet";
import { cellAddress, contentAt, type CellRange, type NewRow, type SheetCell, type SheetGrid } from "../../workbook";
import { digitOf, loadDigit } from "../digit";
import { untrack } from "../excel";
import { cellsOf, sheetNamed, type BookOverview, type SheetOverview } from "../read/overview";
import { askPage } from "../write/page";
import { rangeOf } from "../ranges";
import { readSheets } from "../read/read";
import { askRules } from "./rules";
import { askValidations } from "./validations";
import { FORMATS, styleOf } from "./styles";

/** Cells whose formats are asked for in one sync: about 2 of the 5 MB that an answer may have in Excel on the web. */
const SYNC_CELLS = 3_000;
/** A larger worksheet is no template, and of a form so large the formats are not worth the time. */
const MOST_CELLS = 30_000;

/**
 * Reads some worksheets with their formats; one with too many cells is left out.
 * @throws WorkbookError `sheet-missing`
 */
export async function readLooks(
  context: Excel.RequestContext,
  book: BookOverview,
  names: readonly string[],
): Promise<BookLooks> {
  const digit = loadDigit(context, book);
  await context.sync();
  const digitPixels = digitOf(digit);
  const sheets = new Map<string, StoredSheet>();
  const wanted = names.map((name) => sheetNamed(book, name));
  const grids = await readSheets(context, book, wanted);
  for (const sheet of wanted) {
    const grid = grids.find(({ name }) => name === sheet.name);
    const stored = grid && (await readStored(context, sheet, grid, digitPixels));
    if (stored) sheets.set(sheet.name, stored);
  }
  return { digitPixels, sheets };
}

async function readStored(
  context: Excel.RequestContext,
  { name, isProtected }: SheetOverview,
  grid: SheetGrid,
  digitPixels: number,
): Promise<StoredSheet | null> {
  const worksheet = context.workbook.worksheets.getItem(name);
  const used = worksheet.getUsedRangeOrNullObject(false);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  worksheet.load("showGridlines");
  const frozen = worksheet.freezePanes.getLocationOrNullObject();
  frozen.load("rowCount,columnCount,isEntireRow,isEntireColumn");
  const { names, charts, tables, comments, shapes } = worksheet;
  names.load("items/name,items/formula,items/visible");
  charts.load("items/name");
  tables.load("items/name");
  comments.load("items/id");
  shapes.load("items/name,items/type");
  const page = askPage(worksheet);
  const rules = askRules(worksheet);
  await context.sync();
  if (used.isNullObject) return null;
  // A template begins with the sheet's first cell.
  const area: CellRange = { ...cellsOf(used), top: 0, left: 0 };
  if ((area.bottom + 1) * (area.right + 1) > MOST_CELLS) return null;

  const setUp = await page(context);
  const { conditionalFormats, scales, leftOut: rulesLeft } = await rules(context);
  const lines = await readLines(context, worksheet, area, digitPixels);
  const validations = await askValidations(context, worksheet, area);
  const cells = await readCells(context, worksheet, area, grid);
  const left = (what: LeftOut["what"], isThere: boolean): LeftOut[] => (isThere ? [{ what, at: null }] : []);
  const ownNames = names.items.filter((own) => own.visible && own.name !== MARKER_NAME && !OF_PRINTING.test(own.name));
  return {
    name,
    rows: cells.rows.map((row, index): NewRow => ({
      ...lines.rows[index],
      cells: row,
      height: lines.heights[index] ?? null,
    })),
    columnWidths: lines.widths,
    ...(lines.hiddenColumns.length > 0 && { hiddenColumns: lines.hiddenColumns }),
    merges: lines.merges,
    print: setUp.print,
    conditionalFormats,
    scales,
    validations,
    names: ownNames.map((own) => ({ name: own.name, formula: own.formula.replace(/^=/, "") })),
    freeze: frozen.isNullObject
      ? { rows: 0, columns: 0 }
      : {
          rows: frozen.isEntireColumn ? 0 : frozen.rowCount,
          columns: frozen.isEntireRow ? 0 : frozen.columnCount,
        },
    showGridLines: worksheet.showGridlines,
    leftOut: [
      ...cells.leftOut,
      ...rulesLeft,
      ...setUp.leftOut,
      ...left("chart", charts.items.length > 0),
      ...left("note", comments.items.length > 0),
      ...left(
        "picture",
        shapes.items.some(({ type }) => type === "Image"),
      ),
      ...left(
        "shape",
        shapes.items.some(({ type }) => type !== "Image"),
      ),
      ...left("protection", isProtected),
      ...tables.items.map((table) => ({ what: "table", at: table.name }) as const),
    ],
  };
}

/** Names that belong to the page's set-up. */
const OF_PRINTING = /^(?:_xlnm\.|Print_)/;

/** Sizes of rows and columns, which of them are hidden, and merged cells, blank ones too. */
async function readLines(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  area: CellRange,
  digitPixels: number,
) {
  const range = rangeOf(worksheet, area);
  const rows = range.getRowProperties({ rowHidden: true, format: { rowHeight: true, useStandardHeight: true } });
  const columns = range.getColumnProperties({
    format: { columnWidth: true, useStandardWidth: true },
    columnHidden: true,
  });
  const merged = range.getMergedAreasOrNullObject();
  merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  await context.sync();
  return {
    merges: merged.isNullObject ? [] : merged.areas.items.map(cellsOf),
    hiddenColumns: columns.value.flatMap(({ columnHidden }, column) => (columnHidden ? [column] : [])),
    rows: rows.value.map(({ rowHidden }) => (rowHidden ? { hidden: true } : {})),
    heights: rows.value.map(({ rowHidden, format }) =>
      rowHidden || format?.useStandardHeight ? null : (format?.rowHeight ?? null),
    ),
    widths: columns.value.map(({ columnHidden, format }) => {
      const isOwn = !columnHidden && !format?.useStandardWidth && format?.columnWidth !== undefined;
      return isOwn ? widthInCharacters(format.columnWidth ?? 0, digitPixels) : null;
    }),
  };
}

/** Hardly ever does anybody format the last cell of a sheet: it looks as any. */
const LAST_CELL: CellRange = { top: 1_048_575, bottom: 1_048_575, left: 16_383, right: 16_383 };

/** Cells with their formats, and links that lead out of the workbook. */
interface FoundCells {
  readonly rows: ReadonlyArray<SheetCell | null>[];
  readonly leftOut: LeftOut[];
}

async function readCells(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  area: CellRange,
  grid: SheetGrid,
): Promise<FoundCells> {
  const formats = rangeOf(worksheet, LAST_CELL).getCellProperties({ format: FORMATS });
  await context.sync();
  const usual = firstOf(formats);
  const found: FoundCells = { rows: [], leftOut: [] };
  const height = Math.max(1, Math.floor(SYNC_CELLS / (area.right + 1)));
  for (let top = 0; top <= area.bottom; top += height) {
    const slice = { ...area, top, bottom: Math.min(area.bottom, top + height - 1) };
    await readSlice(context, worksheet, slice, grid, usual, found);
  }
  return found;
}

function firstOf({ value }: OfficeExtension.ClientResult<Excel.CellProperties[][]>): Excel.CellProperties {
  return value[0]?.[0] ?? {};
}

async function readSlice(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  slice: CellRange,
  grid: SheetGrid,
  usual: Excel.CellProperties,
  { rows, leftOut }: FoundCells,
): Promise<void> {
  const range = rangeOf(worksheet, slice);
  range.load("numberFormat");
  const properties = range.getCellProperties({ format: FORMATS, hyperlink: true });
  await context.sync();
  const numberFormats: unknown[][] = range.numberFormat;
  properties.value.forEach((line, index) => {
    const row = slice.top + index;
    const cells = line.map((cell, column): SheetCell | null => {
      const style = styleOf(cell, String(numberFormats[index]?.[column] ?? ""), usual);
      const content = contentAt(grid, row, column);
      const link = cell.hyperlink?.documentReference;
      if (cell.hyperlink?.address) leftOut.push({ what: "link", at: cellAddress(row, column) });
      if (style === undefined && "value" in content && content.value === null) return null;
      return { content, ...(style && { style }), ...(link ? { link } : {}) };
    });
    rows.push(cells);
  });
  untrack(range);
}
