import { writeXlsx } from "hucre/xlsx";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { branchbook, fixtureBook } from "../support/commandLine";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "branchbook-branches-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a template with a branch for its tab makes a worksheet for each, again in its place, and says what it left out", async () => {
  const templates = path.join(folder, "表样");
  mkdirSync(templates);
  const template = await writeXlsx({
    sheets: [
      {
        name: "{分组.党支部}",
        rows: [["{分组.党支部}党费"], ["{.姓名}", "{.身份证号}", "{.应缴}"], ["合计"]],
        cells: new Map([["2,2", { formula: "SUM(C2)", value: null }]]),
        autoFilter: { range: "A1:C1" },
      },
    ],
  });
  writeFileSync(path.join(templates, "dues-publication.xlsx"), template);
  const done = path.join(folder, "完成.xlsx");
  const fill = (book: string): string =>
    branchbook("quarter", book, "--out", done, "--templates", templates, "--forms", "dues-publication").stdout;

  expect(fill(fixtureBook("clean"))).toContain("党费收缴公示表 没有带过来：表样里的筛选");
  const sheetsOf = async () =>
    (await openXlsx(readFileSync(done), "")).sheets.filter(({ madeBy }) => madeBy?.startsWith("dues-publication"));
  const first = await sheetsOf();
  expect(first.length).toBeGreaterThan(1);
  for (const { name, rows } of first) {
    expect(rows[0]![0]).toBe(`${name}党费`);
    const dues = rows.slice(1, -1).map((row) => Number(row[2]));
    expect(rows.at(-1)![2]).toBeCloseTo(
      dues.reduce((sum, due) => sum + due, 0),
      2,
    );
    expect(rows.slice(1, -1).every((row) => /^(\d{6}\*+[\dX]{4})?$/.test(String(row[1] ?? "")))).toBe(true);
  }
  const again = path.join(folder, "再填.xlsx");
  writeFileSync(again, readFileSync(done));
  expect(fill(again)).not.toContain("没有更新");
  expect((await sheetsOf()).map(({ name, madeBy }) => [name, madeBy])).toEqual(
    first.map(({ name, madeBy }) => [name, madeBy]),
  );

  // Of one sheet for all, nothing of each branch's is left to be made.
  const one = await writeXlsx({ sheets: [{ name: "全部", rows: [["{.姓名}", "{.应缴}"]] }] });
  writeFileSync(path.join(templates, "dues-publication.xlsx"), one);
  writeFileSync(again, readFileSync(done));
  const told = fill(again);
  for (const { name } of first) expect(told).toContain(`党费收缴公示表 这次没有“${name}”这一张`);
  expect(await sheetsOf()).toHaveLength(first.length + 1);
}, 60_000);
