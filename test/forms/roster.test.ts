import { sheet } from "../support/sheets";
import { madeForm, makeForm } from "./madeForm";
import { fixtureInput, inputOf } from "./quarterForms";

/** 王三 has a number with a wrong check character: it tells no birth date. */
const list = sheet(
  "名册",
  `
    党员姓名|所属支部|性别|民族|身份证号|文化程度|党员类别|入党时间|转正时间|职业|联系电话|座机|住址|党籍状态|是否失联党员|失联日期|是否流动党员|外出流向|备注
    张 一|东党支部|男|汉|"990000198503010012"|本科|正式党员|2010.7.1|2011.7.1|教师|"13900000001"|"010-80000001"|东街1号|正常|否||是|广州|
    李二|西党支部|女|满族|"99000019881231014x"|大专|预备党员|2026.3||职工|"13900000002"||西街2号|正常||||
    王三|东党支部|男|汉族|"990000195003010017"|小学|正式党员|1970.5.1|1970.5.1|||||正常|是|2026-01-05|||
    孙六|东党支部|男|汉族||初中|正式党员|1971.5.1|1971.5.1|||||停止党籍|||||
    赵四|东党支部|男|汉族||初中|正式党员|1971.5.1|1971.5.1|||||死亡|||||
    钱五|东党支部|女|汉族||大学|积极分子||||||||||||
  `,
);

test("the national columns A to U in their order, values in their standard wording", async () => {
  const { sheet: made, rows, totals } = await madeForm("roster", inputOf([list]));
  expect(rows.slice(2, -1)).toEqual([
    "序号|姓名|所在党支部|公民身份证号|性别|民族|出生日期|学历|人员类别|加入党组织日期|转为正式党员日期|工作岗位|手机号|固定电话|家庭住址|党籍状态|是否为失联党员|失去联系日期|是否为流动党员|外出流向|备注",
    '1|张一|东党支部|"990000198503010012"|男|汉族|31107|大学|正式党员|40360|40725|教师|"13900000001"|"01080000001"|东街1号|正常|否||是|广州',
    '2|李二|西党支部|99000019881231014X|女|满族|32508|大专|预备党员|2026-03||职工|"13900000002"||西街2号|正常',
    '3|王三|东党支部|"990000195003010017"|男|汉族||小学|正式党员|25689|25689|||||正常|是|46027',
    '合计||=COUNT(A4:A6)&"人"',
  ]);
  const formats = made.rows.slice(3, 6).map(({ cells }) => [3, 12, 13].map((column) => cells[column]?.style));
  expect(formats.flat().map((style) => style?.numberFormat)).toEqual(new Array(9).fill("@"));
  expect(totals).toEqual({ members: 3, full: 2, probationary: 1 });
});

test("as many members as a fixture's maker knows", async () => {
  expect((await madeForm("roster", await fixtureInput("clean"))).totals.members).toBe(90);
});

test("no roster, no form", async () => {
  expect(await makeForm("roster", inputOf([]))).toBe("no-roster");
});
