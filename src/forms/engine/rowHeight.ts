/**
 * How high a row must be for its wrapped texts. Excel fits only rows without merged cells, and other programs fit none
 * of a file that they open, so the height is set.
 */
import type { SheetCell } from "../../spreadsheet/workbook";
import type { Template } from "./template";

/** Font size, in points, whose digits column widths are counted in. */
const DEFAULT_SIZE = 11;
const DEFAULT_WIDTH = 8.43;
/** Height of a line by its font size, and what stands above and below a text, in points. */
const LINE_SPACING = 1.3;
const PADDING = 4;

/** Gives the least height, in points, of a row of the template filled with some cells; 0 where nothing is wrapped. */
export function rowFitter(
  { rows, columnWidths, merges }: Template,
  row: number,
): (cells: ReadonlyArray<SheetCell | null>) => number {
  const wrapped = (rows[row]?.cells ?? []).flatMap((cell, column) => {
    if (!cell?.style?.align?.wrap) return [];
    const right = merges.find((merge) => merge.top === row && merge.left === column)?.right ?? column;
    const size = cell.style.font?.size ?? DEFAULT_SIZE;
    let width = 0;
    for (let each = column; each <= right; each += 1) width += columnWidths[each] ?? DEFAULT_WIDTH;
    // A cell's margins take about one digit.
    return [{ column, size, perLine: ((width - 1) * DEFAULT_SIZE) / size }];
  });
  return (cells) =>
    wrapped.reduce((height, { column, size, perLine }) => {
      const content = cells[column]?.content;
      const text = content && "value" in content && typeof content.value === "string" ? content.value : "";
      const lines = text
        .split("\n")
        .reduce((count, line) => count + Math.max(1, Math.ceil(widthOf(line) / perLine)), 0);
      return lines > 1 ? Math.max(height, Math.ceil(lines * size * LINE_SPACING + PADDING)) : height;
    }, 0);
}

/** Width of a text in digits: a Chinese character takes two. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character > "\u2e7f" ? 2 : 1;
  return width;
}
