import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CellEdit } from "../../src/spreadsheet/workbook";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { readLooks } from "../../src/spreadsheet/xlsx/template/template";
import { writeXlsx } from "../../src/spreadsheet/xlsx/write";
import { branchbook, fixtureBook } from "../support/commandLine";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "branchbook-refill-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const inFolder = (file: string): string => path.join(folder, file);
const FORM = "党费收缴明细表 2026Q3";

const sheetOf = async (file: string, name: string) =>
  (await openXlsx(readFileSync(inFolder(file)), "")).sheets.find((sheet) => sheet.name === name)!;

async function edited(file: string, into: string, edits: readonly CellEdit[]): Promise<void> {
  const { bytes } = await writeXlsx(readFileSync(inFolder(file)), { edits, newSheets: [] });
  writeFileSync(inFolder(into), bytes);
}

test("filling again keeps what the clerk wrote beside and below a form, and tells what has changed", async () => {
  branchbook("quarter", fixtureBook("clean"), "--out", inFolder("first.xlsx"), "--forms", "dues-ledger");
  const { rows } = await sheetOf("first.xlsx", FORM);
  const row = rows.findIndex((cells) => cells[0] === 3);
  const name = rows[row]?.[1];
  const ledger = (await openXlsx(readFileSync(inFolder("first.xlsx")), "")).sheets.find(({ name }) =>
    /党费/.test(name),
  )!;
  const paidRow = ledger.rows.findIndex((cells) => cells.includes(name!));
  const paidColumn = ledger.rows
    .find((cells) => cells.some((cell) => String(cell).replace(/\s/g, "") === "9月"))!
    .findIndex((cell) => String(cell).replace(/\s/g, "") === "9月");
  const paid = ledger.rows[paidRow]?.[paidColumn] as number;
  const note = { sheet: FORM, before: null };
  await edited("first.xlsx", "noted.xlsx", [
    { ...note, row, column: 12, after: "已核对" },
    { ...note, row: row + 1, column: 13, after: 46303, numberFormat: "yyyy-mm-dd" },
    { ...note, row: rows.length + 1, column: 1, after: "附：缴款凭证两张" },
    { sheet: ledger.name, row: paidRow, column: paidColumn, before: paid, after: paid + 1 },
  ]);

  const again = branchbook(
    "quarter",
    inFolder("noted.xlsx"),
    "--out",
    inFolder("again.xlsx"),
    "--forms",
    "dues-ledger",
  );
  expect(again.stdout).toMatch(/新增 0 行，减少 0 行，改动 1 行/);
  expect(again.stdout).toMatch(/本季实缴 [\d,.]+ → [\d,.]+/);
  expect(again.stdout).toMatch(/保留您在表外写的 3 格/);
  const grid = await sheetOf("again.xlsx", FORM);
  expect(grid.rows[row]?.[12]).toBe("已核对");
  expect(grid.rows[row + 1]?.[13]).toBe(46303);
  expect(grid.rows[rows.length + 1]?.[1]).toBe("附：缴款凭证两张");
  const looks = await readLooks(readFileSync(inFolder("again.xlsx")), "", [FORM]);
  expect(looks.sheets.get(FORM)?.rows[row + 1]?.cells[13]?.style?.numberFormat).toBe("yyyy-mm-dd");

  const third = branchbook("quarter", inFolder("again.xlsx"), "--out", inFolder("third.xlsx"), "--json");
  const { forms } = JSON.parse(third.stdout) as { forms: ReadonlyArray<{ form: string; changes: object | null }> };
  expect(forms.find(({ form }) => form === "dues-ledger")?.changes).toEqual({
    added: 0,
    removed: 0,
    changed: 0,
    totals: [],
    kept: 3,
  });
  expect(forms.find(({ form }) => form === "roster")?.changes).toBeNull();
  expect((await sheetOf("third.xlsx", FORM)).rows).toEqual(grid.rows);
});
