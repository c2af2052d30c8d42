import { EDUCATION } from "../../src/domain/values/codes";
import { AGE_BANDS, ageBand, educationGroup, memberBirth } from "../../src/forms/figures/membership";
import { day, sheet } from "../support/sheets";
import { inputOf } from "./quarterForms";

test.each([
  ["2026-10-08", "35岁及以下"],
  ["1990-10-09", "35岁及以下"],
  ["1990-10-08", "36—45岁"],
  ["1980-10-09", "36—45岁"],
  ["1980-10-08", "46—54岁"],
  ["1971-10-09", "46—54岁"],
  ["1971-10-08", "55—60岁"],
  ["1965-10-09", "55—60岁"],
  ["1965-10-08", "61—70岁"],
  ["1955-10-09", "61—70岁"],
  ["1955-10-08", "71岁及以上"],
  ["1920-01-01", "71岁及以上"],
])("born on %s is %s on 2026-10-08", (birth, band) => {
  expect(ageBand(day(birth), day("2026-10-08"))).toBe(band);
  expect(AGE_BANDS).toContain(band);
});

test("every code of the national list but 其他 has a group", () => {
  const groups = EDUCATION.codes.map((code) => [code, educationGroup(code)]);
  expect(Object.fromEntries(groups)).toEqual({
    博士研究生: "研究生",
    硕士研究生: "研究生",
    研究生班: "研究生",
    研究生: "研究生",
    中央党校研究生: "研究生",
    "省（区、市）委党校研究生": "研究生",
    大学: "大学",
    大专: "大专",
    大学普通班: "大学",
    第二学士学位班: "大学",
    中央党校大学: "大学",
    "省（区、市）委党校大学": "大学",
    中央党校大专: "大专",
    "省（区、市）委党校大专": "大专",
    中专: "中专及高中",
    职业高中: "中专及高中",
    技工学校: "中专及高中",
    高中: "中专及高中",
    初中: "初中及以下",
    小学: "初中及以下",
    其他: null,
  });
});

test("a birth date of a sound ID number, else of its column", () => {
  const roster = sheet(
    "党员花名册",
    `
      姓名|公民身份证号码|性别|人员类别|所在党支部|加入党组织日期|出生日期
      张一|"990000198503010012"|男|正式党员|东党支部|2010-01-01|1985-03-10
      钱五|"990000198503010013"|男|正式党员|东党支部|2010-01-01|1985-03-10
      孙六||男|正式党员|东党支部|2010-01-01|1985-04
      周七||男|正式党员|东党支部|2010-01-01|
    `,
  );
  const { analysis } = inputOf([roster]);
  expect(analysis.roster.members.map((member) => memberBirth(analysis, member))).toEqual([
    day("1985-03-01"),
    day("1985-03-10"),
    { year: 1985, month: 4, day: null },
    null,
  ]);
});
