import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { writeXlsx } from "../../src/spreadsheet/xlsx/write";
import { describeWith } from "../support/describeWith";
import { savedByLibreOffice } from "../support/libreOffice";
import { madeForm, makeForm } from "./madeForm";
import { fixtureBytes, inputOf, planTarget } from "./quarterForms";

const TARGETS = [
  planTarget("P01", {
    name: "全年党费收缴",
    scale: "yuan",
    unit: "万元",
    target: 12_000,
    actual: 8000.5,
    state: "open",
  }),
  planTarget("P06", { name: "入党申请人", unit: "人", target: 15, actual: 15, source: "街道2026年规划" }),
  planTarget("P45", {
    name: "支部书记平均年龄",
    operator: "<",
    unit: "岁",
    target: 45,
    actual: 57 + 1 / 3,
    state: "unmet",
  }),
  planTarget("P46", {
    name: "大专以上学历比例",
    scale: "share",
    operator: ">=",
    target: 0.7,
    actual: 2 / 3,
    state: "unmet",
  }),
  planTarget("P71", {
    name: "重点管理比例",
    scale: "share",
    operator: "between",
    target: [0.28, 0.38],
    actual: 0.4,
    state: "unmet",
  }),
  planTarget("P70", { name: "群众满意度", scale: "share", operator: ">", target: 0.9, actual: null, state: "noData" }),
];

test("each target in its unit, with the gap as a formula and how it stands in words", async () => {
  const { rows, totals } = await madeForm("plan-progress", inputOf([], { targets: TARGETS }));
  const gapless = rows.slice(3, 9).map((row) => row.replace(/=IF\(.*,2\)\)\|/, "差距|"));
  expect(gapless).toEqual([
    "1|P01|全年党费收缴|元|≥|12000||8000.5|差距|未到期|||规划指标",
    "2|P06|入党申请人|人|≥|15||15|差距|已完成|||街道2026年规划",
    "3|P45|支部书记平均年龄|岁|<|45||57.33|差距|未完成|||规划指标",
    "4|P46|大专以上学历比例|%|≥|70||66.67|差距|未完成|||规划指标",
    "5|P71|重点管理比例|%|介于|28|38|40|差距|未完成|||规划指标",
    "6|P70|群众满意度|%|>|90|||差距|无数据|||规划指标",
  ]);
  expect(totals).toEqual({ targets: 6, met: 1, unmet: 3, notDue: 1, noData: 1 });
});

describe("gaps are what a figure falls short of its target, or goes beyond one that bounds it from above", () => {
  const written = async (): Promise<Uint8Array> => {
    const { sheet } = await madeForm("plan-progress", inputOf([], { targets: TARGETS }));
    return (await writeXlsx(fixtureBytes("clean"), { edits: [], newSheets: [sheet] })).bytes;
  };
  const expectGaps = async (bytes: Uint8Array): Promise<void> => {
    const { sheets } = await openXlsx(bytes, "book.xlsx");
    const { rows } = sheets.find(({ name }) => name === "规划指标完成情况表 2026Q3")!;
    expect(rows.slice(3, 9).map((row) => row[8] ?? "")).toEqual([3999.5, 0, 12.33, 3.33, 2, ""]);
    expect(rows[9]?.slice(2, 4)).toEqual(["6项", "已完成1项，未完成3项，未到期1项，无数据1项"]);
  };

  test("as they are stored", async () => expectGaps(await written()));

  describeWith(["libreoffice"], "as LibreOffice calculates them", () => {
    test("they are the same", async () => expectGaps(savedByLibreOffice(await written(), "xlsx")), 60_000);
  });
});

test("ways to the cells that were counted and to the plan's own row, and what falls short by name", async () => {
  const counted = [
    { sheet: "支部 '26", row: 3, column: 2 },
    { sheet: "支部 '26", row: 4, column: 2 },
  ];
  const missing = ["一支部", "二支部", "三支部", "四支部", "五支部", "六支部"];
  const targets = [planTarget("P47", { counted, missing, at: { sheet: "规划", row: 6, column: null } })];
  const { sheet, rows } = await madeForm("plan-progress", inputOf([], { targets }));
  expect(rows[3]?.split("|").slice(-3)).toEqual(["2条", "一支部、二支部、三支部、四支部、五支部等6项", "规划"]);
  expect(sheet.rows[3]?.cells.flatMap((cell) => cell?.link ?? [])).toEqual(["'支部 ''26'!C4", "'规划'!A7"]);
});

test("no plan, no form", async () => {
  expect(await makeForm("plan-progress", inputOf([]))).toBe("no-plan");
});
