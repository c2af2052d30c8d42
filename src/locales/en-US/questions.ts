import type { Words } from "../words";

/** What is asked, by the question's sentence. */
export const questions: Words["questions"] = {
  "sheet-kind": "“{sheet}” looks like a ledger but was not understood: what is it?",
  "column-is": "Is the column “{header}” the field “{field}”?",
  "left-but-normal":
    "{count} {count|person|people} {count|has|have} a date of transfer, death or expulsion, but 党籍状态 says 正常 ({names}). Are they still members here?",
  "remark-left":
    "The remark of {count} {count|person|people} says “{remark}” ({names}): have they left, so that they are no members here any more?",
  "category-unknown":
    "The roster has no 人员类别, and {count} {count|person|people} ({names}) {count|has|have} no date of full membership though they joined over a year ago: are they full or probationary members?",
  "dues-year": "“{sheet}” does not say which year its dues are of. Which is it?",
  "dues-period": "“{sheet}” does not say which month its dues are of. Which is it?",
  "due-unknown":
    "“{sheet}” says what was paid, and neither what was due nor the class of payers: what was due cannot be checked. What is to be done?",
  "months-missing":
    "Of the quarter there are the dues of months {there} alone; months {missing} are missing. Where are they?",
  uncalculated:
    "{count} {count|formula|formulas} under {column} (column {letter}) {count|has|have} no value stored and cannot be worked out here. How are they to be read?",
  "paid-unknown": "“{sheet}” says what was due, and not what was paid: no column of payments was found.",
  "fund-days-unknown": "“{sheet}” has no column of days: which entries are of this quarter cannot be known.",
  "inference-refused":
    "You said that “{field}” as worked out in “{sheet}” ({count} {count|row|rows}) is wrong. What is to be done?",
};

/** The evidence for an answer. */
export const evidence: Words["evidence"] = {
  "named-like": "its name or title, and its headers, look like it",
  "not-understood": "not understood; it may be something else",
  "values-fit": "what stands below looks like “{field}”",
  "header-unknown": "the header “{header}” does not say so",
  "left-by-date":
    "{count} {count|person|people} {count|has|have} a date of leaving, from which on they do not count; 党籍状态 was not changed with it",
  "normal-by-standing": "党籍状态 says 正常; the date means something else, or is a slip",
  "left-by-remark":
    "The remark says so; those with a date in it do not count from that day, those without do not count",
  "stays-on-roster": "They are still on the roster, and 党籍状态 was not changed",
  "joined-long-ago": "They joined over a year ago, so that probation should be over",
  "no-conversion": "There is no date of full membership",
  "year-of-report": "The quarter reported on is of {year} or next to it",
  "not-counted": "The sheet does not count among the dues",
  "month-of-report": "Month {month} of {year} is the last of the quarter",
  "quarter-of-report": "Months {first} to {last} of {year} are the quarter",
  "due-elsewhere": "What was due was checked in another book; it and the rate stay blank here",
  "due-paid-only": "Only what was paid is published; what was due and the rate stay blank",
  "months-none-due": "Nothing was due in these months; the quarter is months {there}",
  "months-elsewhere": "They are in another book; the sums of the quarter are not filled in here",
  "inference-used": "Read as worked out after all",
  "inference-blank": "Nothing else depends on it; figures that need “{field}” stay blank",
};

/** What a clerk chooses: an answer's value by itself, or as an answer to one question (`ask.value`). */
export const answers: Words["answers"] = {
  "sheet-kind.ignore": "No ledger, leave it out",
  yes: "Yes",
  no: "No",
  ignore: "Leave it out",
  "left-but-normal.yes": "No, they have left",
  "left-but-normal.no": "Yes, they are members",
  "remark-left.yes": "Yes, they have left",
  "remark-left.no": "No, they are members",
  "inference-refused.yes": "Use what was worked out",
  "left-blank": "It does not matter: leave the figures blank",
  elsewhere: "In another book",
  blank: "As blank",
  "paid-only": "Publish what was paid alone",
  "none-due": "Nothing was due",
};
