/**
 * The words of the task pane, apart from those of rules, which only its worker needs: what a pane loads first is small.
 */
import { errors as englishErrors } from "./en-US/errors";
import { forms as englishForms } from "./en-US/forms";
import * as englishNames from "./en-US/names";
import { check as englishCheck } from "./en-US/pane/check";
import { frame as englishFrame } from "./en-US/pane/frame";
import { history as englishHistory } from "./en-US/pane/history";
import { recognise as englishRecognise } from "./en-US/pane/recognise";
import type { Language, Texts, Words } from "./words";
import { errors } from "./zh-CN/errors";
import { forms } from "./zh-CN/forms";
import * as names from "./zh-CN/names";
import { check } from "./zh-CN/pane/check";
import { frame } from "./zh-CN/pane/frame";
import { history } from "./zh-CN/pane/history";
import { recognise } from "./zh-CN/pane/recognise";

const chinese = { ...frame, ...recognise, ...check, ...history };
const english = { ...englishFrame, ...englishRecognise, ...englishCheck, ...englishHistory };

export type PaneText = keyof typeof chinese;

export interface PaneWords extends Pick<
  Words,
  "listSeparator" | "severities" | "kinds" | "repairs" | "errors" | "forms"
> {
  readonly pane: Texts<PaneText>;
}

const WORDS: Readonly<Record<Language, PaneWords>> = {
  "zh-CN": { listSeparator: "、", ...names, errors, forms, pane: chinese },
  "en-US": { listSeparator: ", ", ...englishNames, errors: englishErrors, forms: englishForms, pane: english },
};

export function paneWordsOf(language: Language): PaneWords {
  return WORDS[language];
}
