import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { openXlsx as openWithHucre } from "hucre/xlsx";
import type { NewSheet, WritePlan } from "../../../../src/spreadsheet/workbook";
import { WorkbookError } from "../../../../src/spreadsheet/errors";
import { LIMITS } from "../../../../src/spreadsheet/xlsx/limits";
import { openXlsx } from "../../../../src/spreadsheet/xlsx/open";
import { writeXlsx } from "../../../../src/spreadsheet/xlsx/write";
import { excelBook, pack, plainBook, relationships } from "./books";
import { BRANCHES, chartSheet, duesForm } from "./samplePlan";

const fixture = new Uint8Array(readFileSync(path.join(__dirname, "../../../fixtures/clean/book.xlsx")));
const plan = (...newSheets: NewSheet[]): WritePlan => ({ edits: [], newSheets });
const sheet = (name: string, more: Partial<NewSheet> = {}): NewSheet => ({
  name,
  madeBy: name,
  rows: [{ height: null, cells: [{ content: { value: name } }] }],
  columnWidths: [],
  merges: [],
  ...more,
});

/** A package's parts as text. */
function texts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

async function tabs(bytes: Uint8Array): Promise<[name: string, madeBy: string | null][]> {
  return (await openXlsx(bytes, "")).sheets.map(({ name, madeBy }) => [name, madeBy]);
}

describe("what is written of a new sheet", () => {
  test("values, formulas with their results, merges", async () => {
    const { bytes } = await writeXlsx(fixture, plan(duesForm()));
    const form = (await openXlsx(bytes, "")).sheets.at(-1)!;
    expect(form.rows[5]).toEqual(["幸福里党支部", 640, 512, 0.8, " 首尾空格 "]);
    expect(form.rows[6]!.slice(1, 3)).toEqual([2640.5, 2412.5]);
    expect(form.formulas.get("6,1")).toBe("SUM(B4:B6)");
    expect(form.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 4 }]);
    // Stored beside the formula, for previews that don't calculate.
    expect(texts(bytes)["xl/worksheets/sheet8.xml"]).toContain("<f>SUM(B4:B6)</f><v>2640.5</v>");
  });

  test("more text than a file may be large, as long as it packs well", async () => {
    const value = "支".repeat(32_000);
    const rows = Array.from({ length: LIMITS.fileBytes / (3 * value.length) + 1 }, () => ({
      height: null,
      cells: [{ content: { value } }],
    }));
    const { bytes } = await writeXlsx(fixture, plan(sheet("长文", { rows })));
    expect(bytes.length).toBeLessThan(LIMITS.fileBytes / 100);
  });

  test("formulas over the clerk's own sheets have their results too", async () => {
    const cells = ["SUM(党员名册!D2:D5)", "'党费'!B1*2"].map((formula) => ({ content: { formula } }));
    const summary = sheet("汇总", { rows: [{ height: null, cells }] });
    const { bytes } = await writeXlsx(pack(excelBook()), plan(summary));
    expect(texts(bytes)["xl/worksheets/sheet3.xml"]).toMatch(/<v>120<\/v>.*<v>0.01<\/v>/);
  });

  test("styles, page set-up, conditional formats, validation, frozen panes, links: as another reader sees them", async () => {
    const { bytes } = await writeXlsx(pack(excelBook()), plan(duesForm()));
    const form = (await openWithHucre(bytes, { readStyles: true })).sheets.at(-1)!;
    expect(form.cells?.get("2,0")?.style).toMatchObject({
      font: { bold: true, color: { rgb: "FFFFFF" }, name: "宋体", size: 11 },
      fill: { pattern: "solid", fgColor: { rgb: "8B1A1A" } },
      border: { top: { style: "thin" }, left: { style: "thin" } },
      alignment: { horizontal: "center", wrapText: true },
    });
    expect(form.cells?.get("3,1")?.style).toMatchObject({ numFmt: "#,##0.00", border: { left: { style: "hair" } } });
    expect(form.cells?.get("3,3")?.style?.numFmt).toBe("0.0%");
    expect(form.cells?.get("6,4")?.hyperlink?.location).toBe("'党员花名册'!C5");
    expect(form.pageSetup).toMatchObject({
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.6, left: 0.5 },
    });
    expect(form.headerFooter).toMatchObject({ oddHeader: "&R内部资料", oddFooter: "第 &P 页，共 &N 页" });
    expect(form.rowBreaks).toEqual([5]);
    expect(form.freezePane).toEqual({ rows: 3, columns: 1 });
    expect(form.view?.showGridLines).toBe(false);
    expect(form.dataValidations).toMatchObject([
      { type: "list", values: ["已核", "未核"], inputMessage: "核对情况", range: "E4:E6" },
      { type: "list", values: ["东", "西"], errorStyle: "warning", range: "A4:A6" },
    ]);
    expect(form.conditionalRules).toMatchObject([
      { type: "expression", formula: "D4<0.9", range: "D4:D6", style: { font: { bold: true } } },
    ]);
    expect(form.columns?.slice(0, 2).map(({ width }) => width)).toEqual([18, 12]);
    expect(form.rowDefs?.get(0)?.height).toBe(32);
    expect(texts(bytes)["xl/workbook.xml"]).toMatch(
      /<definedName name="_xlnm.Print_Area" localSheetId="2">'党费收缴公示表'!\$A\$1:\$E\$7<\/definedName><definedName name="_xlnm.Print_Titles" localSheetId="2">'党费收缴公示表'!\$1:\$3</,
    );
  });

  test("charts: titles, units, colours, dashes, alternative text and the values to draw", async () => {
    const { bytes } = await writeXlsx(fixture, plan(duesForm(), chartSheet()));
    const charts = (await openWithHucre(bytes)).sheets.at(-1)!.charts!;
    expect(charts.map(({ title, kinds }) => [title, kinds])).toEqual([
      ["各支部党费应缴与实缴", ["bar"]],
      ["收缴率", ["line"]],
      ["实缴党费构成", ["pie"]],
    ]);
    expect(charts[0]).toMatchObject({
      axes: { x: { title: "党支部" }, y: { title: "金额（元）", numberFormat: { formatCode: "#,##0" } } },
      series: [
        { name: "应缴", valuesRef: "'党费收缴公示表'!$B$4:$B$6", categoriesRef: "'党费收缴公示表'!$A$4:$A$6" },
        { name: "实缴", valuesRef: "'党费收缴公示表'!$C$4:$C$6", color: "C00000" },
      ],
    });
    expect(charts[1]!.series![0]).toMatchObject({ stroke: { dash: "dash" } });

    const parts = texts(bytes);
    expect(parts["xl/drawings/drawing1.xml"]).toContain(
      'name="dues-by-branch" descr="柱形图：三个支部的应缴与实缴党费"',
    );
    const cached = (xml: string, kind: string) =>
      [...xml.matchAll(new RegExp(`<c:${kind}Cache>(.*?)</c:${kind}Cache>`, "g"))].map(([, cache]) =>
        [...cache!.matchAll(/<c:v>(.*?)<\/c:v>/g)].map(([, value]) => value),
      );
    expect(cached(parts["xl/charts/chart2.xml"]!, "str")).toEqual([BRANCHES]);
    // The collection rate is a formula on the form.
    expect(cached(parts["xl/charts/chart2.xml"]!, "num")).toEqual([["0.9166666666666666", "1", "0.8"]]);
  });

  test("the whole workbook is calculated by the program that opens it", async () => {
    for (const book of [fixture, pack(excelBook()), pack(plainBook(""))]) {
      const { bytes } = await writeXlsx(book, plan(duesForm()));
      expect(texts(bytes)["xl/workbook.xml"]).toMatch(/<calcPr[^>]* fullCalcOnLoad="1"/);
    }
  });

  test("dates of a form count from 1904 where the workbook's do", async () => {
    const book = pack(plainBook("", { workbook: '<workbookPr date1904="1"/>' }));
    const { bytes } = await writeXlsx(book, plan(duesForm()));
    expect(texts(bytes)["xl/worksheets/sheet2.xml"]).toContain("<v>44841</v>");
    expect((await openXlsx(bytes, "")).sheets[1]!.rows[1]![1]).toBe(46303);
  });
});

describe("names", () => {
  test("a clerk's sheet of the same name is left alone, and what leads to the new one follows", async () => {
    const { bytes, sheetNames } = await writeXlsx(
      pack(plainBook("")),
      plan(
        sheet("名册", {
          rows: [
            {
              height: null,
              cells: [{ content: { formula: '名册!B1&"名册!B1"' }, link: "'名册'!A1" }, { content: { value: "值" } }],
            },
          ],
          conditionalFormats: [
            { range: { top: 0, left: 0, bottom: 0, right: 0 }, formula: "名册!B1>1", style: { fill: "FF0000" } },
          ],
        }),
        chartSheet("图", "名册"),
      ),
    );
    expect(sheetNames).toEqual(["名册(2)", "图"]);
    expect(await tabs(bytes)).toEqual([
      ["名册", null],
      ["名册(2)", "名册"],
      ["图", "charts"],
    ]);
    const parts = texts(bytes);
    expect(parts["xl/worksheets/sheet2.xml"]).toContain("<f>'名册(2)'!B1&amp;&quot;名册!B1&quot;</f>");
    expect(parts["xl/worksheets/sheet2.xml"]).toContain("location=\"'名册(2)'!A1\"");
    expect(parts["xl/worksheets/sheet2.xml"]).toContain("<formula>'名册(2)'!B1&gt;1</formula>");
    expect(parts["xl/charts/chart1.xml"]).toContain("<c:f>'名册(2)'!$A$4:$A$6</c:f>");
  });

  test("of any kind are made fit for Excel", async () => {
    const hostile = ["'[a]:*?/\\'", "长".repeat(60), "HISTORY", "名册 ", '<&">'];
    const { bytes, sheetNames } = await writeXlsx(pack(plainBook("")), plan(...hostile.map((name) => sheet(name))));
    for (const name of sheetNames) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    expect((await tabs(bytes)).slice(1)).toEqual(sheetNames.map((name, index) => [name, hostile[index]]));
  });
});

describe("writing again", () => {
  test("replaces the sheets of the run before in their places, and leaves nothing of them behind", async () => {
    const first = await writeXlsx(pack(excelBook()), { ...plan(duesForm(), chartSheet()), memory: "一" });
    const later = await writeXlsx(first.bytes, plan(sheet("别的")));
    const form = { ...duesForm("党费 2026Q4"), rows: duesForm().rows.slice(0, 2) };
    const charts = { ...chartSheet(), charts: chartSheet().charts!.slice(0, 1) };
    const again = await writeXlsx(later.bytes, { ...plan(charts, form), memory: "二" });

    expect(again.sheetNames).toEqual(["季度图表", "党费 2026Q4"]);
    expect(await tabs(again.bytes)).toEqual([
      ["党员名册", null],
      ["党费", null],
      ["党费 2026Q4", "dues-publication"],
      ["季度图表", "charts"],
      ["别的", "别的"],
    ]);
    expect((await openXlsx(again.bytes, "")).memory).toBe("二");

    const [before, after] = [texts(first.bytes), texts(again.bytes)];
    const ours = (parts: Record<string, string>) =>
      Object.keys(parts).filter((name) => /xl\/(charts|drawings|worksheets)\//.test(name) && !(name in excelBook()));
    expect(ours(after)).toHaveLength(ours(before).length - 2 + 1);
    expect(after["[Content_Types].xml"]!.match(/charts\/chart\d/g)).toEqual(["charts/chart1", "charts/chart2"]);
    expect(after["xl/workbook.xml"]!.match(/Print_Titles/g)).toHaveLength(1);
    // The clerk's own chart and drawing are still there; the chain of calculation named cells of the old form.
    expect(after["xl/charts/chart1.xml"]).toBe(before["xl/charts/chart1.xml"]);
    expect(after["xl/calcChain.xml"]).toBeUndefined();
    expect(after["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
    expect(after["[Content_Types].xml"]).not.toContain("calcChain");
  });

  test("any number of times lets nothing grow, cell formats included", async () => {
    const same = { ...plan(duesForm(), chartSheet()), memory: "记" };
    const first = await writeXlsx(fixture, same);
    const second = await writeXlsx(first.bytes, same);
    const third = await writeXlsx(second.bytes, same);
    expect(texts(second.bytes)["xl/styles.xml"]).toBe(texts(first.bytes)["xl/styles.xml"]);
    expect(texts(third.bytes)).toEqual(texts(second.bytes));
  });

  test("a marked sheet that the clerk renamed is still known", async () => {
    const first = await writeXlsx(fixture, plan(duesForm()));
    const parts = unzipSync(first.bytes);
    const workbook = strFromU8(parts["xl/workbook.xml"]!).replace('name="党费收缴公示表"', 'name="改过的名"');
    const renamed = pack({ ...parts, "xl/workbook.xml": workbook });
    const again = await writeXlsx(renamed, plan(duesForm()));
    expect((await tabs(again.bytes)).map(([name]) => name)).toEqual((await tabs(first.bytes)).map(([name]) => name));
  });

  test("sheets without a mark become the clerk's: none replaces another, nor the clerk's own", async () => {
    const kept = sheet("规划指标", { madeBy: null });
    const once = await writeXlsx(pack(excelBook()), plan(kept, sheet("志愿者", { madeBy: null })));
    const twice = await writeXlsx(once.bytes, plan(kept));
    expect((await tabs(twice.bytes)).slice(2)).toEqual([
      ["规划指标", null],
      ["志愿者", null],
      ["规划指标(2)", null],
    ]);
  });
});

describe("the memory", () => {
  test.each([
    ["short", '{"a":1}'],
    ["longer than a cell holds, with characters outside of the basic plane", "𠮷记".repeat(30_000)],
    ["with spaces and line ends around the pieces", " \n".repeat(9_000)],
    ["that looks like a formula", "=1+1"],
  ])("comes back: %s", async (_, memory) => {
    const { bytes } = await writeXlsx(fixture, { edits: [], newSheets: [], memory });
    expect((await openXlsx(bytes, "")).memory).toBe(memory);
    expect(texts(bytes)["xl/workbook.xml"]).toContain('<sheet name="支部账册设置" sheetId="8" state="veryHidden"');
  });

  test("is cut into pieces that every program keeps whole", async () => {
    const { bytes } = await writeXlsx(fixture, { edits: [], newSheets: [], memory: "记".repeat(20_000) });
    const pieces = (await openWithHucre(bytes)).sheets.at(-1)!.rows.map(([piece]) => String(piece).length);
    expect(pieces).toEqual([8_000, 8_000, 4_000]);
  });

  test("stays as it is when the plan has none", async () => {
    const { bytes } = await writeXlsx(fixture, { edits: [], newSheets: [], memory: "旧" });
    const again = await writeXlsx(bytes, plan(duesForm()));
    expect((await openXlsx(again.bytes, "")).memory).toBe("旧");
  });
});

describe("a workbook that can't be written is refused", () => {
  const cases: [code: string, change: (parts: ReturnType<typeof excelBook>) => void][] = [
    [
      "structure-protected",
      (parts) =>
        void (parts["xl/workbook.xml"] = String(parts["xl/workbook.xml"]).replace(
          "<bookViews>",
          '<workbookProtection lockStructure="1"/><bookViews>',
        )),
    ],
    [
      "signed",
      (parts) =>
        void (parts["_rels/.rels"] = String(parts["_rels/.rels"]).replace(
          "</Relationships>",
          '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
        )),
    ],
    [
      "strict-format",
      (parts) =>
        void (parts["xl/workbook.xml"] = String(parts["xl/workbook.xml"]).replace(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        )),
    ],
    ["other-format", (parts) => void (parts["_rels/.rels"] = relationships({}))],
  ];
  test.each(cases)("%s", async (code, change) => {
    const parts = excelBook();
    change(parts);
    const error: unknown = await writeXlsx(pack(parts), plan(duesForm())).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(WorkbookError);
    expect(error).toMatchObject({ code });
  });

  test("and so is a plan in which two sheets would replace each other", async () => {
    await expect(
      writeXlsx(fixture, plan(sheet("一", { madeBy: "same" }), sheet("二", { madeBy: "same" }))),
    ).rejects.toThrow(RangeError);
  });

  test("macros are kept, and the workbook stays one with macros", async () => {
    const parts = excelBook();
    const macro = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    parts["[Content_Types].xml"] = String(parts["[Content_Types].xml"]).replace(
      /application\/[^"]*sheet\.main\+xml/,
      macro,
    );
    parts["xl/vbaProject.bin"] = Uint8Array.from([1, 2, 3]);
    const { bytes } = await writeXlsx(pack(parts), plan(duesForm()));
    const after = unzipSync(bytes);
    expect(strFromU8(after["[Content_Types].xml"]!)).toContain(macro);
    expect([...after["xl/vbaProject.bin"]!]).toEqual([1, 2, 3]);
  });
});
