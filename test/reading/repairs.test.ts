import fc from "fast-check";
import { KINDS, type FieldSpec, type Kind } from "../../src/domain/records/kinds";
import { readBook } from "../../src/reading/read";
import { findRepairs, repairOf } from "../../src/reading/repairs";
import { readValue } from "../../src/reading/rows/values";
import type { CellValue } from "../../src/spreadsheet/workbook";
import { sheet } from "../support/sheets";

const field = (kind: Kind, name: string): FieldSpec =>
  (KINDS[kind].fields as Record<string, FieldSpec>)[name] as FieldSpec;

test.each<[Kind, string, CellValue, string, string | number]>([
  ["members", "name", "张  三", "spaces", "张三"],
  ["members", "name", "Ａｎｎａ Lee", "full-width", "Anna Lee"],
  ["members", "branch", " 东风里党支部", "spaces", "东风里党支部"],
  ["members", "idNumber", " 99000019881231014X ", "spaces", "99000019881231014X"],
  ["members", "idNumber", "99000019881231014x", "id-letter", "99000019881231014X"],
  ["members", "idNumber", "９９０００019881231014X", "full-width", "99000019881231014X"],
  ["members", "mobile", "138-0000-0000", "phone", "13800000000"],
  ["members", "joinedOn", "2010.5.1", "date", "2010-05-01"],
  ["members", "joinedOn", 20100501, "date", "2010-05-01"],
  ["dues", "monthlyDue", "７５．４２元", "number", 75.42],
  ["members", "education", "大学本科", "code", "大学"],
])("%s %s: %p is repaired (%s) to %p", (kind, name, cell, repair, value) => {
  expect(repairOf(field(kind, name), cell)).toEqual({ kind: repair, value });
});

test.each<[Kind, string, CellValue]>([
  ["members", "name", "张三"],
  ["members", "name", "买买提·艾力"],
  ["members", "idNumber", "990000 620228013"],
  ["members", "idNumber", 990000198812310100],
  ["members", "mobile", "0512-12345678"],
  ["members", "joinedOn", 40299],
  ["members", "joinedOn", "2010-05-01"],
  ["members", "joinedOn", "2010.05"],
  ["members", "joinedOn", "不详"],
  ["members", "address", " 东风路 1 号，二楼 "],
  ["dues", "monthlyDue", 75.42],
  ["dues", "monthlyDue", "未定"],
  ["members", "education", "火星大学"],
])("%s %s: %p is left alone", (kind, name, cell) => {
  expect(repairOf(field(kind, name), cell)).toBeNull();
});

test("a repair never changes what a cell means, and repairs nothing twice", () => {
  const fields = Object.values(KINDS).flatMap(({ fields: all }) => Object.values<FieldSpec>(all));
  const cells = fc.oneof(
    fc.double(),
    fc.string({ unit: fc.constantFrom(..."0123456789年月日.-/元,，。 　xXＸ无大学本科正式党员１２张三") }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...fields), cells, (spec, cell) => {
      const fix = repairOf(spec, cell);
      if (!fix) return;
      expect(readValue(spec, fix.value)).toEqual(readValue(spec, cell));
      expect(repairOf(spec, fix.value)).toBeNull();
    }),
    { numRuns: 3000 },
  );
});

test("repairs know their cells; formulas are left alone", () => {
  const roster = sheet(
    "名册",
    `姓名 | 身份证号 | 性别 | 党员类别 | 所属支部 | 入党时间\n张 三 | x | 男 | 正式党员 | 甲支部 | 2010.5.1`,
    {
      formulas: new Map([["1,5", "TEXT(A1,0)"]]),
    },
  );
  expect(findRepairs(readBook({ sheets: [roster] }), [roster])).toEqual([
    { sheet: "名册", row: 1, column: 0, subject: "张三", before: "张 三", fix: { kind: "spaces", value: "张三" } },
  ]);
});

test("amounts in 万元 are yuan once read; a text that says its own unit is not made a number of the column's", () => {
  const ledger = sheet(
    "党建经费台账",
    '日期 | 摘要 | 收入金额（万元） | 支出金额（万元）\n2026-01-05 | 上级拨款 | 1.5 | ~\n2026-02-05 | 购书 | ~ | "0.2"\n2026-03-05 | 培训 | ~ | "0.3万元"',
  );
  const book = readBook({ sheets: [ledger] });
  const [table] = book.tables.filter(({ kind }) => kind === "fund");
  const amounts = table?.records.map((record) => ("income" in record ? [record.income, record.expense] : []));
  expect(amounts).toEqual([
    [1_500_000, null],
    [null, 200_000],
    [null, 300_000],
  ]);
  expect(findRepairs(book, [ledger]).map(({ before, fix }) => [before, fix.value])).toEqual([["0.2", 0.2]]);
});
