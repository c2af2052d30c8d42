/** What a clerk types, copies and fills: digits stay whole, formulas follow, a new row is like those above it. */
import { saveBook } from "../../../src/workbench/file/save";
import { openBook } from "../../../src/workbench/file/open";
import { WorkbookModel } from "../../../src/workbench/model/book";
import { copyCells } from "../../../src/workbench/model/editing/copying";
import { formatRange, parseRange } from "../../../src/workbench/model/sheet/ranges";
import { enter, fillAlong, paste, pasteCopied, undo } from "../../../src/workbench/page/grid/edits";
import { packed } from "../../spreadsheet/xlsx/reading/packages";

const range = (address: string) => parseRange(address)!;

function roster() {
  const book = new WorkbookModel("账册.xlsx");
  const rows = [
    ["姓名", "身份证号", "电话", "基数", "应交"],
    ["张三", "110101199003070025", "13800138000", 3000, 30],
    ["李四", "11010119630101001X", "13900139000", 4000, 40],
  ];
  const formulas = new Map([
    ["1,4", "D2*1%"],
    ["2,4", "D3*1%"],
  ]);
  const sheet = book.load("名册", "visible", { cells: { rows, formulas } });
  const type = (address: string, text: string) => enter(book, sheet, range(address).top, range(address).left, text);
  const value = (address: string) => sheet.cells.value(range(address).top, range(address).left);
  const formula = (address: string) => sheet.cells.formula(range(address).top, range(address).left);
  return { book, sheet, type, value, formula };
}

test.each([
  ["an ID number", "B4", "110101198001010011"],
  ["a bank card, where nothing else stands", "H9", "6222020200112233445"],
  ["a code with a 0 before it", "H9", "007"],
  ["a phone in a column of text", "C4", "13700137000"],
])("%s stays whole", (_, address, text) => {
  const { sheet, type, value } = roster();
  type(address, text);
  expect(value(address)).toBe(text);
  expect(sheet.format(range(address).top, range(address).left).numberFormat).toBe("@");
});

test.each([
  ["0", 0],
  ["0.5", 0.5],
  ["3500", 3500],
])("an amount, %s, is a number", (text, number) => {
  const { type, value } = roster();
  type("D4", text);
  expect(value("D4")).toBe(number);
});

test("pasted digits stay whole as well, and what an add-in writes is read as Excel reads it", () => {
  const { book, sheet, value } = roster();
  paste(book, sheet, range("A4"), "王五\t110101198001010011\t13700137000\t5000");
  expect([value("B4"), value("C4"), value("D4")]).toEqual(["110101198001010011", "13700137000", 5000]);
  book.edit("add-in", () => sheet.enter(range("H9"), () => "110101198001010011"));
  expect(value("H9")).toBe(110101198001010000);
});

describe("a new row under a table", () => {
  test("takes its formats and formulas, all taken back at once", () => {
    const { book, sheet, type, formula, value } = roster();
    sheet.setFormat(range("D2:E3"), { numberFormat: "0.00" });
    type("A4", "王五");
    expect([formula("E4"), sheet.format(3, 3).numberFormat]).toEqual(["D4*1%", "0.00"]);
    type("D4", "5000");
    expect(value("E4")).toBe(50);
    undo(book);
    undo(book);
    expect([value("A4"), formula("E4"), sheet.format(3, 3).numberFormat]).toEqual([null, null, "General"]);
  });

  test("takes what may be entered, which is saved", async () => {
    const row = (name: string) => `<row><c t="inlineStr"><is><t>${name}</t></is></c><c><v>1</v></c></row>`;
    const list = (range: string) =>
      `<dataValidation type="list" sqref="${range}"><formula1>"男,女"</formula1></dataValidation>`;
    const bytes = packed({
      sheets: { 名册: ["姓名", "张三", "李四"].map(row).join("") },
      sheetTail: `<dataValidations count="2">${list("C2:C9")}${list("B2:B3")}</dataValidations>`,
    });
    const book = await openBook(bytes, "");
    enter(book, book.active, 3, 0, "王五");
    const { bytes: saved, lost } = await saveBook(book, bytes);
    const again = await openBook(saved, "");
    expect(lost).toEqual([]);
    expect(again.active.validations.map(({ ranges }) => ranges.map(formatRange).join())).toEqual(["C2:C9", "B2:B4"]);
    undo(book);
    expect(book.active.validations.map(({ ranges }) => ranges.map(formatRange).join())).toEqual(["C2:C9", "B2:B3"]);
  });

  test("takes nothing of a total, or of a row that stands alone", () => {
    const { book, sheet, type, formula } = roster();
    book.edit("clerk", () => sheet.enter(range("A4:E4"), (_, column) => ["合计", "", "", "", "=SUM(E2:E3)"][column]));
    type("A5", "制表人");
    expect(formula("E5")).toBeNull();
  });
});

test("copied formulas follow, and those that were cut stay as they are", () => {
  const { book, sheet, formula } = roster();
  const copied = copyCells(sheet, range("E2"), false);
  expect(formatRange(pasteCopied(book, sheet, range("F4:F5"), copied))).toBe("F4:F5");
  expect([formula("F4"), formula("F5")]).toEqual(["E4*1%", "E5*1%"]);
  pasteCopied(book, sheet, range("G4"), copyCells(sheet, range("E2"), true));
  expect(formula("G4")).toBe("D2*1%");
});

test("Ctrl+D and Ctrl+R fill from the first row or column, or from the one before", () => {
  const { book, sheet, formula, value } = roster();
  fillAlong(book, sheet, range("E2:E6"), "down");
  expect([formula("E3"), formula("E6")]).toEqual(["D3*1%", "D6*1%"]);
  fillAlong(book, sheet, range("D4"), "down");
  expect(value("D4")).toBe(4000);
  fillAlong(book, sheet, range("E2:F2"), "right");
  expect(formula("F2")).toBe("E2*1%");
  undo(book);
  expect(formula("F2")).toBeNull();
});
