import { createContext, useContext } from "react";
import type { Params } from "../../domain/findings";
import { errors as enErrors } from "../../locales/en-US/errors";
import { workbench as enTexts } from "../../locales/en-US/workbench";
import { errorText, fillIn } from "../../locales/render";
import { LANGUAGES, type Language } from "../../locales/words";
import type { WorkbenchText } from "../../locales/workbenchText";
import { errors as zhErrors } from "../../locales/zh-CN/errors";
import { workbench as zhTexts } from "../../locales/zh-CN/workbench";
import { WorkbookError } from "../../workbook/errors";

/** What the page says in one language. Rules, forms and the rest are the pane's, and stay out of this bundle. */
export interface Speech {
  readonly language: Language;
  say(text: WorkbenchText, params?: Params): string;
  /** The sentence for what keeps a workbook from being opened or saved. */
  explain(error: unknown): string;
}

const SPEECHES: Readonly<Record<Language, Speech>> = {
  "zh-CN": speech("zh-CN", zhTexts, zhErrors, "、"),
  "en-US": speech("en-US", enTexts, enErrors, ", "),
};

function speech(
  language: Language,
  texts: Readonly<Record<WorkbenchText, string>>,
  errors: Readonly<Record<string, string>>,
  listSeparator: string,
): Speech {
  const words = { errors, listSeparator };
  return {
    language,
    say: (text, params = {}) => fillIn(texts[text], params, words),
    explain: (error) => {
      const { code, params } = error instanceof WorkbookError ? error : { code: "unexpected", params: {} };
      return errorText(code in errors ? code : "unexpected", { reason: String(error), ...params }, words);
    },
  };
}

const SpeechContext = createContext(SPEECHES["zh-CN"]);

export const SpeechProvider = SpeechContext.Provider;

export function speechOf(language: Language): Speech {
  return SPEECHES[language];
}

export function useSpeech(): Speech {
  return useContext(SpeechContext);
}

const KEY = "branchbook.language";

/** The language chosen the last time; else the browser's, if it is one of ours. */
export function rememberedLanguage(): Language {
  const known = [localStorage.getItem(KEY), ...navigator.languages];
  return (
    LANGUAGES.find((language) => language === known.find((each) => LANGUAGES.some((our) => our === each))) ?? "zh-CN"
  );
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}
