/** A formula as a tree. What calculates it decides what of it is understood. */
import { CellError, type CellRange, type CellValue } from "../spreadsheet/workbook";
import { LONGEST_FORMULA, MOST_BRACKETS } from "./limits";
import { tokenize, type FormulaToken } from "./tokens";

export type FormulaNode =
  | { readonly kind: "constant"; readonly value: CellValue }
  | { readonly kind: "array"; readonly rows: readonly (readonly CellValue[])[] }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "reference"; readonly sheet: string | undefined; readonly range: CellRange }
  | { readonly kind: "call"; readonly name: string; readonly given: readonly FormulaNode[] }
  /** A value with signs before it; `isNegative` once they are told together. */
  | { readonly kind: "signed"; readonly isNegative: boolean; readonly operand: FormulaNode }
  | { readonly kind: "percent"; readonly divisor: number; readonly operand: FormulaNode }
  /** Operands of one rank, taken from left to right. */
  | { readonly kind: "chain"; readonly first: FormulaNode; readonly rest: readonly ChainLink[] }
  /** Areas made of areas: from one to the other `:`, what both share ` `, both together `,`. */
  | { readonly kind: "joined"; readonly operator: ":" | " " | ","; readonly parts: readonly FormulaNode[] };

interface ChainLink {
  readonly operator: string;
  readonly operand: FormulaNode;
}

/** Reads a formula written without its `=`; null where there is anything in it that is not understood. */
export function parseFormula(formula: string): FormulaNode | null {
  const tokens = formula.length <= LONGEST_FORMULA ? tokenize(formula) : null;
  return tokens && new FormulaReader(tokens).read();
}

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
const COLON = new Set([":"]);
const SEMICOLON = new Set([";"]);
const CLOSING = new Set([")"]);
const CLOSING_BRACE = new Set(["}"]);
const ARGUMENT_END = new Set([",", ")"]);

/** Ends the reading of what is not understood. */
class NotUnderstood extends Error {}

/** Reads tokens by recursive descent. */
class FormulaReader {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly FormulaToken[]) {}

  read(): FormulaNode | null {
    try {
      const node = this.level(0);
      return this.at < this.tokens.length ? null : node;
    } catch (error) {
      if (error instanceof NotUnderstood) return null;
      throw error;
    }
  }

  private level(index: number): FormulaNode {
    const operators = LEVELS[index];
    if (!operators) return this.signed();
    const first = this.level(index + 1);
    const rest: ChainLink[] = [];
    for (let operator = this.take(operators); operator !== null; operator = this.take(operators)) {
      rest.push({ operator, operand: this.level(index + 1) });
    }
    return rest.length === 0 ? first : { kind: "chain", first, rest };
  }

  /** A sign binds tighter than any other operator: `-2^2` is 4. */
  private signed(): FormulaNode {
    let signs = 0;
    let minuses = 0;
    for (let sign = this.take(SIGN); sign !== null; sign = this.take(SIGN)) {
      signs++;
      if (sign === "-") minuses++;
    }
    const operand = this.percent();
    // Two minuses still make a number of what they stand before.
    if (signs === 0) return operand;
    const node: FormulaNode = { kind: "signed", isNegative: minuses % 2 === 1, operand };
    return minuses > 0 && minuses % 2 === 0
      ? { kind: "signed", isNegative: true, operand: { ...node, isNegative: true } }
      : node;
  }

  private percent(): FormulaNode {
    const operand = this.intersected();
    let divisor = 1;
    while (this.take(PERCENT) !== null) divisor *= 100;
    return divisor === 1 ? operand : { kind: "percent", divisor, operand };
  }

  /** Areas with nothing but a blank between them: what they share. */
  private intersected(): FormulaNode {
    const parts = [this.ranged()];
    while (this.startsArea()) parts.push(this.ranged());
    const [first] = parts;
    return parts.length === 1 && first ? first : { kind: "joined", operator: " ", parts };
  }

  private ranged(): FormulaNode {
    const parts = [this.primary()];
    while (this.take(COLON) !== null) parts.push(this.primary());
    const [first] = parts;
    return parts.length === 1 && first ? first : { kind: "joined", operator: ":", parts };
  }

  private primary(): FormulaNode {
    const token = this.tokens[this.at++];
    switch (token?.kind) {
      case "number":
        return constant(Number(token.text));
      case "text":
        return constant(token.text.slice(1, -1).replaceAll('""', '"'));
      case "error":
        return constant(new CellError(token.text));
      case "name":
        return /^(?:true|false)$/i.test(token.text)
          ? constant(token.text.toLowerCase() === "true")
          : { kind: "name", name: token.text };
      case "reference":
        return token;
      case "function":
        return { kind: "call", name: token.text.toUpperCase(), given: this.inBrackets(() => this.argumentList()) };
      default:
        if (token?.text === "{") return this.array();
        if (token?.text !== "(") throw new NotUnderstood();
        return this.inBrackets(() => this.united());
    }
  }

  /** What stands in brackets of its own: there a comma joins areas. */
  private united(): FormulaNode {
    const parts = [this.level(0)];
    while (this.take(COMMA) !== null) parts.push(this.level(0));
    const [first] = parts;
    return parts.length === 1 && first ? first : { kind: "joined", operator: ",", parts };
  }

  private argumentList(): FormulaNode[] {
    if (this.isAt(CLOSING)) return [];
    const given: FormulaNode[] = [];
    do given.push(this.isAt(ARGUMENT_END) ? constant(null) : this.level(0));
    while (this.take(COMMA) !== null);
    return given;
  }

  /** A constant such as `{1,2;3,4}`. */
  private array(): FormulaNode {
    const rows: CellValue[][] = [];
    do {
      const row: CellValue[] = [];
      do row.push(this.element());
      while (this.take(COMMA) !== null);
      rows.push(row);
    } while (this.take(SEMICOLON) !== null);
    if (this.take(CLOSING_BRACE) === null || rows.some(({ length }) => length !== rows[0]?.length)) {
      throw new NotUnderstood();
    }
    return { kind: "array", rows };
  }

  private element(): CellValue {
    const sign = this.take(SIGN);
    const node = this.primary();
    if (node.kind !== "constant") throw new NotUnderstood();
    if (sign === null) return node.value;
    if (typeof node.value !== "number") throw new NotUnderstood();
    return sign === "-" ? -node.value : node.value;
  }

  /** Reads what stands in brackets, of which the opening one has been taken. */
  private inBrackets<T>(read: () => T): T {
    if (++this.depth > MOST_BRACKETS) throw new NotUnderstood();
    const result = read();
    if (this.take(CLOSING) === null) throw new NotUnderstood();
    this.depth--;
    return result;
  }

  private startsArea(): boolean {
    const kind = this.tokens[this.at]?.kind;
    return kind === "reference" || kind === "function" || kind === "name";
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

function constant(value: CellValue): FormulaNode {
  return { kind: "constant", value };
}
