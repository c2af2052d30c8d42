import { CRITERIA } from "./criteria";
import { DATES } from "./dates";
import type { FormulaFunction } from "./define";
import { FACTS } from "./facts";
import { LIBRARY } from "./library";
import { LOOKUPS } from "./lookups";
import { NUMBERS } from "./numbers";
import { TEXTS } from "./texts";

/** All functions by name, in capitals. */
export const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map([
  ...LIBRARY,
  ...CRITERIA,
  ...DATES,
  ...FACTS,
  ...LOOKUPS,
  ...NUMBERS,
  ...TEXTS,
]);
