/** What is worked out instead of read, and what becomes of it when a person says no. */
import { Analysis } from "../../src/domain/verdict/analysis";
import { inferenceId, LEFT_BLANK, REFUSED } from "../../src/domain/records/inference";
import type { Kind } from "../../src/domain/records/kinds";
import { recordsOf } from "../../src/domain/records/records";
import { settingsOn } from "../../src/domain/records/settings";
import { EMPTY_MEMORY } from "../../src/reading/mapping";
import { readBook } from "../../src/reading/read";
import type { SheetGrid } from "../../src/spreadsheet/workbook";
import { day, sheet } from "../support/sheets";

function analysisOf(sheets: readonly SheetGrid[], answers: Readonly<Record<string, string>> = {}): Analysis {
  const asOf = day("2026-10-08");
  const book = readBook({ sheets }, { memory: { ...EMPTY_MEMORY, answers } });
  return new Analysis(book, asOf, { year: 2026, quarter: 3 }, settingsOn(asOf), answers);
}

const ticked = sheet(
  "2026年党费",
  `
    姓名|所在党支部|月应缴|7月|8月|9月
    张一|东党支部|10|√|√|√
    李二|东党支部|10|√|√|
  `,
);
const signed = sheet(
  "2026年爱心基金台账",
  `
    日期|摘要|收支|结余
    2026-07-02|捐款|300|300
    2026-08-02|慰问|-100|200
  `,
);
const development = sheet(
  "积极分子名单",
  `
    姓名|所在党支部|递交申请书日期|确定积极分子日期
    张一|东党支部|2025-01-15|2026-02-01
  `,
);
const roster = sheet(
  "党员花名册",
  `
    姓名|公民身份证号码|性别|所在党支部|加入党组织日期|转正日期
    张一||男|东党支部|2010-07-01|2011-07-01
    李二||女|东党支部|2012-07-01|2013-07-01
  `,
);

test.each<[field: string, Kind, form: string, SheetGrid]>([
  ["months", "dues", "dues-publication", ticked],
  ["income", "fund", "love-fund-publication", signed],
  ["stage", "development", "development-progress", development],
  ["category", "members", "branch-overview.full", roster],
])("%s of %s, refused, is a question, and %s rests on it", (field, kind, form, grid) => {
  const inferredOf = (analysis: Analysis) =>
    analysis.book.tables.flatMap(({ inferred }) => inferred.filter((each) => each.field === field));
  const taken = analysisOf([grid]);
  const id = inferenceId({ kind }, field);
  expect(inferredOf(taken).map(({ isRefused }) => isRefused)).toEqual([undefined]);
  expect(taken.questions.map((question) => question.id)).not.toContain(id);

  const refused = analysisOf([grid], { [id]: REFUSED });
  expect(inferredOf(refused)).toEqual(inferredOf(taken).map((each) => ({ ...each, isRefused: true })));
  expect(refused.questions.find((question) => question.id === id)?.restsOnIt).toContain(form);

  // Said to be of no matter: nobody is asked any more, and the figures stay blank.
  const blank = analysisOf([grid], { [id]: LEFT_BLANK });
  expect(blank.questions.map((question) => question.id)).not.toContain(id);
  expect(blank.withheld.find((question) => question.id === id)?.restsOnIt).toContain(form);
});

test("what was refused is in no record", () => {
  const paid = (answers: Readonly<Record<string, string>>) =>
    recordsOf(analysisOf([ticked], answers).book, "dues").map(({ months }) => months?.slice(6, 9));
  expect(paid({})).toEqual([
    [1000, 1000, 1000],
    [1000, 1000, null],
  ]);
  expect(paid({ [inferenceId({ kind: "dues" }, "months")]: REFUSED }).flat()).toEqual(Array(6).fill(null));
});
