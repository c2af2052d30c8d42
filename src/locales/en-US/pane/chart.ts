import type { chart as chinese } from "../../zh-CN/pane/chart";

export const chart: Readonly<Record<keyof typeof chinese, string>> = {
  "chart.title": "Charts",
  "chart.insert": "Insert charts",
  "chart.update": "Update charts",
  "chart.again": "Insert again",
  "chart.next": "Next: submit",
  "chart.none": "No chart can be drawn from this book yet",
  "chart.place.absent": "Go to a new sheet: ",
  "chart.place.older": "The data changed; updated in place: ",
  "chart.place.current": "Inserted and up to date: ",
  "chart.figures": "Figures",
  "chart.pages": "{count} {count|chart|charts}, the first is shown",
};
