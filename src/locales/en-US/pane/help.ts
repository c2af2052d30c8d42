import type { help as chinese } from "../../zh-CN/pane/help";

export const help: Readonly<Record<keyof typeof chinese, string>> = {
  "help.title": "Help",
  "help.tabs": "Parts of the help",
  "help.begin": "Start",
  "help.rules": "Rules",
  "help.keys": "Keys",
  "help.about": "About",

  "help.what":
    "Branchbook reads the rosters and ledgers you keep, finds what is wrong, fills the quarter's forms, draws its charts, and says whether the book is fit to be submitted.",
  "help.tour": "Walk through the five steps",
  "help.safe": "Safe to use",
  "help.safe.write": "Not a cell is changed without your click, and old and new are shown before.",
  "help.safe.undo": "Every write can be taken back under History, also after the workbook was closed.",
  "help.safe.excelUndo":
    "Excel's own Ctrl+Z: after the first reading and after every write it no longer takes back what was done before (nor after cells were merged or split and Check is pressed); looking, checking, selecting and being followed leave it alone. Take writes back here.",
  "help.safe.own":
    "What you entered in rosters and ledgers is not overwritten. Forms stand on worksheets of their own; filled again, their titles and figures are written anew, and what you wrote around them stays.",
  "help.private": "Your data stays on this computer",
  "help.private.local": "Reading, checking and filling happen here: nothing is uploaded, requested or counted.",
  "help.private.book":
    "Mappings, settings, findings set aside and the record for undoing are kept on hidden worksheets and go with the workbook.",
  "help.private.machine": "The browser on this computer remembers the language, and that you have seen the tour.",
  "help.private.masked": "Of ID numbers and phones only the ends are shown in messages and on published forms.",

  "help.rules.search": "Find a rule",
  "help.rules.count": "{count} {count|rule|rules}",
  "help.rules.nothing": "No rule fits.",
  "help.rules.list": "What the rules mean",
  "help.basis": "Basis: {basis}",

  "help.keys.pane": "In the pane",
  "help.keys.excel": "In Excel, with the grid in focus",
  "help.keys.tab": "To the next place, with Shift to the one before",
  "help.keys.arrows": "Up and down in a list",
  "help.keys.enter": "Open, choose",
  "help.keys.escape": "Close a dialog or the tour",
  "help.keys.check": "Check the book",
  "help.keys.fill": "Fill the forms",
  "help.keys.charts": "Draw the charts",
  "help.keys.showPane": "Open Branchbook's pane",

  "help.version": "Version",
  "help.license": "Licence",
  "help.license.text": "{license}: free to use, change and pass on",
  "help.with": "Works with",
  "help.with.text": "Excel 2021, Microsoft 365 and Excel on the web; with WPS, open the .xlsx in the web workbench",
  "help.trust":
    "The rules follow published texts. What they find is for you to verify; your superior body's word decides.",

  "tour.name": "Tour",
  "tour.of": "{at} / {all}",
  "tour.next": "Next",
  "tour.back": "Back",
  "tour.end": "Done",
  "tour.skip": "Skip",
  "tour.recognise":
    "See first whether each sheet and column was taken for what it is. Mend it here once, and it is remembered.",
  "tour.check":
    "Every row is checked. A click goes to the cell and says what is wrong, why, and how to mend it, old and new shown first.",
  "tour.fill": "Choose forms, look at their figures, then fill them: on new worksheets, with live formulas.",
  "tour.chart": "Look at the charts here, then insert them as Excel's own, to be changed as you like.",
  "tour.submit":
    "See whether the book is fit to be submitted, and what is wanting. Undo and History below take back any step.",
};
