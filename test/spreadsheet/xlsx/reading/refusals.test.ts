import { strToU8, zipSync } from "fflate";
import { WorkbookError } from "../../../../src/spreadsheet/errors";
import { LIMITS } from "../../../../src/spreadsheet/xlsx/limits";
import { openXlsx } from "../../../../src/spreadsheet/xlsx/open";
import { readZip, writeZip, type ZipEntry } from "../../../../src/spreadsheet/xlsx/zip";
import { type Contents, pack, packed, parts } from "./packages";

const CELL = '<c r="A1"><v>1</v></c>';
const ROW = `<row r="1">${CELL}</row>`;
const BOOK = parts({ sheets: { 名册: ROW } });
const SHEET = "xl/worksheets/sheet1.xml";

/** What `openXlsx` refuses a file with. */
async function refusal(bytes: Uint8Array, name = "book.xlsx"): Promise<{ code: string; params: object }> {
  const error: unknown = await openXlsx(bytes, name).then(
    () => "opened",
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof WorkbookError)) throw new Error("not refused", { cause: error });
  return { code: error.code, params: error.params };
}

/** A workbook whose worksheet part has something else for some of its text. */
function withSheet(change: (xml: string) => string): Uint8Array {
  return pack({ ...BOOK, [SHEET]: change(String(BOOK[SHEET])) });
}

/** A workbook some of whose archive's entries are changed. */
function withEntry(name: string, change: (entry: ZipEntry) => readonly ZipEntry[]): Uint8Array {
  return writeZip(readZip(pack(BOOK)).flatMap((entry) => (entry.name === name ? change(entry) : [entry])));
}

test("the book these are made of opens", async () => {
  expect((await openXlsx(pack(BOOK), "")).sheets[0]?.rows).toEqual([[1]]);
});

describe("other formats", () => {
  const ole2 = (directory: string) =>
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(504), ...utf16(directory)]);

  test.each<[what: string, bytes: Uint8Array, name: string, format: string]>([
    ["Excel 97", ole2("Root Entry Workbook"), "名册.xls", "xls"],
    ["Excel 97 under a new name", ole2("Root Entry Workbook"), "名册.xlsx", "xls"],
    ["WPS", ole2("Root Entry Workbook"), "名册.ET", "et"],
    ["a binary workbook", pack({ "[Content_Types].xml": "<Types/>", "xl/workbook.bin": "" }), "名册.xlsb", "xlsb"],
    ["a Word document", pack({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<d/>" }), "通知.docx", "docx"],
    ["OpenDocument", pack({ "META-INF/manifest.xml": "<m/>", "content.xml": "<c/>" }), "名册.ods", "ods"],
    ["an archive", zipSync({ "名册.txt": strToU8("甲") }), "名册.zip", "zip"],
    ["an archive that looks like a package", pack({ "[Content_Types].xml": "<Types/>" }), "名册.xlsx", "zip"],
    ["PDF", strToU8("%PDF-1.7\n"), "名册.xlsx", "pdf"],
    ["a web page", strToU8('\ufeff<html xmlns:x="urn:schemas-microsoft-com:office:excel">'), "名册.xls", "html"],
    ["an XML spreadsheet of 2003", strToU8('<?xml version="1.0"?><Workbook>'), "名册.xml", "xml"],
    ["CSV", strToU8("姓名,性别\n张三,男\n"), "名册.csv", "text"],
    ["CSV in the national encoding", new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0x0a]), "名册.csv", "text"],
    ["a text as Excel saves it", new Uint8Array([0xff, 0xfe, ...utf16("姓名\t性别")]), "名册.txt", "text"],
  ])("%s", async (_, bytes, name, format) => {
    expect(await refusal(bytes, name)).toEqual({ code: "other-format", params: { format } });
  });

  test("who knows", async () => {
    expect(await refusal(new Uint8Array([1, 0, 2, 0]), "名册.xlsx")).toEqual({ code: "unknown-format", params: {} });
  });

  test("an encrypted workbook", async () => {
    expect(await refusal(ole2("Root Entry EncryptionInfo EncryptedPackage"))).toMatchObject({
      code: "password-protected",
    });
  });

  test("a workbook in an encrypted archive", async () => {
    const bytes = pack(BOOK);
    for (const { at } of centralHeaders(bytes)) bytes[at + 8]! |= 1;
    expect(await refusal(bytes)).toMatchObject({ code: "password-protected" });
  });

  test("nothing", async () => {
    expect(await refusal(new Uint8Array())).toMatchObject({ code: "empty-file" });
  });
});

describe("damage", () => {
  test.each<[what: string, bytes: Uint8Array]>([
    ["a file cut short", pack(BOOK).subarray(0, -30)],
    ["a file of which only the start came", pack(BOOK).subarray(0, 100)],
    ["a worksheet that ends early", withSheet((xml) => xml.slice(0, -20))],
    ["a worksheet that closes what it did not open", withSheet((xml) => `${xml}</worksheet>`)],
    ["a worksheet without anything", pack({ ...BOOK, [SHEET]: "" })],
    ["a tag without an end", withSheet((xml) => xml.replace("<v>", "<v"))],
    ["an address off the sheet", withSheet((xml) => xml.replace("A1", "XFE1"))],
    ["an address that is none", withSheet((xml) => xml.replace("A1", "1A"))],
    ["UTF-16", pack({ ...BOOK, [SHEET]: new Uint8Array([0xff, 0xfe, ...utf16(String(BOOK[SHEET]))]) })],
    [
      "another encoding",
      pack({ ...BOOK, [SHEET]: strToU8(`<?xml version="1.0" encoding="GBK"?>${String(BOOK[SHEET])}`) }),
    ],
    ["a worksheet that isn't there", withEntry(SHEET, () => [])],
    ["a workbook without a worksheet", packed({ sheets: {} })],
    [
      "packed bytes changed",
      withEntry(SHEET, (entry) => [{ ...entry, packed: entry.packed.map((byte) => byte ^ 0x55) }]),
    ],
    ["an unknown way of packing", withEntry(SHEET, (entry) => [{ ...entry, method: 14 }])],
    ["a wrong checksum", withEntry(SHEET, (entry) => [{ ...entry, crc: entry.crc ^ 1 }])],
    ["fewer bytes than declared", withEntry(SHEET, (entry) => [{ ...entry, size: entry.size + 1 }])],
    ["more bytes than declared", withMoreThanDeclared()],
  ])("%s", async (_, bytes) => {
    expect(await refusal(bytes)).toMatchObject({ code: "not-a-workbook" });
  });
});

describe("harm", () => {
  const many = (xml: string, count: number) => xml.repeat(count);

  test.each<[what: string, bytes: () => Uint8Array, refused: { code: string; params: object }]>([
    [
      "a part that unfolds a thousandfold",
      () => withSheet((xml) => xml.replace("</worksheet>", `${" ".repeat(20 * 2 ** 20)}</worksheet>`)),
      { code: "too-much", params: { what: "ratio", limit: LIMITS.ratio } },
    ],
    [
      "parts that together unfold to more than there is room for",
      // Its header alone says so; nothing that large is allocated.
      () => withEntry(SHEET, (entry) => [{ ...entry, size: 500 * 2 ** 20, packed: new Uint8Array(4 * 2 ** 20) }]),
      { code: "too-much", params: { what: "unpackedBytes", limit: LIMITS.unpackedBytes } },
    ],
    [
      "more entries than any workbook has",
      () =>
        zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}`, new Uint8Array()])), { level: 0 }),
      { code: "too-much", params: { what: "entries", limit: LIMITS.entries } },
    ],
    [
      "a file larger than any workbook",
      () => new Uint8Array(LIMITS.fileBytes + 1),
      { code: "too-much", params: { what: "fileBytes", limit: LIMITS.fileBytes } },
    ],
    [
      "two cells in far corners",
      () => withSheet((xml) => xml.replace(ROW, `${ROW}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`)),
      { code: "stray-cell", params: { sheet: "名册", cell: "XFD1048576" } },
    ],
    [
      "stray cells that are many only together",
      () => {
        const rows = '<row r="1"><c r="J1"><v>1</v></c></row><row r="1000000"><c r="A1000000"><v>1</v></c></row>';
        return packed({ sheets: { 一: rows, 二: rows } });
      },
      { code: "too-much", params: { what: "area", limit: LIMITS.area } },
    ],
    [
      "a long formula that many cells share",
      () =>
        withSheet((xml) =>
          xml.replace(
            CELL,
            `<c><f t="shared" si="0">A1&amp;"${many("x", 8_000)}"</f></c>${many('<c><f t="shared" si="0"/></c>', 5_000)}`,
          ),
        ),
      { code: "too-much", params: { what: "formulaCharacters", limit: LIMITS.formulaCharacters } },
    ],
    [
      "columns described over and over",
      () =>
        withSheet((xml) =>
          xml.replace("<sheetData>", `<cols>${many('<col min="1" max="16384"/>', 50)}</cols><sheetData>`),
        ),
      { code: "too-much", params: { what: "describedColumns", limit: LIMITS.describedColumns } },
    ],
    [
      "elements in elements",
      () => withSheet((xml) => xml.replace("</worksheet>", `${many("<a>", 99)}${many("</a>", 99)}</worksheet>`)),
      { code: "too-much", params: { what: "xmlDepth", limit: LIMITS.xmlDepth } },
    ],
    [
      "a tag that goes on and on",
      () => withSheet((xml) => xml.replace("<sheetData>", `<sheetData ${many("a='' ", 300_000)}>`)),
      { code: "too-much", params: { what: "tagBytes", limit: LIMITS.tagBytes } },
    ],
    [
      "entities that unfold to a thousand million laughs",
      () =>
        withSheet(
          (xml) =>
            `<!DOCTYPE lolz [<!ENTITY a "lol">${[..."bcdefghi"].map((name, i) => `<!ENTITY ${name} "${many(`&${"abcdefgh"[i]};`, 10)}">`).join("")}]>` +
            xml.replace("<v>1", "<v>&i;"),
        ),
      { code: "unsafe", params: { what: "document-type", part: SHEET } },
    ],
    [
      "an entity that is a file of the clerk's",
      () =>
        withSheet((xml) => `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${xml.replace("<v>1", "<v>&f;")}`),
      { code: "unsafe", params: { what: "document-type", part: SHEET } },
    ],
    [
      "a document type in the workbook part",
      () => pack({ ...BOOK, "xl/workbook.xml": `<!DOCTYPE w SYSTEM "http://a/">${String(BOOK["xl/workbook.xml"])}` }),
      { code: "unsafe", params: { what: "document-type", part: "xl/workbook.xml" } },
    ],
    [
      "an entry that climbs out of its folder",
      () => pack({ ...BOOK, "xl/../../../evil.xml": "<a/>" }),
      { code: "unsafe", params: { what: "path", part: "xl/../../../evil.xml" } },
    ],
    [
      "an entry that climbs out the Windows way",
      () => pack({ ...BOOK, "..\\evil.xml": "<a/>" }),
      { code: "unsafe", params: { what: "path", part: "..\\evil.xml" } },
    ],
    [
      "an entry on a drive",
      () => pack({ ...BOOK, "C:/evil.xml": "<a/>" }),
      { code: "unsafe", params: { what: "path", part: "C:/evil.xml" } },
    ],
    [
      "a part that is there twice",
      () => withEntry(SHEET, (entry) => [entry, { ...entry, name: SHEET.toUpperCase() }]),
      { code: "unsafe", params: { what: "duplicate", part: SHEET.toUpperCase() } },
    ],
  ])("%s", async (_, bytes, refused) => {
    expect(await refusal(bytes())).toEqual(refused);
  });

  test.each<[what: keyof typeof LIMITS, contents: () => Contents]>([
    [
      "cells",
      () => ({ sheets: { 名册: Array.from({ length: 10 }, () => `<row>${many("<c></c>", 601_000)}</row>`).join("") } }),
    ],
    ["elements", () => ({ sheets: { 名册: "" }, strings: many("<si/>", 3_000_001) })],
  ])("more %s than fit into memory", async (what, contents) => {
    // Stored, for packed they would be refused for their ratio.
    const bytes = zipSync(
      Object.fromEntries(Object.entries(parts(contents())).map(([name, xml]) => [name, strToU8(String(xml))])),
      { level: 0 },
    );
    expect(await refusal(bytes)).toMatchObject({
      code: expect.stringMatching("too-much|stray-cell"),
      params: { what },
    });
  });

  test("targets that climb out of the package lead nowhere", async () => {
    const path = "xl/_rels/workbook.xml.rels";
    const bytes = pack({
      ...BOOK,
      [path]: String(BOOK[path]).replace("worksheets/sheet1.xml", "../../../../etc/passwd"),
    });
    expect(await refusal(bytes)).toMatchObject({ code: "not-a-workbook" });
  });

  test("targets outside of the package lead nowhere", async () => {
    const path = "xl/_rels/workbook.xml.rels";
    const bytes = pack({
      ...BOOK,
      [path]: String(BOOK[path]).replace(
        'worksheets/sheet1.xml"',
        'http://192.0.2.1/sheet1.xml" TargetMode="External"',
      ),
    });
    expect(await refusal(bytes)).toMatchObject({ code: "not-a-workbook" });
  });

  test("two sheets that are one part are refused", async () => {
    const sheets = many('<sheet name="甲" sheetId="1" r:id="rId1"/>', 1_000);
    const workbook = String(BOOK["xl/workbook.xml"]).replace("<sheets>", `<sheets>${sheets}`);
    expect(await refusal(pack({ ...BOOK, "xl/workbook.xml": workbook }))).toMatchObject({ code: "not-a-workbook" });
  });

  test("what is never read may be anything", async () => {
    const bomb = new Uint8Array(64 * 2 ** 20);
    const book = await openXlsx(
      pack({ ...BOOK, "xl/media/image1.png": bomb, "xl/drawings/drawing1.xml": "<!DOCTYPE" }),
      "",
    );
    expect(book.sheets[0]?.rows).toEqual([[1]]);
  });
});

/** The worksheet goes on behind what the archive declares, and has the checksum of only that. */
function withMoreThanDeclared(): Uint8Array {
  const declared = readZip(pack(BOOK)).find((entry) => entry.name === SHEET)!;
  return writeZip(
    readZip(withSheet((xml) => xml + " ".repeat(1_000))).map((entry) =>
      entry.name === SHEET ? { ...entry, size: declared.size, crc: declared.crc } : entry,
    ),
  );
}

function utf16(text: string): number[] {
  return Array.from(text).flatMap((character) => [character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8]);
}

/** Where the headers of an archive's directory start. */
function centralHeaders(bytes: Uint8Array): { at: number }[] {
  const found: { at: number }[] = [];
  for (let at = 0; at < bytes.length - 4; at++) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2) found.push({ at });
  }
  return found;
}
