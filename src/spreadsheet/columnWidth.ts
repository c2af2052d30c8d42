/** Widths of columns: files count them in characters of the workbook's default font, Excel's API and pages in points. */

/** Pixels of a digit in Excel's usual default fonts. */
export const USUAL_DIGIT = 7;

const POINTS_OF_PIXEL = 0.75;

/** Points of a width in characters, padding included (ECMA-376 part 1, 18.3.1.13). */
export function widthInPoints(characters: number, digitPixels = USUAL_DIGIT): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / digitPixels)) / 256) * digitPixels) * POINTS_OF_PIXEL;
}

/** The width in characters, padding included, of a column so many points wide. */
export function widthInCharacters(points: number, digitPixels = USUAL_DIGIT): number {
  return Math.trunc((points / POINTS_OF_PIXEL / digitPixels) * 256) / 256;
}
