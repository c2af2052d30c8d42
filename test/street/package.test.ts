import { zipSync } from "fflate";
import { checkWorkbook } from "../../src/quarter";
import { bookHashes, canonicalCell } from "../../src/street/package/canonical";
import { checkCode, readCode } from "../../src/street/package/code";
import { compareBooks } from "../../src/street/package/compare";
import { manifestOf, type PackageOptions } from "../../src/street/package/manifest";
import { packageBytes } from "../../src/street/package/pack";
import { faultsOf, manifestIn, mismatchOf } from "../../src/street/package/verify";
import { readArchive } from "../../src/spreadsheet/xlsx/archive";
import { CellError, type SheetGrid, type WorkbookContent } from "../../src/spreadsheet/workbook";
import { clean, contentOf, ON, Q3 } from "./streets";

const [north] = clean();
const checked = (content: WorkbookContent) => checkWorkbook(content, { asOf: ON, quarter: Q3 });
const original = contentOf(north, "北里.xlsx");

/** The same workbook with one sheet changed. */
function withSheet(name: string, change: (sheet: SheetGrid) => SheetGrid): WorkbookContent {
  return { ...original, sheets: original.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

const side = (content: WorkbookContent, bytes = 1) => ({
  bytes: Uint8Array.of(bytes),
  sheets: content.sheets,
  tables: checked(content).book.tables,
});

test.each<[unknown, string | null]>([
  ["e\u0301", "t\u00e9"],
  ["a\r\nb", "ta\nb"],
  [0.1 + 0.2, "n0.3"],
  [69.51000000000001, "n69.51"],
  [true, "b1"],
  [new CellError("#REF!"), "e#REF!"],
  ["", null],
  [null, null],
])("%p in one form", (value, expected) => {
  expect(canonicalCell(value as never)).toBe(expected);
});

describe("what has happened to a book", () => {
  const reversed = withSheet("党费台账", (sheet) => ({
    ...sheet,
    rows: [...sheet.rows.slice(0, 2), ...sheet.rows.slice(2).reverse()],
  }));
  const moved = withSheet("党费台账", (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, at) =>
      at === 0 ? row : [row[2] ?? null, row[0] ?? null, row[1] ?? null, ...row.slice(3)],
    ),
  }));
  const noted = withSheet("爱心基金", (sheet) => ({
    ...sheet,
    rows: [["2026年爱心基金收支台账（复核）"], ...sheet.rows.slice(1)],
  }));
  const oneFen = withSheet("党费台账", (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, at) => (at === 4 ? row.map((cell, column) => (column === 7 ? 20.01 : cell)) : row)),
  }));

  test.each<[string, WorkbookContent, number, string]>([
    ["nothing", original, 1, "identical"],
    ["saved by another program", original, 2, "resaved"],
    ["sorted", reversed, 2, "layout"],
    ["columns moved", moved, 2, "layout"],
    ["a title changed", noted, 2, "layout"],
    ["nothing of a branch in it", { name: "空.xlsx", sheets: [], memory: null }, 2, "incomparable"],
  ])("%s", (_what, content, bytes, verdict) => {
    expect(compareBooks(side(original), side(content, bytes))).toEqual({ verdict, rows: [] });
  });

  test("one fen changed: the row is named", () => {
    expect(compareBooks(side(original), side(oneFen, 2))).toEqual({
      verdict: "rows",
      rows: [
        { kind: "dues", packed: true, sheet: "党费台账", row: 4 },
        { kind: "dues", packed: false, sheet: "党费台账", row: 4 },
      ],
    });
  });
});

describe("the code", () => {
  const hash = "00443214c74254b635cf84653a56d7c675be77df0000000000000000000000000";

  test("is the first 80 bits in Crockford's characters, with his check character", () => {
    // 0x00443214c74254b635cf: sixteen times five bits that count from 0 to 15; its rest by 37 is 19.
    expect(checkCode(hash)).toBe("0123-4567-89AB-CDEF-K");
  });

  test("is read as it is heard, and one wrong or two swapped characters are found", () => {
    const code = checkCode(hash);
    expect(readCode(code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l"))).toBe(code);
    const plain = code.replaceAll("-", "");
    for (let at = 0; at < 16; at += 1) {
      const other = plain[at] === "7" ? "8" : "7";
      expect(readCode(plain.slice(0, at) + other + plain.slice(at + 1))).toBeNull();
      if (at < 15 && plain[at] !== plain[at + 1])
        expect(readCode(plain.slice(0, at) + plain[at + 1] + plain[at] + plain.slice(at + 2))).toBeNull();
    }
  });

  test("is another one for another unit, quarter or number", () => {
    const { content, book } = checked(original);
    const of = (unit: string, period: string, number: number): string =>
      bookHashes(content.sheets, book.tables, { unit, period, number }).book;
    const codes = [of("甲", "2026Q3", 1), of("乙", "2026Q3", 1), of("甲", "2026Q4", 1), of("甲", "2026Q3", 2)];
    expect(new Set(codes).size).toBe(4);
  });
});

describe("a package", () => {
  const OPTIONS: PackageOptions = {
    number: 1,
    replaces: null,
    kind: "original",
    confirmedBy: null,
    reason: null,
    madeOn: "2026-10-05",
    masked: false,
  };
  const book = Uint8Array.of(80, 75);
  const pack = (options: Partial<PackageOptions> = {}): Uint8Array => {
    const whole = checked(original);
    const manifest = manifestOf(whole, { ...OPTIONS, ...options });
    return packageBytes({ checked: whole, manifest, book, cover: Uint8Array.of(1), forms: null, findings: [] });
  };

  test("has what its list says, and names in ASCII alone", () => {
    const files = readArchive(pack());
    expect(faultsOf(files)).toEqual([]);
    expect([...files.keys()].join("")).toMatch(/^[\x21-\x7e]+$/);
    expect(files.get("book.xlsx")).toEqual(book);
    const manifest = manifestIn(files);
    expect(manifest).toMatchObject({ period: "2026Q3", totals: { members: 6, full: 6, due: 360, paid: 360 } });
    expect(manifest && mismatchOf(manifest, checked(original))).toBeNull();
  });

  test("without book and records shows no ID number", () => {
    const files = readArchive(pack({ masked: true }));
    expect([...files.keys()].sort()).toEqual(["cover.xlsx", "findings.json", "manifest.json", "sha256.txt"]);
    const text = [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join("\n");
    for (const { id, name } of north.people) expect([text.includes(id), text.includes(name)]).toEqual([false, false]);
  });

  test("that was changed after sealing says so", () => {
    const files = readArchive(pack());
    const altered = new Map(files).set("findings.json", Uint8Array.of(91, 93)).set("evil.exe", Uint8Array.of(1));
    altered.delete("cover.xlsx");
    expect(faultsOf(altered).sort()).toEqual(["cover.xlsx", "evil.exe", "findings.json"]);
    const manifest = manifestIn(files);
    if (!manifest) throw new Error("no manifest");
    const dues = withSheet("党费台账", (sheet) => ({ ...sheet, rows: sheet.rows.slice(0, -1) }));
    const noted = withSheet("爱心基金", (sheet) => ({ ...sheet, rows: [["另一标题"], ...sheet.rows.slice(1)] }));
    expect(mismatchOf(manifest, checked(dues))).toBe("records");
    expect(mismatchOf(manifest, checked(noted))).toBe("cells");
    expect(mismatchOf({ ...manifest, number: 2 }, checked(original))).toBe("book");
  });

  test.each([
    ["climbs out of its folder", { "../book.xlsx": Uint8Array.of(1) }, "unsafe"],
    ["is a bomb", { "manifest.json": new Uint8Array(8 * 2 ** 20) }, "too-much"],
  ])("an archive that %s is refused", (_what, files: Record<string, Uint8Array>, code) => {
    expect(() => readArchive(zipSync(files))).toThrow(expect.objectContaining({ code }));
  });
});
