import { readFileSync } from "node:fs";
import path from "node:path";
import { CellError, type CellValue } from "../../../src/spreadsheet/workbook";
import { storedFormula } from "../../../src/formula/stored";
import { packed } from "../../spreadsheet/xlsx/reading/packages";

type Cell = string | number | boolean | null;

/** Sheets that the formulas of the table work on: made-up people. A text that starts with `#` is an error. */
export const SHEETS = JSON.parse(readFileSync(path.join(__dirname, "book.json"), "utf8")) as Readonly<
  Record<string, readonly (readonly Cell[])[]>
>;

/** The worksheet whose column B holds the formulas, the first of them in row 1. */
export const FORMULAS_SHEET = "计算";

/** A name of the workbook that formulas use. */
export const NAMED = { name: "单价", formula: "参数!$D$2" };

export interface TableRow {
  /** Without `=`. */
  readonly formula: string;
  /** Entered as an array formula: it stands in `{}` in the file. */
  readonly isArray: boolean;
  /** What LibreOffice calculates. */
  readonly libreOffice: CellValue;
  /** What Excel does, by its documentation, where that is something else; LibreOffice's otherwise. */
  readonly expected: CellValue;
}

/** Reads `table.tsv`: a formula, what LibreOffice 7.4 makes of it, and what Excel does where that differs. */
export function readTable(): TableRow[] {
  const lines = readFileSync(path.join(__dirname, "table.tsv"), "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const [text = "", calculated = "", documented] = line.split("\t");
    const [, array] = /^\{(.*)\}$/.exec(text) ?? [];
    const [libreOffice, expected] = [valueOf(calculated), valueOf(documented ?? calculated)];
    return { formula: array ?? text, isArray: array !== undefined, libreOffice, expected };
  });
}

function valueOf(text: string): CellValue {
  return text.startsWith("#") ? new CellError(text) : (JSON.parse(text) as Cell);
}

/** The sheets, and the formulas of the table without values, as a workbook. */
export function tableBook(formulas: readonly Pick<TableRow, "formula" | "isArray">[]): Uint8Array {
  const known = new Set([...Object.keys(SHEETS), FORMULAS_SHEET].map((name) => name.toLowerCase()));
  const rows = formulas.map(({ formula, isArray }, row) => {
    const stored = storedFormula(formula, known) ?? formula;
    const array = isArray ? ` t="array" ref="B${row + 1}"` : "";
    return `<row r="${row + 1}"><c r="B${row + 1}"><f${array}>${escaped(stored)}</f></c></row>`;
  });
  const sheets = Object.entries(SHEETS).map(([name, cells]) => [name, cells.map(rowXml).join("")] as const);
  const names = `<definedNames><definedName name="${NAMED.name}">${NAMED.formula}</definedName></definedNames>`;
  return packed({ sheets: { ...Object.fromEntries(sheets), [FORMULAS_SHEET]: rows.join("") }, after: names });
}

function rowXml(cells: readonly Cell[]): string {
  const xml = cells.map((value) => {
    if (value === null) return "<c/>";
    if (typeof value === "number") return `<c><v>${value}</v></c>`;
    if (typeof value === "boolean") return `<c t="b"><v>${Number(value)}</v></c>`;
    if (value.startsWith("#")) return `<c t="e"><v>${value}</v></c>`;
    return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  });
  return `<row>${xml.join("")}</row>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
