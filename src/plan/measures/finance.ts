/**
 * Measures of pay (报酬) and of what communities are given for the Party's work (党建经费).
 */
import { isAfter } from "../../domain/values/dates";
import { columnHeader } from "../../domain/records/kinds";
import { yuanFromFen, type Fen } from "../../domain/values/money";
import type { RecordOf } from "../../domain/records/records";
import { amountOfEach, checklist, onCondition, type Evaluation } from "../evaluation/evaluators";
import { ANY_POST, inOffice } from "../evaluation/posts";
import { asking, entry, rows, type EntrySource } from "../evaluation/sources";

/** Whether a year of everyone's monthly pay comes to what farmers earn. */
const payReachesFarmersIncome = checklist(
  asking(
    inOffice(ANY_POST, "salary"),
    ({ salary }, { analysis }) => (salary ?? 0) * 12 >= analysis.settings.farmersIncome,
  ),
);

const PAY = inOffice(["secretary"], "paidMonths", "salary");

/** By how much each secretary's basic subsidies, as paid out in the year, exceed what farmers earn. */
const subsidyAboveFarmersIncome = onCondition(
  amountOfEach(
    asking(PAY, ({ salary, paidMonths }, { analysis }) =>
      salary === null || paidMonths === null
        ? null
        : yuanFromFen(salary * paidMonths - analysis.settings.farmersIncome),
    ),
  ),
  // Paid month by month, all the year.
  (question) =>
    PAY.read(question).flatMap((one) => {
      const { table, row, paidMonths } = one.value;
      const at = { sheet: table.sheet, row, column: table.columns["paidMonths"] ?? null };
      const header = columnHeader("posts", "paidMonths");
      return paidMonths === null ? [] : [{ name: `${one.name} ${header}`, at, value: paidMonths >= 12 }];
    }),
);

/** Whether everyone who is paid by performance (绩效补贴) was assessed, and before the payment. */
const assessedBeforePerformancePay = checklist(
  asking(inOffice(ANY_POST, "performancePay", "assessment"), (record) => {
    const { performancePay, assessment, assessedOn, performancePaidOn } = record;
    if (!performancePay) return undefined;
    const isInTime = assessedOn === null || performancePaidOn === null || !isAfter(assessedOn, performancePaidOn);
    return assessment !== null && isInTime;
  }),
);

type CommunityRecord = RecordOf<"communities">;

/** An amount of each community, in yuan, counted at this year's budget. */
const ofBudget = <V>(column: "budgetLastYear" | "allocated", value: (record: CommunityRecord) => V): EntrySource<V> =>
  rows("communities", ["budgetThisYear", column], (record) =>
    entry(record, "budgetThisYear", record.community, value(record)),
  );

const growth = ofBudget("budgetLastYear", ({ budgetThisYear, budgetLastYear }) =>
  difference(budgetThisYear, budgetLastYear),
);

/** What is not known is missing already. */
const isBudgeted = asking(
  ofBudget("budgetLastYear", ({ budgetThisYear }) => budgetThisYear),
  (budget) => (budget === null ? undefined : budget > 0),
);

const allocatedAboveBudget = ofBudget("allocated", ({ budgetThisYear, allocated }) =>
  difference(allocated, budgetThisYear),
);

/** In yuan; null where either is not known. */
function difference(one: Fen | null, other: Fen | null): number | null {
  return one === null || other === null ? null : yuanFromFen(one - other);
}

export const financeMeasures: Readonly<Record<string, Evaluation>> = {
  P44b: payReachesFarmersIncome,
  P62: onCondition(amountOfEach(growth), isBudgeted.read),
  P86: subsidyAboveFarmersIncome,
  P87: assessedBeforePerformancePay,
  P88: amountOfEach(allocatedAboveBudget),
};
