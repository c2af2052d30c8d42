import { atOnce } from "../../../src/spreadsheet/pieces";
import { newSheetOf } from "../../../src/workbench/file/newSheet";
import { openBook } from "../../../src/workbench/file/open";
import { formatRange } from "../../../src/workbench/model/sheet/ranges";
import { writeXlsx } from "../../../src/spreadsheet/xlsx/write";
import { excelBook, pack, plainBook, prefixedBook, wpsBook } from "../../spreadsheet/xlsx/writing/books";
import { chartSheet, duesForm } from "../../spreadsheet/xlsx/writing/samplePlan";

const open = (book: Uint8Array) => openBook(book, "账册.xlsx");

describe("a book as Excel saves it", () => {
  test("its worksheets, names and what is selected", async () => {
    const book = await open(pack(excelBook()));
    expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["党员名册", "visible"],
      ["党费", "hidden"],
    ]);
    expect(book.names).toEqual([{ name: "费率", formula: "党费!$B$1", visible: true, comment: "" }]);
    // The file says that the hidden sheet is shown.
    expect(book.active.name).toBe("党员名册");
    expect(book.active.selection.map(formatRange)).toEqual(["B3"]);
    expect(book.isDirty).toBe(false);
  });

  test("cells, with the formats of cells that have none of their own", async () => {
    const { active, ...book } = await open(pack(excelBook()));
    expect(active.cells.value(1, 2)).toBe("110101198501018888");
    expect([active.cells.formula(4, 3), active.cells.value(4, 3)]).toEqual(["SUM(D2:D3)", 60]);
    expect(active.format(1, 1)).toMatchObject({
      numberFormat: 'yyyy"年"m"月"',
      horizontal: "left",
      vertical: "center",
    });
    // A blank cell of its own, one of a formatted column, and one of nobody's.
    expect(
      [active.format(2, 1), active.format(9, 2), active.format(9, 0)].map((format) => format.numberFormat),
    ).toEqual(['yyyy"年"m"月"', "@", "General"]);
    expect(book.formats.at(0)).toMatchObject({ fontName: "宋体", fontSize: 11 });
    expect(active.columns.size(2)).toBe(105);
    expect(active.rows.size(0)).toBe(13.5);
    expect(active.usedRange()).toEqual({ top: 0, left: 0, bottom: 4, right: 3 });
  });

  test("what stands on its cells", async () => {
    const { active } = await open(pack(excelBook()));
    expect(active.merges.map(formatRange)).toEqual(["A5:C5"]);
    expect(active.comments).toMatchObject([{ kind: "note", row: 1, column: 0, author: "办事员", text: "已核对" }]);
    expect(active.validations).toMatchObject([{ type: "list", formula1: '"10,20"', hasDropDown: true }]);
    expect(active.conditionalFormats).toMatchObject([{ type: "cellIs", format: { fontColor: "9C0006" } }]);
    expect(active.tables).toMatchObject([{ name: "表1", hasHeaders: true, hasTotals: false }]);
    expect(active.page).toMatchObject({ orientation: "Portrait", paper: "A4", area: [{ bottom: 4, right: 3 }] });
    expect(active.charts).toMatchObject([
      {
        name: "图表 1",
        type: "ColumnClustered",
        // Five columns, one of them wider, to the left; twelve rows high.
        place: { left: 5 * 48 + (105 - 48), top: 0, width: 7 * 48, height: 12 * 13.5 },
        series: [{ values: { sheet: "党员名册", range: { top: 1, left: 3, bottom: 2, right: 3 } }, categories: null }],
      },
    ]);
  });
});

test.each([
  ["WPS", wpsBook],
  ["a writer that prefixes every element", prefixedBook],
])("a book of %s", async (_, parts) => {
  const book = await open(pack(parts()));
  expect(book.active.usedRange({ valuesOnly: true })).not.toBeNull();
});

test("the sheets Branchbook wrote come back as what they were made from", async () => {
  const plan = { edits: [], newSheets: [duesForm(), chartSheet()], memory: '{"单位":"红旗街道"}' };
  const { bytes } = await writeXlsx(pack(excelBook()), plan);
  const book = await open(bytes);

  const form = duesForm();
  const [title, ...rows] = form.rows;
  expect(atOnce(newSheetOf(book.sheet(form.name)!, form.madeBy))).toEqual({
    ...form,
    // Blank cells behind the last one say nothing.
    rows: [{ ...title!, cells: title!.cells.slice(0, 1) }, ...rows],
    print: { ...form.print, footer: "&C第 &P 页，共 &N 页" },
    charts: [],
  });
  const [columns, line, pie] = chartSheet().charts!;
  // A pie has no axes, and so no titles of axes.
  const { categoryTitle, valueTitle, valueFormat, ...round } = pie!;
  expect([categoryTitle, valueTitle, valueFormat]).not.toContain(undefined);
  expect(atOnce(newSheetOf(book.sheet("季度图表")!, "charts")).charts).toEqual(
    [columns!, line!, round].map((chart) => ({
      stacking: "clustered",
      ...chart,
      series: chart.series.map((series) => ({ dashed: false, ...series })),
    })),
  );
  const charts = book.sheet("季度图表")!.charts;
  expect(charts[0]).toMatchObject({
    skipsHidden: false,
    blanks: "NotPlotted",
    series: [{ gapWidth: 60, overlap: -10 }, { fill: { isHollow: false } }],
  });
  expect(charts[1]).toMatchObject({ series: [{ marker: { style: "Circle" }, line: { weight: 2.25 } }] });
  expect(charts[2]!.series).toMatchObject([{ labels: { showsValue: false, position: "OutsideEnd" } }]);
  // Each slice is lighter than the one before.
  const reds = [...charts[2]!.series[0]!.points.values()].map(({ color }) => parseInt(color!.slice(0, 2), 16));
  expect(reds).toEqual([...new Set(reds)].sort((a, b) => a - b));
});

test("the memory is a very hidden worksheet that carries its mark", async () => {
  const { bytes } = await writeXlsx(pack(excelBook()), { edits: [], newSheets: [], memory: "多少".repeat(5000) });
  const sheet = (await open(bytes)).sheets.at(-1)!;
  expect(sheet.visibility).toBe("veryHidden");
  expect(sheet.names).toMatchObject([{ name: "_branchbook", formula: '"memory"', visible: false }]);
  expect([0, 1].map((row) => sheet.cells.value(row, 0))).toEqual(["多少".repeat(4000), "多少".repeat(1000)]);
});

test("rows, columns, panes, protection and page of a worksheet", async () => {
  const parts = plainBook(
    '<row r="2" ht="30" customHeight="1" hidden="1" s="1" customFormat="1"><c r="B2"><v>1</v></c></row>',
    {
      styles:
        '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' +
        '<xf numFmtId="31" fontId="0" fillId="0" borderId="0"><protection locked="0"/></xf></cellXfs>',
      sheet:
        '<sheetProtection sheet="1" formatCells="0" password="CC1A"/>' +
        '<printOptions horizontalCentered="1"/><pageMargins left="1" right="1" top="0.5" bottom="0.5" header="0.25" footer="0.25"/>' +
        '<pageSetup paperSize="8" orientation="landscape" scale="80"/><headerFooter><oddHeader>&amp;L支部&amp;R&amp;D</oddHeader></headerFooter>' +
        '<rowBreaks count="1"><brk id="7" max="16383" man="1"/></rowBreaks>',
    },
  );
  const sheet = parts["xl/worksheets/sheet1.xml"];
  const before =
    '<sheetPr><tabColor indexed="10"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0">' +
    '<pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/></sheetView></sheetViews>' +
    '<cols><col min="3" max="4" width="20" hidden="1"/></cols><sheetData>';
  parts["xl/worksheets/sheet1.xml"] = String(sheet).replace("<sheetData>", before);
  const { active } = await open(pack(parts));

  expect(active.freeze).toEqual({ rows: 2, columns: 1 });
  expect(active.showGridlines).toBe(false);
  expect(active.tabColor).toBe("FF0000");
  expect([active.rows.size(1), active.rows.isHidden(1), active.rows.start(2)]).toEqual([30, true, 15]);
  expect([active.columns.isHidden(2), active.columns.isHidden(4), active.columns.start(5)]).toEqual([true, false, 144]);
  expect(active.format(1, 7)).toMatchObject({ numberFormat: 'yyyy"年"m"月"d"日"', locked: false });
  expect(active.protection).toEqual({
    allows: new Set(["formatCells", "editObjects", "editScenarios"]),
    password: undefined,
  });
  expect(active.page).toMatchObject({
    orientation: "Landscape",
    paper: "A3",
    zoom: { scale: 80 },
    margins: { left: 72, top: 36, header: 18 },
    centerHorizontally: true,
    header: { left: "支部", center: "", right: "&D" },
    rowBreaks: new Set([7]),
  });
});

test("a click arrives in the midst of a large sheet that is being opened, and ends it", async () => {
  const row = (at: number) => `<row r="${at}">${`<c t="inlineStr"><is><t>党员${at}</t></is></c>`.repeat(10)}</row>`;
  const bytes = pack(plainBook(Array.from({ length: 20_000 }, (_, at) => row(at + 1)).join("")));
  const controller = new AbortController();
  let turns = 0;
  const turn = (): void => {
    turns++;
    if (turns === 20) controller.abort("cancelled");
    else setImmediate(turn);
  };
  const told: number[] = [];
  setImmediate(turn);
  const opening = openBook(bytes, "账册.xlsx", { signal: controller.signal, onProgress: (done) => told.push(done) });
  await expect(opening).rejects.toBe("cancelled");
  expect(told.every((done) => done < 0.5)).toBe(true);
});
