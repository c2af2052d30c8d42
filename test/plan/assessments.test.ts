import { figure, missingNames, outcomesOf } from "../support/plan";
import { sheet } from "../support/sheets";

test("P17 and P65: the five goods of each organization, and organizations that have all five", () => {
  const table = sheet(
    "考评表",
    `党组织名称 | 年度 | 领导班子好 | 党员队伍好 | 工作机制好 | 工作业绩好 | 群众反映好
     东 | 2026 | 是 | 是 | 是 | 是 | 是
     西 | 2026 | 是 | 否 | 是 | ~ | 是
     南 | 2025 | 否 | 否 | 否 | 否 | 否`,
  );
  const outcomes = outcomesOf("P17 | = | 100%\nP65 | = | 100%", [table]);
  expect(outcomes.map(({ actual }) => actual)).toEqual([0.8, 0.5]);
  expect(outcomes.map(missingNames)).toEqual([["西 党员队伍好", "西 工作业绩好"], ["西"]]);
});

test("P27: grades that are known not to be below last year's", () => {
  const table = sheet(
    "定级表",
    `党组织名称 | 年度 | 考评等次 | 上年等次
     东 | 2026 | 好 | 较好
     西 | 2026 | 一般 | 一般
     南 | 2026 | 一般 | 先进
     北 | 2026 | ~ | 好
     中 | 2026 | 较差 | ~`,
  );
  expect(figure("P27 | = | 100%", [table])).toEqual([0.4, "南", "北", "中"]);
});

test("P77: a star grade a year for every branch", () => {
  const list = "支部名称 | 党员人数 | 书记 | 星级";
  const grades = sheet("星级评定", "党组织名称 | 年度 | 星级 | 考评等次\n东 | 2026 | 五星 | 好\n西 | 2025 | 四星 | 好");
  const branches = sheet("支部信息", `${list}\n东 | 9 | 张一 | ~\n西 | 9 | 李二 | ~`);
  expect(figure("P77 | >= | 1", [grades, branches])).toEqual([0, "西 2026"]);
  expect(figure("P77 | >= | 1", [sheet("支部信息", `${list}\n东 | 9 | 张一 | 五星\n西 | 9 | 李二 | 三星`)])).toEqual([
    1,
  ]);
});

test("P78: the weak have somebody to put them right, a measure and a day to end", () => {
  const table = sheet(
    "后进整顿",
    `党组织名称 | 年度 | 考评等次 | 整顿责任人 | 整顿措施 | 整顿期限
     东 | 2026 | 较差 | 张一 | 选派第一书记 | 2026-12-31
     西 | 2026 | 后进 | 李二 | ~ | 2026-12-31
     南 | 2026 | 一般 | ~ | ~ | ~`,
  );
  expect(figure("P78 | = | 100%", [table])).toEqual([0.5, "西"]);
});

describe("demonstration points", () => {
  const points = sheet(
    "示范点",
    `示范点名称 | 示范点级别 | 命名日期
     东 | 省级 | 2026-03-01
     西 | 市级 | 2024-06-30
     南 | 市级 | 2025-01-01
     北 | 县级 | 2026-05-01
     中 | 区级 | 2025-05-01
     上 | 区级 | ~`,
  );

  test("P51, P52 and P53: of each level, named within the plan's three years", () => {
    const days = "2025-01-01 | 2027-12-31";
    const outcomes = outcomesOf(`P51 | 介于 | 1-2 | ${days}\nP52 | 介于 | 2-3 | ${days}\nP53 | 约 | 2 | ${days}`, [
      points,
    ]);
    expect(outcomes.map(({ actual, met }) => [actual, met])).toEqual([
      [1, true],
      [1, false],
      [2, true],
    ]);
  });

  test("P39: all that were named, else the communities graded so, else those of the branch list", () => {
    expect(figure("P39 | >= | 3", [points])).toEqual([5]);
    const communities = sheet("社区情况", "社区 | 等级 | 联席会议制度\n东 | 示范 | 是\n西 | 精品 | 是");
    expect(figure("P39 | >= | 3", [communities])).toEqual([1]);
    const branches = sheet(
      "支部信息",
      "支部名称 | 书记 | 示范点级别\n东 | 张一 | 市级\n西 | 李二 | ~\n南 | 王三 | 区级",
    );
    expect(figure("P39 | >= | 3", [branches])).toEqual([2]);
    expect(figure("P52 | 介于 | 2-3", [branches])).toEqual([1]);
  });
});
