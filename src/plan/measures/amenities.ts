/**
 * Measures of what each community keeps for its people: schools, walls and windows, its own bodies, members' zones, what
 * its hall handles.
 */
import { columnHeader, type FieldOf } from "../../domain/records/kinds";
import { placeOf } from "../../domain/subjects/organization";
import { recordsOf, type RecordOf } from "../../domain/records/records";
import { liesIn } from "../evaluation/calendar";
import { activitiesHeld, endedPeriods, isSince, type Activity } from "../evaluation/duties";
import { checklist, type Evaluation } from "../evaluation/evaluators";
import type { Entry, Question } from "../evaluation/figures";
import { entry, groupedBy, regrouped, rows, type EntrySource } from "../evaluation/sources";

type CommunityRecord = RecordOf<"communities">;
type Field = FieldOf<"communities">;
type Of<T> = { [F in Field]: CommunityRecord[F] extends T | null ? F : never }[Field];

/** Each community once, with all rows that are of it, counted at the first of some columns. */
const communities = (...columns: readonly [Field, ...Field[]]): EntrySource<readonly CommunityRecord[]> =>
  regrouped(
    rows("communities", ["community", ...columns], (record) =>
      record.community === null ? null : entry(record, columns[0], record.community, record),
    ),
    (all) =>
      [...groupedBy(all, ({ name }) => placeOf(name)).values()].map((own) => {
        return { ...own[0], value: own.map(({ value }) => value) };
      }),
  );

type Community = Entry<readonly CommunityRecord[]>;

/** One thing that a community is to have, under both their names. */
function thing({ name, value }: Community, column: Field, has: (record: CommunityRecord) => boolean): Entry<boolean> {
  const [first] = value as readonly [CommunityRecord];
  return entry(value.find(has) ?? first, column, `${name} ${columnHeader("communities", column)}`, value.some(has));
}

/** Each of some things of every community: whether it answers 是. */
const things = (...columns: readonly [Of<boolean>, ...Array<Of<boolean>>]): Evaluation =>
  checklist(
    regrouped(communities(...columns), (all) =>
      all.flatMap((community) =>
        columns.map((column) => thing(community, column, (record) => record[column] === true)),
      ),
    ),
  );

/** The activities that are a community's; where the book has one community, all are. */
function activitiesOf(community: Community, all: readonly Community[], held: ReadonlyArray<Entry<Activity>>) {
  const isOnly = all.length === 1;
  return held.filter(({ value }) => isOnly || placeOf(value.unit) === placeOf(community.name));
}

/** What each community has and does, from its row and the activities that are its own. */
const withActivities = (
  source: EntrySource<readonly CommunityRecord[]>,
  items: (
    community: Community,
    own: ReadonlyArray<Entry<Activity>>,
    question: Question,
  ) => ReadonlyArray<Entry<boolean>>,
): Evaluation =>
  checklist({
    needs: [...source.needs, ...activitiesHeld.needs],
    read: (question) => {
      const [all, held] = [source.read(question), activitiesHeld.read(question)];
      return all.flatMap((community) => items(community, activitiesOf(community, all, held), question));
    },
  });

/** A citizen school (市民学校) that held a class in the plan's days, a culture wall and a publicity window. */
const publicity = withActivities(communities("citizenSchool", "cultureWall", "publicityWindow"), (community, own) => {
  const hadClass = own.some(({ value }) => /[市居]民(?:学校|课堂)/.test(value.words));
  return [
    thing(community, "citizenSchool", (record) => record.citizenSchool === true && hadClass),
    thing(community, "cultureWall", (record) => record.cultureWall === true),
    thing(community, "publicityWindow", (record) => record.publicityWindow === true),
  ];
});

/** Members' zones (责任区) and posts (先锋岗), and a service day (服务日) in every period that is over. */
const zonesPostsAndServiceDays = withActivities(communities("zones", "pioneerPosts"), (community, own, question) => {
  const periods = endedPeriods(question.analysis.settings.serviceDayMonths, question);
  const days = own.flatMap(({ value: { words, date } }) => (words.includes("服务日") ? [date] : []));
  const without = periods.filter((period) => !days.some((day) => liesIn(day, period)));
  const name = [community.name, "党员服务日", without.map(({ label }) => label).join("、")].filter(Boolean).join(" ");
  return [
    thing(community, "zones", ({ zones }) => (zones ?? 0) > 0),
    thing(community, "pioneerPosts", ({ pioneerPosts }) => (pioneerPosts ?? 0) > 0),
    ...(periods.length > 0 ? [{ name, at: community.at, value: without.length === 0 }] : []),
  ];
});

/** Each community, else each place that has a branch, by its {@link placeOf}. */
const places = [
  communities("community"),
  rows("branches", ["branch"], (record) =>
    record.branch === null ? null : entry(record, "branch", record.branch, record),
  ),
].map((source): EntrySource<unknown> =>
  regrouped<unknown, unknown>(source, (all) =>
    [...groupedBy(all, ({ name }) => placeOf(name)).values()].map(([first]) => first),
  ),
);

/** Each community's 工作细则 that are in force; where there is one community, they need not name it. */
const workRules = places.map((source): EntrySource<boolean> => ({
  needs: [...source.needs, { kind: "documents", columns: ["title", "unit", "date"] }],
  read: (question) => {
    const inForce = recordsOf(question.analysis.book, "documents").filter(
      ({ title, date, endedOn }) =>
        title?.includes("工作细则") && isSince(date, question) && !isSince(endedOn, question),
    );
    const all = source.read(question);
    return all.map((one) => {
      const isOwn = (unit: string | null): boolean =>
        placeOf(unit) === placeOf(one.name) || (all.length === 1 && unit === null);
      return { ...one, value: inForce.some(({ unit }) => isOwn(unit)) };
    });
  },
}));

export const amenityMeasures: Readonly<Record<string, Evaluation>> = {
  P113: publicity,
  P115: things("goodNeighbourCentre"),
  P117: things("leadingGroup", "residentsCommittee", "womensCongress", "youthLeague"),
  P121: checklist(...workRules),
  P122: zonesPostsAndServiceDays,
  P132: things("handlesAllowance", "handlesSubsidies", "handlesLicences", "handlesMedicalCare"),
};
