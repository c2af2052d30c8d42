import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Book } from "../../src/domain/records/records";
import { CELL_CLASSES } from "../../src/domain/verdict/sheetAccount";
import { readBook } from "../../src/reading/read";
import type { SheetGrid } from "../../src/spreadsheet/workbook";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { FIXTURES } from "../support/fixtures";
import { sheet } from "../support/sheets";

const filledIn = ({ rows }: SheetGrid): number => rows.flat().filter((cell) => cell !== null && cell !== "").length;

/** The sum of all classes is what the sheet has: no cell is in none of them, or in two. */
function expectWhole(book: Book, sheets: readonly SheetGrid[]): void {
  for (const grid of sheets.filter(({ madeBy }) => madeBy === null)) {
    const account = book.account.find((each) => each.sheet === grid.name);
    const sum = CELL_CLASSES.reduce((total, name) => total + (account?.[name] ?? Number.NaN), 0);
    expect([grid.name, sum]).toEqual([grid.name, filledIn(grid)]);
  }
}

const CORPUS = path.join(__dirname, "../fixtures/corpus");
const books = [
  ...FIXTURES.map((name) => path.join(__dirname, "../fixtures", name, "book.xlsx")),
  ...readdirSync(CORPUS)
    .filter((name) => !name.startsWith("headers"))
    .map((name) => path.join(CORPUS, name, "book.xlsx")),
];

test("every filled cell of every fixture and layout is in exactly one class", async () => {
  for (const file of books) {
    const { sheets } = await openXlsx(readFileSync(file), "book.xlsx");
    expectWhole(readBook({ sheets }), sheets);
  }
});

const WORDS = [
  null,
  null,
  "",
  "姓名",
  "序号",
  "身份证号",
  "所在党支部",
  "人员类别",
  "入党时间",
  "党费基数",
  "月应缴",
  "实缴",
  "1月",
  "2月",
  "3月",
  "合计",
  "备注",
  "日期",
  "摘要",
  "收入",
  "支出",
  "余额",
  "张三",
  "李四",
  "正式党员",
  "东风里党支部",
  "√",
  "以下空白",
  "填表人：王五",
  "2026-03-01",
  1,
  2,
  3,
  12.5,
  46000,
  true,
] as const;

test("so it is of any sheet at all", () => {
  const row = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 25 }), (rows) => {
      const grid = sheet("党员花名册", "", { rows: rows.map((cells) => [...cells]) });
      expectWhole(readBook({ sheets: [grid] }), [grid]);
    }),
    { numRuns: 400 },
  );
});

test("tells headers, fields, serials, titles, totals and notes apart", () => {
  const grid = sheet(
    "2026年党费",
    "东风里党支部党费\n序号|姓名|备用|月应缴|1月|2月|3月\n1|张三|甲|50|50|50|50\n2|李四|乙|20|20|20|20\n合计|~|~|70|70|70|70\n填表人：王五",
  );
  expect(readBook({ sheets: [grid] }).account).toEqual([
    { sheet: "2026年党费", texts: 2, headers: 7, data: 10, kept: 4, totals: 5, others: 0, questions: 0 },
  ]);
});

test("a sheet of others is of others, one that is asked about is in question", () => {
  const duty = sheet("值班表", "日期|班次|值班人员\n2026-09-01|白班|张三\n2026-09-02|白班|李四");
  const dues = sheet("党费情况", "人员|甲栏|乙栏\n张三|10|5\n李四|20|5\n王五|20|5");
  const book = readBook({ sheets: [duty, dues] });
  expect(book.account.map(({ others, questions }) => [others, questions])).toEqual([
    [9, 0],
    [0, 12],
  ]);
  expect(book.questions.map(({ about, at, answers }) => [about, at.sheet, answers.map(({ value }) => value)])).toEqual([
    ["kind", "党费情况", ["dues", "ignore"]],
  ]);
});
