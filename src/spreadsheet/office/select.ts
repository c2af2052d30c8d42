import { WorkbookError } from "../errors";
import { cellAddress } from "../workbook";

/**
 * Brings a cell before the clerk's eyes, and selects it. Nothing that is hidden is shown for it.
 * @throws WorkbookError `sheet-missing` or `sheet-hidden`
 */
export async function selectCell(
  context: Excel.RequestContext,
  sheet: string,
  row: number,
  column: number,
): Promise<void> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  worksheet.load("visibility");
  await context.sync();
  if (worksheet.isNullObject) throw new WorkbookError("sheet-missing", { sheet });
  const cell = cellAddress(row, column);
  if (worksheet.visibility !== "Visible") throw new WorkbookError("sheet-hidden", { sheet, cell });
  worksheet.activate();
  worksheet.getRange(cell).select();
  await context.sync();
}
