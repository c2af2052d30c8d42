/**
 * Measures of meetings: three meetings and one lesson (三会一课), appraisals (民主评议党员), joint meetings (联席会议) and
 * reports on the work.
 */
import { firstDay, isBefore } from "../../domain/values/dates";
import { REGULAR_MEETINGS } from "../../domain/subjects/organizationLife";
import { recordsOf } from "../../domain/records/records";
import { liesIn, yearsOf } from "../evaluation/calendar";
import {
  activitiesOfType,
  branchesIn,
  communal,
  everyones,
  reportsOnWork,
  themesOfActivities,
  type DutySource,
} from "../evaluation/duties";
import { checklist, frequency, onCondition, order, type Evaluation, type Steps } from "../evaluation/evaluators";
import type { Entry } from "../evaluation/figures";
import type { Duty } from "../evaluation/frequency";
import {
  documentTitles,
  entry,
  joined,
  key,
  onSheet,
  regrouped,
  rows,
  spokenOf,
  type EntrySource,
} from "../evaluation/sources";

/** 三会一课: the regular meetings but for the theme days. */
const THREE_MEETINGS = REGULAR_MEETINGS.filter(({ type }) => type !== "主题党日");

const groupMeetings = activitiesOfType("党小组会");

const threeMeetingsOneLesson = frequency({
  needs: activitiesOfType("党课").needs,
  read: (question) => {
    const all = branchesIn(question.analysis);
    const duties = THREE_MEETINGS.map(({ type, every, ofCommittee }): Duty => {
      const units = ofCommittee ? all.filter((branch) => question.analysis.hasCommittee(branch.name)) : all;
      return { name: type, every, units, occurrences: activitiesOfType(type).read(question) };
    });
    // Who has groups (党小组) no list says: a branch that holds their meetings owes them every month (Art. 12).
    const occurrences = groupMeetings.read(question).filter(({ value }) => liesIn(value.date, question.span));
    const holding = new Set(occurrences.map(({ value }) => value.unit));
    const units = all.filter(({ value }) => holding.has(value));
    return [...duties, { name: "党小组会", every: "month", units, occurrences }];
  },
});

const jointMeetings = activitiesOfType("联席会议");

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
      .filter(
        (member) => roster.isFullMember(member) && (!member.fullMemberOn || firstDay(member.fullMemberOn) <= span.last),
      )
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

const appraisals = activitiesOfType("民主评议党员");

/** Where no results are kept: a logged appraisal of every branch. */
const appraisalMeetings: DutySource = {
  needs: appraisals.needs,
  read: (question) => [{ every: "year", units: branchesIn(question.analysis), occurrences: appraisals.read(question) }],
};

const yearlyAppraisals = frequency(appraisalResults, appraisalMeetings);

/** What was done about each 不合格 of the plan's years in the appraisal sheets. */
const followUps = rows("appraisals", ["result", "followUp"], (record, { span }) => {
  const year = record.year ?? record.table.year;
  if (record.result === null || !/不合格|不称职/.test(record.result)) return null;
  return year === null || yearsOf(span).includes(year)
    ? entry(record, "followUp", record.name, record.followUp !== null)
    : null;
});

/** Members away from home (流动党员) with the place they went to and a telephone number. */
const mobileMembers = rows("members", ["floating", "destination", "mobile"], (record, { analysis: { roster } }) =>
  record.floating === true && !roster.isOut(record)
    ? entry(record, "destination", record.name, record.destination !== null && record.mobile !== null)
    : null,
);

/** Each logged appraisal after a notice of it in the same year. */
const noticeBeforeAppraisal = order({
  needs: [...appraisals.needs, { kind: "publications", columns: ["date", "what"] }],
  read: (question) => {
    const notices = recordsOf(question.analysis.book, "publications").flatMap(({ date, what }) =>
      date !== null && what !== null && /评议/.test(what) ? [date] : [],
    );
    return appraisals.read(question).flatMap((appraisal): Array<Entry<readonly Steps[]>> => {
      const { date } = appraisal.value;
      if (!liesIn(date, question.span)) return [];
      const notice = notices.find((day) => day.year === date.year && isBefore(day, date)) ?? null;
      return [{ ...appraisal, value: [[notice, date]] }];
    });
  },
});

const RESIDENTS_MEETING = { name: "居民代表会议", words: /居民代表/ };

const residentsMeetings = [
  joined(
    regrouped(documentTitles, (titles, { analysis }) =>
      spokenOf([RESIDENTS_MEETING], titles, onSheet(analysis.book, "documents")),
    ),
    themesOfActivities([RESIDENTS_MEETING]),
  ),
  themesOfActivities([RESIDENTS_MEETING]),
];

export const meetingMeasures: Readonly<Record<string, Evaluation>> = {
  P14: frequency(communal(jointMeetings, () => "quarter")),
  P15: yearlyAppraisals,
  P16: threeMeetingsOneLesson,
  P23: checklist(...residentsMeetings),
  P25: frequency(communal(reportsOnWork, () => "quarter")),
  P28: noticeBeforeAppraisal,
  P44c: checklist(joined(followUps, mobileMembers)),
  P48: frequency(...yearlyJointMeetings),
  P89: threeMeetingsOneLesson,
  P90: onCondition(yearlyAppraisals, followUps.read),
};
