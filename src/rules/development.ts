/**
 * Rules on the development sheet (发展党员): the dates of each person's way into the Party, held against 《中国共产党
 * 发展党员工作细则》 of 2014 and its revision of 2026.
 */
import { addMonths, completedYears, isAfter, isBefore, weekdaysBetween, type PlainDate } from "../domain/values/dates";
import { applicantBirth, DEVELOPMENT_STEPS, extensionMonths, STAGE_OF_STEP } from "../domain/subjects/development";
import type { Params, Severity } from "../domain/verdict/findings";
import { columnHeader, type FieldOf } from "../domain/records/kinds";
import { squeeze } from "../domain/values/text";
import { rowRule, type Judge } from "./rowRule";
import type { Rule } from "./rule";

type Field = FieldOf<"development">;

function developmentRule(id: string, severity: Severity, judge: Judge<"development">, graver?: Severity): Rule {
  return rowRule({ kind: "development", id, severity, graver, subjectOf: ({ name }) => name, judge });
}

const underAge = developmentRule("development/under-age", "error", (record, { settings }) => {
  const { appliedOn } = record;
  const birth = applicantBirth(record);
  if (!appliedOn || !birth) return null;
  const age = completedYears(birth, appliedOn);
  return age < settings.applicantAge ? { field: "appliedOn", params: { appliedOn, birth, age } } : null;
});

const order = developmentRule("development/order", "error", (record) => {
  let latest: { readonly step: Field; readonly date: PlainDate } | null = null;
  for (const step of DEVELOPMENT_STEPS) {
    const date = record[step];
    if (date === null) continue;
    if (latest && isBefore(date, latest.date)) {
      const params = {
        step: columnHeader("development", step),
        date,
        earlierStep: columnHeader("development", latest.step),
        earlierDate: latest.date,
      };
      return { params };
    }
    latest = { step, date };
  }
  return null;
});

const talkLate = developmentRule("development/talk-late", "warning", ({ appliedOn, talkedOn }, { settings }) => {
  if (!appliedOn || !talkedOn) return null;
  const latest = addMonths(appliedOn, settings.talkMonths);
  return isAfter(talkedOn, latest) ? { field: "talkedOn", params: { appliedOn, talkedOn, latest } } : null;
});

const activistShort = developmentRule(
  "development/activist-short",
  "error",
  ({ activistOn, targetOn }, { settings }) => {
    if (!activistOn || !targetOn) return null;
    const earliest = addMonths(activistOn, settings.activistMonths);
    return isBefore(targetOn, earliest) ? { field: "targetOn", params: { activistOn, targetOn, earliest } } : null;
  },
);

const noticeShort = developmentRule("development/notice-short", "warning", ({ noticeFrom, noticeTo }, { settings }) => {
  if (!noticeFrom?.day || !noticeTo?.day || isBefore(noticeFrom, settings.development2026From)) return null;
  const days = weekdaysBetween(noticeFrom, noticeTo);
  const least = settings.noticeWorkingDays;
  return days < least ? { field: "noticeTo", params: { noticeFrom, noticeTo, days, least } } : null;
});

const trainingShort = developmentRule("development/training-short", "error", (record, { settings }) => {
  const { trainedHours: hours, trainedDays: days } = record;
  if (hours === null && days === null) return null;
  const { trainingHours: leastHours, trainingDays: leastDays } = settings;
  if ((hours ?? 0) >= leastHours || (days ?? 0) >= leastDays) return null;
  const variant = hours === null ? "days" : days === null ? "hours" : "both";
  const params = { variant, hours: hours ?? 0, days: days ?? 0, leastHours, leastDays };
  return { field: hours === null ? "trainedDays" : "trainedHours", params };
});

const meetingLate = developmentRule(
  "development/meeting-late",
  "warning",
  ({ prereviewOn, acceptedOn }, { settings }) => {
    if (!prereviewOn || !acceptedOn || isBefore(prereviewOn, settings.development2026From)) return null;
    const latest = addMonths(prereviewOn, settings.meetingMonths);
    return isAfter(acceptedOn, latest) ? { field: "acceptedOn", params: { prereviewOn, acceptedOn, latest } } : null;
  },
);

const approvalLate = developmentRule(
  "development/approval-late",
  "warning",
  ({ acceptedOn, approvedOn }, { settings }) => {
    if (!acceptedOn || !approvedOn) return null;
    const [usual, most] = [settings.approvalMonths, settings.approvalMonthsMost];
    if (!isAfter(approvedOn, addMonths(acceptedOn, usual))) return null;
    const isBeyond = isAfter(approvedOn, addMonths(acceptedOn, most));
    return {
      field: "approvedOn",
      severity: isBeyond ? "error" : "warning",
      params: { variant: isBeyond ? "beyond" : "late", acceptedOn, approvedOn, months: isBeyond ? most : usual },
    };
  },
  "error",
);

const introducers = developmentRule("development/introducers", "error", (record, { analysis, settings }) => {
  // A list that does not name introducers says nothing of them.
  if (record.table.columns["introducers"] === undefined) return null;
  const { stage, acceptedOn } = record;
  if (acceptedOn === null && stage !== "预备党员" && stage !== "正式党员") return null;
  const names = namesIn(record.introducers ?? "");
  if (names.length !== settings.introducers) {
    const params: Params = { variant: "count", count: names.length, needed: settings.introducers };
    return { field: "introducers", params };
  }
  const { roster } = analysis;
  const strangers = names.filter((name) => !roster.byName.get(name)?.some(roster.isFullMember));
  if (roster.isEmpty || strangers.length === 0) return null;
  const params: Params = { variant: "not-full-member", names: strangers };
  return { field: "introducers", params };
});

/** The different names a cell lists, without inner spaces; 张 三 is one name, 张三 李四 are two. */
function namesIn(text: string): string[] {
  const parts = text
    .replace(/[(（].*?[)）]/g, "")
    .replace(/^[^:：]{0,6}介绍人[:：]/, "")
    .split(/[、,，;；/]|(?<=[\u4e00-\u9fff]{2})[和与及](?=[\u4e00-\u9fff]{2})|(?:^|\s*)\d[.、．]\s*/);
  const names = parts.flatMap((part) => {
    const words = part.trim().split(/\s+/);
    return words.every((word) => word.length > 1) ? words : [words.join("")];
  });
  return [...new Set(names.map(squeeze).filter((name) => name !== ""))];
}

const extension = developmentRule("development/extension", "error", (record, { settings }) => {
  const months = extensionMonths(record.extension);
  if (months === null) return null;
  const { extensionMonthsLeast: least, extensionMonthsMost: most } = settings;
  return months < least || months > most ? { field: "extension", params: { months, least, most } } : null;
});

const stageConflict = developmentRule("development/stage-conflict", "warning", (record, { asOf }) => {
  // Where no column says the stage, it was worked out from the dates.
  if (record.table.columns["stage"] === undefined) return null;
  // A date still to come is a plan, not a step taken.
  const reached = DEVELOPMENT_STEPS.filter((step) => {
    const date = record[step];
    return date !== null && !isAfter(date, asOf);
  });
  const last = reached.at(-1);
  if (record.stage === null || last === undefined || record.stage === STAGE_OF_STEP[last]) return null;
  const params = { stage: record.stage, step: columnHeader("development", last), reached: STAGE_OF_STEP[last] };
  return { field: "stage", params, expected: STAGE_OF_STEP[last] };
});

export const developmentRules: readonly Rule[] = [
  underAge,
  order,
  talkLate,
  activistShort,
  noticeShort,
  trainingShort,
  meetingLate,
  approvalLate,
  introducers,
  extension,
  stageConflict,
];
