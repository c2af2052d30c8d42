/**
 * The languages people can choose.
 */
import { enUS } from "./en-US/words";
import type { Words } from "./words";
import { zhCN } from "./zh-CN/words";

export const LANGUAGES = ["zh-CN", "en-US"] as const;
export type Language = (typeof LANGUAGES)[number];

const WORDS: Readonly<Record<Language, Words>> = { "zh-CN": zhCN, "en-US": enUS };

export function wordsOf(language: Language): Words {
  return WORDS[language];
}
