import { WorkbookError } from "../../errors";
import { MARKER_NAME, readMarker } from "../../own/marker";
import type { CellRange, SheetGrid } from "../../workbook";

/** A worksheet as it stands before its cells are looked at. */
export interface SheetOverview extends Pick<SheetGrid, "name" | "visibility" | "madeBy"> {
  /** Excel's own, which stays when the worksheet is renamed. */
  readonly id: string;
  readonly isProtected: boolean;
  /** Whether its formats can be changed, protected or not. */
  readonly canFormat: boolean;
  /** The smallest range with all values; null for a blank worksheet. */
  readonly used: CellRange | null;
}

export interface BookOverview {
  readonly name: string;
  readonly isReadOnly: boolean;
  /** No sheet can be added, renamed or removed. */
  readonly isStructureProtected: boolean;
  /** Serial numbers count from 1904-01-01. */
  readonly date1904: boolean;
  /** In the order of their tabs. */
  readonly sheets: readonly SheetOverview[];
}

/** Serial number of 1904-01-01 in a workbook of the 1904 system; in others it is 1462. */
const FIRST_DAY = 0;

/**
 * The date system of a client's workbook, once it was asked for: Office.js has no property for it, and sends the question as one
 * that writes, which costs the clerk Excel's own undo. Each client works on one workbook, for as long as its page lives.
 */
const dateSystems = new WeakMap<typeof Excel.RequestContext, boolean>();

/** What the workbook says of itself and its worksheets, in two syncs. */
export async function readOverview(context: Excel.RequestContext): Promise<BookOverview> {
  const { workbook } = context;
  const { worksheets, protection } = workbook;
  workbook.load("name,readOnly");
  protection.load("protected");
  worksheets.load("items/id,items/name,items/visibility");
  const asked = dateSystems.get(Excel.RequestContext);
  // The workbook reckons by its date system.
  const firstDay = asked === undefined ? workbook.functions.date(1904, 1, 1) : null;
  firstDay?.load("value");
  await context.sync();
  const date1904 = asked ?? firstDay?.value === FIRST_DAY;
  dateSystems.set(Excel.RequestContext, date1904);

  const sheets = worksheets.items.map((sheet) => {
    const marker = sheet.names.getItemOrNullObject(MARKER_NAME);
    marker.load("formula");
    sheet.protection.load("protected,options");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet, marker, used };
  });
  await context.sync();

  return {
    name: workbook.name,
    isReadOnly: workbook.readOnly,
    isStructureProtected: protection.protected,
    date1904,
    sheets: sheets.map(({ sheet, marker, used }) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: VISIBILITIES.get(sheet.visibility) ?? "visible",
      madeBy: marker.isNullObject ? null : readMarker(marker.formula.replace(/^=/, "")),
      isProtected: sheet.protection.protected,
      canFormat: !sheet.protection.protected || sheet.protection.options.allowFormatCells === true,
      used: used.isNullObject ? null : cellsOf(used),
    })),
  };
}

/** @throws WorkbookError `sheet-missing` */
export function sheetNamed({ sheets }: BookOverview, sheet: string): SheetOverview {
  const found = sheets.find(({ name }) => name === sheet);
  if (!found) throw new WorkbookError("sheet-missing", { sheet });
  return found;
}

/** The cells of a range whose place and size were loaded. */
export function cellsOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

const VISIBILITIES: ReadonlyMap<string, SheetGrid["visibility"]> = new Map([
  ["Visible", "visible"],
  ["Hidden", "hidden"],
  ["VeryHidden", "veryHidden"],
]);
