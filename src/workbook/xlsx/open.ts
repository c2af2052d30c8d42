import { readXlsx } from "hucre/xlsx";
import { WorkbookError } from "../errors";
import { MEMORY_MARKER, readMemory } from "../memory";
import type { SheetGrid, WorkbookContent } from "../workbook";
import { draftGrid } from "./grid";
import { inspectSheet, inspectXml, type SheetInspection } from "./inspect";
import { preflight, type CheckedPackage } from "./preflight";
import { recalculate } from "./recalculate";
import type { ListedSheet } from "./workbookPart";
import { STORED, writeZip, type ZipEntry } from "./zip";

export interface OpenOptions {
  /** Told after each step how much is done, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
  /** Which sheets to read, by name; all when absent. Formulas that were saved without a value and refer to others get none. */
  readonly only?: (sheet: string) => boolean;
}

type Report = (done: number) => Promise<void>;

/** About how much of the time it takes until everything is inspected, and until it is read. */
const INSPECTED = 0.2;
const READ = 0.9;

/**
 * Reads an .xlsx file of any spreadsheet program. Dates come as serial numbers of the 1900 system, rich text as its text,
 * formulas with their stored value or, where there is none, with the one calculated here.
 * @param name file name shown to people, without a folder
 * @throws WorkbookError, and nothing else but the signal's reason once that is aborted
 */
export async function openXlsx(
  bytes: Uint8Array,
  name: string,
  { onProgress, signal, only = () => true }: OpenOptions = {},
): Promise<WorkbookContent> {
  const report: Report = async (done) => {
    onProgress?.(done);
    // Lets the page paint, and a click on Cancel arrive.
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  };
  try {
    await report(0);
    const checked = preflight(bytes, name);
    const sheets = checked.workbook.sheets.filter((sheet) => only(sheet.name));
    const { archive, inspections } = await prepare(checked, sheets, report);
    const book = await readXlsx(archive);
    await report(READ);
    const drafts = sheets.map((listed, number) => {
      const sheet = book.sheets[number];
      const inspection = inspections[number];
      if (!sheet || !inspection) throw new WorkbookError("not-a-workbook", { part: listed.part });
      return draftGrid(sheet, number, listed, inspection, checked.budget);
    });
    const grids = drafts.map(({ grid }) => grid);
    recalculate(
      grids,
      drafts.flatMap(({ uncalculated }) => uncalculated),
    );
    await report(1);
    return contentOf(name, grids);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof WorkbookError) throw error;
    // A library stumbled over a file that is damaged in a new way.
    throw new WorkbookError("not-a-workbook", {}, { cause: error });
  }
}

/**
 * Unpacks and inspects what holds cells, and lays it out for hucre in a package of our own making: nothing else of the
 * clerk's file, no odd name or way of writing, reaches it, and nothing is unpacked twice. Without styles hucre leaves dates
 * the numbers they are; only in books of the 1904 system it has to tell them apart.
 */
async function prepare({ workbook, budget, unpack }: CheckedPackage, sheets: readonly ListedSheet[], report: Report) {
  const { sharedStrings, styles, date1904 } = workbook;
  const entries: ZipEntry[] = [];
  const relationships: string[] = [];
  const add = (name: string, type: string, bytes: Uint8Array) => {
    entries.push(storedEntry(name, bytes));
    relationships.push(`<Relationship Id="${name}" Type="${RELATIONSHIP_TYPES}${type}" Target="${name}"/>`);
  };
  const addTree = (name: string, type: string, part: string | undefined) => {
    if (part === undefined) return;
    const bytes = unpack(part);
    inspectXml(bytes, part, budget);
    add(name, type, bytes);
  };

  addTree("strings", "sharedStrings", sharedStrings);
  if (date1904) addTree("styles", "styles", styles);
  const inspections: SheetInspection[] = [];
  for (const [number, { name, part }] of sheets.entries()) {
    const bytes = unpack(part);
    inspections.push(inspectSheet(bytes, part, name, budget));
    add(`sheet${number}`, "worksheet", bytes);
    await report((INSPECTED * (number + 1)) / sheets.length);
  }

  const list = sheets.map((_, number) => `<sheet name="${number}" sheetId="${number + 1}" r:id="sheet${number}"/>`);
  const root = `<Relationship Id="workbook" Type="${RELATIONSHIP_TYPES}officeDocument" Target="workbook"/>`;
  const addFrame = (name: string, xml: string) => entries.push(storedEntry(name, new TextEncoder().encode(xml)));
  addFrame("[Content_Types].xml", "<Types/>");
  addFrame("_rels/.rels", `<Relationships>${root}</Relationships>`);
  addFrame("_rels/workbook.rels", `<Relationships>${relationships.join("")}</Relationships>`);
  addFrame("workbook", `<workbook><workbookPr date1904="${date1904}"/><sheets>${list.join("")}</sheets></workbook>`);
  return { archive: writeZip(entries), inspections };
}

/** Checksum 0 tells hucre that there is none: what was unpacked has been checked. */
function storedEntry(name: string, bytes: Uint8Array): ZipEntry {
  return { name, size: bytes.length, method: STORED, flags: 0, crc: 0, modified: 0, packed: bytes };
}

const RELATIONSHIP_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** Takes Branchbook's memory out of the sheets that people see. */
function contentOf(name: string, grids: readonly SheetGrid[]): WorkbookContent {
  const memory = grids.find(({ madeBy }) => madeBy === MEMORY_MARKER);
  return {
    name,
    sheets: grids.filter(({ madeBy }) => madeBy !== MEMORY_MARKER),
    memory: memory ? readMemory(memory.rows) : null,
  };
}
