/** The pictures of a template, such as the place of a seal. */
import type { LeftOut } from "../../own/leftOut";
import { cellAddress, type SheetImage } from "../../workbook";
import { inspectXml, type Budget } from "../inspect";
import type { Package } from "../package";
import { XmlElement } from "../xml";

/** English Metric Units of a point. */
const POINT = 12700;

/** First bytes of the pictures that every spreadsheet shows. */
const SIGNATURES: ReadonlyArray<readonly [type: SheetImage["type"], bytes: readonly number[]]> = [
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["jpeg", [0xff, 0xd8, 0xff]],
];

/** The largest picture that is taken over, in bytes: many sheets may have it. */
const LARGEST = 2_000_000;

/**
 * Reads the pictures on a worksheet, and tells what else is drawn there.
 * @param unpack gives a part's bytes at the budget's expense
 * @throws WorkbookError
 */
export function readDrawing(
  pack: Package,
  sheetPart: string,
  unpack: (part: string) => Uint8Array,
  budget: Budget,
): { readonly images: SheetImage[]; readonly leftOut: LeftOut[] } {
  const images: SheetImage[] = [];
  const leftOut: LeftOut[] = [];
  const part = pack.related(sheetPart, "drawing");
  if (part === undefined || !pack.has(part)) return { images, leftOut };
  const bytes = unpack(part);
  inspectXml(bytes, part, budget);
  const targets = new Map(pack.relationships(part).map(({ id, target }) => [id, target]));
  for (const anchor of XmlElement.root(new TextDecoder().decode(bytes)).children()) {
    const from = anchor.child("from");
    const corner = { row: numberIn(from, "row"), column: numberIn(from, "col") };
    const at = cellAddress(corner.row, corner.column);
    const picture = anchor.child("pic");
    if (!picture) {
      leftOut.push({ what: anchor.child("graphicFrame") ? "chart" : "shape", at });
      continue;
    }
    const target = targets.get(embedded(picture) ?? "") ?? null;
    const file = target !== null && pack.has(target) ? unpack(target) : null;
    const type = SIGNATURES.find(([, start]) => start.every((byte, index) => file?.[index] === byte))?.[0];
    const size = anchor.child("ext") ?? picture.child("spPr")?.child("xfrm")?.child("ext");
    const [width, height] = ["cx", "cy"].map((name) => Number(size?.attribute(name) ?? 0) / POINT);
    if (!file || !type || !from || !width || !height || file.length > LARGEST) {
      leftOut.push({ what: "picture", at });
      continue;
    }
    const altText = picture.child("nvPicPr")?.child("cNvPr")?.attribute("descr") ?? "";
    const right = numberIn(from, "colOff") / POINT;
    const down = numberIn(from, "rowOff") / POINT;
    images.push({ base64: base64Of(file), type, altText, ...corner, right, down, width, height });
  }
  return { images, leftOut };
}

function embedded(picture: XmlElement): string | undefined {
  const blip = picture.child("blipFill")?.child("blip");
  return /\s[\w.-]+:embed\s*=\s*["']([^"']*)["']/.exec(blip?.outer() ?? "")?.[1];
}

function numberIn(element: XmlElement | undefined, name: string): number {
  return Math.max(0, Number(element?.child(name)?.text() ?? 0) || 0);
}

function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
