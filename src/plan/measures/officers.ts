/**
 * Measures of those who hold posts: age, schooling, training, duties, and who came new to a post.
 */
import { isJuniorCollegeOrAbove } from "../../domain/codes";
import { completedYears, type PlainDate } from "../../domain/dates";
import { recordsOf, type PostRecord } from "../../domain/records";
import { liesIn } from "../calendar";
import type { DutySource } from "../duties";
import {
  average,
  checklist,
  count,
  deadline,
  deadlineInYears,
  frequency,
  order,
  ratio,
  shareOfEach,
  type Evaluation,
} from "../evaluators";
import type { Entry, Question } from "../figures";
import { ANY_POST, holds, inOffice, secretaries, type Post, type Secretary } from "../posts";
import { asking, byName, entry, key, regrouped, rows, type EntrySource } from "../sources";

function ageOf({ birth }: { readonly birth: PlainDate | null }, { analysis }: Question): number | null {
  return birth === null ? null : completedYears(birth, analysis.asOf);
}

const secretariesAge = average(...secretaries("birth").map((source) => asking(source, ageOf)));

/** Of those below an age, whether each has been to junior college or above; nobody else is meant. */
const schoolingBelow = (age: (question: Question) => number) => (person: Secretary, question: Question) => {
  const years = ageOf(person, question);
  if (years === null || years >= age(question)) return undefined;
  return person.education !== null && isJuniorCollegeOrAbove(person.education);
};

const youngSecretariesEducation = ratio(
  ...secretaries("birth", "education").map((source) =>
    asking(
      source,
      schoolingBelow(() => 45),
    ),
  ),
);

const youngCadresEducation = ratio(
  asking(
    inOffice(ANY_POST, "birth", "education"),
    schoolingBelow(({ analysis }) => analysis.settings.youngCadreAge),
  ),
);

const cameToPost = (post: Post): Evaluation =>
  count(
    rows("posts", ["post", "tookOffice"], (record, { span }) => {
      if (!holds(record, post) || record.tookOffice === null || !liesIn(record.tookOffice, span)) return null;
      return entry(record, "tookOffice", record.name, true);
    }),
  );

/** Trainings of some people a year, as their rows date them. */
const yearlyTraining = (people: EntrySource<PostRecord>): Evaluation =>
  frequency({
    needs: people.needs,
    read: (question) => {
      const units = people.read(question);
      const occurrences = units.flatMap((unit) => {
        const { trainedOn: date } = unit.value;
        return date === null ? [] : [{ ...unit, value: { date, unit: unit.value } }];
      });
      return [{ every: "year", units, occurrences }];
    },
  });

/** Those of the people who took office in the plan's days. */
const newcomers = (people: EntrySource<PostRecord>): EntrySource<PostRecord> =>
  asking(people, (person, { span }) =>
    person.tookOffice !== null && liesIn(person.tookOffice, span) ? person : undefined,
  );

/** How long those new to a head's post waited for their training. */
const trainingOfNewHeads = deadline(
  rows("posts", ["post", "tookOffice", "trainedOn"], (record, { span }) => {
    const { tookOffice: begun, trainedOn: done } = record;
    if (!holds(record, "secretary", "director") || begun === null || !liesIn(begun, span)) return null;
    return entry(record, "trainedOn", record.name, { begun, done });
  }),
);

const secretariesTrained = ratio(
  asking(
    inOffice(["secretary"], "trainedOn"),
    ({ trainedOn }, { span }) => trainedOn !== null && liesIn(trainedOn, span),
  ),
);

const dividedDuties = checklist(asking(inOffice(ANY_POST, "duties"), ({ duties }) => duties !== null));

/** 一肩挑: secretaries who are director too, in one post's wording or in a post of its own. */
const secretariesAlsoDirector = [
  regrouped(inOffice(ANY_POST), (people): Array<Entry<boolean>> => {
    const directors = new Set(people.flatMap(({ name, value }) => (holds(value, "director") ? [key(name)] : [])));
    return people.flatMap((one) =>
      holds(one.value, "secretary") ? [{ ...one, value: directors.has(key(one.name)) }] : [],
    );
  }),
  rows("branches", ["secretary", "director"], (record) =>
    record.secretary === null ? null : entry(record, "director", record.secretary, record.director === true),
  ),
];

/** The share of secretaries under the key management of the city and of the county, each by itself. */
const keyManagement = shareOfEach(
  regrouped(inOffice(["secretary"], "keyManagement"), (people) =>
    ["市级", "县级"].flatMap((level) => {
      const managed = people.filter(({ value }) => value.keyManagement === level);
      const [first] = managed.length > 0 ? managed : people;
      return first ? [{ name: `${level}重点管理`, at: first.at, value: managed.length / people.length }] : [];
    }),
  ),
);

/** How long outstanding people (考核等次 优秀) have waited for promotion. */
const promotionOfOutstanding = deadlineInYears(
  rows("posts", ["assessment", "tookOffice", "promotedOn"], (record) => {
    const { assessment, tookOffice: begun, promotedOn: done, name } = record;
    return assessment === null || !/优秀/.test(assessment) || begun === null
      ? null
      : entry(record, "promotedOn", name, { begun, done });
  }),
);

const commitments = order(
  rows("posts", ["name", "madeOn", "postedOn", "fulfilledOn", "evaluatedOn"], (record) => {
    const { name, madeOn, postedOn, fulfilledOn, evaluatedOn } = record;
    return entry(record, "madeOn", name, [[madeOn, postedOn, fulfilledOn, evaluatedOn]]);
  }),
);

const KNOWLEDGE = ["knowsAgriculture", "knowsIndustry", "knowsCities", "knowsEnterprises", "knowsEconomy"] as const;

/** 五懂: whoever was trained, and whether the trainings together taught all five things. */
const fiveUnderstandings = checklist(
  regrouped(
    rows("trainings", ["name", ...KNOWLEDGE], (record) => entry(record, "name", record.name, record)),
    (trainings) =>
      [...byName(trainings).values()].flatMap((own) => {
        const knowsAll = KNOWLEDGE.every((mark) => own.some(({ value }) => value[mark] === true));
        return own.slice(0, 1).map((one) => ({ ...one, value: knowsAll }));
      }),
  ),
);

const SCORES = ["countyScore", "townScore", "villageScore"] as const;

/** A debriefing (述职) a year of every secretary, with the scores of all three levels. */
const secretariesDebriefing = secretaries().map((inOfficeNow): DutySource => ({
  needs: [{ kind: "debriefings", columns: ["name", "date", ...SCORES] }, ...inOfficeNow.needs],
  read: (question) => {
    const occurrences = recordsOf(question.analysis.book, "debriefings").flatMap((record) => {
      const { name, date } = record;
      if (date === null || SCORES.some((score) => record[score] === null)) return [];
      return [entry(record, "date", name, { date, unit: key(name) })];
    });
    const units = inOfficeNow.read(question).map((secretary) => ({ ...secretary, value: key(secretary.name) }));
    return [{ every: "year", units, occurrences }];
  },
}));

export const officerMeasures: Readonly<Record<string, Evaluation>> = {
  P11: cameToPost("secretary"),
  P12: cameToPost("committeeMember"),
  P18: dividedDuties,
  P34: secretariesAge,
  P35: count(...secretariesAlsoDirector),
  P38: yearlyTraining(inOffice(["secretary", "director"], "trainedOn")),
  P45: secretariesAge,
  P46: youngSecretariesEducation,
  P55: yearlyTraining(inOffice(["secretary", "deputy"], "trainedOn")),
  P56: trainingOfNewHeads,
  P61: ratio(...secretariesAlsoDirector),
  P71: keyManagement,
  P72: secretariesTrained,
  P73: promotionOfOutstanding,
  P74: youngCadresEducation,
  P82: commitments,
  P91: frequency(...secretariesDebriefing),
  P93: fiveUnderstandings,
  P101: yearlyTraining(newcomers(inOffice(ANY_POST, "tookOffice", "trainedOn"))),
};
