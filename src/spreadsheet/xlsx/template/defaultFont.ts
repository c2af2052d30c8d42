import { USUAL_DIGIT } from "../../columnWidth";
import { XmlElement } from "../xml";

/** Width of a digit as a share of its font's size. */
const CHINESE = 0.5;
const OTHERS = 0.507;
/** Fonts whose digits take half of a character's square, as those of Chinese print do. */
const SQUARE = /宋|黑体|楷|仿|SimSun|SimHei|KaiTi|FangSong/i;
const PIXELS_OF_POINT = 96 / 72;

/**
 * Pixels of a digit in a workbook's default font, by which Excel measures the widths of columns; about, for the file has the
 * font's name and size only. 宋体 11 has 8, Calibri 11 has 7.
 * @param styles text of the styles' part
 */
export function digitOf(styles: string): number {
  const font = XmlElement.root(styles).child("fonts")?.child("font");
  const size = Number(font?.child("sz")?.attribute("val") ?? 11) * PIXELS_OF_POINT;
  const isChinese = SQUARE.test(font?.child("name")?.attribute("val") ?? "");
  // Chinese fonts are drawn in whole pixels.
  const digit = isChinese ? Math.round(Math.round(size) * CHINESE) : Math.round(size * OTHERS);
  return Number.isFinite(digit) && digit > 0 ? digit : USUAL_DIGIT;
}
