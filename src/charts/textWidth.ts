const canvas = document.createElement("canvas").getContext("2d");
let font = "";

/** Pixels that a line of text takes in a font, as CSS has it. */
export function textWidth(text: string, inFont: string): number {
  if (!canvas) return 0;
  // Setting the font is dear, and texts side by side mostly share theirs.
  if (inFont !== font) canvas.font = font = inFont;
  return canvas.measureText(text).width;
}
