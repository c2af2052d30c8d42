/** Calculates formulas of every kind that office books have: the workbench's, beside the few that checks go by. */
import { CellError, type CellRange, type CellValue } from "../../spreadsheet/workbook";
import { bounding } from "../../spreadsheet/ranges";
import { apply } from "../../formula/calculate";
import { type FormulaNode, parseFormula } from "../../formula/parse";
import { BAD_VALUE, UNKNOWN } from "../../formula/values";
import { intersection } from "../model/sheet/ranges";
import type { Evaluation, FormulaContext } from "./evaluation";
import { FORMS } from "./functions/forms";
import { FUNCTIONS } from "./functions";
import {
  asNumber,
  BAD_REFERENCE,
  type Grid,
  isGrid,
  mapped,
  Matrix,
  NO_CELLS,
  Reference,
  Union,
  type Value,
} from "./values";

/** Names inside one another: a name that names itself is no end. */
const MOST_NAMES = 20;

/** Functions that give tables. */
const SPILLING = /^(?:_XLFN\.(?:_XLWS\.)?)?(?:UNIQUE|FILTER|SORT|TRANSPOSE|FREQUENCY|MMULT)$/;

/**
 * Value of a formula, written without its `=`, as Excel would calculate it.
 * @returns a value other than null, an error, or `UNKNOWN` for what can't be calculated here
 */
export function evaluateFormula(formula: string, context: FormulaContext): CellValue {
  try {
    const node = parseFormula(formula);
    if (!node) return UNKNOWN;
    const found = new Evaluator(context, context.isArray).evaluate(node);
    // It would fill the cells beside it too.
    if (node.kind === "call" && SPILLING.test(node.name) && isGrid(found) && found.height * found.width > 1)
      return UNKNOWN;
    const value = isGrid(found) ? firstOf(found, context) : found;
    if (typeof value === "number" && !Number.isFinite(value)) return new CellError("#NUM!");
    return value ?? 0;
  } catch (thrown) {
    if (thrown instanceof CellError) return thrown;
    throw thrown;
  }
}

function firstOf(grid: Grid, { isArray, place }: FormulaContext): CellValue {
  return isArray || grid instanceof Matrix ? grid.at(0, 0) : intersected(grid, place);
}

/** The cell of an area beside the formula, in its row or column; what older spreadsheets take where one value is asked for. */
function intersected(area: Grid, { row, column }: FormulaContext["place"]): CellValue {
  if (area.height === 1 && area.width === 1) return area.at(0, 0);
  if (!(area instanceof Reference)) throw BAD_VALUE;
  const { top, left, bottom, right } = area.place;
  if (left === right && row >= top && row <= bottom) return area.at(row - top, 0);
  if (top === bottom && column >= left && column <= right) return area.at(0, column - left);
  throw BAD_VALUE;
}

/** Calculates the parts of one formula. Errors are thrown, as values of {@link CellError}. */
class Evaluator implements Evaluation {
  constructor(
    readonly context: FormulaContext,
    /** Whether areas are calculated cell by cell. */
    readonly isArray: boolean,
    private readonly depth = 0,
  ) {}

  /** The same, within a function that takes tables. */
  get inArrays(): Evaluator {
    return this.isArray ? this : new Evaluator(this.context, true, this.depth);
  }

  evaluate(node: FormulaNode): Value {
    switch (node.kind) {
      case "constant":
        if (node.value instanceof CellError) throw node.value;
        return node.value;
      case "array":
        return new Matrix(node.rows);
      case "name":
        return this.named(node.name);
      case "reference":
        return this.reference(node.sheet, node.range);
      case "call":
        return this.call(node.name, node.given);
      case "signed":
        if (!node.isNegative) return this.evaluate(node.operand);
        return this.lift([this.evaluate(node.operand)], ([value = null]) => -asNumber(value));
      case "percent":
        return this.lift([this.evaluate(node.operand)], ([value = null]) => asNumber(value) / node.divisor);
      case "chain":
        return node.rest.reduce<Value>(
          (left, { operator, operand }) =>
            this.lift([left, this.evaluate(operand)], ([a = null, b = null]) => operate(operator, a, b)),
          this.evaluate(node.first),
        );
      case "joined":
        return this.joined(node.operator, node.parts);
    }
  }

  /** One value of what a part comes to; errors are thrown. */
  single(node: FormulaNode): CellValue {
    const value = this.evaluate(node);
    const own = isGrid(value) ? this.one(value) : value;
    if (own instanceof CellError) throw own;
    return own;
  }

  /** An area of cells, by a worksheet's name; the formula's own where there is none. */
  reference(sheet: string | undefined, range: CellRange): Reference {
    const cells = this.context.cells(sheet);
    if (!cells) throw BAD_REFERENCE;
    return new Reference(sheet ?? this.context.place.sheet, cells, range);
  }

  /** Applies a calculation with single values to values of which some are tables: to each of their cells. */
  lift(values: readonly Value[], calculate: (values: readonly CellValue[]) => CellValue, keepsErrors = false): Value {
    const grids = values.map((value) => (isGrid(value) && this.isLifted(value) ? value : null));
    if (grids.every((grid) => grid === null)) {
      const singles = values.map((value) => (isGrid(value) ? this.one(value) : value));
      for (const value of singles) if (value === UNKNOWN || (!keepsErrors && value instanceof CellError)) throw value;
      return calculate(singles);
    }
    const all = values.map((value, index) => grids[index] ?? (isGrid(value) ? this.one(value) : value));
    return mapped(all, (singles) => attempt(singles, calculate, keepsErrors));
  }

  private isLifted(grid: Grid): boolean {
    if (grid.height === 1 && grid.width === 1) return false;
    return this.isArray || grid instanceof Matrix;
  }

  private one(grid: Grid): CellValue {
    return grid.height === 1 && grid.width === 1 ? grid.at(0, 0) : intersected(grid, this.context.place);
  }

  private named(name: string): Value {
    const formula = this.context.name(name);
    const node = formula === null || this.depth > MOST_NAMES ? null : parseFormula(formula);
    if (!node) throw UNKNOWN;
    return new Evaluator(this.context, this.isArray, this.depth + 1).evaluate(node);
  }

  private call(written: string, given: readonly FormulaNode[]): Value {
    const name = written.replace(/^_XLFN\.(?:_XLWS\.)?/, "");
    const form = FORMS.get(name);
    if (form) return form(given, this);
    const own = FUNCTIONS.get(name);
    if (!own) throw UNKNOWN;
    if (given.length < own.least || given.length > own.most) throw UNKNOWN;
    const within = own.forcesArrays ? this.inArrays : this;
    const values = given.map((node) => within.argument(node, own.keepsErrors));
    const isSingle = (index: number) => own.kindOf(index) === "s";
    // Tables where one value is asked for give a table.
    let whole: Value | null = null;
    const lifted = within.lift(
      values.filter((_, index) => isSingle(index)),
      (singles) => {
        let at = 0;
        const result = own.calculate(
          values.map((value, index) => (isSingle(index) ? (singles[at++] ?? null) : value)),
          within,
        );
        if (!isGrid(result)) return result;
        whole = result;
        return null;
      },
      own.keepsErrors,
    );
    if (whole === null) return lifted;
    if (isGrid(lifted)) throw UNKNOWN;
    return whole;
  }

  private argument(node: FormulaNode, keepsErrors: boolean): Value {
    try {
      return this.evaluate(node);
    } catch (thrown) {
      if (keepsErrors && thrown instanceof CellError && thrown !== UNKNOWN) return thrown;
      throw thrown;
    }
  }

  private joined(operator: ":" | " " | ",", nodes: readonly FormulaNode[]): Value {
    const parts = nodes.map((node) => {
      const value = this.evaluate(node);
      if (!(value instanceof Reference)) throw UNKNOWN;
      return value;
    });
    if (operator === ",") return new Union(parts);
    return parts.reduce((left, right) => {
      if (left.sheet.toLowerCase() !== right.sheet.toLowerCase()) throw BAD_VALUE;
      if (operator === ":") return left.moved(bounding(left.place, right.place));
      const shared = intersection(left.place, right.place);
      if (!shared) throw NO_CELLS;
      return left.moved(shared);
    });
  }
}

function operate(operator: string, left: CellValue, right: CellValue): CellValue {
  const isArithmetic = /^[-+*/^]$/.test(operator);
  return isArithmetic ? apply(operator, asNumber(left), asNumber(right)) : apply(operator, left, right);
}

function attempt(
  values: readonly CellValue[],
  calculate: (values: readonly CellValue[]) => CellValue,
  keepsErrors: boolean,
): CellValue {
  const error = values.find((value) => value instanceof CellError);
  if (error === UNKNOWN || (error !== undefined && !keepsErrors)) return error;
  try {
    return calculate(values);
  } catch (thrown) {
    if (thrown instanceof CellError && thrown !== UNKNOWN) return thrown;
    throw thrown;
  }
}
