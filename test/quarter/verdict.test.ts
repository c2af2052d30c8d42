import { readFileSync } from "node:fs";
import path from "node:path";
import { checkWorkbook } from "../../src/quarter";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import type { SheetGrid } from "../../src/spreadsheet/workbook";
import { day, sheet } from "../support/sheets";

const OPTIONS = { asOf: day("2026-10-08") };

function verdictOf(...sheets: readonly SheetGrid[]) {
  return checkWorkbook({ name: "book.xlsx", sheets, memory: null }, OPTIONS).verdict;
}

const ROSTER = sheet(
  "党员花名册",
  `
    姓名|公民身份证号码|性别|人员类别|所在党支部|加入党组织日期
    张一|110101198001010010|男|正式党员|东党支部|2010-01-01
  `,
);

test("a book without errors is fit, one with an error is not", () => {
  const broken = sheet("花名册", "姓名|性别|人员类别|所在党支部|加入党组织日期\n张一|男|正式党员|东党支部|2010-01-01");
  const errors = checkWorkbook({ name: "book.xlsx", sheets: [ROSTER], memory: null }, OPTIONS).summary.error;
  expect(verdictOf(ROSTER)).toBe(errors === 0 ? "fit" : "unfit");
  expect(verdictOf(broken)).toBe("unfit");
});

test("nobody can judge a book in which no sheet was recognised", async () => {
  const bytes = readFileSync(path.join(__dirname, "../cases/nothing-read.xlsx"));
  expect(checkWorkbook(await openXlsx(bytes, "book.xlsx"), OPTIONS).verdict).toBe("open");
});

test.each([
  ["visits alone", sheet("走访记录", "走访日期|走访人|走访对象|走访内容\n2026-08-01|张一|李二|慰问")],
  ["dues of last year alone", sheet("2025年党费", "姓名|月应缴|1月|2月|3月\n张一|10|10|10|10")],
  ["a fund of last year alone", sheet("爱心基金", "日期|摘要|收入|支出|余额\n2025-08-01|捐款|100||100")],
])("nor one that has %s, which tells nothing of the quarter", (_, only) => {
  expect(verdictOf(only)).toBe("open");
});
