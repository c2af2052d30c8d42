/** How the Office side asks Excel for worksheets: in few questions, and in smaller ones where an answer is too large. */
import type { Batch } from "../../../src/workbench/host/batch";
import type { HostOptions } from "../../../src/workbench/host/host";
import { WorkbookModel } from "../../../src/workbench/model/book";
import { CellError, type CellRange, type CellValue, type WorkbookContent } from "../../../src/spreadsheet/workbook";
import { connect } from "../../contract/sides";
import { bookOf, errorOf } from "../../workbench/host/books";

const ROWS = 12_000;
const COLUMNS = 16;

/** A roster of 192,000 cells, with a column of formulas. */
function roster(): WorkbookModel {
  const row = (at: number) =>
    Array.from({ length: COLUMNS }, (_, column): CellValue => (column % 2 ? at * column : `党员${at}`));
  const rows = Array.from({ length: ROWS }, (_, at) => row(at));
  const book = new WorkbookModel("名册.xlsx");
  const formulas = new Map(Array.from({ length: ROWS }, (_, at) => [`${at},1`, `D${at + 1}/3`]));
  book.load("名册", "visible", { cells: { rows, formulas } });
  return book;
}

/** How often batches ask for a property. */
function asked(property: string): { host: HostOptions; count: () => number; batches: () => number } {
  const batches: Batch[] = [];
  const host: HostOptions = {
    fault: (batch) => {
      batches.push(batch);
      return null;
    },
  };
  const asks = ({ actions }: Batch) =>
    actions.filter((action) => action.type === "query" && action.query.select.includes(property)).length;
  return { host, count: () => batches.reduce((sum, batch) => sum + asks(batch), 0), batches: () => batches.length };
}

describe("a large worksheet", () => {
  test("takes as many syncs as it has chunks, and three: the overview, and the last formulas' values", async () => {
    const { host, batches, count } = asked("formulas");
    const { sheets } = await connect(roster(), host).read();
    expect(count()).toBe(5);
    expect(batches()).toBe(2 + 5 + 1);
    expect(sheets[0]!.rows).toHaveLength(ROWS);
    expect(sheets[0]!.formulas.size).toBe(ROWS);
    expect(sheets[0]!.rows[ROWS - 1]!.slice(0, 4)).toEqual([
      `党员${ROWS - 1}`,
      ROWS - 1,
      `党员${ROWS - 1}`,
      (ROWS - 1) * 3,
    ]);
  });

  test("is read in smaller parts where Excel says that an answer is too large", async () => {
    const whole = await connect(roster()).read();
    const { host, count } = asked("formulas");
    const parts = await connect(roster(), { ...host, payloadLimit: 150_000 }).read();
    expect(count()).toBeGreaterThan(8);
    expect(parts).toEqual(whole);
  });

  test("is not read on once it is told to end", async () => {
    const controller = new AbortController();
    const { host, count } = asked("formulas");
    const reading = connect(roster(), host).read({
      signal: controller.signal,
      onProgress: (share) => share > 0.2 && controller.abort("enough"),
    });
    await expect(reading).rejects.toBe("enough");
    expect(count()).toBeLessThan(5);
  });

  test("is not asked for where a single row is too large", async () => {
    const book = bookOf(["名册"], [["一".repeat(30_000), "二".repeat(30_000)]]);
    expect(await errorOf(connect(book, { payloadLimit: 100_000 }).read())).toMatchObject({
      code: "refused",
      params: { reason: "ResponsePayloadSizeLimitExceeded" },
    });
  });
});

test("many small worksheets cost one sync", async () => {
  const book = new WorkbookModel("账册.xlsx");
  for (let at = 0; at < 40; at++) book.load(`表${at}`, "visible", { cells: { rows: [[at]], formulas: new Map() } });
  const { host, batches } = asked("formulas");
  const { sheets } = await connect(book, host).read();
  expect(sheets.map(({ rows }) => rows[0]![0])).toEqual(Array.from({ length: 40 }, (_, at) => at));
  expect(batches()).toBe(3);
});

/** What is read of one sheet's cells and lines. */
async function readOne(book: WorkbookModel): Promise<WorkbookContent["sheets"][number]> {
  return (await connect(book).read()).sheets[0]!;
}

describe("of cells", () => {
  test("formulas are told from texts that look like them, and errors from texts that look like errors", async () => {
    const book = new WorkbookModel("账册.xlsx");
    const rows = [["=1+1", "#N/A", new CellError("#N/A"), 0, 0, true]];
    book.load("表", "visible", {
      cells: {
        rows,
        formulas: new Map([
          ["0,3", "1+1"],
          ["0,4", "1/0"],
        ]),
      },
    });
    book.edit("clerk", () => book.calculate());
    const sheet = await readOne(book);
    expect(sheet.rows[0]).toEqual(["=1+1", "#N/A", new CellError("#N/A"), 2, new CellError("#DIV/0!"), true]);
    expect([...sheet.formulas]).toEqual([
      ["0,3", "1+1"],
      ["0,4", "1/0"],
    ]);
  });

  test("formulas in a column that others interrupt are looked at without the cells beside it", async () => {
    const width = 30;
    const rows = Array.from({ length: 300 }, (_, row) => Array.from({ length: width }, (__, column) => row * column));
    const formulas = new Map<string, string>();
    for (let row = 0; row < 300; row += 2) formulas.set(`${row},9`, "1+1");
    for (let column = 0; column < width; column++) formulas.set(`299,${column}`, "1+1");
    const book = new WorkbookModel("账册.xlsx");
    book.load("表", "visible", { cells: { rows, formulas } });
    const cells: number[] = [];
    for await (const part of connect(book).readParts()) {
      if (part.type === "cells" && part.formulas) cells.push(part.rows.length * part.rows[0]!.length);
    }
    expect(cells.reduce((sum, count) => sum + count)).toBeLessThan(300 + 2 * width);
  });

  test("formulas all over a worksheet are looked at together", async () => {
    const rows = Array.from({ length: 400 }, (_, row) => Array.from({ length: 8 }, (__, column) => row * 8 + column));
    const formulas = new Map<string, string>();
    rows.forEach((cells, row) =>
      cells.forEach((_, column) => (row + column) % 3 === 0 && formulas.set(`${row},${column}`, "1+1")),
    );
    const book = new WorkbookModel("账册.xlsx");
    book.load("表", "visible", { cells: { rows, formulas } });
    book.edit("clerk", () => book.calculate());
    const { host, batches } = asked("valueTypes");
    const [sheet] = (await connect(book, host).read()).sheets;
    expect(batches()).toBe(2 + 1 + 1);
    expect(new Map(sheet!.formulas)).toEqual(formulas);
    sheet!.rows.forEach((cells, row) =>
      cells.forEach((value, column) => expect(value).toBe(formulas.has(`${row},${column}`) ? 2 : row * 8 + column)),
    );
  });

  test("those right of and below the first ones in use keep their places", async () => {
    const book = bookOf(["表"]);
    book.edit("clerk", () => book.active.enter({ top: 3, left: 2, bottom: 3, right: 2 }, () => "内容"));
    expect((await readOne(book)).rows).toEqual([[], [], [], [null, null, "内容"]]);
  });
});

test("hidden rows and columns are told one by one where some are hidden and some are not", async () => {
  const book = bookOf(
    ["表"],
    Array.from({ length: 6 }, () => [1, 2, 3]),
  );
  book.active.rows.hide(1, 2, true);
  book.active.rows.hide(5, 5, true);
  book.active.columns.hide(1, 1, true);
  const sheet = await readOne(book);
  expect([...sheet.hiddenRows]).toEqual([1, 2, 5]);
  expect([...sheet.hiddenColumns]).toEqual([1]);
});

test("more merged cells than Excel tells at a time are all read, each of them once", async () => {
  const merges: CellRange[] = Array.from({ length: 1_300 }, (_, at) => ({
    top: at * 2,
    left: 0,
    bottom: at * 2 + 1,
    right: 1,
  }));
  const book = new WorkbookModel("账册.xlsx");
  const rows = Array.from({ length: 2_600 }, (_, row) => [row % 2 ? null : row]);
  book.load("表", "visible", { cells: { rows, formulas: new Map() }, merges });
  const read = (await readOne(book)).merges;
  expect([...read].sort((a, b) => a.top - b.top)).toEqual(merges);
});

test("worksheets that are too large together are refused, and not read", async () => {
  const book = bookOf(["一", "二"], [["甲"]]);
  for (const sheet of book.sheets) {
    book.edit("clerk", () => sheet.enter({ top: 1_048_575, left: 9, bottom: 1_048_575, right: 9 }, () => "散"));
    book.edit("clerk", () => sheet.enter({ top: 0, left: 0, bottom: 0, right: 0 }, () => "甲"));
  }
  const { host, count } = asked("formulas");
  expect(await errorOf(connect(book, host).read())).toMatchObject({ code: "too-much", params: { what: "area" } });
  expect(count()).toBe(0);
});

test.each<[where: string, row: number, column: number, cell: string]>([
  ["below", 1_048_575, 3, "D1048576"],
  ["to the right", 2, 16_383, "XFD3"],
])("a stray cell far %s is told, and not read", async (_, row, column, cell) => {
  const book = bookOf(
    ["名册"],
    Array.from({ length: 1_200 }, () => Array.from({ length: 20 }, () => "甲")),
  );
  book.edit("clerk", () => book.active.enter({ top: row, left: column, bottom: row, right: column }, () => "散"));
  const { host, count } = asked("formulas");
  expect(await errorOf(connect(book, host).read())).toMatchObject({
    code: "stray-cell",
    params: { sheet: "名册", cell },
  });
  expect(count()).toBe(0);
});
