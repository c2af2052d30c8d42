const canvas = document.createElement("canvas").getContext("2d");
let font = "";

/** Pixels that a line of text takes in a font, as CSS has it. */
export function textWidth(text: string, inFont: string): number {
  if (!canvas) return 0;
  // Setting the font is dear, and cells side by side mostly share theirs.
  if (inFont !== font) canvas.font = font = inFont;
  return canvas.measureText(text).width;
}

/** Lines that a text takes where it is wrapped at a width in pixels. */
export function lineCount(text: string, inFont: string, width: number): number {
  return text
    .split("\n")
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line, inFont) / Math.max(1, width))), 0);
}
