/**
 * Calculates the formulas that ledgers are made of. What is not understood (another function, a defined name, an array
 * formula) is {@link UNKNOWN} rather than guessed: a wrong sum would be checked as if the clerk had written it.
 */
import { CellError, type CellValue } from "../spreadsheet/workbook";
import { LONGEST_TEXT } from "./limits";
import { FUNCTIONS } from "./functions";
import { type FormulaNode, parseFormula } from "./parse";
import {
  Area,
  BAD_VALUE,
  compare,
  DIVIDED_BY_ZERO,
  finite,
  type Operand,
  scalar,
  type SheetCells,
  toNumber,
  toText,
  UNKNOWN,
} from "./values";

/** Finds the cells of a worksheet by its name, or of the formula's own; undefined when there is no such sheet. */
export type FormulaScope = (sheet: string | undefined) => SheetCells | undefined;

/**
 * Value of a formula, written without its `=`.
 * @returns a value other than null, an error as Excel would show it, or {@link UNKNOWN}
 */
export function calculate(formula: string, scope: FormulaScope): CellValue {
  try {
    const node = parseFormula(formula);
    if (!node) return UNKNOWN;
    const value = scalar(operandOf(node, scope));
    // A reference to a blank cell gives 0; so does minus nothing.
    if (value === null || value === 0) return 0;
    return typeof value === "string" && value.length > LONGEST_TEXT ? BAD_VALUE : value;
  } catch (thrown) {
    if (thrown instanceof CellError) return thrown;
    throw thrown;
  }
}

/** Calculates a part of a formula. Errors are thrown, as values of {@link CellError}. */
function operandOf(node: FormulaNode, scope: FormulaScope): Operand {
  switch (node.kind) {
    case "constant":
      return node.value;
    case "reference": {
      const cells = scope(node.sheet);
      if (!cells) throw UNKNOWN;
      return new Area(cells, node.range);
    }
    case "call": {
      const calculation = FUNCTIONS.get(node.name);
      if (!calculation) throw UNKNOWN;
      return calculation(node.given.map((argument) => () => operandOf(argument, scope)));
    }
    case "signed": {
      const value = scalar(operandOf(node.operand, scope));
      // A plus changes nothing, not even text.
      return node.isNegative ? toNumber(value) * -1 : value;
    }
    case "percent":
      return toNumber(scalar(operandOf(node.operand, scope))) / node.divisor;
    case "chain":
      return node.rest.reduce(
        (left, { operator, operand }) => apply(operator, left, scalar(operandOf(operand, scope))),
        scalar(operandOf(node.first, scope)),
      );
    // Names are not looked up, and arrays would be an array formula.
    case "name":
    case "array":
    case "joined":
      throw UNKNOWN;
  }
}

/** What an operator makes of two values. */
export function apply(operator: string, left: CellValue, right: CellValue): CellValue {
  switch (operator) {
    case "&":
      return toText(left) + toText(right);
    case "=":
      return compare(left, right) === 0;
    case "<>":
      return compare(left, right) !== 0;
    case "<":
      return compare(left, right) < 0;
    case ">":
      return compare(left, right) > 0;
    case "<=":
      return compare(left, right) <= 0;
    case ">=":
      return compare(left, right) >= 0;
    default:
      return finite(arithmetic(operator, toNumber(left), toNumber(right)));
  }
}

function arithmetic(operator: string, left: number, right: number): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      if (right === 0) throw DIVIDED_BY_ZERO;
      return left / right;
    default:
      return left ** right;
  }
}
