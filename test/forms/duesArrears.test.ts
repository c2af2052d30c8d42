import { sheet } from "../support/sheets";
import { madeForm, makeForm } from "./madeForm";
import { inputOf } from "./quarterForms";

const ledger = sheet(
  "2026年党费",
  `
    姓名|所在党支部|缴费类别|计算基数|月应缴|1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|备注
    张一|东党支部|在职|4500|45|45|45|45|45|45|45|45||||住院
    李二|西党支部|离退休|4000|20|20|20|20|20|20|20|20|20|20
    王三|东党支部|农民||0.5|0.5|0.5|0.5|0.5|0.5|0.5|0.5|0.5|0.3
    赵四|西党支部|在职|2000|10|10|~|10|10|10|10|10|10|10
    钱五|东党支部|在职|2000|10|100
  `,
);

test("who owes what by branch, payments counted against the oldest months", async () => {
  const { rows, totals } = await madeForm("dues-arrears", inputOf([ledger]));
  expect(rows.slice(0, -2)).toEqual([
    "2026年第三季度欠缴党费统计表",
    "填报单位：XX社区党委|||填报时间：2026年10月8日||单位：元",
    "截至2026年第三季度末，本年度党费欠缴 3 人。",
    "序号|姓名|月应缴|欠缴月份|欠缴月数|欠缴金额|备注",
    "东党支部",
    "1|张一|45|8—9月|2|90|住院",
    "2|王三|0.5|9月|1|0.2",
    "东党支部小计||||=SUM(E6:E7)|=SUM(F6:F7)",
    "西党支部",
    "3|赵四|10|9月|1|10",
    "西党支部小计||||=SUM(E10)|=SUM(F10)",
    "合计||||=SUM(E6:E7,E10)|=SUM(F6:F7,F10)",
  ]);
  expect(totals).toEqual({ members: 3, months: 4, arrears: 100.2 });
});

test("nobody in arrears leaves no group and a sum of nothing", async () => {
  const paid = { ...ledger, rows: [ledger.rows[0]!, ledger.rows[2]!] };
  const { sheet: made, rows, totals } = await madeForm("dues-arrears", inputOf([paid]));
  expect(rows[2]).toBe("截至2026年第三季度末，本年度党费欠缴 0 人。");
  expect(made.rows.flatMap(({ hidden }, row) => (hidden ? [row] : []))).toEqual([4, 5, 6]);
  expect(rows[7]).toBe("合计||||=SUM(E6)|=SUM(F6)");
  expect(totals).toEqual({ members: 0, months: 0, arrears: 0 });
});

test("no ledger of the year, no form", async () => {
  expect(await makeForm("dues-arrears", inputOf([{ ...ledger, name: "2025年党费" }]))).toBe("no-dues");
});
