import { contains, type CellRange } from "../../../spreadsheet/workbook";
import { tokenize } from "../../../formula/tokens";
import type { FormulaCell } from "../sheet/cellGrid";
import { formatRange, intersection } from "../sheet/ranges";
import type { Sheet } from "../sheet/sheet";

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

/** What makes references of something else; a token that is `:` stands between two of them. */
const MAKES_REFERENCES = /^(?:INDIRECT|OFFSET|:)$/i;

/** Names inside one another. */
const MOST_NAMES = 20;

/** Which formulas of a book depend on which cells. */
export class Dependents {
  /** By the worksheet's name in lower case. */
  private readonly references = new Map<string, References>();
  /** Formulas that don't say what they refer to. */
  private readonly opaque: Dependent[] = [];

  /** @param nameOf formula of a defined name; null where there is none */
  constructor(
    sheets: readonly Sheet[],
    private readonly nameOf: (name: string) => string | null,
  ) {
    for (const sheet of sheets) {
      for (const cell of sheet.cells.formulas()) {
        const dependent = { ...cell, sheet };
        const ranges = this.rangesOf(cell.formula);
        if (!ranges) this.opaque.push(dependent);
        else for (const { sheet: name, range } of ranges) this.add(name ?? sheet.name, range, dependent);
      }
    }
  }

  /** Whether a formula doesn't say what it refers to. */
  isOpaque(formula: string): boolean {
    return this.rangesOf(formula) === null;
  }

  /** What a formula refers to, by itself and by names; null where it doesn't say all of it. */
  private rangesOf(
    formula: string,
    depth = 0,
  ): { readonly sheet: string | undefined; readonly range: CellRange }[] | null {
    const tokens = depth > MOST_NAMES ? null : tokenize(formula);
    if (!tokens) return null;
    const ranges: { readonly sheet: string | undefined; readonly range: CellRange }[] = [];
    for (const token of tokens) {
      if (token.kind === "reference") ranges.push(token);
      else if (token.kind === "name" && !/^(?:true|false)$/i.test(token.text)) {
        const named = this.nameOf(token.text);
        const within = named === null ? null : this.rangesOf(named, depth + 1);
        if (!within) return null;
        ranges.push(...within);
      } else if (MAKES_REFERENCES.test(token.text)) return null;
    }
    return ranges;
  }

  /** All formulas that depend on some cells, directly or by way of others. */
  of(changed: readonly Place[]): Set<Dependent> {
    const found = new Set<Dependent>();
    const queue = [...changed];
    for (const dependent of changed.length > 0 ? this.opaque : []) {
      found.add(dependent);
      queue.push(placeOf(dependent));
    }
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
