/** Words of a street's consolidation, apart from those of one book, which the pane loads first. */
import type { FindingWords } from "../street/book/street";
import type { SlipWords } from "../street/slips/make";
import { street as enUS } from "./en-US/street";
import { wordsOf } from "./languages";
import { questionText } from "./questionText";
import { messageOf } from "./render";
import type { StreetWords } from "./streetText";
import type { Language } from "./words";
import { street as zhCN } from "./zh-CN/street";

const WORDS: Readonly<Record<Language, StreetWords>> = { "zh-CN": zhCN, "en-US": enUS };

/** How findings read on the street's sheets and on slips, which are in Chinese whatever language a face speaks. */
export function paperWords(): { readonly finding: FindingWords; readonly slip: SlipWords } {
  const words = wordsOf("zh-CN");
  const rules = { ...words.rules, ...zhCN.rules };
  const all = { ...words, rules };
  const title = (rule: string): string => rules[rule]?.title ?? rule;
  const message: SlipWords["message"] = (finding) => messageOf(finding, all);
  return {
    finding: (finding) => ({
      level: words.severities[finding.severity],
      title: title(finding.rule),
      message: message(finding),
    }),
    slip: { title, message, question: (question) => questionText(question, words) },
  };
}

export function streetWordsOf(language: Language): StreetWords {
  return WORDS[language];
}
