/**
 * Measures of the dues ledgers, the funds and what is published of them.
 */
import type { DuesAccount } from "../../domain/accounts";
import { addDays, isBefore } from "../../domain/dates";
import { MONTHS } from "../../domain/duesLedger";
import { isAid, speaksOf } from "../../domain/funds";
import { recordsOf, type FundKind } from "../../domain/records";
import { liesIn, yearsOf, type Span } from "../calendar";
import { checklist, frequency, order, sum, type Evaluation } from "../evaluators";
import type { Question } from "../figures";
import { entry, onSheet, rows } from "../sources";

/** The accounts of the years that the plan covers or touches. */
function accountsOf({ analysis, span }: Question): readonly DuesAccount[] {
  const years = yearsOf(span);
  return analysis.accounts.filter(({ year }) => years.includes(year));
}

/** What was paid over the plan's months, a row of the ledgers at a time. */
const duesPaid = sum({
  needs: [{ kind: "dues", columns: ["name"] }],
  read: (question) => {
    const monthsOf = new Map(yearsOf(question.span).map((year) => [year, monthsWithin(question.span, year)]));
    return accountsOf(question).flatMap((account) =>
      account.records.map((record) => {
        const months = monthsOf.get(account.year);
        const paid = account
          .paidByMonthIn(record)
          .reduce((total, amount, index) => (months?.has(index + 1) ? total + amount : total), 0);
        return entry(record, "name", account.name, paid);
      }),
    );
  },
});

/** The whole months of a year that lie in a span. */
function monthsWithin(span: Span, year: number): ReadonlySet<number> {
  return new Set(MONTHS.filter((month) => liesIn({ year, month, day: null }, span)));
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
