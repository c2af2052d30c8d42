import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { CSSProperties } from "react";
import { contains, type CellRange } from "../../../spreadsheet/workbook";
import type { Sheet } from "../../model/sheet/sheet";
import { useSpeech } from "../language";
import { SELECTION_COLOR } from "./appearance";
import { RowHeader } from "./Headers";
import type { Painter } from "./painter";
import { type Cell, extentOf } from "./selection";
import type { Lines } from "./useWindow";

const useStyles = makeStyles({
  row: { display: "flex" },
  frozenCells: { position: "sticky", zIndex: 2, flexShrink: 0, backgroundColor: "#ffffff" },
  frozenEdge: { borderRight: "1px solid #8a8a8a", boxSizing: "border-box" },
  cells: { position: "relative", flexShrink: 0 },
  cell: {
    position: "absolute",
    boxSizing: "border-box",
    display: "flex",
    padding: "0 3px",
    overflow: "visible",
  },
  clipped: { overflow: "hidden" },
  text: { position: "relative", overflow: "hidden", pointerEvents: "none", flexShrink: 0, maxHeight: "100%" },
  selected: {
    "::before": {
      content: "''",
      position: "absolute",
      inset: 0,
      backgroundColor: "rgba(16, 124, 65, 0.1)",
      "@media (forced-colors: active)": { border: "2px solid Highlight" },
    },
  },
  // Forced colours hide the fill.
  marked: { "@media (forced-colors: active)": { outline: "2px dashed CanvasText", outlineOffset: "-2px" } },
  active: {
    outline: `2px solid ${SELECTION_COLOR}`,
    outlineOffset: "-1px",
    zIndex: 1,
    "@media (forced-colors: active)": { outline: "3px solid Highlight" },
  },
  // Its value is one of old: told by more than colour.
  outdated: {
    fontStyle: "italic",
    backgroundImage: "repeating-linear-gradient(135deg, rgba(196, 49, 75, 0.22) 0 2px, transparent 2px 8px)",
    "@media (forced-colors: active)": { outline: "2px dotted CanvasText", outlineOffset: "-2px" },
  },
  commented: {
    "::after": {
      content: "''",
      position: "absolute",
      top: 0,
      right: 0,
      borderTop: "7px solid #c4314b",
      borderLeft: "7px solid transparent",
      "@media (forced-colors: active)": { borderTopColor: "Highlight", borderLeftColor: "Canvas" },
    },
  },
});

export interface GridRowsProps {
  readonly sheet: Sheet;
  readonly painter: Painter;
  readonly rows: Lines;
  readonly columns: Lines;
  /** Which rows: those that stay in view, or the others. */
  readonly part: "frozen" | "shown";
  readonly headerWidth: number;
  readonly active: Cell;
  readonly selected: CellRange;
  readonly onResizeRow: (row: number, height: number) => void;
  readonly onFitRow: (row: number) => void;
}

/** The rows in view, with their headings. */
export function GridRows(props: GridRowsProps) {
  const { rows, columns, part, headerWidth, selected } = props;
  const styles = useStyles();
  const lines = rows[part];
  const first = part === "frozen" ? 0 : rows.frozenSize;
  return lines.map((row, index) => {
    const height = rows.size(row);
    const place: CSSProperties = {
      height,
      width: headerWidth + columns.total,
      position: "absolute",
      top: rows.start(row) - first,
    };
    const above = lines[index - 1];
    return (
      <div key={row} role="row" aria-rowindex={row + 2} className={styles.row} style={place}>
        {headerWidth > 0 && (
          <RowHeader
            row={row}
            width={headerWidth}
            height={height}
            isSelected={row >= selected.top && row <= selected.bottom}
            onResize={props.onResizeRow}
            onFit={props.onFitRow}
          />
        )}
        {columns.frozenSize > 0 && (
          <div
            className={mergeClasses(styles.frozenCells, styles.frozenEdge)}
            style={{ left: headerWidth, width: columns.frozenSize }}
          >
            <Cells {...props} row={row} above={above} cells={columns.frozen} start={0} />
          </div>
        )}
        <div className={styles.cells} style={{ width: columns.total - columns.frozenSize }}>
          <Cells {...props} row={row} above={above} cells={columns.shown} start={columns.frozenSize} />
        </div>
      </div>
    );
  });
}

interface CellsProps extends GridRowsProps {
  readonly row: number;
  /** The row drawn before this one. */
  readonly above: number | undefined;
  readonly cells: readonly number[];
  /** Where the first of all these columns starts. */
  readonly start: number;
}

function Cells({ sheet, painter, rows, columns, row, above, cells, start, active, selected }: CellsProps) {
  const styles = useStyles();
  const outdated = useSpeech().say("outdated");
  return cells.map((column, index) => {
    const range = extentOf(sheet, { row, column });
    // Merged cells are drawn once, where the first of them in view is.
    const before = cells[index - 1];
    if ((above !== undefined && above >= range.top) || (before !== undefined && before >= range.left)) return null;
    const width = columns.start(range.right + 1) - columns.start(range.left);
    const { text, box, textStyle, isMarked, isOutdated } = painter.paint(range, width);
    const isActive = contains(range, active.row, active.column);
    const isSelected = contains(selected, row, column);
    const place: CSSProperties = {
      left: columns.start(range.left) - start,
      top: rows.start(range.top) - rows.start(row),
      width,
      height: rows.start(range.bottom + 1) - rows.start(range.top),
    };
    // Merged cells that reach out of what stays in view go on where the others are drawn.
    const beyond = column < sheet.freeze.columns && range.right >= sheet.freeze.columns;
    if (beyond) place.clipPath = `inset(0 ${columns.start(range.right + 1) - columns.frozenSize}px 0 0)`;
    return (
      <div
        key={column}
        id={cellId(range.top, range.left)}
        role="gridcell"
        aria-colindex={range.left + 2}
        aria-colspan={range.right > range.left ? range.right - range.left + 1 : undefined}
        aria-rowspan={range.bottom > range.top ? range.bottom - range.top + 1 : undefined}
        aria-selected={isSelected}
        data-row={range.top}
        data-column={range.left}
        className={mergeClasses(
          styles.cell,
          textStyle.whiteSpace === "pre-wrap" && styles.clipped,
          isSelected && !isActive && styles.selected,
          isMarked && styles.marked,
          isOutdated && styles.outdated,
          isActive && styles.active,
          painter.commentAt(range.top, range.left) && styles.commented,
        )}
        style={{ ...box, ...place }}
        aria-description={isOutdated ? outdated : undefined}
      >
        {text !== "" && (
          <span className={styles.text} style={textStyle}>
            {text}
          </span>
        )}
      </div>
    );
  });
}

export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}
