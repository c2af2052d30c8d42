import { sheet } from "../support/sheets";
import { madeForm, makeForm } from "./madeForm";
import { inputOf } from "./quarterForms";

const roster = sheet(
  "党员花名册",
  `
    姓名|公民身份证号码|性别|人员类别|所在党支部|加入党组织日期
    张一|11010119600307451X|男|正式党员|东党支部|1990-07-01
    李二|110101196003074528|女|正式党员|东党支部|1990-07-01
    王三|110101196003074536|男|正式党员|东党支部|1990-07-01
    赵四|110101196003074544|女|正式党员|东党支部|1990-07-01
  `,
);
const ledger = sheet(
  "2026年党费",
  `
    姓名|所在党支部|月应缴|6月|7月|8月|9月|缴纳方式|备注
    张一|东党支部|45|45|45|45|45|现金|
    李二|东党支部|20|20|20|~|20.05|转账|补缴
    王三|东党支部|10|10|~|~|~|现金|
  `,
);

test("one receipt for everybody who paid in the quarter, with the months, the sum and its capitals", async () => {
  const { rows, totals } = await madeForm("dues-receipts", inputOf([roster, ledger]));
  expect(rows).toHaveLength(18);
  expect(rows.slice(9)).toEqual([
    "|党 费 收 据|||2",
    "|收款单位（盖章）：XX社区党委||开具日期：2026年10月8日",
    "|缴款人|李二|所在党支部|东党支部",
    "|身份证号|110101********4528|缴纳方式|转账",
    "|所属月份|2026年7、9月|缴纳日期",
    "|金额（大写）|肆拾元零伍分|金额（小写）|40.05",
    "|备注|补缴",
    "|经办人（签字）：||缴款人（签字）：",
    "|✂ 沿虚线裁开",
  ]);
  expect(rows[4]).toMatch(/2026年7—9月/);
  expect(totals).toEqual({ receipts: 2, paid: 175.05 });
});

test("of a ledger with a row a payment, the months it says and the last day", async () => {
  const payments = sheet(
    "2026年党费缴纳",
    `
      姓名|缴纳日期|金额|所属月份
      张一|2026-07-05|90|2026年1月-6月
      张一|2026-08-20|45|2026年7月
      张一|2026-09-11|45|2026年8月-9月
    `,
  );
  const { rows } = await madeForm("dues-receipts", inputOf([roster, payments]));
  expect(rows.slice(4, 6)).toEqual(["|所属月份|2026年7—9月|缴纳日期|46276", "|金额（大写）|玖拾元整|金额（小写）|90"]);
});

test("three to a page, a page never ends within one", async () => {
  const people = Array.from({ length: 7 }, (_, index) => `党员${index + 1}|东党支部|10|10`);
  const many = sheet("2026年党费", ["姓名|所在党支部|月应缴|7月", ...people].join("\n"));
  const { sheet: made } = await madeForm("dues-receipts", inputOf([many]));
  expect(made.print?.rowBreaks).toEqual([26, 53]);
  expect(made.print?.fitTo).toBeUndefined();
  expect(made.rows).toHaveLength(63);
});

test("nobody paid, no receipts", async () => {
  const unpaid = sheet("2026年党费", "姓名|所在党支部|月应缴|7月\n张一|东党支部|10|~");
  expect(await makeForm("dues-receipts", inputOf([unpaid]))).toBe("no-payments");
});
