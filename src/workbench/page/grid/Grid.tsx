import { makeStyles } from "@fluentui/react-components";
import { useId, useLayoutEffect, useMemo, useRef, useState, type PointerEvent, type RefObject } from "react";
import { type CellRange, contains } from "../../../spreadsheet/workbook";
import type { Axis } from "../../../spreadsheet/xlsx/lineShift";
import { LAST_COLUMN, LAST_ROW } from "../../model/sheet/ranges";
import type { Sheet } from "../../model/sheet/sheet";
import { validationAt } from "../../model/sheet/validation";
import { useSpeech } from "../language";
import type { Worksheet } from "../useWorksheet";
import { PIXELS } from "./appearance";
import { CellMenu } from "./CellMenu";
import { Choices, useChoices } from "./Choices";
import { DrawingLayer } from "./DrawingLayer";
import { CellNote } from "./CellNote";
import { Editor } from "./Editor";
import { FillHandle } from "./FillHandle";
import { FilterArrows } from "./FilterArrows";
import { GridRows } from "./GridRows";
import { ColumnHeaders } from "./Headers";
import { followLink } from "./keys";
import { SizeDialog } from "./SizeDialog";
import { fillOn } from "./tableEdits";
import { Painter } from "./painter";
import { at, type Cell, extentOf, rangeOf, sameCell, type Selection, selectionOf } from "./selection";
import { useSizes } from "./useSizes";
import { useWindow } from "./useWindow";

const HEADER_HEIGHT = 22;
/** Of a row's number, with its share of the room around it. */
const DIGIT_WIDTH = 11;
/** Blank rows and columns that can be scrolled to behind the last used ones. */
const SPARE_ROWS = 50;
const SPARE_COLUMNS = 15;

const useStyles = makeStyles({
  // A sheet is paper: its colours are the clerk's, in the dark as well.
  frame: {
    position: "relative",
    overflow: "hidden",
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    colorScheme: "light",
    backgroundColor: "#ffffff",
    color: "#000000",
  },
  // What lies over its cells lies under menus.
  scroller: { position: "absolute", inset: 0, overflow: "auto", isolation: "isolate" },
  content: { position: "relative", userSelect: "none", cursor: "cell" },
  frozenRows: {
    position: "sticky",
    zIndex: 4,
    backgroundColor: "#ffffff",
    borderBottom: "1px solid #8a8a8a",
    boxSizing: "border-box",
  },
  rows: { position: "relative" },
  // Over the cells, and without room of its own: what is in it is placed by where it is in view.
  overlay: { position: "sticky", top: 0, left: 0, width: 0, height: 0, zIndex: 6 },
});

interface GridProps {
  /** Whoever shows another worksheet gives the grid another key. */
  readonly worksheet: Worksheet;
  /** The field that takes the focus of the grid. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** In percent. */
  readonly zoom: number;
}

/** The cells of the active worksheet, with its charts and comments. */
export function Grid({ worksheet, field, zoom }: GridProps) {
  const styles = useStyles();
  const { say } = useSpeech();
  const { book, sheet, version, selection, draft, reveal } = worksheet;
  const scroller = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const [hovered, setHovered] = useState<Cell | null>(null);
  const { sizes, layout } = useSizes(book, sheet);
  // What is painted depends on all of the book, which tells its changes by the version.
  const waiting = say("outdated");
  const painter = useMemo(() => new Painter(book, sheet, sizes, waiting), [book, sheet, sizes, waiting, version]);
  const counts = useMemo(() => countsOf(sheet, selection), [sheet, selection, version]);
  const header = sheet.showHeadings
    ? { width: Math.max(4, String(counts.rows).length) * DIGIT_WIDTH, height: HEADER_HEIGHT }
    : { width: 0, height: 0 };
  const rows = useWindow(scroller, {
    count: counts.rows,
    size: (row) => sizes.row(row),
    frozen: sheet.freeze.rows,
    header: header.height,
    isHorizontal: false,
    layout,
  });
  const columns = useWindow(scroller, {
    count: counts.columns,
    size: (column) => sizes.column(column),
    frozen: sheet.freeze.columns,
    header: header.width,
    isHorizontal: true,
    layout,
  });
  useReveal(reveal?.cell, rows.reveal, columns.reveal);
  const mouse = useMouse(worksheet, field, setHovered);
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const [sizing, setSizing] = useState<Axis | null>(null);
  const [filtering, setFiltering] = useState<number | null>(null);
  const focus = () => field.current?.focus({ preventScroll: true });

  const selected = rangeOf(sheet, selection);
  const cell = draft?.cell ?? selection.active;
  const active = extentOf(sheet, cell);
  // A pointer that rests on another cell takes no comment from who goes by the keyboard.
  const noted = hovered && painter.commentAt(hovered.row, hovered.column) ? hovered : cell;
  const comment = painter.commentAt(noted.row, noted.column);
  const choices = useChoices(worksheet);
  const place = {
    left: columns.offset(active.left),
    top: rows.offset(active.top),
    width: columns.start(active.right + 1) - columns.start(active.left),
    height: rows.start(active.bottom + 1) - rows.start(active.top),
  };
  // What scrolls stops behind what stays in view.
  const isInView =
    (active.top < sheet.freeze.rows || place.top >= header.height + rows.frozenSize) &&
    (active.left < sheet.freeze.columns || place.left >= header.width + columns.frozenSize);
  // A corner out of view is nothing to take hold of; whole rows and columns have none.
  const corner = { left: columns.offset(selected.right + 1), top: rows.offset(selected.bottom + 1) };
  const isFillable =
    !draft &&
    !book.isReadOnly &&
    selected.bottom < counts.rows &&
    selected.right < counts.columns &&
    corner.left > header.width &&
    corner.top > header.height;
  /** Where the active cell is in the window. */
  const menuPlace = () => {
    const box = field.current?.getBoundingClientRect();
    return { x: box?.left ?? 0, y: box?.bottom ?? 0 };
  };
  const openFilter = () => {
    const { range } = sheet.filter ?? {};
    if (!range || active.top !== range.top || active.left < range.left || active.left > range.right) return false;
    setFiltering(active.left);
    return true;
  };
  const isOutdated = isInView && !draft && sheet.cells.isOutdated(active.top, active.left);
  const prompt = validationAt(sheet, active.top, active.left)?.prompt;
  const isPrompted =
    prompt?.show &&
    prompt.title + prompt.message !== "" &&
    isInView &&
    !isOutdated &&
    !comment &&
    choices.marked === null;
  const below = (scroller.current?.clientHeight ?? 0) - place.top - place.height;
  const parts = {
    ...{ sheet, painter, rows, columns, headerWidth: header.width, active: cell, selected },
    onResizeRow: (row: number, height: number) => worksheet.resize("rows", row, height / PIXELS),
    onFitRow: (row: number) => worksheet.resize("rows", row, null),
  };
  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        className={styles.scroller}
        style={{ zoom: zoom / 100 }}
        {...mouse}
        onContextMenu={(event) => {
          const place = placeOf(event.target);
          if (!place) return;
          event.preventDefault();
          if (!holds(selected, place)) worksheet.select(place, false);
          setMenuAt({ x: event.clientX, y: event.clientY });
        }}
      >
        <div
          className={styles.content}
          style={{ width: header.width + columns.total, height: header.height + rows.total }}
        >
          <div className={styles.overlay}>
            <Editor
              worksheet={worksheet}
              field={field}
              gridId={gridId}
              pageRows={rows.capacity}
              place={place}
              choices={choices}
              onMenu={() => setMenuAt(menuPlace())}
              onFilter={openFilter}
            />
            {isFillable && (
              <FillHandle
                selected={selected}
                rows={rows}
                columns={columns}
                onFill={(whole) => {
                  if (!worksheet.run((on, of, cells) => fillOn(on, of, cells, whole))) return;
                  worksheet.select({ ...selectionOf(whole), active: selection.active }, false);
                }}
              />
            )}
            {sheet.filter && (
              <FilterArrows
                worksheet={worksheet}
                filter={sheet.filter}
                rows={rows}
                columns={columns}
                header={header}
                asked={filtering}
                onClose={() => {
                  setFiltering(null);
                  focus();
                }}
              />
            )}
            {isInView && !draft && <Choices list={choices} place={place} isAbove={below < Math.min(200, place.top)} />}
            {isPrompted && (
              <CellNote
                label={say("prompt")}
                title={prompt.title}
                text={prompt.message}
                left={place.left + 10}
                top={place.top + place.height + 4}
              />
            )}
            {isOutdated && (
              <CellNote
                label={say("outdated")}
                title={say("outdated")}
                text={say("outdatedText")}
                left={place.left + 10}
                top={place.top + place.height + 4}
              />
            )}
            {comment && (
              <CellNote
                label={say("comment")}
                title={comment.author}
                text={comment.text}
                left={columns.offset(extentOf(sheet, noted).right + 1) + 6}
                top={Math.max(header.height, rows.offset(noted.row))}
              />
            )}
          </div>
          <div
            id={gridId}
            role="grid"
            aria-label={say("grid", { sheet: sheet.name })}
            aria-rowcount={counts.rows + 1}
            aria-colcount={counts.columns + 1}
            aria-multiselectable
            aria-readonly={book.isReadOnly}
          >
            <ColumnHeaders
              columns={columns}
              {...header}
              selected={selected}
              onResize={(column, width) => worksheet.resize("columns", column, width / PIXELS)}
              onFit={(column) => worksheet.resize("columns", column, sizes.fittedColumn(column) / PIXELS)}
            />
            {rows.frozenSize > 0 && (
              <div
                role="rowgroup"
                className={styles.frozenRows}
                style={{ top: header.height, height: rows.frozenSize }}
              >
                <GridRows {...parts} part="frozen" />
              </div>
            )}
            <div role="rowgroup" className={styles.rows} style={{ height: rows.total - rows.frozenSize }}>
              <GridRows {...parts} part="shown" />
            </div>
          </div>
          {sheet.charts.length + sheet.images.length > 0 && (
            <DrawingLayer book={book} sheet={sheet} version={version} rows={rows} columns={columns} header={header} />
          )}
        </div>
      </div>
      <CellMenu
        worksheet={worksheet}
        at={menuAt}
        onClose={() => {
          setMenuAt(null);
          focus();
        }}
        onSize={setSizing}
        onClipboard={(what) => {
          focus();
          // The field hands over what is selected; the browser takes it, for the menu was chosen by hand.
          document.execCommand(what);
        }}
      />
      {sizing && (
        <SizeDialog
          worksheet={worksheet}
          axis={sizing}
          onClose={() => {
            setSizing(null);
            focus();
          }}
        />
      )}
    </div>
  );
}

/** Whether what the pointer is on is selected already. */
function holds(selected: CellRange, { active, extent }: Selection): boolean {
  return contains(selected, active.row, active.column) && contains(selected, extent.row, extent.column);
}

/** How many rows and columns can be scrolled to: all that are used or selected, and some more. */
function countsOf(sheet: Sheet, { active, extent }: Selection): { rows: number; columns: number } {
  const used = sheet.usedRange() ?? { bottom: 0, right: 0 };
  const drawings = [...sheet.charts, ...sheet.images].map(({ place }) => ({
    row: sheet.rows.at(place.top + place.height),
    column: sheet.columns.at(place.left + place.width),
  }));
  // Whole rows and columns are selected to the sheet's end, which isn't to be scrolled to for that.
  const reached = { row: extent.row % LAST_ROW, column: extent.column % LAST_COLUMN };
  const cells = [...drawings, active, reached];
  return {
    rows: Math.min(LAST_ROW + 1, Math.max(used.bottom, ...cells.map(({ row }) => row)) + SPARE_ROWS),
    columns: Math.min(LAST_COLUMN + 1, Math.max(used.right, ...cells.map(({ column }) => column)) + SPARE_COLUMNS),
  };
}

/** Scrolls to a cell each time one is named. */
function useReveal(cell: Cell | undefined, row: (row: number) => void, column: (column: number) => void): void {
  const done = useRef(cell);
  useLayoutEffect(() => {
    if (!cell || cell === done.current) return;
    done.current = cell;
    row(cell.row);
    column(cell.column);
  });
}

/** Selecting by pointer: cells, rows and columns by their headings; a double click edits, a click on a link follows it. */
function useMouse(worksheet: Worksheet, field: RefObject<HTMLElement | null>, hover: (cell: Cell | null) => void) {
  const { selection, select, begin } = worksheet;
  const [from, setFrom] = useState<Selection | null>(null);
  const choose = (place: Selection, { shiftKey }: PointerEvent, isDragging: boolean) => {
    const { active } = shiftKey || isDragging ? (from ?? selection) : place;
    const isSame = sameCell(active, selection.active) && sameCell(place.extent, selection.extent);
    if (!isSame) select({ active, extent: place.extent }, false);
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const place = placeOf(event.target);
      if (!place || event.button !== 0) return;
      // Keeps the focus where it is typed.
      event.preventDefault();
      field.current?.focus({ preventScroll: true });
      if (!event.shiftKey) setFrom(place);
      choose(place, event, false);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const place = placeOf(event.target);
      hover(place && isCell(place) ? place.active : null);
      if (from && place && event.buttons === 1) choose(place, event, true);
      else if (from && event.buttons === 0) setFrom(null);
    },
    onPointerLeave: () => hover(null),
    onClick: () => {
      if (isCell(selection)) followLink(worksheet);
    },
    onDoubleClick: ({ target }: { readonly target: EventTarget }) => {
      const place = placeOf(target);
      if (place && isCell(place)) begin();
    },
  };
}

function isCell({ active, extent }: Selection): boolean {
  return sameCell(active, extent);
}

/** What a point of the grid stands for: a cell, a whole row or column, or all. */
function placeOf(target: EventTarget): Selection | null {
  const element =
    target instanceof Element ? target.closest<HTMLElement>("[data-row], [data-column], [data-corner]") : null;
  if (!element) return null;
  const { row, column } = element.dataset;
  if (row !== undefined && column !== undefined) return at(Number(row), Number(column));
  const [top, bottom] = row === undefined ? [0, LAST_ROW] : [Number(row), Number(row)];
  const [left, right] = column === undefined ? [0, LAST_COLUMN] : [Number(column), Number(column)];
  return { active: { row: top, column: left }, extent: { row: bottom, column: right } };
}
