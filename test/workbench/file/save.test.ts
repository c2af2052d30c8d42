import { atOnce } from "../../../src/spreadsheet/pieces";
import { openBook } from "../../../src/workbench/file/open";
import { planOf, saveBook } from "../../../src/workbench/file/save";
import { newChart, newSeries } from "../../../src/charts/chart";
import { parseRange } from "../../../src/workbench/model/sheet/ranges";
import { openXlsx } from "../../../src/spreadsheet/xlsx/open";
import { writeXlsx } from "../../../src/spreadsheet/xlsx/write";
import { unzipSync } from "fflate";
import { enter } from "../../../src/workbench/page/grid/edits";
import { excelBook, pack, plainBook } from "../../spreadsheet/xlsx/writing/books";
import { chartSheet, duesForm } from "../../spreadsheet/xlsx/writing/samplePlan";

const at = (address: string) => parseRange(address)!;

test("an untouched book has nothing to be saved", async () => {
  const { bytes } = await writeXlsx(pack(excelBook()), {
    edits: [],
    newSheets: [duesForm(), chartSheet()],
    memory: "x",
  });
  expect(atOnce(planOf(await openBook(bytes, "")))).toEqual({
    plan: { edits: [], newSheets: [], removedSheets: [] },
    lost: [],
  });
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
  const { plan } = atOnce(planOf(book));
  const renewed = (text: string) => ({ before: text, after: text });
  expect(plan.edits).toEqual([
    { sheet: "党员名册", row: 1, column: 3, before: 20, after: 30 },
    { sheet: "党员名册", row: 2, column: 3, before: 40, after: 60, formula: renewed("D2*2") },
    { sheet: "党员名册", row: 4, column: 3, before: 60, after: 90, formula: renewed("SUM(D2:D3)") },
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
  expect([sheet!.rows[1]![3], sheet!.rows[7]![0], sheet!.rows[2]![3]]).toEqual([30, "010", 60]);
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
    active.enter(at("F1"), () => "=1+1+名单!A1*0");
    active.enter(at("D5"), () => "='[别的账册.xlsx]页'!A1");
    active.hideRows(3, 3, true);
    active.setFormat(at("9:9"), { fill: "FFFF00" });
    book.add("新页").enter(at("A1"), () => "自己的");
    book.delete(book.sheet("党费")!);
    // The file may have to keep the sheet that had this name.
    book.rename(active, "党费");
    book.set("语言", '"zh"');
  });
  const { lost, bytes } = await saveBook(book, original);
  expect(lost).toEqual([
    { sheet: null, what: "settings" },
    { sheet: "党费", what: "formats" },
    { sheet: "党费", what: "renamed" },
    { sheet: "党费", what: "formulas" },
    { sheet: "党费", what: "deleted" },
  ]);
  const [roster, , added] = (await openXlsx(bytes, "")).sheets;
  // A formula that would make the file damaged in Excel's eyes leaves the cell as it was.
  expect([roster!.formulas.get("0,5"), roster!.formulas.get("4,3")]).toEqual([undefined, "SUM(D2:D3)"]);
  expect(added).toMatchObject({ name: "新页", madeBy: null, rows: [["自己的"]] });
});

test("formulas that a clerk types, changes and overwrites are kept, with the values that all others come to", async () => {
  const original = pack(excelBook());
  const book = await openBook(original, "");
  const { active } = book;
  book.edit("clerk", () => {
    active.enter(at("F1"), () => "=SUM(D2:D3)*党费!B1");
    active.enter(at("D3"), () => "=D2*3");
    active.enter(at("D5"), () => 7);
    active.setFormat(at("D3"), { numberFormat: "0.00" });
  });
  const { bytes, lost } = await saveBook(book, original);
  expect(lost).toEqual([]);
  const again = await openBook(bytes, "");
  const sheet = again.active;
  const shown = (row: number, column: number) => [sheet.cells.formula(row, column), sheet.cells.value(row, column)];
  expect([shown(0, 5), shown(2, 3), shown(4, 3)]).toEqual([
    ["SUM(D2:D3)*'党费'!B1", 0.4],
    ["D2*3", 60],
    [null, 7],
  ]);
  expect(sheet.format(2, 3).numberFormat).toBe("0.00");
  expect(atOnce(planOf(again)).plan.edits).toEqual([]);
});

test("a new name can't be saved where the file may have to keep the sheet that had it", async () => {
  const original = pack(excelBook());
  const book = await openBook(original, "");
  book.edit("clerk", () => {
    book.active.enter(at("F1"), () => "=党员名册!D2*2");
    book.delete(book.sheet("党费")!);
    book.rename(book.active, "党费");
  });
  expect(atOnce(planOf(book)).plan.edits).toMatchObject([{ formula: { before: null, after: "'党员名册'!D2*2" } }]);
  expect(atOnce(planOf(book)).lost).toContainEqual({ sheet: "党费", what: "renamed" });
});

test("a cell of an array formula is left as it is, and told of", async () => {
  const rows =
    '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="B1"><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>2</v></c></row>';
  const original = pack(plainBook(rows));
  const book = await openBook(original, "");
  book.edit("clerk", () => book.active.enter(at("B1"), () => 3));
  expect(await saveBook(book, original)).toMatchObject({ lost: [] });
  expect(() => enter(book, book.active, 1, 0, "5")).toThrow(expect.objectContaining({ text: "arrayFormula" }));
  book.edit("add-in", () => book.active.enter(at("A2"), () => 5));
  const { bytes, lost } = await saveBook(book, original);
  expect(lost).toEqual([{ sheet: "名册", what: "formulas" }]);
  expect((await openXlsx(bytes, "")).sheets[0]!.rows).toEqual([
    [2, 3],
    [4, 2],
  ]);
});

test("a worksheet is deleted in the file as well, unless something in it speaks of it", async () => {
  const parts = excelBook();
  const named = '<definedName name="费率">党费!$B$1</definedName>';
  const original = pack({ ...parts, "xl/workbook.xml": String(parts["xl/workbook.xml"]).replace(named, "") });
  const book = await openBook(original, "");
  book.edit("clerk", () => book.delete(book.sheet("党费")!));
  const { bytes, lost } = await saveBook(book, original);
  expect(lost).toEqual([]);
  expect((await openXlsx(bytes, "")).sheets.map(({ name }) => name)).toEqual(["党员名册"]);

  const deleted = { sheet: "党费", what: "deleted" };
  const again = await openBook(original, "");
  again.edit("clerk", () => {
    again.active.enter(at("F1"), () => "=党费!B1");
    again.delete(again.sheet("党费")!);
  });
  expect(atOnce(planOf(again))).toMatchObject({
    plan: { removedSheets: [] },
    lost: expect.arrayContaining([deleted]) as [],
  });

  const withName = await openBook(pack(parts), "");
  withName.edit("clerk", () => {
    withName.undefine(
      withName,
      withName.names.find(({ name }) => name === "费率")!,
    );
    withName.delete(withName.sheet("党费")!);
  });
  // The name is still in the file.
  expect(atOnce(planOf(withName)).lost).toEqual([{ sheet: null, what: "names" }, deleted]);
});

test("a save that is ended or goes wrong leaves the book as it was; one that is done says what it holds", async () => {
  const original = pack(excelBook());
  const book = await openBook(original, "");
  const type = (value: number) => book.edit("clerk", () => book.active.enter(at("D2"), () => value));
  type(30);
  const before = atOnce(planOf(book));
  const controller = new AbortController();
  const onProgress = () => controller.abort(new Error("ended"));
  await expect(saveBook(book, original, { onProgress, signal: controller.signal })).rejects.toThrow("ended");
  // Not the file that the book was opened from.
  await expect(saveBook(book, pack(plainBook("")))).rejects.toThrow();
  expect([book.isDirty, atOnce(planOf(book))]).toEqual([true, before]);

  const reported: number[] = [];
  const saved = await saveBook(book, original, {
    onProgress: (done) => {
      if (reported.length === 0) type(40);
      reported.push(done);
    },
  });
  expect(reported).toEqual([...reported].sort((a, b) => a - b));
  // What was typed while it was written isn't in it, and is known not to be.
  expect((await openBook(saved.bytes, "")).active.cells.value(1, 3)).toBe(30);
  expect(book.changes).toBeGreaterThan(saved.changes);
});
