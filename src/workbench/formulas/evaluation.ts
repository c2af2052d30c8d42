/** What the functions of formulas see of the formula they stand in. */
import type { CellRange, CellValue } from "../../spreadsheet/workbook";
import type { FormulaScope } from "../../formula/calculate";
import type { FormulaNode } from "../../formula/parse";
import type { Reference, Value } from "./values";

/** What a formula depends on besides its text. */
export interface FormulaContext {
  readonly cells: FormulaScope;
  /** Where it stands. */
  readonly place: { readonly sheet: string; readonly row: number; readonly column: number };
  /** Whether it was entered as an array formula, so that areas are calculated cell by cell. */
  readonly isArray: boolean;
  /** Formula of a defined name; null where there is none. */
  name(name: string): string | null;
  readonly now: Date;
  /** Looks that are kept for the formulas calculated in one go, by what was looked through. */
  readonly memory: Map<string, unknown>;
}

/** Calculates the parts of one formula. Errors are thrown, as values of `CellError`. */
export interface Evaluation {
  readonly context: FormulaContext;
  /** Whether areas are calculated cell by cell. */
  readonly isArray: boolean;
  evaluate(node: FormulaNode): Value;
  /** One value of what a part comes to; errors are thrown. */
  single(node: FormulaNode): CellValue;
  /** An area of cells, by a worksheet's name; the formula's own where there is none. */
  reference(sheet: string | undefined, range: CellRange): Reference;
  /** Applies a calculation with single values to values of which some are tables: to each of their cells. */
  lift(values: readonly Value[], calculate: (values: readonly CellValue[]) => CellValue, keepsErrors?: boolean): Value;
}
