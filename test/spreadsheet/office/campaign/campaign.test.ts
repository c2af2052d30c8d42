/**
 * The fault campaign: every sync with Excel of everything that the add-in does meets every fault once. After each the book is as
 * before, or as planned, or the clerk is told what is left; and taking the step back restores it cell by cell, with all that
 * stands around what was written.
 */
import { campaign, type Trial } from "./campaign";
import { earlierBook, STAGES } from "./stages";

const trials: Trial[] = [];
const book = earlierBook();

afterAll(() => {
  const survived = trials.filter(({ wrong }) => wrong.length === 0).length;
  process.stdout.write(`fault campaign: ${trials.length} faults tried, ${survived} survived\n`);
});

test.each(STAGES)(
  "$name survives every fault at every sync",
  async (stage) => {
    const tried = await campaign(stage, await book);
    trials.push(...tried);
    expect(tried.length).toBeGreaterThan(50);
    expect(tried.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  },
  300_000,
);

test("the campaign tells a book that is not as it was", async () => {
  const [, , , repairing] = STAGES;
  const careless: (typeof STAGES)[number] = {
    ...repairing!,
    work: async (workbook) => {
      await workbook.mark([{ sheet: "名册", row: 4, column: 0, severity: "error" }]);
      return repairing!.work(workbook);
    },
  };
  const tried = await campaign(careless, await book);
  expect(tried.filter(({ wrong }) => wrong.length > 0).length).toBeGreaterThan(20);
}, 300_000);
