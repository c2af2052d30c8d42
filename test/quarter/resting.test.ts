import { restingOn } from "../../src/domain/verdict/resting";
import { FORMS, PARTS } from "../../src/forms/build";
import { CHART_SOURCES } from "../../src/forms/charts/charts";
import { CATALOGUE } from "../../src/plan/catalogue";
import { RULES } from "../../src/rules/catalogue";

const GROUNDS = [
  "members",
  "category",
  "due",
  "paid",
  "love-fund",
  "party-fund",
  "branches",
  "activities",
  "development",
] as const;

test("all that rests on something is there", () => {
  const fields = FORMS.flatMap(({ id, fields: own, lists }) =>
    [own, ...Object.values(lists).map((list) => list.fields)].flatMap((some) =>
      Object.keys(some).map((key) => `${id}.${key}`),
    ),
  );
  const known = new Set([
    ...PARTS,
    ...fields,
    // Totals of the roster that no cell of its template shows.
    ...["roster.full", "roster.probationary"],
    ...CHART_SOURCES.flatMap(({ charts }) => charts),
    ...RULES.map(({ id }) => id),
    ...CATALOGUE.map(({ id }) => id),
  ]);
  expect(restingOn(...GROUNDS).filter((id) => !known.has(id))).toEqual([]);
});
