/**
 * Calculates the formulas that ledgers are made of. What is not understood (another function, a defined name, an array
 * formula) is {@link UNKNOWN} rather than guessed: a wrong sum would be checked as if the clerk had written it.
 */
import { CellError, type CellValue } from "../../workbook";
import { LIMITS } from "../limits";
import { FUNCTIONS } from "./functions";
import { tokenize, type FormulaToken } from "./text";
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
    const tokens = formula.length <= LIMITS.formulaLength ? tokenize(formula) : null;
    if (!tokens) return UNKNOWN;
    const value = scalar(new FormulaReader(tokens).read()(scope));
    // A reference to a blank cell gives 0; so does minus nothing.
    if (value === null || value === 0) return 0;
    return typeof value === "string" && value.length > LIMITS.textLength ? BAD_VALUE : value;
  } catch (thrown) {
    if (thrown instanceof CellError) return thrown;
    throw thrown;
  }
}

/** A part of a formula, ready to be calculated. Errors are thrown, as values of {@link CellError}. */
type Expression = (scope: FormulaScope) => Operand;

/** Operators from the loosest to the tightest; all are read from left to right, `2^3^2` too. */
const LEVELS: ReadonlyArray<ReadonlySet<string>> = [
  new Set(["=", "<>", "<", ">", "<=", ">="]),
  new Set(["&"]),
  new Set(["+", "-"]),
  new Set(["*", "/"]),
  new Set(["^"]),
];
const SIGN = new Set(["+", "-"]);
const PERCENT = new Set(["%"]);
const COMMA = new Set([","]);
const CLOSING = new Set([")"]);
const ARGUMENT_END = new Set([",", ")"]);

/** Reads tokens by recursive descent. */
class FormulaReader {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly FormulaToken[]) {}

  read(): Expression {
    const expression = this.level(0);
    if (this.at < this.tokens.length) throw UNKNOWN;
    return expression;
  }

  private level(index: number): Expression {
    const operators = LEVELS[index];
    if (!operators) return this.signed();
    const first = this.level(index + 1);
    const rest: { operator: string; operand: Expression }[] = [];
    for (let operator = this.take(operators); operator !== null; operator = this.take(operators)) {
      rest.push({ operator, operand: this.level(index + 1) });
    }
    if (rest.length === 0) return first;
    return (scope) =>
      rest.reduce((left, { operator, operand }) => apply(operator, left, scalar(operand(scope))), scalar(first(scope)));
  }

  /** A sign binds tighter than any other operator: `-2^2` is 4. */
  private signed(): Expression {
    let signs = 0;
    let minuses = 0;
    for (let sign = this.take(SIGN); sign !== null; sign = this.take(SIGN)) {
      signs++;
      if (sign === "-") minuses++;
    }
    const operand = this.percent();
    if (signs === 0) return operand;
    if (minuses === 0) return (scope) => scalar(operand(scope));
    return (scope) => toNumber(scalar(operand(scope))) * (minuses % 2 === 0 ? 1 : -1);
  }

  private percent(): Expression {
    const operand = this.primary();
    let divisor = 1;
    while (this.take(PERCENT) !== null) divisor *= 100;
    return divisor === 1 ? operand : (scope) => toNumber(scalar(operand(scope))) / divisor;
  }

  private primary(): Expression {
    const token = this.tokens[this.at++];
    switch (token?.kind) {
      case "number":
        return constant(Number(token.text));
      case "text":
        return constant(token.text.slice(1, -1).replaceAll('""', '"'));
      case "error":
        return constant(new CellError(token.text));
      case "name":
        return constant(logical(token.text));
      case "reference":
        return (scope) => {
          const cells = scope(token.sheet);
          if (!cells) throw UNKNOWN;
          return new Area(cells, token.range);
        };
      case "function":
        return this.call(token.text);
      default:
        if (token?.text !== "(") throw UNKNOWN;
        return this.inBrackets(() => this.level(0));
    }
  }

  private call(name: string): Expression {
    const calculation = FUNCTIONS.get(name.toUpperCase());
    const given = this.inBrackets(() => this.argumentList());
    if (!calculation) throw UNKNOWN;
    return (scope) => calculation(given.map((argument) => () => argument(scope)));
  }

  private argumentList(): Expression[] {
    if (this.isAt(CLOSING)) return [];
    const given: Expression[] = [];
    do given.push(this.isAt(ARGUMENT_END) ? constant(null) : this.level(0));
    while (this.take(COMMA) !== null);
    return given;
  }

  /** Reads what stands in brackets, of which the opening one has been taken. */
  private inBrackets<T>(read: () => T): T {
    if (++this.depth > LIMITS.formulaDepth) throw UNKNOWN;
    const result = read();
    if (this.take(CLOSING) === null) throw UNKNOWN;
    this.depth--;
    return result;
  }

  private isAt(wanted: ReadonlySet<string>): boolean {
    const token = this.tokens[this.at];
    return token?.kind === "operator" && wanted.has(token.text);
  }

  private take(wanted: ReadonlySet<string>): string | null {
    const token = this.tokens[this.at];
    if (token?.kind !== "operator" || !wanted.has(token.text)) return null;
    this.at++;
    return token.text;
  }
}

function constant(value: CellValue): Expression {
  return () => value;
}

/** TRUE and FALSE; any other name is defined in the workbook, and not looked up. */
function logical(name: string): boolean {
  if (/^true$/i.test(name)) return true;
  if (/^false$/i.test(name)) return false;
  throw UNKNOWN;
}

function apply(operator: string, left: CellValue, right: CellValue): CellValue {
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
