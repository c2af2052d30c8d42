import { parseIsoDate, serialFromDate } from "../../domain/values/dates";
import { type CellStyle, type SheetCell } from "../workbook";
import { cleanSheetName } from "../sheetNames";
import { lostInText } from "./lostDigits";
import type { Converted } from "./xls";
import { readSeparated } from "./separated";

/** Digits up to which a number is an amount or a count; longer ones are numbers of people, phones and cards. */
const MOST_DIGITS = 10;

const STYLES = {
  day: { numberFormat: "yyyy-mm-dd" },
  slashedDay: { numberFormat: "yyyy/m/d" },
  grouped: { numberFormat: "#,##0.00" },
  text: { numberFormat: "@" },
} satisfies Record<string, CellStyle>;

const ABSENT = null;

/**
 * Reads text with separators as a workbook of one sheet: plain numbers and days become such, and all else stays text, as it
 * is written. Nothing is ever a formula.
 * @param title name of the sheet, as far as a sheet can have it
 * @throws WorkbookError as {@link readSeparated}
 */
export function readCsv(bytes: Uint8Array, title: string): Converted {
  const { encoding, separator, rows: texts } = readSeparated(bytes);
  const rows = texts.map((fields) => ({ height: null, cells: fields.map(cellOf) }));
  const sheet = { name: cleanSheetName(title), visibility: "visible" as const, rows, columnWidths: [], merges: [] };
  const told = { encoding, separator: separator === "\t" ? "Tab" : separator };
  return { book: { sheets: [sheet] }, notes: [{ code: "csv", params: told }, ...lostInText(texts)] };
}

function cellOf(field: string): SheetCell | null {
  // What Excel's users write to keep a number as it is: ="00123".
  const kept = /^="([^"]*)"$/.exec(field)?.[1];
  if (kept !== undefined) return { content: { value: kept }, style: STYLES.text };
  const text = field.trim();
  if (text === "") return ABSENT;
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) && text.replace(/\D/g, "").length <= MOST_DIGITS) {
    return { content: { value: Number(text) } };
  }
  if (/^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(text)) {
    return { content: { value: Number(text.replaceAll(",", "")) }, style: STYLES.grouped };
  }
  return dayOf(text) ?? { content: { value: field }, style: /^[\d=+@-]/.test(text) ? STYLES.text : undefined };
}

/** A day with its year first, which nobody can take for another one. */
function dayOf(text: string): SheetCell | null {
  const [, year = "", mark = "", month = "", day = ""] = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? [];
  const date = parseIsoDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  if (!date || date.day === null || date.year < 1901) return null;
  return { content: { value: serialFromDate(date) }, style: mark === "-" ? STYLES.day : STYLES.slashedDay };
}
