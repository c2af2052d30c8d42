import type { Words } from "../words";

/** What is asked, by the question's sentence. */
export const questions: Words["questions"] = {
  "sheet-kind": "“{sheet}”像是一张台账，但没有读懂，请您看一下它是什么",
  "column-is": "“{header}”一列是不是“{field}”？",
};

/** The evidence for an answer. */
export const evidence: Words["evidence"] = {
  "named-like": "表名或标题、列标题像",
  "not-understood": "没有读懂，也可能是别的表",
  "values-fit": "列里的内容像“{field}”",
  "header-unknown": "列标题“{header}”没有这样说",
};

/** What a clerk chooses: an answer's value by itself, or as an answer to one question (`ask.value`). */
export const answers: Words["answers"] = {
  "sheet-kind.ignore": "不是台账，不用管",
  yes: "是",
  no: "不是",
  ignore: "不用管",
};
