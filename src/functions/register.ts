/**
 * Makes the custom functions known to Excel. Their names, arguments and help stand in `metadata/`, a file per language.
 */
import type { PlainDate } from "../domain/values/dates";
import { fillIn } from "../locales/render";
import type { Words } from "../locales/words";
import type { CellValue } from "../spreadsheet/workbook";
import { arrears, birthDate, dayOf, dues, FunctionError, idCheck } from "./functions";

/** An argument as Excel hands it over; one that was left out is null or missing. */
type Argument = string | number | boolean | null | undefined;

/** Ids of the functions in the metadata with what they do. Excel adds an argument of its own behind the last one. */
const FUNCTIONS = {
  DUES: (base: Argument, duesClass: Argument, on: Argument) =>
    dues(cell(base), cell(duesClass), cell(on) === null ? today() : dayOf(cell(on))),
  IDCHECK: (number: Argument) => idCheck(cell(number), today()),
  BIRTHDATE: (number: Argument) => birthDate(cell(number), today()),
  ARREARS: (due: Argument, paid: readonly (readonly Argument[])[], from: Argument, to: Argument) =>
    arrears(
      cell(due),
      paid.map((row) => row.map(cell)),
      cell(from),
      cell(to),
      today(),
    ),
};

/**
 * Associates every function with its id; to be called once, while the page with the shared runtime loads.
 * @param words gives those of the language, which are only asked for when an error has to be explained
 */
export function registerFunctions(words: () => Promise<Words>): void {
  for (const [id, reckon] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, explained(reckon, words));
}

type Implementation = (...args: never[]) => unknown;

/** The function, its errors shown as #VALUE! with a sentence. */
function explained(reckon: Implementation, words: () => Promise<Words>): Implementation {
  return (...args) => {
    try {
      return reckon(...args);
    } catch (error) {
      if (!(error instanceof FunctionError)) throw error;
      return words().then((known) => refuse(error, known));
    }
  };
}

function refuse({ code, params }: FunctionError, words: Words): never {
  const message = fillIn(words.functions[code], params, words);
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
}

function cell(argument: Argument): CellValue {
  return argument === undefined || argument === "" ? null : argument;
}

function today(): PlainDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
