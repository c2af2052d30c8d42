/** Reading in parts: what a pane hands on to a worker, and what the worker makes of it. */
import type { HostOptions } from "../../../src/workbench/host/host";
import { WorkbookModel } from "../../../src/workbench/model/book";
import type { OfficeWorkbook, PartsOptions } from "../../../src/spreadsheet/office/workbook";
import { ContentAssembler, type ContentPart } from "../../../src/spreadsheet/parts";
import { CellError, type CellRange, type CellValue } from "../../../src/spreadsheet/workbook";
import { connect } from "../../contract/sides";
import { errorOf } from "../../workbench/host/books";

const ROWS = 9_000;
const COLUMNS = 16;

/** A roster of 144,000 cells with formulas, an error and a merged cell, and a short ledger with hidden lines. */
function sampleBook(): WorkbookModel {
  const book = new WorkbookModel("账册.xlsx");
  const rows = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column): CellValue => (column % 3 ? row * column : `党员${row}`)),
  );
  rows[7]![5] = new CellError("#N/A");
  const formulas = new Map(Array.from({ length: ROWS }, (_, row) => [`${row},1`, `C${row + 1}*2`]));
  const merges: CellRange[] = [{ top: 3, left: 6, bottom: 4, right: 7 }];
  book.load("名册", "visible", { cells: { rows, formulas }, merges });
  book.load("台账", "hidden", { cells: { rows: [["=1"], [2], [3]], formulas: new Map() } });
  book.sheets[1]!.rows.hide(1, 1, true);
  book.sheets[1]!.columns.hide(0, 0, true);
  return book;
}

/** Reads as a pane does whose worker takes the parts. */
async function readInto(assembler: ContentAssembler, workbook: OfficeWorkbook, options?: PartsOptions) {
  const parts: ContentPart[] = [];
  for await (const part of workbook.readParts(options)) {
    parts.push(part);
    assembler.take(structuredClone(part));
  }
  return parts;
}

function enter(book: WorkbookModel, sheet: number, text: string): void {
  book.edit("clerk", () => book.sheets[sheet]!.enter({ top: 0, left: 0, bottom: 0, right: 0 }, () => text));
}

test("parts that were cloned on their way make up the workbook that is read at once", async () => {
  const assembler = new ContentAssembler();
  const parts = await readInto(assembler, connect(sampleBook()));
  expect(parts.filter(({ type }) => type === "cells").length).toBeGreaterThan(4);
  const content = assembler.content();
  expect(content).toEqual(await connect(sampleBook()).read());
  expect(content.sheets[0]!.rows[7]![5]).toBeInstanceOf(CellError);
  expect([content.sheets[0]!.formulas.size, content.sheets[0]!.merges.length]).toEqual([ROWS, 1]);
  expect([[...content.sheets[1]!.hiddenRows], [...content.sheets[1]!.hiddenColumns]]).toEqual([[1], [0]]);
});

test("between the parts of two answers the thread is free", async () => {
  let turns = 0;
  const count = () => {
    turns++;
    turn = setImmediate(count);
  };
  let turn = setImmediate(count);
  const seen: number[] = [];
  for await (const part of connect(sampleBook()).readParts()) if (part.type === "cells") seen.push(turns);
  clearImmediate(turn);
  expect(new Set(seen).size).toBeGreaterThanOrEqual(4);
});

test("no part has more cells than a thread can hand on at once", async () => {
  for await (const part of connect(sampleBook()).readParts()) {
    if (part.type === "cells") expect(part.rows.length * COLUMNS).toBeLessThanOrEqual(45_000);
  }
});

test("who stops taking parts has nothing more asked", async () => {
  let batches = 0;
  const host: HostOptions = {
    fault: () => {
      batches++;
      return null;
    },
  };
  for await (const part of connect(sampleBook(), host).readParts()) if (part.type === "cells") break;
  expect(batches).toBe(3);
});

describe("one sheet read again", () => {
  test("takes the place of its earlier reading, and the others stay", async () => {
    const book = sampleBook();
    const workbook = connect(book);
    const assembler = new ContentAssembler();
    await readInto(assembler, workbook);
    const before = assembler.content();

    enter(book, 1, "新的一行");
    enter(book, 0, "还没有重读");
    const parts = await readInto(assembler, workbook, { sheets: ["台账"] });
    expect(new Set(parts.flatMap((part) => ("sheet" in part ? part.sheet : [])))).toEqual(new Set(["台账"]));
    const after = assembler.content();
    expect(after.sheets[1]!.rows).toEqual([["新的一行"], [2], [3]]);
    expect(after.sheets[0]).toBe(before.sheets[0]);
    expect(before.sheets[1]!.rows[0]).toEqual(["=1"]);
  });

  test("finds the tabs as they stand now", async () => {
    const book = sampleBook();
    const workbook = connect(book);
    const assembler = new ContentAssembler();
    await readInto(assembler, workbook);
    book.edit("clerk", () => book.delete(book.sheets[0]!));
    await readInto(assembler, workbook, { sheets: [] });
    expect(assembler.content().sheets.map(({ name }) => name)).toEqual(["台账"]);
  });

  test("is refused where it is there no more", async () => {
    const reading = readInto(new ContentAssembler(), connect(sampleBook()), { sheets: ["名单"] });
    expect(await errorOf(reading)).toMatchObject({ code: "sheet-missing", params: { sheet: "名单" } });
  });
});
