import { yuanFromFen } from "../../domain/values/money";
import { total } from "../figures/duesByBranch";
import { monthsText, remarkOf } from "./duesLedger";
import { defineForm, reportFields, reportValues } from "../engine/form";
import { field } from "../engine/vocabulary";

/** 欠缴党费统计表: who owes dues of the year by the end of the quarter, for which months and how much. */
export const duesArrears = defineForm({
  id: "dues-arrears",
  title: "欠缴党费统计表",
  fields: { ...reportFields, members: field("count", "欠缴人数") },
  lists: {
    rows: {
      name: "欠缴",
      fields: {
        branch: field("text", "党支部"),
        name: field("text", "姓名"),
        monthly: field("money", "月应缴"),
        unpaidMonths: field("text", "欠缴月份"),
        monthCount: field("count", "欠缴月数"),
        arrears: field("money", "欠缴金额"),
        remark: field("text", "备注"),
      },
    },
  },
  content: (context) => {
    const { dues } = context;
    if (dues.length === 0) return "no-dues";
    const rows = dues.flatMap(({ branch, accounts }) =>
      accounts.flatMap(({ account }) => {
        const { name, monthly, unpaidMonths, arrears } = account;
        if (unpaidMonths.length === 0) return [];
        return [
          {
            branch,
            name,
            monthly,
            unpaidMonths: monthsText(unpaidMonths),
            monthCount: unpaidMonths.length,
            arrears,
            remark: remarkOf(account),
          },
        ];
      }),
    );
    return {
      values: { ...reportValues(context), members: rows.length },
      lists: { rows },
      totals: {
        members: rows.length,
        months: total(rows, ({ monthCount }) => monthCount),
        arrears: yuanFromFen(total(rows, ({ arrears }) => arrears)),
      },
    };
  },
});
