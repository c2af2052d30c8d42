import { figure, isMet } from "../support/plan";
import { sheet } from "../support/sheets";

const talents = (pools: readonly string[]) =>
  sheet(
    "后备人才",
    `姓名 | 人才库 | 入库日期\n${pools.map((pool, n) => `人才${n} | ${pool} | 2026-01-01`).join("\n")}`,
  );

test("P76: reserve talents in three pools", () => {
  const three = ["大学生村官", "外出经商", "致富能手"];
  expect(figure("P76 | > | 2", [talents(three)])).toEqual([3]);
  expect(isMet("P76 | > | 3", [talents(three)])).toBe(false);
  expect(figure("P76 | > | 2", [talents(["大学生村官", "致富能手", "致富能手"])])).toEqual([3, "外出经商人员"]);
  expect(isMet("P76 | > | 2", [talents(["大学生村官", "致富能手", "致富能手"])])).toBe(false);
});

describe("P104: young people accepted, and a reserve", () => {
  const development = sheet(
    "发展党员",
    `姓名 | 所在支部 | 当前阶段 | 递交申请书日期 | 支部大会接收日期 | 出生日期
     甲 | 东 | 预备党员 | 2024-01-01 | 2026-05-01 | 1990-05-02
     乙 | 东 | 预备党员 | 2024-01-01 | 2026-05-01 | 1990-05-01
     丙 | 东 | 预备党员 | 2024-01-01 | 2026-05-01 | ~
     丁 | 东 | 预备党员 | 2024-01-01 | 2025-05-01 | 2000-01-01`,
  );

  test("P09: however old, all who were accepted in the year", () => {
    expect(figure("P09 | >= | 4", [development])).toEqual([3]);
  });

  test("35 years included, 36 not; an unknown age is missing", () => {
    expect(figure("P104 | >= | 1", [development, talents(["致富能手"])])).toEqual([1, "丙"]);
  });

  test("without a reserve the target is not met", () => {
    expect(isMet("P104 | >= | 1", [development, talents(["致富能手"])])).toBe(true);
    expect(figure("P104 | >= | 1", [development])).toEqual([1, "丙", "后备人才"]);
    expect(isMet("P104 | >= | 1", [development])).toBe(false);
  });
});
