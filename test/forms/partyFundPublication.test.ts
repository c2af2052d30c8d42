import { sheet } from "../support/sheets";
import { madeForm, makeForm } from "./madeForm";
import { inputOf } from "./quarterForms";

const ledger = sheet(
  "党建经费",
  `
    日期|摘要|收入|支出|余额|用途|预算
    2026-01-02|上年结余|||500||20000
    2026-01-10|区级拨款|10000||10500||
    2026-02-05|订阅党报党刊||1200.5|9299.5|订阅报刊|
    2026-07-01|主题党日活动||300|8999.5|党员教育|
    2026-07-15|补订刊物||99.5|8900|订阅报刊|21000
    ~|场地布置||400|8500|~|
    2026-09-30|街道拨款|2000||10500||
    2026-10-03|培训讲课费||800|9700|党员教育|30000
  `,
);

test("the quarter's account and the year's spending by purpose, up to the quarter's end", async () => {
  const { rows, totals } = await madeForm("party-fund-publication", inputOf([ledger]));
  expect(rows.slice(3, 11)).toEqual([
    "年度预算||上季结余|本季收入|本季支出|本季结余|预算执行率|预算余额",
    '21000||9299.5|2000|=E11|=C5+D5-E5|=IF(A5=0,"",F11/A5)|=IF(A5=0,"",A5-F11)',
    "二、按用途支出",
    "序号|用途|||本季支出|本年累计支出|占累计支出比重",
    '1|订阅报刊|||99.5|1300|=IF(SUM(F$8:F$10)=0,"",F8/SUM(F$8:F$10))',
    '2|党员教育|||300|300|=IF(SUM(F$8:F$10)=0,"",F9/SUM(F$8:F$10))',
    '3|（未填用途）|||400|400|=IF(SUM(F$8:F$10)=0,"",F10/SUM(F$8:F$10))',
    '合计||||=SUM(E8:E10)|=SUM(F8:F10)|=IF(F11=0,"",SUM(G8:G10))',
  ]);
  expect(totals).toEqual({
    budget: 21_000,
    left: 19_000,
    opening: 9299.5,
    income: 2000,
    expense: 799.5,
    closing: 10_500,
    expenseToDate: 2000,
  });
});

test("a love fund is no party fund", async () => {
  expect(await makeForm("party-fund-publication", inputOf([{ ...ledger, name: "爱心基金" }]))).toBe("no-party-fund");
});
