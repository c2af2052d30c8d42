import type { Cell as StoredCell, NamedRange, Sheet } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { WorkbookError } from "../../errors";
import { USUAL_DIGIT } from "../../columnWidth";
import type { LeftOut } from "../../own/leftOut";
import type { BookLooks, StoredSheet } from "../../own/storedSheet";
import {
  cellAddress,
  cellKey,
  contentAt,
  type NewSheet,
  type PrintSetup,
  type SheetCell,
  type SheetGrid,
  type SheetName,
} from "../../workbook";
import { digitOf } from "./defaultFont";
import { type Budget, inspectXml } from "../inspect";
import { readContext } from "../open";
import { Package } from "../package";
import { preflight, type CheckedPackage } from "../preflight";
import { FactsCollector, type SheetFacts } from "../sheetFacts";
import { readSheet } from "../sheetReader";
import { Styles } from "../styles";
import { readDrawing } from "./drawing";
import { parseRange, readConditionalFormats, readScales, readValidations } from "./rules";
import { StyleReader } from "./styles";
import type { ListedSheet } from "../workbookPart";
import { XmlElement } from "../xml";

/**
 * Reads the first visible worksheet of a form's template: cells with their formats, sizes, merged cells, print set-up,
 * conditional formats, validations, names and pictures.
 * @param name file name shown to people, without a folder
 * @throws WorkbookError
 */
export async function readTemplate(bytes: Uint8Array, name: string): Promise<StoredSheet> {
  const checked = preflight(bytes, name);
  const { sheets } = checked.workbook;
  const listed = sheets.find(({ visibility }) => visibility === "visible") ?? sheets[0];
  if (!listed) throw new WorkbookError("not-a-workbook");
  const [template] = await readListed(bytes, checked, [listed]);
  if (!template) throw new WorkbookError("not-a-workbook", { part: listed.part });
  return template;
}

/**
 * Reads some worksheets of a book as {@link readTemplate} reads a template's.
 * @param sheets names of worksheets of the book
 * @throws WorkbookError
 */
export async function readLooks(bytes: Uint8Array, name: string, sheets: readonly string[]): Promise<BookLooks> {
  const checked = preflight(bytes, name);
  const { sheets: all, styles } = checked.workbook;
  const digitPixels = styles === undefined ? USUAL_DIGIT : digitOf(new TextDecoder().decode(checked.unpack(styles)));
  if (sheets.length === 0) return { digitPixels, sheets: new Map() };
  const templates = await readListed(
    bytes,
    checked,
    all.filter((sheet) => sheets.includes(sheet.name)),
  );
  return { digitPixels, sheets: new Map(templates.map((template) => [template.name, template])) };
}

async function readListed(
  bytes: Uint8Array,
  checked: CheckedPackage,
  sheets: readonly ListedSheet[],
): Promise<StoredSheet[]> {
  const { workbook, budget, unpack } = checked;
  const formats = workbook.styles === undefined ? null : readStyles(unpack(workbook.styles), workbook.styles, budget);
  const context = readContext(checked);
  // These parts are inspected as they are read, before anything else parses them.
  const read = sheets.map((listed) => {
    const part = unpack(listed.part);
    const facts = new FactsCollector(part);
    const { grid } = readSheet(part, listed, 0, context, budget, facts);
    const numberFormats = numberFormatsOf(facts.facts(), formats);
    return {
      grid,
      numberFormats,
      drawing: readDrawing(new Package(bytes), listed.part, unpack, budget),
      isFitted: isFitted(part),
    };
  });
  const names = sheets.map((sheet) => sheet.name);
  const book = await readXlsx(bytes, { readStyles: true, sheets: names }).catch((cause: unknown) => {
    throw new WorkbookError("not-a-workbook", {}, { cause });
  });
  const styles = new StyleReader(book.themeColors ?? []);
  return read.flatMap(({ grid, numberFormats, drawing, isFitted }) => {
    const sheet = book.sheets.find(({ name }) => name === grid.name);
    if (!sheet) return [];
    const rows = readRows(sheet, grid, styles, numberFormats);
    return [toTemplate(sheet, grid, rows, drawing, isFitted, book.namedRanges ?? [], styles)];
  });
}

function readStyles(bytes: Uint8Array, part: string, budget: Budget): Styles {
  inspectXml(bytes, part, budget);
  return new Styles(new TextDecoder().decode(bytes));
}

/** Number format of a cell by the file itself, for hucre knows no built-in ones of Chinese; undefined without any. */
type NumberFormats = (row: number, column: number) => string | undefined;

function numberFormatsOf({ formats }: SheetFacts, styles: Styles | null): NumberFormats {
  return (row, column) => {
    const own = formats.get(row)?.[column] ?? 0;
    const code = own === 0 ? undefined : styles?.numberFormat(own - 1);
    return code === "General" ? undefined : code;
  };
}

function toTemplate(
  sheet: Sheet,
  grid: SheetGrid,
  rows: NewSheet["rows"],
  drawing: ReturnType<typeof readDrawing>,
  isFitted: boolean,
  names: readonly NamedRange[],
  styles: StyleReader,
): StoredSheet {
  const leftOut: LeftOut[] = [...drawing.leftOut, ...otherLosses(sheet)];
  const conditionalFormats = (sheet.conditionalRules ?? []).flatMap((rule) => {
    const formats = readConditionalFormats(rule, styles);
    if (formats === null && readScales(rule) === null) leftOut.push({ what: "conditional-format", at: rule.range });
    return formats ?? [];
  });
  const hiddenColumns = (sheet.columns ?? []).flatMap(({ hidden }, column) => (hidden ? [column] : []));
  return {
    name: grid.name,
    rows,
    columnWidths: (sheet.columns ?? []).map(({ width }) => width ?? null),
    ...(hiddenColumns.length > 0 && { hiddenColumns }),
    merges: grid.merges,
    print: readPrint(sheet, isFitted),
    conditionalFormats,
    scales: (sheet.conditionalRules ?? []).flatMap((rule) => readScales(rule) ?? []),
    validations: (sheet.dataValidations ?? []).flatMap(readValidations),
    names: readNames(names, grid.name, leftOut),
    images: drawing.images,
    freeze: { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 },
    showGridLines: sheet.view?.showGridLines ?? true,
    leftOut,
  };
}

/** What a form has no place for, but for what is drawn and what formats and names cannot tell. */
function otherLosses(sheet: Sheet): LeftOut[] {
  const { pageSetup, tables = [], dataValidations = [], colBreaks = [] } = sheet;
  const ofCells = [...(sheet.cells ?? [])].flatMap(([key, { comment, hyperlink, formulaType }]): LeftOut[] => {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const at = cellAddress(row, column);
    return [
      ...(comment ? [{ what: "note", at } as const] : []),
      ...(hyperlink && hyperlink.location === undefined ? [{ what: "link", at } as const] : []),
      ...(formulaType === "array" ? [{ what: "array-formula", at } as const] : []),
    ];
  });
  const ofSheet: ReadonlyArray<readonly [what: LeftOut["what"], isThere: boolean]> = [
    ["filter", sheet.autoFilter !== undefined],
    ["protection", sheet.protection !== undefined],
    ["column-breaks", colBreaks.length > 0],
    ["column-titles", pageSetup?.printTitlesColumn !== undefined],
  ];
  return [
    ...ofCells,
    ...tables.map(({ name }) => ({ what: "table", at: name }) as const),
    ...dataValidations
      .filter(({ type }) => type === "time")
      .map(({ range }) => ({ what: "validation", at: range }) as const),
    ...ofSheet.flatMap(([what, isThere]) => (isThere ? [{ what, at: null }] : [])),
  ];
}

const ABSOLUTE = /"[^"]*"|\$[A-Z]{1,3}\$\d+|\$[A-Z]{1,3}:\$[A-Z]{1,3}|\$\d+:\$\d+/g;

/** Names of cells of the template's own sheet, and of values; those that depend on a cell or another sheet are left out. */
function readNames(names: readonly NamedRange[], sheet: string, leftOut: LeftOut[]): SheetName[] {
  return names.flatMap(({ name, range, scope }) => {
    if (name.startsWith("_xl") || (scope !== undefined && scope !== sheet)) return [];
    const own = range.replaceAll(`'${sheet.replaceAll("'", "''")}'!`, "").replaceAll(`${sheet}!`, "");
    const isOwn = !/[!$]|(?<![\p{L}\p{N}_.])[A-Z]{1,3}\d+(?![\p{L}\p{N}_.(])/u.test(own.replace(ABSOLUTE, ""));
    if (isOwn) return [{ name, formula: range }];
    leftOut.push({ what: "name", at: name });
    return [];
  });
}

function readRows(sheet: Sheet, grid: SheetGrid, styles: StyleReader, numberFormatAt: NumberFormats): NewSheet["rows"] {
  const cells = sheet.cells ?? new Map<string, StoredCell>();
  // Blank cells with borders reach beyond the last value.
  const formatted = [...cells.keys()].map((key) => key.split(",").map(Number));
  const rowCount = formatted.reduce((count, [row = 0]) => Math.max(count, row + 1), grid.rows.length);
  const widths = Array.from({ length: rowCount }, (_, row) => grid.rows[row]?.length ?? 0);
  for (const [row = 0, column = 0] of formatted) widths[row] = Math.max(widths[row] ?? 0, column + 1);

  return widths.map((width, row) => {
    const { height = null, hidden, outlineLevel } = sheet.rowDefs?.get(row) ?? {};
    const rowCells = Array.from({ length: width }, (_, column): SheetCell | null => {
      const stored = cells.get(cellKey(row, column));
      const content = contentAt(grid, row, column);
      const numFmt = numberFormatAt(row, column);
      const style = stored?.style || numFmt !== undefined ? styles.read({ ...stored?.style, numFmt }) : undefined;
      if (style === undefined && "value" in content && content.value === null) return null;
      const link = stored?.hyperlink?.location;
      const runs = stored?.richText?.some(({ font }) => font) ? stored.richText : undefined;
      return {
        content,
        style,
        ...(link === undefined ? {} : { link }),
        ...(runs && { runs: runs.map(({ text, font }) => ({ text, ...(font && { font: styles.font(font) }) })) }),
      };
    });
    return { height, ...(hidden && { hidden }), ...(outlineLevel && { outlineLevel }), cells: rowCells };
  });
}

/** Whether a worksheet is printed to fit its pages: LibreOffice writes their number for others as well. */
function isFitted(worksheet: Uint8Array): boolean {
  const properties = XmlElement.root(new TextDecoder().decode(worksheet)).child("sheetPr")?.child("pageSetUpPr");
  return /^(1|true)$/.test(properties?.attribute("fitToPage") ?? "");
}

function readPrint({ pageSetup = {}, headerFooter, rowBreaks }: Sheet, fitToPage: boolean): PrintSetup {
  const { paperSize, orientation, fitToWidth = 1, fitToHeight = 1, margins, horizontalCentered } = pageSetup;
  const [, first, last] = /^\$?(\d+):\$?(\d+)$/.exec(pageSetup.printTitlesRow ?? "") ?? [];
  const { top = 0.75, right = 0.7, bottom = 0.75, left = 0.7 } = margins ?? {};
  return {
    paper: paperSize === "a3" ? "A3" : "A4",
    orientation,
    fitTo: fitToPage ? { width: fitToWidth, height: fitToHeight } : undefined,
    margins: { top, right, bottom, left },
    titleRows: first && last ? { first: Number(first) - 1, last: Number(last) - 1 } : undefined,
    area: parseRange(pageSetup.printArea ?? "") ?? undefined,
    centered: horizontalCentered,
    header: headerFooter?.oddHeader,
    footer: headerFooter?.oddFooter,
    rowBreaks,
  };
}
