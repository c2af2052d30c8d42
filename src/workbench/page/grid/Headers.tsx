import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { type CellRange, columnName } from "../../../spreadsheet/workbook";
import { useSpeech } from "../language";
import { LineEdge } from "./LineEdge";
import type { Lines } from "./useWindow";

const useStyles = makeStyles({
  header: {
    boxSizing: "border-box",
    backgroundColor: "#f5f5f5",
    color: "#424242",
    borderRight: "1px solid #d1d1d1",
    borderBottom: "1px solid #d1d1d1",
    fontSize: "12px",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    cursor: "default",
  },
  selected: {
    backgroundColor: "#caead8",
    color: "#0c5e32",
    fontWeight: 600,
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      color: "HighlightText",
      forcedColorAdjust: "none",
    },
  },
  stuck: { position: "sticky", left: 0, zIndex: 3, flexShrink: 0 },
  line: { display: "flex", position: "sticky", top: 0, zIndex: 5 },
  frozen: { position: "sticky", zIndex: 3, flexShrink: 0, backgroundColor: "#f5f5f5" },
  column: { position: "absolute", top: 0, height: "100%" },
  columns: { position: "relative", flexShrink: 0 },
});

interface RowHeaderProps {
  readonly row: number;
  readonly width: number;
  readonly height: number;
  readonly isSelected: boolean;
  /** Called with the row's new height in pixels. */
  readonly onResize: (row: number, height: number) => void;
  /** Called where the row is to be as high as its content. */
  readonly onFit: (row: number) => void;
}

export function RowHeader({ row, width, height, isSelected, onResize, onFit }: RowHeaderProps) {
  const styles = useStyles();
  const name = mergeClasses(styles.header, styles.stuck, isSelected && styles.selected);
  return (
    <div role="rowheader" aria-colindex={1} data-row={row} className={name} style={{ width, height }}>
      {row + 1}
      <LineEdge axis="rows" size={height} onResize={(pixels) => onResize(row, pixels)} onFit={() => onFit(row)} />
    </div>
  );
}

interface ColumnHeadersProps {
  readonly columns: Lines;
  readonly width: number;
  readonly height: number;
  readonly selected: CellRange;
  /** Called with a column's new width in pixels. */
  readonly onResize: (column: number, width: number) => void;
  /** Called where a column is to be as wide as its content. */
  readonly onFit: (column: number) => void;
}

/** The letters over the columns. @param props `width` of the row headings, `height` of the line itself */
export function ColumnHeaders({ columns, width, height, selected, onResize, onFit }: ColumnHeadersProps) {
  const styles = useStyles();
  const { say } = useSpeech();
  const header = (column: number, start: number) => {
    const isSelected = column >= selected.left && column <= selected.right;
    const place = { left: columns.start(column) - start, width: columns.size(column) };
    return (
      <div
        key={column}
        role="columnheader"
        aria-colindex={column + 2}
        data-column={column}
        className={mergeClasses(styles.header, styles.column, isSelected && styles.selected)}
        style={place}
      >
        {columnName(column)}
        <LineEdge
          axis="columns"
          size={columns.size(column)}
          onResize={(pixels) => onResize(column, pixels)}
          onFit={() => onFit(column)}
        />
      </div>
    );
  };
  return (
    <div role="row" aria-rowindex={1} className={styles.line} style={{ height, width: width + columns.total }}>
      <div
        role="gridcell"
        aria-colindex={1}
        aria-label={say("selectAll")}
        data-corner
        className={mergeClasses(styles.header, styles.stuck)}
        style={{ width, height }}
      />
      {columns.frozenSize > 0 && (
        <div className={styles.frozen} style={{ left: width, width: columns.frozenSize }}>
          {columns.frozen.map((column) => header(column, 0))}
        </div>
      )}
      <div className={styles.columns} style={{ width: columns.total - columns.frozenSize }}>
        {columns.shown.map((column) => header(column, columns.frozenSize))}
      </div>
    </div>
  );
}
