/**
 * Measures of teams (文体队伍) of communities, of members in service who serve there, and of joint activities.
 */
import { firstDay } from "../../domain/values/dates";
import { placeOf } from "../../domain/subjects/organization";
import { recordsOf, type RecordOf } from "../../domain/records/records";
import { activitiesHeld, endedPeriods, isDone, isSince, type DutySource } from "../evaluation/duties";
import { checklist, frequency, ratio, type Evaluation, type Need } from "../evaluation/evaluators";
import type { Entry } from "../evaluation/figures";
import { byPerson } from "../evaluation/persons";
import {
  entry,
  groupedBy,
  key,
  listedNames,
  namesIn,
  onSheet,
  regrouped,
  rows,
  spokenOf,
  type EntrySource,
} from "../evaluation/sources";

type TeamRecord = RecordOf<"teams">;

/** The teams that are registered by the day that is judged. */
const teams = rows("teams", ["team", "type", "registeredOn"], (record, question) =>
  record.team !== null && isSince(record.registeredOn, question) ? entry(record, "team", record.team, record) : null,
);

/** Whether each community has a team of every kind asked for; where no communities are named, the whole. */
const teamsOfKinds = checklist(
  regrouped(teams, (registered, { analysis: { book, settings } }) => {
    const listed = recordsOf(book, "communities").map((record) => entry(record, "community", record.community, null));
    const named = registered.map((one) => ({ ...one, name: one.value.community ?? "", value: null }));
    const places = groupedBy<null>([...listed, ...named], ({ name }) => placeOf(name));
    const communities = [...places.values()].filter(([{ name }]) => name !== "" || places.size === 1);
    return communities.flatMap(([{ name, at }]) =>
      settings.teamKinds.map((kind): Entry<boolean> => {
        const isOwn = ({ community, type }: TeamRecord): boolean =>
          listedNames(type).includes(kind) && (placeOf(community) === placeOf(name) || communities.length === 1);
        const own = registered.find(({ value }) => isOwn(value));
        return { name: [name, kind].filter(Boolean).join(" "), at: own?.at ?? at, value: own !== undefined };
      }),
    );
  }),
);

/** What every registered team did, as the activities name it; of two teams of one name each that of its community. */
const teamActivities: DutySource = {
  needs: [...teams.needs, ...activitiesHeld.needs],
  read: (question) => {
    const units = groupedBy(teams.read(question), ({ name, value }) => teamKey(name, value.community));
    const periods = endedPeriods(question.analysis.settings.teamActivityMonths, question);
    const places = groupedBy(
      [...units.values()].map(([first]) => first),
      ({ name }) => key(name),
    );
    const occurrences = activitiesHeld.read(question).flatMap((activity) =>
      namesIn(activity.value.words, places.keys()).flatMap((name) => {
        const { date, unit } = activity.value;
        const [first, ...others] = places.get(name) ?? [];
        if (!first) return [];
        const community = others.length > 0 ? unit : first.value.community;
        return [{ ...activity, value: { date, unit: teamKey(name, community) } }];
      }),
    );
    return [...units].map(([team, [first]]) => {
      const since = first.value.registeredOn;
      const every = periods.filter((period) => since !== null && firstDay(since) <= period.first);
      return { every, units: [{ ...first, value: team }], occurrences };
    });
  },
};

function teamKey(team: string | null, community: string | null): string {
  return `${key(team)} ${placeOf(community)}`;
}

/** Fields of work in which units and residents do things together. */
const JOINT_FIELDS = [
  { name: "党建工作", words: /党建|党的建设/ },
  { name: "思想工作", words: /思想/ },
  { name: "治安联防", words: /治安|联防|平安|综治/ },
  { name: "公益事业", words: /公益/ },
  { name: "环境卫生", words: /环境|卫生/ },
  { name: "文体活动", words: /文体|文化|文艺|体育/ },
];

const JOINT = /联合|共建|联办|联创|联防|联谊|共同/;

/** Whether each field had a joint activity in the plan's days; to meet about it is none. */
const jointActivities = checklist(
  regrouped(activitiesHeld, (held, { analysis }) => {
    const texts = held
      .filter(({ value: { words, type } }) => JOINT.test(words) && type !== "联席会议")
      .map((one) => ({ ...one, value: `${one.value.type ?? ""} ${one.value.words}` }));
    return spokenOf(JOINT_FIELDS, texts, onSheet(analysis.book, "activities"));
  }),
);

/**
 * Members in service (在职党员) who registered with a community, and whether each served there in the plan's days.
 * @param isNamed activities name those who take part; else only the volunteers' own list tells it
 */
const inServiceMembers = (isNamed: boolean): EntrySource<boolean> => {
  const columns = ["name", "inService", "registeredOn"] as const;
  const registered = rows("volunteers", isNamed ? columns : [...columns, "servedOn"], (record, question) =>
    record.inService === true && isSince(record.registeredOn, question)
      ? entry(record, "registeredOn", record.name, record)
      : null,
  );
  const participation: Need = { kind: "activities", columns: ["date", "participants"] };
  return {
    needs: isNamed ? [...registered.needs, participation] : registered.needs,
    read: (question) => {
      const people = byPerson(registered.read(question), ({ name, community }) => ({ name, unit: community }));
      const taking = recordsOf(question.analysis.book, "activities").filter(({ date }) => isDone(date, question));
      return people.map(([first, ...more]) => {
        const isNamesake = people.some(([other]) => other !== first && key(other.name) === key(first.name));
        const place = placeOf(first.value.community);
        const isIn = taking.some(
          ({ participants, branch }) =>
            listedNames(participants).includes(key(first.name)) && (!isNamesake || placeOf(branch) === place),
        );
        const served = [first, ...more].some(({ value }) => isDone(value.servedOn, question));
        return { ...first, value: isIn || served };
      });
    },
  };
};

export const teamMeasures: Readonly<Record<string, Evaluation>> = {
  P109: teamsOfKinds,
  P110: jointActivities,
  P120: frequency(teamActivities),
  P123: ratio(inServiceMembers(true), inServiceMembers(false)),
};
