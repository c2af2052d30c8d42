/**
 * Writes a workbook as Excel does: shared strings, a format on every cell, blank cells with borders in the file. Sheets are
 * streamed to disk, so that a large book does not have to fit into memory.
 */
import { strToU8, Zip, ZipDeflate } from "fflate";
import { closeSync, openSync, writeSync } from "node:fs";
import { serialFromDate, type PlainDate } from "../../src/domain/values/dates";
import { columnName } from "../../src/spreadsheet/workbook";
import { escapeXml } from "../../src/spreadsheet/xlsx/xml";

/** Text, a number, a date, a formula with its value, or a blank cell with a border. */
export type Cell =
  string | number | null | { readonly date: PlainDate } | { readonly formula: string; readonly value: number };

export interface BookSheet {
  readonly name: string;
  readonly rows: Iterable<ReadonlyArray<Cell>>;
}

/** Cell formats, by their place in `styles.xml`. */
const FORMAT = { text: 1, number: 2, date: 3 };
const CHUNK = 2 ** 18;

export function writeXlsxFile(file: string, sheets: readonly BookSheet[]): void {
  const descriptor = openSync(file, "w");
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    writeSync(descriptor, bytes);
  });
  const strings = new Map<string, number>();
  for (const [index, { rows }] of sheets.entries())
    addPart(zip, `xl/worksheets/sheet${index + 1}.xml`, sheetXml(rows, strings));
  addPart(zip, "xl/sharedStrings.xml", stringsXml(strings));
  for (const [name, xml] of Object.entries(frame(sheets))) addPart(zip, name, [xml]);
  zip.end();
  closeSync(descriptor);
}

function addPart(zip: Zip, name: string, pieces: Iterable<string>): void {
  const part = new ZipDeflate(name, { level: 6 });
  zip.add(part);
  let chunk = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    part.push(strToU8(chunk));
    chunk = "";
  }
  part.push(strToU8(chunk), true);
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

function* sheetXml(rows: BookSheet["rows"], strings: Map<string, number>): Iterable<string> {
  yield `<worksheet xmlns="${MAIN}"><sheetData>`;
  let number = 0;
  for (const cells of rows) {
    number += 1;
    const row = number;
    yield `<row r="${row}">${cells.map((cell, column) => cellXml(columnName(column) + row, cell, strings)).join("")}</row>`;
  }
  yield "</sheetData></worksheet>";
}

function cellXml(address: string, cell: Cell, strings: Map<string, number>): string {
  if (cell === null) return `<c r="${address}" s="${FORMAT.text}"/>`;
  if (typeof cell === "number") return `<c r="${address}" s="${FORMAT.number}"><v>${cell}</v></c>`;
  if (typeof cell === "string") {
    let index = strings.get(cell);
    if (index === undefined) strings.set(cell, (index = strings.size));
    return `<c r="${address}" s="${FORMAT.text}" t="s"><v>${index}</v></c>`;
  }
  if ("date" in cell) return `<c r="${address}" s="${FORMAT.date}"><v>${serialFromDate(cell.date)}</v></c>`;
  return `<c r="${address}" s="${FORMAT.number}"><f>${cell.formula}</f><v>${cell.value}</v></c>`;
}

function* stringsXml(strings: ReadonlyMap<string, number>): Iterable<string> {
  yield `<sst xmlns="${MAIN}" uniqueCount="${strings.size}">`;
  for (const text of strings.keys()) yield `<si><t>${escapeXml(text)}</t></si>`;
  yield "</sst>";
}

/** The small parts that say what is where. */
function frame(sheets: readonly BookSheet[]): Record<string, string> {
  const officeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packageParts = "http://schemas.openxmlformats.org/package/2006";
  const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const relationships = (all: ReadonlyArray<readonly [type: string, target: string]>): string => {
    const each = all.map(([type, target], index) => {
      return `<Relationship Id="rId${index + 1}" Type="${officeDocument}/${type}" Target="${target}"/>`;
    });
    return `<Relationships xmlns="${packageParts}/relationships">${each.join("")}</Relationships>`;
  };
  const parts = sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const);
  const overrides = [
    ["workbook.xml", "sheet.main"],
    ["styles.xml", "styles"],
    ["sharedStrings.xml", "sharedStrings"],
    ...parts.map(([type, target]) => [target, type]),
  ].map(([part, type]) => `<Override PartName="/xl/${part}" ContentType="${spreadsheet}.${type}+xml"/>`);
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const formats = [0, 49, 0, 14].map(
    (format) => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return {
    "[Content_Types].xml": `<Types xmlns="${packageParts}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${officeDocument}"><sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ...parts,
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${formats.join("")}</cellXfs></styleSheet>`,
  };
}
