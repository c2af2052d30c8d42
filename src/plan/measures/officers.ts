/**
 * Measures of those who hold posts: age, schooling, training, duties, and who came new to a post.
 */
import { isJuniorCollegeOrAbove } from "../../domain/values/codes";
import { completedYears, firstDay, isBefore, type PlainDate } from "../../domain/values/dates";
import { isVillage } from "../../domain/subjects/organization";
import { recordsOf, type PostRecord } from "../../domain/records/records";
import { squeeze } from "../../domain/values/text";
import { liesIn } from "../evaluation/calendar";
import type { DutySource } from "../evaluation/duties";
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
} from "../evaluation/evaluators";
import type { Entry, Question } from "../evaluation/figures";
import { byPerson, People } from "../evaluation/persons";
import {
  ANY_POST,
  holds,
  inOffice,
  peopleOf,
  secretaries,
  whoHolds,
  type Post,
  type PostRows,
} from "../evaluation/posts";
import { asking, entry, onSheet, regrouped, rows, type EntrySource } from "../evaluation/sources";
import { tookOfficeOn, trainingsOf, type Training } from "../evaluation/trainings";

interface Schooled {
  readonly birth: PlainDate | null;
  readonly education: string | null;
}

/** In completed years on the day that is judged. */
function ageOf({ birth }: Pick<Schooled, "birth">, { on }: Question): number | null {
  return birth === null ? null : completedYears(birth, on);
}

const secretariesAge = average(...secretaries("birth").map((source) => asking(source, ageOf)));

/** Of those below an age, whether each has been to junior college or above; nobody else is meant. */
const schoolingBelow = (age: (question: Question) => number) => (person: Schooled, question: Question) => {
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

/** Whether an organization is a village's, as its name says or the branch list (支部类型). */
function isOfVillage(unit: string | null, { analysis }: Question): boolean {
  return isVillage(unit) || /村/.test(analysis.branches.get(squeeze(unit ?? ""))?.kind ?? "");
}

/** Those rows of a posts source that are of villages. */
const ofVillages = (source: EntrySource<PostRecord>): EntrySource<PostRecord> =>
  asking(source, (record, question) => (isOfVillage(record.unit, question) ? record : undefined));

const youngCadresEducation = ratio(
  asking(
    regrouped(peopleOf(ofVillages(inOffice(ANY_POST, "birth", "education"))), (people) =>
      people.map((one) => {
        const birth = one.value.find((record) => record.birth)?.birth ?? null;
        const education = one.value.find((record) => record.education)?.education ?? null;
        return { ...one, value: { birth, education } };
      }),
    ),
    schoolingBelow(({ analysis }) => analysis.settings.youngCadreAge),
  ),
);

/** Those who came to a post in the plan's days, each once. */
const cameToPost = (post: Post): Evaluation =>
  count(
    regrouped(
      rows("posts", ["post", "tookOffice"], (record, { span }) => {
        if (!holds(record, post) || record.tookOffice === null || !liesIn(record.tookOffice, span)) return null;
        return entry(record, "tookOffice", record.name, record);
      }),
      (all) => byPerson(all, whoHolds).map(([first]) => ({ ...first, value: true })),
    ),
  );

/** Those of some people who have taken office by the end of a period must be trained in it. */
const isAsked = ({ value }: Entry<unknown>, { last }: { readonly last: number }): boolean => {
  const since = tookOfficeOn(value as PostRows);
  return since === null || firstDay(since) <= last;
};

/** Trainings of each of some people, every year. */
const yearlyTraining = (...posts: readonly Post[]): Evaluation => {
  const people = peopleOf(inOffice(posts, "trainedOn"), ({ trainedOn }) => trainedOn !== null);
  return frequency({
    needs: people.needs,
    read: (question) => {
      const units = people.read(question);
      return [{ every: "year", units, occurrences: occurrencesOf(units, question), owes: isAsked }];
    },
  });
};

function occurrencesOf(units: ReadonlyArray<Entry<PostRows>>, question: Question) {
  return trainingsOf(units, question).flatMap((trainings, index) =>
    trainings.map((training) => ({ ...training, value: { date: training.value.date, unit: units[index]?.value } })),
  );
}

/** A training of cadres every year, and whoever took office in the plan's days was trained in it. */
const trainingWithNewcomers: DutySource = {
  needs: inOffice(ANY_POST, "tookOffice", "trainedOn").needs,
  read: (question) => {
    const people = peopleOf(inOffice(ANY_POST, "tookOffice", "trainedOn")).read(question);
    const occurrences = occurrencesOf(people, question);
    const newcomers = people.filter(({ value }) => {
      const since = tookOfficeOn(value);
      return since !== null && liesIn(since, question.span);
    });
    const all = { name: "", at: onSheet(question.analysis.book, "posts"), value: "all" };
    const everyones = occurrences.map((one) => ({ ...one, value: { ...one.value, unit: null } }));
    return [
      // Where nobody is new, the training of those who are there counts.
      ...(newcomers.length === 0 ? [{ every: "year" as const, units: [all], occurrences: everyones }] : []),
      { every: "year", units: newcomers, occurrences, owes: isAsked },
    ];
  },
};

/** How long those new to a head's post waited for their first training in it. */
const trainingOfNewHeads = deadline({
  needs: inOffice(["secretary", "director"], "tookOffice", "trainedOn").needs,
  read: (question) => {
    const heads = inOffice(["secretary", "director"], "tookOffice", "trainedOn");
    const people = peopleOf(heads, ({ trainedOn }) => trainedOn !== null).read(question);
    const trainings = trainingsOf(people, question);
    return people.flatMap((one, index) => {
      const begun = tookOfficeOn(one.value);
      if (begun === null || !liesIn(begun, question.span)) return [];
      return [{ ...one, value: { begun, done: firstSince(begun, trainings[index] ?? []) } }];
    });
  },
});

function firstSince(day: PlainDate, trainings: ReadonlyArray<Entry<Training>>): PlainDate | null {
  return trainings.reduce<PlainDate | null>((first, { value: { date } }) => {
    return isBefore(date, day) || (first !== null && !isBefore(date, first)) ? first : date;
  }, null);
}

const villageSecretaries = peopleOf(
  ofVillages(inOffice(["secretary"], "trainedOn")),
  ({ trainedOn }) => trainedOn !== null,
);

const secretariesTrained = ratio(
  regrouped(villageSecretaries, (people, question) => {
    const trainings = trainingsOf(people, question);
    return people.map((one, index) => {
      const isTrained = trainings[index]?.some(({ value }) => liesIn(value.date, question.span)) ?? false;
      return { ...one, value: isTrained };
    });
  }),
);

const dividedDuties = checklist(asking(inOffice(ANY_POST, "duties"), ({ duties }) => duties !== null));

/** 一肩挑: secretaries who are director too, in one post's wording or in a post of its own. */
const secretariesAlsoDirector = [
  regrouped(peopleOf(inOffice(ANY_POST)), (people): Array<Entry<boolean>> => {
    const isHeld = (records: PostRows, post: Post): boolean => records.some((record) => holds(record, post));
    return people.flatMap((one) =>
      isHeld(one.value, "secretary") ? [{ ...one, value: isHeld(one.value, "director") }] : [],
    );
  }),
  rows("branches", ["secretary", "director"], (record) =>
    record.secretary === null ? null : entry(record, "director", record.secretary, record.director === true),
  ),
];

/** The share of secretaries under the key management of the city and of the county, each by itself. */
const keyManagement = shareOfEach(
  regrouped(peopleOf(ofVillages(inOffice(["secretary"], "keyManagement"))), (people) =>
    ["市级", "县级"].flatMap((level) => {
      const managed = people.filter(({ value }) => value.some(({ keyManagement: own }) => own === level));
      const [first] = managed.length > 0 ? managed : people;
      return first ? [{ name: `${level}重点管理`, at: first.at, value: managed.length / people.length }] : [];
    }),
  ),
);

/** How long outstanding people (考核等次 优秀) have waited for promotion; who left before is waiting no longer. */
const promotionOfOutstanding = deadlineInYears(
  rows("posts", ["assessment", "tookOffice", "promotedOn"], (record, { on }) => {
    const { assessment, tookOffice: begun, promotedOn: done, leftOffice, name } = record;
    const hasLeft = done === null && leftOffice !== null && !isBefore(on, leftOffice);
    return assessment === null || !/优秀/.test(assessment) || begun === null || hasLeft
      ? null
      : entry(record, "promotedOn", name, { begun, done });
  }),
);

const COMMITMENT = ["madeOn", "postedOn", "fulfilledOn", "evaluatedOn"] as const;

/** The commitments of everyone in office: those of the plan's days, on whichever of a person's rows they stand. */
const commitments = order(
  regrouped(
    peopleOf(inOffice(ANY_POST, ...COMMITMENT), ({ madeOn }) => madeOn !== null),
    (people, { span }) =>
      people.map((one) => {
        const series = one.value
          .map((record) => COMMITMENT.map((step) => record[step]))
          .filter((steps) => steps.some((date) => date !== null && liesIn(date, span)));
        return { ...one, value: series.length > 0 ? series : [[null]] };
      }),
  ),
);

const KNOWLEDGE = ["knowsAgriculture", "knowsIndustry", "knowsCities", "knowsEnterprises", "knowsEconomy"] as const;

/** 五懂: whoever was trained, and whether the trainings together taught all five things. */
const fiveUnderstandings = checklist(
  regrouped(
    rows("trainings", ["name", ...KNOWLEDGE], (record) => entry(record, "name", record.name, record)),
    (trainings) =>
      byPerson(trainings, ({ name, unit }) => ({ name, unit })).map((own) => {
        const knowsAll = KNOWLEDGE.every((mark) => own.some(({ value }) => value[mark] === true));
        return { ...own[0], value: knowsAll };
      }),
  ),
);

const SCORES = ["countyScore", "townScore", "villageScore"] as const;

/** A debriefing (述职) a year of every secretary, with the scores of all three levels. */
const secretariesDebriefing = secretaries().map((inOfficeNow): DutySource => ({
  needs: [{ kind: "debriefings", columns: ["name", "date", ...SCORES] }, ...inOfficeNow.needs],
  read: (question) => {
    const people = new People();
    const units = inOfficeNow.read(question).map((secretary) => {
      return { ...secretary, value: people.add({ name: secretary.name, unit: secretary.value.unit }) };
    });
    const occurrences = recordsOf(question.analysis.book, "debriefings").flatMap((record) => {
      const { name, unit, date } = record;
      const number = people.find({ name, unit });
      if (date === null || number === undefined || SCORES.some((score) => record[score] === null)) return [];
      return [entry(record, "date", name, { date, unit: number })];
    });
    return [{ every: "year", units, occurrences }];
  },
}));

export const officerMeasures: Readonly<Record<string, Evaluation>> = {
  P11: cameToPost("secretary"),
  P12: cameToPost("committeeMember"),
  P18: dividedDuties,
  P34: secretariesAge,
  P35: count(...secretariesAlsoDirector),
  P38: yearlyTraining("secretary", "director"),
  P45: secretariesAge,
  P46: youngSecretariesEducation,
  P55: yearlyTraining("secretary", "deputy"),
  P56: trainingOfNewHeads,
  P61: ratio(...secretariesAlsoDirector),
  P71: keyManagement,
  P72: secretariesTrained,
  P73: promotionOfOutstanding,
  P74: youngCadresEducation,
  P82: commitments,
  P91: frequency(...secretariesDebriefing),
  P93: fiveUnderstandings,
  P101: frequency(trainingWithNewcomers),
};
