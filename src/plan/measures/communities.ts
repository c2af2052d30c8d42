/**
 * Measures of communities (社区): what each has, its grade, and the branch named after it.
 */
import type { FieldOf } from "../../domain/records/kinds";
import { isVillage, placeOf } from "../../domain/subjects/organization";
import { recordsOf, type RecordOf } from "../../domain/records/records";
import { squeeze } from "../../domain/values/text";
import { checklist, count, countOfEach, onCondition, ratio, type Evaluation } from "../evaluation/evaluators";
import type { Entry } from "../evaluation/figures";
import { entry, key, onSheet, regrouped, rows, type EntrySource } from "../evaluation/sources";

type CommunityRecord = RecordOf<"communities">;
type Field = FieldOf<"communities">;
type YesNo = { [F in Field]: CommunityRecord[F] extends boolean | null ? F : never }[Field];

/** Each community, counted at the first of some columns, with what its row says. */
const communities = <V>(columns: readonly [Field, ...Field[]], value: (record: CommunityRecord) => V): EntrySource<V> =>
  rows("communities", ["community", ...columns], (record) =>
    entry(record, columns[0], record.community, value(record)),
  );

/** Whether each community answers 是 under all of some columns. */
const havingAll = (...columns: readonly [YesNo, ...YesNo[]]): EntrySource<boolean> =>
  communities(columns, (record) => columns.every((column) => record[column] === true));

/** The same, or where the communities don't say, the branches of the branch list. */
const havingOrBranches = (column: "serviceCentre" | "jointMeeting"): Array<EntrySource<boolean>> => [
  rows("communities", [column], (record) => entry(record, column, record.community, record[column] === true)),
  rows("branches", [column], (record) => entry(record, column, record.branch, record[column] === true)),
];

/** 八有 */
const EIGHT = [
  "hasRoom",
  "hasFlag",
  "hasRules",
  "hasSign",
  "hasPapers",
  "hasTelevision",
  "hasPlayer",
  "hasRecords",
] as const;

/** Whether a branch is of each community, as its name says in whole words (一居一支). */
const withBranch = (isMeant: (community: string) => boolean): EntrySource<boolean> => ({
  needs: [
    { kind: "communities", columns: ["community"] },
    { kind: "branches", columns: ["branch"] },
  ],
  read: ({ analysis: { book, branches } }) => {
    const places = new Set([...branches.keys()].map(placeOf));
    return recordsOf(book, "communities").flatMap((record): Array<Entry<boolean>> => {
      const name = squeeze(record.community ?? "");
      if (name === "" || !isMeant(name)) return [];
      // A village's branch may go without the word 村: 王庄党支部.
      const own = [placeOf(name), ...(isVillage(name) ? [placeOf(name).replace(/村$/, "")] : [])];
      return [
        entry(
          record,
          "community",
          record.community,
          own.some((place) => places.has(place)),
        ),
      ];
    });
  },
});

const everyCommunityHasBranch = ratio(withBranch(() => true));

const gridLeaders = [
  rows("grids", ["grid", "leader", "points"], (record) =>
    entry(record, "leader", record.grid, record.leader !== null && (record.points ?? 0) > 0),
  ),
  communities(["gridLeaders"], ({ gridLeaders: leaders }) => (leaders ?? 0) > 0),
];

const mergers = rows("mergers", ["former", "community", "membersBefore", "membersMoved"], (record) =>
  entry(record, "community", record.community, record),
);

/** The communities that former ones were merged into; each must have gone into one, with all its members. */
const mergedCommunities = onCondition(
  count(
    regrouped(mergers, (merged): Array<Entry<boolean>> => {
      const byName = new Map(merged.map((merger) => [key(merger.name), { ...merger, value: true }]));
      byName.delete("");
      return [...byName.values()];
    }),
  ),
  (question) =>
    mergers.read(question).map((merger) => {
      const { former, community, membersBefore, membersMoved } = merger.value;
      const haveMoved = membersBefore !== null && membersBefore === membersMoved;
      return { ...merger, name: former ?? "", value: community !== null && haveMoved };
    }),
);

const GRADES = ["标准", "精品", "示范"] as const;
type Grade = (typeof GRADES)[number];

const graded = communities(["grade"], ({ grade }) => grade);

/** The communities of a grade. */
export const communitiesOfGrade = (wanted: Grade): EntrySource<boolean> =>
  regrouped(graded, (all) => all.flatMap((one) => (one.value === wanted ? [{ ...one, value: true }] : [])));

/** Share of all communities that each grade is to have; a grade may differ by one community. Each must have a grade. */
const GRADE_SHARES: Readonly<Record<Grade, number>> = { 标准: 0.3, 精品: 0.3, 示范: 0.4 };

const gradesAsPlanned = onCondition(
  ratio(
    regrouped(graded, (all, { analysis }) =>
      GRADES.map((grade) => {
        const own = all.filter(({ value }) => value === grade);
        const isAsPlanned = Math.abs(own.length - GRADE_SHARES[grade] * all.length) <= 1;
        return { name: grade, at: own[0]?.at ?? onSheet(analysis.book, "communities"), value: isAsPlanned };
      }),
    ),
  ),
  (question) => graded.read(question).map((one) => ({ ...one, value: one.value !== null })),
);

/** Each village, with whether it has a centre of Party building. */
const villageCentres: EntrySource<boolean> = rows("communities", ["community", "activityCentre"], (record) =>
  isVillage(record.community)
    ? entry(record, "activityCentre", record.community, record.activityCentre === true)
    : null,
);

export const communityMeasures: Readonly<Record<string, Evaluation>> = {
  P24: checklist(havingAll("serviceStation")),
  P29: checklist(...gridLeaders),
  P31: everyCommunityHasBranch,
  P32: ratio(withBranch((community) => community.includes("社区"))),
  P37: mergedCommunities,
  P40: checklist(havingAll(...EIGHT)),
  P47: ratio(...havingOrBranches("jointMeeting")),
  P49: checklist(communities(["jointMeetingType"], ({ jointMeetingType: type }) => /^紧密/.test(squeeze(type ?? "")))),
  P50: ratio(...havingOrBranches("serviceCentre")),
  P59: everyCommunityHasBranch,
  P75: countOfEach(communities(["socialWorkers"], ({ socialWorkers }) => socialWorkers)),
  P79: checklist(havingAll("oneCentre", "oneWindow", "oneStopService", "oneStopProcessing")),
  P83: gradesAsPlanned,
  P85: ratio(havingAll("ownVenue")),
  P97: count(communitiesOfGrade("精品")),
  P100: checklist(havingAll("districtNetwork", "streetNetwork", "communityNetwork")),
  P103: ratio(villageCentres),
};
