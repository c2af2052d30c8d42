/**
 * Measures of meetings: three meetings and one lesson (三会一课), appraisals (民主评议党员) and joint meetings (联席会议).
 */
import type { Analysis } from "../../domain/analysis";
import { firstDay } from "../../domain/dates";
import { recordsOf, tablesOf } from "../../domain/records";
import { isFullMember } from "../../domain/roster";
import { squeeze } from "../../domain/text";
import { frequency, type Evaluation, type Source } from "../evaluators";
import type { Entry } from "../figures";
import type { Duty, Occurrence } from "../frequency";
import { entry, rows, type EntrySource } from "../sources";

type DutySource = Source<readonly Duty[]>;

const key = (name: string | null): string => squeeze(name ?? "");

/** Activities of one type, each its branch's own. */
const activities = (type: string): EntrySource<Occurrence> =>
  rows("activities", ["date", "type"], (record) => {
    const { date, branch } = record;
    return record.type === type && date !== null ? entry(record, "date", type, { date, unit: key(branch) }) : null;
  });

/** The same occurrences, for everyone. */
const everyones = (occurrences: ReadonlyArray<Entry<Occurrence>>): Array<Entry<Occurrence>> =>
  occurrences.map((one) => ({ ...one, value: { ...one.value, unit: null } }));

/** The branches of the branch list, else of the roster. */
function branches({ branches: listed, branchNames, roster }: Analysis): Array<Entry<string>> {
  return branchNames.flatMap((name) => {
    const record = listed.get(key(name)) ?? roster.ofBranch(name)[0];
    return record ? [entry(record, "branch", name, key(name))] : [];
  });
}

/** 三会一课; only branches with a committee owe its meetings. */
const REGULAR_MEETINGS = [
  { name: "支部党员大会", every: "quarter", ofCommittee: false },
  { name: "支部委员会", every: "month", ofCommittee: true },
  { name: "党课", every: "quarter", ofCommittee: false },
] as const;

const threeMeetingsOneLesson: DutySource = {
  needs: activities("党课").needs,
  read: (question) => {
    const all = branches(question.analysis);
    return REGULAR_MEETINGS.map(({ name, every, ofCommittee }) => {
      const units = ofCommittee ? all.filter((branch) => question.analysis.hasCommittee(branch.name)) : all;
      return { name, every, units, occurrences: activities(name).read(question) };
    });
  },
};

const jointMeetings = activities("联席会议");

/** The community's joint meeting, whoever logs it. */
const quarterlyJointMeeting: DutySource = {
  needs: jointMeetings.needs,
  read: (question) => {
    const sheet = tablesOf(question.analysis.book, "activities")[0]?.sheet ?? "";
    const community = { name: "", at: { sheet, row: null, column: null }, value: "" };
    return [{ every: "quarter", units: [community], occurrences: everyones(jointMeetings.read(question)) }];
  },
};

/** Joint meetings of each community or branch; one logged under no name of the list is everyone's. */
const jointMeetingsOf = (units: EntrySource<string>): DutySource => ({
  needs: [...units.needs, ...jointMeetings.needs],
  read: (question) => {
    const listed = units.read(question);
    const known = new Set<unknown>(listed.map(({ value }) => value));
    const meetings = jointMeetings.read(question);
    const own = meetings.filter(({ value }) => known.has(value.unit));
    const others = meetings.filter(({ value }) => !known.has(value.unit));
    return [{ every: "year", units: listed, occurrences: [...own, ...everyones(others)] }];
  },
});

const yearlyJointMeetings = [
  rows("communities", ["community"], (record) => entry(record, "community", record.community, key(record.community))),
  rows("branches", ["branch"], (record) => entry(record, "branch", record.branch, key(record.branch))),
].map(jointMeetingsOf);

/** A result in the appraisal sheets for every full member. */
const appraisalResults: DutySource = {
  needs: [
    { kind: "appraisals", columns: ["name", "result"] },
    { kind: "members", columns: ["name", "category"] },
  ],
  read: ({ analysis: { book, roster }, span }) => {
    // By name and branch, so that a member whom the roster has twice by mistake needs no second result.
    const person = (name: string | null, branch: string | null): string => `${key(name)} ${key(branch)}`;
    const units = roster.members
      .filter((member) => isFullMember(member) && (!member.fullMemberOn || firstDay(member.fullMemberOn) <= span.last))
      .map((member) => entry(member, "name", member.name, person(member.name, member.branch)));
    const occurrences = recordsOf(book, "appraisals").flatMap((record) => {
      const year = record.year ?? record.table.year;
      const member = record.result === null ? null : roster.find(record);
      if (year === null || !member) return [];
      const date = { year, month: null, day: null };
      return [entry(record, "result", member.name, { date, unit: person(member.name, member.branch) })];
    });
    return [{ every: "year", units, occurrences }];
  },
};

const appraisals = activities("民主评议党员");

/** Where no results are kept: a logged appraisal of every branch. */
const appraisalMeetings: DutySource = {
  needs: appraisals.needs,
  read: (question) => [{ every: "year", units: branches(question.analysis), occurrences: appraisals.read(question) }],
};

export const meetingMeasures: Readonly<Record<string, Evaluation>> = {
  P14: frequency(quarterlyJointMeeting),
  P15: frequency(appraisalResults, appraisalMeetings),
  P16: frequency(threeMeetingsOneLesson),
  P48: frequency(...yearlyJointMeetings),
};
