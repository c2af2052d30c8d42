/**
 * Rules on the fund ledgers (爱心基金, 党建经费, 党费使用): the bookkeeping of each ledger, the steps that aid goes
 * through, and whether every quarter is made public.
 */
import { firstDay, isAfter, isBefore, lastDay, type PlainDate } from "../domain/values/dates";
import type { Severity } from "../domain/verdict/findings";
import { changeOf, isAid, isOpening, openingBalance, sidesOf, type FundLedger } from "../domain/subjects/funds";
import type { FieldOf } from "../domain/records/kinds";
import { plainYuan, type Fen } from "../domain/values/money";
import { publicAccounts, publicationOf } from "../domain/subjects/publication";
import { endedQuarters } from "../domain/values/quarters";
import type { FundRecord } from "../domain/records/records";
import { squeeze } from "../domain/values/text";
import { rowRule, rowsNotUnderstood, type Judge, type Verdict } from "./rowRule";
import type { Rule, RuleContext } from "./rule";

/** A rule that looks at each row by itself; rows with something else than a value under `understood` are left out. */
function fundRowRule(id: string, severity: Severity, judge: Judge<"fund">, understood?: FieldOf<"fund">): Rule {
  return rowRule({ kind: "fund", id, severity, subjectOf: ({ summary }) => summary, understood, judge });
}

/** Judges a ledger's rows one after the other, from the top; begun anew for each ledger. */
type Walk = (ledger: FundLedger, context: RuleContext) => (record: FundRecord) => Verdict<"fund"> | null;

/** A rule that holds each row against those above it. */
function ledgerRule(id: string, severity: Severity, walk: Walk): Rule {
  return {
    id,
    severity,
    start: (context) => ({
      end: () => {
        for (const ledger of context.analysis.funds) {
          const judge = walk(ledger, context);
          for (const record of ledger.records) {
            const verdict = judge(record);
            if (verdict) context.report(record, { subject: record.summary ?? "", ...verdict });
          }
        }
      },
    }),
  };
}

// --- Bookkeeping ------------------------------------------------------------------------------------------------------

const balanceMismatch = ledgerRule("fund/balance-mismatch", "error", ({ table }) => {
  const unread = rowsNotUnderstood(table, ["income", "expense"]);
  // What the row above prints, and what all rows since the opening row come to; one slip makes them differ, and the
  // rows after it may go on from either.
  let printed: Fen | null = null;
  let running: Fen | null = null;
  return (record) => {
    const balance = isOpening(record) ? openingBalance(record) : record.balance;
    if (unread.has(record.row)) {
      printed = balance;
      running = balance;
      return null;
    }
    const change = changeOf(record);
    const expected: Fen | null = printed === null ? null : printed + change;
    running = running === null ? balance : running + change;
    printed = balance ?? expected;
    if (balance === null || expected === null || balance === expected || balance === running) return null;
    return {
      field: "balance",
      params: { balance: { fen: balance }, sum: { fen: expected } },
      expected: plainYuan(expected),
    };
  };
});

const negativeBalance = fundRowRule("fund/negative-balance", "error", ({ balance }) =>
  balance !== null && balance < 0 ? { field: "balance", params: { balance: { fen: balance } } } : null,
);

const dateOrder = ledgerRule("fund/date-order", "warning", () => {
  let above: PlainDate | null = null;
  return ({ date }) => {
    const before = above;
    above = date ?? above;
    if (date === null || before === null || !isBefore(date, before)) return null;
    return { field: "date", params: { date, above: before } };
  };
});

const bothSides = ledgerRule("fund/both-sides", "error", ({ table }) => {
  const unread = rowsNotUnderstood(table, ["income", "expense"]);
  return (record) => {
    const sides = sidesOf(record);
    if (sides === "income" || sides === "expense" || isOpening(record) || unread.has(record.row)) return null;
    const { income, expense } = record;
    return { params: { variant: sides, income: { fen: income ?? 0 }, expense: { fen: expense ?? 0 } } };
  };
});

/** Where the ledger has no 凭证号 at all, none is missing on a row. */
const voucherMissing = fundRowRule("fund/voucher-missing", "warning", (record) => {
  const hasColumn = record.table.columns["voucher"] !== undefined;
  return hasColumn && record.voucher === null && sidesOf(record) !== "neither" && !isOpening(record)
    ? { field: "voucher" }
    : null;
});

const voucherDuplicate = ledgerRule("fund/voucher-duplicate", "error", ({ table }) => {
  const rows = new Map<string, number>();
  return ({ voucher, row }) => {
    if (voucher === null) return null;
    const number = squeeze(voucher);
    const earlier = rows.get(number);
    if (earlier === undefined) {
      rows.set(number, row);
      return null;
    }
    const counted = [{ sheet: table.sheet, row: earlier, column: table.columns["voucher"] ?? null }];
    return { field: "voucher", params: { voucher, row: earlier + 1 }, counted };
  };
});

const overBudget = ledgerRule("fund/over-budget", "error", ({ kind, table }, { quarter }) => {
  let year = table.year ?? quarter.year;
  const budgets = new Map<number, Fen>();
  const spent = new Map<number, Fen>();
  return (record) => {
    if (kind !== "party") return null;
    year = record.date?.year ?? year;
    if (record.budget !== null) budgets.set(year, record.budget);
    const before = spent.get(year) ?? 0;
    const sum = before + (record.expense ?? 0);
    spent.set(year, sum);
    const budget = budgets.get(year);
    // Reported where the budget is first exceeded, not on every row after.
    if (budget === undefined || sum <= budget || before > budget) return null;
    return { params: { year, spent: { fen: sum }, budget: { fen: budget }, over: { fen: sum - budget } } };
  };
});

// --- The steps of aid -------------------------------------------------------------------------------------------------

const aidUnapplied = fundRowRule(
  "fund/aid-unapplied",
  "error",
  (record) => (isAid(record) && record.appliedOn === null ? { field: "appliedOn" } : null),
  "appliedOn",
);

const aidUndecided = fundRowRule(
  "fund/aid-undecided",
  "error",
  (record) => (isAid(record) && record.decidedOn === null ? { field: "decidedOn" } : null),
  "decidedOn",
);

const aidUnpublished = fundRowRule(
  "fund/aid-unpublished",
  "error",
  (record, { asOf, settings }) => {
    const { date, publishedOn } = record;
    if (!isAid(record) || publishedOn !== null || date === null) return null;
    const days = firstDay(asOf) - lastDay(date);
    return days < settings.aidPublicationDays ? null : { field: "publishedOn", params: { date, days } };
  },
  "publishedOn",
);

/** Each pair's first date must not be after its second; the same day is in order, and publication may follow payment. */
const STEPS = [
  ["decided-before-applied", "appliedOn", "decidedOn"],
  ["published-before-decided", "decidedOn", "publishedOn"],
  ["published-before-applied", "appliedOn", "publishedOn"],
  ["paid-before-decided", "decidedOn", "date"],
] as const;

const stepsOutOfOrder = fundRowRule("fund/steps-out-of-order", "error", (record) => {
  if (sidesOf(record) !== "expense") return null;
  for (const [variant, step, nextStep] of STEPS) {
    const date = record[step];
    const next = record[nextStep];
    if (date && next && isAfter(date, next)) return { params: { variant, date, next } };
  }
  return null;
});

// --- Publication ------------------------------------------------------------------------------------------------------

const quarterUnpublished: Rule = {
  id: "fund/quarter-unpublished",
  severity: "warning",
  start: (context) => ({
    end: () => {
      const { analysis, asOf, settings } = context;
      const { year } = context.quarter;
      if (!context.book.tables.some(({ kind }) => kind === "publications")) return;
      for (const account of publicAccounts(analysis, year)) {
        const quarters = endedQuarters(year, asOf).filter((quarter) => {
          const publication = publicationOf(account, { year, quarter }, analysis);
          // Until the days are over there is still time.
          return publication !== null && !publication.isPublished && isBefore(publication.until, asOf);
        });
        if (quarters.length === 0) continue;
        const { sheet } = account;
        const params = { sheet, quarters, days: settings.quarterPublicationDays };
        context.reportAt({ sheet, row: null, column: null }, { subject: sheet, params });
      }
    },
  }),
};

export const fundRules: readonly Rule[] = [
  balanceMismatch,
  negativeBalance,
  dateOrder,
  bothSides,
  voucherMissing,
  voucherDuplicate,
  aidUnapplied,
  aidUndecided,
  aidUnpublished,
  stepsOutOfOrder,
  overBudget,
  quarterUnpublished,
];
