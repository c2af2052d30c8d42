/**
 * Where the rows of a template come to stand once its lists are filled. Lists that stand side by side have rows of their
 * own, so that each part of the sheet's columns is laid out for itself; below them all parts go on in the same row.
 */
import {
  Axis,
  holds,
  lengthOf,
  lengthOfBlock,
  MOST_RANGES,
  spanOf,
  TooManyRanges,
  type Crossing,
  type Place,
  type Repeated,
  type Repeats,
  type Run,
} from "./axis";
import type { ListBlock, Region } from "./blocks";
import { formatReference, parseFormula, TAKES_MANY, type Reference } from "../../formula/references";
import type { TemplatePlan } from "./template";

/** A list as it is laid out. */
interface RepeatedList extends Repeated {
  readonly block: ListBlock;
}

/** Columns that are laid out together, from inclusive. */
interface Part {
  readonly from: number;
  readonly axis: Axis;
}

export class Layout {
  readonly #parts: readonly Part[];

  constructor(
    readonly plan: TemplatePlan,
    repeatsOf: (block: ListBlock) => Repeats,
  ) {
    const { regions, sheet } = plan;
    const repeated = regions.map((region) => sideBySide(region, repeatsOf));
    const starts = new Set([0, ...regions.flatMap(({ blocks }) => blocks.map(({ columns }) => columns.from))]);
    this.#parts = [...starts]
      .sort((one, other) => one - other)
      .map((from) => {
        const here = repeated.flatMap((blocks) => blocks.filter(({ block }) => holds(block.columns, from)));
        return { from, axis: new Axis(sheet.rows.length, here, true) };
      });
  }

  /** Number of parts that the columns are laid out in. */
  get partCount(): number {
    return this.#parts.length;
  }

  /** Index of the part that a column belongs to. */
  partOf(column: number): number {
    return this.#parts.filter(({ from }) => from <= column).length - 1;
  }

  /** The axis of a column's rows. */
  axisOf(column: number): Axis {
    const part = this.#parts[this.partOf(column)];
    if (!part) throw new Error("a column before the first");
    return part.axis;
  }

  /** The rows of the filled sheet, in order: what each part repeats there. */
  *rows(): Generator<readonly Place[]> {
    const parts = this.#parts.map(({ axis }) => axis.places());
    for (;;) {
      const places = parts.flatMap((part): Place[] => {
        const next = part.next();
        return next.done ? [] : [next.value];
      });
      if (places.length < parts.length) return;
      yield places;
    }
  }

  /** Whether a reference is to items in more groups than a function takes ranges. */
  isOfManyGroups({ from, to }: Reference): boolean {
    if (from.row === null || to.row === null) return false;
    return this.axisOf(from.column ?? 0).hasManyGroups(from.row, to.row);
  }

  /**
   * A reference of a template's formula as it reads in a copy of that formula.
   * @param prefix stands before each address
   * @throws TooManyRanges
   */
  follow(reference: Reference, place: Place, prefix = ""): string {
    const { from, to, isRange, within } = reference;
    if (from.row === null || to.row === null) return prefix + formatReference(reference);
    const lines = { from: from.row, to: to.row, fromFixed: from.rowFixed, toFixed: to.rowFixed, isRange, within };
    const write = ([first, last]: Run, left = from.column, right = to.column): string =>
      prefix +
      formatReference({
        ...reference,
        isRange: isRange || first !== last || left !== right,
        from: { ...from, row: first, column: left },
        to: { ...to, row: last, column: right },
      });
    const [first, last] = [this.partOf(from.column ?? 0), this.partOf(to.column ?? Infinity)];
    const pieces = this.#parts.slice(first, last + 1).map(({ from: start, axis }, index, { length }) => {
      const end = (this.#parts[first + index + 1]?.from ?? Infinity) - 1;
      const left = index === 0 ? from.column : start;
      const right = index === length - 1 ? to.column : end;
      return { left, right, runs: axis.follow(lines, place, this.#crossing(left, right)) };
    });
    const [one, ...others] = pieces;
    const text = one?.runs.join(";");
    if (!one || others.every(({ runs }) => runs.join(";") === text)) {
      return one?.runs.map((run) => write(run)).join(",") ?? "";
    }
    const runs = pieces.flatMap((piece) => piece.runs);
    if (within !== null && TAKES_MANY.has(within) && from.column !== null) {
      if (runs.length > MOST_RANGES) throw new TooManyRanges();
      return pieces.flatMap(({ left, right, runs: own }) => own.map((run) => write(run, left, right))).join(",");
    }
    return write([Math.min(...runs.map(([top]) => top)), Math.max(...runs.map(([, bottom]) => bottom))]);
  }

  #crossing(left: number | null, right: number | null): Crossing {
    const { sheet } = this.plan;
    const cells = (row: number) =>
      (sheet.rows[row]?.cells ?? []).slice(left ?? 0, right === null ? undefined : right + 1);
    return {
      isBlank: (row) =>
        cells(row).every((cell) => cell === null || ("value" in cell.content && cell.content.value === null)),
      isPassedOver: (row) =>
        cells(row).every((cell) => {
          if (cell === null) return true;
          if ("value" in cell.content) return typeof cell.content.value !== "number";
          return this.#isSubtotal(cell.content.formula);
        }),
    };
  }

  /** Whether SUBTOTAL passes over a formula: it is one, or becomes one. */
  #isSubtotal(formula: string): boolean {
    const parts = parseFormula(formula, this.plan.sheet.name);
    return (
      /SUBTOTAL\(/i.test(formula) ||
      parts.some((part) => typeof part !== "string" && part.within === "SUM" && this.isOfManyGroups(part))
    );
  }
}

/** The lists of a region, blank rows after those that are shorter. */
function sideBySide(region: Region, repeatsOf: (block: ListBlock) => Repeats): RepeatedList[] {
  const lists = region.blocks.map((block) => {
    const repeats = repeatsOf(block);
    return { block, repeats, height: lengthOf(region) - lengthOf(spanOf(block)) + lengthOfBlock(block, repeats) };
  });
  const tallest = Math.max(...lists.map(({ height }) => height));
  return lists.map(({ block, repeats, height }) => ({
    block,
    repeats,
    filler: { after: spanOf(block).to - 1, count: tallest - height },
  }));
}
