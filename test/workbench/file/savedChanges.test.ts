/** What is changed of the clerk's worksheets besides cells: their names, merged cells, formats and columns. */
import { atOnce } from "../../../src/spreadsheet/pieces";
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { openBook } from "../../../src/workbench/file/open";
import { planOf, saveBook } from "../../../src/workbench/file/save";
import type { WorkbookModel } from "../../../src/workbench/model/book";
import { formatRange, parseRange } from "../../../src/workbench/model/sheet/ranges";
import type { SheetGrid } from "../../../src/spreadsheet/workbook";
import { openXlsx } from "../../../src/spreadsheet/xlsx/open";
import { fixtureBook } from "../../support/commandLine";
import { describeWith } from "../../support/describeWith";
import { savedByLibreOffice } from "../../support/libreOffice";
import { excelBook, pack, type Parts, plainBook, prefixedBook, wpsBook } from "../../spreadsheet/xlsx/writing/books";

const at = (address: string) => parseRange(address)!;

async function saved(parts: Parts | Uint8Array, change: (book: WorkbookModel) => void) {
  const original = parts instanceof Uint8Array ? parts : pack(parts);
  const book = await openBook(original, "");
  book.edit("add-in", () => change(book));
  const { bytes, lost } = await saveBook(book, original);
  const [before, after] = [unzipSync(original), unzipSync(bytes)];
  const changed = Object.keys(after).filter(
    (part) => !before[part] || Buffer.compare(after[part]!, before[part]) !== 0,
  );
  const again = await openBook(bytes, "");
  expect(atOnce(planOf(again))).toEqual({ plan: { edits: [], newSheets: [], removedSheets: [] }, lost: [] });
  return { book: again, lost, changed: changed.sort(), text: (part: string) => strFromU8(after[part]!) };
}

/** Excel's workbook, in which more refers to the sheet 党员名册. */
function referringBook(): Parts {
  const parts = excelBook();
  const change = (part: string, from: string | RegExp, to: string) => {
    parts[part] = String(parts[part]).replace(from, to);
  };
  const extension =
    '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}">' +
    '<x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list">' +
    "<x14:formula1><xm:f>党员名册!$A$2:$A$3</xm:f></x14:formula1><xm:sqref>B3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>";
  change(
    "xl/worksheets/sheet2.xml",
    "</row></sheetData>",
    '<c r="C1" t="str"><f>SUM(党员名册!D2:D3)&amp;"党员名册!D2"</f><v>60党员名册!D2</v></c></row></sheetData>' +
      '<conditionalFormatting sqref="B1"><cfRule type="expression" priority="1"><formula>党员名册!$D$2&gt;0</formula></cfRule></conditionalFormatting>' +
      '<dataValidations count="1"><dataValidation type="list" sqref="B2"><formula1>\'党员名册\'!$A$2:$A$3</formula1></dataValidation></dataValidations>' +
      `<hyperlinks><hyperlink ref="A1" location="党员名册!A1" display="党员名册!A1"/></hyperlinks>${extension}`,
  );
  change(
    "xl/tables/table1.xml",
    'name="党费"/>',
    'name="党费"><calculatedColumnFormula>党员名册!$D$2</calculatedColumnFormula></tableColumn>',
  );
  return parts;
}

describe("a worksheet's new name", () => {
  test("is followed by everything that refers to it, and all other parts stay as they were", async () => {
    const { book, lost, changed, text } = await saved(referringBook(), (it) => {
      it.rename(it.sheet("党员名册")!, "O'B & 花名册");
      it.sheet("党费")!.enter(at("D1"), () => "=党费!B1+'O''B & 花名册'!D2");
    });
    expect(lost).toEqual([]);
    expect(book.sheets.map(({ name }) => name)).toEqual(["O'B & 花名册", "党费"]);
    const [roster, dues] = book.sheets;
    expect(dues!.cells.formula(0, 2)).toBe("SUM('O''B & 花名册'!D2:D3)&\"党员名册!D2\"");
    expect([dues!.cells.formula(0, 3), dues!.cells.value(0, 3)]).toEqual(["'党费'!B1+'O''B & 花名册'!D2", 20.005]);
    expect(dues!.conditionalFormats[0]!.formula).toBe("'O''B & 花名册'!$D$2>0");
    expect(dues!.validations[0]!.formula1).toBe("'O''B & 花名册'!$A$2:$A$3");
    expect(dues!.linkAt(0, 0)!.location).toBe("'O''B & 花名册'!A1");
    expect(roster!.charts[0]!.series[0]!.values).toMatchObject({ sheet: "O'B & 花名册" });
    expect(text("xl/workbook.xml")).toContain("'O''B &amp; 花名册'!$A$1:$D$5</definedName>");
    expect(text("xl/worksheets/sheet2.xml")).toContain("<xm:f>'O''B &amp; 花名册'!$A$2:$A$3</xm:f>");
    expect(text("xl/worksheets/sheet2.xml")).toContain('display="党员名册!A1"');
    expect(text("xl/tables/table1.xml")).toContain("'O''B &amp; 花名册'!$D$2</calculatedColumnFormula>");
    // The sheet itself says nothing of its name.
    const sheets = changed.filter((part) => !/Content_Types|rels$/.test(part));
    expect(sheets).toEqual(
      ["charts/chart1", "tables/table1", "workbook", "worksheets/sheet2"].map((part) => `xl/${part}.xml`),
    );
  });

  test("may be that of another, whose name changes too", async () => {
    const { book, lost } = await saved(referringBook(), (it) => {
      const [roster, dues] = it.sheets;
      it.rename(roster!, "换");
      it.rename(dues!, "党员名册");
      it.rename(roster!, "党费");
    });
    expect(lost).toEqual([]);
    expect(book.sheets.map(({ name }) => name)).toEqual(["党费", "党员名册"]);
    expect(book.sheets[1]!.cells.formula(0, 2)).toBe("SUM('党费'!D2:D3)&\"党员名册!D2\"");
    expect(book.names[0]!.formula).toBe("'党员名册'!$B$1");
  });

  test("is followed by the sources of pivot tables, but not by those in other workbooks", async () => {
    const parts = excelBook();
    const source = (more: string) => `<worksheetSource ref="A1:D3" sheet="党员名册"${more}/>`;
    parts["xl/tables/table1.xml"] += source("") + source(' r:id="rId1"');
    const { text } = await saved(parts, (it) => it.rename(it.sheets[0]!, "花名册"));
    expect(text("xl/tables/table1.xml")).toContain(`sheet="花名册"/>${source(' r:id="rId1"')}`);
  });
});

describe("formats", () => {
  test("are appended, each differing from the cell's own in what was changed, whose content stays as it is written", async () => {
    const parts = excelBook();
    const border = '<border diagonalUp="1"><left/><right/><top/><bottom/><diagonal style="thin"/></border>';
    const styles = String(parts["xl/styles.xml"]).replace(/<border>.*?<\/border>/, border);
    const { book, lost, changed, text } = await saved({ ...parts, "xl/styles.xml": styles }, ({ active }) => {
      active.setFormat(at("A2"), { fill: "FFFF00", bold: true, underline: "double", horizontal: "center", wrap: true });
      active.setFormat(at("A3"), { bottom: { style: "medium", color: "FF0000" }, locked: false });
      active.setFormat(at("D3"), { fontColor: "FF0000", fontName: "黑体", strikethrough: true, rotation: -45 });
      active.setFormat(at("B7"), { fill: "C6EFCE" });
    });
    expect(lost).toEqual([]);
    expect(changed).toEqual(["xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
    const { active } = book;
    expect(active.format(1, 0)).toMatchObject({ fill: "FFFF00", bold: true, underline: "double", wrap: true });
    expect(active.format(1, 0)).toMatchObject({ horizontal: "center", vertical: "center", fontName: "宋体" });
    expect(active.format(2, 0)).toMatchObject({
      bottom: { style: "medium", color: "FF0000" },
      locked: false,
      fill: null,
    });
    expect(active.format(2, 3)).toMatchObject({
      fontColor: "FF0000",
      fontName: "黑体",
      strikethrough: true,
      rotation: -45,
    });
    expect(active.format(6, 1).fill).toBe("C6EFCE");
    // Rich text is still the one of the list of all strings, and borders keep what isn't understood.
    expect(text("xl/worksheets/sheet1.xml")).toMatch(/<c s="3" r="A2" t="s"><v>4<\/v><\/c>/);
    expect(text("xl/styles.xml")).toContain('<border diagonalUp="1"><left/><right/><top/><bottom style="medium">');
    expect(text("xl/styles.xml")).toMatch(
      /<font><b\/><u val="double"\/><sz val="11"\/><color theme="1"\/><name val="宋体"\/><family/,
    );
    expect(text("xl/styles.xml").startsWith(styles.slice(0, styles.indexOf("<fonts")))).toBe(false);
  });

  test("go back to none: no fill, no line, not bold", async () => {
    const make = await openBook(pack(excelBook()), "");
    const look = { fill: "FFFF00", bold: true, top: { style: "thin", color: "000000" } } as const;
    make.edit("add-in", () => make.active.setFormat(at("A2"), look));
    const { bytes } = await saveBook(make, pack(excelBook()));
    const { book } = await saved(bytes, ({ active }) =>
      active.setFormat(at("A2"), { fill: null, bold: false, top: null }),
    );
    expect(book.active.format(1, 0)).toMatchObject({ fill: null, bold: false, top: null });
  });

  test("of whole columns are those of cells that aren't there; of whole rows they are told as lost", async () => {
    const { book, lost } = await saved(excelBook(), ({ active }) => active.setFormat(at("C:E"), { fill: "DDEBF7" }));
    expect(lost).toEqual([]);
    expect([1, 40].flatMap((row) => [1, 2, 4, 5].map((column) => book.active.format(row, column).fill))).toEqual(
      [1, 2].flatMap(() => [null, "DDEBF7", "DDEBF7", null]),
    );
    expect([book.active.format(40, 2).numberFormat, book.active.columns.size(2)]).toEqual(["@", 105]);
  });
});

test("merged cells come and go, and what is formatted under one doesn't keep the file from being saved", async () => {
  const { book, lost, text } = await saved(excelBook(), ({ active }) => {
    active.unmerge(at("A5"));
    active.enter(at("B5"), () => "小计");
    active.merge(at("A2:B3"));
    active.setFormat(at("A2:B3"), { fill: "FFFF00", numberFormat: "@" });
  });
  expect(lost).toEqual([]);
  expect(book.active.merges.map(formatRange)).toEqual(["A2:B3"]);
  expect([book.active.cells.value(4, 1), book.active.cells.value(2, 0)]).toEqual(["小计", null]);
  expect(text("xl/worksheets/sheet1.xml")).toContain(
    '<mergeCells count="1"><mergeCell ref="A2:B3"/></mergeCells><phoneticPr',
  );

  const none = await saved(excelBook(), ({ active }) => active.unmerge(at("A5:C5")));
  expect(none.text("xl/worksheets/sheet1.xml")).not.toContain("mergeCell");
  const first = await saved(
    plainBook('<row r="1"><c r="A1"><v>1</v></c></row>', { sheet: '<pageMargins left="1"/>' }),
    (it) => it.active.merge(at("A1:C1")),
  );
  expect(first.text("xl/worksheets/sheet1.xml")).toMatch(/<\/sheetData><mergeCells count="1">.*<pageMargins/);
});

test("columns get their widths, and are hidden and shown, among others of which one element tells", async () => {
  const parts = excelBook();
  const columns =
    '<cols><col min="2" max="6" width="20" style="1" customWidth="1"/><col min="8" max="8" width="9" hidden="1"/></cols>';
  const sheet = String(parts["xl/worksheets/sheet1.xml"]).replace(/<cols>.*?<\/cols>/, columns);
  const { book, lost, text } = await saved({ ...parts, "xl/worksheets/sheet1.xml": sheet }, ({ active }) => {
    active.columns.resize(3, 4, 60);
    active.columns.resize(0, 0, 30);
    active.columns.hide(7, 7, false);
    active.columns.hide(5, 5, true);
    active.arranged("columns");
  });
  expect(lost).toEqual([]);
  const { active } = book;
  expect([0, 1, 2, 3, 4, 5, 6].map((column) => active.columns.size(column))).toEqual([30, 105, 105, 60, 60, 105, 48]);
  expect([5, 6, 7].map((column) => active.columns.isHidden(column))).toEqual([true, false, false]);
  expect([3, 5].map((column) => active.format(30, column).numberFormat)).toEqual(["@", "@"]);
  expect(text("xl/worksheets/sheet1.xml").match(/<col .*?max="\d+"/g)).toHaveLength(5);
});

describeWith(["libreoffice"], "what is saved", () => {
  test.each([
    ...["forms", "wild"].map((name) => [name, () => new Uint8Array(readFileSync(fixtureBook(name)))] as const),
    ["Excel's", () => pack(referringBook())] as const,
    ["WPS's", () => pack(wpsBook())] as const,
    ["one with prefixes", () => pack(prefixedBook())] as const,
    ["one without styles", () => pack(plainBook('<row r="1"><c r="A1"><v>1</v></c></row>'))] as const,
    ["LibreOffice's", () => savedByLibreOffice(pack(referringBook()), "xlsx")] as const,
  ])("reads the same in LibreOffice: %s", async (_, file) => {
    const original = file();
    const book = await openBook(original, "");
    const { active } = book;
    const corner = { top: 900, left: 1, bottom: 901, right: 3 };
    book.edit("add-in", () => {
      book.rename(active, "新 名字");
      active.merge(corner);
      active.setFormat(corner, { fill: "FFF2CC", bold: true, top: { style: "thin", color: "FF0000" } });
      active.setFormat({ top: 0, left: 0, bottom: 2, right: 1 }, { fontColor: "1F4E79", horizontal: "center" });
      active.enter({ ...corner, bottom: 900, right: 1 }, () => "一");
      active.columns.resize(1, 1, 150);
      active.arranged("columns");
    });
    const { bytes, lost } = await saveBook(book, original);
    expect(lost).toEqual([]);
    const [own, other] = [await openBook(bytes, ""), await openBook(savedByLibreOffice(bytes, "xlsx"), "")];
    for (const read of [own, other]) {
      expect(read.sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
      const sheet = read.sheet("新 名字")!;
      expect(sheet.merges.map(formatRange).sort()).toEqual(active.merges.map(formatRange).sort());
      expect(sheet.format(900, 1)).toMatchObject({ fill: "FFF2CC", bold: true, top: { color: "FF0000" } });
      expect(sheet.format(1, 1)).toMatchObject({ fontColor: "1F4E79", horizontal: "center" });
      expect(sheet.columns.size(1)).toBeGreaterThan(140);
      expect(sheet.cells.value(900, 1)).toBe("一");
    }
    const filled = (sheets: readonly SheetGrid[]) =>
      sheets.map(({ rows }) =>
        rows
          .slice(0, 900)
          .map((row) => row.filter((value) => value !== null))
          .filter(({ length }) => length > 0),
      );
    expect(filled((await openXlsx(bytes, "")).sheets)).toEqual(filled((await openXlsx(original, "")).sheets));
  });
});
