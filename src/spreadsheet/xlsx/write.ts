import { rangeValues } from "../chartValues";
import { WorkbookError } from "../errors";
import { memorySheet } from "../own/memory";
import { type InPieces, inPieces } from "../pieces";
import { checkEdits, checkSheet, type FormulaResults } from "../steps/readBack";
import { freeSheetName, renamed } from "../sheetNames";
import type { NewSheet, SheetGrid, SheetImage, WorkOptions, WritePlan } from "../workbook";
import { type CellPatch, patchCells } from "./patch/cells";
import { type ColumnChanges, patchColumns } from "./patch/columns";
import { chartXml, drawingXml, type PlacedChart, type PlacedImage } from "./chartXml";
import { formulaResults } from "./formulaResults";
import { localNames, refersTo } from "./newSheets";
import { Budget } from "./inspect";
import { readSheets } from "./open";
import { type LinePatch, moveLinesInPackage } from "./patch/lines/package";
import { withoutEmptied } from "./patch/lines/rest";
import { type FilterChange, patchFilter } from "./patch/filter";
import { type MergeChanges, patchMerges } from "./patch/merges";
import { Package, PACKAGE_ROOT } from "./package";
import { preflight } from "./preflight";
import { patchSheetNames } from "./patch/renames";
import { patchRows, type RowChanges } from "./patch/rows";
import { patchRules, type RuleChanges } from "./patch/rules";
import { patchTabs, type TabChanges } from "./patch/tabs";
import { patchView, type ViewChange } from "./patch/view";
import { patchValidations, type ValidationChanges } from "./patch/validations";
import { readSharedStrings } from "./sharedStrings";
import { type CellContext, sheetReading } from "./sheetReader";
import { worksheetXml } from "./sheetXml";
import { EMPTY_STYLES, Styles } from "./styles";
import { type Tab, WorkbookEdit } from "./workbookEdit";
import { readWorkbookPart, type WorkbookPart } from "./workbookPart";

/** What is written into a file, in which cells can be given formulas and formats too, and the clerk's sheets be changed. */
export interface XlsxPlan extends Omit<WritePlan, "edits"> {
  /** Sheets that get other names, by those they have. In all the rest of the plan they have the new ones. */
  readonly renames?: ReadonlyMap<string, string>;
  /** Lines that come and go before all else, in this order; the rest of the plan has cells where they stand then. */
  readonly lines?: readonly LinePatch[];
  readonly edits: readonly CellPatch[];
  readonly merges?: readonly MergeChanges[];
  readonly columns?: readonly ColumnChanges[];
  readonly rows?: readonly RowChanges[];
  readonly filters?: readonly FilterChange[];
  readonly views?: readonly ViewChange[];
  readonly tabs?: TabChanges;
  readonly rules?: readonly RuleChanges[];
  readonly validations?: readonly ValidationChanges[];
}

/** A written workbook. */
export interface WrittenXlsx {
  readonly bytes: Uint8Array;
  /** Final names of the plan's new sheets, in its order. */
  readonly sheetNames: readonly string[];
  /** Number formats that the changed cells had before. */
  readonly numberFormats: ReadonlyMap<CellPatch, string>;
}

const CONTENT_TYPES = {
  worksheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
  styles: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
};

/**
 * Writes a plan into a clerk's workbook. The clerk's parts stay byte for byte as they were, but for what
 * the plan changes in them, the list of sheets and the appended cell formats; the same input gives the same bytes, on one platform.
 *
 * A new sheet replaces the one that carries its `madeBy` mark from an earlier run, in its place. Without such a one, or
 * without a mark, it goes last, and takes the next free name (`…(2)`) where a sheet of the clerk's has its own. Charts,
 * links and formulas of the plan that name a new sheet follow it to its final name; in a plan, a new sheet's name never
 * means a clerk's sheet.
 *
 * @throws WorkbookError when the workbook can't be written (`strict-format`, `signed`, `structure-protected`), when an edit
 *   doesn't fit (`sheet-missing` and what {@link patchCells} throws), or `not-read-back` when the result is not what was
 *   planned; nothing is returned then
 * @throws RangeError when two new sheets carry the same `madeBy`; the signal's reason
 */
export async function writeXlsx(
  original: Uint8Array,
  plan: XlsxPlan,
  { onProgress, signal }: WorkOptions = {},
): Promise<WrittenXlsx> {
  const writer = new Writer(original, plan.renames ?? new Map());
  await inPieces(writer.moveLines(plan.lines ?? []), signal);
  writer.changeSheets(plan.merges ?? [], patchMerges);
  const numberFormats = await inPieces(writer.edit(plan.edits), signal);
  onProgress?.(EDITED);
  await inPieces(writer.changeRows(plan.rows ?? []), signal);
  writer.changeSheets(plan.columns ?? [], patchColumns);
  writer.changeSheets(plan.filters ?? [], patchFilter);
  writer.changeSheets(plan.views ?? [], patchView);
  writer.changeSheets(plan.rules ?? [], patchRules);
  writer.changeSheets(plan.validations ?? [], patchValidations);
  writer.removeEmptied(plan.lines ?? []);
  writer.removeSheets(plan.removedSheets ?? []);
  const memory = plan.memory === undefined ? [] : [memorySheet(plan.memory)];
  const sheets = writer.addSheets([...plan.newSheets, ...memory]);
  const newSheets = sheets.slice(0, plan.newSheets.length);

  if (plan.tabs) writer.arrangeTabs(plan.tabs);

  const isReferredTo = refersTo(newSheets);
  const added = new Set(sheets.map(({ name }) => name));
  const others = await writer.read((name) => isReferredTo(name) && !added.has(name), signal);
  await writer.build(formulaResults(newSheets, isReferredTo, others));
  // The new sheets, the memory's among them, were held against the plan one by one.
  const edited = new Set(plan.edits.map(({ sheet }) => sheet));
  checkEdits(plan.edits, await writer.read((name) => edited.has(name), signal));
  onProgress?.(READ_BACK);
  const bytes = await writer.toBytes();
  signal?.throwIfAborted();
  return { bytes, sheetNames: newSheets.map(({ name }) => name), numberFormats };
}

/** About how much of the time it takes until cells are changed, and until they have been read back. */
const EDITED = 0.4;
const READ_BACK = 0.8;

/** A new sheet and the parts that were made for it. */
interface PlacedSheet {
  readonly sheet: NewSheet;
  readonly part: string;
  readonly drawing: {
    readonly part: string;
    readonly id: string;
    readonly charts: readonly PlacedChart[];
    readonly images: readonly PlacedImage[];
  } | null;
}

/** One workbook while it is written. */
class Writer {
  private readonly pack: Package;
  private readonly book: WorkbookPart;
  private workbook: WorkbookEdit;
  private readonly styles: Styles;
  private readonly stylesPart: string;
  private placed: readonly PlacedSheet[] = [];
  /** Parts of the pictures that were placed, by their content. */
  private readonly pictures = new Map<string, string>();

  constructor(original: Uint8Array, renames: ReadonlyMap<string, string>) {
    const { part } = preflight(original, "").workbook;
    this.pack = new Package(original);
    if (this.pack.related(PACKAGE_ROOT, "origin") !== undefined) throw new WorkbookError("signed");
    this.renameSheets(part, renames);
    this.book = readWorkbookPart(this.pack, part);
    this.workbook = new WorkbookEdit(this.pack.text(this.book.part));
    if (this.workbook.isStrict) throw new WorkbookError("strict-format");
    this.stylesPart = this.book.styles ?? this.createStyles();
    this.styles = new Styles(this.pack.text(this.stylesPart));
  }

  /** Puts lines into the clerk's sheets and takes them out, with all that refers to them. */
  *moveLines(changes: readonly LinePatch[]): InPieces<void> {
    const { pack, book } = this;
    if (changes.length === 0) return;
    for (const change of changes) yield* moveLinesInPackage(pack, book, change);
    this.workbook = new WorkbookEdit(pack.text(book.part));
    this.removeChain();
  }

  /** Takes the rules out that have lost all their cells with lines. */
  removeEmptied(changes: readonly LinePatch[]): void {
    const sheets = new Set(changes.flatMap(({ sheet, kind }) => (kind === "delete" ? [sheet] : [])));
    this.changeSheets(
      [...sheets].map((sheet) => ({ sheet })),
      withoutEmptied,
    );
  }

  /** Changes heights of rows, and which are seen. */
  *changeRows(changes: readonly RowChanges[]): InPieces<void> {
    const { pack, book } = this;
    for (const change of changes) {
      const part = book.sheets.find(({ name }) => name === change.sheet)?.part;
      if (part === undefined) throw new WorkbookError("sheet-missing", { sheet: change.sheet });
      pack.write(part, yield* patchRows(yield* pack.unpacking(part), part, change));
    }
  }

  /** Changes cells of the clerk's sheets, and returns their number formats before. */
  *edit(edits: readonly CellPatch[]): InPieces<Map<CellPatch, string>> {
    const { pack, book, styles } = this;
    const { sharedStrings: part } = book;
    const isRead = part !== undefined && edits.length > 0;
    const sharedStrings = isRead ? yield* readSharedStrings(yield* pack.unpacking(part), part, new Budget()) : [];
    const numberFormats = new Map<CellPatch, string>();
    const context = { styles, sharedStrings, date1904: book.date1904, numberFormats };
    for (const name of new Set(edits.map(({ sheet }) => sheet))) {
      const part = book.sheets.find((sheet) => sheet.name === name)?.part;
      if (part === undefined) throw new WorkbookError("sheet-missing", { sheet: name });
      const ofSheet = edits.filter(({ sheet }) => sheet === name);
      pack.write(part, yield* patchCells(yield* pack.unpacking(part), part, ofSheet, context));
    }
    if (edits.some(({ formula }) => formula && formula.before !== formula.after)) this.removeChain();
    return numberFormats;
  }

  /** Changes something in the clerk's sheets besides cells. */
  changeSheets<Change extends { readonly sheet: string }>(
    changes: readonly Change[],
    patch: (xml: string, change: Change, styles: Styles) => string,
  ): void {
    const { pack, book, styles } = this;
    for (const change of changes) {
      const part = book.sheets.find(({ name }) => name === change.sheet)?.part;
      if (part === undefined) throw new WorkbookError("sheet-missing", { sheet: change.sheet });
      pack.write(part, patch(pack.text(part), change, styles));
    }
  }

  /** Takes sheets out of the workbook; names of sheets that aren't there are passed over. */
  removeSheets(names: readonly string[]): void {
    const { pack, book, workbook } = this;
    const removed = workbook.tabs.filter(({ name }) => names.includes(name));
    if (removed.length > 0 && workbook.isProtected) throw new WorkbookError("structure-protected");
    for (const tab of removed) {
      const part = this.partOf(tab);
      workbook.removeTab(tab);
      if (part === undefined) continue;
      pack.removeRelatives(part);
      pack.removeRelated(book.part, part);
      this.removeChain();
    }
  }

  /** Puts tabs into another order, hides and shows them; the new ones are there by then. */
  arrangeTabs(tabs: TabChanges): void {
    const { pack, book, workbook } = this;
    if (workbook.isProtected) throw new WorkbookError("structure-protected");
    pack.write(book.part, patchTabs(pack.text(book.part), tabs));
  }

  /** Finds each sheet its place, name and parts, and lists it; returns them as they will stand in the workbook. */
  addSheets(planned: readonly NewSheet[]): NewSheet[] {
    const { workbook } = this;
    const { tabs } = workbook;
    if (planned.length > 0 && workbook.isProtected) throw new WorkbookError("structure-protected");
    const marks = planned.flatMap(({ madeBy }) => madeBy ?? []);
    if (new Set(marks).size < marks.length) throw new RangeError("two new sheets carry the same mark");
    const replaced = planned.map(({ madeBy }) =>
      madeBy === null ? -1 : tabs.findIndex((tab) => tab.madeBy === madeBy),
    );
    const taken = tabs
      .filter((tab, index) => !replaced.includes(index) && !workbook.isRemoved(tab))
      .map(({ name }) => name);
    const names = planned.map(({ name }) => {
      const free = freeSheetName(name, taken);
      taken.push(free);
      return free;
    });
    const sheets = renamed(planned, names);
    this.placed = sheets.map((sheet, index) => this.place(sheet, replaced[index] ?? -1));
    this.pack.write(this.book.part, workbook.toXml());
    return sheets;
  }

  /**
   * Writes the parts of the new sheets, their formulas with these values, and of what all sheets share. Each sheet is read
   * back and packed as soon as it is written: unpacked, large ones would together be larger than the book. One is packed, by
   * the platform, while the next one is written.
   */
  async build(results: FormulaResults): Promise<void> {
    const { pack, book, styles } = this;
    const listed = new Map(readWorkbookPart(pack, book.part).sheets.map((each) => [each.part, each]));
    const sheets = this.placed.map(({ sheet }) => sheet);
    const values = rangeValues(sheets, results);
    let packing = Promise.resolve();
    for (const { sheet, part, drawing } of this.placed) {
      const context = { styles, date1904: book.date1904, results: results.get(sheet.name), drawingId: drawing?.id };
      pack.write(part, worksheetXml(sheet, context));
      const tab = listed.get(part);
      const read = tab && (await inPieces(sheetReading(pack.bytes(part), tab, 0, this.cellContext(), new Budget())));
      await Promise.all([inPieces(checkSheet(sheet, read?.grid)), packing]);
      packing = pack.pack(part);
      if (!drawing) continue;
      pack.write(drawing.part, drawingXml(drawing.charts, drawing.images));
      for (const { spec, part: chart } of drawing.charts) pack.write(chart, chartXml(spec, values));
    }
    await packing;
    pack.write(this.stylesPart, styles.toXml());
  }

  /** What the cells of new sheets refer to: their texts stand in them, and only dates of 1904 need formats. */
  private cellContext(): CellContext {
    if (!this.book.date1904) return { strings: [] };
    const formats = new Styles(this.styles.toXml());
    return { strings: [], isDateOf1904: (format) => formats.isDate(format) };
  }

  /** Reads sheets as they are now, by name; without any, what all of them share is not read either. */
  async read(only: (name: string) => boolean, signal?: AbortSignal): Promise<SheetGrid[]> {
    const { pack } = this;
    const workbook = readWorkbookPart(pack, this.book.part);
    const sheets = workbook.sheets.filter(({ name }) => only(name));
    if (sheets.length === 0) return [];
    const unpack = (part: string) => pack.bytes(part);
    const unpacking = (part: string) => pack.unpacking(part);
    const checked = { workbook, budget: new Budget(), unpack, unpacking };
    const read = await readSheets(checked, sheets, async () => {}, signal);
    return read.map(({ grid }) => grid);
  }

  toBytes(): Promise<Uint8Array> {
    return this.pack.toBytes();
  }

  /** @param replaced tab of the sheet from an earlier run, or -1 */
  private place(sheet: NewSheet, replaced: number): PlacedSheet {
    const { pack, book, workbook, folder } = this;
    const tab = workbook.tabs[replaced];
    let part = tab && this.partOf(tab);
    if (part) {
      pack.removeRelatives(part);
      workbook.replaceTab(replaced, sheet.name, localNames(sheet));
      this.removeChain();
    } else {
      part = pack.create(`${folder}worksheets/sheet`, CONTENT_TYPES.worksheet);
      const id = pack.relate(book.part, "worksheet", part);
      workbook.addTab(sheet.name, id, sheet.isVeryHidden ? "veryHidden" : "visible", localNames(sheet));
    }
    return { sheet, part, drawing: this.placeDrawing(part, sheet) };
  }

  private partOf({ relationshipId }: Tab): string | undefined {
    const { pack, book } = this;
    return pack.relationships(book.part).find(({ id }) => id === relationshipId)?.target ?? undefined;
  }

  /** The chain names cells of sheets as formulas. Excel builds it anew, but repairs a workbook where it is wrong. */
  private removeChain(): void {
    const { pack, book } = this;
    const chain = pack.related(book.part, "calcChain");
    if (chain !== undefined) pack.removeRelated(book.part, chain);
  }

  private placeDrawing(sheetPart: string, sheet: NewSheet): PlacedSheet["drawing"] {
    const { charts: specs = [], images: pictures = [] } = sheet;
    if (specs.length + pictures.length === 0) return null;
    const { pack, folder } = this;
    const part = pack.create(`${folder}drawings/drawing`, CONTENT_TYPES.drawing);
    const charts = specs.map((spec) => {
      const chart = pack.create(`${folder}charts/chart`, CONTENT_TYPES.chart);
      return { spec, part: chart, id: pack.relate(part, "chart", chart) };
    });
    const ids = new Map<string, string>();
    const images = pictures.map((image) => {
      const id = ids.get(image.base64) ?? pack.relate(part, "image", this.placePicture(image));
      ids.set(image.base64, id);
      return { image, id };
    });
    return { part, id: pack.relate(sheetPart, "drawing", part), charts, images };
  }

  /** The part of a picture; the same one in many places is kept once. */
  private placePicture({ base64, type }: SheetImage): string {
    const known = this.pictures.get(base64);
    if (known !== undefined) return known;
    const part = this.pack.create(`${this.folder}media/image`, `image/${type}`, type);
    this.pictures.set(base64, part);
    this.pack.write(
      part,
      Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
    );
    return part;
  }

  /** Gives tabs other names, which all parts of the package then know them by. */
  private renameSheets(part: string, names: ReadonlyMap<string, string>): void {
    if (names.size === 0) return;
    const { pack } = this;
    const workbook = new WorkbookEdit(pack.text(part));
    if (workbook.isProtected) throw new WorkbookError("structure-protected");
    pack.write(part, workbook.withTabNames(names));
    for (const each of pack.reachable(PACKAGE_ROOT)) {
      if (!/\.(?:xml|vml)$/.test(each) || !pack.has(each)) continue;
      const xml = pack.text(each);
      const renamed = patchSheetNames(xml, names);
      if (renamed !== xml) pack.write(each, renamed);
    }
  }

  /** Gives a workbook without formats a part of them, by the name that some programs look for. */
  private createStyles(): string {
    const { pack, book, folder } = this;
    const usual = `${folder}styles.xml`;
    // Where the workbook leads to a part that it lacks, that is the one.
    const named = pack.related(book.part, "styles");
    let part = named ?? usual;
    if (!pack.has(part)) pack.add(part, CONTENT_TYPES.styles);
    else part = pack.create(`${folder}styles`, CONTENT_TYPES.styles);
    if (named === undefined) pack.relate(book.part, "styles", part);
    pack.write(part, EMPTY_STYLES);
    return part;
  }

  /** Folder of the workbook part, where its other parts stand in folders of their own. */
  private get folder(): string {
    return this.book.part.slice(0, this.book.part.lastIndexOf("/") + 1);
  }
}
