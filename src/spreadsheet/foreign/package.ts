import type { NewSheet, SheetGrid } from "../workbook";
import { Package, PACKAGE_ROOT } from "../xlsx/package";
import { worksheetXml } from "../xlsx/sheetXml";
import { EMPTY_STYLES, Styles } from "../xlsx/styles";
import { escapeXml } from "../xlsx/xml";
import { packEntry, writeZip } from "../xlsx/zip";

/** A workbook as it was read from another format: formulas with what they came to there. */
export interface ForeignBook {
  readonly sheets: readonly ForeignSheet[];
  readonly names?: readonly ForeignName[];
  /** Serial numbers of its cells count from 1904-01-01. */
  readonly date1904?: boolean;
}

export interface ForeignSheet extends Omit<NewSheet, "madeBy" | "charts" | "images"> {
  readonly visibility: SheetGrid["visibility"];
  /** What its formulas come to, row by row. */
  readonly results?: SheetGrid["rows"];
}

export interface ForeignName {
  readonly name: string;
  /** Without `=`. */
  readonly formula: string;
  /** Place of the sheet that it belongs to; null for the whole workbook. */
  readonly sheet: number | null;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CONTENT_TYPES =
  `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/></Types>';
const WORKBOOK = "xl/workbook.xml";

/** Makes an .xlsx file of it; the same book gives the same bytes, on one platform. */
export async function packBook({ sheets, names = [], date1904 = false }: ForeignBook): Promise<Uint8Array> {
  const pack = new Package(writeZip([await packEntry("[Content_Types].xml", new TextEncoder().encode(CONTENT_TYPES))]));
  pack.add(WORKBOOK, `${TYPES}.sheet.main+xml`);
  pack.relate(PACKAGE_ROOT, "officeDocument", WORKBOOK);
  const styles = new Styles(EMPTY_STYLES);
  const tabs: string[] = [];
  for (const { visibility, results, ...sheet } of sheets) {
    const part = pack.create("xl/worksheets/sheet", `${TYPES}.worksheet+xml`);
    const id = pack.relate(WORKBOOK, "worksheet", part);
    // The cells' numbers are given as they are stored.
    pack.write(part, worksheetXml({ ...sheet, madeBy: null }, { styles, date1904: false, results }));
    await pack.pack(part);
    const state = visibility === "visible" ? "" : ` state="${visibility}"`;
    tabs.push(`<sheet name="${escapeXml(sheet.name)}" sheetId="${tabs.length + 1}"${state} r:id="${id}"/>`);
  }
  pack.add("xl/styles.xml", `${TYPES}.styles+xml`);
  pack.relate(WORKBOOK, "styles", "xl/styles.xml");
  pack.write("xl/styles.xml", styles.toXml());
  pack.write(WORKBOOK, workbookXml(tabs, names, date1904));
  return pack.toBytes();
}

function workbookXml(tabs: readonly string[], names: readonly ForeignName[], date1904: boolean): string {
  const named = names.map(({ name, formula, sheet }) => {
    const scope = sheet === null ? "" : ` localSheetId="${sheet}"`;
    return `<definedName name="${escapeXml(name)}"${scope}>${escapeXml(formula)}</definedName>`;
  });
  return [
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`,
    date1904 ? '<workbookPr date1904="1"/>' : "",
    `<sheets>${tabs.join("")}</sheets>`,
    named.length === 0 ? "" : `<definedNames>${named.join("")}</definedNames>`,
    "</workbook>",
  ].join("");
}
