import fc from "fast-check";
import { DEFAULT_FORMAT, FormatTable } from "../../../src/workbench/model/sheet/format";
import { FormatGrid } from "../../../src/workbench/model/sheet/formatGrid";
import { LAST_COLUMN, LAST_ROW } from "../../../src/workbench/model/sheet/ranges";
import type { CellRange } from "../../../src/spreadsheet/workbook";

test("formats that look the same are one", () => {
  const table = new FormatTable();
  const red = table.changed(0, { fill: "FF0000" });
  const bold = table.changed(red, { bold: true });
  expect(table.changed(table.changed(0, { bold: true }), { fill: "FF0000" })).toBe(bold);
  expect(table.changed(bold, { bold: false, fill: null })).toBe(0);
  expect(table.at(bold)).toEqual({ ...DEFAULT_FORMAT, fill: "FF0000", bold: true });
});

describe("which cell has which format", () => {
  const small = 6;
  /** Ranges of cells, of whole columns and of whole rows near the first cell. */
  const range = fc
    .tuple(
      fc.nat(small - 1),
      fc.nat(small - 1),
      fc.nat(small - 1),
      fc.nat(small - 1),
      fc.constantFrom("cells", "columns", "rows"),
    )
    .map(([a, b, c, d, kind]): CellRange => {
      const cells = { top: Math.min(a, b), bottom: Math.max(a, b), left: Math.min(c, d), right: Math.max(c, d) };
      if (kind === "columns") return { ...cells, top: 0, bottom: LAST_ROW };
      return kind === "rows" ? { ...cells, left: 0, right: LAST_COLUMN } : cells;
    });
  /** Changes whose order shows in the result. */
  const change = fc.integer({ min: 0, max: 9 }).map((digit) => (index: number) => (index * 10 + digit) % 9973);

  test("is the same as if each cell was changed by itself", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(range, change), { maxLength: 8 }), (changes) => {
        const grid = new FormatGrid();
        const plain = new Map<string, number>();
        // Beyond the small part, columns and rows are seen at their far ends.
        const places = [...Array(small).keys(), 5000].flatMap((r) =>
          [...Array(small).keys(), 9000].map((c) => [r, c] as const),
        );
        for (const [where, how] of changes) {
          grid.change([where], how);
          for (const [r, c] of places) {
            if (r < where.top || r > where.bottom || c < where.left || c > where.right) continue;
            plain.set(`${r},${c}`, how(plain.get(`${r},${c}`) ?? 0));
          }
        }
        // Several at once are as one after the other.
        const [, once] = changes[0] ?? [];
        const ranges = changes.map(([where]) => where);
        if (once) grid.change(ranges, once);
        for (const where of ranges) {
          for (const [r, c] of places) {
            if (r < where.top || r > where.bottom || c < where.left || c > where.right) continue;
            plain.set(`${r},${c}`, once?.(plain.get(`${r},${c}`) ?? 0) ?? 0);
          }
        }
        for (const [r, c] of places) expect(grid.at(r, c)).toBe(plain.get(`${r},${c}`) ?? 0);
        for (const [where] of changes) {
          const found = grid.within(where);
          for (const [r, c] of places) {
            const isWithin = r >= where.top && r <= where.bottom && c >= where.left && c <= where.right;
            if (isWithin) expect(found).toContain(grid.at(r, c));
          }
        }
      }),
    );
  });

  test("the formats within a range are those of its cells and no others", () => {
    const grid = new FormatGrid();
    grid.change([{ top: 0, left: 1, bottom: LAST_ROW, right: 1 }], () => 5);
    grid.change([{ top: 3, left: 0, bottom: 3, right: LAST_COLUMN }], () => 6);
    expect(grid.within({ top: 0, left: 0, bottom: 2, right: 0 })).toEqual(new Set([0]));
    expect(grid.within({ top: 0, left: 1, bottom: 2, right: 1 })).toEqual(new Set([5]));
    expect(grid.within({ top: 0, left: 0, bottom: 3, right: 1 })).toEqual(new Set([0, 5, 6]));
    expect(grid.within({ top: 3, left: 0, bottom: 3, right: LAST_COLUMN })).toEqual(new Set([6]));
    expect(grid.within({ top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN })).toEqual(new Set([0, 5, 6]));
  });

  test("rows that looked alike go on sharing their formats", () => {
    const shared = new Uint32Array([1, 2, 3]);
    const rows = new Map(Array.from({ length: 1000 }, (_, row) => [row, shared]));
    const grid = new FormatGrid({ rows, rowDefaults: new Map(), columnDefaults: new Map() });
    let asked = 0;
    grid.change([{ top: 0, left: 0, bottom: 999, right: 1 }], (index) => (asked++, index + 10));
    expect(asked).toBe(2);
    expect([grid.at(999, 0), grid.at(999, 1), grid.at(999, 2), grid.storedAt(999, 0)]).toEqual([10, 11, 2, 0]);
    expect(shared).toEqual(new Uint32Array([1, 2, 3]));
  });
});
