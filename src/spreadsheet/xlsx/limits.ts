import { LONGEST_TEXT } from "../../formula/limits";
import { WorkbookError } from "../errors";

/**
 * What is refused before a file is read, each with what it guards against. A community branch's largest book (100,000
 * members, two sheets) is 25 MB packed, 200 MB unpacked, 4.3 million cells, and stays well below every limit.
 */
export const LIMITS = {
  /** Bytes of the file: a file picked by mistake would fill memory before anything can be said of it. */
  fileBytes: 100 * 2 ** 20,

  /** Entries of the archive: a million empty ones cost the directory alone. */
  entries: 10_000,

  /** Bytes of the parts that are read, counted while they are unpacked: a zip bomb of many parts, or of overlapping ones. */
  unpackedBytes: 400 * 2 ** 20,

  /** Unpacked size of one part by its packed size: a zip bomb of one part. Rows that are all alike but for their numbers reach 15. */
  ratio: 200,

  /** Parts under this many bytes may have any ratio: an empty sheet is little but boilerplate. */
  ratioFreeBytes: 4 * 2 ** 20,

  /** Cells with content: each costs memory long after the file is closed. */
  cells: 6_000_000,

  /**
   * Cells of the rectangles that hold all content, one for each sheet: rows are dense arrays, so two cells in opposite
   * corners (A1 and XFD1048576) would cost 17 thousand million. A stray cell in the last row of a 16 column roster passes.
   */
  area: 18_000_000,

  /** Elements beside cells and rows (texts, formulas, merges, rules…): each becomes an object, or several. */
  elements: 3_000_000,

  /** Columns that `<col>` elements of one sheet describe together: each may claim all 16,384, again and again. */
  describedColumns: 16_384,

  /** Elements inside one another: deeper than any part of a workbook, and than any walk of it needs. */
  xmlDepth: 64,

  /** Bytes of one tag: a tag with millions of attributes is one object with millions of members. */
  tagBytes: 2 ** 20,

  /** Characters of all formulas: one shared formula of 8,192 characters may stand in a million cells. */
  formulaCharacters: 40_000_000,

  /**
   * Cells looked at and characters read to calculate the formulas that have no stored value: `SUM(F$1:F9)` in every row is
   * quadratic. What is left over then has no value.
   */
  calculationSteps: 60_000_000,

  /** Characters of one cell. */
  textLength: LONGEST_TEXT,
} as const;

export function tooMuch(what: keyof typeof LIMITS): WorkbookError {
  return new WorkbookError("too-much", { what, limit: LIMITS[what] });
}
