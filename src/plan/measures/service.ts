/**
 * Measures of who helps and who is helped: partner units (共建单位), volunteers, paired households, members in hardship;
 * and how satisfied people are.
 */
import { addDays, addMonths, isBefore } from "../../domain/values/dates";
import { isAid } from "../../domain/subjects/funds";
import { placeOf } from "../../domain/subjects/organization";
import { formatQuarter, lastEndedQuarter, monthsOfQuarter } from "../../domain/values/quarters";
import { recordsOf } from "../../domain/records/records";
import { liesIn, spanOf } from "../evaluation/calendar";
import { communal } from "../evaluation/duties";
import { count, countOfEach, frequency, onCondition, shareOfEach, type Evaluation } from "../evaluation/evaluators";
import type { Entry } from "../evaluation/figures";
import { byPerson } from "../evaluation/persons";
import { ANY_POST, inOffice, peopleOf } from "../evaluation/posts";
import { byName, entry, joined, key, onSheet, regrouped, rows, type EntrySource } from "../evaluation/sources";

const partners = rows("partners", ["unit", "community"], (record) =>
  record.unit === null ? null : entry(record, "unit", record.unit, record),
);

/** Partner units that are linked to a community, each once; every community must have a leader of theirs to contact. */
const linkedPartners = onCondition(
  count(
    regrouped(partners, (all) =>
      [...byName(all).values()].flatMap((rowsOfUnit) => {
        const linked = rowsOfUnit.find(({ value }) => value.community !== null) ?? rowsOfUnit[0];
        return linked ? [{ ...linked, value: linked.value.community !== null }] : [];
      }),
    ),
  ),
  (question) => {
    const all = partners.read(question);
    const listed = recordsOf(question.analysis.book, "communities").map((record) =>
      entry(record, "community", record.community, record.community),
    );
    const named = all.map((one) => ({ ...one, value: one.value.community }));
    const byPlace = new Map([...named, ...listed].map((one) => [placeOf(one.value), one]));
    byPlace.delete("");
    return [...byPlace].map(([place, one]) => ({
      name: one.value ?? "",
      at: one.at,
      value: all.some(({ value }) => placeOf(value.community) === place && value.contactLeader !== null),
    }));
  },
);

const problemsSolved = count(
  rows("problems", ["problem", "solvedOn"], (record, { span }) =>
    record.solvedOn !== null && liesIn(record.solvedOn, span) ? entry(record, "solvedOn", record.problem, true) : null,
  ),
  rows("partners", ["unit", "problemsSolved"], (record) =>
    record.problemsSolved ? entry(record, "problemsSolved", record.unit, record.problemsSolved) : null,
  ),
);

/** The team of each volunteer who is a Party member, as the list says, else as the roster does; null of all others. */
const teamsOfMembers: ReadonlyArray<EntrySource<string | null>> = [
  rows("volunteers", ["name", "team", "isMember"], (record) =>
    entry(record, "team", record.community, record.isMember === true ? record.team : null),
  ),
  joined(
    rows("volunteers", ["name", "team"], (record, { analysis: { roster } }) =>
      entry(record, "team", record.community, roster.find({ name: record.name }) ? record.team : null),
    ),
    { needs: [{ kind: "members", columns: ["name"] }], read: () => [] },
  ),
];

/** Teams with Party members among them in each community; where no communities are named, in the whole. */
const volunteerTeams = countOfEach(
  ...teamsOfMembers.map((source) =>
    regrouped(source, (volunteers, { analysis: { book } }) => {
      const groups = byName(volunteers);
      const listed = recordsOf(book, "communities").map(({ community }) => community ?? "");
      const names = new Map([...listed, ...volunteers.map(({ name }) => name)].map((name) => [key(name), name]));
      if (names.size > 1) names.delete("");
      return [...names].map(([community, name]) => {
        const own = (groups.get(community) ?? []).filter(({ value }) => value !== null);
        const teams = new Set(own.map(({ value }) => key(value)));
        return { name, at: own[0]?.at ?? onSheet(book, "volunteers"), value: teams.size };
      });
    }),
  ),
);

/** Who is asked about whom; each of the three must come to the goal. */
const SURVEYS = [
  { name: "群众对党组织满意度", words: /群众.*组织/ },
  { name: "群众对党员满意度", words: /群众.*党员/ },
  { name: "党员对党组织满意度", words: /党员.*组织/ },
];

const satisfaction = shareOfEach(
  regrouped(
    rows("surveys", ["subject", "date", "valid", "satisfied"], (record, { span }) =>
      record.date !== null && liesIn(record.date, span) ? entry(record, "satisfied", record.subject, record) : null,
    ),
    (surveys, { analysis }) => {
      if (surveys.length === 0) return [];
      return SURVEYS.map(({ name, words }) => {
        const own = surveys.filter((survey) => words.test(survey.name));
        const votes = (field: "valid" | "satisfied"): number =>
          own.reduce((total, { value }) => total + (value[field] ?? 0), 0);
        const [valid, satisfied] = [votes("valid"), votes("satisfied")];
        const at = own[0]?.at ?? onSheet(analysis.book, "surveys");
        // Where others were held, one that was not satisfied nobody; of one without its votes nobody knows.
        return { name, at, value: own.length === 0 ? 0 : valid > 0 ? satisfied / valid : null };
      });
    },
  ),
  rows("communities", ["community", "satisfaction"], (record) => {
    const { satisfaction: share, community } = record;
    return entry(record, "satisfaction", community, share !== null && share > 1 ? share / 100 : share);
  }),
);

/** Registered volunteers, each once, and whether they were trained in the plan's days. */
const volunteersTrained = count(
  regrouped(
    rows("volunteers", ["name", "registeredOn", "trainedOn"], (record) =>
      record.registeredOn === null ? null : entry(record, "trainedOn", record.name, record),
    ),
    (all, { span }) =>
      byPerson(all, ({ name, community: unit }) => ({ name, unit })).map((own) => {
        const isTrained = ({ value: { trainedOn } }: (typeof own)[number]): boolean =>
          trainedOn !== null && liesIn(trainedOn, span);
        return { ...(own.find(isTrained) ?? own[0]), value: own.some(isTrained) };
      }),
  ),
  rows("communities", ["community", "volunteersTrained"], (record) =>
    entry(record, "volunteersTrained", record.community, record.volunteersTrained ?? 0),
  ),
);

/** The households of each paired cadre (结对帮扶), and whether each was helped lately. */
const pairings = rows("pairings", ["cadre", "household", "helpedOn"], (record) =>
  record.household === null ? null : entry(record, "household", record.cadre, record),
);

/** The households of each cadre in office; whoever has left is not asked for any. */
const householdsOfCadres = onCondition(
  countOfEach(
    regrouped(pairings, (pairs, question) => {
      const households = byName(pairs);
      const cadres = peopleOf(inOffice(ANY_POST)).read(question);
      // Where no posts are kept, those who are paired are the cadres.
      const all: ReadonlyArray<Entry<unknown>> = cadres.length > 0 ? cadres : pairs;
      return [...byName(all)].flatMap(([cadre, own]) =>
        own.slice(0, 1).map((one) => ({ ...one, value: new Set(namesOf(households.get(cadre) ?? [])).size })),
      );
    }),
    regrouped(
      peopleOf(inOffice(ANY_POST, "pairedHouseholds"), ({ pairedHouseholds }) => pairedHouseholds !== null),
      (people) =>
        people.map((one) => {
          const stated = one.value.flatMap(({ pairedHouseholds }) => pairedHouseholds ?? []);
          return { ...one, value: stated.length > 0 ? Math.max(...stated) : null };
        }),
    ),
  ),
  (question) => {
    const { settings } = question.analysis;
    const since = addMonths(question.on, -settings.pairingMonths);
    return pairings.read(question).map((pair) => {
      const { household, helpedOn } = pair.value;
      return { ...pair, name: household ?? "", value: helpedOn !== null && !isBefore(helpedOn, since) };
    });
  },
);

function namesOf(pairs: ReadonlyArray<Entry<{ readonly household: string | null }>>): string[] {
  return pairs.map(({ value }) => key(value.household));
}

const hardshipUpdates = rows("hardship", ["name", "updatedOn"], (record) =>
  record.updatedOn === null ? null : entry(record, "updatedOn", record.name, { date: record.updatedOn }),
);

/**
 * Whether the hardship list (困难党员) was brought up to date since the last quarter that ended in the plan's days began;
 * all who got aid are on it.
 */
const hardshipListKept = onCondition(
  frequency(
    communal(hardshipUpdates, ({ analysis: { asOf }, on }) => {
      const quarter = lastEndedQuarter(addDays(on, isBefore(on, asOf) ? 1 : 0));
      const [month] = monthsOfQuarter(quarter.quarter);
      return [{ label: formatQuarter(quarter), ...spanOf({ year: quarter.year, month, day: 1 }, asOf) }];
    }),
  ),
  ({ analysis: { book }, span }) => {
    const listed = new Set(recordsOf(book, "hardship").map(({ name }) => key(name)));
    return recordsOf(book, "fund").flatMap((aid): Array<Entry<boolean>> => {
      const { date, beneficiary } = aid;
      if (!isAid(aid) || beneficiary === null || date === null || !liesIn(date, span)) return [];
      return [entry(aid, "beneficiary", beneficiary, listed.has(key(beneficiary)))];
    });
  },
);

export const serviceMeasures: Readonly<Record<string, Evaluation>> = {
  P05: hardshipListKept,
  P42: linkedPartners,
  P43: problemsSolved,
  P67: volunteerTeams,
  P70: satisfaction,
  P81: householdsOfCadres,
  P99: volunteersTrained,
};
