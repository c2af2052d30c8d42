/**
 * Duties out of rows: what measures of frequency have in common.
 */
import type { Analysis } from "../../domain/verdict/analysis";
import { firstDay, isAfter, type PlainDate } from "../../domain/values/dates";
import { liesIn, monthsIn, type Period } from "./calendar";
import type { Source } from "./evaluators";
import type { Entry, Question } from "./figures";
import type { Duty, Occurrence } from "./frequency";
import { asking, entry, key, onSheet, regrouped, rows, spokenOf, type EntrySource, type Theme } from "./sources";

export type DutySource = Source<readonly Duty[]>;

/** What was done at an activity, as its topic and place tell. */
export interface Activity {
  readonly date: PlainDate;
  readonly type: string | null;
  readonly words: string;
  /** The branch or community whose it was. */
  readonly unit: string | null;
}

/** The activities whose day is known, with the words of their topic, theme (活动专题) and place. */
export const activities: EntrySource<Activity> = rows("activities", ["date", "topic"], (record) => {
  const { date, type, topic, theme, place, branch: unit } = record;
  if (date === null) return null;
  const words = [topic, theme, place].filter((text) => text !== null).join(" ");
  return entry(record, "date", topic ?? theme ?? type, { date, type, words, unit });
});

/** One entry a theme: whether an activity in the plan's days speaks of it. */
export const themesOfActivities = (themes: readonly Theme[]): EntrySource<boolean> =>
  regrouped(activities, (held, { analysis, span }) => {
    const texts = held
      .filter(({ value }) => liesIn(value.date, span))
      .map((activity) => ({ ...activity, value: activity.value.words }));
    return spokenOf(themes, texts, onSheet(analysis.book, "activities"));
  });

/** Each activity in the plan's days that speaks of something. */
export const activitiesSaying = (words: RegExp): EntrySource<boolean> =>
  asking(activities, (activity, { span }) =>
    words.test(activity.words) && liesIn(activity.date, span) ? true : undefined,
  );

/** Reports on the work (工作汇报), by an activity's topic. */
export const reportsOnWork: typeof activities = regrouped(activities, (held) =>
  held.filter(({ value }) => /汇报/.test(value.words)),
);

/** Activities of one type, each its branch's own. */
export const activitiesOfType = (type: string): EntrySource<Occurrence> =>
  rows("activities", ["date", "type"], (record) => {
    const { date, branch } = record;
    return record.type === type && date !== null ? entry(record, "date", type, { date, unit: key(branch) }) : null;
  });

/** The same occurrences, for everyone. */
export const everyones = (occurrences: ReadonlyArray<Entry<Occurrence>>): Array<Entry<Occurrence>> =>
  occurrences.map((one) => ({ ...one, value: { ...one.value, unit: null } }));

/** The branches of the branch list, else of the roster. */
export function branchesIn({ branches: listed, branchNames, roster }: Analysis): Array<Entry<string>> {
  return branchNames.flatMap((name) => {
    const record = listed.get(key(name)) ?? roster.ofBranch(name)[0];
    return record ? [entry(record, "branch", name, key(name))] : [];
  });
}

/** Something dated, whoever did it. */
export type Dated = EntrySource<{ readonly date: PlainDate }>;

/** What is due from the community as a whole, whoever does it. */
export function communal({ needs, read }: Dated, every: (question: Question) => Duty["every"]): DutySource {
  return {
    needs,
    read: (question) => {
      const { kind } = needs[0] as (typeof needs)[number];
      const community = { name: "", at: onSheet(question.analysis.book, kind), value: "" };
      const occurrences = read(question).map((one) => ({ ...one, value: { date: one.value.date, unit: null } }));
      return [{ every: every(question), units: [community], occurrences }];
    },
  };
}

/** Whether something was done in the plan's days, and by now. */
export function isDone(date: PlainDate | null, { analysis, span }: Question): date is PlainDate {
  return date !== null && liesIn(date, span) && !isAfter(date, analysis.asOf);
}

/** Whether something has been since a day, at the day it is told for. */
export function isSince(date: PlainDate | null, { on }: Question): boolean {
  return date !== null && firstDay(date) <= firstDay(on);
}

/** The activities held in the plan's days. */
export const activitiesHeld: typeof activities = asking(activities, (activity, question) =>
  isDone(activity.date, question) ? activity : undefined,
);

/** The periods of so many months that are over. */
export function endedPeriods(months: number, { analysis, span }: Question): Period[] {
  return monthsIn(span, months).filter(({ last }) => last < firstDay(analysis.asOf));
}
