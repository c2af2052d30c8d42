import type { recognise as chinese } from "../../zh-CN/pane/recognise";

export const recognise: Readonly<Record<keyof typeof chinese, string>> = {
  "recognise.title": "Sheets",
  "recognise.start": "Recognise sheets",
  "recognise.again": "Recognise again",
  "recognise.next": "Start the check",
  "recognise.summary": "{tables} ledgers recognised, {rows} rows in all",
  "recognise.nothing": "No ledger was recognised",
  "recognise.nothing.how":
    "A ledger needs a header such as 姓名, 身份证号 or 月应缴. Please look at the headers and try again.",
  "recognise.rows": "{count} rows",
  "recognise.columns": "{known}/{all} columns",
  "recognise.unmapped": "Not recognised: {columns}",
  "recognise.unread.empty": "Blank",
  "recognise.unread.unrecognised": "Not a ledger, left out",
  "recognise.unread.own": "Made by Branchbook, not data",
};
