/** A clerk's own templates, worksheets of the book, as the pane fills from them in Excel. */
import { readFileSync } from "node:fs";
import type { Session } from "../../src/taskpane/session/session";
import { openBook } from "../../src/workbench/file/open";
import type { WorkbookModel } from "../../src/workbench/model/book";
import type { NewSheet } from "../../src/spreadsheet/workbook";
import { readTemplate } from "../../src/spreadsheet/xlsx/template/template";
import { writeXlsx } from "../../src/spreadsheet/xlsx/write";
import { templateFile } from "../forms/quarterForms";
import { fixtureBook } from "../support/commandLine";
import { at } from "../workbench/host/books";
import { openPane, until } from "./openPane";

const TEMPLATE = "我的党费收缴明细表";
const FORM = "党费收缴明细表 2026Q3";

/** The fixture with a template of the clerk's: the built-in one, its title and a column's head put otherwise. */
async function openedWith(change: (text: string) => string): Promise<{ session: Session; book: WorkbookModel }> {
  const template = await readTemplate(new Uint8Array(readFileSync(templateFile("dues-ledger"))), "dues-ledger.xlsx");
  const rows = template.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell && "value" in cell.content && typeof cell.content.value === "string"
        ? { ...cell, content: { value: change(cell.content.value) } }
        : cell,
    ),
  }));
  const sheet: NewSheet = { ...template, rows, name: TEMPLATE, madeBy: null };
  const { bytes } = await writeXlsx(readFileSync(fixtureBook("clean")), { edits: [], newSheets: [sheet] });
  const book = await openBook(bytes, "book.xlsx");
  const session = openPane(book);
  await session.recognise();
  await session.check();
  await session.filling.prepare();
  return { session, book };
}

const filling = (session: Session) => session.store.getSnapshot().filling;
const textAt = (book: WorkbookModel, sheet: string, address: string) =>
  book.textAt(book.sheet(sheet)!, at(address).top, at(address).left);

test("the pane says which template is the clerk's, and fills from it with its formats", async () => {
  const { session, book } = await openedWith((text) => text.replace("收缴明细表", "收缴台账（街道样式）"));
  const templates = new Map(filling(session).offer!.forms.map(({ form, template }) => [form, template]));
  expect([templates.get("dues-ledger"), templates.get("roster")]).toEqual([TEMPLATE, null]);

  await session.filling.make(["dues-ledger"]);
  expect(textAt(book, FORM, "A1")).toBe("2026年第三季度党费收缴台账（街道样式）");
  const [made, own] = [book.sheet(FORM)!, book.sheet(TEMPLATE)!];
  for (const [filled, of] of [
    ["A1", "A1"],
    ["A4", "A4"],
    ["D5", "D5"],
    ["H6", "H5"],
  ] as const) {
    expect([filled, made.format(at(filled).top, at(filled).left)]).toEqual([
      filled,
      own.format(at(of).top, at(of).left),
    ]);
  }
  expect([0, 3, 11].map((column) => made.columns.size(column))).toEqual(
    [0, 3, 11].map((column) => own.columns.size(column)),
  );
  expect(made.page.titleRows).toEqual(own.page.titleRows);
  // The template stays what it was, and is no data.
  expect(textAt(book, TEMPLATE, "B5")).toBe("{.姓名}");
});

test("filled again from a changed template, the form follows it, and what the clerk added keeps its formats", async () => {
  const { session, book } = await openedWith((text) => text);
  await session.filling.make(["dues-ledger"]);
  book.edit("clerk", () => {
    book.sheet(TEMPLATE)!.enter(at("B3"), () => "党员姓名");
    book.sheet(FORM)!.enter(at("N6"), () => "已核对");
    book.sheet(FORM)!.setFormat(at("N6"), { fill: "FFFF00", bold: true });
  });
  await session.recognise();
  await session.check();
  await session.filling.make(["dues-ledger"]);
  expect(textAt(book, FORM, "B3")).toBe("党员姓名");
  expect(textAt(book, FORM, "N6")).toBe("已核对");
  expect(book.sheet(FORM)!.format(5, 13)).toMatchObject({ fill: "FFFF00", bold: true });
});

test("a wrong marker is told with its cell and the nearest that is known, and once mended the forms are there", async () => {
  const { session, book } = await openedWith((text) => text.replace("{.姓名}", "{.性名}"));
  const failed = await until(session, (state) =>
    state.filling.offering.state === "failed" ? state.filling.offering.failure : null,
  );
  expect(failed).toEqual({
    code: "template-problems",
    params: { sheet: TEMPLATE, problems: ["B5 的 {.性名} 不认识，是不是 {.姓名}"] },
  });
  book.edit("clerk", () => book.sheet(TEMPLATE)!.enter(at("B5"), () => "{.姓名}"));
  await session.recognise();
  await session.check();
  await session.filling.prepare();
  expect(filling(session).offer!.forms.find(({ form }) => form === "dues-ledger")?.sheets).toHaveLength(1);
});
