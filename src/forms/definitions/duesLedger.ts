import type { DuesAccount } from "../../domain/subjects/accounts";
import { duesBand } from "../../domain/subjects/dues";
import { yuanFromFen } from "../../domain/values/money";
import { total } from "../figures/duesByBranch";
import { defineForm, reportFields, reportValues } from "../engine/form";
import { field } from "../engine/vocabulary";

/** 党费收缴明细表: every member's dues of the quarter with how they come about, and what is owed by its end. */
export const duesLedger = defineForm({
  id: "dues-ledger",
  title: "党费收缴明细表",
  fields: reportFields,
  lists: {
    rows: {
      name: "党员",
      fields: {
        branch: field("text", "党支部"),
        name: field("text", "姓名"),
        duesClass: field("text", "缴费类别"),
        base: field("money", "计算基数"),
        rate: field("percent", "缴纳比例"),
        monthly: field("money", "月应缴"),
        due: field("money", "本季应缴"),
        paid: field("money", "本季实缴"),
        paidToDate: field("money", "本年累计实缴"),
        unpaidMonths: field("text", "欠缴月份"),
        arrears: field("money", "欠缴金额"),
        remark: field("text", "备注"),
      },
    },
  },
  content: (context) => {
    const { dues, analysis } = context;
    if (dues.length === 0) return "no-dues";
    const rows = dues.flatMap(({ branch, accounts }) =>
      accounts.map(({ account, due, paid, paidToDate }) => {
        const { name, duesClass, base, monthly, unpaidMonths, arrears } = account;
        const band = duesBand(duesClass, base, analysis.settings);
        return {
          branch,
          name,
          duesClass,
          base,
          rate: band && band.rate / 10_000,
          monthly,
          due,
          paid,
          paidToDate,
          unpaidMonths: monthsText(unpaidMonths),
          arrears,
          remark: remarkOf(account),
        };
      }),
    );
    return {
      values: reportValues(context),
      lists: { rows },
      totals: {
        members: rows.length,
        due: yuanFromFen(total(rows, ({ due }) => due)),
        paid: yuanFromFen(total(rows, ({ paid }) => paid)),
        paidToDate: yuanFromFen(total(rows, ({ paidToDate }) => paidToDate)),
        arrears: yuanFromFen(total(rows, ({ arrears }) => arrears)),
      },
    };
  },
});

/** The first remark on a person's rows of the dues ledgers. */
export function remarkOf({ records }: DuesAccount): string | null {
  return records.find(({ remark }) => remark !== null)?.remark ?? null;
}

/** Months as people write them: [1, 2, 3, 7] → 1—3、7月. */
export function monthsText(months: readonly number[]): string {
  if (months.length === 0) return "";
  const runs: Array<{ first: number; last: number }> = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run?.last === month - 1) run.last = month;
    else runs.push({ first: month, last: month });
  }
  return `${runs.map(({ first, last }) => (first === last ? first : `${first}—${last}`)).join("、")}月`;
}
