import type { Words } from "../words";

export const leftOut: Words["leftOut"] = {
  chart: "the chart at {at}",
  picture: "the picture at {at}: PNG or JPEG of at most 2 MB can be taken over",
  shape: "the shape or text box at {at}",
  table: "the table format {at}",
  note: "the note at {at}",
  link: "the link at {at} to outside of the workbook",
  "array-formula": "the array formula at {at}, filled as an ordinary one",
  "conditional-format": "the conditional format of {at}",
  "conditional-format-unread":
    "a conditional format that Excel can't tell of (often one of two that were made by hand on the same cells)",
  validation: "the check of times of {at}",
  choices: "the choices of {at}: too long or with commas for an add-in, but filling by command line has them",
  name: "the name {at}",
  filter: "the filter",
  protection: "the protection of the worksheet",
  "column-breaks": "page breaks between columns",
  "text-fonts":
    "fonts within a text, from {at} on: Excel takes none from an add-in, but filling by command line has them",
  "column-titles": "columns repeated on every page",
};
