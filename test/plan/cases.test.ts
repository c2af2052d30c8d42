import { MEASURES } from "../../src/plan/measures";
import { tryMeasures } from "../support/measureCases";
import { CASES } from "./cases";

tryMeasures(CASES);

test("each measure has a case that is met, one that is not, and one at its edge", () => {
  const lacking = MEASURES.flatMap(({ id }) => {
    const cases = CASES[id] ?? [];
    const verdicts = cases.map(({ met }) => met);
    return verdicts.includes(true) && verdicts.includes(false) && cases.length >= 3 ? [] : [id];
  });
  expect(lacking).toEqual([]);
});
