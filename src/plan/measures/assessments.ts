/**
 * Measures of how organizations are assessed (考评, 定级, 星级), and of the demonstration points (示范点) among them.
 */
import { ORGANIZATION_GRADE } from "../../domain/values/codes";
import { columnHeader, type FieldOf } from "../../domain/records/kinds";
import { recordsOf, type RecordOf } from "../../domain/records/records";
import { liesIn, yearsOf } from "../evaluation/calendar";
import { branchesIn, type DutySource } from "../evaluation/duties";
import { checklist, count, frequency, type Evaluation } from "../evaluation/evaluators";
import type { Entry } from "../evaluation/figures";
import { asking, entry, key, regrouped, rows, type EntrySource } from "../evaluation/sources";
import { communitiesOfGrade } from "./communities";

type Assessment = RecordOf<"assessments">;

/** The assessments of the plan's years that have some columns, counted at the first of them. */
const assessments = (...columns: ReadonlyArray<FieldOf<"assessments">>): EntrySource<Assessment> =>
  rows("assessments", ["unit", ...columns], (record, { span }) => {
    const year = record.year ?? record.table.year;
    return year !== null && yearsOf(span).includes(year)
      ? entry(record, columns[0] ?? "unit", record.unit, record)
      : null;
  });

/** 五好 */
const FIVE_GOOD = ["goodLeaders", "goodMembers", "goodMechanism", "goodResults", "goodResponse"] as const;

const fiveGood = assessments(...FIVE_GOOD);

/** Each of the five things of each organization. */
const fiveGoodItems = checklist(
  regrouped(fiveGood, (all) =>
    all.flatMap((one) =>
      FIVE_GOOD.map((field) =>
        entry(one.value, field, `${one.name} ${columnHeader("assessments", field)}`, one.value[field] === true),
      ),
    ),
  ),
);

const fiveGoodOrganizations = checklist(
  asking(fiveGood, (record) => FIVE_GOOD.every((field) => record[field] === true)),
);

const rankOf = (grade: string | null): number => ORGANIZATION_GRADE.codes.indexOf(grade ?? "");

/** 晋位升级: a grade that is known not to be below last year's, as its row says or the row of the year before. */
const gradesKept = checklist(
  asking(assessments("grade"), (record, { analysis: { book } }) => {
    const year = record.year ?? record.table.year ?? 0;
    const before = recordsOf(book, "assessments").find(
      (other) => key(other.unit) === key(record.unit) && (other.year ?? other.table.year) === year - 1,
    );
    const last = record.lastGrade ?? before?.grade ?? null;
    return record.grade !== null && last !== null && rankOf(record.grade) >= rankOf(last);
  }),
);

/** The stars (星级) of organizations, by year; those of the branch list are as of the day that is judged. */
const stars: ReadonlyArray<EntrySource<number>> = [
  asking(assessments("stars"), ({ stars: own, year, table }) =>
    own === null ? undefined : (year ?? table.year ?? undefined),
  ),
  rows("branches", ["branch", "stars"], (record, { on }) =>
    record.stars === null ? null : entry(record, "stars", record.branch, on.year),
  ),
];

const yearlyStars = stars.map((source): DutySource => ({
  needs: source.needs,
  read: (question) => {
    const occurrences = source.read(question).map((one) => ({
      ...one,
      value: { date: { year: one.value, month: null, day: null }, unit: key(one.name) },
    }));
    return [{ every: "year", units: branchesIn(question.analysis), occurrences }];
  },
}));

/** 后进: organizations of the two lowest grades, each with somebody to put it right, a measure and a day to end. */
const weakPutRight = checklist(
  asking(assessments("grade", "rectifier", "measure", "rectifyBy"), ({ grade, rectifier, measure, rectifyBy }) =>
    grade === null || rankOf(grade) > rankOf("较差")
      ? undefined
      : rectifier !== null && measure !== null && rectifyBy !== null,
  ),
);

const demonstrations = rows("demonstrations", ["unit", "level", "namedOn"], (record) =>
  record.level !== null && record.namedOn !== null && (record.type === null || record.type === "示范点")
    ? entry(record, "level", record.unit, record)
    : null,
);

const demonstrationsOfBranches = (words: RegExp): EntrySource<boolean> =>
  rows("branches", ["branch", "demonstration"], (record) =>
    words.test(record.demonstration ?? "") ? entry(record, "demonstration", record.branch, true) : null,
  );

/** Demonstration points of a level that were named in the plan's days; the branch list gives no days. */
const demonstrationsOf = (level: string, words: RegExp): Evaluation =>
  count(
    regrouped(demonstrations, (points, { span }) =>
      points.flatMap((point): Array<Entry<boolean>> => {
        const { level: own, namedOn } = point.value;
        return own === level && namedOn !== null && liesIn(namedOn, span) ? [{ ...point, value: true }] : [];
      }),
    ),
    demonstrationsOfBranches(words),
  );

const demonstrationCommunities = count(
  regrouped(demonstrations, (points) => points.map((point) => ({ ...point, value: true }))),
  communitiesOfGrade("示范"),
  demonstrationsOfBranches(/./),
);

export const assessmentMeasures: Readonly<Record<string, Evaluation>> = {
  P17: fiveGoodItems,
  P27: gradesKept,
  P39: demonstrationCommunities,
  P51: demonstrationsOf("省级", /省/),
  P52: demonstrationsOf("市级", /市/),
  P53: demonstrationsOf("区级", /区|县/),
  P65: fiveGoodOrganizations,
  P77: frequency(...yearlyStars),
  P78: weakPutRight,
};
