import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { branchbook, fixtureBook } from "../support/commandLine";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "branchbook-years-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a new book passes its own check, and is never written over another", () => {
  const file = path.join(folder, "new.xlsx");
  expect(branchbook("new", "--out", file)).toMatchObject({ status: 0, stderr: "" });
  const { findings, verdict } = JSON.parse(branchbook("check", file, "--json").stdout) as {
    findings: unknown[];
    verdict: string;
  };
  expect([findings, verdict]).not.toContain("unfit");
  expect(findings).toEqual([]);
  const before = readFileSync(file);
  const again = branchbook("new", "--out", file);
  expect(again.status).toBe(2);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("the next year is added to a copy once", () => {
  const file = path.join(folder, "next.xlsx");
  const { status, stdout } = branchbook("next-year", fixtureBook("clean"), "--out", file);
  expect(status).toBe(0);
  expect(stdout).toMatch(/表 · 2027年党费台账/);
  expect(stdout).toMatch(/\d+ 名党员/);
  const again = branchbook("next-year", file, "--out", path.join(folder, "again.xlsx"));
  expect(again.stdout).toMatch(/都已经有了/);
});
