/** The script of the custom functions, loaded by the page that the ribbon, the functions and the pane share. */
import { registerFunctions } from "./register";

// Excel asks for functions as soon as the page has loaded: they can't wait for words, nor for the pane.
registerFunctions(async () => {
  const { wordsOf } = await import("../locales/languages");
  return wordsOf(Office.context.displayLanguage.startsWith("zh") ? "zh-CN" : "en-US");
});
