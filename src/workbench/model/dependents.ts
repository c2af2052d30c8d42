import { contains, type CellRange } from "../../workbook/workbook";
import { tokenize } from "../../workbook/xlsx/formula/text";
import type { FormulaCell } from "./cellGrid";
import { formatRange, intersection } from "./ranges";
import type { Sheet } from "./sheet";

/** A cell whose formula refers to others. */
export interface Dependent extends FormulaCell {
  readonly sheet: Sheet;
}

/** Cells on one worksheet. */
export interface Place {
  readonly sheet: Sheet;
  readonly range: CellRange;
}

/** A range that formulas refer to, and the cells that hold them. */
interface Block {
  readonly range: CellRange;
  readonly dependents: Dependent[];
}

/** What is referred to on one worksheet. */
interface References {
  /** By row, ranges one row high: what most formulas of a ledger add up. */
  readonly rows: Map<number, Block[]>;
  /** Higher ranges, each once, by address. */
  readonly blocks: Map<string, Block>;
}

/** Which formulas of a book depend on which cells. */
export class Dependents {
  /** By the worksheet's name in lower case. */
  private readonly references = new Map<string, References>();

  constructor(sheets: readonly Sheet[]) {
    for (const sheet of sheets) {
      for (const cell of sheet.cells.formulas()) {
        const dependent = { ...cell, sheet };
        for (const token of tokenize(cell.formula) ?? []) {
          if (token.kind === "reference") this.add(token.sheet ?? sheet.name, token.range, dependent);
        }
      }
    }
  }

  /** All formulas that depend on some cells, directly or by way of others. */
  of(changed: readonly Place[]): Set<Dependent> {
    const found = new Set<Dependent>();
    const queue = [...changed];
    // A block's formulas are found once for all its cells.
    const blocks = new Map([...this.references].map(([name, references]) => [name, [...references.blocks.values()]]));
    const take = ({ dependents }: Block) => {
      for (const dependent of dependents) {
        if (found.has(dependent)) continue;
        found.add(dependent);
        queue.push(placeOf(dependent));
      }
    };
    for (let place = queue.pop(); place; place = queue.pop()) {
      const name = place.sheet.name.toLowerCase();
      const { range } = place;
      for (const block of this.inRows(name, range)) take(block);
      const rest: Block[] = [];
      for (const block of blocks.get(name) ?? []) {
        if (intersection(block.range, range)) take(block);
        else rest.push(block);
      }
      blocks.set(name, rest);
    }
    return found;
  }

  private add(sheet: string, range: CellRange, dependent: Dependent): void {
    const name = sheet.toLowerCase();
    let references = this.references.get(name);
    if (!references) this.references.set(name, (references = { rows: new Map(), blocks: new Map() }));
    if (range.top === range.bottom) {
      const inRow = references.rows.get(range.top);
      const block = { range, dependents: [dependent] };
      if (inRow) inRow.push(block);
      else references.rows.set(range.top, [block]);
      return;
    }
    const address = formatRange(range);
    const block = references.blocks.get(address);
    if (block) block.dependents.push(dependent);
    else references.blocks.set(address, { range, dependents: [dependent] });
  }

  private *inRows(name: string, range: CellRange): Iterable<Block> {
    const rows = this.references.get(name)?.rows;
    if (!rows) return;
    if (range.bottom - range.top < rows.size) {
      for (let row = range.top; row <= range.bottom; row++) yield* meeting(rows.get(row), range);
    } else for (const [row, blocks] of rows) if (contains(range, row, range.left)) yield* meeting(blocks, range);
  }
}

function* meeting(blocks: readonly Block[] | undefined, range: CellRange): Iterable<Block> {
  for (const block of blocks ?? []) if (intersection(block.range, range)) yield block;
}

function placeOf({ sheet, row, column }: Dependent): Place {
  return { sheet, range: { top: row, left: column, bottom: row, right: column } };
}
