import type { Words } from "../words";

/** What is asked, by the question's sentence. */
export const questions: Words["questions"] = {};

/** The evidence for an answer. */
export const evidence: Words["evidence"] = {};

/** What a clerk chooses: an answer's value by itself, or as an answer to one question (`ask.value`). */
export const answers: Words["answers"] = {
  yes: "是",
  no: "不是",
  ignore: "不用管",
};
