import { planParts, SheetAssembler } from "../../src/taskpane/worker/planParts";
import type { NewSheet } from "../../src/workbook/workbook";

const sheet = (name: string, rows: number): NewSheet => ({
  name,
  madeBy: name,
  rows: Array.from({ length: rows }, (_, row) => ({
    height: null,
    cells: Array.from({ length: 20 }, (__, column) => ({ content: { value: row * column } })),
  })),
  columnWidths: [8],
  merges: [],
});

test("sheets that were taken apart and cloned are the same when they are put together", () => {
  const sheets = [sheet("明细表", 5_000), sheet("空表", 0), sheet("公示表", 3)];
  const assembler = new SheetAssembler();
  for (const part of planParts(sheets)) assembler.take(structuredClone(part));
  expect(assembler.sheets()).toEqual(sheets);
});

test("no part has more cells than a thread can take between two frames", () => {
  const parts = [...planParts([sheet("明细表", 5_000)])];
  expect(parts.length).toBeGreaterThan(10);
  for (const part of parts) {
    const rows = part.type === "rows" ? part.rows : part.sheet.rows;
    expect(rows.reduce((sum, { cells }) => sum + cells.length, 0)).toBeLessThan(7_000);
  }
});
