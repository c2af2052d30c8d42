import type { HostOptions } from "../../../src/workbench/host/host";
import type { WorkbookModel } from "../../../src/workbench/model/book";
import { formatRange } from "../../../src/workbench/model/sheet/ranges";
import { officeRuntime } from "../../support/officeRuntime";
import { at, bookOf, errorOf } from "./books";

/** Does some work on a book, and syncs. */
async function onBook<T>(
  book: WorkbookModel,
  work: (workbook: Excel.Workbook) => T,
  options?: HostOptions,
): Promise<T> {
  const { Excel } = officeRuntime(book, options);
  return Excel.run(async (context) => {
    const done = work(context.workbook);
    await context.sync();
    return done;
  });
}

const first = (workbook: Excel.Workbook) => workbook.worksheets.getFirst();

describe("worksheets", () => {
  test("are added behind the last one, named, moved, coloured, hidden, shown and deleted", async () => {
    const book = bookOf(["名册", "党费"]);
    const sheet = await onBook(book, ({ worksheets }) => {
      const added = worksheets.add();
      added.name = "公示";
      added.position = 0;
      added.tabColor = "#8B1A1A";
      added.showGridlines = false;
      added.showHeadings = false;
      added.activate();
      worksheets.getItem("名册").visibility = "Hidden";
      worksheets.getItem("党费").delete();
      return added.load("name,position,tabColor,visibility,showGridlines,showHeadings,id,standardWidth,standardHeight");
    });
    expect(sheet.toJSON()).toMatchObject({
      ...{ name: "公示", position: 0, tabColor: "#8B1A1A", visibility: "Visible", showGridlines: false },
      ...{ showHeadings: false, standardWidth: 8.43, standardHeight: 15, id: book.sheets[0]!.id },
    });
    expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["公示", "visible"],
      ["名册", "hidden"],
    ]);
    expect(book.active.name).toBe("公示");
  });

  test("are found by name, id and place, hidden ones left out where that is asked for", async () => {
    const book = bookOf(["名册", "党费", "基金"]);
    book.show(book.sheets[0]!, "hidden");
    book.show(book.sheets[2]!, "veryHidden");
    const found = await onBook(book, ({ worksheets }) => ({
      sheets: [
        worksheets.getItem("党费"),
        worksheets.getItem(book.sheets[1]!.id),
        worksheets.getFirst(),
        worksheets.getFirst(true),
        worksheets.getLast(),
        worksheets.getLast(true),
        worksheets.getItem("名册").getNext(),
        worksheets.getItem("基金").getPrevious(true),
        worksheets.getActiveWorksheet(),
      ].map((sheet) => sheet.load("name")),
      none: worksheets.getItem("党费").getNextOrNullObject(true),
      counts: [worksheets.getCount(), worksheets.getCount(true)],
    }));
    expect(found.sheets.map(({ name }) => name)).toEqual([
      ...["党费", "党费", "名册", "党费", "基金", "党费", "党费", "党费", "党费"],
    ]);
    expect(found.none.isNullObject).toBe(true);
    expect(found.counts.map(({ value }) => value)).toEqual([3, 1]);
  });

  test.each<[string, (workbook: Excel.Workbook) => unknown, string]>([
    ["add a name that is taken", ({ worksheets }) => worksheets.add("ROSTER"), "ItemAlreadyExists"],
    ["add a name that can be none", ({ worksheets }) => worksheets.add("a/b"), "InvalidArgument"],
    ["add a name that is too long", ({ worksheets }) => worksheets.add("长".repeat(32)), "InvalidArgument"],
    ["take another's name", ({ worksheets }) => (worksheets.getItem("Roster").name = "hidden"), "ItemAlreadyExists"],
    ["delete the last visible one", ({ worksheets }) => worksheets.getItem("Roster").delete(), "InvalidOperation"],
    [
      "hide the last visible one",
      ({ worksheets }) => (worksheets.getItem("Roster").visibility = "Hidden"),
      "InvalidOperation",
    ],
    ["delete a very hidden one", ({ worksheets }) => worksheets.getItem("Hidden").delete(), "InvalidOperation"],
    ["show a hidden one", ({ worksheets }) => worksheets.getItem("Hidden").activate(), "InvalidOperation"],
    ["move one off the end", ({ worksheets }) => (worksheets.getItem("Roster").position = 2), "InvalidArgument"],
  ])("nobody can %s", async (_, work, code) => {
    const book = bookOf(["Roster", "Hidden"]);
    book.show(book.sheets[1]!, "veryHidden");
    expect((await errorOf(onBook(book, work))).code).toBe(code);
  });

  test("keep rows and columns in view", async () => {
    const book = bookOf(["名册"]);
    const location = await onBook(book, (workbook) => {
      const sheet = first(workbook);
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      return sheet.freezePanes.getLocationOrNullObject().load("address");
    });
    expect([location.address, book.active.freeze]).toEqual(["名册!A1:B3", { rows: 3, columns: 2 }]);
    await onBook(book, (workbook) => first(workbook).freezePanes.freezeRows(1));
    expect(book.active.freeze).toEqual({ rows: 1, columns: 0 });
    await onBook(book, (workbook) => first(workbook).freezePanes.unfreeze());
    expect(book.active.freeze).toEqual({ rows: 0, columns: 0 });
  });

  test("are selected and activated", async () => {
    const book = bookOf(["名册", "党费"]);
    const cells = await onBook(book, (workbook) => {
      workbook.worksheets.getItem("党费").getRange("B2:C9").select();
      return [workbook.getSelectedRange(), workbook.getActiveCell()].map((range) => range.load("address"));
    });
    expect(cells.map(({ address }) => address)).toEqual(["党费!B2:C9", "党费!B2"]);
    expect([book.active.name, book.active.selection.map(formatRange)]).toEqual(["党费", ["B2:C9"]]);
  });
});

describe("the workbook", () => {
  test("says what it is", async () => {
    const workbook = await onBook(bookOf(["名册"]), (found) => {
      found.application.load("calculationMode,decimalSeparator");
      found.protection.load("protected");
      return found.load("name,isDirty,readOnly,autoSave");
    });
    expect([workbook.name, workbook.isDirty, workbook.readOnly, workbook.autoSave]).toEqual([
      "账册.xlsx",
      false,
      false,
      false,
    ]);
    expect([workbook.application.calculationMode, workbook.protection.protected]).toEqual(["Automatic", false]);
  });

  test("is saved by its host", async () => {
    const save = jest.fn();
    await onBook(bookOf(["名册"]), (workbook) => workbook.save(), { save });
    expect(save).toHaveBeenCalledTimes(1);
  });

  test("reckons days from 1900", async () => {
    const day = await onBook(bookOf(["名册"]), ({ functions }) => functions.date(1904, 1, 1).load("value"));
    expect(day.value).toBe(1462);
  });

  test("keeps settings", async () => {
    const book = bookOf(["名册"]);
    await onBook(book, ({ settings }) => {
      settings.add("语言", "zh-CN");
      settings.add("映射", { 姓名: ["B", 3] });
    });
    const settings = await onBook(book, (workbook) => {
      workbook.settings.getItem("语言").delete();
      return {
        list: workbook.settings.load("items/key,items/value"),
        missing: workbook.settings.getItemOrNullObject("语言"),
      };
    });
    expect(settings.list.items.map(({ key, value }) => [key, value as unknown])).toEqual([
      ["映射", { 姓名: ["B", 3] }],
    ]);
    expect(settings.missing.isNullObject).toBe(true);
  });

  test("that is read-only takes nothing, and is read all the same", async () => {
    const book = bookOf(["名册"], [["姓名"]]);
    book.isReadOnly = true;
    for (const work of [
      (workbook: Excel.Workbook) => (first(workbook).getRange("A1").values = [[1]]),
      (workbook: Excel.Workbook) => (first(workbook).getRange("A1").format.fill.color = "red"),
      (workbook: Excel.Workbook) => workbook.worksheets.add("x"),
      (workbook: Excel.Workbook) => workbook.settings.add("x", 1),
      (workbook: Excel.Workbook) => workbook.save(),
    ]) {
      expect((await errorOf(onBook(book, work))).code).toBe("AccessDenied");
    }
    const range = await onBook(book, (workbook) => first(workbook).getRange("A1").load("values"));
    expect(range.values).toEqual([["姓名"]]);
  });
});

describe("names", () => {
  test("of the workbook and of a worksheet", async () => {
    const book = bookOf(["名册", "党费"]);
    const found = await onBook(book, ({ names, worksheets }) => {
      const sheet = worksheets.getItem("党费");
      names.add("名册区", worksheets.getItem("名册").getRange("A1:B2"), "全部党员");
      const marker = sheet.names.add("_branchbook", '="dues"');
      marker.visible = false;
      return {
        all: names.load("items/name,items/type,items/value,items/formula,items/visible,items/scope,items/comment"),
        own: sheet.names.load("items/name,items/type,items/value,items/formula,items/visible,items/scope"),
        range: names.getItem("名册区").getRange().load("address"),
        missing: sheet.names.getItemOrNullObject("名册区"),
      };
    });
    expect(found.all.items.map((item) => item.toJSON())).toEqual([
      expect.objectContaining({
        ...{ name: "名册区", type: "Range", value: "名册!$A$1:$B$2", formula: "=名册!$A$1:$B$2" },
        ...{ visible: true, scope: "Workbook", comment: "全部党员" },
      }),
    ]);
    expect(found.own.items.map((item) => item.toJSON())).toEqual([
      expect.objectContaining({
        name: "_branchbook",
        type: "String",
        value: "dues",
        formula: '="dues"',
        visible: false,
        scope: "Worksheet",
      }),
    ]);
    expect([found.range.address, found.missing.isNullObject]).toEqual(["名册!A1:B2", true]);
    await onBook(book, ({ worksheets }) => worksheets.getItem("党费").names.getItem("_BRANCHBOOK").delete());
    expect(book.sheets[1]!.names).toEqual([]);
  });

  test.each([
    ["a b", "InvalidArgument"],
    ["A1", "InvalidArgument"],
    ["R1C1", "InvalidArgument"],
    ["费率", "ItemAlreadyExists"],
  ])("nothing can be called %s", async (name, code) => {
    const book = bookOf(["名册"]);
    book.names.push({ name: "费率", formula: "0.005", visible: true, comment: "" });
    expect((await errorOf(onBook(book, ({ names }) => names.add(name, "=1")))).code).toBe(code);
  });
});

describe("protection", () => {
  test("lets nothing locked be changed, but for what it allows", async () => {
    const book = bookOf(["名册"], [["姓名"]]);
    const [sheet] = book.sheets;
    sheet!.setFormat(at("B1:B9"), { locked: false });
    await onBook(book, (workbook) => first(workbook).protection.protect({ allowFormatColumns: true }, "口令"));
    for (const work of [
      (workbook: Excel.Workbook) => (first(workbook).getRange("A1:B1").values = [[1, 2]]),
      (workbook: Excel.Workbook) => (first(workbook).getRange("B1").format.font.bold = true),
      (workbook: Excel.Workbook) => (first(workbook).getRange("B1").rowHidden = true),
      (workbook: Excel.Workbook) => first(workbook).getRange("B1:B2").merge(),
      (workbook: Excel.Workbook) => first(workbook).charts.add("Pie", first(workbook).getRange("A1")),
    ]) {
      expect((await errorOf(onBook(book, work))).code).toBe("AccessDenied");
    }
    const protection = await onBook(book, (workbook) => {
      first(workbook).getRange("B1:B2").values = [[1], [2]];
      first(workbook).getRange("A1").format.columnWidth = 99;
      return first(workbook).protection.load("protected,options");
    });
    expect([sheet!.cells.value(1, 1), sheet!.columns.size(0), protection.protected]).toEqual([2, 99, true]);
    expect(protection.options).toMatchObject({ allowFormatColumns: true, allowFormatCells: false });

    expect((await errorOf(onBook(book, (workbook) => first(workbook).protection.unprotect("错")))).code).toBe(
      "BadPassword",
    );
    await onBook(book, (workbook) => first(workbook).protection.unprotect("口令"));
    expect(sheet!.protection).toBeNull();
  });

  test("of the structure keeps worksheets as they are", async () => {
    const book = bookOf(["名册", "党费"]);
    book.isStructureProtected = true;
    for (const work of [
      ({ worksheets }: Excel.Workbook) => worksheets.add("x"),
      ({ worksheets }: Excel.Workbook) => worksheets.getFirst().delete(),
      ({ worksheets }: Excel.Workbook) => (worksheets.getFirst().name = "x"),
      ({ worksheets }: Excel.Workbook) => (worksheets.getFirst().visibility = "Hidden"),
    ]) {
      expect((await errorOf(onBook(book, work))).code).toBe("AccessDenied");
    }
  });
});

test("how a worksheet is printed", async () => {
  const book = bookOf(["名册"]);
  const found = await onBook(book, (workbook) => {
    const sheet = first(workbook);
    const { pageLayout, horizontalPageBreaks } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A4";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintMargins("Inches", { top: 0.5, left: 1 });
    pageLayout.setPrintArea("A1:H40");
    pageLayout.setPrintTitleRows("$1:$3");
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页，共 &N 页";
    horizontalPageBreaks.add("A21");
    return {
      pageLayout: pageLayout.load("orientation,paperSize,zoom,topMargin,leftMargin,bottomMargin,centerHorizontally"),
      footer: pageLayout.headersFooters.defaultForAllPages.load("centerFooter,leftFooter"),
      area: pageLayout.getPrintArea().load("address"),
      titles: pageLayout.getPrintTitleRowsOrNullObject().load("address"),
      columns: pageLayout.getPrintTitleColumnsOrNullObject(),
      breaks: horizontalPageBreaks.load("items/rowIndex"),
    };
  });
  expect(found.pageLayout.toJSON()).toMatchObject({
    ...{ orientation: "Landscape", paperSize: "A4", zoom: { horizontalFitToPages: 1, verticalFitToPages: null } },
    ...{ topMargin: 36, leftMargin: 72, bottomMargin: 54, centerHorizontally: true },
  });
  expect(found.footer.toJSON()).toMatchObject({ centerFooter: "第 &P 页，共 &N 页", leftFooter: "" });
  expect([found.area.address, found.titles.address, found.columns.isNullObject]).toEqual([
    "名册!A1:H40",
    "名册!1:3",
    true,
  ]);
  expect(found.breaks.items.map(({ rowIndex }) => rowIndex)).toEqual([20]);
  const area = await errorOf(onBook(book, (workbook) => first(workbook).pageLayout.setPrintTitleRows("A1:B2")));
  expect(area.code).toBe("InvalidArgument");
});

describe("charts", () => {
  const DUES = [
    ["党支部", "应缴", "实缴"],
    ["东风里", 1200, 1100],
    ["朝阳", 800, 800],
    ["幸福里", 640, 512],
  ];

  test("have series of the columns of their cells, named by the first row", async () => {
    const book = bookOf(["党费"], DUES);
    const chart = await onBook(book, (workbook) => {
      const added = first(workbook).charts.add("ColumnClustered", first(workbook).getRange("A1:C4"), "Auto");
      added.title.text = "各支部党费";
      added.axes.valueAxis.title.text = "金额（元）";
      added.axes.valueAxis.numberFormat = "#,##0";
      added.axes.valueAxis.minimum = 0;
      added.legend.position = "Bottom";
      added.setPosition("E2", "J16");
      added.series.getItemAt(1).format.fill.setSolidColor("#C00000");
      added.series.load("items/name");
      return added.load("name,chartType,left,top,width,height,title/text,axes/valueAxis/title/text");
    });
    expect(chart.series.items.map(({ name }) => name)).toEqual(["应缴", "实缴"]);
    expect(chart.toJSON()).toMatchObject({
      ...{ name: "Chart 1", chartType: "ColumnClustered", left: 4 * 48, top: 15, width: 6 * 48, height: 15 * 15 },
      title: { text: "各支部党费" },
      axes: { valueAxis: { title: { text: "金额（元）" } } },
    });
    expect(book.active.charts).toMatchObject([
      {
        title: { text: "各支部党费", visible: true },
        valueAxis: { numberFormat: "#,##0", minimum: 0 },
        series: [
          { values: { sheet: "党费", range: at("B2:B4") }, categories: { range: at("A2:A4") }, fill: { color: null } },
          { values: { sheet: "党费", range: at("C2:C4") }, fill: { color: "C00000" } },
        ],
      },
    ]);
  });

  test.each<[string, "Auto" | "Columns" | "Rows", string, string[]]>([
    ["A1:C4", "Rows", "东风里,朝阳,幸福里", ["B2:C2", "B3:C3", "B4:C4"]],
    ["B2:C4", "Auto", "Series1,Series2", ["B2:B4", "C2:C4"]],
    ["A2:B4", "Columns", "Series1", ["B2:B4"]],
    ["B1:C2", "Auto", "Series1", ["B2:C2"]],
  ])("of %s by %s", async (address, seriesBy, names, values) => {
    const book = bookOf(["党费"], DUES);
    await onBook(book, (workbook) => first(workbook).charts.add("Line", first(workbook).getRange(address), seriesBy));
    const [chart] = book.active.charts;
    expect([
      chart!.series.map(({ name }) => name).join(),
      chart!.series.map((each) => formatRange(each.values!.range)),
    ]).toEqual([names, values]);
  });

  test("look as they are told, down to single slices", async () => {
    const book = bookOf(["党费"], DUES);
    await onBook(book, (workbook) => {
      const { charts } = first(workbook);
      const bars = charts.add("BarClustered", first(workbook).getRange("A1:B4"));
      bars.plotVisibleOnly = false;
      bars.displayBlanksAs = "Zero";
      bars.axes.categoryAxis.reversePlotOrder = true;
      bars.axes.categoryAxis.position = "Maximum";
      const plan = bars.series.getItemAt(0);
      plan.gapWidth = 60;
      plan.overlap = -10;
      plan.format.fill.clear();
      plan.format.line.color = "#1565C0";
      const line = charts.add("LineMarkers", first(workbook).getRange("A1:B4")).series.getItemAt(0);
      line.markerStyle = "Circle";
      line.markerBackgroundColor = "#C00000";
      const pie = charts.add("Pie", first(workbook).getRange("A1:B4")).series.getItemAt(0);
      pie.hasDataLabels = true;
      pie.dataLabels.showValue = false;
      pie.dataLabels.showPercentage = true;
      pie.dataLabels.position = "OutsideEnd";
      for (const [index, color] of ["#C00000", "#E57373"].entries()) {
        pie.points.getItemAt(index).format.fill.setSolidColor(color);
      }
    });
    const [bars, line, pie] = book.active.charts;
    expect(bars).toMatchObject({
      skipsHidden: false,
      blanks: "Zero",
      categoryAxis: { isReversed: true, crossing: "Maximum" },
      series: [{ gapWidth: 60, overlap: -10, fill: { isHollow: true }, line: { color: "1565C0" } }],
    });
    expect(line!.series).toMatchObject([{ marker: { style: "Circle", background: "C00000" } }]);
    expect(pie!.series).toMatchObject([
      { labels: { showsValue: false, showsCategory: false, showsPercentage: true, position: "OutsideEnd" } },
    ]);
    expect([...pie!.series[0]!.points.values()].map(({ color }) => color)).toEqual(["C00000", "E57373"]);
  });

  test.each<[string, (series: Excel.ChartSeries) => unknown, string]>([
    ["a gap that is too wide", (series) => (series.gapWidth = 501), "InvalidArgument"],
    ["a point that isn't there", (series) => series.points.getItemAt(3).format.fill.clear(), "ItemNotFound"],
  ])("%s is refused", async (_, set, code) => {
    const book = bookOf(["党费"], DUES);
    const work = onBook(book, (workbook) => {
      set(first(workbook).charts.add("Pie", first(workbook).getRange("A1:B4")).series.getItemAt(0));
    });
    expect((await errorOf(work)).code).toBe(code);
  });

  test("are bound to cells series by series, of other worksheets too, and deleted", async () => {
    const book = bookOf(["党费", "图表"], DUES);
    await onBook(book, ({ worksheets }) => {
      const dues = worksheets.getItem("党费");
      const { charts } = worksheets.getItem("图表");
      const chart = charts.add("LineMarkers", dues.getRange("B2:B4"));
      chart.name = "dues-rate";
      chart.series.getItemAt(0).delete();
      const series = chart.series.add("收缴率");
      series.setValues(dues.getRange("C2:C4"));
      series.setXAxisValues(dues.getRange("A2:A4"));
      series.format.line.color = "#2E7D32";
      series.format.line.lineStyle = "Dash";
      charts.add("Pie", dues.getRange("A1:B4"));
    });
    const [chart] = book.sheets[1]!.charts;
    expect(chart).toMatchObject({
      name: "dues-rate",
      series: [
        {
          ...{ name: "收缴率", line: { color: "2E7D32", isDashed: true } },
          values: { sheet: "党费", range: at("C2:C4") },
          categories: { sheet: "党费", range: at("A2:A4") },
        },
      ],
    });
    const left = await onBook(book, ({ worksheets }) => {
      const { charts } = worksheets.getItem("图表");
      charts.getItem("dues-rate").delete();
      return { missing: charts.getItemOrNullObject("dues-rate"), all: charts.load("items/chartType") };
    });
    expect([left.missing.isNullObject, left.all.items.map(({ chartType }) => chartType)]).toEqual([true, ["Pie"]]);
  });
});

test("comments stand on cells; notes, which have an API of their own, are not among them", async () => {
  const book = bookOf(["名册"], [["姓名"]]);
  book.active.comments.push({
    ...{ id: "{n}", kind: "note", row: 0, column: 0, author: "办事员", text: "旧批注", created: null, resolved: false },
  });
  const now = () => new Date(Date.UTC(2026, 9, 8, 9));
  const comment = await onBook(
    book,
    (workbook) => {
      const added = workbook.comments.add("名册!B2", "请核对");
      added.content = "请核对身份证号";
      return added.load("content,authorName,creationDate,resolved");
    },
    { userName: "支部账册", now },
  );
  expect([comment.content, comment.authorName, comment.creationDate, comment.resolved]).toEqual([
    "请核对身份证号",
    "支部账册",
    now(),
    false,
  ]);
  const found = await onBook(book, (workbook) => ({
    count: workbook.comments.getCount(),
    at: workbook.comments.getItemByCell("名册!B2").getLocation().load("address"),
  }));
  expect([found.count.value, found.at.address]).toEqual([1, "名册!B2"]);
  const again = errorOf(onBook(book, (workbook) => workbook.comments.add("名册!B2", "再来")));
  expect((await again).code).toBe("ItemAlreadyExists");
});

test("tables are told of", async () => {
  const book = bookOf(["空"]);
  const table = {
    id: "7",
    name: "表1",
    range: at("A1:D5"),
    hasHeaders: true,
    hasTotals: true,
    style: "TableStyleMedium2",
  };
  book.load("名册", "visible", { tables: [table] });
  const tables = await onBook(book, (workbook) => ({
    all: workbook.tables.load("items/name,items/showTotals,items/worksheet/name"),
    none: workbook.worksheets.getItem("空").tables.getCount(),
    parts: [
      workbook.tables.getItem("表1").getRange(),
      workbook.tables.getItem("表1").getHeaderRowRange(),
      workbook.tables.getItem("表1").getDataBodyRange(),
    ].map((range) => range.load("address")),
  }));
  expect(tables.all.items.map(({ name, showTotals, worksheet }) => [name, showTotals, worksheet.name])).toEqual([
    ["表1", true, "名册"],
  ]);
  expect([tables.none.value, ...tables.parts.map(({ address }) => address)]).toEqual([
    ...[0, "名册!A1:D5", "名册!A1:D1", "名册!A2:D4"],
  ]);
});
