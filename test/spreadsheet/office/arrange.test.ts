/** Forms while another workbook is in front, or without a printer. */
import { openBook } from "../../../src/workbench/file/open";
import type { Fault } from "../../../src/workbench/host/host";
import type { WorkbookModel } from "../../../src/workbench/model/book";
import type { WritePlan } from "../../../src/spreadsheet/workbook";
import { connect, connectTo } from "../../contract/sides";
import { pack, plainBook } from "../xlsx/writing/books";
import { duesForm } from "../xlsx/writing/samplePlan";
import { bookState } from "./bookState";

const AT = "2026-10-08 10:21";
const PLAN: WritePlan = { edits: [], newSheets: [duesForm()], memory: "一" };
const opened = (): Promise<WorkbookModel> => openBook(pack(plainBook("")), "book.xlsx");

const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

test("behind another workbook nothing is written, and the clerk is told to come back", async () => {
  const book = await opened();
  const before = bookState(book);
  const { workbook, host } = connectTo(book);
  host.isBehind = true;
  expect(await errorOf(workbook.write(PLAN, AT))).toMatchObject({ code: "not-in-front" });
  expect(bookState(book)).toEqual(before);
  expect(await errorOf(workbook.select("名册", 0, 0))).toMatchObject({ code: "not-in-front" });
  host.isBehind = false;
  await workbook.write(PLAN, AT);
  expect(book.sheet(duesForm().name)).toBeDefined();
});

test("who is back in time finds the forms written", async () => {
  const [book, whole] = [await opened(), await opened()];
  await connect(whole).write(PLAN, AT);
  const { workbook, host } = connectTo(book);
  host.isBehind = true;
  setTimeout(() => (host.isBehind = false), 800);
  const { step } = await workbook.write(PLAN, AT);
  expect(step.state).toBe("written");
  expect(bookState(book)).toEqual(bookState(whole));
});

test("a form that is written anew needs no workbook in front, but for what would be seen of it", async () => {
  const [book, whole] = [await opened(), await opened()];
  for (const each of [book, whole]) await connect(each).write(PLAN, AT);
  const { workbook, host } = connectTo(book);
  host.isBehind = true;
  const { unset } = await workbook.write(PLAN, AT);
  expect(unset).toEqual([duesForm().name]);
  host.isBehind = false;
  await connect(whole).write(PLAN, AT);
  expect(bookState(book)).toEqual(bookState(whole));
});

test("without a printer the forms are written, and those whose pages are not set up are named", async () => {
  const book = await opened();
  const refused: Fault = { type: "refuse", code: "GeneralException" };
  const workbook = connect(book, {
    fault: ({ actions, paths }) =>
      [...paths.values()].some((path) => path.type === "property" && path.name === "PageLayout") && actions.length > 0
        ? refused
        : null,
  });
  const { step, unset } = await workbook.write(PLAN, AT);
  expect([step.state, unset]).toEqual(["written", [duesForm().name]]);
  expect(book.valueAt(book.sheet(duesForm().name)!, 0, 0)).not.toBeNull();
});
