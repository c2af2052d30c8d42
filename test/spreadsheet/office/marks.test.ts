/** Marks on the cells that findings are about, and what they leave alone. */
import { unzipSync } from "fflate";
import { openBook } from "../../../src/workbench/file/open";
import { saveBook } from "../../../src/workbench/file/save";
import type { WorkbookModel } from "../../../src/workbench/model/book";
import type { Sheet } from "../../../src/workbench/model/sheet/sheet";
import type { Mark } from "../../../src/spreadsheet/office/marks";
import { contains } from "../../../src/spreadsheet/workbook";
import { connect } from "../../contract/sides";
import { at, bookOf, errorOf } from "../../workbench/host/books";
import { excelBook, pack, plainBook, prefixedBook } from "../xlsx/writing/books";
import { bookState } from "./bookState";

const mark = (sheet: string, row: number, column: number, severity: Mark["severity"] = "error"): Mark => ({
  sheet,
  row,
  column,
  severity,
});

/** A roster with a fill, a note and a conditional format of the clerk's own. */
function clerksBook(): WorkbookModel {
  const book = bookOf(["名册", "台账"], [["姓名"], ["张三"], ["李四"]]);
  const [roster] = book.sheets;
  roster!.setFormat(at("A2"), { fill: "FFFF00" });
  const note = { id: "1", kind: "note", row: 1, column: 0, author: "文书", text: "已核", created: null } as const;
  roster!.comments.push({ ...note, resolved: false });
  const rule = { type: "expression", formula: "N(A1)=0", format: { fill: "00B0F0" }, stopIfTrue: false };
  roster!.conditionalFormats = [{ id: "{clerk}", ranges: [at("A1:A9")], ...rule }];
  return book;
}

/** What a cell is marked with: the fill of the first of our formats that holds it. */
function marked(sheet: Sheet, row: number, column: number): string | null {
  const holds = sheet.conditionalFormats.find(
    ({ formula, ranges }) => formula.includes("branchbook") && ranges.some((range) => contains(range, row, column)),
  );
  return holds?.format.fill ?? null;
}

test("marks tell how grave a finding is, and the gravest of a cell is seen", async () => {
  const book = clerksBook();
  const { skipped } = await connect(book).mark([
    mark("名册", 1, 0, "error"),
    mark("名册", 1, 0, "info"),
    mark("名册", 2, 0, "warning"),
    mark("台账", 5, 3, "info"),
  ]);
  expect(skipped).toEqual([]);
  const [roster, ledger] = book.sheets;
  const seen = [marked(roster!, 1, 0), marked(roster!, 2, 0), marked(ledger!, 5, 3), marked(roster!, 0, 0)];
  expect(new Set(seen).size).toBe(4);
  expect(seen).toEqual([expect.any(String), expect.any(String), expect.any(String), null]);
  // Told apart without colours too.
  expect(new Set(roster!.conditionalFormats.map(({ format }) => format.top?.style)).size).toBeGreaterThanOrEqual(3);
});

test("marks come and go, and what is the clerk's stays", async () => {
  const book = clerksBook();
  const before = [bookState(book), book.sheets[0]!.comments.map(({ text }) => text)];
  const workbook = connect(book);
  await workbook.mark([mark("名册", 1, 0), mark("名册", 2, 0)]);
  await workbook.mark([mark("名册", 0, 0, "info")]);
  expect([0, 1, 2].map((row) => marked(book.sheets[0]!, row, 0) !== null)).toEqual([true, false, false]);
  expect(book.sheets[0]!.format(1, 0).fill).toBe("FFFF00");
  await workbook.mark([]);
  expect([bookState(book), book.sheets[0]!.comments.map(({ text }) => text)]).toEqual(before);
});

test("marks of a workbook that was closed and opened again are known, and taken off", async () => {
  const rule = (priority: number, formula: string) =>
    `<cfRule type="expression" priority="${priority}"><formula>${formula}</formula></cfRule>`;
  const sheet =
    `<conditionalFormatting sqref="A1:A3 C7">${rule(1, "N(&quot;branchbook&quot;)=0")}</conditionalFormatting>` +
    `<conditionalFormatting sqref="B1:B3">${rule(2, "N(B1)=0")}</conditionalFormatting>`;
  const book = await openBook(pack(plainBook('<row r="1"><c r="A1"><v>1</v></c></row>', { sheet })), "book.xlsx");
  expect(book.sheets[0]!.conditionalFormats).toHaveLength(2);
  await connect(book).mark([]);
  expect(book.sheets[0]!.conditionalFormats.map(({ formula }) => formula)).toEqual(["N(B1)=0"]);
});

test.each([
  ["Excel", excelBook, "xl/worksheets/sheet1.xml"],
  ["a writer that prefixes every element", prefixedBook, "xl/worksheets/sheet1.xml"],
])(
  "marks on a book of %s are saved with it and taken off again, and nothing else of its sheets",
  async (_, parts, part) => {
    const original = pack(parts());
    const before = await openBook(original, "book.xlsx");
    const { name } = before.active;
    await connect(before).mark([mark(name, 1, 0), mark(name, 2, 3, "warning"), mark(name, 4, 0)]);
    const saved = await saveBook(before, original);
    expect(saved.lost).toEqual([]);

    const again = await openBook(saved.bytes, "book.xlsx");
    expect(again.isDirty).toBe(false);
    const sheet = again.active;
    expect(
      [
        [1, 0],
        [2, 3],
        [4, 0],
        [3, 0],
      ].map(([row, column]) => marked(sheet, row!, column!) !== null),
    ).toEqual([true, true, true, false]);
    expect(marked(sheet, 1, 0)).not.toBe(marked(sheet, 2, 3));
    const text = (bytes: Uint8Array) => new TextDecoder().decode(unzipSync(bytes)[part]);
    const added = /<(\w+:)?conditionalFormatting (?:(?!<\/).)*branchbook.*?<\/\1?conditionalFormatting>/gs;
    expect(text(saved.bytes).match(added)).toHaveLength(2);
    expect(text(saved.bytes).replace(added, "")).toBe(text(original));

    await connect(again).mark([]);
    const cleared = await saveBook(again, saved.bytes);
    expect(cleared.lost).toEqual([]);
    expect(text(cleared.bytes)).toBe(text(original));
  },
);

test("five thousand scattered cells are marked, each of them and no other, in few requests", async () => {
  const book = bookOf(["名册"]);
  const marks = Array.from({ length: 5_000 }, (_, index) => mark("名册", index * 2, index % 7));
  const sizes: number[] = [];
  const fault = ({ actions }: { actions: readonly unknown[] }) => {
    sizes.push(actions.length);
    return null;
  };
  await connect(book, { fault }).mark(marks);
  expect(sizes.length).toBeLessThanOrEqual(6);
  const wrong = Array.from({ length: 10_001 * 8 }, (_, index) => [Math.floor(index / 8), index % 8] as const).filter(
    ([row, column]) =>
      (marked(book.sheets[0]!, row, column) !== null) !== (row % 2 === 0 && row < 10_000 && (row / 2) % 7 === column),
  );
  expect(wrong).toEqual([]);
});

test("a protected sheet is passed over and told, unless its formats may be changed", async () => {
  const book = bookOf(["名册", "台账", "公示"]);
  book.sheets[0]!.protect({ allows: new Set(), password: "1" });
  book.sheets[1]!.protect({ allows: new Set(["formatCells"]), password: "1" });
  const { skipped } = await connect(book).mark(book.sheets.map(({ name }) => mark(name, 0, 0)));
  expect(skipped).toEqual(["名册"]);
  expect(book.sheets.map((sheet) => marked(sheet, 0, 0) !== null)).toEqual([false, true, true]);
});

test("a sheet that is not there any more is told", async () => {
  const book = bookOf(["名册"]);
  expect(await connect(book).mark([mark("台账", 0, 0), mark("名册", 0, 0)])).toEqual({
    skipped: ["台账"],
    unread: [],
  });
});

test("a workbook that is only to be read is not marked", async () => {
  const book = bookOf(["名册"]);
  book.isReadOnly = true;
  expect(await errorOf(connect(book).mark([mark("名册", 0, 0)]))).toMatchObject({ code: "read-only" });
});

test("a marking that broke off is mended by the next one", async () => {
  const book = clerksBook();
  const workbook = connect(book);
  await workbook.mark([mark("名册", 0, 0), mark("台账", 0, 0)]);
  let batches = 0;
  const broken = connect(book, {
    fault: ({ actions }) =>
      batches++ === 4 ? { type: "abort", before: Math.floor(actions.length / 2), code: "GeneralException" } : null,
  });
  expect(await errorOf(broken.mark([mark("名册", 1, 0)]))).toMatchObject({ code: "refused" });
  await connect(book).mark([]);
  expect(bookState(book)).toEqual(bookState(clerksBook()));
});

test("two rules that a clerk has made by hand on the same cells, which Excel can't tell of, keep no mark off", async () => {
  const rule = (priority: number) =>
    `<conditionalFormatting sqref="A1:A5"><cfRule type="expression" priority="${priority}"><formula>A1="${priority}"</formula></cfRule></conditionalFormatting>`;
  const files = plainBook('<row r="1"><c r="A1"><v>1</v></c></row>', { sheet: rule(1) + rule(2) });
  const book = await openBook(pack(files), "book.xlsx");
  const [roster] = book.sheets;
  const rules = () => roster!.conditionalFormats.filter(({ formula }) => !formula.includes("branchbook")).length;
  const workbook = connect(book);
  expect(await workbook.mark([mark("名册", 0, 0)])).toEqual({ skipped: [], unread: ["名册"] });
  expect(marked(roster!, 0, 0)).not.toBeNull();
  await workbook.mark([mark("名册", 1, 0)]);
  expect([marked(roster!, 0, 0), marked(roster!, 1, 0)]).toEqual([null, expect.any(String)]);
  await workbook.mark([]);
  expect([marked(roster!, 1, 0), rules()]).toEqual([null, 2]);

  // A template's looks are read but for those rules.
  const looks = (await workbook.looks(["名册"])).sheets.get("名册");
  expect(looks?.leftOut.map(({ what }) => what)).toEqual(["conditional-format-unread", "conditional-format-unread"]);
});
