import { CellError, type CellValue, type SheetGrid } from "../../../../src/spreadsheet/workbook";
import { openXlsx } from "../../../../src/spreadsheet/xlsx/open";
import { describeWith } from "../../../support/describeWith";
import { savedByLibreOffice } from "../../../support/libreOffice";
import { packed } from "./packages";

/** Rows of XML from rows of values; a text that starts with `=` is a formula without a stored value. */
function rowsOf(rows: ReadonlyArray<ReadonlyArray<string | number | boolean | null>>): string {
  const cell = (value: string | number | boolean | null) => {
    if (value === null) return "<c/>";
    if (typeof value === "number") return `<c><v>${value}</v></c>`;
    if (typeof value === "boolean") return `<c t="b"><v>${Number(value)}</v></c>`;
    if (value.startsWith("#")) return `<c t="e"><v>${value}</v></c>`;
    const text = value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    return text.startsWith("=") ? `<c><f>${text.slice(1)}</f></c>` : `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  };
  return rows.map((cells) => `<row>${cells.map(cell).join("")}</row>`).join("");
}

async function calculated(sheets: Record<string, Parameters<typeof rowsOf>[0]>): Promise<readonly SheetGrid[]> {
  const book = packed({
    sheets: Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, rowsOf(rows)])),
  });
  return (await openXlsx(book, "")).sheets;
}

/** What the formulas below work on: a small ledger, with text numbers, blanks, an error and texts among them. */
const LEDGER = [
  [1, 2, "3", null, "Ab"],
  ["x", null, "#REF!", 5, "1,234"],
  ["党费", 10, 20, 30.5, "  "],
  ["捐款", 1.005, -2.5, 0, ""],
  ["党费", 7, 8, 9, "Ab"],
];

const FORMULAS: ReadonlyArray<readonly [formula: string, value: CellValue]> = [
  ["SUM(A1:E1)", 3],
  ["SUM(A1:E2)", new CellError("#REF!")],
  ["SUM(B:B)", 20.005],
  ["SUM(A3:E3,B5)", 67.5],
  ["SUM($B$3:C3)", 30],
  ["SUBTOTAL(9,B3:D5)", 83.005],
  ["SUBTOTAL(109,B1:C1,B5)", 9],
  ["SUBTOTAL(1,B3:D3)", 60.5 / 3],
  ["SUBTOTAL(3,A1:E2)", 8],
  ["SUBTOTAL(4,B3:D5)", 30.5],
  ["SUBTOTAL(9,A1:E2)", new CellError("#REF!")],
  ["AVERAGE(B3:D3)", 60.5 / 3],
  ["AVERAGE(E3:E5)", new CellError("#DIV/0!")],
  ["MAX(A1:E1,B5)", 7],
  ["MIN(B3:D4)", -2.5],
  ["MAX(E3:E5)", 0],
  ["COUNT(A1:E2)", 3],
  ["COUNTA(A1:E2)", 8],
  ['COUNTIF(A3:A5,"党费")', 2],
  ['COUNTIF(A1:E1,"<>1")', 4],
  ['COUNTIF(A:A,"")', 1_048_571],
  ['COUNTIFS(A3:A5,"党费",B3:B5,">=10")', 1],
  ['SUMIF(A3:A5,"党费",B3:B5)', 17],
  ['SUMIF(A3:A5,"党费",B3)', 17],
  ['SUMIF(B3:D3,">15")', 50.5],
  ['SUMIFS(D3:D5,A3:A5,"党费",B3:B5,"<10")', 9],
  ["A1+C1", 4],
  ["A1+A2", new CellError("#VALUE!")],
  ["A1+E2", 1235],
  ["-B1^2", 4],
  ["2^3^2", 64],
  ["10%+1", 1.1],
  ["--B1", 2],
  ["(A1+B1)*3-4/2", 7],
  ['D1=""', true],
  ["D1=0", true],
  ['IF(D1="","空",D1*2)', "空"],
  ['IF(A1>0,"有")', "有"],
  ["IF(A1>1,1)", false],
  ["IF(TRUE,1,1/0)", 1],
  ['IFERROR(1/0,"-")', "-"],
  ["IFERROR(B1,0)", 2],
  ["1/0", new CellError("#DIV/0!")],
  ["C2", new CellError("#REF!")],
  ["#REF!+1", new CellError("#REF!")],
  ["D1", 0],
  ["D1*-1", 0],
  ['"a"="A"', true],
  ['1<"1"', true],
  ["AND(A1>0,B1>1)", true],
  ["OR(A1>5,FALSE)", false],
  ["NOT(A1)", false],
  ["ROUND(B4,2)", 1.01],
  ["ROUND(-2.5,0)", -3],
  ["ROUND(1234.5,-2)", 1200],
  ["ROUNDUP(2.001,1)", 2.1],
  ["ROUNDDOWN(-2.09,1)", -2],
  ["INT(-2.5)", -3],
  ["ABS(C4)", 2.5],
  ["MOD(-7,3)", 2],
  ['A5&B5&"元"', "党费7元"],
  ["CONCATENATE(A5,0.1+0.2)", "党费0.3"],
  ["LEN(A5)", 2],
  ['N("12")+N(7)+N(TRUE)', 8],
  ['MID("110101194908151972",7,8)', "19490815"],
  ['LEFT("党费",1)&RIGHT("党费",1)', "党费"],
  ['TRIM("  甲   乙 ")', "甲 乙"],
  ["SUM(名册!A1:B1)+'2026 缴费'!A1", 103],
];

/** Where LibreOffice goes its own way: to Excel logical values in cells are no numbers, and texts in a formula are. */
const ONLY_EXCEL: typeof FORMULAS = [
  ["SUM(F1:F2)", 0],
  ["COUNT(F1:F2)", 0],
  ['COUNTIF(F1:F2,"<>1")', 2],
  ['SUM(A1,"4",TRUE)', 6],
  ["F1+1", 2],
];

test.each([...FORMULAS, ...ONLY_EXCEL])("%s", async (formula, value) => {
  const [sheet] = await calculated({
    名册: [[...LEDGER[0]!, true], ...LEDGER.slice(1), [], [null, null, null, null, null, null, `=${formula}`]],
    "2026 缴费": [[100]],
  });
  const result = sheet!.rows[6]?.[6];
  if (typeof value === "number") expect(result).toBeCloseTo(value, 10);
  else expect(result).toEqual(value);
});

describeWith(["libreoffice"], "LibreOffice", () => {
  test("calculates the same", async () => {
    const cells = FORMULAS.map(([formula]) => [null, null, null, null, null, null, `=${formula}`]);
    const book = packed({ sheets: { 名册: rowsOf([...LEDGER, [], ...cells]), "2026 缴费": rowsOf([[100]]) } });
    const theirs = (await openXlsx(savedByLibreOffice(book, "xlsx"), "")).sheets[0]!;
    const found = FORMULAS.map(([formula], index) => [formula, theirs.rows[6 + index]?.[6]]);
    const close = (value: CellValue) => (typeof value === "number" ? expect.closeTo(value, 10) : value);
    expect(found).toEqual(FORMULAS.map(([formula, value]) => [formula, close(value)]));
  });
});

test.each([
  ["a function of another kind", "VLOOKUP(1,A1:B9,2)"],
  ["the clock", "TODAY()"],
  ["another workbook", "[1]名册!A1"],
  ["a sheet that isn't there", "别处!A1"],
  ["a defined name", "费率*2"],
  ["a table's column", "表1[缴费]"],
  ["an array", "SUM((A1:A3)*2)"],
  ["a wildcard", 'COUNTIF(A1:A3,"党*")'],
  ["no formula at all", "SUM(A1"],
  ["far too many brackets", `${"(".repeat(5_000)}1${")".repeat(5_000)}`],
])("what is not understood has no value: %s", async (_, formula) => {
  const [sheet] = await calculated({
    名册: [
      [1, 2],
      [`=${formula}`, "=A2+1", "=IFERROR(A2,1)", "=SUM(A1:A2)"],
    ],
  });
  expect(sheet!.rows[1]).toEqual([null, null, null, null]);
  expect(sheet!.formulas.get("1,0")).toBe(formula);
});

test("formulas wait for the formulas they refer to, in whatever order and on whatever sheet", async () => {
  const [first, second] = await calculated({
    一: [["=SUM(A2:A4)", "=二!A1"], ["=A3+1"], ["=A4+1"], ["=二!B1"]],
    二: [["=一!A1*2", "=10"]],
  });
  expect(first!.rows.map((row) => row[0])).toEqual([33, 12, 11, 10]);
  expect(first!.rows[0]![1]).toBe(66);
  expect(second!.rows[0]).toEqual([66, 10]);
});

test("a subtotal passes over those among its cells, be their values stored or not", async () => {
  const [sheet] = await calculated({
    党费: [[1], [2], ["=SUBTOTAL(9,A1:A2)"], [4], ["=SUBTOTAL(9,A4)+0"], ["=SUBTOTAL(9,A1:A5)"], ["=SUM(A1:A5)"]],
  });
  expect(sheet!.rows.map(([value]) => value)).toEqual([1, 2, 3, 4, 4, 7, 14]);
  const stored = packed({
    sheets: {
      党费:
        "<row><c><v>1</v></c></row><row><c><f>SUBTOTAL(9,A1)</f><v>1</v></c></row>" + rowsOf([["=SUBTOTAL(9,A1:A2)"]]),
    },
  });
  expect((await openXlsx(stored, "")).sheets[0]!.rows[2]).toEqual([1]);
});

test("hidden rows are left out by 109; whether 9 counts them depends on what hid them, so that it has no value", async () => {
  const book = packed({
    sheets: {
      党费: `${rowsOf([[1]])}<row hidden="1"><c><v>2</v></c></row>${rowsOf([["=SUBTOTAL(109,A1:A2)"], ["=SUBTOTAL(9,A1:A2)"]])}`,
    },
  });
  expect((await openXlsx(book, "")).sheets[0]!.rows.map(([value]) => value)).toEqual([1, 2, 1, null]);
});

test("a chain longer than any call stack", async () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => [row === 19_999 ? 1 : `=A${row + 2}+1`]);
  const [sheet] = await calculated({ 一: rows });
  expect(sheet!.rows[0]![0]).toBe(20_000);
});

test("a circle has no value, nor has what hangs on it; the rest has", async () => {
  const [sheet] = await calculated({ 一: [["=B1+1", "=C1", "=A1", "=A1+1", "=1+1"], ["=A2"], ["=SUM(A3:A4)"], [5]] });
  expect(sheet!.rows[0]).toEqual([null, null, null, null, 2]);
  expect(sheet!.rows.slice(1).map((row) => row[0])).toEqual([null, null, 5]);
});

test("running sums of many rows end, without a value where there was too much to calculate", async () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => [1, `=SUM(A$1:A${row + 1})`]);
  const [sheet] = await calculated({ 一: rows });
  expect(sheet!.rows[999]![1]).toBe(1_000);
  expect(sheet!.rows[19_999]![1]).toBeNull();
});

test("a text of a million blanks is no number, and is found so at once", async () => {
  const [sheet] = await calculated({ 一: [[`${" ".repeat(1_000_000)}x`, "=A1+1", '=COUNTIF(A1:A1,"<>1")']] });
  expect(sheet!.rows[0]!.slice(1)).toEqual([new CellError("#VALUE!"), 1]);
});

test("a text that doubles from row to row ends at the longest a cell holds", async () => {
  const rows = [["0123456789"], ...Array.from({ length: 40 }, (_, row) => [`=A${row + 1}&A${row + 1}`])];
  const [sheet] = await calculated({ 一: rows });
  expect(String(sheet!.rows[11]![0])).toHaveLength(20_480);
  expect(sheet!.rows[40]![0]).toEqual(new CellError("#VALUE!"));
});

test("a stored value is trusted, be it empty, wrong or an error", async () => {
  const stored =
    '<row r="1"><c r="A1"><f>1+1</f><v>5</v></c><c r="B1" t="str"><f>"甲"</f><v></v></c><c r="C1" t="e"><f>1</f><v>#N/A</v></c></row>';
  const book = await openXlsx(packed({ sheets: { 名册: stored } }), "");
  expect(book.sheets[0]!.rows).toEqual([[5, "", new CellError("#N/A")]]);
});
