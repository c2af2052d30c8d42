import type { history as chinese } from "../../zh-CN/pane/history";

export const history: Readonly<Record<keyof typeof chinese, string>> = {
  "history.title": "History",
  "history.intro":
    "Every step that Branchbook has written can be taken back, also after closing. What you changed since stays.",
  "history.none": "Nothing has been written yet.",
  "history.cells": "changed {count} {count|cell|cells}",
  "history.sheets": "wrote the sheets {sheets}",
  "history.memory": "remembered your settings",
  "history.revert": "Take back",
  "history.reverted": "taken back",
  "history.unfinished": "not completed",
  "history.tooLarge": "too large to be kept; it can't be taken back",

  "undo.title": "Take this step back?",
  "undo.what": "{at} {what}",
  "undo.confirm": "Take back",

  "notice.written": "Written: {what}.",
  "notice.unset":
    "Excel did not take the frozen panes or the page set-up of these sheets (often for want of a printer): {sheets}. Look at the preview before printing.",
  "notice.reverted": "Taken back.",
  "notice.packed": "The package is saved as {file}, in the browser's downloads folder. Its check code is {code}.",
  "notice.handedOver.downloads": "Saved as {file}, in the browser's downloads folder.",
  "notice.handedOver.excel": "Opened as a new workbook, which is not saved yet; {file} would be a name for it.",
  "notice.cancelled": "Cancelled. What was half done was taken back: the workbook is as it was before this step.",
  "notice.kept": "Taken back; {count} {count|place|places} {count|was|were} changed since and stay: {places}.",
  "notice.marked": "{count} {count|cell|cells} {count|is|are} marked.",
  "notice.markedMost": "{left} more are not marked: see to those marked first, then mark again.",
  "notice.unmarked": "All marks are taken off.",
  "notice.unread":
    "Excel can't tell of some conditional formats on these sheets, and they were left alone: {sheets}. Where earlier marks have stayed, delete them by hand under Conditional Formatting.",
  "notice.skipped": "Sheets that are protected or gone were not marked: {sheets}.",
};
