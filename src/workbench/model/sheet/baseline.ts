import type { CellRange } from "../../../spreadsheet/workbook";
import type { FormatRow } from "../../../spreadsheet/xlsx/sheetFacts";
import type { LineShift } from "../../../spreadsheet/xlsx/lineShift";
import { type ConditionalFormat, type DataValidation, withFormulas } from "./annotations";
import { type Row, rowMover, shiftedStored, type StoredCells } from "./cellGrid";
import { formatRowMover, shiftedFormats, type StoredFormats } from "./formatGrid";
import { shiftedLines, type StoredLines } from "./lines";

/**
 * A worksheet as its file has it, which saving holds against what it is now. Lines that come or go do so in the file first, as a
 * whole; all else that differs is written cell by cell.
 */
export interface Baseline {
  readonly cells: StoredCells;
  readonly formats: StoredFormats;
  readonly rows: StoredLines;
  readonly columns: StoredLines;
  readonly merges: readonly CellRange[];
  /** In the file's order; those without ranges have lost them. */
  readonly validations: readonly DataValidation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly freeze: Freeze;
  readonly filter: Filter | null;
}

/** Rows and columns that stay in view. */
export interface Freeze {
  readonly rows: number;
  readonly columns: number;
}

/** Arrows over a table that hide those of its rows which don't fit. */
export interface Filter {
  readonly range: CellRange;
  readonly isFiltering: boolean;
  /** What is shown, by the column's number in the range; all of the others. */
  readonly columns: ReadonlyMap<number, FilterColumn>;
}

export interface FilterColumn {
  /** Texts of the cells that are shown; null for a condition of another kind, which only the file knows. */
  readonly shown: ReadonlySet<string> | null;
}

/** How rows of cells and formats move with their columns. */
export interface RowMovers {
  readonly cells: (row: Row) => Row;
  readonly formats: (row: FormatRow) => FormatRow;
}

export function rowMovers(shift: LineShift): RowMovers {
  return { cells: rowMover(shift), formats: formatRowMover(shift) };
}

/** A worksheet's file with lines more or less. */
export function shifted(baseline: Baseline, name: string, shift: LineShift, movers: RowMovers): Baseline {
  const { cells, formats, rows, columns, merges, validations, conditionalFormats, freeze, filter } = baseline;
  return {
    cells: shiftedStored(cells, shift, movers.cells, (formula) => shift.formula(formula, name)),
    formats: shiftedFormats(formats, shift, movers.formats),
    rows: shift.axis === "rows" ? shiftedLines(rows, shift) : rows,
    columns: shift.axis === "columns" ? shiftedLines(columns, shift) : columns,
    merges: shiftedMerges(merges, shift),
    validations: validations.map((validation) => shiftedValidation(validation, shift)),
    conditionalFormats: conditionalFormats.map((rule) => shiftedRule(rule, shift)),
    freeze: shiftedFreeze(freeze, shift),
    filter: filter && shiftedFilter(filter, shift),
  };
}

export function shiftedFreeze(freeze: Freeze, { axis, span }: LineShift): Freeze {
  const frozen = freeze[axis] > 0 ? span(0, freeze[axis] - 1) : null;
  return { ...freeze, [axis]: frozen ? frozen[1] - frozen[0] + 1 : 0 };
}

/** A filter with its columns; those that are gone show all that they hid. */
export function shiftedFilter(filter: Filter, shift: LineShift): Filter | null {
  const range = shift.range(filter.range);
  if (!range) return null;
  if (shift.axis === "rows") return { ...filter, range };
  const columns = new Map(
    [...filter.columns].flatMap(([offset, column]) => {
      const to = shift.line(filter.range.left + offset);
      return to === null ? [] : [[to - range.left, column] as const];
    }),
  );
  return { range, columns, isFiltering: columns.size > 0 };
}

/** The file of a worksheet that refers to another which has lines more or less. */
export function followed(baseline: Baseline, name: string, shift: LineShift): Baseline {
  const follow = (formula: string) => shift.formula(formula, name);
  const { rows, formulas } = baseline.cells;
  return {
    ...baseline,
    cells: { rows, formulas: new Map([...formulas].map(([key, formula]) => [key, follow(formula)])) },
    validations: baseline.validations.map((validation) => followedValidation(validation, follow)),
    conditionalFormats: baseline.conditionalFormats.map((rule) => withFormulas(rule, follow)),
  };
}

/** Merged cells with those of a change moved; of one cell there is nothing to be merged. */
export function shiftedMerges(merges: readonly CellRange[], shift: LineShift): CellRange[] {
  return shift.ranges(merges).filter(({ top, left, bottom, right }) => bottom > top || right > left);
}

export function shiftedValidation(validation: DataValidation, shift: LineShift): DataValidation {
  const { ranges } = validation;
  const own = followedValidation(validation, (formula) => shift.relativeFormula(formula, ranges));
  return { ...own, ranges: shift.ranges(ranges) };
}

export function followedValidation(validation: DataValidation, follow: (formula: string) => string): DataValidation {
  const { formula1, formula2 } = validation;
  return { ...validation, formula1: formula1 && follow(formula1), formula2: formula2 && follow(formula2) };
}

export function shiftedRule(rule: ConditionalFormat, shift: LineShift): ConditionalFormat {
  const { ranges } = rule;
  return { ...withFormulas(rule, (formula) => shift.relativeFormula(formula, ranges)), ranges: shift.ranges(ranges) };
}
