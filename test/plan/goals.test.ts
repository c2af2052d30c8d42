import { meets, readOperator, readValue, type Operator, type Scale } from "../../src/plan/goals";

describe("the operator of a cell", () => {
  test.each<[Operator, string]>([
    [">=", ">= ≥ ＞＝ 不少于 不低于 大于等于 至少"],
    [">", "> ＞ 大于 超过"],
    ["<=", "<= ≤ 不超过 不高于 小于等于 至多"],
    ["<", "< ＜ 小于 低于 不满"],
    ["=", "= ＝ 等于"],
    ["between", "between Between 介于 之间"],
    ["about", "about ≈ 约 左右"],
  ])("%s is written %s", (operator, words) => {
    expect(words.split(" ").map((word) => [word, readOperator(word, null)])).toEqual(
      words.split(" ").map((word) => [word, operator]),
    );
  });

  test.each(["", "?", "达到", "≠", "> 5"])("“%s” is none", (word) => {
    expect(readOperator(word, null)).toBeNull();
  });

  test.each<[string, Operator | null, Operator]>([
    ["以上", null, ">="],
    ["以上", ">=", ">="],
    ["以上", ">", ">"],
    ["以上", "<", ">="],
    ["以下", null, "<="],
    ["以下", "<", "<"],
    ["以 下", "<=", "<="],
  ])("%s for a measure whose goal is %s is %s", (word, usual, operator) => {
    expect(readOperator(word, usual)).toBe(operator);
  });
});

describe("the value of a cell", () => {
  const read = (text: string, scale: Scale, unit: string | null = null): number | null =>
    readValue(text, ">=", scale, unit)?.value ?? null;

  test.each<[string, Scale, number]>([
    ["12000", "yuan", 12_000],
    ["12,000", "yuan", 12_000],
    ["12，000.50元", "yuan", 12_000.5],
    ["1.2万", "yuan", 12_000],
    ["1.2万元", "yuan", 12_000],
    ["１２０００", "yuan", 12_000],
    ["15", "number", 15],
    ["15人", "number", 15],
    ["5个社区", "number", 5],
    ["1万人", "number", 10_000],
    ["70%", "share", 0.7],
    ["70", "share", 0.7],
    ["0.7", "share", 0.7],
    ["１００％", "share", 1],
    ["1", "share", 1],
    ["1%", "share", 0.01],
  ])("%s as %s is %d", (text, scale, value) => {
    expect(read(text, scale)).toBeCloseTo(value, 12);
  });

  test.each<[string, Scale]>([
    ["", "number"],
    ["若干", "number"],
    ["15人以上", "number"],
    ["100多人", "number"],
    ["1,20", "yuan"],
    ["2-3", "number"],
    ["70%", "number"],
    ["101%", "share"],
    ["700", "share"],
    ["1万", "share"],
    ["-5", "number"],
  ])("“%s” as %s cannot be read", (text, scale) => {
    expect(read(text, scale)).toBeNull();
  });

  test("a unit of 万元 multiplies a value that does not say 万 itself", () => {
    expect(read("1.2", "yuan", "万元")).toBe(12_000);
    expect(read("1.2万", "yuan", "万元")).toBe(12_000);
    expect(read("0.7", "share", "%")).toBe(0.7);
  });

  test.each<[string, Scale, [number, number] | null]>([
    ["2-3", "number", [2, 3]],
    ["2—3个", "number", [2, 3]],
    ["2～3", "number", [2, 3]],
    ["2至3", "number", [2, 3]],
    ["3到3", "number", [3, 3]],
    ["30%-40%", "share", [0.3, 0.4]],
    ["1万-2万", "yuan", [10_000, 20_000]],
    ["3-2", "number", null],
    ["2", "number", null],
    ["2-", "number", null],
    ["1-2-3", "number", null],
  ])("between %s as %s is %j", (text, scale, ends) => {
    const read = readValue(text, "between", scale, null);
    expect(read && [read.value, read.upper]).toEqual(ends);
  });
});

describe("whether a figure meets a goal", () => {
  const met = (actual: number, operator: Operator, value: number, upper: number | null = null): boolean =>
    meets(actual, { operator, value, upper }, 0.2);

  test.each<[number, Operator, number, boolean]>([
    [45, "<", 45, false],
    [44.99, "<", 45, true],
    [45, "<=", 45, true],
    [45.01, "<=", 45, false],
    [15, ">=", 15, true],
    [14, ">=", 15, false],
    [0.9, ">", 0.9, false],
    [0.91, ">", 0.9, true],
    [10, "=", 10, true],
    [11, "=", 10, false],
    [8, "about", 10, true],
    [7.9, "about", 10, false],
    [12, "about", 10, true],
    [12.1, "about", 10, false],
  ])("%d %s %d: %s", (actual, operator, value, isMet) => {
    expect(met(actual, operator, value)).toBe(isMet);
  });

  test("between includes both ends", () => {
    expect([0.9, 1, 2, 2.1].map((actual) => met(actual, "between", 1, 2))).toEqual([false, true, true, false]);
  });

  test("a quotient is not missed by a binary fraction", () => {
    expect(met(333 / 1000, ">=", 33.3 / 100)).toBe(true);
    expect(met(333 / 1000, "<", 33.3 / 100)).toBe(false);
  });
});
