import { yuanFromFen } from "../../domain/values/money";
import { total } from "../figures/duesByBranch";
import { defineForm, reportFields, reportValues } from "../engine/form";
import { partyFundBudget, partyFundByPurpose, partyFundYear } from "../figures/partyFund";
import { field } from "../engine/vocabulary";

/** 党建经费收支公示表: the year's budget, what came in, what was spent on which purpose (用途), and what is left. */
export const partyFundPublication = defineForm({
  id: "party-fund-publication",
  title: "党建经费收支公示表",
  fields: {
    ...reportFields,
    budget: field("money", "年度预算"),
    opening: field("money", "期初余额"),
    income: field("money", "收入"),
  },
  lists: {
    rows: {
      name: "用途",
      fields: {
        purpose: field("text", "用途"),
        expense: field("money", "本季支出"),
        expenseToDate: field("money", "本年累计支出"),
      },
    },
  },
  content: (context) => {
    const { analysis } = context;
    const { quarter } = analysis.quarter;
    const flow = partyFundYear(analysis)?.quarters[quarter - 1];
    if (!flow) return "no-party-fund";
    const { opening, income, expense, closing } = flow;
    const budget = partyFundBudget(analysis);
    const rows = partyFundByPurpose(analysis).flatMap(({ purpose, byQuarter }) => {
      const expenseToDate = total(byQuarter.slice(0, quarter), (amount) => amount);
      return expenseToDate === 0 ? [] : [{ purpose, expense: byQuarter[quarter - 1] ?? 0, expenseToDate }];
    });
    const expenseToDate = total(rows, (row) => row.expenseToDate);
    return {
      values: { ...reportValues(context), budget, opening, income },
      lists: { rows },
      totals: {
        ...(budget === null ? {} : { budget: yuanFromFen(budget), left: yuanFromFen(budget - expenseToDate) }),
        opening: yuanFromFen(opening),
        income: yuanFromFen(income),
        expense: yuanFromFen(expense),
        closing: yuanFromFen(closing),
        expenseToDate: yuanFromFen(expenseToDate),
      },
    };
  },
});
