/**
 * Measures of where cadres learn, which zones they answer for, and how their work style is bettered.
 */
import { TRAINING_BASE } from "../../domain/values/codes";
import { recordsOf } from "../../domain/records/records";
import { activitiesHeld, communal, isDone } from "../evaluation/duties";
import { checklist, countOfEach, frequency, type Evaluation } from "../evaluation/evaluators";
import type { Entry } from "../evaluation/figures";
import { byPerson, People } from "../evaluation/persons";
import { isInOffice } from "../evaluation/posts";
import { entry, groupedBy, key, listedNames, onSheet, regrouped, rows, type EntrySource } from "../evaluation/sources";

/** Training bases that were used in the plan's days, of the kind that has fewest. */
const trainingBases = countOfEach(
  regrouped(
    rows("trainings", ["date", "base", "baseType"], (record, question) =>
      record.base !== null && isDone(record.date, question)
        ? entry(record, "base", record.base, record.baseType)
        : null,
    ),
    (used, { analysis }) =>
      TRAINING_BASE.codes.map((kind) => {
        const own = groupedBy(
          used.filter(({ value }) => value === kind),
          ({ name }) => key(name),
        );
        const [first] = own.values();
        return { name: kind, at: first?.[0].at ?? onSheet(analysis.book, "trainings"), value: own.size };
      }),
  ),
);

/** 分片包干: every cadre in office has a zone, and every zone a cadre. */
const zonesOfCadres: EntrySource<boolean> = {
  needs: [
    { kind: "posts", columns: ["name", "post"] },
    { kind: "grids", columns: ["grid", "leader"] },
  ],
  read: (question) => {
    const { book } = question.analysis;
    const inOffice = recordsOf(book, "posts").filter((record) => record.post !== null && isInOffice(record, question));
    const cadres = byPerson(
      inOffice.map((record) => entry(record, "name", record.name, record)),
      (record) => record,
    );
    const known = new People();
    const numbers = cadres.map(([{ value }]) => known.add(value));
    const zones = recordsOf(book, "grids").map((record) => {
      const leaders = listedNames(record.leader).map((name) => known.find({ name, unit: record.community }));
      return { record, leaders: leaders.filter((number) => number !== undefined) };
    });
    const led = new Set(zones.flatMap(({ leaders }) => leaders));
    return [
      ...cadres.map(([first], index): Entry<boolean> => ({ ...first, value: led.has(numbers[index] as number) })),
      ...zones.map(({ record, leaders }) => entry(record, "leader", record.grid, leaders.length > 0)),
    ];
  },
};

const WORK_STYLE = /作风/;

const workStyle = communal(
  regrouped(activitiesHeld, (held) => held.filter(({ value }) => WORK_STYLE.test(value.words))),
  () => "year",
);

export const cadreMeasures: Readonly<Record<string, Evaluation>> = {
  P131: trainingBases,
  P135: checklist(zonesOfCadres),
  P139: frequency(workStyle),
};
