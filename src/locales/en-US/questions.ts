import type { Words } from "../words";

/** What is asked, by the question's sentence. */
export const questions: Words["questions"] = {
  "sheet-kind": "“{sheet}” looks like a ledger but was not understood: what is it?",
  "column-is": "Is the column “{header}” the field “{field}”?",
};

/** The evidence for an answer. */
export const evidence: Words["evidence"] = {
  "named-like": "its name or title, and its headers, look like it",
  "not-understood": "not understood; it may be something else",
  "values-fit": "what stands below looks like “{field}”",
  "header-unknown": "the header “{header}” does not say so",
};

/** What a clerk chooses: an answer's value by itself, or as an answer to one question (`ask.value`). */
export const answers: Words["answers"] = {
  "sheet-kind.ignore": "No ledger, leave it out",
  yes: "Yes",
  no: "No",
  ignore: "Leave it out",
};
