/** How conditional formats look in the grid. */
import { Colors } from "../../../src/workbench/file/colors";
import { readConditionalFormats } from "../../../src/workbench/file/worksheet";
import { WorkbookModel } from "../../../src/workbench/model/book";
import { conditionalLook } from "../../../src/workbench/page/grid/conditional";
import { scaleLook } from "../../../src/workbench/page/grid/scales";
import { XmlElement } from "../../../src/spreadsheet/xlsx/xml";

const ROWS = [
  ["张三", 10],
  ["李四", 25],
  ["张三 ", 40],
  [null, null],
  ["张三", 60],
  ["a*b", -5],
];

function sheetWith(rules: string) {
  const book = new WorkbookModel("账册.xlsx");
  const xml = `<worksheet><conditionalFormatting sqref="A1:B6">${rules}</conditionalFormatting></worksheet>`;
  const colors = new Colors(undefined, undefined);
  const formats = readConditionalFormats(XmlElement.root(xml), [{ bold: true }], colors, () => "{1}");
  const content = { cells: { rows: ROWS, formulas: new Map() }, conditionalFormats: formats };
  return { book, sheet: book.load("名册", "visible", content) };
}

const rule = (attributes: string, ...formulas: string[]) =>
  `<cfRule ${attributes} dxfId="0" priority="1">${formulas.map((text) => `<formula>${text}</formula>`).join("")}</cfRule>`;

test.each([
  ["less than", rule('type="cellIs" operator="lessThan"', "25"), 1, [0, 3, 5]],
  ["between", rule('type="cellIs" operator="between"', "$B$2", "20+20"), 1, [1, 2]],
  ["not between", rule('type="cellIs" operator="notBetween"', "0", "50"), 1, [4, 5]],
  ["text equal", rule('type="cellIs" operator="equal"', '"李四"'), 0, [1]],
  ["a finding's mark", rule('type="expression"', 'N("branchbook")=0'), 0, [0, 1, 2, 3, 4, 5]],
  ["duplicates", rule('type="duplicateValues"'), 0, [0, 4]],
  ["unique values", rule('type="uniqueValues"'), 0, [1, 2, 5]],
  [
    "containing",
    rule('type="containsText" operator="containsText" text="三"', "NOT(ISERROR(SEARCH(1,A1)))"),
    0,
    [0, 2, 4],
  ],
  ["containing a sign", rule('type="containsText" operator="containsText" text="*"', ""), 0, [5]],
  ["not containing", rule('type="notContainsText" operator="notContains" text="三"', ""), 0, [1, 3, 5]],
  ["beginning with", rule('type="beginsWith" operator="beginsWith" text="李"', 'LEFT(A1,1)="李"'), 0, [1]],
  ["blanks", rule('type="containsBlanks"', "LEN(TRIM(A1))=0"), 0, [3]],
  ["not understood", rule('type="top10" rank="2"'), 1, []],
])("%s", (_, xml, column, rows) => {
  const { book, sheet } = sheetWith(xml);
  const look = conditionalLook(book, sheet);
  expect(ROWS.flatMap((__, row) => (look(row, column)?.bold ? row : []))).toEqual(rows);
});

test("bars are as long as their values, within the ends that are told", () => {
  const bar = (points: string) =>
    `<cfRule type="dataBar" priority="1"><dataBar>${points}<color rgb="FF638EC6"/></dataBar></cfRule>`;
  const shares = (xml: string) => {
    const look = scaleLook(sheetWith(xml).sheet);
    return ROWS.map((_, row) => look(row, 1)?.bar?.share.toFixed(2) ?? null);
  };
  expect(shares(bar('<cfvo type="min"/><cfvo type="max"/>'))).toEqual(["0.28", "0.47", "0.65", null, "0.90", "0.10"]);
  expect(shares(bar('<cfvo type="num" val="0"/><cfvo type="num" val="50"/>'))[4]).toBe("0.90");
  // What isn't understood is not drawn at all.
  expect(shares(bar('<cfvo type="formula" val="A1"/><cfvo type="max"/>'))).toEqual(ROWS.map(() => null));
});

test("colours lie between those of the thresholds around a value", () => {
  const points = '<cfvo type="num" val="0"/><cfvo type="percentile" val="50"/><cfvo type="max"/>';
  const colors = ["F8696B", "FFEB84", "63BE7B"].map((color) => `<color rgb="FF${color}"/>`).join("");
  const { sheet } = sheetWith(
    `<cfRule type="colorScale" priority="1"><colorScale>${points}${colors}</colorScale></cfRule>`,
  );
  const look = scaleLook(sheet);
  expect([5, 1, 4, 3].map((row) => look(row, 1)?.fill)).toEqual(["F8696B", "FFEB84", "63BE7B", undefined]);
  expect(look(0, 1)?.fill).toBe("FB9D75");
});
