import { unzipSync } from "fflate";
import { openBook } from "../../../src/workbench/file/open";
import { saveBook } from "../../../src/workbench/file/save";
import type { WorkbookModel } from "../../../src/workbench/model/book";
import { bandOf, type LinesOf } from "../../../src/workbench/model/editing/lineMoves";
import { formatRange, parseRange } from "../../../src/workbench/model/sheet/ranges";
import { DeleteStep, InsertStep } from "../../../src/workbench/model/editing/steps/lines";
import { excelBook, pack, plainBook } from "../../spreadsheet/xlsx/writing/books";

const at = (address: string) => parseRange(address)!;

function insert(book: WorkbookModel, axis: LinesOf["axis"], first: number, count: number): void {
  const lines = { axis, first, count };
  book.history.make(book.active, bandOf(lines), [new InsertStep(book, book.active, lines)]);
}

function remove(book: WorkbookModel, axis: LinesOf["axis"], first: number, count: number): void {
  const lines = { axis, first, count };
  book.history.make(book.active, bandOf(lines), [new DeleteStep(book, book.active, lines)]);
}

/** All that is seen of a book, and stands behind it. */
function factsOf(book: WorkbookModel) {
  return {
    names: book.names.map(({ name, formula }) => `${name} ${formula}`),
    sheets: book.sheets.map((sheet) => {
      const cells: string[] = [];
      const used = sheet.usedRange() ?? { bottom: -1, right: -1 };
      for (let row = 0; row <= used.bottom; row++) {
        for (let column = 0; column <= used.right; column++) {
          const text = sheet.cells.formula(row, column) ?? JSON.stringify(sheet.cells.value(row, column));
          const { bold, numberFormat, fill } = sheet.format(row, column);
          const look = [bold && "bold", numberFormat !== "General" && numberFormat, fill].filter(Boolean).join();
          if (text !== "null" || look) cells.push(`${row},${column} ${text} ${look}`);
        }
      }
      const lines = (of: typeof sheet.rows, count: number) =>
        Array.from({ length: count }, (_, line) => `${of.size(line)}${of.isHidden(line) ? "hidden" : ""}`);
      const series = sheet.charts.flatMap((chart) =>
        chart.series.map(({ values }) => values && formatRange(values.range)),
      );
      return {
        name: sheet.name,
        cells,
        rows: lines(sheet.rows, 12),
        columns: lines(sheet.columns, 12).map((text) => parseFloat(text).toFixed(0)),
        merges: sheet.merges.map(formatRange).sort(),
        validations: sheet.validations.map(({ ranges, formula1 }) => [ranges.map(formatRange), formula1]),
        rules: sheet.conditionalFormats.map(({ ranges, formula }) => [ranges.map(formatRange), formula]),
        comments: sheet.comments.map(({ row, column, text }) => `${row},${column} ${text}`),
        links: [...sheet.links].map(([key, { location }]) => `${key} ${location}`),
        tables: sheet.tables.map(({ name, range }) => `${name} ${formatRange(range)}`),
        filter: sheet.filter && formatRange(sheet.filter.range),
        area: sheet.page.area.map(formatRange),
        freeze: sheet.freeze,
        series,
      };
    }),
  };
}

async function saved(book: WorkbookModel, original: Uint8Array) {
  const { bytes, lost } = await saveBook(book, original);
  expect(lost).toEqual([]);
  return { bytes, book: await openBook(bytes, "") };
}

const textOf = (bytes: Uint8Array, part: string) => new TextDecoder().decode(unzipSync(bytes)[part]);

test("rows that come move all that stands below, in all parts of the file", async () => {
  const original = pack(excelBook());
  const book = await openBook(original, "");
  insert(book, "rows", 2, 2);
  const { bytes, book: again } = await saved(book, original);
  const [sheet] = again.sheets;
  expect([sheet!.cells.formula(4, 3), sheet!.cells.formula(6, 3), sheet!.cells.value(6, 3)]).toEqual([
    "D2*2",
    "SUM(D2:D5)",
    60,
  ]);
  // What comes looks like the row above it.
  expect([sheet!.format(2, 1).numberFormat, sheet!.format(3, 2).numberFormat]).toEqual(['yyyy"年"m"月"', "@"]);
  expect(factsOf(again)).toEqual(factsOf(book));
  expect(again.sheets[0]).toMatchObject({ merges: [at("A7:C7")], tables: [{ range: at("A1:D5") }] });
  expect(textOf(bytes, "xl/tables/table1.xml")).toContain('ref="A1:D5" totalsRowShown="0"><autoFilter ref="A1:D5"/>');
  expect(textOf(bytes, "xl/charts/chart1.xml")).toContain("<c:f>党员名册!$D$2:$D$5</c:f>");
  expect(textOf(bytes, "xl/drawings/drawing1.xml")).toContain("<xdr:row>14</xdr:row>");
  expect(textOf(bytes, "xl/workbook.xml")).toContain("党员名册!$A$1:$D$7");
  // Whatever says nothing of places stays as it was.
  for (const part of ["xl/comments1.xml", "xl/sharedStrings.xml", "xl/theme/theme1.xml"]) {
    expect(textOf(bytes, part)).toBe(textOf(original, part));
  }
});

test("columns that go take their cells along, and columns of a table", async () => {
  const original = pack(excelBook());
  const book = await openBook(original, "");
  remove(book, "columns", 1, 1);
  const { bytes, book: again } = await saved(book, original);
  expect(again.sheets[0]!.cells.formula(4, 2)).toBe("SUM(C2:C3)");
  expect(factsOf(again)).toEqual(factsOf(book));
  expect(textOf(bytes, "xl/tables/table1.xml")).toContain(
    '<tableColumns count="3"><tableColumn id="1" name="姓名"/><tableColumn id="3" name="公民身份证号码"/>',
  );
  expect(textOf(bytes, "xl/worksheets/sheet1.xml")).toContain('<col min="2" max="2"');
});

test("columns that come into a table get headers, in its cells and in the table", async () => {
  const original = pack(excelBook());
  const book = await openBook(original, "");
  insert(book, "columns", 2, 2);
  const { bytes, book: again } = await saved(book, original);
  expect(again.sheets[0]!.cells.rows[0]).toEqual(["姓名", "出生日期", "列1", "列2", "公民身份证号码", "党费"]);
  expect(textOf(bytes, "xl/tables/table1.xml")).toContain(
    '<tableColumn id="2" name="出生日期"/><tableColumn id="5" name="列1"/><tableColumn id="6" name="列2"/>',
  );
  expect(factsOf(again)).toEqual(factsOf(book));
});

test("a note goes with its row, and comes back with it", async () => {
  const original = pack(excelBook());
  const book = await openBook(original, "");
  const before = factsOf(book);
  remove(book, "rows", 1, 1);
  const { bytes } = await saved(book, original);
  expect(textOf(bytes, "xl/comments1.xml")).not.toContain("<comment ");
  expect(textOf(bytes, "xl/drawings/vmlDrawing1.vml")).not.toContain("v:shape");
  book.history.undo();
  expect(factsOf(book)).toEqual(before);
  expect((await saved(book, original)).bytes).toEqual((await saved(await openBook(original, ""), original)).bytes);
});

const SHARED =
  '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B6" si="0">A1*2+$A$6</f><v>8</v></c></row>' +
  [2, 3, 4, 5, 6]
    .map(
      (n) =>
        `<row r="${n}"><c r="A${n}"><v>${n}</v></c><c r="B${n}"><f t="shared" si="0"/><v>${n * 2 + 6}</v></c></row>`,
    )
    .join("");

test("formulas that cells share read in each as they did", async () => {
  const original = pack(plainBook(SHARED));
  const book = await openBook(original, "");
  remove(book, "rows", 0, 1);
  insert(book, "rows", 2, 1);
  const { book: again } = await saved(book, original);
  const formulas = again.active.cells.rows.map((_, row) => again.active.cells.formula(row, 1));
  expect(formulas).toEqual(["A1*2+$A$6", "A2*2+$A$6", null, "A4*2+$A$6", "A5*2+$A$6", "A6*2+$A$6"]);
  expect(again.active.cells.rows.map(([, value]) => value)).toEqual([10, 12, null, 14, 16, 18]);
});

/** Numbers that look random, the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

test.each(Array.from({ length: 12 }, (_, seed) => seed + 1))(
  "after any changes in any order the file holds what is seen, and all of it can be taken back (%i)",
  async (seed) => {
    const pick = numbers(seed * 7919);
    const original = pack(seed % 2 ? excelBook() : plainBook(SHARED));
    const book = await openBook(original, "");
    const { active } = book;
    const before = factsOf(book);
    let count = 0;
    for (; count < 10; count++) {
      const [row, column] = [3 + pick(5), 1 + pick(4)];
      const cell = { top: row, left: column, bottom: row, right: column };
      const kind = pick(7);
      if (kind === 0) insert(book, "rows", row, 1 + pick(3));
      else if (kind === 1) remove(book, "rows", row, 1 + pick(2));
      else if (kind === 2) insert(book, "columns", column, 1 + pick(2));
      else if (kind === 3) remove(book, "columns", column, 1);
      else if (kind === 4) book.history.edit(active, cell, () => active.enter(cell, () => "=SUM(A2:D4)"));
      else if (kind === 5) book.history.edit(active, cell, () => active.setFormat(cell, { bold: true }));
      else book.history.edit(active, cell, () => active.enter(cell, () => String(row * 10 + column)));
    }
    const after = factsOf(book);
    expect(factsOf((await saved(book, original)).book)).toEqual(after);
    for (let undone = 0; undone < count; undone++) book.history.undo();
    expect(factsOf(book)).toEqual(before);
    for (let redone = 0; redone < count; redone++) book.history.redo();
    expect(factsOf(book)).toEqual(after);
    expect(factsOf((await saved(book, original)).book)).toEqual(after);
  },
);
