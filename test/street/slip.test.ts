import type { Finding } from "../../src/domain/verdict/findings";
import { openItems, parseSlip, SLIP_FORMAT, type ReturnSlip, type SlipItem } from "../../src/street/slips/slip";
import { idOf } from "./streets";

const item = (rule: string, more: Partial<SlipItem> = {}): SlipItem => ({
  id: rule,
  rule,
  severity: "error",
  ask: "must",
  title: "身份证号校验码不对",
  sheet: "花名册",
  row: 5,
  cell: "B5",
  subject: "赵一鸣",
  message: "身份证号校验码不对。",
  found: null,
  expected: null,
  due: "2026-10-13",
  ...more,
});

const slip: ReturnSlip = {
  format: SLIP_FORMAT,
  branch: "北里党支部",
  period: "2026Q3",
  asOf: "2026-10-08",
  madeOn: "2026-10-08",
  file: "北里.xlsx",
  number: 1,
  code: null,
  reason: null,
  due: "2026-10-13",
  items: [item("member/id-checksum"), item("street/dues-gap", { id: "2", row: null, cell: null })],
};

const finding = (rule: string, row: number, subject: string): Finding => ({
  rule,
  severity: "error",
  at: { sheet: "花名册", row, column: 1 },
  subject,
  params: {},
});

test("a slip reads as it was written", () => {
  expect(parseSlip(JSON.stringify(slip))).toEqual(slip);
});

test.each([
  ["no JSON", "退回单"],
  ["another format", JSON.stringify({ ...slip, format: "branchbook-package/1" })],
  ["items that are no list", JSON.stringify({ ...slip, items: {} })],
  ["an item without a rule", JSON.stringify({ ...slip, items: [{ ...item("x"), rule: 7 }] })],
  ["an ask of its own", JSON.stringify({ ...slip, items: [item("x", { ask: "pay" as never })] })],
  ["nothing", "null"],
])("%s is no slip", (_what, text) => {
  expect(parseSlip(text)).toBeNull();
});

test("a row that is none is left away", () => {
  const read = parseSlip(JSON.stringify({ ...slip, items: [item("x", { row: -3 })] }));
  expect(read?.items[0]?.row).toBeNull();
});

describe("which items are still open", () => {
  const open = (findings: Finding[], items = slip.items): string[] =>
    openItems({ items }, findings, ["q1"]).map(({ rule }) => rule);

  test("its own matter as long as the rule hits, in its row or about its subject", () => {
    expect(open([finding("member/id-checksum", 4, "赵一明")])).toContain("member/id-checksum");
    expect(open([finding("member/id-checksum", 9, "赵一鸣")])).toContain("member/id-checksum");
    expect(open([finding("member/id-checksum", 9, "钱二虎")])).not.toContain("member/id-checksum");
    expect(open([finding("member/age", 4, "赵一鸣")])).not.toContain("member/id-checksum");
  });

  test("a subject that is a number is known masked", () => {
    const id = idOf(101, "1960-03-10", 11);
    const items = [item("dues/not-in-roster", { subject: `${id.slice(0, 6)}********${id.slice(-4)}`, row: 2 })];
    expect(open([finding("dues/not-in-roster", 30, id)], items)).toEqual(["dues/not-in-roster"]);
  });

  test("what concerns several branches stays, a question goes once it is answered", () => {
    const items = [
      item("street/dues-gap"),
      item("question", { id: "question:q1" }),
      item("question", { id: "question:q2" }),
    ];
    expect(openItems({ items }, [], ["q1"]).map(({ id }) => id)).toEqual(["street/dues-gap", "question:q1"]);
  });
});
