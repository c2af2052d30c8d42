/**
 * Measures of what is named a model for others: posts and households of members, civilized communities, villages.
 */
import { columnHeader } from "../../domain/records/kinds";
import { isVillage } from "../../domain/subjects/organization";
import type { RecordOf } from "../../domain/records/records";
import { yearsOf } from "../evaluation/calendar";
import { isDone, isSince } from "../evaluation/duties";
import { checklist, count, type Evaluation } from "../evaluation/evaluators";
import type { Entry } from "../evaluation/figures";
import { entry, groupedBy, key, onSheet, regrouped, rows, spokenOf } from "../evaluation/sources";

/** 党员示范岗 and 党员示范户 that are named; one without its day is missing. */
const postsAndHouseholds = count(
  regrouped(
    rows("demonstrations", ["unit", "type", "namedOn"], (record, question) => {
      const { type, namedOn, unit } = record;
      if (type !== "党员示范岗" && type !== "党员示范户") return null;
      return namedOn === null || isSince(namedOn, question) ? entry(record, "type", unit, record) : null;
    }),
    (all) =>
      [...groupedBy(all, ({ name, value }) => `${key(name)} ${value.type}`).values()].map((own): Entry<boolean> => {
        return { ...own[0], value: own.some(({ value }) => value.namedOn !== null) };
      }),
  ),
);

/** 文明创建: what is named civilized. */
const CIVILIZED = [
  { name: "文明市民", words: /文明市民/ },
  { name: "文明家庭", words: /文明家庭/ },
  { name: "文明楼院", words: /文明楼/ },
  { name: "文明社区", words: /文明社区/ },
  { name: "文明街道", words: /文明街/ },
];

const civilized = checklist(
  regrouped(
    rows("awards", ["recipient", "award", "date"], (record, question) =>
      record.recipient !== null && isDone(record.date, question)
        ? entry(record, "award", record.recipient, `${record.type} ${record.award}`)
        : null,
    ),
    (awards, { analysis }) => spokenOf(CIVILIZED, awards, onSheet(analysis.book, "awards")),
  ),
);

const NEW_COUNTRYSIDE = ["production", "affluence", "civility", "neatness", "democracy"] as const;

/** Each of the five things that make the new countryside (新农村), of every village assessed for the plan's years. */
const newCountryside = checklist(
  regrouped(
    rows("assessments", ["unit", ...NEW_COUNTRYSIDE], (record, { span }) => {
      const year = record.year ?? record.table.year;
      const isOfPlan = year !== null && yearsOf(span).includes(year);
      return isOfPlan && isVillage(record.unit) ? entry(record, "production", record.unit, record) : null;
    }),
    (all) =>
      [...groupedBy(all, villageAndYear).values()].flatMap((own) =>
        NEW_COUNTRYSIDE.map((field) => {
          const [{ name, value: first }] = own;
          const scored = own.find(({ value }) => value[field] === true);
          const thing = `${name} ${columnHeader("assessments", field)}`;
          return entry(scored?.value ?? first, field, thing, scored !== undefined);
        }),
      ),
  ),
);

function villageAndYear({ name, value }: Entry<RecordOf<"assessments">>): string {
  return `${key(name)} ${value.year ?? value.table.year}`;
}

export const honourMeasures: Readonly<Record<string, Evaluation>> = {
  P118: postsAndHouseholds,
  P119: civilized,
  P133: newCountryside,
};
