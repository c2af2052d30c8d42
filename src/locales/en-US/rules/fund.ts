import type { RuleGroupWords } from "../../words";

export const fundRules: RuleGroupWords = {
  "fund/balance-mismatch": {
    title: "Balance does not follow from income and expense",
    message: "The balance is {balance} yuan; the balance above plus income less expense makes {sum}.",
    explanation:
      "Every balance is the one above plus the row's income less its expense. The sum of all rows since the opening balance is tried as well, and a balance that fits either is not reported, so that one slip is reported once, at its own row. Check income, expense and balance of this row; once it is corrected, see whether the rows below must follow. A formula keeps balances right by itself.",
    basis: "Bookkeeping: balance = balance above + income − expense",
  },
  "fund/negative-balance": {
    title: "Negative balance",
    message: "The balance is {balance} yuan.",
    explanation:
      "A fund cannot be overdrawn. Mostly some income was not entered, an expense was mistyped, or dates are out of order. Hold the ledger against vouchers and the bank account; where money was advanced, book the expense when the fund has received it.",
    basis: "Bookkeeping: no fund is overdrawn",
  },
  "fund/date-order": {
    title: "Date earlier than the row above",
    message: "The date is {date}, before the {above} of the row above.",
    explanation:
      "A journal is kept in order of time. See whether the date was mistyped; a row entered late may be moved to its place, with the balances following.",
    basis: "Bookkeeping: entries in order of date",
  },
  "fund/both-sides": {
    title: "Income and expense on one row, or neither",
    message: {
      both: "One row has both income of {income} yuan and expense of {expense}.",
      neither: "The row has neither income nor expense.",
    },
    explanation:
      "A row books one thing, in or out; rows that bring a balance forward (上年结余, 期初) are exempt. Split a row with both into two; give a row with neither its amount, or delete it. Until then its dates of application, decision and publication are not checked.",
    basis: "Bookkeeping: one row an entry",
  },
  "fund/voucher-missing": {
    title: "No voucher number",
    message: "This entry has no voucher number.",
    explanation:
      "Every entry has a voucher, and its number leads from the ledger to the paper and back. Find the receipt, invoice or approval and enter its number; where it is lost, have it replaced or explain it as the rules say.",
    basis: "Bookkeeping: every entry has its voucher",
  },
  "fund/voucher-duplicate": {
    title: "Voucher number used twice",
    message: "Voucher number {voucher} was already used on row {row}.",
    explanation:
      "Within one ledger a voucher number stands for one entry. Either the number was mistyped, or the same entry was booked twice. Compare with the vouchers: correct the number, or delete the second entry. Where numbering begins anew each month, put the month in front, as in 3月-记001.",
    basis: "Bookkeeping: vouchers are numbered through, each number once",
  },
  "fund/aid-unapplied": {
    title: "Love-fund aid without the branch's application",
    message: "This aid has no date of the branch's application.",
    explanation:
      "Aid from the love fund begins with an application by the person's branch; then the Party committee discusses it, and it is made public. Find the application and enter its date; where there was none, make up for it and enter the true date.",
    basis:
      "Community work plan (P03): love-fund aid is applied for by the branch, discussed by the committee and published; local practice",
  },
  "fund/aid-undecided": {
    title: "Love-fund aid without the committee's decision",
    message: "This aid has no date on which the Party committee discussed it.",
    explanation:
      "Aid from the love fund is paid after a meeting of the Party committee has decided on it. Enter the date from the minutes; where it was not discussed, report to the committee, make up for it and enter the true date.",
    basis:
      "Community work plan (P03): love-fund aid is applied for by the branch, discussed by the committee and published; local practice",
  },
  "fund/aid-unpublished": {
    title: "Love-fund aid not made public",
    message: "The aid paid on {date} has no date of publication after {days} {days|day|days}.",
    explanation:
      "Aid from the love fund is made public. Where 30 days after payment (a setting) there is no date, find out: if it was published, enter the date; if not, publish it soon, without ID numbers, phone numbers or illnesses of those who received it.",
    basis:
      "Community work plan (P03): love-fund aid is applied for by the branch, discussed by the committee and published; the 30 days are local practice",
  },
  "fund/steps-out-of-order": {
    title: "Application, decision and publication out of order",
    message: {
      "decided-before-applied": "The committee's decision of {next} is before the branch's application of {date}.",
      "published-before-decided": "The publication of {next} is before the committee's decision of {date}.",
      "published-before-applied": "The publication of {next} is before the branch's application of {date}.",
      "paid-before-decided": "The payment of {next} is before the committee's decision of {date}.",
    },
    explanation:
      "Aid goes from the branch's application to the committee's decision to publication, and is paid after the decision. Steps on the same day are in order, and publication may follow payment. Compare the dates with the application, the minutes and the notice; correct what was mistyped, and explain to the committee what was paid before its decision.",
    basis:
      "Community work plan (P03): application, decision, publication in this order, payment after the decision; local practice",
  },
  "fund/over-budget": {
    title: "Party-building fund over the year's budget",
    message: "With this entry {year} has spent {spent} yuan, over the budget of {budget} by {over}.",
    explanation:
      "The Party-building fund is spent within the year's budget. Expenses are added up by the year of their date and reported at the row where they first exceed it; the budget is the one entered last. Check expenses and budget; bring the budget up to date if it was changed, and report a real excess to the street's Party working committee.",
    basis: "Community work plan (P62, P88): the fund is budgeted and spent by its budget; local practice",
  },
  "fund/quarter-unpublished": {
    title: "Quarter not made public in time",
    message: "“{sheet}”: no notice within {days} {days|day|days} after quarter {quarters}.",
    explanation:
      "Love fund, Party-building fund and dues are made public after every quarter (within 30 days, a setting). Notices are found by content and date, and by the period they name, if any. Enter notices that were given; give those that were not. National rules ask for dues to be made public at least once a year; every quarter is a stricter local rule.",
    basis:
      "Community work plan (P02): published every quarter; local practice; Zhongzufa [2008] No. 3 asks for dues once a year",
  },
};
