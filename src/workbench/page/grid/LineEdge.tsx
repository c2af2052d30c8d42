import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState, type PointerEvent } from "react";
import type { Axis } from "../../../spreadsheet/xlsx/lineShift";
import { SELECTION_COLOR } from "./appearance";

/** Of the room about a heading's border that takes hold of it, and of the narrowest line, in pixels. */
const [GRIP, NARROWEST] = [8, 10];

const useStyles = makeStyles({
  edge: { position: "absolute", touchAction: "none", zIndex: 1 },
  columns: { top: 0, right: `-${GRIP / 2}px`, width: `${GRIP}px`, height: "100%", cursor: "col-resize" },
  rows: { left: 0, bottom: `-${GRIP / 2}px`, height: `${GRIP}px`, width: "100%", cursor: "row-resize" },
  line: { position: "absolute", backgroundColor: SELECTION_COLOR },
  columnLine: { top: 0, width: "2px", height: "100vh" },
  rowLine: { left: 0, height: "2px", width: "100vw" },
});

interface LineEdgeProps {
  readonly axis: Axis;
  /** Of the line, in pixels. */
  readonly size: number;
  readonly onResize: (size: number) => void;
  readonly onFit: () => void;
}

/** The border of a heading: dragging it makes the row or column larger or smaller, a double click as large as its content. */
export function LineEdge({ axis, size, onResize, onFit }: LineEdgeProps) {
  const styles = useStyles();
  const [drag, setDrag] = useState<{ readonly from: number; readonly by: number } | null>(null);
  const placeOf = ({ clientX, clientY }: PointerEvent) => (axis === "columns" ? clientX : clientY);
  const resized = (by: number) => Math.max(NARROWEST, size + by);
  const move = (event: PointerEvent) => {
    if (drag) setDrag({ ...drag, by: resized(placeOf(event) - drag.from) - size });
  };
  const at = GRIP / 2 - 1 + (drag?.by ?? 0);
  return (
    <div
      className={mergeClasses(styles.edge, styles[axis])}
      data-edge={axis}
      onPointerDown={(event) => {
        // Nothing is selected by it, and the focus stays in the grid.
        event.stopPropagation();
        event.preventDefault();
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ from: placeOf(event), by: 0 });
      }}
      onPointerMove={move}
      onPointerUp={() => {
        if (drag && drag.by !== 0) onResize(resized(drag.by));
        setDrag(null);
      }}
      onPointerCancel={() => setDrag(null)}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => {
        event.stopPropagation();
        onFit();
      }}
    >
      {drag && (
        <div
          className={mergeClasses(styles.line, axis === "columns" ? styles.columnLine : styles.rowLine)}
          style={axis === "columns" ? { left: at } : { top: at }}
        />
      )}
    </div>
  );
}
