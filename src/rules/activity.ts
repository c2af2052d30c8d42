/**
 * Rules on the activities sheets (三会一课): the meetings each branch owes in every month, quarter and year, and the rows
 * themselves. Only branches of the branch list, or of the roster where there is no list, owe meetings: the sheets may
 * name communities as well.
 */
import { isAfter, type PlainDate } from "../domain/values/dates";
import type { Severity } from "../domain/verdict/findings";
import { REGULAR_MEETINGS } from "../domain/subjects/organizationLife";
import { endedMonths, endedQuarters, quarterOfMonth } from "../domain/values/quarters";
import { recordsOf, tablesOf, type ActivityRecord } from "../domain/records/records";
import { squeeze } from "../domain/values/text";
import { rowRule, type Judge, type Verdict } from "./rowRule";
import type { Rule, RuleContext } from "./rule";

// Meetings owed

/** The meetings of one type as they are logged: in which periods each branch held any. */
class MeetingLog {
  readonly #entries = new Map<string, { readonly sheet: string; readonly held: Set<number> }>();

  /** @param periodOf number of the period a day lies in; null for days outside those asked for, or not known so exactly */
  constructor(
    readonly type: string,
    readonly periodOf: (date: PlainDate) => number | null,
  ) {}

  add({ branch, type, date, table }: ActivityRecord): void {
    if (branch === null) return;
    const key = squeeze(branch);
    let entry = this.#entries.get(key);
    if (!entry) this.#entries.set(key, (entry = { sheet: table.sheet, held: new Set() }));
    const period = type === this.type && date ? this.periodOf(date) : null;
    if (period !== null) entry.held.add(period);
  }

  /** Those of the owed periods in which the branch held no meeting. */
  missing(branch: string, owed: readonly number[]): number[] {
    const held = this.#entries.get(squeeze(branch))?.held;
    return owed.filter((period) => !held?.has(period));
  }

  /** The sheet on which the branch's activities of any type stand, or null. */
  sheetOf(branch: string): string | null {
    return this.#entries.get(squeeze(branch))?.sheet ?? null;
  }
}

/** The months or quarters of one year. */
interface Periods {
  readonly ended: (year: number, asOf: PlainDate) => readonly number[];
  readonly ofMonth: (month: number) => number;
}

const PERIODS: Readonly<Record<"month" | "quarter", Periods>> = {
  month: { ended: endedMonths, ofMonth: (month) => month },
  quarter: { ended: endedQuarters, ofMonth: quarterOfMonth },
};

/** Dates of one year to the number of their month or quarter; dates without a month tell nothing. */
function periodWithin(year: number, { ofMonth }: Periods): (date: PlainDate) => number | null {
  return (date) => (date.year === year && date.month !== null ? ofMonth(date.month) : null);
}

/** The rule that tells of each type of regular meeting. */
const MISSING = {
  支部党员大会: "activity/branch-meeting-missing",
  支部委员会: "activity/committee-meeting-missing",
  党课: "activity/lecture-missing",
  主题党日: "activity/theme-day-missing",
} as const;

/**
 * A rule on meetings that a branch owes in each ended period of the reporting quarter's year; one finding a branch. A log
 * that begins within the year leaves the earlier periods unproved, so they are reported too.
 */
function regularMeeting({ type, every, ofCommittee }: (typeof REGULAR_MEETINGS)[number]): Rule {
  const periods = PERIODS[every];
  return {
    id: MISSING[type],
    severity: "warning",
    start: (context) => {
      const { book, asOf, quarter, analysis, reportAt } = context;
      const { year } = quarter;
      const log = new MeetingLog(type, periodWithin(year, periods));
      return {
        activities: (record) => log.add(record),
        end: () => {
          const [first] = tablesOf(book, "activities");
          const owed = periods.ended(year, asOf);
          for (const branch of first ? analysis.branchNames : []) {
            const missing = log.missing(branch, owed);
            if (missing.length === 0 || (ofCommittee && !analysis.hasCommittee(branch))) continue;
            const sheet = log.sheetOf(branch) ?? first?.sheet ?? "";
            reportAt({ sheet, row: null, column: null }, { subject: branch, params: { year, periods: missing } });
          }
        },
      };
    },
  };
}

const appraisalMissing: Rule = {
  id: "activity/appraisal-missing",
  severity: "warning",
  start: (context) => {
    const { book, asOf, analysis, reportAt } = context;
    const log = new MeetingLog("民主评议党员", ({ year }) => year);
    const years = new Set<number>();
    return {
      activities: (record) => {
        log.add(record);
        if (record.date && record.date.year < asOf.year) years.add(record.date.year);
      },
      end: () => {
        const owed = [...years].sort((a, b) => a - b);
        const appraisal = lastAppraisal(context);
        for (const branch of analysis.branchNames) {
          const missing = log.missing(branch, owed);
          if (missing.length > 0) {
            const sheet = log.sheetOf(branch) ?? tablesOf(book, "activities")[0]?.sheet ?? "";
            reportAt(
              { sheet, row: null, column: null },
              { subject: branch, params: { variant: "meeting", years: missing } },
            );
            continue;
          }
          const names = appraisal?.unappraised(branch) ?? [];
          if (!appraisal || names.length === 0) continue;
          reportAt(
            { sheet: appraisal.sheet, row: null, column: null },
            {
              subject: branch,
              params: { variant: "result", count: names.length, names: names.slice(0, NAMES_NAMED) },
            },
          );
        }
      },
    };
  },
};

/** How many members without a result a finding names. */
const NAMES_NAMED = 10;

interface Appraisal {
  readonly sheet: string;
  /** Names of the branch's full members without a result. */
  readonly unappraised: (branch: string) => string[];
}

/** The appraisal sheets' newest year: older ones are history. Null where the book has no such sheet. */
function lastAppraisal({ book, analysis: { roster } }: RuleContext): Appraisal | null {
  const [first] = tablesOf(book, "appraisals");
  if (!first) return null;
  const rows = recordsOf(book, "appraisals");
  const yearOf = (row: (typeof rows)[number]): number | null => row.year ?? row.table.year;
  const newest = rows.reduce<number | null>((max, row) => Math.max(max ?? 0, yearOf(row) ?? 0) || null, null);

  // By name and branch, so that a member whom the roster has twice by mistake needs no second result.
  const keyOf = (name: string | null, branch: string | null): string =>
    `${squeeze(name ?? "")}\n${squeeze(branch ?? "")}`;
  const appraised = new Set<string>();
  for (const row of rows) {
    if (row.result === null || (yearOf(row) ?? newest) !== newest) continue;
    const member = roster.find(row);
    if (member) appraised.add(keyOf(member.name, member.branch));
  }
  return {
    sheet: first.sheet,
    unappraised: (branch) =>
      roster.ofBranch(branch).flatMap((member) => {
        const cameLater = newest !== null && member.fullMemberOn !== null && member.fullMemberOn.year > newest;
        if (!member.name || !roster.isFullMember(member) || cameLater) return [];
        return appraised.has(keyOf(member.name, branch)) ? [] : [member.name];
      }),
  };
}

/** Joint meetings (联席会议) are the whole community's; a book that records none says nothing of them. */
const jointMeetingMissing: Rule = {
  id: "activity/joint-meeting-missing",
  severity: "warning",
  start: ({ asOf, quarter: { year }, reportAt }) => {
    const quarterOf = periodWithin(year, PERIODS.quarter);
    const held = new Set<number | null>();
    let sheet: string | null = null;
    return {
      activities: ({ type, date, table }) => {
        if (type !== "联席会议") return;
        sheet ??= table.sheet;
        if (date) held.add(quarterOf(date));
      },
      end: () => {
        const missing = endedQuarters(year, asOf).filter((quarter) => !held.has(quarter));
        if (sheet === null || missing.length === 0) return;
        reportAt({ sheet, row: null, column: null }, { subject: sheet, params: { year, periods: missing } });
      },
    };
  },
};

// Rows

function activityRule(id: string, severity: Severity, judge: Judge<"activities">): Rule {
  return rowRule({ kind: "activities", id, severity, subjectOf: ({ branch }) => branch, judge });
}

/** Attendance that cannot be: below zero, or more came than were expected. */
function impossibleAttendance({ attended, expected }: ActivityRecord): Verdict<"activities"> | null {
  if (attended === null) return null;
  if (attended < 0) return { field: "attended", params: { variant: "negative", attended } };
  if (expected === null || attended <= expected) return null;
  return { field: "attended", params: { variant: "above", attended, expected } };
}

const attendanceInvalid = activityRule("activity/attendance-invalid", "error", impossibleAttendance);

const quorum = activityRule("activity/quorum", "warning", (record) => {
  const { type, attended, expected } = record;
  if (type !== "支部党员大会" || attended === null || !expected || impossibleAttendance(record)) return null;
  return attended * 2 <= expected ? { params: { attended, expected } } : null;
});

const dateFuture = activityRule("activity/date-future", "error", ({ date }, { asOf }) =>
  date && isAfter(date, asOf) ? { field: "date", params: { date, asOf } } : null,
);

/** In the order of the rule catalogue. */
export const activityRules: readonly Rule[] = [
  ...REGULAR_MEETINGS.map(regularMeeting),
  appraisalMissing,
  jointMeetingMissing,
  attendanceInvalid,
  quorum,
  dateFuture,
];
