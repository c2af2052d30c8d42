/** The pane as a clerk walks it: recognise, check, mend, set aside, take back. */
import { readFileSync } from "node:fs";
import { checkWorkbook } from "../../src/quarter";
import type { Session } from "../../src/taskpane/session/session";
import { stepState } from "../../src/taskpane/session/state";
import { openBook } from "../../src/workbench/file/open";
import type { WorkbookModel } from "../../src/workbench/model/book";
import { cellAddress, rangeAddress } from "../../src/spreadsheet/workbook";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { fixtureBook } from "../support/commandLine";
import { day } from "../support/sheets";
import { at } from "../workbench/host/books";
import { openPane, until } from "./openPane";

const bytesOf = (fixture: string): Uint8Array => readFileSync(fixtureBook(fixture));

async function checkedPane(fixture = "messy"): Promise<{ session: Session; book: WorkbookModel }> {
  const book = await openBook(bytesOf(fixture), "book.xlsx");
  const session = openPane(book);
  await session.recognise();
  await session.check();
  return { session, book };
}

const summaryOf = (session: Session) => {
  const { check } = session.store.getSnapshot();
  return check.state === "done" ? check.value.summary : null;
};
const listOf = (session: Session) => session.store.getSnapshot().findings.list!;
const total = (session: Session) => Object.values(summaryOf(session)!).reduce((sum, count) => sum + count, 0);

test("what the pane finds is what a check of the same file finds", async () => {
  const { session } = await checkedPane();
  const content = await openXlsx(bytesOf("messy"), "book.xlsx");
  const { summary, findings } = checkWorkbook(content, { asOf: day("2026-10-08") });
  expect(summaryOf(session)).toEqual(summary);
  expect(listOf(session).total).toBe(findings.length);
  expect(stepState("recognise", session.store.getSnapshot())).toEqual({ state: "done" });
  expect(stepState("check", session.store.getSnapshot())).toEqual({ state: "toDo", count: summary.error });
});

test("findings are grouped by rule, sheet or branch, and none is lost; severity and text leave the others out", async () => {
  const { session } = await checkedPane();
  const all = total(session);
  for (const by of ["rule", "sheet", "branch"] as const) {
    await session.findings.look({ by });
    expect(listOf(session).groups.reduce((sum, { count }) => sum + count, 0)).toBe(all);
  }
  await session.findings.look({ by: "rule", severities: ["warning"] });
  expect(listOf(session).total).toBe(summaryOf(session)?.warning);
  await session.findings.look({ severities: ["error", "warning", "info"], search: "名册!C" });
  const [group] = listOf(session).groups;
  await session.findings.show([{ group: group!.key, page: 0 }]);
  const rows = [...session.store.getSnapshot().findings.pages.values()].flat();
  expect(rows.length).toBeGreaterThan(0);
  for (const { place } of rows) expect(place).toMatch(/名册!C/);
});

test("a click on a finding selects its cell and tells why and how", async () => {
  const { session, book } = await checkedPane();
  const group = listOf(session).groups[0]!;
  await session.findings.show([{ group: group.key, page: 0 }]);
  const row = [...session.store.getSnapshot().findings.pages.values()].flat()[0]!;
  await session.findings.open(row.index);
  const { card } = session.store.getSnapshot().findings;
  expect(card?.explanation).not.toBe("");
  expect(`${book.active.name}!${rangeAddress(book.active.selection[0]!)}`).toBe(row.place);
});

/** Addresses of the cells that carry a mark of ours. */
function markedCells(book: WorkbookModel): string[] {
  const marks = book.sheets.flatMap(({ name, conditionalFormats }) =>
    conditionalFormats
      .filter(({ formula }) => formula.includes("branchbook"))
      .flatMap(({ ranges }) => ranges.map((range) => ({ name, range }))),
  );
  const cells = marks.flatMap(({ name, range: { top, left, bottom, right } }) =>
    Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (__, over) => `${name}!${cellAddress(top + down, left + over)}`),
    ).flat(),
  );
  return cells.sort();
}

test("all cells of a group are marked and no others, the first comes into view, and the marks go again", async () => {
  const { session, book } = await checkedPane();
  await session.findings.mark(true);
  const group = listOf(session).groups.find(({ cells, count }) => cells > 1 && cells === count)!;
  expect(markedCells(book).length).toBeGreaterThan(group.cells);
  await session.findings.show([{ group: group.key, page: 0 }]);
  const rows = [...session.store.getSnapshot().findings.pages.values()].flat();
  await session.findings.locateAll(group.key);
  expect(markedCells(book)).toEqual([...new Set(rows.map(({ place }) => place))].sort());
  expect(`${book.active.name}!${rangeAddress(book.active.selection[0]!)}`).toBe(rows[0]!.place);
  expect(session.store.getSnapshot()).toMatchObject({ notice: { count: group.cells }, findings: { isMarked: true } });
  await session.findings.mark(false);
  expect(markedCells(book)).toEqual([]);
});

test("fixes are shown old beside new, written as one step, and taken back", async () => {
  const { session } = await checkedPane();
  const before = await session.findings.fixes({ type: "tidy" });
  expect(before!.length).toBe(session.store.getSnapshot().findings.tidy);
  const spaces = before!.filter(({ repair }) => repair === "去除多余空格");
  for (const fix of spaces) expect(fix.after).toBe(fix.before.replace(/\s/g, ""));
  expect(await session.fix(spaces.map(({ fix }) => fix))).toBe(true);
  expect(session.store.getSnapshot().findings.tidy).toBe(before!.length - spaces.length);
  const [step] = session.store.getSnapshot().steps!;
  expect(step).toMatchObject({ cells: spaces.length, state: "written" });
  expect(await session.revert(step!.id)).toBe(true);
  expect(session.store.getSnapshot().findings.tidy).toBe(before!.length);
  expect(session.store.getSnapshot().notice).toEqual({ type: "reverted", kept: 0, places: [], unset: [] });
});

test("a finding that is set aside stays so when the pane is opened again, until it is to stand again", async () => {
  const { session, book } = await checkedPane();
  const { error } = summaryOf(session)!;
  const group = listOf(session).groups.find(({ key }) => key === "member/id-checksum")!;
  await session.findings.show([{ group: group.key, page: 0 }]);
  const row = [...session.store.getSnapshot().findings.pages.values()].flat()[0]!;
  expect(await session.ignore(row.index, "证件原件如此")).toBe(true);
  expect(summaryOf(session)!.error).toBe(error - 1);

  const again = openPane(book);
  await again.recognise();
  await again.check();
  expect(summaryOf(again)!.error).toBe(error - 1);
  const ignored = await again.findings.ignored();
  expect(ignored).toMatchObject([{ subject: row.subject, place: row.place, reason: "证件原件如此" }]);
  expect(await again.restore(ignored!.map(({ key }) => key))).toBe(true);
  expect(summaryOf(again)!.error).toBe(error);
});

test("a sheet is read as the clerk says, and by itself again", async () => {
  const { session } = await checkedPane();
  const sheetOf = () => {
    const { reading } = session.store.getSnapshot();
    return reading.state === "done" ? reading.value.sheets.find(({ sheet }) => sheet === "爱心基金") : undefined;
  };
  expect(sheetOf()).toMatchObject({ unread: null, isMapped: false });
  await session.map("爱心基金", null);
  expect(sheetOf()).toMatchObject({ unread: "set-aside", tables: [], isMapped: true });
  await session.map("爱心基金", undefined);
  expect(sheetOf()).toMatchObject({ unread: null, isMapped: false, tables: [{ kind: "fund" }] });
});

test("what the clerk types is checked after a pause; what was unfolded and open stays so", async () => {
  const { session, book } = await checkedPane();
  const { groups } = listOf(session);
  const group = groups.find(({ key }) => key === "member/id-checksum")!;
  session.findings.toggle(group.key);
  await session.findings.show([{ group: group.key, page: 0 }]);
  const rows = [...session.store.getSnapshot().findings.pages.values()].flat();
  const [mended, kept] = rows;
  await session.findings.open(kept!.index);
  const [name, cell] = mended!.place.split("!") as [string, string];
  const index = book.sheets.findIndex((sheet) => sheet.name === name);
  book.edit("clerk", () => book.sheets[index]!.enter(at(cell), () => "110101199003074514"));
  const now = await until(session, ({ findings, isFollowing }) => {
    const found = findings.list?.groups.find(({ key }) => key === group.key);
    return !isFollowing && found?.count === group.count - 1 ? findings : null;
  });
  expect(now.open.has(group.key)).toBe(true);
  expect(now.card).toMatchObject({ subject: kept!.subject, place: kept!.place });
});

test("a check that is cancelled leaves the book as it was, and the next one works", async () => {
  const { session } = await checkedPane();
  const errors = summaryOf(session)!.error;
  const running = session.check();
  await until(session, ({ check }) => (check.state === "running" ? check : null));
  session.cancel();
  await running;
  expect(session.store.getSnapshot()).toMatchObject({ check: { state: "idle" }, reading: { state: "idle" } });
  expect(session.store.getSnapshot().steps).toEqual([]);
  await session.check();
  expect(summaryOf(session)!.error).toBe(errors);
});

test("what keeps Excel from answering is told, and trying again works", async () => {
  const book = await openBook(bytesOf("plain"), "book.xlsx");
  let isEditing = true;
  const session = openPane(book, {
    fault: () => (isEditing ? { type: "refuse", code: "InvalidOperationInCellEditMode" } : null),
  });
  await session.recognise();
  expect(session.store.getSnapshot().reading).toMatchObject({ state: "failed", failure: { code: "cell-in-edit" } });
  isEditing = false;
  await session.recognise();
  expect(session.store.getSnapshot().reading.state).toBe("done");
});
