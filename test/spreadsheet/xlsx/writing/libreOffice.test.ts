import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { openXlsx } from "../../../../src/spreadsheet/xlsx/open";
import { writeXlsx } from "../../../../src/spreadsheet/xlsx/write";
import { describeWith } from "../../../support/describeWith";
import { savedByLibreOffice } from "../../../support/libreOffice";
import { printedText, printing } from "../../../support/print";
import { excelBook, pack, plainBook, prefixedBook, wpsBook } from "./books";
import { chartSheet, duesForm } from "./samplePlan";

const fixture = new Uint8Array(readFileSync(path.join(__dirname, "../../../fixtures/clean/book.xlsx")));
const plan = { edits: [], newSheets: [duesForm(), chartSheet()], memory: '{"记":1}' };

describeWith(["libreoffice"], "LibreOffice", () => {
  test.each([
    ["a fixture", fixture],
    ["Excel's", pack(excelBook())],
    ["WPS's", pack(wpsBook())],
    ["one with prefixes", pack(prefixedBook())],
    ["one without styles", pack(plainBook('<row r="1"><c r="A1"><v>1</v></c></row>'))],
  ])("opens what is written into %s: values, merges, charts and names", async (_, original) => {
    const { bytes } = await writeXlsx(original, plan);
    const saved = savedByLibreOffice(bytes, "xlsx");
    const [written, read] = [await openXlsx(bytes, ""), await openXlsx(saved, "")];

    expect(read.sheets.map(({ name, madeBy }) => [name, madeBy])).toEqual(
      written.sheets.map(({ name, madeBy }) => [name, madeBy]),
    );
    const form = read.sheets.at(-2)!;
    expect(form.rows.slice(3, 7)).toEqual([
      ["东风里党支部", 1200, 1100, expect.closeTo(1100 / 1200, 12), "=1+1"],
      ["朝阳党支部", 800.5, 800.5, 1, "@提示"],
      ["幸福里党支部", 640, 512, 0.8, " 首尾空格 "],
      ["合计", 2640.5, 2412.5, expect.closeTo(2412.5 / 2640.5, 12), "见名册"],
    ]);
    expect(form.formulas.get("6,1")).toBe("SUM(B4:B6)");
    expect(form.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 4 }]);
    expect(read.memory).toBe(plan.memory);

    const parts = unzipSync(saved);
    const charts = Object.keys(parts).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name));
    const titles = charts.map((name) =>
      [...strFromU8(parts[name]!).matchAll(/<a:t>(.*?)<\/a:t>/g)].map(([, text]) => text),
    );
    expect(titles).toEqual(
      expect.arrayContaining([
        ["各支部党费应缴与实缴", "党支部", "金额（元）"],
        ["收缴率", "党支部", "收缴率"],
        ["实缴党费构成"],
      ]),
    );
    expect(strFromU8(parts["xl/workbook.xml"]!)).toMatch(/_xlnm\.Print_Titles[^>]*>[^<]*党费收缴公示表[^<]*\$1:\$3</);
  });

  test("saves its own rich workbook, and what is written into that leaves all its parts alone", async () => {
    const original = savedByLibreOffice(pack(excelBook()), "xlsx");
    const [before, after] = [unzipSync(original), unzipSync((await writeXlsx(original, plan)).bytes)];
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining(["xl/comments1.xml", "xl/charts/chart1.xml", "xl/drawings/vmlDrawing1.vml"]),
    );
    const changed = Object.keys(before).filter((name) => Buffer.compare(before[name]!, after[name]!) !== 0);
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
    ]);
  });

  test("keeps edited text as text", async () => {
    const edits = [{ sheet: "名册", row: 0, column: 0, before: null, after: "=1+1", numberFormat: "@" }];
    const { bytes } = await writeXlsx(pack(plainBook("")), { edits, newSheets: [] });
    const [sheet] = (await openXlsx(savedByLibreOffice(bytes, "xlsx"), "")).sheets;
    expect(sheet!.rows[0]).toEqual(["=1+1"]);
    expect(sheet!.formulas.size).toBe(0);
  });
});

describeWith(printing, "on paper", () => {
  test("pages repeat the title rows, break where told, and carry header and footer", async () => {
    const { bytes } = await writeXlsx(pack(plainBook("")), { edits: [], newSheets: [duesForm()] });
    const pages = printedText(bytes)
      .split("\f")
      .filter((page) => page.trim() !== "");
    expect(pages).toHaveLength(2);
    for (const page of pages) expect(page).toMatch(/内部资料[^]*党费收缴公示表[^]*应缴（元）/);
    expect(pages[0]).toMatch(/80\.0%/);
    expect(pages[0]).not.toMatch(/合计/);
    expect(pages[1]).toMatch(/合计\s+2,640\.50\s+2,412\.50\s+91\.4%/);
    expect(pages[1]).toMatch(/第 ?2 ?页，共 ?2 ?页/);
  });
});
