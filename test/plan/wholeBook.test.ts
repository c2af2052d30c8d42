import { CATALOGUE } from "../../src/plan/catalogue";
import { checkedBook } from "../support/measureCases";
import { expectedOf, wholeBook } from "../support/wholeBook";
import { xlsxBook } from "../support/xlsxBook";

const IDS = CATALOGUE.map(({ id }) => id);
const rounded = (figure: number | null): string => String(figure === null ? null : Number(figure.toFixed(6)));

test.each([
  ["met", true],
  ["unmet", false],
] as const)("a whole book in which all 142 measures are %s", async (_, isMet) => {
  const { outcomes } = await checkedBook(await xlsxBook(wholeBook(isMet, IDS)));
  expect(IDS).toHaveLength(142);
  expect(outcomes.map(({ id, actual, met }) => `${id} ${rounded(actual)} ${met}`)).toEqual(
    IDS.map((id) => `${id} ${rounded(expectedOf(id)[isMet ? 1 : 2])} ${isMet}`),
  );
});
