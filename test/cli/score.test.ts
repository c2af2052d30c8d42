import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { branchbook, fixtureBook } from "../support/commandLine";
import { FIXTURES } from "../support/fixtures";

const root = path.resolve(__dirname, "../..");
const fixtures = path.join(root, "test/fixtures");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "branchbook-score-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Standard output of `check --json` as of the day the truths were written for. */
function check(name: string): string {
  const { status, stdout, stderr } = branchbook("check", fixtureBook(name), "--json");
  if (status === 2) throw new Error(`check ended with status ${status}: ${stderr}`);
  return stdout;
}

/** What score.mjs prints; it throws with the list of what was missed, unplanned or wrong. */
function score(truth: string, findings: string): string {
  const list = spawnSync(process.execPath, [path.join(fixtures, "score.mjs"), truth, findings, "--list"], {
    encoding: "utf8",
  });
  if (list.status !== 0) throw new Error(list.stdout + list.stderr);
  return list.stdout;
}

test.each(FIXTURES)("every planted finding and measure of %s is found, and nothing else", (name) => {
  const findings = path.join(folder, `${name}.json`);
  writeFileSync(findings, check(name));
  expect(score(path.join(fixtures, name, "truth.json"), findings)).toMatch(/missed 0; unplanned 0/);
});

test("`npx branchbook` runs in the checkout", () => {
  const help = execFileSync("npx", ["--no-install", "branchbook", "--help"], { cwd: root, encoding: "utf8" });
  expect(help).toContain("branchbook quarter");
});
