import type { WorkbookModel } from "../../../src/workbench/model/book";
import { formatRange } from "../../../src/workbench/model/sheet/ranges";
import { officeRuntime } from "../../support/officeRuntime";
import { at, bookOf, errorOf } from "./books";

/** Does some work on the cells A1:C3, and syncs. */
async function onCells<T>(book: WorkbookModel, work: (range: Excel.Range, sheet: Excel.Worksheet) => T): Promise<T> {
  const { Excel } = officeRuntime(book);
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const done = work(sheet.getRange("A1:C3"), sheet);
    await context.sync();
    return done;
  });
}

/** A property of a range's format: what it is set to, and what the cells are then. */
const FACETS: readonly [name: string, set: (format: Excel.RangeFormat) => unknown, is: object][] = [
  ["font.name", ({ font }) => (font.name = "仿宋"), { fontName: "仿宋" }],
  ["font.size", ({ font }) => (font.size = 16), { fontSize: 16 }],
  ["font.bold", ({ font }) => (font.bold = true), { bold: true }],
  ["font.italic", ({ font }) => (font.italic = true), { italic: true }],
  ["font.underline", ({ font }) => (font.underline = "Double"), { underline: "double" }],
  ["font.strikethrough", ({ font }) => (font.strikethrough = true), { strikethrough: true }],
  ["font.color", ({ font }) => (font.color = "#8b1a1a"), { fontColor: "8B1A1A" }],
  ["font.color by name", ({ font }) => (font.color = "red"), { fontColor: "FF0000" }],
  ["fill.color", ({ fill }) => (fill.color = "FFEEAA"), { fill: "FFEEAA" }],
  [
    "horizontalAlignment",
    (format) => (format.horizontalAlignment = "CenterAcrossSelection"),
    { horizontal: "centerContinuous" },
  ],
  ["verticalAlignment", (format) => (format.verticalAlignment = "Center"), { vertical: "center" }],
  ["wrapText", (format) => (format.wrapText = true), { wrap: true }],
  ["shrinkToFit", (format) => (format.shrinkToFit = true), { shrink: true }],
  ["indentLevel", (format) => (format.indentLevel = 2), { indent: 2 }],
  ["textOrientation", (format) => (format.textOrientation = -45), { rotation: -45 }],
  ["protection.locked", ({ protection }) => (protection.locked = false), { locked: false }],
];

test.each(FACETS)("%s is set for all cells of a range", async (_, set, is) => {
  const book = bookOf(["名册"]);
  await onCells(book, ({ format }) => set(format));
  const [sheet] = book.sheets;
  expect([sheet!.format(0, 0), sheet!.format(2, 2)]).toEqual([
    expect.objectContaining(is),
    expect.objectContaining(is),
  ]);
  expect(sheet!.format(3, 3)).toBe(book.formats.at(0));
});

test.each<[string, (format: Excel.RangeFormat) => unknown]>([
  ["a colour that is none", ({ fill }) => (fill.color = "burgundy wine")],
  ["null", ({ fill }) => (fill.color = null as unknown as string)],
  ["a word that is none", (format) => (format.horizontalAlignment = "Middle" as "Center")],
  ["a number out of bounds", (format) => (format.textOrientation = 91)],
  ["a row that is too high", (format) => (format.rowHeight = 410)],
])("%s is refused", async (_, set) => {
  const error = await errorOf(onCells(bookOf(["名册"]), ({ format }) => set(format)));
  expect(error.code).toBe("InvalidArgument");
});

test("what differs from cell to cell is null", async () => {
  const book = bookOf(["名册"]);
  const [sheet] = book.sheets;
  sheet!.setFormat(at("A1"), { bold: true, fill: "FF0000", horizontal: "left" });
  sheet!.columns.resize(1, 1, 90);
  sheet!.rows.resize(0, 0, 30);
  const { format } = await onCells(book, (range) =>
    range.load(
      "format/font/bold,format/font/size,format/fill/color,format/horizontalAlignment,format/columnWidth,format/rowHeight",
    ),
  );
  expect([
    format.font.bold,
    format.fill.color,
    format.horizontalAlignment,
    format.columnWidth,
    format.rowHeight,
  ]).toEqual([null, null, null, null, null]);
  expect(format.font.size).toBe(11);
});

test("a fill is cleared, and told from white", async () => {
  const book = bookOf(["名册"]);
  book.sheets[0]!.setFormat(at("A1:C3"), { fill: "FFFFFF" });
  const white = await onCells(book, (range) => range.load("format/fill/color,format/fill/pattern"));
  expect([white.format.fill.color, white.format.fill.pattern]).toEqual(["#FFFFFF", "Solid"]);
  const none = await onCells(book, (range) => {
    range.format.fill.clear();
    return range.load("format/fill/color,format/fill/pattern");
  });
  expect([none.format.fill.color, none.format.fill.pattern]).toEqual(["#FFFFFF", "None"]);
});

test("widths and heights, set, fitted and back to standard", async () => {
  const book = bookOf(["名册"], [["中文五个字", "ab"]]);
  const [sheet] = book.sheets;
  const range = await onCells(book, (cells) => {
    cells.format.columnWidth = 120;
    cells.format.rowHeight = 32;
    return cells.load("format/columnWidth,format/rowHeight,format/useStandardWidth");
  });
  expect([range.format.columnWidth, range.format.rowHeight, range.format.useStandardWidth]).toEqual([120, 32, false]);
  await onCells(book, (cells) => {
    cells.format.autofitColumns();
    cells.format.useStandardHeight = true;
  });
  const [chinese, latin, blank] = [0, 1, 2].map((column) => sheet!.columns.size(column));
  expect([chinese! > 5 * 10, latin! < chinese!, blank]).toEqual([true, true, 120]);
  expect(sheet!.rows.size(0)).toBe(15);
});

describe("borders", () => {
  test("stand on the sides of a range, and between its cells", async () => {
    const book = bookOf(["名册"]);
    await onCells(book, ({ format: { borders } }) => {
      for (const side of ["EdgeTop", "EdgeLeft", "InsideVertical"] as const) borders.getItem(side).style = "Continuous";
      borders.getItem("EdgeTop").weight = "Medium";
      borders.getItem("EdgeTop").color = "#8B1A1A";
    });
    const [sheet] = book.sheets;
    const lines = (row: number, column: number) => {
      const { top, right, bottom, left } = sheet!.format(row, column);
      return { top: top?.style, right: right?.style, bottom: bottom?.style, left: left?.style };
    };
    expect(lines(0, 0)).toEqual({ top: "medium", right: "thin", bottom: undefined, left: "thin" });
    expect(lines(1, 1)).toEqual({ top: undefined, right: "thin", bottom: undefined, left: "thin" });
    expect(lines(2, 2)).toEqual({ top: undefined, right: undefined, bottom: undefined, left: "thin" });
    expect(sheet!.format(0, 2).top).toEqual({ style: "medium", color: "8B1A1A" });
  });

  test.each<[Excel.RangeBorder["style"], Excel.RangeBorder["weight"], [string, string]]>([
    ["Continuous", "Thin", ["Continuous", "Thin"]],
    ["Continuous", "Hairline", ["Continuous", "Hairline"]],
    ["Continuous", "Thick", ["Continuous", "Thick"]],
    ["Double", "Thick", ["Double", "Thick"]],
    ["Dash", "Thin", ["Dash", "Thin"]],
    ["None", "Thin", ["Continuous", "Thin"]],
  ])("%s and then %s", async (style, weight, shown) => {
    const border = await onCells(bookOf(["名册"]), ({ format: { borders } }) => {
      const edge = borders.getItem("EdgeBottom");
      edge.style = style;
      edge.weight = weight;
      return edge.load("style,weight,color");
    });
    expect([border.style, border.weight]).toEqual(shown);
  });

  test("are taken away", async () => {
    const book = bookOf(["名册"]);
    await onCells(book, ({ format: { borders } }) => {
      borders.getItem("EdgeRight").style = "Continuous";
      borders.getItem("EdgeRight").style = "None";
    });
    expect(book.sheets[0]!.format(0, 2).right).toBeNull();
  });

  test("are listed by their sides", async () => {
    const borders = await onCells(bookOf(["名册"]), (range) =>
      range.format.borders.load("items/sideIndex,items/style,count"),
    );
    expect(borders.items.map(({ sideIndex, style }) => [sideIndex, style])).toContainEqual([
      "InsideHorizontal",
      "None",
    ]);
  });
});

describe("conditional formats", () => {
  test("of a formula, the newest first, with what they change of a cell", async () => {
    const book = bookOf(["名册"]);
    const formats = await onCells(book, (range) => {
      for (const formula of ["=$A1=1", "=$A1=2"]) {
        const { custom } = range.conditionalFormats.add("Custom");
        custom.rule.formula = formula;
        custom.format.fill.color = "#FDE9E7";
        custom.format.font.color = "#B00020";
        custom.format.font.bold = true;
        custom.format.borders.bottom.style = "Dash";
        custom.format.borders.bottom.color = "#B00020";
      }
      return range.conditionalFormats.load(
        "items/type,items/priority,items/custom/rule/formula,items/custom/format/borders/items/sideIndex,items/custom/format/borders/items/style",
      );
    });
    expect(formats.items.map(({ type, priority, custom }) => [type, priority, custom.rule.formula])).toEqual([
      ["Custom", 0, "=$A1=2"],
      ["Custom", 1, "=$A1=1"],
    ]);
    const sides = formats.items[0]!.custom.format.borders.items;
    expect(sides.map(({ sideIndex, style }) => [sideIndex, style])).toEqual([
      ["EdgeBottom", "Dash"],
      ["EdgeLeft", "None"],
      ["EdgeRight", "None"],
      ["EdgeTop", "None"],
    ]);
    const [rule] = book.sheets[0]!.conditionalFormats;
    expect(rule).toMatchObject({
      type: "expression",
      formula: "$A1=2",
      format: { fill: "FDE9E7", fontColor: "B00020", bold: true, bottom: { style: "dashed", color: "B00020" } },
    });
  });

  test("are deleted one by one, and cleared from a part of their range", async () => {
    const book = bookOf(["名册"]);
    await onCells(book, (range, sheet) => {
      for (const formula of ["=1=1", "=2=2"]) range.conditionalFormats.add("Custom").custom.rule.formula = formula;
      range.conditionalFormats.getItemAt(1).delete();
      sheet.getRange("B2").conditionalFormats.clearAll();
    });
    const formats = book.sheets[0]!.conditionalFormats;
    expect(formats.map(({ formula, ranges }) => [formula, ranges.map(formatRange).join()])).toEqual([
      ["2=2", "A1:C1,A2,C2,A3:C3"],
    ]);
  });

  test("of other kinds are not made", async () => {
    const error = await errorOf(onCells(bookOf(["名册"]), (range) => range.conditionalFormats.add("TopBottom")));
    expect(error.code).toBe("ApiNotFound");
  });
});

describe("data validation", () => {
  const RULES: [Excel.DataValidationRule, object, Excel.DataValidationRule][] = [
    [
      { list: { inCellDropDown: true, source: "男,女" } },
      { type: "list", formula1: '"男,女"', hasDropDown: true },
      { list: { inCellDropDown: true, source: "男,女" } },
    ],
    [
      { list: { inCellDropDown: false, source: "=名册!$E$1:$E$3" } },
      { type: "list", formula1: "名册!$E$1:$E$3", hasDropDown: false },
      { list: { inCellDropDown: false, source: "=名册!$E$1:$E$3" } },
    ],
    [
      { custom: { formula: "=LEN(A1)=18" } },
      { type: "custom", formula1: "LEN(A1)=18" },
      { custom: { formula: "=LEN(A1)=18" } },
    ],
    [
      { wholeNumber: { formula1: 1, formula2: 12, operator: "Between" } },
      { type: "whole", operator: "between", formula1: "1", formula2: "12" },
      { wholeNumber: { formula1: "=1", formula2: "=12", operator: "Between" } },
    ],
    [
      { decimal: { formula1: "=B1", operator: "GreaterThanOrEqualTo" } },
      { type: "decimal", operator: "greaterThanOrEqual", formula1: "B1" },
      { decimal: { formula1: "=B1", operator: "GreaterThanOrEqualTo" } },
    ],
  ];

  test.each(RULES)("%j", async (rule, is, told) => {
    const book = bookOf(["名册"]);
    const validation = await onCells(book, (range) => {
      range.dataValidation.rule = rule;
      range.dataValidation.prompt = { showPrompt: true, title: "提示", message: "请选择" };
      range.dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "不符", message: "请重填" };
      return range.dataValidation.load("rule,type,prompt,errorAlert,ignoreBlanks");
    });
    expect(book.sheets[0]!.validations).toEqual([expect.objectContaining({ ...is, ranges: [at("A1:C3")] })]);
    expect(validation.rule).toEqual(told);
    expect(validation.prompt.message).toBe("请选择");
    expect(validation.errorAlert.style).toBe("Warning");
  });

  test("differs within a range, is nothing, and is cleared", async () => {
    const book = bookOf(["名册"]);
    const [part, none] = await onCells(book, (range, sheet) => {
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
      sheet.getRange("B2").dataValidation.clear();
      return [range.dataValidation.load("type,rule"), sheet.getRange("B2").dataValidation.load("type")] as const;
    });
    expect([part.type, part.rule, none.type]).toEqual(["MixedCriteria", null, "None"]);
  });

  test("choices that are too long to be written out are refused", async () => {
    const source = Array.from({ length: 60 }, (_, index) => `第${index}支部`).join();
    const rule = { list: { inCellDropDown: true, source } };
    const error = await errorOf(onCells(bookOf(["名册"]), (range) => (range.dataValidation.rule = rule)));
    expect(error.code).toBe("InvalidArgument");
  });
});
