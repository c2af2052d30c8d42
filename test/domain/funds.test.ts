import {
  fundKindOf,
  fundLedgers,
  fundYear,
  isAid,
  isOpening,
  sidesOf,
  type FundFlow,
} from "../../src/domain/subjects/funds";
import { yuanFromFen } from "../../src/domain/values/money";
import { recordsOf } from "../../src/domain/records/records";
import { readBook } from "../../src/reading/read";
import { FIXTURES, openFixture } from "../support/fixtures";
import { sheet } from "../support/sheets";

const COLUMNS = "日期|摘要|收入|支出|余额";

/** The ledgers of one sheet. */
function ledgersOf(text: string, name = "爱心基金") {
  return fundLedgers(readBook({ sheets: [sheet(name, text)] }));
}

/** A month or quarter in yuan: opening, income, expense, closing. */
function inYuan({ opening, income, expense, closing }: FundFlow): number[] {
  return [opening, income, expense, closing].map(yuanFromFen);
}

test.each([
  ["爱心基金", "love"],
  ["愛心基金收支台賬", "love"],
  ["困难党员帮扶资金", "love"],
  ["党建经费", "party"],
  ["为民服务专项经费", "party"],
  ["党费使用台账", "dues-use"],
  ["党建经费（党费留存）", "party"],
  ["工会经费", "other"],
])("%s is a fund of kind %s", (name, kind) => {
  expect(fundKindOf(name)).toBe(kind);
});

test("a ledger that no name tells of is the love fund's where it keeps the steps of aid", () => {
  const kindOf = (columns: string): string | undefined =>
    ledgersOf(`${columns}\n2026-01-01|救助|~|5|5`, "Sheet4")[0]?.kind;
  expect([kindOf(COLUMNS), kindOf(`${COLUMNS}|支部申请日期|党委研究日期`)]).toEqual(["other", "love"]);
});

describe("rows that bring a balance forward", () => {
  const isOpeningRow = (summary: string, amounts = "~|~|500"): boolean =>
    isOpening(
      recordsOf(readBook({ sheets: [sheet("爱心基金", `${COLUMNS}\n2026-01-01|${summary}|${amounts}`)] }), "fund")[0]!,
    );

  test.each([
    "上年结余",
    "上年度结转",
    "上年结余转入",
    "2025年结余",
    "2025年末余额",
    "去年余额",
    "期初",
    "期初余额",
    "期初余额（2025年）",
    "年初结余：",
    "月初余额",
    "上月结余",
    "上季度结余",
    "承前页",
    "结转上年结余",
    "上年结转资金",
    "上年转来",
    "2025年12月末余额",
    "上年結餘轉入",
  ])("%s", (summary) => {
    expect(isOpeningRow(summary)).toBe(true);
    expect(isOpeningRow(summary, "500|~|500")).toBe(true);
  });

  test.each(["年初慰问困难党员", "期初采购", "党员捐款", "上年欠款收回", "结余利息", "年初捐款"])(
    "not %s",
    (summary) => {
      expect(isOpeningRow(summary, "500|~|500")).toBe(false);
    },
  );

  test("nor anything that was spent", () => {
    expect(isOpeningRow("上年结余", "~|500|0")).toBe(false);
  });
});

test.each([
  ["100|~", "income"],
  ["~|100", "expense"],
  ["0|100", "expense"],
  ["100|100", "both"],
  ["~|~", "neither"],
  ["0|0", "neither"],
])("income and expense of %s book %s", (amounts, sides) => {
  const [record] = recordsOf(
    readBook({ sheets: [sheet("爱心基金", `${COLUMNS}\n2026-01-01|捐款|${amounts}|1`)] }),
    "fund",
  );
  expect(sidesOf(record!)).toBe(sides);
});

describe("the year of a fund", () => {
  const text = `${COLUMNS}
    2026-01-01|上年结余|~|~|1000
    2026-01-15|党员捐款|200|~|1200
    2026-03-20|救助|~|300|900
    2026-03-21|救助|~|100|800
    2026-08-01|党员捐款|50.50|~|850.50`;

  test("goes from what was brought forward month by month and quarter by quarter", () => {
    const { months, quarters } = fundYear(ledgersOf(text), 2026);
    expect(months.map(inYuan).slice(0, 4)).toEqual([
      [1000, 200, 0, 1200],
      [1200, 0, 0, 1200],
      [1200, 0, 400, 800],
      [800, 0, 0, 800],
    ]);
    expect(quarters.map(inYuan)).toEqual([
      [1000, 200, 400, 800],
      [800, 0, 0, 800],
      [800, 50.5, 0, 850.5],
      [850.5, 0, 0, 850.5],
    ]);
  });

  test("an earlier year's bookings are in its opening balance, a later year's nowhere", () => {
    const early = "2025-11-01|上年结余|~|~|700\n2025-12-01|捐款|300|~|1000";
    const ledgers = ledgersOf(`${COLUMNS}\n${early}\n2026-01-15|捐款|200|~|1200\n2027-01-01|捐款|1|~|1201`);
    expect(inYuan(fundYear(ledgers, 2026).quarters[0]!)).toEqual([1000, 200, 0, 1200]);
    expect(inYuan(fundYear(ledgers, 2026).quarters[3]!)).toEqual([1200, 0, 0, 1200]);
  });

  test("an opening amount under 收入 is no income", () => {
    const ledgers = ledgersOf(`${COLUMNS}\n2026-01-01|期初余额|1000|~|~\n2026-01-15|捐款|200|~|~`);
    expect(inYuan(fundYear(ledgers, 2026).quarters[0]!)).toEqual([1000, 200, 0, 1200]);
  });

  test("without an opening row the first printed balance tells what there was before", () => {
    const ledgers = ledgersOf(`${COLUMNS}\n2026-02-01|捐款|200|~|~\n2026-02-02|救助|~|50|650`);
    expect(inYuan(fundYear(ledgers, 2026).quarters[0]!)).toEqual([500, 200, 50, 650]);
  });

  test("a row without a date counts with the row above it", () => {
    const ledgers = ledgersOf(`${COLUMNS}\n2026-05-01|捐款|200|~|200\n~|捐款|100|~|300`);
    expect(inYuan(fundYear(ledgers, 2026).months[4]!)).toEqual([0, 300, 0, 300]);
  });

  test("the sheets of a year follow on from the first", () => {
    const sheets = [
      sheet("爱心基金一季度", `${COLUMNS}\n2026-01-01|上年结余|~|~|1000\n2026-02-01|捐款|200|~|1200`),
      sheet("爱心基金二季度", `${COLUMNS}\n2026-04-01|上季度结余|~|~|1200\n2026-05-01|救助|~|100|1100`),
    ];
    const { quarters } = fundYear(fundLedgers(readBook({ sheets })), 2026);
    expect(quarters.map(({ closing }) => yuanFromFen(closing))).toEqual([1200, 1100, 1100, 1100]);
    expect(fundYear(fundLedgers(readBook({ sheets: sheets.reverse() })), 2026).quarters).toEqual(quarters);
  });
});

test("a column for the fund parts a sheet into ledgers", () => {
  const ledgers = ledgersOf(
    `日期|摘要|收入|支出|基金名称
     2026-01-01|捐款|200|~|爱心基金
     2026-01-02|拨款|900|~|党建经费
     2026-01-03|救助|~|100|爱心 基金`,
    "收支台账",
  );
  expect(ledgers.map(({ kind, name, records }) => [kind, name, records.length])).toEqual([
    ["love", "爱心基金", 2],
    ["party", "党建经费", 1],
  ]);
  expect(ledgers.flatMap(({ records }) => records.map(isAid))).toEqual([false, true, false]);
});

test.each(FIXTURES)("the fixture %s has the love fund of its truth", async (name) => {
  const { analysis, truth } = await openFixture(name);
  const { quarters } = fundYear(
    analysis.funds.filter(({ kind }) => kind === "love"),
    2026,
  );
  const { income, expense, byQuarter } = truth.totals.loveFund;
  for (const [quarter, [quarterIncome, quarterExpense]] of Object.entries(byQuarter)) {
    const flow = quarters[Number(quarter) - 1]!;
    expect([yuanFromFen(flow.income), yuanFromFen(flow.expense)]).toEqual([
      Number(quarterIncome),
      Number(quarterExpense),
    ]);
  }
  const sum = (side: "income" | "expense"): number => yuanFromFen(quarters.reduce((fen, flow) => fen + flow[side], 0));
  expect([sum("income"), sum("expense")]).toEqual([Number(income), Number(expense)]);
});
