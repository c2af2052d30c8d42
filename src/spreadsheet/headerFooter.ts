/** The three parts of a header or a footer, with Excel's codes: `&P`, `&N`, `&D`… */
export interface ThreeParts {
  left: string;
  center: string;
  right: string;
}

const PARTS: ReadonlyMap<string, keyof ThreeParts> = new Map([
  ["&L", "left"],
  ["&C", "center"],
  ["&R", "right"],
]);

/** Parts of a header or footer as files have it, `&L…&C…&R…`; text before the first mark stands in the middle. */
export function splitParts(text: string): ThreeParts {
  const parts: ThreeParts = { left: "", center: "", right: "" };
  let at: keyof ThreeParts = "center";
  // `&&` is an ampersand, so that `&&L` starts no part.
  for (const piece of text.match(/&[^]|[^&]+/g) ?? []) {
    const started = PARTS.get(piece);
    if (started) at = started;
    else parts[at] += piece;
  }
  return parts;
}

/** The text that {@link splitParts} splits. */
export function joinParts({ left, center, right }: ThreeParts): string {
  return (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
}
