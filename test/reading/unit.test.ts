/** 填报单位 as the lines above a clerk's tables state it. */
import { readBook } from "../../src/reading/read";
import { statedUnit } from "../../src/reading/unit";
import { sheet } from "../support/sheets";

const ROSTER = `姓名 | 身份证号 | 性别 | 党员类别 | 所属支部 | 入党时间
  张三 | "990000198503010012" | 男 | 正式党员 | 东风里党支部 | 2010.5.1`;

const stated = (...lines: string[]) =>
  statedUnit(readBook({ sheets: lines.map((line, index) => sheet(`名册${index}`, `党员花名册\n${line}\n${ROSTER}`)) }));

test.each([
  ["填报单位：东风社区党委", "东风社区党委"],
  ["填报单位: 东风社区党委      填报时间：2026年10月", "东风社区党委"],
  ["填报单位（盖章）：东风社区党委填报时间：2026年10月", "东风社区党委"],
  ["上报单位：__东风社区党委__ | ~ | 单位：人", "东风社区党委"],
])("%s", (line, unit) => expect(stated(line)).toBe(unit));

test.each(["单位：元", "填报单位：", "填报单位：______", "填报单位：  填报时间：2026年10月"])(
  "%s states none",
  (line) => expect(stated(line)).toBeNull(),
);

test("tables that state different units state none; the same one stands once for all", () => {
  expect(stated("填报单位：东风社区党委", "填报单位：新华社区党委")).toBeNull();
  expect(stated("填报单位：东风社区党委", "填报单位：东风社区党委")).toBe("东风社区党委");
});
