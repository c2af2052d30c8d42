/** How worksheets look, whichever side is asked: templates of a clerk's own are filled from it. */
import { readFileSync } from "node:fs";
import { writeXlsx as savedByHucre } from "hucre/xlsx";
import { FORMS } from "../../src/forms/build";
import type { StoredSheet } from "../../src/spreadsheet/own/storedSheet";
import type { BorderLine, CellStyle, ConditionalFormat, SheetCell } from "../../src/spreadsheet/workbook";
import { readLooks, readTemplate } from "../../src/spreadsheet/xlsx/template/template";
import { templateFile } from "../forms/quarterForms";
import { SIDES } from "./sides";

/** A style as people see it: what is said of it, however a side says that nothing is. */
function seenStyle({ font = {}, fill, border = {}, align = {}, numberFormat }: CellStyle = {}) {
  const line = (side: BorderLine | undefined) => side && `${side.style} ${side.color ?? "000000"}`;
  return {
    font: `${font.name ?? "Calibri"} ${font.size ?? 11} ${font.color ?? "000000"}`,
    marks: [font.bold, font.italic, font.underline].map(Boolean),
    fill,
    border: [border.top, border.right, border.bottom, border.left].map(line),
    align: [align.horizontal, align.vertical ?? "bottom", align.indent ?? 0, align.rotation ?? 0],
    fits: [align.wrap, align.shrink].map(Boolean),
    numberFormat: numberFormat ?? "General",
  };
}

function seenCell(cell: SheetCell | null | undefined) {
  return { content: cell?.content ?? { value: null }, link: cell?.link, ...seenStyle(cell?.style) };
}

function seenRule({ range, formula, style }: ConditionalFormat) {
  const { color, bold } = style.font ?? {};
  return { range, formula, color, bold: Boolean(bold), fill: style.fill, numberFormat: style.numberFormat };
}

/** Without members that say nothing. */
function said<T>(value: T): unknown {
  return JSON.parse(JSON.stringify(value));
}

function seen(sheet: StoredSheet) {
  const width = Math.max(...sheet.rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const { paper, orientation, fitTo, margins, titleRows, area, centered, header, footer, rowBreaks } =
    sheet.print ?? {};
  const rounded = Object.entries(margins ?? {}).map(([side, inches]) => [side, inches.toFixed(3)]);
  return {
    name: sheet.name,
    cells: sheet.rows.map(({ cells }) => columns.map((column) => seenCell(cells[column]))),
    heights: sheet.rows.map(({ height }) => height),
    hidden: sheet.rows.map(({ hidden }) => Boolean(hidden)),
    // Excel tells no width of a hidden column.
    widths: columns.map((column) =>
      sheet.hiddenColumns?.includes(column) ? null : (sheet.columnWidths[column]?.toFixed(0) ?? null),
    ),
    hiddenColumns: sheet.hiddenColumns ?? [],
    merges: sheet.merges.map((merge) => JSON.stringify(merge)).sort(),
    print: { paper, orientation, fitTo, titleRows, area, centered: Boolean(centered), header, footer },
    margins: rounded.sort(),
    rowBreaks: rowBreaks ?? [],
    rules: (sheet.conditionalFormats ?? []).map(seenRule),
    scales: said(sheet.scales ?? []),
    validations: said(sheet.validations ?? []),
    names: sheet.names ?? [],
    freeze: sheet.freeze,
    showGridLines: sheet.showGridLines,
  };
}

const book = (id: string): Uint8Array => new Uint8Array(readFileSync(templateFile(id)));

describe.each(SIDES)("$name", ({ open }) => {
  test.each(FORMS.map(({ id }) => id))("shows the built-in template of %s as its file has it", async (id) => {
    const template = await readTemplate(book(id), `${id}.xlsx`);
    const { workbook } = await open(book(id));
    const { sheets, digitPixels } = await workbook.looks([template.name]);
    expect(digitPixels).toBe(7);
    expect(seen(sheets.get(template.name)!)).toEqual(seen(template));
  });

  test("shows all that a clerk's template may have", async () => {
    const bytes = await savedByHucre({
      sheets: [
        { name: "名册", rows: [["姓名"]] },
        {
          name: "明细表表样",
          rows: [
            ["标题", null, null],
            ["{.姓名}", "{.应缴}", null],
            ["合计", null, null],
            [null, null, "尾"],
          ],
          cells: new Map([
            ["1,0", { value: "{.姓名}", hyperlink: { target: "", location: "名册!A1" } }],
            [
              "2,1",
              {
                value: null,
                formula: "SUM(B2)",
                style: {
                  font: { name: "楷体", size: 14, bold: true, italic: true, underline: true, color: { rgb: "C00000" } },
                  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFF2CC" } },
                  border: {
                    top: { style: "double" },
                    bottom: { style: "medium", color: { rgb: "0070C0" } },
                    left: { style: "dotted" },
                    right: { style: "dashed" },
                  },
                  alignment: { horizontal: "distributed", vertical: "top", textRotation: 45 },
                  numFmt: "0.00%",
                },
              },
            ],
          ]),
          columns: [{ width: 20 }, {}, { width: 5, hidden: true }],
          rowDefs: new Map([
            [0, { height: 40 }],
            [2, { hidden: true }],
          ]),
          conditionalRules: [
            {
              type: "expression",
              priority: 1,
              range: "B2",
              formula: "B2>5",
              style: { font: { color: { rgb: "C00000" } } },
            },
            {
              type: "colorScale",
              priority: 2,
              range: "B3",
              colorScale: {
                cfvo: [{ type: "min" }, { type: "num", value: "5" }, { type: "max" }],
                colors: ["FFF8696B", "FFFFEB84", "FF63BE7B"],
              },
            },
            {
              type: "dataBar",
              priority: 3,
              range: "A2",
              dataBar: { cfvo: [{ type: "min" }, { type: "max" }], color: "FF638EC6" },
            },
            {
              type: "iconSet",
              priority: 4,
              range: "A3",
              iconSet: {
                iconSet: "3Arrows",
                cfvo: [
                  { type: "percent", value: "0" },
                  { type: "percent", value: "33" },
                  { type: "percent", value: "67" },
                ],
              },
            },
          ],
          dataValidations: [
            { type: "list", range: "A2", values: ["甲", "乙"] },
            { type: "whole", operator: "greaterThan", range: "B2:B3", formula1: "0", inputMessage: "填整数" },
          ],
          freezePane: { rows: 1, columns: 1 },
          view: { showGridLines: false },
          rowBreaks: [2],
          pageSetup: {
            paperSize: "a3",
            orientation: "landscape",
            printTitlesRow: "$1:$1",
            printArea: "$A$1:$C$4",
            horizontalCentered: true,
            margins: { top: 0.5, right: 0.6, bottom: 0.7, left: 0.8, header: 0.3, footer: 0.3 },
          },
          headerFooter: { oddHeader: "&L左&R右", oddFooter: "&C第 &P 页" },
        },
      ],
    });
    const [template] = (await readBook(bytes, ["明细表表样"])).values();
    const { workbook } = await open(bytes);
    const found = (await workbook.looks(["明细表表样"])).sheets.get("明细表表样")!;
    expect(seen(found)).toEqual(seen(template!));
    expect(found.leftOut).toEqual(template!.leftOut);
  });

  test("tells what a form cannot take over of it", async () => {
    const bytes = await savedByHucre({
      sheets: [
        {
          name: "表样",
          rows: [["{.姓名}"]],
          pageSetup: { printTitlesColumn: "$A:$A" },
          colBreaks: [1],
        },
      ],
    });
    const { workbook } = await open(bytes);
    const { leftOut } = (await workbook.looks(["表样"])).sheets.get("表样")!;
    expect(leftOut.map(({ what }) => what).sort()).toEqual(["column-breaks", "column-titles"]);
  });

  test("of no worksheets, the width of the book's digits alone", async () => {
    const { workbook } = await open(book("roster"));
    expect(await workbook.looks([])).toEqual({ digitPixels: 7, sheets: new Map() });
  });
});

async function readBook(bytes: Uint8Array, names: readonly string[]): Promise<ReadonlyMap<string, StoredSheet>> {
  return (await readLooks(bytes, "账册.xlsx", names)).sheets;
}
