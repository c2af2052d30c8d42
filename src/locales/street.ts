/** Words of a street's consolidation, apart from those of one book, which the pane loads first. */
import { street as enUS } from "./en-US/street";
import type { StreetWords } from "./streetText";
import type { Language } from "./words";
import { street as zhCN } from "./zh-CN/street";

const WORDS: Readonly<Record<Language, StreetWords>> = { "zh-CN": zhCN, "en-US": enUS };

export function streetWordsOf(language: Language): StreetWords {
  return WORDS[language];
}
