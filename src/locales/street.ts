/** Words of a street's consolidation, apart from those of one book, which the pane loads first. */
import { street as enUS } from "./en-US/street";
import type { BranchState } from "../street/model";
import type { Language, RuleGroupWords, Texts } from "./words";
import { street as zhCN } from "./zh-CN/street";

export interface StreetWords {
  /** Of the rules across branches. */
  readonly rules: RuleGroupWords;
  /** Everything else that faces say of it, by key. */
  readonly texts: Texts<StreetText>;
}

export type StreetText = "written" | `state.${BranchState}`;

const WORDS: Readonly<Record<Language, StreetWords>> = { "zh-CN": zhCN, "en-US": enUS };

export function streetWordsOf(language: Language): StreetWords {
  return WORDS[language];
}
