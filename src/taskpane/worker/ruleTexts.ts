import { wordsOf } from "../../locales/languages";
import type { Language } from "../../locales/words";
import { RULES } from "../../rules/catalogue";
import type { RuleText } from "../protocol/settingsMessages";

/** What every rule means, in the order of the catalogue. */
export function ruleTexts(language: Language): RuleText[] {
  const { rules } = wordsOf(language);
  return RULES.flatMap(({ id, severity, graver }) => {
    const words = rules[id];
    if (!words) return [];
    const { title, explanation, basis } = words;
    return [{ id, title, severity: graver ?? severity, explanation, basis }];
  });
}
