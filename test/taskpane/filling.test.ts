/** The quarter as a clerk walks it after the check: forms filled, charts inserted, the book handed in. */
import { readFileSync } from "node:fs";
import type { Template } from "../../src/forms/engine/template";
import { standingOf } from "../../src/taskpane/session/fillingState";
import type { Session } from "../../src/taskpane/session/session";
import { stepState } from "../../src/taskpane/session/state";
import type { ChartOffer, QuarterOffer } from "../../src/taskpane/protocol/quarterMessages";
import { openBook } from "../../src/workbench/file/open";
import type { HostOptions } from "../../src/workbench/host/host";
import type { WorkbookModel } from "../../src/workbench/model/book";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { builtInTemplates } from "../forms/quarterForms";
import { fixtureBook } from "../support/commandLine";
import { at } from "../workbench/host/books";
import { openPane, until } from "./openPane";

async function checkedPane(
  fixture: string,
  host: HostOptions = {},
): Promise<{ session: Session; book: WorkbookModel }> {
  const book = await openBook(readFileSync(fixtureBook(fixture)), "book.xlsx");
  const session = openPane(book, host);
  await session.recognise();
  await session.check();
  await session.filling.prepare();
  return { session, book };
}

const state = (session: Session) => session.store.getSnapshot();
const step = (session: Session, name: "fill" | "chart" | "submit") => stepState(name, state(session));
const formOf = (offer: QuarterOffer, id: string) => offer.forms.find(({ form }) => form === id)!;

function offerOf(session: Session): QuarterOffer {
  const { offer } = state(session).filling;
  if (!offer) throw new Error("nothing is offered");
  return offer;
}

/** Makes parts of the quarter, and works out anew what can be made. */
async function make(session: Session, wanted: readonly string[]): Promise<readonly string[]> {
  await session.filling.make(wanted);
  await session.filling.prepare();
  return state(session).filling.receipt?.sheets ?? [];
}

/** What a sheet shows, row by row. */
function linesOf(book: WorkbookModel, name: string): string[] {
  const sheet = book.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet.cells.rows.map((cells, row) => cells.map((_, column) => book.textAt(sheet, row, column)).join("|"));
}

function enter(book: WorkbookModel, sheet: string, address: string, text: string): void {
  book.edit("clerk", () => book.sheet(sheet)!.enter(at(address), () => text));
}

test("a form's figures are shown before it is filled, and stand on its sheet after", async () => {
  const { session, book } = await checkedPane("clean");
  const form = formOf(offerOf(session), "dues-publication");
  expect(form.totals).toMatchObject({ members: 90, due: 21380.07, paid: 20100.42 });
  expect(form.sheets).toMatchObject([{ name: "党费收缴公示表 2026Q3", isThere: false }]);
  expect(await make(session, ["dues-publication"])).toEqual(["党费收缴公示表 2026Q3"]);
  expect(linesOf(book, "党费收缴公示表 2026Q3").join("\n")).toMatch(/21,?380\.07/);
  expect(formOf(offerOf(session), "dues-publication").sheets).toMatchObject([{ isThere: true, isCurrent: true }]);
});

test("a form without its ledger says which one is missing", async () => {
  const { session } = await checkedPane("clean");
  const { forms } = offerOf(session);
  expect(forms.filter(({ reason }) => reason !== null).map(({ form, reason }) => [form, reason])).toEqual([
    ["party-fund-publication", "no-party-fund"],
  ]);
});

test("once every form is filled the step is done, also after a day and from another session", async () => {
  const { session, book } = await checkedPane("clean");
  const wanted = offerOf(session).forms.flatMap(({ form, reason, isOnRequest }) =>
    reason === null && !isOnRequest ? [form] : [],
  );
  expect(step(session, "fill")).toEqual({ state: "toDo", count: wanted.length });
  await make(session, wanted);
  expect(step(session, "fill")).toEqual({ state: "done" });

  const later = openPane(book);
  later.store.update({ asOf: { year: 2026, month: 10, day: 9 } });
  await later.check();
  await later.filling.prepare();
  expect(step(later, "fill")).toEqual({ state: "done" });
});

test("a ledger that has changed since makes its forms older, and filling them again tells what changed and keeps the clerk's remark", async () => {
  const { session, book } = await checkedPane("clean");
  await make(session, ["dues-ledger", "roster"]);
  enter(book, "党费收缴明细表 2026Q3", "Z5", "已和本人核对");
  const dues = book.sheets.find(({ name }) => name.includes("党费") && !name.includes("2026Q3"))!;
  const paid = paidCell(book, dues.name);
  enter(book, dues.name, paid, "1");
  await until(session, ({ check, filling, isFollowing }) =>
    !isFollowing && check.state === "done" && check.value !== filling.of ? true : null,
  );
  await session.filling.prepare();

  const older = formOf(offerOf(session), "dues-ledger");
  expect(standingOf(older.sheets)).toBe("older");
  expect(older.sheets[0]!.changes).toMatchObject({ added: 0, removed: 0, changed: 1, kept: 1 });
  expect(older.sheets[0]!.changes!.totals.map(({ key }) => key)).toContain("paid");
  expect(standingOf(formOf(offerOf(session), "roster").sheets)).toBe("current");
  expect(await make(session, ["dues-ledger"])).toEqual(["党费收缴明细表 2026Q3"]);
  expect(linesOf(book, "党费收缴明细表 2026Q3").join("\n")).toContain("已和本人核对");
  expect(standingOf(formOf(offerOf(session), "dues-ledger").sheets)).toBe("current");
});

/** The address of a sum somebody paid in the third quarter. */
function paidCell(book: WorkbookModel, name: string): string {
  const lines = linesOf(book, name).map((line) => line.split("|"));
  const header = lines.findIndex((cells) => cells.some((text) => /8月/.test(text)));
  const column = lines[header]!.map((text) => /8月/.test(text)).lastIndexOf(true);
  const row = lines.findIndex((cells, index) => index > header && Number(cells[column]) > 1);
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

test("the unit that is typed stands on the forms, and the workbook remembers it", async () => {
  const { session, book } = await checkedPane("clean");
  session.filling.name("XX街道XX社区党委");
  await make(session, ["quarter-report"]);
  expect(linesOf(book, "季度工作报表 2026Q3").join("\n")).toContain("XX街道XX社区党委");
  expect(offerOf(session).unit).toBe("XX街道XX社区党委");
  expect(state(session).filling.unit).toBeNull();
});

test("receipts are made only where they are asked for", async () => {
  const { session } = await checkedPane("clean");
  expect(formOf(offerOf(session), "dues-receipts")).toMatchObject({ isOnRequest: true, reason: null, sheets: [] });
  expect(await make(session, ["dues-receipts"])).toEqual(["党费收据 2026Q3"]);
});

test("what can't be made after all is told, and nothing is written", async () => {
  const { session, book } = await checkedPane("clean");
  const before = book.sheets.length;
  await make(session, ["party-fund-publication"]);
  expect(state(session).filling.receipt).toMatchObject({
    sheets: [],
    skipped: [{ id: "party-fund-publication", reason: "no-party-fund" }],
  });
  expect(book.sheets.length).toBe(before);
});

test("what of its template a form can't have, in any program or in Excel alone, is told", async () => {
  const builtIn = await builtInTemplates();
  const { rows, ...publication } = builtIn.get("dues-publication")!;
  const [first, ...others] = rows;
  const runs = [{ text: "党费", font: { color: "C00000" } }, { text: "公示" }];
  const title = { ...first!, cells: [{ content: { value: "党费公示" }, runs }] };
  const template: Template = { ...publication, rows: [title, ...others], leftOut: [{ what: "note", at: "B2" }] };
  const book = await openBook(readFileSync(fixtureBook("clean")), "book.xlsx");
  const session = openPane(book, {}, new Map(builtIn).set("dues-publication", template));
  await session.recognise();
  await session.check();
  await make(session, ["dues-publication", "roster"]);
  expect(state(session).filling.receipt?.leftOut).toEqual([
    { form: "dues-publication", what: "note", at: "B2" },
    { form: "dues-publication", what: "text-fonts", at: "A1" },
  ]);
});

test("every chart is previewed with the figures that its cells come to hold", async () => {
  const { session, book } = await checkedPane("forms");
  const previews = offerOf(session).charts.filter((chart): chart is Extract<ChartOffer, { preview: unknown }> => {
    return "preview" in chart;
  });
  expect(previews.length).toBeGreaterThan(5);
  const [name] = await make(session, ["charts"]);
  const sheet = book.sheet(name!)!;
  expect(sheet.charts.length).toBe(previews.reduce((sum, { preview }) => sum + preview.pages, 0));
  for (const { preview } of previews) {
    const chart = sheet.charts.find(({ title }) => title.text.startsWith(preview.title))!;
    const drawn = chart.series.map(({ values }) => {
      const { top, bottom, left } = values!.range;
      return Array.from({ length: bottom - top + 1 }, (_, row) => {
        const value = book.valueAt(sheet, top + row, left);
        return typeof value === "number" ? value : null;
      });
    });
    expect(preview.series.map(({ values }) => values)).toEqual(drawn);
  }
  expect(step(session, "chart")).toEqual({ state: "done" });
});

test("a book with errors is not fit, and each rule leads to its errors", async () => {
  const { session } = await checkedPane("messy");
  const { check } = state(session);
  const errors = check.state === "done" ? check.value.summary.error : 0;
  expect(step(session, "submit")).toEqual({ state: "toDo", count: errors });
  const outlook = await session.submitting.outlook();
  expect(outlook!.errors.reduce((sum, { count }) => sum + count, 0)).toBe(errors);
  const [rule] = outlook!.errors;
  await session.submitting.showRule(rule!.key);
  const { page, findings } = state(session);
  expect([page, findings.open.has(rule!.key), findings.list?.total]).toEqual(["check", true, errors]);
});

test("a finding set aside is told with its reason where the book is handed in", async () => {
  const { session } = await checkedPane("messy");
  await session.ignore(0, "已电话核实");
  expect((await session.submitting.outlook())!.ignored).toMatchObject([{ reason: "已电话核实" }]);
});

test("a sheet that Excel breaks off at leaves nothing behind, and the clerk is told", async () => {
  let isFailing = false;
  const host: HostOptions = {
    fault: ({ actions }) => {
      if (!isFailing || actions.length < 200) return null;
      isFailing = false;
      return { type: "refuse", code: "GeneralException", at: 20 };
    },
  };
  const { session, book } = await checkedPane("clean", host);
  const before = book.sheets.map(({ name }) => name);
  isFailing = true;
  await session.filling.make(["dues-ledger"]);
  expect(state(session).notice).toMatchObject({ type: "failure" });
  expect(state(session).filling.receipt).toBeNull();
  expect(book.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name)).toEqual(before);
});

test("forms that are cancelled while they are planned are not written, and can be made at once", async () => {
  const { session, book } = await checkedPane("clean");
  const before = book.sheets.length;
  const { check } = state(session);
  const work = session.filling.make(["dues-ledger"]);
  session.cancel();
  await work;
  expect([state(session).filling.planning.state, book.sheets.length]).toEqual(["idle", before]);
  expect(state(session).check).toBe(check);
  expect(await make(session, ["dues-ledger"])).toEqual(["党费收缴明细表 2026Q3"]);
});

test("forms that are cancelled while they are written are taken back, which is said; what was checked stays so", async () => {
  const { session, book } = await checkedPane("clean");
  const visible = () => book.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);
  const before = visible();
  const { check, reading } = state(session);
  const said: string[] = [];
  const stop = session.store.subscribe(() => {
    const { writing } = state(session);
    if (writing.state === "running") said.push(writing.step);
    if (writing.state === "running" && writing.share > 0.5) session.cancel();
  });
  await session.filling.make(["dues-ledger", "roster"]);
  stop();
  expect(said.at(-1)).toBe("takeBack");
  expect(state(session)).toMatchObject({ notice: { type: "cancelled" }, writing: { state: "idle" } });
  expect(visible()).toEqual(before);
  expect([state(session).check, state(session).reading]).toEqual([check, reading]);
  expect(state(session).check).toBe(check);
  expect(await make(session, ["dues-ledger"])).toEqual(["党费收缴明细表 2026Q3"]);
});

test("sheets that the pane itself adds are read once, and not taken for somebody else's", async () => {
  const { session, book } = await checkedPane("clean");
  let followed = 0;
  let isFollowing = false;
  session.store.subscribe(() => {
    if (state(session).isFollowing && !isFollowing) followed++;
    ({ isFollowing } = state(session));
  });
  await make(session, ["dues-ledger"]);
  // Longer than the pause after which changes are followed.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(followed).toBe(1);
  book.edit("clerk", () => book.add("新表"));
  await until(session, ({ isFollowing: isBegun }) => isBegun || null);
  expect(followed).toBe(2);
});

test("in Excel, forms are opened as a new workbook of their values alone", async () => {
  const opened: string[] = [];
  const { session } = await checkedPane("clean", { openWorkbook: (base64) => opened.push(base64) });
  const sheets = await make(session, ["dues-publication", "dues-ledger"]);
  await session.handover.save(sheets);
  expect(state(session).notice).toEqual({
    type: "handedOver",
    file: expect.stringMatching(/季度报表_2026Q3\.xlsx$/) as string,
    to: "excel",
  });
  const [base64 = ""] = opened;
  const file = await openXlsx(Buffer.from(base64, "base64"), "forms.xlsx");
  expect(file.sheets.map(({ name }) => name)).toEqual(["党费收缴公示表 2026Q3", "党费收缴明细表 2026Q3"]);
  expect(file.sheets.every(({ formulas }) => formulas.size === 0)).toBe(true);
  expect(file.sheets[0]?.rows.flat()).toEqual(expect.arrayContaining([21380.07, 20100.42]));

  await session.handover.save(sheets.slice(0, 1));
  expect(state(session).notice).toMatchObject({
    file: expect.stringMatching(/党费收缴公示表_2026Q3\.xlsx$/) as string,
  });
});
