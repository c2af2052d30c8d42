import { buildForms } from "../../src/forms/build";
import type { FormInput } from "../../src/forms/form";
import type { CellRange, ChartSpec, NewSheet, SheetRange } from "../../src/workbook/workbook";
import { sheet } from "../support/sheets";
import { fixtureInput, inputOf } from "./quarterForms";

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
  const { sheet: made, charts } = chartsOf(inputOf(book, { duesTarget: 100_000 }));
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

test.each([
  [1, "column"],
  [12, "column"],
  [13, "bar"],
  [40, "bar"],
])("%i branches stand in a readable %s chart on one page", (count, type) => {
  const rows = Array.from({ length: count }, (_, index) => `党员${index}|第${index + 1}党支部|10|10|10|10`);
  const ledger = sheet("2026年党费", `姓名|所在党支部|月应缴|7月|8月|9月\n${rows.join("\n")}`);
  const { sheet: made, charts } = chartsOf(inputOf([ledger]));
  const chart = charts["dues-by-branch"]!;
  expect(chart.type).toBe(type);
  expect(held(made, chart.categories).length).toBe(count);
  const page = made.rows.slice(0, made.print!.rowBreaks![0]! + 1);
  // A4 across less its margins has 523 points of height.
  expect(page.reduce((sum, { height }) => sum + height!, 0)).toBeLessThan(523);
  expect(chart.anchor.bottom - chart.anchor.top).toBeGreaterThanOrEqual(count);
});

test("no chart covers another, its caption or a table", async () => {
  const { sheet: made, charts } = chartsOf(await fixtureInput("forms", { duesTarget: 1_200_000 }));
  const anchors = Object.values(charts).map(({ anchor }) => anchor);
  expect(anchors.length).toBe(4);
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
      value: expect.stringMatching(/^图\d .*元/),
    });
  }
});

test("colours differ in grey, and from the paper", () => {
  const { charts } = chartsOf(inputOf(book, { duesTarget: 100 }));
  for (const { series } of Object.values(charts)) {
    for (const [index, { color }] of series.entries()) {
      for (const other of ["FFFFFF", ...series.slice(0, index).map((each) => each.color)]) {
        expect(contrast(color, other)).toBeGreaterThanOrEqual(3);
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
