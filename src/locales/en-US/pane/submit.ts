import type { submit as chinese } from "../../zh-CN/pane/submit";

export const submit: Readonly<Record<keyof typeof chinese, string>> = {
  "submit.title": "Submit",
  "submit.fit": "Fit to be submitted",
  "submit.fit.text": "The check found no errors, and every form is up to date.",
  "submit.undecided": "Nobody can judge yet",
  "submit.undecided.text":
    "No errors, but there are questions for you; once they are answered it will be said whether the book is fit.",
  "submit.unfit": "Not fit to be submitted yet",
  "submit.unfit.text": "Please settle what is crossed below, then come back.",
  "submit.almost": "The data is fit, the forms are not complete",
  "submit.almost.text": "The check found no errors; once the forms below are filled, the book is fit.",
  "submit.nothingRead": "No ledger was recognised, so nothing can be said",

  "submit.errors": "{count} {count|error|errors} {count|is|are} left",
  "submit.errors.none": "No errors",
  "submit.warnings": "{count} {count|warning|warnings}: they do not stand in the way, but please look",
  "submit.warnings.none": "No warnings",
  "submit.unread": "{count} {count|sheet|sheets} {count|was|were} not read: {sheets}",
  "submit.unread.none": "Every ledger was read",
  "submit.ignored": "{count} set aside, their reasons go into the report",
  "submit.ignored.reason": "Reason: {reason}",
  "submit.unit.none": "No reporting unit is set: it stays blank on the forms",
  "submit.forms.absent": "{count} {count|form|forms} {count|is|are} not filled: {names}",
  "submit.forms.older": "{count} {count|form|forms} {count|is|are} older than the data: {names}",
  "submit.forms.current": "Every form is up to date",
  "submit.withheld": "Some forms cannot be made, or not whole, before you have said",
  "submit.withheld.form": "{name} is left out: {question}",
  "submit.withheld.blank": "{name} has blank cells: {question}",
  "submit.charts.absent": "Charts are not inserted",
  "submit.charts.older": "Charts are older than the data",
  "submit.charts.current": "Charts are up to date",

  "submit.look.recognise": "Sheets",
  "submit.look.check": "Check",
  "submit.look.fill": "Forms",
  "submit.look.chart": "Charts",
  "submit.rule": "{title}: {count}",
  "submit.more": "{count} more {count|kind|kinds} on the check page",

  "submit.send": "What to hand in",
  "submit.send.choose": "Choose “{sheet}”",
  "submit.send.older": "older than the ledgers",
  "submit.send.whole":
    "A chosen form has whole ID numbers: give it only to those who may see them, and don't post it up.",
  "submit.print": "Print the chosen forms",
  "submit.saveAlone": "Save the chosen forms as a file of their own",
  "submit.saveAlone.text":
    "The file holds the values of these forms alone, without formulas, ledgers or roster, and is named by unit and quarter.",
  "submit.openAlone": "Put the chosen forms into a new workbook",
  "submit.openAlone.text":
    "The new workbook holds the values of these forms alone, without formulas, ledgers or roster; save it there, or print it with Ctrl+P.",
  "years.title": "Carry over to {year}",
  "years.done": "The ledgers of {year} are there.",
  "years.adds": "To be added: {sheets}",
  "years.members":
    "The dues ledger has the roster's {members} {members|member|members}; bases are this year's, marked 待核定.",
  "years.unproven":
    "{fund}: the balance worked out is not the last one its ledger states; it is left blank, with both figures beside it.",
  "years.carry": "Make the ledgers of {year}",
  "submit.makeReport": "Make the check report",
  "submit.makeQuarter": "Make the quarter's report",
  "submit.open": "Open the quarter's report",
  "submit.mend": "Settle the errors",
  "submit.state.bad": "not passed",
  "submit.state.note": "please note",
  "submit.state.good": "passed",
};
