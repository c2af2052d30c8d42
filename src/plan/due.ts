/**
 * 提醒: what comes due in the next three months, and what is overdue and still not done: elections, publications, the
 * steps of those in development, probations, targets.
 */
import type { Analysis } from "../domain/verdict/analysis";
import { STAGE } from "../domain/values/codes";
import { addDays, addMonths, addYears, isAfter, isBefore, lastDay, type PlainDate } from "../domain/values/dates";
import {
  DEVELOPMENT_STEPS,
  extensionMonths,
  STAGE_OF_STEP,
  type DevelopmentStep,
} from "../domain/subjects/development";
import type { Params, Place } from "../domain/verdict/findings";
import { isAid } from "../domain/subjects/funds";
import { publicAccounts, publicationOf } from "../domain/subjects/publication";
import { formatQuarter, type Quarter } from "../domain/values/quarters";
import { recordsOf, tablesOf, type DevelopmentRecord, type Origin } from "../domain/records/records";
import type { Settings } from "../domain/records/settings";
import { squeeze } from "../domain/values/text";
import { liesIn, spanOf } from "./evaluation/calendar";
import { evaluatePlan } from "./evaluation/evaluate";
import { amountText, goalText } from "./figureText";
import { adjustmentDue, deputyDue, deputySince } from "./measures/appointments";
import { organizationDue, organizationSince } from "./measures/units";
import { Scopes } from "./evaluation/scopes";
import { planProgress } from "./progress";
import { readTargets, type Target } from "./targets";

export const DUE_KINDS = [
  "election",
  "quarter-publication",
  "aid-publication",
  "talk",
  "target-choice",
  "meeting",
  "approval",
  "conversion",
  "conversion-approval",
  "probation",
  "adjustment",
  "deputy",
  "project-organization",
  "target",
  "target-behind",
  "target-slow",
] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** Something to be done, once. */
export interface DueItem {
  readonly kind: DueKind;
  /** The last day on which it is in time; of `target-choice` the first on which it may be done. */
  readonly on: PlainDate;
  readonly isOverdue: boolean;
  /** The branch, person, fund or measure. */
  readonly subject: string;
  readonly at: Place;
  /** The facts that its sentence names. */
  readonly params: Params;
}

/** Months that the list looks ahead. */
const MONTHS_AHEAD = 3;

/** The last day of the list. */
export function dueUntil({ asOf }: Analysis): PlainDate {
  return addMonths(asOf, MONTHS_AHEAD);
}

type Due = Omit<DueItem, "isOverdue">;

/** All that is due until {@link dueUntil} or overdue, by its day. */
export function dueItems(analysis: Analysis): readonly DueItem[] {
  const until = dueUntil(analysis);
  return [
    elections,
    quarterPublications,
    aidPublications,
    developmentSteps,
    probations,
    obligations,
    openTargets,
    targetsBehind,
  ]
    .flatMap((list) => list(analysis))
    .filter(({ on }) => !isAfter(on, until))
    .map((due) => ({ ...due, isOverdue: isBefore(due.on, analysis.asOf) }))
    .sort((a, b) => lastDay(a.on) - lastDay(b.on));
}

function due(kind: DueKind, on: PlainDate, subject: string | null, record: Origin, field: string, params: Params): Due {
  const { table, row } = record;
  const at = { sheet: table.sheet, row, column: table.columns[field] ?? null };
  return { kind, on, subject: subject ?? "", at, params };
}

/** 换届: the end of each branch's term. */
function elections({ book, settings }: Analysis): Due[] {
  return recordsOf(book, "branches").flatMap((record) => {
    const { branch, electedOn: elected, termYears } = record;
    if (elected === null) return [];
    const term = termYears ?? settings.termYears;
    return [due("election", addYears(elected, term), branch, record, "electedOn", { elected, term })];
  });
}

/** The quarters of the reporting year, and the first of the next, that are not published yet. */
function quarterPublications(analysis: Analysis): Due[] {
  const { year } = analysis.quarter;
  // Without a log of publications nobody can say that one was missed.
  const isLogged = tablesOf(analysis.book, "publications").length > 0;
  const quarters: Quarter[] = [1, 2, 3, 4].map((quarter) => ({ year, quarter }));
  return publicAccounts(analysis, year).flatMap((account) =>
    [...quarters, { year: year + 1, quarter: 1 }].flatMap((quarter): Due[] => {
      const publication = publicationOf(account, quarter, analysis);
      if (!publication || publication.isPublished) return [];
      if (!isLogged && isBefore(publication.until, analysis.asOf)) return [];
      const at = { sheet: account.sheet, row: null, column: null };
      const params = { quarter: formatQuarter(quarter), days: analysis.settings.quarterPublicationDays };
      return [{ kind: "quarter-publication", on: publication.until, subject: account.sheet, at, params }];
    }),
  );
}

/** Aid of the love fund that was paid and not published yet. */
function aidPublications({ book, settings }: Analysis): Due[] {
  return recordsOf(book, "fund").flatMap((aid) => {
    const { date, publishedOn, beneficiary, summary, table } = aid;
    if (!isAid(aid) || date === null || publishedOn !== null || table.columns["publishedOn"] === undefined) return [];
    const on = addDays(date, settings.aidPublicationDays);
    return [due("aid-publication", on, beneficiary ?? summary, aid, "publishedOn", { paid: date })];
  });
}

interface Step {
  readonly kind: DueKind;
  readonly after: DevelopmentStep;
  readonly next: DevelopmentStep;
  /** Null where the rules in force then set no time. */
  readonly months: (record: DevelopmentRecord, settings: Settings) => number | null;
}

/** 预备期 */
const PROBATION_MONTHS = 12;

/** The steps of 发展党员 that must follow another within some months. */
const STEPS: readonly Step[] = [
  { kind: "talk", after: "appliedOn", next: "talkedOn", months: (_, { talkMonths }) => talkMonths },
  { kind: "target-choice", after: "activistOn", next: "targetOn", months: (_, { activistMonths }) => activistMonths },
  {
    kind: "meeting",
    after: "prereviewOn",
    next: "acceptedOn",
    months: ({ prereviewOn }, { development2026From, meetingMonths }) =>
      prereviewOn && isBefore(prereviewOn, development2026From) ? null : meetingMonths,
  },
  { kind: "approval", after: "acceptedOn", next: "approvedOn", months: (_, { approvalMonths }) => approvalMonths },
  {
    kind: "conversion",
    after: "acceptedOn",
    next: "conversionOn",
    months: ({ extension }) => PROBATION_MONTHS + (extensionMonths(extension) ?? 0),
  },
  {
    kind: "conversion-approval",
    after: "conversionOn",
    next: "conversionApprovedOn",
    months: (_, { approvalMonths }) => approvalMonths,
  },
];

/** The steps that come next for each person, where the sheet has a column for them. */
function developmentSteps(analysis: Analysis): Due[] {
  const { asOf, book, settings } = analysis;
  return recordsOf(book, "development").flatMap((record) =>
    STEPS.flatMap(({ kind, after, next, months }): Due[] => {
      const date = record[after];
      const time = months(record, settings);
      const isKept = record.table.columns[next] !== undefined;
      if (date === null || time === null || !isKept || hasGoneOn(record, after, next)) return [];
      const on = addMonths(date, time);
      // From then on somebody may be chosen; nobody need be.
      if (kind === "target-choice" && isBefore(on, asOf)) return [];
      return [due(kind, on, record.name, record, next, { after: date })];
    }),
  );
}

/** Whether a step or a later one is dated, or the stage says that the person is past the step before. */
function hasGoneOn(record: DevelopmentRecord, after: DevelopmentStep, next: DevelopmentStep): boolean {
  const rank = (stage: string | null): number => STAGE.codes.indexOf(stage ?? "");
  const later = DEVELOPMENT_STEPS.slice(DEVELOPMENT_STEPS.indexOf(next));
  return later.some((step) => record[step] !== null) || rank(record.stage) > rank(STAGE_OF_STEP[after]);
}

/** Probationary members of the roster whose steps no development sheet has. */
function probations({ book, roster }: Analysis): Due[] {
  const inDevelopment = new Set(
    recordsOf(book, "development").flatMap(({ name, acceptedOn }) => (acceptedOn ? [squeeze(name ?? "")] : [])),
  );
  return roster.members.flatMap((member) => {
    const { name, category, joinedOn, fullMemberOn } = member;
    const isOpen = category === "预备党员" && joinedOn !== null && fullMemberOn === null && !roster.isOut(member);
    if (!isOpen || inDevelopment.has(squeeze(name ?? ""))) return [];
    return [due("probation", addMonths(joinedOn, PROBATION_MONTHS), name, member, "joinedOn", { joined: joinedOn })];
  });
}

/** What the plan's measures ask for within a time of something else, by measure. */
const OBLIGATIONS: Readonly<Record<string, (analysis: Analysis, target: Target) => readonly Due[]>> = {
  P125: adjustments,
  P127: deputies,
  P130: projectOrganizations,
};

/** What targets of the plan ask for within a time and that is not done, each thing once. */
function obligations(analysis: Analysis): Due[] {
  const scopes = new Scopes(analysis);
  const found = readTargets(analysis.book, analysis.quarter).targets.flatMap((target) =>
    (OBLIGATIONS[target.measure.id]?.(scopes.of(target.record), target) ?? []).map(
      (one) => [`${one.kind} ${one.at.sheet} ${one.at.row}`, one] as const,
    ),
  );
  return [...new Map(found).values()];
}

/** Secretaries found unfit who still hold the post. */
function adjustments({ book, asOf }: Analysis, { from }: Target): Due[] {
  return recordsOf(book, "posts").flatMap((record): Due[] => {
    const { leftOffice, assessedOn, name } = record;
    const on = adjustmentDue(record);
    const isOpen = leftOffice === null || isAfter(leftOffice, asOf);
    if (on === null || assessedOn === null || !isOpen || isBefore(on, from)) return [];
    return [due("adjustment", on, name, record, "leftOffice", { after: assessedOn })];
  });
}

/** Committees founded in the plan's days that have no full-time deputy yet. */
function deputies({ book, asOf, settings }: Analysis, target: Target): Due[] {
  const inOffice = recordsOf(book, "posts").filter(({ tookOffice }) => tookOffice && !isAfter(tookOffice, asOf));
  return recordsOf(book, "branches").flatMap((record): Due[] => {
    const { foundedOn, branch } = record;
    const on = deputyDue(record, settings.deputyDays);
    if (on === null || !isOfPlan(foundedOn, target, asOf) || deputySince(record, inOffice)) return [];
    return [due("deputy", on, branch, record, "foundedOn", { after: foundedOn })];
  });
}

/** Projects of industry begun in the plan's days that have no organization yet. */
function projectOrganizations({ book, asOf, settings }: Analysis, target: Target): Due[] {
  const founded = recordsOf(book, "units").filter(({ foundedOn }) => foundedOn && !isAfter(foundedOn, asOf));
  return recordsOf(book, "projects").flatMap((record): Due[] => {
    const { startedOn, project } = record;
    const on = organizationDue(record, settings.projectOrganizationDays);
    if (on === null || !isOfPlan(startedOn, target, asOf) || organizationSince(record, founded)) return [];
    return [due("project-organization", on, project, record, "startedOn", { after: startedOn })];
  });
}

function isOfPlan(date: PlainDate | null, { from, to }: Target, asOf: PlainDate): date is PlainDate {
  return date !== null && liesIn(date, spanOf(from, to)) && !isAfter(date, asOf);
}

/** Targets whose last day is still to come, and that are not met yet. */
function openTargets(analysis: Analysis): Due[] {
  const { targets } = readTargets(analysis.book, analysis.quarter);
  return evaluatePlan(analysis).flatMap(({ record, name, state, isDue }, index) => {
    const target = targets[index];
    const isOpen = !isDue && state !== "met" && state !== "reported";
    return target && isOpen ? [due("target", target.to, name, record, "value", {})] : [];
  });
}

/** Targets that are not met though they should be by now, and those that won't be if they go on as so far. */
function targetsBehind(analysis: Analysis): Due[] {
  return planProgress(analysis).flatMap(({ outcome, forecast }) => {
    const { record, name, kind, state, operator, target, actual } = outcome;
    if (operator === null || target === null || actual === null) return [];
    const least = typeof target === "number" ? target : target[0];
    const isGrowing = operator === ">=" || operator === ">" || operator === "=" || operator === "between";
    const fallsShort = state === "open" && forecast !== null && isGrowing && forecast < least;
    if (state !== "unmet" && !fallsShort) return [];
    const params = {
      goal: goalText(operator, target, kind),
      actual: amountText(actual, kind),
      ...(fallsShort ? { forecast: amountText(forecast, kind) } : {}),
    };
    return [due(fallsShort ? "target-slow" : "target-behind", analysis.asOf, name, record, "value", params)];
  });
}
