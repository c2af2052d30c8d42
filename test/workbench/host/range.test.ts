import type { HostOptions } from "../../../src/workbench/host/host";
import type { WorkbookModel } from "../../../src/workbench/model/book";
import { formatRange } from "../../../src/workbench/model/sheet/ranges";
import { CellError } from "../../../src/spreadsheet/workbook";
import { officeRuntime } from "../../support/officeRuntime";
import { at, bookOf, errorOf } from "./books";

const ROSTER = [
  ["姓名", "身份证号", "党费"],
  ["张三", "110101198501018888", 20],
  ["李四", null, 25.5],
  ["合计", null, null],
];

/** Does some work on the worksheet 名册 of a book, and syncs. */
async function onSheet<T>(
  book: WorkbookModel,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T,
  options?: HostOptions,
): Promise<T> {
  const { Excel } = officeRuntime(book, options);
  return Excel.run(async (context) => {
    const done = work(context.workbook.worksheets.getItem("名册"), context);
    await context.sync();
    return done;
  });
}

describe("which cells", () => {
  const range = (address: string) => (sheet: Excel.Worksheet) => sheet.getRange(address);

  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ["getRange", range("b2:c3"), "B2:C3"],
    ["getRange, corners in any order", range("C3:$B$2"), "B2:C3"],
    ["getRange of the whole sheet", (sheet) => sheet.getRange(), "A:XFD"],
    ["getRange of columns", range("A:B"), "A:B"],
    ["getRange with the sheet's name", range("名册!A1"), "A1"],
    ["getRange of a name", range("全部"), "A1:C4"],
    ["getRangeByIndexes", (sheet) => sheet.getRangeByIndexes(1, 2, 3, 1), "C2:C4"],
    ["getCell of the sheet", (sheet) => sheet.getCell(0, 3), "D1"],
    ["getUsedRange", (sheet) => sheet.getUsedRange(), "A1:C4"],
    ["getCell, also outside", (sheet) => sheet.getRange("B2:C3").getCell(2, 0), "B4"],
    ["getRow", (sheet) => sheet.getRange("B2:C3").getRow(1), "B3:C3"],
    ["getColumn", (sheet) => sheet.getRange("B2:C3").getColumn(1), "C2:C3"],
    ["getLastRow", (sheet) => sheet.getRange("B2:C3").getLastRow(), "B3:C3"],
    ["getLastColumn", (sheet) => sheet.getRange("B2:C3").getLastColumn(), "C2:C3"],
    ["getLastCell", (sheet) => sheet.getRange("B2:C3").getLastCell(), "C3"],
    ["getOffsetRange", (sheet) => sheet.getRange("B2:C3").getOffsetRange(-1, 2), "D1:E2"],
    ["getResizedRange", (sheet) => sheet.getRange("B2:C3").getResizedRange(1, -1), "B2:B4"],
    ["getAbsoluteResizedRange", (sheet) => sheet.getRange("B2:C3").getAbsoluteResizedRange(1, 3), "B2:D2"],
    ["getRowsAbove", (sheet) => sheet.getRange("B4:C5").getRowsAbove(2), "B2:C3"],
    ["getRowsBelow", (sheet) => sheet.getRange("B4:C5").getRowsBelow(), "B6:C6"],
    ["getColumnsBefore", (sheet) => sheet.getRange("D4:E5").getColumnsBefore(3), "A4:C5"],
    ["getColumnsAfter", (sheet) => sheet.getRange("D4:E5").getColumnsAfter(2), "F4:G5"],
    ["getRowsBelow within the range", (sheet) => sheet.getRange("B2:C5").getRowsBelow(-2), "B4:C5"],
    ["getRowsAbove within the range", (sheet) => sheet.getRange("B2:C5").getRowsAbove(-2), "B2:C3"],
    ["getEntireRow", (sheet) => sheet.getRange("B2:C3").getEntireRow(), "2:3"],
    ["getEntireColumn", (sheet) => sheet.getRange("B2:C3").getEntireColumn(), "B:C"],
    ["getBoundingRect", (sheet) => sheet.getRange("B2").getBoundingRect("D9"), "B2:D9"],
    ["getIntersection", (sheet) => sheet.getRange("A1:C3").getIntersection(sheet.getRange("B2:Z9")), "B2:C3"],
    ["getUsedRange within the range", (sheet) => sheet.getRange("B2:Z99").getUsedRange(), "B2:C3"],
    ["getSurroundingRegion", (sheet) => sheet.getRange("A4").getSurroundingRegion(), "A1:C4"],
  ])("%s", async (_, find, expected) => {
    const book = bookOf(["名册"], ROSTER);
    book.names.push({ name: "全部", formula: "名册!$A$1:$C$4", visible: true, comment: "" });
    const found = await onSheet(book, (sheet) => find(sheet).load("address"));
    expect(found.address).toBe(`名册!${expected}`);
  });

  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ["no address", range("没有"), "InvalidArgument"],
    ["another sheet's cells", range("党费!A1"), "InvalidArgument"],
    ["off the sheet", (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0), "InvalidArgument"],
    ["too far a row of a range", (sheet) => sheet.getRange("A1:B2").getRow(2), "InvalidArgument"],
    ["no rows", (sheet) => sheet.getRange("A5").getRowsBelow(0), "InvalidArgument"],
    ["half a cell", (sheet) => sheet.getCell(0.5, 0), "InvalidArgument"],
    ["cells that don't meet", (sheet) => sheet.getRange("A1").getIntersection("B2"), "ItemNotFound"],
    ["used cells where there are none", (sheet) => sheet.getRange("X1:Z9").getUsedRange(), "ItemNotFound"],
  ])("%s can't be had", async (_, find, code) => {
    const error = await errorOf(onSheet(bookOf(["名册", "党费"], ROSTER), find));
    expect(error.code).toBe(code);
  });

  test("cells that don't meet, and blank ones, are null objects where that is asked for", async () => {
    const found = await onSheet(bookOf(["名册"], ROSTER), (sheet) => [
      sheet.getRange("A1").getIntersectionOrNullObject("B2"),
      sheet.getRange("X1:Z9").getUsedRangeOrNullObject(),
      sheet.getRange("A1:C4").getMergedAreasOrNullObject(),
    ]);
    expect(found.map(({ isNullObject }) => isNullObject)).toEqual([true, true, true]);
  });

  test("where they are, and how large", async () => {
    const book = bookOf(["2026 名册"], ROSTER);
    const sheet = book.sheets[0]!;
    sheet.columns.resize(0, 0, 100);
    sheet.hideRows(1, 1, true);
    const { Excel } = officeRuntime(book);
    await Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getFirst().getRange("B2:D4");
      cells.load(
        "address,rowIndex,columnIndex,rowCount,columnCount,cellCount,left,top,width,height,isEntireRow,hidden",
      );
      const columns = context.workbook.worksheets.getFirst().getRange("B:C");
      columns.load("isEntireColumn,cellCount,values");
      const all = context.workbook.worksheets.getFirst().getRange();
      all.load("cellCount");
      await context.sync();
      expect(cells.toJSON()).toMatchObject({
        ...{ address: "'2026 名册'!B2:D4", rowIndex: 1, columnIndex: 1, rowCount: 3, columnCount: 3, cellCount: 9 },
        ...{ left: 100, top: 15, width: 3 * 48, height: 2 * 15, isEntireRow: false, hidden: null },
      });
      expect(columns.toJSON()).toMatchObject({ isEntireColumn: true, cellCount: 2 * 2 ** 20, values: null });
      expect(all.cellCount).toBe(-1);
    });
  });

  test("of several ranges", async () => {
    const areas = await onSheet(bookOf(["名册"], ROSTER), (sheet) => {
      const found = sheet.getRanges("A1:B2; D4");
      found.load("address,areaCount,cellCount,areas/items/address");
      found.format.fill.color = "#ff0000";
      return found;
    });
    expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(["名册!A1:B2,名册!D4", 2, 5]);
    expect(areas.areas.items.map(({ address }) => address)).toEqual(["名册!A1:B2", "名册!D4"]);
  });
});

describe("contents", () => {
  test("are read as values, formulas, texts and kinds of values", async () => {
    const book = bookOf(["名册"], [["文字", 46295, 1.5, true, new CellError("#N/A"), null]]);
    const sheet = book.sheets[0]!;
    sheet.setFormat(at("B1"), { numberFormat: "yyyy-mm-dd" });
    book.edit("clerk", () => sheet.enter(at("G1"), () => "=C1*2"));
    const range = await onSheet(book, (found) =>
      found.getRange("A1:G1").load("values,formulas,text,valueTypes,numberFormat"),
    );
    expect(range.values).toEqual([["文字", 46295, 1.5, true, "#N/A", "", 3]]);
    expect(range.formulas).toEqual([["文字", 46295, 1.5, true, "#N/A", "", "=C1*2"]]);
    expect(range.text).toEqual([["文字", "2026-09-30", "1.5", "TRUE", "#N/A", "", "3"]]);
    expect(range.valueTypes).toEqual([["String", "Integer", "Double", "Boolean", "Error", "Empty", "Integer"]]);
    expect(range.numberFormat[0]!.slice(0, 2)).toEqual(["General", "yyyy-mm-dd"]);
  });

  test("are taken as typing them would be: ID numbers lose their digits unless the cell is of text", async () => {
    const book = bookOf(["名册"]);
    await onSheet(book, (sheet) => {
      sheet.getRange("B1:B2").numberFormat = [["@"], ["@"]];
      sheet.getRange("A1:B2").values = [
        ["110101198501018888", "110101198501018888"],
        ["'0123", "=1+1"],
      ];
      sheet.getRange("A3:B3").values = [["=1+1", "2026-09-30"]];
    });
    const { cells } = book.sheets[0]!;
    expect(cells.rows).toEqual([
      [110101198501018000, "110101198501018888"],
      ["0123", "=1+1"],
      [2, 46295],
    ]);
    expect([cells.formula(1, 1), cells.formula(2, 0)]).toEqual([null, "1+1"]);
  });

  test("null leaves a cell, an empty text clears it, and one value fills all", async () => {
    const book = bookOf(["名册"], ROSTER);
    await onSheet(book, (sheet) => {
      sheet.getRange("A2:C2").values = [[null, "", 30]];
      sheet.getRange("A3:B4").values = "无" as unknown as string[][];
      sheet.getRange("A1:B1").numberFormat = [[null, "@"]];
    });
    const sheet = book.sheets[0]!;
    expect(sheet.cells.rows.slice(1)).toEqual([
      ["张三", null, 30],
      ["无", "无", 25.5],
      ["无", "无", null],
    ]);
    expect(sheet.format(0, 0).numberFormat).toBe("General");
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ["too few rows", (sheet) => (sheet.getRange("A1:A2").values = [[1]])],
    ["rows of unequal length", (sheet) => (sheet.getRange("A1:B2").values = [[1, 2], [3]])],
    ["nothing", (sheet) => (sheet.getRange("A1").values = null as unknown as string[][])],
    ["objects", (sheet) => (sheet.getRange("A1").values = [[{}]])],
    ["text that is longer than a cell", (sheet) => (sheet.getRange("A1").values = [["长".repeat(32_768)]])],
    ["what is no formula", (sheet) => (sheet.getRange("A1:A2").formulas = [["好"], ["-无-"]])],
    ["whole columns", (sheet) => (sheet.getRange("A:A").values = "x" as unknown as string[][])],
  ])("%s are refused, and nothing is written", async (_, write) => {
    const book = bookOf(["名册"]);
    expect((await errorOf(onSheet(book, write))).code).toBe("InvalidArgument");
    expect(book.sheets[0]!.usedRange()).toBeNull();
  });

  test("of 100,000 cells are split into blocks by the client, and arrive whole in one batch", async () => {
    const book = bookOf(["名册"]);
    let batches = 0;
    let sets = 0;
    const fault = ({ actions }: { readonly actions: readonly { readonly type: string }[] }) => {
      batches++;
      sets = actions.filter(({ type }) => type === "set").length;
      return null;
    };
    const rows = Array.from({ length: 10_000 }, (_, row) =>
      Array.from({ length: 10 }, (__, column) => row * 10 + column),
    );
    await onSheet(book, (sheet) => (sheet.getRange("A1:J10000").values = rows), { fault });
    expect([batches, sets]).toEqual([1, 67]);
    expect(book.sheets[0]!.cells.rows).toEqual(rows);
  });

  test("a matrix of the wrong size is refused before its first block", async () => {
    const book = bookOf(["名册"]);
    const rows = Array.from({ length: 2_000 }, () => [1]);
    const error = await errorOf(onSheet(book, (sheet) => (sheet.getRange("A1:A1999").values = rows)));
    expect(error.code).toBe("InvalidArgument");
    expect(book.sheets[0]!.usedRange()).toBeNull();
  });

  test("more than five million cells can't be read at once", async () => {
    const error = await errorOf(onSheet(bookOf(["名册"]), (sheet) => sheet.getRange("A1:F1000000").load("values")));
    expect(error.code).toBe("RangeExceedsLimit");
  });

  test.each<[Excel.ClearApplyTo | undefined, [unknown, string | null, number]]>([
    [undefined, [null, null, 0]],
    ["Contents" as Excel.ClearApplyTo, [null, "FFFF00", 1]],
    ["Formats" as Excel.ClearApplyTo, ["姓名", null, 1]],
    ["Hyperlinks" as Excel.ClearApplyTo, ["姓名", "FFFF00", 0]],
  ])("clear(%s)", async (applyTo, left) => {
    const book = bookOf(["名册"], ROSTER);
    const sheet = book.sheets[0]!;
    sheet.setFormat(at("A1:C4"), { fill: "FFFF00" });
    sheet.setLink(0, 0, { location: "名册!A4", address: "", tip: "" });
    await onSheet(book, (found) => found.getRange("A1:B2").clear(applyTo));
    expect([sheet.cells.value(0, 0), sheet.format(0, 0).fill, sheet.linkAt(0, 0) ? 1 : 0]).toEqual(left);
    expect([sheet.cells.value(2, 0), sheet.format(2, 0).fill]).toEqual(["李四", "FFFF00"]);
  });

  test("formulas follow what they refer to within a batch, unless calculation is suspended", async () => {
    const book = bookOf(["名册"], ROSTER);
    const { Excel } = officeRuntime(book);
    await Excel.run(async (context) => {
      const { application } = context.workbook;
      const sheet = context.workbook.worksheets.getItem("名册");
      const total = sheet.getRange("C4");
      total.formulas = [["=SUM(C2:C3)"]];
      const first = sheet.getRange("C4").load("values");
      await context.sync();
      expect(first.values).toEqual([[45.5]]);

      application.suspendApiCalculationUntilNextSync();
      sheet.getRange("C2").values = [[100]];
      const during = sheet.getRange("C4").load("values");
      await context.sync();
      expect(during.values).toEqual([[45.5]]);
      const after = sheet.getRange("C4").load("values");
      await context.sync();
      expect(after.values).toEqual([[125.5]]);
    });
  });
});

describe("deleting", () => {
  test("whole rows moves up what is below them", async () => {
    const book = bookOf(["名册"], ROSTER);
    const range = await onSheet(book, (sheet) => {
      sheet.getRange("1:1").delete("Up");
      return sheet.getUsedRange().load("values");
    });
    expect(range.values.map(([name]) => name as string)).toEqual(["张三", "李四", "合计"]);
  });

  test("single cells isn't covered", async () => {
    const work = onSheet(bookOf(["名册"], ROSTER), (sheet) => {
      sheet.getRange("A1:A2").delete("Up");
      return sheet.getRange("A1");
    });
    expect((await errorOf(work)).code).toBe("ApiNotFound");
  });
});

describe("layout", () => {
  test("merged cells", async () => {
    const book = bookOf(["名册"], ROSTER);
    const { Excel } = officeRuntime(book);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("名册");
      sheet.getRange("A1:C2").merge(true);
      sheet.getRange("A3:B4").merge();
      const merged = sheet.getRange("A1:C4").getMergedAreasOrNullObject();
      merged.load("address,areas/items/rowCount");
      await context.sync();
      expect(merged.address).toBe("名册!A1:C1,名册!A2:C2,名册!A3:B4");
      expect(merged.areas.items.map(({ rowCount }) => rowCount)).toEqual([1, 1, 2]);
      sheet.getRange("B2").unmerge();
      await context.sync();
    });
    expect(book.sheets[0]!.merges.map(formatRange)).toEqual(["A1:C1", "A3:B4"]);
    expect(book.sheets[0]!.cells.value(1, 1)).toBeNull();
  });

  test("hidden rows and columns, told one by one where they differ", async () => {
    const book = bookOf(["名册"], ROSTER);
    const { Excel } = officeRuntime(book);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("名册");
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("B1").columnHidden = true;
      const range = sheet.getRange("A1:C4").load("rowHidden,columnHidden");
      const hidden = sheet.getRange("A2:C3").load("rowHidden");
      const rows = sheet.getRange("A1:C4").getRowProperties({ rowHidden: true, rowIndex: true });
      const columns = sheet.getRange("A1:C4").getColumnProperties({ columnHidden: true });
      await context.sync();
      expect([range.rowHidden, range.columnHidden, hidden.rowHidden]).toEqual([null, null, true]);
      expect(rows.value).toEqual([false, true, true, false].map((rowHidden, rowIndex) => ({ rowHidden, rowIndex })));
      expect(columns.value.map(({ columnHidden }) => columnHidden)).toEqual([false, true, false]);
    });
  });

  test("links to places in the workbook", async () => {
    const book = bookOf(["名册"], ROSTER);
    const cell = await onSheet(book, (sheet) => {
      const range = sheet.getRange("A2");
      range.hyperlink = { documentReference: "名册!C4", screenTip: "去看", textToDisplay: "张 三" };
      return range.load("hyperlink,values");
    });
    expect(cell.hyperlink).toMatchObject({ documentReference: "名册!C4", screenTip: "去看", textToDisplay: "张 三" });
    expect(cell.values).toEqual([["张 三"]]);
    expect(book.sheets[0]!.linkAt(1, 0)).toMatchObject({ location: "名册!C4" });
  });

  test("many properties of many cells at once", async () => {
    const book = bookOf(["名册"], ROSTER);
    const { Excel } = officeRuntime(book);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("名册").getRange("A1:B2");
      const red = { format: { fill: { color: "#FF0000" }, borders: { bottom: { style: "Double" as const } } } };
      range.setCellProperties([
        [red, {}],
        [{}, { format: { font: { bold: true }, horizontalAlignment: "Center" } }],
      ]);
      range.setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }]);
      range.setColumnProperties([{ format: { columnWidth: 90 } }, {}]);
      const cells = range.getCellProperties({
        address: true,
        format: { fill: { color: true }, font: { bold: true }, borders: { style: true } },
      });
      await context.sync();
      expect(
        cells.value.flat().map(({ address, format }) => [address, format!.fill!.color, format!.font!.bold]),
      ).toEqual([
        ["名册!A1", "#FF0000", false],
        ["名册!B1", "#FFFFFF", false],
        ["名册!A2", "#FFFFFF", false],
        ["名册!B2", "#FFFFFF", true],
      ]);
      expect(cells.value[0]![0]!.format!.borders!.bottom).toEqual({ style: "Double" });
    });
    const sheet = book.sheets[0]!;
    expect([sheet.rows.size(0), sheet.rows.isHidden(1), sheet.columns.size(0)]).toEqual([30, true, 90]);
    expect(sheet.format(1, 1).horizontal).toBe("center");
  });
});
