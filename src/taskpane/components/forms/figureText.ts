import { fenFromYuan, formatYuan } from "../../../domain/values/money";

/** At most three figures by which a clerk knows a form, as keys of its totals. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  "dues-publication": ["members", "due", "paid"],
  "dues-ledger": ["members", "due", "paid"],
  "dues-arrears": ["members", "months", "arrears"],
  "love-fund-publication": ["income", "expense", "closing"],
  "party-fund-publication": ["income", "expense", "closing"],
  roster: ["members", "full", "probationary"],
  "branch-overview": ["branches", "members", "overdue"],
  "development-progress": ["applied", "accepted", "converted"],
  "organization-life": ["owed", "missing"],
  "plan-progress": ["targets", "met", "unmet"],
  "check-report": ["errors", "warnings", "infos"],
};

/** Keys of totals that are sums of money, in yuan. */
const MONEY: ReadonlySet<string> = new Set([
  "due",
  "paid",
  "paidToDate",
  "arrears",
  "opening",
  "income",
  "expense",
  "closing",
  "expenseToDate",
  "aid",
  "budget",
  "left",
]);

/** The totals of a form that are shown before it is filled. */
export function shownFigures(form: string): readonly string[] {
  return SHOWN[form] ?? [];
}

/** A figure as people read it, money with two decimals. */
export function figureText(key: string, value: number): string {
  return MONEY.has(key) ? formatYuan(fenFromYuan(value)) : value.toLocaleString("en-US");
}
