import { strFromU8, unzipSync } from "fflate";
import { buildForms } from "../../src/forms/build";
import type { FormInput } from "../../src/forms/engine/form";
import type { CellRange, CellValue, ChartSpec, NewSheet, SheetRange } from "../../src/spreadsheet/workbook";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { writeXlsx } from "../../src/spreadsheet/xlsx/write";
import { describeWith } from "../support/describeWith";
import { printedText, printing } from "../support/print";
import { sheet } from "../support/sheets";
import { firstQuarterOf, fixtureBytes, fixtureInput, inputOf, planTarget } from "./quarterForms";

function chartsOf(input: FormInput): { sheet: NewSheet; charts: Readonly<Record<string, ChartSpec>> } {
  const [made] = buildForms(input, new Map(), ["charts"]).sheets;
  return { sheet: made!, charts: Object.fromEntries((made!.charts ?? []).map((chart) => [chart.id, chart])) };
}

/** What a chart's range holds: values, formulas with their `=`. */
function held(made: NewSheet, { sheet: name, range }: SheetRange): unknown[] {
  expect(name).toBe(made.name);
  expect(range.left).toBe(range.right);
  return made.rows.slice(range.top, range.bottom + 1).map(({ cells }) => {
    const content = cells[range.left]?.content ?? { value: null };
    return "formula" in content ? `=${content.formula}` : content.value;
  });
}

const book = [
  sheet(
    "2026年党费",
    `
      姓名|所在党支部|月应缴|1月|2月|3月|4月|5月|6月|7月|8月|9月
      张一|东党支部|10|10|10|10|10|10|10|10|10|
      李二|西党支部|20|60|||60|||60||
    `,
  ),
  sheet(
    "爱心基金",
    `
      日期|摘要|收入|支出|余额
      2026-01-05|上年结余|||1000
      2026-02-01|捐款|300||1300
      2026-09-10|救助||100|1200
    `,
  ),
];

test("dues by branch, due beside paid", () => {
  const { sheet: made, charts } = chartsOf(inputOf(book));
  const chart = charts["dues-by-branch"]!;
  expect(chart).toMatchObject({
    type: "column",
    title: "2026年第三季度各党支部党费应缴与实缴",
    categoryTitle: "党支部",
    valueTitle: "金额（元）",
    altText: "2026年第三季度各党支部党费应缴与实缴，共应缴90.00元，实缴80.00元。",
  });
  expect(held(made, chart.categories)).toEqual(["东党支部", "西党支部"]);
  expect(chart.series.map(({ name, values }) => [name, ...held(made, values)])).toEqual([
    ["应缴（元）", 30, 60],
    ["实缴（元）", 20, 60],
  ]);
});

test("dues by month against the target of the plan, blank where no month has been", () => {
  const { sheet: made, charts } = chartsOf(inputOf(book, { targets: [planTarget("P01", { target: 1000 })] }));
  const chart = charts["dues-by-month"]!;
  expect(held(made, chart.categories)).toEqual(Array.from({ length: 12 }, (_, index) => `${index + 1}月`));
  const [paid, target] = chart.series;
  const top = paid!.values.range.top + 1;
  expect(held(made, paid!.values)).toEqual([
    ...Array.from({ length: 9 }, (_, index) => `=SUM(J${top}:J${top + index})`),
    null,
    null,
    null,
  ]);
  expect(target).toMatchObject({ name: "年度目标（元）", dashed: true });
  expect(held(made, target!.values)).toEqual(new Array(12).fill(1000));
  expect(chart.altText).toBe("2026年1至9月党费累计实缴260.00元，年度目标1,000.00元。");
});

test("without a target only what was paid", () => {
  const { charts } = chartsOf(inputOf(book));
  expect(charts["dues-by-month"]).toMatchObject({ title: "2026年党费累计实缴", series: [{ name: "累计实缴（元）" }] });
});

test("the love fund by month, its balance running on from the opening", () => {
  const { sheet: made, charts } = chartsOf(inputOf(book));
  const flow = charts["love-fund"]!;
  expect(flow.series.map(({ name, values }) => [name, ...held(made, values)])).toEqual([
    ["收入（元）", 0, 300, 0, 0, 0, 0, 0, 0, 0],
    ["支出（元）", 0, 0, 0, 0, 0, 0, 0, 0, 100],
  ]);
  const balance = charts["love-fund-balance"]!;
  const { top, left } = balance.series[0]!.values.range;
  expect(made.rows[top - 1]!.cells[left]!.content).toEqual({ value: 1000 });
  expect(held(made, balance.series[0]!.values).slice(0, 2)).toEqual([
    `=L${top}+J${top + 1}-K${top + 1}`,
    `=L${top + 1}+J${top + 2}-K${top + 2}`,
  ]);
  expect(balance.altText).toBe("2026年9月末爱心基金余额1,200.00元。");
});

test("the collection rate by branch, quarter beside quarter", () => {
  const { sheet: made, charts } = chartsOf(inputOf(book));
  const chart = charts["collection-rate"]!;
  expect(held(made, chart.categories)).toEqual(["东党支部", "西党支部"]);
  expect(chart.series.map(({ name, values }) => [name, ...held(made, values)])).toEqual([
    ["一季度", 1, 1],
    ["二季度", 1, 1],
    ["三季度", 20 / 30, 1],
  ]);
  expect(chart).toMatchObject({
    title: "2026年各党支部分季度党费收缴率",
    valueFormat: "0%",
    altText: "2026年各党支部党费收缴率，合计一季度100.0%，二季度100.0%，三季度88.9%。",
  });
});

test("no rate of quarters that the ledger does not have", () => {
  const ledger = sheet("2026年党费", "姓名|所在党支部|月应缴|7月|8月|9月\n张一|东党支部|10|10|10|10");
  expect(chartsOf(inputOf([ledger])).charts["collection-rate"]!.series.map(({ name }) => name)).toEqual(["三季度"]);
});

describe("a first quarter beside the last one of the year before", () => {
  const dues = (year: number, rows: string) => sheet(`${year}年党费`, rows);
  const ofYear = dues(2026, "姓名|所在党支部|月应缴|1月|2月|3月\n张一|东党支部|10|10|10|10\n李二|西党支部|20|60||");
  const ofLast = dues(2025, "姓名|所在党支部|月应缴|10月|11月|12月\n张一|东党支部|10|10|10|\n赵四|南党支部|5|15||");
  const fund = (year: number, rows: string) => sheet(`${year}年爱心基金`, `日期|摘要|收入|支出|余额\n${rows}`);
  const fundOfYear = fund(2026, "2026-01-01|上年结余|||1150\n2026-02-01|捐款|300||1450");
  const fundOfLast = fund(2025, "2025-11-20|上年结余|||1000\n2025-11-20|捐款|200||1200\n2025-12-20|救助||50|1150");

  test("the collection rate, blank for a branch that last year's ledger does not have", () => {
    const { sheet: made, charts } = chartsOf(firstQuarterOf([ofYear, ofLast]));
    const chart = charts["collection-rate"]!;
    expect(chart.series.map(({ name, values }) => [name, ...held(made, values)])).toEqual([
      ["上年四季度", 20 / 30, null],
      ["一季度", 1, 1],
    ]);
    // 35 of the 45 due last year, with the branch that is no longer there.
    expect(chart.altText).toBe("2026年各党支部党费收缴率，合计上年四季度77.8%，一季度100.0%。");
    expect(chartsOf(firstQuarterOf([ofYear])).charts["collection-rate"]!.series).toHaveLength(1);
    expect(chartsOf(inputOf([ofYear, ofLast])).charts["collection-rate"]!.series.map(({ name }) => name)).toEqual([
      "一季度",
    ]);
  });

  test("the love fund's balances go back to where its ledger begins, in whichever order its sheets stand", () => {
    const { sheet: made, charts } = chartsOf(firstQuarterOf([fundOfYear, fundOfLast]));
    const { categories, series } = charts["love-fund-balance"]!;
    expect(held(made, categories)).toEqual(["上年11月", "上年12月", "1月", "2月", "3月"]);
    const { top, left } = series[0]!.values.range;
    // 1,000 brought forward, then 200 in, 50 out and 300 in.
    expect(made.rows[top - 1]!.cells[left]!.content).toEqual({ value: 1000 });
    const flow = charts["love-fund"]!;
    expect(held(made, flow.categories)).toEqual(["1月", "2月", "3月"]);
    expect(flow.series.map(({ values }) => held(made, values))).toEqual([
      [0, 300, 0],
      [0, 0, 0],
    ]);
    expect(charts["love-fund-balance"]!.altText).toBe("2026年3月末爱心基金余额1,450.00元。");
    expect(held(made, chartsOf(firstQuarterOf([fundOfYear])).charts["love-fund-balance"]!.categories)).toHaveLength(3);
  });

  test("the party fund has no earlier quarters in its year", () => {
    const party = sheet("党建经费", "日期|摘要|收入|支出|余额|用途\n2026-02-01|书刊||1200|8800|党员教育");
    const { series } = chartsOf(firstQuarterOf([party])).charts["party-fund"]!;
    expect(series.map(({ name }) => name)).toEqual(["本季度（元）"]);
  });
});

test("the party fund by purpose, this quarter after those before it, the largest first", () => {
  const fund = sheet(
    "党建经费",
    `
      日期|摘要|收入|支出|余额|用途
      2026-01-05|上年结余|||10000
      2026-02-01|书刊||1200|8800|党员教育
      2026-06-28|表彰||500|8300|表彰奖励
      2026-07-10|修缮||3000|5300|阵地建设
      2026-09-10|培训||600|4700|党员教育
      2026-10-02|培训||900|3800|党员教育
    `,
  );
  const { sheet: made, charts } = chartsOf(inputOf([fund]));
  const chart = charts["party-fund"]!;
  expect(chart).toMatchObject({ type: "bar", stacking: "stacked" });
  expect(held(made, chart.categories)).toEqual(["阵地建设", "党员教育", "表彰奖励"]);
  expect(chart.series.map(({ name, values }) => [name, ...held(made, values)])).toEqual([
    ["以前季度（元）", 0, 1200, 500],
    ["本季度（元）", 3000, 600, 0],
  ]);
  expect(chart.altText).toBe("2026年党建经费分用途支出，累计5,300.00元，其中2026年第三季度3,600.00元。");
});

describe("the members", () => {
  const roster = sheet(
    "党员花名册",
    `
      姓名|公民身份证号码|性别|人员类别|所在党支部|加入党组织日期|出生日期|学历|党籍状态
      张一|"990000198503010012"|男|正式党员|东党支部|2010-01-01||研究生|
      李二||女|正式党员|东党支部|2010-01-01|1981-01|大学|
      王三||女|预备党员|西党支部|2026-01-01|1995-01-01|大专|
      赵四||男|正式党员|西党支部|1980-01-01|1950-01-01|初中|
      钱五||男|正式党员|西党支部|1980-01-01|1950-01-01|初中|死亡
      孙六||男|积极分子|西党支部||1990-01-01|大学|
    `,
  );

  test("by age and sex, as many as count as members", () => {
    const { sheet: made, charts } = chartsOf(inputOf([roster]));
    const chart = charts["members-by-age"]!;
    expect(held(made, chart.categories)).toEqual([
      "35岁及以下",
      "36—45岁",
      "46—54岁",
      "55—60岁",
      "61—70岁",
      "71岁及以上",
    ]);
    expect(chart.series.map(({ name, values }) => [name, ...held(made, values)])).toEqual([
      ["男（人）", 0, 1, 0, 0, 0, 1],
      ["女（人）", 1, 1, 0, 0, 0, 0],
    ]);
    expect(chart.altText).toContain("截至2026年9月30日共4人：35岁及以下1人，36—45岁2人，");
  });

  test("by education", () => {
    const { sheet: made, charts } = chartsOf(inputOf([roster]));
    const chart = charts["members-by-education"]!;
    expect(held(made, chart.categories)).toEqual(["研究生", "大学", "大专", "中专及高中", "初中及以下"]);
    expect(chart.series.map(({ values }) => held(made, values))).toEqual([
      [1, 0, 0, 0, 1],
      [0, 1, 1, 0, 0],
    ]);
  });

  test("whose age, sex or education the roster does not tell stand apart", () => {
    const gaps = sheet(
      "党员花名册",
      "姓名|公民身份证号码|性别|人员类别|所在党支部|加入党组织日期|学历\n周七|||正式党员|东党支部|2010-01-01|其他",
    );
    const { sheet: made, charts } = chartsOf(inputOf([gaps]));
    for (const [id, unknown] of [
      ["members-by-age", "年龄不详"],
      ["members-by-education", "其他或未填"],
    ] as const) {
      expect(held(made, charts[id]!.categories).at(-1)).toBe(unknown);
      const { name, values } = charts[id]!.series.at(-1)!;
      expect([name, held(made, values).at(-1)]).toEqual(["性别未填（人）", 1]);
    }
  });
});

const development = sheet(
  "发展党员",
  `
    姓名|所在党支部|当前阶段|递交申请书日期|确定积极分子日期|列为发展对象日期|支部大会接收日期
    甲一|东党支部|预备党员|2024-01-05|2024-08-01|2026-02-01|2026-07-20
    乙二|东党支部|发展对象|2025-01-05|2025-08-01|2026-08-01|
    丙三|西党支部|积极分子|2025-11-05|2026-06-01||
    丁四|西党支部|入党申请人|2026-09-01|||
    戊五|西党支部|入党申请人|2026-10-03|||
  `,
);

test("people who came to each stage in the year, against the plan", () => {
  const targets = [
    planTarget("P06", { target: 15 }),
    planTarget("P09", { target: 4 }),
    planTarget("P08", { target: [3, 5] }),
  ];
  const { sheet: made, charts } = chartsOf(inputOf([development], { targets }));
  const chart = charts["development"]!;
  expect(held(made, chart.categories)).toEqual(["入党申请人", "入党积极分子", "发展对象", "预备党员"]);
  expect(chart.series.map(({ name, values }) => [name, ...held(made, values)])).toEqual([
    ["至上季度末（人）", 0, 1, 1, 0],
    ["至本季度末（人）", 1, 1, 2, 1],
    ["年度计划（人）", 15, null, null, 4],
  ]);
  expect(chart.series[2]).toMatchObject({ dashed: true });
  expect(chart.altText).toContain(
    "1—9月累计入党申请人1人（计划15人），入党积极分子1人，发展对象2人，预备党员1人（计划4人）。",
  );
  expect(chartsOf(inputOf([development])).charts["development"]!.title).toBe("2026年发展党员进度");
});

test("meetings owed and held by branch, this quarter beside the last", () => {
  const activities = sheet(
    "三会一课",
    `
      日期|支部|会议类型|主题
      2026-04-10|东党支部|支部党员大会|讨论
      2026-05-10|东党支部|主题党日|学习
      2026-07-10|东党支部|支部党员大会|讨论
      2026-07-10|东党支部|党课|讲课
      2026-07-11|东党支部|主题党日|学习
      2026-07-25|东党支部|主题党日|学习
      2026-08-10|东党支部|主题党日|学习
      2026-09-10|西党支部|支部委员会|议事
      2025-08-05|西党支部|党课|讲课
      2026-10-05|西党支部|党课|讲课
    `,
  );
  const branches = sheet("支部信息", "支部名称|委员人数\n东党支部|0\n西党支部|3");
  const { sheet: made, charts } = chartsOf(inputOf([activities, branches]));
  const chart = charts["meetings-held"]!;
  const { top } = chart.categories.range;
  // A quarter owes a meeting, a lesson and three theme days; a committee three meetings more.
  expect(made.rows.slice(top, top + 2).map(({ cells }) => cells.slice(8, 11).map((cell) => cell!.content))).toEqual([
    [{ value: "东党支部" }, { value: 5 }, { value: 4 }],
    [{ value: "西党支部" }, { value: 8 }, { value: 1 }],
  ]);
  expect(chart.series.map(({ name, values }) => [name, ...held(made, values)])).toEqual([
    ["上季度", 2 / 5, 0],
    ["本季度", expect.stringContaining(`K${top + 1}/J${top + 1}`), expect.stringContaining(`K${top + 2}/J${top + 2}`)],
  ]);
  expect(chart.altText).toContain("共应开13次，已开5次，完成38.5%");
});

test("the plan's targets by how they stand", () => {
  const targets = [
    planTarget("P01", { state: "open" }),
    planTarget("P02", {}),
    planTarget("P03", {}),
    planTarget("P04", { state: "unmet" }),
    planTarget("P05", { state: "noData", actual: null }),
  ];
  const { sheet: made, charts } = chartsOf(inputOf([], { targets }));
  const chart = charts["plan-targets"]!;
  expect(held(made, chart.categories)).toEqual(["已完成", "未完成", "未到期", "无数据"]);
  expect(held(made, chart.series[0]!.values)).toEqual([2, 1, 1, 1]);
  expect(chart.altText).toBe("2026年规划指标完成情况，共5项：已完成2项，未完成1项，未到期1项，无数据1项。");
});

test("no chart without data, and the reason", () => {
  const { sheets, skipped } = buildForms(inputOf([]), new Map(), ["charts"]);
  expect(sheets).toEqual([]);
  expect(Object.fromEntries(skipped.map(({ id, reason }) => [id, reason]))).toEqual({
    "dues-by-branch": "no-dues",
    "collection-rate": "no-dues",
    "dues-by-month": "no-dues",
    "love-fund": "no-love-fund",
    "love-fund-balance": "no-love-fund",
    "party-fund": "no-party-fund",
    "members-by-age": "no-roster",
    "members-by-education": "no-roster",
    development: "no-development",
    "meetings-held": "no-activities",
    "plan-targets": "no-plan",
  });
});

test("a fixture's figures, counted straight from its cells", async () => {
  const { sheets } = await openXlsx(fixtureBytes("clean"), "book.xlsx");
  const rowsOf = (name: string): ReadonlyArray<readonly CellValue[]> => sheets.find((each) => each.name === name)!.rows;
  const { sheet: made, charts } = chartsOf(await fixtureInput("clean"));
  const sums = (id: string): number[] => {
    const columns = charts[id]!.series.map(({ values }) => held(made, values).map(Number));
    return columns[0]!.map((_, row) => columns.reduce((sum, column) => sum + column[row]!, 0));
  };

  // An ID number's 7th to 14th digits are the day of birth; the 30th of September 2026 is the quarter's last.
  const members = rowsOf("党员花名册").slice(3);
  const ages = members.map((row) => Math.floor((20260930 - Number(String(row[2]).slice(6, 14))) / 10000));
  const bands = [35, 45, 54, 60, 70, 200].map((last) => ages.filter((age) => age <= last).length);
  expect(sums("members-by-age")).toEqual(bands.map((count, index) => count - (bands[index - 1] ?? 0)));

  const educations = members.map((row) => String(row[6]));
  const educated = (words: RegExp): number => educations.filter((education) => words.test(education)).length;
  expect(sums("members-by-education")).toEqual(
    [/研究生|博士|硕士/, /本科|大学$/, /大专|大学专科/, /高中|中专|技校|中等专科/, /初中|小学/].map(educated),
  );

  const people = rowsOf("发展党员").slice(1);
  const [newYear, october] = [46023, 46296];
  const came = [5, 6, 7, 9].map(
    (column) => people.filter((row) => Number(row[column]) >= newYear && Number(row[column]) < october).length,
  );
  expect(held(made, charts["development"]!.series[1]!.values)).toEqual(came);
});

test.each([
  [1, "column", [1]],
  [12, "column", [12]],
  [13, "bar", [13]],
  [20, "bar", [20]],
  [21, "bar", [20, 1]],
  [40, "bar", [20, 20]],
])("%i branches stand in readable %s charts, a page each", (count, type, parts) => {
  const rows = Array.from({ length: count }, (_, index) => `党员${index}|第${index + 1}党支部|10|10|10|10`);
  const ledger = sheet("2026年党费", `姓名|所在党支部|月应缴|7月|8月|9月\n${rows.join("\n")}`);
  const made = buildForms(inputOf([ledger]), new Map(), ["charts"]);
  expect(made.charts.map(({ chart }) => chart)).toEqual(["dues-by-branch", "collection-rate", "dues-by-month"]);
  const [{ charts = [], rows: lines, print }] = made.sheets as [NewSheet];
  const ofBranches = charts.filter(({ id }) => id.startsWith("dues-by-branch"));
  expect(ofBranches.map((chart) => chart.type)).toEqual(parts.map(() => type));
  const names = ofBranches.map(({ categories }) => held(made.sheets[0]!, categories));
  expect(names.map(({ length }) => length)).toEqual(parts);
  expect(names.flat()).toEqual(rows.map((_, index) => `第${index + 1}党支部`));

  const breaks = [...print!.rowBreaks!.map((row) => row + 1), lines.length];
  for (const [page, end] of breaks.entries()) {
    const start = page === 0 ? 0 : breaks[page - 1]!;
    // A4 across less its margins has 523 points of height.
    expect(lines.slice(start, end).reduce((sum, { height }) => sum + height!, 0)).toBeLessThan(523);
    expect(charts.filter(({ anchor }) => anchor.top >= start && anchor.bottom < end).length).toBe(1);
  }
});

test.each([
  ["members-by-age", 1, { least: "0", step: "1" }],
  ["members-by-age", 20, { least: "0", step: undefined }],
  ["dues-by-month", 1, { least: undefined, step: undefined }],
])(
  "the value axis of %s with %i members begins at 0 under bars and counts few things one by one",
  async (id, count, axis) => {
    const rows = Array.from(
      { length: count },
      (_, index) => `党员${index}||男|正式党员|东党支部|2010-01-01|1990-01-01`,
    );
    const roster = sheet(
      "党员花名册",
      `姓名|公民身份证号码|性别|人员类别|所在党支部|加入党组织日期|出生日期\n${rows.join("\n")}`,
    );
    const { sheets } = buildForms(inputOf([...book, roster]), new Map(), ["charts"]);
    const { bytes } = await writeXlsx(fixtureBytes("plain"), { edits: [], newSheets: sheets });
    const number = sheets[0]!.charts!.findIndex((chart) => chart.id === id) + 1;
    const xml = strFromU8(unzipSync(bytes)[`xl/charts/chart${number}.xml`]!);
    expect({
      least: /<c:min val="(.*?)"/.exec(xml)?.[1],
      step: /<c:majorUnit val="(.*?)"/.exec(xml)?.[1],
    }).toEqual(axis);
  },
);

describeWith(printing, "as LibreOffice prints them", () => {
  test.each([1, 6, 40])(
    "each of %i branches is named beside its bars, every chart on a page of its own",
    async (count) => {
      const names = Array.from({ length: count }, (_, index) => `第${index + 1}支部`);
      const rows = names.map((name, index) => `党员${index}|${name}|10|10|10|${index % 3 === 0 ? "" : 10}`);
      const meetings = names.map((name) => `2026-08-10|${name}|主题党日|学习`);
      const { sheets, charts } = buildForms(
        inputOf([
          sheet("2026年党费", `姓名|所在党支部|月应缴|7月|8月|9月\n${rows.join("\n")}`),
          sheet("三会一课", `日期|支部|会议类型|主题\n${meetings.join("\n")}`),
          sheet("支部信息", `支部名称|委员人数\n${names.map((name) => `${name}|3`).join("\n")}`),
        ]),
        new Map(),
        ["charts"],
      );
      expect(charts.map(({ chart }) => chart)).toEqual([
        "dues-by-branch",
        "collection-rate",
        "dues-by-month",
        "meetings-held",
      ]);
      const { bytes } = await writeXlsx(fixtureBytes("clean"), { edits: [], newSheets: sheets });
      const pages = printedText(bytes)
        .split("\f")
        .map((page) => page.replace(/\s/g, ""))
        .filter((page) => /图\d+(?:各党支部|三会一课)/.test(page));
      expect(pages.map((page) => page.match(/图\d+/g)?.length)).toEqual(new Array(count === 40 ? 6 : 3).fill(1));
      for (const name of names) {
        // Once in the table and once at the axis; a single one is of the next page's chart, cut away at the page's foot.
        const times = pages.map((page) => page.split(name).length - 1).filter((each) => each > 1);
        expect([name, times]).toEqual([name, [2, 2, 2]]);
      }
    },
  );
});

test("no chart covers another, its caption or a table", async () => {
  const targets = [planTarget("P01", { target: 12_000 }), planTarget("P06", { target: 15 })];
  const { sheet: made, charts } = chartsOf(await fixtureInput("forms", { targets }));
  const anchors = Object.values(charts).map(({ anchor }) => anchor);
  expect(anchors.length).toBe(10);
  const covers =
    ({ top, bottom, left, right }: CellRange) =>
    (row: number, column: number) =>
      row >= top && row <= bottom && column >= left && column <= right;
  const filled = made.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => (cell ? [[row, column] as const] : [])),
  );
  for (const anchor of anchors) {
    expect(filled.filter(([row, column]) => covers(anchor)(row, column))).toEqual([]);
    expect(anchors.filter((other) => covers(anchor)(other.top, other.left))).toEqual([anchor]);
    expect(made.rows[anchor.bottom + 1]!.cells[anchor.left]!.content).toEqual({
      value: expect.stringMatching(/^图\d+ .*(?:单位：[元人项%]）)$/),
    });
  }
});

test("colours differ in grey, and lines from the paper", async () => {
  const targets = [planTarget("P01"), planTarget("P06", { target: 15 })];
  const { charts } = chartsOf(await fixtureInput("forms", { targets }));
  for (const { id, type, series } of Object.values(charts)) {
    // A dashed area is hollow; areas are outlined, so that they may be pale.
    const colors = series.filter(({ dashed }) => !dashed || type === "line").map(({ color }) => color);
    // Quarters stand in the order of their shades as well.
    const least = id === "collection-rate" ? 1.4 : 3;
    for (const [index, color] of colors.entries()) {
      for (const other of [...(type === "line" ? ["FFFFFF"] : []), ...colors.slice(0, index)]) {
        expect([id, color, other, contrast(color, other) >= least]).toEqual([id, color, other, true]);
      }
    }
  }
});

/** Contrast ratio of two colours (WCAG 2.2, 1.4.11 asks 3:1 of parts of a graphic). */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
