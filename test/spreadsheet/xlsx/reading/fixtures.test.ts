import { readFileSync } from "node:fs";
import path from "node:path";
import { openXlsx } from "../../../../src/spreadsheet/xlsx/open";
import { columnIndex, type CellValue, type SheetGrid } from "../../../../src/spreadsheet/workbook";
import { describeWith } from "../../../support/describeWith";
import { savedByLibreOffice } from "../../../support/libreOffice";

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(__dirname, "../../../fixtures", name, "book.xlsx")));
}

async function sheetOf(name: string, sheet: string): Promise<SheetGrid> {
  const book = await openXlsx(fixture(name), `${name}.xlsx`);
  return book.sheets.find((grid) => grid.name === sheet)!;
}

function at(sheet: SheetGrid, address: string): CellValue | undefined {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return sheet.rows[Number(digits) - 1]?.[columnIndex(letters)];
}

test("the sheets come in the order of their tabs, under the name of the file", async () => {
  const book = await openXlsx(fixture("clean"), "clean.xlsx");
  expect(book.name).toBe("clean.xlsx");
  expect(book.memory).toBeNull();
  expect(book.sheets.map(({ name, visibility, madeBy }) => [name, visibility, madeBy])).toEqual(
    ["党员花名册", "党费收缴台账", "支部信息", "爱心基金", "三会一课", "发展党员", "规划指标"].map((name) => [
      name,
      "visible",
      null,
    ]),
  );
});

test.each<[fixture: string, sheet: string, cells: Record<string, CellValue>]>([
  [
    "clean",
    "党员花名册",
    { A1: "XX社区党委党员花名册", B4: "魏兰杰", C4: "510603197304276764", A4: 1, J48: "2017/12/30" },
  ],
  ["clean", "党费收缴台账", { F50: 9605, T95: 64971.12 }],
  ["clean", "爱心基金", { E16: 59951.6, J29: 46264, G11: "记-008" }],
  ["forms", "党费收缴台账", { K79: 200, H54: 139.14, T153: 87706.74 }],
  ["messy", "党费2026", { J71: 75, T142: 94083.48 }],
  ["plain", "党员花名册", { K60: 45317, O119: "正常" }],
  ["split", "和平里党支部", { J15: 44673, A11: 9 }],
  ["wild", "名册", { N65: "正常", Q44: "18068697609", H129: "审核人：" }],
  ["wild", "爱心基金", { I16: "2026年4月21日", L29: "2026-09-03", H11: "记-007" }],
])("%s: cells of %s", async (name, sheet, cells) => {
  const grid = await sheetOf(name, sheet);
  for (const [address, value] of Object.entries(cells)) {
    if (typeof value === "number") expect(at(grid, address)).toBeCloseTo(value, 8);
    else expect(at(grid, address)).toBe(value);
  }
});

test("a hidden row is told, and no others", async () => {
  const fund = await sheetOf("wild", "爱心基金");
  expect([...fund.hiddenRows]).toEqual([16]);
  expect([...fund.hiddenColumns]).toEqual([]);
});

test("merged cells keep their corners", async () => {
  const roster = await sheetOf("clean", "党员花名册");
  expect(roster.merges).toContainEqual({ top: 0, left: 0, bottom: 0, right: 14 });
});

test("totals that openpyxl wrote without values are the sums of their columns", async () => {
  const dues = await sheetOf("wild", "2026缴费");
  expect(dues.formulas.size).toBe(13);
  expect(dues.formulas.get("128,5")).toBe("SUM(F3:F128)");
  for (const key of dues.formulas.keys()) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const numbers = dues.rows.slice(2, 128).flatMap((cells) => {
      const value = cells[column];
      return typeof value === "number" ? [value] : [];
    });
    expect(dues.rows[row]?.[column]).toBeCloseTo(
      numbers.reduce((a, b) => a + b, 0),
      8,
    );
  }
  expect(at(dues, "F129")).toBeGreaterThan(0);
});

describeWith(["libreoffice"], "saved again by LibreOffice", () => {
  test.each(["clean", "wild"])("%s reads the same", async (name) => {
    const original = await openXlsx(fixture(name), "");
    const saved = await openXlsx(savedByLibreOffice(fixture(name), "xlsx"), "");
    expect(saved.sheets.map((sheet) => sheet.name)).toEqual(original.sheets.map((sheet) => sheet.name));
    for (const [index, sheet] of saved.sheets.entries()) {
      expect(values(sheet)).toEqual(values(original.sheets[index]!));
      expect(sheet.hiddenRows).toEqual(original.sheets[index]!.hiddenRows);
      expect(new Map([...sheet.formulas].sort())).toEqual(new Map([...original.sheets[index]!.formulas].sort()));
    }
  });
});

/** All values by place, numbers to ten digits, for programs add up in their own order; LibreOffice drops empty texts. */
function values(sheet: SheetGrid): Map<string, CellValue> {
  const found = new Map<string, CellValue>();
  sheet.rows.forEach((cells, row) =>
    cells.forEach((value, column) => {
      if (value === null || value === "") return;
      found.set(`${row},${column}`, typeof value === "number" ? Number(value.toPrecision(10)) : value);
    }),
  );
  return found;
}
