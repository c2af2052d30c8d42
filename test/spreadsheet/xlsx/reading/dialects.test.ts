import { strToU8, zipSync } from "fflate";
import { CellError, type SheetGrid, type WorkbookContent } from "../../../../src/spreadsheet/workbook";
import { openXlsx } from "../../../../src/spreadsheet/xlsx/open";
import { type Contents, MAIN, pack, packed, parts } from "./packages";

function open(contents: Contents): Promise<WorkbookContent> {
  return openXlsx(packed(contents), "book.xlsx");
}

async function sheet(rows: string, more: Omit<Contents, "sheets"> = {}): Promise<SheetGrid> {
  return (await open({ sheets: { 名册: rows }, ...more })).sheets[0]!;
}

describe("values", () => {
  test.each<[what: string, cell: string, value: unknown]>([
    ["a number", '<c r="A1"><v>12.5</v></c>', 12.5],
    ["a number with an exponent", '<c r="A1" t="n"><v>1.5E3</v></c>', 1500],
    ["a number no one can hold", '<c r="A1"><v>1e999</v></c>', new CellError("#NUM!")],
    ["a text from a formula", '<c r="A1" t="str"><f>B1</f><v>正式</v></c>', "正式"],
    ["an empty text from a formula", '<c r="A1" t="str"><f>IF(B1=1,B1,"")</f><v></v></c>', ""],
    ["yes", '<c r="A1" t="b"><v>1</v></c>', true],
    ["no", '<c r="A1" t="b"><v>0</v></c>', false],
    ["an error", '<c r="A1" t="e"><v>#REF!</v></c>', new CellError("#REF!")],
    ["an error of a formula", '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', new CellError("#DIV/0!")],
    ["text that looks like an error", '<c r="A1" t="inlineStr"><is><t>#REF!</t></is></c>', "#REF!"],
    ["an inline text", '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 张三 </t></is></c>', " 张三 "],
    ["inline runs", '<c r="A1" t="inlineStr"><is><r><t>张</t></r><r><rPr><b/></rPr><t>三</t></r></is></c>', "张三"],
    [
      "an inline text with its phonetic guide",
      '<c r="A1" t="inlineStr"><is><t>張三</t><rPh sb="0" eb="1"><t>チョウ</t></rPh><phoneticPr fontId="1"/></is></c>',
      "張三",
    ],
    ["an inline text without its element", '<c r="A1" t="inlineStr"><t>张三</t></c>', "张三"],
    ["an inline text as a value", '<c r="A1" t="inlineStr"><v>张三 &amp; _x000A_</v></c>', "张三 & \n"],
    ["an ID number so", '<c r="A1" t="inlineStr"><v>110101197304277623</v></c>', "110101197304277623"],
    ["both, the same", '<c r="A1" t="inlineStr"><is><t>张三</t></is><v>张三</v></c>', "张三"],
    ["both, the value first", '<c r="A1" t="inlineStr"><v>李四</v><is><t>张三</t></is></c>', "张三"],
    ["an empty text and a value", '<c r="A1" t="inlineStr"><is/><v>李四</v></c>', "李四"],
    ["a formula's inline text as a value", '<c r="A1" t="inlineStr"><f>B1</f><v>张三</v></c>', "张三"],
    ["an inline text in a cell that doesn't say so", '<c r="A1"><is><t>张三</t></is></c>', "张三"],
    ["nothing of an inline text", '<c r="A1" t="inlineStr"><is></is></c>', null],
    ["a text's cell without one", '<c r="A1" t="s"></c>', null],
    ["entities", '<c r="A1" t="inlineStr"><is><t>&lt;&#24352;&#x4e09;&gt; &amp;lt;</t></is></c>', "<张三> &lt;"],
    ["a line break as Excel escapes it", '<c r="A1" t="inlineStr"><is><t>一_x000D_\n二</t></is></c>', "一\r\n二"],
    ["CDATA", '<c r="A1" t="inlineStr"><is><t><![CDATA[<甲>]]></t></is></c>', "<甲>"],
    ["a date as a strict writer has it", '<c r="A1" t="d"><v>2026-03-01</v></c>', 46082],
    ["a date and time as a strict writer has it", '<c r="A1" t="d"><v>2026-03-01T18:00:00.000</v></c>', 46082.75],
    ["a text that reads like such a date", '<c r="A1" t="str"><v>2026-03-01</v></c>', "2026-03-01"],
    ["a number in a date format", '<c r="A1" s="1"><v>46082</v></c>', 46082],
    ["the day that only the 1900 system has", '<c r="A1" s="1"><v>60</v></c>', 60],
    ["a format without a value", '<c r="A1" s="1"/>', null],
  ])("%s", async (_, cell, value) => {
    const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>';
    const grid = await sheet(`<row r="1">${cell}</row>`, { styles });
    expect(grid.rows[0]?.[0]).toEqual(value);
  });

  test("shared texts: plain, in runs, with a phonetic guide, empty", async () => {
    const strings =
      "<si><t>党员</t></si>" +
      '<si><r><rPr><b/></rPr><t>党</t></r><r><t xml:space="preserve">费 </t></r></si>' +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>' +
      "<si/>";
    const cells = [0, 1, 2, 3].map((index) => `<c t="s"><v>${index}</v></c>`).join("");
    const grid = await sheet(`<row>${cells}</row>`, { strings });
    expect(grid.rows).toEqual([["党员", "党费 ", "東京", ""]]);
  });

  test.each<[what: string, cell: string]>([
    ["beyond the last", "<v>2</v>"],
    ["below the first", "<v>-1</v>"],
    ["between two", "<v>0.5</v>"],
    ["no number", "<v>甲</v>"],
    ["nothing", "<v></v>"],
    ["nothing at all", "<v/>"],
    ["of sixteen digits", "<v>1000000000000000</v>"],
  ])("a text whose number is %s is a damaged file", async (_, value) => {
    const rows = `<row r="7"><c r="C7" t="s">${value}</c></row>`;
    const opened = sheet(rows, { strings: "<si><t>党员</t></si><si><t>党费</t></si>" });
    await expect(opened).rejects.toMatchObject({ code: "damaged-cell", params: { sheet: "名册", cell: "C7" } });
  });

  test("a number of a text with spaces about it is that number", async () => {
    const grid = await sheet('<row><c t="s"><v> 1 </v></c></row>', { strings: "<si/><si><t>党费</t></si>" });
    expect(grid.rows).toEqual([["党费"]]);
  });

  test("a cell that stands twice with different contents is a damaged file", async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="A1"><v>3</v></c></row>';
    await expect(sheet(rows)).rejects.toMatchObject({ code: "damaged-cell", params: { cell: "A1" } });
  });
});

describe("places", () => {
  test("rows and cells without addresses follow one another", async () => {
    const grid = await sheet(
      '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="4"><c r="B4"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>',
    );
    expect(grid.rows.map((row) => row.map((value) => value ?? 0))).toEqual([[1, 0, 3], [], [], [0, 4, 5], [6]]);
  });

  test("a value in the last row of a roster passes", async () => {
    const header = Array.from("ABCDEFGHIJKLMNOP", (column) => `<c r="${column}1"><v>1</v></c>`).join("");
    const grid = await sheet(`<row r="1">${header}</row><row r="1048576"><c r="C1048576"><v>2</v></c></row>`);
    expect(grid.rows).toHaveLength(1_048_576);
    expect(grid.rows[1_048_575]?.[2]).toBe(2);
  });

  test("merges, hidden rows and hidden columns", async () => {
    const bytes = parts({
      sheets: { 名册: '<row r="1"><c r="A1"><v>1</v></c></row><row r="3" hidden="1"/><row r="4" hidden="true"/>' },
      sheetTail:
        '<mergeCells count="3"><mergeCell ref="A1:B2"/><mergeCell ref="A4:XFD4"/><mergeCell ref="A5:"/></mergeCells>',
    });
    bytes["xl/worksheets/sheet1.xml"] = String(bytes["xl/worksheets/sheet1.xml"]).replace(
      "<sheetData>",
      '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="9" hidden="true"/></cols><sheetData>',
    );
    const grid = (await openXlsx(pack(bytes), "")).sheets[0]!;
    expect(grid.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 3, left: 0, bottom: 3, right: 16_383 },
    ]);
    expect([...grid.hiddenRows]).toEqual([2, 3]);
    expect([...grid.hiddenColumns]).toEqual([1, 2, 4]);
  });
});

describe("formulas", () => {
  test("a shared formula is every cell's own", async () => {
    const grid = await sheet(
      '<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1+$B$1+SUM(A$1:A1)+费率!B2&amp;"A1"</f><v>2</v></c></row>' +
        '<row r="2"><c r="C2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"/><v>6</v></c></row>',
    );
    expect([...grid.formulas.values()]).toEqual([
      'A1+$B$1+SUM(A$1:A1)+费率!B2&"A1"',
      'A2+$B$1+SUM(A$1:A2)+费率!B3&"A1"',
      'A3+$B$1+SUM(A$1:A3)+费率!B4&"A1"',
    ]);
    expect(grid.rows.map((row) => row[2])).toEqual([2, 4, 6]);
  });

  test("a shared formula that is copied over the edge points nowhere", async () => {
    const grid = await sheet(
      '<row r="1"><c r="B1"><f t="shared" si="0">C1:C2</f><v>1</v></c></row><row r="1048576"><c r="B1048576"><f t="shared" si="0"/><v>2</v></c></row>',
    );
    expect(grid.formulas.get("1048575,1")).toBe("#REF!");
  });

  test("an array formula has its stored value, and so have the cells it fills", async () => {
    const grid = await sheet(
      '<row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1*2</f><v>8</v></c><c r="B1"><v>10</v></c></row>',
    );
    expect(grid.rows[0]).toEqual([8, 10]);
    expect([...grid.formulas]).toEqual([["0,0", "C1:D1*2"]]);
  });
});

describe("workbooks", () => {
  test("the strict dialect", async () => {
    const strict = Object.entries(
      parts({ sheets: { 名册: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }, strings: "<si><t>甲</t></si>" }),
    );
    const book = await openXlsx(
      pack(
        Object.fromEntries(
          strict.map(([name, xml]) => [
            name,
            String(xml)
              .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
              .replaceAll(
                "http://schemas.openxmlformats.org/officeDocument/2006",
                "http://purl.oclc.org/ooxml/officeDocument",
              ),
          ]),
        ),
      ),
      "",
    );
    expect(book.sheets[0]?.rows).toEqual([["甲"]]);
  });

  test("elements with a namespace prefix, parts in other places, names in another case, any id", async () => {
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const book = await openXlsx(
      pack({
        "[content_types].xml": "<Types/>",
        "_rels/.rels": `<Relationships><Relationship Id="R1" Type="${office}/officeDocument" Target="/Book/Main.xml"/></Relationships>`,
        "book/main.xml": `<x:workbook xmlns:x="${MAIN}" xmlns:q="${office}"><x:sheets><x:sheet name="名册" sheetId="9" q:id="any"/></x:sheets></x:workbook>`,
        "book/_rels/main.xml.rels": `<p:Relationships xmlns:p="p"><p:Relationship Id="any" Type="${office}/worksheet" Target="../data/one.xml"/></p:Relationships>`,
        "Data/One.xml": `\ufeff<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      }),
      "",
    );
    expect(book.sheets.map(({ name, rows }) => [name, rows])).toEqual([["名册", [[1]]]]);
  });

  test("relationships to parts that aren't there", async () => {
    const all = parts({ sheets: { 名册: "<row><c><v>1</v></c></row>" } });
    delete all["xl/styles.xml"];
    delete all["xl/sharedStrings.xml"];
    expect((await openXlsx(pack(all), "")).sheets[0]?.rows).toEqual([[1]]);
  });

  test("the file that is opened stays as it is, even where nothing in it is packed", async () => {
    const guide = '<row><c t="inlineStr"><is><t>張</t><rPh><t>チョウ</t></rPh></is></c></row>';
    const texts = Object.entries(parts({ sheets: { 名册: guide } })).map(([name, xml]) => [name, strToU8(String(xml))]);
    const bytes = zipSync(Object.fromEntries(texts), { level: 0 });
    const before = bytes.slice();
    expect((await openXlsx(bytes, "")).sheets[0]?.rows).toEqual([["張"]]);
    expect(bytes).toEqual(before);
  });

  test("an archive with its sizes where those of huge ones stand, as Apache POI streams them", async () => {
    const usual = packed({ sheets: { 名册: '<row r="1"><c r="A1"><v>1</v></c></row>' } });
    const book = await openXlsx(withZip64Sizes(usual), "");
    expect(book.sheets[0]?.rows).toEqual([[1]]);
  });

  test("dates of the 1904 system move to the 1900 system; times of day and plain numbers don't", async () => {
    const grid = await sheet(
      '<row r="1"><c r="A1" s="1"><v>44620</v></c><c r="B1" s="1"><v>0.25</v></c><c r="C1"><v>44620</v></c></row>',
      {
        before: '<workbookPr date1904="1"/>',
        styles: '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs>',
      },
    );
    expect(grid.rows).toEqual([[46082, 0.25, 44620]]);
  });

  test("sheets are told apart by how hidden they are; a chart sheet is none", async () => {
    const all = parts({ sheets: { 一: "", 图: "", 二: "", 三: "" } });
    all["xl/workbook.xml"] = String(all["xl/workbook.xml"])
      .replace('name="二"', 'name="二" state="hidden"')
      .replace('name="三"', 'name="三" state="veryHidden"');
    all["xl/_rels/workbook.xml.rels"] = String(all["xl/_rels/workbook.xml.rels"]).replace(
      /worksheet(" Target="worksheets\/sheet2)/,
      "chartsheet$1",
    );
    const book = await openXlsx(pack(all), "");
    expect(book.sheets.map(({ name, visibility, rows }) => [name, visibility, rows])).toEqual([
      ["一", "visible", []],
      ["二", "hidden", []],
      ["三", "veryHidden", []],
    ]);
  });

  test("Branchbook's own sheets are known again, and its memory is read from one of them", async () => {
    const long = "记".repeat(8_000);
    const name = (sheet: number, text: string) =>
      `<definedName name="_branchbook" localSheetId="${sheet}" hidden="1">${text}</definedName>`;
    const book = await open({
      sheets: {
        名册: "",
        支部账册设置: `<row r="1"><c r="A1" t="inlineStr"><is><t>${long}</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t xml:space="preserve"> 尾</t></is></c></row>`,
        公示: "",
      },
      after: `<definedNames><definedName name="_branchbook">"dues"</definedName>${name(1, '"memory"')}${name(2, '"dues-publication"')}${name(0, "$A$1")}</definedNames>`,
    });
    expect(book.memory).toBe(`${long} 尾`);
    expect(book.sheets.map((sheet) => [sheet.name, sheet.madeBy])).toEqual([
      ["名册", null],
      ["公示", "dues-publication"],
    ]);
  });

  test("progress goes from nothing to everything, and stops where it is cancelled", async () => {
    const told: number[] = [];
    const bytes = packed({ sheets: { 一: "", 二: "" } });
    await openXlsx(bytes, "", { onProgress: (done) => told.push(done) });
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));

    const cancelling = new AbortController();
    const reason = new Error("cancelled");
    const opening = openXlsx(bytes, "", { onProgress: () => cancelling.abort(reason), signal: cancelling.signal });
    await expect(opening).rejects.toBe(reason);
  });
});

/** The same archive with each entry's size and packed size in a zip64 field of the directory. */
function withZip64Sizes(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.length - 22;
  const start = view.getUint32(end + 16, true);
  const directory: number[] = [];
  for (let at = start; at < end;) {
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const header = archive.slice(at, nameEnd);
    const sizes = [...header.subarray(24, 28), 0, 0, 0, 0, ...header.subarray(20, 24), 0, 0, 0, 0];
    header.fill(0xff, 20, 28);
    header.set([24, 0], 30);
    // A field of another kind stands before it.
    directory.push(...header, 0x55, 0x54, 0, 0, 1, 0, 16, 0, ...sizes);
    at = nameEnd;
  }
  const tail = archive.slice(end);
  new DataView(tail.buffer).setUint32(12, directory.length, true);
  return new Uint8Array([...archive.subarray(0, start), ...directory, ...tail]);
}
