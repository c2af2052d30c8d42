import { cleanSheetName, freeSheetName, renameSheets } from "../../src/spreadsheet/sheetNames";

describe("a new sheet's name", () => {
  test.each([
    ["2026/3季度[草稿]:*?\\", "2026_3季度_草稿_____"],
    ["'引号'", "引号"],
    ["O'Brien", "O'Brien"],
    ["   ", "_"],
    ["", "_"],
    ["History", "History_"],
    ["一".repeat(40), "一".repeat(31)],
    ["a".repeat(30) + "𠮷", "a".repeat(30)],
    ["a".repeat(30) + "'b", "a".repeat(30)],
    ["行\n列\t", "行_列_"],
  ])("%j is cleaned to %j", (name, clean) => expect(cleanSheetName(name)).toBe(clean));

  test("is numbered when it is taken, whatever the case", () => {
    expect(freeSheetName("Form", ["FORM", "form(2)"])).toBe("Form(3)");
    expect(freeSheetName("一".repeat(31), ["一".repeat(31)])).toBe(`${"一".repeat(28)}(2)`);
    expect(freeSheetName("党费", [])).toBe("党费");
  });
});

describe("references to renamed sheets", () => {
  const names = new Map([
    ["党费", "党费(2)"],
    ["O'B", "O'B(2)"],
    ["表1", "表 1"],
  ]);
  test.each([
    ["SUM(党费!A1:B2)", "SUM('党费(2)'!A1:B2)"],
    ["'党费'!A1+党费!A2", "'党费(2)'!A1+'党费(2)'!A2"],
    ["'O''B'!A1", "'O''B(2)'!A1"],
    ["表1!A1", "'表 1'!A1"],
    ["旧党费!A1", "旧党费!A1"],
    ['IF(A1="党费!A1",党费!B1,"""党费!")', `IF(A1="党费!A1",'党费(2)'!B1,"""党费!")`],
    ["[1]党费!A1+'[书.xlsx]党费'!A1+'[书.xlsx]一月:党费'!A1", "[1]党费!A1+'[书.xlsx]党费'!A1+'[书.xlsx]一月:党费'!A1"],
    ["SUM(一月:党费!A1,'O''B:表1'!A1)", "SUM('一月:党费(2)'!A1,'O''B(2):表 1'!A1)"],
    [
      "SUM(党费!A1:党费!B2)+SUM(B1:表1!C3)+SUM($A$1:党费!B2)",
      "SUM('党费(2)'!A1:'党费(2)'!B2)+SUM(B1:'表 1'!C3)+SUM($A$1:'党费(2)'!B2)",
    ],
    ["o'b!A1+'o''B'!A1", "o'b!A1+'O''B(2)'!A1"],
    ["党费", "党费"],
  ])("%s → %s", (formula, renamed) => expect(renameSheets(formula, names)).toBe(renamed));
});
