/** What the clerk is told of the reading on ① 识别: the account, what was worked out, and the day it is all looked at. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Session } from "../../src/taskpane/session/session";
import { valueOf } from "../../src/taskpane/session/task";
import { openBook } from "../../src/workbench/file/open";
import type { CellValue } from "../../src/spreadsheet/workbook";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { fixtureBook } from "../support/commandLine";
import { day } from "../support/sheets";
import { openPane } from "./openPane";

async function paneOf(file: string): Promise<Session> {
  const session = openPane(await openBook(readFileSync(file), "book.xlsx"));
  await session.recognise();
  return session;
}

const caseFile = (name: string): string => path.join(__dirname, `../cases/${name}.xlsx`);
const recognised = (session: Session) => valueOf(session.store.getSnapshot().reading)!;
const verdict = (session: Session) => valueOf(session.store.getSnapshot().check)?.verdict;

test("questions are asked before any check", async () => {
  const session = await paneOf(caseFile("dues-without-period"));
  expect(recognised(session).questions).toBeGreaterThan(0);
  expect((await session.submitting.questions())?.length).toBe(recognised(session).questions);
});

test("every filled cell of a clerk's sheet is in the account that the pane shows", async () => {
  const file = fixtureBook("messy");
  const session = await paneOf(file);
  const { sheets } = await openXlsx(readFileSync(file), "book.xlsx");
  for (const { sheet, account } of recognised(session).sheets) {
    const filled = sheets.find(({ name }) => name === sheet)!.rows.flat();
    const count = filled.filter((value) => value !== null && value !== "").length;
    const { sheet: of, ...classes } = account!;
    expect([of, Object.values(classes).reduce((sum, each) => sum + each, 0)]).toEqual([sheet, count]);
  }
});

test("what was worked out is told with its basis; refused it is a question, taken back it is as before", async () => {
  const session = await paneOf(caseFile("roster-without-category"));
  await session.check();
  const category = async () => (await session.submitting.inferences())?.find(({ name }) => name === "人员类别");
  const before = await category();
  expect(before).toMatchObject({ isRefused: false });
  expect(before?.basis).toContain("转正日期");
  const { questions } = recognised(session);

  expect(await session.answer(before!.id, "no")).toBe(true);
  expect(await category()).toEqual({ ...before, isRefused: true });
  expect((await session.submitting.questions())?.map(({ id }) => id)).toContain(before!.id);
  expect(verdict(session)).not.toBe("fit");

  await session.revert(session.store.getSnapshot().steps!.at(-1)!.id);
  expect(await category()).toEqual(before);
  expect(recognised(session).questions).toBe(questions);
});

test("a form that rests on an open question says which, in the language spoken", async () => {
  const session = await paneOf(caseFile("dues-without-period"));
  await session.check();
  const reasonOf = async (form: string) => {
    await session.filling.prepare();
    return session.store.getSnapshot().filling.offer?.forms.find((each) => each.form === form);
  };
  const [question] = (await session.submitting.questions())!;
  expect(await reasonOf("dues-publication")).toMatchObject({ reason: "open-question", because: question!.message });
});

test("the day can be chosen: what is overdue by then is found, and what is later is not looked at", async () => {
  const session = await paneOf(fixtureBook("clean"));
  await session.check();
  const found = () => valueOf(session.store.getSnapshot().check)!.summary;
  const today = found();
  await session.report({ asOf: day("2028-10-08") });
  expect(found().error + found().warning).toBeGreaterThan(today.error + today.warning);
  await session.report({ asOf: day("2026-10-08") });
  expect(found()).toEqual(today);
});

test("going back to an earlier quarter gives each form's figures of then", async () => {
  const session = await paneOf(fixtureBook("clean"));
  await session.report({ quarter: { year: 2026, quarter: 2 } });
  await session.check();
  await session.filling.prepare();
  const { offer } = session.store.getSnapshot().filling;
  const totals = Object.fromEntries(offer!.forms.map(({ form, totals: figures }) => [form, figures]));

  // Straight from the cells: who had joined, and who had applied, by the 30th of June (serial number 46203).
  const isByJune = (value: CellValue): boolean => {
    if (typeof value !== "string") return typeof value === "number" && value <= 46203;
    const [year = 0, month = 0, day = 0] = (value.match(/\d+/g) ?? []).map(Number);
    return year > 0 && year * 10000 + month * 100 + day <= 20260630;
  };
  const { sheets } = await openXlsx(readFileSync(fixtureBook("clean")), "book.xlsx");
  const byJune = (name: string, header: string): number => {
    const { rows } = sheets.find((each) => each.name === name)!;
    const column = rows.find((row) => row.includes(header))!.indexOf(header);
    return rows.filter((row) => isByJune(row[column] ?? null)).length;
  };
  const members = byJune("党员花名册", "入党时间");
  expect(members).toBeLessThan(90);
  expect(totals).toMatchObject({
    roster: { members },
    "branch-overview": { members },
    "dues-publication": { members },
    "development-progress": { people: byJune("发展党员", "递交申请书日期") },
  });
});
