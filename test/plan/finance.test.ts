import { figure, isMet } from "../support/plan";
import { sheet } from "../support/sheets";

const posts = (columns: string, rows: string) => sheet("班子成员", `姓名 | 所在组织 | 职务 | ${columns}\n${rows}`);
const communities = (columns: string, rows: string) => sheet("社区情况", `社区 | 等级 | ${columns}\n${rows}`);

// Farmers' income of the setting is 23,119 yuan a year: 1,926.58 a month.
test("P44b: a year's pay comes to what farmers earn", () => {
  const team = posts("报酬", "张一 | 东 | 书记 | 1926.59\n李二 | 东 | 主任 | 1926.58\n王三 | 东 | 委员 | ~");
  expect(figure("P44b | = | 100%", [team])).toEqual([1 / 3, "李二", "王三"]);
});

test("P86: subsidies paid in the year above farmers' income, of the secretary who has least", () => {
  const team = posts(
    "报酬 | 发放月数",
    "张一 | 东 | 书记 | 2000 | 12\n李二 | 西 | 书记 | 2500 | 9\n王三 | 西 | 委员 | 0 | 0",
  );
  // The second has too little, and not every month.
  expect(figure("P86 | >= | 0", [team])).toEqual([2500 * 9 - 23_119, "李二", "李二 发放月数"]);
  expect(figure("P86 | >= | 0", [posts("报酬 | 发放月数", "张一 | 东 | 书记 | 2000 | 12")])).toEqual([881]);
});

// 2.4 in 万元 is 24,000 yuan; 23,119 is what farmers earn in a year, 23,118.99 is not.
test.each([
  ["年报酬", "23119 | 23118.99"],
  ["报酬（元/年）", "23119 | 23118.99"],
  ["报酬（万元/年）", "2.3119 | 2.3118"],
  ["月报酬（元）", "1926.59 | 1926.58"],
  ["报酬（元/月）", "1926.59 | 1926.58"],
  ["月报酬（万元）", "0.1927 | 0.1926"],
])("P44b, P86: pay under %s is of the period and in the unit that its header says", (header, pay) => {
  const [enough, short] = pay.split(" | ");
  const team = posts(`${header} | 发放月数`, `张一 | 东 | 书记 | ${enough} | 12\n李二 | 西 | 书记 | ${short} | 12`);
  expect(figure("P44b | = | 100%", [team])).toEqual([1 / 2, "李二"]);
  const [least, ...missing] = figure("P86 | >= | 0", [team]);
  expect(least).toBeLessThan(0);
  expect(least).toBeGreaterThan(-100);
  expect(missing).toEqual(["李二"]);
});

test("P86: of a year's pay, eleven payments are eleven twelfths", () => {
  const team = posts("年报酬 | 发放月数", "张一 | 东 | 书记 | 24000 | 11");
  expect(figure("P86 | >= | 0", [team])).toEqual([22_000 - 23_119, "张一", "张一 发放月数"]);
});

test("sheets by the month and by the year are read together", () => {
  const teams = [posts("月报酬", "张一 | 东 | 书记 | 2000"), posts("年报酬", "李二 | 西 | 书记 | 20000")];
  expect(figure("P44b | = | 100%", teams)).toEqual([1 / 2, "李二"]);
});

test("P87: performance pay after an assessment", () => {
  const team = posts(
    "绩效补贴 | 考核等次 | 考核日期 | 绩效发放日期",
    `张一 | 东 | 书记 | 3000 | 优秀 | 2026-01-10 | 2026-01-20
     李二 | 东 | 主任 | 2000 | ~ | ~ | 2026-01-20
     王三 | 东 | 委员 | 1000 | 称职 | 2026-01-21 | 2026-01-20
     赵四 | 东 | 委员 | ~ | ~ | ~ | ~`,
  );
  expect(figure("P87 | = | 100%", [team])).toEqual([1 / 3, "李二", "王三"]);
});

describe("P62: the budget grows in every community", () => {
  const grown = (rows: string): [number | null, boolean | null] => {
    const sheets = [communities("本年预算 | 上年预算", rows)];
    return [figure("P62 | >= | 0", sheets)[0], isMet("P62 | >= | 0", sheets)];
  };

  test.each([
    ["东 | 标准 | 50000 | 45000\n西 | 标准 | 30000 | 30000", 0, true],
    ["东 | 标准 | 50000 | 45000\n西 | 标准 | 30000 | 30000.5", -0.5, false],
    ["东 | 标准 | 50000 | 45000\n西 | 标准 | ~ | ~", 5000, null],
  ])("%s", (rows, least, met) => {
    expect(grown(rows)).toEqual([least, met]);
  });
});

test("P88: what was allocated above the budget, of the community that has least", () => {
  const table = communities("本年预算 | 已拨付", "东 | 标准 | 50000 | 50000\n西 | 标准 | 30000 | 28000");
  expect(figure("P88 | >= | 0", [table])).toEqual([-2000, "西"]);
});
