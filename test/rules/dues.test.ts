import { duesRules } from "../../src/rules/dues";
import type { SheetGrid } from "../../src/spreadsheet/workbook";
import { brief, findingsOf, sheet } from "../support/book";
import { FIXTURES, heldAgainstTruth, openFixture } from "../support/fixtures";

const MONTHS = "1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月";
const PAID = "50|50|50|50|50|50|50|50|50|~|~|~";

/** What the dues rules find, as `rule @cell subject`, without the group's name. */
function found(...sheets: readonly SheetGrid[]): string[] {
  return brief(findingsOf(duesRules, sheets)).map((line) => line.replace(/^dues\//, ""));
}

/** What one dues rule finds. */
function findings(rule: string, ...sheets: readonly SheetGrid[]) {
  return findingsOf(duesRules, sheets).filter((finding) => finding.rule === `dues/${rule}`);
}

/** A roster of members of 东风里党支部 who joined long ago; each row `name | number | standing`, blanks allowed. */
function roster(...rows: readonly string[]): SheetGrid {
  const lines = rows.map((row) => `${row}|正式党员|东风里党支部|2010-06-01`);
  return sheet("花名册", ["姓名|身份证号|党籍状态|人员类别|所在党支部|入党日期", ...lines].join("\n"));
}

/** A ledger of 2026 by months; each row `name | class | base | monthly due | paid`. */
function ledger(...rows: readonly string[]): SheetGrid {
  return sheet("2026年党费", [`姓名|缴费类别|计算基数|月应缴|${MONTHS}`, ...rows].join("\n"));
}

/** A ledger of 2026 with one row a payment; each row `name | due | day | months | amount`. */
function payments(...rows: readonly string[]): SheetGrid {
  return sheet("2026年党费", ["姓名|月应缴|缴纳日期|所属月份|实缴金额", ...rows].join("\n"));
}

test("a ledger with nothing wrong is not reported", () => {
  expect(found(roster("张三|~|正常"), ledger(`张三|在职|5000|50|${PAID}`))).toEqual([]);
});

describe("who is in the ledger", () => {
  const ZHANG = "990000198503010012";
  const LI = "99000019881231014X";
  const withNumbers = (...rows: readonly string[]): SheetGrid =>
    sheet("2026年党费", ["姓名|身份证号|所在支部|1月", ...rows].join("\n"));

  test.each([
    ["by number, whatever the name", `张叁|${ZHANG}|东风里党支部|~`, []],
    ["by name and branch", "张三|~|东风里党支部|~", []],
    ["by a name that stands once, whatever the branch", "李四|~|朝阳党支部|~", []],
    ["with a mistyped number but the right name", "李四|123|东风里党支部|~", []],
    ["nobody by name", "王五|~|东风里党支部|~", ["not-in-roster @2 王五"]],
    ["nobody by number and name", "王五|990000200002290124|东风里党支部|~", ["not-in-roster @2 王五"]],
    ["two of one name in other branches", "赵六|~|朝阳党支部|~", ["not-in-roster @2 赵六"]],
  ])("a person is known %s", (_, row, expected) => {
    const members = roster(`张三|${ZHANG}|正常`, `李四|${LI}|正常`, "赵六|1|正常", "赵六|2|正常");
    expect(found(members, withNumbers(row)).filter((line) => line.startsWith("not-in-roster"))).toEqual(expected);
  });

  test("without a roster nobody is missing from it", () => {
    expect(found(ledger(`张三|在职|5000|50|${PAID}`))).toEqual([]);
  });

  test("several payments of a stranger are one finding", () => {
    const rows = ["王五|50|2026-01-05|1-6月|300", "王五|50|2026-07-05|7-9月|150"];
    expect(findings("not-in-roster", roster("张三|~|停止党籍"), payments(...rows))).toHaveLength(1);
  });

  test.each([
    ["in good standing", "李四|~|正常", true],
    ["whose standing is not told", "李四|~|~", true],
    ["of 停止党籍", "李四|~|停止党籍", false],
    ["who died", "李四|~|死亡", false],
  ])("a member %s without a row", (_, member, isMissing) => {
    const book = [roster("张三|~|正常", member), ledger(`张三|在职|5000|50|${PAID}`)] as const;
    expect(found(...book)).toEqual(isMissing ? ["member-missing @3 李四"] : []);
  });

  test.each([
    ["2025-12-31", true],
    ["2026-09-30", true],
    ["2026-10-01", false],
  ])("a member who joined on %s is missing: %s", (joinedOn, isMissing) => {
    const members = sheet(
      "花名册",
      `姓名|人员类别|所在党支部|入党日期\n张三|正式党员|东风里党支部|2010-06-01\n李四|预备党员|东风里党支部|${joinedOn}`,
    );
    expect(found(members, ledger(`张三|在职|5000|50|${PAID}`))).toEqual(isMissing ? ["member-missing @3 李四"] : []);
  });

  test("a member entered twice in the roster is in the ledger once", () => {
    const book = [
      roster(`张三|${ZHANG}|正常`, `张三|${ZHANG}|正常`),
      withNumbers(`张三|${ZHANG}|东风里党支部|~`),
    ] as const;
    expect(found(...book)).toEqual([]);
  });

  test("ledgers of other years are not held against today's roster", () => {
    const old = sheet("2025年党费", `姓名|月应缴|${MONTHS}\n王五|50|${PAID}`);
    expect(found(roster("张三|~|正常"), old)).toEqual([]);
  });
});

describe("the base", () => {
  test.each([
    ["在职", true],
    ["年薪", true],
    ["个体", true],
    ["离退休", true],
    ["农民", false],
    ["学生", false],
    ["~", false],
  ])("of class %s is missed: %s", (duesClass, isMissed) => {
    const expected = isMissed ? ["base-missing @C2 张三"] : [];
    expect(found(ledger(`张三|${duesClass}|~|0.5|${PAID}`)).filter((line) => line.startsWith("base"))).toEqual(
      expected,
    );
  });

  test("may stand in the roster", () => {
    const members = sheet(
      "花名册",
      "姓名|人员类别|所在党支部|入党日期|党费基数\n张三|正式党员|东风里党支部|2010-06-01|5000",
    );
    expect(findings("base-missing", members, ledger(`张三|在职|~|50|${PAID}`))).toEqual([]);
  });

  test("is not missed in a book without a column for it, nor where the cell could not be read", () => {
    const without = sheet("2026年党费", `姓名|缴费类别|月应缴|${MONTHS}\n张三|在职|50|${PAID}`);
    expect(findings("base-missing", without)).toEqual([]);
    expect(findings("base-missing", ledger(`张三|在职|见附表|50|${PAID}`))).toEqual([]);
  });
});

describe("the monthly due against the standard", () => {
  /** Which of the two rules reports a row of class, base and monthly due. */
  const judged = (cells: string): string[] => found(ledger(`张三|${cells}|~`)).filter((line) => /standard/.test(line));
  const below = ["below-standard @D2 张三"];
  const above = ["above-standard @D2 张三"];

  test.each([
    ["在职|5000|50", []],
    ["在职|5000|49.95", []],
    ["在职|5000|49.94", below],
    ["在职|5000|51", []],
    ["在职|5000|51.01", above],
    ["在职|5000.01|50", below],
    ["在职|5000.01|35", below],
    ["离退休|5000.01|75", above],
    ["离退休|5000|25", []],
    ["在职|50000.50|1000", []],
    ["在职|60000|1000", []],
    ["在职|60000|999.94", below],
    ["在职|60000|1001.01", above],
    ["农民|~|0.20", []],
    ["农民|~|1", []],
    ["农民|~|0.15", []],
    ["农民|~|0.14", below],
    ["农民|~|1.01", above],
    ["低保|~|0.20", []],
    ["低保|~|0.14", below],
    ["学生|9000|1.20", []],
    ["学生|9000|1.21", above],
    ["~|5000|1", []],
    ["在职|~|1", []],
    ["在职|5000|~", []],
  ])("%s", (cells, expected) => {
    expect(judged(cells)).toEqual(expected);
  });

  test.each([
    ["在职|5000.01|50", "band", "75.00"],
    ["在职|60000|900", "ceiling", "1000.00"],
    ["低保|~|0.1", "fixed", "0.20"],
    ["农民|~|0.1", "farmer", "0.20"],
  ])("%s is said as %s and should be %s", (cells, variant, expected) => {
    expect(findings("below-standard", ledger(`张三|${cells}|~`))).toMatchObject([{ params: { variant }, expected }]);
  });

  test("less by an approved reduction is in order, by an unapproved one not", () => {
    const reduced = (approval: string): SheetGrid =>
      sheet(
        "2026年党费",
        `姓名|缴费类别|计算基数|月应缴|减免|审批机构|审批日期|${MONTHS}\n张三|在职|5000|20|减免|${approval}|20|20|20|20|20|20|20|20|20`,
      );
    expect(found(reduced("社区党委|2026-01-10"))).toEqual([]);
    expect(found(reduced("社区党委|~"))).toEqual(["reduction-unapproved @2 张三", "below-standard @D2 张三"]);
  });
});

describe("a reduction", () => {
  const variants = (duesClass: string, cells: string, hardship = "~"): unknown[] => {
    const members = sheet(
      "花名册",
      `姓名|人员类别|所在党支部|入党日期|困难党员\n张三|正式党员|东风里党支部|2010-06-01|${hardship}`,
    );
    const row = `张三|${duesClass}|2000|10|${cells}|10`;
    const dues = sheet("2026年党费", `姓名|缴费类别|计算基数|月应缴|减免|审批机构|审批日期|1月\n${row}`);
    return findings("reduction-unapproved", members, dues).map(({ params }) => params["variant"]);
  };

  test.each([
    ["在职", "5|社区党委|2026-01-10", []],
    ["在职", "5|~|2026-01-10", ["body"]],
    ["在职", "5|社区党委|~", ["date"]],
    ["在职", "免交|~|~", ["body"]],
    ["在职", "5|东风里党支部|2026-01-10", ["branch"]],
    ["在职", "5|社区党委|年初", []],
    ["在职", "无|~|~", []],
    ["在职", "0|~|~", []],
    ["离退休", "5|东风里党支部|2026-01-10", []],
    ["离退休", "5|~|~", ["body"]],
  ])("of class %s with %s lacks %j", (duesClass, cells, expected) => {
    expect(variants(duesClass, cells)).toEqual(expected);
  });

  test("of a retired member who is not in hardship needs the committee as well", () => {
    expect(variants("离退休", "5|东风里党支部|2026-01-10", "否")).toEqual(["branch"]);
    expect(variants("离退休", "5|东风里党支部|2026-01-10", "是")).toEqual([]);
  });
});

describe("arrears", () => {
  test.each([
    ["paid up", PAID, []],
    ["one month", "50|50|50|50|50|50|50|50", ["in-arrears @2 张三"]],
    ["five months", "50|50|50|50", ["in-arrears @2 张三"]],
    ["six months", "50|50|50", ["six-months-unpaid @2 张三"]],
    ["nine months", "~", ["six-months-unpaid @2 张三"]],
    ["six months, the first in part", "50|50|50|49.94", ["six-months-unpaid @2 张三"]],
    ["six months, the first but for the tolerance", "50|50|50|49.95", ["in-arrears @2 张三"]],
    ["short by the tolerance", "50|50|50|50|50|50|50|50|49.95", []],
  ])("of %s", (_, paid, expected) => {
    expect(found(ledger(`张三|在职|5000|50|${paid}`))).toEqual(expected);
  });

  test("name the months and the amount, and are worded apart", () => {
    expect(findings("in-arrears", ledger("张三|在职|5000|50|50|50|50|50|50|50|30"))).toMatchObject([
      { severity: "warning", params: { months: [7, 8, 9], amount: { fen: 12_000 } } },
    ]);
    expect(findings("six-months-unpaid", ledger("张三|在职|5000|50|50|50"))).toMatchObject([
      { severity: "error", params: { months: [3, 4, 5, 6, 7, 8, 9], amount: { fen: 35_000 } } },
    ]);
  });

  test("months that the book does not cover part a run of months", () => {
    const parted = sheet("2026年党费", "姓名|月应缴|1月|2月|3月|7月|8月|9月\n张三|50|~|~|~|~|~|~");
    expect(found(parted)).toEqual(["in-arrears @2 张三"]);
  });

  test("of other years are not chased", () => {
    expect(found(sheet("2025年党费", `姓名|月应缴|${MONTHS}\n张三|50|50`))).toEqual([]);
  });
});

describe("one payment for many months", () => {
  test.each([
    ["2026-07-31 | 1-7月 | 350", []],
    ["2026-08-01 | 1-7月 | 350", ["back-payment-too-long @2 张三"]],
    ["2026-08-01 | 2-7月 | 300", []],
    ["2026-03-10 | 2025年9月-2026年3月 | 350", []],
    ["2026-03-10 | 2025年8月-2026年3月 | 400", ["back-payment-too-long @2 张三"]],
    ["2026-01-10 | 1-12月 | 600", []],
    ["2026-08-15 | ~ | 350", []],
    ["~ | 1-9月 | 450", []],
  ])("%s", (payment, expected) => {
    const isBackPayment = (line: string): boolean => line.startsWith("back-payment");
    expect(found(payments(`张三|50|${payment}`)).filter(isBackPayment)).toEqual(expected);
  });

  test("without a period is for the oldest months still open", () => {
    const rows = ["张三|50|2026-01-05|~|50", "张三|50|2026-09-05|~|400"];
    const late = [{ at: { row: 2 }, params: { count: 7 } }];
    expect(findings("back-payment-too-long", payments(...rows))).toMatchObject(late);
    // The day of payment tells which came first, whatever row it stands on.
    const swapped = findings("back-payment-too-long", payments(...[...rows].reverse()));
    expect(swapped).toMatchObject([{ at: { row: 1 }, params: { count: 7 } }]);
    const regular = ["张三|50|2026-01-05|~|50", "张三|50|2026-06-05|~|250", "张三|50|2026-09-05|~|150"];
    expect(findings("back-payment-too-long", payments(...regular))).toEqual([]);
  });

  test("in ledgers by months is not judged", () => {
    expect(findings("back-payment-too-long", ledger("张三|在职|5000|50|~|~|~|~|~|~|~|~|450"))).toEqual([]);
  });
});

describe("single payments", () => {
  test.each([
    ["1600", ["large-contribution @E2 张三"]],
    ["1599.99", []],
    ["600|1000", []],
  ])("of %s yuan by somebody who owes 600 a year", (paid, expected) => {
    expect(found(ledger(`张三|在职|5000|50|${paid}`))).toEqual(expected);
  });

  test("of 1000 yuan and more say nothing where no dues are known", () => {
    expect(findings("large-contribution", sheet("2026年党费", "姓名|1月\n张三|5000"))).toEqual([]);
  });

  test("below zero are reported one by one", () => {
    expect(found(ledger("张三|在职|5000|50|100|-50|~|~|-50|450"))).toEqual(["negative @F2 张三", "negative @I2 张三"]);
    expect(findings("negative", payments("张三|50|2026-01-05|1月|-50"))).toMatchObject([{ at: { row: 1, column: 4 } }]);
  });
});

describe("a member's total", () => {
  const withTotal = (cells: string): SheetGrid => sheet("2026年党费", `姓名|1月|2月|3月|合计\n张三|${cells}`);
  test.each([
    ["50|50|50|150", []],
    ["50.10|50.20|50.30|150.60", []],
    ["50|~|50|100", []],
    ["50|50|50|~", []],
    ["50|50|50|150.01", ["total-mismatch @E2 张三"]],
    ["50|50|50|200", ["total-mismatch @E2 张三"]],
    ["50|已交|50|150", []],
    ["69.51000000000001|0.2|0.1|69.81", []],
  ])("of %s", (cells, expected) => {
    expect(found(withTotal(cells))).toEqual(expected);
  });

  test("should be the sum of the months, or of the quarters", () => {
    expect(findings("total-mismatch", withTotal("500|500|500|1600"))).toMatchObject([{ expected: "1500.00" }]);
    const byQuarters = sheet("2026年党费", "姓名|一季度|二季度|三季度|四季度|合计\n张三|150|150|150|~|300");
    expect(findings("total-mismatch", byQuarters)).toMatchObject([{ expected: "450.00" }]);
  });
});

describe("payments before joining", () => {
  const joined = (joinedOn: string): SheetGrid =>
    sheet("花名册", `姓名|人员类别|所在党支部|入党日期\n张三|预备党员|东风里党支部|${joinedOn}`);
  test.each([
    ["2026-03-31", "~|~|50|50|50|50|50|50|50", []],
    ["2026-03-31", "~|50|50|50|50|50|50|50", ["paid-before-joining @F2 张三"]],
    ["2026-03-31", "50|50|50|50|50|50|50|50", ["paid-before-joining @E2 张三"]],
    ["2026年3月", "~|50|50|50|50|50|50|50", ["paid-before-joining @F2 张三"]],
    ["2026年", "50|50|50|50|50|50|50|50|50", []],
    ["2025-12-31", PAID, []],
    ["2026-03-31", "~|-50|100|50|50|50|50|50|50", []],
  ])("joined on %s, paid %s", (joinedOn, paid, expected) => {
    const isEarly = (line: string): boolean => line.startsWith("paid-before");
    expect(found(joined(joinedOn), ledger(`张三|在职|5000|50|${paid}`)).filter(isEarly)).toEqual(expected);
  });

  test("a quarter is early only when all of it is, a period when any of it is", () => {
    const byQuarters = sheet("2026年党费", "姓名|一季度|二季度\n张三|50|150");
    expect(findings("paid-before-joining", joined("2026-03-01"), byQuarters)).toEqual([]);
    expect(findings("paid-before-joining", joined("2026-04-01"), byQuarters)).toMatchObject([
      { params: { months: [3] } },
    ]);
    const byPeriod = payments("张三|50|2026-06-10|2-6月|250");
    expect(findings("paid-before-joining", joined("2026-03-01"), byPeriod)).toHaveLength(1);
  });
});

test.each(FIXTURES)("every planted finding on the dues of the fixture %s is found, and nothing else", async (name) => {
  const { found: lines, planted } = heldAgainstTruth(await openFixture(name), "dues", duesRules);
  expect(lines).toEqual(planted);
});
