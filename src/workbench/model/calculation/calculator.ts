import type { CellRange, CellValue } from "../../../spreadsheet/workbook";
import { calculate } from "../../../formula/calculate";
import { UNKNOWN } from "../../../formula/values";
import { recalculate, Uncalculated } from "../../../spreadsheet/xlsx/recalculate";
import type { FormulaContext } from "../../formulas/evaluation";
import { type Dependent, Dependents, type Place } from "./dependents";
import type { DefinedName } from "./names";
import { covers } from "../sheet/ranges";
import type { Sheet } from "../sheet/sheet";
import { storedAmong } from "./storedResults";

/** What calculates formulas of all kinds; it is loaded once a book has one that checks don't go by. */
export type FormulaLibrary = (formula: string, context: FormulaContext) => CellValue;

/** What a calculator needs of the book that it is of. */
interface CalculatedBook {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  /** The page's clock. */
  now(): Date;
}

/** Keeps the values of a book's formulas up to date: only those that an edit bears on are calculated anew. */
export class Calculator {
  private changed: Place[] = [];
  private dependents: Dependents | null = null;
  private versions = "";
  private library: FormulaLibrary | null = null;

  constructor(private readonly book: CalculatedBook) {}

  /** Notes that cells have been changed. */
  mark(sheet: Sheet, range: CellRange): void {
    this.changed.push({ sheet, range });
  }

  get isSettled(): boolean {
    return this.changed.length === 0;
  }

  get hasLibrary(): boolean {
    return this.library !== null;
  }

  /**
   * Calculates what depends on the cells noted since the last time, and the formulas among them.
   * @returns the worksheets whose values may have changed
   */
  settle(): Set<Sheet> {
    const changed = this.changed;
    this.changed = [];
    const entered = this.book.sheets.flatMap((sheet) => sheet.cells.takeEntered().map((cell) => ({ ...cell, sheet })));
    return this.calculate([...this.index().of(changed), ...entered]);
  }

  /** Calculates all formulas of some worksheets. */
  calculateAll(within: readonly Sheet[]): Set<Sheet> {
    return this.calculate(within.flatMap((sheet) => [...sheet.cells.formulas()].map((cell) => ({ ...cell, sheet }))));
  }

  /** Formulas that have no value that could be shown as theirs: none in the file, one of another day, or one of old. */
  missing(): Dependent[] {
    return this.book.sheets.flatMap((sheet) =>
      [...sheet.cells.formulas()].flatMap((cell) => {
        const { row, column, formula } = cell;
        const isMissing = sheet.cells.value(row, column) === null || sheet.cells.isOutdated(row, column);
        return isMissing || OF_TODAY.test(formula) ? [{ ...cell, sheet }] : [];
      }),
    );
  }

  /** Calculates what is {@link missing}, and all that depends on it, with the whole library from now on. */
  useLibrary(library: FormulaLibrary): Set<Sheet> {
    this.library = library;
    const missing = this.missing();
    const places = missing.map(({ sheet, row, column }) => ({ sheet, range: cellOf(row, column) }));
    return this.calculate([...new Set([...this.index().of(places), ...missing])]);
  }

  private calculate(cells: readonly Dependent[]): Set<Sheet> {
    const { sheets } = this.book;
    const numbers = new Map(sheets.map((sheet, number) => [sheet, number]));
    const before = new Map<Dependent, CellValue>();
    const uncalculated = cells.map((cell) => {
      const { sheet, row, column, formula } = cell;
      const waiting = new Uncalculated(numbers.get(sheet) ?? -1, row, column, formula);
      const own = sheet.cells.ownRow(row);
      const value = own[column] ?? null;
      // A formula may be among them twice.
      if (!(value instanceof Uncalculated)) before.set(cell, value);
      sheet.cells.setOutdated(this.filledBy(cell), false);
      own[column] = waiting;
      return waiting;
    });
    const drafts = sheets.map(({ name, cells: grid }) => ({
      name,
      rows: grid.draft(),
      isOutdated: (row: number, column: number) => grid.isOutdated(row, column),
    }));
    recalculate(drafts, uncalculated, this.calculation());
    this.keepUnknown([...before]);
    return new Set(cells.map(({ sheet }) => sheet));
  }

  /** Calculates as checks do, and by the library what they leave alone. */
  private calculation(): Parameters<typeof recalculate>[2] {
    const { library, book } = this;
    if (!library) return undefined;
    const now = book.now();
    const memory = new Map<string, unknown>();
    return (formula, cells, { sheet, row, column }) => {
      const own = book.sheets[sheet];
      const array = own?.arrays.find((range) => covers(range, cellOf(row, column)));
      const value = array ? UNKNOWN : calculate(formula, cells);
      // Of an array formula in many cells each would have to be filled.
      if (value !== UNKNOWN || !own || (array && !covers(cellOf(row, column), array))) return value;
      return library(formula, {
        ...{ cells, now, memory },
        place: { sheet: own.name, row, column },
        isArray: array !== undefined,
        name: (name) => named([...own.names, ...book.names], name),
      });
    };
  }

  /** Gives cells that can't be calculated the value they had, which is told apart unless it is the file's for what is there. */
  private keepUnknown(cells: readonly (readonly [cell: Dependent, before: CellValue])[]): void {
    const unknown = cells.filter(([{ sheet, row, column }]) => sheet.cells.value(row, column) === null);
    const stored = storedAmong(
      this.book.sheets,
      unknown.map(([cell]) => cell),
      (formula) => this.index().isOpaque(formula),
    );
    for (const [cell, before] of unknown) {
      const { sheet, row, column } = cell;
      const kept = stored.has(cell) ? sheet.cells.storedValue(row, column) : before;
      sheet.cells.ownRow(row)[column] = kept;
      if (!stored.has(cell) || kept === null) sheet.cells.setOutdated(this.filledBy(cell), true);
    }
  }

  private filledBy({ sheet, row, column }: Dependent): CellRange {
    const cell = cellOf(row, column);
    return sheet.arrays.find((range) => covers(range, cell)) ?? cell;
  }

  private index(): Dependents {
    const { sheets, names } = this.book;
    const defined = [...names, ...sheets.flatMap((sheet) => sheet.names)];
    const versions = [
      ...sheets.map(({ id, name, cells }) => `${id} ${name} ${cells.formulaVersion}`),
      ...defined.map(({ name, formula }) => `${name} ${formula}`),
    ].join("\n");
    if (this.dependents === null || versions !== this.versions) {
      this.dependents = new Dependents(sheets, (name) => named(defined, name));
      this.versions = versions;
    }
    return this.dependents;
  }
}

/** Formulas that come to something else each day. */
const OF_TODAY = /\b(?:TODAY|NOW)\s*\(/i;

function cellOf(row: number, column: number): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}

function named(names: readonly DefinedName[], wanted: string): string | null {
  return names.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())?.formula ?? null;
}
