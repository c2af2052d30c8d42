import type { Words } from "../words";

export const foreign: Words["foreign"] = {
  "from.xls":
    "“{file}” is an .xls of Excel 97–2003 and was opened as .xlsx; the file itself is unchanged, and what is written or saved is .xlsx.",
  "from.et":
    "“{file}” is an .et of WPS and was opened as .xlsx; the file itself is unchanged, and what is written or saved is .xlsx.",
  "from.csv":
    "“{file}” is text such as .csv and was opened as .xlsx; the file itself is unchanged, and what is written or saved is .xlsx.",
  left: "Left behind: {what}. To keep that, open the file in Excel or WPS, save it as .xlsx and use that one.",
  csv: "Read as {encoding}, separated by “{separator}”. Text has no formats: if it was saved from Excel, zeros in front of numbers and the last digits of long ones may have been lost then; please compare with the original.",
  formats: "fonts, colours, borders and print settings",
  comments: "comments ({count})",
  charts: "charts ({count})",
  pictures: "pictures ({count})",
  "conditional-formats": "conditional formats ({count})",
  validations: "data validations ({count})",
  links: "links ({count})",
  protection: "the protection of sheets",
  macros: "macros",
  formulas: "Formulas that could not be taken over, of which only the value is left: {count} ({cells}).",
  "digits-lost":
    "Numbers or days that had lost their last digits when they were saved as text: {count} ({cells}). They can't be restored here; please enter them again from the original.",
  "zeros-lost":
    "Numbers under “{column}” that look as if zeros in front were lost: {count} ({cells}). Please check them.",
};
