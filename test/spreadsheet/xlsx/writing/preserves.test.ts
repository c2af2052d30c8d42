import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { openXlsx } from "../../../../src/spreadsheet/xlsx/open";
import { writeXlsx } from "../../../../src/spreadsheet/xlsx/write";
import { readZip } from "../../../../src/spreadsheet/xlsx/zip";
import { FIXTURES } from "../../../support/fixtures";
import { excelBook, pack, plainBook, prefixedBook, wpsBook } from "./books";
import { chartSheet, duesForm } from "./samplePlan";

const FOLDER = path.join(__dirname, "../../../fixtures");

const books: [name: string, bytes: Uint8Array][] = [
  ...FIXTURES.map((name): [string, Uint8Array] => [
    `fixture ${name}`,
    new Uint8Array(readFileSync(path.join(FOLDER, name, "book.xlsx"))),
  ]),
  ["Excel's", pack(excelBook())],
  ["WPS's", pack(wpsBook())],
  ["one with prefixes and byte order marks", pack(prefixedBook())],
  ["one without styles", pack(plainBook('<row r="1"><c r="A1"><v>1</v></c></row>'))],
];

/** Parts that say what is in the package; everything else is the clerk's own. */
const LISTS = /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\d*\.xml)$/;
const plan = { edits: [], newSheets: [duesForm(), chartSheet()], memory: '{"mapping":{}}' };

describe.each(books)("new sheets in %s", (_, original) => {
  const before = unzipSync(original);

  test("leave every part of the clerk's as it was, packed bytes and order included", async () => {
    const { bytes } = await writeXlsx(original, plan);
    const after = unzipSync(bytes);
    const own = Object.keys(before).filter((name) => !LISTS.test(name));
    expect(own.length).toBeGreaterThan(1);
    expect(own.filter((name) => !isSame(after[name], before[name]))).toEqual([]);
    expect(Object.keys(after).slice(0, Object.keys(before).length)).toEqual(Object.keys(before));

    const packed = new Map(readZip(bytes).map((entry) => [entry.name, entry.packed]));
    const repacked = readZip(original).filter((entry) => !isSame(packed.get(entry.name), entry.packed));
    expect(repacked.filter(({ name }) => !LISTS.test(name))).toEqual([]);
  });

  test("leave the clerk's sheets readable with the values they had", async () => {
    const { bytes, sheetNames } = await writeXlsx(original, plan);
    const [was, is] = [await openXlsx(original, "a.xlsx"), await openXlsx(bytes, "a.xlsx")];
    expect(is.sheets.slice(0, was.sheets.length)).toEqual(was.sheets);
    expect(is.sheets.slice(was.sheets.length).map(({ name, madeBy }) => [name, madeBy])).toEqual([
      [sheetNames[0], "dues-publication"],
      [sheetNames[1], "charts"],
    ]);
    expect(is.memory).toBe(plan.memory);
  });

  test("only append to its cell formats", async () => {
    const { bytes } = await writeXlsx(original, plan);
    const styles = (files: Record<string, Uint8Array>) => {
      const name = Object.keys(files).find((part) => /^xl\/styles\d*\.xml$/.test(part));
      const xml = name === undefined ? "" : Buffer.from(files[name]!).toString("utf8");
      return /<(?:x:)?cellXfs[^>]*>(.*)<\/(?:x:)?cellXfs>/s.exec(xml)?.[1] ?? "";
    };
    const after = styles(unzipSync(bytes));
    expect(after.startsWith(styles(before))).toBe(true);
    expect(after.length).toBeGreaterThan(styles(before).length);
  });

  test("give the same bytes every time", async () => {
    const [first, second] = [await writeXlsx(original, plan), await writeXlsx(original, plan)];
    expect(isSame(first.bytes, second.bytes)).toBe(true);
    // 1980-01-01 00:00, the first moment a zip archive can name.
    expect(readZip(first.bytes).at(-1)!.modified).toBe(0x00210000);
  });
});

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;
}
