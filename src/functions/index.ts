/** The script of the custom functions, loaded by the page that the ribbon, the functions and the pane share. */
import { languageOf } from "../locales/words";
import { registerFunctions } from "./register";

// Excel asks for functions as soon as the page has loaded: they can't wait for words, nor for the pane.
registerFunctions(async () => {
  const { wordsOf } = await import("../locales/languages");
  return wordsOf(languageOf(Office.context.displayLanguage));
});
