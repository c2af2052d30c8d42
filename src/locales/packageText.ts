import type { PackageWords } from "../street/package/make";
import { questionText, questionTexts } from "./questionText";
import { findingTexts, messageOf } from "./render";
import type { Words } from "./words";

/** What a package says; it goes to a street, so the words are Chinese whatever language its maker reads. */
export function packageWords(chinese: Words): PackageWords {
  return {
    findings: (checked) => findingTexts(checked, chinese),
    questions: ({ analysis }) => questionTexts(analysis, chinese),
    question: (question) => questionText(question, chinese),
    message: (finding) => messageOf(finding, chinese),
    title: (rule) => chinese.rules[rule]?.title ?? rule,
  };
}
