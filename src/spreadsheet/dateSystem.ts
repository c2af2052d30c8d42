import { isDateFormat } from "./numberFormats";

/** Serial numbers of the 1904 system, which old Mac files count by, are this much smaller. */
export const DAYS_1900_TO_1904 = 1462;

/** The serial number of the 1900 system for a number of a 1904 workbook; other numbers, times of day too, stay. */
export function serialFrom1904(stored: number, numberFormat: string): number {
  return stored >= 1 && isDateFormat(numberFormat) ? stored + DAYS_1900_TO_1904 : stored;
}

/** The number that stands for a serial number of the 1900 system in a 1904 workbook. */
export function serialTo1904(serial: number, numberFormat: string): number {
  return serial > DAYS_1900_TO_1904 && isDateFormat(numberFormat) ? serial - DAYS_1900_TO_1904 : serial;
}
