import type { RuleGroupWords } from "../../words";

export const sheetRules: RuleGroupWords = {
  "sheet/column-missing": {
    title: "A required column is missing",
    message: {
      column: "No column {column} was found in the header.",
      payments: "No column for payments was found: there should be one a month, one a quarter, or one named 实缴金额.",
    },
    explanation:
      "Sheets of this kind must have this column; without it nothing that rests on it can be checked. Add the column to the header. If the sheet does have it under an unusual name, rename the header as given here, or say in the column mapping which column it is.",
    basis: "Reading conventions: required columns of each kind of sheet",
  },
  "sheet/required-empty": {
    title: "A required cell is blank",
    message: "{column} is required and is blank.",
    explanation:
      "With a required cell blank, the row cannot be checked in full. Spaces, 无, — and / count as blank. Look the value up in the original papers; if it cannot be found, say so in the remarks rather than enter a guess.",
    basis: "Reading conventions: required cells of each kind of sheet",
  },
  "sheet/value-unreadable": {
    title: "A cell cannot be read",
    message: {
      date: "{column} does not hold a date that can be read.",
      money: "{column} does not hold an amount of money.",
      integer: "{column} does not hold a whole number.",
      number: "{column} does not hold a number.",
      yesno: "{column} should be 是 (yes) or 否 (no).",
      error: "{column} holds a formula error and no content.",
    },
    explanation:
      "The cell is not blank, but the date, amount, number or yes/no that belongs in this column cannot be read from it, so it took no part in the check. Write dates as 1985-03-02 (1985-03 where only the month is known) and make sure that the day exists; write amounts as numbers alone and move notes to the remarks; mend the formula behind errors such as #REF! or #VALUE!.",
    basis: "Reading conventions: how values are written",
  },
  "sheet/code-unknown": {
    title: "Not one of the allowed choices",
    message: {
      repair: "{column} should use the standard wording {standard}.",
      choices: "{column} is not one of the allowed choices: {choices}.",
      "long-list": "{column} is not one of the allowed choices.",
    },
    explanation:
      "This column takes only set choices; other wordings make the totals disagree. Where the meaning is clear, the standard wording given here can be taken over at once. Otherwise correct it by the choices of the member information form: ethnic groups in full (汉族), education by its set names (大学, 大专, 中专).",
    basis:
      "Choices of the member information form (the Central Organization Department's collection of 2017; names compiled from public systems, the list issued by your higher body prevails)",
  },
  "sheet/total-mismatch": {
    title: "A total disagrees with its rows",
    message: {
      total: "The total of {column} is {stated}; the rows add up to {sum}.",
      subtotal: "The subtotal of {column} is {stated}; its rows add up to {sum}.",
      heads: "It says {stated} {stated|person|people}; there are {sum} rows.",
    },
    explanation:
      "A figure in a total or subtotal row is not the sum of the rows above it, or the head count is not their number. Usually rows were added or removed without updating the total, a formula leaves out the first or last row, or the total was typed in. Check the rows first, then let a sum formula work out the total.",
    basis: "Bookkeeping: a total equals the sum of its entries",
  },
  "sheet/hidden-data": {
    title: "Hidden rows or columns hold data",
    message: {
      sheet: "The whole sheet is hidden; its data took part in the check.",
      rows: "Hidden rows {rows} hold data, which took part in the check.",
      columns: "Hidden columns {columns} hold data, which took part in the check.",
      both: "Hidden rows {rows} and hidden columns {columns} hold data, which took part in the check.",
    },
    explanation:
      "Hidden rows, columns or sheets hold data that the check and the totals include, while nobody sees them on screen or paper; so what is seen and what is counted can differ. Unhide them and look: nothing need be done where they are still valid; delete what is void and check again.",
    basis: "Reading conventions: hidden content is read like any other, and said",
  },
};
