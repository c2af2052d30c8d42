import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx, type WriteSheet } from "hucre/xlsx";
import { readFileSync } from "node:fs";
import path from "node:path";
import { planTemplate } from "../../../src/forms/engine/template";
import { FORMS } from "../../../src/forms/build";
import { readTemplate, readLooks } from "../../../src/spreadsheet/xlsx/template/template";
import { describeWith } from "../../support/describeWith";
import { savedByLibreOffice } from "../../support/libreOffice";

const CENTERED = {
  font: { name: "黑体", size: 20, bold: true, color: { rgb: "C00000" } },
  fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: { theme: 0, tint: -0.05 } },
  border: { top: { style: "thin" as const, color: { rgb: "808080" } }, bottom: { style: "mediumDashed" as const } },
  alignment: { horizontal: "center" as const, vertical: "center" as const, wrapText: true },
  numFmt: "#,##0.00",
};

async function read(sheets: WriteSheet[], change = (xml: string) => xml) {
  const parts = unzipSync(await writeXlsx({ sheets }));
  const part = "xl/worksheets/sheet1.xml";
  const changed = { ...parts, [part]: strToU8(change(strFromU8(parts[part]!))) };
  return readTemplate(zipSync(changed), "表样.xlsx");
}

test("cells with their formats, also blank ones, sizes and merged cells", async () => {
  const sheet = await read([
    {
      name: "公示表",
      rows: [
        ["{季度}公示", null],
        [1.5, true],
      ],
      cells: new Map([
        ["0,0", { value: "{季度}公示", style: CENTERED }],
        ["0,3", { value: null, style: { border: { right: { style: "thin" } } } }],
        ["2,1", { formula: "SUM(A2)" }],
      ]),
      columns: [{ width: 12 }, {}, { width: 6.5 }],
      rowDefs: new Map([
        [0, { height: 30 }],
        [1, { hidden: true }],
      ]),
      merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
      view: { showGridLines: false },
      freezePane: { rows: 1, columns: 2 },
    },
  ]);
  expect(sheet).toMatchObject({
    name: "公示表",
    columnWidths: [12, null, 6.5],
    merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
    freeze: { rows: 1, columns: 2 },
    showGridLines: false,
  });
  expect(sheet.rows.map(({ height, hidden = false }) => [height, hidden])).toEqual([
    [30, false],
    [null, true],
    [null, false],
  ]);
  expect(sheet.rows[0]!.cells).toEqual([
    {
      content: { value: "{季度}公示" },
      style: {
        font: { name: "黑体", size: 20, bold: true, underline: false, color: "C00000" },
        fill: "F2F2F2",
        border: { top: { style: "thin", color: "808080" }, bottom: { style: "dashed" } },
        align: { horizontal: "center", vertical: "center", wrap: true },
        numberFormat: "#,##0.00",
      },
    },
    null,
    null,
    { content: { value: null }, style: { border: { right: { style: "thin" } } } },
  ]);
  expect(sheet.rows.slice(1).map(({ cells }) => cells.slice(0, 2).map((cell) => cell?.content))).toEqual([
    [{ value: 1.5 }, { value: true }],
    [undefined, { formula: "SUM(A2)" }],
  ]);
});

test("formulas that Excel shares among cells that were filled across", async () => {
  const cells = ["0,0", "0,1", "0,2"].map((key): [string, { formula: string }] => [key, { formula: "1+1" }]);
  const sheet = await read([{ name: "a", rows: [[]], cells: new Map(cells) }], (xml) =>
    xml
      .replace("<f>1+1</f>", '<f t="shared" ref="A1:C1" si="0">SUM(A$5:A5)</f>')
      .replaceAll("<f>1+1</f>", '<f t="shared" si="0"/>'),
  );
  expect(sheet.rows[0]!.cells.map((cell) => cell?.content)).toEqual([
    { formula: "SUM(A$5:A5)" },
    { formula: "SUM(B$5:B5)" },
    { formula: "SUM(C$5:C5)" },
  ]);
});

test("print set-up", async () => {
  const { print } = await read([
    {
      name: "a",
      rows: [["x"]],
      pageSetup: {
        paperSize: "a4",
        orientation: "landscape",
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        margins: { top: 0.6, right: 0.5, bottom: 0.7, left: 0.4 },
        printArea: "$A$1:$D$9",
        printTitlesRow: "$2:$3",
        horizontalCentered: true,
      },
      headerFooter: { oddFooter: "第 &P 页" },
      rowBreaks: [4],
    },
  ]);
  expect(print).toEqual({
    paper: "A4",
    orientation: "landscape",
    fitTo: { width: 1, height: 0 },
    margins: { top: 0.6, right: 0.5, bottom: 0.7, left: 0.4 },
    area: { top: 0, left: 0, bottom: 8, right: 3 },
    titleRows: { first: 1, last: 2 },
    centered: true,
    footer: "第 &P 页",
    rowBreaks: [4],
  });
});

test("conditional formats as formulas, and validations, range by range", async () => {
  const red = {
    font: { color: { rgb: "C00000" } },
    fill: { type: "pattern" as const, pattern: "solid" as const, bgColor: { rgb: "FFC7CE" } },
  };
  const sheet = await read([
    {
      name: "a",
      rows: [["x"]],
      conditionalRules: [
        { type: "expression", priority: 1, range: "A2:C2 E4:F4", formula: "$B2>C$1", style: red },
        { type: "cellIs", operator: "between", priority: 2, range: "D2:D9", formula: ["1", "$A$1"], style: red },
        {
          type: "colorScale",
          priority: 3,
          range: "D2:D9",
          colorScale: { cfvo: [{ type: "min" }, { type: "max" }], colors: ["FFFFFFFF", "FFFF0000"] },
        },
      ],
      dataValidations: [{ type: "list", values: ["是", "否"], range: "B2:B9", inputMessage: "请选择" }],
    },
  ]);
  const style = { font: { underline: false, color: "C00000" }, fill: "FFC7CE" };
  expect(sheet.conditionalFormats).toEqual([
    { range: { top: 1, left: 0, bottom: 1, right: 2 }, formula: "$B2>C$1", style },
    { range: { top: 3, left: 4, bottom: 3, right: 5 }, formula: "$B4>G$1", style },
    { range: { top: 1, left: 3, bottom: 8, right: 3 }, formula: "AND(D2>=1,D2<=$A$1)", style },
  ]);
  expect(sheet.validations).toEqual([
    { range: { top: 1, left: 1, bottom: 8, right: 1 }, type: "list", values: ["是", "否"], message: "请选择" },
  ]);
});

test("pictures with their size and where in a cell they stand", async () => {
  const data = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
  const image = {
    data,
    type: "png" as const,
    anchor: { from: { row: 2, col: 1 } },
    width: 40,
    height: 20,
    altText: "公章",
  };
  const parts = unzipSync(await writeXlsx({ sheets: [{ name: "a", rows: [["x"]], images: [image, image] }] }));
  const part = Object.keys(parts).find((name) => /drawings\/drawing\d+\.xml$/.test(name))!;
  const moved = strFromU8(parts[part]!)
    .replace(/<(\w+:)?colOff>0</, "<$1colOff>127000<")
    .replace(/(<\w+:from>(?:(?!<\w+:from>)[^])*)$/, (last) => last.replace(/embed="[^"]*"/, 'embed="none"'));
  const sheet = await readTemplate(zipSync({ ...parts, [part]: strToU8(moved) }), "表样.xlsx");
  const place = { row: 2, column: 1, right: 10, down: 0, width: 30, height: 15 };
  expect(sheet.images).toEqual([{ ...place, base64: "iVBORwECAw==", type: "png", altText: "公章" }]);
  expect(sheet.leftOut).toEqual([{ what: "picture", at: "B3" }]);
});

test("of several sheets the first that can be seen; other files are refused", async () => {
  const sheet = await read([
    { name: "说明", rows: [["x"]], hidden: true },
    { name: "表样", rows: [["y"]] },
  ]);
  expect(sheet.name).toBe("表样");
  await expect(readTemplate(strToU8("{季度}"), "表样.xlsx")).rejects.toMatchObject({ name: "WorkbookError" });
});

test("worksheets of a book are each read as if they stood alone", async () => {
  const formed = (name: string, titles: string): WriteSheet => ({
    name,
    rows: [["标题"], ["姓名"], ["{.姓名}"]],
    columns: [{ width: 12 }],
    cells: new Map([["2,0", { value: "{.姓名}", style: CENTERED }]]),
    pageSetup: { printTitlesRow: titles, orientation: "landscape" },
  });
  const two = formed("公示表", "$2:$2");
  const three = formed("明细表", "$1:$2");
  const book = await writeXlsx({ sheets: [{ name: "名册", rows: [["x"]] }, two, { name: "图", rows: [] }, three] });
  const { sheets: read } = await readLooks(book, "账册.xlsx", ["明细表", "公示表", "没有的"]);
  const alone = await Promise.all(
    [two, three].map(async (sheet) => readTemplate(await writeXlsx({ sheets: [sheet] }), "表样.xlsx")),
  );
  expect([...read.values()]).toEqual(alone);
  expect(read.get("明细表")?.print?.titleRows).toEqual({ first: 0, last: 1 });
});

describeWith(["libreoffice"], "a template saved by another program", () => {
  test.each(FORMS.map((form) => [form.id, form] as const))(
    "%s is still the same form",
    async (id, form) => {
      const file = path.resolve(__dirname, `../../../assets/templates/${id}.xlsx`);
      const bytes = new Uint8Array(readFileSync(file));
      const [ours, theirs] = await Promise.all(
        [bytes, savedByLibreOffice(bytes, "xlsx")].map((each) => readTemplate(each, id)),
      );
      const plans = [ours!, theirs!].map((template) => {
        const { sheet, regions } = planTemplate(template, form);
        const contents = sheet.rows.map(({ cells }) => cells.map((cell) => cell?.content ?? { value: null }));
        const { titleRows, fitTo, paper, orientation } = sheet.print!;
        const merges = sheet.merges.map((merge) => Object.values(merge).join()).sort();
        return { contents, regions, merges, print: { titleRows, fitTo, paper, orientation } };
      });
      expect(plans[1]).toEqual(plans[0]);
    },
    30_000,
  );
});
