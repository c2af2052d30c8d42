import { renameSheets } from "../../sheetNames";
import { decodeXml, escapeXml } from "../xml";

/** Elements whose text is a formula or a reference, of worksheets, tables, charts, controls and extensions of Excel's. */
const FORMULAS =
  "f|formula|formula1|formula2|calculatedColumnFormula|totalsRowFormula|definedName|FmlaLink|FmlaRange|FmlaGroup|FmlaTxbx";
/** Elements with a reference in an attribute: links, shapes that show a cell, and controls. */
const REFERRING = "hyperlink|sp|formControlPr|controlPr";
const REFERENCES =
  /(\s(?:location|textlink|fmlaLink|fmlaRange|fmlaGroup|fmlaTxbx|linkedCell|listFillRange)\s*=\s*)(["'])(.*?)\2/g;
/** Elements that name a worksheet beside a range: sources of pivot tables and of consolidated data. */
const SOURCES = "worksheetSource|rangeSet|dataRef";
const SHEET = /(\ssheet\s*=\s*)(["'])(.*?)\2/g;
/** Leads into another workbook, of whose worksheets nothing is known here. */
const RELATIONSHIP = /\s[\w.-]+:id\s*=/;

const PLACES = new RegExp(
  [
    String.raw`(?<open><(?:[\w.-]+:)?(?:${FORMULAS})(?:\s[^>]*)?>)(?<formula>[^<]+)(?=<)`,
    String.raw`(?<referring><(?:[\w.-]+:)?(?:${REFERRING})\s[^>]*>)`,
    String.raw`(?<source><(?:[\w.-]+:)?(?:${SOURCES})\s[^>]*>)`,
  ].join("|"),
  "g",
);

/** A part of a workbook in which all that refers to renamed worksheets follows, as in Excel; all other characters stay. */
export function patchSheetNames(xml: string, names: ReadonlyMap<string, string>): string {
  return patchReferences(
    xml,
    (text) => renameSheets(text, names),
    (name) => names.get(name) ?? name,
  );
}

/**
 * A part of a workbook in which all formulas and references read otherwise; all other characters stay.
 * @param rename changes names of worksheets that stand alone
 */
export function patchReferences(
  xml: string,
  follow: (formula: string) => string,
  rename: (name: string) => string = (name) => name,
): string {
  return xml.replace(PLACES, (whole: string, ...rest: unknown[]) => {
    const found = rest.at(-1) as Readonly<Record<"open" | "formula" | "referring" | "source", string | undefined>>;
    if (found.formula !== undefined) return (found.open ?? "") + changed(found.formula, follow);
    if (found.referring !== undefined) return withAttributes(found.referring, REFERENCES, follow);
    return RELATIONSHIP.test(whole) ? whole : withAttributes(whole, SHEET, rename);
  });
}

function withAttributes(tag: string, attributes: RegExp, change: (text: string) => string): string {
  return tag.replace(
    attributes,
    (_, start: string, quote: string, value: string) => start + quote + changed(value, change) + quote,
  );
}

/** Text as it is written in XML, changed; where nothing changes, as it was written. */
function changed(written: string, change: (text: string) => string): string {
  const text = decodeXml(written);
  const after = change(text);
  return after === text ? written : escapeXml(after);
}
