import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import {
  CellError,
  type CellEdit,
  cellKey,
  type CellValue,
  contains,
  type SheetGrid,
} from "../../../../src/spreadsheet/workbook";
import { WorkbookError } from "../../../../src/spreadsheet/errors";
import { openXlsx } from "../../../../src/spreadsheet/xlsx/open";
import { writeXlsx } from "../../../../src/spreadsheet/xlsx/write";
import { excelBook, pack, type Parts, plainBook, prefixedBook } from "./books";

const edit = (
  row: number,
  column: number,
  before: CellValue,
  after: CellEdit["after"],
  more: Partial<CellEdit> = {},
) => ({
  sheet: "名册",
  row,
  column,
  before,
  after,
  ...more,
});

async function write(parts: Parts, edits: readonly CellEdit[]): Promise<Record<string, string>> {
  const { bytes } = await writeXlsx(pack(parts), { edits, newSheets: [] });
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** Rows of the only sheet after edits of these rows, as XML. */
async function patched(
  rows: string,
  edits: readonly CellEdit[],
  more?: Parameters<typeof plainBook>[1],
): Promise<string> {
  const parts = await write(plainBook(rows, more), edits);
  return /<sheetData>(.*)<\/sheetData>/s.exec(parts["xl/worksheets/sheet1.xml"]!)![1]!;
}

async function refusal(parts: Parts, edits: readonly CellEdit[]): Promise<[string, object]> {
  const error: unknown = await writeXlsx(pack(parts), { edits, newSheets: [] }).catch((reason: unknown) => reason);
  if (!(error instanceof WorkbookError)) throw error;
  return [error.code, error.params];
}

describe("a cell is found as it is read, wherever it stands", () => {
  const A1 = '<c r="A1"><v>1</v></c>';
  const C1 = '<c r="C1"><v>3</v></c>';
  const [A3, B3] = ['<c r="A3"><v>31</v></c>', '<c r="B3"><v>32</v></c>'];
  const cases: [what: string, rows: string, edit: CellEdit, expected: string][] = [
    [
      "right of one that comes after it",
      `<row r="1">${C1}${A1}</row>`,
      edit(0, 0, 1, 5),
      `<row r="1">${C1}<c r="A1"><v>5</v></c></row>`,
    ],
    [
      "in a row that comes too late",
      `<row r="3">${A3}</row><row r="1">${A1}</row>`,
      edit(0, 0, 1, 5),
      `<row r="3">${A3}</row><row r="1"><c r="A1"><v>5</v></c></row>`,
    ],
    [
      "missing in a row that comes too late",
      `<row r="3">${A3}</row><row r="1">${C1}</row>`,
      edit(0, 1, null, 5),
      `<row r="3">${A3}</row><row r="1"><c r="B1"><v>5</v></c>${C1}</row>`,
    ],
    [
      "missing between cells in the wrong order",
      `<row r="1">${C1}${A1}</row>`,
      edit(0, 1, null, 5),
      `<row r="1"><c r="B1"><v>5</v></c>${C1}${A1}</row>`,
    ],
    [
      "in the second half of a row",
      `<row r="3">${A3}</row><row r="3">${B3}</row>`,
      edit(2, 1, 32, 5),
      `<row r="3">${A3}</row><row r="3"><c r="B3"><v>5</v></c></row>`,
    ],
    [
      "in a row that has another number",
      `<row r="1">${A3}</row>`,
      edit(2, 0, 31, 5),
      '<row r="1"><c r="A3"><v>5</v></c></row>',
    ],
    [
      "without an address, in a row without one behind such a row",
      `<row r="1">${A3}</row><row><c><v>41</v></c></row>`,
      edit(3, 0, 41, 5),
      `<row r="1">${A3}</row><row><c><v>5</v></c></row>`,
    ],
    [
      "in a row that is missing among rows in the wrong order",
      `<row r="3">${A3}</row><row r="1">${A1}</row>`,
      edit(1, 0, null, 5),
      `<row r="2"><c r="A2"><v>5</v></c></row><row r="3">${A3}</row><row r="1">${A1}</row>`,
    ],
    [
      "with its text where only a value is expected",
      '<row r="1"><c r="A1" t="inlineStr"><v>甲</v></c></row>',
      edit(0, 0, "甲", 5),
      '<row r="1"><c r="A1"><v>5</v></c></row>',
    ],
    [
      "with its text outside of its element",
      '<row r="1"><c r="A1" t="inlineStr"><t>甲</t></c></row>',
      edit(0, 0, "甲", 5),
      '<row r="1"><c r="A1"><v>5</v></c></row>',
    ],
    [
      "a day as a strict writer has it",
      '<row r="1"><c r="A1" t="d"><v>2026-03-01</v></c></row>',
      edit(0, 0, 46082, 46083),
      '<row r="1"><c r="A1"><v>46083</v></c></row>',
    ],
  ];
  test.each(cases)("%s", async (_, rows, change, expected) => expect(await patched(rows, [change])).toBe(expected));

  test("one that is missing before one that is there", async () => {
    const rows = `<row r="1">${A1}${C1}</row>`;
    const both = [edit(0, 1, null, 2), edit(0, 2, 3, 5)];
    expect(await patched(rows, both)).toBe(`<row r="1">${A1}<c r="B1"><v>2</v></c><c r="C1"><v>5</v></c></row>`);
  });

  test("two that an empty row lacks", async () => {
    const edits = [edit(0, 0, null, 1), edit(0, 2, null, 3)];
    expect(await patched('<row r="1"/>', edits)).toBe(`<row r="1">${A1}${C1}</row>`);
  });
});

describe("an edit replaces its cell and no other character", () => {
  const A1 = '<c r="A1"><v>1</v></c>';
  const C1 = '<c r="C1" t="b"><v>1</v></c>';
  const cases: [what: string, rows: string, edit: CellEdit, expected: string][] = [
    [
      "a number",
      `<row r="1" spans="1:3">${A1}\n<!-- <c r="A1"/> -->${C1}</row>`,
      edit(0, 0, 1, 2.5),
      `<row r="1" spans="1:3"><c r="A1"><v>2.5</v></c>\n<!-- <c r="A1"/> -->${C1}</row>`,
    ],
    [
      "yes or no",
      `<row r="1">${A1}${C1}</row>`,
      edit(0, 2, true, false),
      `<row r="1">${A1}<c r="C1" t="b"><v>0</v></c></row>`,
    ],
    [
      "text, which stays text",
      `<row r="1">${A1}</row>`,
      edit(0, 0, 1, "=A1&<B>"),
      '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">=A1&amp;&lt;B&gt;</t></is></c></row>',
    ],
    ["nothing", `<row r="1">${A1}${C1}</row>`, edit(0, 0, 1, null), `<row r="1"><c r="A1"/>${C1}</row>`],
    [
      "a missing cell between two",
      `<row r="1">${A1}${C1}</row>`,
      edit(0, 1, null, 7),
      `<row r="1">${A1}<c r="B1"><v>7</v></c>${C1}</row>`,
    ],
    [
      "a missing cell at the end",
      `<row r="1">${A1}</row>`,
      edit(0, 27, null, 7),
      `<row r="1">${A1}<c r="AB1"><v>7</v></c></row>`,
    ],
    [
      "a cell of an empty row",
      '<row r="2" ht="20"/>',
      edit(1, 0, null, 7),
      '<row r="2" ht="20"><c r="A2"><v>7</v></c></row>',
    ],
    [
      "a missing row before another",
      `<row r="3">${A1.replace("A1", "A3")}</row>`,
      edit(1, 1, null, 7),
      '<row r="2"><c r="B2"><v>7</v></c></row><row r="3"><c r="A3"><v>1</v></c></row>',
    ],
    [
      "a missing row at the end",
      `<row r="1">${A1}</row>`,
      edit(8, 0, null, 7),
      `<row r="1">${A1}</row><row r="9"><c r="A9"><v>7</v></c></row>`,
    ],
    [
      "cells without addresses",
      "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
      edit(0, 1, 2, 5),
      "<row><c><v>1</v></c><c><v>5</v></c></row><row><c><v>3</v></c></row>",
    ],
  ];
  test.each(cases)("%s", async (_, rows, change, expected) => {
    expect(await patched(rows, [change])).toBe(expected);
  });

  test("in documents with prefixes, whose new elements have them too", async () => {
    const parts = await write(prefixedBook(), [
      edit(0, 0, "姓名", "党员"),
      edit(0, 1, null, "a"),
      edit(2, 0, null, 1),
      edit(4, 0, null, 2),
    ]);
    expect(parts["xl/worksheets/sheet1.xml"]).toContain(
      '<x:sheetData><x:row r="1"><x:c r="A1" s="1" t="inlineStr"><x:is><x:t xml:space="preserve">党员</x:t></x:is></x:c>' +
        '<x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve">a</x:t></x:is></x:c></x:row>' +
        '<x:row r="3"><x:c r="A3"><x:v>1</x:v></x:c></x:row><x:row r="5"><x:c r="A5"><x:v>2</x:v></x:c></x:row></x:sheetData>',
    );
  });

  test("in an empty sheet", async () => {
    const parts = plainBook("");
    parts["xl/worksheets/sheet1.xml"] = String(parts["xl/worksheets/sheet1.xml"]).replace(
      "<sheetData></sheetData>",
      "<sheetData/>",
    );
    const after = await write(parts, [edit(1, 1, null, "新")]);
    expect(after["xl/worksheets/sheet1.xml"]).toContain('<sheetData><row r="2"><c r="B2" t="inlineStr">');
  });
});

describe("what a cell must hold before", () => {
  const book = excelBook();
  const error = '<row r="7"><c r="A7" t="e"><v>#REF!</v></c></row>';
  book["xl/worksheets/sheet1.xml"] = String(book["xl/worksheets/sheet1.xml"]).replace(
    "</sheetData>",
    `${error}</sheetData>`,
  );
  const at = (row: number, column: number, before: CellValue): CellEdit => ({
    sheet: "党员名册",
    row,
    column,
    before,
    after: "改",
  });
  const accepted: [what: string, edit: CellEdit][] = [
    ["shared text in runs", at(1, 0, "张三")],
    ["shared text with a phonetic guide and a space", at(2, 0, "李四 ")],
    ["a date's serial number", at(1, 1, 31048)],
    ["a blank cell with a format", at(2, 1, null)],
    ["a cell that is not there", at(2, 2, null)],
    ["an error", at(6, 0, new CellError("#REF!"))],
  ];
  test.each(accepted)("is compared: %s", async (_, change) => {
    const { bytes } = await writeXlsx(pack(book), { edits: [change], newSheets: [] });
    const [sheet] = (await openXlsx(bytes, "")).sheets;
    expect(sheet!.rows[change.row]![change.column]).toBe("改");
  });

  const refused: [what: string, edit: CellEdit, code: string][] = [
    ["another text", at(1, 0, "张四"), "cell-changed"],
    ["text instead of a number", at(1, 3, "20"), "cell-changed"],
    ["something instead of nothing", at(2, 1, 0), "cell-changed"],
    ["text that looks like the error", at(6, 0, "#REF!"), "cell-changed"],
    ["a formula's value", at(2, 3, 40), "cell-has-formula"],
    ["a merged cell's covered part", at(4, 1, null), "cell-merged"],
  ];
  test.each(refused)("or nothing is written: %s", async (_, change, code) => {
    const cell = `${"ABCD"[change.column]}${change.row + 1}`;
    expect(await refusal(book, [change])).toEqual([code, { sheet: "党员名册", cell }]);
  });

  test("or nothing is written: two edits of one cell", async () => {
    expect(await refusal(book, [at(1, 0, "张三"), at(1, 0, "张三")])).toEqual([
      "cell-changed",
      { sheet: "党员名册", cell: "A2" },
    ]);
  });

  test("or nothing is written: no such sheet", async () => {
    expect(await refusal(book, [edit(0, 0, null, 1)])).toEqual(["sheet-missing", { sheet: "名册" }]);
  });

  test("or nothing is written: the part of an array formula in another cell", async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>';
    expect(await refusal(plainBook(rows), [edit(1, 0, 4, 5)])).toEqual([
      "cell-has-formula",
      { sheet: "名册", cell: "A2" },
    ]);
  });

  test("or nothing is written: a locked cell of a protected sheet; an unlocked one is written", async () => {
    const styles =
      '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>';
    const parts = plainBook('<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>1</v></c></row>', {
      styles,
      sheet: '<sheetProtection sheet="1" objects="1"/>',
    });
    expect(await refusal(parts, [edit(0, 0, 1, 2)])).toEqual(["sheet-protected", { sheet: "名册", cell: "A1" }]);
    const after = await write(parts, [edit(0, 1, 1, 2)]);
    expect(after["xl/worksheets/sheet1.xml"]).toContain('<c r="B1" s="1"><v>2</v></c>');
  });
});

describe("formats", () => {
  test("a number format makes a copy of the cell's own format with that one change", async () => {
    const change = { sheet: "党员名册", row: 1, column: 1, before: 31048, after: "1985.1.1", numberFormat: "@" };
    const parts = await write(excelBook(), [change]);
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('<c r="B2" s="3" t="inlineStr">');
    expect(parts["xl/styles.xml"]).toMatch(
      /<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment horizontal="left" vertical="center"\/><\/xf><\/cellXfs>/,
    );
    expect(parts["xl/styles.xml"]).toContain('<cellXfs count="4">');
  });

  test("one copy serves all cells of a format, and none is made of a cell that has it already", async () => {
    const rows =
      '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1" s="2"><v>3</v></c></row>';
    const styles = '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="2"/><xf numFmtId="49"/></cellXfs>';
    const text = { numberFormat: "@" };
    const after = await patched(rows, [edit(0, 0, 1, "a", text), edit(0, 1, 2, "b", text), edit(0, 2, 3, "c", text)], {
      styles,
    });
    expect(after.match(/ s="\d"/g)).toEqual([' s="3"', ' s="3"', ' s="2"']);
  });

  test("a missing cell takes the format of its row, else of its column", async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" s="1" customFormat="1"><c r="A2"><v>1</v></c></row>';
    const styles = '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="2"/><xf numFmtId="49"/></cellXfs>';
    const parts = plainBook(rows, { styles });
    const sheet = String(parts["xl/worksheets/sheet1.xml"]);
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(
      "<sheetData>",
      '<cols><col min="2" max="3" style="2"/></cols><sheetData>',
    );
    const after = await write(parts, [edit(0, 1, null, 5), edit(1, 1, null, 5), edit(5, 1, null, 5)]);
    expect(after["xl/worksheets/sheet1.xml"]!.match(/<c r="B\d" s="\d">/g)).toEqual([
      '<c r="B1" s="2">',
      '<c r="B2" s="1">',
      '<c r="B6" s="2">',
    ]);
  });

  test("dates are counted from 1904 where the workbook does", async () => {
    const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const workbook = '<workbookPr date1904="1"/>';
    const rows = '<row r="1"><c r="A1" s="1"><v>44841</v></c><c r="B1"><v>44841</v></c></row>';
    const edits = [
      edit(0, 0, 46303, 46304),
      edit(0, 1, 44841, 5),
      edit(0, 2, null, 46304, { numberFormat: "yyyy-mm-dd" }),
    ];
    const after = await patched(rows, edits, { styles, workbook });
    expect(after.match(/<v>\d+<\/v>/g)).toEqual(["<v>44842</v>", "<v>5</v>", "<v>44842</v>"]);
  });
});

describe("texts come back as they were written", () => {
  const texts = [
    "=SUM(A1)",
    "+86",
    "-",
    "@a",
    "'",
    " 两边 ",
    "第一行\n第二行",
    "\t",
    "a\rb",
    "_x000D_",
    "\u0007",
    "𠮷",
    "<&>\"'",
    "#N/A",
    "0012",
  ];
  test.each(texts)("%j", async (text) => {
    const { bytes } = await writeXlsx(pack(plainBook("")), { edits: [edit(0, 0, null, text)], newSheets: [] });
    expect((await openXlsx(bytes, "")).sheets[0]!.rows[0]![0]).toBe(text);
  });
});

test("edits of a real workbook change exactly their cells", async () => {
  const original = new Uint8Array(readFileSync(path.join(__dirname, "../../../fixtures/messy/book.xlsx")));
  const { sheets } = await openXlsx(original, "");
  const value = fc.oneof(
    fc.string({ minLength: 1, unit: "grapheme" }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
    fc.constant(null),
  );
  const place = fc.record({
    sheet: fc.nat(sheets.length - 1),
    row: fc.nat(200),
    column: fc.nat(20),
    after: value,
    numberFormat: fc.option(fc.constantFrom("@", "0.00", '0"元"'), { nil: undefined }),
  });
  const free = (sheet: SheetGrid, row: number, column: number) =>
    !sheet.formulas.has(cellKey(row, column)) && !sheet.merges.some((range) => contains(range, row, column));
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(place, { maxLength: 25, selector: ({ sheet, row, column }) => `${sheet} ${row} ${column}` }),
      async (places) => {
        const edits = places.flatMap(({ sheet: index, ...more }): CellEdit[] => {
          const sheet = sheets[index]!;
          const before = sheet.rows[more.row]?.[more.column] ?? null;
          return free(sheet, more.row, more.column) ? [{ sheet: sheet.name, before, ...more }] : [];
        });
        const { bytes } = await writeXlsx(original, { edits, newSheets: [] });
        const expected = new Map(sheets.map(({ name, rows }) => [name, filled(rows)]));
        for (const { sheet, row, column, after } of edits) {
          if (after === null) expected.get(sheet)!.delete(cellKey(row, column));
          else expected.get(sheet)!.set(cellKey(row, column), after);
        }
        const after = (await openXlsx(bytes, "")).sheets;
        expect(new Map(after.map(({ name, rows }) => [name, filled(rows)]))).toEqual(expected);
      },
    ),
    { numRuns: 25 },
  );
});

/** The cells of a sheet that hold something. */
function filled(rows: SheetGrid["rows"]): Map<string, CellValue> {
  const cells = new Map<string, CellValue>();
  rows.forEach((row, r) => row.forEach((value, c) => value !== null && cells.set(cellKey(r, c), value)));
  return cells;
}
