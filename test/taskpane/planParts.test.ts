import { planParts, PlanAssembler } from "../../src/taskpane/protocol/planParts";
import type { NewSheet } from "../../src/spreadsheet/workbook";

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
  const edits = Array.from({ length: 2_500 }, (_, row) => ({ sheet: "名册", row, column: 1, before: row, after: "" }));
  const assembler = new PlanAssembler();
  for (const part of planParts({ edits, newSheets: sheets })) assembler.take(structuredClone(part));
  expect(assembler.cells()).toEqual({ edits, newSheets: sheets });
});

test("no part has more cells than a thread can take between two frames", () => {
  const parts = [...planParts({ edits: [], newSheets: [sheet("明细表", 5_000)] })];
  expect(parts.length).toBeGreaterThan(10);
  for (const part of parts) {
    if (part.type === "edits") continue;
    const rows = part.type === "rows" ? part.rows : part.sheet.rows;
    expect(rows.reduce((sum, { cells }) => sum + cells.length, 0)).toBeLessThan(7_000);
  }
});
