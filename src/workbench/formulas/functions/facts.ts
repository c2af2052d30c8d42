/** What kind of value something is. */
import { CellError, type CellValue } from "../../../spreadsheet/workbook";
import { asNumber, NOT_AVAILABLE } from "../values";
import { type FormulaFunction, type Functions, single } from "./define";

const CODES = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

export const FACTS: Functions = [
  ["ISBLANK", fact((value) => value === null)],
  ["ISNUMBER", fact((value) => typeof value === "number")],
  ["ISTEXT", fact((value) => typeof value === "string")],
  ["ISNONTEXT", fact((value) => typeof value !== "string")],
  ["ISLOGICAL", fact((value) => typeof value === "boolean")],
  ["ISERROR", fact((value) => value instanceof CellError)],
  ["ISERR", fact((value) => value instanceof CellError && value.code !== NOT_AVAILABLE.code)],
  ["ISNA", fact((value) => value instanceof CellError && value.code === NOT_AVAILABLE.code)],
  ["ISEVEN", single("s", (value) => Math.trunc(asNumber(value)) % 2 === 0)],
  ["ISODD", single("s", (value) => Math.trunc(asNumber(value)) % 2 !== 0)],
  ["NA", single("", () => NOT_AVAILABLE)],
  ["TYPE", fact((value) => kindOf(value))],
  ["ERROR.TYPE", fact((value) => (value instanceof CellError ? CODES.indexOf(value.code) + 1 : NOT_AVAILABLE))],
];

function fact(calculate: (value: CellValue) => CellValue): FormulaFunction {
  return single("s", calculate, { keepsErrors: true });
}

function kindOf(value: CellValue): number {
  if (value instanceof CellError) return 16;
  return typeof value === "string" ? 2 : typeof value === "boolean" ? 4 : 1;
}
