import type { CellValue } from "../../../spreadsheet/workbook";
import type { Evaluation } from "../evaluation";
import type { Value } from "../values";

/** A function of formulas. Errors are thrown, as values of `CellError`. */
export interface FormulaFunction {
  /** Fewest and most arguments. */
  readonly least: number;
  readonly most: number;
  /** Whether areas among its arguments are calculated cell by cell, as in SUMPRODUCT. */
  readonly forcesArrays: boolean;
  /** Whether it is given errors as values; they end any other. */
  readonly keepsErrors: boolean;
  /** Whether an argument is a single value or may be a table. */
  kindOf(index: number): "s" | "t";
  calculate(given: readonly Value[], evaluator: Evaluation): Value;
}

interface Options {
  readonly forcesArrays?: boolean;
  readonly keepsErrors?: boolean;
}

/**
 * @param takes its arguments: `s` for a single value, `t` for a table or a single value; behind `?` those that may be
 *   missing; in brackets at the end what may be given again and again: `t?(ts)`
 */
export function define(
  takes: string,
  calculate: FormulaFunction["calculate"],
  { forcesArrays = false, keepsErrors = false }: Options = {},
): FormulaFunction {
  const [, asked = "", optional = "", repeated = ""] = /^([st]*)(?:\?([st]*))?(?:\(([st]+)\))?$/.exec(takes) ?? [];
  const fixed = asked + optional;
  const kindOf = (index: number) => {
    const kind = index < fixed.length ? fixed[index] : repeated[(index - fixed.length) % repeated.length];
    return kind === "t" ? "t" : "s";
  };
  const most = repeated === "" ? fixed.length : Infinity;
  return { least: asked.length, most, forcesArrays, keepsErrors, kindOf, calculate };
}

/** One that takes single values only. */
export function single(
  takes: string,
  calculate: (...given: CellValue[]) => CellValue,
  options?: Options,
): FormulaFunction {
  return define(takes, (given) => calculate(...(given as readonly CellValue[])), options);
}

export type Functions = ReadonlyArray<readonly [name: string, calculation: FormulaFunction]>;
