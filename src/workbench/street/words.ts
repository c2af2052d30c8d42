/** What the page says, in one language. */
import { createContext, useContext } from "react";
import type { Params } from "../../domain/verdict/findings";
import { wordsOf } from "../../locales/languages";
import { fillIn, messageOf } from "../../locales/render";
import { streetWordsOf } from "../../locales/street";
import type { StreetText } from "../../locales/streetText";
import type { Language, Words } from "../../locales/words";
import type { StreetFinding } from "../../street/model";

export interface StreetSpeech {
  readonly language: Language;
  readonly words: Words;
  say(text: StreetText, params?: Params): string;
  title(rule: string): string;
  message(finding: StreetFinding): string;
}

export function speechOf(language: Language): StreetSpeech {
  const { texts, rules } = streetWordsOf(language);
  const words = { ...wordsOf(language), rules };
  return {
    language,
    words,
    say: (text, params = {}) => fillIn(texts[text], params, words),
    title: (rule) => rules[rule]?.title ?? rule,
    message: (finding) => messageOf(finding, words),
  };
}

const SpeechContext = createContext(speechOf("zh-CN"));

export const StreetSpeechProvider = SpeechContext.Provider;

export function useStreetSpeech(): StreetSpeech {
  return useContext(SpeechContext);
}
