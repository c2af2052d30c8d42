/** What a clerk says of a sheet's tables in the dialog, as it is remembered. */
import { analyse, readWorkbook } from "../../src/quarter";
import { EMPTY_MEMORY, type SheetMappings } from "../../src/reading/mapping";
import { draftOf, hasRow, mappingOf } from "../../src/taskpane/components/sheets/mappingDraft";
import { recognised } from "../../src/taskpane/worker/recognised";
import { day, sheet } from "../support/sheets";

const HEADER = "姓名 | 性别 | 党员类别 | 手机 | 入党时间";
const ROSTERS = sheet(
  "名册",
  `东风里党支部
   ${HEADER} | | ${HEADER}
   甲一 | 男 | 正式党员 | 1 | 1990 | | 甲二 | 女 | 正式党员 | 2 | 1991`,
);

function tablesOf(mappings?: SheetMappings) {
  const memory = mappings === undefined ? EMPTY_MEMORY : { ...EMPTY_MEMORY, mappings: { 名册: mappings } };
  const read = readWorkbook({ name: "", sheets: [ROSTERS], memory: null }, { memory });
  return recognised(read, analyse(read, { asOf: day("2026-10-08") })).sheets[0]!.tables;
}

const found = tablesOf();

test("tables left as they were found are read as before", () => {
  expect(found).toHaveLength(2);
  expect(tablesOf(found.flatMap((table) => mappingOf(draftOf(table), table) ?? []))).toEqual(found);
});

test("a column that was taken from a field is not recognised again; another kind's columns are", () => {
  const [table] = found;
  const draft = draftOf(table);
  const without = mappingOf({ ...draft, columns: new Map([...draft.columns, ["mobile", null]]) }, table);
  expect(without?.columns).toMatchObject({ name: 0, mobile: null });
  expect(mappingOf({ ...draft, kind: "dues" }, table)).toEqual({ kind: "dues", headerRows: [1], columns: {} });
  expect(mappingOf({ ...draft, kind: null }, table)).toBeNull();
});

test("a sheet on which nothing was found is taken by the header's row", () => {
  const draft = draftOf(undefined);
  expect(mappingOf(draft, undefined)).toBeNull();
  expect(mappingOf({ ...draft, kind: "fund", header: "4" }, undefined)).toEqual({
    kind: "fund",
    headerRows: [3],
    columns: {},
  });
  expect(["0", "1.5", "", "x"].map((header) => hasRow({ ...draft, header }))).toEqual([false, false, false, false]);
});
