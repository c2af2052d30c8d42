import { CATALOGUE, SCALES } from "../../src/plan/catalogue";
import { MEASURES, findMeasure } from "../../src/plan/measures";

test("the catalogue names 142 measures, each by an id and a name of its own", () => {
  expect(MEASURES).toHaveLength(142);
  expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(142);
  expect(new Set(MEASURES.map(({ name }) => name)).size).toBe(142);
});

test("each is worked out as the kind it is listed under", () => {
  expect(MEASURES.map(({ id, evaluation }) => [id, evaluation.kind])).toEqual(
    CATALOGUE.map(({ id, kind }) => [id, kind]),
  );
});

test("goals of shares are fractions", () => {
  const shares = MEASURES.flatMap(({ kind, goal }) => (SCALES[kind] === "share" && goal ? [goal.value] : []));
  expect(Math.max(...shares)).toBe(1);
  expect(Math.min(...shares)).toBeGreaterThan(0);
});

test.each([
  ["P45", null, "P45"],
  ["p45", null, "P45"],
  ["P44B", null, "P44b"],
  [" Ｐ４５ ", null, "P45"],
  [null, "支部书记平均年龄", "P45"],
  [null, "支部书记 平均年龄", "P45"],
  [null, "党员服务中心(站)覆盖率", "P50"],
  ["7", "支部书记平均年龄", "P45"],
  ["P46", "支部书记平均年龄", "P46"],
  ["P999", "不存在的指标", undefined],
  [null, null, undefined],
])("a row of id %s and name %s is %s", (id, name, known) => {
  expect(findMeasure(id, name)?.id).toBe(known);
});
