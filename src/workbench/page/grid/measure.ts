import { textWidth } from "../../../charts/textWidth";

/** Lines that a text takes where it is wrapped at a width in pixels. */
export function lineCount(text: string, inFont: string, width: number): number {
  return text
    .split("\n")
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line, inFont) / Math.max(1, width))), 0);
}
