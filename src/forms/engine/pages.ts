/**
 * Where the printed pages of a filled form end, so that none of them cuts what belongs together: an item of several rows, a
 * head from what it stands over, a total from what it adds up, signatures from the table.
 */
import { widthInPoints } from "../../spreadsheet/columnWidth";
import type { NewSheet, PrintSetup } from "../../spreadsheet/workbook";
import { lengthOf, type Place } from "./axis";
import type { Region } from "./blocks";

/** How well a page ends after a row: not at all, or within a group, or where a group or a list ends. */
export type Cut = "none" | "within" | "between";

/**
 * Between two rows of a filled sheet, by what each part of its columns repeats there.
 * @param regions the template's lists
 */
export function cutBetween(upper: readonly Place[], lower: readonly Place[], regions: readonly Region[]): Cut {
  const cuts = upper.flatMap((place, part) => {
    const next = lower[part];
    return next === undefined || place.isFiller || next.isFiller ? [] : [cutAt(place, next, regions)];
  });
  return cuts.includes("none") ? "none" : cuts.includes("within") ? "within" : "between";
}

function cutAt(upper: Place, lower: Place, regions: readonly Region[]): Cut {
  const { block } = upper;
  if (block === null || block !== lower.block) {
    // Of what stands between two lists, the first row is a total of the one above, and the others lead to the one below.
    const isTotal = regions.some((region) => region.to === upper.line);
    return block === null && lower.block === null && isTotal && regions.some(({ from }) => from > upper.line)
      ? "between"
      : "none";
  }
  const isHead = upper.line < block.items.from;
  const isFoot = lower.line >= block.items.to;
  if (isHead || isFoot) return "none";
  if (upper.item === null || lower.item === null) return "between";
  const isSameItem = upper.item === lower.item && lower.line > upper.line;
  return isSameItem && upper.path.join() === lower.path.join() ? "none" : "within";
}

/** Points of A4 and A3, upright. */
const PAPERS = { A4: { width: 595, height: 842 }, A3: { width: 842, height: 1191 } } as const;
const POINTS_OF_INCH = 72;
const POINTS_OF_PIXEL = 0.75;
/** What Excel takes where nothing is said: widths in characters, heights in points, margins in inches. */
const DEFAULT_WIDTH = 8.43;
const DEFAULT_HEIGHT = 15;
const DEFAULT_MARGINS = { top: 0.75, right: 0.7, bottom: 0.75, left: 0.7 };
/** What of a page is counted on: programs and printers differ a little in the heights of rows. */
const RELIED_ON = 0.96;
/** A page ends early, between two groups, where it is at least so full. */
const FULL_ENOUGH = 0.8;

/**
 * Whether a template has groups, or items of several rows. Of a plain list, the program that prints it fills the pages better:
 * it knows the printer.
 */
export function canBeCutWrongly(regions: readonly Region[]): boolean {
  return regions.some(({ blocks }) => blocks.some(({ groups, items }) => groups.length > 0 || lengthOf(items) > 1));
}

/**
 * The sheet with its page breaks, where it is fitted to the width of its paper, takes more than a page and has no breaks of
 * its own. Excel heeds them then, as LibreOffice does: only a number of pages that is set as well would take precedence. A
 * part that is longer than a page is cut.
 * @param cuts how well a page ends after each row
 * @param digitPixels width of a digit in the book's default font, by which columns are measured
 */
export function paginated(sheet: NewSheet, cuts: readonly Cut[], digitPixels: number): NewSheet {
  const { print, rows } = sheet;
  if (print?.fitTo?.width !== 1 || print.fitTo.height !== 0 || print.rowBreaks?.length) return sheet;
  const page = pageHeight(sheet, print, digitPixels);
  const heights = rows.map(({ height, hidden }) => (hidden ? 0 : onScreen(height ?? DEFAULT_HEIGHT)));
  const { first = 0, last = -1 } = print.titleRows ?? {};
  const titles = sum(heights.slice(first, last + 1));
  const rowBreaks: number[] = [];
  for (let start = 0; ;) {
    const room = start > last ? page - titles : page;
    const end = pageEnd(start, room, heights, cuts);
    if (end === null) break;
    rowBreaks.push(end);
    start = end + 1;
  }
  return rowBreaks.length === 0 ? sheet : { ...sheet, print: { ...print, rowBreaks } };
}

/** The last row of a page that begins with a row; null where all that is left has room. */
function pageEnd(start: number, room: number, heights: readonly number[], cuts: readonly Cut[]): number | null {
  let filled = 0;
  let within: number | null = null;
  let between: number | null = null;
  for (let row = start; row < heights.length; row += 1) {
    filled += heights[row] ?? 0;
    if (filled > room) return between ?? within ?? Math.max(start, row - 1);
    if (cuts[row] === "within") within = row;
    // A page that is hardly filled ends there as well if nothing else can be cut.
    if (cuts[row] === "between") {
      within = row;
      if (filled >= room * FULL_ENOUGH) between = row;
    }
  }
  return null;
}

/** Points of the rows that a page has room for, at the scale that makes the sheet as wide as the paper. */
function pageHeight(
  { rows, columnWidths, hiddenColumns = [] }: NewSheet,
  print: PrintSetup,
  digitPixels: number,
): number {
  const { width, height } = PAPERS[print.paper ?? "A4"];
  const [across, down] = print.orientation === "landscape" ? [height, width] : [width, height];
  const { top, right, bottom, left } = print.margins ?? DEFAULT_MARGINS;
  const columns = print.area
    ? { from: print.area.left, to: print.area.right + 1 }
    : { from: 0, to: rows.reduce((most, { cells }) => Math.max(most, cells.length), 0) };
  let wide = 0;
  for (let column = columns.from; column < columns.to; column += 1) {
    if (!hiddenColumns.includes(column)) wide += widthInPoints(columnWidths[column] ?? DEFAULT_WIDTH, digitPixels);
  }
  const scale = Math.min(1, (across - (left + right) * POINTS_OF_INCH) / wide);
  return ((down - (top + bottom) * POINTS_OF_INCH) / scale) * RELIED_ON;
}

/** A height as programs draw it: in whole pixels. */
function onScreen(points: number): number {
  return Math.ceil(points / POINTS_OF_PIXEL) * POINTS_OF_PIXEL;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
