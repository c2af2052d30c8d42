import { fundRules } from "../../src/rules/fund";
import type { SheetGrid } from "../../src/spreadsheet/workbook";
import { brief, findingsOf, sheet } from "../support/book";
import { FIXTURES, heldAgainstTruth, openFixture } from "../support/fixtures";

/** What the fund rules find, as `rule @cell subject`, without the group's name. */
function found(sheets: readonly SheetGrid[], asOf?: string): string[] {
  return brief(findingsOf(fundRules, sheets, { asOf })).map((line) => line.replace(/^fund\//, ""));
}

const HEADER = "日期|摘要|收入|支出|余额|凭证号|支部申请日期|党委研究日期|公示日期";
const OPENING = "2026-01-01|上年结余|~|~|1000";

/** A love-fund ledger below its opening row of 1000 yuan, whose rows begin at row 3. */
function loveFund(...rows: readonly string[]): SheetGrid {
  return sheet("爱心基金", [HEADER, OPENING, ...rows].join("\n"));
}

/** What is found in rows that stand below the opening row. */
function foundIn(...rows: readonly string[]): string[] {
  return found([loveFund(...rows)]);
}

test("a ledger with nothing wrong is not reported", () => {
  const rows = [
    "2026-01-15|党员捐款|200|~|1200|记-001",
    "2026-02-01|救助张三|~|300|900|记-002|2026-01-20|2026-01-25|2026-02-06",
    "2026-02-01|救助李四|~|100.50|799.50|记-003|2026-01-20|2026-01-20|2026-01-20",
  ];
  expect(foundIn(...rows)).toEqual([]);
});

test("a page that brings both sides forward opens the ledger; a further page only repeats what the last came to", () => {
  const page = ["2026-01-15|承前页|700|300|400", "2026-02-01|捐款|200|~|600|1", "~|过次页|900|300|600"];
  const next = [HEADER, "~|承前页|900|300|600", "2026-03-01|捐款|100|~|700|2"];
  expect(found([sheet("爱心基金", [HEADER, ...page, ...next].join("\n"))])).toEqual([]);
});

test("a ledger that keeps no vouchers lacks none on its rows", () => {
  expect(
    found([sheet("党建经费", "日期|摘要|收入|支出|余额\n2026-01-05|拨款|500|~|500\n2026-02-05|书籍|~|100|400")]),
  ).toEqual([]);
});

describe("the balance", () => {
  /** Rows of income, expense and balance; dates and vouchers are in order. */
  const balances = (...rows: readonly string[]): string[] =>
    foundIn(
      ...rows.map((row, index) => `2026-02-0${index + 1}|捐款|${row}|${index + 1}|2026-01-01|2026-01-01|2026-02-09`),
    )
      .filter((line) => line.includes("balance"))
      .map((line) => line.replace(/ 捐款$/, ""));

  test.each([
    ["follows the rows above", ["200|~|1200", "~|300|900"], []],
    [
      "has a slip that the rows after it go on from",
      ["200|~|1300", "~|300|1000", "~|100|900"],
      ["balance-mismatch @E3"],
    ],
    [
      "has a slip that the rows after it do not share",
      ["200|~|1300", "~|300|900", "~|100|800"],
      ["balance-mismatch @E3"],
    ],
    ["has two slips", ["200|~|1300", "~|300|1100"], ["balance-mismatch @E3", "balance-mismatch @E4"]],
    ["differs by a fen", ["200|~|1200.01"], ["balance-mismatch @E3"]],
    ["is left out on a row", ["200|~|~", "~|300|900"], []],
    ["is left out, and wrong on the next row", ["200|~|~", "~|300|700"], ["balance-mismatch @E4"]],
    ["goes on from a row whose amount could not be read", ["约二百|~|1150", "~|300|850"], []],
    ["falls below zero", ["~|1200|-200"], ["negative-balance @E3"]],
    ["falls to zero", ["~|1000|0"], []],
  ])("%s", (_, rows, expected) => {
    expect(balances(...rows)).toEqual(expected);
  });

  test("should be what the row above makes it", () => {
    const findings = findingsOf(fundRules, [loveFund("2026-02-01|捐款|200|~|1300|1")]);
    expect(findings).toMatchObject([
      { expected: "1200.00", params: { balance: { fen: 130_000 }, sum: { fen: 120_000 } } },
    ]);
  });

  test("of a ledger without an opening row begins with the first that is printed", () => {
    const rows = ["2026-01-15|捐款|200|~|700|1", "2026-01-16|捐款|200|~|900|2", "2026-01-17|捐款|200|~|900|3"];
    expect(found([sheet("爱心基金", [HEADER, ...rows].join("\n"))])).toEqual(["balance-mismatch @E4 捐款"]);
  });

  test("brought forward must follow as well", () => {
    const rows = ["2026-01-15|捐款|200|~|1200|1", "2026-02-01|上月结余|~|~|1100"];
    expect(foundIn(...rows)).toEqual(["balance-mismatch @E4 上月结余"]);
    const underIncome = [HEADER, "2026-01-01|期初余额|1000|~|~", "2026-01-15|捐款|200|~|1200|1"];
    expect(found([sheet("爱心基金", underIncome.join("\n"))])).toEqual([]);
  });
});

describe("dates", () => {
  test.each([
    ["2026-01-15", "2026-01-15", []],
    ["2026-01-15", "2026-01-14", ["date-order @A4 捐款"]],
    ["2026-01-15", "2026年1月", []],
    ["~", "2025-12-31", ["date-order @A4 捐款"]],
  ])("%s and %s below", (first, second, expected) => {
    expect(foundIn(`${first}|捐款|200|~|1200|1`, `${second}|捐款|200|~|1400|2`)).toEqual(expected);
  });

  test("are held against the row above, not against the latest", () => {
    const rows = ["2026-03-01|捐款|1|~|1001|1", "2026-02-01|捐款|1|~|1002|2", "2026-02-02|捐款|1|~|1003|3"];
    expect(foundIn(...rows)).toEqual(["date-order @A4 捐款"]);
  });
});

describe("the sides of a row", () => {
  test.each([
    ["100|~|1100", []],
    ["100|0|1100", []],
    ["100|10|1090", ["both-sides @3 捐款"]],
    ["~|~|1000", ["both-sides @3 捐款"]],
    ["0|0|1000", ["both-sides @3 捐款"]],
    ["约一百|~|1100", []],
  ])("income, expense and balance of %s", (amounts, expected) => {
    expect(foundIn(`2026-02-01|捐款|${amounts}|1`)).toEqual(expected);
  });

  test("when both are filled nothing else is said of the steps of aid", () => {
    expect(foundIn("2026-02-01|救助|10|100|910|1|2026-03-01|2026-02-20|~")).toEqual(["both-sides @3 救助"]);
  });
});

describe("vouchers", () => {
  test("are missed on income and expense, not on a row that brings forward or books nothing", () => {
    const rows = ["2026-02-01|捐款|100|~|1100|/", "2026-02-02|捐款|10|10|1100|~", "2026-02-03|无收支|~|~|1100|~"];
    expect(foundIn(...rows)).toEqual([
      "voucher-missing @F3 捐款",
      "both-sides @4 捐款",
      "voucher-missing @F4 捐款",
      "both-sides @5 无收支",
    ]);
  });

  test("are used once in a ledger, each later use names the first", () => {
    const rows = ["记-001", "记-002", "记 - 001", "记-001"].map(
      (voucher, index) => `2026-02-0${index + 1}|捐款|1|~|${1001 + index}|${voucher}`,
    );
    const findings = findingsOf(fundRules, [loveFund(...rows)]);
    expect(brief(findings)).toEqual(["fund/voucher-duplicate @F5 捐款", "fund/voucher-duplicate @F6 捐款"]);
    expect(findings.map(({ params }) => params["row"])).toEqual([3, 3]);
    expect(findings[0]?.counted).toEqual([{ sheet: "爱心基金", row: 2, column: 5 }]);
  });

  test("of another ledger may be the same", () => {
    const party = sheet("党建经费", "日期|摘要|收入|支出|凭证号\n2026-02-01|拨款|100|~|记-001");
    expect(found([loveFund("2026-02-01|捐款|1|~|1001|记-001"), party])).toEqual([]);
  });
});

describe("the steps of aid", () => {
  /** What is found in aid of 100 yuan paid on 2026-03-10; dates as `applied | decided | published`. */
  const aid = (dates: string, asOf?: string): string[] =>
    found([loveFund(`2026-03-10|救助|~|100|900|1|${dates}`)], asOf).map((line) => line.replace(/ 救助$/, ""));

  test.each([
    ["2026-03-01|2026-03-05|2026-03-15", []],
    ["2026-03-10|2026-03-10|2026-03-10", []],
    ["~|2026-03-05|2026-03-15", ["aid-unapplied @G3"]],
    ["2026-03-01|~|2026-03-15", ["aid-undecided @H3"]],
    ["2026-03-01|2026-03-05|~", ["aid-unpublished @I3"]],
    ["~|~|~", ["aid-unapplied @G3", "aid-undecided @H3", "aid-unpublished @I3"]],
    ["三月初|会上通过|已公示", []],
    ["2026-03-06|2026-03-05|2026-03-15", ["steps-out-of-order @3"]],
    ["2026-03-01|2026-03-05|2026-03-04", ["steps-out-of-order @3"]],
    ["2026-03-01|2026-03-11|2026-03-15", ["steps-out-of-order @3"]],
    ["2026-03-01|2026年3月|2026-03-15", []],
  ])("%s", (dates, expected) => {
    expect(aid(dates)).toEqual(expected);
  });

  test.each([
    ["2026-03-06|2026-03-05|2026-03-15", "decided-before-applied"],
    ["2026-03-01|2026-03-05|2026-03-04", "published-before-decided"],
    ["2026-03-01|2026-03-11|2026-03-15", "paid-before-decided"],
  ])("%s is said as %s", (dates, variant) => {
    const findings = findingsOf(fundRules, [loveFund(`2026-03-10|救助|~|100|900|1|${dates}`)]);
    expect(findings).toMatchObject([{ rule: "fund/steps-out-of-order", params: { variant } }]);
  });

  test("without a decision the application and the publication are still held against each other", () => {
    const findings = findingsOf(fundRules, [loveFund("2026-03-10|救助|~|100|900|1|2026-03-06|~|2026-03-05")]);
    expect(findings.map(({ params }) => params["variant"])).toContain("published-before-applied");
  });

  test.each([
    ["2026-04-08", []],
    ["2026-04-09", ["aid-unpublished @I3"]],
  ])("thirty days to publish: as of %s", (asOf, expected) => {
    expect(aid("2026-03-01|2026-03-05|~", asOf)).toEqual(expected);
  });

  test("are asked of the love fund's expenses alone", () => {
    expect(foundIn("2026-02-01|捐款|100|~|1100|1|~|~|~")).toEqual([]);
    const party = sheet("党建经费", `${HEADER}\n2026-03-10|购书|~|100|900|1|~|~|~`);
    expect(found([party])).toEqual([]);
  });
});

describe("the year's budget", () => {
  /** A party-building ledger; rows as `day | expense | budget`. */
  const spent = (...rows: readonly string[]): string[] => {
    const lines = rows.map((row, index) => {
      const [date, expense, budget] = row.split("|");
      return `${date}|购书|~|${expense}|${index + 1}|${budget}`;
    });
    return found([sheet("党建经费", ["日期|摘要|收入|支出|凭证号|预算", ...lines].join("\n"))]);
  };

  test.each([
    ["spent to the fen", ["2026-02-01|600|1000", "2026-03-01|400|~"], []],
    ["passed by a fen", ["2026-02-01|600|1000", "2026-03-01|400.01|~"], ["over-budget @3 购书"]],
    [
      "passed once, whatever follows",
      ["2026-02-01|900|1000", "2026-03-01|200|~", "2026-04-01|5|~"],
      ["over-budget @3 购书"],
    ],
    ["raised in time", ["2026-02-01|900|1000", "2026-03-01|200|1200"], []],
    ["of another year", ["2025-12-01|900|1000", "2026-03-01|200|1000"], []],
    ["not stated", ["2026-02-01|900|~"], []],
  ])("%s", (_, rows, expected) => {
    expect(spent(...rows)).toEqual(expected);
  });

  test("is asked of the party-building fund alone", () => {
    const header = "日期|摘要|收入|支出|凭证号|预算";
    expect(found([sheet("党费使用", `${header}\n2026-02-01|购书|~|900|1|100`)])).toEqual([]);
  });
});

describe("publication of every quarter", () => {
  const notices = (...rows: readonly string[]): SheetGrid =>
    sheet("公示记录", ["日期|公示内容|所属期间", ...rows].join("\n"));
  const fund = loveFund("2026-01-15|捐款|200|~|1200|1");
  const quarters = (sheets: readonly SheetGrid[], asOf?: string): unknown[] =>
    findingsOf(fundRules, sheets, { asOf }).map(({ subject, params }) => [subject, params["quarters"]]);

  test.each([
    ["in time", ["2026-04-01|爱心基金收支|~", "2026-07-30|爱心基金收支|~"], []],
    ["a day late", ["2026-04-01|爱心基金收支|~", "2026-07-31|爱心基金收支|~"], [["爱心基金", [2]]]],
    ["before the quarter ended", ["2026-03-31|爱心基金收支|~", "2026-07-01|爱心基金收支|~"], [["爱心基金", [1]]]],
    ["of something else", ["2026-04-01|党费收缴|~", "2026-07-01|党建经费|~"], [["爱心基金", [1, 2]]]],
    ["of several things at once", ["2026-04-01|党费、爱心基金收支|~", "2026-07-01|党费和爱心基金|~"], []],
    ["of another quarter", ["2026-04-01|爱心基金|一季度", "2026-07-01|爱心基金|一季度"], [["爱心基金", [2]]]],
    ["of its own quarter", ["2026-04-01|爱心基金|一季度", "2026-07-01|爱心基金|2026年4-6月"], []],
  ])("%s", (_, rows, expected) => {
    expect(quarters([fund, notices(...rows)])).toEqual(expected);
  });

  test("without a log of notices nothing is asked", () => {
    expect(quarters([fund])).toEqual([]);
  });

  test("there is time until the days are over", () => {
    const published = notices("2026-04-01|爱心基金|~", "2026-07-01|爱心基金|~");
    expect(quarters([fund, published], "2026-10-30")).toEqual([]);
    expect(quarters([fund, published], "2026-10-31")).toEqual([["爱心基金", [3]]]);
  });

  test("quarters before the ledger begins are not asked for", () => {
    const late = sheet("爱心基金", `${HEADER}\n2026-05-15|捐款|200|~|1200|1`);
    expect(quarters([late, notices("2026-08-30|其他|~")])).toEqual([["爱心基金", [2]]]);
  });

  test("each fund once, and the dues", () => {
    const dues = sheet("2026年党费", "姓名|月应缴|1月|2月|3月|4月|5月|6月\n张三|50|50|50|50|50|50|50");
    const more = sheet("爱心基金二", `${HEADER}\n2026-01-15|捐款|200|~|200|1`);
    const party = sheet("党建经费", "日期|摘要|收入|支出|凭证号\n2026-01-15|拨款|200|~|1");
    expect(quarters([fund, more, party, dues, notices("2026-04-01|党费收缴情况|~")])).toEqual([
      ["爱心基金", [1, 2]],
      ["党建经费", [1, 2]],
      ["2026年党费", [2]],
    ]);
  });
});

test.each(FIXTURES)("every planted finding on the funds of the fixture %s is found, and nothing else", async (name) => {
  const { found: lines, planted } = heldAgainstTruth(await openFixture(name), "fund", fundRules);
  expect(lines).toEqual(planted);
});
