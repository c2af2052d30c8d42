import type { Words } from "../words";

export const commandLine: Words["commandLine"] = {
  usage: `Branchbook: checks a branch's workbook, fills its quarterly forms and draws its charts.

Usage
  branchbook check BOOK.xlsx [--as-of 2026-10-08] [--quarter 2026Q3] [--json] [--all] [--explain]
      lists everything a check finds; the workbook is not changed
  branchbook quarter BOOK.xlsx --out DONE.xlsx [--forms a,b] [--forms-only] [--unit NAME] [--json]
      checks, fills the forms and draws the charts into a new file;
      with --forms-only the new file holds the quarter's forms alone, as values, to be handed in; a folder
      as --out has it named by unit and quarter; the roster with its whole ID numbers goes along only if
      --forms names it
  branchbook fix BOOK.xlsx --out FIXED.xlsx [--rules a,b]
      writes the safe repairs into a new file, with a log of old and new values
  branchbook plan BOOK.xlsx [--out DONE.xlsx] [--level branch|community|street] [--json]
      how the plan's targets stand, quarter by quarter, and where they are heading; with --out a book
      without a plan sheet is given one, others their figures and empty sheets for what has no data
  branchbook due BOOK.xlsx [--as-of 2026-10-08] [--json]
      what comes due in three months or is overdue: elections, publications, development, probations, targets
  branchbook explain BOOK.xlsx SHEET [--json]
      tells how a sheet is recognised: which kinds it may be, and what tells each column
  branchbook submit BOOK.xlsx --out PACKAGE.zip [--number 2] [--reason TEXT] [--zero NAME] [--masked]
  branchbook submit --check PACKAGE.zip [--book BOOK.xlsx]
      packs what a branch hands over: cover, book, forms, records, check code; looks whether a package is as
      it was sealed, and whether a book still is the one in it
  branchbook street FOLDER --register REGISTER.xlsx --period 2026Q3 --out STREET.xlsx [--against LAST.xlsx]
            [--slips FOLDER [--deadline 2026-10-13]] [--mapping STREET.json] [--json]
      consolidates the branches' books: who handed in, what contradicts across branches, what changed since
      last quarter, all records of the street; no branch's file is changed; with --slips a return slip and
      a receipt for each branch (to print, and as JSON for its pane), and a text for the chat group
  branchbook new --out BOOK.xlsx [--as-of 2026-01-05]
      an empty standard book: roster, dues, funds, branch, meetings, development, plan
  branchbook next-year BOOK.xlsx --out DONE.xlsx [--quarter 2026Q4]
      next year's dues ledger from the roster, and each fund's with its balance brought forward and proven
  branchbook templates [--out FOLDER]
      writes out the built-in forms, to be changed and used with --templates FOLDER, or kept in the book as
      worksheets named as the form
  branchbook templates check TEMPLATE.xlsx [--json]
      which markers of a template (or of a book with templates) are not known, what they may mean, and all there are

Options
  --as-of DATE        the day the check is made for; today when absent
  --quarter QUARTER   the reporting quarter; the last ended one when absent
  --mapping FILE      kinds and columns of sheets (JSON), remembered in the output
  --templates FOLDER  forms changed by you
  --lang en-US        output in English
  --all               every finding of every rule
  --explain           what each rule means, rests on, and how to mend it
  --json              output as JSON

Exit status: 0 no errors and no open question, 1 errors found, 3 no errors but open questions, 2 the input can't be used`,
  explainHeader: "Header: row {rows}",
  explainTaken: "← taken",
  explainNoKind: "like none of the kinds",
  explainNothing: "No row looks like a header.",
  explainSerial: "serial number",
  explainBlank: "blank column",
  explainFit: "{percent}% of the values fit",
  "explainBy.words": "usual wording",
  "explainBy.concepts": "same meaning",
  "explainBy.values": "told by the values",
  summary: "{error} {error|error|errors} · {warning} {warning|warning|warnings} · {info} {info|note|notes}",
  clean: "Nothing found: fit to be submitted.",
  fit: "No errors: fit to be submitted. Please look through the warnings and notes.",
  unfit: "{error} {error|error|errors} {error|is|are} left: not fit to be submitted yet.",
  open: "No errors, but {count} {count|question|questions} {count|is|are} open, so that nobody can say whether the book may be handed in.",
  questions: "{count} {count|question|questions} for you to settle; no figure that rests on them is filled in before:",
  questionLine: "  {number}. {place}  {question}",
  questionSamples: "     For example: {samples}",
  answerLine: "     · {answer}: {evidence}",
  answerHow: "       To choose it, put this into the file given with --mapping: {snippet}",
  nothingRead:
    "Neither a roster nor a ledger of the year was recognised, so nobody can say whether the book may be handed in. Please look at the headers, or tell with --mapping.",
  sheets: "Recognised",
  sheetLine: "{sheet} · {kind} · header in row {header} · {rows} {rows|row|rows}",
  unmapped: "columns not recognised: {columns}",
  unsure: "not sure, please look (a --mapping can tell)",
  "unread.empty": "empty, left out",
  "unread.unrecognised": "no ledger, left out",
  "unread.own": "made by this program, not read as data",
  "unread.template": "a form's template, not read as data",
  "unread.set-aside": "set to be left out",
  "unread.repeated": "its people stand in other rosters, not read twice",
  ignored: "{count} ignored with a reason, not counted above:",
  groupCount: "{count} found",
  basis: "Basis: {basis}",
  plan: "Plan targets",
  planLine: "{id} {name} · target {goal} · actual {actual} · {state}",
  planMet: "met",
  planUnmet: "not met",
  planOpen: "not due yet",
  planNoData: "no data",
  planIncomplete: "values are lacking, no verdict",
  planReported: "figure only, not judged",
  planMissing: "Falling short ({count}): {names}",
  planWarnings: "Please note: {names}",
  planNone:
    "No target is switched on. Where the book has no plan sheet, --out FILE makes one; in one that it has, set 启用 to 是 in the rows to be judged.",
  planCourse: "At each quarter's end: {course}",
  planForecast: "Going on like this, about {forecast} at the end (in simple proportion of months)",
  planFilled: "{count} {count|cell|cells} of 完成值 and 完成情况 filled",
  planAdded: "  sheet · {sheet}",
  planNothing: "Nothing to add or fill in; no file was written.",
  newWritten: "Written: {file}, an empty standard book. Begin with the roster (党员花名册), then the ledgers.",
  nextYearNothing: "The ledgers of {year} are all there (or the book has nothing to carry over); nothing was written.",
  nextYearMembers:
    "  The dues ledger has {members} {members|member|members}; bases are this year's, marked 待核定 until they are fixed anew.",
  nextYearUnproven:
    "  {fund}: the balance worked out is not the last one its ledger states; it is left blank, with both figures beside it.",
  due: "Due from {asOf} to {until}, and overdue",
  dueNone: "Nothing.",
  overdue: "overdue",
  more: "… {count} more; --all lists every one",
  noFixes: "Nothing to repair; no file was written.",
  fixed: "{count} {count|cell|cells} repaired and noted on the sheet 操作记录:",
  fixLine: "  {place}  {subject}  {before} → {after} ({repair})",
  written: "Written: {file}. The input was not changed.",
  formLine: "  form · {sheet}",
  changedRows: "{added} rows new, {removed} gone, {changed} changed",
  changedFigure: "{figure} {before} → {after}",
  keptCells: "{kept} {kept|cell|cells} of yours beside the form kept",
  unchanged: "as last time",
  chartLine: "  chart · {chart} ({sheet})",
  skippedLine: "  not made · {form}: {reason}",
  leftOutLine: "  {form} does not take over from its template: {what}.",
  outdatedLine:
    "  {form} has no worksheet “{sheet}” any more (its branch may have gone). It keeps its old figures; delete it if it is not needed.",
  templatesWritten:
    "{count} {count|form|forms} written to {folder}. Change them, then use branchbook quarter … --templates {folder}.",
  templateSheet: "Worksheet “{sheet}” is a template of “{form}”",
  templateUnnamed:
    "Worksheet “{sheet}” has markers, but no form's name in its own, so nothing is filled from it; they look like “{form}”: " +
    "if so, name it “{id}”",
  templateMarkers: "Markers of “{form}” (in Chinese or English; every list has 序号 serial as well):",
  templateList: "list “{list}”: {markers}",
  templatesFit: "No faults: forms can be filled from it.",
  templatesUnfit: "{problems} to be mended.",
  "progress.open": "Opening",
  "progress.read": "Reading",
  "progress.check": "Checking",
  "progress.fill": "Filling",
  "progress.write": "Writing",
};
