import type { Words } from "../words";

/** Why a value was worked out instead of read. */
export const inferred: Words["inferred"] = {
  "signed-column": "income and expense stand in one column: above zero income, below zero expense",
  ticks: "a tick under a month: what the month owes was paid",
  "paid-state": "said to be paid: what was due was paid",
  "due-of-month": "every month owes the same: the monthly due",
  "due-of-quarter": "what is due is of several months together: parted by month",
  "stage-by-date": "from the latest date filled in",
  "stage-by-title": "from the sheet's name or title",
  "year-of-sheet": "days without a year: the year of the sheet's name or title",
  "days-as-hours": "days written under hours",
  category:
    "Who has a date of full membership is a full member, who joined less than a year ago without one is probationary",
  "only-branch": "“{branch}” is the only branch of the book",
};
