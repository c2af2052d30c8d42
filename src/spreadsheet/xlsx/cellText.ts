import type { TextRun } from "../workbook";
import { type XmlElement, escapeXml } from "./xml";

/** The content of a cell whose text is never taken for a formula: `<is>…</is>`, exactly as given. */
export function inlineText(text: string): string {
  return `<is><t xml:space="preserve">${escapeCellText(text)}</t></is>`;
}

/** The content of a cell whose text has fonts of its own. */
export function inlineRuns(runs: readonly TextRun[]): string {
  const xml = runs.map(({ text, font = {} }) => {
    const properties = [
      font.name === undefined ? "" : `<rFont val="${escapeXml(font.name)}"/>`,
      font.bold ? "<b/>" : "",
      font.italic ? "<i/>" : "",
      font.color === undefined ? "" : `<color rgb="FF${font.color}"/>`,
      font.size === undefined ? "" : `<sz val="${font.size}"/>`,
      font.underline ? "<u/>" : "",
    ].join("");
    const own = properties === "" ? "" : `<rPr>${properties}</rPr>`;
    return text === "" ? "" : `<r>${own}<t xml:space="preserve">${escapeCellText(text)}</t></r>`;
  });
  return `<is>${xml.join("")}</is>`;
}

/**
 * Text of a cell as XML. Characters that XML can't hold or would change are written `_xHHHH_` (ECMA-376 part 1,
 * 22.9.2.19), and so is the underscore of text that only looks like that.
 */
export function escapeCellText(text: string): string {
  return escapeXml(
    text.replace(
      /_(?=x[0-9A-Fa-f]{4}_)|(?![\t\n])[\p{Cc}\ufffe\uffff]/gu,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    ),
  );
}

export function decodeCellText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Text of an `si` or `is` element: its own or its runs', without the phonetic guides beside them. */
export function stringItemText(item: XmlElement): string {
  return item
    .children()
    .flatMap((child) => (child.name === "r" ? child.children("t") : child.name === "t" ? [child] : []))
    .map((text) => decodeCellText(text.text()))
    .join("");
}
