import { sheet } from "../support/sheets";
import { madeForm } from "./madeForm";
import { firstQuarterOf, fixtureInput, inputOf, planTarget, SOME_FINDINGS } from "./quarterForms";

const BOOK = [
  sheet(
    "党员花名册",
    `
      姓名|公民身份证号码|性别|人员类别|所在党支部|加入党组织日期|党籍状态
      张一||男|正式党员|东党支部|2010-01-01|正常
      李二||女|预备党员|东党支部|2026-03-01|正常
      王三||女|正式党员|西党支部|2010-01-01|正常
    `,
  ),
  sheet(
    "2026年党费",
    `
      姓名|所在党支部|缴费类别|计算基数|月应缴|7月|8月|9月
      张一|东党支部|在职|4500|45|45|45|
      李二|东党支部|在职|2000|10|10|10|10
      王三|西党支部|离退休|4000|20|20|20|20
    `,
  ),
  sheet("党建经费", "日期|摘要|收入|支出|用途|预算\n2026-07-01|拨款|9000|||10000\n2026-08-01|书报||500|订阅报刊|"),
];

test("the other forms' figures on one page", async () => {
  const dues = planTarget("P01", { target: 1000 });
  const targets = [dues, planTarget("P07", { state: "unmet" }), planTarget("P08", { state: "noData" })];
  const { sheet: made, rows } = await madeForm("quarter-report", inputOf(BOOK, { targets }));
  expect(rows[3]).toBe('党支部数|2|党员总数|=IF(COUNT(F4,H4)=0,"",SUM(F4,H4))|正式党员|2|预备党员|1');
  expect(rows[4]).toBe("男|1|女|2|届满未换届支部|0");
  expect(rows[6]).toBe('本季应缴|225|本季实缴|180|收缴率|=IF(B7=0,"",D7/B7)|本年累计实缴|180');
  expect(rows[7]).toBe('上季应缴||上季实缴||上季收缴率|=IF(B8=0,"",D8/B8)|实缴比上季增减|=IF(D8="","",D7-D8)');
  expect(rows[8]).toBe('年度目标|1000|目标完成率|=IF(B9=0,"",H7/B9)|欠缴人数|1|欠缴金额|45');
  expect(rows[10]).toBe('上季结余||本季收入||本季支出||本季结余|=IF(COUNT(B11,D11,F11)=0,"",B11+D11-F11)');
  expect(rows[13]).toBe('年度预算|10000|本季支出|500|本年累计支出|500|预算余额|=IF(B14=0,"",B14-F14)');
  expect(rows[20]).toBe("已完成|1|未完成|1|未到期|0|无数据|1");
  expect(made.print?.fitTo).toEqual({ width: 1, height: 1 });
});

describe("last quarter's dues beside this quarter's", () => {
  const before = (rows: readonly string[]): string => rows[7]!.split("|").slice(0, 4).join("|");
  const lastYear = sheet(
    "2025年党费",
    `
      姓名|所在党支部|月应缴|9月|10月|11月|12月
      张一|东党支部|30|30|30|30|30
      王三|西党支部|15|15|15||15
    `,
  );
  const thisYear = sheet(
    "2026年党费",
    `
      姓名|所在党支部|月应缴|1月|2月|3月|4月|5月|6月|7月|8月|9月
      张一|东党支部|45|45|45|45|45|45||45|45|45
      王三|西党支部|20|20|20|20|20|20|20|20||
    `,
  );

  test("from the same ledger", async () => {
    // April to June: (45 + 20) × 3 due, 45 × 2 + 20 × 3 paid.
    const { rows } = await madeForm("quarter-report", inputOf([thisYear, lastYear]));
    expect(before(rows)).toBe("上季应缴|195|上季实缴|150");
  });

  test("of a first quarter from last year's ledger, at last year's dues", async () => {
    // October to December: (30 + 15) × 3 due, 30 × 3 + 15 × 2 paid.
    const { rows } = await madeForm("quarter-report", firstQuarterOf([thisYear, lastYear]));
    expect(rows[6]).toMatch(/^本季应缴\|195\|本季实缴\|195\|/);
    expect(before(rows)).toBe("上季应缴|135|上季实缴|120");
  });

  test("blank where no ledger has them", async () => {
    expect(before((await madeForm("quarter-report", firstQuarterOf([thisYear]))).rows)).toBe("上季应缴||上季实缴|");
  });
});

test.each([
  ["不能报送", "unfit", SOME_FINDINGS, "错误|2|提醒|1|提示|0"],
  ["可以报送", "fit", SOME_FINDINGS.filter(({ severity }) => severity !== "error"), "错误|0|提醒|1|提示|0"],
  ["不能判断", "open", [], "错误|0|提醒|0|提示|0"],
] as const)("a book is %s as the check's verdict says", async (outcome, verdict, findings, counts) => {
  const { rows, totals } = await madeForm("quarter-report", inputOf([], { verdict, findings }));
  expect(rows[23]).toBe(counts);
  expect(rows[24]).toBe(`检查结论||${outcome}`);
  expect(totals).toEqual({ fit: outcome === "可以报送" ? 1 : 0 });
});

test("what a fixture's maker knows", async () => {
  const { rows } = await madeForm("quarter-report", await fixtureInput("clean"));
  expect(rows[6]).toMatch(/\|本季实缴\|20100.42\|.*\|本年累计实缴\|64971.12$/);
  expect(rows[10]).toMatch(/\|本季收入\|3733.06\|本季支出\|3261.66\|/);
  expect(rows[15]).toBe("入党申请人|2|积极分子|2|发展对象|13|接收预备党员|9");
});
