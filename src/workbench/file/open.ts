import type { CellRange } from "../../spreadsheet/workbook";
import { WorkbookError } from "../../spreadsheet/errors";
import { MARKER_NAME } from "../../spreadsheet/own/marker";
import { type OpenedSheet, openSheets, type OpenOptions } from "../../spreadsheet/xlsx/open";
import type { ListedSheet } from "../../spreadsheet/xlsx/workbookPart";
import { XmlElement } from "../../spreadsheet/xlsx/xml";
import type { Table } from "../model/sheet/annotations";
import { WorkbookModel } from "../model/book";
import { FormatTable } from "../model/sheet/format";
import { LEVELS, Lines } from "../model/sheet/lines";
import type { Page } from "../model/sheet/page";
import { isEntireColumns, isEntireRows, parseRange, splitReference } from "../model/sheet/ranges";
import type { Sheet } from "../model/sheet/sheet";
import { readCharts } from "./charts";
import { Colors } from "./colors";
import { readComments } from "./comments";
import { Parts } from "./parts";
import { isOn, readStyles, type StoredStyles } from "./styles";
import {
  readColumns,
  readConditionalFormats,
  readFilter,
  readFreeze,
  readLinks,
  readPage,
  readProtection,
  readSelection,
  readStandardHeight,
  readValidations,
  readView,
} from "./worksheet";

/**
 * Opens a workbook file as a book to be shown and worked on. What isn't understood stays in the file, which saving starts
 * from.
 * @param name file name shown to people, without a folder
 * @throws WorkbookError, and nothing else but the signal's reason once that is aborted
 */
export async function openBook(
  bytes: Uint8Array,
  name: string,
  { onProgress, signal }: Pick<OpenOptions, "onProgress" | "signal"> = {},
): Promise<WorkbookModel> {
  const sheets = await openSheets(bytes, name, { signal, onProgress: (done) => onProgress?.(done * READ) }, true);
  const parts = new Parts(bytes, name);
  const reader = new BookReader(parts, name);
  const listed = parts.workbook.sheets;
  for (const [number, sheet] of listed.entries()) {
    const opened = sheets[number];
    if (!opened) throw new WorkbookError("not-a-workbook", { part: sheet.part });
    reader.load(sheet, opened);
    onProgress?.(READ + ((1 - READ) * (number + 1)) / listed.length);
    // Lets the page paint, and a click on Cancel arrive.
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  }
  reader.finish();
  return reader.book;
}

/** About how much of the time it takes until values and formulas are read. */
const READ = 0.75;

/** Reads what a workbook file holds besides values and formulas. */
class BookReader {
  readonly book: WorkbookModel;
  private readonly styles: StoredStyles;
  private readonly colors: Colors;

  constructor(
    private readonly parts: Parts,
    name: string,
  ) {
    const { part, styles } = parts.workbook;
    const root = styles === undefined ? undefined : parts.root(styles);
    const theme = parts.related(part, "theme")[0]?.target;
    this.colors = new Colors(theme === undefined ? undefined : parts.text(theme), root);
    this.styles = readStyles(root, this.colors);
    this.book = new WorkbookModel(name, new FormatTable(this.styles.formats));
  }

  load({ name, visibility, part }: ListedSheet, { grid, facts }: OpenedSheet): void {
    if (!facts) throw new WorkbookError("not-a-workbook", { part });
    const { parts, book } = this;
    const root = XmlElement.root(facts.rest);
    const { formats: columnDefaults, ...columns } = readColumns(root);
    const levels = new Map([...facts.levels].map(([row, level]) => [row, Math.min(level, LEVELS)]));
    const rows = { sizes: facts.heights, hidden: grid.hiddenRows, levels, standard: readStandardHeight(root) };
    const id = () => `{${book.nextId()}}`;
    const sheet = book.load(name, visibility, {
      cells: grid,
      merges: grid.merges,
      arrays: facts.arrays,
      formats: { rows: facts.formats, rowDefaults: facts.defaults, columnDefaults },
      rows,
      columns,
      freeze: readFreeze(root),
      showGridlines: readView(root, "showGridLines"),
      showHeadings: readView(root, "showRowColHeaders"),
      tabColor: this.colors.of(root.child("sheetPr")?.child("tabColor")),
      charts: readCharts(parts, part, { rows: new Lines(rows), columns: new Lines(columns) }, id),
      comments: readComments(parts, part, id),
      links: readLinks(root),
      validations: readValidations(root),
      conditionalFormats: readConditionalFormats(root, this.styles.changes, this.colors, id),
      tables: this.tables(part),
      page: readPage(root),
      protection: readProtection(root),
      filter: readFilter(root),
    });
    const selection = readSelection(root);
    if (selection.length > 0) sheet.selection = selection;
  }

  /** Reads what belongs to the workbook as a whole; its worksheets are there by then. */
  finish(): void {
    const { book, parts } = this;
    const root = parts.root(parts.workbook.part);
    const tabs = root.child("sheets")?.children("sheet") ?? [];
    // Tabs count chart sheets too, which are none of the book's.
    const sheetOf = (tab: string | undefined) => book.sheet(tabs[Number(tab ?? NaN)]?.attribute("name") ?? "");
    const shown = sheetOf(root.child("bookViews")?.child("workbookView")?.attribute("activeTab") ?? "0");
    if (shown?.visibility === "visible") book.activate(shown);
    book.isStructureProtected = isOn(root.child("workbookProtection"), "lockStructure", false);
    for (const element of root.child("definedNames")?.children("definedName") ?? []) {
      const name = element.attribute("name") ?? "";
      const scope = sheetOf(element.attribute("localSheetId"));
      if (name.startsWith("_xlnm.Print_")) {
        if (scope) readPrinted(scope.page, name, element.text());
      } else {
        const visible = !isOn(element, "hidden", false);
        const comment = element.attribute("comment") ?? "";
        (scope ?? book).names.push({ name, formula: element.text(), visible, comment });
      }
    }
    for (const [number, { part }] of parts.workbook.sheets.entries()) this.loadImages(book.sheets[number], part);
    book.isDirty = false;
  }

  /** Reads the pictures of a worksheet of Branchbook's own. A clerk's stay in the file, however large they are. */
  private loadImages(sheet: Sheet | undefined, part: string): void {
    if (!sheet?.names.some(({ name }) => name === MARKER_NAME)) return;
    for (const { base64, type, altText, ...image } of this.parts.images(part)) {
      const id = String(this.book.nextId());
      const left = sheet.columns.start(image.column) + image.right;
      const top = sheet.rows.start(image.row) + image.down;
      const place = { left, top, width: image.width, height: image.height };
      sheet.images.push({ id, name: `Picture ${id}`, base64, type, place, keepsRatio: true, altText });
    }
  }

  private tables(part: string): Table[] {
    return this.parts.related(part, "table").flatMap(({ target }) => {
      const root = this.parts.root(target);
      const range = parseRange(root.attribute("ref") ?? "");
      if (!range) return [];
      return {
        id: root.attribute("id") ?? "",
        name: root.attribute("displayName") ?? "",
        range,
        hasHeaders: root.attribute("headerRowCount") !== "0",
        hasTotals: Number(root.attribute("totalsRowCount") ?? 0) > 0,
        style: root.child("tableStyleInfo")?.attribute("name") ?? "",
      };
    });
  }
}

/** Takes over what a built-in name says of printing: `'名册'!$A$1:$H$40`, `'名册'!$A:$B,'名册'!$1:$3`. */
function readPrinted(page: Page, name: string, formula: string): void {
  const references = formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  const ranges = references.flatMap((reference): CellRange[] => {
    const range = parseRange(splitReference(reference).address);
    return range ? [range] : [];
  });
  if (name === "_xlnm.Print_Area") page.area = ranges;
  else if (name === "_xlnm.Print_Titles") {
    page.titleRows = ranges.find(isEntireRows) ?? null;
    page.titleColumns = ranges.find(isEntireColumns) ?? null;
  }
}
