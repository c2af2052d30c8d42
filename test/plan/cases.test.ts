import { tryMeasures } from "../support/measureCases";
import { CASES } from "./cases";

tryMeasures(CASES);

test("each has a case that is met, one that is not, and one at its edge", () => {
  const lacking = Object.entries(CASES).flatMap(([id, cases]) => {
    const verdicts = cases.map(({ met }) => met);
    return verdicts.includes(true) && verdicts.includes(false) && cases.length >= 3 ? [] : [id];
  });
  expect(lacking).toEqual([]);
});
