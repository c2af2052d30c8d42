import { WorkbookModel } from "../../../src/workbench/model/book";
import { clear, EditRefused, enter, paste, textToEdit } from "../../../src/workbench/page/grid/edits";
import { at, jump, page, rangeOf, type Selection, step } from "../../../src/workbench/page/grid/selection";
import { formatTsv, parseTsv } from "../../../src/workbench/page/grid/tsv";
import { scaleOf } from "../../../src/charts/scale";
import { formatRange, parseRange } from "../../../src/workbench/model/sheet/ranges";

const range = (address: string) => parseRange(address)!;

function bookWith(rows: readonly (readonly (string | number | null)[])[]) {
  const book = new WorkbookModel("账册.xlsx");
  const sheet = book.load("名册", "visible", { cells: { rows, formulas: new Map() } });
  return { book, sheet };
}

describe("moving about", () => {
  const { sheet } = bookWith([
    ["姓名", "党费", null, "备注"],
    ["张三", 20, null, null],
    ["李四", 30, null, null],
    [null, null, null, null],
    ["合计", 50, null, null],
  ]);
  const end = ({ extent }: Selection) =>
    formatRange({ top: extent.row, bottom: extent.row, left: extent.column, right: extent.column });

  test("stops at the edges of filled cells, and of the sheet", () => {
    const down = jump(sheet, at(0, 0), "down", false);
    expect(end(down)).toBe("A3");
    expect(end(jump(sheet, down, "down", false))).toBe("A5");
    expect(end(jump(sheet, at(4, 0), "down", false))).toBe("A1048576");
    expect(end(jump(sheet, at(0, 1), "right", false))).toBe("D1");
    expect(end(jump(sheet, at(0, 3), "right", false))).toBe("XFD1");
    expect(end(jump(sheet, at(1048575, 0), "up", false))).toBe("A5");
  });

  test("steps over hidden rows and columns, and past merged cells, which are selected whole", () => {
    const { sheet: other } = bookWith([["甲", "乙", "丙", "丁"]]);
    other.rows.hide(1, 3, true);
    other.columns.hide(1, 1, true);
    other.merge(range("C1:D2"));
    expect(end(step(other, at(0, 0), "down", false))).toBe("A5");
    expect(end(step(other, at(0, 0), "right", false))).toBe("C1");
    expect(end(step(other, at(0, 2), "right", false))).toBe("E1");
    expect(formatRange(rangeOf(other, step(other, at(0, 0), "right", true)))).toBe("A1:D2");
    expect(end(page(other, at(0, 0), 3, false))).toBe("A7");
  });
});

describe("editing", () => {
  test("what stands in the formula bar gives the same content when it is entered again", () => {
    const { book, sheet } = bookWith([["110101198501018888", 0.125, 46000, "=无", "001", "党费"]]);
    book.edit("clerk", () => {
      sheet.setFormat(range("B1"), { numberFormat: "0.0%" });
      sheet.setFormat(range("C1"), { numberFormat: "yyyy-mm-dd" });
    });
    const texts = [0, 1, 2, 3, 4, 5].map((column) => textToEdit(book, sheet, 0, column));
    expect(texts).toEqual(["'110101198501018888", "12.5%", "2025/12/9", "'=无", "'001", "党费"]);
    const before = structuredClone(sheet.cells.rows[0]);
    texts.forEach((text, column) => {
      book.edit("clerk", () => sheet.enter({ top: 0, bottom: 0, left: column, right: column }, () => text));
    });
    expect(sheet.cells.rows[0]).toEqual(before);
  });

  test("leaving a cell as it is changes nothing", () => {
    const { book, sheet } = bookWith([["党费"]]);
    enter(book, sheet, 0, 0, "党费");
    expect(book.isDirty).toBe(false);
  });

  test("pasted rows go into cells, a single value into all that are selected", () => {
    const { book, sheet } = bookWith([[]]);
    expect(formatRange(paste(book, sheet, range("B2"), "甲\t1\r\n乙\t2\r\n"))).toBe("B2:C3");
    paste(book, sheet, range("D1:D3"), "是");
    expect([sheet.cells.value(1, 1), sheet.cells.value(2, 2), sheet.cells.value(2, 3)]).toEqual(["甲", 2, "是"]);
  });

  test("what can't be done is refused whole", () => {
    const { book, sheet } = bookWith([["甲", "乙"]]);
    sheet.merge(range("A3:B4"));
    const refused = (work: () => void) => {
      try {
        work();
      } catch (error) {
        if (error instanceof EditRefused) return error.text;
      }
      return null;
    };
    expect(refused(() => enter(book, sheet, 0, 0, "=SUM("))).toBe("badFormula");
    expect(refused(() => paste(book, sheet, range("XFD1"), "1\t2"))).toBe("pasteTooLarge");
    expect(refused(() => paste(book, sheet, range("A4"), "1\t2\n3\t4"))).toBe("pastePartOfMerge");
    book.edit("clerk", () => sheet.protect({ allows: new Set(), password: null }));
    expect(refused(() => clear(book, sheet, range("A1:B1")))).toBe("locked");
    expect([sheet.cells.value(0, 0), sheet.cells.value(0, 1)]).toEqual(["甲", "乙"]);
  });
});

test("cells keep tabs, quotes and line breaks on their way through the clipboard", () => {
  const rows = [
    ["张三", 'a "b"', "一\n二"],
    ["", "1\t2", ""],
  ];
  expect(parseTsv(formatTsv(rows))).toEqual(rows);
  expect(parseTsv('a\tb\n"\tc\n')).toEqual([
    ["a", "b"],
    ['"', "c"],
  ]);
});

test("an axis of values takes all of them in, in round steps", () => {
  const free = { minimum: null, maximum: null, majorUnit: null };
  expect(scaleOf([12, 87], free)).toEqual({ minimum: 0, maximum: 100, ticks: [0, 20, 40, 60, 80, 100] });
  expect(scaleOf([-30, 45], free)).toMatchObject({ minimum: -40, maximum: 60 });
  expect(scaleOf([], free).ticks.length).toBeGreaterThan(1);
  expect(scaleOf([3], { minimum: 0, maximum: null, majorUnit: 1 }).ticks).toEqual([0, 1, 2, 3, 4]);
});
