import type { CellContent } from "../../workbook";

/** Cells of this number format keep every text. */
const TEXT_FORMAT = "@";

/** Words that Excel never takes for a number, a date, a formula, yes or no. */
const PLAIN_TEXT = /^(?!\s*(?:true|false)\s*$)[\p{L}\p{M}\s（）《》〈〉【】“”‘’，。、：；！？·—…_]+$/iu;

/**
 * What a cell is to be set to, as if it were typed, so that it holds exactly this. Text that might be taken for something
 * else has an apostrophe in front, which Excel takes for the sign of a text and leaves out.
 */
export function entryOf(content: CellContent, numberFormat: string | undefined): string | number | boolean {
  if ("formula" in content) return `=${content.formula}`;
  const { value } = content;
  if (value === null) return "";
  if (typeof value !== "string" || value === "") return value;
  return numberFormat === TEXT_FORMAT || PLAIN_TEXT.test(value) ? value : `'${value}`;
}
