import fc from "fast-check";
import {
  approvalGap,
  duesBand,
  duesStandard,
  needsBase,
  readReduction,
  reducedDue,
} from "../../src/domain/subjects/dues";
import { fenFromYuan, formatYuan } from "../../src/domain/values/money";
import { settingsOn } from "../../src/domain/records/settings";
import { day } from "../support/sheets";

const settings = settingsOn(day("2026-10-08"));

/** The monthly standard in yuan. */
function standard(duesClass: string, base: number | null): string | null {
  const asked = duesStandard(duesClass, base === null ? null : fenFromYuan(base), settings);
  return asked && formatYuan(asked.amount);
}

describe("the standard is one rate of the whole base", () => {
  test.each([
    [2999.99, "15.00"],
    [3000.0, "15.00"],
    [3000.01, "30.00"],
    [4500.0, "45.00"],
    [5000.0, "50.00"],
    [5000.01, "75.00"],
    [6500.0, "97.50"],
    [10000.0, "150.00"],
    [10000.01, "200.00"],
    [12345.67, "246.91"],
    [49999.99, "1,000.00"],
    [50000.5, "1,000.00"],
    [80000, "1,000.00"],
    [0.01, "0.00"],
  ])("a member with pay and a base of %d owes %s a month", (base, dues) => {
    for (const duesClass of ["在职", "年薪", "个体"]) expect(standard(duesClass, base)).toBe(dues);
  });

  test.each([
    [3786, "18.93"],
    [4353, "21.77"],
    [5000, "25.00"],
    [5000.01, "50.00"],
    [6200, "62.00"],
    [12000, "120.00"],
  ])("a retired member with a base of %d owes %s a month", (base, dues) => {
    expect(standard("离退休", base)).toBe(dues);
  });

  test.each(["学生", "下岗失业", "抚恤救济", "低保"])(
    "members of class %s owe a fixed 0.20 whatever their base",
    (duesClass) => {
      expect(standard(duesClass, null)).toBe("0.20");
      expect(standard(duesClass, 9000)).toBe("0.20");
      expect(needsBase(duesClass)).toBe(false);
    },
  );

  test("farmers owe 0.20 to 1.00 and need no base", () => {
    expect(duesStandard("农民", null, settings)).toEqual({ amount: 20, most: 100 });
    expect(needsBase("农民")).toBe(false);
  });

  test("more than a yuan above the standard is worth a word", () => {
    expect(duesStandard("在职", 300_001, settings)).toEqual({ amount: 3_000, most: 3_100 });
  });

  test("without class or base nothing can be asked", () => {
    expect(duesStandard(null, 500_000, settings)).toBeNull();
    expect(duesStandard("在职", null, settings)).toBeNull();
    expect(duesBand("学生", 500_000, settings)).toBeNull();
  });

  test("never less for a higher base, and never band by band", () => {
    const bases = fc.integer({ min: 1, max: 6_000_000 });
    const classes = fc.constantFrom("在职", "离退休");
    fc.assert(
      fc.property(classes, bases, bases, (duesClass, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const amount = (base: number): number => duesStandard(duesClass, base, settings)!.amount;
        expect(amount(low)).toBeLessThanOrEqual(amount(high));
        // Whatever the band, the amount is its rate of all of the base: exact to half a fen, up to the ceiling.
        const { rate } = duesBand(duesClass, high, settings)!;
        expect(Math.abs(Math.min((high * rate) / 10_000, 100_000) - amount(high))).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});

describe("reductions", () => {
  test.each<[string | null, string | null]>([
    ["20", "30.00"],
    ["20.50元", "29.50"],
    ["减20元/月", "30.00"],
    ["80", "0.00"],
    ["免交", "0.00"],
    ["全免", "0.00"],
    ["免", "0.00"],
    ["减半", "25.00"],
    ["减免30%", "35.00"],
    ["100%", "0.00"],
    ["是", null],
    ["√", null],
    ["少交", null],
  ])("%s leaves %s of 50.00 a month", (text, left) => {
    const reduction = readReduction(text);
    expect(reduction).not.toBeNull();
    const due = reducedDue(5_000, reduction!);
    expect(due === null ? null : formatYuan(due)).toBe(left);
  });

  test.each([null, "", "0", "0.00", "无", "否", "不减免", "-", "—", "/"])("%s marks no reduction", (text) => {
    expect(readReduction(text)).toBeNull();
  });

  test.each<[string | null, string | null, boolean, string | null]>([
    ["社区党委", "2026-01-10", false, null],
    [null, "2026-01-10", false, "body"],
    [null, null, true, "body"],
    ["社区党委", null, false, "date"],
    ["东风里党支部", "2026-01-10", false, "branch"],
    ["支委会", "2026-01-10", false, "branch"],
    ["社区党委（东风里党支部报）", "2026-01-10", false, null],
    ["东风里党支部", "2026-01-10", true, null],
    ["东风里党支部", null, true, null],
  ])("approved by %s on %s (branch enough: %s): lacks %s", (approvedBy, approvedOn, branchIsEnough, gap) => {
    const approval = { approvedBy, approvedOn: approvedOn === null ? null : day(approvedOn) };
    expect(approvalGap(approval, branchIsEnough)).toBe(gap);
  });
});
