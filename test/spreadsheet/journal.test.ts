import { journalRow, type JournalStep, readRecord, readStep, surplus } from "../../src/spreadsheet/steps/journal";
import { atOnce } from "../../src/spreadsheet/pieces";
import type { StepRecord } from "../../src/spreadsheet/steps/steps";
import { KEPT } from "../../src/spreadsheet/workbook";
import { duesForm } from "./xlsx/writing/samplePlan";

const edit = { sheet: "名册", row: 0, column: 0, before: "甲", after: "乙" };
const AT = "2026-10-08 10:21";

test("a row holds a step and its record, in pieces that fit into cells", () => {
  const long = "𠮷野家".repeat(20_000);
  const record: StepRecord = { cells: [{ ...edit, after: long }], sheets: [{ before: null, after: duesForm() }] };
  const { step, row } = atOnce(journalRow([], AT, record));
  expect(step).toMatchObject({
    id: 1,
    at: AT,
    state: "writing",
    cells: 1,
    sheets: ["党费收缴公示表"],
    isRevertible: true,
  });
  expect(Math.max(...row.map(({ length }) => length))).toBeLessThanOrEqual(32_767);
  expect(readStep(row)).toEqual(step);
  expect(readRecord(row)).toEqual(record);
  expect(atOnce(journalRow([step, { ...step, id: 7 }], AT, record)).step.id).toBe(8);
});

test("records that are only added to are not kept", () => {
  const log = { ...duesForm("操作记录"), madeBy: "log", isRecord: true };
  const { step, row } = atOnce(journalRow([], AT, { cells: [edit], sheets: [{ before: log, after: log }] }));
  expect(readRecord(row)).toEqual({ cells: [edit], sheets: [] });
  expect(step.sheets).toEqual(["操作记录"]);
});

test("a step that is too large is listed, but not kept", () => {
  const { step, row } = atOnce(
    journalRow([], AT, { cells: [{ ...edit, after: "长".repeat(KEPT.characters) }], sheets: [] }),
  );
  expect(step).toMatchObject({ isRevertible: false, size: 0 });
  expect(readStep(row)).toEqual(step);
  expect(readRecord(row)).toBeNull();
});

test.each([
  ["blank", []],
  ["of somebody else", ["合计", 3]],
  ["with another state", ["done", JSON.stringify({ id: 1 })]],
  ["cut", ["written", '{"id":1,']],
])("a row that is %s is no step", (_, row) => {
  expect(readStep(row)).toBeNull();
  expect(readRecord(row)).toBeNull();
});

describe("the oldest steps go first", () => {
  const steps = (...sizes: number[]): JournalStep[] =>
    sizes.map((size, index) => ({
      ...atOnce(journalRow([], AT, { cells: [], sheets: [] })).step,
      id: index + 1,
      size,
    }));
  const large = KEPT.characters / 4;
  const many = (count: number) => steps(...Array.from({ length: count }, () => 1));
  test.each<[what: string, kept: JournalStep[], size: number, gone: number[]]>([
    ["none of a few", steps(1, 1), 1, []],
    ["of too many", many(KEPT.steps), 1, [1]],
    ["none of so many", many(KEPT.steps - 1), 1, []],
    ["of too large ones", steps(large, large, large, large), large, [1]],
    ["wherever they stand", steps(large, large, large, large).reverse(), 2 * large, [1, 2]],
    ["all, for a very large one", steps(large, 1, large), KEPT.characters, [1, 2, 3]],
  ])("%s", (_, kept, size, gone) => {
    expect(surplus(kept, steps(size)[0]!).map(({ id }) => id)).toEqual(gone);
  });
});
