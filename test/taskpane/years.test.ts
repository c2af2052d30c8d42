/** The beginning of a book, and its going on into the next year. */
import { readFileSync } from "node:fs";
import { openBook } from "../../src/workbench/file/open";
import { fixtureBook } from "../support/commandLine";
import { pack, plainBook } from "../spreadsheet/xlsx/writing/books";
import { openPane } from "./openPane";

const state = (session: ReturnType<typeof openPane>) => session.store.getSnapshot();

test("beside a blank workbook, the sheets of a standard book are added, recognised, and found without fault", async () => {
  const book = await openBook(pack(plainBook("")), "book.xlsx");
  const session = openPane(book);
  await session.recognise();
  expect(await session.years.begin()).toBe(true);
  const { reading } = state(session);
  if (reading.state !== "done") throw new Error(reading.state);
  const kinds = reading.value.sheets.flatMap(({ tables }) => tables.map(({ kind }) => kind));
  expect(kinds).toEqual(
    expect.arrayContaining(["members", "dues", "fund", "branches", "activities", "development", "plan"]),
  );
  await session.check();
  expect(state(session).check).toMatchObject({ state: "done", value: { summary: { error: 0, warning: 0 } } });
  // As any other step, it can be taken back.
  const [step] = state(session).steps ?? [];
  expect(await session.revert(step!.id)).toBe(true);
  expect(book.sheets.some(({ name }) => name === "党员花名册")).toBe(false);
});

test("the next year's ledgers are told before they are added, and are there after", async () => {
  const book = await openBook(readFileSync(fixtureBook("clean")), "book.xlsx");
  const session = openPane(book);
  await session.recognise();
  await session.check();
  const offer = await session.years.next();
  expect(offer).toMatchObject({ year: 2027, unproven: [] });
  expect(offer?.sheets[0]).toBe("2027年党费台账");
  expect(await session.years.carryOver()).toBe(true);
  for (const sheet of offer!.sheets) expect(book.sheet(sheet)?.visibility).toBe("visible");
  expect(await session.years.next()).toMatchObject({ sheets: [] });
});
