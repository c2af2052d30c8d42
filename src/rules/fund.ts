/**
 * Rules on the fund ledgers (爱心基金, 党建经费, 党费使用): the bookkeeping of each ledger, the steps that aid goes
 * through, and whether every quarter is made public.
 */
import { firstDay, isAfter, isBefore, lastDay, type PlainDate } from "../domain/dates";
import type { Severity } from "../domain/findings";
import { changeOf, isAid, isOpening, openingBalance, sidesOf, speaksOf, type FundLedger } from "../domain/funds";
import type { FieldOf } from "../domain/kinds";
import { plainYuan, type Fen } from "../domain/money";
import { monthIndex, readMonthSpan } from "../domain/periods";
import { endedQuarters } from "../domain/quarters";
import { recordsOf, type FundRecord, type RecordOf } from "../domain/records";
import { squeeze } from "../domain/text";
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

const voucherMissing = fundRowRule("fund/voucher-missing", "warning", (record) =>
  record.voucher === null && sidesOf(record) !== "neither" && !isOpening(record) ? { field: "voucher" } : null,
);

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

/** A fund, or the dues, whose quarters are to be made public. */
interface Accounting {
  readonly sheet: string;
  readonly isNamedIn: (notice: string) => boolean;
  /** The first month booked, as {@link monthIndex}. */
  readonly begins: number;
}

const quarterUnpublished: Rule = {
  id: "fund/quarter-unpublished",
  severity: "warning",
  start: (context) => ({
    end: () => {
      const { book, asOf, settings, quarter } = context;
      if (!book.tables.some(({ kind }) => kind === "publications")) return;
      const notices = recordsOf(book, "publications");
      const days = settings.quarterPublicationDays;
      const lastDayOf = (ended: number): number => lastDay({ year: quarter.year, month: ended * 3, day: null });
      const isInTime = ({ date }: NoticeRecord, ended: number): boolean =>
        date !== null && firstDay(date) > lastDayOf(ended) && firstDay(date) <= lastDayOf(ended) + days;
      // Until the days are over there is still time.
      const due = endedQuarters(quarter.year, asOf).filter((ended) => firstDay(asOf) > lastDayOf(ended) + days);
      for (const { sheet, isNamedIn, begins } of accountings(context)) {
        const own = notices.filter(({ what }) => what !== null && isNamedIn(what));
        const isPublished = (ended: number): boolean =>
          own.some((notice) => isInTime(notice, ended) && mayBeOf(notice, quarter.year, ended));
        const quarters = due.filter((ended) => begins <= monthIndex(quarter.year, ended * 3) && !isPublished(ended));
        if (quarters.length === 0) continue;
        context.reportAt({ sheet, row: null, column: null }, { subject: sheet, params: { sheet, quarters, days } });
      }
    },
  }),
};

type NoticeRecord = RecordOf<"publications">;

/** Whether a notice doesn't say that it is of another period than a quarter. */
function mayBeOf({ period }: NoticeRecord, year: number, quarter: number): boolean {
  const months = period === null ? null : readMonthSpan(period, year);
  return months === null || months.to === monthIndex(year, quarter * 3);
}

/** Each fund of the book once, however many ledgers it has, and the dues of the year. */
function accountings({ analysis, quarter: { year } }: RuleContext): readonly Accounting[] {
  const funds = new Map<string, Accounting>();
  for (const { kind, name, table, records } of analysis.funds) {
    const key = kind === "other" ? squeeze(name) : kind;
    const isNamedIn = (notice: string): boolean =>
      kind === "other" ? squeeze(notice).includes(key) : speaksOf(notice, kind);
    const months = records.flatMap(({ date }) => (date ? [monthIndex(date.year, date.month ?? 1)] : []));
    const { sheet, begins } = funds.get(key) ?? { sheet: table.sheet, begins: Infinity };
    funds.set(key, { sheet, isNamedIn, begins: earliest(months, begins) });
  }
  const accounts = analysis.accounts.filter((account) => account.year === year);
  const sheet = accounts[0]?.records[0]?.table.sheet;
  if (sheet === undefined) return [...funds.values()];
  const months = accounts.map(({ dueByMonth }) => dueByMonth.findIndex((due) => due > 0) + 1);
  const begins = earliest(
    months.filter((month) => month > 0).map((month) => monthIndex(year, month)),
    Infinity,
  );
  return [...funds.values(), { sheet, isNamedIn: (notice) => speaksOf(notice, "dues-use"), begins }];
}

function earliest(months: readonly number[], before: number): number {
  return months.reduce((first, month) => Math.min(first, month), before);
}

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
