/**
 * Small books as clerks keep them, each with something in doubt: what is asked, and what is filled in before and after the answer.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { wordsOf } from "../../src/locales/languages";
import { questionText, questionTexts } from "../../src/locales/questionText";
import { checkWorkbook, planQuarter, QUARTER_PARTS, type Checked } from "../../src/quarter";
import { EMPTY_MEMORY } from "../../src/reading/mapping";
import type { SheetGrid } from "../../src/spreadsheet/workbook";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { readTemplate } from "../../src/spreadsheet/xlsx/template/template";
import { templateFile } from "../forms/quarterForms";
import { shown } from "../forms/sheetText";
import { day, sheet } from "../support/sheets";

type Answers = Readonly<Record<string, string>>;

const asOf = day("2026-10-08");
const words = wordsOf("zh-CN");

async function check(file: string, answers: Answers = {}): Promise<Checked> {
  const bytes = readFileSync(path.join(__dirname, "../cases", `${file}.xlsx`));
  return checkWorkbook(await openXlsx(bytes, "book.xlsx"), { asOf, memory: { ...EMPTY_MEMORY, answers } });
}

function checkSheets(sheets: readonly SheetGrid[], answers: Answers = {}): Checked {
  return checkWorkbook({ name: "b.xlsx", sheets, memory: null }, { asOf, memory: { ...EMPTY_MEMORY, answers } });
}

/** Some forms of a book: their texts by id, and why others were not made. */
async function fill(checked: Checked, ...forms: readonly string[]) {
  const templates = new Map(
    await Promise.all(
      forms.map(async (form) => {
        const bytes = new Uint8Array(readFileSync(templateFile(form)));
        return [form, await readTemplate(bytes, `${form}.xlsx`)] as const;
      }),
    ),
  );
  const { made } = planQuarter(checked, {
    templates,
    unitName: "",
    findings: [],
    questions: questionTexts(checked.analysis, words),
    wanted: forms.length === 0 ? QUARTER_PARTS : forms,
  });
  return {
    totals: Object.fromEntries(made.forms.map(({ form, totals }) => [form, totals])),
    text: made.sheets.flatMap(shown).join("\n"),
    skipped: Object.fromEntries(made.skipped.map(({ id, because }) => [id, because])),
  };
}

const asked = (checked: Checked): string[] =>
  checked.analysis.questions.map((question) => questionText(question, words));
const answer = ({ analysis }: Checked, value: string): Answers =>
  Object.fromEntries(analysis.questions.map(({ id }) => [id, value]));

test("members who have moved away are no members, whether in the roster or on a list of their own", async () => {
  const checked = await check("transferred-out");
  expect(asked(checked)).toEqual([]);
  const { totals } = await fill(checked, "roster", "branch-overview");
  expect([totals["roster"]?.["members"], totals["branch-overview"]?.["members"]]).toEqual([4, 4]);
});

test("the quarter before is filled in with the members of then", () => {
  const roster = sheet(
    "党员花名册",
    `
      姓名|性别|人员类别|所在党支部|加入党组织日期|转出时间
      张一|男|正式党员|东党支部|2010-01-01|2026-08-01
      李二|女|正式党员|东党支部|2010-01-01|
    `,
  );
  const counted = (quarter: number) => {
    const options = { asOf, quarter: { year: 2026, quarter } };
    const { analysis } = checkWorkbook({ name: "b", sheets: [roster], memory: null }, options);
    return analysis.roster.members.filter(analysis.roster.isCounted).length;
  };
  expect([counted(2), counted(3)]).toEqual([2, 1]);
});

test("a ledger of what is due without what was paid fills in no form of payments, and says why", async () => {
  const { skipped, totals } = await fill(await check("due-without-payments"), "dues-publication", "dues-arrears");
  expect(totals).toEqual({});
  expect(skipped["dues-publication"]).toMatch(/没有找到记录缴费的列/);
});

test("dues that name no month are asked about, and counted as the clerk says", async () => {
  const checked = await check("dues-without-period");
  expect(asked(checked)).toEqual([expect.stringContaining("哪个月")]);
  expect(checked.verdict).toBe("open");
  expect(checked.findings.filter(({ rule }) => rule.startsWith("dues/"))).toEqual([]);
  expect(Object.keys((await fill(checked, "dues-publication")).totals)).toEqual([]);
  const answered = await check("dues-without-period", answer(checked, "2026-07/2026-09"));
  expect(asked(answered)).toEqual([]);
  expect(answered.analysis.accounts.length).toBeGreaterThan(0);
  expect((await check("dues-without-period", answer(checked, "ignore"))).analysis.accounts).toEqual([]);
});

test("dues of one month alone are no quarter's", async () => {
  const ledger = sheet("2026年9月党费", "姓名|月应缴|实缴金额\n张一|10|10\n李二|20|20");
  const checked = checkSheets([ledger]);
  expect(asked(checked)).toEqual([expect.stringContaining("缺 7、8 月")]);
  expect((await fill(checked, "dues-publication")).totals).toEqual({});
  const none = checkSheets([ledger], answer(checked, "none-due"));
  expect((await fill(none, "dues-publication")).totals["dues-publication"]).toMatchObject({ due: 30, paid: 30 });
  const elsewhere = checkSheets([ledger], answer(checked, "elsewhere"));
  expect([elsewhere.verdict, (await fill(elsewhere, "dues-publication")).totals]).toEqual(["fit", {}]);
});

test("what was paid is published without what was due, be it answered: no zeros", async () => {
  const ledger = sheet("2026年党费", "姓名|7月|8月|9月\n张一|10|10|10\n李二|20|20|");
  const open = checkSheets([ledger]);
  expect(asked(open)).toEqual([expect.stringContaining("没有应缴")]);
  const answered = checkSheets([ledger], answer(open, "paid-only"));
  expect([open.verdict, answered.verdict]).toEqual(["open", "fit"]);
  for (const checked of [open, answered]) {
    const { totals, text } = await fill(checked, "dues-publication");
    expect(totals["dues-publication"]).toEqual({ branches: 1, members: 2, paid: 70 });
    expect(text).toContain("注：月应缴、应缴未核，留空。");
  }
});

test("a ledger without a year is of the year that the book's other ledgers are of, else it is asked", () => {
  const dues = sheet("党费台账", "姓名|月应缴|7月|8月|9月\n张一|10|10|10|10");
  const fund = (...years: readonly number[]) =>
    sheet("爱心基金", ["日期|摘要|收入|支出", ...years.map((year) => `${year}-03-01|捐款|100|`)].join("\n"));
  expect(checkSheets([dues, fund(2026)]).analysis.accounts.map(({ year }) => year)).toEqual([2026]);
  const two = checkSheets([dues, fund(2025, 2026)]);
  expect(asked(two)).toEqual([expect.stringContaining("哪一年")]);
  expect(two.analysis.accounts).toEqual([]);
  const answered = checkSheets([dues, fund(2025, 2026)], answer(two, "2025"));
  expect(answered.analysis.accounts.map(({ year }) => year)).toEqual([2025]);
});

describe("who has left by a date or a remark alone", () => {
  const rows = (standing: string, left: string, remark: string) =>
    sheet(
      "党员花名册",
      `
        姓名|公民身份证号码|性别|人员类别|所在党支部|加入党组织日期|党籍状态|转出时间|备注
        张一|110101198001010010|男|正式党员|东党支部|2010-01-01|正常||
        李二|110101198002020029|女|正式党员|东党支部|2010-01-01|${standing}|${left}|${remark}
      `,
    );

  test.each([
    ["a date beside 正常", "正常", "2026-03-20", "", true],
    ["a date alone", "", "2026-03-20", "", false],
    ["a date after the quarter", "正常", "2026-10-02", "", false],
    ["a remark", "正常", "", "2026年4月调往车辆段", true],
    ["a remark on a relative", "正常", "", "配偶去世", false],
    ["a remark on where they came from", "正常", "", "2020年由南街社区转出后转入本支部", false],
  ])("%s", async (_, standing, left, remark, isAsked) => {
    const checked = checkSheets([rows(standing, left, remark)]);
    expect(asked(checked)).toHaveLength(isAsked ? 1 : 0);
    if (!isAsked) return;
    expect(asked(checked)[0]).toContain("李二");
    expect(Object.keys((await fill(checked, "roster", "branch-overview")).totals)).toEqual([]);
    const count = async (value: string) => {
      const answered = checkSheets([rows(standing, left, remark)], answer(checked, value));
      expect(asked(answered)).toEqual([]);
      return (await fill(answered, "roster")).totals["roster"]?.["members"];
    };
    expect([await count("yes"), await count("no")]).toEqual([1, 2]);
  });
});

test("a roster without 人员类别 has it from 转正日期 and the day of joining, and says so", async () => {
  const checked = await check("roster-without-category");
  expect(checked.book.tables[0]?.inferred).toEqual([{ field: "category", rows: 6, basis: "category" }]);
  const { totals } = await fill(checked, "roster", "branch-overview");
  expect(totals["branch-overview"]).toMatchObject({ members: 6, full: 5, probationary: 1 });
  const refused = await check("roster-without-category", { "inferred:members|category": "no" });
  expect(refused.findings.map(({ rule }) => rule)).toContain("sheet/column-missing");
});

test("who is a full member is asked where no date tells, and the members are counted all the same", async () => {
  const roster = sheet(
    "党员花名册",
    "姓名|公民身份证号码|性别|所在党支部|加入党组织日期\n张一|110101198001010010|男|东党支部|2010-01-01",
  );
  const checked = checkSheets([roster]);
  expect(asked(checked)).toEqual([expect.stringContaining("没有“人员类别”一列")]);
  const { totals, text } = await fill(checked, "branch-overview");
  expect(totals["branch-overview"]).toMatchObject({ men: 1, women: 0 });
  expect(Object.keys(totals["branch-overview"] ?? {})).not.toContain("full");
  expect(text).toContain("注：正式党员、预备党员未核");
  const answered = checkSheets([roster], answer(checked, "正式党员"));
  expect((await fill(answered, "branch-overview")).totals["branch-overview"]).toMatchObject({ full: 1 });
});

test("a formula that nobody has calculated is no blank cell", async () => {
  const checked = await check("formula-without-value");
  expect(checked.findings.filter(({ rule }) => rule === "sheet/required-empty")).toEqual([]);
  const empty = checked.book.tables[0]?.records.filter((record) => "gender" in record && record.gender === null);
  expect(asked(checked)).toHaveLength(empty?.length === 0 ? 0 : 1);
});

test("in a book of one branch everything is of that branch, by whatever name", async () => {
  const { book, summary } = await check("one-branch");
  expect(book.tables.map(({ kind, inferred }) => [kind, inferred.map(({ field }) => field)])).toEqual([
    ["members", []],
    ["dues", ["branch"]],
    ["fund", []],
    ["activities", ["branch"]],
  ]);
  expect(summary.error).toBe(0);
});

test("short and full names are one branch, and a name that ends in another is not", () => {
  const roster = sheet(
    "党员花名册",
    `
      姓名|性别|人员类别|所在党支部|加入党组织日期
      张一|男|正式党员|云龙街道翠屏社区第三网格党支部|2010-01-01
      李二|女|正式党员|第三网格党支部第二党小组|2010-01-01
      王三|女|正式党员|中共云龙街道翠屏社区第三网格支部委员会|2010-01-01
      赵四|女|正式党员|东风里党支部|2010-01-01
      钱五|女|正式党员|新东风里党支部|2010-01-01
    `,
  );
  expect(checkSheets([roster]).analysis.branchNames).toEqual([
    "云龙街道翠屏社区第三网格党支部",
    "东风里党支部",
    "新东风里党支部",
  ]);
});
