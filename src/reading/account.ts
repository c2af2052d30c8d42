/**
 * The account of each sheet: every filled cell in exactly one class, worked out from where the tables stand and what their
 * rows were read as.
 */
import type { AnyTable } from "../domain/records/records";
import { CELL_CLASSES, type CellClass, type SheetAccount } from "../domain/verdict/sheetAccount";
import type { CellRange, SheetGrid } from "../spreadsheet/workbook";

/** A table with the cells that belong to it. */
export interface PlacedTable {
  readonly table: AnyTable;
  /** From its title, or header, to the last row before the next table. */
  readonly area: CellRange;
  /** Rows of its header wherever it comes again. */
  readonly headerRows: ReadonlySet<number>;
  /** The first row below the first header. */
  readonly firstRow: number;
}

/**
 * The account of a sheet. `rest` is the class of cells outside all tables of a sheet without any, such as one of others, or one
 * that is asked about.
 */
export function accountOf(sheet: SheetGrid, placed: readonly PlacedTable[], rest: CellClass): SheetAccount {
  const counts = Object.fromEntries(CELL_CLASSES.map((name) => [name, 0])) as Record<CellClass, number>;
  const tables = placed.map((each) => new Classes(each));
  const outside = placed.length === 0 ? rest : "others";
  sheet.rows.forEach((cells, row) => {
    const here = tables.filter((table) => table.hasRow(row));
    cells.forEach((cell, column) => {
      if (cell === null || cell === "") return;
      let found: CellClass | null = null;
      for (const table of here) {
        const own = table.classOf(row, column);
        // A header of two tables, such as a roster with the months of its dues: what one of them reads is read.
        if (own !== null && (found === null || (own === "data" && found !== "data"))) found = own;
      }
      counts[found ?? outside] += 1;
    });
  });
  return { sheet: sheet.name, ...counts };
}

/** The classes of one table's cells. */
class Classes {
  readonly #area: CellRange;
  readonly #firstRow: number;
  readonly #headerRows: ReadonlySet<number>;
  readonly #records: ReadonlySet<number>;
  readonly #totals: ReadonlySet<number>;
  readonly #fields: ReadonlySet<number>;

  constructor({ table, area, headerRows, firstRow }: PlacedTable) {
    this.#area = area;
    this.#firstRow = firstRow;
    this.#headerRows = headerRows;
    this.#records = new Set(table.records.map(({ row }) => row));
    this.#totals = new Set(table.totals.map(({ row }) => row));
    const own = Object.entries(table.columns).flatMap(([name, column]) =>
      name === "serial" || column === undefined ? [] : [column],
    );
    this.#fields = new Set(own);
  }

  hasRow(row: number): boolean {
    return row >= this.#area.top && row <= this.#area.bottom;
  }

  /** Null for a cell beside the table. */
  classOf(row: number, column: number): CellClass | null {
    if (this.#headerRows.has(row)) return this.#isWithin(column) ? "headers" : null;
    // Titles and notes may reach beyond the columns.
    if (row < this.#firstRow) return "texts";
    if (!this.#isWithin(column)) return null;
    if (this.#totals.has(row)) return "totals";
    if (!this.#records.has(row)) return "texts";
    return this.#fields.has(column) ? "data" : "kept";
  }

  #isWithin(column: number): boolean {
    return column >= this.#area.left && column <= this.#area.right;
  }
}
