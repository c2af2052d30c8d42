import { openBook } from "../../../src/workbench/file/open";
import { planOf, saveBook } from "../../../src/workbench/file/save";
import { newChart, newSeries } from "../../../src/workbench/model/chart";
import { parseRange } from "../../../src/workbench/model/ranges";
import { openXlsx } from "../../../src/workbook/xlsx/open";
import { writeXlsx } from "../../../src/workbook/xlsx/write";
import { unzipSync } from "fflate";
import { excelBook, pack } from "../../workbook/xlsx/writing/books";
import { chartSheet, duesForm } from "../../workbook/xlsx/writing/samplePlan";

const at = (address: string) => parseRange(address)!;

test("an untouched book has nothing to be saved", async () => {
  const { bytes } = await writeXlsx(pack(excelBook()), {
    edits: [],
    newSheets: [duesForm(), chartSheet()],
    memory: "x",
  });
  expect(planOf(await openBook(bytes, ""))).toEqual({ plan: { edits: [], newSheets: [] }, lost: [] });
});

test("cells of the clerk's worksheets are changed one by one, and nothing else of the file", async () => {
  const original = pack(excelBook());
  const book = await openBook(original, "");
  const { active } = book;
  book.edit("clerk", () => {
    active.enter(at("D2"), () => 30);
    active.setFormat(at("A8:A9"), { numberFormat: "@" });
    active.enter(at("A8"), () => "010");
    active.enter(at("A1"), () => "姓名");
  });
  const { plan } = planOf(book);
  expect(plan.edits).toEqual([
    { sheet: "党员名册", row: 1, column: 3, before: 20, after: 30 },
    { sheet: "党员名册", row: 7, column: 0, before: null, after: "010", numberFormat: "@" },
    { sheet: "党员名册", row: 8, column: 0, before: null, after: null, numberFormat: "@" },
  ]);

  const { bytes, lost } = await saveBook(book, original);
  expect(lost).toEqual([]);
  const [before, after] = [unzipSync(original), unzipSync(bytes)];
  const changed = Object.keys(after).filter(
    (part) => Buffer.compare(after[part]!, before[part] ?? new Uint8Array()) !== 0,
  );
  expect(changed.sort()).toEqual(["xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
  const [sheet] = (await openXlsx(bytes, "")).sheets;
  expect([sheet!.rows[1]![3], sheet!.rows[7]![0], sheet!.rows[2]![3]]).toEqual([30, "010", 40]);
});

test("a marked worksheet is written whole, and takes the place of the one that carried its mark", async () => {
  const { bytes: original } = await writeXlsx(pack(excelBook()), { edits: [], newSheets: [duesForm()], memory: "旧" });
  const book = await openBook(original, "");
  book.edit("add-in", () => {
    book.delete(book.sheet("党费收缴公示表")!);
    const sheet = book.add("党费收缴公示表");
    book.define(sheet, { name: "_branchbook", formula: '"dues-publication"', visible: false, comment: "" });
    book.define(sheet, { name: "合计", formula: "'党费收缴公示表'!$A$4", visible: true, comment: "" });
    sheet.enter(at("A1:B1"), () => "新表");
    sheet.columns.hide(1, 1, true);
    sheet.enter(at("A2:A3"), (row) => row * 10);
    sheet.enter(at("A4"), () => "=SUM(A2:A3)");
    const chart = newChart("{x}", "dues", "BarStacked100", { left: 48, top: 15, width: 96, height: 30 });
    const range = { sheet: "党费收缴公示表", range: at("A2:A3") };
    chart.series.push({ ...newSeries("应缴"), values: range, categories: range });
    sheet.addChart(chart);
    book.sheets.at(-2)!.enter(at("A1"), () => "新");
  });
  const { bytes, lost } = await saveBook(book, original);
  expect(lost).toEqual([]);
  const again = await openBook(bytes, "");
  expect(again.sheets.map(({ name }) => name)).toEqual(["党员名册", "党费", "党费收缴公示表", "支部账册设置"]);
  const sheet = again.sheet("党费收缴公示表")!;
  expect([0, 3].map((row) => sheet.cells.value(row, 0))).toEqual(["新表", 30]);
  expect(sheet.columns.isHidden(1)).toBe(true);
  expect(sheet.names).toContainEqual(expect.objectContaining({ name: "合计", formula: "'党费收缴公示表'!$A$4" }));
  expect(sheet.charts).toMatchObject([
    { name: "dues", type: "BarStacked100", place: { left: 48, top: 15, width: 96, height: 30 } },
  ]);
  expect((await openXlsx(bytes, "")).memory).toBe("新");
});

test("what a file can't be given is named", async () => {
  const original = pack(excelBook());
  const book = await openBook(original, "");
  const { active } = book;
  book.edit("clerk", () => {
    active.enter(at("F1"), () => "=1+1");
    active.enter(at("D3"), () => 1);
    active.setFormat(at("A1"), { fill: "FFFF00" });
    active.columns.resize(0, 0, 99);
    active.arranged("columns");
    book.rename(active, "花名册");
    book.add("新页").enter(at("A1"), () => "自己的");
    book.delete(book.sheet("党费")!);
    book.set("语言", '"zh"');
  });
  const { lost, bytes } = await saveBook(book, original);
  expect(lost).toEqual([
    { sheet: null, what: "settings" },
    { sheet: "花名册", what: "columns" },
    { sheet: "花名册", what: "renamed" },
    { sheet: "花名册", what: "formats" },
    { sheet: "花名册", what: "formulas" },
    { sheet: "党费", what: "deleted" },
  ]);
  const [roster, , added] = (await openXlsx(bytes, "")).sheets;
  // The value a new formula has is kept at least.
  expect(roster!.rows[0]![5]).toBe(2);
  expect(added).toMatchObject({ name: "新页", madeBy: null, rows: [["自己的"]] });
});
