import { type CellRange, rangeAddress } from "../../workbook";
import { escapeXml, splice, unprefixed, prefixed, XmlElement } from "../xml";
import { WORKSHEET_CHILDREN } from "./worksheetOrder";

/** The filter over a table of a clerk's worksheet. */
export interface FilterChange {
  readonly sheet: string;
  /** Null for none any more. */
  readonly range: CellRange | null;
  /** Texts that are shown, "" for blank cells, by the column's number in the range; null for what the file has of the column. */
  readonly columns: ReadonlyMap<number, readonly string[] | null>;
}

/** A clerk's worksheet part with another filter; what is sorted by it, and all else, stays. */
export function patchFilter(xml: string, { range, columns }: FilterChange): string {
  const root = XmlElement.root(xml);
  const own = root.child("autoFilter");
  if (!range) return own ? splice(xml, [own.removed()]) : xml;
  const kept = new Map(own?.children("filterColumn").map((column) => [Number(column.attribute("colId")), column]));
  const content = [...columns]
    .sort(([a], [b]) => a - b)
    .map(([number, texts]) => (texts ? columnXml(number, texts) : unprefixed(kept.get(number)?.outer() ?? "")))
    .join("");
  const rest = own?.children().filter(({ name }) => name !== "filterColumn") ?? [];
  const inner = content + rest.map((child) => unprefixed(child.outer())).join("");
  const element = `<autoFilter ref="${rangeAddress(range)}">${inner}</autoFilter>`;
  if (!own) return splice(xml, [root.withInserted("autoFilter", WORKSHEET_CHILDREN, element)]);
  return splice(xml, [{ start: own.start, end: own.end, text: prefixed(element, root.prefix) }]);
}

function columnXml(number: number, texts: readonly string[]): string {
  const blank = texts.includes("") ? ' blank="1"' : "";
  const choices = texts.flatMap((text) => (text === "" ? [] : [`<filter val="${escapeXml(text)}"/>`]));
  return `<filterColumn colId="${number}"><filters${blank}>${choices.join("")}</filters></filterColumn>`;
}
