/**
 * Measures of the dues ledgers, the funds and what is published of them.
 */
import type { DuesAccount } from "../../domain/subjects/accounts";
import { addDays, isBefore, type PlainDate } from "../../domain/values/dates";
import { MONTHS } from "../../domain/subjects/duesLedger";
import { isAid, speaksOf } from "../../domain/subjects/funds";
import { recordsOf, type DuesRecord, type FundKind } from "../../domain/records/records";
import { liesIn, yearsOf, type Span } from "../evaluation/calendar";
import { checklist, frequency, order, sum, type Evaluation } from "../evaluation/evaluators";
import type { Question } from "../evaluation/figures";
import { entry, onSheet, rows } from "../evaluation/sources";

/** The accounts of the years that the plan covers or touches. */
function accountsOf({ analysis, span }: Question): readonly DuesAccount[] {
  const years = yearsOf(span);
  return analysis.accounts.filter(({ year }) => years.includes(year));
}

/** What was paid over the plan's months, a row of the ledgers at a time. */
const duesPaid = sum({
  needs: [{ kind: "dues", columns: ["name"] }],
  read: (question) => {
    const isMonthOf = monthsWithin(question.span);
    return question.analysis.accounts.flatMap((account) =>
      account.records.flatMap((record) => {
        const paidOn = dayOfPayment(record);
        // A ledger that names no year may hold payments of several; each counts in the year it was made.
        if (paidOn !== null && paidOn.year !== account.year) {
          const isMeant = isMonthOf(paidOn.year, paidOn.month ?? 12);
          return isMeant ? [entry(record, "name", account.name, record.amount ?? 0)] : [];
        }
        if (!isMonthOf(account.year)) return [];
        const paid = account
          .paidByMonthIn(record)
          .reduce((total, amount, index) => (isMonthOf(account.year, index + 1) ? total + amount : total), 0);
        return [entry(record, "name", account.name, paid)];
      }),
    );
  },
});

/** The day of a single payment on a ledger whose name and title say no year; null where they, or its columns, say. */
function dayOfPayment({ table, months, quarters, paidOn }: DuesRecord): PlainDate | null {
  return table.year === null && months === null && quarters === null ? paidOn : null;
}

/** Tells whether a month lies in a span whole, or a year in any of its months. */
function monthsWithin(span: Span): (year: number, month?: number) => boolean {
  const within = new Map(
    yearsOf(span).map((year) => [year, MONTHS.filter((month) => liesIn({ year, month, day: null }, span))]),
  );
  return (year, month) => {
    const months: readonly number[] = within.get(year) ?? [];
    return month === undefined ? within.has(year) : months.includes(month);
  };
}

/** Dues as declared that reach the standard, or are less by an approved reduction. */
const duesByStandard = checklist({
  needs: [{ kind: "dues", columns: ["monthlyDue"] }],
  read: (question) => {
    const { duesTolerance } = question.analysis.settings;
    return accountsOf(question).flatMap(({ name, records, standard, declared, reduced }) => {
      const [record] = records;
      if (!record || standard === null || declared === null) return [];
      const isRight = reduced || declared + duesTolerance >= standard.amount;
      return [entry(record, "monthlyDue", name, isRight)];
    });
  },
});

/** What is published once in the days after every quarter. */
const PUBLISHED: ReadonlyArray<{ readonly name: string; readonly fund: FundKind }> = [
  { name: "爱心基金", fund: "love" },
  { name: "党建经费", fund: "party" },
  { name: "党费", fund: "dues-use" },
];

/** Whether each of some funds is published in the days after every quarter. */
const quarterlyPublication = (published: typeof PUBLISHED): Evaluation =>
  frequency({
    needs: [{ kind: "publications", columns: ["date", "what"] }],
    read: ({ analysis: { book, settings } }) => {
      const occurrences = published.flatMap(({ fund }) =>
        recordsOf(book, "publications").flatMap((record) => {
          const { date, what } = record;
          if (date === null || what === null || !speaksOf(what, fund)) return [];
          return [entry(record, "date", what, { date, unit: fund })];
        }),
      );
      const units = published.map(({ name, fund }) => ({ name, at: onSheet(book, "publications"), value: fund }));
      return [{ every: "quarter", daysAfter: settings.quarterPublicationDays, units, occurrences }];
    },
  });

/** Aid of the love fund: the branch applies, the committee decides, it is published; money follows the decision. */
const aidInOrder = order(
  rows("fund", ["date", "expense", "appliedOn", "decidedOn", "publishedOn"], (aid, { analysis, span }) => {
    const { date, appliedOn, decidedOn, publishedOn, summary, beneficiary } = aid;
    if (!isAid(aid) || date === null || !liesIn(date, span)) return null;
    const publishBy = addDays(date, analysis.settings.aidPublicationDays);
    const mayStillPublish = publishedOn === null && isBefore(analysis.asOf, publishBy);
    const steps = mayStillPublish ? [appliedOn, decidedOn] : [appliedOn, decidedOn, publishedOn];
    return entry(aid, "date", beneficiary ?? summary, [steps, [decidedOn, date]]);
  }),
);

export const duesMeasures: Readonly<Record<string, Evaluation>> = {
  P01: duesPaid,
  P02: quarterlyPublication(PUBLISHED),
  P03: aidInOrder,
  P04: duesByStandard,
  P63: quarterlyPublication(PUBLISHED.filter(({ fund }) => fund === "party")),
};
