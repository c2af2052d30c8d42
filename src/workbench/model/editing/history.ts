import type { CellRange, CellValue } from "../../../spreadsheet/workbook";
import { cellCount } from "../../../spreadsheet/ranges";
import type { Actor, Happening } from "./events";
import { intersection } from "../sheet/ranges";
import type { Sheet } from "../sheet/sheet";

/** What a history needs of the book that it is of. */
interface HistoryBook {
  listen(listener: (event: Happening<Sheet> & { readonly by: Actor }) => void): () => void;
  edit<T>(by: Actor, work: () => T): T;
  tell(event: Happening<Sheet>): void;
}

/** An edit of the clerk's, with the cells of its range before and after, row by row. */
export interface ClerkEdit {
  readonly sheet: Sheet;
  readonly range: CellRange;
  readonly before: readonly CellState[];
  readonly after: readonly CellState[];
  /** What may be entered, before and after: a new row under a table takes that over. */
  readonly validations: { readonly before: Sheet["validations"]; readonly after: Sheet["validations"] };
}

interface CellState {
  readonly formula: string | null;
  readonly value: CellValue;
  /** Index of its format: a date that is typed brings one with it. */
  readonly format: number;
}

/** Edits that are kept, and cells in all of them together. */
const MOST_EDITS = 100;
const MOST_CELLS = 200_000;

/** What moves cells, or changes how formulas read. */
const MOVING: ReadonlySet<Happening<Sheet>["type"]> = new Set(["rows-deleted", "deleted", "renamed"]);

/**
 * The clerk's own edits of cells, to be taken back and done again, the last one first. What anybody else has written to, an
 * add-in above all, is never touched by it: an edit of such cells is forgotten, with all before it, and so is everything once
 * cells have moved. So no write of an add-in's is ever taken back by half; the add-in does that itself, and whole.
 */
export class History {
  private readonly done: ClerkEdit[] = [];
  private readonly undone: ClerkEdit[] = [];

  constructor(private readonly book: HistoryBook) {
    book.listen((event) => this.hear(event));
  }

  /** The edit that would be taken back; undefined without one. */
  get last(): ClerkEdit | undefined {
    return this.done.at(-1);
  }

  /** The edit that would be done again; undefined without one. */
  get next(): ClerkEdit | undefined {
    return this.undone.at(-1);
  }

  /** Does some work of the clerk's that changes nothing but cells of a range. What it throws is thrown, and then nothing kept. */
  edit(sheet: Sheet, range: CellRange, work: () => void): void {
    const { book, done, undone } = this;
    const isKept = cellCount(range) <= MOST_CELLS;
    const before = isKept ? statesOf(sheet, range) : [];
    const { validations } = sheet;
    book.edit("clerk", work);
    undone.length = 0;
    if (!isKept) done.length = 0;
    else {
      const allowed = { before: validations, after: sheet.validations };
      done.push({ sheet, range, before, after: statesOf(sheet, range), validations: allowed });
    }
    let cells = done.reduce((sum, edit) => sum + edit.before.length, 0);
    while (done.length > MOST_EDITS || cells > MOST_CELLS) cells -= done.shift()?.before.length ?? 0;
  }

  /** Takes the last edit back. */
  undo(): void {
    const edit = this.done.pop();
    if (!edit) return;
    this.restore(edit, edit.before, edit.validations.after, edit.validations.before);
    this.undone.push(edit);
  }

  /** Does the edit again that was taken back last. */
  redo(): void {
    const edit = this.undone.pop();
    if (!edit) return;
    this.restore(edit, edit.after, edit.validations.before, edit.validations.after);
    this.done.push(edit);
  }

  private restore(
    { sheet, range }: ClerkEdit,
    states: readonly CellState[],
    from: Sheet["validations"],
    to: Sheet["validations"],
  ): void {
    const width = range.right - range.left + 1;
    const stateAt = (row: number, column: number) => states[(row - range.top) * width + column - range.left];
    this.book.edit("clerk", () => {
      sheet.fill(range, (row, column) => {
        const { formula, value } = stateAt(row, column) ?? { formula: null, value: null };
        return formula === null ? { value } : { formula };
      });
      const isReformatted = sheet.formats.set(range, (row, column, index) => stateAt(row, column)?.format ?? index);
      if (isReformatted) this.book.tell({ type: "formatted", sheet, range });
      if (from !== to && sheet.validations === from) {
        sheet.validations = to;
        sheet.arranged("validations");
      }
    });
    // A formula that can't be calculated here has its value again, though none that is its value for certain.
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const value = stateAt(row, column)?.value ?? null;
        if (sheet.cells.isOutdated(row, column)) sheet.cells.ownRow(row)[column] = value;
      }
    }
  }

  private hear(event: Happening<Sheet> & { readonly by: Actor }): void {
    const { type } = event;
    if (type === "changed" || type === "formatted") {
      if (event.by !== "clerk") for (const edits of [this.done, this.undone]) forget(edits, event.sheet, event.range);
    } else if (MOVING.has(type) || (type === "arranged" && event.facet === "merges")) this.clear();
  }

  private clear(): void {
    this.done.length = this.undone.length = 0;
  }
}

/** Takes out the edits that touch some cells, and those that come after them on the way back. */
function forget(edits: ClerkEdit[], sheet: Sheet, range: CellRange): void {
  const isTouched = (edit: ClerkEdit) => edit.sheet === sheet && intersection(edit.range, range) !== null;
  edits.splice(0, edits.reduce((last, edit, index) => (isTouched(edit) ? index : last), -1) + 1);
}

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
