/** A return slip of the street's, opened in the pane. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Session } from "../../src/taskpane/session/session";
import { SLIP_FORMAT, type SlipItem } from "../../src/street/slips/slip";
import { openBook } from "../../src/workbench/file/open";
import type { WorkbookModel } from "../../src/workbench/model/book";
import { openPane, until } from "./openPane";

/** A pane beside a book that leaves a question open, and the slip that a street sends back of it. */
async function returned(): Promise<{
  session: Session;
  book: WorkbookModel;
  slip: string;
  question: string;
  items: SlipItem[];
}> {
  const file = path.join(__dirname, "../cases/dues-without-period.xlsx");
  const book = await openBook(readFileSync(file), "book.xlsx");
  const session = openPane(book);
  await session.check();
  const [question] = (await session.submitting.questions())!;
  const common = { severity: "error", due: "2026-10-20", found: null, expected: null, cell: null } as const;
  const items: SlipItem[] = [
    {
      ...common,
      id: `question:${question!.id}`,
      rule: "question",
      ask: "must",
      title: "问题未定",
      sheet: question!.at.sheet,
      row: 2,
      cell: "B2",
      subject: "",
      message: question!.message,
    },
    {
      ...common,
      id: "transfer",
      rule: "street/transfer-unreceived",
      ask: "explain",
      title: "转出没有接收",
      sheet: null,
      row: null,
      subject: "张三",
      message: "张三转出后没有支部接收。",
    },
  ];
  const days = { asOf: "2026-10-08", madeOn: "2026-10-10", due: "2026-10-20" };
  const of = { branch: "东风里党支部", period: "2026Q3", file: null, number: 1, code: null, reason: "请核对" };
  return {
    session,
    book,
    slip: JSON.stringify({ format: SLIP_FORMAT, ...of, ...days, items }),
    question: question!.id,
    items,
  };
}

const openNow = (session: Session) => session.store.getSnapshot().slip?.view.items.map(({ isOpen }) => isOpen);

test("an item leads to its cell, and closes by itself once it is settled; what concerns other branches stays", async () => {
  const { session, book, slip, question, items } = await returned();
  await session.slips.open(slip);
  expect(openNow(session)).toEqual([true, true]);

  const [item] = session.store.getSnapshot().slip!.view.items;
  expect(item).toMatchObject({ row: 1, column: 1 });
  await session.slips.show(item!);
  expect(book.active.name).toBe(items[0]!.sheet);

  const choice = (await session.submitting.questions())!.find(({ id }) => id === question)!.choices[0]!;
  await session.answer(question, choice.value);
  await until(session, () => (openNow(session)?.[0] === false ? true : null));
  expect(openNow(session)).toEqual([false, true]);
  await session.revert(session.store.getSnapshot().steps!.at(-1)!.id);
  await until(session, () => (openNow(session)?.[0] === true ? true : null));
});

test("any other file is refused in words, and the slip that was open stays", async () => {
  const { session, slip } = await returned();
  await session.slips.open(slip);
  await session.slips.open("{}");
  expect(session.store.getSnapshot()).toMatchObject({ notice: { type: "failure", failure: { code: "not-a-slip" } } });
  expect(session.store.getSnapshot().slip?.view.items).toHaveLength(2);
});
