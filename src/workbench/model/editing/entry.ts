/** What becomes of a text that is typed into a cell, or set as its value by an add-in: Excel reads both alike. */
import { plainDate, serialFromDate } from "../../../domain/values/dates";
import { CellError, type CellValue } from "../../../spreadsheet/workbook";
import { parseFormula } from "../../../formula/parse";
import { tokenize } from "../../../formula/tokens";
import { numberInText } from "../../../formula/values";

/** What a cell then holds, and the number format it takes unless it already has one of its own. */
export type Entry =
  | { readonly value: CellValue; readonly numberFormat?: string }
  | { readonly formula: string; readonly numberFormat?: undefined };

/** Text that starts like a formula, and is none. */
export class FormulaRefused extends Error {
  constructor(
    readonly row: number,
    readonly column: number,
  ) {
    super("not a formula");
  }
}

export const GENERAL = "General";
/** Cells of this number format take every entry for text. */
export const TEXT = "@";

/** Excel keeps no more digits of a number: an ID number of 18 digits entered as a number loses its last three. */
const PRECISION = 15;

const ERRORS: ReadonlySet<string> = new Set([...["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]]);

/**
 * @param numberFormat of the cell the text goes into
 * @returns null for a formula that Excel would not take, such as `-无-`
 */
export function readEntry(text: string, numberFormat: string): Entry | null {
  if (numberFormat === TEXT) return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  const number = numberInText(text);
  if (number !== null) return { value: keepDigits(number), numberFormat: formatOfNumber(text) };
  if (/^[-+=]./.test(text)) {
    const formula = text.replace(/^=/, "");
    return isFormula(formula) ? { formula } : null;
  }
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === "true" };
  if (ERRORS.has(text.toUpperCase())) return { value: new CellError(text.toUpperCase()) };
  return dateIn(text) ?? { value: text };
}

/** Text that {@link readEntry} takes for the same content again, as it stands in the formula bar. */
export function entryText(value: CellValue, formula: string | null): string | number | boolean {
  if (formula !== null) return `=${formula}`;
  if (value instanceof CellError) return value.code;
  return value ?? "";
}

/** Whether a text reads as a formula; those of kinds not understood here pass. */
function isFormula(text: string): boolean {
  return parseFormula(text) !== null || tokenize(text) === null;
}

function keepDigits(number: number): number {
  if (!Number.isInteger(number)) return Number(number.toPrecision(PRECISION));
  const digits = String(Math.abs(number)).length;
  if (digits <= PRECISION || digits > 21) return number;
  const unit = 10 ** (digits - PRECISION);
  return Math.trunc(number / unit) * unit;
}

function formatOfNumber(text: string): string | undefined {
  if (/%\s*$/.test(text)) return text.includes(".") ? "0.00%" : "0%";
  if (/e/i.test(text)) return "0.00E+00";
  if (text.includes(",")) return text.includes(".") ? "#,##0.00" : "#,##0";
  return undefined;
}

const DATES: ReadonlyArray<readonly [pattern: RegExp, numberFormat: string]> = [
  [/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/, "yyyy/m/d"],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, 'yyyy"年"m"月"d"日"'],
];

function dateIn(text: string): Entry | null {
  for (const [pattern, numberFormat] of DATES) {
    const [, year, month, day] = pattern.exec(text.trim()) ?? [];
    if (year === undefined) continue;
    const date = plainDate(Number(year), Number(month), Number(day));
    if (date && date.year >= 1900) return { value: serialFromDate(date), numberFormat };
  }
  return null;
}
