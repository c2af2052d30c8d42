/** Words of a street's consolidation, apart from those of one book, which the pane loads first. */
import { street as enUS } from "./en-US/street";
import type { Language, RuleGroupWords } from "./words";
import { street as zhCN } from "./zh-CN/street";

export interface StreetWords {
  /** Of the rules across branches. */
  readonly rules: RuleGroupWords;
}

const WORDS: Readonly<Record<Language, StreetWords>> = { "zh-CN": zhCN, "en-US": enUS };

export function streetWordsOf(language: Language): StreetWords {
  return WORDS[language];
}
