import { WorkbookModel } from "../../../src/workbench/model/book";
import { deleteLines } from "../../../src/workbench/model/editing/lineMoves";
import { formatRange, parseRange } from "../../../src/workbench/model/sheet/ranges";
import { clear, EditRefused, enter, paste, redo, undo } from "../../../src/workbench/page/grid/edits";

const range = (address: string) => parseRange(address)!;

function ledger() {
  const book = new WorkbookModel("账册.xlsx");
  const rows = [
    ["姓名", "党费"],
    ["张三", 20],
    ["李四", 30],
    ["合计", 50],
  ];
  const sheet = book.load("党费", "visible", { cells: { rows, formulas: new Map([["3,1", "SUM(B2:B3)"]]) } });
  const shown = (address: string) => {
    const { top, left, bottom, right } = range(address);
    const texts: string[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) texts.push(book.textAt(sheet, row, column));
    }
    return texts.join(" ");
  };
  return { book, sheet, shown };
}

test("what was typed, pasted and cleared is taken back and done again, with what depends on it", () => {
  const { book, sheet, shown } = ledger();
  enter(book, sheet, 1, 1, "25");
  paste(book, sheet, range("A2"), "王五\t2026-7-1\n赵六\t40");
  clear(book, sheet, range("A:B"));
  expect(shown("A1:B4").trim()).toBe("");
  expect(formatRange(undo(book)!.range)).toBe("A1:B4");
  expect(shown("A2:B3")).toBe("王五 2026/7/1 赵六 40");
  undo(book);
  expect([shown("A2:B4"), sheet.format(1, 1).numberFormat]).toEqual(["张三 25 李四 30 合计 55", "General"]);
  undo(book);
  expect(shown("B2:B4")).toBe("20 30 50");
  expect(undo(book)).toBeNull();
  redo(book);
  redo(book);
  expect([shown("A2:B3"), sheet.format(1, 1).numberFormat]).toEqual(["王五 2026/7/1 赵六 40", "yyyy/m/d"]);
  enter(book, sheet, 0, 0, "名字");
  // Another edit leaves nothing to be done again.
  expect(redo(book)).toBeNull();
});

test("a formula that was typed over comes back, with its value where it isn't understood here", () => {
  const { book, sheet, shown } = ledger();
  book.edit("add-in", () => sheet.fill(range("C1"), () => ({ formula: 'CUBEVALUE("x")' })));
  sheet.cells.ownRow(0)[2] = 7;
  enter(book, sheet, 3, 1, "1");
  enter(book, sheet, 0, 2, "2");
  undo(book);
  undo(book);
  expect([sheet.cells.formula(3, 1), shown("B4")]).toEqual(["SUM(B2:B3)", "50"]);
  expect([sheet.cells.formula(0, 2), shown("C1")]).toEqual(['CUBEVALUE("x")', "7"]);
});

test("a formula that can't be calculated is marked until what it is fed by is taken back", () => {
  const book = new WorkbookModel("账册.xlsx");
  const cells = {
    rows: [["单价", 2, "合计", 20, 21, null, 7]],
    // One that isn't understood, one of it, and one of what stays blank.
    formulas: new Map([
      ["0,3", "MYSTERY(B1)"],
      ["0,4", "D1+1"],
      ["0,6", "MYSTERY(F1)"],
    ]),
  };
  const sheet = book.load("党费", "visible", { cells });
  const places = ["D1", "E1", "G1"];
  const at = (address: string) => range(address).left;
  const shown = () => places.map((address) => book.textAt(sheet, 0, at(address))).join(" ");
  const outdated = () => places.filter((address) => sheet.cells.isOutdated(0, at(address))).join(" ");
  enter(book, sheet, 0, 1, "3");
  enter(book, sheet, 0, 5, "1");
  // What they were is still to be read, and told apart.
  expect([shown(), outdated()]).toEqual(["20 21 7", "D1 E1 G1"]);
  undo(book);
  expect([shown(), outdated()]).toEqual(["20 21 7", "D1 E1"]);
  undo(book);
  expect([shown(), outdated()]).toEqual(["20 21 7", ""]);
  redo(book);
  expect(outdated()).toBe("D1 E1");
  // It goes by the values, whoever puts them back.
  book.edit("add-in", () => sheet.fill(range("B1"), () => ({ value: 2 })));
  expect([shown(), outdated()]).toEqual(["20 21 7", ""]);
});

describe("what an add-in writes is never taken back", () => {
  test("of an edit only the cells that it didn't write to are; those before and after it whole", () => {
    const { book, sheet, shown } = ledger();
    enter(book, sheet, 0, 3, "最早");
    paste(book, sheet, range("A2"), "王五\n赵六");
    enter(book, sheet, 0, 4, "之后");
    // The same value as the clerk's is a write as well.
    book.edit("add-in", () => sheet.enter(range("A3:A4"), (row) => ["赵六", "总计"][row - 2]));
    expect(formatRange(undo(book)!.range)).toBe("E1");
    undo(book);
    expect(shown("A2:A4")).toBe("张三 赵六 总计");
    expect(formatRange(undo(book)!.range)).toBe("D1");
    expect(shown("D1:E1").trim()).toBe("");
    expect(undo(book)).toBeNull();
    redo(book);
    redo(book);
    expect([shown("D1"), shown("A2:A4")]).toEqual(["最早", "王五 赵六 总计"]);
  });

  test("what the clerk typed over one is taken back to what it wrote", () => {
    const { book, sheet, shown } = ledger();
    book.edit("add-in", () => sheet.enter(range("A2:A3"), () => "修正"));
    enter(book, sheet, 1, 0, "手改");
    undo(book);
    expect(shown("A2:A3")).toBe("修正 修正");
    expect(undo(book)).toBeNull();
  });

  test("nor is what was taken back done again over it; where it changed the format, that stays", () => {
    const { book, sheet, shown } = ledger();
    enter(book, sheet, 1, 1, "25");
    undo(book);
    book.edit("add-in", () => sheet.enter(range("B2"), () => 21));
    expect(redo(book)).toBeNull();
    enter(book, sheet, 1, 1, "2026-7-1");
    book.edit("add-in", () => sheet.setFormat(range("A1:C9"), { numberFormat: "0.00", fill: "FFFF00" }));
    undo(book);
    expect([shown("B2"), sheet.format(1, 1).fill]).toEqual(["21.00", "FFFF00"]);
  });

  test("edits go where their cells have gone, and read as formulas do since", () => {
    const { book, sheet, shown } = ledger();
    enter(book, sheet, 3, 1, "1");
    book.edit("add-in", () => {
      deleteLines(book, sheet, { axis: "rows", first: 1, count: 1 });
      book.rename(sheet, "党费台账");
    });
    expect(formatRange(undo(book)!.range)).toBe("B3");
    expect([sheet.cells.formula(2, 1), shown("B3")]).toEqual(["SUM(B2:B2)", "30"]);
    redo(book);
    expect(shown("A1:B3")).toBe("姓名 党费 李四 30 合计 1");
  });

  test("cells that it merged away stay so", () => {
    const { book, sheet } = ledger();
    enter(book, sheet, 1, 1, "25");
    book.edit("add-in", () => sheet.merge(range("A2:B2")));
    expect(undo(book)).toBeNull();
  });

  test("other worksheets, charts and marks don't matter", () => {
    const { book, sheet, shown } = ledger();
    enter(book, sheet, 1, 1, "25");
    book.edit("add-in", () => {
      book.add("公示表").enter(range("A1:B9"), () => "表");
      sheet.arranged("conditionalFormats");
    });
    undo(book);
    expect(shown("B2")).toBe("20");
  });
});

test("on a worksheet that was protected since, nothing is taken back", () => {
  const { book, sheet, shown } = ledger();
  enter(book, sheet, 1, 1, "25");
  book.edit("clerk", () => sheet.protect({ allows: new Set(), password: null }));
  expect(() => undo(book)).toThrow(EditRefused);
  expect(shown("B2")).toBe("25");
  book.edit("clerk", () => sheet.protect(null));
  undo(book);
  expect(shown("B2")).toBe("20");
});

test("a hundred edits are kept, and none that is as large as a whole book", () => {
  const { book, sheet } = ledger();
  for (let number = 0; number < 120; number++) enter(book, sheet, 5, 0, String(number));
  let count = 0;
  while (undo(book)) count++;
  expect([count, sheet.cells.value(5, 0)]).toEqual([100, 19]);
  enter(book, sheet, 6, 0, "x");
  paste(book, sheet, range("A1:T20000"), "1");
  expect(undo(book)).toBeNull();
});
