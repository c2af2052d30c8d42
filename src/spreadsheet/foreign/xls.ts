import type * as Library from "@e965/xlsx";
import type { CellObject, ColInfo, DefinedName, RowInfo, WorkBook, WorkSheet } from "@e965/xlsx";
import { WorkbookError } from "../errors";
import type { ForeignNote, ForeignNoteCode } from "../foreignNotes";
import {
  cellAddress,
  CellError,
  cellKey,
  type CellStyle,
  type CellValue,
  type NewRow,
  type SheetCell,
} from "../workbook";
import { BUILT_IN_FORMATS } from "../numberFormats";
import { type BiffBook, type BiffSheet, walkBiff } from "./biff";
import type { ForeignBook, ForeignName, ForeignSheet } from "./package";

/** A book that was read, and what is to be told of it. */
export interface Converted {
  readonly book: ForeignBook;
  readonly notes: readonly ForeignNote[];
}

declare module "@e965/xlsx" {
  /** Reads a workbook out of a container; the library has it, its types don't. */
  export function parse_xlscfb(container: object, options: Library.ParsingOptions): Library.WorkBook;
}

/** Cells that a note names. */
const SOME_CELLS = 5;

/** First number of a book's own formats. */
const OWN_FORMATS = 164;

/** Code pages of Windows that texts of Excel 5 and 95 are written in, as the platform names them. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  932: "shift_jis",
  936: "gb18030",
  949: "euc-kr",
  950: "big5",
  1200: "utf-16le",
  10000: "macintosh",
  10008: "gb18030",
  65001: "utf-8",
};

/**
 * Reads an .xls or .et workbook: values, formulas, number formats, widths, merged and hidden cells, names.
 * @throws WorkbookError `not-a-workbook` also where not every cell can be read, `password-protected`, `too-much`, `other-format`
 */
export async function readXls(bytes: Uint8Array): Promise<Converted> {
  const library = await import("@e965/xlsx");
  const { stream, container, hasMacros } = streamOf(library, bytes);
  const records = walkBiff(stream);
  prepare(library);
  const read = library.parse_xlscfb(container, {
    dense: true,
    cellFormula: records.canReadFormulas,
    cellHTML: false,
    cellNF: true,
    cellStyles: true,
    cellText: false,
  });
  return new XlsReader(read, records, hasMacros).result();
}

/** Files within a file, each by its path; the root comes first. */
interface Container {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly Entry[];
}
interface Entry {
  readonly content?: ArrayLike<number>;
}

/** Finds the workbook's records, and a container with nothing else in it: a damaged list of authors is no reason to fail. */
function streamOf({ CFB }: typeof Library, bytes: Uint8Array) {
  const { FullPaths: paths, FileIndex: entries } = CFB.read(bytes, { type: "array" }) as Container;
  const [root = ""] = paths;
  const place = (name: string) => paths.findIndex((path) => path.toLowerCase() === `${root}${name}`.toLowerCase());
  if (place("encryption") >= 0) throw new WorkbookError("password-protected");
  const name = ["Workbook", "Book"].find((each) => place(each) >= 0);
  const [first, entry] = name === undefined ? [] : [entries[0], entries[place(name)]];
  // Documents of Word and all others are such containers as well.
  if (name === undefined || !first || !entry?.content) throw new WorkbookError("other-format", { format: "unknown" });
  const container: Container = { FullPaths: [root, root + name], FileIndex: [first, entry] };
  const hasMacros = paths.some((path) => /\/_VBA_PROJECT_CUR\//.test(path));
  return { stream: Uint8Array.from(entry.content), container, hasMacros };
}

/** Tells the library what it lacks, and lets it forget what an earlier file has told it. */
function prepare({ set_cptable: setCodePages, SSF }: typeof Library): void {
  const table = SSF.get_table() as Record<number, string>;
  for (const id of Object.keys(table).map(Number)) if (id >= OWN_FORMATS) Reflect.deleteProperty(table, id);
  for (const [id, code] of BUILT_IN_FORMATS) table[id] = code;
  const decode = (page: number, data: ArrayLike<number>) =>
    new TextDecoder(CODE_PAGES[page] ?? `windows-${page}`).decode(Uint8Array.from(data));
  setCodePages({ utils: { decode, hascp: (page: number) => page in CODE_PAGES } });
}

class XlsReader {
  private readonly styles = new Map<string, CellStyle>();
  private comments = 0;
  /** Formulas that come along as values. */
  private readonly fixed: string[] = [];
  private readonly names: readonly ForeignName[];

  constructor(
    private readonly read: WorkBook,
    private readonly records: BiffBook,
    private readonly hasMacros: boolean,
  ) {
    const places = new Map(records.sheets.map(({ order }, place) => [order, place]));
    this.names = (read.Workbook?.Names ?? []).flatMap((name) => createdName(name, places));
  }

  result(): Converted {
    const { read, records } = this;
    const sheets = records.sheets.map((sheet) => {
      const name = read.SheetNames[sheet.order];
      const found = name === undefined ? undefined : read.Sheets[name];
      if (name === undefined || !found) throw new WorkbookError("not-a-workbook");
      return this.readSheet(name, found, sheet);
    });
    const date1904 = read.Workbook?.WBProps?.date1904 ?? false;
    return { book: { sheets, names: this.names, date1904 }, notes: this.notes() };
  }

  private readSheet(name: string, sheet: WorkSheet, { visibility, values, uncalculated }: BiffSheet): ForeignSheet {
    const data = (sheet["!data"] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
    const rowInfo = (sheet["!rows"] ?? []) as readonly (RowInfo | undefined)[];
    const columns = (sheet["!cols"] ?? []) as readonly (ColInfo | undefined)[];
    const results: CellValue[][] = [];
    let found = 0;
    let width = 0;
    const rows = Array.from({ length: data.length }, (_, row): NewRow => {
      const cells = Array.from({ length: data[row]?.length ?? 0 }, (_cell, column) => {
        const cell = data[row]?.[column];
        if (!cell) return null;
        if (cell.c) this.comments += cell.c.length;
        if (cell.t !== "z") found++;
        const value = uncalculated.has(cellKey(row, column)) ? null : valueOf(cell);
        if (cell.f !== undefined) (results[row] ??= [])[column] = value;
        return this.created(cell, value, name, cellAddress(row, column));
      });
      width = Math.max(width, cells.length);
      return { height: null, cells, ...(rowInfo[row]?.hidden && { hidden: true }) };
    });
    // What the library has passed over, nobody would know of.
    if (found !== values) throw new WorkbookError("not-a-workbook", { part: name });
    const used = columns.slice(0, width);
    return {
      name,
      visibility,
      rows,
      results,
      columnWidths: used.map((column) => column?.width ?? null),
      hiddenColumns: used.flatMap((column, index) => (column?.hidden ? [index] : [])),
      merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    };
  }

  private created(cell: CellObject, value: CellValue, sheet: string, address: string): SheetCell | null {
    const style = this.styleOf(cell.z);
    const formula = this.formulaOf(cell, `${sheet}!${address}`);
    if (formula !== null) return { content: { formula }, style };
    const written = value instanceof CellError ? value.code : value;
    return written === null && style === undefined ? null : { content: { value: written }, style };
  }

  private formulaOf({ f: formula, F: range }: CellObject, place: string): string | null {
    if (formula === undefined && range === undefined) return null;
    // An array's formula is another one in each cell alone, and other workbooks aren't there any more.
    const isOwn =
      formula !== undefined && range === undefined && !formula.includes("[") && !/\bundefined\b/.test(formula);
    if (isOwn) return formula;
    this.fixed.push(place);
    return null;
  }

  private styleOf(format: CellObject["z"]): CellStyle | undefined {
    if (typeof format !== "string" || format === "General") return undefined;
    const style = this.styles.get(format) ?? { numberFormat: format };
    this.styles.set(format, style);
    return style;
  }

  private notes(): ForeignNote[] {
    const { records, comments, fixed, hasMacros } = this;
    const counts: ReadonlyArray<readonly [code: ForeignNoteCode, count: number]> = [
      ["comments", comments],
      ["charts", records.charts],
      ["pictures", records.pictures],
      ["conditional-formats", records.conditionalFormats],
      ["validations", records.validations],
      ["links", records.links],
      ["protection", Number(records.isProtected)],
      ["macros", Number(hasMacros)],
    ];
    const formulas = { count: fixed.length, cells: fixed.slice(0, SOME_CELLS) };
    return [
      { code: "formats", params: {} },
      ...counts.flatMap(([code, count]) => (count > 0 ? [{ code, params: { count } }] : [])),
      ...(fixed.length > 0 ? [{ code: "formulas", params: formulas } as const] : []),
      ...(records.canReadFormulas
        ? []
        : [{ code: "formulas", params: { count: records.formulas, cells: [] } } as const]),
    ];
  }
}

/** A name that formulas may use, unless it leads out of the workbook or nowhere. */
function createdName(
  { Name: name, Ref: formula, Sheet: order }: DefinedName,
  places: ReadonlyMap<number, number>,
): ForeignName[] {
  const isKept = /^(?:_xlnm\.)?[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && formula && !/[[]|#REF!/.test(formula);
  const sheet = order === undefined ? null : (places.get(order) ?? -1);
  return isKept && sheet !== -1 ? [{ name, formula, sheet }] : [];
}

function valueOf({ t: type, v: value }: CellObject): CellValue {
  if (type === "z") return null;
  if (type === "e") return new CellError(ERRORS[Number(value)] ?? "#VALUE!");
  if (value === undefined || value instanceof Date) throw new WorkbookError("not-a-workbook");
  return value;
}

const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};
