import { readFileSync } from "node:fs";
import { KINDS, type Kind } from "../../src/domain/records/kinds";
import { tablesOf, type Book } from "../../src/domain/records/records";
import { CATALOGUE } from "../../src/plan/catalogue";
import { PLAN_LEVELS, planSheet, type PlanLevel } from "../../src/plan/sheets/planSheet";
import { kindsToKeep, starterSheet } from "../../src/plan/sheets/starterSheets";
import { readTargets } from "../../src/plan/targets";
import { readBook } from "../../src/reading/read";
import type { NewSheet, SheetGrid } from "../../src/spreadsheet/workbook";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { writeXlsx } from "../../src/spreadsheet/xlsx/write";
import { fixtureBook } from "../support/commandLine";
import { analysisOf } from "../support/plan";
import { sheet } from "../support/sheets";

/** New sheets as they are read back from a workbook they were written into. */
async function writtenInto(fixture: string, newSheets: readonly NewSheet[]): Promise<SheetGrid[]> {
  const { bytes, sheetNames } = await writeXlsx(readFileSync(fixtureBook(fixture)), { edits: [], newSheets });
  const { sheets } = await openXlsx(bytes, "book.xlsx");
  return sheetNames.flatMap((name) => sheets.find((grid) => grid.name === name) ?? []);
}

/** The plan sheet with every row switched on, as a clerk would leave it. */
function switchedOn(grid: SheetGrid): SheetGrid {
  const header = grid.rows.findIndex((row) => row.includes("启用"));
  const column = grid.rows[header]?.indexOf("启用") ?? -1;
  return {
    ...grid,
    rows: grid.rows.map((row, index) => (index > header ? row.map((cell, at) => (at === column ? "是" : cell)) : row)),
  };
}

const REPORTING = { year: 2026, quarter: 3 };

describe("a new plan sheet", () => {
  const open = async (level: PlanLevel = "street"): Promise<{ grid: SheetGrid; book: Book }> => {
    const [grid] = await writtenInto("plain", [planSheet({ year: 2026, level })]);
    return { grid: grid!, book: readBook({ sheets: [grid!] }) };
  };

  test("is the clerk's: read as the plan, beside another of the same name", async () => {
    const { grid, book } = await open();
    expect([grid.name, grid.madeBy]).toEqual(["规划指标(2)", null]);
    expect(book.tables.map(({ kind, unmapped, missing, year }) => [kind, unmapped, missing, year])).toEqual([
      ["plan", [], [], 2026],
    ]);
  });

  test("has every measure once, switched off", async () => {
    const { book } = await open();
    const [table] = tablesOf(book, "plan");
    expect(table?.records.flatMap(({ id }) => id ?? [])).toEqual(CATALOGUE.map(({ id }) => id));
    expect(readTargets(book, REPORTING)).toEqual({ targets: [], unreadable: [] });
  });

  test("has the published figures as targets, once switched on; a measure without one asks for it", async () => {
    const { grid } = await open();
    const { targets, unreadable } = readTargets(readBook({ sheets: [switchedOn(grid)] }), REPORTING);
    const goals = targets.flatMap(({ record, measure, goal }) =>
      record.sheet === null && goal ? [[measure.id, goal]] : [],
    );
    expect(goals).toEqual(
      CATALOGUE.flatMap(({ id, goal }) =>
        goal ? [[id, { ...goal, value: expect.closeTo(goal.value, 12) as number }]] : [],
      ),
    );
    // Those without a goal report their figure.
    expect(unreadable).toEqual([]);
    expect(targets.flatMap(({ record, goal }) => (goal ? [] : [record.id]))).toEqual(
      CATALOGUE.flatMap(({ id, goal }) => (goal ? [] : [id])),
    );
    const own = targets.filter(({ record }) => record.sheet !== null);
    expect(own.map(({ measure, goal }) => [measure.name, goal?.value])).toEqual([["共建单位支持资金", 98_300]]);
  });

  test("gives plans of several years their days", async () => {
    const { book } = await open();
    const long = tablesOf(book, "plan")[0]?.records.filter(({ from }) => from !== null);
    expect(long?.map(({ id, from, to }) => [id, from?.year, to])).toEqual(
      ["P51", "P52", "P53", "P54", "P72", "P76"].map((id) => [id, 2026, { year: 2028, month: 12, day: 31 }]),
    );
  });

  test("marks what came down garbled for the clerk to confirm, and names each source", async () => {
    const { grid, book } = await open();
    const records = tablesOf(book, "plan")[0]?.records ?? [];
    expect(records.flatMap(({ id, confirmed }) => (confirmed === false ? [id] : []))).toEqual(
      "P01 P08 P09 P12 P17 P30 P34 P35 P69b P73 P78 P102 P107".split(" "),
    );
    const dues = grid.rows.find(([id]) => id === "P01");
    expect(dues).toContain('《街道社区党建工作规划安排》：dues "1.2000 yuan this year"');
    expect(dues).toContain("待核对：原文作“1.2000 yuan”，应为1.2万元");
    expect(records.every(({ source }) => source?.startsWith("《"))).toBe(true);
  });

  test("leaves out what is set for larger bodies", async () => {
    const counts = await Promise.all(
      PLAN_LEVELS.map(async (level) => tablesOf((await open(level)).book, "plan")[0]?.records),
    );
    expect(counts[0]?.map(({ id }) => id)).toEqual([
      // What a branch's own ledgers answer.
      ...["P01", "P02", "P03", "P04", "P05", "P06", "P07", "P08", "P09"],
      ...[
        "P15",
        "P16",
        "P18",
        "P26",
        "P28",
        "P30",
        "P33",
        "P44c",
        "P54",
        "P63",
        "P64",
        "P66",
        "P89",
        "P90",
        "P92",
        "P94",
        "P104",
      ],
      ...["P112", "P116", "P121", "P139"],
    ]);
    expect(counts[1]?.some(({ id }) => id === "P01")).toBe(true);
    expect(counts[1]?.some(({ id }) => id === "P45" || id === "P97")).toBe(false);
    expect(counts[2]).toHaveLength(143);
  });
});

const branches = (...branchNames: string[]) => ({ book: { tables: [] }, branchNames });

describe("empty sheets to begin keeping", () => {
  const offered = (Object.keys(KINDS) as Kind[]).filter((kind) => !["members", "dues", "plan"].includes(kind));

  test("are read as their kinds with every column, also on a sheet of another name", async () => {
    const grids = await writtenInto(
      "plain",
      offered.map((kind) => starterSheet(kind, branches("东党支部"))),
    );
    const { tables } = readBook({ sheets: grids.map((grid, index) => ({ ...grid, name: `Sheet${index}` })) });
    expect(tables.map(({ kind, unmapped, records, year }) => [kind, unmapped, records.length, year])).toEqual(
      offered.map((kind) => [kind, [], 0, null]),
    );
  });

  test("check what is typed: drop-downs, dates, numbers", () => {
    const { rows, validations = [] } = starterSheet("volunteers", branches());
    const checks = validations.map(({ range, type, values }) => [rows[2]?.cells[range.left]?.content, type, values]);
    expect(checks).toEqual([
      [{ value: "是否党员" }, "list", ["是", "否"]],
      [{ value: "注册日期" }, "date", undefined],
      [{ value: "培训日期" }, "date", undefined],
      [{ value: "是否在职党员" }, "list", ["是", "否"]],
      [{ value: "最近服务日期" }, "date", undefined],
    ]);
    const units = starterSheet("units", branches()).validations ?? [];
    expect(units.slice(0, 3).map(({ type, values }) => values ?? type)).toEqual([
      ["非公企业", "社会组织", "新建小区"],
      "whole",
      ["是", "否"],
    ]);
  });

  test("offer the words that measures go by, and take others too", () => {
    const [kinds] = starterSheet("teams", branches()).validations ?? [];
    expect([kinds?.values?.slice(0, 3), kinds?.isAdvice]).toEqual([["文艺队", "健身队", "秧歌队"], true]);
    expect(
      starterSheet("units", branches()).validations?.find(({ type }) => type === "list")?.isAdvice,
    ).toBeUndefined();
  });

  test("offer the book's branches where they fit into a drop-down", () => {
    const branchChoices = (names: readonly string[]) =>
      starterSheet("hardship", branches(...names)).validations?.[0]?.values;
    expect(branchChoices(["东党支部", "西党支部"])).toEqual(["东党支部", "西党支部"]);
    expect(branchChoices(Array.from({ length: 60 }, (_, n) => `第${n}党支部`))).toBeUndefined();
  });

  test("let the branches follow the branch list, and take another name", () => {
    const list = sheet("我的支部", "支部名称 | 书记 | 党员人数\n东党支部 | 张一 | 9\n西党支部 | 李二 | 9");
    const { validations, names } = starterSheet("hardship", analysisOf([list]));
    expect(validations?.[0]).toMatchObject({ type: "list", formula1: "支部名单", isAdvice: true });
    expect(names).toEqual([{ name: "支部名单", formula: "'我的支部'!$A$2:$A$53" }]);
  });

  test("are those that targets without sheets want first", () => {
    const plan = sheet(
      "规划指标",
      "编号 | 关系 | 目标值 | 启用\nP67 | >= | 1 | 是\nP99 | >= | 1 | 是\nP50 | = | 100% | 是\nP70 | > | 90% | 否\nP80 | >= | 1 | 是\nP01 | >= | 1 | 是",
    );
    const visits = sheet("走访记录", "走访日期 | 走访人 | 走访对象\n~ | ~ | ~");
    expect(kindsToKeep(analysisOf([plan]))).toEqual(["volunteers", "communities", "visits"]);
    expect(kindsToKeep(analysisOf([plan, visits]))).toEqual(["volunteers", "communities"]);
  });
});
