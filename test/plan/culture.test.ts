import { visitingHolidays } from "../../src/domain/values/holidays";
import { formatDate } from "../../src/domain/values/dates";
import { figure, outcomeOf, missingNames } from "../support/plan";
import { sheet } from "../support/sheets";

const log = (rows: string) => sheet("活动记录", `日期 | 支部 | 会议类型 | 主题 | 地点\n${rows}`);

describe("P19: a performance on the square every week, Monday to Sunday", () => {
  // 2026-03-02 is a Monday.
  const days = "2026-03-01 | 2026-03-22";
  const shows = (...dates: string[]) =>
    log(dates.map((date) => `${date} | 社区 | 文体活动 | 周末演出 | 广场`).join("\n"));

  test("each of the three whole weeks", () => {
    expect(figure(`P19 | >= | 1 | ${days}`, [shows("2026-03-02", "2026-03-15", "2026-03-16")])).toEqual([1]);
  });

  test("the week without one is named", () => {
    const gap = figure(`P19 | >= | 1 | ${days}`, [shows("2026-03-01", "2026-03-08", "2026-03-16")]);
    expect(gap).toEqual([0, "2026-03-09~03-15"]);
  });

  test("a week that the plan's days end in is not judged", () => {
    const few = [shows("2026-03-02", "2026-03-15")];
    expect(figure("P19 | >= | 1 | 2026-03-01 | 2026-03-18", few)).toEqual([1]);
  });

  test("a running week is not judged", () => {
    const at = { asOf: "2026-03-15", quarter: "2025Q4" };
    expect(figure(`P19 | >= | 1 | ${days}`, [shows("2026-03-03")], at)).toEqual([1]);
  });

  test("rehearsals indoors and meetings on the square are none", () => {
    const others = "2026-03-03 | 社区 | 文体活动 | 合唱排练 | 活动室\n2026-03-04 | 东 | 主题党日 | 演讲 | 广场";
    expect(figure("P19 | >= | 1 | 2026-03-02 | 2026-03-08", [log(others)])).toEqual([0, "2026-03-02~03-08"]);
  });
});

test("P20 and P21: in the courtyards every quarter, on the square every year", () => {
  const rows = log(
    `2026-02-01 | 社区 | 文体活动 | 庭院纳凉会 | 东风里
     2026-05-01 | 社区 | 文体活动 | 大院自娱 | 东风里
     2026-09-30 | 社区 | 文体活动 | 广场舞 | 文化广场`,
  );
  expect(figure("P20 | >= | 1", [rows])).toEqual([0, "2026Q3"]);
  expect(figure("P21 | >= | 1", [rows])).toEqual([1]);
});

test("P22: something for each listed holiday, ten days before or after", () => {
  const holidays = sheet(
    "节日",
    "节日名称 | 节日日期\n春节 | 2026-02-17\n端午节 | 2026-06-19\n中秋节 | 2026-09-25\n重阳节 | 2026-10-18",
  );
  const shows = log(
    `2026-02-07 | 社区 | 文体活动 | 迎春联欢 | ~
     2026-06-30 | 社区 | 文体活动 | 包粽子 | ~
     2026-09-25 | 社区 | 文体活动 | 赏月 | ~`,
  );
  // The days around 重阳节 are not over on 8 October.
  expect(figure("P22 | >= | 1", [holidays, shows])).toEqual([0, "端午节 2026"]);
});

describe("P26 and P41: themes that activities speak of", () => {
  test("three studies and nine marks", () => {
    const topics = [
      "学习二十大精神",
      "学习新党章",
      "亮标准、亮身份、亮承诺",
      "比技能比作风比业绩",
      "群众评议和党员互评",
    ];
    const rows = topics.map((topic, n) => `2026-0${n + 1}-01 | 东 | 主题党日 | ${topic} | ~`);
    const outcome = outcomeOf("P26 | = | 100%", [
      log([...rows, "2025-12-31 | 东 | 主题党日 | 领导点评 | ~"].join("\n")),
    ]);
    // 比作风 is about the style of work as well.
    expect([outcome.actual, missingNames(outcome)]).toEqual([11 / 12, ["领导点评"]]);
  });

  test("eight entries into the community", () => {
    const topics = [
      "文明新风进社区",
      "文体活动进社区",
      "健康教育讲座",
      "法律咨询",
      "科普大篷车",
      "平安创建",
      "警务室开放日",
    ];
    const rows = topics.map((topic, n) => `2026-0${n + 1}-01 | 东 | 志愿服务 | ${topic} | ~`);
    expect(figure("P41 | = | 100%", [log(rows.join("\n"))])).toEqual([7 / 8, "计生进社区"]);
  });
});

describe("P80: visits around four holidays", () => {
  const visits = (...dates: string[]) =>
    sheet("走访记录", `走访日期 | 走访人 | 走访对象\n${dates.map((date) => `${date} | 张一 | 甲户`).join("\n")}`);

  test("those that are over by 8 October", () => {
    expect(figure("P80 | >= | 1", [visits("2025-12-25", "2026-02-17", "2026-07-11")])).toEqual([1]);
    expect(figure("P80 | >= | 1", [visits("2025-12-21", "2026-02-28", "2026-07-01")])).toEqual([
      0,
      "元旦 2026",
      "春节 2026",
    ]);
    expect(figure("P80 | >= | 1", [visits("2026-01-01", "2026-02-17", "2026-07-01")], { asOf: "2026-10-12" })).toEqual([
      0,
      "国庆节 2026",
    ]);
  });

  test("else as the activity log has them", () => {
    const rows = "2026-01-01 | 东 | 走访 | 慰问 | ~\n2026-02-10 | 东 | 走访 | 慰问 | ~";
    expect(figure("P80 | >= | 1", [log(rows)])).toEqual([0, "七一 2026"]);
  });

  test("the Spring Festival is a new moon of January or February", () => {
    // Days from the new moon of 2020-01-24 21:42 UTC, 05:42 on the 25th in China; a mean month has 29.53059 days.
    const first = Date.UTC(2020, 0, 24, 21, 42);
    for (let year = 2020; year <= 2035; year += 1) {
      const spring = visitingHolidays(year).find(({ name }) => name === "春节");
      const midnight = Date.parse(`${formatDate(spring!.date)}T00:00+08:00`);
      const months = (midnight + 43_200_000 - first) / 86_400_000 / 29.530589;
      expect([year, Math.abs(months - Math.round(months)) < 0.05]).toEqual([year, true]);
    }
    expect(visitingHolidays(2036).map(({ name }) => name)).toEqual(["元旦", "七一", "国庆节"]);
  });
});

test("P98: commendation meetings of the year", () => {
  const rows = "2026-07-01 | 街道 | 支部党员大会 | 七一表彰大会 | ~\n2025-07-01 | 街道 | 支部党员大会 | 表彰大会 | ~";
  expect(figure("P98 | >= | 1", [log(rows)])).toEqual([1]);
});
