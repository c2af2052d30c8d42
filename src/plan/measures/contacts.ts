/**
 * Measures of contacts kept: with the employment bureau, between bureaus and villages, on the body that coordinates the
 * Party's work in communities.
 */
import { COUNCIL_MEMBER } from "../../domain/values/codes";
import { placeOf } from "../../domain/subjects/organization";
import { recordsOf } from "../../domain/records/records";
import { activitiesHeld, isDone, type DutySource } from "../evaluation/duties";
import { checklist, count, frequency, onCondition, type Evaluation } from "../evaluation/evaluators";
import type { Entry } from "../evaluation/figures";
import { byPerson, People } from "../evaluation/persons";
import { asking, entry, groupedBy, key, listedNames, onSheet, rows, type EntrySource } from "../evaluation/sources";

const visits = rows("visits", ["date", "household"], (record, question) =>
  isDone(record.date, question) ? entry(record, "date", record.household, { ...record, date: record.date }) : null,
);

const employmentRows = rows("visits", ["date", "household", "recommended"], (record, question) =>
  isDone(record.date, question) ? entry(record, "recommended", record.household, record) : null,
);

/** People recommended for work in the plan's days; the employment bureau was contacted in them. */
const recommended = onCondition(
  count(asking(employmentRows, ({ recommended: people }) => people || undefined)),
  (question) => {
    const isContact = ({ household, visitorUnit }: { household: string | null; visitorUnit: string | null }): boolean =>
      /就业|劳动|人社|人力资源/.test(`${household} ${visitorUnit}`);
    const contact = employmentRows.read(question).find(({ value }) => isContact(value));
    const at = contact?.at ?? onSheet(question.analysis.book, "visits");
    return [{ name: "与劳动就业部门的联系", at, value: contact !== undefined }];
  },
);

/** The kinds of members that the coordinating body (协调议事机构) has, and whether it met in the plan's days. */
const council: EntrySource<boolean> = {
  needs: [{ kind: "partners", columns: ["unit", "council"] }, ...activitiesHeld.needs],
  read: (question) => {
    const { book } = question.analysis;
    const members = recordsOf(book, "partners").filter(({ unit }) => unit !== null);
    const kinds = COUNCIL_MEMBER.codes.map((kind): Entry<boolean> => {
      const member = members.find((record) => record.council === kind);
      if (member) return entry(member, "council", kind, true);
      return { name: kind, at: onSheet(book, "partners"), value: false };
    });
    const meeting = activitiesHeld.read(question).find(({ value }) => /协调议事|议事协调|议事机构/.test(value.words));
    const at = meeting?.at ?? onSheet(book, "activities");
    return [...kinds, { name: "议事机构会议", at, value: meeting !== undefined }];
  },
};

const pairKey = (bureau: string | null, village: string | null): string => `${key(bureau)} ${placeOf(village)}`;

/** Visits in the plan's days by each bureau to its village (百局联百村), and by each cadre (普遍走访). */
const visitsOfPairs: DutySource = {
  needs: [
    { kind: "pairings", columns: ["cadre", "bureau", "village"] },
    { kind: "visits", columns: ["date", "visitor", "visitorUnit", "village"] },
  ],
  read: (question) => {
    const pairings = recordsOf(question.analysis.book, "pairings");
    const bureaus = pairings.flatMap((record) => {
      const { bureau, village } = record;
      if (bureau === null || village === null) return [];
      return [entry(record, "bureau", `${bureau}—${village}`, pairKey(bureau, village))];
    });
    const people = byPerson(
      pairings.flatMap((record) => (record.cadre === null ? [] : [entry(record, "cadre", record.cadre, record)])),
      ({ cadre, bureau }) => ({ name: cadre, unit: bureau }),
    );
    const known = new People();
    const cadres = people.map(([one]) => ({
      ...one,
      value: known.add({ name: one.name, unit: one.value.bureau }),
      hasBureau: one.value.bureau !== null,
    }));
    const cadreOf = (name: string, unit: string | null): number | undefined => {
      const one = known.find({ name, unit });
      if (one !== undefined) return one;
      // A cadre whose bureau the list doesn't say is found by the name alone.
      const only = known.find({ name, unit: null });
      return cadres.some(({ value, hasBureau }) => value === only && !hasBureau) ? only : undefined;
    };
    const occurrences = visits.read(question).flatMap((visit) => {
      const { date, visitor, visitorUnit, village } = visit.value;
      const own = listedNames(visitor).map((name) => cadreOf(name, visitorUnit));
      const units = [pairKey(visitorUnit, village), ...own].filter((unit) => unit !== undefined);
      return units.map((unit) => ({ ...visit, value: { date, unit } }));
    });
    const pairs = [...groupedBy(bureaus, ({ value }) => value).values()].map(([first]) => first);
    return [{ every: "year", units: [...pairs, ...cadres], occurrences }];
  },
};

export const contactMeasures: Readonly<Record<string, Evaluation>> = {
  P111: recommended,
  P126: checklist(council),
  P129: frequency(visitsOfPairs),
};
