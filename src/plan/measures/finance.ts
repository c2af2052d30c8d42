/**
 * Measures of pay (报酬) and of what communities are given for the Party's work (党建经费).
 */
import { isAfter } from "../../domain/values/dates";
import { columnHeader, type FieldOf } from "../../domain/records/kinds";
import { yuanFromFen, type Fen } from "../../domain/values/money";
import type { PostRecord, RecordOf } from "../../domain/records/records";
import { amountOfEach, checklist, onCondition, type Evaluation } from "../evaluation/evaluators";
import { ANY_POST, inOffice, type Post } from "../evaluation/posts";
import { asking, entry, rows, type EntrySource } from "../evaluation/sources";

/**
 * The rows of those in office with what they are paid, by the month in some sheets, by the year in others; for each of the
 * two ways a source that reads both.
 */
function paid(posts: readonly Post[], ...columns: ReadonlyArray<FieldOf<"posts">>): Array<EntrySource<PostRecord>> {
  const sources = [inOffice(posts, ...columns, "salary"), inOffice(posts, ...columns, "yearlyPay")];
  return sources.map(({ needs }) => ({
    needs,
    read: (question) => {
      const [monthly = [], yearly = []] = sources.map(({ read }) => read(question));
      // A sheet with both columns is read once.
      return [...monthly, ...yearly.filter(({ value }) => value.table.columns["salary"] === undefined)];
    },
  }));
}

/** What twelve months of somebody's pay come to. */
function yearOf({ salary, yearlyPay }: PostRecord): Fen | null {
  return yearlyPay ?? (salary === null ? null : salary * 12);
}

/** Whether a year of everyone's pay comes to what farmers earn. */
const payReachesFarmersIncome = checklist(
  ...paid(ANY_POST).map((pay) =>
    asking(pay, (record, { analysis }) => (yearOf(record) ?? 0) >= analysis.settings.farmersIncome),
  ),
);

const PAY = paid(["secretary"], "paidMonths");

/** By how much each secretary's basic subsidies, as paid out in the year, exceed what farmers earn. */
const subsidyAboveFarmersIncome = onCondition(
  amountOfEach(
    ...PAY.map((pay) =>
      asking(pay, (record, { analysis }) => {
        const [year, { paidMonths }] = [yearOf(record), record];
        if (year === null || paidMonths === null) return null;
        return yuanFromFen(Math.round((year * paidMonths) / 12) - analysis.settings.farmersIncome);
      }),
    ),
  ),
  // Paid month by month, all the year.
  (question) =>
    (PAY[0]?.read(question) ?? []).flatMap((one) => {
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
