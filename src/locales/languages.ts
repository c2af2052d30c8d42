/**
 * All the words of each language.
 */
import { enUS } from "./en-US/words";
import type { Language, Words } from "./words";
import { zhCN } from "./zh-CN/words";

const WORDS: Readonly<Record<Language, Words>> = { "zh-CN": zhCN, "en-US": enUS };

export function wordsOf(language: Language): Words {
  return WORDS[language];
}
