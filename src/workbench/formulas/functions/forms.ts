/** Functions that leave some of their arguments uncalculated. */
import { CellError, type CellValue } from "../../../spreadsheet/workbook";
import type { FormulaNode } from "../../../formula/parse";
import { BAD_VALUE, compare, UNKNOWN } from "../../../formula/values";
import type { Evaluation } from "../evaluation";
import { asLogical, asNumber, isGrid, mapped, Matrix, NOT_AVAILABLE, Reference, type Value } from "../values";

type Form = (given: readonly FormulaNode[], evaluator: Evaluation) => Value;

export const FORMS: ReadonlyMap<string, Form> = new Map<string, Form>([
  ["IF", ([condition, then, otherwise], evaluator) => when(condition, then, otherwise, evaluator)],
  ["IFS", ifs],
  ["SWITCH", switched],
  ["CHOOSE", choose],
  ["IFERROR", (given, evaluator) => otherwise(given, evaluator, () => true)],
  ["IFNA", (given, evaluator) => otherwise(given, evaluator, (error) => error.code === "#N/A")],
  ["ISREF", ([node], evaluator) => attempted(node, evaluator) instanceof Reference],
  ["ROW", ([node], evaluator) => line(node, evaluator, "row")],
  ["COLUMN", ([node], evaluator) => line(node, evaluator, "column")],
]);

function when(
  condition: FormulaNode | undefined,
  then: FormulaNode | undefined,
  otherwise: FormulaNode | undefined,
  evaluator: Evaluation,
): Value {
  if (!condition || !then) throw UNKNOWN;
  const tested = evaluator.evaluate(condition);
  const branch = (node: FormulaNode | undefined) => (node ? evaluator.evaluate(node) : false);
  const isTable =
    isGrid(tested) && (evaluator.isArray || !(tested instanceof Reference)) && tested.height * tested.width > 1;
  if (!isTable)
    return asLogical(evaluator.lift([tested], ([value = null]) => value) as CellValue)
      ? branch(then)
      : branch(otherwise);
  const pick = ([value = null, yes = null, no = null]: readonly CellValue[]) => {
    if (value instanceof CellError) return value;
    try {
      return asLogical(value) ? yes : no;
    } catch {
      return BAD_VALUE;
    }
  };
  return mapped([tested, caught(() => branch(then)), caught(() => branch(otherwise))], pick);
}

/** A value, or the error that is thrown in its place. */
function caught(calculate: () => Value): Value {
  try {
    return calculate();
  } catch (thrown) {
    if (thrown instanceof CellError && thrown !== UNKNOWN) return thrown;
    throw thrown;
  }
}

function ifs(given: readonly FormulaNode[], evaluator: Evaluation): Value {
  for (let at = 0; at + 1 < given.length; at += 2) {
    const [condition, value] = [given[at], given[at + 1]];
    if (condition && value && asLogical(evaluator.single(condition))) return evaluator.evaluate(value);
  }
  throw NOT_AVAILABLE;
}

function switched([tested, ...cases]: readonly FormulaNode[], evaluator: Evaluation): Value {
  if (!tested) throw UNKNOWN;
  const value = evaluator.single(tested);
  for (let at = 0; at < cases.length; at += 2) {
    const [wanted, result] = [cases[at], cases[at + 1]];
    if (!wanted) break;
    if (!result) return evaluator.evaluate(wanted);
    const own = evaluator.single(wanted);
    if (typeof own === typeof value && compare(own, value) === 0) return evaluator.evaluate(result);
  }
  throw NOT_AVAILABLE;
}

function choose([index, ...choices]: readonly FormulaNode[], evaluator: Evaluation): Value {
  if (!index) throw UNKNOWN;
  const chosen = (number: CellValue) => {
    const node = choices[Math.trunc(asNumber(number)) - 1];
    if (!node) throw BAD_VALUE;
    return node;
  };
  const wanted = evaluator.evaluate(index);
  if (!isGrid(wanted) || wanted.height * wanted.width === 1) return evaluator.evaluate(chosen(evaluator.single(index)));
  // CHOOSE({1,2},A:A,B:B) puts columns side by side.
  if (wanted.height > 1 || !evaluator.isArray) throw UNKNOWN;
  const columns = choices.map((_, at) => evaluator.evaluate(chosen(at + 1)));
  return mapped([wanted, ...columns], ([number = null, ...values]) => values[Math.trunc(asNumber(number)) - 1] ?? null);
}

function otherwise(
  [tried, other]: readonly FormulaNode[],
  evaluator: Evaluation,
  isCaught: (error: CellError) => boolean,
): Value {
  if (!tried || !other) throw UNKNOWN;
  const value = attempted(tried, evaluator);
  const replace = (own: CellValue) => own instanceof CellError && own !== UNKNOWN && isCaught(own);
  if (isGrid(value) && value.height * value.width > 1 && (evaluator.isArray || !(value instanceof Reference))) {
    return mapped([value, evaluator.evaluate(other)], ([own = null, instead = null]) => (replace(own) ? instead : own));
  }
  const own = isGrid(value) ? caught(() => evaluator.lift([value], ([each = null]) => each)) : value;
  if (isGrid(own)) throw UNKNOWN;
  if (replace(own)) return evaluator.evaluate(other);
  if (own instanceof CellError) throw own;
  return own;
}

function attempted(node: FormulaNode | undefined, evaluator: Evaluation): Value {
  if (!node) throw UNKNOWN;
  return caught(() => evaluator.evaluate(node));
}

/** Number of the rows or columns of an area, or of the formula's own. */
function line(node: FormulaNode | undefined, evaluator: Evaluation, kind: "row" | "column"): Value {
  if (!node) return evaluator.context.place[kind] + 1;
  const area = evaluator.evaluate(node);
  if (!(area instanceof Reference)) throw UNKNOWN;
  const { top, left } = area.place;
  if (!evaluator.isArray) return (kind === "row" ? top : left) + 1;
  const count = kind === "row" ? area.height : area.width;
  if (count > MOST_LINES) throw UNKNOWN;
  const numbers = Array.from({ length: count }, (_, at) => (kind === "row" ? top : left) + 1 + at);
  return kind === "row" ? new Matrix(numbers.map((number) => [number])) : new Matrix([numbers]);
}

const MOST_LINES = 200_000;
