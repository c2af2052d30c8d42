import type { StepRecord } from "../../src/spreadsheet/steps/steps";
import { atOnce } from "../../src/spreadsheet/pieces";
import { formatRecord, isLongerThan, parseRecord } from "../../src/spreadsheet/steps/stepText";
import { CellError } from "../../src/spreadsheet/workbook";
import { chartSheet, duesForm } from "./xlsx/writing/samplePlan";

const record: StepRecord = {
  cells: [
    { sheet: "党员花名册", row: 16, column: 2, before: "11010519491231002x", after: "11010519491231002X" },
    { sheet: "党员花名册", row: 17, column: 4, before: "1949.12", after: 18264, numberFormat: "@" },
    { sheet: "党费", row: 3, column: 5, before: new CellError("#N/A"), after: null },
    { sheet: "党费", row: 4, column: 5, before: "#N/A", after: true },
    { sheet: "党费", row: 5, column: 5, before: null, after: "" },
  ],
  sheets: [
    { before: null, after: duesForm() },
    {
      before: chartSheet("图表 2026Q2"),
      after: { ...chartSheet("图表 2026Q3"), madeBy: null, isRecord: true, isVeryHidden: true },
    },
  ],
  memory: { before: null, after: '{"settings":{}}' },
};

const textOf = (kept: StepRecord): string => atOnce(formatRecord(kept));

test("a record is read from its text as it was", () => {
  expect(parseRecord(textOf(record))).toEqual(record);
  const empty: StepRecord = { cells: [], sheets: [] };
  expect(parseRecord(textOf(empty))).toEqual(empty);
});

test("a style that many cells have is kept once", () => {
  const style = { fill: "FFEEAA", font: { name: "方正小标宋简体" } };
  const cells = Array.from({ length: 500 }, () => ({ content: { value: 1 }, style: { ...style } }));
  const after = { ...duesForm(), rows: [{ height: null, cells }] };
  expect(textOf({ cells: [], sheets: [{ before: null, after }] }).split("方正小标宋简体")).toHaveLength(2);
});

test("a record is called too long before it is made only where it is, and large forms are", () => {
  const { length } = textOf(record);
  expect(atOnce(isLongerThan(length, record))).toBe(false);
  const form = duesForm();
  const rows = Array.from({ length: 10_000 }, () => form.rows).flat();
  expect(atOnce(isLongerThan(100_000, { cells: [], sheets: [{ before: null, after: { ...form, rows } }] }))).toBe(true);
  const blank = Array.from({ length: 1_000 }, () => ({ height: null, cells: new Array<null>(20).fill(null) }));
  const sparse: StepRecord = { cells: [], sheets: [{ before: null, after: { ...form, rows: blank } }] };
  expect(atOnce(isLongerThan(textOf(sparse).length, sparse))).toBe(false);
});

test.each([
  ["no JSON", "{"],
  ["no record", "[]"],
  ["a missing part", '{"cells":[]}'],
  ["a row that is no number", JSON.stringify({ cells: [{ ...record.cells[0], row: "16" }], sheets: [] })],
  ["a content that is none", JSON.stringify({ cells: [{ ...record.cells[0], after: {} }], sheets: [] })],
  ["an unknown word", textOf(record).replace('"landscape"', '"sideways"')],
])("%s is refused", (_, text) => {
  expect(() => parseRecord(text)).toThrow();
});
