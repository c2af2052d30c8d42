import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { WorkbookError } from "../../../src/spreadsheet/errors";
import { asXlsx, type XlsxFile } from "../../../src/spreadsheet/foreign/open";
import { CellError, cellKey, type CellValue, type SheetGrid } from "../../../src/spreadsheet/workbook";
import { openXlsx } from "../../../src/spreadsheet/xlsx/open";
import { describeWith } from "../../support/describeWith";
import { savedByLibreOffice } from "../../support/libreOffice";
import { excelBook, pack, plainBook } from "../xlsx/writing/books";

const FORMS_XLS = new Uint8Array(readFileSync(path.join(__dirname, "books/forms.xls")));
const FORMS = readFileSync(path.join(__dirname, "../../fixtures/forms/book.xlsx"));

async function opened(bytes: Uint8Array, name = "名册.xls"): Promise<XlsxFile & { sheets: readonly SheetGrid[] }> {
  const file = await asXlsx(bytes, name);
  return { ...file, sheets: (await openXlsx(file.bytes, file.name)).sheets };
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const error: unknown = await asXlsx(bytes, "名册.xls").catch((reason: unknown) => reason);
  if (!(error instanceof WorkbookError)) throw new Error("not refused", { cause: error });
  return error.code;
}

/** What a grid says, without what differs in a file of another format. */
const contents = ({ name, visibility, rows, formulas, merges, hiddenRows, hiddenColumns }: SheetGrid) => ({
  ...{ name, visibility, formulas, merges, hiddenRows, hiddenColumns },
  rows: rows.map((row) => trimmed(row)),
});

function trimmed(row: readonly CellValue[]): readonly CellValue[] {
  return row.at(-1) === null ? trimmed(row.slice(0, -1)) : row;
}

test("an .xls holds what the .xlsx held that it was made from", async () => {
  const { sheets, name, from } = await opened(FORMS_XLS);
  expect(sheets.map(contents)).toEqual((await openXlsx(FORMS, "book.xlsx")).sheets.map(contents));
  expect([name, from]).toEqual(["名册.xlsx", "xls"]);
});

test("a file is known by what is in it: an .et, an .xls under a new name; an .xlsx stays as it is", async () => {
  expect(await asXlsx(FORMS_XLS, "名册.ET")).toMatchObject({ from: "et", name: "名册.xlsx" });
  expect(await asXlsx(FORMS_XLS, "名册.xlsx")).toMatchObject({ from: "xls", name: "名册.xlsx" });
  const xlsx = new Uint8Array(FORMS);
  expect(await asXlsx(xlsx, "名册.xls")).toEqual({ bytes: xlsx, name: "名册.xls", from: null, notes: [] });
});

describe("what would not be read whole is refused", () => {
  test("a file cut off anywhere", async () => {
    for (const share of [0.1, 0.5, 0.9])
      expect(await refusal(FORMS_XLS.subarray(0, FORMS_XLS.length * share))).toBe("not-a-workbook");
  });

  test("a text whose number is beyond the table of texts", async () => {
    const bytes = FORMS_XLS.slice();
    // A cell with a shared text: record 0x00FD, ten bytes long; the number is its last four.
    const record = [0xfd, 0, 10, 0];
    const at = bytes.findIndex((_, index) => record.every((byte, offset) => bytes[index + offset] === byte));
    expect(at).toBeGreaterThan(0);
    bytes[at + 12] = 0xff;
    expect(await refusal(bytes)).toBe("not-a-workbook");
  });

  test("another document in the same kind of container, one with a password, an empty file", async () => {
    const container = FORMS_XLS.slice();
    const letters = Array.from("Workbook").flatMap((letter) => [letter.charCodeAt(0), 0]);
    const at = container.findIndex((_, index) =>
      letters.every((letter, offset) => container[index + offset] === letter),
    );
    expect(at).toBeGreaterThan(0);
    container.set(
      Array.from("WordDocu").flatMap((letter) => [letter.charCodeAt(0), 0]),
      at,
    );
    expect(await refusal(container)).toBe("other-format");
    const locked = withRecord(FORMS_XLS, 0x002f);
    expect(await refusal(locked)).toBe("password-protected");
  });

  test("whatever is changed in it, it is read or refused, and nothing else happens", async () => {
    const quiet = jest.spyOn(console, "error").mockImplementation(() => {});
    const change = fc.record({
      at: fc.nat(FORMS_XLS.length - 1),
      byte: fc.nat(255),
      length: fc.integer({ min: 1, max: 600 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const bytes = FORMS_XLS.slice();
        for (const { at, byte, length } of changes) bytes.fill(byte, at, at + length);
        const error: unknown = await asXlsx(bytes, "名册.xls").then(
          () => null,
          (reason: unknown) => reason,
        );
        expect(error === null || error instanceof WorkbookError).toBe(true);
      }),
      { numRuns: 60 },
    );
    quiet.mockRestore();
  });
});

/** The file whose first record behind the beginning is of another type. */
function withRecord(file: Uint8Array, type: number): Uint8Array {
  const bytes = file.slice();
  const begins = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00];
  const at = bytes.findIndex((_, index) => begins.every((byte, offset) => bytes[index + offset] === byte));
  bytes[at + 20] = type & 0xff;
  bytes[at + 21] = type >> 8;
  return bytes;
}

describeWith(["libreoffice"], "what LibreOffice saves as .xls", () => {
  test("comments, charts, validations and rules are told to stay behind; names, hidden sheets and formulas come along", async () => {
    const parts = excelBook();
    // LibreOffice shows whatever sheet is in front.
    const workbook = String(parts["xl/workbook.xml"]).replace('activeTab="1"', 'activeTab="0"');
    const xlsx = pack({ ...parts, "xl/workbook.xml": workbook });
    const { notes, sheets } = await opened(savedByLibreOffice(xlsx, "xls"));
    expect(notes.map(({ code }) => code)).toEqual(expect.arrayContaining(["formats", "comments", "charts"]));
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["党员名册", "visible"],
      ["党费", "hidden"],
    ]);
    expect([...sheets[0]!.formulas.values()]).toContain("D2*2");
  });

  test("days of both systems, errors, yes and no, texts that look like something else", async () => {
    const styles =
      '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="31" applyNumberFormat="1"/><xf numFmtId="57" applyNumberFormat="1"/></cellXfs>';
    const rows =
      '<row r="1"><c r="A1" s="1"><v>46082</v></c><c r="B1" s="2"><v>46082</v></c><c r="C1" s="3"><v>46082</v></c>' +
      '<c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="inlineStr"><is><t>=1+1</t></is></c>' +
      '<c r="G1" t="inlineStr"><is><t>00123</t></is></c><c r="H1" t="inlineStr"><is><t>110101197304277623</t></is></c></row>';
    for (const date1904 of [false, true]) {
      const workbook = date1904 ? '<workbookPr date1904="1"/>' : "";
      const xlsx = pack(plainBook(rows, { styles, workbook }));
      const { sheets } = await opened(savedByLibreOffice(xlsx, "xls"));
      const day = date1904 ? 46082 + 1462 : 46082;
      expect(sheets[0]!.rows[0]).toEqual([
        ...[day, day, day, true, new CellError("#N/A"), "=1+1", "00123", "110101197304277623"],
      ]);
      // LibreOffice writes yes and no as formulas.
      expect([5, 6, 7].filter((column) => sheets[0]!.formulas.has(cellKey(0, column)))).toEqual([]);
    }
  });
});
