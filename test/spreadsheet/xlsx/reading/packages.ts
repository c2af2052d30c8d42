import { contentTypes, pack, relationships, type Parts } from "../writing/books";

export { pack, type Parts };

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What a hand-made workbook has, as XML. */
export interface Contents {
  /** Rows of its worksheets by name. */
  readonly sheets: Readonly<Record<string, string>>;
  /** `<si>` elements. */
  readonly strings?: string;
  /** Content of the style sheet. */
  readonly styles?: string;
  /** Elements of the workbook part before and after its `<sheets>`. */
  readonly before?: string;
  readonly after?: string;
  /** What stands behind `<sheetData>` in every worksheet. */
  readonly sheetTail?: string;
}

/** The parts of a workbook with these contents; a test may change them before it packs them. */
export function parts({ sheets, strings, styles, before = "", after = "", sheetTail = "" }: Contents): Parts {
  const names = Object.keys(sheets);
  const list = names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  return {
    "[Content_Types].xml": contentTypes({
      "xl/workbook.xml": `${TYPES}.sheet.main+xml`,
      "xl/sharedStrings.xml": `${TYPES}.sharedStrings+xml`,
      "xl/styles.xml": `${TYPES}.styles+xml`,
      ...Object.fromEntries(names.map((_, i) => [`xl/worksheets/sheet${i + 1}.xml`, `${TYPES}.worksheet+xml`])),
    }),
    "_rels/.rels": relationships({ rId1: ["officeDocument", "xl/workbook.xml"] }),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheets>${list.join("")}</sheets>${after}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships({
      ...Object.fromEntries(
        names.map((_, i) => [`rId${i + 1}`, ["worksheet", `worksheets/sheet${i + 1}.xml`] as const]),
      ),
      strings: ["sharedStrings", "sharedStrings.xml"],
      styles: ["styles", "styles.xml"],
    }),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings ?? ""}</sst>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${styles ?? ""}</styleSheet>`,
    ...Object.fromEntries(
      Object.values(sheets).map((rows, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows}</sheetData>${sheetTail}</worksheet>`,
      ]),
    ),
  };
}

export function packed(contents: Contents): Uint8Array {
  return pack(parts(contents));
}
