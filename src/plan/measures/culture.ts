/**
 * Measures of what is done for residents and in campaigns, as the topics of the activity log tell: performances,
 * festivals, visits, themes.
 */
import { firstDay } from "../../domain/values/dates";
import { visitingHolidays, type Holiday } from "../../domain/values/holidays";
import { recordsOf } from "../../domain/records/records";
import { liesIn, yearsOf, type Period } from "../evaluation/calendar";
import {
  activities,
  activitiesOfType,
  activitiesSaying,
  communal,
  themesOfActivities,
  type Dated,
} from "../evaluation/duties";
import { checklist, count, frequency, watchingGaps, type Evaluation } from "../evaluation/evaluators";
import type { Question } from "../evaluation/figures";
import { entry, regrouped, rows } from "../evaluation/sources";

/** Activities of culture and sports whose topic or place says all of some words. */
const cultural = (...words: readonly RegExp[]): typeof activities =>
  regrouped(activities, (held) =>
    held.filter(({ value }) => value.type === "文体活动" && words.every((word) => word.test(value.words))),
  );

/** The days around each holiday that are over. */
function around(holidays: readonly Holiday[], { analysis: { asOf, settings } }: Question): Period[] {
  const days = settings.holidayDays;
  return holidays
    .map(({ name, date }) => ({
      label: `${name} ${date.year}`,
      first: firstDay(date) - days,
      last: firstDay(date) + days,
    }))
    .filter(({ last }) => last < firstDay(asOf));
}

const performances = cultural(/广场/, /演/);

/** Performances around every holiday of the community's own list. */
const holidayPerformances = communal(
  { needs: [{ kind: "holidays", columns: ["holiday", "date"] }, ...activities.needs], read: cultural().read },
  (question) => {
    const listed = recordsOf(question.analysis.book, "holidays").flatMap(({ holiday, date }) =>
      holiday !== null && date !== null && liesIn(date, question.span) ? [{ name: holiday, date }] : [],
    );
    return around(listed, question);
  },
);

/** Visits as their own sheets have them, else as the activity log has them. */
const visits: readonly Dated[] = [
  rows("visits", ["date", "household"], (record) => {
    const { date, household, purpose } = record;
    return date === null || /就业|检查/.test(purpose ?? "") ? null : entry(record, "date", household, { date });
  }),
  activitiesOfType("走访"),
];

const holidayVisits = visits.map((source) =>
  communal(source, (question) => {
    const holidays = yearsOf(question.span).flatMap(visitingHolidays);
    return around(
      holidays.filter(({ date }) => liesIn(date, question.span)),
      question,
    );
  }),
);

/** 三学, 三亮三比三评, as the campaign of 创先争优 names them. */
const STUDIES_AND_MARKS = [
  { name: "学习党的精神", words: /大精神|全会精神|重要讲话/ },
  { name: "学习党章", words: /党章/ },
  { name: "学习改进作风", words: /作风|八项规定/ },
  ...["亮标准", "亮身份", "亮承诺", "比技能", "比作风", "比业绩", "群众评议", "党员互评", "领导点评"].map((name) => ({
    name,
    words: new RegExp(name),
  })),
];

/** 八进社区 */
const EIGHT_ENTRIES = [
  { name: "文明新风进社区", words: /文明/ },
  { name: "文体活动进社区", words: /文体|文艺|体育/ },
  { name: "健康教育进社区", words: /健康|卫生/ },
  { name: "法制教育进社区", words: /法制|法治|法律|普法/ },
  { name: "科技知识进社区", words: /科技|科普|科学/ },
  { name: "计生进社区", words: /计生|计划生育|优生/ },
  { name: "综治进社区", words: /综治|综合治理|平安/ },
  { name: "警务进社区", words: /警务|民警|反诈/ },
];

export const cultureMeasures: Readonly<Record<string, Evaluation>> = {
  P19: watchingGaps(frequency(communal(performances, () => "week")), performances, 7),
  P20: frequency(communal(cultural(/庭院|院落|大院|楼院/), () => "quarter")),
  P21: frequency(communal(cultural(/广场/), () => "year")),
  P22: frequency(holidayPerformances),
  P26: checklist(themesOfActivities(STUDIES_AND_MARKS)),
  P41: checklist(themesOfActivities(EIGHT_ENTRIES)),
  P80: frequency(...holidayVisits),
  P98: count(activitiesSaying(/表彰/)),
};
