/**
 * Measures of who helps and who is helped: partner units (共建单位), volunteers, paired households, members in hardship;
 * and how satisfied people are.
 */
import { addMonths, isBefore } from "../../domain/dates";
import { isAid } from "../../domain/funds";
import { formatQuarter, monthsOfQuarter } from "../../domain/quarters";
import { recordsOf } from "../../domain/records";
import { liesIn, spanOf } from "../calendar";
import { communal } from "../duties";
import { count, countOfEach, frequency, onCondition, shareOfEach, type Evaluation } from "../evaluators";
import type { Entry } from "../figures";
import { byName, entry, key, onSheet, regrouped, rows } from "../sources";

const partners = rows("partners", ["unit", "community"], (record) =>
  record.unit === null ? null : entry(record, "unit", record.unit, record),
);

/** Partner units that are linked to a community; every community of theirs must have a leader to contact. */
const linkedPartners = onCondition(
  count(regrouped(partners, (all) => all.map((one) => ({ ...one, value: one.value.community !== null })))),
  (question) => {
    const all = partners.read(question);
    const byCommunity = new Map(all.map((one) => [key(one.value.community), one]));
    byCommunity.delete("");
    return [...byCommunity].map(([community, one]) => ({
      name: one.value.community ?? "",
      at: one.at,
      value: all.some(({ value }) => key(value.community) === community && value.contactLeader !== null),
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

/** Teams of members' volunteers in each community; where no communities are named, in the whole. */
const volunteerTeams = countOfEach(
  regrouped(
    rows("volunteers", ["name", "team"], (record) => entry(record, "team", record.community, record.team)),
    (volunteers, { analysis: { book } }) => {
      const groups = byName(volunteers);
      const listed = recordsOf(book, "communities").map(({ community }) => community ?? "");
      const names = new Map([...listed, ...volunteers.map(({ name }) => name)].map((name) => [key(name), name]));
      if (names.size > 1) names.delete("");
      return [...names].map(([community, name]) => {
        const own = (groups.get(community) ?? []).filter(({ value }) => value !== null);
        const teams = new Set(own.map(({ value }) => key(value)));
        return { name, at: own[0]?.at ?? onSheet(book, "volunteers"), value: teams.size };
      });
    },
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
        // Where others were held, one that was not satisfied nobody.
        return { name, at: own[0]?.at ?? onSheet(analysis.book, "surveys"), value: valid > 0 ? satisfied / valid : 0 };
      });
    },
  ),
  rows("communities", ["community", "satisfaction"], (record) => {
    const { satisfaction: share, community } = record;
    return share === null ? null : entry(record, "satisfaction", community, share > 1 ? share / 100 : share);
  }),
);

const volunteersTrained = count(
  rows("volunteers", ["name", "registeredOn", "trainedOn"], (record, { span }) =>
    record.registeredOn === null
      ? null
      : entry(record, "trainedOn", record.name, record.trainedOn !== null && liesIn(record.trainedOn, span)),
  ),
  rows("communities", ["community", "volunteersTrained"], (record) =>
    entry(record, "volunteersTrained", record.community, record.volunteersTrained ?? 0),
  ),
);

/** The households of each paired cadre (结对帮扶), and whether each was helped lately. */
const pairings = rows("pairings", ["cadre", "household", "helpedOn"], (record) =>
  record.household === null ? null : entry(record, "household", record.cadre, record),
);

const householdsOfCadres = onCondition(
  countOfEach(
    regrouped(pairings, (pairs, { analysis: { book } }) => {
      const households = byName(pairs);
      const cadres = byName<unknown>([
        ...recordsOf(book, "posts").map((post) => entry(post, "name", post.name, null)),
        ...pairs,
      ]);
      return [...cadres].flatMap(([cadre, own]) =>
        own.slice(0, 1).map((one) => ({ ...one, value: households.get(cadre)?.length ?? 0 })),
      );
    }),
    rows("posts", ["name", "pairedHouseholds"], (record) =>
      entry(record, "pairedHouseholds", record.name, record.pairedHouseholds ?? 0),
    ),
  ),
  (question) => {
    const { asOf, settings } = question.analysis;
    const since = addMonths(asOf, -settings.pairingMonths);
    return pairings.read(question).map((pair) => {
      const { household, helpedOn } = pair.value;
      return { ...pair, name: household ?? "", value: helpedOn !== null && !isBefore(helpedOn, since) };
    });
  },
);

const hardshipUpdates = rows("hardship", ["name", "updatedOn"], (record) =>
  record.updatedOn === null ? null : entry(record, "updatedOn", record.name, { date: record.updatedOn }),
);

/** Whether the hardship list (困难党员) was brought up to date since the reporting quarter began; all who got aid are on it. */
const hardshipListKept = onCondition(
  frequency(
    communal(hardshipUpdates, ({ analysis: { asOf, quarter } }) => {
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
