/**
 * Books that real programs write, or that went wrong on their way, each as it was reported for some reader of such files.
 * All are made from `00-base.xlsx`, whose contents they have but for what is told of them.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { WorkbookError } from "../../src/spreadsheet/errors";
import type { CellEdit, NewSheet, SheetGrid } from "../../src/spreadsheet/workbook";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { writeXlsx } from "../../src/spreadsheet/xlsx/write";

const caseBook = (name: string): Uint8Array => readFileSync(path.join(__dirname, "files", `${name}.xlsx`));
const sheetsOf = async (bytes: Uint8Array): Promise<readonly SheetGrid[]> =>
  (await openXlsx(bytes, "book.xlsx")).sheets;
const rowsOf = (sheets: readonly SheetGrid[]) =>
  sheets.map(({ name, rows }) => [name, rows.filter((row) => row.length)]);

/** A book's parts after a sheet was added to it. */
async function withNewSheets(bytes: Uint8Array, count = 1): Promise<Record<string, string>> {
  const newSheets = Array.from({ length: count }, (_, index): NewSheet => {
    const cells = [{ content: { value: 1 }, style: { font: { bold: true } } }];
    return { name: `新表${index}`, madeBy: null, rows: [{ height: null, cells }], columnWidths: [], merges: [] };
  });
  const written = await writeXlsx(bytes, { edits: [], newSheets });
  return Object.fromEntries(Object.entries(unzipSync(written.bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

test.each(["01-inlinestr-v", "02-no-styles", "08a-cells-out-of-order", "08b-inline-t-without-is", "09-sheetid-65534"])(
  "%s holds what the base holds",
  async (name) => {
    expect(rowsOf(await sheetsOf(caseBook(name)))).toEqual(rowsOf(await sheetsOf(caseBook("00-base"))));
  },
);

test.each(["01-inlinestr-v", "02-no-styles", "08a-cells-out-of-order", "08b-inline-t-without-is"])(
  "%s is written wherever it is read",
  async (name) => {
    const before = await sheetsOf(caseBook(name));
    const edits = before.flatMap(({ name: sheet, rows, merges }) =>
      rows.flatMap((row, r) =>
        row.flatMap((value, column): CellEdit[] => {
          const isCovered = merges.some(({ top, left, bottom, right }) => {
            const isIn = r >= top && r <= bottom && column >= left && column <= right;
            return isIn && (r !== top || column !== left);
          });
          return isCovered ? [] : [{ sheet, row: r, column, before: value, after: `${r}.${column}` }];
        }),
      ),
    );
    const { bytes } = await writeXlsx(caseBook(name), { edits, newSheets: [] });
    const after = await sheetsOf(bytes);
    const at = ({ sheet, row, column }: CellEdit) => after.find((each) => each.name === sheet)?.rows[row]?.[column];
    expect(edits.map(at)).toEqual(edits.map((edit) => edit.after));
    expect(edits.length).toBeGreaterThan(200);
  },
);

test("02: a book without formats gets them by the name that programs look for", async () => {
  const parts = await withNewSheets(caseBook("02-no-styles"));
  expect(Object.keys(parts).filter((part) => /styles/.test(part))).toEqual(["xl/styles.xml"]);
  expect(parts["xl/_rels/workbook.xml.rels"]).toContain('Target="styles.xml"');
  expect(parts["[Content_Types].xml"]).toContain('PartName="/xl/styles.xml"');
});

test.each([
  ["04a-sst-short", "E4"],
  ["04b-sst-absent", "A1"],
])("%s is refused as damaged, with the sheet and the cell", async (name, cell) => {
  const error: unknown = await openXlsx(caseBook(name), "book.xlsx").catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(WorkbookError);
  expect(error).toMatchObject({ code: "damaged-cell", params: { sheet: "党员花名册", cell } });
});

test("09: new sheets get ids that Office takes, and each its own", async () => {
  const { "xl/workbook.xml": workbook = "" } = await withNewSheets(caseBook("09-sheetid-65534"), 12);
  const ids = Array.from(workbook.matchAll(/sheetId="(\d+)"/g), ([, id]) => Number(id));
  expect(ids.length).toBeGreaterThan(12);
  expect(new Set(ids).size).toBe(ids.length);
  expect(Math.max(...ids)).toBe(65534);
  expect(Math.min(...ids)).toBeGreaterThanOrEqual(1);
});
