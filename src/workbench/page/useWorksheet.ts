import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { CellRange } from "../../spreadsheet/workbook";
import type { Axis } from "../../spreadsheet/xlsx/lineShift";
import type { WorkbookModel, BookEvent } from "../model/book";
import { intersection, isEntireColumns, isEntireRows, parseRange, splitReference } from "../model/sheet/ranges";
import type { Sheet } from "../model/sheet/sheet";
import type { ClerkEdit } from "../model/editing/history";
import { type CopiedCells, copyCells } from "../model/editing/copying";
import { clear, EditRefused, enter, fillAlong, paste, pasteCopied, redo, textToEdit, undo } from "./grid/edits";
import { linesOf, resizeAt } from "./grid/lineEdits";
import { type Cell, rangeOf, type Selection, selectionOf } from "./grid/selection";
import { useBookEvents, useBookVersion } from "./useBook";

/** A cell that is being edited. */
export interface Draft {
  readonly cell: Cell;
  readonly text: string;
  /** Begun by typing over the cell: arrow keys then finish it. In the text begun by F2 they move the caret. */
  readonly isTypedOver: boolean;
}

/** A place to be scrolled to; a new object each time. */
export interface Reveal {
  readonly cell: Cell;
}

/** Something to be done to cells. */
export type Deed = (book: WorkbookModel, sheet: Sheet, selected: CellRange, active: Cell) => unknown;

/** What the clerk sees of a book's active worksheet, and does to it. */
export interface Worksheet {
  readonly book: WorkbookModel;
  readonly sheet: Sheet;
  /** Changes whenever anything in the book has. */
  readonly version: number;
  readonly selection: Selection;
  readonly draft: Draft | null;
  readonly reveal: Reveal | null;
  /** Selects cells, finishing what is being edited. @param reveal whether to scroll to where the selection now ends */
  select(selection: Selection, reveal?: boolean): void;
  /** Goes to a place named as in the name box or a link. @returns whether there is one */
  goTo(reference: string): boolean;
  /** Starts editing the active cell. @param text put in its place; without one the cell's own text is edited */
  begin(text?: string): void;
  type(text: string): void;
  /** Enters what is being edited. @returns false where it is refused, and stays being edited */
  commit(): boolean;
  cancel(): void;
  clear(): void;
  /** Keeps what is selected, so that pasting the same text again pastes formulas and formats. */
  copy(tsv: string, isCut: boolean): void;
  paste(tsv: string): void;
  /** Copies the first row or column that is selected to the others. */
  fillAlong(direction: "down" | "right"): void;
  /**
   * Does something to what is selected, once what is being edited is entered.
   * @returns whether it was done
   */
  run(work: Deed): boolean;
  /** Gives a line a size in points, null for what its content needs, and with it all others that are selected whole. */
  resize(axis: Axis, line: number, size: number | null): void;
  /** Takes the clerk's last edit back, or does the last one taken back again, and goes there. */
  undo(): void;
  redo(): void;
}

/** @param refuse told why an edit can't be done, and null once one was */
export function useWorksheet(book: WorkbookModel, refuse: (why: EditRefused | null) => void): Worksheet {
  const version = useBookVersion(book);
  const sheet = book.active;
  const [selected, setSelected] = useState<{ readonly sheet: Sheet; readonly selection: Selection } | null>(null);
  const [draft, latest, setDraft] = useDraft();
  const [reveal, setReveal] = useState<Reveal | null>(null);
  const copied = useRef<{ readonly tsv: string; readonly cells: CopiedCells } | null>(null);
  const selection = selected?.sheet === sheet ? selected.selection : selectionOf(firstOf(sheet));

  const hear = useCallback((event: BookEvent) => {
    if (event.type !== "activated" && (event.type !== "selected" || event.by === "clerk")) return;
    const own = selectionOf(firstOf(event.sheet));
    setSelected({ sheet: event.sheet, selection: own });
    setReveal({ cell: own.active });
  }, []);
  useBookEvents(book, hear);
  useEffect(() => {
    const isEditing = draft !== null;
    if (book.isEditingCell !== isEditing) book.isEditingCell = isEditing;
  }, [book, draft]);

  return useMemo(() => {
    const attempt = (work: () => void): boolean => {
      try {
        work();
        refuse(null);
        return true;
      } catch (error) {
        if (!(error instanceof EditRefused)) throw error;
        refuse(error);
        return false;
      }
    };
    const commit = () => {
      const { current } = latest;
      if (!current) return true;
      const { cell, text } = current;
      const isDone = attempt(() => enter(book, sheet, cell.row, cell.column, text));
      if (isDone) setDraft(null);
      return isDone;
    };
    const select = (chosen: Selection, isRevealed = true) => {
      if (!commit()) return;
      setSelected({ sheet, selection: chosen });
      if (isRevealed) setReveal({ cell: chosen.extent });
      book.edit("clerk", () => sheet.select([rangeOf(sheet, chosen)]));
    };
    const show = (target: Sheet, range: CellRange) => {
      book.edit("clerk", () => {
        book.activate(target);
        target.select([range]);
      });
      setSelected({ sheet: target, selection: selectionOf(range) });
      setReveal({ cell: { row: range.top, column: range.left } });
    };
    const takeBack = (work: (of: WorkbookModel) => ClerkEdit | null) => {
      if (!commit()) return;
      attempt(() => {
        const edit = work(book);
        if (edit?.sheet.visibility === "visible") show(edit.sheet, edit.range);
      });
    };
    return {
      ...{ book, sheet, version, selection, draft, reveal, commit, select },
      goTo: (reference) => {
        const { sheet: name, address } = splitReference(reference.trim());
        const range = parseRange(address);
        const target = name === null ? sheet : book.sheet(name);
        if (!range || target?.visibility !== "visible" || !commit()) return false;
        show(target, range);
        return true;
      },
      begin: (text) => {
        const { row, column } = selection.active;
        const merge = sheet.mergeAt(row, column);
        const cell = merge ? { row: merge.top, column: merge.left } : { row, column };
        const own = text ?? textToEdit(book, sheet, cell.row, cell.column);
        setDraft({ cell, text: own, isTypedOver: text !== undefined });
        setReveal({ cell });
      },
      type: (text) => latest.current && setDraft({ ...latest.current, text }),
      cancel: () => setDraft(null),
      clear: () => attempt(() => clear(book, sheet, rangeOf(sheet, selection))),
      copy: (tsv, isCut) => {
        const used = sheet.usedRange();
        const range = used && intersection(rangeOf(sheet, selection), used);
        const hasHidden = range !== null && hidesAny(sheet, range);
        copied.current = range && !hasHidden ? { tsv, cells: copyCells(sheet, range, isCut) } : null;
      },
      fillAlong: (direction) => attempt(() => fillAlong(book, sheet, rangeOf(sheet, selection), direction)),
      paste: (tsv) =>
        attempt(() => {
          const own = copied.current?.tsv === tsv ? copied.current.cells : null;
          const selected = rangeOf(sheet, selection);
          const range = own ? pasteCopied(book, sheet, selected, own) : paste(book, sheet, selected, tsv);
          select({ ...selectionOf(range), active: selection.active });
        }),
      run: (work) => {
        if (!commit()) return false;
        return attempt(() => {
          work(book, sheet, rangeOf(sheet, selection), selection.active);
        });
      },
      resize: (axis, line, size) => {
        const selected = rangeOf(sheet, selection);
        const { first, count } = linesOf(selected, axis);
        const isWhole = axis === "rows" ? isEntireRows(selected) : isEntireColumns(selected);
        const isOfSelected = isWhole && line >= first && line < first + count;
        const lines = isOfSelected ? { axis, first, count } : { axis, first: line, count: 1 };
        attempt(() => resizeAt(book, sheet, lines, size));
      },
      undo: () => takeBack(undo),
      redo: () => takeBack(redo),
    };
  }, [book, sheet, version, selection, draft, latest, setDraft, reveal, refuse]);
}

/** What is being edited, as it is shown, and as it is at once: leaving the field follows Enter and Escape at their heels. */
function useDraft() {
  const [draft, show] = useState<Draft | null>(null);
  const latest = useRef(draft);
  const setDraft = useCallback((next: Draft | null) => {
    latest.current = next;
    show(next);
  }, []);
  return [draft, latest, setDraft] as const;
}

function hidesAny({ rows }: Sheet, { top, bottom }: CellRange): boolean {
  for (let row = top; row <= bottom; row++) if (rows.isHidden(row)) return true;
  return false;
}

function firstOf(sheet: Sheet) {
  return sheet.selection[0] ?? { top: 0, left: 0, bottom: 0, right: 0 };
}
