import { CellError, type CellRange, type CellValue } from "../../spreadsheet/workbook";
import { renameSheets } from "../../spreadsheet/sheetNames";
import { withFormulas } from "./sheet/annotations";
import { Calculator, type FormulaLibrary } from "./calculation/calculator";
import type { Actor, Happening } from "./editing/events";
import { FormatTable } from "./sheet/format";
import { History } from "./editing/history";
import { rebase } from "./editing/rebase";
import { WHOLE_SHEET } from "./sheet/ranges";
import type { DefinedName } from "./calculation/names";
import { type MovedLines, Sheet, type SheetContent, type Visibility } from "./sheet/sheet";
import { numberText } from "../../spreadsheet/numberText";

export type BookEvent = Happening<Sheet> & { readonly by: Actor };

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

/**
 * The workbook in memory: what the grid shows, the add-in reads and writes through the Office host, and a file is saved
 * from. Changes are made within {@link edit}; whoever shows or reports them listens.
 */
export class WorkbookModel {
  readonly sheets: Sheet[] = [];
  /** Worksheets of the file that are gone. */
  readonly deleted: Sheet[] = [];
  /** Rows and columns that have come or gone since it was opened, in worksheets of the file. */
  readonly movedLines: MovedLines[] = [];
  /** Names that belong to no one worksheet. */
  readonly names: DefinedName[] = [];
  /** What has changed that belongs to no one worksheet. */
  readonly rearranged = new Set<"names" | "settings">();
  /** Settings that add-ins keep in the workbook, as JSON by name. */
  readonly settings = new Map<string, string>();
  calculationMode: CalculationMode = "Automatic";
  /** Whether sheets can be added, removed, renamed and moved. */
  isStructureProtected = false;
  isReadOnly = false;
  /** Whether anything has changed since it was opened or saved. */
  isDirty = false;
  /** Grows with each change of what is saved. */
  changes = 0;
  private readonly listeners = new Set<(event: BookEvent) => void>();
  private readonly calculator = new Calculator(this);
  /** Asks for the library of formulas, once one is met that needs it. */
  private request: (() => Promise<FormulaLibrary>) | null = null;
  private actor: Actor = "clerk";
  private editing = false;
  private isSuspended = false;
  private shown: Sheet | null = null;
  private ids = 0;
  /** What the clerk can take back. */
  readonly history = new History(this);

  /** @param name file name without a folder */
  constructor(
    public name: string,
    readonly formats = new FormatTable(),
  ) {}

  /** The page's clock, by which formulas know what day it is. */
  now(): Date {
    return new Date();
  }

  /** The worksheet that is shown. */
  get active(): Sheet {
    const sheet = this.shown ?? this.sheets.find(({ visibility }) => visibility === "visible") ?? this.sheets[0];
    if (!sheet) throw new Error("a book without worksheets");
    return sheet;
  }

  /** Worksheet of a name, whatever its case; undefined without one. */
  sheet(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  /** 0-based place of a worksheet among all, hidden ones included; -1 once it is deleted. */
  position(sheet: Sheet): number {
    return this.sheets.indexOf(sheet);
  }

  /** A number nobody else in this book has. */
  nextId(): number {
    return ++this.ids;
  }

  /** Whether a cell is being edited in the grid; until that ends the workbook takes nothing from an add-in. */
  get isEditingCell(): boolean {
    return this.editing;
  }

  set isEditingCell(isEditing: boolean) {
    this.editing = isEditing;
    this.tell({ type: "cell-edit" });
  }

  /** Told of everything that happens, until the returned function is called. */
  listen(listener: (event: BookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(event: Happening<Sheet>): void {
    if (!PASSING.has(event.type)) {
      this.isDirty = true;
      this.changes++;
    }
    for (const listener of this.listeners) listener({ ...event, by: this.actor });
  }

  /** Does some work on behalf of somebody, and calculates what depends on it. */
  edit<T>(by: Actor, work: () => T): T {
    const before = this.actor;
    this.actor = by;
    try {
      return work();
    } finally {
      this.isSuspended = false;
      this.settle();
      this.actor = before;
    }
  }

  /** Leaves formulas as they are until the work under way ends. */
  suspendCalculation(): void {
    this.isSuspended = true;
  }

  mark(sheet: Sheet, range: CellRange): void {
    this.calculator.mark(sheet, range);
  }

  /** Brings formulas up to date, unless calculation is manual or suspended. */
  settle(): void {
    if (this.calculator.isSettled || this.isSuspended || this.calculationMode === "Manual") return;
    this.tellCalculated(this.calculator.settle());
    this.requestLibrary();
  }

  /** Calculates all formulas, of one worksheet or of all. */
  calculate(within: readonly Sheet[] = this.sheets): void {
    this.tellCalculated(this.calculator.calculateAll(within));
    this.requestLibrary();
  }

  /** Says where the library of formulas is to be had, which is loaded once a formula needs it. */
  offerLibrary(request: () => Promise<FormulaLibrary>): Promise<void> {
    this.request = request;
    return this.calculator.missing().length > 0 ? this.loadLibrary() : Promise.resolve();
  }

  private async loadLibrary(): Promise<void> {
    const { request } = this;
    if (!request) return;
    this.request = null;
    try {
      const library = await request();
      this.tellCalculated(this.calculator.useLibrary(library));
    } catch (error) {
      // Asked for again with the next formula that needs it.
      this.request = request;
      throw error;
    }
  }

  private requestLibrary(): void {
    const isNeeded = this.request !== null && this.sheets.some(({ cells }) => cells.hasOutdated);
    // What can't be loaded leaves the cells marked as they are.
    if (isNeeded) void this.loadLibrary().catch(() => undefined);
  }

  valueAt(sheet: Sheet, row: number, column: number): CellValue {
    this.settle();
    return sheet.cells.value(row, column);
  }

  /** {@link valueAt} for whoever goes by it: a value of old is none, but an error. */
  calculatedAt(sheet: Sheet, row: number, column: number): CellValue {
    const value = this.valueAt(sheet, row, column);
    return sheet.cells.isOutdated(row, column) ? BUSY : value;
  }

  /** A cell as the grid shows it, however narrow its column. */
  textAt(sheet: Sheet, row: number, column: number): string {
    const value = this.valueAt(sheet, row, column);
    if (value === null) return "";
    if (value instanceof CellError) return value.code;
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    return numberText(value, sheet.format(row, column).numberFormat);
  }

  /** Puts a worksheet of the file that is opened into the book. */
  load(name: string, visibility: Visibility, content: Partial<SheetContent>): Sheet {
    const sheet = new Sheet(
      this,
      sheetId(this.nextId()),
      name,
      visibility,
      { name, visibility, place: this.sheets.length },
      content,
    );
    this.sheets.push(sheet);
    return sheet;
  }

  /** Adds a blank worksheet behind the last one. The name must be free. */
  add(name: string): Sheet {
    const sheet = this.blank(name);
    this.sheets.push(sheet);
    this.tell({ type: "added", sheet });
    return sheet;
  }

  /** Puts a worksheet that was taken out back, or a copy of one in. The name must be free. */
  insert(sheet: Sheet, position: number): void {
    this.sheets.splice(position, 0, sheet);
    const at = this.deleted.indexOf(sheet);
    if (at >= 0) this.deleted.splice(at, 1);
    rebase(this);
    this.mark(sheet, WHOLE_SHEET);
    this.tell({ type: "added", sheet });
  }

  /** A worksheet that isn't in the book yet. */
  blank(name: string, content: Partial<SheetContent> = {}): Sheet {
    return new Sheet(this, sheetId(this.nextId()), name, "visible", null, content);
  }

  /** Takes a worksheet out of the book. The last visible one has to stay. */
  delete(sheet: Sheet): void {
    const position = this.position(sheet);
    this.sheets.splice(position, 1);
    if (sheet.stored) this.deleted.push(sheet);
    if (this.shown === sheet) this.shown = this.visibleNear(position);
    this.tell({ type: "deleted", sheet });
  }

  /** Shows a worksheet. */
  activate(sheet: Sheet): void {
    const before = this.active;
    this.shown = sheet;
    if (before !== sheet) this.tell({ type: "activated", sheet, before });
  }

  show(sheet: Sheet, visibility: Visibility): void {
    const before = sheet.visibility;
    if (before === visibility) return;
    sheet.visibility = visibility;
    if (visibility !== "visible" && this.shown === sheet) this.shown = this.visibleNear(this.position(sheet));
    this.tell({ type: "shown", sheet, before });
  }

  /** Gives a worksheet another name, which must be free; all that refers to it follows. */
  rename(sheet: Sheet, name: string): void {
    const before = sheet.name;
    if (before === name) return;
    const names = new Map([[before, name]]);
    const follow = (formula: string) => renameSheets(formula, names);
    for (const defined of [...this.names, ...this.sheets.flatMap((each) => each.names)]) {
      defined.formula = follow(defined.formula);
    }
    for (const each of this.sheets) {
      const { cells, links } = each;
      for (const { row, column, formula } of [...cells.formulas()]) {
        if (follow(formula) !== formula) cells.setFormula(row, column, follow(formula));
      }
      for (const [key, link] of links) links.set(key, { ...link, location: follow(link.location) });
      each.validations = each.validations.map(({ formula1, formula2, ...validation }) => ({
        ...validation,
        formula1: formula1 && follow(formula1),
        formula2: formula2 && follow(formula2),
      }));
      each.conditionalFormats = each.conditionalFormats.map((rule) => withFormulas(rule, follow));
    }
    for (const series of this.sheets.flatMap(({ charts }) => charts.flatMap((chart) => chart.series))) {
      if (series.values?.sheet === before) series.values = { ...series.values, sheet: name };
      if (series.categories?.sheet === before) series.categories = { ...series.categories, sheet: name };
    }
    sheet.name = name;
    this.tell({ type: "renamed", sheet, before });
  }

  move(sheet: Sheet, position: number): void {
    const before = this.position(sheet);
    this.sheets.splice(before, 1);
    this.sheets.splice(position, 0, sheet);
    this.tell({ type: "moved", sheet, before });
  }

  /** Gives the workbook, or one worksheet, a name. */
  define(owner: WorkbookModel | Sheet, name: DefinedName): void {
    owner.names.push(name);
    owner.rearranged.add("names");
    this.tell({ type: "names-changed" });
  }

  redefine(owner: WorkbookModel | Sheet, name: DefinedName, said: Partial<Omit<DefinedName, "name">>): void {
    Object.assign(name, said);
    owner.rearranged.add("names");
    this.tell({ type: "names-changed" });
  }

  undefine(owner: WorkbookModel | Sheet, name: DefinedName): void {
    owner.names.splice(owner.names.indexOf(name), 1);
    owner.rearranged.add("names");
    this.tell({ type: "names-changed" });
  }

  /** Keeps a setting, JSON text, under a name; null removes it. */
  set(name: string, json: string | null): void {
    if (json === null) this.settings.delete(name);
    else this.settings.set(name, json);
    this.rearranged.add("settings");
    this.tell({ type: "settings-changed" });
  }

  private tellCalculated(sheets: Iterable<Sheet>): void {
    for (const sheet of sheets) this.tell({ type: "calculated", sheet });
  }

  private visibleNear(position: number): Sheet | null {
    const nearest = [...this.sheets.slice(position), ...this.sheets.slice(0, position).reverse()];
    return nearest.find(({ visibility }) => visibility === "visible") ?? null;
  }
}

/** What Excel has for cells that are still to be calculated. */
const BUSY = new CellError("#BUSY!");

/** What happens to a book without changing what is saved of it. */
const PASSING: ReadonlySet<BookEvent["type"]> = new Set(["selected", "activated", "calculated", "cell-edit"]);

/** Ids look like Excel's. */
function sheetId(number: number): string {
  return `{00000000-${number.toString(16).toUpperCase().padStart(4, "0")}-0000-0000-000000000000}`;
}
