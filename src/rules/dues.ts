/**
 * Rules on the dues ledgers (党费台账), a person's account of a year at a time: who is in them, what is due, what is
 * paid.
 */
import { liableMonths, type DuesAccount } from "../domain/subjects/accounts";
import { firstDay } from "../domain/values/dates";
import { approvalGap, duesBand, FARMER, needsBase, readReduction } from "../domain/subjects/dues";
import type { Payment } from "../domain/subjects/duesLedger";
import type { Params, Severity } from "../domain/verdict/findings";
import { plainYuan, type Fen } from "../domain/values/money";
import type { MonthSpan } from "../domain/values/periods";
import type { Book, ColumnName, DuesRecord, MemberRecord } from "../domain/records/records";
import type { Roster } from "../domain/records/roster";
import type { ReportDetails, Rule, RuleContext } from "./rule";

/** What is found in an account: at a row, or with `field` at that row's cell. */
interface Finding extends Omit<ReportDetails, "subject"> {
  readonly record: DuesRecord;
  readonly field?: ColumnName;
}

type Judge = (account: DuesAccount, context: RuleContext) => readonly Finding[];

const NONE: readonly Finding[] = [];

/** A rule that looks at each account by itself. */
function accountRule(id: string, severity: Severity, judge: Judge): Rule {
  return {
    id,
    severity,
    start: (context) => ({
      end: () => {
        for (const account of context.analysis.accounts) {
          for (const { record, ...details } of judge(account, context)) {
            context.report(record, { subject: account.name, ...details });
          }
        }
      },
    }),
  };
}

/** Accounts without rows do not exist, so there is a first one. */
function firstRow({ records }: DuesAccount): DuesRecord {
  return records[0] as DuesRecord;
}

/** The roster is of today, so only this year's ledgers are held against it, and only they are chased for arrears. */
function isCurrent({ year }: DuesAccount, { quarter }: RuleContext): boolean {
  return year === quarter.year;
}

// --- Who is in the ledger ---------------------------------------------------------------------------------------------

const notInRoster = accountRule("dues/not-in-roster", "error", (account, context) => {
  const record = firstRow(account);
  if (account.member !== null || !isCurrent(account, context) || context.analysis.roster.isEmpty) return NONE;
  // Without name and number nobody can be looked for; the blank name is asked by itself.
  if (record.name === null && record.idNumber === null) return NONE;
  return [{ record, params: { variant: record.idNumber === null ? "name" : "number" } }];
});

const memberMissing: Rule = {
  id: "dues/member-missing",
  severity: "error",
  start: (context) => ({
    end: () => {
      const { analysis, quarter } = context;
      const accounts = analysis.accounts.filter((account) => isCurrent(account, context));
      if (accounts.length === 0) return;
      const paying = new Set(accounts.map(({ member }) => member));
      const isPaying = (member: MemberRecord): boolean =>
        paying.has(member) || rowsOfPerson(member, analysis.roster).some((row) => paying.has(row));
      for (const member of analysis.roster.members) {
        const { from, to } = liableMonths(member, analysis.roster, quarter.year);
        const isLiable = isInGoodStanding(member) && from <= Math.min(to, quarter.quarter * 3);
        if (!isLiable || isPaying(member)) continue;
        context.report(member, { subject: member.name ?? "", params: { year: quarter.year } });
      }
    },
  }),
};

/** 党籍状态 is 正常, or the roster doesn't say. */
function isInGoodStanding({ standing }: MemberRecord): boolean {
  return standing === null || standing === "正常";
}

/** The rows of the roster that share a member's name and number: the same person, entered twice. */
function rowsOfPerson({ name, idNumber }: MemberRecord, roster: Roster): readonly MemberRecord[] {
  if (name === null || idNumber === null) return [];
  return (roster.byId.get(idNumber) ?? []).filter((row) => row.name === name);
}

// --- What is due ------------------------------------------------------------------------------------------------------

const baseMissing = accountRule("dues/base-missing", "error", (account, { book }) => {
  const { duesClass, base } = account;
  if (duesClass === null || base !== null || !needsBase(duesClass)) return NONE;
  if (account.isUnread("duesBase") || !hasBaseColumn(book)) return NONE;
  return [{ record: firstRow(account), field: "duesBase", params: { duesClass } }];
});

function hasBaseColumn({ tables }: Book): boolean {
  return tables.some(
    ({ kind, columns }) => (kind === "dues" || kind === "members") && columns["duesBase"] !== undefined,
  );
}

const belowStandard = accountRule("dues/below-standard", "error", (account, context) => {
  const { declared, standard, reduced } = account;
  if (declared === null || standard === null || reduced) return NONE;
  if (declared + context.settings.duesTolerance >= standard.amount) return NONE;
  return [{ ...declaredAgainstStandard(account, context), expected: plainYuan(standard.amount) }];
});

const aboveStandard = accountRule("dues/above-standard", "info", (account, context) => {
  const { declared, standard } = account;
  if (declared === null || standard === null || declared <= standard.most) return NONE;
  return [declaredAgainstStandard(account, context)];
});

function declaredAgainstStandard(account: DuesAccount, { settings }: RuleContext): Finding {
  const { records, duesClass, base, declared, standard } = account;
  const band = duesBand(duesClass, base, settings);
  const params: Params = {
    duesClass: duesClass ?? "",
    declared: { fen: declared ?? 0 },
    standard: { fen: standard?.amount ?? 0 },
    ...(band && base !== null ? { base: { fen: base }, percent: band.rate / 100 } : {}),
    most: { fen: settings.farmerMost },
  };
  const capped = band !== null && standard?.amount === settings.duesCeiling;
  const variant = duesClass === FARMER ? "farmer" : band === null ? "fixed" : capped ? "ceiling" : "band";
  const record = records.find(({ monthlyDue }) => monthlyDue !== null) ?? firstRow(account);
  return { record, field: "monthlyDue", params: { ...params, variant } };
}

const reductionUnapproved = accountRule("dues/reduction-unapproved", "error", (account) =>
  account.records.flatMap((record): readonly Finding[] => {
    if (readReduction(record.reduction) === null) return NONE;
    const gap = approvalGap(record, account.branchMayReduce);
    if (gap === null || (gap === "date" && account.isUnread("approvedOn"))) return NONE;
    return [{ record, params: { variant: gap, approvedBy: record.approvedBy ?? "" } }];
  }),
);

// --- What is unpaid ---------------------------------------------------------------------------------------------------

/** Arrears of one gravity: six months in a row and more, or less. */
function arrearsRule(id: string, severity: Severity, isOurs: (monthsInARow: number, most: number) => boolean): Rule {
  return accountRule(id, severity, (account, context) => {
    const { unpaidMonths, arrears } = account;
    if (arrears === 0 || !isCurrent(account, context)) return NONE;
    if (!isOurs(longestRun(unpaidMonths), context.settings.unpaidMonths)) return NONE;
    return [{ record: firstRow(account), params: { months: unpaidMonths, amount: { fen: arrears } } }];
  });
}

const inArrears = arrearsRule("dues/in-arrears", "warning", (monthsInARow, most) => monthsInARow < most);
const sixMonthsUnpaid = arrearsRule("dues/six-months-unpaid", "error", (monthsInARow, most) => monthsInARow >= most);

/** Length of the longest run of consecutive numbers in an ascending list. */
function longestRun(numbers: readonly number[]): number {
  let longest = 0;
  let run = 0;
  numbers.forEach((number, index) => {
    run = index > 0 && numbers[index - 1] === number - 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}

const backPaymentTooLong = accountRule("dues/back-payment-too-long", "warning", (account, { settings }) => {
  if (!account.records.some(({ paidOn, amount }) => paidOn !== null && amount !== null)) return NONE;
  const { dueByMonth } = account;
  let paidBefore = 0;
  return [...account.payments].sort(byDay).flatMap((payment): readonly Finding[] => {
    const { record, amount, paidOn } = payment;
    const months = payment.covers ?? monthsSettled(dueByMonth, paidBefore, amount);
    paidBefore += amount;
    if (months === null || paidOn?.month == null) return NONE;
    const paidIn = (paidOn.year - account.year) * 12 + paidOn.month;
    const late = Math.min(months.to, paidIn - 1) - months.from + 1;
    if (late <= settings.backPaymentMonths) return NONE;
    return [{ record, params: { paidOn, amount: { fen: amount }, count: late, most: settings.backPaymentMonths } }];
  });
});

function byDay(a: Payment, b: Payment): number {
  return (a.paidOn ? firstDay(a.paidOn) : 0) - (b.paidOn ? firstDay(b.paidOn) : 0);
}

/** The months that an amount settles, wholly or in part, after `before` has settled the oldest. */
function monthsSettled(dueByMonth: readonly Fen[], before: Fen, amount: Fen): MonthSpan | null {
  let due = 0;
  const months = dueByMonth.flatMap((dueThen, index) => {
    const dueBefore = due;
    due += dueThen;
    return due > before && dueBefore < before + amount && dueThen > 0 ? [index + 1] : [];
  });
  const [from] = months;
  const to = months.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

// --- What is paid -----------------------------------------------------------------------------------------------------

const largeContribution = accountRule("dues/large-contribution", "info", (account, { settings }) => {
  const monthly = account.declared ?? account.monthly;
  if (monthly === null) return NONE;
  const yearly = monthly * 12;
  const margin = settings.largeContribution;
  return account
    .paymentsWhere((amount) => amount - yearly >= margin)
    .map(({ record, column, amount }) => {
      const params = { amount: { fen: amount }, yearly: { fen: yearly }, margin: { fen: margin } };
      return { record, field: column, params };
    });
});

const negative = accountRule("dues/negative", "error", (account) =>
  account
    .paymentsWhere((amount) => amount < 0)
    .map(({ record, column, amount }) => {
      return { record, field: column, params: { amount: { fen: amount } } };
    }),
);

const totalMismatch = accountRule("dues/total-mismatch", "error", (account) =>
  account.records.flatMap((record): readonly Finding[] => {
    const columns = record.months ?? record.quarters;
    if (record.total === null || columns === null || !account.isCertain) return NONE;
    const sum = columns.reduce<Fen>((paid, amount) => paid + (amount ?? 0), 0);
    if (sum === record.total) return NONE;
    const params = { total: { fen: record.total }, sum: { fen: sum } };
    return [{ record, field: "total", params, expected: plainYuan(sum) }];
  }),
);

const paidBeforeJoining = accountRule("dues/paid-before-joining", "warning", (account) => {
  const joinedOn = account.member?.joinedOn;
  if (!joinedOn || joinedOn.year < account.year || (joinedOn.year === account.year && joinedOn.month === null))
    return NONE;
  const joined = (joinedOn.year - account.year) * 12 + (joinedOn.month ?? 1);
  const early = account.payments.filter(({ amount, covers, month }) => amount > 0 && (covers?.from ?? month) < joined);
  const [first] = early;
  if (!first) return NONE;
  const months = [...new Set(early.map(({ covers, month }) => covers?.from ?? month))];
  return [{ record: first.record, field: first.column, params: { joinedOn, months } }];
});

export const duesRules: readonly Rule[] = [
  notInRoster,
  memberMissing,
  baseMissing,
  belowStandard,
  aboveStandard,
  reductionUnapproved,
  inArrears,
  sixMonthsUnpaid,
  backPaymentTooLong,
  largeContribution,
  negative,
  totalMismatch,
  paidBeforeJoining,
];
