/** Cells that are copied to others, within the workbook: formulas follow, formats go along. */
import type { CellRange, CellValue } from "../../../spreadsheet/workbook";
import { copyFormula } from "../../../formula/tokens";
import { columnCount, rowCount } from "../../../spreadsheet/ranges";
import type { Sheet } from "../sheet/sheet";

interface CopiedCell {
  readonly formula: string | null;
  readonly value: CellValue;
  readonly format: number;
}

/** Cells as they were when they were copied. */
export interface CopiedCells {
  readonly range: CellRange;
  /** Whether they were cut: formulas then stay as they are. */
  readonly isCut: boolean;
  readonly rows: readonly (readonly CopiedCell[])[];
}

export function copyCells({ cells, formats }: Sheet, range: CellRange, isCut: boolean): CopiedCells {
  const rows = Array.from({ length: rowCount(range) }, (_, down) =>
    Array.from({ length: columnCount(range) }, (_unused, right): CopiedCell => {
      const [row, column] = [range.top + down, range.left + right];
      const value = cells.isOutdated(row, column) ? null : cells.value(row, column);
      return { formula: cells.formula(row, column), value, format: formats.at(row, column) };
    }),
  );
  return { range, isCut, rows };
}

/** The cells that copied ones go into: those selected where they are a multiple of them, else as many as were copied. */
export function targetOf({ range }: CopiedCells, selected: CellRange): CellRange {
  const [height, width] = [rowCount(range), columnCount(range)];
  const { top, left } = selected;
  const times = (whole: number, part: number) => (whole % part === 0 ? whole : part);
  const [tall, wide] = [times(rowCount(selected), height), times(columnCount(selected), width)];
  return { top, left, bottom: top + tall - 1, right: left + wide - 1 };
}

/** Puts copied cells into others, again and again where there are more of them. */
export function pasteCells(sheet: Sheet, { range, isCut, rows }: CopiedCells, target: CellRange): void {
  const cellAt = (row: number, column: number) => {
    const own = rows[(row - target.top) % rows.length] ?? [];
    return own[(column - target.left) % own.length] ?? { formula: null, value: null, format: 0 };
  };
  sheet.fill(target, (row, column) => {
    const { formula, value } = cellAt(row, column);
    if (formula === null) return { value };
    const down = row - range.top - ((row - target.top) % rows.length);
    const right = column - range.left - ((column - target.left) % (rows[0]?.length ?? 1));
    return { formula: isCut ? formula : copyFormula(formula, down, right) };
  });
  const isReformatted = sheet.formats.set(target, (row, column) => cellAt(row, column).format);
  if (isReformatted) sheet.book.tell({ type: "formatted", sheet, range: target });
}
