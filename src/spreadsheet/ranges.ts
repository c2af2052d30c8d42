/** Reckoning with ranges of cells. */
import type { CellRange } from "./workbook";

export function rowCount({ top, bottom }: CellRange): number {
  return bottom - top + 1;
}

export function columnCount({ left, right }: CellRange): number {
  return right - left + 1;
}

export function cellCount(range: CellRange): number {
  return rowCount(range) * columnCount(range);
}

/** The smallest range that holds both. */
export function bounding(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
