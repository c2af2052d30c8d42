/**
 * Duties out of rows: what measures of frequency have in common.
 */
import type { PlainDate } from "../domain/dates";
import { squeeze } from "../domain/text";
import { liesIn } from "./calendar";
import type { Source } from "./evaluators";
import type { Entry, Question } from "./figures";
import type { Duty, Occurrence } from "./frequency";
import { entry, onSheet, regrouped, rows, spokenOf, type EntrySource, type Theme } from "./sources";

export type DutySource = Source<readonly Duty[]>;

/** The key under which units and occurrences find each other: a name without spaces. */
export const key = (name: string | null): string => squeeze(name ?? "");

/** What was done at an activity, as its topic and place tell. */
export interface Activity {
  readonly date: PlainDate;
  readonly type: string | null;
  readonly branch: string | null;
  readonly words: string;
}

/** The activities whose day is known, with the words of their topic and place. */
export const activities: EntrySource<Activity> = rows("activities", ["date", "topic"], (record) => {
  const { date, type, branch, topic, place } = record;
  if (date === null) return null;
  return entry(record, "date", topic ?? type, { date, type, branch, words: `${topic ?? ""} ${place ?? ""}` });
});

/** One entry a theme: whether an activity in the plan's days speaks of it. */
export const themesOfActivities = (themes: readonly Theme[]): EntrySource<boolean> =>
  regrouped(activities, (held, { analysis, span }) => {
    const texts = held
      .filter(({ value }) => liesIn(value.date, span))
      .map((activity) => ({ ...activity, value: activity.value.words }));
    return spokenOf(themes, texts, onSheet(analysis.book, "activities"));
  });

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
