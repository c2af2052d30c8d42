/**
 * The words of the task pane, apart from those of rules, which only its worker needs: what a pane loads first is small.
 */
import { errors as englishErrors } from "./en-US/errors";
import { figures as englishFigures, forms as englishForms } from "./en-US/forms";
import { leftOut as englishLeftOut } from "./en-US/leftOut";
import * as englishNames from "./en-US/names";
import { chart as englishChart } from "./en-US/pane/chart";
import { check as englishCheck } from "./en-US/pane/check";
import { fill as englishFill } from "./en-US/pane/fill";
import { frame as englishFrame } from "./en-US/pane/frame";
import { help as englishHelp } from "./en-US/pane/help";
import { history as englishHistory } from "./en-US/pane/history";
import { plan as englishPlan } from "./en-US/pane/plan";
import { recognise as englishRecognise } from "./en-US/pane/recognise";
import { settings as englishSettings } from "./en-US/pane/settings";
import { submit as englishSubmit } from "./en-US/pane/submit";
import type { Language, Texts, Words } from "./words";
import { errors } from "./zh-CN/errors";
import { figures, forms } from "./zh-CN/forms";
import { leftOut } from "./zh-CN/leftOut";
import * as names from "./zh-CN/names";
import { chart } from "./zh-CN/pane/chart";
import { check } from "./zh-CN/pane/check";
import { fill } from "./zh-CN/pane/fill";
import { frame } from "./zh-CN/pane/frame";
import { help } from "./zh-CN/pane/help";
import { history } from "./zh-CN/pane/history";
import { plan } from "./zh-CN/pane/plan";
import { recognise } from "./zh-CN/pane/recognise";
import { settings } from "./zh-CN/pane/settings";
import { submit } from "./zh-CN/pane/submit";

const chinese = {
  ...frame,
  ...recognise,
  ...check,
  ...fill,
  ...chart,
  ...submit,
  ...history,
  ...plan,
  ...settings,
  ...help,
};
const english = {
  ...englishFrame,
  ...englishRecognise,
  ...englishCheck,
  ...englishFill,
  ...englishChart,
  ...englishSubmit,
  ...englishHistory,
  ...englishPlan,
  ...englishSettings,
  ...englishHelp,
};

export type PaneText = keyof typeof chinese;

export interface PaneWords extends Pick<
  Words,
  "listSeparator" | "severities" | "kinds" | "repairs" | "errors" | "forms" | "leftOut" | "figures"
> {
  readonly pane: Texts<PaneText>;
}

const WORDS: Readonly<Record<Language, PaneWords>> = {
  "zh-CN": { listSeparator: "、", ...names, errors, forms, leftOut, figures, pane: chinese },
  "en-US": {
    listSeparator: ", ",
    ...englishNames,
    errors: englishErrors,
    forms: englishForms,
    leftOut: englishLeftOut,
    figures: englishFigures,
    pane: english,
  },
};

export function paneWordsOf(language: Language): PaneWords {
  return WORDS[language];
}
