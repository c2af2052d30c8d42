import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { branchbook, fixtureBook } from "../support/commandLine";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "branchbook-forms-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const formsOf = async (file: string) =>
  (await openXlsx(readFileSync(path.join(folder, file)), file)).sheets.map(({ name }) => name);

test("the forms go into a folder alone, named by unit and quarter, without the roster", async () => {
  const unit = ["--unit", "XX社区党委"];
  const { stdout, stderr } = branchbook("quarter", fixtureBook("clean"), "--out", folder, "--forms-only", ...unit);
  expect(readdirSync(folder)).toEqual(["XX社区党委_季度报表_2026Q3.xlsx"]);
  expect(stdout).toContain(path.join(folder, "XX社区党委_季度报表_2026Q3.xlsx"));
  expect(stderr).not.toMatch(/branchbook:/);
  const names = await formsOf("XX社区党委_季度报表_2026Q3.xlsx");
  expect(names).toContain("党费收缴公示表 2026Q3");
  expect(names.every((name) => name.endsWith(" 2026Q3"))).toBe(true);
  expect(names).not.toContain("党员基本信息汇总表 2026Q3");

  branchbook("quarter", fixtureBook("clean"), "--out", folder, "--forms-only", "--forms", "roster", ...unit);
  expect(await formsOf("XX社区党委_党员基本信息汇总表_2026Q3.xlsx")).toEqual(["党员基本信息汇总表 2026Q3"]);
});

test("charts, which need the book, are refused, and nothing is written", () => {
  const { status, stderr } = branchbook(
    "quarter",
    fixtureBook("clean"),
    "--out",
    folder,
    "--forms-only",
    "--forms",
    "charts",
  );
  expect(status).toBe(2);
  expect(stderr).toMatch(/charts/);
  expect(readdirSync(folder)).toEqual([]);
});
