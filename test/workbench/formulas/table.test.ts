import { CellError, type CellValue } from "../../../src/spreadsheet/workbook";
import type { SheetCells } from "../../../src/formula/values";
import { openXlsx } from "../../../src/spreadsheet/xlsx/open";
import { evaluateFormula } from "../../../src/workbench/formulas/evaluate";
import { describeWith } from "../../support/describeWith";
import { savedByLibreOffice } from "../../support/libreOffice";
import { FORMULAS_SHEET, NAMED, readTable, SHEETS, tableBook } from "./table";

const table = readTable();

/** To ten digits: what is found by approaching it, as IRR is, has no more. */
function rounded(value: CellValue): CellValue {
  return typeof value === "number" ? Number(value.toPrecision(10)) : value;
}

const cells = new Map(
  [...Object.entries(SHEETS), [FORMULAS_SHEET, []] as const].map(([name, rows]): [string, SheetCells] => [
    name,
    {
      rows: rows.length,
      columns: Math.max(0, ...rows.map(({ length }) => length)),
      value: (row, column) => {
        const value = rows[row]?.[column] ?? null;
        return typeof value === "string" && value.startsWith("#") ? new CellError(value) : value;
      },
    },
  ]),
);

test.each(table.map((row, index) => ({ ...row, index })))("$formula", ({ formula, isArray, expected, index }) => {
  const value = evaluateFormula(formula, {
    cells: (sheet) => cells.get(sheet ?? FORMULAS_SHEET),
    place: { sheet: FORMULAS_SHEET, row: index, column: 1 },
    isArray,
    name: (name) => (name === NAMED.name ? NAMED.formula : null),
    now: new Date(2026, 8, 30, 9, 30),
    memory: new Map(),
  });
  expect(rounded(value)).toEqual(rounded(expected));
});

describeWith(["libreoffice"], "LibreOffice", () => {
  test("calculates what the table says of it", async () => {
    const { sheets } = await openXlsx(savedByLibreOffice(tableBook(table), "xlsx"), "");
    const rows = sheets.find(({ name }) => name === FORMULAS_SHEET)?.rows ?? [];
    const calculated = table.map(({ formula }, row) => [formula, rounded(rows[row]?.[1] ?? null)]);
    expect(calculated).toEqual(table.map(({ formula, libreOffice }) => [formula, rounded(libreOffice)]));
  });
});
