import fc from "fast-check";
import { isJuniorCollegeOrAbove } from "../../src/domain/values/codes";
import { birthDateOf, checkCharacter, genderOf, hasIdForm, maskId, upgradedId } from "../../src/domain/values/idNumber";
import { fenFromYuan, formatYuan, shareOf } from "../../src/domain/values/money";
import { isLandline, isMobile, maskPhone, phoneDigits } from "../../src/domain/values/phone";
import { endedMonths, endedQuarters, lastEndedQuarter } from "../../src/domain/values/quarters";
import { editDistance, isPlaceholder, squeeze, tidyText } from "../../src/domain/values/text";
import { day } from "../support/sheets";

// The standard's own examples and made-up numbers of the unassigned area 990000.
test.each([
  "11010519491231002X",
  "34052419800101001X",
  "440524188001010014",
  "990000198503010012",
  "99000019881231014X",
  "990000200002290124",
])("the check character of %s", (id) => {
  expect(hasIdForm(id)).toBe(true);
  expect(checkCharacter(id)).toBe(id.slice(-1));
});

test("a right check character does not make a date", () => {
  expect(checkCharacter("990000196202290023")).toBe("3");
  expect(birthDateOf("990000196202290023")).toBeNull();
});

test("sex, mask and upgrade of ID numbers", () => {
  expect(genderOf("990000198503010012")).toBe("男");
  expect(genderOf("99000019881231014X")).toBe("女");
  expect(maskId("99000019881231014X")).toBe("990000********014X");
  expect(maskId("990000")).toBe("******");
  expect(upgradedId("990000620228013")).toBe("990000196202280132");
  expect(upgradedId("990000621328013")).toBeNull();
});

test.each([
  ["13800000000", true],
  ["12800000000", false],
  ["1380000000", false],
])("mobile %s: %s", (number, valid) => {
  expect(isMobile(number)).toBe(valid);
});

test.each([
  ["0512-12345678", true],
  ["（010）12345678", true],
  ["0913 1234567", true],
  ["12345678", false],
])("landline %s: %s", (number, valid) => {
  expect(isLandline(phoneDigits(number))).toBe(valid);
});

test("a phone is shown with its ends only", () => {
  expect(maskPhone("13800001234")).toBe("138****1234");
});

test("money goes to fen and back without drift", () => {
  expect(fenFromYuan(69.51000000000001)).toBe(6951);
  expect(fenFromYuan(1.005)).toBe(101);
  expect(fenFromYuan(-12.34)).toBe(-1234);
  fc.assert(fc.property(fc.integer({ min: -1e11, max: 1e11 }), (fen) => fenFromYuan(fen / 100) === fen));
  expect([0, 5, -5, 123456789].map(formatYuan)).toEqual(["0.00", "0.05", "-0.05", "1,234,567.89"]);
  expect(shareOf(1234567, 200)).toBe(24691);
});

test("text is compared without spaces, width and invisible characters", () => {
  expect(squeeze(" 张\u3000三\u200b ")).toBe("张三");
  expect(tidyText("  Ａ\u00a0Ｂ ")).toBe("A B");
  expect(["", " ", "无", "—", "－", "/", "--"].map(isPlaceholder)).not.toContain(false);
  expect(["无名", "0", "否"].map(isPlaceholder)).not.toContain(true);
  expect(editDistance("东风里党支部", "东风党支部")).toBe(1);
});

test("quarters and months end the day before", () => {
  expect(lastEndedQuarter(day("2026-10-01"))).toEqual({ year: 2026, quarter: 3 });
  expect(lastEndedQuarter(day("2026-09-30"))).toEqual({ year: 2026, quarter: 2 });
  expect(lastEndedQuarter(day("2026-02-01"))).toEqual({ year: 2025, quarter: 4 });
  expect(endedQuarters(2026, day("2026-09-30"))).toEqual([1, 2]);
  expect(endedMonths(2026, day("2026-03-01"))).toEqual([1, 2]);
  expect(endedQuarters(2025, day("2026-01-01"))).toEqual([1, 2, 3, 4]);
});

test("junior college or above", () => {
  expect(["大专", "大学", "研究生", "中央党校大专"].map(isJuniorCollegeOrAbove)).not.toContain(false);
  expect(["中专", "高中", "其他", "火星大学"].map(isJuniorCollegeOrAbove)).not.toContain(true);
});
