/**
 * Merged cells as they were last read. Office.js sends the question for them as one that writes, which costs the clerk Excel's own
 * undo: so they are remembered, and follow what becomes of rows and columns.
 */
import { columnIndex } from "../../addresses";
import type { CellRange } from "../../workbook";

/** What was read of a worksheet. */
interface Known {
  readonly merges: readonly CellRange[];
  /** Whether nothing has happened since that may have merged other cells. */
  readonly isSure: boolean;
}

/** What Excel tells of a change. */
interface Change {
  readonly worksheetId: string;
  readonly address: string;
  /** Absent where formats were changed. */
  readonly changeType?: string;
}

export class KnownMerges {
  private readonly sheets = new Map<string, Known>();
  /** How often each worksheet was rearranged. */
  private readonly turns = new Map<string, number>();

  /** Whether something may have been merged, or split, since it was read. */
  get isUnsure(): boolean {
    return Array.from(this.sheets.values()).some(({ isSure }) => !isSure);
  }

  /** Of a worksheet; null where they are to be asked for. @param isAnew also where they may no longer be so */
  of(id: string, isAnew: boolean): readonly CellRange[] | null {
    const known = this.sheets.get(id);
    return known && (known.isSure || !isAnew) ? known.merges : null;
  }

  /** Begins to ask for those of a worksheet. @returns keeps them, unless the worksheet was rearranged meanwhile */
  asking(id: string): (merges: readonly CellRange[]) => void {
    const turn = this.turns.get(id);
    return (merges) => {
      if (this.turns.get(id) === turn) this.sheets.set(id, { merges, isSure: true });
    };
  }

  forget(id: string): void {
    this.turn(id);
    this.sheets.delete(id);
  }

  /** Follows a change that Excel tells of. */
  note({ worksheetId: id, address, changeType }: Change): void {
    if (changeType === "RangeEdited") return;
    const known = this.sheets.get(id);
    const lines = linesOf(address);
    const move = changeType === undefined || !lines ? undefined : MOVES.get(changeType);
    if (move && lines) {
      this.turn(id);
      if (known) this.sheets.set(id, { ...known, merges: known.merges.flatMap((merge) => move(merge, lines) ?? []) });
    } else if (changeType !== undefined || /[:,]/.test(address)) {
      // Merging is a change of formats, of more than one cell.
      this.turn(id);
      if (known) this.sheets.set(id, { ...known, isSure: false });
    }
  }

  private turn(id: string): void {
    this.turns.set(id, (this.turns.get(id) ?? 0) + 1);
  }
}

/** Rows or columns, first and last, from 0. */
interface Lines {
  readonly first: number;
  readonly last: number;
}

/** Where a merged cell is then; null where it is gone. */
type Move = (merge: CellRange, lines: Lines) => CellRange | null;

const MOVES: ReadonlyMap<string, Move> = new Map<string, Move>([
  ["RowInserted", (merge, lines) => withRows(merge, pushed(merge.top, merge.bottom, lines))],
  ["RowDeleted", (merge, lines) => withRows(merge, pulled(merge.top, merge.bottom, lines))],
  ["ColumnInserted", (merge, lines) => withColumns(merge, pushed(merge.left, merge.right, lines))],
  ["ColumnDeleted", (merge, lines) => withColumns(merge, pulled(merge.left, merge.right, lines))],
]);

function withRows({ left, right }: CellRange, rows: Lines | null): CellRange | null {
  return rows && asMerge({ top: rows.first, left, bottom: rows.last, right });
}

function withColumns({ top, bottom }: CellRange, columns: Lines | null): CellRange | null {
  return columns && asMerge({ top, left: columns.first, bottom, right: columns.last });
}

function asMerge(range: CellRange): CellRange | null {
  return range.top === range.bottom && range.left === range.right ? null : range;
}

/** Lines that others are put before, or between. */
function pushed(first: number, last: number, put: Lines): Lines {
  const count = put.last - put.first + 1;
  return { first: first >= put.first ? first + count : first, last: last >= put.first ? last + count : last };
}

/** Lines of which others are taken out. */
function pulled(first: number, last: number, out: Lines): Lines | null {
  const count = out.last - out.first + 1;
  const moved = (line: number, inside: number) => (line < out.first ? line : line > out.last ? line - count : inside);
  const [top, bottom] = [moved(first, out.first), moved(last, out.first - 1)];
  return bottom < top ? null : { first: top, last: bottom };
}

/** The rows of `5:6`, the columns of `C:D`; null for anything else. */
function linesOf(address: string): Lines | null {
  const [, first, last] = /^\$?(\d+|[A-Z]{1,3}):\$?(\d+|[A-Z]{1,3})$/.exec(address) ?? [];
  if (first === undefined || last === undefined) return null;
  const lineOf = (name: string) => (/^\d/.test(name) ? Number(name) - 1 : columnIndex(name));
  return { first: lineOf(first), last: lineOf(last) };
}
