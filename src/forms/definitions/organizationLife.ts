import { MONTHS } from "../../domain/subjects/duesLedger";
import { meetingsByBranch, type OwedMeeting } from "../../domain/subjects/organizationLife";
import { endedMonths, monthsOfQuarter } from "../../domain/values/quarters";
import { total } from "../figures/duesByBranch";
import { defineForm, reportFields, reportValues } from "../engine/form";
import { field, type Field } from "../engine/vocabulary";

const QUARTERS = [1, 2, 3, 4];

/** Each regular meeting with the first part of its fields' keys and names: `lesson3`, 党课3季. */
const MEETINGS: ReadonlyMap<string, { readonly key: string; readonly name: string }> = new Map([
  ["支部党员大会", { key: "assembly", name: "党员大会" }],
  ["支部委员会", { key: "committee", name: "支委会" }],
  ["党课", { key: "lesson", name: "党课" }],
  ["主题党日", { key: "themeDay", name: "主题党日" }],
]);

/**
 * 三会一课落实情况表: how often each branch held each meeting it owes, by month or quarter of the year up to the end of
 * the quarter. 0 where one is missing, blank where none is owed or the time has not ended yet.
 */
export const organizationLife = defineForm({
  id: "organization-life",
  title: "三会一课落实情况表",
  fields: reportFields,
  lists: {
    rows: {
      name: "支部",
      fields: {
        branch: field("text", "党支部"),
        ...periodFields("支部党员大会", QUARTERS, "季"),
        ...periodFields("支部委员会", MONTHS, "月"),
        ...periodFields("党课", QUARTERS, "季"),
        ...periodFields("主题党日", MONTHS, "月"),
      },
    },
  },
  content: (context) => {
    const { asOf, quarter } = context.analysis;
    const branches = meetingsByBranch(context.analysis);
    if (branches.length === 0) return "no-activities";
    const ended = endedMonths(quarter.year, asOf).filter((month) => month <= quarter.quarter * 3);
    const rows = branches.map(({ branch, owed }) => ({
      branch,
      held: owed.map((meeting) => heldByPeriod(meeting, ended)),
    }));
    const counts = rows.flatMap(({ held }) => held.flatMap((periods) => Object.values(periods)));
    return {
      values: reportValues(context),
      lists: { rows: rows.map(({ branch, held }) => ({ branch, ...Object.assign({}, ...held) })) },
      totals: { owed: counts.length, missing: total(counts, (count) => Number(count === 0)) },
    };
  },
});

function periodFields(type: string, periods: readonly number[], word: string): Record<string, Field<"count">> {
  const { key, name } = MEETINGS.get(type) ?? { key: type, name: type };
  return Object.fromEntries(periods.map((period) => [`${key}${period}`, field("count", `${name}${period}${word}`)]));
}

/** Meetings held by key of the ended month or quarter. */
function heldByPeriod({ type, every, heldByMonth }: OwedMeeting, ended: readonly number[]): Record<string, number> {
  const key = MEETINGS.get(type)?.key ?? type;
  const heldIn = (months: readonly number[]): number => total(months, (month) => heldByMonth[month - 1] ?? 0);
  const periods =
    every === "month"
      ? ended.map((month) => [`${key}${month}`, heldIn([month])] as const)
      : QUARTERS.flatMap((quarter) => {
          const months = monthsOfQuarter(quarter);
          return ended.includes(months[2]) ? [[`${key}${quarter}`, heldIn(months)] as const] : [];
        });
  return Object.fromEntries(periods);
}
