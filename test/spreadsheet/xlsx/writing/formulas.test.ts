import { strFromU8, unzipSync } from "fflate";
import { CellError } from "../../../../src/spreadsheet/workbook";
import { WorkbookError } from "../../../../src/spreadsheet/errors";
import { openXlsx } from "../../../../src/spreadsheet/xlsx/open";
import type { CellPatch } from "../../../../src/spreadsheet/xlsx/patch/cells";
import { storedFormula } from "../../../../src/formula/stored";
import { writeXlsx } from "../../../../src/spreadsheet/xlsx/write";
import { describeWith } from "../../../support/describeWith";
import { savedByLibreOffice } from "../../../support/libreOffice";
import { excelBook, pack, type Parts, plainBook } from "./books";

/** Change of a cell of 名册, from one formula to another. */
function change(
  [row, column]: readonly [row: number, column: number],
  before: string | null,
  formula: string | null,
  after: CellPatch["after"],
  more: Partial<CellPatch> = {},
): CellPatch {
  return { sheet: "名册", row, column, before: null, after, formula: { before, after: formula }, ...more };
}

async function rowsAfter(parts: Parts, edits: readonly CellPatch[]): Promise<string> {
  const { bytes } = await writeXlsx(pack(parts), { edits, newSheets: [] });
  return /<sheetData>(.*)<\/sheetData>/s.exec(strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!))![1]!;
}

/** Each row: a number in A, twice that in B by a shared formula whose text stands in B1. */
const SHARED = plainBook(
  '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B4" si="0">A1*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="A2"><v>2</v></c><c r="B2" s="0"><f t="shared" si="0"/><v>4</v></c></row>' +
    '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"></f><v>6</v></c></row>' +
    '<row r="4"><c r="A4"><v>4</v></c><c r="B4"><f t="shared" si="0"/><v>8</v></c></row>',
);

test.each<[what: string, after: CellPatch["after"], cell: string]>([
  ["a number", 3, '<c r="B1"><f>A1&amp;&quot;&lt;&quot;</f><v>3</v></c>'],
  ["text", "一", '<c r="B1" t="str"><f>A1&amp;&quot;&lt;&quot;</f><v>一</v></c>'],
  ["yes or no", true, '<c r="B1" t="b"><f>A1&amp;&quot;&lt;&quot;</f><v>1</v></c>'],
  ["an error", new CellError("#N/A"), '<c r="B1" t="e"><f>A1&amp;&quot;&lt;&quot;</f><v>#N/A</v></c>'],
  ["what isn't known", null, '<c r="B1"><f>A1&amp;&quot;&lt;&quot;</f></c>'],
])("a formula is written with its value, %s", async (_, after, cell) => {
  const parts = plainBook('<row r="1"><c r="A1"><v>1</v></c></row>');
  const written = rowsAfter(parts, [change([0, 1], null, 'A1&"<"', after)]);
  // Calculated anew, it comes to "1<": a value that isn't known may be any.
  expect(await written).toBe(`<row r="1"><c r="A1"><v>1</v></c>${cell}</row>`);
});

describe("a shared formula", () => {
  test("stays that of the other cells, each with its own text, when the cell with its text is changed", async () => {
    const rows = await rowsAfter(SHARED, [change([0, 1], "A1*2", null, "手填")]);
    expect(rows.match(/<c r="B.*?<\/c>/g)).toEqual([
      '<c r="B1" t="inlineStr"><is><t xml:space="preserve">手填</t></is></c>',
      '<c r="B2" s="0"><f>A2*2</f><v>4</v></c>',
      '<c r="B3"><f>A3*2</f><v>6</v></c>',
      '<c r="B4"><f>A4*2</f><v>8</v></c>',
    ]);
  });

  test("stays as it is written when another of its cells is changed, or only their values", async () => {
    const edits = [change([1, 1], "A2*2", "A2*3", 6), change([2, 1], "A3*2", "A3*2", 60)];
    expect((await rowsAfter(SHARED, edits)).match(/<c r="B.*?<\/c>/g)).toEqual([
      '<c r="B1"><f t="shared" ref="B1:B4" si="0">A1*2</f><v>2</v></c>',
      '<c r="B2"><f>A2*3</f><v>6</v></c>',
      '<c r="B3"><f t="shared" si="0"></f><v>60</v></c>',
      '<c r="B4"><f t="shared" si="0"/><v>8</v></c>',
    ]);
  });

  test("has its own text in a cell whose value is renewed while the one with its text is changed", async () => {
    const edits = [change([0, 1], "A1*2", "A1", 1), change([3, 1], "A4*2", "A4*2", 80)];
    expect(await rowsAfter(SHARED, edits)).toContain('<c r="B4"><f>A4*2</f><v>80</v></c>');
  });
});

test("a formula that isn't as it was, or fills other cells, is not written over", async () => {
  const array =
    '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>';
  const refusals: [Parts, CellPatch, string][] = [
    [SHARED, change([0, 1], "A1*3", null, 1), "cell-changed"],
    [SHARED, change([0, 0], "A1*3", null, 1), "cell-changed"],
    [SHARED, change([2, 1], null, "1", 1), "cell-has-formula"],
    [plainBook(array), change([0, 0], "B1:B2*2", "1", 1), "cell-has-formula"],
    [plainBook(array), change([1, 0], null, "1", 1, { before: 4 }), "cell-has-formula"],
  ];
  for (const [parts, edit, code] of refusals) {
    const error: unknown = await writeXlsx(pack(parts), { edits: [edit], newSheets: [] }).catch((reason) => reason);
    expect(error).toBeInstanceOf(WorkbookError);
    expect(error).toMatchObject({ code });
  }
});

test("the values of locked formulas are renewed on a protected sheet, and of covered ones", async () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>';
  const sheet = '<sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>';
  const written = await rowsAfter(plainBook(rows, { sheet }), [change([0, 1], "A1*2", "A1*2", 5)]);
  expect(written).toContain('<c r="B1"><f>A1*2</f><v>5</v></c>');
});

test("the calculation chain goes with a formula that is written over, and stays with one that is renewed", async () => {
  const at = { sheet: "党员名册", row: 2, column: 3, before: 40 };
  const chainAfter = async (edit: CellPatch) => {
    const parts = unzipSync((await writeXlsx(pack(excelBook()), { edits: [edit], newSheets: [] })).bytes);
    const named = ["xl/_rels/workbook.xml.rels", "[Content_Types].xml"].map((part) => strFromU8(parts[part]!));
    return ["xl/calcChain.xml" in parts, ...named.map((text) => text.includes("calcChain"))];
  };
  expect(await chainAfter({ ...at, after: 1, formula: { before: "D2*2", after: null } })).toEqual([
    false,
    false,
    false,
  ]);
  expect(await chainAfter({ ...at, after: 9, formula: { before: "D2*2", after: "D2*2" } })).toEqual([true, true, true]);
});

test("formulas are put into the words of files, or refused where Excel might call the file damaged", () => {
  const stored = (formula: string) => storedFormula(formula, new Set(["名册", "2024年"]));
  expect(stored('ifs(A1>1,"IFS(",TRUE,SUM(名册!A1:A3))')).toBe("_xlfn.IFS(A1>1,\"IFS(\",TRUE,SUM('名册'!A1:A3))");
  expect(stored("2024年!B2+'名册'!A1")).toBe("'2024年'!B2+'名册'!A1");
  expect(stored("FILTER(A1:A9,B1:B9)")).toBe("_xlfn._xlws.FILTER(A1:A9,B1:B9)");
  expect(stored("_xlfn.XLOOKUP(A1,B1:B2,C1:C2)")).toBe("_xlfn.XLOOKUP(A1,B1:B2,C1:C2)");
  for (const formula of ["别的!A1", "[别的.xlsx]页!A1", "LET(x,1,x)", "表[金额]"]) expect(stored(formula)).toBeNull();
  expect(stored("CONCAT({1,2})")).toBe("_xlfn.CONCAT({1,2})");
});

describeWith(["libreoffice"], "LibreOffice", () => {
  test("comes to the same values, also of the other cells of a shared formula", async () => {
    const edits = [
      change([0, 1], "A1*2", "SUM(A1:A4)", 10),
      change([3, 1], "A4*2", null, 7),
      change([5, 0], null, 'IF(B1>9,"超过","未超过")', "超过"),
      change([5, 1], null, storedFormula("concat(A1,A2)", new Set()), null),
    ];
    const { bytes } = await writeXlsx(pack(SHARED), { edits, newSheets: [] });
    const [sheet] = (await openXlsx(savedByLibreOffice(bytes, "xlsx"), "")).sheets;
    expect(sheet!.rows.map(([, b]) => b)).toEqual([10, 4, 6, 7, undefined, "12"]);
    expect(sheet!.rows[5]![0]).toBe("超过");
    expect([0, 1, 2, 3].map((row) => sheet!.formulas.get(`${row},1`))).toEqual([
      "SUM(A1:A4)",
      "A2*2",
      "A3*2",
      undefined,
    ]);
  });
});
