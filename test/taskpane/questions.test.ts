/** What is open, as the clerk answers it in the pane. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Session } from "../../src/taskpane/session/session";
import { openBook } from "../../src/workbench/file/open";
import { openPane } from "./openPane";

async function checkedPane(name: string): Promise<Session> {
  const book = await openBook(readFileSync(path.join(__dirname, "../cases", `${name}.xlsx`)), "book.xlsx");
  const session = openPane(book);
  await session.recognise();
  await session.check();
  return session;
}

const resultOf = (session: Session) => {
  const { check } = session.store.getSnapshot();
  return check.state === "done" ? check.value : null;
};

test("a dues list that names no month can't be judged until the clerk has said which it is", async () => {
  const session = await checkedPane("dues-without-period");
  expect(resultOf(session)).toMatchObject({ verdict: "open" });
  const questions = (await session.submitting.questions()) ?? [];
  expect(questions.length).toBe(resultOf(session)?.questions);
  const [question] = questions;
  expect(question?.message).not.toBe("");
  expect(question?.choices.length).toBeGreaterThanOrEqual(2);
});

test("an answer is a step: it settles the question, and taken back it is asked again", async () => {
  const session = await checkedPane("dues-without-period");
  const before = resultOf(session)?.questions ?? 0;
  const [question] = (await session.submitting.questions()) ?? [];
  expect(await session.answer(question!.id, question!.choices[0]!.value)).toBe(true);
  expect((await session.submitting.questions())?.map(({ id }) => id)).not.toContain(question!.id);
  const step = session.store.getSnapshot().steps?.at(-1);
  await session.revert(step!.id);
  expect(resultOf(session)?.questions).toBe(before);
});

test("a book of which nothing was read is open", async () => {
  expect(resultOf(await checkedPane("nothing-read"))?.verdict).toBe("open");
});
