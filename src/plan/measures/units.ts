/**
 * Measures of enterprises, social organizations and projects: their branches, rules, groups and inspections.
 */
import { addDays, firstDay, isBefore, lastDay, type PlainDate } from "../../domain/values/dates";
import { recordsOf, type RecordOf } from "../../domain/records/records";
import { isDone, isSince } from "../evaluation/duties";
import { checklist, count, order, type Evaluation, type Steps } from "../evaluation/evaluators";
import type { Entry, Question } from "../evaluation/figures";
import { entry, groupedBy, key, listedNames, onSheet, regrouped, rows, type EntrySource } from "../evaluation/sources";

type UnitRecord = RecordOf<"units">;
type ProjectRecord = RecordOf<"projects">;

const GROUP = /工会|共青团|团组织|团支部|妇联|妇代会|妇女/;

/** Rules (规章制度) and a group organization (群团组织) of each branch of a non-public enterprise. */
const rulesAndGroups = [
  rows("units", ["unit", "type", "hasOrganization", "rules", "groups"], (record) =>
    record.type === "非公企业" && record.hasOrganization === true ? entry(record, "rules", record.unit, record) : null,
  ),
  rows("branches", ["branch", "kind", "rules", "groups"], (record) =>
    /非公/.test(record.kind ?? "") ? entry(record, "rules", record.branch, record) : null,
  ),
].map((source: EntrySource<Pick<UnitRecord, "rules" | "groups">>) =>
  regrouped(source, (all) =>
    [...groupedBy(all, ({ name }) => key(name)).values()].map((own): Entry<boolean> => {
      const [hasRules, hasGroup] = [
        own.some(({ value }) => value.rules === true),
        own.some(({ value }) => GROUP.test(value.groups ?? "")),
      ];
      return { ...own[0], value: hasRules && hasGroup };
    }),
  ),
);

/** Units beside residents' communities that have a branch of their own: migrant workers, cooperatives, parks, enterprises. */
const branchesOfUnits = count(
  regrouped(
    rows("branches", ["branch", "kind"], (record) =>
      record.branch !== null && /农民工|务工|合作社|园区|企业/.test(record.kind ?? "")
        ? entry(record, "kind", record.branch, true)
        : null,
    ),
    (all) => [...groupedBy(all, ({ name }) => key(name)).values()].map(([first]) => first),
  ),
);

/** The last day on which a project of industry (产业项目) that has begun gets an organization of the Party. */
export function organizationDue({ type, startedOn }: ProjectRecord, days: number): PlainDate | null {
  return /产业|工业/.test(type ?? "") && startedOn !== null ? addDays(startedOn, days) : null;
}

/** When the organization of a project was founded: its own, or that of the unit that carries it out. */
export function organizationSince(project: ProjectRecord, units: readonly UnitRecord[]): PlainDate | null {
  const names = [project.project, project.unit].map(key).filter((name) => name !== "");
  return units.reduce<PlainDate | null>((first, { unit, foundedOn }) => {
    if (foundedOn === null || !names.includes(key(unit))) return first;
    return first === null || isBefore(foundedOn, first) ? foundedOn : first;
  }, null);
}

/** Projects of industry begun in the plan's days, with their organization; those that still have time are not meant. */
const organizationsOfProjects: EntrySource<readonly Steps[]> = {
  needs: [
    { kind: "projects", columns: ["project", "type", "startedOn"] },
    { kind: "units", columns: ["unit", "foundedOn"] },
  ],
  read: (question) => {
    const { book, asOf, settings } = question.analysis;
    const units = recordsOf(book, "units").filter(({ foundedOn }) => isSince(foundedOn, question));
    return recordsOf(book, "projects").flatMap((record): Array<Entry<readonly Steps[]>> => {
      const due = organizationDue(record, settings.projectOrganizationDays);
      if (due === null || !isDone(record.startedOn, question)) return [];
      const since = organizationSince(record, units);
      if (since === null && !isBefore(due, asOf)) return [];
      return [entry(record, "startedOn", record.project, [[since, due]])];
    });
  },
};

const INSPECTION = /检查|督查|巡查|年检|监督|监管/;

/** Social organizations (社会组织) on the list, and how many there were before. */
const socialOrganizations = rows("units", ["unit", "type", "registeredOn"], (record) =>
  record.type === "社会组织" ? entry(record, "registeredOn", record.unit, record) : null,
);

function isRegistered({ registeredOn, cancelledOn }: UnitRecord, day: number): boolean {
  return registeredOn !== null && lastDay(registeredOn) <= day && (cancelledOn === null || firstDay(cancelledOn) > day);
}

/** Whether there are as many social organizations as before the plan, and each was inspected in the plan's days. */
const socialOrganizationsLed: EntrySource<boolean> = {
  needs: [...socialOrganizations.needs, { kind: "visits", columns: ["date", "household"] }],
  read: (question) => {
    const { analysis, span } = question;
    const all = [...groupedBy(socialOrganizations.read(question), ({ name }) => key(name)).values()].map(
      ([first]) => first,
    );
    const now = Math.min(span.last, lastDay(analysis.asOf));
    const own = all.filter(({ value }) => value.registeredOn === null || isRegistered(value, now));
    const before = all.filter(({ value }) => isRegistered(value, span.first - 1));
    if (own.length === 0 && before.length === 0) return [];
    const inspected = inspectedUnits(question);
    const kept = own.filter(({ value }) => value.registeredOn !== null);
    return [
      {
        name: "登记的社会组织数不少于上年",
        at: onSheet(analysis.book, "units"),
        value: kept.length >= before.length,
      },
      ...own.map((one) => ({ ...one, value: one.value.registeredOn !== null && inspected.has(key(one.name)) })),
    ];
  },
};

function inspectedUnits(question: Question): ReadonlySet<string> {
  return new Set(
    recordsOf(question.analysis.book, "visits").flatMap(({ date, household, purpose, matter }) =>
      isDone(date, question) && INSPECTION.test(`${purpose} ${matter}`) ? listedNames(household) : [],
    ),
  );
}

export const unitMeasures: Readonly<Record<string, Evaluation>> = {
  P114: checklist(...rulesAndGroups),
  P130: order(organizationsOfProjects),
  P134: branchesOfUnits,
  P138: checklist(socialOrganizationsLed),
};
