import { WorkbookModel, type BookEvent } from "../../../src/workbench/model/book";
import { formatRange, parseRange } from "../../../src/workbench/model/sheet/ranges";
import type { Sheet } from "../../../src/workbench/model/sheet/sheet";
import { cellKey, type CellRange, type CellValue } from "../../../src/spreadsheet/workbook";

function at(address: string): CellRange {
  const range = parseRange(address);
  if (!range) throw new Error(`not a range: ${address}`);
  return range;
}

/** A book with blank worksheets. */
function bookOf(...names: string[]): { book: WorkbookModel; sheets: Sheet[]; events: string[] } {
  const book = new WorkbookModel("账册.xlsx");
  const sheets = names.map((name) => book.load(name, "visible", {}));
  const events: string[] = [];
  book.listen((event) => events.push(brief(event)));
  return { book, sheets, events };
}

/** A book of one worksheet with these values and formulas, by address. */
function sheetOf(cells: Readonly<Record<string, CellValue>>, formulas: Readonly<Record<string, string>> = {}) {
  const rows: CellValue[][] = [];
  for (const [address, value] of Object.entries(cells)) {
    const { top, left } = at(address);
    (rows[top] ??= [])[left] = value;
  }
  const byKey = Object.entries(formulas).map(
    ([address, formula]) => [cellKey(at(address).top, at(address).left), formula] as const,
  );
  const grid = {
    rows: Array.from(rows, (row) => Array.from(row ?? [], (value) => value ?? null)),
    formulas: new Map(byKey),
  };
  const book = new WorkbookModel("账册.xlsx");
  return { book, sheet: book.load("名册", "visible", { cells: grid }) };
}

function brief(event: BookEvent): string {
  const where = "range" in event ? ` ${formatRange(event.range)}` : "facet" in event ? ` ${event.facet}` : "";
  return `${event.by} ${event.type}${"sheet" in event ? ` ${event.sheet.name}` : ""}${where}`;
}

const enter = (sheet: Sheet, address: string, input: string | number) => sheet.enter(at(address), () => input);
const values = (sheet: Sheet, ...addresses: string[]) =>
  addresses.map((address) => sheet.cells.value(at(address).top, at(address).left));

describe("cells", () => {
  test("a row is copied when it is changed, and what was read stays", () => {
    const rows: CellValue[][] = [
      ["姓名", "党费"],
      ["张三", 20],
    ];
    const sheet = new WorkbookModel("账册.xlsx").load("名册", "visible", { cells: { rows, formulas: new Map() } });
    enter(sheet, "B2", 25);
    expect(rows).toEqual([
      ["姓名", "党费"],
      ["张三", 20],
    ]);
    expect(sheet.cells.rows[0]).toBe(rows[0]);
    expect([...sheet.cells.changedRows()]).toEqual([1]);
    expect([sheet.cells.storedValue(1, 1), sheet.cells.value(1, 1)]).toEqual([20, 25]);
  });

  test("text typed like a date takes a date's format, unless the cell has one of its own", () => {
    const {
      book,
      sheets: [sheet],
    } = bookOf("名册");
    enter(sheet!, "A1", "2026-09-30");
    sheet!.setFormat(at("A2"), { numberFormat: "yyyy年" });
    enter(sheet!, "A2", "2026-09-30");
    expect([0, 1].map((row) => [sheet!.cells.value(row, 0), sheet!.format(row, 0).numberFormat])).toEqual([
      [46295, "yyyy/m/d"],
      [46295, "yyyy年"],
    ]);
    expect([0, 1].map((row) => book.textAt(sheet!, row, 0))).toEqual(["2026/9/30", "2026年"]);
  });

  test.each([
    [{ B2: "x" }, "B2"],
    [{ C5: 1, A7: 2 }, "A5:C7"],
    [{ A1: null }, null],
  ])("the used range of %j", (cells, used) => {
    const range = sheetOf(cells).sheet.usedRange();
    expect(range && formatRange(range)).toBe(used);
  });

  test("the used range follows what is entered, cleared and formatted", () => {
    const { sheet } = sheetOf({ B2: "x", D4: "y" });
    const used = (valuesOnly = true) => formatRange(sheet.usedRange({ valuesOnly }) ?? at("XFD1"));
    enter(sheet, "F9", 1);
    expect(used()).toBe("B2:F9");
    sheet.clearContents(at("F9"));
    expect(used()).toBe("B2:D4");
    sheet.setFormat(at("A1"), { fill: "FFFF00" });
    expect([used(), used(false)]).toEqual(["B2:D4", "A1:D4"]);
    expect(sheet.cells.used(at("C3:Z99"))).toEqual(at("D4"));
  });

  test("a merged cell keeps its first content, and takes no other", () => {
    const { sheet } = sheetOf({ A1: "总计", B1: 2, A2: 3 });
    sheet.merge(at("A1:B2"));
    sheet.enter(at("A1:B1"), (_, column) => ["合计", "看不见"][column]);
    expect(values(sheet, "A1", "B1", "A2")).toEqual(["合计", null, null]);
    sheet.merge(at("B2:C3"));
    expect(sheet.merges.map(formatRange)).toEqual(["B2:C3"]);
  });
});

describe("formulas", () => {
  test("what depends on a changed cell is calculated, by way of other sheets too", () => {
    const {
      book,
      sheets: [first, second],
      events,
    } = bookOf("名册", "汇总");
    book.edit("add-in", () => {
      enter(first!, "A1", 1);
      enter(first!, "B1", "=A1*2");
      enter(second!, "A1", "=SUM(名册!A1:B1)+名册!$B$1");
      enter(second!, "B1", "=A1/0");
    });
    expect(values(second!, "A1")).toEqual([5]);
    expect(second!.cells.value(0, 1)).toMatchObject({ code: "#DIV/0!" });
    events.length = 0;
    book.edit("clerk", () => enter(first!, "A1", "10"));
    expect(values(first!, "B1")).toEqual([20]);
    expect(values(second!, "A1")).toEqual([50]);
    expect(events).toEqual(["clerk changed 名册 A1", "clerk calculated 名册", "clerk calculated 汇总"]);
  });

  test("what depends on nothing changed keeps the value the file has for it", () => {
    const { book, sheet } = sheetOf({ A1: 1, B1: 999, C1: 998 }, { B1: "A1+1", C1: "VLOOKUP(1,E1:F9,2)" });
    book.edit("clerk", () => enter(sheet, "A1", 2));
    expect(values(sheet, "B1", "C1")).toEqual([3, 998]);
  });

  test("a value in place of a formula ends it", () => {
    const { book, sheet } = sheetOf({ A1: 1, B1: 2 }, { B1: "A1+1" });
    enter(sheet, "B1", 7);
    book.edit("clerk", () => enter(sheet, "A1", 5));
    expect([sheet.cells.formula(0, 1), ...values(sheet, "B1")]).toEqual([null, 7]);
  });

  test("long chains and tall ranges", () => {
    const {
      book,
      sheets: [sheet],
    } = bookOf("名册");
    book.edit("clerk", () => {
      sheet!.fill(at("A1:A3000"), (row) => ({ value: row }));
      sheet!.fill(at("B1:B3000"), (row) => ({ formula: row === 0 ? "A1" : `B${row}+A${row + 1}` }));
      sheet!.fill(at("C1"), () => ({ formula: "SUM(B:B)" }));
    });
    expect(values(sheet!, "B3000")).toEqual([(2999 * 3000) / 2]);
    const sum = values(sheet!, "C1")[0];
    book.edit("clerk", () => enter(sheet!, "A1", 1));
    expect(values(sheet!, "B3000", "C1")).toEqual([(2999 * 3000) / 2 + 1, Number(sum) + 3000]);
  });

  test("nothing is calculated while it is suspended, or by hand alone", () => {
    const {
      book,
      sheets: [sheet],
    } = bookOf("名册");
    book.edit("add-in", () => {
      book.suspendCalculation();
      enter(sheet!, "A1", "=1+1");
      expect(values(sheet!, "A1")).toEqual([null]);
    });
    expect(values(sheet!, "A1")).toEqual([2]);
    book.calculationMode = "Manual";
    book.edit("clerk", () => enter(sheet!, "A1", "=2+2"));
    expect(values(sheet!, "A1")).toEqual([2]);
    book.calculate();
    expect(values(sheet!, "A1")).toEqual([4]);
  });
});

describe("worksheets", () => {
  test("are added, shown, hidden, moved and deleted, and say so", () => {
    const {
      book,
      sheets: [first, second],
      events,
    } = bookOf("名册", "党费");
    const added = book.add("公示");
    book.activate(added);
    book.move(added, 0);
    book.show(second!, "hidden");
    book.delete(added);
    expect(book.active).toBe(first);
    expect(book.sheets.map(({ name }) => name)).toEqual(["名册", "党费"]);
    expect(events).toEqual([
      "clerk added 公示",
      "clerk activated 公示",
      "clerk moved 公示",
      "clerk shown 党费",
      "clerk deleted 公示",
    ]);
  });

  test("are found by name whatever its case, and formulas, names and charts follow a new one", () => {
    const {
      book,
      sheets: [first, second],
    } = bookOf("Roster", "汇总");
    book.define(book, { name: "全部", formula: "Roster!$A$1:$A$9", visible: true, comment: "" });
    book.edit("clerk", () => {
      enter(first!, "A1", 3);
      enter(second!, "A1", '=Roster!A1&"Roster!"');
      book.rename(book.sheet("ROSTER")!, "2026 名册");
    });
    expect(second!.cells.formula(0, 0)).toBe("'2026 名册'!A1&\"Roster!\"");
    expect(book.names[0]!.formula).toBe("'2026 名册'!$A$1:$A$9");
    book.edit("clerk", () => enter(first!, "A1", 4));
    expect(values(second!, "A1")).toEqual(["4Roster!"]);
  });
});

test("what may be entered is said anew for a part of a range", () => {
  const {
    sheets: [sheet],
  } = bookOf("名册");
  const list = {
    type: "list",
    operator: "between",
    formula1: '"男,女"',
    formula2: null,
    hasDropDown: true,
    ignoreBlanks: true,
    prompt: { show: false, title: "", message: "" },
    alert: { show: true, style: "stop", title: "", message: "" },
  } as const;
  sheet!.setValidation(at("A1:C9"), list);
  sheet!.setValidation(at("B3:B4"), null);
  expect(sheet!.validations.flatMap(({ ranges }) => ranges.map(formatRange))).toEqual([
    "A1:C2",
    "A3:A4",
    "C3:C4",
    "A5:C9",
  ]);
});
