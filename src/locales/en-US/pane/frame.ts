import type { frame as chinese } from "../../zh-CN/pane/frame";

export const frame: Readonly<Record<keyof typeof chinese, string>> = {
  "app.name": "Branchbook",
  "app.quarter": "Reporting quarter",
  "app.quarterName": "{year} Q{name}",
  "app.quarter.1": "1",
  "app.quarter.2": "2",
  "app.quarter.3": "3",
  "app.quarter.4": "4",

  "app.asOf": "As of which day",
  "steps.name": "The five steps of a quarter",
  "steps.recognise": "Sheets",
  "steps.check": "Check",
  "steps.fill": "Forms",
  "steps.chart": "Charts",
  "steps.submit": "Submit",
  "steps.state.notBegun": "not begun",
  "steps.state.running": "in progress",
  "steps.state.failed": "not completed",
  "steps.state.done": "done",
  "steps.state.toDo": "{count} to do",

  "footer.name": "Tools",
  "footer.undo": "Undo last step",
  "footer.history": "History",
  "footer.plan": "Plan",
  "footer.settings": "Settings",
  "footer.help": "Help",

  "common.cancel": "Cancel",
  "common.close": "Close",
  "common.retry": "Try again",
  "common.loading": "Opening the page",
  "common.wait": "One moment",

  "progress.open": "Reading the workbook",
  "progress.read": "Recognising sheets",
  "progress.check": "Checking rules",
  "progress.fill": "Filling forms",
  "progress.write": "Writing to the workbook",
  "progress.takeBack": "Taking back what was written",
  "progress.share": "{step} {percent}%",

  "failure.title": "Not completed",
};
