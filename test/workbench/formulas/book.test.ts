import { readFileSync } from "node:fs";
import path from "node:path";
import { saveBook } from "../../../src/workbench/file/save";
import { openBook } from "../../../src/workbench/file/open";
import { evaluateFormula } from "../../../src/workbench/formulas/evaluate";
import type { WorkbookModel } from "../../../src/workbench/model/book";
import { parseRange } from "../../../src/workbench/model/sheet/ranges";
import { openXlsx } from "../../../src/spreadsheet/xlsx/open";
import { packed } from "../../spreadsheet/xlsx/reading/packages";
import { FORMULAS_SHEET, readTable, tableBook } from "./table";

const library = () => Promise.resolve(evaluateFormula);

function cellOf(book: WorkbookModel, sheet: string, address: string) {
  const { top, left } = parseRange(address)!;
  const own = book.sheet(sheet)!;
  return { text: book.textAt(own, top, left), isOutdated: own.cells.isOutdated(top, left) };
}

function type(book: WorkbookModel, sheet: string, address: string, text: string | number): void {
  book.edit("clerk", () => book.sheet(sheet)!.enter(parseRange(address)!, () => text));
}

/** A roster, and formulas of it with the values that a file has for them. */
function roster(): Uint8Array {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const formula = (text: string, value: string) => `<c><f>${text}</f><v>${value}</v></c>`;
  return packed({
    sheets: {
      名册: `<row>${cell("张三")}<c><v>50</v></c></row><row>${cell("李四")}<c><v>30</v></c></row>`,
      合计:
        `<row>${formula('VLOOKUP("李四",名册!A1:B2,2,FALSE)', "30")}${formula("A1*2", "60")}</row>` +
        `<row>${formula("CUBEVALUE(名册!B2)", "7")}${formula("A2+1", "8")}${formula("SUM(表1[金额])", "9")}</row>` +
        `<row>${formula("YEAR(TODAY())", "1999")}${formula("A3-1", "1998")}</row>` +
        `<row>${formula("SUM(INDIRECT(&quot;名册!B1:B2&quot;))", "80")}</row>`,
    },
  });
}

async function opened(bytes: Uint8Array): Promise<WorkbookModel> {
  const book = await openBook(bytes, "账册.xlsx");
  await book.offerLibrary(library);
  return book;
}

test("formulas that were saved without a value have one once the book is open", async () => {
  const table = readTable();
  const book = await opened(tableBook(table));
  const at = (formula: string) => table.findIndex((row) => row.formula === formula);
  const formula = 'INDEX(党费!B2:G6,MATCH("李四",党费!A2:A6,0),MATCH("3月",党费!B1:G1,0))';
  expect(cellOf(book, FORMULAS_SHEET, `B${at(formula) + 1}`)).toEqual({ text: "41", isOutdated: false });
  expect(book.isDirty).toBe(false);
});

test("what is typed changes the lookups, sums and areas by name that depend on it", async () => {
  const book = await opened(roster());
  type(book, "名册", "B2", 31);
  expect(cellOf(book, "合计", "A1").text).toBe("31");
  expect(cellOf(book, "合计", "B1").text).toBe("62");
  expect(cellOf(book, "合计", "A4").text).toBe("81");
});

test("what even the library can't calculate keeps its value, marked, with all that is made of it", async () => {
  const book = await opened(roster());
  expect(cellOf(book, "合计", "A2")).toEqual({ text: "7", isOutdated: false });
  type(book, "名册", "B2", 31);
  for (const [address, text] of [
    ["A2", "7"],
    ["B2", "8"],
    ["C2", "9"],
  ] as const) {
    expect(cellOf(book, "合计", address)).toEqual({ text, isOutdated: true });
  }
  type(book, "名册", "B2", 30);
  expect(cellOf(book, "合计", "B2")).toEqual({ text: "8", isOutdated: false });
});

test("a value of old is saved as none, so that nobody takes it for the formula's; Excel is asked to calculate", async () => {
  const bytes = roster();
  const book = await opened(bytes);
  type(book, "名册", "B2", 31);
  const { bytes: saved } = await saveBook(book, bytes);
  const { sheets } = await openXlsx(saved, "");
  expect(sheets[1]?.rows.slice(0, 2)).toEqual([
    [31, 62],
    [null, null, null],
  ]);
});

test("today is the page's day, also where the file has another", async () => {
  const book = await opened(roster());
  const year = String(new Date().getFullYear());
  expect(cellOf(book, "合计", "A3").text).toBe(year);
  expect(cellOf(book, "合计", "B3").text).toBe(String(Number(year) - 1));
});

test("a formula of many cells that is typed is calculated once the library has come", async () => {
  const book = await openBook(roster(), "账册.xlsx");
  let give: (own: typeof evaluateFormula) => void = () => undefined;
  // Everything is calculated but what the file has no value of today for.
  const offered = book.offerLibrary(() => new Promise((resolve) => (give = resolve)));
  type(book, "名册", "D1", "=LARGE(B1:B2,2)");
  expect(cellOf(book, "名册", "D1")).toEqual({ text: "", isOutdated: true });
  give(evaluateFormula);
  await offered;
  expect(cellOf(book, "名册", "D1")).toEqual({ text: "30", isOutdated: false });
});

test("lookups in a long list are made in time", async () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => {
    const name = `<c t="inlineStr"><is><t>党员${row}</t></is></c>`;
    return `<row>${name}<c><v>${row}</v></c><c><f>VLOOKUP(A${row + 1},A:B,2,FALSE)</f></c></row>`;
  });
  const book = await opened(packed({ sheets: { 名册: rows.join("") } }));
  expect(cellOf(book, "名册", "C20000").text).toBe("19999");
});

test("the table of formulas has more than 400, of more than 120 functions", () => {
  const table = readFileSync(path.join(__dirname, "table.tsv"), "utf8");
  expect(table.trimEnd().split("\n").length).toBeGreaterThan(400);
  const functions = new Set(Array.from(table.matchAll(/[A-Z][A-Z0-9.]+(?=\()/g), ([name]) => name));
  expect(functions.size).toBeGreaterThan(120);
});
