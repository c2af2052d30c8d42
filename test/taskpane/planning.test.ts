/** The plan beside a workbook: begun, its targets set, what they need begun and filled in, what is due. */
import { readFileSync } from "node:fs";
import type { Session } from "../../src/taskpane/session/session";
import { EMPTY_DRAFT } from "../../src/plan/sheets/targetEdits";
import { openBook } from "../../src/workbench/file/open";
import type { WorkbookModel } from "../../src/workbench/model/book";
import { fixtureBook } from "../support/commandLine";
import { planSheet } from "../../src/plan/sheets/planSheet";
import { writeXlsx } from "../../src/spreadsheet/xlsx/write";
import { rangeAddress, type NewSheet } from "../../src/spreadsheet/workbook";
import { openPane } from "./openPane";

async function planned(bytes: Uint8Array): Promise<{ session: Session; book: WorkbookModel }> {
  const book = await openBook(bytes, "book.xlsx");
  const session = openPane(book);
  await session.recognise();
  await session.check();
  await session.planning.prepare();
  return { session, book };
}

const fixture = (name: string): Promise<{ session: Session; book: WorkbookModel }> =>
  planned(readFileSync(fixtureBook(name)));

const unplanned = async (newSheets: readonly NewSheet[] = []): Promise<Uint8Array> => {
  const bytes = readFileSync(fixtureBook("plain"));
  return (await writeXlsx(bytes, { edits: [], newSheets, removedSheets: ["规划指标"] })).bytes;
};

/** A book whose plan sheet has every column, all of its targets switched off. */
const withNewPlan = async (): Promise<{ session: Session; book: WorkbookModel }> =>
  planned(await unplanned([{ ...planSheet({ year: 2026, level: "community" }), name: "社区规划" }]));

const viewOf = (session: Session) => session.store.getSnapshot().plan.view!;
const targetsOf = (session: Session) => viewOf(session).targets ?? [];
const named = (session: Session, name: string) => targetsOf(session).find((row) => row.name === name)!;
const cardOf = (session: Session) => session.store.getSnapshot().plan.card!;
const cellOf = (book: WorkbookModel, sheet: string, row: number, column: number) =>
  book.sheets.find(({ name }) => name === sheet)?.cells.value(row, column);

test("a book without a plan is given one for a level, and the pane then lists its targets", async () => {
  const { session, book } = await planned(await unplanned());
  expect(viewOf(session).targets).toBeNull();
  expect(await session.planning.begin("branch")).toBe(true);
  await session.planning.prepare();
  const targets = targetsOf(session);
  expect(targets.length).toBeGreaterThan(5);
  expect(new Set(targets.map(({ state }) => state))).toEqual(new Set(["off"]));
  expect(book.sheets.map(({ name }) => name)).toContain("规划指标");
});

test("each target tells how it stands as the check has it, and its card leads to the cells that were counted", async () => {
  const { session, book } = await fixture("messy");
  const target = targetsOf(session).find(({ state }) => state === "unmet")!;
  expect(target.gap).not.toBeNull();
  await session.planning.open(target.index);
  const card = cardOf(session);
  expect(card.counted + card.missing).toBeGreaterThan(0);
  const list = card.counted > 0 ? "counted" : "missing";
  const cells = (await session.planning.cells(target.index, list, 0, 5))!;
  await session.planning.locate(cells[0]!.at);
  expect(cells[0]!.place).toBe(`${book.active.name}!${rangeAddress(book.active.selection[0]!)}`);
  await session.planning.open(target.index);
  expect(cardOf(session)).toBeNull();
});

test("a target is switched on, and asks for its list; the empty list is begun; results are filled in", async () => {
  const { session, book } = await withNewPlan();
  const switchOn = async (name: string): Promise<void> => {
    await session.planning.open(named(session, name).index);
    const { index, draft, canSwitch } = cardOf(session);
    expect(canSwitch).toBe(true);
    const changed = { ...draft, enabled: "是" };
    const preview = (await session.planning.preview(index, changed))!;
    expect(preview).toMatchObject({ fault: null, changes: [{ column: "启用", before: "否", after: "是" }] });
    expect(await session.planning.set(index, changed)).toBe(true);
    await session.planning.prepare();
  };
  await switchOn("困难党员名单每季更新次数");
  expect(named(session, "困难党员名单每季更新次数").state).toBe("noData");
  // The card stays open, and says what is wanting.
  expect(cardOf(session).noFigure).toMatchObject({ reason: "sheets" });
  expect(viewOf(session).wanting).toEqual(["hardship"]);
  expect(await session.planning.addLists(["hardship"])).toBe(true);
  await session.planning.prepare();
  expect(viewOf(session).wanting).toEqual([]);
  expect(book.sheets.map(({ name }) => name)).toContain("困难党员");

  const { results } = viewOf(session);
  expect(results).toBeGreaterThan(0);
  expect(await session.planning.fillResults()).toBe(true);
  await session.planning.prepare();
  expect(viewOf(session).results).toBe(0);
  expect(session.store.getSnapshot().steps!.at(-1)).toMatchObject({ cells: results });
});

test("a new target is read before it is written, as the plan would read it, and can be taken back", async () => {
  const { session, book } = await withNewPlan();
  const own = { ...EMPTY_DRAFT, measure: "全年党课次数", value: "四次", sheet: "三会一课", aggregate: "计数" };
  const faultOf = async (draft: typeof own): Promise<unknown> => (await session.planning.preview(null, draft))!.fault;
  expect(await faultOf(own)).toBe("value");
  expect(await faultOf({ ...own, value: "4", aggregate: "数一数" })).toBe("aggregate");
  expect(await faultOf({ ...own, value: "4", sheet: "没有这张表" })).toBe("sheet");
  expect(await faultOf({ ...own, value: "4", filter: "会议类型" })).toBe("filter");
  expect(await faultOf({ ...own, measure: " ", value: "4" })).toBe("measure");
  expect(await faultOf({ ...own, value: "4", from: "2026-12-31", to: "2026-01-01" })).toBe("to");
  const good = { ...own, value: "4", filter: "会议类型=党课" };
  const { fault, changes } = (await session.planning.preview(null, good))!;
  expect(fault).toBeNull();
  const before = targetsOf(session).length;
  expect(await session.planning.set(null, good)).toBe(true);
  await session.planning.prepare();
  expect(targetsOf(session)).toHaveLength(before + 1);
  const added = named(session, "全年党课次数");
  expect(added.goal).toBe("≥ 4");
  const step = session.store.getSnapshot().steps!.at(-1)!;
  expect(step.cells).toBe(changes.length);

  await session.planning.open(added.index);
  const { at } = cardOf(session);
  expect(cellOf(book, "社区规划", at.row!, at.column!)).toBe(4);
  expect(await session.revert(step.id)).toBe(true);
  await session.planning.prepare();
  expect(targetsOf(session)).toHaveLength(before);
  // Its card has gone with it.
  expect(cardOf(session)).toBeNull();
});

test("the catalogue is offered but for what the plan has", async () => {
  const { session } = await fixture("messy");
  const offered = (await session.planning.measures())!.map(({ id }) => id);
  const written = targetsOf(session).flatMap(({ id }) => (id === "" ? [] : [id]));
  expect(offered).toContain("P108");
  expect(written.length).toBeGreaterThan(0);
  expect(offered.filter((id) => written.includes(id))).toEqual([]);
});

test("what is due is told in the pane's language, the overdue first, and told anew in another", async () => {
  const { session } = await fixture("messy");
  const { due } = viewOf(session);
  expect(due.length).toBeGreaterThan(0);
  expect(due.map(({ on }) => on)).toEqual(due.map(({ on }) => on).sort());
  expect(due[0]!.message).toMatch(/[\u4e00-\u9fff]/);
  await session.speak("en-US");
  await session.planning.prepare();
  expect(viewOf(session).due[0]!.message).toMatch(/^[^\u4e00-\u9fff]+$/);
});
