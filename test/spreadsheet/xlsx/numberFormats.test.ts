import { openBook } from "../../../src/workbench/file/open";
import { openXlsx } from "../../../src/spreadsheet/xlsx/open";
import { readTemplate } from "../../../src/spreadsheet/xlsx/template/template";
import { isDateFormat } from "../../../src/spreadsheet/numberFormats";
import { writeXlsx } from "../../../src/spreadsheet/xlsx/write";
import { packed } from "./reading/packages";

/** 2026-09-30 15:07:12, and an amount, as a Chinese Excel shows them in the formats that have a number alone. */
const DATE = 46295.63;
const AMOUNT = -1234.5;

/** ECMA-376 part 1, 18.8.30: of all languages and of zh-cn; where Excel differs ([MS-OI29500] 2.1.739), as Excel does. */
const TABLE: readonly (readonly [id: number, value: number, shown: string, isDate: boolean])[] = [
  [0, AMOUNT, "-1234.5", false],
  [1, AMOUNT, "-1235", false],
  [2, AMOUNT, "-1234.50", false],
  [3, AMOUNT, "-1,235", false],
  [4, AMOUNT, "-1,234.50", false],
  [5, AMOUNT, "¥-1,235", false],
  [7, AMOUNT, "¥-1,234.50", false],
  [9, 0.125, "13%", false],
  [10, 0.125, "12.50%", false],
  [11, 1234.5, "1.23E+03", false],
  [12, 1.25, "1 1/4", false],
  [13, 1.25, "1  1/4 ", false],
  [14, DATE, "2026/9/30", true],
  [15, DATE, "30-Sep-26", true],
  [16, DATE, "30-Sep", true],
  [17, DATE, "Sep-26", true],
  [18, DATE, "3:07 PM", true],
  [19, DATE, "3:07:12 PM", true],
  [20, DATE, "15:07", true],
  [21, DATE, "15:07:12", true],
  [22, DATE, "2026/9/30 15:07", true],
  [27, DATE, "2026年9月", true],
  [28, DATE, "9月30日", true],
  [29, DATE, "9月30日", true],
  [30, DATE, "9-30-26", true],
  [31, DATE, "2026年9月30日", true],
  [32, DATE, "15时07分", true],
  [33, DATE, "15时07分12秒", true],
  [34, DATE, "下午3时07分", true],
  [35, DATE, "下午3时07分12秒", true],
  [36, DATE, "2026年9月", true],
  [37, AMOUNT, "-1,235", false],
  [38, AMOUNT, "-1,235", false],
  [39, AMOUNT, "-1,234.50", false],
  [40, AMOUNT, "-1,234.50", false],
  [43, AMOUNT, " -1,234.50 ", false],
  [43, 0, " -   ", false],
  [45, DATE, "07:12", true],
  [46, 1.5, "36:00:00", true],
  [47, DATE, "07:12.0", true],
  [48, 1234.5, "1.2E+3", false],
  [49, 12, "12", false],
  [50, DATE, "2026年9月", true],
  [51, DATE, "9月30日", true],
  [52, DATE, "2026年9月", true],
  [53, DATE, "9月30日", true],
  [54, DATE, "9月30日", true],
  [55, DATE, "下午3时07分", true],
  [56, DATE, "下午3时07分12秒", true],
  [57, DATE, "2026年9月", true],
  [58, DATE, "9月30日", true],
];

/** One cell after another in column A, each of one of the table's formats. */
function bookOfTable(before = ""): Uint8Array {
  const rows = TABLE.map(
    ([, value], row) => `<row r="${row + 1}"><c r="A${row + 1}" s="${row}"><v>${value}</v></c></row>`,
  );
  const formats = TABLE.map(([id]) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0"/>`);
  return packed({
    sheets: { 格式: rows.join("") },
    styles:
      "<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>" +
      `<cellXfs count="${formats.length}">${formats.join("")}</cellXfs>`,
    before,
  });
}

test("the grid shows what is in a built-in format as a Chinese Excel does", async () => {
  const book = await openBook(bookOfTable(), "格式.xlsx");
  const [sheet] = book.sheets;
  expect(TABLE.map(([id], row) => [id, book.textAt(sheet!, row, 0)])).toEqual(
    TABLE.map(([id, , shown]) => [id, shown]),
  );
});

test("in a workbook that counts from 1904 the numbers of date formats are dates, and no others", async () => {
  const { sheets } = await openXlsx(bookOfTable('<workbookPr date1904="1"/>'), "格式.xlsx");
  const moved = TABLE.map(([id, value], row) => [id, (sheets[0]!.rows[row]![0] as number) > value]);
  expect(moved).toEqual(TABLE.map(([id, , , isDate]) => [id, isDate]));
});

test("a template's cells keep their built-in formats in the forms that are made of it, and the grid's are the same", async () => {
  const bytes = bookOfTable();
  const template = await readTemplate(bytes, "表样.xlsx");
  const book = await openBook(bytes, "表样.xlsx");
  const formats = (row: number) => book.sheets[0]!.format(row, 0).numberFormat;
  expect(template.rows.map(({ cells }) => cells[0]?.style?.numberFormat ?? "General")).toEqual(
    TABLE.map((_, row) => formats(row)),
  );
  const { bytes: filled } = await writeXlsx(bytes, {
    edits: [],
    newSheets: [{ ...template, name: "表", madeBy: "form:x", isVeryHidden: false }],
  });
  const after = await openBook(filled, "账册.xlsx");
  const form = after.sheet("表")!;
  expect(TABLE.map((_, row) => after.textAt(form, row, 0))).toEqual(TABLE.map(([, , shown]) => shown));
});

test("a format that the file gives a built-in number goes before the table's", async () => {
  const bytes = packed({
    sheets: { 格式: '<row r="1"><c r="A1" s="1"><v>46295</v></c></row>' },
    styles:
      '<numFmts><numFmt numFmtId="14" formatCode="d.m.yyyy"/></numFmts><cellXfs><xf/><xf numFmtId="14"/></cellXfs>',
  });
  const book = await openBook(bytes, "格式.xlsx");
  expect(book.textAt(book.sheets[0]!, 0, 0)).toBe("30.9.2026");
});

test.each([
  ['yyyy"年"m"月";@', true],
  ['[$-804]上午/下午h"时"mm"分";@', true],
  ["[h]:mm", true],
  ["aaaa", true],
  ['e"年"', true],
  ["[DBNum1][$-804]m月d日", true],
  ["General", false],
  ["0.00E+00", false],
  ["[Red]0.00", false],
  ['0"日"', false],
  ['#,##0.00"month"', false],
  ["_(* #,##0_d", false],
  ["\\d0", false],
  ["[=1]0;0", false],
])("%s is of dates: %s", (code, isDate) => {
  expect(isDateFormat(code)).toBe(isDate);
});
