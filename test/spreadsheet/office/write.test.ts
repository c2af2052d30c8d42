/** What the Office side writes, held against what the file side writes of the same plan. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { wordsOf } from "../../../src/locales/languages";
import { findingTexts } from "../../../src/locales/render";
import { checkWorkbook, planQuarter, QUARTER_PARTS } from "../../../src/quarter";
import { openBook } from "../../../src/workbench/file/open";
import { saveBook } from "../../../src/workbench/file/save";
import type { NewSheet, ScaleFormat, SheetImage, WritePlan } from "../../../src/spreadsheet/workbook";
import { openXlsx } from "../../../src/spreadsheet/xlsx/open";
import { writeXlsx } from "../../../src/spreadsheet/xlsx/write";
import { connect } from "../../contract/sides";
import { builtInTemplates } from "../../forms/quarterForms";
import { day } from "../../support/sheets";
import { pack, plainBook } from "../xlsx/writing/books";
import { chartSheet, duesForm } from "../xlsx/writing/samplePlan";
import { bookState } from "./bookState";

/** As Excel formats a cell that is given a link. */
const LINK = { underline: true, color: "0563C1" };

const AT = "2026-10-08 10:21";
const fixture = (name: string) =>
  new Uint8Array(readFileSync(path.join(__dirname, "../../fixtures", name, "book.xlsx")));

async function planOf(bytes: Uint8Array): Promise<WritePlan> {
  const checked = checkWorkbook(await openXlsx(bytes, "book.xlsx"), { asOf: day("2026-10-08") });
  const { plan } = planQuarter(checked, {
    templates: await builtInTemplates(),
    unitName: "东风里社区党委",
    findings: findingTexts(checked, wordsOf("zh-CN")),
    questions: [],
    wanted: QUARTER_PARTS,
  });
  return plan;
}

/** The state of a book that either side has written the same plan into. */
async function bothWays(bytes: Uint8Array, plan: WritePlan): Promise<[byOffice: object[], byFile: object[]]> {
  const book = await openBook(bytes, "book.xlsx");
  await connect(book).write(plan, AT);
  const written = await writeXlsx(bytes, plan);
  return [bookState(book), bookState(await openBook(written.bytes, "book.xlsx"))];
}

/** Sheets without what Office.js can't set: the alternative text of charts. */
function withoutAltText(sheets: readonly NewSheet[]): NewSheet[] {
  return sheets.map((sheet) => ({ ...sheet, charts: sheet.charts?.map((chart) => ({ ...chart, altText: "" })) }));
}

test.each(["plain", "forms"])("the quarter of %s looks the same, whichever side writes it", async (name) => {
  const bytes = fixture(name);
  const plan = await planOf(bytes);
  expect(plan.newSheets.length).toBeGreaterThan(5);
  const [byOffice, byFile] = await bothWays(bytes, { ...plan, newSheets: withoutAltText(plan.newSheets) });
  expect(byOffice).toEqual(byFile);
});

const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const JPEG = "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////2Q==";

/** A picture twice as wide as high, over cells of their own sizes. */
const seal = (row: number, column: number): SheetImage => ({
  base64: PNG,
  type: "png",
  altText: "公章处",
  ...{ row, column, right: 6, down: 3, width: 80, height: 40 },
});

const COLUMN = { top: 3, left: 1, bottom: 5, right: 1 };
const SCALES: readonly ScaleFormat[] = [
  {
    range: COLUMN,
    kind: "colors",
    thresholds: [{ type: "min" }, { type: "percentile", value: "50" }, { type: "max" }],
    colors: ["F8696B", "FFEB84", "63BE7B"],
  },
  {
    range: { ...COLUMN, left: 2, right: 3 },
    kind: "colors",
    thresholds: [
      { type: "num", value: "$B$4" },
      { type: "percent", value: "90" },
    ],
    colors: ["FFFFFF", "8B1A1A"],
  },
  { range: COLUMN, kind: "bars", thresholds: [{ type: "num", value: "0" }, { type: "max" }], colors: ["638EC6"] },
  {
    range: COLUMN,
    kind: "icons",
    thresholds: ["0", "25", "50", "75"].map((value) => ({ type: "percent", value })),
    colors: [],
    icons: "4TrafficLights",
    isReversed: true,
    hidesValue: true,
  },
];

test("all that a new sheet may have is the same, whichever side writes it", async () => {
  // Where neighbours disagree about the line between them, Excel has one line and a file has two.
  const line = { style: "medium", color: "1F4E79" } as const;
  const border = { top: line, right: line, bottom: line, left: line };
  const rows = duesForm().rows.map((row) => ({
    ...row,
    cells: row.cells.map(
      (cell) =>
        cell && {
          ...cell,
          style: { ...cell.style, ...(cell.style?.border && { border }), ...(cell.link && { font: LINK }) },
        },
    ),
  }));
  const form: NewSheet = {
    ...duesForm(),
    rows: [
      ...rows.map((row, at) => (at < 3 ? row : { ...row, outlineLevel: at === 4 ? 3 : 1 })),
      { height: 40, hidden: true, cells: [{ content: { value: true } }] },
    ],
    scales: SCALES,
    images: [seal(4, 1), { ...seal(9, 6), base64: JPEG, type: "jpeg", right: 0, down: 0 }],
    validations: [
      ...duesForm().validations!,
      {
        range: { top: 0, left: 6, bottom: 3, right: 6 },
        type: "whole",
        operator: "between",
        formula1: "1",
        formula2: "12",
      },
      { range: { top: 0, left: 7, bottom: 3, right: 7 }, type: "date", operator: "lessThan", formula1: "46303" },
      { range: { top: 0, left: 8, bottom: 3, right: 8 }, type: "custom", formula1: "LEN(I1)=18", message: "18 位" },
      { range: { top: 0, left: 9, bottom: 3, right: 9 }, type: "list", formula1: "$A$4:$A$6" },
    ],
    freeze: { rows: 0, columns: 2 },
    hiddenColumns: [1, 3],
    names: [{ name: "合计行", formula: "'党费收缴公示表'!$A$6:$C$6" }],
    print: { ...duesForm().print, paper: "A3", fitTo: { width: 1, height: 2 }, header: "&L左 &D&C中&&&R右" },
  };
  const plan = { edits: [], newSheets: withoutAltText([form, chartSheet()]), memory: "记".repeat(20_000) };
  const bytes = pack(plainBook(""));
  const [byOffice, byFile] = await bothWays(bytes, plan);
  expect(byOffice).toEqual(byFile);

  const book = await openBook(bytes, "book.xlsx");
  await connect(book).write(plan, AT);
  const saved = await openBook((await saveBook(book, bytes)).bytes, "book.xlsx");
  expect(bookState(saved)).toEqual(byOffice);
});

test("a sheet written anew keeps nothing of what it was", async () => {
  const bytes = pack(plainBook(""));
  const book = await openBook(bytes, "book.xlsx");
  const workbook = connect(book);
  const first: NewSheet = {
    ...duesForm(),
    rows: duesForm().rows.map((row, at) => ({ ...row, outlineLevel: at < 2 ? 2 : 1 })),
    scales: SCALES,
    images: [seal(4, 1)],
    hiddenColumns: [1],
    names: [{ name: "合计行", formula: "'党费收缴公示表'!$A$6" }],
  };
  const second: NewSheet = {
    ...first,
    name: "另一张表",
    rows: [{ height: null, cells: [{ content: { value: "空" } }] }],
    columnWidths: [],
    hiddenColumns: [],
    names: [],
    merges: [],
    conditionalFormats: [],
    scales: [],
    images: [],
    validations: [],
    freeze: { rows: 0, columns: 0 },
    showGridLines: true,
  };
  await workbook.write({ edits: [], newSheets: [first, withoutAltText([chartSheet()])[0]!] }, AT);
  await workbook.write({ edits: [], newSheets: [second, { ...chartSheet(), charts: [] }] }, AT);
  const [, byFile] = await bothWays(bytes, { edits: [], newSheets: [second, { ...chartSheet(), charts: [] }] });
  expect(bookState(book)).toEqual(byFile);
});

test("a step far larger than a request may be is kept, and taken back", async () => {
  const book = await openBook(pack(plainBook("")), "book.xlsx");
  const workbook = connect(book, { payloadLimit: 400_000 });
  const rows = Array.from({ length: 2_000 }, (_, row) => ({
    height: null,
    cells: [{ content: { value: `第 ${row} 名党员的情况说明`.repeat(20) } }],
  }));
  const before = bookState(book);
  const plan = { edits: [], newSheets: [{ ...duesForm(), rows, merges: [], validations: [], conditionalFormats: [] }] };
  for (const id of [1, 2]) {
    expect((await workbook.write(plan, AT)).step).toMatchObject({ id, isRevertible: true });
    await workbook.revert(id);
  }
  expect(bookState(book)).toEqual(before);
});

test("a form of many thousand rows is gone through in pieces: other work gets its turn between two requests", async () => {
  let turns = 0;
  let isDone = false;
  const turn = (): void => {
    turns++;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  const atRequests: number[] = [];
  const book = await openBook(pack(plainBook("")), "book.xlsx");
  const workbook = connect(book, { fault: () => (atRequests.push(turns), null) });
  const [, , , row] = duesForm().rows;
  const form = { ...duesForm(), rows: Array.from({ length: 40_000 }, () => row!), merges: [], validations: [] };
  await workbook.write({ edits: [], newSheets: [form] }, AT);
  isDone = true;
  const between = atRequests.slice(1).map((at, index) => at - atRequests[index]!);
  // Before it is written, and after it was read back.
  expect(between.filter((count) => count > 10).length).toBeGreaterThanOrEqual(2);
});

test("thousands of changed cells are looked at in requests as small as Excel takes", async () => {
  const texts = Array.from({ length: 3_000 }, (_, row) => `第 ${row} 名党员的情况说明`.repeat(4));
  const rows = texts.map((text, row) => `<row r="${row + 1}"><c t="inlineStr"><is><t>${text}</t></is></c></row>`);
  const book = await openBook(pack(plainBook(rows.join(""))), "book.xlsx");
  const before = bookState(book);
  const workbook = connect(book, { payloadLimit: 400_000 });
  const edits = texts.map((text, row) => ({ sheet: "名册", row, column: 0, before: text, after: `${text}。` }));
  const { step } = await workbook.write({ edits, newSheets: [] }, AT);
  expect([step.cells, book.sheets[0]!.cells.value(2_999, 0)]).toEqual([3_000, `${texts[2_999]}。`]);
  expect(await workbook.revert(step.id)).toEqual({ kept: [] });
  expect(bookState(book)).toEqual(before);
});
