import type { CellRange } from "../../workbook/workbook";
import { recalculate, Uncalculated } from "../../workbook/xlsx/recalculate";
import { type Dependent, Dependents, type Place } from "./dependents";
import type { Sheet } from "./sheet";
import { restoreStored } from "./storedResults";

/** Keeps the values of a book's formulas up to date: only those that an edit bears on are calculated anew. */
export class Calculator {
  private changed: Place[] = [];
  private dependents: Dependents | null = null;
  private versions = "";

  /** Notes that cells have been changed. */
  mark(sheet: Sheet, range: CellRange): void {
    this.changed.push({ sheet, range });
  }

  get isSettled(): boolean {
    return this.changed.length === 0;
  }

  /**
   * Calculates what depends on the cells noted since the last time, and the formulas among them.
   * @returns the worksheets whose values may have changed
   */
  settle(sheets: readonly Sheet[]): Set<Sheet> {
    const changed = this.changed;
    this.changed = [];
    const entered = sheets.flatMap((sheet) => sheet.cells.takeEntered().map((cell) => ({ ...cell, sheet })));
    return this.calculate(sheets, [...this.index(sheets).of(changed), ...entered]);
  }

  /** Calculates all formulas of some worksheets. */
  calculateAll(sheets: readonly Sheet[], within: readonly Sheet[]): Set<Sheet> {
    const all = within.flatMap((sheet) => [...sheet.cells.formulas()].map((cell) => ({ ...cell, sheet })));
    return this.calculate(sheets, all);
  }

  private calculate(sheets: readonly Sheet[], cells: readonly Dependent[]): Set<Sheet> {
    const numbers = new Map(sheets.map((sheet, number) => [sheet, number]));
    const uncalculated = cells.map(({ sheet, row, column, formula }) => {
      const waiting = new Uncalculated(numbers.get(sheet) ?? -1, row, column, formula);
      sheet.cells.ownRow(row)[column] = waiting;
      return waiting;
    });
    const drafts = sheets.map(({ name, cells: grid }) => ({ name, rows: grid.draft() }));
    recalculate(drafts, uncalculated);
    restoreStored(
      sheets,
      cells.filter(({ sheet, row, column }) => sheet.cells.value(row, column) === null),
    );
    return new Set(cells.map(({ sheet }) => sheet));
  }

  private index(sheets: readonly Sheet[]): Dependents {
    const versions = sheets.map(({ id, name, cells }) => `${id} ${name} ${cells.formulaVersion}`).join("\n");
    if (this.dependents === null || versions !== this.versions) {
      this.dependents = new Dependents(sheets);
      this.versions = versions;
    }
    return this.dependents;
  }
}
