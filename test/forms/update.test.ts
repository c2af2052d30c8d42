import { filledOf, updateSheet, type Filled } from "../../src/forms/update";
import type { NewSheet, SheetGrid } from "../../src/spreadsheet/workbook";
import { merge } from "../support/sheets";
import { shown, template } from "./sheetText";

const FORM = template(`
  {季度}明细表
  填报时间：{填报时间}
  序号|姓名|实缴
  {.序号}|{.姓名}|{.实缴}
  合计||=SUM(C4)
  书记：
`);

/** The form of some people with what they paid, as it is filled. */
function form(asOf: string, people: ReadonlyArray<readonly [name: string, paid: number]>): NewSheet {
  const { rows } = template(`
    三季度明细表
    填报时间：${asOf}
    序号|姓名|实缴
    ${people.map(([name, paid], index) => `${index + 1}|${name}|${paid}`).join("\n")}
    合计||=SUM(C4:C${people.length + 3})
    书记：
  `);
  return { name: "明细表", madeBy: "dues 2026Q3", rows, columnWidths: [6, 10, 12], merges: [] };
}

/** A written sheet as it is read again, with what a clerk has typed into some cells, by row and column. */
function read(sheet: NewSheet, typed: Readonly<Record<string, string | number>> = {}): SheetGrid {
  const formulas = new Map<string, string>();
  const rows: (string | number | null)[][] = sheet.rows.map(({ cells }) => cells.map(() => null));
  const put = (row: number, column: number, value: string | number | boolean | null): void => {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row]!;
    while (cells.length <= column) cells.push(null);
    cells[column] = typeof value === "string" && value.startsWith("=") ? null : (value as string | number | null);
    if (typeof value === "string" && value.startsWith("=")) formulas.set(`${row},${column}`, value.slice(1));
  };
  sheet.rows.forEach(({ cells }, row) =>
    cells.forEach((cell, column) => {
      if (cell) put(row, column, "formula" in cell.content ? `=${cell.content.formula}` : cell.content.value);
    }),
  );
  for (const [place, value] of Object.entries(typed)) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    put(row, column, value);
  }
  return {
    name: sheet.name,
    visibility: "visible",
    rows,
    formulas,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    madeBy: sheet.madeBy,
  };
}

const before = form("10月8日", [
  ["张一", 45],
  ["李二", 20],
  ["王三", 10],
]);
const filled: Filled = filledOf(before, { members: 3, paid: 75 });

function refilled(after: NewSheet, paid: number, typed: Readonly<Record<string, string | number>>, more = {}) {
  const earlier = { grid: { ...read(before, typed), ...more }, filled, looks: null };
  return updateSheet(after, { members: 3, paid }, FORM, earlier);
}

test("tells rows that came, went and changed, and figures before and after; a new date of filling is no change", () => {
  const after = form("10月9日", [
    ["赵四", 5],
    ["张一", 45],
    ["王三", 12],
  ]);
  expect(refilled(after, 62, {}).changes).toEqual({
    added: 1,
    removed: 1,
    changed: 1,
    totals: [{ key: "paid", before: 75, after: 62 }],
    kept: 0,
  });
  expect(
    refilled(
      form("10月9日", [
        ["张一", 45],
        ["李二", 20],
        ["王三", 10],
      ]),
      75,
      {},
    ).changes,
  ).toEqual({
    added: 0,
    removed: 0,
    changed: 0,
    totals: [],
    kept: 0,
  });
});

test("a note beside a row goes with the row, one below stays as far below", () => {
  const after = form("10月9日", [
    ["赵四", 5],
    ["张一", 45],
    ["李二", 20],
    ["王三", 12],
  ]);
  const { sheet, changes } = refilled(after, 82, {
    "4,3": "已电话联系",
    "5,4": "住院",
    "6,3": "核对过",
    "9,1": "附注",
  });
  expect(shown(sheet)).toEqual([
    "三季度明细表",
    "填报时间：10月9日",
    "序号|姓名|实缴",
    "1|赵四|5",
    "2|张一|45",
    "3|李二|20|已电话联系",
    "4|王三|12||住院",
    "合计||=SUM(C4:C7)|核对过",
    "书记：",
    "",
    "|附注",
  ]);
  expect(changes.kept).toBe(4);
});

test("a note on somebody who is gone is not lost, and says whose it was", () => {
  const after = form("10月9日", [
    ["张一", 45],
    ["王三", 10],
  ]);
  const { sheet } = refilled(after, 55, { "4,3": "转出到外省", "9,0": "附注" });
  expect(shown(sheet).slice(5)).toEqual(["合计||=SUM(C4:C5)", "书记：", "", "附注", "李二|||转出到外省"]);
});

test("a clerk's formulas name the same rows as before, a range with those that are new between its ends", () => {
  const after = form("10月9日", [
    ["张一", 45],
    ["赵四", 5],
    ["李二", 20],
    ["王三", 12],
  ]);
  const { sheet } = refilled(after, 82, {
    "5,3": "=C6*2",
    "9,0": "=AVERAGE(C4:C6)",
    "9,1": "=C7-$C$5",
    "9,2": "=A10+'花名册'!B5",
  });
  const lines = shown(sheet);
  expect(lines[6]).toBe("4|王三|12|=C7*2");
  expect(lines[10]).toBe("=AVERAGE(C4:C7)|=C8-$C$6|=A11+'花名册'!B5");
});

test("rows that a clerk put into the form, or took out, do not make its last row a note", () => {
  const after = form("10月9日", [
    ["张一", 45],
    ["李二", 20],
    ["王三", 10],
  ]);
  const grid = read(before, { "8,0": "附注" });
  const put = {
    ...grid,
    rows: [...grid.rows.slice(0, 4), [null, "我加的", 1], ...grid.rows.slice(4)],
    formulas: new Map(),
  };
  const { sheet, changes } = updateSheet(after, {}, FORM, { grid: put, filled, looks: null });
  expect(shown(sheet).slice(6)).toEqual(["合计||=SUM(C4:C6)", "书记：", "附注"]);
  expect(changes).toMatchObject({ removed: 1, kept: 1 });
  const taken = { ...grid, rows: [...grid.rows.slice(0, 4), ...grid.rows.slice(5)], formulas: new Map() };
  const again = updateSheet(after, {}, FORM, { grid: taken, filled, looks: null });
  expect(shown(again.sheet).slice(6)).toEqual(["合计||=SUM(C4:C6)", "书记：", "附注"]);
});

test("merged cells and formats of the clerk's go with their cells", () => {
  const after = form("10月9日", [
    ["赵四", 5],
    ["张一", 45],
    ["李二", 20],
    ["王三", 10],
  ]);
  const typed = { "8,0": "附注" };
  const grid = { ...read(before, typed), merges: [merge(0, 0, 0, 2), merge(8, 0, 9, 2)] };
  const looks = {
    ...FORM,
    rows: grid.rows.map((row) => ({
      height: null,
      cells: row.map(() => ({ content: { value: null }, style: { fill: "FFFF00" } })),
    })),
    columnWidths: [6, 10, 12, 30],
  };
  const { sheet } = updateSheet(after, {}, FORM, { grid, filled, looks });
  expect(sheet.merges).toEqual([merge(9, 0, 10, 2)]);
  expect(sheet.rows[9]?.cells[0]).toEqual({ content: { value: "附注" }, style: { fill: "FFFF00" } });
  expect(sheet.columnWidths).toEqual([6, 10, 12, 30]);
});
