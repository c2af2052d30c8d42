import { type CellRange, rangeAddress } from "../../workbook";
import { WORKSHEET_CHILDREN } from "./worksheetOrder";
import { splice, type Splice, XmlElement } from "../xml";

/** Merged cells of a clerk's worksheet that come and go. */
export interface MergeChanges {
  readonly sheet: string;
  readonly removed: readonly CellRange[];
  readonly added: readonly CellRange[];
}

/** A clerk's worksheet part with some merged cells more or less; all other characters stay. */
export function patchMerges(xml: string, { removed, added }: MergeChanges): string {
  const root = XmlElement.root(xml);
  const list = root.child("mergeCells");
  const gone = new Set(removed.map(rangeAddress));
  const own = list?.children("mergeCell") ?? [];
  const going = own.filter((merge) => gone.has((merge.attribute("ref") ?? "").replaceAll("$", "")));
  const coming = added.map((range) => `<mergeCell ref="${rangeAddress(range)}"/>`).join("");
  const count = own.length - going.length + added.length;
  // A list without anything in it is none.
  if (count === 0) return list ? splice(xml, [list.removed()]) : xml;
  if (!list) {
    const whole = `<mergeCells count="${count}">${coming}</mergeCells>`;
    return splice(xml, [root.withInserted("mergeCells", WORKSHEET_CHILDREN, whole)]);
  }
  const splices: Splice[] = [list.withAttribute("count", String(count)), ...going.map((merge) => merge.removed())];
  if (coming !== "") splices.push(list.withAppended(coming));
  return splice(xml, splices);
}
