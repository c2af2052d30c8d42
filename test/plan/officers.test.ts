import { figure, isMet, missingNames, outcomesOf } from "../support/plan";
import { sheet } from "../support/sheets";

const posts = (columns: string, rows: string) => sheet("班子成员", `姓名 | 所在组织 | 职务 | ${columns}\n${rows}`);

test("P18: everyone in office has duties", () => {
  const team = posts(
    "分工 | 离任日期",
    "张一 | 东 | 书记 | 主持全面 | ~\n李二 | 东 | 组织委员 | ~ | ~\n王三 | 东 | 主任 | ~ | 2026-03-01",
  );
  expect(figure("P18 | = | 100%", [team])).toEqual([0.5, "李二"]);
});

describe("P35 and P61: secretaries who are director too", () => {
  const both = "P35 | = | 1\nP61 | >= | 50%";

  test("in the wording of one post, or by a second post", () => {
    const team = posts(
      "任职日期",
      `张一 | 东 | 书记兼主任 | 2024-01-01
       李二 | 西 | 书记 | 2024-01-01
       李 二 | 西居委会 | 居委会主任 | 2024-01-01
       王三 | 南 | 书记 | 2024-01-01
       赵四 | 南居委会 | 主任 | 2024-01-01`,
    );
    const outcomes = outcomesOf(both, [team]);
    expect(outcomes.map(({ actual }) => actual)).toEqual([2, 2 / 3]);
    expect(outcomes.map(missingNames)).toEqual([["王三"], ["王三"]]);
  });

  test("else as the branch list says", () => {
    const list = sheet("支部信息", "支部名称 | 书记 | 兼任居委会主任\n东 | 张一 | 是\n西 | 李二 | 否\n南 | ~ | 是");
    expect(outcomesOf(both, [list]).map(({ actual, met }) => [actual, met])).toEqual([
      [1, true],
      [0.5, true],
    ]);
  });
});

describe("P71: a third of the secretaries under the key management of the city, and of the county", () => {
  const managed = (city: number, county: number) =>
    posts(
      "重点管理",
      Array.from(
        { length: 12 },
        (_, n) => `书记${n} | ${n}村党支部 | 书记 | ${n < city ? "市级" : n < city + county ? "县级" : "~"}`,
      ).join("\n"),
    );

  test.each([
    [4, 4, 1 / 3, true],
    [4, 2, 1 / 6, false],
    [4, 6, 0.5, false],
    [0, 4, 0, false],
  ])("%d and %d of 12", (city, county, share, met) => {
    const target = "P71 | 介于 | 28%-38%";
    expect([figure(target, [managed(city, county)])[0], isMet(target, [managed(city, county)])]).toEqual([share, met]);
  });
});

test("P72: secretaries trained in the plan's three years", () => {
  const team = posts(
    "培训日期",
    "张一 | 东村党支部 | 书记 | 2025-05-01\n李二 | 西村 | 书记 | 2024-12-31\n王三 | 南村 | 书记 | ~\n赵四 | 南村 | 副书记 | ~\n孙五 | 北社区 | 书记 | ~",
  );
  expect(figure("P72 | = | 100% | 2025-01-01 | 2027-12-31", [team])).toEqual([1 / 3, "李二", "王三"]);
});

test("P73: years until outstanding people were promoted, or until now", () => {
  const team = posts(
    "考核等次 | 任职日期 | 提拔日期",
    `张一 | 东 | 书记 | 优秀 | 2018-07-01 | 2023-07-01
     李二 | 西 | 书记 | 优秀 | 2021-10-08 | ~
     王三 | 南 | 书记 | 称职 | 2010-01-01 | ~`,
  );
  expect(figure("P73 | <= | 5", [team])).toEqual([5]);
  expect(figure("P73 | <= | 5", [team], { asOf: "2026-10-09" })).toEqual([61 / 12, "李二"]);
});

test("P74: young cadres from junior college", () => {
  const team = posts(
    "出生日期 | 学历",
    `张一 | 东村党支部 | 书记 | 1991-10-09 | 大专
     李二 | 东村村委会 | 委员 | 1995-01-01 | 高中
     王三 | 东村党支部 | 委员 | 1991-10-08 | 初中
     赵四 | 东新村社区党支部 | 委员 | 1995-01-01 | 高中`,
  );
  expect(figure("P74 | = | 100%", [team])).toEqual([0.5, "李二"]);
});

test("P82: commitments made, posted, fulfilled and judged in this order", () => {
  const team = posts(
    "承诺日期 | 公开承诺日期 | 践诺日期 | 评诺日期",
    `张一 | 东 | 书记 | 2026-01-05 | 2026-01-05 | 2026-06-30 | 2026-07-01
     李二 | 东 | 委员 | 2026-01-05 | 2026-01-04 | 2026-06-30 | 2026-07-01
     王三 | 东 | 委员 | 2026-01-05 | 2026-01-06 | 2026-06-30 | ~`,
  );
  expect(figure("P82 | = | 100%", [team])).toEqual([1 / 3, "李二", "王三"]);
});

test("P91: a debriefing a year of every secretary, with three levels' scores", () => {
  const list = sheet("支部信息", "支部名称 | 书记 | 党员人数\n东 | 张一 | 9\n西 | 李二 | 9\n南 | 王三 | 9");
  const reviews = sheet(
    "书记述职",
    `姓名 | 述职日期 | 县级评分 | 乡镇评分 | 村级评分
     张一 | 2026-01-20 | 92 | 90 | 95
     李二 | 2025-01-20 | 92 | 90 | 95
     王三 | 2026-01-20 | 92 | ~ | 95`,
  );
  expect(figure("P91 | >= | 1", [list, reviews])).toEqual([0, "李二 2026", "王三 2026"]);
});

test("P93: five understandings, gathered over several trainings", () => {
  const trainings = sheet(
    "培训记录",
    `姓名 | 培训日期 | 培训内容 | 懂现代农业 | 懂工业 | 懂城市 | 懂企业 | 懂现代经济
     张一 | 2026-03-01 | 第一期 | 是 | 是 | 是 | ~ | ~
     张一 | 2026-04-01 | 第二期 | ~ | ~ | ~ | 是 | 是
     李二 | 2026-03-01 | 第一期 | 是 | 是 | 是 | 否 | 是`,
  );
  expect(figure("P93 | = | 100%", [trainings])).toEqual([0.5, "李二"]);
});

test("P101: everyone who took office in the year was trained in it", () => {
  const team = posts(
    "任职日期 | 培训日期",
    `张一 | 东 | 主任 | 2026-03-01 | 2026-04-01
     李二 | 东 | 委员 | 2026-03-01 | ~
     王三 | 东 | 委员 | 2023-03-01 | ~`,
  );
  expect(figure("P101 | >= | 1", [team])).toEqual([0, "李二 2026"]);
});
