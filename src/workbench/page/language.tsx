import { createContext, useContext } from "react";
import type { Params } from "../../domain/verdict/findings";
import { errors as enErrors } from "../../locales/en-US/errors";
import { foreign as enForeign } from "../../locales/en-US/foreign";
import { workbench as enTexts } from "../../locales/en-US/workbench";
import { foreignTexts } from "../../locales/foreignText";
import { errorText, fillIn } from "../../locales/render";
import { LANGUAGES, type Language, type Words } from "../../locales/words";
import type { WorkbenchText } from "../../locales/workbenchText";
import { errors as zhErrors } from "../../locales/zh-CN/errors";
import { foreign as zhForeign } from "../../locales/zh-CN/foreign";
import { workbench as zhTexts } from "../../locales/zh-CN/workbench";
import { WorkbookError } from "../../spreadsheet/errors";
import type { XlsxFile } from "../../spreadsheet/foreign/open";

/** What the page says in one language. Rules, forms and the rest are the pane's, and stay out of this bundle. */
export interface Speech {
  readonly language: Language;
  say(text: WorkbenchText, params?: Params): string;
  /** The sentence for what keeps a workbook from being opened or saved. */
  explain(error: unknown): string;
  /** What is told of a file of another format that was opened. */
  tell(file: string, opened: Pick<XlsxFile, "from" | "notes">): string;
}

type Spoken = Pick<Words, "workbench" | "errors" | "foreign" | "listSeparator">;

const SPEECHES: Readonly<Record<Language, Speech>> = {
  "zh-CN": speech("zh-CN", { workbench: zhTexts, errors: zhErrors, foreign: zhForeign, listSeparator: "、" }),
  "en-US": speech("en-US", { workbench: enTexts, errors: enErrors, foreign: enForeign, listSeparator: ", " }),
};

function speech(language: Language, words: Spoken): Speech {
  const { workbench, errors } = words;
  return {
    language,
    say: (text, params = {}) => fillIn(workbench[text], params, words),
    explain: (error) => {
      const { code, params } = error instanceof WorkbookError ? error : { code: "unexpected", params: {} };
      return errorText(code in errors ? code : "unexpected", { reason: String(error), ...params }, words);
    },
    tell: (file, opened) => foreignTexts(opened, file, words).join(" "),
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
