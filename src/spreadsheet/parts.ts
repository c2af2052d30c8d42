/**
 * A reading of a workbook in parts, each small enough to be handled between two frames of a screen. Parts are plain data
 * that can be cloned: a pane hands them on to a worker as they come, which puts them together and checks them, so that its
 * own thread stays free.
 *
 *     // in the pane
 *     for await (const part of workbook.readParts({ signal })) worker.postMessage(part);
 *     // in the worker
 *     const assembler = new ContentAssembler();
 *     onmessage = ({ data }: MessageEvent<ContentPart>) => assembler.take(data);
 *
 * When all have come, `assembler.content()` is the workbook. An assembler that is kept takes a later reading of some sheets
 * as well, and has the others as they were.
 */
import { contentOf } from "./own/memory";
import { cellKey, CellError, type CellRange, type CellValue, type SheetGrid, type WorkbookContent } from "./workbook";

export type ContentPart = BookPart | CellsPart | MergesPart | HiddenPart;

/** Begins a reading. */
export interface BookPart {
  readonly type: "book";
  readonly name: string;
  /** All worksheets in the order of their tabs. */
  readonly sheets: readonly SheetHead[];
}

export interface SheetHead extends Pick<SheetGrid, "name" | "visibility" | "madeBy"> {
  /** Rows from the first down to the last with content. */
  readonly rowCount: number;
  /** Whether its cells are to come; if not, they are as an earlier reading had them. */
  readonly isRead: boolean;
}

/** Cells of a rectangle; they take the place of those that an earlier part had there. */
export interface CellsPart {
  readonly type: "cells";
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly rows: ReadonlyArray<ReadonlyArray<PlainValue>>;
  /** Formula texts without the leading `=`, null for cells without; absent where none of them has any. */
  readonly formulas?: ReadonlyArray<ReadonlyArray<string | null>>;
}

/** A cell's value as it can be cloned: of `CellError` nothing but its code would be left. */
export type PlainValue = Exclude<CellValue, CellError> | { readonly error: string };

export interface MergesPart {
  readonly type: "merges";
  readonly sheet: string;
  readonly merges: readonly CellRange[];
}

/** Rows and columns that are hidden. */
export interface HiddenPart {
  readonly type: "hidden";
  readonly sheet: string;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** A grid while it is put together. */
interface Draft extends SheetGrid {
  readonly rows: CellValue[][];
  readonly formulas: Map<string, string>;
  readonly merges: CellRange[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
}

/** Puts parts together, in the order in which they were read. */
export class ContentAssembler {
  private name = "";
  private drafts: ReadonlyMap<string, Draft> = new Map();

  /** @throws RangeError for a part of a sheet that the reading doesn't have */
  take(part: ContentPart): void {
    if (part.type === "book") return this.begin(part);
    const draft = this.drafts.get(part.sheet);
    if (!draft) throw new RangeError(`no reading of ${part.sheet} has begun`);
    if (part.type === "cells") takeCells(draft, part);
    else if (part.type === "merges") for (const merge of part.merges) draft.merges.push(merge);
    else {
      for (const row of part.rows) draft.hiddenRows.add(row);
      for (const column of part.columns) draft.hiddenColumns.add(column);
    }
  }

  /** The workbook as the parts have it; later parts don't change it. */
  content(): WorkbookContent {
    return contentOf(this.name, this.grids());
  }

  /** All worksheets, those too that Branchbook keeps for itself. */
  grids(): SheetGrid[] {
    return Array.from(this.drafts.values());
  }

  private begin({ name, sheets }: BookPart): void {
    const earlier = this.drafts;
    this.name = name;
    this.drafts = new Map(
      sheets.flatMap((head) => {
        const draft = head.isRead ? draftOf(head) : earlier.get(head.name);
        return draft ? [[head.name, draft] as const] : [];
      }),
    );
  }
}

/** Puts the parts of a whole reading together. @throws what the reading throws */
export async function assembleContent(parts: AsyncIterable<ContentPart>): Promise<WorkbookContent> {
  const assembler = new ContentAssembler();
  for await (const part of parts) assembler.take(part);
  return assembler.content();
}

function draftOf({ name, visibility, madeBy, rowCount }: SheetHead): Draft {
  return {
    name,
    visibility,
    madeBy,
    rows: Array.from({ length: rowCount }, () => []),
    formulas: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

function takeCells(draft: Draft, { top, left, rows, formulas }: CellsPart): void {
  rows.forEach((cells, index) => {
    const row = (draft.rows[top + index] ??= []);
    while (row.length < left) row.push(null);
    cells.forEach((value, at) => {
      row[left + at] = typeof value === "object" && value !== null ? new CellError(value.error) : value;
    });
  });
  formulas?.forEach((texts, index) =>
    texts.forEach((text, at) => {
      if (text !== null) draft.formulas.set(cellKey(top + index, left + at), text);
    }),
  );
}
