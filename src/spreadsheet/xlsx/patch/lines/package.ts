/** Rows and columns that come into a worksheet of a file or go out of it, and all parts that refer to its cells. */
import type { InPieces } from "../../../pieces";
import { LineShift } from "../../lineShift";
import type { LineChange } from "../../lineShift";
import { type Package, PACKAGE_ROOT } from "../../package";
import type { WorkbookPart } from "../../workbookPart";
import { escapeXml, XmlElement } from "../../xml";
import { patchReferences } from "../renames";
import { moveCells } from "./cells";
import { moveComments, moveDrawing, moveNoteBoxes, movePivotSource, movePivotTable, moveTable } from "./parts";
import { moveRest } from "./rest";

/** A change of lines, with what the file alone can't tell. */
export interface LinePatch extends LineChange {
  /** Headers of the columns that come into a table, by its name. */
  readonly headers?: ReadonlyMap<string, readonly string[]>;
}

/** Makes a change of lines in the parts of a package. */
export function* moveLinesInPackage(pack: Package, book: WorkbookPart, patch: LinePatch): InPieces<void> {
  const shift = new LineShift(patch);
  const sheets = new Map(book.sheets.map(({ name, part }) => [part.toLowerCase(), name]));
  const mentions = escapeXml(patch.sheet.replaceAll("'", "''")).toLowerCase();
  for (const part of pack.reachable(PACKAGE_ROOT)) {
    if (!/\.(?:xml|vml)$/.test(part) || !pack.has(part)) continue;
    const name = sheets.get(part);
    const isOwn = name === patch.sheet;
    const bytes = yield* pack.unpacking(part);
    const xml = new TextDecoder("utf-8", { ignoreBOM: true }).decode(isOwn ? new Uint8Array() : bytes);
    if (!isOwn && !xml.toLowerCase().includes(mentions)) continue;
    const follow = (formula: string) => shift.formula(formula, null);
    if (name === undefined) {
      const moved = movePivotSourceOf(patchReferences(xml, follow), shift);
      if (moved !== xml) pack.write(part, moved);
      continue;
    }
    const { rows, rest } = yield* moveCells(bytes, part, name, shift);
    pack.write(part, joined(isOwn ? moveRest(rest, shift) : patchReferences(rest, follow), rows));
    if (isOwn) moveRelatives(pack, part, patch, shift);
  }
}

function movePivotSourceOf(xml: string, shift: LineShift): string {
  return xml.includes("worksheetSource") ? movePivotSource(xml, shift) : xml;
}

/** The parts that the worksheet leads to. */
function moveRelatives(pack: Package, sheetPart: string, { headers }: LinePatch, shift: LineShift): void {
  for (const { type, target } of pack.relationships(sheetPart)) {
    if (target === null || !pack.has(target)) continue;
    const change = (move: (xml: string) => string) => {
      const xml = pack.text(target);
      const moved = move(xml);
      if (moved !== xml) pack.write(target, moved);
    };
    if (type === "drawing") change((xml) => moveDrawing(xml, shift));
    else if (type === "comments" || type === "threadedComment") change((xml) => moveComments(xml, shift));
    else if (type === "vmlDrawing") change((xml) => moveNoteBoxes(xml, shift));
    else if (type === "pivotTable") change((xml) => movePivotTable(xml, shift));
    else if (type === "table") {
      change((xml) => {
        const name = XmlElement.root(xml).attribute("displayName") ?? "";
        return moveTable(xml, shift, headers?.get(name) ?? []);
      });
    }
  }
}

/** A worksheet's part of its halves. */
function joined(rest: string, rows: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const data = XmlElement.root(rest).child("sheetData");
  const at = data?.openEnd ?? rest.length;
  const [head, tail] = [encoder.encode(rest.slice(0, at)), encoder.encode(rest.slice(at))];
  const bytes = new Uint8Array(head.length + rows.length + tail.length);
  bytes.set(head);
  bytes.set(rows, head.length);
  bytes.set(tail, head.length + rows.length);
  return bytes;
}
