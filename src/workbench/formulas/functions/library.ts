/** Functions of @formulajs/formulajs: mathematics, statistics, money, and what else has no cells to tell apart. */
import * as formulajs from "@formulajs/formulajs";
import { CellError, type CellValue } from "../../../spreadsheet/workbook";
import { BAD_VALUE, UNKNOWN } from "../../../formula/values";
import { dayOf, serialOfMoment } from "../serials";
import { asNumber, gridOf, isGrid, listOf, Matrix, numbersOf, type Value } from "../values";
import { define, type FormulaFunction, type Functions } from "./define";

type Calculation = (...given: unknown[]) => unknown;

/**
 * Each by its name in Excel, with what it takes: `n` a number, `v` any single value, `d` a day, `L` the numbers of a list,
 * `T` a table; behind `?` those that may be missing, in brackets those that may be given again and again.
 */
const TAKES: Readonly<Record<string, string>> = {
  ...all(
    "n",
    "SIGN SQRT EXP LN LOG10 EVEN ODD FACT FACTDOUBLE RADIANS DEGREES SIN COS TAN ASIN ACOS ATAN SINH COSH TANH",
  ),
  ...all("nn", "POWER QUOTIENT COMBIN COMBINA PERMUT MROUND ATAN2 RANDBETWEEN BITAND BITOR BITXOR EFFECT NOMINAL"),
  ...all("", "PI RAND"),
  ...all("n?n", "LOG TRUNC CEILING FLOOR BASE DEC2BIN DEC2HEX DEC2OCT"),
  ...all("(L)", "GCD LCM MULTINOMIAL"),
  ...all("(L)", "MEDIAN STDEV STDEV.S STDEVP STDEV.P VAR VAR.S VARP VAR.P GEOMEAN HARMEAN AVEDEV DEVSQ KURT SKEW"),
  ...all("Ln", "PERCENTILE PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC QUARTILE.EXC TRIMMEAN"),
  ...all("Ln?n", "PERCENTRANK PERCENTRANK.INC"),
  ...all("TT", "CORREL PEARSON COVAR COVARIANCE.P COVARIANCE.S SLOPE INTERCEPT RSQ STEYX SUMX2MY2 SUMX2PY2 SUMXMY2"),
  ...all("nTT", "FORECAST FORECAST.LINEAR"),
  ...all("TT", "MMULT"),
  ...all("v", "PROPER CODE UNICODE ARABIC BIN2DEC HEX2DEC OCT2DEC"),
  ...all("n", "CHAR UNICHAR ROMAN"),
  ...all("n?nv", "FIXED"),
  ...all("nnn?nn", "PMT PV FV NPER"),
  ...all("nnn?nnn", "RATE"),
  ...all("nnnn?nn", "IPMT PPMT"),
  ...all("n(L)", "NPV"),
  ...all("L?n", "IRR"),
  ...all("LTn", "XIRR"),
  ...all("nnn", "SLN"),
  ...all("nnnn", "SYD"),
  ...all("d?n", "WEEKNUM"),
  ...all("d", "ISOWEEKNUM"),
  ...all("dd?n", "YEARFRAC"),
  ...all("dd?v", "DAYS360"),
  ...all("dd?T", "NETWORKDAYS"),
  ...all("dn?T", "WORKDAY"),
};

function all(takes: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(" ").map((name) => [name, takes]));
}

/** Names that the library has for functions under their older or newer one alone. */
const ALIASES: Readonly<Record<string, string>> = {
  STDEV: "STDEV.S",
  VAR: "VAR.S",
  PERCENTILE: "PERCENTILE.INC",
  QUARTILE: "QUARTILE.INC",
  PERCENTRANK: "PERCENTRANK.INC",
  "FORECAST.LINEAR": "FORECAST",
};

export const LIBRARY: Functions = Object.entries(TAKES).map(([name, takes]) => [name, adapted(name, takes)]);

function adapted(name: string, takes: string): FormulaFunction {
  const [path, member] = (ALIASES[name] ?? name).split(".");
  const own = (formulajs as unknown as Record<string, Calculation & Record<string, Calculation>>)[path ?? ""];
  const calculation = member === undefined ? own : own?.[member];
  if (!calculation) throw new Error(`no function ${name}`);
  const kinds = takes.replace(/[?()]/g, "");
  const kindOf = (index: number) => kinds[Math.min(index, kinds.length - 1)] ?? "v";
  return define(
    takes.replace(/[nvd]/g, "s").replace(/[LT]/g, "t"),
    (given) => {
      const repeated = takes.includes("(") ? kinds.length - 1 : Infinity;
      const asked = given.map((value, index) => argument(value, kindOf(index)));
      // What may be given again and again is one list.
      const lists = asked.slice(repeated) as unknown[][];
      return valueOf(calculation(...(lists.length > 0 ? [...asked.slice(0, repeated), ...lists.flat()] : asked)));
    },
    { forcesArrays: name === "MMULT" },
  );
}

function argument(value: Value, kind: string): unknown {
  if (kind === "L") return isGrid(value) ? numbersOf(value) : [asNumber(value)];
  if (kind === "T") return table(value);
  if (isGrid(value)) throw UNKNOWN;
  if (kind === "n") return asNumber(value);
  if (kind === "d") return dateOf(asNumber(value));
  return value ?? undefined;
}

function table(value: Value): unknown[][] {
  const grid = gridOf(value);
  const error = listOf(grid).find((own) => own instanceof CellError);
  if (error) throw error;
  return Array.from({ length: grid.usedHeight }, (_, row) =>
    Array.from({ length: grid.usedWidth }, (_unused, column) => grid.at(row, column)),
  );
}

function dateOf(serial: number): Date {
  const day = dayOf(serial);
  if (!day) throw BAD_VALUE;
  return new Date(day.year, day.month - 1, day.day);
}

/** What the library gives, as a value of cells. */
function valueOf(given: unknown): Value {
  if (Array.isArray(given)) {
    const rows = given.map((row) => (Array.isArray(row) ? row : [row]).map((value) => cellOf(value)));
    return new Matrix(rows);
  }
  const value = cellOf(given);
  if (value instanceof CellError) throw value;
  return value;
}

function cellOf(given: unknown): CellValue {
  if (given instanceof Date) return Math.floor(serialOfMoment(given));
  if (given instanceof Error) return new CellError(/^#/.test(given.message) ? given.message : "#VALUE!");
  if (typeof given === "number") return Number.isFinite(given) ? given : new CellError("#NUM!");
  if (typeof given === "string" || typeof given === "boolean") return given;
  throw UNKNOWN;
}
