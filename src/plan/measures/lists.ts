/**
 * Measures of what is written down and worked off: documents, plans, tasks, projects, commendations, indicators,
 * elections.
 */
import { dateOfDay, isAfter } from "../../domain/values/dates";
import type { RecordOf } from "../../domain/records/records";
import { squeeze } from "../../domain/values/text";
import { liesIn, yearsOf } from "../evaluation/calendar";
import { activitiesSaying, branchesIn, communal, reportsOnWork } from "../evaluation/duties";
import { checklist, count, order, type Evaluation } from "../evaluation/evaluators";
import { fewestPerPeriod } from "../evaluation/frequency";
import {
  byName,
  asking,
  entry,
  joined,
  key,
  onSheet,
  regrouped,
  rows,
  spokenOf,
  type EntrySource,
  type Theme,
} from "../evaluation/sources";

/** The rules that communities post on their walls (制度上墙). */
const POSTED_RULES = [
  { name: "社区党支部主要职责", words: /党支部.*职责/ },
  { name: "党支部建设目标", words: /建设目标/ },
  { name: "书记职责", words: /书记.*职责/ },
  { name: "党员活动制度", words: /党员活动/ },
  { name: "民主评议党员制度", words: /民主评议/ },
  { name: "团支部工作职责", words: /团支部/ },
  { name: "妇代会工作职责", words: /妇代会|妇联|妇女/ },
  { name: "党员电教室工作职责", words: /电教|远程教育/ },
  { name: "社区工作考核办法", words: /考核/ },
  { name: "联席会议制度", words: /联席会议/ },
  { name: "共驻共建机制", words: /共驻共建|共建/ },
  { name: "社区党建联合会制度", words: /联合会|党建协会/ },
  { name: "每周工作汇报制度", words: /周.*汇报/ },
  { name: "社区干部值班制度", words: /值班/ },
];

/** The rules on file; where the list says whether they hang on the wall (是否上墙), those that do. */
const rulesOnFile = regrouped(
  rows("documents", ["title"], (record) => {
    const isPosted = record.table.columns["posted"] === undefined || record.posted === true;
    return record.title === null || !isPosted
      ? null
      : entry(record, "title", record.title, `${record.title} ${record.type ?? ""}`);
  }),
  (titles, { analysis }) => spokenOf(POSTED_RULES, titles, onSheet(analysis.book, "documents")),
);

/** The report that secretary and director give every week. */
const weeklyReport: EntrySource<boolean> = {
  needs: reportsOnWork.needs,
  read: (question) => {
    const { actual } = fewestPerPeriod(communal(reportsOnWork, () => "week").read(question), question);
    const at = onSheet(question.analysis.book, "activities");
    return actual === null ? [] : [{ name: "每周工作汇报", at, value: actual > 0 }];
  },
};

/** One guide, four mechanisms, five breakthroughs, five goals. */
const TASK_GROUPS = [
  { name: "指导", tasks: 1 },
  { name: "机制", tasks: 4 },
  { name: "突破", tasks: 5 },
  { name: "目标", tasks: 5 },
];

/** The tasks of each group that are done; those a group lacks on the list are not. */
const tasksDone = regrouped(
  rows("tasks", ["group", "task", "doneOn"], (record) => entry(record, "doneOn", record.task, record)),
  (all, { analysis }) =>
    TASK_GROUPS.flatMap(({ name, tasks }) => {
      const listed = all.filter(({ value }) => value.group?.includes(name));
      const lacking = Array.from({ length: Math.max(0, tasks - listed.length) }, (_, index) => ({
        name: `${name} ${listed.length + index + 1}`,
        at: onSheet(analysis.book, "tasks"),
        value: false,
      }));
      return [...listed.map((one) => ({ ...one, value: one.value.doneOn !== null })), ...lacking];
    }),
);

const PLAN_YEAR = /(?<!\d)(20\d{2})(?!\d)年?度?/;
/** 年度工作计划, 工作要点, 党建工作计划; not 党员发展计划 or 培训计划. */
const YEARLY_PLAN =
  /^(?:.*(?:党支部|党总支|党委|支部|社区))?(?:党建|党务|支部|全年|年度)*(?:工作)?(?:计划|规划|要点|安排)$/;

/** The year that a document is the plan of: the one its title names, else that of its day; null for other documents. */
function planYear({ title, type, date }: RecordOf<"documents">): number | null {
  const name = squeeze(title ?? "").replace(/[《》]|\(.*?\)$/g, "");
  const [written = "", year] = PLAN_YEAR.exec(name) ?? [];
  if (type !== "年度工作计划" && !YEARLY_PLAN.test(name.replace(written, ""))) return null;
  return year === undefined ? (date?.year ?? null) : Number(year);
}

/** A plan of every year by every branch. */
const yearlyPlans = regrouped(
  rows("documents", ["title", "unit"], (record) => entry(record, "title", record.title, record)),
  (documents, { analysis, span, on }) => {
    const years = yearsOf(span).filter((year) => year <= on.year);
    return years.flatMap((year) =>
      branchesIn(analysis).map((branch) => ({
        ...branch,
        name: years.length > 1 ? `${branch.name} ${year}` : branch.name,
        value: documents.some(({ value }) => key(value.unit) === branch.value && planYear(value) === year),
      })),
    );
  },
);

const awards = rows("awards", ["recipient", "award", "date"], (record, { span }) => {
  const { recipient, award, date } = record;
  return entry(record, "award", recipient, { award: award ?? "", isOfPlan: date !== null && liesIn(date, span) });
});

const SECRETARY_AWARD: Theme = { name: "优秀书记评选", words: /优秀.*书记/ };

/** Excellent secretaries commended, and the leaders' contact points that have become demonstration points. */
const secretariesAndContactPoints = joined(
  regrouped(awards, (all, { analysis }) =>
    spokenOf(
      [SECRETARY_AWARD],
      all.filter(({ value }) => value.isOfPlan).map((one) => ({ ...one, value: one.value.award })),
      onSheet(analysis.book, "awards"),
    ),
  ),
  rows("demonstrations", ["unit", "isContactPoint", "namedOn"], (record) =>
    record.isContactPoint === true ? entry(record, "namedOn", record.unit, record.namedOn !== null) : null,
  ),
);

/** 十佳: those commended, else the activities that name them. */
const topTen = [
  // Whoever is commended twice is one of the ten.
  regrouped(awards, (all) => {
    const named = all.filter(({ value: { award, isOfPlan } }) => isOfPlan && /十佳/.test(award));
    return [...byName(named).values()].map(([first]) => ({ ...first, value: true }));
  }),
  activitiesSaying(/十佳/),
];

const projects = rows("projects", ["project", "type", "startedOn"], (record) =>
  entry(record, "startedOn", record.project, record),
);

/** Villages that began to build in the plan's days, with their planning finished before. */
const villagesBegun = count(
  asking(projects, ({ type, startedOn, plannedOn }, { span }) => {
    if (!/村/.test(type ?? "")) return undefined;
    const isPlanned = plannedOn !== null && (startedOn === null || !isAfter(plannedOn, startedOn));
    return isPlanned && startedOn !== null && liesIn(startedOn, span);
  }),
);

/** Pilots: each must name its community, and be begun in one more in the plan's days. */
const PILOTS = [
  { name: "居家养老试点", words: /养老/ },
  { name: "社区文化试点", words: /文化/ },
];

const pilots = checklist(
  regrouped(projects, (all, { analysis, span }) =>
    PILOTS.flatMap(({ name, words }) => {
      const own = all.filter(({ value }) => words.test(value.type ?? ""));
      const at = own[0]?.at ?? onSheet(analysis.book, "projects");
      const isNamed = own.length > 0 && own.every(({ value }) => value.unit !== null);
      const isWidened = own.some(({ value: { startedOn } }) => startedOn !== null && liesIn(startedOn, span));
      return [
        { name: `${name} 社区`, at, value: isNamed },
        { name: `${name} 扩大`, at, value: isWidened },
      ];
    }),
  ),
);

/** Indicators of family planning given from above, with their target and actual figure. */
const familyPlanning = checklist(
  rows("indicators", ["indicator", "target", "actual"], (record) => {
    const { indicator, area, target, actual } = record;
    if (!/计生|计划生育|人口/.test(`${area} ${indicator}`)) return null;
    return entry(record, "actual", indicator, target !== null && actual !== null);
  }),
);

/** The steps of each election in their order, from the notice to the result, within the plan's days. */
const elections = order(
  rows("elections", ["unit", "noticeOn", "votersOn", "candidatesOn", "votedOn", "resultOn"], (record, { span }) => {
    const { unit, noticeOn, votersOn, candidatesOn, votedOn, resultOn } = record;
    const [first, last] = [dateOfDay(span.first), dateOfDay(span.last)];
    return entry(record, "votedOn", unit, [[first, noticeOn, votersOn, candidatesOn, votedOn, resultOn, last]]);
  }),
);

export const listMeasures: Readonly<Record<string, Evaluation>> = {
  P36: checklist(tasksDone),
  P44: checklist(joined(rulesOnFile, weeklyReport), rulesOnFile),
  P64: checklist(yearlyPlans),
  P69: checklist(secretariesAndContactPoints),
  P96: elections,
  P102: villagesBegun,
  P105: count(...topTen),
  P106: familyPlanning,
  P108: pilots,
};
