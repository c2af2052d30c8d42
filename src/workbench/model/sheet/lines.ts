import { type LineShift, shiftKeys } from "../../../spreadsheet/xlsx/lineShift";

/** Points of a column 64 pixels wide, and of a row nobody has set. */
export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

/** Sizes in points of rows or columns, by their index, and which of them are hidden. */
export interface StoredLines {
  readonly sizes: ReadonlyMap<number, number>;
  readonly hidden: ReadonlySet<number>;
  /** How deep they stand in groups that can be folded away, those that do. */
  readonly levels?: ReadonlyMap<number, number>;
  /** Size of all others. */
  readonly standard: number;
}

/** Levels of groups that a worksheet can have. */
export const LEVELS = 7;

/** The rows or the columns of a worksheet. */
export class Lines {
  standard: number;
  private sizes = new Map<number, number>();
  private hidden = new Set<number>();
  private levels = new Map<number, number>();

  constructor(private stored: StoredLines) {
    this.standard = stored.standard;
    this.state = stored;
  }

  /** All of it, to be put back. */
  get state(): StoredLines {
    const { sizes, hidden, levels, standard } = this;
    return { sizes: new Map(sizes), hidden: new Set(hidden), levels: new Map(levels), standard };
  }

  set state({ sizes, hidden, levels, standard }: StoredLines) {
    this.sizes = new Map(sizes);
    this.hidden = new Set(hidden);
    this.levels = new Map(levels);
    this.standard = standard;
  }

  /** Size in points that the line has, or would have if it weren't hidden. */
  size(line: number): number {
    return this.sizes.get(line) ?? this.standard;
  }

  /** Whether the line's size was set; other rows take the height that fits their content. */
  isSet(line: number): boolean {
    return this.sizes.has(line);
  }

  isHidden(line: number): boolean {
    return this.hidden.has(line);
  }

  /** @param size null for the standard size */
  resize(first: number, last: number, size: number | null): void {
    for (let line = first; line <= last; line++) {
      if (size === null) this.sizes.delete(line);
      else this.sizes.set(line, size);
    }
  }

  hide(first: number, last: number, isHidden: boolean): void {
    for (let line = first; line <= last; line++) {
      if (isHidden) this.hidden.add(line);
      else this.hidden.delete(line);
    }
  }

  /** How deep a line stands in groups that can be folded away, 0–7. */
  level(line: number): number {
    return this.levels.get(line) ?? 0;
  }

  /**
   * Puts lines into a group, or takes them out of one.
   * @returns false, with nothing changed, where one of them stands as deep as can be, or none stands in a group
   */
  group(first: number, last: number, isGrouped: boolean): boolean {
    const lines = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const moved = isGrouped ? lines : lines.filter((line) => this.level(line) > 0);
    if (moved.length === 0 || (isGrouped && moved.some((line) => this.level(line) === LEVELS))) return false;
    for (const line of moved) {
      const level = this.level(line) + (isGrouped ? 1 : -1);
      if (level > 0) this.levels.set(line, level);
      else this.levels.delete(line);
    }
    return true;
  }

  /** Moves lines when some come or go. */
  move(shift: LineShift): void {
    this.state = shiftedLines(this.state, shift);
  }

  /** Holds the lines against others than those that were read from now on. */
  rebase(stored: StoredLines): void {
    this.stored = stored;
  }

  /** What has changed, by line: its size in points where that is another, and whether it is hidden where that is. */
  changes(): Map<number, { readonly size?: number; readonly isHidden?: boolean }> {
    const { sizes, hidden } = this.stored;
    const lines = new Set([...this.sizes.keys(), ...sizes.keys(), ...this.hidden, ...hidden]);
    const changes = new Map<number, { readonly size?: number; readonly isHidden?: boolean }>();
    for (const line of lines) {
      const isResized = this.sizes.get(line) !== sizes.get(line);
      const isHidden = this.isHidden(line);
      if (!isResized && isHidden === hidden.has(line)) continue;
      changes.set(line, {
        ...(isResized && { size: this.size(line) }),
        ...(isHidden !== hidden.has(line) && { isHidden }),
      });
    }
    return changes;
  }

  /** Whether all lines without a size of their own have another. */
  get isRestandardized(): boolean {
    return this.standard !== this.stored.standard;
  }

  /** Whether lines stand in other groups. */
  get isRegrouped(): boolean {
    const [now, before] = [this.levels, this.stored.levels ?? new Map<number, number>()];
    return now.size !== before.size || [...now].some(([line, level]) => before.get(line) !== level);
  }

  /** Indexes of all lines with a size of their own. */
  setLines(): Iterable<number> {
    return this.sizes.keys();
  }

  /** Indexes of all lines that stand in groups. */
  groupedLines(): Iterable<number> {
    return this.levels.keys();
  }

  /** Points from the sheet's edge to where a line starts. */
  start(line: number): number {
    let start = line * this.standard;
    for (const [other, size] of this.sizes) if (other < line) start += size - this.standard;
    for (const other of this.hidden) if (other < line) start -= this.size(other);
    return start;
  }

  /** The line some points from the sheet's edge. */
  at(points: number): number {
    let line = 0;
    for (let rest = points; rest >= 0; line++) if (!this.hidden.has(line)) rest -= this.size(line);
    return Math.max(0, line - 1);
  }
}

/** Lines with those of a change moved: those that come are as high or wide as the one before them, and are seen. */
export function shiftedLines({ sizes, hidden, levels, standard }: StoredLines, shift: LineShift): StoredLines {
  const kept = new Map([...hidden].map((line) => [line, true]));
  return {
    sizes: shiftKeys(sizes, shift),
    hidden: new Set(shiftKeys(kept, shift, () => undefined).keys()),
    levels: shiftKeys(levels ?? new Map<number, number>(), shift),
    standard,
  };
}
