import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { WorkbookError } from "../../../../src/spreadsheet/errors";
import { CellError } from "../../../../src/spreadsheet/workbook";
import { openXlsx } from "../../../../src/spreadsheet/xlsx/open";
import { pack, parts } from "./packages";

const wild = new Uint8Array(readFileSync(path.join(__dirname, "../../../fixtures/wild/book.xlsx")));
/** The smaller a file is, the more of the tries hit what matters. */
const small = smallest(wild);

/** Opens a file or is refused; anything else fails the property. */
async function endsWell(bytes: Uint8Array): Promise<void> {
  await openXlsx(bytes, "book.xlsx").catch((error: unknown) => {
    if (!(error instanceof WorkbookError)) throw error;
  });
}

test("any bytes", async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), endsWell), { numRuns: 200 });
});

test("any bytes that start like an archive", async () => {
  const archive = fc.uint8Array({ maxLength: 2_000 }).map((bytes) => new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]));
  await fc.assert(fc.asyncProperty(archive, endsWell), { numRuns: 200 });
});

test.each([
  ["a real book", wild, 60],
  ["a small book", small, 400],
])("%s with bytes changed, cut out or put in", async (_, bytes, numRuns) => {
  const change = fc.record({
    at: fc.nat(bytes.length - 1),
    removed: fc.oneof(fc.constant(0), fc.constant(1), fc.nat(200)),
    added: fc.uint8Array({ maxLength: 4 }),
  });
  const mutated = fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((changes) => changes.reduce((now, { at, removed, added }) => splice(now, at, removed, added), bytes));
  await fc.assert(fc.asyncProperty(mutated, endsWell), { numRuns });
});

test("a book whose XML has anything put in or cut out", async () => {
  const files = parts({
    sheets: {
      名册:
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>44620</v></c><c r="C1" t="d"><v>2026-03-01</v></c></row>' +
        '<row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>甲</t><rPh><t>a</t></rPh></is></c><c r="B2"><f>SUM(B1,缴费!A1)</f></c></row>' +
        '<row r="3"><c r="A3"><f t="shared" ref="A3:B3" si="0">B1*2</f></c><c r="B3"><f t="shared" si="0"/></c><c t="e"><v>#N/A</v></c></row>',
      缴费: '<row><c><f>IF(名册!B1="",1,名册!B3&amp;"元")</f></c></row>',
    },
    strings: "<si><t>党员</t></si><si><r><rPr><b/></rPr><t>党</t></r></si>",
    styles:
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy/m"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>',
    before: '<workbookPr date1904="1"/>',
    after: '<definedNames><definedName name="_branchbook" localSheetId="1">"memory"</definedName></definedNames>',
    sheetTail:
      '<mergeCells><mergeCell ref="A1:B2"/></mergeCells><hyperlinks><hyperlink ref="A1" location="B1"/></hyperlinks>',
  });
  expect((await openXlsx(pack(files), "")).sheets[0]?.rows[2]).toEqual([
    92_164,
    expect.anything(),
    new CellError("#N/A"),
  ]);

  const pieces = fc.oneof(
    fc.constantFrom(
      "<",
      ">",
      "&",
      '"',
      "/",
      "<!--",
      "]]>",
      "<![CDATA[",
      "<?",
      "<c>",
      "</row>",
      "r=",
      "&#x110000;",
      "\u0000",
    ),
    fc.constantFrom(
      ' t="s"',
      ' t="d"',
      "<f>A1+</f>",
      '<f t="shared" si="0"/>',
      "-1",
      "1e400",
      'r="ZZZ9"',
      "<is><rPh>",
      "</t>",
    ),
    fc.string({ maxLength: 5 }),
  );
  const mutated = fc
    .record({ name: fc.constantFrom(...Object.keys(files)), at: fc.nat(), removed: fc.nat(30), piece: pieces })
    .map(({ name, at, removed, piece }) => {
      const xml = String(files[name]);
      const from = at % xml.length;
      return pack({ ...files, [name]: xml.slice(0, from) + piece + xml.slice(from + removed) });
    });
  await fc.assert(fc.asyncProperty(mutated, endsWell), { numRuns: 800 });
});

function splice(bytes: Uint8Array, at: number, removed: number, added: Uint8Array): Uint8Array {
  return new Uint8Array([...bytes.subarray(0, at), ...added, ...bytes.subarray(at + removed)]);
}

/** A book with only the first rows of its worksheets. */
function smallest(book: Uint8Array): Uint8Array {
  const files = unzipSync(book);
  for (const name of Object.keys(files).filter((file) => file.startsWith("xl/worksheets/"))) {
    const xml = strFromU8(files[name]!);
    files[name] = strToU8(xml.replace(/<row r="([5-9]|\d\d+)".*<\/row>/s, ""));
  }
  return zipSync(files);
}
