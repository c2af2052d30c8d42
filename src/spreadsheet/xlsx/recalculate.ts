import { CellError, cellKey, type CellValue, type SheetGrid } from "../workbook";
import { calculate, type FormulaScope } from "../../formula/calculate";
import { type SheetCells, UNKNOWN } from "../../formula/values";
import { LIMITS } from "./limits";

/** Stands in a grid for the value of a formula that was stored without one. */
export class Uncalculated extends CellError {
  /** It waits for the formulas it refers to. */
  isWaiting = false;

  constructor(
    readonly sheet: number,
    readonly row: number,
    readonly column: number,
    readonly formula: string,
  ) {
    super("uncalculated");
  }
}

/** The values of a worksheet, some of them still to be calculated. */
interface DraftSheet extends Pick<SheetGrid, "name">, Partial<Pick<SheetGrid, "formulas" | "hiddenRows">> {
  readonly rows: CellValue[][];
  /** Whether a cell's value is one of old, which nothing may be calculated from; none is where this is absent. */
  isOutdated?(row: number, column: number): boolean;
}

/** Calculates one formula; the way that checks go by unless another one is given. */
type Calculate = (formula: string, scope: FormulaScope, cell: Uncalculated) => CellValue;

/**
 * Puts a value in place of every {@link Uncalculated} cell: a result, an error as Excel would show it, or null where it
 * can't be known (see formula/calculate.ts), where formulas go round in a circle, or when there is too much to calculate.
 */
export function recalculate(
  sheets: readonly DraftSheet[],
  uncalculated: readonly Uncalculated[],
  calculateOne: Calculate = calculate,
): void {
  const book = new Calculation(sheets, uncalculated, calculateOne);
  for (const cell of uncalculated) book.settle(cell);
  for (const { sheet, row, column } of uncalculated) {
    const cells = sheets[sheet]?.rows[row];
    if (cells?.[column] === UNKNOWN) cells[column] = null;
  }
}

class Calculation {
  private readonly sheetNumbers: ReadonlyMap<string, number>;
  private readonly cells: readonly SheetCells[];
  /** What the formula under calculation refers to that is not calculated yet. */
  private missing: Uncalculated[] = [];
  private steps = 0;
  /** Cells of each sheet whose formula calls SUBTOTAL, found when they are first asked for. */
  private readonly subtotals: ReadonlySet<string>[] = [];

  constructor(
    private readonly sheets: readonly DraftSheet[],
    uncalculated: readonly Uncalculated[],
    private readonly calculateOne: Calculate,
  ) {
    this.sheetNumbers = new Map(sheets.map(({ name }, number) => [name.toLowerCase(), number]));
    this.cells = sheets.map(({ rows, formulas, hiddenRows, isOutdated }, number) => ({
      rows: rows.length,
      columns: rows.reduce((widest, row) => Math.max(widest, row.length), 0),
      value: (row, column) => (isOutdated?.(row, column) ? UNKNOWN : this.value(rows[row]?.[column] ?? null)),
      isSubtotal: (row, column) => {
        this.subtotals[number] ??= subtotalsOf(formulas, uncalculated, number);
        return this.subtotals[number].has(cellKey(row, column));
      },
      isHidden: (row) => hiddenRows?.has(row) ?? false,
    }));
  }

  /** Calculates a cell after all it refers to; the way there is kept in a list, for it may be longer than the call stack. */
  settle(cell: Uncalculated): void {
    const path = [cell];
    for (let last = path.at(-1); last; last = path.at(-1)) {
      if (this.isSettled(last)) path.pop();
      else {
        const value = this.attempt(last);
        const unsettled = this.missing;
        const isCircle = unsettled.some(({ isWaiting }) => isWaiting);
        if (unsettled.length === 0 || isCircle) this.put(last, isCircle ? UNKNOWN : value);
        else {
          last.isWaiting = true;
          for (const other of unsettled) path.push(other);
        }
      }
    }
  }

  private attempt(cell: Uncalculated): CellValue {
    const { sheet, formula } = cell;
    this.missing = [];
    this.steps += formula.length;
    if (this.steps > LIMITS.calculationSteps) return UNKNOWN;
    return this.calculateOne(
      formula,
      (name) => this.cells[name === undefined ? sheet : (this.sheetNumbers.get(name.toLowerCase()) ?? -1)],
      cell,
    );
  }

  private value(stored: CellValue): CellValue {
    this.steps += typeof stored === "string" ? stored.length + 1 : 1;
    if (this.steps > LIMITS.calculationSteps) throw UNKNOWN;
    if (!(stored instanceof Uncalculated)) return stored;
    this.missing.push(stored);
    return UNKNOWN;
  }

  private isSettled(cell: Uncalculated): boolean {
    return this.sheets[cell.sheet]?.rows[cell.row]?.[cell.column] !== cell;
  }

  private put({ sheet, row, column }: Uncalculated, value: CellValue): void {
    const cells = this.sheets[sheet]?.rows[row];
    if (cells) cells[column] = value;
  }
}

function subtotalsOf(
  stored: ReadonlyMap<string, string> | undefined,
  uncalculated: readonly Uncalculated[],
  sheet: number,
): ReadonlySet<string> {
  const drafts = uncalculated.filter((cell) => cell.sheet === sheet);
  const formulas = [
    ...(stored ?? []),
    ...drafts.map(({ row, column, formula }) => [cellKey(row, column), formula] as const),
  ];
  return new Set(formulas.flatMap(([key, formula]) => (/SUBTOTAL\(/i.test(formula) ? [key] : [])));
}
