import { USUAL_DIGIT } from "../columnWidth";
import type { BookOverview } from "./read/overview";

const POINTS_OF_PIXEL = 0.75;
/** Pixels that a column has beside its characters. */
const PADDING = 5;

/** What tells the width of a digit, once it has come. */
export interface DigitMeasures {
  readonly sheet: Excel.Worksheet;
  readonly column: Excel.Range;
}

/** Queues what tells the width of a digit in the workbook's default font, by which the widths of columns are measured. */
export function loadDigit({ workbook }: Excel.RequestContext, { sheets }: BookOverview): DigitMeasures {
  const sheet = workbook.worksheets.getItem(sheets[0]?.name ?? "");
  sheet.load("standardWidth");
  // Hardly ever does anybody set the width of the last column.
  const column = sheet.getRange("XFD:XFD");
  column.load("format/columnWidth");
  return { sheet, column };
}

/** Pixels of a digit, after a sync. */
export function digitOf({ sheet, column }: DigitMeasures): number {
  const digit = (column.format.columnWidth / POINTS_OF_PIXEL - PADDING) / sheet.standardWidth;
  return digit > USUAL_DIGIT / 2 && digit < USUAL_DIGIT * 2 ? Math.round(digit) : USUAL_DIGIT;
}
