import fc from "fast-check";
import type { DuesAccount } from "../../src/domain/subjects/accounts";
import { Analysis } from "../../src/domain/verdict/analysis";
import { parseQuarter } from "../../src/domain/values/quarters";
import { settingsOn } from "../../src/domain/records/settings";
import { readBook } from "../../src/reading/read";
import type { SheetGrid } from "../../src/spreadsheet/workbook";
import { FIXTURES, openFixture } from "../support/fixtures";
import { day, sheet } from "../support/sheets";

const AS_OF = day("2026-10-08");

/** The accounts of some sheets, for the third quarter of 2026 unless told. */
function accountsOf(sheets: readonly SheetGrid[], quarter = "2026Q3"): readonly DuesAccount[] {
  return new Analysis(readBook({ sheets }), AS_OF, parseQuarter(quarter)!, settingsOn(AS_OF)).accounts;
}

/** The account of the only person in some sheets. */
function accountOf(sheets: readonly SheetGrid[], quarter?: string): DuesAccount {
  const accounts = accountsOf(sheets, quarter);
  expect(accounts).toHaveLength(1);
  return accounts[0]!;
}

/** A roster of one member, 张三 of 东风里党支部, with more columns as told. */
function rosterWith(columns: Readonly<Record<string, string>>): SheetGrid {
  const all = {
    姓名: "张三",
    性别: "男",
    人员类别: "正式党员",
    所在党支部: "东风里党支部",
    入党日期: "2010-06-01",
    ...columns,
  };
  return sheet("花名册", `${Object.keys(all).join("|")}\n${Object.values(all).join("|")}`);
}

const MONTHS = "1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月";

/** A ledger by months in which 张三 owes 50.00 a month. */
function byMonths(paid: string, name = "2026年党费"): SheetGrid {
  return sheet(name, `姓名|所在支部|月应缴|${MONTHS}\n张三|东风里党支部|50|${paid}`);
}

/** A ledger with one row a payment in which 张三 owes 50.00 a month; rows are `day | months | amount`. */
function byPayments(rows: string, name = "2026年党费"): SheetGrid {
  const lines = rows
    .trim()
    .split("\n")
    .map((row) => `张三|50|${row.trim()}`);
  return sheet(name, ["姓名|月应缴|缴纳日期|所属月份|实缴金额", ...lines].join("\n"));
}

/** Unpaid months and arrears in yuan, as `7、8、9 150`; empty where all is paid. */
function unpaid({ unpaidMonths, arrears }: DuesAccount): string {
  return unpaidMonths.length === 0 ? "" : `${unpaidMonths.join("、")} ${arrears / 100}`;
}

describe("payments pay the oldest month first, up to the end of the reporting quarter", () => {
  test.each([
    ["month by month", "50|50|50|50|50|50|50|50|50", ""],
    ["quarter by quarter", "~|~|150|~|~|150|~|~|150", ""],
    ["the year at once", "600", ""],
    ["a month left out and paid later", "50|~|100|50|50|50|50|50|50", ""],
    ["a month left out", "50|~|50|50|50|50|50|50|50", "9 50"],
    ["a reversal that is made good", "50|-50|150|50|50|50|50|50|50", ""],
    ["too little by the tolerance", "50|50|50|50|50|50|50|50|49.95", ""],
    ["too little by a fen more", "50|50|50|50|50|50|50|50|49.94", "9 0.06"],
    ["too little in several months", "50|50|50|50|50|50|20|50|20", "8、9 60"],
    ["a month short by the tolerance, then nothing", "50|50|50|50|50|50|49.95", "8、9 100.05"],
    ["paid after the quarter", "50|50|50|50|50|50|50|~|~|100", ""],
    ["nothing", "~", "1、2、3、4、5、6、7、8、9 450"],
    ["less than nothing", "-50", "1、2、3、4、5、6、7、8、9 450"],
  ])("%s", (_, paid, expected) => {
    expect(unpaid(accountOf([byMonths(paid)]))).toBe(expected);
  });

  test("in the first quarter only its months count", () => {
    expect(unpaid(accountOf([byMonths("50|50")], "2026Q1"))).toBe("3 50");
  });

  test("a ledger of an earlier year is judged to its end, one of a later year not at all", () => {
    expect(unpaid(accountOf([byMonths("~|~|150|~|~|150|~|~|150", "2025年党费")]))).toBe("10、11、12 150");
    expect(unpaid(accountOf([byMonths("50", "2027年党费")]))).toBe("");
  });

  test("any ledger agrees with pouring the sum over the months one by one", () => {
    const cell = fc.option(fc.integer({ min: -2_000, max: 8_000 }), { nil: null });
    const ledgers = fc.record({
      due: fc.integer({ min: 1, max: 6_000 }),
      cells: fc.array(cell, { minLength: 12, maxLength: 12 }),
      joined: fc.integer({ min: 1, max: 12 }),
      quarter: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(ledgers, ({ due, cells, joined, quarter }) => {
        const roster = rosterWith({ 入党日期: `2026-${String(joined).padStart(2, "0")}-15` });
        const ledger = sheet("2026年党费", `姓名|月应缴|${MONTHS}`);
        const row = ["张三", due / 100, ...cells.map((fen) => (fen === null ? null : fen / 100))];
        const account = accountOf([roster, { ...ledger, rows: [...ledger.rows, row] }], `2026Q${quarter}`);

        const paid = cells.reduce<number>((sum, fen) => sum + (fen ?? 0), 0);
        const months = Array.from({ length: quarter * 3 }, (_, index) => index + 1).filter((month) => month >= joined);
        const missing = months.map((_, index) => {
          const poured = Math.min(Math.max(paid - index * due, 0), due);
          return due - poured;
        });
        const unpaidMonths = months.filter((_, index) => missing[index]! > 5);
        expect(account.unpaidMonths).toEqual(unpaidMonths);
        expect(account.arrears).toBe(unpaidMonths.length > 0 ? missing.reduce((sum, fen) => sum + fen, 0) : 0);
      }),
    );
  });
});

describe("months that are owed for", () => {
  const nothingPaid = byMonths("~");
  test.each([
    ["joined before the year", { 入党日期: "2025-12-31" }, "1"],
    ["joined in May", { 入党日期: "2026-05-31" }, "5"],
    ["joined in May, day not known", { 入党日期: "2026年5月" }, "5"],
    ["joined in the year, month not known", { 入党日期: "2026年" }, null],
    ["joined after the quarter", { 入党日期: "2026-10-01" }, null],
    ["moved in in July", { 转入日期: "2026-07-02" }, "7"],
    ["moved in years ago", { 转入日期: "2019-07-02" }, "1"],
    ["停止党籍", { 党籍状态: "停止党籍" }, null],
    ["出党", { 党籍状态: "出党" }, null],
    ["刚入党", { 党籍状态: "刚入党" }, "1"],
    ["not a member yet", { 人员类别: "发展对象" }, null],
  ])("%s", (_, columns, first) => {
    const { unpaidMonths } = accountOf([rosterWith(columns), nothingPaid]);
    expect(unpaidMonths[0]?.toString() ?? null).toBe(first);
  });

  test("without a roster row all months of the ledger", () => {
    expect(accountOf([nothingPaid]).unpaidMonths).toHaveLength(9);
  });

  test.each([
    ["months", "姓名|月应缴|7月|8月|9月\n张三|50|50|~|50", "9 50"],
    ["quarters", "姓名|月应缴|三季度|四季度\n张三|50|100|~", "9 50"],
  ])("only the %s the book has columns for", (_, text, expected) => {
    expect(unpaid(accountOf([sheet("2026年党费", text)]))).toBe(expected);
  });

  test("all sheets of the year together say which months the book covers", () => {
    const first = sheet("2026年一季度党费", `姓名|月应缴|1月|2月|3月\n张三|50|50|50|50`);
    const second = sheet("2026年二季度党费", `姓名|月应缴|4月|5月|6月\n张三|50|50|50|~`);
    expect(unpaid(accountOf([first, second]))).toBe("6 50");
  });
});

describe("ledgers with one row a payment", () => {
  test.each([
    ["by period", "2026-03-10 | 1-3月 | 150 \n 2026-09-10 | 第三季度 | 150", "7、8、9 150"],
    ["by day alone", "2026-01-10 | ~ | 50 \n 2026-06-10 | ~ | 400", ""],
    ["by month alone", "~ | 1月 | 50 \n ~ | 2月 | 50 \n ~ | 3月 | 350", ""],
    ["for another year", "2026-02-10 | 2025年10-12月 | 150 \n 2026-02-10 | 1-9月 | 400", "9 50"],
    ["across New Year", "2026-03-10 | 2025.12-2026.2 | 150 \n 2026-09-10 | 3-9月 | 300", ""],
  ])("%s", (_, rows, expected) => {
    expect(unpaid(accountOf([byPayments(rows)]))).toBe(expected);
  });

  test("are booked under their period's last month, else the month of payment", () => {
    const rows = "2026-04-20 | 1-3月 | 150 \n 2026-05-10 | ~ | 30 \n 2026-05-20 | 补缴 | 20 \n 2027-01-05 | ~ | 10";
    const { paidByMonth, payments } = accountOf([byPayments(rows)]);
    expect(paidByMonth.map((fen) => fen / 100)).toEqual([0, 0, 150, 0, 50, 0, 0, 0, 0, 0, 0, 10]);
    expect(payments.map(({ covers }) => covers)).toEqual([{ from: 1, to: 3 }, null, null, null]);
  });

  test("begin with the earliest month anybody paid for", () => {
    const { dueByMonth } = accountOf([byPayments("2026-07-10 | 7月 | 50")]);
    expect(dueByMonth.filter((due) => due > 0)).toHaveLength(6);
  });

  test("of a quarter's list book that quarter alone", () => {
    const list = sheet("党费清单", "2026年第二季度党费清单\n姓名|月应缴|缴纳日期|实缴金额\n张三|50|2026-07-02|100");
    const account = accountOf([list]);
    expect(unpaid(account)).toBe("6 50");
    expect(account.paidByMonth.indexOf(10_000)).toBe(5);
  });

  test("say their year by most payment dates where neither name nor title does", () => {
    const rows = "2025-03-10 | 1-3月 | 150 \n 2025-09-10 | 4-9月 | 300 \n 2026-01-10 | 10-12月 | 150";
    expect(accountOf([byPayments(rows, "党费")])).toMatchObject({ year: 2025, unpaidMonths: [] });
    // Which year the other is of is asked.
    expect(accountsOf([byMonths("50", "党费")])).toEqual([]);
  });
});

describe("who an account belongs to", () => {
  const roster = sheet(
    "花名册",
    `姓名|身份证号|人员类别|所在党支部|入党日期
     张三|990000198503010012|正式党员|东风里党支部|2010-06-01
     李四|99000019881231014X|正式党员|东风里党支部|2012-06-01`,
  );

  test("rows of one person and year make one account, whether they give the number or not", () => {
    const ledger = sheet(
      "2026年党费",
      `姓名|身份证号|所在支部|月应缴|缴纳日期|所属月份|实缴金额
       张三|990000198503010012|东风里党支部|50|2026-03-01|1-3月|150
       李四|99000019881231014X|东风里党支部|50|2026-03-01|1-3月|150
       张三|~|东风里党支部|50|2026-06-01|4-6月|150`,
    );
    expect(accountsOf([roster, ledger]).map(({ name, records }) => [name, records.length])).toEqual([
      ["张三", 2],
      ["李四", 1],
    ]);
  });

  test("two names under one number are two accounts, and each year is one", () => {
    const rows = "姓名|身份证号|月应缴|1月\n张三|990000198503010012|50|50\n李四|990000198503010012|50|50";
    const accounts = accountsOf([roster, sheet("2026年党费", rows), sheet("2025年党费", rows)]);
    expect(accounts.map(({ name, year, member }) => [name, year, member?.name])).toEqual([
      ["张三", 2026, "张三"],
      ["李四", 2026, "张三"],
      ["张三", 2025, "张三"],
      ["李四", 2025, "张三"],
    ]);
  });

  test("rows without a number take namesakes of one branch in their order", () => {
    const members = sheet(
      "花名册",
      `姓名|人员类别|所在党支部|入党日期|党费基数|缴费类别
       王芳|正式党员|东风里党支部|2010-06-01|3000|在职
       王芳|正式党员|东风里党支部|2012-06-01|5000|在职`,
    );
    const ledger = sheet("2026年党费", `姓名|所在支部|${MONTHS}\n${"王芳|东风里党支部|15\n".repeat(2)}`);
    expect(accountsOf([members, ledger]).map(({ member, monthly }) => [member?.row, monthly])).toEqual([
      [1, 1_500],
      [2, 5_000],
    ]);
    const payments = sheet(
      "2026年党费",
      "姓名|所在支部|所属月份|实缴金额\n王芳|东风里党支部|1月|15\n王芳|东风里党支部|1月|15",
    );
    expect(accountsOf([members, payments])).toHaveLength(1);
  });

  test("class, base and branch come from the ledger, else from the roster", () => {
    const known = rosterWith({ 缴费类别: "离退休", 党费计算基数: "3786" });
    expect(accountOf([known, sheet("2026年党费", "姓名|1月\n张三|18.93")])).toMatchObject({
      duesClass: "离退休",
      base: 378_600,
      branch: "东风里党支部",
      declared: null,
      monthly: 1_893,
    });
    const ledger = sheet("2026年党费", "姓名|所在支部|缴费类别|计算基数|1月\n张三|朝阳党支部|在职|4500|45");
    expect(accountOf([known, ledger])).toMatchObject({
      duesClass: "在职",
      base: 450_000,
      branch: "朝阳党支部",
      monthly: 4_500,
    });
  });

  test("a base of 0 is none", () => {
    const ledger = sheet("2026年党费", "姓名|缴费类别|计算基数|1月\n张三|在职|0|45");
    expect(accountOf([ledger])).toMatchObject({ base: null, standard: null, monthly: null, unpaidMonths: [] });
  });
});

describe("reductions count once they are approved", () => {
  test.each<[string, string, Record<string, string>, number | null]>([
    ["an amount", "在职|50|20|社区党委|2026-01-10", {}, 3_000],
    ["an exemption", "在职|50|免交|社区党委|2026-01-10", {}, 0],
    ["a mere mark beside a declared amount", "在职|50|是|社区党委|2026-01-10", {}, 5_000],
    ["a mere mark with no amount at all", "学生|~|是|社区党委|2026-01-10", {}, null],
    ["without approval", "在职|50|20|~|~", {}, 5_000],
    ["the branch's word for a retired member", "离退休|50|20|东风里党支部|~", {}, 3_000],
    ["the branch's word where there is no hardship", "离退休|50|20|东风里党支部|~", { 困难党员: "否" }, 5_000],
  ])("%s", (_, cells, columns, monthly) => {
    const ledger = sheet("2026年党费", `姓名|缴费类别|月应缴|减免|审批机构|审批日期|1月\n张三|${cells}|50`);
    expect(accountOf([rosterWith(columns), ledger]).monthly).toBe(monthly);
  });
});

test("nothing is said of arrears where an amount could not be read", () => {
  const account = accountOf([byMonths("50|已交|50")]);
  expect(account).toMatchObject({ unpaidMonths: [], arrears: 0, isCertain: false });
  expect(account.isUnread("m2")).toBe(true);
});

test("a sheet in which no column says what was paid books no month", () => {
  const names = sheet("2026年党费", "姓名|所在支部|月应缴|缴费类别\n张三|东风里党支部|50|在职");
  expect(accountOf([names], "2026Q4")).toMatchObject({ arrears: 0, monthly: 5_000 });
});

describe.each(FIXTURES)("the fixture %s", (name) => {
  test("has the dues of its truth, by quarter and by branch", async () => {
    const { analysis, truth } = await openFixture(name);
    const byQuarter: Record<string, number> = { 1: 0, 2: 0, 3: 0, 4: 0 };
    const byBranch: Record<string, number> = {};
    for (const { branch, paidByMonth } of analysis.accounts) {
      paidByMonth.forEach((fen, index) => (byQuarter[Math.floor(index / 3) + 1]! += fen));
      byBranch[branch ?? ""] = (byBranch[branch ?? ""] ?? 0) + paidByMonth.reduce((sum, fen) => sum + fen);
    }
    const inYuan = (sums: Record<string, number>) =>
      Object.fromEntries(Object.entries(sums).map(([key, fen]) => [key, fen / 100]));
    const asNumbers = (sums: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(sums).map(([key, yuan]) => [key, Number(yuan)]));
    expect(inYuan(byQuarter)).toEqual(asNumbers(truth.totals.duesPaidByQuarter));
    expect(inYuan(byBranch)).toEqual(asNumbers(truth.totals.duesPaidByBranch));
    expect(Object.values(byQuarter).reduce((sum, fen) => sum + fen) / 100).toBe(Number(truth.totals.duesPaidYear));
  });
});

describe("sheets that repeat another are counted once", () => {
  const ledger = byMonths("50|50|50|50|50|~|~|~|~");

  test.each([
    ["a quarter's notice", "第二季度公示", "姓名|每月应缴|第二季度应缴（元）|第二季度实缴（元）\n张三|50|150|100"],
    ["a quarter's notice by its title", "第二季度公示", "姓名|每月应缴|实缴金额\n张三|50|100"],
    ["a list of arrears", "欠缴名单", "姓名|应缴党费|已缴党费|欠缴党费\n张三|450|250|200"],
    ["a month's list", "5月", "姓名|应缴|实缴\n张三|50|50"],
    ["a copy", "2026年党费 (2)", `姓名|月应缴|${MONTHS}\n张三|50|50|50|50|50|50`],
  ])("%s", (_, name, text) => {
    const [roster, copy] = [rosterWith({}), sheet(name, text)];
    expect(unpaid(accountOf([roster, ledger, copy]))).toBe("6、7、8、9 200");
    expect(unpaid(accountOf([roster, copy, ledger]))).toBe("6、7、8、9 200");
  });

  test.each([
    ["payments made later", "补缴", "姓名|实缴金额|缴纳日期\n张三|100|2026-09-20", "8、9 100"],
    ["the other half of the year", "2026年下半年", "姓名|月应缴|7月|8月|9月\n张三|50|50|50|50", "9 50"],
    ["another amount for the same months", "二季度补缴", "姓名|月应缴|第二季度实缴\n张三|50|50", "7、8、9 150"],
  ])("%s are no repetition", (_, name, text, expected) => {
    expect(unpaid(accountOf([rosterWith({}), ledger, sheet(name, text)]))).toBe(expected);
  });

  test("a list for each month makes a year", () => {
    const lists = [1, 2, 3, 4, 5, 6, 7].map((month) =>
      sheet(`${month}月`, `2026年${month}月党费收缴表\n姓名|应缴|实缴\n张三|50|50`),
    );
    const account = accountOf([rosterWith({}), ...lists]);
    expect(account.paidByMonth).toEqual([5000, 5000, 5000, 5000, 5000, 5000, 5000, 0, 0, 0, 0, 0]);
    expect(unpaid(account)).toBe("");
    expect(unpaid(accountOf([rosterWith({}), ...lists, sheet("8月", "姓名|应缴|实缴\n张三|50|~")]))).toBe("8 50");
  });
});
