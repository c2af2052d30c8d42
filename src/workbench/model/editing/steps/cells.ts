import { cellCount } from "../../../../spreadsheet/ranges";
import { type CellRange, type CellValue, contains } from "../../../../spreadsheet/workbook";
import { renameSheets } from "../../../../spreadsheet/sheetNames";
import type { LineShift } from "../../../../spreadsheet/xlsx/lineShift";
import { intersection } from "../../sheet/ranges";
import type { Sheet } from "../../sheet/sheet";
import type { Foreign, Step } from "./step";

export interface CellState {
  readonly formula: string | null;
  readonly value: CellValue;
  /** Index of its format: a date that is typed brings one with it. Null for one that is left alone. */
  readonly format: number | null;
}

/** Puts content and formats into the cells of a range. */
export class CellsStep implements Step {
  /** @param states row by row; null for a cell that is left alone */
  constructor(
    readonly sheet: Sheet,
    readonly range: CellRange,
    private readonly states: readonly (CellState | null)[],
  ) {}

  static capture(sheet: Sheet, range: CellRange): CellsStep {
    return new CellsStep(sheet, range, statesOf(sheet, range));
  }

  get size(): number {
    return this.states.length;
  }

  apply(): Step {
    const { sheet, range, states } = this;
    const before = statesOf(sheet, range).map((state, index) => {
      const wanted = states[index] ?? null;
      return wanted && { ...state, format: wanted.format === null ? null : state.format };
    });
    sheet.fill(range, (row, column) => {
      const state = this.at(row, column);
      if (!state) return undefined;
      return state.formula === null ? { value: state.value } : { formula: state.formula };
    });
    const isReformatted = sheet.formats.set(range, (row, column, index) => this.at(row, column)?.format ?? index);
    if (isReformatted) sheet.book.tell({ type: "formatted", sheet, range });
    return new CellsStep(sheet, range, before);
  }

  /** Gives formulas that can't be calculated here the value they had, though it is none that is theirs for certain. */
  settled(): void {
    const { cells } = this.sheet;
    const { top, left, bottom, right } = this.range;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const state = this.at(row, column);
        if (state && cells.isOutdated(row, column)) cells.ownRow(row)[column] = state.value;
      }
    }
  }

  after(event: Foreign): Step | null {
    const { sheet, range } = this;
    switch (event.type) {
      case "changed":
      case "sorted":
        if (event.sheet !== sheet || !intersection(range, event.range)) return this;
        return this.kept((row, column) => !contains(event.range, row, column));
      case "formatted":
        if (event.sheet !== sheet || !intersection(range, event.range)) return this;
        return this.changed((state, row, column) =>
          contains(event.range, row, column) ? { ...state, format: null } : state,
        );
      case "deleted":
        return event.sheet === sheet ? null : this;
      case "renamed": {
        const names = new Map([[event.before, event.sheet.name]]);
        return this.reading((formula) => renameSheets(formula, names));
      }
      case "lines-moved": {
        const { shift } = event;
        const moved = event.sheet === sheet ? this.moved(shift) : this;
        return moved?.reading((formula) => shift.formula(formula, sheet.name)) ?? null;
      }
      case "arranged":
        // What is covered by a merged cell can't be put back.
        return event.sheet === sheet && event.facet === "merges" ? this.uncovered() : this;
      default:
        return this;
    }
  }

  private at(row: number, column: number): CellState | null {
    const { top, left, right } = this.range;
    return this.states[(row - top) * (right - left + 1) + column - left] ?? null;
  }

  private uncovered(): CellsStep | null {
    return this.kept((row, column) => {
      const merge = this.sheet.mergeAt(row, column);
      return !merge || (merge.top === row && merge.left === column);
    });
  }

  private kept(isKept: (row: number, column: number) => boolean): CellsStep | null {
    const kept = this.changed((state, row, column) => (isKept(row, column) ? state : null));
    return kept.states.some((state) => state !== null) ? kept : null;
  }

  private reading(change: (formula: string) => string): CellsStep {
    return this.changed((state) => (state.formula === null ? state : { ...state, formula: change(state.formula) }));
  }

  private changed(change: (state: CellState, row: number, column: number) => CellState | null): CellsStep {
    const { sheet, range, states } = this;
    const width = range.right - range.left + 1;
    const changed = states.map(
      (state, index) => state && change(state, range.top + Math.floor(index / width), range.left + (index % width)),
    );
    return new CellsStep(sheet, range, changed);
  }

  private moved(shift: LineShift): CellsStep | null {
    const range = shift.range(this.range);
    if (!range || cellCount(range) > 2 * this.size + shift.count * MOST_WIDTH) return null;
    const back = shift.inverse;
    const states: (CellState | null)[] = [];
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const from = back.cell(row, column);
        const isNew = shift.isInsertion && from === null;
        states.push(isNew || !from ? null : this.at(from.row, from.column));
      }
    }
    return new CellsStep(this.sheet, range, states);
  }
}

const MOST_WIDTH = 10_000;

function statesOf({ cells, formats }: Sheet, { top, left, bottom, right }: CellRange): CellState[] {
  const states: CellState[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const [formula, value] = [cells.formula(row, column), cells.value(row, column)];
      states.push({ formula, value, format: formats.at(row, column) });
    }
  }
  return states;
}
