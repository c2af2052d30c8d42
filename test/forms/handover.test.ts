import { unzipSync } from "fflate";
import { filledForms, handoverFileName, valueSheets } from "../../src/forms/handover";
import { isHandedOver } from "../../src/forms/engine/wholeNumbers";
import { cellKey, type NewSheet, type SheetGrid } from "../../src/spreadsheet/workbook";
import { createXlsx } from "../../src/spreadsheet/xlsx/create";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { readLooks } from "../../src/spreadsheet/xlsx/template/template";
import { writeXlsx } from "../../src/spreadsheet/xlsx/write";
import { buildForms } from "../../src/forms/build";
import { describeWith } from "../support/describeWith";
import { printedText, printing } from "../support/print";
import { builtInTemplates, fixtureBytes, fixtureInput } from "./quarterForms";

const QUARTER = { year: 2026, quarter: 3 };

/** A fixture with its quarter filled, and its forms alone. */
async function handedOver(...forms: readonly string[]) {
  const { sheets: newSheets } = buildForms(await fixtureInput("clean"), await builtInTemplates(), forms);
  const { bytes } = await writeXlsx(fixtureBytes("clean"), { edits: [], newSheets });
  const { sheets } = await openXlsx(bytes, "book.xlsx");
  const names = filledForms(sheets, QUARTER).map(({ sheet }) => sheet);
  const alone = await createXlsx(valueSheets(sheets, names, await readLooks(bytes, "book.xlsx", names)));
  return { sheets, names, alone, grids: (await openXlsx(alone, "forms.xlsx")).sheets };
}

test("forms stand alone with the same values and no formula, in their order", async () => {
  const { sheets, names, alone, grids } = await handedOver("dues-ledger", "dues-publication", "quarter-report");
  expect(names).toEqual(["党费收缴公示表 2026Q3", "党费收缴明细表 2026Q3", "季度工作报表 2026Q3"]);
  expect(grids.map(({ name }) => name)).toEqual(names);
  for (const grid of grids) {
    const inBook = sheets.find(({ name }) => name === grid.name)!;
    // An empty text is a blank cell.
    const texts = ({ rows }: SheetGrid) => rows.map((row) => row.map((cell) => cell ?? ""));
    expect(texts(grid)).toEqual(texts(inBook));
    expect(grid.formulas.size).toBe(0);
    expect(inBook.formulas.size).toBeGreaterThan(0);
    expect(grid.madeBy).toBe(inBook.madeBy);
  }
  // Nothing else of the book is in the file, the roster's ID numbers least of all.
  const texts = Object.values(unzipSync(alone)).map((part) => new TextDecoder().decode(part));
  const roster = sheets.find(({ name }) => name.includes("名册"))!;
  const numbers = roster.rows.flat().filter((cell) => typeof cell === "string" && /^\d{17}[\dX]$/.test(cell));
  expect(numbers.length).toBeGreaterThan(0);
  for (const number of numbers) expect(texts.some((text) => text.includes(String(number)))).toBe(false);
});

test("formats, sizes, merged cells and print set-up go along", async () => {
  const { names, alone, sheets } = await handedOver("dues-ledger");
  const [name = ""] = names;
  const looks = (await readLooks(alone, "forms.xlsx", names)).sheets.get(name)!;
  expect(looks.print).toMatchObject({ paper: "A4", fitTo: { width: 1, height: 0 } });
  expect(looks.print?.titleRows).toBeDefined();
  expect(looks.merges).toEqual(sheets.find((sheet) => sheet.name === name)!.merges);
  const styles = looks.rows.flatMap(({ cells }) => cells.map((cell) => cell?.style));
  expect(styles.some((style) => style?.numberFormat === "#,##0.00")).toBe(true);
  expect(styles.some((style) => style?.border?.top)).toBe(true);
});

test("the roster, whose ID numbers are whole, goes along only where it is named", () => {
  expect(["roster", "dues-publication", "quarter-report"].filter(isHandedOver)).toEqual([
    "dues-publication",
    "quarter-report",
  ]);
});

const grid = (name: string, more: Partial<SheetGrid>): SheetGrid => ({
  name,
  visibility: "visible",
  rows: [],
  formulas: new Map(),
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  madeBy: null,
  ...more,
});

/** A sheet of one row of cells, as it looks. */
const looking = (name: string, cells: NewSheet["rows"][0]["cells"]) => ({
  name,
  rows: [{ height: null, cells }],
  columnWidths: [],
  merges: [],
  leftOut: [],
});

test("a link to a sheet that stays behind is left, one to a sheet that goes along is kept", () => {
  const link = (to: string) => ({ content: { value: "定位" }, link: to });
  const looks = { digitPixels: 7, sheets: new Map([["甲", looking("甲", [link("'乙'!A1"), link("名册!C3")])]]) };
  const [sheet] = valueSheets([grid("甲", { rows: [["定位", "定位"]] })], ["甲", "乙"], looks);
  expect(sheet?.rows[0]?.cells.map((cell) => cell?.link)).toEqual(["'乙'!A1", undefined]);
});

test("a formula without a value stays one where it needs its own sheet alone, and is refused where it needs the book", () => {
  const cells = [{ content: { formula: "XLOOKUP(1,B1:B2,C1:C2)" } }, { content: { formula: "名册!C3" } }];
  const looks = (some: typeof cells) => ({ digitPixels: 7, sheets: new Map([["甲", looking("甲", some)]]) });
  const formulas = new Map([
    [cellKey(0, 0), "XLOOKUP(1,B1:B2,C1:C2)"],
    [cellKey(0, 1), "名册!C3"],
  ]);
  const sheets = [grid("甲", { rows: [[null, null]], formulas })];
  expect(valueSheets(sheets, ["甲"], looks(cells.slice(0, 1)))[0]?.rows[0]?.cells[0]?.content).toEqual({
    formula: "XLOOKUP(1,B1:B2,C1:C2)",
  });
  expect(() => valueSheets(sheets, ["甲"], looks(cells))).toThrow(
    expect.objectContaining({ code: "not-calculated", params: { sheet: "甲", cell: "B1" } }),
  );
});

test("the file is named by unit and quarter, in characters that every system takes", () => {
  expect(handoverFileName("XX社区党委", QUARTER, null)).toBe("XX社区党委_季度报表_2026Q3.xlsx");
  expect(handoverFileName(" 一/二:支部 ", QUARTER, "党费收缴公示表")).toBe("一_二_支部_党费收缴公示表_2026Q3.xlsx");
  expect(handoverFileName("", QUARTER, null)).toBe("季度报表_2026Q3.xlsx");
});

test("a workbook without a sheet is refused", async () => {
  await expect(createXlsx([])).rejects.toThrow(RangeError);
});

describeWith(printing, "printed", () => {
  test("the forms print as they do in the book, without a page of anything else", async () => {
    const { alone } = await handedOver("dues-publication", "quarter-report");
    const pages = printedText(alone)
      .split("\f")
      .filter((page) => page.trim() !== "");
    const titles = pages.map((page) => /党费收缴情况公示表|季度工作报表/.exec(page)?.[0]);
    expect(titles).toEqual(["党费收缴情况公示表", undefined, undefined, "季度工作报表"]);
    // The titles of the columns stand on every page.
    for (const page of pages.slice(0, 3)) expect(page).toMatch(/姓名 +身份证号/);
  });
});
