/**
 * Filling a form again: what the clerk has put beside and below the filled cells goes with them, and what has changed since
 * is told. A pure step from the earlier worksheet and the newly filled one to the one that is written.
 */
import {
  contentAt,
  type CellContent,
  type CellRange,
  type NewRow,
  type NewSheet,
  type SheetCell,
  type SheetGrid,
} from "../spreadsheet/workbook";
import type { Totals } from "./engine/form";
import { formatReference, parseFormula, writeFormula, type Corner } from "../formula/references";
import { listRows } from "./engine/listRows";
import type { Template } from "./engine/template";

/** What a worksheet held when it was last filled: its first so many rows and columns, and the form's figures. */
export interface Filled {
  readonly rows: number;
  readonly columns: number;
  readonly totals: Totals;
}

/** The worksheet of an earlier run. */
export interface EarlierSheet {
  readonly grid: SheetGrid;
  /** Null where nobody remembers; then all of its rows count as filled, as wide as the new sheet is. */
  readonly filled: Filled | null;
  /** The same worksheet with its formats, for the clerk's cells; null where only its contents are known. */
  readonly looks: Template | null;
}

/** What filling a form again changes, to be shown before it is written or after. */
export interface FormChanges {
  /** Rows of its lists; group heads and subtotals are not counted. */
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** Figures that are other than last time, by their keys in the form's totals. */
  readonly totals: ReadonlyArray<{ readonly key: string; readonly before: number; readonly after: number }>;
  /** The clerk's own cells that stay. */
  readonly kept: number;
}

/** What is to be remembered of a newly filled sheet. */
export function filledOf(sheet: NewSheet, totals: Totals): Filled {
  return { rows: sheet.rows.length, columns: widthOf(sheet), totals };
}

/** Whether a worksheet holds anything beside or below what was filled. */
export function hasAdditions({ rows }: SheetGrid, filled: Filled): boolean {
  return rows.some((cells, row) =>
    cells.some((cell, column) => (row >= filled.rows || column >= filled.columns) && cell !== null && cell !== ""),
  );
}

/**
 * The newly filled sheet with the clerk's cells of the earlier one. Those to the right of a row go with that row, found again
 * by what it says; those of a row that is gone go to the end, after its first words. Those below stay as far below.
 * @param template what the sheet was filled from; null for a sheet without lists
 */
export function updateSheet(
  sheet: NewSheet,
  totals: Totals,
  template: Template | null,
  earlier: EarlierSheet,
): { readonly sheet: NewSheet; readonly changes: FormChanges } {
  const columns = earlier.filled?.columns ?? widthOf(sheet);
  const after = sheet.rows.map(({ cells }) => lineOf(cells.map((cell) => cell?.content ?? BLANK)));
  const all = earlier.grid.rows.map((_, row) => lineOfGrid(earlier.grid, row, columns));
  const before = all.slice(0, filledRows(after, all, earlier.filled));
  const matches = matchLines(before, after);
  const updated = new Additions(sheet, earlier, { rows: before.length, columns }, matches.places, before).added();

  const lists = template ? listRows(template) : { above: Infinity, below: 0 };
  const listed = (lines: readonly Line[]): Set<number> => {
    const isListed = (row: number): boolean => row >= lists.above && row < lines.length - lists.below;
    return new Set(lines.flatMap(({ values }, row) => (isListed(row) && values > 1 ? [row] : [])));
  };
  const wasListed = listed(before);
  const isListed = listed(after);
  const found = new Set(matches.places);
  return {
    sheet: updated.sheet,
    changes: {
      added: [...isListed].filter((row) => !found.has(row)).length,
      removed: [...wasListed].filter((row) => matches.places[row] === null).length,
      changed: [...matches.changed].filter((row) => isListed.has(row)).length,
      totals: Object.entries(earlier.filled?.totals ?? {}).flatMap(([key, was]) => {
        const is = totals[key];
        return is === undefined || is === was ? [] : [{ key, before: was, after: is }];
      }),
      kept: updated.kept,
    },
  };
}

function widthOf({ rows }: Pick<NewSheet, "rows">): number {
  return rows.reduce((width, { cells }) => Math.max(width, cells.length), 0);
}

/**
 * Number of rows of the earlier sheet that were filled. A clerk may since have put rows in or taken some out, so the last one
 * is looked for first: most forms end with the same signatures.
 */
function filledRows(after: readonly Line[], all: readonly Line[], filled: Filled | null): number {
  const last = after.at(-1);
  const found = last && last.label !== "" ? all.map(({ text }) => text).lastIndexOf(last.text) : -1;
  return found >= 0 ? found + 1 : Math.min(filled?.rows ?? all.length, all.length);
}

/** What a row says, for finding it again. */
interface Line {
  /** Its first words. */
  readonly label: string;
  /** All that is in it from its first words on: a number before them is a serial one. A formula counts as any other. */
  readonly text: string;
  /** Number of its cells that hold something but a formula. */
  readonly values: number;
}

const BLANK: CellContent = { value: null };

function lineOf(contents: readonly CellContent[]): Line {
  const words = contents.map((content) => ("formula" in content ? "=" : String(content.value ?? "")));
  const first = contents.findIndex((content) => "value" in content && typeof content.value === "string");
  return {
    label: words[first] ?? "",
    text: words.slice(Math.max(0, first)).join("\t").trimEnd(),
    values: contents.filter((content, column) => "value" in content && words[column] !== "").length,
  };
}

function lineOfGrid(grid: SheetGrid, row: number, columns: number): Line {
  return lineOf(Array.from({ length: columns }, (_, column) => contentAt(grid, row, column)));
}

/** Where each earlier row stands now, null for one that is gone, and which rows of now are other than they were. */
interface Matches {
  readonly places: ReadonlyArray<number | null>;
  readonly changed: ReadonlySet<number>;
}

/** Finds rows again: those that say the same, then those with the same first words, each in their order. */
function matchLines(before: readonly Line[], after: readonly Line[]): Matches {
  const places = before.map((): number | null => null);
  const taken = new Set<number>();
  const match = (key: (line: Line) => string): number[] => {
    const waiting = new Map<string, number[]>();
    after.forEach((line, row) => {
      if (taken.has(row)) return;
      const same = waiting.get(key(line));
      if (same) same.push(row);
      else waiting.set(key(line), [row]);
    });
    for (const same of waiting.values()) same.reverse();
    return before.flatMap((line, row) => {
      const place = places[row] === null ? waiting.get(key(line))?.pop() : undefined;
      if (place === undefined) return [];
      places[row] = place;
      taken.add(place);
      return [place];
    });
  };
  match(({ text }) => text);
  return { places, changed: new Set(match(({ label }) => label)) };
}

/** The clerk's cells of an earlier sheet, on their way to the new one. */
class Additions {
  readonly #rows: NewRow[];
  readonly #columns: number;
  readonly #gone = new Map<number, number>();
  /** The first row after all that stands below the filled ones. */
  readonly #end: number;

  /**
   * @param area the earlier sheet's filled rows and columns
   * @param places where its filled rows stand in the new sheet
   */
  constructor(
    readonly sheet: NewSheet,
    readonly earlier: EarlierSheet,
    readonly area: { readonly rows: number; readonly columns: number },
    readonly places: Matches["places"],
    readonly lines: readonly Line[],
  ) {
    this.#rows = [...sheet.rows];
    this.#columns = widthOf(sheet);
    this.#end = Math.max(earlier.grid.rows.length, area.rows) - area.rows + sheet.rows.length;
  }

  added(): { readonly sheet: NewSheet; readonly kept: number } {
    const { sheet, earlier, area } = this;
    const { grid, looks } = earlier;
    let kept = 0;
    grid.rows.forEach((cells, row) => {
      for (let column = row < area.rows ? area.columns : 0; column < cells.length; column += 1) {
        const content = contentAt(grid, row, column);
        if ("value" in content && (content.value === null || content.value === "")) continue;
        const { style, link } = looks?.rows[row]?.cells[column] ?? {};
        this.#put(this.#placeOf(row), this.#columnOf(column), {
          content: "formula" in content ? { formula: this.#follow(content.formula) } : content,
          ...(style && { style }),
          ...(link === undefined ? {} : { link }),
        });
        kept += 1;
      }
    });
    if (kept === 0) return { sheet, kept };
    const columnWidths = Array.from({ length: Math.max(sheet.columnWidths.length, this.#columns) }, (_, column) => {
      return sheet.columnWidths[column] ?? null;
    });
    looks?.columnWidths.slice(area.columns).forEach((width) => columnWidths.push(width));
    return { sheet: { ...sheet, rows: this.#rows, columnWidths, merges: [...sheet.merges, ...this.#merges()] }, kept };
  }

  #put(row: number, column: number, cell: SheetCell): void {
    while (this.#rows.length <= row) this.#rows.push({ height: null, cells: [] });
    const { cells, ...line } = this.#rows[row] ?? { height: null, cells: [] };
    const padded = [...cells, ...Array.from({ length: Math.max(0, column - cells.length) }, () => null)];
    padded[column] = cell;
    this.#rows[row] = { ...line, cells: padded };
  }

  /** The new row of an earlier one; a row that is gone has one at the end, which begins with its first words. */
  #placeOf(row: number): number {
    const place = this.#standing(row);
    if (place !== null) return place;
    const known = this.#gone.get(row) ?? this.#end + this.#gone.size;
    if (!this.#gone.has(row)) this.#put(known, 0, { content: { value: this.lines[row]?.label ?? "" } });
    this.#gone.set(row, known);
    return known;
  }

  /** The new row of an earlier one; null for a filled row that is gone. */
  #standing(row: number): number | null {
    if (row >= this.area.rows) return row - this.area.rows + this.sheet.rows.length;
    return this.places[row] ?? null;
  }

  #columnOf(column: number): number {
    return column < this.area.columns ? column : column - this.area.columns + this.#columns;
  }

  /** The clerk's merged cells that stand whole on the clerk's side, and together still. */
  #merges(): CellRange[] {
    const { rows, columns } = this.area;
    return this.earlier.grid.merges.flatMap(({ top, left, bottom, right }) => {
      const first = this.#standing(top);
      const last = this.#standing(bottom);
      const isWhole = top >= rows || left >= columns;
      if (!isWhole || first === null || last === null || last - first !== bottom - top) return [];
      return [{ top: first, bottom: last, left: this.#columnOf(left), right: this.#columnOf(right) }];
    });
  }

  /** A formula of the clerk's whose references follow the rows they name; a range takes in what is new between its ends. */
  #follow(formula: string): string {
    const { grid } = this.earlier;
    const corner = (old: Corner, row: number): Corner => ({
      ...old,
      row,
      column: old.column === null ? null : this.#columnOf(old.column),
    });
    return writeFormula(parseFormula(formula, grid.name), (reference) => {
      const { from, to } = reference;
      if (from.row === null || to.row === null) return formatReference(reference);
      if (!reference.isRange) {
        const place = corner(from, this.#standing(from.row) ?? this.#after(from.row));
        return formatReference({ ...reference, from: place, to: place });
      }
      const first = Math.min(this.#after(from.row), this.#standing(from.row) ?? Infinity);
      const last = Math.max(this.#before(to.row), this.#standing(to.row) ?? first);
      return formatReference({ ...reference, from: corner(from, first), to: corner(to, last) });
    });
  }

  /** The row after the one that stood above an earlier row. */
  #after(row: number): number {
    for (let above = row - 1; above >= 0; above -= 1) {
      const place = this.#standing(above);
      if (place !== null) return place + 1;
    }
    return 0;
  }

  /** The row before the one that stood below an earlier row. */
  #before(row: number): number {
    let below = row + 1;
    while (this.#standing(below) === null) below += 1;
    return (this.#standing(below) ?? 0) - 1;
  }
}
