import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeStreet } from "../../bench/street/files";
import { readFolder } from "../../src/cli/streetFiles";
import { streetJson } from "../../src/cli/output/streetJson";
import { wordsOf } from "../../src/locales/languages";
import { streetWordsOf } from "../../src/locales/street";
import { consolidate, type StreetResult } from "../../src/street/consolidate";
import type { LastQuarter } from "../../src/street/model";
import { readRegister } from "../../src/street/register";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { asLastQuarter } from "../street/streets";

const folder = mkdtempSync(path.join(tmpdir(), "branchbook-street-"));
afterAll(() => rmSync(folder, { recursive: true }));

const JUDGE = path.join(__dirname, "../fixtures/street/score.mjs");
const words = { ...wordsOf("zh-CN"), rules: streetWordsOf("zh-CN").rules };

async function run(quarter: 2 | 3, last: LastQuarter | null): Promise<StreetResult> {
  const asOf = { year: 2026, month: quarter === 2 ? 7 : 10, day: 8 };
  const period = { year: 2026, quarter };
  const register = readRegister(await openXlsx(readFileSync(path.join(folder, "register.xlsx")), "register.xlsx"));
  const files = await readFolder(path.join(folder, `q${quarter}`), { asOf, quarter: period, own: [] });
  return consolidate({ register, period, asOf, files, last });
}

/** What the fixture's judge finds wrong, a line a thing; empty for full marks. */
function faults(truth: string, result: StreetResult): string[] {
  const found = path.join(folder, `${truth}.out`);
  writeFileSync(found, JSON.stringify(streetJson(result, words)));
  try {
    execFileSync("node", [JUDGE, path.join(folder, truth), found], { encoding: "utf8" });
    return [];
  } catch (error) {
    return String((error as { stdout: string }).stdout)
      .trim()
      .split("\n");
  }
}

test("a made-up street of a hundred branches in twelve layouts, a case of every rule planted, gets full marks", async () => {
  await writeStreet(folder, 100, 7, 20);
  const second = await run(2, null);
  expect(faults("truth-q2.json", second)).toEqual([]);
  expect(faults("truth.json", await run(3, await asLastQuarter(second)))).toEqual([]);
}, 180_000);
