import { maskId } from "../../domain/values/idNumber";
import { yuanFromFen } from "../../domain/values/money";
import { total } from "../figures/duesByBranch";
import { defineForm, reportFields, reportValues } from "../engine/form";
import { field } from "../engine/vocabulary";

/**
 * 党费收缴公示表: what each branch and each member had to pay and paid in the quarter, to be posted up, so that ID
 * numbers are masked.
 */
export const duesPublication = defineForm({
  id: "dues-publication",
  title: "党费收缴公示表",
  fields: reportFields,
  lists: {
    branches: {
      name: "支部",
      fields: {
        branch: field("text", "党支部"),
        members: field("count", "党员人数"),
        due: field("money", "应缴"),
        paid: field("money", "实缴"),
      },
    },
    rows: {
      name: "党员",
      fields: {
        name: field("text", "姓名"),
        idNumber: field("text", "身份证号"),
        branch: field("text", "党支部"),
        monthly: field("money", "月应缴"),
        due: field("money", "应缴"),
        paid: field("money", "实缴"),
      },
    },
  },
  content: (context) => {
    const { dues } = context;
    if (dues.length === 0) return "no-dues";
    return {
      values: reportValues(context),
      lists: {
        branches: dues.map(({ branch, members, due, paid }) => ({ branch, members, due, paid })),
        rows: dues.flatMap(({ branch, accounts }) =>
          accounts.map(({ account, due, paid }) => ({
            name: account.name,
            idNumber: maskId(account.member?.idNumber ?? account.records[0]?.idNumber ?? ""),
            branch,
            monthly: account.monthly,
            due,
            paid,
          })),
        ),
      },
      totals: {
        branches: dues.length,
        members: total(dues, ({ members }) => members),
        due: yuanFromFen(total(dues, ({ due }) => due)),
        paid: yuanFromFen(total(dues, ({ paid }) => paid)),
      },
    };
  },
});
