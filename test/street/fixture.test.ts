import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readFolder } from "../../src/cli/streetFiles";
import { streetJson } from "../../src/cli/output/streetJson";
import type { PlainDate } from "../../src/domain/values/dates";
import { wordsOf } from "../../src/locales/languages";
import { streetWordsOf } from "../../src/locales/street";
import { readStreetBook } from "../../src/street/book/read";
import { streetSheets } from "../../src/street/book/street";
import { consolidate, type StreetResult } from "../../src/street/consolidate";
import type { LastQuarter } from "../../src/street/model";
import { readRegister } from "../../src/street/register";
import { createXlsx } from "../../src/spreadsheet/xlsx/create";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";

/** A made-up street of twelve branches in twelve layouts, two of them .xls, as chat programs leave the files. */
const FIXTURE = path.join(__dirname, "../fixtures/street");
const output = mkdtempSync(path.join(tmpdir(), "street-"));
const words = { ...wordsOf("zh-CN"), rules: streetWordsOf("zh-CN").rules };

async function run(quarter: 2 | 3, last: LastQuarter | null): Promise<StreetResult> {
  const asOf: PlainDate = { year: 2026, month: quarter === 2 ? 7 : 10, day: 8 };
  const period = { year: 2026, quarter };
  const register = readRegister(await openXlsx(readFileSync(path.join(FIXTURE, "register.xlsx")), "register.xlsx"));
  const files = await readFolder(path.join(FIXTURE, `q${quarter}`), { asOf, quarter: period, own: [] });
  return consolidate({ register, period, asOf, files, last });
}

/** The last line of the fixture's own judge. */
function score(truth: string, result: StreetResult): string {
  const file = path.join(output, `${truth}.out`);
  writeFileSync(file, JSON.stringify(streetJson(result, words)));
  const judged = execFileSync("node", [path.join(FIXTURE, "score.mjs"), path.join(FIXTURE, truth), file, "--rows"], {
    encoding: "utf8",
  });
  return judged.trim().split("\n").at(-1) ?? "";
}

test("the second quarter, and the third against the workbook it made, get full marks; no file is touched", async () => {
  const times = (): number[] =>
    readdirSync(path.join(FIXTURE, "q3")).map((file) => statSync(path.join(FIXTURE, "q3", file)).mtimeMs);
  const before = times();
  const second = await run(2, null);
  expect(score("truth-q2.json", second)).toContain("perfect");
  const book = await createXlsx(streetSheets(second, () => ({ level: "", title: "", message: "" })));
  const { last } = readStreetBook(await openXlsx(book, "汇总.xlsx"));
  const third = await run(3, last);
  expect(score("truth.json", third)).toContain("perfect");
  // What the workbook shows of the third quarter is what the fourth will begin from.
  const kept = readStreetBook(await openXlsx(await createXlsx(streetSheets(third, () => WORDLESS)), "汇总.xlsx"));
  expect(kept.last.branches.get("东风里党支部")).toMatchObject({ members: 31, paid: 631_116 });
  expect(times()).toEqual(before);
});

const WORDLESS = { level: "错误", title: "问题", message: "说明" };
