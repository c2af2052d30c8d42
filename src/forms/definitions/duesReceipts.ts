import type { DuesAccount } from "../../domain/subjects/accounts";
import { capitals } from "../../domain/values/capitals";
import { isBefore, type PlainDate } from "../../domain/values/dates";
import type { Payment } from "../../domain/subjects/duesLedger";
import { maskId } from "../../domain/values/idNumber";
import { yuanFromFen } from "../../domain/values/money";
import { monthsOfQuarter, type Quarter } from "../../domain/values/quarters";
import { total } from "../figures/duesByBranch";
import { monthsText } from "./duesLedger";
import { defineForm, reportFields, reportValues } from "../engine/form";
import { field } from "../engine/vocabulary";

/**
 * 党费收据: a receipt for every member who paid dues in the quarter, to be cut apart and handed out, so that ID numbers are
 * masked. What is on a receipt is what the ledger says; figures and capitals would part if one of them could be changed.
 */
export const duesReceipts = defineForm({
  id: "dues-receipts",
  title: "党费收据",
  onRequest: true,
  perPage: 3,
  fields: reportFields,
  lists: {
    rows: {
      name: "收据",
      fields: {
        name: field("text", "姓名"),
        idNumber: field("text", "身份证号"),
        branch: field("text", "党支部"),
        period: field("text", "所属月份"),
        amount: field("money", "金额"),
        capitals: field("text", "金额大写"),
        paidOn: field("date", "缴纳日期"),
        method: field("text", "缴纳方式"),
        remark: field("text", "备注"),
      },
    },
  },
  content: (context) => {
    const { dues, analysis } = context;
    if (dues.length === 0) return "no-dues";
    const rows = dues.flatMap(({ branch, accounts }) =>
      accounts.flatMap(({ account, paid }) => {
        if (paid <= 0) return [];
        const payments = paymentsIn(account, analysis.quarter);
        return [
          {
            name: account.name,
            idNumber: maskId(account.member?.idNumber ?? account.records[0]?.idNumber ?? ""),
            branch,
            period: periodOf(payments, account.year),
            amount: paid,
            capitals: capitals(paid),
            paidOn: lastDay(payments),
            method: payments.at(-1)?.record.method ?? null,
            remark: payments.find(({ record }) => record.remark !== null)?.record.remark ?? null,
          },
        ];
      }),
    );
    if (rows.length === 0) return "no-payments";
    return {
      values: reportValues(context),
      lists: { rows },
      totals: { receipts: rows.length, paid: yuanFromFen(total(rows, ({ amount }) => amount)) },
    };
  },
});

function paymentsIn({ payments }: DuesAccount, { quarter }: Quarter): Payment[] {
  const months: readonly number[] = monthsOfQuarter(quarter);
  return payments.filter(({ month }) => months.includes(month));
}

/** The months that payments are for, as people write them: 2026年7—9月, 2025年12月、2026年1月. */
function periodOf(payments: readonly Payment[], year: number): string {
  const months = new Map<number, Set<number>>();
  for (const { column, month, covers } of payments) {
    const first = covers?.from ?? (column.startsWith("q") ? month - 2 : month);
    for (let each = first; each <= (covers?.to ?? month); each += 1) {
      const inYear = year + Math.floor((each - 1) / 12);
      months.set(inYear, (months.get(inYear) ?? new Set()).add(((((each - 1) % 12) + 12) % 12) + 1));
    }
  }
  return [...months]
    .sort(([one], [other]) => one - other)
    .map(([inYear, some]) => `${inYear}年${monthsText([...some].sort((a, b) => a - b))}`)
    .join("、");
}

function lastDay(payments: readonly Payment[]): PlainDate | null {
  const days = payments.flatMap(({ paidOn }) => paidOn ?? []);
  return days.reduce<PlainDate | null>((last, day) => (last === null || isBefore(last, day) ? day : last), null);
}
