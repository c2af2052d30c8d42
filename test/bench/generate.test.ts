import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { AS_OF, madeUpBook } from "../../bench/book/book";
import { writeXlsxFile } from "../../bench/book/xlsxFile";
import { checkWorkbook } from "../../src/quarter";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";

const folder = mkdtempSync(path.join(tmpdir(), "branchbook-bench-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a made-up book of 1,000 members holds the planted faults, each found as often as planted, and nothing else", async () => {
  const { sheets, planted } = madeUpBook(1_000);
  const file = path.join(folder, "book.xlsx");
  writeXlsxFile(file, sheets);
  const { findings } = checkWorkbook(await openXlsx(readFileSync(file), "book.xlsx"), { asOf: AS_OF });

  const found = new Map<string, number>();
  for (const { rule } of findings) found.set(rule, (found.get(rule) ?? 0) + 1);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(planted));
  expect(findings.length).toBeGreaterThanOrEqual(20);
});
