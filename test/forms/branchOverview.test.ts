import { sheet } from "../support/sheets";
import { madeForm, makeForm } from "./madeForm";
import { fixtureInput, inputOf } from "./quarterForms";

/** The quarter's last day is 2026-09-30: 35 is the last year of its band, and 张一 turned 36 that day. */
const list = sheet(
  "党员花名册",
  `
    姓名|公民身份证号码|性别|人员类别|所在党支部|加入党组织日期|出生日期|学历|党籍状态
    张一||男|正式党员|东党支部|2010-07-01|1990-09-30|研究生|正常
    李二||女|预备党员|东党支部|2026-03-01|1990-10-01|本科|正常
    王三||男|正式党员|东党支部|1975-05-01|1955-10-01|大专|正常
    赵四||男|正式党员|东党支部|1971-05-01|1950-01-01|初中|死亡
    钱五||女|积极分子|西党支部||2000-01-01|大学|
    孙六||女|正式党员|南党支部|1990-05-01|1966-09-30|中专|正常
    周七||女|正式党员|南党支部|1990-05-01|1971-10-01|小学|正常
    吴八||男|正式党员|南党支部|1990-05-01|1975||正常
  `,
);
const branches = sheet(
  "支部信息",
  `
    支部名称|支部书记|委员人数|换届日期|任期
    西党支部|||2021-09-29|5
    东党支部|张一|3|2022-03-29|5
    北党支部|冯九|3|2022-05-08|~
  `,
);

test("members by kind, sex, age and education, and when the term ends", async () => {
  const { rows, totals } = await madeForm("branch-overview", inputOf([list, branches]));
  expect(rows.slice(2, -2)).toEqual([
    "序号|党支部|党员总数|人员类别||性别||年龄||||||学历|||||支部委员会",
    "|||正式|预备|男|女|35岁及以下|36—45岁|46—54岁|55—60岁|61—70岁|71岁及以上|研究生|大学|大专|中专及高中|初中及以下|书记|委员人数|换届日期|届满日期|任期情况",
    "1|西党支部|=D5+E5|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|||44468|46294|已届满",
    "2|东党支部|=D6+E6|2|1|2|1|1|1|0|0|1|0|1|1|1|0|0|张一|3|44649|46475|半年内届满",
    "3|北党支部|=D7+E7|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|冯九|3|44689|46515|未届满",
    "4|南党支部|=D8+E8|3|0|1|2|0|0|2|1|0|0|0|0|0|1|1",
    `合计||${[..."CDEFGHIJKLMNOPQR"].map((column) => `=SUM(${column}5:${column}8)`).join("|")}`,
  ]);
  expect(totals).toEqual({ branches: 4, members: 6, full: 5, probationary: 1, men: 3, women: 3, overdue: 1 });
});

test("as many members as a fixture's maker knows", async () => {
  expect((await madeForm("branch-overview", await fixtureInput("clean"))).totals).toMatchObject({
    branches: 4,
    members: 90,
  });
});

test("neither roster nor branch list, no form", async () => {
  expect(await makeForm("branch-overview", inputOf([]))).toBe("no-roster");
});
