/**
 * Measures of 发展党员: how many people came to a stage within the plan's days; and of the reserve (后备人才).
 */
import { applicantBirth } from "../../domain/subjects/development";
import { completedYears } from "../../domain/values/dates";
import type { FieldOf } from "../../domain/records/kinds";
import { recordsOf, type RecordOf } from "../../domain/records/records";
import { liesIn } from "../evaluation/calendar";
import { count, onCondition, type Evaluation } from "../evaluation/evaluators";
import { byPerson } from "../evaluation/persons";
import { asking, entry, onSheet, regrouped, rows, spokenOf, type EntrySource } from "../evaluation/sources";

type StageDate = FieldOf<"development"> & ("appliedOn" | "activistOn" | "targetOn" | "acceptedOn");

type Applicant = RecordOf<"development">;

/** One entry for each person, whatever lists they stand on. */
const applicants = (source: EntrySource<Applicant>): EntrySource<Applicant> =>
  regrouped(source, (all) =>
    byPerson(all, ({ name, branch: unit, idNumber }) => ({ name, unit, idNumber })).map(([first]) => first),
  );

/** Those who came to a stage in the plan's days. */
const cameTo = (stage: StageDate): EntrySource<Applicant> =>
  applicants(
    rows("development", [stage], (record, { span }) => {
      const date = record[stage];
      return date && liesIn(date, span) ? entry(record, stage, record.name, record) : null;
    }),
  );

const cameToStage = (stage: StageDate): Evaluation => count(asking(cameTo(stage), () => true));

/** Those accepted while young; whose age is not known is missing. */
const youngMembers = asking(cameTo("acceptedOn"), (record, { analysis }) => {
  const birth = applicantBirth(record);
  if (birth === null || record.acceptedOn === null) return false;
  return completedYears(birth, record.acceptedOn) <= analysis.settings.youngMemberAge ? true : undefined;
});

const talents = rows("talents", ["name", "pool"], (record) => entry(record, "name", record.name, record));

/** Each person of the reserve once, whatever pools and rows they stand in. */
const people = regrouped(talents, (all) =>
  byPerson(all, ({ name, unit }) => ({ name, unit })).map(([first]) => ({ ...first, value: true })),
);

/** The three pools of rural talents. */
const POOLS = [
  { name: "大学生村官", words: /大学生/ },
  { name: "外出经商人员", words: /经商|务工/ },
  { name: "致富带头人", words: /致富|能手|能人|带头/ },
];

export const developmentMeasures: Readonly<Record<string, Evaluation>> = {
  P06: cameToStage("appliedOn"),
  P07: cameToStage("activistOn"),
  P08: cameToStage("targetOn"),
  P09: cameToStage("acceptedOn"),
  P76: onCondition(count(people), (question) =>
    spokenOf(
      POOLS,
      talents.read(question).map((one) => ({ ...one, value: one.value.pool ?? "" })),
      onSheet(question.analysis.book, "talents"),
    ),
  ),
  P104: onCondition(count(youngMembers), ({ analysis: { book } }) => [
    { name: "后备人才", at: onSheet(book, "talents"), value: recordsOf(book, "talents").length > 0 },
  ]),
};
