/**
 * Cells that hold the values of two fields: 应到12 实到11, 12/11, 2026.7.6-2026.7.9, 张三/李四.
 */
import { squeeze } from "../../domain/values/text";
import type { CellValue } from "../../spreadsheet/workbook";

/** Two days in one cell. */
export const SPAN = /^(\d{4}.+?)(?:[-~—–至到]+)(\d{4}.+)$/;
const LABELLED = /应到\D*(\d+).*实到\D*(\d+)/;

/** The part of a cell that is the first (0) or second (1) of the two fields of its column; the whole where there is but one. */
export function sharedPart(cell: CellValue, index: number): CellValue {
  if (typeof cell !== "string") return cell;
  const text = squeeze(cell);
  const [, ...labelled] = LABELLED.exec(text) ?? SPAN.exec(text) ?? [];
  const parts = labelled.length === 2 ? labelled : text.split(/[/|、]/);
  return parts.length === 2 ? (parts[index] ?? cell) : cell;
}
